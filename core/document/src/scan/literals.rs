//! [`Literals`], which finds every occurrence of many strings.
//!
//! It works like FDR, the matcher of Hyperscan: most of the text is never compared with anything.
//! It looks only at every k-th position of the text, at the few bytes there, its *gram*. The grams
//! of k neighboring positions of each literal are in a set, so that one of them is at a sampled
//! position wherever the literal occurs. Only if a sampled gram is in the set, the literals that
//! have it are compared.
//!
//! Which grams of a literal are in the set is decided by the first text: those that are rare there,
//! so that little is compared in vain. What is found does not depend on it.
//!
//! An automaton such as that of `aho-corasick` looks at each byte, one after the other. For the log
//! and the errors of `benches/src/scan.rs` it takes five times as long with 100 errors, and twice
//! as long with 1,000.

mod class;
mod counts;
mod grams;
mod plan;

use std::sync::OnceLock;

use self::class::Class;
use self::counts::Usual;

/// Where a literal begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) start: usize,
    /// The index of the literal.
    pub(super) literal: usize,
}

/// Many strings to search for at once.
#[derive(Debug)]
pub(super) struct Literals {
    strings: Vec<Box<[u8]>>,
    classes: OnceLock<Vec<Class>>,
}

impl Literals {
    /// Prepares a search for these strings, which are told apart by their index. An empty string is
    /// never found.
    pub(super) fn new(strings: Vec<Box<[u8]>>) -> Self {
        Self {
            strings,
            classes: OnceLock::new(),
        }
    }

    /// The classes, chosen for texts like this one.
    fn classes_for(&self, text: &[u8]) -> Vec<Class> {
        let mut usual = Usual::new(text);
        let mut classes = Vec::new();
        for plan in plan::plans(&self.strings, &mut usual) {
            classes.push(Class::new(&plan, &mut usual));
        }
        classes
    }

    /// The length of a literal in bytes.
    pub(super) fn len_of(&self, literal: usize) -> usize {
        self.strings.get(literal).map_or(0, |string| string.len())
    }

    /// Finds every occurrence, in any order.
    ///
    /// The search is fastest in texts that are like the first one.
    pub(super) fn find(&self, text: &[u8]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let classes = self.classes.get_or_init(|| self.classes_for(text));
        for class in classes {
            class.find(&self.strings, text, &mut hits);
        }
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every occurrence, found by comparing each literal at each position.
    fn naive(strings: &[&str], text: &[u8]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for start in 0..text.len() {
            for (literal, string) in strings.iter().enumerate() {
                if text[start..].starts_with(string.as_bytes()) {
                    found.push((start, literal));
                }
            }
        }
        found
    }

    fn found(literals: &Literals, text: &[u8]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for hit in literals.find(text) {
            found.push((hit.start, hit.literal));
        }
        found.sort_unstable();
        found
    }

    fn literals(strings: &[&str]) -> Literals {
        let boxes = strings.iter().map(|string| string.as_bytes().into());
        Literals::new(boxes.collect())
    }

    #[test]
    fn every_occurrence_is_found_wherever_it_is() {
        let strings = [
            "a",
            "ab",
            "abc",
            "code",
            "P1002",
            "DUPLICATE_KEY",
            "DUPLICATE_KEY_VALUE",
            "The ledger is closed",
            "the ledger of the year that has ended is closed",
        ];
        for string in strings {
            for before in 0..40 {
                for after in [0, 1, 7, 8, 30] {
                    let text = format!("{}{string}{}", "-".repeat(before), "-".repeat(after));
                    let found = found(&literals(&strings), text.as_bytes());
                    assert_eq!(found, naive(&strings, text.as_bytes()), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_found_does_not_depend_on_the_first_text() {
        // Sets of each size, with words that are usual in the first text.
        for count in [30, 300, 3000] {
            let mut strings = Vec::new();
            for number in 0..count {
                strings.push(format!("E{number:05}"));
                strings.push(format!("the value of field {number} is not valid"));
            }
            let strings: Vec<&str> = strings.iter().map(|string| &**string).collect();
            let literals = literals(&strings);
            let first = "the value of the field ".repeat(500);
            assert_eq!(found(&literals, first.as_bytes()), []);
            let last = count - 1;
            for before in 0..50 {
                let text = format!(
                    "{}E00007 the value of field {last} is not valid: E{last:05}",
                    "-".repeat(before)
                );
                let found = found(&literals, text.as_bytes());
                assert_eq!(found, naive(&strings, text.as_bytes()), "{text}");
            }
        }
    }

    #[test]
    fn occurrences_may_overlap() {
        let literals = literals(&["aa", "a KEY", "KEY"]);
        let expected = [(0, 0), (1, 0), (2, 0), (3, 1), (5, 2)];
        assert_eq!(found(&literals, b"aaaa KEY"), expected);
    }

    #[test]
    fn nothing_is_found_of_nothing() {
        for (strings, text) in [
            (&[] as &[_], b"any" as &[u8]),
            (&["", "any"], b""),
            (&["\0"], b"a"),
            (&["any\0"], b"any"),
        ] {
            assert_eq!(found(&literals(strings), text), [], "{strings:?}");
        }
    }
}
