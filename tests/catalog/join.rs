//! `catalog!`: several sets, catalogs of catalogs, and sets that are included several times.

use platform_error::{Catalog, ErrorSet, Metadata, RequestError, catalog};

use super::{codes, names};

set!(Foot [] Foot = "FOOT");
set!(Left [Foot] Left = "LEFT", LeftToo = "LEFT_2");
set!(Right [Foot] Right = "RIGHT");
// A diamond, its last set repeated, and a set without its own entries.
set!(Top [Right, Left, Foot] Top = "TOP");
set!(Hull[Top]);
set!(Alone [] Alone = "ALONE");

catalog!(static EMPTY = []);
catalog!(static ONE = [Alone]);
catalog!(static PAIR = [Left, Right]);
catalog!(static TWICE = [Alone, Foot, Alone]);
catalog!(static DEEP = [Hull, Alone]);
catalog!(static BOTH = [..PAIR, Alone]);
catalog!(static SAME = [..PAIR, ..PAIR, Right]);
catalog!(static LEVELS = [RequestError, ..BOTH, ..DEEP, ..EMPTY]);

#[test]
fn entries_follow_the_order_of_the_sets() {
    assert_eq!(codes(&ONE), ["ALONE"]);
    assert_eq!(codes(&PAIR), ["LEFT", "LEFT_2", "FOOT", "RIGHT"]);
    assert_eq!(
        codes(&DEEP),
        ["TOP", "RIGHT", "FOOT", "LEFT", "LEFT_2", "ALONE"]
    );
}

#[test]
fn a_set_that_is_included_twice_is_listed_once() {
    assert_eq!(codes(&TWICE), ["ALONE", "FOOT"]);
    assert_eq!(
        codes(Top::CATALOG),
        ["TOP", "RIGHT", "FOOT", "LEFT", "LEFT_2"]
    );
    assert_eq!(codes(&SAME), codes(&PAIR));
}

#[test]
fn catalogs_are_joined_like_sets() {
    assert_eq!(codes(&BOTH), ["LEFT", "LEFT_2", "FOOT", "RIGHT", "ALONE"]);
    assert_eq!(
        codes(&LEVELS)[13..],
        ["LEFT", "LEFT_2", "FOOT", "RIGHT", "ALONE", "TOP"]
    );
    assert_eq!(LEVELS.find("TOP"), Some(Top::Top.metadata()));
    assert_eq!(
        LEVELS.find("TABLE_NAME_TOO_LONG"),
        Some(RequestError::TableNameTooLong.metadata())
    );
}

#[test]
fn includes_are_the_listed_sets() {
    assert!(EMPTY.includes().is_empty());
    assert_eq!(names(PAIR.includes()), ["Left", "Right"]);
    assert_eq!(
        names(LEVELS.includes()),
        ["RequestError", "BOTH", "DEEP", "EMPTY"]
    );
    assert!(std::ptr::eq(LEVELS.includes()[1], &raw const BOTH));
}

#[test]
fn a_catalog_has_no_entries_of_its_own() {
    for catalog in [&EMPTY, &ONE, &PAIR, &TWICE, &DEEP, &BOTH, &SAME, &LEVELS] {
        assert!(catalog.entries().is_empty(), "{}", catalog.name());
    }
}

#[test]
fn a_catalog_has_the_name_of_its_static() {
    assert_eq!(
        (PAIR.name(), PAIR.path()),
        ("PAIR", concat!(module_path!(), "::PAIR"))
    );
    assert_eq!(PAIR.domain(), env!("CARGO_PKG_NAME"));
}

#[test]
fn the_size_is_known_at_compile_time() {
    const _: () = assert!(EMPTY.is_empty() && !ONE.is_empty());
    const _: () = assert!(ONE.len() == 1 && PAIR.len() == 4 && LEVELS.len() == 13 + 6);
    const TOP: &str = match LEVELS.find("TOP") {
        Some(facts) => facts.code(),
        None => panic!("not found"),
    };
    const ENTRIES: &[Metadata] = DEEP.includes()[0].includes()[0].entries();
    assert_eq!((TOP, ENTRIES[0].code()), ("TOP", "TOP"));
}

/// A set in a set in a set, together with the set in the middle.
#[test]
fn from_code_reaches_as_deep_as_find() {
    assert_eq!(Hull::from_code("TOP"), Some(Hull::Top(Top::Top)));
    assert_eq!(
        Hull::from_code("LEFT_2"),
        Some(Hull::Top(Top::Left(Left::LeftToo)))
    );
    // The first path that leads to it.
    assert_eq!(
        Hull::from_code("FOOT"),
        Some(Hull::Top(Top::Right(Right::Foot(Foot::Foot))))
    );
    assert_eq!(Hull::from_code("ALONE"), None);
}

/// A catalog never answers from a set that it does not contain.
#[test]
fn other_codes_are_unknown() {
    for (catalog, code) in [
        (&EMPTY, "FOOT"),
        (&ONE, "FOOT"),
        (&PAIR, "TOP"),
        (&DEEP, "DUPLICATE_KEY"),
    ] {
        assert!(
            !catalog.contains(code),
            "{code} in {}",
            Catalog::name(catalog)
        );
    }
}

#[test]
fn a_function_may_declare_a_catalog() {
    set!(Inner [] Inner = "INNER");
    catalog!(static LOCAL = [Inner, ..ONE,]);
    assert_eq!(codes(&LOCAL), ["INNER", "ALONE"]);
}
