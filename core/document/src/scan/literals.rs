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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

    /// Finds every occurrence, by its start; at the same start, the longest literal comes first.
    ///
    /// The search is fastest in texts that are like the first one.
    pub(super) fn find(&self, text: &[u8], hits: &mut Vec<Hit>) {
        hits.clear();
        let classes = self.classes.get_or_init(|| self.classes_for(text));
        for class in classes {
            class.find(&self.strings, text, hits);
        }
        hits.sort_unstable_by(|one, other| {
            let lens = self.len_of(other.literal).cmp(&self.len_of(one.literal));
            let starts = one.start.cmp(&other.start);
            starts.then(lens).then(one.literal.cmp(&other.literal))
        });
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

    fn found(strings: &[&str], text: &[u8]) -> Vec<(usize, usize)> {
        let boxes = strings.iter().map(|string| string.as_bytes().into());
        let mut hits = Vec::new();
        Literals::new(boxes.collect()).find(text, &mut hits);
        let mut found = Vec::new();
        for hit in hits {
            found.push((hit.start, hit.literal));
        }
        found
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
                    let mut naive = naive(&strings, text.as_bytes());
                    let mut found = found(&strings, text.as_bytes());
                    naive.sort_unstable();
                    found.sort_unstable();
                    assert_eq!(found, naive, "{text}");
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
            let boxes = strings.iter().map(|string| string.as_bytes().into());
            let literals = Literals::new(boxes.collect());
            let mut hits = Vec::new();
            literals.find("the value of the field ".repeat(500).as_bytes(), &mut hits);
            assert_eq!(hits, []);
            let last = count - 1;
            for before in 0..50 {
                let text = format!(
                    "{}E00007 the value of field {last} is not valid: E{last:05}",
                    "-".repeat(before)
                );
                literals.find(text.as_bytes(), &mut hits);
                let mut found = Vec::new();
                for hit in &hits {
                    found.push((hit.start, hit.literal));
                }
                assert_eq!(found, naive(&strings, text.as_bytes()), "{text}");
            }
        }
    }

    #[test]
    fn the_longest_of_one_start_is_first() {
        assert_eq!(found(&["KEY", "KEY-1"], b"a KEY-1"), [(2, 1), (2, 0)]);
        assert_eq!(found(&["aa"], b"aaaa"), [(0, 0), (1, 0), (2, 0)]);
    }

    #[test]
    fn nothing_is_found_of_nothing() {
        assert_eq!(found(&[], b"any"), []);
        assert_eq!(found(&["", "any"], b""), []);
        assert_eq!(found(&["\0"], b"a"), []);
        assert_eq!(found(&["any\0"], b"any"), []);
    }
}
