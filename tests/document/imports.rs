//! What an import reads, which names it generates and what it reports.

use platform_error::{Kind, Retry};
use platform_error_document::import::{self, Format, Import};
use platform_error_document::{Document, Entry, Field, Param, Set};

const HEAD: &str = "| Error Message | Explanation | Cause | Solution |\n|---|---|---|---|\n";

fn markdown(text: &str) -> Vec<Entry> {
    entries(text, Format::Markdown)
}

fn entries(text: &str, format: Format) -> Vec<Entry> {
    let document = import::read(text, format, "AnyError").unwrap();
    let [set] = &*document.sets else {
        panic!("{} sets", document.sets.len())
    };
    assert_eq!((&*set.name, &*set.path), ("AnyError", "AnyError"));
    set.entries.clone()
}

fn mistakes(text: &str, format: Format) -> Vec<String> {
    let mistakes = import::read(text, format, "AnyError").unwrap_err();
    mistakes.to_string().lines().map(str::to_owned).collect()
}

/// The code, and the strings that people read.
fn texts(entry: &Entry) -> [&str; 5] {
    [
        &entry.code,
        &entry.message,
        &entry.explanation,
        &entry.cause,
        &entry.solution,
    ]
}

#[test]
fn titles_may_have_any_case_order_and_markup() {
    for table in [
        "| SOLUTION | cause | Owner | explanation | Error_Message |\n\
         |---|---|---|---|---|\n\
         | s | c | o | e | m |\n",
        "**Solution** | `Cause` | | Explanation | message\n\
         :-- | --: | - | :-: | -\n\
         s | c | o | e | m\n",
        "> | Solution | Cause | x | Explanation | error |\n\
         > | - | - | - | - | - |\n\
         > | s | c | o | e | m |\n",
    ] {
        let [entry] = &*markdown(table) else {
            panic!("{table}")
        };
        assert_eq!(texts(entry), ["M", "m", "e", "c", "s"], "{table}");
    }
    let [entry] = &*entries(
        "SOLUTION;Cause;error-message;explanation\ns;c;m;e\n",
        Format::Csv,
    ) else {
        panic!()
    };
    assert_eq!(texts(entry), ["M", "m", "e", "c", "s"]);
}

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
fn a_page_may_have_prose_and_several_tables() {
    let page = format!(
        "Errors\n======\n\nSome *prose* | with a pipe.\n\n{HEAD}| one | e | c | s |\n\n\
         ## Others\n\n| Name | Meaning |\n|---|---|\n| x | y |\n\n\
         - A list\n\n  {HEAD}  | two | e | c | s |\n\n\
         | Cause | Solution | Explanation | Message | Code |\n|-|-|-|-|-|\n\
         | c | s | e | three | THIRD |\n\n\
         ```\n{HEAD}| in code | e | c | s |\n```\n"
    )
    .replace(
        "  | Error Message | Explanation | Cause | Solution |\n|",
        "  | Error Message | Explanation | Cause | Solution |\n  |",
    );
    let codes: Vec<String> = markdown(&page)
        .into_iter()
        .map(|entry| entry.code)
        .collect();
    assert_eq!(codes, ["ONE", "TWO", "THIRD"]);
}

#[test]
fn files_from_other_systems_are_read() {
    let table = format!("{HEAD}| m \\| n | e<br>f | c | s |\n| o | e | c | s |\n");
    let csv = "message,explanation,cause,solution\nm | n,\"e\nf\",c,s\no,e,c,s\n";
    let expected = markdown(&table);
    assert_eq!(expected[0].explanation, "e\nf");
    assert_eq!(entries(csv, Format::Csv), expected);
    for (text, format) in [(&*table, Format::Markdown), (csv, Format::Csv)] {
        assert_eq!(
            entries(&format!("\u{feff}{text}"), format),
            expected,
            "{text}"
        );
        assert_eq!(
            entries(&format!("\n\n{text}\n\n"), format),
            expected,
            "{text}"
        );
        assert_eq!(entries(text.trim_end(), format), expected, "{text}");
    }
    assert_eq!(markdown(&table.replace('\n', "\r\n")), expected);
    let windows = entries(&csv.replace('\n', "\r\n"), Format::Csv);
    assert_eq!(windows, expected);

    let json = import::read(&table, Format::Markdown, "AnyError")
        .unwrap()
        .to_json();
    assert_eq!(
        entries(
            &format!("\u{feff}{}", json.replace('\n', "\r\n")),
            Format::Json
        ),
        expected
    );
}

#[test]
fn csv_has_quotes_and_other_separators() {
    for separator in [",", ";", "\t"] {
        let csv = format!(
            "Code{separator}Message{separator}Explanation{separator}Cause{separator}Solution\n\
             A{separator}\"m{separator} \"\"n\"\"\"{separator}\
             \"e\n\n{separator}\"{separator} c {separator}s\n\n\
             {separator}{separator}{separator}{separator}\n\
             B{separator}b_c \\_ |{separator}**e**{separator}<br>{separator}\"&lt;\"\n"
        );
        let [one, two] = &*entries(&csv, Format::Csv) else {
            panic!("{csv}")
        };
        assert_eq!(
            texts(one),
            [
                "A",
                &format!("m{separator} \"n\""),
                &format!("e\n\n{separator}"),
                " c ",
                "s"
            ]
        );
        // CSV does not contain Markdown.
        assert_eq!(texts(two), ["B", r"b_c \_ |", "**e**", "<br>", "&lt;"]);
    }
}

#[test]
fn codes_are_generated_from_messages() {
    let long = "word ".repeat(40);
    let codes = [
        ("Table name too long!", "TABLE_NAME_TOO_LONG"),
        (r"TABLE\_FULL", "TABLE_FULL"),
        ("billing::declined", "billing::declined"),
        ("E0308", "E0308"),
        ("Timeout", "TIMEOUT"),
        ("timeout", "TIMEOUT_2"),
        ("TIMEOUT", "TIMEOUT_3"),
        ("Größe überschritten", "GROSSE_UBERSCHRITTEN"),
        ("表名太长", "BIAO_MING_TAI_CHANG"),
        ("***", "ERROR"),
        ("…", "ERROR_2"),
        ("404: not found", "404_NOT_FOUND"),
        // Used by a row further down.
        ("Given", "GIVEN_2"),
        ("Alias", "ALIAS_2"),
        (&*long, "WORD"),
    ];
    let head = "| Code | Message | Explanation | Cause | Solution | Alias |\n|-|-|-|-|-|-|\n";
    let rows: String = codes
        .map(|(message, _)| format!("|| {message} | e | c | s ||\n"))
        .concat();
    let table = format!("{head}{rows}| GIVEN | g | e | c | s | ALIAS |\n");
    let entries = markdown(&table);
    for (entry, (message, code)) in entries.iter().zip(codes) {
        assert!(
            entry.code == code || code == "WORD" && entry.code.starts_with("WORD_WORD"),
            "{message}: {}",
            entry.code
        );
        assert!(entry.code.len() <= 128 && entry.code.bytes().all(|byte| byte.is_ascii_graphic()));
    }
    assert_eq!(entries.len(), codes.len() + 1);
}

#[test]
fn variants_are_unique_rust_names() {
    let names = [
        ("TABLE_FULL", "TableFull"),
        ("table-full", "TableFull2"),
        ("tableFull", "TableFull3"),
        ("self", "SelfError"),
        ("Self_Error", "SelfError2"),
        ("23505", "E23505"),
        ("::", "Error"),
        ("!", "Error2"),
        ("E", "E"),
        ("crate", "Crate"),
        ("a::b-c", "Abc"),
        ("HTTP2_GOAWAY", "Http2Goaway"),
    ];
    let head = "| Code | Message | Explanation | Cause | Solution |\n|-|-|-|-|-|\n";
    let rows: String = names
        .map(|(code, _)| format!("| {code} | m | e | c | s |\n"))
        .concat();
    let document = import::read(&format!("{head}{rows}"), Format::Markdown, "AnyError").unwrap();
    let rust = import::to_rust(&document, "AnyError").unwrap();
    let variants: Vec<&str> = rust
        .lines()
        .filter_map(|line| line.strip_prefix("    ")?.strip_suffix(','))
        .filter(|line| !line.starts_with([' ', ')']))
        .collect();
    assert_eq!(variants, names.map(|(_, name)| name), "{rust}");
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
        "line 7: the cell `Solution` is empty",
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
fn a_kind_follows_from_its_status() {
    let head = "| Message | Explanation | Cause | Solution | Kind | HTTP |\n|-|-|-|-|-|-|\n";
    let row = |kind: &str, status: &str| format!("{head}| m | e | c | s | {kind} | {status} |\n");
    for (kind, status, expected, http_status) in [
        ("", "404", Kind::NotFound, None),
        ("", "503", Kind::Unavailable, None),
        ("", "409", Kind::AlreadyExists, None),
        ("", "500", Kind::Internal, None),
        ("", "422", Kind::InvalidArgument, Some(422)),
        ("", "402", Kind::FailedPrecondition, Some(402)),
        ("", "502", Kind::Unavailable, Some(502)),
        ("", "599", Kind::Internal, Some(599)),
        ("", "404 Not Found", Kind::NotFound, None),
        ("", "`404`", Kind::NotFound, None),
        ("", "HTTP/1.1 404 Not Found", Kind::NotFound, None),
        (
            "",
            "[404](https://example.com/rfc9110/404)",
            Kind::NotFound,
            None,
        ),
        (
            "",
            "HTTP 503 (Service Unavailable)",
            Kind::Unavailable,
            None,
        ),
        ("", "", Kind::Unknown, None),
        ("", "-", Kind::Unknown, None),
        ("-", "n/a", Kind::Unknown, None),
        ("N/A", "404", Kind::NotFound, None),
        ("internal", "500", Kind::Internal, None),
        ("internal", "502", Kind::Internal, Some(502)),
        ("not found", "", Kind::NotFound, None),
    ] {
        let [entry] = &*markdown(&row(kind, status)) else {
            panic!()
        };
        assert_eq!((entry.kind, entry.retry), (expected, expected.retry()));
        assert_eq!(entry.http_status, http_status, "{kind} {status}");
    }
    for status in ["600", "not found", "404a", "4 04", "1404"] {
        assert_eq!(
            mistakes(&row("internal", status), Format::Markdown),
            [format!(
                "line 3: {status:?} is not a single HTTP status from 400 to 599"
            )]
        );
    }
    // One mistake, not two.
    assert_eq!(mistakes(&row("GONE", "404"), Format::Markdown).len(), 1);
}

/// The titles of real tables.
#[test]
fn a_status_has_many_titles() {
    for title in [
        "HTTP Status Code",
        "Status code",
        "HTTP code",
        "http-status",
        "Status",
    ] {
        let table = format!(
            "| Code | {title} | Message | Explanation | Cause | Solution |\n|-|-|-|-|-|-|\n\
             | A | 404 | m | e | c | s |\n"
        );
        assert_eq!(markdown(&table)[0].kind, Kind::NotFound, "{title}");
    }
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
fn what_the_derive_would_reject_is_reported() {
    let mut document = Document::default();
    let mut set = Set::new("E");
    let mut entry = Entry::new("A");
    [
        entry.message,
        entry.explanation,
        entry.cause,
        entry.solution,
    ] = ["m", "e", "c", "s"].map(str::to_owned);
    entry.title = Some("two\nlines".to_owned());
    entry.http_status = Some(200);
    entry.retry_after = Some(0);
    set.entries.push(entry);
    set.reserved = ["A", "B C", "D", "D"].map(str::to_owned).to_vec();
    document.sets.push(set);
    let errors = import::to_rust(&document, "E").unwrap_err();
    let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        errors,
        [
            "`title` of the entry \"A\" must be a single line without placeholders",
            "`http_status` of the entry \"A\" must be a number from 400 to 599",
            "`retry_after` of the entry \"A\" must be a number of seconds from 1 to 4294967295",
            "`retry_after` of the entry \"A\" must be left out, because the retry advice is NEVER",
            "the code \"A\" is reserved by `reserved`, so no error may use it",
            "\"B C\" cannot be a code: it contains a space",
        ]
    );
    let entry = &mut document.sets[0].entries[0];
    entry.title = Some("One line".to_owned());
    entry.http_status = Some(418);
    entry.retry_after = None;
    document.sets[0].reserved = ["D", "D"].map(str::to_owned).to_vec();
    let rust = import::to_rust(&document, "E").unwrap();
    assert!(rust.contains("#[error(reserved(\"D\"))]"), "{rust}");
    assert!(rust.contains("http_status = 418,"), "{rust}");
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
fn a_table_of_errors_has_its_columns() {
    let none = "no table of errors was found";
    for text in [
        "",
        "prose",
        "| Message | Explanation | Cause | Solution |\n",
    ] {
        assert_eq!(mistakes(text, Format::Markdown), [none], "{text}");
    }
    assert_eq!(mistakes("", Format::Csv), [none]);
    assert_eq!(
        mistakes(
            "| Name | Meaning |\n|---|---|\n| a | b |\n",
            Format::Markdown
        ),
        [
            "line 1: no table of errors was found: the first of 1 has the columns `Name`, `Meaning`; \
          if one of them is the code, say so with --column \"Name=code\""
        ]
    );
    assert_eq!(
        mistakes(
            "\n| Message | Cause | Solutions | Cause |\n|-|-|-|-|\n| a | b | c | d |\n",
            Format::Markdown
        ),
        [
            "line 2: the columns `Cause`, `Cause` are all the `Cause`; choose one with \
          --column \"Cause=cause\""
        ]
    );
    assert_eq!(
        mistakes(HEAD, Format::Markdown),
        ["line 1: the table has no rows"]
    );
}

#[test]
fn an_explanation_is_a_doc_comment_if_it_reads_the_same() {
    for (explanation, is_doc) in [
        ("Nobody *made* it, `a_b` | ~~c~~ {d} # e", true),
        ("one\ntwo", false),
        (" one", false),
        ("Vec<T>", false),
        ("see [there]", false),
        ("see https://a.b", false),
        ("``` one", false),
        ("\u{202e}", false),
    ] {
        let mut document = Document::default();
        let mut set = Set::new("AnyError");
        let mut entry = Entry::new("A");
        (entry.message, entry.cause, entry.solution) =
            ("m".to_owned(), "c".to_owned(), "s".to_owned());
        explanation.clone_into(&mut entry.explanation);
        set.entries.push(entry);
        document.sets.push(set);
        let rust = import::to_rust(&document, "AnyError").unwrap();
        assert_eq!(
            rust.contains(&format!("    /// {explanation}\n")),
            is_doc,
            "{rust}"
        );
        assert_eq!(rust.contains("        explanation = "), !is_doc, "{rust}");
    }
}

#[test]
fn what_cannot_be_written_in_rust_is_reported() {
    let document = import::read(
        &format!("{HEAD}| m | e | c | s |\n"),
        Format::Markdown,
        "any",
    )
    .unwrap();
    for name in ["Any Error", "", "1st", "a::B", "Self", "E<T>", "_"] {
        let found = import::to_rust(&document, name).unwrap_err().to_string();
        assert_eq!(found, format!("the enum {name:?} is not a Rust identifier"));
    }
    assert!(
        import::to_rust(&document, "type")
            .unwrap()
            .contains("pub enum r#type {")
    );

    let mut made = Document::default();
    made.sets.extend(document.sets.iter().cloned());
    made.sets.extend(document.sets);
    made.sets[0].entries[0]
        .labels
        .push(("a b".to_owned(), "x".to_owned()));
    made.sets[0].entries[0]
        .labels
        .push(("empty".to_owned(), " ".to_owned()));
    made.sets[0].entries[0].cause.clear();
    let mut params = made.sets[1].entries[0].clone();
    params.code = "P".to_owned();
    params.message = "{x²}".to_owned();
    params.params = vec!["x²".into()];
    made.sets[0].entries.push(params);
    let found = import::to_rust(&made, "AnyError").unwrap_err().to_string();
    assert_eq!(
        found.lines().collect::<Vec<_>>(),
        [
            "`cause` of the entry \"M\" is empty",
            "the label \"empty\" of the entry \"M\" is empty",
            "the label \"a b\" of the entry \"M\" is not a Rust identifier",
            "the parameter \"x²\" of the entry \"P\" is not a Rust identifier",
            "the code \"M\" is already used by the entry \"M\"",
            "an enum is one set, but there are several here: any, any; import one set at a time"
        ]
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

#[test]
fn an_enum_is_one_set() {
    let table = format!("{HEAD}| m | e | c | s |\n| n | e | c | s |\n");
    let mut document = import::read(&table, Format::Markdown, "One").unwrap();
    document.sets[0].domain = "one.example.com".to_owned();
    // A set that only includes others may be dropped.
    document.sets.insert(0, Set::new("All"));
    let rust = import::to_rust(&document, "Any").unwrap();
    assert!(
        rust.contains(r#"#[error(domain = "one.example.com")]"#),
        "{rust}"
    );
    let mut two = Set::new("Two");
    two.domain = "one.example.com".to_owned();
    two.entries.extend(document.sets[1].entries.pop());
    document.sets.push(two);
    let json = import::read(&document.to_json(), Format::Json, "Any").unwrap();
    let several = |names| {
        format!("an enum is one set, but there are several here: {names}; import one set at a time")
    };
    assert_eq!(
        import::to_rust(&json, "Any").unwrap_err().to_string(),
        several("One, Two")
    );

    let head = "| Set | Message | Explanation | Cause | Solution |\n|-|-|-|-|-|\n";
    let rows = |last: &str| {
        format!("{head}|  | m | e | c | s |\n| A | m | e | c | s |\n| {last} | n | e | c | s |\n")
    };
    assert_eq!(markdown(&rows("A")).len(), 3);
    assert_eq!(
        mistakes(&rows("B"), Format::Markdown),
        [format!("line 5: {}", several("A, B"))]
    );
}
