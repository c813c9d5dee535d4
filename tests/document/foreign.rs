//! Formats that are not imported are named, with the command that converts them.

use platform_error::{ErrorSet, RequestError};
use platform_error_document::import::{Format, Import};
use platform_error_document::{Document, Reference};

fn mistake(text: &str, format: Format) -> String {
    let errors = Import::new("E").read(text, format).unwrap_err();
    errors.to_string()
}

/// Each format, the line that shows it, and a text in it.
const FOREIGN: &[(&str, usize, &str)] = &[
    (
        "AsciiDoc",
        3,
        "= Errors\n\n[cols=\"1,2\",options=\"header\"]\n|===\n| Code | Cause\n| A1 | None\n|===\n",
    ),
    // The items of a list, which are errors.
    (
        "YAML",
        1,
        "errors:\n  - code: SEAT-0001\n    message: No such seat\n  - code: SEAT-0002\n    \
         message: The seat is taken\n  - code: SEAT-0003\n    message: The seat is broken\n",
    ),
    ("AsciiDoc", 1, "== Errors\n\nA1:: No such seat\n"),
    (
        "reStructuredText",
        4,
        "Errors\n======\n\n+------+-------+\n| Code | Cause |\n+======+=======+\n| A1   | None  |\n\
         +------+-------+\n",
    ),
    (
        "reStructuredText",
        1,
        "====  ======\nCode  Cause\n====  ======\nA1    None\n====  ======\n",
    ),
    (
        "reStructuredText",
        1,
        ".. list-table:: Errors\n   :header-rows: 1\n\n   * - Code\n     - Cause\n",
    ),
    (
        "Pandoc Markdown",
        3,
        "# Errors\n\n+------+-------+\n| Code | Cause |\n+======+=======+\n| A1   | None  |\n\
         +------+-------+\n",
    ),
    (
        "Org",
        3,
        "* Errors\n| Code | Cause |\n|------+-------|\n| A1 | None |\n",
    ),
    (
        "MediaWiki markup",
        1,
        "{| class=\"wikitable\"\n! Code !! Cause\n|-\n| A1 || None\n|}\n",
    ),
    (
        "DokuWiki markup",
        2,
        "====== Errors ======\n^ Code ^ Cause ^\n| A1 | None |\n",
    ),
    ("Jira markup", 2, "h1. Errors\n||Code||Cause||\n|A1|None|\n"),
    ("Textile", 1, "|_. Code|_. Cause|\n|A1|None|\n"),
    (
        "LaTeX",
        1,
        "\\begin{tabular}{ll}\nCode & Cause \\\\\n\\end{tabular}\n",
    ),
    (
        "YAML",
        1,
        "# Errors, by code\n---\nA1:\n  message: \"No such seat: it is gone\"\n  cause: >\n    \
         A wrong\n    number\nA2:\n  message: x, y\n  cause: y\n",
    ),
    (
        "YAML",
        1,
        "- code: A1\n  message: m, n\n- code: A2\n  message: n\n",
    ),
    (
        "TOML",
        1,
        "[[error]]\ncode = \"A1\"\nmessage = \"m, n\"\n\n[[error]]\ncode = \"A2\"\n",
    ),
    (
        "a properties file",
        1,
        "# Errors\nerror.A1=No such seat, sorry\nerror.A2 = Hall is closed\n",
    ),
    (
        "XML",
        1,
        "<?xml version=\"1.0\"?>\n<errors>\n  <error code=\"A1\">No, such seat</error>\n</errors>\n",
    ),
];

#[test]
fn other_formats_are_named() {
    for (name, line, text) in FOREIGN {
        // Whatever the name of the file says.
        let of_contents = Format::of_contents(text).unwrap_or_else(|| panic!("{text}"));
        for format in [Format::Markdown, Format::Html, Format::Csv, of_contents] {
            let mistake = mistake(text, format);
            let start =
                format!("line {line}: this is {name}, which cannot be imported; convert it");
            assert!(mistake.starts_with(&start), "{format:?} {mistake}\n{text}");
            assert!(mistake.contains(" FILE"), "{mistake}");
        }
    }
}

#[test]
fn a_page_with_headings_is_not_a_list_of_properties() {
    let page = "## Errors\n\n### Seats\n\n-1 = No seat\n-2 = Sold\n";
    let found = mistake(page, Format::Markdown);
    assert_eq!(found, "no table of errors was found");
}

#[test]
fn what_merely_resembles_them_is_read() {
    let table = "| Code | Message | Cause | Solution |\n|------|---|---|---|\n| A1 | m | c | s |\n";
    for page in [
        format!("---\ntitle: Errors\nlang: en\nmenu: x\n---\n\n{table}"),
        format!("```\n|===\n+---+---+\n{{|\n```\n\n{table}"),
        format!("<?xml version=\"1.0\"?>\n\n{table}"),
        format!("import X from 'x';\n\n<X>\n\n{table}\n</X>\n"),
    ] {
        let imported = Import::new("E").read(&page, Format::Markdown);
        assert_eq!(imported.unwrap().document.entries().count(), 1, "{page}");
        assert_eq!(Format::of_contents(&page), Some(Format::Markdown), "{page}");
    }
    // Prose, of which nothing is known.
    for prose in [
        "Note: this is prose.\nIt has: colons.\n",
        "a = b\n\nc\n",
        "",
        "\n",
    ] {
        assert_eq!(
            mistake(prose, Format::Markdown),
            "no table of errors was found"
        );
    }
}

#[test]
fn a_page_that_was_written_for_browsers_is_not_read_back() {
    let document = Document::from(RequestError::CATALOG);
    let page = Reference::new(&document).to_html();
    // Its index would be imported without causes and solutions.
    let lenient = Import::new("E").incomplete(true).read(&page, Format::Html);
    let message = lenient.unwrap_err().to_string();
    assert!(
        message.contains("a page for browsers") && message.contains("reference --format json"),
        "{message}"
    );
}
