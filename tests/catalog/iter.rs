//! The laws of `Catalog::iter`, for catalogs with empty sets at the start, in the middle, at the
//! end, or throughout.

use std::collections::VecDeque;
use std::iter::FusedIterator;

use platform_error::{Catalog, Entry, ErrorSet, Metadata, RequestError, catalog};

set!(Nothing []);
set!(One [] One = "ONE");
set!(Three [] First = "FIRST", Second = "SECOND", Third = "THIRD");
set!(Hollow [Nothing, One, Three]);
set!(Own [Three, Nothing] Own = "OWN", OwnToo = "OWN_2");

catalog!(static EMPTY = []);
catalog!(static EMPTIES = [Nothing, ..EMPTY]);
catalog!(static GAPS = [Nothing, Three, ..EMPTY, One, Nothing]);
catalog!(static LARGE = [Own, RequestError, One]);

/// Each catalog with its codes, in the order of declaration.
fn every() -> [(&'static Catalog, &'static [&'static str]); 8] {
    [
        (Nothing::CATALOG, &[]),
        (&EMPTY, &[]),
        (&EMPTIES, &[]),
        (One::CATALOG, &["ONE"]),
        (Three::CATALOG, &["FIRST", "SECOND", "THIRD"]),
        (Hollow::CATALOG, &["ONE", "FIRST", "SECOND", "THIRD"]),
        (Own::CATALOG, &["OWN", "OWN_2", "FIRST", "SECOND", "THIRD"]),
        (&GAPS, &["FIRST", "SECOND", "THIRD", "ONE"]),
    ]
}

fn code(entry: Option<Entry>) -> Option<&'static str> {
    entry.map(|entry| entry.metadata().code())
}

/// Own entries, then those of each included set.
#[test]
fn forwards_and_backwards() {
    for (catalog, codes) in every() {
        assert!(
            catalog
                .iter()
                .map(|entry| entry.code())
                .eq(codes.iter().copied()),
            "{}",
            catalog.name()
        );
        assert!(
            catalog
                .iter()
                .rev()
                .map(|entry| entry.code())
                .eq(codes.iter().rev().copied()),
            "{}",
            catalog.name()
        );
        assert_eq!(
            (catalog.len(), catalog.is_empty()),
            (codes.len(), codes.is_empty())
        );
    }
    assert_eq!(LARGE.iter().count(), 5 + 13 + 1);
    let mut reversed: Vec<Entry> = LARGE.iter().rev().collect();
    reversed.reverse();
    assert!(
        LARGE
            .iter()
            .map(|entry| &raw const *entry.metadata())
            .eq(reversed.iter().map(|entry| &raw const **entry))
    );
}

/// Every order of taking entries from both ends, to the end and past it, compared with a queue.
#[test]
fn from_both_ends() {
    for (catalog, codes) in every() {
        let steps = codes.len() + 2;
        for choices in 0..1u32 << steps {
            let mut iter = catalog.iter();
            let mut queue = VecDeque::from(codes.to_vec());
            for step in 0..steps {
                let (found, expected) = if choices & 1 << step == 0 {
                    (iter.next(), queue.pop_front())
                } else {
                    (iter.next_back(), queue.pop_back())
                };
                assert_eq!(code(found), expected, "{}, {choices:b}", catalog.name());
                assert_eq!(
                    (iter.len(), iter.size_hint()),
                    (queue.len(), (queue.len(), Some(queue.len())))
                );
            }
        }
    }
}

/// `nth` from both ends, past the end of a set and past the end of the catalog.
#[test]
fn nth() {
    for (catalog, codes) in every() {
        for first in 0..codes.len() + 2 {
            for second in 0..codes.len() + 2 {
                let mut iter = catalog.iter();
                let mut slice = codes.iter().copied();
                assert_eq!(code(iter.nth(first)), slice.nth(first));
                assert_eq!(code(iter.nth_back(second)), slice.nth_back(second));
                assert_eq!(iter.len(), slice.len());
                assert!(
                    iter.map(|entry| entry.code()).eq(slice),
                    "{}, {first}, {second}",
                    catalog.name()
                );
            }
        }
        assert_eq!(
            code(
                catalog
                    .iter()
                    .skip(codes.len().saturating_sub(1))
                    .next_back()
            ),
            codes.last().copied()
        );
    }
}

#[test]
fn a_clone_is_independent() {
    let mut iter = LARGE.iter();
    iter.next();
    iter.next_back();
    let mut clone = iter.clone();
    assert!(
        iter.clone()
            .map(|entry| entry.code())
            .eq(clone.clone().map(|entry| entry.code()))
    );
    clone.next();
    clone.next_back();
    assert_eq!((iter.len(), clone.len()), (17, 15));
    assert_eq!(code(iter.next()), Some("OWN_2"));
    assert_eq!(code(clone.next()), Some("FIRST"));
}

/// Other methods of iterators.
#[test]
fn other_methods_follow_the_traits() {
    fn check<I>(_: I)
    where
        I: ExactSizeIterator<Item = Entry>
            + DoubleEndedIterator
            + FusedIterator
            + Clone
            + std::fmt::Debug
            + Send
            + Sync,
    {
    }
    check(LARGE.iter());
    check((&LARGE).into_iter());
    check(RequestError::CATALOG.into_iter());
    assert_eq!(
        LARGE.iter().enumerate().rev().map(|(at, _)| at).next(),
        Some(18)
    );
}

#[test]
fn a_loop_iterates_over_a_catalog() {
    let mut codes = Vec::new();
    let mut sets = Vec::new();
    for entry in &GAPS {
        codes.push(entry.code());
        sets.push(entry.set().name());
    }
    assert_eq!(codes, ["FIRST", "SECOND", "THIRD", "ONE"]);
    assert_eq!(sets, ["Three", "Three", "Three", "One"]);
}

/// An entry's set is the one that declares it, not the one that was searched.
#[test]
fn an_entry_knows_its_set() {
    for catalog in [&LARGE, &GAPS, Own::CATALOG, Hollow::CATALOG] {
        for entry in catalog {
            let facts: &'static Metadata = entry.metadata();
            assert!(
                entry
                    .set()
                    .entries()
                    .iter()
                    .any(|own| std::ptr::eq(own, facts)),
                "{}",
                entry.code()
            );
            assert!(std::ptr::eq(catalog.find(entry.code()).unwrap(), facts));
        }
    }
    let sets: Vec<&str> = LARGE.iter().map(|entry| entry.set().path()).collect();
    assert_eq!(sets[..2], [Own::CATALOG.path(); 2]);
    assert_eq!(sets[2..5], [Three::CATALOG.path(); 3]);
    assert_eq!(sets[5..18], [RequestError::CATALOG.path(); 13]);
    assert_eq!(sets[18], One::CATALOG.path());
}
