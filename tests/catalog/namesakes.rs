//! Sets with the same name: what distinguishes two of them, and what does not.

use platform_error::catalog;

use super::{codes, names};

mod here {
    set!(Same [] Own = "HERE");
    pub(crate) use self::deeper::Same as Deeper;
    mod deeper {
        set!(Same [] Own = "DEEPER");
    }
}

mod there {
    set!(Same [] Own = "THERE");
    pub(super) use super::here::Same as Other;
}

catalog!(static ALL = [here::Same, there::Same, here::Deeper]);
catalog!(static RENAMED = [here::Same, there::Other]);
// A set together with a catalog that contains it.
catalog!(static SAME = [here::Same, ..ALL]);

#[test]
fn modules_distinguish_sets() {
    assert_eq!(codes(&ALL), ["HERE", "THERE", "DEEPER"]);
    assert_eq!(names(ALL.includes()), ["Same"; 3]);
    let paths: Vec<&str> = ALL.iter().map(|entry| entry.set().path()).collect();
    assert_eq!(
        paths,
        ["here::Same", "there::Same", "here::deeper::Same"]
            .map(|path| format!("{}::{path}", module_path!()))
    );
    assert_eq!(codes(&SAME), codes(&ALL));
}

#[test]
fn an_alias_of_a_type_is_the_same_set() {
    assert_eq!(codes(&RENAMED), ["HERE"]);
}

/// Two functions in a module may each have a set of the same name, with equal paths.
#[test]
fn functions_distinguish_sets() {
    let first = {
        set!(Local [] A = "LOCAL", B = "LOCAL_B");
        catalog!(static FIRST = [Local]);
        &FIRST
    };
    let second = {
        set!(Local [] A = "OTHER", B = "OTHER_B");
        catalog!(static SECOND = [Local, here::Same]);
        &SECOND
    };
    assert_eq!(first.includes()[0].path(), second.includes()[0].path());
    assert_eq!(
        (codes(first), codes(second)),
        (vec!["LOCAL", "LOCAL_B"], vec!["OTHER", "OTHER_B", "HERE"])
    );
}

/// Two sets with the same path, size and first code.
mod nearly {
    use platform_error::{Catalog, ErrorSet};

    #[derive(Debug, platform_error::PlatformError)]
    enum Both<A, B> {
        #[error(transparent)]
        First(A),
        #[error(transparent)]
        Second(B),
    }

    pub(super) fn both<A: ErrorSet + 'static, B: ErrorSet + 'static>(
        _: A,
        _: B,
    ) -> &'static Catalog {
        Both::<A, B>::CATALOG
    }
}

#[test]
fn no_code_is_lost() {
    let first = {
        set!(Local [] A = "LOCAL_1", B = "LOCAL_2");
        Local::A
    };
    let second = {
        set!(Local [] B = "LOCAL_3", C = "LOCAL_4");
        Local::B
    };
    assert_eq!(
        codes(nearly::both(first, second)),
        ["LOCAL_1", "LOCAL_2", "LOCAL_3", "LOCAL_4"]
    );
}
