//! The catalog of a set: its entries, its included sets, and lookup.

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, RequestError};

/// Declares a set with these codes that includes these sets.
macro_rules! set {
    ($set:ident: $($variant:ident = $code:literal),* ; $($include:ident),*) => {
        #[derive(Debug, PlatformError)]
        #[allow(dead_code, reason = "only the catalog is tested")]
        pub(super) enum $set {
            $(
                #[error(transparent)]
                $include($include),
            )*
            $(
                /// It
                #[error(code = $code, cause = "c", solution = "s")]
                $variant,
            )*
        }
    };
}

set!(Base: First = "BASE_1", Second = "BASE_2"; );
set!(Left: Own = "LEFT"; Base);
set!(Right: Own = "RIGHT"; Base);
// A diamond, with its last set repeated.
set!(Top: Own = "TOP", Other = "TOP_2"; Right, Left, Base);
set!(Above: ; Top, RequestError);

fn codes(catalog: &'static Catalog) -> Vec<&'static str> {
    catalog.iter().map(|entry| entry.code()).collect()
}

fn names(catalogs: &[&'static Catalog]) -> Vec<&'static str> {
    catalogs.iter().copied().map(Catalog::name).collect()
}

#[test]
fn own_entries_are_in_the_order_of_declaration() {
    assert!(
        Base::CATALOG
            .entries()
            .iter()
            .map(Metadata::code)
            .eq(["BASE_1", "BASE_2"])
    );
    assert!(
        Top::CATALOG
            .entries()
            .iter()
            .map(Metadata::code)
            .eq(["TOP", "TOP_2"])
    );
    assert!(Above::CATALOG.entries().is_empty());
}

#[test]
fn each_set_is_listed_once() {
    assert_eq!(codes(Base::CATALOG), ["BASE_1", "BASE_2"]);
    assert_eq!(codes(Left::CATALOG), ["LEFT", "BASE_1", "BASE_2"]);
    assert_eq!(
        codes(Top::CATALOG),
        ["TOP", "TOP_2", "RIGHT", "BASE_1", "BASE_2", "LEFT"]
    );
    assert_eq!(codes(Above::CATALOG).len(), 6 + 13);
}

#[test]
fn includes_are_the_direct_ones() {
    assert!(Base::CATALOG.includes().is_empty());
    assert_eq!(names(Top::CATALOG.includes()), ["Right", "Left", "Base"]);
    assert_eq!(names(Above::CATALOG.includes()), ["Top", "RequestError"]);
}

#[test]
fn an_entry_is_found_at_any_depth() {
    for entry in Above::CATALOG {
        assert_eq!(Above::CATALOG.find(entry.code()), Some(entry.metadata()));
        assert!(entry.set().entries().contains(entry.metadata()));
    }
    for unknown in ["", "BASE", "BASE_11", "base_1", "TOP_3"] {
        assert_eq!(Above::CATALOG.find(unknown), None);
    }
    assert_eq!(Base::CATALOG.find("TOP"), None);
}

#[test]
fn codes_are_found_at_compile_time() {
    const CATALOG: &Catalog = Above::CATALOG;
    const FACTS: &str = match CATALOG.find("BASE_2") {
        Some(facts) => facts.code(),
        None => panic!("not found"),
    };
    const _: () = assert!(CATALOG.find("BASE_3").is_none());
    const _: () = assert!(CATALOG.entries().is_empty() && CATALOG.includes().len() == 2);
    assert_eq!(FACTS, "BASE_2");
    assert_eq!(
        (CATALOG.name(), CATALOG.path()),
        ("Above", concat!(module_path!(), "::Above"))
    );
}

/// Two sets with the same name are different sets.
mod namesake {
    use platform_error::PlatformError;

    set!(Base: Third = "NAMESAKE_1", Fourth = "NAMESAKE_2"; );
    use super::Base as Other;
    set!(Both: ; Base, Other);
}

#[test]
fn a_namesake_is_another_set() {
    assert_eq!(
        codes(namesake::Both::CATALOG),
        ["NAMESAKE_1", "NAMESAKE_2", "BASE_1", "BASE_2"]
    );
}

/// Two functions in a module may each have a set with the same name and path.
#[test]
fn a_namesake_in_another_function_is_another_set() {
    #[derive(Debug, PlatformError)]
    enum Both<A, B> {
        #[error(transparent)]
        First(A),
        #[error(transparent)]
        Second(B),
    }
    fn both<A: ErrorSet + 'static, B: ErrorSet + 'static>(_: A, _: B) -> &'static Catalog {
        Both::<A, B>::CATALOG
    }
    let first = {
        set!(Local: A = "LOCAL_1"; );
        Local::A
    };
    let second = {
        set!(Local: B = "LOCAL_2"; );
        Local::B
    };
    assert_eq!(codes(both(first, second)), ["LOCAL_1", "LOCAL_2"]);
}

/// All instances of a generic set are found, and their common entries only once.
#[test]
fn two_instances_of_a_generic_set() {
    #[derive(Debug, PlatformError)]
    enum Wrap<S> {
        /// It
        #[error(code = "WRAP", cause = "c", solution = "s")]
        Own,
        #[error(transparent)]
        Set(S),
    }
    #[derive(Debug, PlatformError)]
    enum Both {
        #[error(transparent)]
        Base(Wrap<Base>),
        #[error(transparent)]
        Left(Wrap<Left>),
    }
    assert_eq!(codes(Both::CATALOG), ["WRAP", "BASE_1", "BASE_2", "LEFT"]);
    assert_eq!(Both::CATALOG.find("LEFT"), Some(Left::Own.metadata()));
}

#[test]
fn there_is_one_catalog_for_each_set() {
    assert!(std::ptr::eq(
        RequestError::CATALOG.entries(),
        RequestError::CATALOG.entries()
    ));
    assert!(std::ptr::eq(
        RequestError::DuplicateKey.metadata(),
        &raw const RequestError::CATALOG.entries()[1]
    ));
}
