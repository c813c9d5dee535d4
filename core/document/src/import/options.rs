//! [`Import`], the options of an import.

use std::collections::HashMap;

use super::notice::Notice;
use crate::error;
use crate::field::Field;
use crate::model::Document;

/// An import: the name of the set, and how to understand tables that do not say it themselves.
///
/// ```
/// use platform_error_document::Field;
/// use platform_error_document::import::{Format, Import};
///
/// let table = "code,what,cause,solution\nA1,No such seat,A typo,Correct it\n";
/// let imported = Import::new("SeatError")
///     .column("what", Field::Message)
///     .read(table, Format::Csv)?;
/// let (_, entry) = imported.document.find("A1").unwrap();
/// assert_eq!(entry.message, "No such seat");
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own"
)]
pub struct Import {
    pub(super) name: String,
    /// The titles of columns, and what they are; nothing if they are left out.
    pub(super) columns: Vec<(String, Option<Field>)>,
    pub(super) default_texts: Vec<(Field, String)>,
    pub(super) sections: Vec<String>,
    pub(super) labels: bool,
    pub(super) incomplete: bool,
    pub(super) new_codes: bool,
    pub(super) split: bool,
}

/// A document that was imported, and what its reader should know about it.
///
/// ```
/// use platform_error_document::import::{Format, Import};
///
/// let table = "code,message,cause,solution\nA1,No such seat,A typo,Correct it\n";
/// let imported = Import::new("SeatError").read(table, Format::Csv)?;
/// assert_eq!(imported.document.entries().count(), 1);
/// assert!(imported.notices.is_empty());
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Imported {
    /// The document.
    pub document: Document,
    /// The title of its page: the first heading of the first level, if it is Markdown.
    pub title: Option<String>,
    /// What was left out or changed, in the order of its lines.
    pub notices: Vec<Notice>,
    /// The line on which each error begins, counted from 1, in the order of
    /// [`Document::entries`].
    pub lines: Vec<usize>,
    /// What the document says of its errors: each field that has a column in a table, or all of
    /// them if it is a document in JSON.
    pub fields: Vec<Field>,
}

impl From<Document> for Imported {
    fn from(document: Document) -> Self {
        Self {
            document,
            title: None,
            notices: Vec::new(),
            lines: Vec::new(),
            fields: Field::ALL.to_vec(),
        }
    }
}

impl Imported {
    /// The notices that say the same about different places, together, in the order of the first
    /// line of each group.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution,team,area\nA1,No such seat,A typo,Correct it,,\n";
    /// let imported = Import::new("SeatError").read(table, Format::Csv)?;
    /// let groups = imported.notice_groups();
    /// assert_eq!(groups.len(), 1);
    /// assert_eq!(groups[0].len(), 2);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    pub fn notice_groups(&self) -> Vec<Vec<&Notice>> {
        error::groups(&self.notices, |notice| notice.kind.to_string())
    }

    /// The line on which each error begins, by its code, aliases and reason.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution\nA1,No such seat,A typo,Correct it\n";
    /// let imported = Import::new("SeatError").read(table, Format::Csv)?;
    /// assert_eq!(imported.lines_by_code()["A1"], 2);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    pub fn lines_by_code(&self) -> HashMap<&str, usize> {
        let mut lines = HashMap::new();
        for ((_, entry), &line) in self.document.entries().zip(&self.lines) {
            for code in entry.codes() {
                lines.entry(&**code).or_insert(line);
            }
        }
        lines
    }
}

impl Import {
    /// An import into a set with this name.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution\nA1,No such seat,A typo,Correct it\n";
    /// let imported = Import::new("SeatError").read(table, Format::Csv)?;
    /// assert_eq!(imported.document.sets[0].name, "SeatError");
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            columns: Vec::new(),
            default_texts: Vec::new(),
            sections: Vec::new(),
            labels: false,
            incomplete: false,
            new_codes: false,
            split: false,
        }
    }

    /// Reads columns with this title, in any spelling, as a field.
    ///
    /// This decides where a title does not: another column that could be the field is left out. Two
    /// columns for one field that both come from here are joined, as paragraphs. A title that no
    /// table has is an error.
    ///
    /// ```
    /// use platform_error_document::Field;
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,first aid,cause\nA1,No such seat,Correct it,A typo\n";
    /// let imported = Import::new("SeatError")
    ///     .column("First Aid", Field::Solution)
    ///     .read(table, Format::Csv)?;
    /// assert_eq!(imported.document.sets[0].entries[0].solution, "Correct it");
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn column(mut self, title: impl Into<String>, field: Field) -> Self {
        self.columns.push((title.into(), Some(field)));
        self
    }

    /// Leaves out columns with this title, in any spelling, without a notice.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution,team\nA1,No such seat,A typo,Correct it,Hall\n";
    /// let imported = Import::new("SeatError").ignore("Team").read(table, Format::Csv)?;
    /// assert!(imported.notices.is_empty());
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn ignore(mut self, title: impl Into<String>) -> Self {
        self.columns.push((title.into(), None));
        self
    }

    /// Gives every error that lacks a field this text.
    ///
    /// For the message, the explanation, the cause and the solution, a label keeps the text, so
    /// that [`Entry::default_texts`](crate::Entry::default_texts) knows which of them nobody has
    /// written yet.
    ///
    /// ```
    /// use platform_error_document::Field;
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message\nA1,No such seat\n";
    /// let imported = Import::new("SeatError")
    ///     .default_text(Field::Cause, "Not known yet")
    ///     .default_text(Field::Solution, "Call us")
    ///     .read(table, Format::Csv)?;
    /// let entry = &imported.document.sets[0].entries[0];
    /// assert_eq!(entry.solution, "Call us");
    /// assert_eq!(entry.default_texts(), [Field::Cause, Field::Solution]);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn default_text(mut self, field: Field, text: impl Into<String>) -> Self {
        self.default_texts.push((field, text.into()));
        self
    }

    /// Reads only tables below a heading with this text, in any spelling: the nearest heading or
    /// one of those above it. Can be called for several headings.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let page = "\
    /// ## Gateway
    ///
    /// | Code | Message | Cause | Solution |
    /// |------|---------|-------|----------|
    /// | 4001 | Unknown opcode | A typo | Correct it |
    ///
    /// ## Voice
    ///
    /// | Code | Message | Cause | Solution |
    /// |------|---------|-------|----------|
    /// | 4001 | No such room | It is closed | Open it |
    /// ";
    /// let imported = Import::new("VoiceError").section("voice").read(page, Format::Markdown)?;
    /// assert_eq!(imported.document.sets[0].entries[0].message, "No such room");
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn section(mut self, heading: impl Into<String>) -> Self {
        self.sections.push(heading.into());
        self
    }

    /// Whether columns that are not those of a field become labels. By default, they are left out
    /// with a notice.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution,On Call\nA1,No such seat,A typo,Correct it,Hall\n";
    /// let imported = Import::new("SeatError").labels(true).read(table, Format::Csv)?;
    /// assert_eq!(imported.document.sets[0].entries[0].label("on_call"), Some("Hall"));
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn labels(mut self, labels: bool) -> Self {
        self.labels = labels;
        self
    }

    /// Whether codes that cannot be codes, and those that several errors have, are replaced by new
    /// ones. The label `code` keeps the old one. By default, such a code is an error.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution\n\
    ///     7,No such seat,A typo,Correct it\n\
    ///     7,Seat is taken,Too late,Choose another\n";
    /// let imported = Import::new("SeatError").new_codes(true).read(table, Format::Csv)?;
    /// let (_, entry) = imported.document.find("SEAT_IS_TAKEN").unwrap();
    /// assert_eq!(entry.label("code"), Some("7"));
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn new_codes(mut self, new_codes: bool) -> Self {
        self.new_codes = new_codes;
        self
    }

    /// Whether each section becomes a set of its own, named after its heading, so that sections can
    /// have the same codes. By default, all sections are one set.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let page = "\
    /// ## Gateway
    ///
    /// | Code | Message | Cause | Solution |
    /// |------|---------|-------|----------|
    /// | 4001 | Unknown opcode | A typo | Correct it |
    ///
    /// ## Voice error codes
    ///
    /// | Code | Message | Cause | Solution |
    /// |------|---------|-------|----------|
    /// | 4001 | No such room | It is closed | Open it |
    /// ";
    /// let imported = Import::new("HallError").split(true).read(page, Format::Markdown)?;
    /// let names: Vec<&str> = imported.document.sets.iter().map(|set| &*set.name).collect();
    /// assert_eq!(names, ["GatewayError", "VoiceError"]);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn split(mut self, split: bool) -> Self {
        self.split = split;
        self
    }

    /// Whether errors may lack a cause and a solution, which are then empty. By default, that is an
    /// error. Such a document can be searched, compared and written in any format but Rust. As
    /// JSON, it is read again only with this option.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,explanation\nA1,No such seat,It was never built\n";
    /// let import = Import::new("SeatError").incomplete(true);
    /// let imported = import.read(table, Format::Csv)?;
    /// assert_eq!(imported.document.sets[0].entries[0].cause, "");
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn incomplete(mut self, incomplete: bool) -> Self {
        self.incomplete = incomplete;
        self
    }

    /// Whether an error may be without this text.
    pub(super) fn may_lack(&self, field: Field) -> bool {
        match field {
            // Without an explanation, the message is it.
            Field::Explanation => true,
            Field::Cause | Field::Solution => self.incomplete,
            _ => false,
        }
    }

    /// The default text of a field; the last one counts.
    pub(super) fn default(&self, wanted: Field) -> Option<&str> {
        let defaults = self.default_texts.iter().rev();
        let mut texts = defaults.filter(|(field, _)| *field == wanted);
        texts.next().map(|(_, text)| &**text)
    }
}
