//! A set finds exactly its own codes, whatever they are.
//!
//! The sets have one to several thousand codes that are hard to distinguish. What the derive
//! computes for them is compared with a `BTreeMap`.

use std::collections::BTreeMap;

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, RequestError, catalog};

/// A set and the names that it must find.
struct Set {
    catalog: &'static Catalog,
    from_code: fn(&str) -> Option<&'static Metadata>,
    names: &'static [Name],
}

/// A code or alias, the row that it leads to, and whether the error there carries data.
struct Name {
    text: &'static str,
    row: usize,
    data: bool,
}

fn from_code<S: ErrorSet>(code: &str) -> Option<&'static Metadata> {
    S::from_code(code).map(|error| error.metadata())
}

include!(concat!(env!("OUT_DIR"), "/codes.rs"));

/// Includes the set of its parameter.
#[derive(Debug, PlatformError)]
#[allow(dead_code, reason = "the catalog is what is tested")]
enum Around<S> {
    #[error(transparent)]
    Set(S),
    #[error(code = "AROUND::IT", explanation = "e", cause = "c", solution = "s")]
    Own,
}

catalog!(static MORE = [RequestError, Around<Large>, ..JOINED]);

type Map = BTreeMap<&'static str, *const Metadata>;

impl Set {
    fn map(&self) -> Map {
        self.names
            .iter()
            .map(|name| (name.text, &raw const self.catalog.entries()[name.row]))
            .collect()
    }
}

/// The names of all sets.
fn all() -> Map {
    SETS.iter().flat_map(Set::map).collect()
}

fn pointer(facts: Option<&'static Metadata>) -> Option<*const Metadata> {
    facts.map(|facts| &raw const *facts)
}

/// Strings close to a code: a byte inserted, removed or replaced, or the words reordered.
fn neighbors(code: &str, at: usize) -> [String; 8] {
    let at = at % code.len();
    let (before, rest) = code.split_at(at);
    let other = if rest.starts_with('A') { "B" } else { "A" };
    let (word, words) = code.split_at(8 % code.len());
    [
        format!("{before}{other}{}", &rest[1..]),
        format!("{before}\0{}", &rest[1..]),
        format!("{before}é{rest}"),
        format!("{before}{}", &rest[1..]),
        format!("{code}{other}"),
        format!("{code}{code}"),
        format!("{words}{word}"),
        code.to_ascii_lowercase(),
    ]
}

/// Checks that a catalog finds these names, and finds a string close to one only if it is a name
/// too.
fn check(catalog: &'static Catalog, names: &Map) {
    for (at, (name, row)) in names.iter().enumerate() {
        assert_eq!(
            pointer(catalog.find(name)),
            Some(*row),
            "{name:?} in {}",
            catalog.name()
        );
        for near in neighbors(name, at) {
            let expected = names.get(&*near).copied();
            assert_eq!(
                pointer(catalog.find(&near)),
                expected,
                "{near:?} in {}",
                catalog.name()
            );
            assert_eq!(catalog.contains(&near), expected.is_some());
        }
    }
}

#[test]
fn each_set_finds_its_own_codes() {
    for set in SETS {
        assert_eq!(set.map().len(), set.names.len(), "two names are equal");
        check(set.catalog, &set.map());
    }
}

/// Most names belong to a set other than the one that is searched first.
#[test]
fn a_catalog_of_all_sets_finds_all_codes() {
    check(&JOINED, &all());
    let mut more = all();
    more.extend(
        RequestError::CATALOG
            .entries()
            .iter()
            .map(|facts| (facts.code(), &raw const *facts)),
    );
    more.insert(
        "TABLE_NAME_ALREADY_EXISTS",
        more["TABLE_NAME_ALREADY_EXIST"],
    );
    more.insert("AROUND::IT", Around::<Large>::Own.metadata());
    check(&MORE, &more);
}

#[test]
fn from_code_returns_the_errors_without_data() {
    for set in SETS {
        for (at, Name { text, row, data }) in set.names.iter().enumerate() {
            let expected = (!data).then(|| &raw const set.catalog.entries()[*row]);
            assert_eq!(pointer((set.from_code)(text)), expected, "{text:?}");
            for near in neighbors(text, at) {
                let error = (set.from_code)(&near);
                assert!(
                    error.is_none() || error == set.catalog.find(&near),
                    "{near:?}"
                );
            }
        }
    }
    let large = SETS.iter().find(|set| set.catalog.name() == "Large");
    for Name { text, data, .. } in large.map_or(&[][..], |set| set.names) {
        assert_eq!(
            Around::<Large>::from_code(text).is_none(),
            *data,
            "{text:?}"
        );
    }
}

#[test]
fn a_set_does_not_find_the_codes_of_others() {
    for set in SETS {
        let own = set.map();
        for name in all().into_keys().filter(|name| !own.contains_key(name)) {
            assert_eq!(
                set.catalog.find(name),
                None,
                "{name:?} in {}",
                set.catalog.name()
            );
            assert_eq!((set.from_code)(name), None);
        }
    }
}

#[test]
fn invalid_codes_are_unknown() {
    for catalog in SETS.iter().map(|set| set.catalog).chain([&JOINED, &MORE]) {
        for letter in ["A", "0123456789ABCDEF", "\0", "é", "日本語", "👩‍👩‍👧‍👦"]
        {
            for len in [129, 256, 256 + 16, 1 << 20] {
                let text = letter.repeat(len / letter.len() + 1);
                assert_eq!(catalog.find(&text), None, "{letter:?}, {len} bytes");
            }
        }
        assert_eq!(catalog.find(""), None);
    }
}

#[test]
fn the_order_is_that_of_the_sets() {
    let entries =
        |catalog: &'static Catalog| catalog.iter().map(|entry| &raw const *entry.metadata());
    let expected = SETS
        .iter()
        .flat_map(|set| set.catalog.entries())
        .map(|facts| &raw const *facts);
    assert!(entries(&JOINED).eq(expected.clone()));
    assert!(
        JOINED
            .iter()
            .rev()
            .map(|entry| &raw const *entry.metadata())
            .eq(expected.rev())
    );
    assert_eq!(
        JOINED.len(),
        SETS.iter()
            .map(|set| set.catalog.entries().len())
            .sum::<usize>()
    );
    assert_eq!(MORE.len(), 13 + 1 + JOINED.len());
}

/// Lookup works in const evaluation, and the check for conflicts is fast enough to avoid the lint
/// for long evaluations.
#[test]
fn codes_are_found_at_compile_time() {
    const fn found(sets: &[Set], step: usize) -> usize {
        let mut set = 0;
        let mut found = 0;
        while set < sets.len() {
            let mut name = 0;
            while name < sets[set].names.len() {
                let text = sets[set].names[name].text;
                assert!(sets[set].catalog.contains(text) && MORE.contains(text));
                found += 1;
                name += step;
            }
            set += 1;
        }
        found
    }
    const FOUND: usize = found(SETS, 16);
    assert_eq!(
        FOUND,
        SETS.iter()
            .map(|set| set.names.len().div_ceil(16))
            .sum::<usize>()
    );
}

#[test]
fn there_are_sets_of_every_size() {
    let sizes: Vec<usize> = SETS.iter().map(|set| set.names.len()).collect();
    assert_eq!(sizes, [1, 2, 3, 5, 13, 254, 128, 600, 300, 1000, 700, 3200]);
}

/// The rows share their further strings, parameters and labels, and each has its own.
#[test]
fn each_row_has_its_own_facts() {
    for set in SETS {
        for (row, facts) in set.catalog.entries().iter().enumerate() {
            let text = |divisor: usize| row.is_multiple_of(divisor).then(|| row.to_string());
            let is_own = row.is_multiple_of(2);
            let status = if is_own { 400 + row % 200 } else { 500 };
            assert_eq!(usize::from(facts.http_status()), status);
            let title = text(3).map_or("e".to_owned(), |row| format!("title {row}"));
            assert_eq!(facts.title(), title);
            let seconds = facts.retry_after().map(|delay| delay.as_secs().to_string());
            let delay = row.is_multiple_of(5).then(|| (row + 1).to_string());
            assert_eq!(seconds, delay);
            assert_eq!(facts.label("row"), text(7).as_deref());
            assert_eq!(facts.since(), text(11).as_deref());
            let reason = text(17).map(|row| {
                let name = set.catalog.name().to_uppercase();
                format!("{name}_R{row}")
            });
            assert_eq!(facts.own_reason(), reason.as_deref());
            assert_eq!(set.catalog.find(facts.reason()), Some(facts));
            let mut names = set.names.iter().filter(|name| name.row == row);
            let has_params = row.is_multiple_of(13) && names.clone().any(|name| name.data);
            assert_eq!(facts.params().len(), usize::from(has_params));
            assert_eq!(names.next().map(|name| name.text), Some(facts.code()));
            let aliases = facts.aliases().iter().copied();
            assert!(names.map(|name| name.text).eq(aliases));
        }
    }
}
