//! [`TableArgs`], the options for a table that is not clear by itself.

use clap::{Args, ValueEnum};
use platform_error_document::Field;
use platform_error_document::import::{Format, Import};

/// How to read a table, for the commands that read one.
#[derive(Args, Debug)]
pub(crate) struct TableArgs {
    /// Read the column with this title as this field, such as `"How to fix=solution"`, or leave it
    /// out with `=ignore`
    #[arg(long, value_name = "TITLE=FIELD", value_parser = parse_column)]
    pub(crate) column: Vec<Column>,
    /// Fill this field of every error in which it is empty, such as `"cause=Not documented yet"`
    #[arg(long = "default", value_name = "FIELD=TEXT", value_parser = parse_default)]
    pub(crate) default_texts: Vec<(Field, String)>,
    /// Read only the tables below this heading; can be repeated
    #[arg(long, value_name = "HEADING")]
    pub(crate) section: Vec<String>,
    /// Keep every other column as a label
    #[arg(long)]
    pub(crate) labels: bool,
    /// Make a new code where one repeats or cannot be one, and keep the old one as the label `code`
    #[arg(long)]
    pub(crate) new_codes: bool,
    /// Make a set of each section, named after its heading; in Rust, sections can then share codes
    #[arg(long)]
    pub(crate) split: bool,
}

/// What the column with a title is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    title: String,
    /// Nothing if the column is left out.
    field: Option<Field>,
}

/// What is written in place of a field to leave a column out.
pub(crate) const IGNORE: &str = "ignore";

/// The format of a document that is read.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum InputFormat {
    /// A page with tables
    Markdown,
    /// A page with tables, as a browser shows it
    Html,
    /// Cells separated by commas, semicolons or tabs
    Csv,
    /// The document, as `reference --format json` writes it
    Json,
}

impl TableArgs {
    /// The first option that is given, for a document that needs none.
    pub(crate) fn first_option(&self) -> Option<&'static str> {
        let options = [
            ("--column", !self.column.is_empty()),
            ("--default", !self.default_texts.is_empty()),
            ("--section", !self.section.is_empty()),
            ("--labels", self.labels),
            ("--new-codes", self.new_codes),
            ("--split", self.split),
        ];
        let (option, _) = options.into_iter().find(|(_, is_given)| *is_given)?;
        Some(option)
    }

    /// An import into a set with this name.
    pub(crate) fn import(&self, name: &str) -> Import {
        let mut import = Import::new(name)
            .labels(self.labels)
            .new_codes(self.new_codes)
            .split(self.split);
        for column in &self.column {
            import = match column.field {
                Some(field) => import.column(&column.title, field),
                None => import.ignore(&column.title),
            };
        }
        for (field, text) in &self.default_texts {
            import = import.default_text(*field, text);
        }
        for heading in &self.section {
            import = import.section(heading);
        }
        import
    }
}

impl InputFormat {
    pub(crate) fn format(self) -> Format {
        match self {
            Self::Markdown => Format::Markdown,
            Self::Html => Format::Html,
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
        }
    }
}

/// Parses a title and a field. The title may contain `=`; the name of a field does not.
fn parse_column(argument: &str) -> Result<Column, String> {
    let (title, field) = argument
        .rsplit_once('=')
        .ok_or("write a title and a field, such as \"How to fix=solution\"")?;
    if title.trim().is_empty() {
        return Err("the title before `=` is missing".to_owned());
    }
    let field = match field.trim() {
        IGNORE => None,
        field => Some(
            parse_field(field)
                .map_err(|reason| format!("{reason}; `{IGNORE}` leaves the column out"))?,
        ),
    };
    let title = title.to_owned();
    Ok(Column { title, field })
}

/// Parses a field and its text, which may contain `=`.
fn parse_default(argument: &str) -> Result<(Field, String), String> {
    let (field, text) = argument
        .split_once('=')
        .ok_or("write a field and its text, such as \"cause=Not documented yet\"")?;
    if text.trim().is_empty() {
        return Err("the text after `=` is missing".to_owned());
    }
    Ok((parse_field(field)?, text.to_owned()))
}

fn parse_field(name: &str) -> Result<Field, String> {
    name.trim().parse().map_err(|_| {
        let names = Field::COLUMNS.iter().map(|field| field.name());
        let names: Vec<&str> = names.collect();
        format!(
            "{name:?} is not a field; the fields are {}",
            names.join(", ")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_text_and_the_title_may_contain_an_equals_sign() {
        let column = parse_column("a=b=solution");
        let title = "a=b".to_owned();
        let field = Some(Field::Solution);
        assert_eq!(column, Ok(Column { title, field }));
        let ignored = parse_column("Team=ignore");
        assert!(ignored.is_ok_and(|column| column.field.is_none()));
        let default = parse_default("http-status=a=b");
        assert_eq!(default, Ok((Field::HttpStatus, "a=b".to_owned())));
        for argument in ["", "solution", "=solution", " =solution", "Title="] {
            assert!(parse_column(argument).is_err(), "{argument}");
        }
        for argument in ["", "cause", "cause=", "cause= ", "=text"] {
            assert!(parse_default(argument).is_err(), "{argument}");
        }
    }

    #[test]
    fn an_unknown_field_is_answered_with_all() {
        let start = "\"severity\" is not a field; the fields are code, message";
        let parsed = parse_column("Fix=severity");
        assert!(parsed.is_err_and(|reason| reason.starts_with(start)));
    }
}
