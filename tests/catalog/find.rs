//! `find`, `contains` and `from_code` compared with a `BTreeMap`, for codes and for strings close
//! to a code.

use std::collections::{BTreeMap, BTreeSet};

use platform_error::{Catalog, ErrorSet, RequestError, catalog};

use super::codes;

// Every kind of code that the reference allows, and codes that are close to each other.
set!(Odd []
    Postgres = "23505", Rust = "E0308", Path = "billing::declined", Dashes = "permission-denied",
    One = "A", Two = "AA", Seven = "AAAAAAA", Eight = "AAAAAAAA", Nine = "AAAAAAAAA",
    Fifteen = "AAAAAAAAAAAAAAA", Sixteen = "AAAAAAAAAAAAAAAA", Braces = "{}", Quote = "\"",
    Slash = "\\", Tilde = "~", Bang = "!", Dollar = "$crate", Lower = "a", Case = "aA"
);
// The hash covers all bytes of a code of up to 32 bytes. Longer codes may differ in bytes that it
// skips.
set!(Long []
    Whole = "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBB", More = "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBB",
    MiddleA = "AAAAAAAAAAAAAAAA_a_BBBBBBBBBBBBBBBB",
    MiddleB = "AAAAAAAAAAAAAAAA_b_BBBBBBBBBBBBBBBB",
    MostA = "0123456789012345678901234567890123456789012345678901234567890123a123456789012345678901234567890123456789012345678901234567890127",
    MostB = "0123456789012345678901234567890123456789012345678901234567890123b123456789012345678901234567890123456789012345678901234567890127"
);
set!(Both [Long, Odd] Own = "AAAAAAAAAA");
catalog!(static JOINED = [Odd, RequestError, Long]);

fn every() -> [&'static Catalog; 4] {
    [Odd::CATALOG, Long::CATALOG, Both::CATALOG, &JOINED]
}

fn map(catalog: &'static Catalog) -> BTreeMap<&'static str, *const platform_error::Metadata> {
    catalog
        .iter()
        .map(|entry| (entry.code(), &raw const *entry.metadata()))
        .collect()
}

/// Checks that a catalog finds exactly what the map contains.
fn check(catalog: &'static Catalog, text: &str) {
    let found = catalog.find(text);
    let expected = map(catalog).get(text).copied();
    assert_eq!(
        found.map(|facts| &raw const *facts),
        expected,
        "{text:?} in {}",
        catalog.name()
    );
    assert_eq!(catalog.contains(text), expected.is_some());
}

#[test]
fn each_code_is_found() {
    for catalog in every() {
        assert_eq!(map(catalog).len(), catalog.len());
        for code in map(catalog).keys() {
            check(catalog, code);
        }
    }
}

/// All strings one edit away from a code: a byte inserted, removed or replaced, or two bytes
/// swapped.
#[test]
fn strings_close_to_a_code_are_other_codes_or_unknown() {
    for catalog in [Odd::CATALOG, Long::CATALOG, &JOINED] {
        let near: BTreeSet<String> = map(catalog)
            .keys()
            .flat_map(|code| neighbors(code))
            .collect();
        let map = map(catalog);
        let known = near
            .iter()
            .filter(|text| map.contains_key(&***text))
            .count();
        assert!(known > 0, "no neighbor is a code");
        for text in &near {
            assert_eq!(
                catalog.find(text).map(|facts| &raw const *facts),
                map.get(&**text).copied(),
                "{text:?}"
            );
        }
    }
}

fn neighbors(code: &str) -> Vec<String> {
    let mut near = vec![
        format!("{code}\0"),
        format!(" {code}"),
        format!("{code} "),
        code.to_lowercase(),
        code.repeat(2),
    ];
    for at in 0..code.len() {
        let (before, rest) = code.split_at(at);
        let after = &rest[1..];
        near.push(format!("{before}{after}"));
        near.push(before.to_owned());
        for other in ["A", "B", "a", "b", "_", "\0", "é", "\u{7f}"] {
            near.push(format!("{before}{other}{after}"));
            near.push(format!("{before}{other}{rest}"));
        }
        let mut turned = code.as_bytes().to_vec();
        turned[at..].rotate_left(1);
        near.push(String::from_utf8(turned).unwrap());
    }
    near
}

/// The index covers the first and last bytes of a long code; the others must be compared too.
#[test]
fn a_byte_in_the_middle_matters() {
    for code in codes(Long::CATALOG)
        .into_iter()
        .filter(|code| code.len() > 32)
    {
        for at in 16..code.len() - 16 {
            for byte in b'!'..=b'~' {
                let mut near = code.as_bytes().to_vec();
                near[at] = byte;
                let near = String::from_utf8(near).unwrap();
                let known = codes(Long::CATALOG).contains(&&*near);
                assert_eq!(Long::CATALOG.contains(&near), known, "{near:?}");
            }
        }
    }
}

#[test]
fn invalid_codes_are_unknown() {
    let long = "A".repeat(1 << 20);
    let lengths = [129, 255, 256, 257, 256 + 16, 1 << 16, 1 << 20];
    for catalog in every() {
        check(catalog, "");
        for text in [
            "é",
            "日本語",
            "👩‍👩‍👧‍👦",
            "DUPLICATE_KEY\u{301}",
            "\u{feff}DUPLICATE_KEY",
            "DUPLICATE\u{a0}KEY",
            "A\u{301}",
        ] {
            check(catalog, text);
        }
        for len in lengths {
            check(catalog, &long[..len]);
        }
        check(catalog, &"日".repeat(1 << 18));
    }
}

/// The string that is looked up may have any lifetime and alignment.
#[test]
fn lifetime_and_alignment_do_not_matter() {
    for shift in 0..16 {
        let text = format!(
            "{}DUPLICATE_KEY{}",
            "D".repeat(shift),
            "Y".repeat(16 - shift)
        );
        let facts = JOINED.find(&text[shift..shift + 13]);
        assert_eq!(facts, Some(RequestError::DuplicateKey.metadata()));
    }
}

#[test]
fn codes_are_found_at_compile_time() {
    const fn row(code: &str) -> &'static str {
        match JOINED.find(code) {
            Some(facts) => facts.code(),
            None => "",
        }
    }
    const _: () = assert!(
        row("A").len() == 1 && row("AAAAAAAA").len() == 8 && row("AAAAAAAAAAAAAAAA").len() == 16
    );
    const _: () = assert!(
        row("DUPLICATE_KEY").len() == 13 && row("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBB").len() == 33
    );
    const _: () = assert!(row("").is_empty() && row("AAA").is_empty() && row("日本語").is_empty());
    const LAST: &str = row("AAAAAAAAAAAAAAAA_b_BBBBBBBBBBBBBBBB");
    static KNOWN: bool = Both::CATALOG.contains("AAAAAAAAAA");
    assert_eq!((LAST, KNOWN), ("AAAAAAAAAAAAAAAA_b_BBBBBBBBBBBBBBBB", true));
}

#[test]
fn from_code_finds_what_find_finds() {
    for entry in Both::CATALOG {
        let error = Both::from_code(entry.code()).unwrap();
        assert_eq!(
            platform_error::PlatformError::metadata(&error),
            entry.metadata()
        );
    }
    for near in Both::CATALOG
        .iter()
        .flat_map(|entry| neighbors(entry.code()))
    {
        assert_eq!(
            Both::from_code(&near).is_some(),
            Both::CATALOG.contains(&near),
            "{near:?}"
        );
    }
    assert_eq!(Both::from_code(&"A".repeat(1 << 20)), None);
}
