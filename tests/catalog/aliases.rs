//! Aliases: other names for a code, accepted but never issued.

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, RequestError, catalog};

use super::codes;

#[derive(Debug, PartialEq, PlatformError)]
enum Inner {
    /// It
    #[error(
        code = "DATA",
        alias = "OLD_DATA",
        message = "{0}",
        cause = "c",
        solution = "s"
    )]
    Data(u8),
    /// It
    #[error(code = "PLAIN", cause = "c", solution = "s")]
    Plain,
    /// It
    #[error(
        code = "MANY",
        alias = "MANY_1",
        alias = "MANY_2",
        cause = "c",
        solution = "s"
    )]
    #[error(alias = "another::kind-of.alias/42")]
    Many,
    // The maximum length of a code.
    /// It
    #[error(
        code = "0123456789012345678901234567890123456789",
        alias = "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567",
        alias = "0123456789012345678901234567890123456788",
        cause = "c",
        solution = "s"
    )]
    Long,
}

#[derive(Debug, PartialEq, PlatformError)]
enum Outer {
    #[error(transparent)]
    Inner(Inner),
    /// It
    #[error(code = "OUTER", alias = "OUTERMOST", cause = "c", solution = "s")]
    Own,
}

/// It
#[derive(Debug, PartialEq, PlatformError)]
#[error(code = "STRUCT", alias = "STRUCTURE", cause = "c", solution = "s")]
struct Struct;

/// Another derive implements `Display`.
#[derive(Debug, thiserror::Error, PlatformError)]
enum Beside {
    /// It
    #[error("text")]
    #[platform_error(code = "BESIDE", alias = "NEXT_TO", cause = "c", solution = "s")]
    Own,
}

catalog!(static ALL = [RequestError, Struct, Outer, Beside]);

/// Each alias with the code of its error.
const ALIASES: &[(&str, &str)] = &[
    ("OLD_DATA", "DATA"),
    ("MANY_1", "MANY"),
    ("MANY_2", "MANY"),
    ("another::kind-of.alias/42", "MANY"),
    (
        concat!(
            "0123456789012345678901234567890123456789012345678901234567890123",
            "4567890123456789012345678901234567890123456789012345678901234567",
        ),
        "0123456789012345678901234567890123456789",
    ),
    (
        "0123456789012345678901234567890123456788",
        "0123456789012345678901234567890123456789",
    ),
];

fn found(catalog: &Catalog, code: &str) -> Option<&'static str> {
    catalog.find(code).map(Metadata::code)
}

#[test]
fn an_alias_is_found_at_any_depth() {
    for (alias, code) in ALIASES {
        for catalog in [Inner::CATALOG, Outer::CATALOG, &ALL] {
            assert_eq!(
                found(catalog, alias),
                Some(*code),
                "{alias} in {}",
                catalog.name()
            );
            assert!(std::ptr::eq(
                catalog.find(alias).unwrap(),
                catalog.find(code).unwrap()
            ));
            assert!(catalog.contains(alias));
        }
    }
    for (alias, code) in [
        ("OUTERMOST", "OUTER"),
        ("STRUCTURE", "STRUCT"),
        ("NEXT_TO", "BESIDE"),
    ] {
        assert_eq!(found(&ALL, alias), Some(code));
    }
}

// At compile time, too.
const _: () = assert!(ALL.contains("MANY_2") && !ALL.contains("MANY_3"));

#[test]
fn the_standard_set_has_an_alias() {
    let facts = RequestError::TableNameAlreadyExist.metadata();
    assert_eq!(
        RequestError::CATALOG.find("TABLE_NAME_ALREADY_EXISTS"),
        Some(facts)
    );
    assert_eq!(
        RequestError::from_code("TABLE_NAME_ALREADY_EXISTS"),
        Some(RequestError::TableNameAlreadyExist)
    );
    let others = RequestError::CATALOG
        .entries()
        .iter()
        .filter(|facts| !facts.aliases().is_empty());
    assert!(others.map(Metadata::code).eq(["TABLE_NAME_ALREADY_EXIST"]));
}

#[test]
fn strings_close_to_an_alias_are_unknown() {
    for unknown in [
        "OLD_DAT",
        "OLD_DATA ",
        "old_data",
        "MANY_",
        "MANY_3",
        "0123456789012345678901234567890123456787",
    ] {
        assert_eq!(found(&ALL, unknown), None);
        assert_eq!(Outer::from_code(unknown), None);
    }
}

#[test]
fn from_code_takes_an_alias() {
    assert_eq!(Inner::from_code("MANY_2"), Some(Inner::Many));
    assert_eq!(
        Outer::from_code("another::kind-of.alias/42"),
        Some(Outer::Inner(Inner::Many))
    );
    assert_eq!(Outer::from_code("OUTERMOST"), Some(Outer::Own));
    assert_eq!(Struct::from_code("STRUCTURE"), Some(Struct));
    assert!(matches!(Beside::from_code("NEXT_TO"), Some(Beside::Own)));
    // An error with data, by its code or an alias.
    assert_eq!(Outer::from_code("OLD_DATA"), None);
}

#[test]
fn aliases_are_read_back_in_order() {
    assert_eq!(Inner::Data(1).metadata().aliases(), ["OLD_DATA"]);
    assert!(Inner::Plain.metadata().aliases().is_empty());
    assert_eq!(
        Inner::Many.metadata().aliases(),
        ["MANY_1", "MANY_2", "another::kind-of.alias/42"]
    );
    assert_eq!(
        Outer::Inner(Inner::Many).metadata().aliases(),
        Inner::Many.metadata().aliases()
    );
}

/// Only codes are issued, listed and counted.
#[test]
fn an_alias_is_not_an_entry() {
    assert_eq!(
        codes(Inner::CATALOG),
        [
            "DATA",
            "PLAIN",
            "MANY",
            "0123456789012345678901234567890123456789"
        ]
    );
    assert_eq!((Inner::CATALOG.len(), ALL.len()), (4, 13 + 1 + 5 + 1));
    assert_eq!(Inner::Data(7).code(), "DATA");
}
