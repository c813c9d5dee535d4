//! The smallest sets.

use platform_error::{ErrorSet, PlatformError, catalog};

use super::codes;

/// Nothing goes wrong.
#[derive(Debug, PartialEq, PlatformError)]
pub(super) enum Never {}

/// It
#[derive(Debug, PartialEq, PlatformError)]
#[error(code = "STRUCT", alias = "OLD_STRUCT", cause = "c", solution = "s")]
struct Struct;

set!(One [] One = "ONE");
set!(Two [Never] First = "1", Second = "2");

catalog!(static NEVER = [Never]);
catalog!(static ALL = [Never, One, Struct, Two]);

#[test]
fn a_set_without_entries() {
    for catalog in [Never::CATALOG, &NEVER] {
        assert_eq!((catalog.len(), catalog.is_empty()), (0, true));
        assert!(catalog.iter().next().is_none());
        assert!(catalog.iter().next_back().is_none());
        for text in ["", "ONE", "\0", "A".repeat(1000).as_str()] {
            assert_eq!(catalog.find(text), None);
        }
    }
    assert_eq!(Never::from_code(""), None);
    assert_eq!(Never::from_code("ONE"), None);
}

#[test]
fn a_set_of_one_entry() {
    assert_eq!(One::CATALOG.find("ONE"), Some(One::One.metadata()));
    assert_eq!(One::from_code("ONE"), Some(One::One));
    assert_eq!((One::CATALOG.len(), One::CATALOG.is_empty()), (1, false));
    // With one slot, every string hashes to it.
    for text in ["", "O", "ON", "ONF", "ONE ", "OME", "\0\0\0", "TWO"] {
        assert_eq!(One::CATALOG.find(text), None, "{text:?}");
        assert_eq!(One::from_code(text), None, "{text:?}");
    }
}

#[test]
fn a_struct_is_a_set_of_one_entry() {
    assert_eq!(codes(Struct::CATALOG), ["STRUCT"]);
    assert_eq!(Struct::CATALOG.find("OLD_STRUCT"), Some(Struct.metadata()));
    assert_eq!(Struct::from_code("OLD_STRUCT"), Some(Struct));
    assert_eq!(Struct::from_code("STRUCTS"), None);
}

#[test]
fn a_catalog_of_all() {
    assert_eq!(codes(&ALL), ["ONE", "STRUCT", "1", "2"]);
    assert_eq!(ALL.find("2"), Some(Two::Second.metadata()));
    assert_eq!(ALL.includes().len(), 4);
}
