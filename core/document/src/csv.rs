//! Writes a document as CSV, for spreadsheets and other tools.

use csv::Writer;

use crate::cell;
use crate::field::{Field, Value};
use crate::model::{Entry, Set};
use crate::protected;
use crate::reference::Reference;
use crate::spreadsheet;

impl<'d> Reference<'d> {
    /// The table as CSV: a line of titles, then a record for each error, as in RFC 4180, except
    /// that a line ends with `\n`. It has no heading. By default, its columns are those that are
    /// [in use](crate::Document::columns).
    ///
    /// Cells hold the strings themselves, and are quoted where that is needed, so that an
    /// [import](crate::import) reads them as they were. Only carriage returns are not kept: every
    /// line break is `\n`. A string such as `="0042"`, which is how a spreadsheet protects `0042`,
    /// is itself protected: `="=""0042"""`. A string that only says that there is nothing, such as
    /// `-` or `N/A`, has a backslash before it.
    ///
    /// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, whatever its
    /// quotes. Such a cell is not changed: what disarms it for a spreadsheet, a quote in front of
    /// it, is part of the string for everything else. [`formulas`](Self::formulas) tells which
    /// cells these are, and [`rewritten`](Self::rewritten) which ones a spreadsheet changes.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Field, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let reference = Reference::new(&document).columns([Field::Code, Field::HttpStatus]);
    /// let csv = reference.to_csv();
    /// assert!(csv.starts_with("Code,HTTP Status\nPERMISSION_CHECK_FAILED,403\n"));
    /// ```
    pub fn to_csv(&self) -> String {
        let columns = self.columns_of_csv();
        let mut writer = Writer::from_writer(Vec::new());
        // Records in memory, each as long as the others: nothing can fail.
        let _ = writer.write_record(columns.iter().map(|column| column.title()));
        for (set, entry) in self.document.entries() {
            for column in &columns {
                let _ = writer.write_field(cell(*column, set, entry));
            }
            let _ = writer.write_record(None::<&[u8]>);
        }
        let csv = writer.into_inner().unwrap_or_default();
        String::from_utf8(csv).unwrap_or_default()
    }

    /// The cells of [`to_csv`](Self::to_csv) that a spreadsheet takes for a formula: the code of
    /// the error, and the column.
    ///
    /// ```
    /// use platform_error_document::{Document, Entry, Field, Reference, Set};
    ///
    /// let mut entry = Entry::new("A1");
    /// entry.message = "-1 is not an amount".to_owned();
    /// let mut document = Document::default();
    /// document.sets.push(Set::new("PayError"));
    /// document.sets[0].entries.push(entry);
    /// let formulas = Reference::new(&document).formulas();
    /// assert_eq!(formulas, [("A1", Field::Message)]);
    /// ```
    pub fn formulas(&self) -> Vec<(&'d str, Field)> {
        self.cells_of_csv(spreadsheet::is_formula)
    }

    /// The cells of [`to_csv`](Self::to_csv) that a spreadsheet takes for a number, a date or a
    /// truth value and saves in another form: `0042` becomes 42, and `1E5` becomes 100000. It keeps
    /// them if the column is imported as text.
    ///
    /// ```
    /// use platform_error_document::{Document, Entry, Field, Reference, Set};
    ///
    /// let mut document = Document::default();
    /// document.sets.push(Set::new("PayError"));
    /// document.sets[0].entries.extend(["0042", "23505"].map(Entry::new));
    /// let rewritten = Reference::new(&document).rewritten();
    /// assert_eq!(rewritten, [("0042", Field::Code)]);
    /// ```
    pub fn rewritten(&self) -> Vec<(&'d str, Field)> {
        self.cells_of_csv(spreadsheet::is_rewritten)
    }

    /// The cells to which this applies: the code of the error, and the column.
    fn cells_of_csv(&self, applies: impl Fn(&str) -> bool) -> Vec<(&'d str, Field)> {
        let columns = self.columns_of_csv();
        let mut cells = Vec::new();
        for (set, entry) in self.document.entries() {
            for &column in &columns {
                if applies(&cell(column, set, entry)) {
                    cells.push((&*entry.code, column));
                }
            }
        }
        cells
    }

    fn columns_of_csv(&self) -> Vec<Field> {
        match &self.columns {
            Some(columns) => columns.clone(),
            None => self.document.columns(),
        }
    }
}

/// A value as a cell. Programs disagree about carriage returns, so a line break is `\n`.
fn cell(column: Field, set: &Set, entry: &Entry) -> String {
    let text = column.text(set, entry);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = match column.value() {
        // The default title is the first line of another text.
        Value::Title if entry.title.is_none() => first_line(&text),
        _ => text,
    };
    protected::write(cell::write_plain(&text).into_owned())
}

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    line.trim_end().to_owned()
}
