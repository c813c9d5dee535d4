//! Turns the rows of tables into a document.

use std::collections::{HashMap, HashSet};

use super::codes;
use super::columns::{Columns, ErrorRow, Evidence, titles};
use super::entries::{self, SectionRow};
use super::groups;
use super::guess;
use super::notice::{Notice, NoticeKind};
use super::options::{Import, Imported};
use super::sections::{self, SetNames};
use super::table::{Loose, Syntax, Table, Tables};
use super::{status, success, values};
use crate::defaults;
use crate::error::{Error, ErrorKind, Errors};
use crate::field::Field;
use crate::model::{Document, Entry, Set};

/// A document with the rows of all tables of errors.
pub(super) fn document(tables: Tables, import: &Import) -> Result<Imported, Errors> {
    let mut gatherer = Gatherer {
        import,
        syntax: tables.syntax,
        errors: tables.errors,
        notices: tables.notices,
        ignored: HashSet::new(),
        rows: Vec::new(),
        fields: Vec::new(),
        loose: guess::without_successes(tables.loose),
        successes: 0,
    };
    let chosen = sections::choose(&tables.tables, import, &mut gatherer.errors);
    titles::check(&chosen, gatherer.syntax, import, &mut gatherer.errors);
    gatherer.tables(&chosen);
    gatherer.merge();
    gatherer.check_sets();
    let mut document = Document::default();
    let mut lines = Vec::new();
    for (name, mut rows) in gatherer.sets() {
        if import.new_codes {
            codes::take_away(&mut rows);
        }
        let mut set = Set::new(name);
        set.entries = entries::read(&rows, import, &mut gatherer.errors, &mut gatherer.notices);
        mark_defaults(&mut set.entries, &rows, import);
        document.sets.push(set);
        lines.extend(rows.iter().map(|row| row.row.line));
    }
    let loose = guess::unknown(&gatherer.loose, &document);
    let mut notices = gatherer.notices;
    notices.extend(loose);
    notices.sort_by_key(|notice| notice.line);
    let imported = Imported {
        document,
        title: None,
        notices,
        lines,
        fields: gatherer.fields,
    };
    Errors::or(gatherer.errors, imported)
}

/// Keeps the default texts as labels, so that those that nobody has replaced can be listed.
fn mark_defaults(entries: &mut [Entry], rows: &[SectionRow], import: &Import) {
    for &field in Field::ALL {
        let Some(default) = import.default(field) else {
            continue;
        };
        let is_used = rows.iter().any(|row| row.row.defaults.contains(&field));
        if !is_used || !defaults::is_text(field) {
            continue;
        }
        let name = defaults::label(field);
        for entry in &mut *entries {
            // A document that was imported before may have it.
            if entry.label(&name).is_none() {
                entry.labels.push((name.clone(), default.to_owned()));
            }
        }
    }
}

/// Gathers the rows of all tables.
struct Gatherer<'i> {
    import: &'i Import,
    syntax: Syntax,
    errors: Vec<Error>,
    notices: Vec<Notice>,
    /// The titles of the columns that are left out.
    ignored: HashSet<String>,
    rows: Vec<SectionRow>,
    /// The fields that have a column.
    fields: Vec<Field>,
    /// What looks like an error, but is not in a table.
    loose: Vec<Loose>,
    /// How many rows were left out because they are not errors.
    successes: usize,
}

impl Gatherer<'_> {
    fn tables(&mut self, tables: &[&Table]) {
        let mut understood = Vec::new();
        for &table in tables {
            understood.push((table, Columns::of(table, self.syntax, self.import)));
        }
        // A table that may be one of errors is read only if the file has no other.
        let strongest = |(_, columns): &(&Table, Columns)| columns.evidence == Evidence::Strong;
        let least = if understood.iter().any(strongest) {
            Evidence::Strong
        } else {
            Evidence::Weak
        };
        let mut has_table = false;
        let mut others = Vec::new();
        let mut empty = Vec::new();
        for (table, columns) in understood {
            if columns.evidence != least {
                others.push(table);
                continue;
            }
            has_table = true;
            self.ignore_columns(&columns.notices);
            self.errors.extend_from_slice(&columns.errors);
            // What is wrong with the rows can be told if columns are only missing.
            if columns.errors.len() > usize::from(!columns.missing.is_empty()) {
                continue;
            }
            self.fields.extend(columns.fields());
            let count = self.rows.len() + self.successes;
            let errors = self.errors.len();
            self.table(table, &columns);
            let has_rows = self.rows.len() + self.successes > count || self.errors.len() > errors;
            if !has_rows {
                empty.push(table.line);
            }
        }
        self.others(&others, has_table);
        let is_everything_empty = self.rows.is_empty() && self.errors.is_empty();
        for line in empty {
            if is_everything_empty && self.successes == 0 {
                self.errors.push(Error::at(line, ErrorKind::TableEmpty));
            } else {
                self.notices.push(Notice::at(line, NoticeKind::TableEmpty));
            }
        }
        if self.rows.is_empty() && self.errors.is_empty() && self.successes > 0 {
            let count = self.successes;
            self.errors
                .push(Error::from(ErrorKind::OnlySuccesses { count }));
        }
    }

    /// Notes the columns that are left out, each title once.
    fn ignore_columns(&mut self, notices: &[Notice]) {
        for notice in notices {
            if let NoticeKind::ColumnIgnored { title } = &notice.kind
                && self.ignored.insert(title.clone())
            {
                self.notices.push(notice.clone());
            }
        }
    }

    /// Notes the tables that are not of errors, or reports that all of them are not.
    fn others(&mut self, others: &[&Table], has_table: bool) {
        if has_table {
            for table in others {
                let titles = table.quoted_titles();
                self.notices
                    .push(Notice::at(table.line, NoticeKind::TableIgnored { titles }));
            }
            return;
        }
        // Another mistake may be the reason.
        if self.errors.is_empty() || !others.is_empty() {
            self.errors.push(guess::error(others, &self.loose));
        }
    }

    fn table(&mut self, table: &Table, columns: &Columns) {
        self.notices.extend_from_slice(&table.notices);
        for &line in &table.stray {
            self.errors.push(Error::at(line, ErrorKind::RowAlone));
        }
        let headings = groups::headings(table);
        let mut rows = Vec::new();
        for row in &table.rows {
            if self.syntax == Syntax::Markdown && row.is_separator() {
                continue;
            }
            if let Some(heading) = headings.get(&row.line) {
                let text = heading.clone();
                let kind = NoticeKind::HeadingSkipped { text };
                self.notices.push(Notice::at(row.line, kind));
                continue;
            }
            if table.has_wrong_count(row, self.syntax) {
                let kind = ErrorKind::CellCount {
                    found: row.cells.len(),
                    expected: table.titles.len(),
                };
                self.errors.push(Error::at(row.line, kind));
                continue;
            }
            let read = columns.read(row, self.syntax);
            if read.is_blank_but_labels() {
                let alone = row.text().map(|text| NoticeKind::RowIgnored { text });
                let alone = alone.map(|kind| Notice::at(row.line, kind));
                self.notices.extend(alone);
            } else {
                rows.push(read);
            }
        }
        codes::take_apart(&mut rows);
        give_statuses(&mut rows, &table.headings);
        rows.retain(|row| self.keeps(row));
        codes::suggest(&mut rows);
        for mut row in rows {
            self.give_defaults(&mut row);
            // The table was reported, so its rows are not.
            for &field in &columns.missing {
                row.set(field, "…".to_owned());
            }
            row.fill();
            let within = headings.range(..row.line).next_back();
            let heading = within.map(|(_, heading)| heading);
            let section = heading.or(table.headings.last()).cloned();
            let section = section.unwrap_or_default();
            self.rows.push(SectionRow { row, section });
        }
    }

    /// Whether a row is an error, not a success.
    fn keeps(&mut self, row: &ErrorRow) -> bool {
        let code = row.cell(Field::Code).trim();
        let fields =
            [Field::Message, Field::Explanation, Field::Cause].map(|field| row.cell(field));
        let names = row.names.iter().map(String::as_str);
        let (numbers, names): (Vec<&str>, Vec<&str>) =
            names.partition(|name| values::is_number(name));
        let status = row.cell(Field::HttpStatus).trim();
        let mut codes = vec![code];
        codes.extend(numbers);
        let is_success = codes.into_iter().any(|own| {
            let mut texts: Vec<&str> = names.iter().copied().chain(fields).collect();
            // A number beside the code is a code too, which the code explains.
            if own != code {
                texts.push(code);
            }
            let row = success::Row {
                code: own,
                status,
                texts,
                remedies: [Field::Cause, Field::Solution].map(|field| row.cell(field)),
            };
            row.is_success()
        });
        if is_success {
            self.successes += 1;
            let shown = [code, status, fields[0]]
                .into_iter()
                .find(|shown| !shown.is_empty());
            let what = shown.unwrap_or_default().to_owned();
            self.notices
                .push(Notice::at(row.line, NoticeKind::SuccessSkipped { what }));
        }
        !is_success
    }

    fn give_defaults(&self, row: &mut ErrorRow) {
        for &field in Field::COLUMNS {
            if row.is_blank(field)
                && let Some(text) = self.import.default(field)
            {
                row.set(field, text.to_owned());
                row.defaults.push(field);
            }
        }
    }

    /// Reads a row that is there twice, word for word, once.
    fn merge(&mut self) {
        let mut first: HashMap<String, usize> = HashMap::new();
        let mut kept: Vec<SectionRow> = Vec::new();
        for row in self.rows.drain(..) {
            let key = format!(
                "{}\n{}",
                row.row.cell(Field::Code),
                row.row.cell(Field::Message)
            );
            let is_split = self.import.split;
            let same = first
                .get(&key)
                .and_then(|&at| kept.get(at))
                .filter(|known| {
                    known.row.is_same(&row.row) && (!is_split || known.section == row.section)
                });
            if let Some(same) = same {
                let kind = NoticeKind::RowRepeated {
                    first: same.row.line,
                };
                self.notices.push(Notice::at(row.row.line, kind));
                continue;
            }
            first.entry(key).or_insert(kept.len());
            kept.push(row);
        }
        self.rows = kept;
    }

    /// Reports the first row that names a different set than the rows before it.
    fn check_sets(&mut self) {
        if self.import.split {
            return;
        }
        let mut first = "";
        for SectionRow { row, .. } in &self.rows {
            let set = row.cell(Field::Set).trim();
            if first.is_empty() {
                first = set;
            } else if !set.is_empty() && set != first {
                let names = format!("{first}, {set}");
                let kind = ErrorKind::SeveralSets { names };
                return self.errors.push(Error::at(row.line, kind));
            }
        }
    }

    /// The rows of each set, in the order of their first rows.
    fn sets(&mut self) -> Vec<(String, Vec<SectionRow>)> {
        let rows = std::mem::take(&mut self.rows);
        if !self.import.split {
            return vec![(self.import.name.clone(), rows)];
        }
        let mut names = SetNames::new(self.import);
        let mut sets: Vec<(String, Vec<SectionRow>)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for row in rows {
            let own = row.row.cell(Field::Set).trim();
            let name = if own.is_empty() {
                names.name(&row.section)
            } else {
                own.to_owned()
            };
            let at = *places.entry(name.clone()).or_insert(sets.len());
            match sets.get_mut(at) {
                Some((_, rows)) => rows.push(row),
                None => sets.push((name, vec![row])),
            }
        }
        sets
    }
}

/// Gives rows the status that their heading has, or that their code is.
fn give_statuses(rows: &mut [ErrorRow], headings: &[String]) {
    if rows.iter().any(|row| !row.is_blank(Field::HttpStatus)) {
        return;
    }
    if let Some(status) = headings
        .last()
        .and_then(|heading| status::of_heading(heading))
    {
        for row in rows {
            row.set(Field::HttpStatus, status.to_string());
        }
        return;
    }
    // The codes are statuses of HTTP if the table has their standard phrases.
    let mut named = 0;
    for row in rows.iter() {
        let fields =
            [Field::Message, Field::Explanation, Field::Cause].map(|field| row.cell(field));
        let mut texts = row.names.iter().map(String::as_str).chain(fields);
        let status = status::number(row.cell(Field::Code).trim());
        named += usize::from(
            status.is_some_and(|status| texts.any(|text| status::is_named(status, text))),
        );
    }
    if named == 0 || named * 2 < rows.len() {
        return;
    }
    for row in rows {
        let code = row.cell(Field::Code).trim().to_owned();
        if status::number(&code).is_some() {
            row.set(Field::HttpStatus, code);
        }
    }
}
