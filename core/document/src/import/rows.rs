//! The rows of a table, whatever it was written in, as a document.

use super::propose::Names;
use super::rust::{self, Fields};
use crate::legal::{self, Codes};
use crate::{Column, Document, Entry, Located, Mistake, Mistakes, Set, list};
use platform_error::{Kind, Retry};

/// What was read of a file.
#[derive(Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) found: Vec<Located>,
    /// There was a table of errors, with rows or without.
    has_head: bool,
}

/// A row: for each column that is known, its cell.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<(Column, String)>,
}

/// The columns of a table that are known, each with its place.
pub(super) struct Head(Vec<(Column, usize)>);

impl Head {
    /// The head of a table of errors: one that has at least two of the columns that it must have.
    pub(super) fn of<'t>(
        titles: impl Iterator<Item = &'t str>,
        line: usize,
        table: &mut Table,
    ) -> Option<Self> {
        let columns: Vec<(Column, usize)> = titles
            .enumerate()
            .filter_map(|(at, title)| Some((Column::find(title)?, at)))
            .collect();
        let has = |wanted: Column| {
            columns
                .iter()
                .filter(|(column, _)| *column == wanted)
                .count()
        };
        let missing: Vec<Column> = Column::DEFAULT
            .into_iter()
            .filter(|&column| has(column) == 0)
            .collect();
        if missing.len() > 2 {
            return None;
        }
        table.has_head = true;
        let of = "the table".to_owned();
        let missing = missing.into_iter().map(|column| Mistake::FieldMissing {
            field: column.to_string(),
            of: of.clone(),
        });
        let twice = Column::ALL.iter().filter(|&&column| has(column) > 1);
        let twice = twice.map(|column| Mistake::DuplicateField {
            field: column.to_string(),
            of: of.clone(),
        });
        let mistakes: Vec<Located> = missing
            .chain(twice)
            .map(|mistake| Located {
                line: Some(line),
                mistake,
            })
            .collect();
        if !mistakes.is_empty() {
            table.found.extend(mistakes);
            return None;
        }
        Some(Self(columns))
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = (Column, usize)> + '_ {
        self.0.iter().copied()
    }
}

impl Row {
    fn cell(&self, wanted: Column) -> &str {
        self.cells
            .iter()
            .find(|(column, _)| *column == wanted)
            .map_or("", |(_, cell)| cell)
    }

    /// A cell that may be empty.
    fn optional(&self, column: Column) -> Option<String> {
        Some(self.cell(column))
            .filter(|cell| !cell.trim().is_empty())
            .map(str::to_owned)
    }
}

/// The document of one set with these rows.
pub(super) fn document(table: Table, name: &str) -> Result<Document, Mistakes> {
    let Table {
        mut rows,
        found,
        has_head,
    } = table;
    let mut reader = Reader {
        found,
        codes: Codes::default(),
    };
    if !has_head {
        reader.found.push(Located {
            line: None,
            mistake: Mistake::NoTable,
        });
    }
    rows.retain(|row| row.cells.iter().any(|(_, cell)| !cell.trim().is_empty()));
    reader.one_set(&rows);
    let mut entries: Vec<Entry> = rows.iter().map(|row| reader.entry(row)).collect();
    // Those that people gave come first, so that no other takes them.
    let mut names = Names::taken(reader.codes.iter());
    for entry in entries.iter_mut().filter(|entry| entry.code.is_empty()) {
        entry.code = names.code(&entry.message);
    }
    let mut set = Set::new(name);
    set.entries = entries;
    Mistakes::or(
        reader.found,
        Document {
            sets: Vec::from([set]),
        },
    )
}

struct Reader {
    found: Vec<Located>,
    codes: Codes,
}

impl Reader {
    fn report(&mut self, row: &Row, mistake: Mistake) {
        self.found.push(Located {
            line: Some(row.line),
            mistake,
        });
    }

    /// Reports the first row of another set than the rows before it.
    fn one_set(&mut self, rows: &[Row]) {
        let mut sets = rows
            .iter()
            .map(|row| (row, row.cell(Column::Set).trim()))
            .filter(|(_, set)| !set.is_empty());
        let Some((_, first)) = sets.next() else {
            return;
        };
        if let Some((row, other)) = sets.find(|(_, set)| *set != first) {
            self.report(
                row,
                Mistake::SeveralSets {
                    names: format!("{first}, {other}"),
                },
            );
        }
    }

    /// The entry of a row; one without a code gets it later.
    fn entry(&mut self, row: &Row) -> Entry {
        let mut entry = Entry::new(row.cell(Column::Code).trim());
        entry.aliases = list::read(row.cell(Column::Aliases));
        self.take_codes(row, &entry);
        for (column, text) in [
            (Column::Message, &mut entry.message),
            (Column::Explanation, &mut entry.explanation),
            (Column::Cause, &mut entry.cause),
            (Column::Solution, &mut entry.solution),
        ] {
            row.cell(column).clone_into(text);
            if text.trim().is_empty() {
                self.report(
                    row,
                    Mistake::TextBlank {
                        what: format!("the cell `{column}`"),
                    },
                );
            }
        }
        self.category(row, &mut entry);
        entry.docs = row.optional(Column::Docs);
        entry.since = row.optional(Column::Since);
        entry.deprecated = row.optional(Column::Deprecated);
        self.labels(row, &mut entry);
        self.params(row, &mut entry);
        entry
    }

    fn take_codes(&mut self, row: &Row, entry: &Entry) {
        let given = (!entry.code.is_empty()).then_some(&entry.code);
        for code in given.into_iter().chain(&entry.aliases) {
            if let Err(mistake) = self.codes.take(code, format!("line {}", row.line)) {
                self.report(row, mistake);
            }
        }
    }

    fn category(&mut self, row: &Row, entry: &mut Entry) {
        let kind = self.name(row, Column::Kind, "kind", Kind::ALL, Kind::as_str);
        let retry = self.name(row, Column::Retry, "retry value", Retry::ALL, Retry::as_str);
        let status = row.cell(Column::HttpStatus).trim();
        let kind = match kind {
            _ if status.is_empty() => kind,
            Some(kind) => {
                if status != kind.http_status().to_string() {
                    let (found, status) = (status.to_owned(), kind.http_status());
                    self.report(
                        row,
                        Mistake::StatusWrong {
                            found,
                            kind,
                            status,
                        },
                    );
                }
                Some(kind)
            }
            None if row.cell(Column::Kind).trim().is_empty() => self.kind_of(row, status),
            // What stands there is reported already.
            None => None,
        };
        entry.kind = kind.unwrap_or(Kind::Unknown);
        entry.retry = retry.unwrap_or_else(|| entry.kind.retry());
    }

    /// The first kind that has a status, for a row that names no kind.
    fn kind_of(&mut self, row: &Row, status: &str) -> Option<Kind> {
        let kind = Kind::ALL
            .iter()
            .copied()
            .find(|kind| kind.http_status().to_string() == status);
        if kind.is_none() {
            self.report(
                row,
                Mistake::StatusUnknown {
                    found: status.to_owned(),
                },
            );
        }
        kind
    }

    /// One of a closed list of names, in any spelling.
    fn name<T: Copy>(
        &mut self,
        row: &Row,
        column: Column,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = row.cell(column).trim();
        let known = all
            .iter()
            .copied()
            .find(|&one| legal::is_alike(name(one), found));
        if known.is_none() && !found.is_empty() {
            self.report(row, legal::unknown(what, found.to_owned(), all, name));
        }
        known
    }

    fn labels(&mut self, row: &Row, entry: &mut Entry) {
        match list::read_labels(row.cell(Column::Labels)) {
            Ok(labels) => {
                for (name, value) in &labels {
                    if rust::ident(name).is_none() {
                        self.report(
                            row,
                            Mistake::InvalidIdentifier {
                                what: format!("the label {name:?}"),
                            },
                        );
                    }
                    if value.trim().is_empty() {
                        self.report(
                            row,
                            Mistake::TextBlank {
                                what: format!("the label {name:?}"),
                            },
                        );
                    }
                }
                entry.labels = labels;
            }
            Err(found) => {
                let expected = "of the form `name=value`, each name once, one to a line";
                self.report(
                    row,
                    Mistake::TypeWrong {
                        what: format!("the label {found:?}"),
                        expected,
                    },
                );
            }
        }
    }

    fn params(&mut self, row: &Row, entry: &mut Entry) {
        entry.params = list::read(row.cell(Column::Params));
        if entry.params.is_empty() {
            return;
        }
        match Fields::of(entry) {
            Ok(Fields::Named(fields)) => {
                for (name, _) in fields
                    .iter()
                    .filter(|(name, _)| rust::ident(name).is_none())
                {
                    self.report(
                        row,
                        Mistake::InvalidIdentifier {
                            what: format!("the parameter {name:?}"),
                        },
                    );
                }
            }
            Ok(Fields::Tuple(_)) => {}
            Err(why) => self.report(
                row,
                Mistake::TemplateWrong {
                    of: "the row".to_owned(),
                    why,
                },
            ),
        }
    }
}
