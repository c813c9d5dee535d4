//! Pages that people or their editors changed in ways of their own.

use platform_error_document::{Document, Entry, ErrorKind, Field, Reference, Removal, Set};

const BEGIN: &str = "<!-- platform-error:begin -->";
const END: &str = "<!-- platform-error:end -->";

/// The errors `A1` and `B2`.
fn document() -> Document {
    let mut set = Set::new("SeatError");
    for code in ["A1", "B2"] {
        let mut entry = Entry::new(code);
        entry.message = format!("Message {code}");
        entry.explanation = format!("Meaning of {code}");
        entry.cause = format!("Cause {code}");
        entry.solution = format!("Solution {code}");
        set.entries.push(entry);
    }
    let mut document = Document::default();
    document.sets.push(set);
    document
}

#[track_caller]
fn updated(page: &str) -> String {
    let document = document();
    let updated = Reference::new(&document).update(page).unwrap();
    // Nothing is left for a second time.
    let again = Reference::new(&document).update(&updated);
    assert_eq!(again.as_ref(), Ok(&updated));
    updated
}

fn error(page: &str) -> (Option<usize>, ErrorKind) {
    let errors = Reference::new(&document()).update(page).unwrap_err();
    let error = errors.iter().next().unwrap();
    (error.line, error.kind.clone())
}

/// The lines, the texts and the reasons of what is removed.
fn removed(page: &str) -> Vec<(usize, String, Removal)> {
    let removed = Reference::new(&document()).removed(page).unwrap();
    let removed = removed.into_iter();
    removed
        .map(|removed| (removed.line, removed.text, removed.removal))
        .collect()
}

const OLD: &str = "| Code | Solution |\n| ---- | -------- |\n| A1   | Wait     |";

const TABLE: &str = "\
| Code | Solution    |
| ---- | ----------- |
| A1   | Solution A1 |
| B2   | Solution B2 |";

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_line() {
    let whole = Reference::new(&document()).to_markdown();
    for (page, expected) in [
        (OLD.to_owned(), TABLE.to_owned()),
        (OLD.replace('\n', "\r\n"), TABLE.replace('\n', "\r\n")),
        (
            format!("{BEGIN}\n\n{OLD}\n\n{END}\n"),
            format!("{BEGIN}\n\n{TABLE}\n\n{END}\n"),
        ),
        (String::new(), whole),
    ] {
        assert_eq!(
            updated(&format!("\u{feff}{page}")),
            format!("\u{feff}{expected}")
        );
    }
    // Its line has no other indentation than without the mark.
    let empty = format!("{BEGIN}\n{END}\n");
    assert_eq!(
        updated(&format!("\u{feff}{empty}")),
        format!("\u{feff}{}", updated(&empty))
    );
}

#[test]
fn carriage_returns_alone_end_lines() {
    let page = |table: &str| format!("# Errors\n\n{table}\n\nMore\n").replace('\n', "\r");
    assert_eq!(updated(&page(OLD)), page(TABLE));
}

#[test]
fn text_right_below_a_table_is_kept() {
    for text in ["That is all.", "That\nis *all*.", "All of them end."] {
        let page = |table: &str| format!("{table}\n{text}\n");
        assert_eq!(updated(&page(OLD)), page(TABLE));
        assert_eq!(removed(&page(OLD)), []);
    }
    let quoted = |table: &str| format!("> {}\n> so it is\n", table.replace('\n', "\n> "));
    assert_eq!(updated(&quoted(OLD)), quoted(TABLE));
}

#[test]
fn comments_may_share_their_lines_with_text() {
    let table = updated(&format!("{BEGIN}\n{END}\n"));
    let table = table.trim_end();
    for before in ["See here: ", "- See ", "2024 ", "**a** "] {
        let page = format!("{before}{BEGIN} {END} and there\n");
        let lines: Vec<&str> = table.lines().skip(1).collect();
        let indent = if before.starts_with('-') { "  " } else { "" };
        let mut expected = format!("{before}{BEGIN}\n");
        for line in lines {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!("{indent}{line}")
            };
            expected.extend([&*line, "\n"]);
        }
        assert_eq!(
            updated(&page),
            format!("{} and there\n", expected.trim_end())
        );
    }
}

#[test]
fn a_comment_in_an_indented_paragraph_does_not_lead_to_code() {
    for before in ["\tSo ", "      So ", "> a\n>     So ", "- a\n\tSo ", ">So "] {
        let page = format!("a\n{before}{BEGIN} and {END}\n");
        assert!(updated(&page).contains("| Message A1"), "{before}");
    }
}

#[test]
fn text_between_the_comments_is_not_lost_without_a_word() {
    for (inner, line, text) in [
        ("\n\nTo be written.\nSoon.\n\n", 5, "To be written. …"),
        ("\n| A | B |\n|---|---|\n| 1 | 2 |\n", 4, "| A | B | …"),
        (" soon ", 3, "soon"),
    ] {
        let page = format!("# Errors\n\n{BEGIN}{inner}{END}\n");
        let expected = [(line, text.to_owned(), Removal::Replaced)];
        assert_eq!(removed(&page), expected);
        assert_eq!(removed(&updated(&page)), []);
    }
    let quoted = format!("> {BEGIN}\n>\n> soon\n> {END}\n");
    let expected = [(3, "soon".to_owned(), Removal::Replaced)];
    assert_eq!(removed(&quoted), expected);
    for empty in [
        format!("{BEGIN}\n\n{END}\n"),
        format!("> {BEGIN}\n>\n> {END}\n"),
    ] {
        assert_eq!(removed(&empty), []);
    }
    let prose = format!("{BEGIN}\n\nRead this.\n\n{OLD}\n\n{END}\n");
    assert_eq!(removed(&prose), []);
}

#[test]
fn a_row_that_is_there_twice_is_told_from_one_without_an_error() {
    let page =
        "|Code|Solution|\n|-|-|\n|A1|Solution A1|\n|`A1`|Wait|\n|C3|Wait|\n|B2|Solution B2|\n";
    let expected = [
        (4, "A1".to_owned(), Removal::Repeated),
        (5, "C3".to_owned(), Removal::NoError),
    ];
    assert_eq!(removed(page), expected);
    assert_eq!(updated(page).lines().count(), 4);
}

#[test]
fn a_column_that_is_not_chosen_is_named_if_only_people_know_it() {
    let document = document();
    let reference = Reference::new(&document).columns([Field::Code, Field::Cause]);
    let page = "|Code|Owner note|Solution|\n|-|-|-|\n|A1|ask Eve|Wait|\n";
    let removed = reference.removed(page).unwrap();
    let [column] = &*removed else {
        panic!("{removed:?}")
    };
    assert_eq!((column.line, &*column.text), (1, "Owner note"));
    assert_eq!(column.removal, Removal::NotChosen);
    let updated = reference.update(page).unwrap();
    assert_eq!(reference.removed(&updated), Ok(Vec::new()));
}

#[test]
fn a_table_in_html_is_not_updated() {
    let table = "<table>\n<tr><th>Code</th></tr>\n<tr><td>A1</td></tr>\n</table>\n";
    let in_html = |line| (Some(line), ErrorKind::TableInHtml);
    assert_eq!(error(&format!("# Errors\n\n{table}")), in_html(3));
    assert_eq!(error(&format!("<div>\n{table}</div>\n")), in_html(2));
    assert_eq!(error(&format!("{BEGIN}\n\n{table}\n{END}\n")), in_html(3));
    assert_eq!(error(&table.replace("table", "TABLE")), in_html(1));
    // Neither an example nor what nobody sees is a table.
    for other in [
        format!("```html\n{table}```\n"),
        format!("<!--\n{table}-->\n"),
        "<tablet>\n".to_owned(),
        "Write `<table>`.\n".to_owned(),
    ] {
        assert_eq!(error(&other), (None, ErrorKind::NoPlace));
    }
    // Beside the table to update, one in HTML is left alone.
    let beside = |markdown: &str| format!("{table}\n{markdown}\n");
    assert_eq!(updated(&beside(OLD)), beside(TABLE));
    let between = |markdown: &str| format!("{table}\n{BEGIN}\n\n{markdown}\n\n{END}\n\n{table}");
    assert_eq!(updated(&between(OLD)), between(TABLE));
}

#[test]
fn notes_of_people_are_no_column_of_the_errors() {
    for title in [
        "Owner note",
        "Remarks",
        "Internal description",
        "Reviewer comments",
    ] {
        let page = format!("|Code|{title}|Solution|\n|-|-|-|\n|A1|ask Eve|Wait|\n");
        let title = title.to_owned();
        assert_eq!(error(&page), (Some(1), ErrorKind::ColumnUnknown { title }));
    }
    // What the cells say, or a title that leaves no doubt, is enough.
    for title in [
        "Description",
        "Meaning",
        "Explanation (English)",
        "What it means",
    ] {
        let page = format!("|Code|{title}|\n|-|-|\n|A1|old words|\n");
        assert!(
            updated(&page).contains("|Meaning of A1") || updated(&page).contains("| Meaning of A1")
        );
    }
    let page = "|Code|Owner note|\n|-|-|\n|A1|Meaning of A1|\n|B2|old|\n";
    assert!(updated(page).contains("Meaning of B2"));
}
