//! The cells of a row.

use platform_error::{Kind, Retry};
use platform_error_document::import::{self, Format, Import};
use platform_error_document::{Entry, Field, Param};

use super::{markdown, mistakes, texts};

#[test]
fn every_field_is_read() {
    let table = "\
| Code | Error Message | Explanation | Cause | Solution | Kind | HTTP | Retry | Docs | Aliases \
| Since | Deprecated | Labels | Params | Reason |
|------|---------------|-------------|-------|----------|------|------|-------|------|---------\
|-------|------------|--------|--------|--------|
| C | {n} left | e | c | s | not found | 404 | After-Delay | https://a.b/c_d | B, D<br>E \
| 1.2 | use B | owner=x, page=\"y, z\" | n | C_1 |
| F | {n} left | e | c | s |  |  |  |  |  |  |  |  |  |  |
";
    let [entry, bare] = &*markdown(table) else {
        panic!()
    };
    assert_eq!(texts(entry), ["C", "{n} left", "e", "c", "s"]);
    assert_eq!(
        (entry.kind, entry.retry),
        (Kind::NotFound, Retry::AfterDelay)
    );
    assert_eq!(
        (entry.docs.as_deref(), entry.since.as_deref()),
        (Some("https://a.b/c_d"), Some("1.2"))
    );
    assert_eq!(
        (&*entry.aliases, entry.deprecated.as_deref()),
        (&["B", "D", "E"].map(str::to_owned)[..], Some("use B"))
    );
    assert_eq!(
        (entry.label("owner"), entry.label("page")),
        (Some("x"), Some("y, z"))
    );
    assert_eq!(entry.params, [Param::from("n")]);
    assert_eq!(entry.reason.as_deref(), Some("C_1"));

    let mut expected = Entry::new("F");
    expected.message = "{n} left".to_owned();
    expected.explanation = "e".to_owned();
    expected.cause = "c".to_owned();
    expected.solution = "s".to_owned();
    assert_eq!(*bare, expected);
    // The braces of a message without parameters are literal.
    let rust = import::to_rust(
        &import::read(table, Format::Markdown, "AnyError").unwrap(),
        "AnyError",
    )
    .unwrap();
    assert!(
        rust.contains(r#"message = "{n} left""#) && rust.contains(r#"message = "{{n}} left""#),
        "{rust}"
    );
}

#[test]
fn a_reason_of_another_form_is_one_mistake() {
    let csv = "\
        Code,Message,Explanation,Cause,Solution,Reason\n\
        A,m,e,c,s,A B\n\
        B,m,e,c,s,\"C\nD\"\n";
    let import = Import::new("AnyError").column("Reason", Field::Reason);
    let found = import.read(csv, Format::Csv).unwrap_err().to_string();
    let found: Vec<&str> = found.lines().collect();
    let form = "must be of the form `[A-Z][A-Z0-9_]+[A-Z0-9]`, with at most 63 characters";
    let expected = [2, 3].map(|line| format!("line {line}: the cell `Reason` {form}"));
    assert_eq!(found, expected);
}

#[test]
fn each_bad_row_is_reported_with_its_line() {
    let head = "\
        | Code | Message | Explanation | Cause | Solution | Kind | HTTP | Labels | Params |\n\
        |-|-|-|-|-|-|-|-|-|\n";
    let rows = "\
| A | m | e | c | s | | | | |
| A B | m | e | c | s | | | | |
| C |  | e | c | &#32; | | | | |
| A | n | e | c | s | | | | |
| D | m | e | c | s | GONE | | | |
| E | m | e | c | s | NotFound | 5000 | | |
| F | m | e | c | s | | | owner | |
| G | {n} | e | c | s | | | | m |
| H | m | e | c | s |
| I | m | e | c | s | | | | | one | more |
| J | m | e | c | s | | | | |
| K | m | e | c | s | | | a b=x, empty= | |
| L | {x²} | e | c | s | | | | x² |
| M | {0} {n} | e | c | s | | | | 0 n |
| N | {00} | e | c | s | | | | 00 |
";
    let found = mistakes(&format!("# Title\n\n{head}{rows}"), Format::Markdown);
    let starts = [
        "line 6: \"A B\" cannot be a code: it contains a space",
        "line 7: the cell `Solution` is empty; fill it in, or pass `--default \"solution=…\"`",
        "line 8: the code \"A\" is already used by the error on line 5",
        "line 9: unknown kind \"GONE\"; the kinds are CANCELLED,",
        "line 10: \"5000\" is not a single HTTP status from 400 to 599",
        "line 11: the label \"owner\" must be of the form `name=value`",
        "line 12: the message of the row is not a template for its `params`: \
         it shows `n`, which is not in `params`",
        "line 14: the row has 11 cells, but the table has 9 columns",
        "line 16: the label \"a b\" is not a Rust identifier",
        "line 16: the label \"empty\" is empty",
        "line 17: the parameter \"x²\" is not a Rust identifier",
        "line 18: the message of the row is not a template for its `params`: \
         \"n\" is not an index below 64",
        "line 19: the message of the row is not a template for its `params`: \
         `00` is not the name of a field",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (found, start) in found.iter().zip(starts) {
        assert!(found.starts_with(start), "{found}");
    }
}

#[test]
fn each_bad_record_is_reported_with_its_line() {
    let csv = "\nmessage,explanation,cause,solution\n\n\
        m,\"e\ne\",c,s\nm,e,c\n\nm,,c,s\nm,e,c,s,x\nn,e,c,\"s";
    assert_eq!(
        mistakes(csv, Format::Csv),
        [
            "line 6: the row has 3 cells, but the table has 4 columns",
            "line 9: the row has 5 cells, but the table has 4 columns",
            "line 10: invalid CSV: a quote is not closed",
        ]
    );
    assert_eq!(mistakes("{\n", Format::Json).len(), 1);
}

#[test]
fn a_title_and_a_delay_are_imported() {
    let head = "| Code | Message | Title | Explanation | Cause | Solution | Retry | Retry After |\n\
                |-|-|-|-|-|-|-|-|\n";
    let row = |title: &str, retry: &str, after: &str| {
        format!("{head}| A | m | {title} | e | c | s | {retry} | {after} |\n")
    };
    let [entry] = &*markdown(&row("A title", "", "30")) else {
        panic!()
    };
    assert_eq!(entry.title.as_deref(), Some("A title"));
    assert_eq!(
        (entry.retry, entry.retry_after),
        (Retry::AfterDelay, Some(30))
    );
    let rust = import::to_rust(
        &import::read(&row("A title", "FromStart", "30"), Format::Markdown, "E").unwrap(),
        "E",
    )
    .unwrap();
    for key in [
        "title = \"A title\"",
        "retry = FromStart",
        "retry_after = 30,",
    ] {
        assert!(rust.contains(key), "{rust}");
    }
    for nothing in ["-", "—", "n/a"] {
        let [entry] = &*markdown(&row("", nothing, nothing)) else {
            panic!()
        };
        assert_eq!((entry.retry, entry.retry_after), (Retry::Never, None));
    }
    // A title that only repeats the default is none.
    assert_eq!(markdown(&row("m", "", ""))[0].title, None);
    for (title, retry, after, expected) in [
        (
            "{n} left",
            "",
            "",
            "the cell `Title` must be a single line without placeholders",
        ),
        (
            "",
            "",
            "soon",
            "the cell `Retry After` must be a number of seconds from 1 to",
        ),
        (
            "",
            "",
            "0",
            "the cell `Retry After` must be a number of seconds from 1 to",
        ),
        (
            "",
            "Never",
            "30",
            "the cell `Retry After` must be left out, because",
        ),
    ] {
        let found = mistakes(&row(title, retry, after), Format::Markdown);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with(&format!("line 3: {expected}")),
            "{found:?}"
        );
    }
}

#[test]
fn a_row_that_says_nothing_about_an_error_is_left_out() {
    let page = "| Area | Code | Message |\n|-|-|-|\n| a | A1 | m |\n| **Seats** | | - |\n| | | |\n\
                | | - | - |\n| b | B1 | n |\n";
    for labels in [true, false] {
        let import = Import::new("AnyError")
            .labels(labels)
            .default_text(Field::Cause, "c")
            .default_text(Field::Solution, "s")
            .default_text(Field::Message, "m")
            .default_text(Field::Code, "Z1");
        let imported = import.read(page, Format::Markdown).unwrap();
        let entries = imported.document.entries();
        let codes: Vec<&str> = entries.map(|(_, entry)| &*entry.code).collect();
        assert_eq!(codes, ["A1", "B1"]);
        let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
        let expected = "line 4: the row \"Seats\" has nothing in the columns that are read, so it is \
                        not imported";
        assert_eq!(notices.last().map(String::as_str), Some(expected));
        assert_eq!(notices.len(), 2 - usize::from(labels));
    }
}

#[test]
fn a_row_outside_its_table_is_reported() {
    let table = "| Message | Explanation | Cause | Solution |\n|-|-|-|-|\n| a | e | c | s |\n";
    for between in ["\n", "<!-- a comment -->\n", "\n<!-- a comment -->\n\n"] {
        let line = 4 + between.lines().count();
        let text = format!("{table}{between}| b | e | c | s |\n");
        assert_eq!(
            mistakes(&text, Format::Markdown),
            [format!("line {line}: this row does not belong to a table")],
            "{text}"
        );
    }
    assert_eq!(
        markdown(&format!("{table}\nProse with a | in it.\n")).len(),
        1
    );
}

#[test]
fn a_parameter_that_would_be_the_source_is_reported() {
    let text = "\
        | Message | Explanation | Cause | Solution | Params |\n|-|-|-|-|-|\n\
        | no {source} | e | c | s | source |\n";
    let found = mistakes(text, Format::Markdown);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("line 3: ") && found[0].contains("source"),
        "{found:?}"
    );
}

#[test]
fn no_parameter_is_both_a_pointer_and_a_number() {
    let head = "| Message | Explanation | Cause | Solution | Params |\n|-|-|-|-|-|\n";
    let row = |message: &str| format!("{head}| {message} | e | c | s | x |\n");
    for (message, ty) in [
        ("{x:p} {x}", "&'static str"),
        ("{x:?} {x:p}", "&'static str"),
        ("{x:e} {x:x}", "u64"),
        ("{x} {x:x$}", "usize"),
    ] {
        let document = import::read(&row(message), Format::Markdown, "Any").unwrap();
        let rust = import::to_rust(&document, "Any").unwrap();
        assert!(rust.contains(&format!("x: {ty},")), "{rust}");
    }
    for message in ["{x:p} {x:x}", "{x:e} {x:p}", "{x:p} {x:x$}", "{x:x$p}"] {
        let found = mistakes(&row(message), Format::Markdown);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("line 3: ")
                && found[0].ends_with("\"x\" cannot be both a pointer and a number")
        );
    }
}
