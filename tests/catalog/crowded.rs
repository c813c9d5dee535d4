//! A set whose codes have no index. This does not happen by chance, but it must work anyway.

use platform_error::{ErrorSet, RequestError, catalog};

use super::codes;

// `macros/src/tests/index.rs` proves that these two have no index.
set!(Crowded [] First = "XV_NKUVLLZVWCIV_CROWD_01", Second = "XV_NKUVLLZVWCIV_CROWD_02");
set!(Above [Crowded, RequestError] Own = "ABOVE");
catalog!(static JOINED = [Crowded, RequestError]);
catalog!(static ALONE = [Crowded]);

#[test]
fn its_rows_are_searched() {
    // If the hash changes, choose different codes.
    assert!(
        format!("{:?}", Crowded::CATALOG).contains("displacements: []"),
        "there is an index"
    );
    for catalog in [Crowded::CATALOG, Above::CATALOG, &JOINED, &ALONE] {
        for entry in Crowded::CATALOG {
            assert_eq!(catalog.find(entry.code()), Some(entry.metadata()));
        }
        for unknown in [
            "",
            "XV_NKUVLLZVWCIV_CROWD_03",
            "XV_NKUVLLZVWCIV_CROWD_0",
            "XV_NKUVLLZVWCIV_CROWD_021",
        ] {
            assert_eq!(catalog.find(unknown), None);
        }
    }
    assert_eq!(
        Crowded::from_code("XV_NKUVLLZVWCIV_CROWD_02"),
        Some(Crowded::Second)
    );
    assert_eq!(
        Above::from_code("XV_NKUVLLZVWCIV_CROWD_01"),
        Some(Above::Crowded(Crowded::First))
    );
}

#[test]
fn it_can_be_included() {
    assert_eq!(
        codes(Above::CATALOG)[..3],
        [
            "ABOVE",
            "XV_NKUVLLZVWCIV_CROWD_01",
            "XV_NKUVLLZVWCIV_CROWD_02"
        ]
    );
    assert_eq!(JOINED.len(), 2 + 13);
}
