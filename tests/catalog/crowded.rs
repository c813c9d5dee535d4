//! A set whose codes no index keeps apart: one pair of codes in a million is so, and it must work all the same.

use platform_error::{ErrorSet, RequestError, catalog};

use super::codes;

// `macros/src/tests/index.rs` knows that there is no index for these two.
set!(Crowded [] First = "CROWDED_25", Second = "CROWDED_1156");
set!(Above [Crowded, RequestError] Own = "ABOVE");
catalog!(static JOINED = [Crowded, RequestError]);
catalog!(static ALONE = [Crowded]);

#[test]
fn its_rows_are_searched() {
    // Should the hash change, other codes have to be chosen.
    assert!(format!("{:?}", Crowded::CATALOG).contains("displacements: []"), "there is an index");
    for catalog in [Crowded::CATALOG, Above::CATALOG, &JOINED, &ALONE] {
        for entry in Crowded::CATALOG {
            assert_eq!(catalog.find(entry.code()), Some(entry.metadata()));
        }
        for unknown in ["", "CROWDED_26", "CROWDED_115", "CROWDED_1157"] {
            assert_eq!(catalog.find(unknown), None);
        }
    }
    assert_eq!(Crowded::from_code("CROWDED_1156"), Some(Crowded::Second));
    assert_eq!(Above::from_code("CROWDED_25"), Some(Above::Crowded(Crowded::First)));
}

#[test]
fn it_can_be_included() {
    assert_eq!(codes(Above::CATALOG)[..3], ["ABOVE", "CROWDED_25", "CROWDED_1156"]);
    assert_eq!(JOINED.len(), 2 + 13);
}
