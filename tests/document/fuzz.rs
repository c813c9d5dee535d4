//! No input makes a reader panic, and whatever it accepts survives a round trip.

use std::time::Instant;

use platform_error_document::import::{self, Format};
use platform_error_document::{Document, Entry, Field, Reference, Set, check};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::texts;

const FORMATS: &[Format] = &[Format::Markdown, Format::Html, Format::Csv, Format::Json];

/// The number of characters of a string that are searched for.
const ASKED: usize = 256;

/// A table, or nearly one.
fn table() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "|",
        "| ",
        " |",
        "\n",
        "|\n",
        "---",
        "|---|---|---|---|\n",
        "| Error Message | Explanation | Cause | Solution |\n",
        "code",
        "Kind",
        "NOT_FOUND",
        "not found",
        "\\|",
        "`",
        "> ",
        "- ",
        "    ",
        "\r\n",
        "\t",
        "\"",
        ",",
        ";",
        "message,explanation,cause,solution\n",
        "a,b,c,d\n",
        "HTTP Status",
        "Labels",
        "a=b",
        "Params",
        "{a}",
        "\u{feff}",
        "# Title\n\n",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<th rowspan=3>",
        "<td colspan=2>",
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        "<a href=\"https://a.b/_c\">",
        "</a>",
        "<ul><li>",
        "<p>",
        "<br>",
        "<pre>",
        "<sup>",
        "<name>",
        "<!-- x -->",
        "&nbsp;",
        "[a][x]",
        "[^n]",
        "\n\n[x]: https://a.b/(c)\n[^n]: note *n*\n",
        "sep=;\n",
        "# comment\n",
        "{\"A1\": ",
        "[{\"code\": \"A\"}]",
    ]);
    let piece = prop_oneof![2 => pieces.prop_map(str::to_owned), 1 => texts::any_text()];
    let head = "\
        | Error Message | Explanation | Cause | Solution | Code | Kind | Labels | Params | Docs |\n\
        |-|-|-|-|-|-|-|-|-|\n";
    prop_oneof![
        vec(piece.clone(), 0..24).prop_map(|pieces| pieces.concat()),
        vec(vec(piece, 9), 0..4).prop_map(move |rows| {
            rows.iter().fold(head.to_owned(), |table, row| {
                table + "| " + &row.join(" | ") + " |\n"
            })
        }),
    ]
}

/// The JSON of a document, with some bytes changed.
fn json() -> impl Strategy<Value = String> {
    let change = (
        any::<Index>(),
        select(vec![
            "", "\"", "{", "}", "[", "]", ",", ":", "1", "null", "\\u0000", "\\ud800", "é",
        ]),
    );
    (texts::document(), vec(change, 0..4)).prop_map(|(document, changes)| {
        let mut json: Vec<char> = document.to_json().chars().collect();
        for (at, put) in changes {
            let at = at.index(json.len());
            json.splice(at..=at, put.chars());
        }
        json.into_iter().collect()
    })
}

/// Reads a document, writes it in every format, and searches it.
fn use_it(text: &str, format: Format) -> Option<Document> {
    let document = match import::read(text, format, "AnyError") {
        Ok(document) => document,
        Err(mistakes) => {
            assert!(!mistakes.to_string().is_empty());
            return None;
        }
    };
    let _ = (
        document.to_json(),
        Reference::new(&document).to_book(),
        import::to_rust(&document, "AnyError"),
    );
    let page = Reference::new(&document).to_html();
    assert!(page.trim_end().ends_with("</html>"), "{page}");
    assert_eq!(check(&document, &document).bump(), None);
    let _ = check(&Document::default(), &document);
    let _ = check(&document, &Document::default());
    // Search for the input itself, and for a string of each entry, which must be found.
    let asked: String = text.chars().take(ASKED).collect();
    let _ = document.search(&asked);
    let near = document.nearest(&asked);
    assert!(near.len() <= 3);
    assert!(near.iter().all(|code| document.find(code).is_some()));
    for (_, entry) in document.entries() {
        assert!(
            document
                .search(&entry.code)
                .iter()
                .any(|(_, found)| found.code == entry.code),
            "{}",
            entry.code
        );
        if !entry.message.trim().is_empty() {
            assert!(
                !document.search(&entry.message).is_empty(),
                "{}",
                entry.message
            );
        }
    }
    Some(document)
}

/// The strings of the required columns.
fn required(entry: &Entry) -> [&str; 4] {
    [
        &entry.message,
        &entry.explanation,
        &entry.cause,
        &entry.solution,
    ]
}

/// The cell of CSV that means this text, also if it looks like a sign for nothing, or protected.
fn literal(text: &str) -> String {
    let start = text.trim_start();
    let shown = start.trim_start_matches('\\').trim_end();
    if ["-", "--", "---", "/"].contains(&shown) {
        return text.replacen(start, &format!("\\{start}"), 1);
    }
    match text.strip_prefix("=\"") {
        Some(_) => format!("=\"{}\"", text.replace('"', "\"\"")),
        None => text.to_owned(),
    }
}

/// The document as a table can hold it: a line break in a cell is `\n`, however a spreadsheet writes
/// it.
fn as_in_a_table(mut document: Document) -> Document {
    let plain = |text: &mut String| *text = text.replace("\r\n", "\n").replace('\r', "\n");
    for entry in document.sets.iter_mut().flat_map(|set| &mut set.entries) {
        plain(&mut entry.message);
        plain(&mut entry.explanation);
        plain(&mut entry.cause);
        plain(&mut entry.solution);
        for text in [&mut entry.docs, &mut entry.since, &mut entry.deprecated] {
            text.iter_mut().for_each(plain);
        }
        let title = entry.title.take();
        entry.title = title.filter(|title| title != entry.title());
    }
    document
}

proptest! {
    #[test]
    fn no_input_makes_a_reader_panic(text in texts::any_text(), format in select(FORMATS)) {
        use_it(&text, format);
    }

    #[test]
    fn no_json_makes_a_reader_panic(json in json()) {
        use_it(&json, Format::Json);
    }

    #[test]
    fn an_imported_table_is_stable(text in table(), format in select(&FORMATS[..3])) {
        if let Some(document) = use_it(&text, format) {
            let columns = || Field::COLUMNS.iter().copied().filter(|&column| column != Field::Set);
            let markdown = Reference::new(&document).columns(columns()).to_markdown();
            prop_assert_eq!(markdown.lines().count(), 4 + document.entries().count());
            let again = import::read(&markdown, Format::Markdown, "AnyError");
            prop_assert_eq!(again.as_ref(), Ok(&document), "{}", markdown);
            prop_assert_eq!(Document::from_json(&document.to_json()), Ok(document));
        }
    }

    #[test]
    fn any_document_survives_csv(document in texts::document()) {
        let mut document = as_in_a_table(document);
        // A table has no place for the reserved codes of the set.
        document.sets[0].reserved.clear();
        let csv = Reference::new(&document).to_csv();
        let read = import::read(&csv, Format::Csv, "HostileError");
        if document.entries().count() == 0 {
            prop_assert!(read.is_err());
            return Ok(());
        }
        prop_assert_eq!(read, Ok(document), "{}", csv);
    }

    #[test]
    fn any_document_survives_markdown_and_csv(document in texts::document()) {
        let columns = Field::COLUMNS.iter().copied();
        let markdown = Reference::new(&document).columns(columns).to_markdown();
        // A table has no place for the reserved codes of the set.
        let mut document = document;
        document.sets[0].reserved.clear();
        let read = import::read(&markdown, Format::Markdown, "HostileError");
        if document.entries().count() == 0 {
            // A table without rows is an error.
            prop_assert!(read.is_err());
            return Ok(());
        }
        prop_assert_eq!(read.as_ref(), Ok(&document), "{}", markdown);
        let four = Reference::new(&document).to_markdown();
        let read = import::read(&four, Format::Markdown, "HostileError").unwrap();
        prop_assert_eq!(Reference::new(&read).to_markdown(), four);
        prop_assert!(import::to_rust(&document, "HostileError").is_ok());

        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(["message", "explanation", "cause", "solution"]).unwrap();
        for (_, entry) in document.entries() {
            csv.write_record(required(entry).map(literal)).unwrap();
        }
        let csv = String::from_utf8(csv.into_inner().unwrap()).unwrap();
        let read = import::read(&csv, Format::Csv, "HostileError").unwrap();
        let found: Vec<_> = read.entries().map(|(_, entry)| required(entry)).collect();
        // Line breaks become those of every other system.
        let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        let expected = document.entries().map(|(_, entry)| required(entry).map(lines));
        prop_assert_eq!(found, expected.collect::<Vec<_>>());
    }
}

/// An error whose strings are all this one.
fn entry_of(text: &str, number: usize) -> Entry {
    let mut entry = Entry::new(format!("E{number}"));
    entry.message = text.replace('{', "{{").replace('}', "}}");
    for field in [
        &mut entry.explanation,
        &mut entry.cause,
        &mut entry.solution,
    ] {
        text.clone_into(field);
    }
    for field in [&mut entry.docs, &mut entry.since, &mut entry.deprecated] {
        *field = Some(text.to_owned());
    }
    entry.labels.push(("owner".to_owned(), text.to_owned()));
    entry
}

/// Every piece alone, twice, and beside a word, in every column of text.
#[test]
fn every_piece_survives_markdown_and_csv() {
    let mut set = Set::new("HostileError");
    for piece in texts::PIECES {
        for text in [
            (*piece).to_owned(),
            piece.repeat(2),
            format!("word{piece}"),
            format!("{piece}word"),
        ] {
            if !text.trim().is_empty() {
                set.entries.push(entry_of(&text, set.entries.len()));
            }
        }
    }
    let mut document = Document::default();
    document.sets.push(set);
    let markdown = Reference::new(&document)
        .columns(Field::COLUMNS.iter().copied())
        .to_markdown();
    assert_survives(&document, &markdown, Format::Markdown);
    let csv = Reference::new(&document).to_csv();
    assert_survives(&as_in_a_table(document), &csv, Format::Csv);
}

fn assert_survives(document: &Document, table: &str, format: Format) {
    let read = import::read(table, format, "HostileError").unwrap();
    assert_eq!(read.entries().count(), document.entries().count());
    for ((_, read), (_, entry)) in read.entries().zip(document.entries()) {
        assert_eq!(read, entry, "{format:?}");
    }
}

#[test]
fn hostile_tables_take_linear_time() {
    const LEN: usize = 50_000;
    let head = "| Message | Explanation | Cause | Solution |\n|-|-|-|-|\n| m | e | c | ";
    let fences: String = (1..300).map(|len| "`".repeat(len) + " ").collect();
    let note = format!(
        " |\n\n[^x]: {}\n[r]: https://a.b/{}\n",
        "note ".repeat(500),
        "c".repeat(500)
    );
    let mut hostile = vec![
        (format!("{head}{fences} |\n"), Format::Markdown),
        (
            format!("{head}{}{note}", "a b[^x] ".repeat(LEN / 8)),
            Format::Markdown,
        ),
        (
            format!("{head}{}{note}", "[a][r] ".repeat(LEN / 7)),
            Format::Markdown,
        ),
        ("<table><tr><td>".repeat(LEN / 15), Format::Html),
        (
            "<tr><td colspan=999 rowspan=999>x".repeat(LEN / 33),
            Format::Html,
        ),
        ("a,".repeat(LEN / 2), Format::Csv),
    ];
    for piece in [
        "[",
        "<b>x",
        "<code>",
        "<!-- x -->",
        "<a href=\"x\">y",
        "<div>\n\n",
    ] {
        let cell = piece.repeat(LEN / piece.len());
        hostile.push((format!("{head}{cell} |\n"), Format::Markdown));
        hostile.push((format!("<table><tr><td>{cell}"), Format::Html));
    }
    for (text, format) in hostile {
        let start = Instant::now();
        let _ = import::read(&text, format, "AnyError");
        let time = start.elapsed();
        assert!(
            time.as_secs() < 20,
            "{time:?} {}",
            &text[..text.len().min(120)]
        );
    }
}
