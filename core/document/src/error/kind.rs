//! [`ErrorKind`], itself a documented error.

use platform_error::PlatformError;

/// What can be wrong with a document.
///
/// ```
/// use platform_error::PlatformError;
/// use platform_error_document::{Document, ErrorKind};
///
/// let errors = Document::from_json(r#"{ "format": "7.0", "sets": [] }"#).unwrap_err();
/// let error = errors.iter().next().unwrap();
/// assert_eq!(
///     error.kind,
///     ErrorKind::FormatUnsupported {
///         found: "7.0".to_owned(),
///         supported: Document::FORMAT,
///     }
/// );
/// assert_eq!(error.kind.code(), "DOCUMENT_FORMAT_UNSUPPORTED");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PlatformError)]
// A status that is not that of the kind is the error's own.
#[error(reserved("DOCUMENT_STATUS_WRONG"))]
#[non_exhaustive]
pub enum ErrorKind {
    /// The document is not valid JSON.
    #[error(
        code = "DOCUMENT_INVALID_JSON",
        message = "invalid JSON: {reason}",
        cause = "A comma, a quote or a bracket is missing, or the file has a different format",
        solution = "Correct the JSON on this line",
        kind = InvalidArgument,
    )]
    InvalidJson {
        /// What the parser reports.
        reason: String,
    },
    /// The table is not valid CSV.
    #[error(
        code = "DOCUMENT_INVALID_CSV",
        message = "invalid CSV: {reason}",
        cause = "A quote is missing, or the file has a different format",
        solution = "Correct the CSV on this line",
        kind = InvalidArgument,
    )]
    InvalidCsv {
        /// What the parser reports.
        reason: String,
    },
    /// The document has a major version that this program cannot read.
    #[error(
        code = "DOCUMENT_FORMAT_UNSUPPORTED",
        message = "format {found:?} is not supported, only {supported} and other versions with \
            the same major number",
        cause = "The document was written by another version of the tool",
        solution = "Write the document again with this version of the tool, or read it with the \
            other one",
        kind = InvalidArgument,
    )]
    FormatUnsupported {
        /// The version in the document.
        found: String,
        /// The version that this program writes.
        supported: &'static str,
    },
    /// The format does not know a field of this name.
    #[error(
        code = "DOCUMENT_FIELD_UNKNOWN",
        message = "{of} has a field `{field}`, which format {format} does not know",
        cause = "The name is misspelled, or the field belongs elsewhere",
        solution = "Correct the name, or remove the field; put facts of your own into `labels`",
        kind = InvalidArgument,
    )]
    FieldUnknown {
        /// The name of the field.
        field: String,
        /// What has the field.
        of: String,
        /// The version of the format that this program knows.
        format: &'static str,
    },
    /// A required field is missing.
    #[error(
        code = "DOCUMENT_FIELD_MISSING",
        message = "{of} has no `{field}`",
        cause = "The field was left out, or its name is misspelled",
        solution = "Add the field",
        kind = InvalidArgument,
    )]
    FieldMissing {
        /// The name of the field.
        field: String,
        /// Where it is missing.
        of: String,
    },
    /// A field is given twice, so one of the values would be lost.
    #[error(
        code = "DOCUMENT_DUPLICATE_FIELD",
        message = "{of} has `{field}` twice",
        cause = "Two entries were merged by hand, or one was copied",
        solution = "Remove one of the two",
        kind = InvalidArgument,
    )]
    DuplicateField {
        /// The name of the field.
        field: String,
        /// What has the field.
        of: String,
    },
    /// A value has another type or form than its field requires.
    #[error(
        code = "DOCUMENT_TYPE_WRONG",
        message = "{what} must be {expected}",
        cause = "A number, a list or an object was written where a string is required, or the \
            other way round, or a string has a different form",
        solution = "Write a value of the type or form that the message names",
        kind = InvalidArgument,
    )]
    TypeWrong {
        /// What has the value.
        what: String,
        /// The type or form that is required.
        expected: &'static str,
    },
    /// A string is empty, or only spaces.
    #[error(
        code = "DOCUMENT_TEXT_BLANK",
        message = "{what} is empty",
        cause = "The cell or field was left empty, or has only spaces",
        solution = "Fill it in, or leave it out if it is optional",
        kind = InvalidArgument,
    )]
    TextBlank {
        /// Which string it is.
        what: String,
    },
    /// A cell that every error needs is empty.
    #[error(
        code = "DOCUMENT_CELL_BLANK",
        message = "the cell `{field}` is empty; fill it in, or pass `{option}`",
        cause = "The cell was left empty, or has only a dash or spaces",
        solution = "Fill in the cells, or give all errors without one the same text for now with \
            the option in the message",
        kind = InvalidArgument,
    )]
    CellBlank {
        /// The title of the field.
        field: String,
        /// An option of the tool that gives a text to all errors without one.
        option: String,
    },
    /// A code or an alias is not a valid code.
    #[error(
        code = "DOCUMENT_INVALID_CODE",
        message = "{code:?} cannot be a code: it {why}",
        cause = "A code is 1 to 128 printable ASCII characters without spaces",
        solution = "Write a code such as \"TABLE_NAME_TOO_LONG\" or \"billing::declined\"; when a \
            table is imported, `--new-codes` makes one and keeps the old one as a label",
        kind = InvalidArgument,
    )]
    InvalidCode {
        /// The code.
        code: String,
        /// What is wrong with it, completing a sentence that begins with "it".
        why: String,
    },
    /// One code leads to two errors.
    #[error(
        code = "DOCUMENT_DUPLICATE_CODE",
        message = "the code {code:?} is already used by {by}",
        cause = "Two errors have the same code, or an alias is the code of another error",
        solution = "Give one of the two a different code; when a table is imported, `--new-codes` \
            makes a new code for each and keeps the old one as a label",
        kind = AlreadyExists,
    )]
    DuplicateCode {
        /// The code.
        code: String,
        /// Where the code is already used.
        by: String,
    },
    /// An error has a code that is reserved.
    #[error(
        code = "DOCUMENT_CODE_RESERVED",
        message = "the code {code:?} is reserved by {by}, so no error may use it",
        cause = "A retired code was given to another error, or the retired error was restored",
        solution = "Give the error a new code, so that clients do not mistake it for the retired \
            one; if the retired error was restored, remove its code from `reserved`",
        kind = AlreadyExists,
    )]
    CodeReserved {
        /// The code.
        code: String,
        /// The set that reserves it.
        by: String,
    },
    /// A name is not in the list of known names.
    #[error(
        code = "DOCUMENT_NAME_UNKNOWN",
        message = "unknown {what} {found:?}; the {what}s are {known}",
        cause = "The name is misspelled, or comes from a newer version",
        solution = "Write one of the names that the message lists",
        kind = InvalidArgument,
    )]
    NameUnknown {
        /// What it should name: a kind, a column.
        what: &'static str,
        /// The name that was found.
        found: String,
        /// The known names.
        known: String,
    },
    /// A message does not show its parameters, or shows others.
    #[error(
        code = "DOCUMENT_TEMPLATE_WRONG",
        message = "the message of {of} is not a template for its `params`: {why}",
        cause = "The message and the list of parameters were not changed together, or a brace is \
            not doubled",
        solution = "Show each parameter as `{name}` and double every other brace; leave out \
            `params` if the message shows none",
        kind = InvalidArgument,
    )]
    TemplateWrong {
        /// The entry.
        of: String,
        /// What is wrong with the message.
        why: String,
    },
    /// A type is given for a parameter that the error does not have.
    #[error(
        code = "DOCUMENT_PARAM_UNKNOWN",
        message = "{of} has {name:?}, which is not a parameter",
        cause = "The name is misspelled, or the parameter was removed",
        solution = "List the parameter in `params` if the message shows it, or else in \
            `other_params`; or remove its type",
        kind = InvalidArgument,
    )]
    ParamUnknown {
        /// The name of the parameter.
        name: String,
        /// Where the type is given.
        of: String,
    },
    /// A set includes one that is not in the document.
    #[error(
        code = "DOCUMENT_SET_UNKNOWN",
        message = "{of} includes {path:?}, but no set here has that path",
        cause = "The included set was removed or renamed",
        solution = "Add the set, or remove it from `includes`",
        kind = InvalidArgument,
    )]
    SetUnknown {
        /// The set that includes it.
        of: String,
        /// The path of the missing set.
        path: String,
    },
    /// The file has no table of errors.
    #[error(
        code = "DOCUMENT_NO_TABLE",
        message = "no table of errors was found",
        cause = "The file has no table, or the line of dashes below its titles is missing",
        solution = "Write a table with the columns Code, Message, Explanation, Cause and Solution, \
            and in Markdown a line of dashes below the titles",
        kind = InvalidArgument,
    )]
    NoTable,
    /// The errors of the file are not in a table.
    #[error(
        code = "DOCUMENT_NOT_IN_TABLE",
        message = "no table of errors was found, but {count} headings or list items look like \
            errors, such as {first:?}",
        cause = "Only tables are imported",
        solution = "Write them as a table: the lines `| Code | Message |` and `|---|---|`, then a \
            row such as `| 4001 | No such seat |` for each",
        kind = InvalidArgument,
    )]
    NotInTable {
        /// How many there are.
        count: usize,
        /// The first of them.
        first: String,
    },
    /// The tables of the file are not of errors.
    #[error(
        code = "DOCUMENT_NO_TABLE_OF_ERRORS",
        message = "no table of errors was found: the most likely of {count} has the columns \
            {titles}; if they are of errors, say so with `{options}`",
        cause = "No table has a column for the code or the message, and one for what it means",
        solution = "Pass the options in the message, with the titles of the code and the message; \
            or rename the columns to, say, Code, Message, Cause and Solution. If the first row is \
            an error, add a row of titles above it",
        kind = InvalidArgument,
    )]
    NoTableOfErrors {
        /// How many tables there are.
        count: usize,
        /// The titles of the one that is most likely of errors.
        titles: String,
        /// Options of the tool that name the code and the message.
        options: String,
    },
    /// A table has no column for something that every error needs.
    #[error(
        code = "DOCUMENT_COLUMNS_MISSING",
        message = "the table with the columns {titles} has no {missing}; pass {options}",
        cause = "The table does not have these columns, or they have titles that mean something \
            else",
        solution = "Give every error the same text for now, and list what is still to be written \
            with `list --default-texts`; or say which column it is",
        kind = InvalidArgument,
    )]
    ColumnsMissing {
        /// The titles of the table.
        titles: String,
        /// The fields that are missing.
        missing: String,
        /// Options of the tool that help.
        options: String,
    },
    /// No column has the title that the user names.
    #[error(
        code = "DOCUMENT_TITLE_UNKNOWN",
        message = "no table has a column {title:?}; the columns are {known}",
        cause = "The title is misspelled, or the table is in another section or file",
        solution = "Write one of the titles in the message, in any spelling",
        kind = NotFound,
    )]
    TitleUnknown {
        /// The title that the user names.
        title: String,
        /// The titles of all tables that are read.
        known: String,
    },
    /// Two columns can be the same field.
    #[error(
        code = "DOCUMENT_COLUMN_AMBIGUOUS",
        message = "the columns {titles} are all the `{field}`; choose one with {option}",
        cause = "The titles mean the same, and the cells differ",
        solution = "Say which column it is; the others are left out, or become labels with \
            `--labels`. A field for each can be named with several `--column`",
        kind = InvalidArgument,
    )]
    ColumnAmbiguous {
        /// The title of the field.
        field: String,
        /// The titles of the columns.
        titles: String,
        /// An option of the tool that chooses the first one.
        option: String,
    },
    /// A table of errors has no rows.
    #[error(
        code = "DOCUMENT_TABLE_EMPTY",
        message = "the table has no rows",
        cause = "The errors are missing, or something separates them from the titles",
        solution = "Add a row for each error",
        kind = InvalidArgument,
    )]
    TableEmpty,
    /// All rows are successes.
    #[error(
        code = "DOCUMENT_ONLY_SUCCESSES",
        message = "all rows are successes, not errors: {count}",
        cause = "Each row has a status below 400, or a code such as OK",
        solution = "Add a row for each error",
        kind = InvalidArgument,
    )]
    OnlySuccesses {
        /// How many there are.
        count: usize,
    },
    /// No table is below a heading with this name.
    #[error(
        code = "DOCUMENT_SECTION_UNKNOWN",
        message = "no table is below a heading {name:?}; the headings above tables are \
            {known}",
        cause = "The heading is misspelled, or no table follows it",
        solution = "Pass one of the headings that the message lists, or a heading above them",
        kind = NotFound,
    )]
    SectionUnknown {
        /// The heading.
        name: String,
        /// The headings above tables.
        known: String,
    },
    /// Errors in two sections have the same code.
    #[error(
        code = "DOCUMENT_CODE_IN_SECTIONS",
        message = "the code {code:?} is already used on line {line}, in the section {other:?}; \
            import one section with `--section {section:?}`, or make new codes with \
            `--new-codes`",
        cause = "The sections list the errors of different services, and each has its own codes",
        solution = "Import the sections one by one, or make new codes with `--new-codes`; in Rust, \
            each can be an enum of its own, with `import --split`",
        kind = AlreadyExists,
    )]
    CodeInSections {
        /// The code.
        code: String,
        /// The line of the other error.
        line: usize,
        /// The section of the other error.
        other: String,
        /// The section of this error.
        section: String,
    },
    /// The file has a format that is not imported.
    #[error(
        code = "DOCUMENT_FORMAT_FOREIGN",
        message = "this is {format}, which cannot be imported; convert it, for example with \
            `{command}`",
        cause = "Only Markdown, HTML, CSV and JSON are imported",
        solution = "Convert the file with the command in the message, and import the result",
        kind = InvalidArgument,
    )]
    FormatForeign {
        /// The name of the format.
        format: &'static str,
        /// A command that converts it; `FILE` is a placeholder for the file.
        command: &'static str,
    },
    /// A row has more or fewer cells than the table has columns.
    #[error(
        code = "DOCUMENT_CELL_COUNT",
        message = "the row has {found} cells, but the table has {expected} columns",
        cause = "A pipe or a comma in a cell is not escaped, or a cell was left out",
        solution = "In Markdown, write a backslash before a pipe; in CSV, quote a cell that \
            contains a comma or a line break",
        kind = InvalidArgument,
    )]
    CellCount {
        /// The number of cells in the row.
        found: usize,
        /// The number of columns.
        expected: usize,
    },
    /// A status is not one that an error can have.
    #[error(
        code = "DOCUMENT_STATUS_UNKNOWN",
        message = "{found:?} is not a single HTTP status from 400 to 599",
        cause = "The cell has no number, several, or one outside of this range",
        solution = "Write the number alone, such as 404, or leave the cell empty",
        kind = InvalidArgument,
    )]
    StatusUnknown {
        /// The status in the row.
        found: String,
    },
    /// A row is separated from its table.
    #[error(
        code = "DOCUMENT_ROW_ALONE",
        message = "this row does not belong to a table",
        cause = "An empty line or a comment separates it from the table above",
        solution = "Remove what separates the two",
        kind = InvalidArgument,
    )]
    RowAlone,
    /// An import has entries of more than one set, but an enum is one set.
    #[error(
        code = "DOCUMENT_SEVERAL_SETS",
        message = "an enum is one set, but there are several here: {names}; import one set at a \
            time",
        cause = "The file contains a catalog that joins several sets",
        solution = "Split the file by set, and import each part under its own name",
        kind = InvalidArgument,
    )]
    SeveralSets {
        /// The names of the sets.
        names: String,
    },
    /// A name is not valid in Rust.
    #[error(
        code = "DOCUMENT_INVALID_IDENTIFIER",
        message = "{what} is not a Rust identifier",
        cause = "A Rust identifier consists of letters, digits and underscores, and does not \
            start with a digit",
        solution = "Choose a different name",
        kind = InvalidArgument,
    )]
    InvalidIdentifier {
        /// What has the name, and the name.
        what: String,
    },
    /// A page has no part in which the reference belongs.
    #[error(
        code = "DOCUMENT_NO_PLACE",
        message = "the page has no table of errors to update, and nothing else on it would be kept",
        cause = "The page has neither a table of errors nor the comments that enclose one",
        solution = "Write `<!-- platform-error:begin -->` and `<!-- platform-error:end -->` on two \
            lines where the reference belongs, in MDX `{/* platform-error:begin */}` and so on",
        kind = FailedPrecondition,
    )]
    NoPlace,
    /// The table to update is in HTML.
    #[error(
        code = "DOCUMENT_TABLE_IN_HTML",
        message = "this table is in HTML, which is not updated",
        cause = "The page has a table in HTML where the reference belongs",
        solution = "Write the table in Markdown, for example with `convert PAGE --format \
            markdown`; or remove it, and write `<!-- platform-error:begin -->` and \
            `<!-- platform-error:end -->` on two lines in its place",
        kind = FailedPrecondition,
    )]
    TableInHtml,
    /// A page has several parts in which the reference could belong.
    #[error(
        code = "DOCUMENT_SEVERAL_PLACES",
        message = "the reference could be in several places of the page: on the lines {lines}",
        cause = "The page has several tables of errors, or the comments around one twice",
        solution = "Enclose the one to update in the lines `<!-- platform-error:begin -->` and \
            `<!-- platform-error:end -->`; to update several, name a set in each, as in \
            `<!-- platform-error:begin VoiceError -->`",
        kind = FailedPrecondition,
    )]
    SeveralPlaces {
        /// The lines.
        lines: String,
    },
    /// A comment that encloses the reference lacks its counterpart.
    #[error(
        code = "DOCUMENT_COMMENT_ALONE",
        message = "the comment `{comment}` has no `{other}`",
        cause = "One of the two comments was removed or is within a table, or they are in the \
            wrong order",
        solution = "Write the other comment, or remove this one",
        kind = InvalidArgument,
    )]
    CommentAlone {
        /// What the comment says.
        comment: &'static str,
        /// What the missing one says.
        other: &'static str,
    },
    /// A column of the table on the page is neither a field nor a label.
    #[error(
        code = "DOCUMENT_COLUMN_UNKNOWN",
        message = "the column {title:?} is neither a field nor a label of the errors, so its cells \
            would be lost",
        cause = "The column has another title than the field, or its content is only in the table",
        solution = "Rename or remove the column, or pass `--columns` to write others",
        kind = FailedPrecondition,
    )]
    ColumnUnknown {
        /// The title.
        title: String,
    },
}
