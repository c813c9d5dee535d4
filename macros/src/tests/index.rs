//! Compares the index, as the derive builds it and as the runtime reads it, with a `BTreeMap`: for
//! random sets of codes, up to the largest likely size, and for codes that are easily confused.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use platform_error::__expansion::{
    Catalog, CatalogParts, Index, Metadata, More, distinct_sets, listed_sets, without_conflict,
};
use platform_error::Kind;
use platform_error_syntax::row::{Further, Head, Small};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index as Place;
use proptest::test_runner::TestRunner;

use crate::index::{IndexedCode, build};

fn leak<T>(values: Vec<T>) -> &'static [T] {
    values.leak()
}

/// One row: its code, then its aliases.
type Names = Vec<String>;

/// The row that an expansion would contain.
fn row(names: &Names) -> Metadata {
    let names: Vec<&'static str> = names.iter().map(|name| &*name.clone().leak()).collect();
    let none = Head::NONE.pack();
    let head = Head {
        aliases: u16::try_from(names.len() - 1).expect("a few aliases"),
        ..Head::NONE
    };
    let more = More {
        heads: leak([none, head.pack()].concat()),
        strings: leak(names[1..].to_vec()),
        params: &[],
        labels: &[],
    };
    let small = Small {
        explanation: 1,
        cause: 1,
        kind: Kind::Unknown,
        retry: Kind::Unknown.retry(),
        status: 0,
    };
    let further = Further {
        head: 1,
        ..Further::default()
    };
    Metadata(
        names[0],
        "m",
        "ecs",
        small.pack(),
        Some(Box::leak(Box::new(more))),
        further.pack(),
    )
}

/// The index that the derive builds for these rows, as the runtime reads it.
fn index(rows: &[Names]) -> Index {
    let mut codes = Vec::new();
    for (row, names) in rows.iter().enumerate() {
        for code in names {
            codes.push(IndexedCode { code, row });
        }
    }
    let built = build(&codes);
    Index::new(leak(built.displacements), leak(built.slots))
}

/// The rows of a set, and the way to them.
#[derive(Clone, Copy)]
struct Table {
    entries: &'static [Metadata],
    index: Index,
}

impl Table {
    /// The table of these rows, with the index that the derive builds.
    fn new(rows: &[Names]) -> Self {
        Self {
            entries: leak(rows.iter().map(row).collect()),
            index: index(rows),
        }
    }
}

/// A set that includes others, as an expansion would declare it.
fn catalog(path: &'static str, table: Table, includes: &[&'static Catalog]) -> Catalog {
    let own = Catalog::bare(&CatalogParts {
        name: path,
        path,
        version: None,
        domain: "",
        entries: table.entries,
        index: table.index,
        reserved: &[],
        is_generic: false,
    });
    Catalog::including(
        &own,
        Box::leak(Box::new(listed_sets::<2>(includes))),
        Box::leak(Box::new(distinct_sets::<64>(includes))),
    )
}

/// A set as an expansion would declare it, and as a map.
struct Model {
    catalog: &'static Catalog,
    rows: BTreeMap<String, usize>,
}

impl Model {
    /// A set without includes, with the index that the derive builds.
    fn new(path: &'static str, names: &[Names]) -> Self {
        Self::with(path, names, Table::new(names), &[])
    }

    fn with(
        path: &'static str,
        names: &[Names],
        table: Table,
        includes: &[&'static Catalog],
    ) -> Self {
        let rows = names
            .iter()
            .enumerate()
            .flat_map(|(row, names)| names.iter().map(move |name| (name.clone(), row)));
        let catalog = catalog(path, table, includes);
        Self {
            catalog: Box::leak(Box::new(catalog)),
            rows: rows.collect(),
        }
    }

    /// Compares the catalog with the map for one string.
    fn check(&self, text: &str) -> Result<(), TestCaseError> {
        let expected = self.rows.get(text).copied();
        let entry = expected.map(|row| &raw const self.catalog.entries()[row]);
        prop_assert_eq!(
            self.catalog.find(text).map(|facts| &raw const *facts),
            entry,
            "{:?}",
            text
        );
        prop_assert_eq!(self.catalog.rows().row(text), expected, "{:?}", text);
        prop_assert_eq!(
            self.catalog.contains(text),
            expected.is_some(),
            "{:?}",
            text
        );
        Ok(())
    }

    /// Compares them for every code, and for strings that are similar to it.
    fn check_all(&self) -> Result<(), TestCaseError> {
        for (at, code) in self.rows.keys().enumerate() {
            self.check(code)?;
            for near in neighbors(code, at) {
                self.check(&near)?;
            }
        }
        Ok(())
    }
}

/// Strings that differ from a code in a byte, in their length, or in the order of their words.
fn neighbors(code: &str, at: usize) -> Vec<String> {
    let at = at % code.len();
    let mut changed = code.as_bytes().to_vec();
    changed[at] ^= 1;
    let mut turned = code.as_bytes().to_vec();
    turned.rotate_left(8 % code.len());
    let bytes = [changed, turned].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let mut near = vec![
        code.to_lowercase(),
        format!("{code}\0"),
        format!(" {code}"),
        code[..at].to_owned(),
    ];
    near.push(format!("{}{}", &code[..at], &code[at + 1..]));
    near.push(format!("{code}{code}"));
    near.extend(bytes);
    near
}

/// Any valid code.
fn any_code() -> impl Strategy<Value = String> {
    vec(b'!'..=b'~', 1..=128).prop_map(text)
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("ASCII")
}

/// Typical codes: a common prefix, then words.
fn prefixed(most: usize) -> impl Strategy<Value = Vec<String>> {
    ("[A-Z_]{0,112}", vec("[A-Z]{1,4}_?[0-9]{1,4}", 1..=most)).prop_map(|(prefix, ends)| {
        ends.into_iter()
            .map(|end| format!("{prefix}{end}"))
            .collect()
    })
}

/// Codes that differ in one byte each, at any position.
fn near(most: usize) -> impl Strategy<Value = Vec<String>> {
    let changes = vec((any::<Place>(), b'!'..=b'~'), 1..=most);
    (any_code(), changes).prop_map(|(code, changes)| {
        let change = |(place, byte): (Place, u8)| {
            let mut bytes = code.clone().into_bytes();
            let at = place.index(bytes.len());
            bytes[at] = byte;
            text(bytes)
        };
        changes.into_iter().map(change).collect()
    })
}

/// Codes of one letter, of two words in both orders, and of one repeated word, which a weak hash
/// would confuse.
fn patterned(most: usize) -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(&["AAAAAAAA", "AAAAAAAB", "BAAAAAAA", "ABABABAB"]);
    let words = vec(word, 1..=16).prop_map(|words| words.concat());
    let letters = (1..=128usize, b'A'..=b'C').prop_map(|(len, letter)| text(vec![letter; len]));
    vec(prop_oneof![words, letters], 1..=most)
}

fn codes(most: usize) -> impl Strategy<Value = BTreeSet<String>> {
    let any = prop_oneof![
        vec(any_code(), 1..=most),
        prefixed(most),
        near(most),
        patterned(most)
    ];
    any.prop_map(|codes| codes.into_iter().collect())
}

/// Rows of these codes; some codes become aliases of the preceding one.
fn rows(codes: BTreeSet<String>, aliases: &[bool]) -> Vec<Names> {
    let mut rows: Vec<Names> = Vec::new();
    for (at, code) in codes.into_iter().enumerate() {
        match rows.last_mut() {
            Some(last) if aliases[at % aliases.len()] => last.push(code),
            _ => rows.push(vec![code]),
        }
    }
    rows
}

proptest! {
    #[test]
    fn small_sets(codes in codes(40), aliases in vec(any::<bool>(), 1..5)) {
        Model::new("small", &rows(codes, &aliases)).check_all()?;
    }

    /// Without an index, which is what the derive falls back to if no displacement works, a search
    /// of the rows gives the same results.
    #[test]
    fn sets_without_an_index(codes in codes(40), aliases in vec(any::<bool>(), 1..5)) {
        let names = rows(codes, &aliases);
        let table = Table {
            index: Index::new(&[], &[]),
            ..Table::new(&names)
        };
        Model::with("rows", &names, table, &[]).check_all()?;
    }

    /// A set finds the codes of an included set, and the two do not compile if they share a code.
    #[test]
    fn joined_sets(
        first in codes(30),
        second in codes(30),
        shared: Option<Place>,
        aliases in vec(any::<bool>(), 1..5),
    ) {
        let mut second = second;
        if let Some(place) = shared {
            let code = first.iter().nth(place.index(first.len()));
            second.extend(code.cloned());
        }
        check_joined(first, second, &aliases)?;
    }

    #[test]
    fn arbitrary_strings(codes in codes(40), texts in vec(any::<String>(), 40)) {
        let model = Model::new("texts", &rows(codes, &[false]));
        for text in &texts {
            model.check(text)?;
        }
    }
}

/// Checks that a set of the first codes, which includes a set of the second, finds all of them,
/// unless a code is in both.
fn check_joined(
    first: BTreeSet<String>,
    second: BTreeSet<String>,
    aliases: &[bool],
) -> Result<(), TestCaseError> {
    let common: Vec<String> = first.intersection(&second).cloned().collect();
    let inner = Model::new("inner", &rows(second, aliases));
    let outer = rows(first, aliases);
    let table = Table::new(&outer);
    let joined = Model::with("outer", &outer, table, &[inner.catalog]);
    let again = catalog("outer", table, &[inner.catalog]);
    let panic = catch_unwind(AssertUnwindSafe(|| without_conflict::<256>(again))).err();
    if let Some(message) = panic.and_then(|panic| panic.downcast::<String>().ok()) {
        let is_named = |code: &String| message.contains(&format!("\"{code}\" belongs to both"));
        let named = common.iter().filter(|code| is_named(code)).count();
        prop_assert_eq!(named, common.len().min(16), "{}", message);
        prop_assert!(message.contains("`outer` and `inner`"));
        return Ok(());
    }
    prop_assert!(common.is_empty(), "{common:?} are in both");
    for (code, row) in &inner.rows {
        let found = joined.catalog.find(code).map(|facts| &raw const *facts);
        let expected = &raw const inner.catalog.entries()[*row];
        prop_assert_eq!(found, Some(expected));
        prop_assert_eq!(joined.catalog.rows().row(code), None);
    }
    for code in joined.rows.keys() {
        joined.check(code)?;
    }
    Ok(())
}

/// Few cases, however many `PROPTEST_CASES` asks for, because each takes seconds.
#[test]
fn large_sets() {
    let config = ProptestConfig {
        cases: 8,
        max_shrink_iters: 64,
        ..ProptestConfig::default()
    };
    let sets = (codes(5000), vec(any::<bool>(), 1..5));
    let result = TestRunner::new(config).run(&sets, |(codes, aliases)| {
        Model::new("large", &rows(codes, &aliases)).check_all()
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn invalid_codes_are_unknown() {
    let model = Model::new("set", &[vec!["A".to_owned()], vec!["B".repeat(128)]]);
    for text in [
        "",
        "\0",
        "a",
        "AA",
        "Ä",
        "\u{1F600}",
        &"B".repeat(127),
        &"B".repeat(129),
        &"B".repeat(128 + 256),
    ] {
        assert_eq!(model.catalog.find(text), None, "{text:?}");
    }
    assert_eq!(model.catalog.find(&"A".repeat(1 << 20)), None);
    assert_eq!(model.catalog.find(&"\u{1F600}".repeat(1 << 18)), None);
    assert_eq!(model.catalog.rows().row(&"B".repeat(128)), Some(1));
}

/// Two codes with the same hash: one of its factors is 0, whatever their suffix.
/// `tests/catalog/crowded.rs` declares a set with them.
#[test]
fn codes_with_equal_hashes_have_no_index() {
    let crowded = [
        IndexedCode {
            code: "XV_NKUVLLZVWCIV_CROWD_01",
            row: 0,
        },
        IndexedCode {
            code: "XV_NKUVLLZVWCIV_CROWD_02",
            row: 1,
        },
    ];
    assert_eq!(build(&crowded).displacements, []);
}
