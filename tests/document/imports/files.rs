//! Pages, CSV and JSON as other programs write them.

use platform_error_document::import::{self, Format};

use super::{HEAD, entries, markdown, texts};

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
