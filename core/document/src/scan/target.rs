//! [`Target`], an error that a literal may be evidence of, and what else must agree.

use std::collections::HashMap;
use std::ops::Range;

use super::context::{self, Context, path_before};
use super::message::Message;
use super::name::is_ambiguous;
use super::place::Place;
use super::subject::Subject;
use super::word::is_whole;
use crate::model::{Entry, Set};

/// An error that a literal may be evidence of.
#[derive(Debug)]
pub(super) struct Target {
    /// The position of the error.
    pub(super) subject: usize,
    evidence: Evidence,
}

#[derive(Debug)]
enum Evidence {
    /// A code, an alias or a reason.
    Code {
        /// Whether it counts only where a code is expected.
        is_ambiguous: bool,
        /// Whether it is the HTTP status of the error.
        is_status: bool,
    },
    /// The name of the variant, which its `Debug` writes; with the name of its set.
    Variant(String),
    Message(Message),
}

impl Target {
    pub(super) fn is_code(&self) -> bool {
        matches!(self.evidence, Evidence::Code { .. })
    }

    /// The place of the error in a line, if what is around the literal agrees.
    pub(super) fn confirm(&self, line: &[u8], literal: &Range<usize>) -> Option<Place> {
        match &self.evidence {
            Evidence::Code {
                is_ambiguous,
                is_status,
            } => {
                let is_code = is_whole(line, literal)
                    && (!is_ambiguous
                        || match context::before(line, literal) {
                            Context::Code => true,
                            Context::Status => *is_status,
                            Context::Other => false,
                        });
                is_code.then(|| Place::of(literal))
            }
            Evidence::Variant(set) => {
                let is_variant = is_whole(line, literal)
                    && match path_before(line, literal) {
                        Some(path) => path == set,
                        None => context::before(line, literal) == Context::Code,
                    };
                is_variant.then(|| Place::of(literal))
            }
            Evidence::Message(message) => message.find(line, literal),
        }
    }
}

/// The literals of all errors, each with the errors that it may be evidence of.
#[derive(Debug, Default)]
pub(super) struct Targets {
    indexes: HashMap<String, usize>,
    targets: Vec<Vec<Target>>,
}

impl Targets {
    /// Adds what the error at a position is recognized by.
    pub(super) fn add(&mut self, subject: usize, what: &Subject<'_>) {
        match what {
            Subject::Entry(set, entry) => self.add_entry(subject, set, entry),
            Subject::Retired(_, code) => self.add_code(subject, code, false),
        }
    }

    fn add_entry(&mut self, subject: usize, set: &Set, entry: &Entry) {
        let status = entry.http_status().to_string();
        for code in entry.codes() {
            self.add_code(subject, code, *code == status);
        }
        let variant = entry.variant();
        if !entry.codes().any(|code| *code == variant) {
            self.push(&variant, subject, Evidence::Variant(set.name.clone()));
        }
        let title = entry.title.as_deref().and_then(Message::of_title);
        for message in Message::of(entry).into_iter().chain(title) {
            let literal = message.literal().to_owned();
            self.push(&literal, subject, Evidence::Message(message));
        }
    }

    fn add_code(&mut self, subject: usize, code: &str, is_status: bool) {
        let evidence = Evidence::Code {
            is_ambiguous: is_ambiguous(code),
            is_status,
        };
        self.push(code, subject, evidence);
    }

    fn push(&mut self, literal: &str, subject: usize, evidence: Evidence) {
        let target = Target { subject, evidence };
        let known = self.indexes.get(literal).copied();
        if let Some(targets) = known.and_then(|index| self.targets.get_mut(index)) {
            targets.push(target);
        } else {
            self.indexes.insert(literal.to_owned(), self.targets.len());
            self.targets.push(vec![target]);
        }
    }

    /// The literals, and the targets of each.
    pub(super) fn into_parts(self) -> (Vec<Box<[u8]>>, Vec<Vec<Target>>) {
        let mut literals = vec![Box::default(); self.targets.len()];
        for (literal, index) in self.indexes {
            if let Some(place) = literals.get_mut(index) {
                *place = literal.into_bytes().into_boxed_slice();
            }
        }
        (literals, self.targets)
    }
}
