//! `catalog!` as an item: attributes, visibility, positions, and names in scope.

use platform_error::{ErrorSet, RequestError};

use super::codes;

set!(Own [] Own = "OWN");

/// Each visibility, with attributes before it.
mod seen {
    #![deny(
        missing_docs,
        unreachable_pub,
        dead_code,
        unused_qualifications,
        clippy::pedantic
    )]

    use platform_error::RequestError;

    use super::Own;

    platform_error::catalog! {
        /// Everything.
        ///
        /// With a second paragraph.
        pub(crate) static ANYWHERE = [RequestError, Own];
    }
    platform_error::catalog!(pub(super) static ABOVE = [Own]);
    platform_error::catalog!(pub(in crate::items) static WITHIN = [Own]);
    platform_error::catalog!(static PRIVATE = [Own]);
    // Uses the private catalog, which would otherwise raise a lint.
    platform_error::catalog!(pub(super) static USER = [..PRIVATE]);
    platform_error::catalog! {
        #[allow(dead_code, reason = "any attribute of an item is accepted")]
        static UNUSED = [Own];
    }
    platform_error::catalog! {
        #[cfg(any())]
        static ABSENT = [Own, DoesNotExist];
    }
    platform_error::catalog! {
        #[cfg(all())]
        #[deprecated]
        pub(super) static OLD = [Own]
    }
    // One of two, chosen by `cfg`.
    platform_error::catalog! {
        #[cfg(all())]
        pub(super) static CHOSEN = [Own];
    }
    platform_error::catalog! {
        #[cfg(not(all()))]
        pub(super) static CHOSEN = [];
    }
}

#[test]
fn visibility_and_attributes() {
    #[expect(deprecated, reason = "the attribute is under test")]
    let old = &seen::OLD;
    for catalog in [&seen::ABOVE, &seen::WITHIN, &seen::USER, old, &seen::CHOSEN] {
        assert_eq!(codes(catalog), ["OWN"]);
    }
    assert_eq!(seen::ANYWHERE.len(), 14);
}

/// All ways to name a set.
mod named {
    #![allow(unused_qualifications, reason = "qualified paths are under test")]

    use platform_error::catalog;

    pub(super) mod deep {
        pub(crate) use super::super::Own;
        pub(crate) use platform_error::RequestError as Renamed;
    }
    pub(super) type Alias = deep::Renamed;

    catalog! {
        pub(super) static ALL =
            [deep::Own, crate::items::named::deep::Renamed, Alias, ::platform_error::RequestError];
    }
    catalog! {
        pub(super) static PATHS =
            [..self::ALL, ..super::seen::ABOVE, ..crate::items::seen::WITHIN,];
    }
}

#[test]
fn paths_and_aliases() {
    assert_eq!(codes(&named::ALL).len(), 14);
    assert_eq!(codes(&named::PATHS), codes(&named::ALL));
}

/// Names in scope do not change the meaning of `catalog!`.
mod look_alikes {
    #![allow(
        dead_code,
        non_camel_case_types,
        unused_macros,
        reason = "these names must not be picked up"
    )]

    mod core {}
    mod std {}
    mod platform_error {}
    struct Option;
    struct Some;
    struct None;
    struct Catalog;
    struct Index;
    struct usize;
    const N: u8 = 0;
    macro_rules! stringify {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }
    macro_rules! __catalogs {
        () => {};
    }

    ::platform_error::catalog! {
        pub(super) static ERRORS = [super::Own, ::platform_error::RequestError];
    }
    ::platform_error::catalog!(pub(super) static INCLUDES = [..ERRORS]);
    ::platform_error::catalog!(pub(super) static MORE = [..INCLUDES]);
}

#[test]
fn names_in_scope_do_not_matter() {
    assert_eq!(codes(&look_alikes::ERRORS).len(), 14);
    assert_eq!(codes(&look_alikes::MORE).len(), 14);
    assert_eq!(
        look_alikes::MORE.path(),
        "catalog::items::look_alikes::MORE"
    );
}

/// Another macro may expand to `catalog!`.
macro_rules! service {
    ($name:ident: $($set:ty),* $(; $base:path)?) => {
        platform_error::catalog! {
            /// Declared by a macro.
            pub(super) static $name = [$($set,)* $(..$base)?];
        }
    };
}

mod made {
    use super::{Own, RequestError};

    service!(FIRST: RequestError);
    service!(SECOND: Own; FIRST);
    service!(THIRD:);
}

#[test]
fn a_macro_may_expand_to_it() {
    assert_eq!(
        (made::FIRST.len(), made::SECOND.len(), made::THIRD.len()),
        (13, 14, 0)
    );
    assert_eq!(made::SECOND.find("OWN"), Own::CATALOG.find("OWN"));
}
