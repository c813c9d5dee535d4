//! Decides which column is which field.

use super::super::options::Import;
use super::super::other::is_title_of_other;
use super::shape::Shape;
use super::{Column, Role, titles};
use crate::field::Field;
use crate::field::synonyms::Meaning;
use crate::names;

/// Gives the columns their roles.
pub(super) fn assign(columns: &mut [Column], import: &Import) {
    let mut columns = Columns(columns);
    columns.explicit(import);
    columns.certain();
    columns.statuses();
    columns.code();
    columns.names();
    columns.error();
    columns.classes();
    columns.message();
    columns.rest();
}

struct Columns<'c>(&'c mut [Column]);

/// The position of a column.
type At = usize;

impl Columns<'_> {
    fn has(&self, field: Field) -> bool {
        super::has(self.0, field)
    }

    /// Whether another column has, or will have, this field.
    fn will_have(&self, field: Field, except: At) -> bool {
        let mut columns = self.0.iter().enumerate();
        columns.any(|(at, column)| {
            at != except
                && (column.is(field)
                    || column.role.is_none() && column.meaning == Some(Meaning::Field(field)))
        })
    }

    /// The columns without a role that have this meaning.
    fn free(&self, meaning: Meaning) -> Vec<At> {
        let mut free = Vec::new();
        for (at, column) in self.0.iter().enumerate() {
            if column.role.is_none() && column.meaning == Some(meaning) {
                free.push(at);
            }
        }
        free
    }

    fn shape(&self, at: At) -> &Shape {
        &self.0[at].shape
    }

    fn set(&mut self, at: At, field: Field) {
        self.0[at].role = Some(Role::Field(field));
    }

    /// What the user said.
    fn explicit(&mut self, import: &Import) {
        for column in &mut *self.0 {
            for (title, field) in &import.columns {
                if titles::is_named(&column.title, title) {
                    column.role = Some(field.map_or(Role::Ignored, Role::Field));
                    column.is_explicit = field.is_some();
                }
            }
        }
        // Another column with the same meaning is not that field then, except one of its kind: a
        // note goes with any explanation.
        let mut explicit = Vec::new();
        for column in self.0.iter() {
            if let (true, Some(Role::Field(field))) = (column.is_explicit, &column.role) {
                explicit.push(*field);
            }
        }
        for column in &mut *self.0 {
            if let Some(Meaning::Field(field)) = column.meaning
                && column.role.is_none()
                && explicit.contains(&field)
            {
                column.meaning = None;
            }
        }
    }

    /// The titles that have one meaning only.
    fn certain(&mut self) {
        for column in &mut *self.0 {
            let Some(Meaning::Field(field)) = column.meaning else {
                continue;
            };
            // Codes have no spaces: these are words to search for.
            if field == Field::Aliases && column.shape.is_of_phrases() {
                column.meaning = None;
            } else if column.role.is_none() && field != Field::Code {
                column.role = Some(Role::Field(field));
            }
        }
    }

    /// `Status`: that of HTTP, or names.
    fn statuses(&mut self) {
        for at in self.free(Meaning::Status) {
            if self.shape(at).is_of_statuses() && !self.has(Field::HttpStatus) {
                self.set(at, Field::HttpStatus);
            } else if self.shape(at).is_of_kinds() && !self.has(Field::Kind) {
                self.set(at, Field::Kind);
            } else if self.is_code_of_status(at) {
                self.0[at].meaning = Some(Meaning::Field(Field::Code));
            } else {
                self.0[at].meaning = Some(Meaning::Name);
            }
        }
    }

    /// Whether a status is what the table has for a code. A few codes may be there twice.
    fn is_code_of_status(&self, at: At) -> bool {
        let shape = self.shape(at);
        shape.is_telling() && !shape.is_repeating() && !self.will_have(Field::Code, at)
    }

    /// The code: a column whose title says so, unless its cells repeat and a column beside it
    /// tells the errors apart.
    fn code(&mut self) {
        const TITLED: Meaning = Meaning::Field(Field::Code);
        const BESIDE: [Meaning; 4] = [
            Meaning::Name,
            Meaning::Number,
            Meaning::Type,
            Meaning::Error,
        ];
        if self.has(Field::Code) {
            return;
        }
        self.status_among(&self.free(TITLED));
        if let Some(at) = self.identity(&[TITLED]) {
            return self.set(at, Field::Code);
        }
        let Some(&titled) = self.free(TITLED).first() else {
            return self.code_of_another_title();
        };
        match self.identity(&BESIDE) {
            Some(at) if self.is_class(titled) => {
                self.set(at, Field::Code);
                if self.shape(titled).is_only_statuses() && !self.has(Field::HttpStatus) {
                    self.set(titled, Field::HttpStatus);
                } else {
                    self.0[titled].meaning = None;
                }
            }
            _ => self.set(titled, Field::Code),
        }
    }

    /// The first column of one of these meanings, in this order, that tells the errors apart.
    fn identity(&self, meanings: &[Meaning]) -> Option<At> {
        for &meaning in meanings {
            for at in self.free(meaning) {
                if self.shape(at).is_identity() {
                    return Some(at);
                }
            }
        }
        None
    }

    /// Whether the cells are what several errors share. A code that occurs twice may be a slip, but
    /// a status that does is not the code.
    fn is_class(&self, at: At) -> bool {
        let shape = self.shape(at);
        shape.is_repeating() || !shape.is_unique && shape.is_only_statuses()
    }

    /// Of several codes, the only one whose cells are statuses is the status.
    fn status_among(&mut self, codes: &[At]) {
        if codes.len() < 2 || self.has(Field::HttpStatus) {
            return;
        }
        let is_status = |&&at: &&At| self.shape(at).is_only_statuses();
        let statuses: Vec<At> = codes.iter().filter(is_status).copied().collect();
        if let [at] = *statuses {
            self.set(at, Field::HttpStatus);
        }
    }

    /// The code, if no title says so.
    fn code_of_another_title(&mut self) {
        for at in self.free(Meaning::Number) {
            // `No.` counts the rows of many tables.
            if self.shape(at).is_identity() && !self.shape(at).is_count {
                return self.set(at, Field::Code);
            }
        }
        for meaning in [Meaning::Error, Meaning::Name, Meaning::Type] {
            for at in self.free(meaning) {
                let has_text = self.has_text_beside(at);
                let shape = self.shape(at);
                let is_code = match meaning {
                    // Without another text, `Error` is the message, even if it is a word; and
                    // `Timeout` beside one may be its title.
                    Meaning::Error => has_text && shape.is_telling(),
                    // `Name` and `Type` are never the message.
                    _ => has_text || shape.is_half_telling(),
                };
                if is_code && shape.is_identity() {
                    return self.set(at, Field::Code);
                }
            }
        }
    }

    /// Whether another column is, or will be, the message or the explanation.
    fn has_text_beside(&self, at: At) -> bool {
        self.will_have(Field::Message, at)
            || self.will_have(Field::Explanation, at)
            || !self.free(Meaning::Note).is_empty()
    }

    /// Names beside a code, and names that are messages.
    fn names(&mut self) {
        for at in self.free(Meaning::Field(Field::Code)) {
            self.0[at].meaning = Some(Meaning::Name);
        }
        // A number beside the code is another code.
        for at in self.free(Meaning::Number) {
            if self.has(Field::Code) && self.shape(at).is_of_numbers() {
                self.0[at].role = Some(Role::Name);
            }
        }
        for at in self.free(Meaning::Name) {
            let is_prose = !self.shape(at).is_of_words();
            // `Error` is the message rather than `Name`.
            let has_message =
                self.will_have(Field::Message, at) || !self.free(Meaning::Error).is_empty();
            // Names that repeat are groups of errors, unless they look like constants.
            let is_name = self.shape(at).is_unique || self.shape(at).is_half_telling();
            if is_prose && !has_message {
                self.set(at, Field::Message);
            } else if is_name {
                self.0[at].role = Some(Role::Name);
            } else if is_prose && !self.has(Field::Title) {
                self.set(at, Field::Title);
            }
        }
    }

    /// `Error`: the name, the message or the title.
    fn error(&mut self) {
        for at in self.free(Meaning::Error) {
            let shape = self.shape(at);
            let has_message = self.will_have(Field::Message, at);
            // Words beside a code are names if there is a message, or if they look like constants
            // and an explanation can serve as the message.
            let needs_no_message =
                has_message || self.has(Field::Explanation) && shape.is_half_telling();
            if shape.is_of_words() && self.has(Field::Code) && needs_no_message {
                self.0[at].role = Some(Role::Name);
            } else if !has_message {
                self.set(at, Field::Message);
            } else if !self.has(Field::Title) {
                self.set(at, Field::Title);
            }
        }
    }

    /// Types, categories, reasons and other titles that depend on their cells.
    fn classes(&mut self) {
        for at in self
            .free(Meaning::Type)
            .into_iter()
            .chain(self.free(Meaning::Category))
        {
            if self.shape(at).is_of_kinds() && !self.has(Field::Kind) {
                self.set(at, Field::Kind);
            } else if self.0[at].meaning == Some(Meaning::Type)
                && self.has(Field::Code)
                && self.shape(at).is_unique
                && self.shape(at).is_telling()
            {
                self.0[at].role = Some(Role::Name);
            }
        }
        for at in self.free(Meaning::Retryable) {
            let is_own = names::is_similar(&self.0[at].title, Field::Retry.title());
            if (is_own || self.shape(at).is_of_retries()) && !self.has(Field::Retry) {
                self.set(at, Field::Retry);
            }
        }
        for at in self.free(Meaning::Reference) {
            let is_own = names::is_similar(&self.0[at].title, Field::Docs.title());
            if (is_own || self.shape(at).is_of_links()) && !self.has(Field::Docs) {
                self.set(at, Field::Docs);
            }
        }
        for at in self.free(Meaning::Reason) {
            // An empty column says nothing about which of the two it is; a cause there already does.
            let is_blank = self.shape(at).filled == 0;
            let is_of_grpc = self.shape(at).is_of_reasons();
            if is_of_grpc && (!is_blank || self.has(Field::Cause)) {
                self.set(at, Field::Reason);
            } else {
                self.set(at, Field::Cause);
            }
        }
    }

    /// The message, if no title says so.
    fn message(&mut self) {
        for at in self.free(Meaning::Summary) {
            if !self.has(Field::Message) {
                self.set(at, Field::Message);
            } else if !self.has(Field::Title) {
                self.set(at, Field::Title);
            }
        }
        if self.has(Field::Message) {
            return;
        }
        // The first of several explanations, if it is short.
        let mut texts = Vec::new();
        for (at, column) in self.0.iter().enumerate() {
            let is_text = column.is(Field::Explanation)
                || column.role.is_none() && column.meaning == Some(Meaning::Note);
            if is_text && !column.is_explicit && column.shape.filled > 0 {
                texts.push(at);
            }
        }
        if let [first, _, ..] = *texts
            && self.0[first].role.is_some()
            && self.shape(first).is_short()
            && self.shape(first).filled == self.shape(first).rows
        {
            self.set(first, Field::Message);
        }
    }

    /// Notes explain the error, or go with what does.
    fn rest(&mut self) {
        for at in self.free(Meaning::Note) {
            if self.has(Field::Explanation) {
                self.0[at].role = Some(Role::Paragraph);
            } else {
                self.set(at, Field::Explanation);
            }
        }
        // Without a message, the name is the code or the variant; as a message it says more.
        let has_text = self.has(Field::Message) || self.has(Field::Explanation);
        let has_status = self.is_of_errors_of_http();
        if !has_text && (has_status || self.has(Field::Cause) || self.has(Field::Solution)) {
            self.only_text();
        }
        let has_text = has_text || self.has(Field::Message);
        if has_text || self.has(Field::Cause) && self.has(Field::Code) {
            return;
        }
        let names = self
            .0
            .iter()
            .position(|column| column.role == Some(Role::Name) && !column.shape.is_of_numbers());
        if let Some(at) = names {
            self.set(at, Field::Message);
        }
    }

    /// Whether there are statuses, all of them of errors or successes.
    fn is_of_errors_of_http(&self) -> bool {
        let mut columns = self.0.iter();
        columns.any(|column| column.is(Field::HttpStatus) && column.shape.is_only_statuses())
    }

    /// Beside a cause, a solution or statuses, the only prose whose title is unknown is the message.
    fn only_text(&mut self) {
        let mut unknown = Vec::new();
        for (at, column) in self.0.iter().enumerate() {
            let is_unknown = column.role.is_none() && column.meaning.is_none();
            let is_other = is_title_of_other(&column.title);
            if is_unknown && column.is_prose && !column.title.is_empty() && !is_other {
                unknown.push(at);
            }
        }
        if let [at] = *unknown {
            self.set(at, Field::Message);
        }
    }
}
