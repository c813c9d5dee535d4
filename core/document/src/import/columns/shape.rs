//! [`Shape`], what the cells of a column look like.

use std::collections::HashSet;

use platform_error::{Kind, Retry};
use platform_error_syntax::code;

use super::super::status::{self, Status};
use super::super::values;
use crate::rules;

/// How many of the cells of a column look like a code, a status and so on.
#[derive(Default)]
pub(super) struct Shape {
    /// The number of cells that are not empty.
    pub(super) filled: usize,
    /// The rows of the table.
    pub(super) rows: usize,
    /// Of one word, so that a code may be meant.
    words: usize,
    /// Of one word that is unlikely in prose: with a digit, an underscore or a capital inside.
    telling: usize,
    numbers: usize,
    statuses: usize,
    errors_of_http: usize,
    kinds: usize,
    retries: usize,
    reasons: usize,
    links: usize,
    /// With several words on a line that are not all telling, and not a list.
    phrases: usize,
    /// Longer than a title.
    long: usize,
    /// Whether no two cells are equal.
    pub(super) is_unique: bool,
    /// How many cells differ.
    distinct: usize,
    /// Whether the cells count the rows.
    pub(super) is_count: bool,
    /// The first cell that is not empty.
    pub(super) first: String,
}

/// The longest message that may also be a title.
const SHORT: usize = 80;

/// The share of cells, in percent, that have to be there or differ where each row needs its own: a
/// table may have a slip in one of ten rows.
const NEARLY_ALL: usize = 90;
/// The share of cells that decide what a column is: the others may be `-`, `any` or a note.
const MOST: usize = 80;
/// The share of cells that is enough where another sign, such as the title, says the same.
const HALF: usize = 50;

impl Shape {
    /// The shape of cells without their markup. `has_link` says which of them are links.
    pub(super) fn of<'c>(cells: impl Iterator<Item = (&'c str, bool)>) -> Self {
        let mut shape = Self {
            is_unique: true,
            is_count: true,
            ..Self::default()
        };
        let mut seen = HashSet::new();
        for (cell, has_link) in cells {
            shape.rows += 1;
            let cell = values::name(cell);
            shape.is_count &= cell.parse() == Ok(shape.rows);
            if !cell.is_empty() {
                let is_new = seen.insert(cell.to_lowercase());
                shape.is_unique &= is_new;
                shape.distinct += usize::from(is_new);
                shape.add(cell, has_link);
            }
        }
        shape.is_count &= shape.rows > 1;
        shape
    }

    fn add(&mut self, cell: &str, has_link: bool) {
        if self.filled == 0 {
            cell.clone_into(&mut self.first);
        }
        self.filled += 1;
        self.words += usize::from(is_word(cell));
        self.telling += usize::from(is_word(cell) && is_telling(cell));
        self.numbers += usize::from(values::is_number(cell));
        match status::read(cell) {
            _ if is_word(cell) && !status::is_bare(cell) => {}
            Status::One(_) | Status::First(_) => {
                self.statuses += 1;
                self.errors_of_http += 1;
            }
            Status::NoError(_) => self.statuses += 1,
            Status::None | Status::Unknown => {}
        }
        self.kinds += usize::from(values::similar(cell, Kind::ALL, Kind::as_str).is_some());
        let retry = values::similar(cell, Retry::ALL, Retry::as_str);
        self.retries += usize::from(retry.is_some() || values::yes_or_no(cell).is_some());
        self.reasons += usize::from(rules::is_reason(cell));
        self.phrases += usize::from(cell.lines().any(is_phrase));
        self.links += usize::from(has_link || cell.contains("://"));
        self.long += usize::from(cell.chars().count() > SHORT);
    }

    /// Whether most cells are single words, none twice, and few are empty, so that they can be
    /// codes.
    pub(super) fn is_identity(&self) -> bool {
        self.is_unique && self.is_of_words() && reaches(NEARLY_ALL, self.filled, self.rows)
    }

    /// Whether all cells are numbers, none twice, that do not count the rows.
    pub(super) fn is_of_numbers(&self) -> bool {
        self.is_identity() && self.numbers == self.filled && !self.is_count
    }

    /// Whether many cells are equal to another one. A few may be mistakes.
    pub(super) fn is_repeating(&self) -> bool {
        !reaches(NEARLY_ALL, self.distinct, self.filled)
    }

    /// Whether most cells are single words.
    pub(super) fn is_of_words(&self) -> bool {
        self.has(MOST, self.words)
    }

    /// Whether most cells are words that are unlikely in prose.
    pub(super) fn is_telling(&self) -> bool {
        self.has(MOST, self.telling)
    }

    /// Whether at least half of the cells are words that are unlikely in prose.
    pub(super) fn is_half_telling(&self) -> bool {
        self.has(HALF, self.telling)
    }

    /// Whether at least half of the cells are statuses.
    pub(super) fn is_of_statuses(&self) -> bool {
        self.has(HALF, self.statuses)
    }

    /// Whether all cells are statuses, at least one of them of an error.
    pub(super) fn is_only_statuses(&self) -> bool {
        self.statuses == self.filled && self.errors_of_http > 0
    }

    pub(super) fn is_of_kinds(&self) -> bool {
        self.has(MOST, self.kinds)
    }

    pub(super) fn is_of_retries(&self) -> bool {
        self.has(MOST, self.retries)
    }

    pub(super) fn is_of_reasons(&self) -> bool {
        self.reasons == self.filled
    }

    /// Whether at least half of the cells have phrases.
    pub(super) fn is_of_phrases(&self) -> bool {
        self.filled > 0 && self.phrases * 2 >= self.filled
    }

    pub(super) fn is_of_links(&self) -> bool {
        self.has(HALF, self.links)
    }

    /// Whether at least half of the cells are short.
    pub(super) fn is_short(&self) -> bool {
        self.long * 2 <= self.filled
    }

    /// Whether there are cells, and this share of them is such.
    fn has(&self, percent: usize, count: usize) -> bool {
        self.filled > 0 && reaches(percent, count, self.filled)
    }
}

fn reaches(percent: usize, count: usize, all: usize) -> bool {
    count * 100 >= all * percent
}

/// Whether a cell is a word that can be a code, or several on lines of their own.
fn is_word(cell: &str) -> bool {
    let mut lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_code = |line: &str| {
        let line = line.trim_end_matches(',');
        code::check(line).is_ok() && line.contains(|c: char| c.is_ascii_alphanumeric())
    };
    lines.all(is_code)
}

fn is_phrase(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.clone().nth(1).is_some() && !line.contains(',') && !words.all(is_telling)
}

fn is_telling(cell: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || "_:.-".contains(c);
    let mut rest = cell.chars();
    rest.next();
    cell.contains(is_sign) || rest.any(|c| c.is_ascii_uppercase())
}
