//! What is said about files whose errors are not in a table with titles, and what works then.

use platform_error_document::Field;
use platform_error_document::import::{self, Format, Import};

use super::{HEAD, entries, mistakes};

fn notices(text: &str, format: Format) -> Vec<String> {
    let import = Import::new("AnyError").incomplete(true);
    let imported = import.read(text, format).unwrap();
    imported.notices.iter().map(ToString::to_string).collect()
}

#[test]
fn a_list_of_errors_is_told_from_none() {
    let first = "such as";
    for (page, count, item) in [
        (
            "* 1001 No such seat\n* 1002 Taken\n* 1003 Sold\n",
            3,
            "1001 No such seat",
        ),
        (
            "### -1000 UNKNOWN\ntext\n### -1001 GONE\n\n### -1002 SOLD\n",
            3,
            "-1000 UNKNOWN",
        ),
        (
            "- `SEAT_TAKEN`: wait\n- `SEAT_SOLD`\n- `SEAT_GONE`\n",
            3,
            "SEAT_TAKEN: wait",
        ),
        (
            "* Error Number: 8001\n\n    Wait.\n\n* Error Number: 8002\n\n* Error Number: 8003\n",
            3,
            "Error Number: 8001",
        ),
        (
            "- Seat (taken)\n- `SeatTaken (101)`: wait\n- SeatSold (102)\n- SeatGone (103) x\n",
            3,
            "SeatTaken (101): wait",
        ),
        (
            "- 200 OK - it is booked\n- 404 No seat\n- 409 Taken\n- 410 Sold\n",
            3,
            "404 No seat",
        ),
        (
            "1. a\n   - A_1 x\n   - A_2 y\n2. b\n   - A_3 z\n     - A_4\n",
            4,
            "A_1 x",
        ),
    ] {
        let expected =
            format!("but {count} headings or list items look like errors, {first} {item:?}");
        let [mistake] = &*mistakes(page, Format::Markdown) else {
            panic!("{page}")
        };
        assert!(mistake.ends_with(&expected), "{page}: {mistake}");
    }
    let html = "<h1>Errors</h1><ul><li><b>401</b> Who?<li>403 No<li>404 Where?</ul>";
    let [mistake] = &*mistakes(html, Format::Html) else {
        panic!()
    };
    assert!(mistake.ends_with("such as \"401 Who?\""), "{mistake}");
    // Prose, contents, and lists of a few numbers.
    for page in [
        "- 2 seats\n- 3 rows\n",
        "- [101 Taken](#a)\n- [102 Sold](#b)\n- [103 Gone](#c)\n",
        "- first\n- second\n- third\n",
        "- 2024-01-01: a\n- 1.2.3 b\n- 3rd c\n- Utf-8 d\n",
    ] {
        assert_eq!(
            mistakes(page, Format::Markdown),
            ["no table of errors was found"],
            "{page}"
        );
    }
}

#[test]
fn errors_beside_a_table_are_named() {
    let table = format!("{HEAD}| m | e | c | s |\n");
    let page = format!("## A_1 x\n\ntext\n\n## A_2 y\n\n## A_3 z\n\ntext\n\n## More\n\n{table}");
    assert_eq!(
        notices(&page, Format::Markdown),
        [
            "line 1: 3 headings or list items look like errors, such as \"A_1 x\", but only tables \
          are imported"
        ]
    );
    // What has been done is not an error.
    let page = format!("{table}\n## 0 success\n\n## A_2 y\n\n## m\n\n## 200 OK\n");
    assert_eq!(
        notices(&page, Format::Markdown),
        [
            "line 7: a heading or list item looks like an error, \"A_2 y\", but only tables are \
             imported"
        ]
    );
    // A heading above a table is that of its section, and an error may be in both.
    let page = format!("## 1xx a\n\n## 100 b\n\n{table}\n## 200 c\n\n{table}\n## 300 d\n\n{table}");
    let imported = import::read(&page, Format::Markdown, "AnyError").unwrap();
    assert_eq!(imported.entries().count(), 1);
    let table = "| Code | Message |\n|-|-|\n| A_1 | a |\n| A_2 | b |\n| A_3 | c |\n";
    let page = format!("{table}\n- A_1: x\n- A_2: y\n- A_3: z\n");
    assert!(notices(&page, Format::Markdown).is_empty());
}

#[test]
fn the_options_that_are_offered_work() {
    for (page, format) in [
        (
            "| Was | Wie |\n|---|---|\n| 1 | zu spät am Tag |\n",
            Format::Markdown,
        ),
        (
            "spn,sys,text\n1,a,all is lost\n2,a,not there\n",
            Format::Csv,
        ),
        (
            "| x | y |\n|-|-|\n| a | b |\n\n| Id | Kürzel | Was |\n|-|-|-|\n| 1 | Q | zu spät |\n",
            Format::Markdown,
        ),
        (
            r#"[{"nummer": 1, "wort": "a b"}, {"nummer": 2, "wort": "c d"}]"#,
            Format::Json,
        ),
    ] {
        let [mistake] = &*mistakes(page, format) else {
            panic!("{page}")
        };
        let mut import = Import::new("AnyError").incomplete(true);
        let options = mistake.split('`').find(|part| part.starts_with("--column"));
        for option in options.unwrap().split("--column ").skip(1) {
            let (title, field) = option.trim().trim_matches('"').split_once('=').unwrap();
            let field = match field {
                "code" => Field::Code,
                "message" => Field::Message,
                field => panic!("{field}"),
            };
            import = import.column(title, field);
        }
        let imported = import.read(page, format).unwrap();
        assert_ne!(imported.document.entries().count(), 0, "{mistake}");
    }
}

#[test]
fn a_file_without_titles_gets_some() {
    for (csv, expected) in [
        (
            "1, Too late\n2, Too early\n",
            [("1", " Too late"), ("2", " Too early")],
        ),
        ("E1;a;x y\nE2;b;z z\n", [("E1", "x y"), ("E2", "z z")]),
        (
            "-1\tno seat\n-2\tno hall\n",
            [("-1", "no seat"), ("-2", "no hall")],
        ),
        (
            "0x01|没有座位\n0x02|没有\n",
            [("0x01", "没有座位"), ("0x02", "没有")],
        ),
    ] {
        let import = Import::new("AnyError").incomplete(true);
        let imported = import.read(csv, Format::Csv).unwrap();
        let found: Vec<(&str, &str)> = imported
            .document
            .entries()
            .map(|(_, entry)| (&*entry.code, &*entry.message))
            .collect();
        assert_eq!(found.len(), 2, "{csv}");
        for (found, expected) in found.iter().zip(expected) {
            assert_eq!((found.0, found.1.trim()), (expected.0, expected.1.trim()));
        }
        let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
        let notices = notices.join("; ");
        assert!(
            notices.contains("so the columns are read as `Code`, "),
            "{notices}"
        );
    }
    // Numbers may be titles, and a table may be of numbers.
    let months = "1,2,3\n4,5,6\n";
    assert_eq!(mistakes(months, Format::Csv).len(), 1);
    let titles = "code,message,cause,solution\n1,a b,c,s\n";
    assert_eq!(entries(titles, Format::Csv).len(), 1);
}

#[test]
fn a_wrong_break_does_not_hide_the_titles() {
    let csv =
        "Code;Message;Cause;Solution\n1;a, b, c;d, e, f, g, h\n, i, j;k\n2;a, b;c, d, e\n, f;g\n";
    let mistakes = mistakes(csv, Format::Csv);
    assert!(
        mistakes[0].starts_with("line 2: the row has 3 cells, but the table has 4"),
        "{mistakes:?}"
    );
}

#[test]
fn an_end_tag_of_a_line_break_is_one() {
    let table = "| Code | Причины возникновения и </br> рекомендации | Solution |\n|-|-|-|\n\
                 | A | one</br>two | s</BR>t |\n";
    let [entry] = &*super::markdown(table) else {
        panic!()
    };
    assert_eq!(entry.cause, "one\ntwo");
    assert_eq!(entry.solution, "s\nt");
    assert!(notices(table, Format::Markdown).is_empty());
}

#[test]
fn a_zero_with_a_cause_is_an_error() {
    let table = "| Code | Message | Cause | Solution |\n|-|-|-|-|\n\
                 | 0000 | Alarm of the axis | The cable is cut | Mend it |\n\
                 | 0 | Ready | - | - |\n";
    let [entry] = &*super::markdown(table) else {
        panic!()
    };
    assert_eq!(entry.code, "0000");
}
