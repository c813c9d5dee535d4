//! [`Summary`], what the scans of all logs say together.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use platform_error_document::{Scan, Scanner, Subject};

/// What is in all logs.
#[derive(Debug)]
pub(super) struct Summary<'d> {
    pub(super) lines: u64,
    pub(super) lines_with_errors: u64,
    /// The errors that were found, the most frequent first.
    pub(super) found: Vec<Found<'d>>,
}

/// An error that was found.
#[derive(Debug)]
pub(super) struct Found<'d> {
    pub(super) subject: Subject<'d>,
    /// The number of lines.
    pub(super) count: u64,
    pub(super) first: Location,
    pub(super) last: Location,
}

/// A line of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Location {
    /// The index of the log.
    pub(super) log: usize,
    pub(super) line: u64,
}

impl<'d> Summary<'d> {
    /// Joins the scans of logs, in their order.
    pub(super) fn new(scanner: &Scanner<'d>, scans: &[Scan]) -> Self {
        let mut lines = 0;
        let mut lines_with_errors = 0;
        let mut found: BTreeMap<usize, Found<'d>> = BTreeMap::new();
        for (log, scan) in scans.iter().enumerate() {
            lines += scan.lines();
            lines_with_errors += scan.lines_with_errors();
            for (index, tally) in scan.tallies() {
                let Some(&subject) = scanner.subjects().get(index) else {
                    continue;
                };
                let location = |line| Location { log, line };
                let known = found.entry(index).or_insert(Found {
                    subject,
                    count: 0,
                    first: location(tally.first),
                    last: location(tally.last),
                });
                known.count += tally.lines;
                known.last = location(tally.last);
            }
        }
        let mut found: Vec<Found<'d>> = found.into_values().collect();
        found.sort_by_key(|found| (Reverse(found.count), found.first));
        Self {
            lines,
            lines_with_errors,
            found,
        }
    }
}
