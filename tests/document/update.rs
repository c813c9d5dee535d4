//! The reference as a part of a page that people write.

use platform_error::{ErrorSet, RequestError};
use platform_error_document::{Document, Entry, ErrorKind, Field, Reference, Set};

const GIVEN: &str = include_str!("../reference/request-errors.md");

const BEGIN: &str = "<!-- platform-error:begin -->";
const END: &str = "<!-- platform-error:end -->";

/// A set with two errors.
fn set(name: &str, codes: [&str; 2]) -> Set {
    let mut set = Set::new(name);
    for code in codes {
        let mut entry = Entry::new(code);
        entry.message = format!("Message {code}");
        entry.explanation = format!("Meaning of `{code}`");
        entry.cause = format!("Cause {code}");
        entry.solution = format!("Solution {code}");
        entry.kind = platform_error::Kind::NotFound;
        entry
            .labels
            .push(("Owner".to_owned(), format!("team {code}")));
        set.entries.push(entry);
    }
    set
}

/// The errors `A1` and `B2`.
fn document() -> Document {
    let mut document = Document::default();
    document.sets.push(set("SeatError", ["A1", "B2"]));
    document
}

fn updated(page: &str) -> String {
    Reference::new(&document()).update(page).unwrap()
}

fn error(page: &str) -> (Option<usize>, ErrorKind) {
    let errors = Reference::new(&document()).update(page).unwrap_err();
    let error = errors.iter().next().unwrap();
    (error.line, error.kind.clone())
}

/// Checks that a page already says what it should, as it is and with the line breaks of Windows.
#[track_caller]
fn assert_kept(page: &str) {
    assert_eq!(updated(page), page);
    let windows = page.replace('\n', "\r\n");
    assert_eq!(updated(&windows), windows);
}

/// Checks what becomes of a page, and that it is kept from then on.
#[track_caller]
fn assert_updated(page: &str, expected: &str) {
    assert_eq!(updated(page), expected);
    assert_eq!(
        updated(&page.replace('\n', "\r\n")),
        expected.replace('\n', "\r\n")
    );
    assert_kept(expected);
}

/// The table with the code and the solution.
const TABLE: &str = "\
| Code | Solution    |
| ---- | ----------- |
| A1   | Solution A1 |
| B2   | Solution B2 |";

/// The same before the last changes to the errors.
const OLD: &str = "\
| Code | Solution |
| ---- | -------- |
| C3   | Wait     |
| A1   | Wait     |";

#[test]
fn the_given_reference_is_kept_with_its_last_line() {
    assert!(GIVEN.ends_with("\n\n*\n"));
    let document = Document::from(RequestError::CATALOG);
    assert_eq!(Reference::new(&document).update(GIVEN).unwrap(), GIVEN);
    let old = GIVEN.replace("Rename the table", "Rename it       ");
    assert_ne!(old, GIVEN);
    assert_eq!(Reference::new(&document).update(&old).unwrap(), GIVEN);
}

#[test]
fn only_the_table_changes() {
    for (before, after) in [
        ("", ""),
        ("", "\n"),
        ("# Errors\n\nRead *this*.\n\n", "\n\n*\n"),
        (
            "---\ntitle: x\n---\n\n\n## Codes  \n",
            "\n\nMore.\n\n- a\n* b\n\n<b>c</b>",
        ),
        (
            "| Name | Size |\n| - | - |\n| a | 1 |\n\n",
            "\n\n|x|\n|-|\n|y|\n",
        ),
        ("\u{feff}# Errors\n\n", "\n\n\n\n"),
    ] {
        let page = |table: &str| format!("{before}{table}{after}");
        assert_updated(&page(OLD), &page(TABLE));
    }
}

#[test]
fn a_table_in_a_list_or_a_quote_is_updated() {
    let indented = |first: &str, rest: &str, table: &str| {
        format!(
            "{first}{}\n\nAfter\n",
            table.replace('\n', &format!("\n{rest}"))
        )
    };
    for (first, rest) in [
        ("- ", "  "),
        ("1. Codes:\n\n   ", "   "),
        ("- a\n  - b\n\n    ", "    "),
        ("> ", "> "),
        ("> - ", ">   "),
        ("   ", "   "),
    ] {
        assert_updated(&indented(first, rest, OLD), &indented(first, rest, TABLE));
    }
}

#[test]
fn the_columns_and_their_titles_are_kept() {
    let page = "\
| **Number** | Was tun?    | Wer     | HTTP |
| ---------- | ----------- | ------- | ---- |
| A1         | Solution A1 | team A1 | 404  |
| B2         | Solution B2 | team B2 | 404  |
";
    // What no title says, the cells do.
    let labeled = page.replace("Wer  ", "Owner");
    assert_kept(&labeled);
    let (line, kind) = error(page);
    let title = "Wer".to_owned();
    assert_eq!((line, kind), (Some(1), ErrorKind::ColumnUnknown { title }));

    let old = labeled
        .replace("team B2", "team C ")
        .replace("Solution A1", "Wait       ");
    assert_updated(&old, &labeled);
}

#[test]
fn columns_can_be_chosen() {
    let document = document();
    let reference = Reference::new(&document).columns([Field::Message, Field::Code]);
    let page = "Before\n\n| Number | Other |\n| --- | --- |\n| `A1` | x |\n\nAfter\n";
    assert_eq!(
        reference.update(page).unwrap(),
        "Before\n\n\
        | Error Message | Number |\n\
        | ------------- | ------ |\n\
        | Message A1    | `A1`   |\n\
        | Message B2    | B2     |\n\n\
        After\n"
    );
}

#[test]
fn a_cell_that_says_the_same_keeps_its_form() {
    for page in [
        "|Code|HTTP Status|Solution|\n|-|:-:|-|\n|`A1`|404 Not Found|Solution A1|\n|**B2**|404|Solution B2|",
        "Code | Error Message | Docs\n--- | --- | ---\n[A1](#a) | `Message A1` | -\nB2 | Message B2 | N/A",
        "| Code | Kind |\n|------|-----:|\n| <a id=\"a\"></a>A1 | Not found |\n|   B2   | `NOT_FOUND` |\n",
        "| Code | Explanation |\n| --- | --- |\n| A1 | Meaning of `A1` |\n| B2 | Meaning of `B2`",
    ] {
        assert_kept(page);
    }
    // An error of an unknown kind has a status, but the page need not say it.
    let mut document = document();
    document.sets[0].entries[0].kind = platform_error::Kind::Unknown;
    let page =
        "|Code|Kind|HTTP Status|Retry|\n|-|-|-|-|\n|A1|-|—||\n|B2|NOT_FOUND|404|AFTER_FIX|\n";
    document.sets[0].entries[1].retry = platform_error::Retry::AfterFix;
    document.sets[0].entries[0].retry = platform_error::Kind::Unknown.retry();
    assert_eq!(Reference::new(&document).update(page).unwrap(), page);
    // More than a status and its name says something else.
    assert_updated(
        "| Code | HTTP Status |\n|-|-|\n| A1 | 404, 410 |\n| B2 | 4040 |\n",
        "| Code | HTTP Status |\n|-|-|\n| A1 | 404 |\n| B2 | 404 |\n",
    );
    // Whether something is code is part of an explanation.
    assert_updated(
        "|Code|Explanation|\n|-|-|\n|`A1`|Meaning of A1|\n|`B2`|Meaning of `B2`|\n",
        "|Code|Explanation|\n|-|-|\n| `A1` | Meaning of `A1` |\n|`B2`|Meaning of `B2`|\n",
    );
}

#[test]
fn rows_follow_the_errors() {
    // In a table that is not aligned, the other lines are kept.
    assert_updated(
        "|Code|Solution|\n|:-|-|\n|`B2`|Solution B2|\n|`GONE`|x|\n",
        "|Code|Solution|\n|:-|-|\n| A1 | Solution A1 |\n|`B2`|Solution B2|\n",
    );
    // In one that is, the padding follows.
    assert_updated(
        "| Code |  Solution   | Kind |\n| :--- | :---------: | ---: |\n\
         | `B2` | Solution B2 |    x |\n| D    |      x      |    y |\n",
        "| Code |  Solution   |       Kind |\n| :--- | :---------: | ---------: |\n\
         | A1   | Solution A1 | NOT\\_FOUND |\n| `B2` | Solution B2 | NOT\\_FOUND |\n",
    );
}

#[test]
fn rows_about_a_success_are_kept() {
    let page = "\
| Code | HTTP Status | Solution    |
| ---- | ----------- | ----------- |
| -    | 200 OK      | Nothing     |
| A1   | 404         | Solution A1 |
| 0    |             | Nothing     |
| B2   | 404         | Solution B2 |
";
    assert_kept(page);
    let old = page.replace("Solution A1", "Wait       ");
    assert_updated(&old, page);
    let gone = page.replace("200 OK      | Nothing", "404         | GONE   ");
    assert_eq!(
        updated(&gone),
        page.replace("| -    | 200 OK      | Nothing     |\n", "")
    );
    // It is one if an import would skip it.
    assert_kept(
        "\
| Code     | Message     | Solution    |
| -------- | ----------- | ----------- |
| no_error | All is well | -           |
| A1       | Message A1  | Solution A1 |
| B2       | Message B2  | Solution B2 |
",
    );
}

#[test]
fn comments_enclose_the_reference() {
    let table = "\
| Error Message | Explanation     | Cause    | Solution    |
| ------------- | --------------- | -------- | ----------- |
| Message A1    | Meaning of `A1` | Cause A1 | Solution A1 |
| Message B2    | Meaning of `B2` | Cause B2 | Solution B2 |";
    for (begin, end) in [
        (BEGIN, END),
        (
            "<!--platform-error:begin-->",
            "<!--  platform-error:end  -->",
        ),
        ("{/* platform-error:begin */}", "{/* platform-error:end */}"),
        ("<!-- platform-error:begin SeatError -->", END),
    ] {
        let page = |inner: &str| format!("# A\n\n{OLD}\n\n{begin}{inner}{end}\n\nB\n");
        let full = format!("\n\n{table}\n\n");
        for inner in ["", "\n", "\n\n\n", "\nto be written\n"] {
            assert_updated(&page(inner), &page(&full));
        }
        // A table keeps its columns, and prose beside it is kept.
        let prose = |table: &str| format!("\nRead this:\n\n{table}\n\nand that\n");
        assert_updated(&page(&prose(OLD)), &page(&prose(TABLE)));
    }
    for (first, rest) in [("> ", "> "), ("- a\n\n  ", "  ")] {
        let blank = rest.trim_end();
        let inner = table.replace('\n', &format!("\n{rest}"));
        assert_updated(
            &format!("{first}{BEGIN}\n{rest}{END}\n"),
            &format!("{first}{BEGIN}\n{blank}\n{rest}{inner}\n{blank}\n{rest}{END}\n"),
        );
    }
}

#[test]
fn a_comment_in_code_is_an_example() {
    for code in [
        format!("```html\n{BEGIN}\n```\n\n"),
        format!("    {BEGIN}\n    {END}\n\n"),
        format!("Write `{BEGIN}` and `{END}`.\n\n"),
        format!("~~~\n{BEGIN}\n{OLD}\n{END}\n~~~\n\n"),
    ] {
        assert_updated(&format!("{code}{OLD}\n"), &format!("{code}{TABLE}\n"));
        let marked = |table: &str| format!("{code}{BEGIN}\n\n{table}\n\n{END}\n\n{OLD}\n");
        assert_updated(&marked(OLD), &marked(TABLE));
    }
}

#[test]
fn each_set_can_have_its_place() {
    let mut document = document();
    document.sets.push(set("voice::VoiceError", ["V1", "V2"]));
    let page = |seats: &str, voice: &str| {
        format!(
            "# Voice\n\n<!-- platform-error:begin voice::VoiceError -->\n\n{voice}\n\n{END}\n\n\
             # Seats\n\n<!-- platform-error:begin SeatError -->\n\n{seats}\n\n{END}\n"
        )
    };
    let voice = TABLE.replace("A1", "V1").replace("B2", "V2");
    let voice = voice.replace("A1", "V1").replace("B2", "V2");
    let reference = Reference::new(&document);
    assert_eq!(
        reference.update(&page(OLD, OLD)).unwrap(),
        page(TABLE, &voice)
    );

    let unknown = page(OLD, OLD).replace("begin SeatError", "begin SofaError");
    let errors = reference.update(&unknown).unwrap_err();
    assert_eq!(errors.iter().next().unwrap().line, Some(14));
    assert!(errors.to_string().contains("SofaError"), "{errors}");
}

#[test]
fn an_unclear_place_is_an_error() {
    let several = |lines: &str| ErrorKind::SeveralPlaces {
        lines: lines.to_owned(),
    };
    let alone = |comment, other| ErrorKind::CommentAlone { comment, other };
    let [begin, end] = ["platform-error:begin", "platform-error:end"];
    assert_eq!(error("Prose\n"), (None, ErrorKind::NoPlace));
    assert_eq!(
        error("| Name | Size |\n| - | - |\n| a | 1 |\n"),
        (None, ErrorKind::NoPlace)
    );
    assert_eq!(
        error(&format!("{OLD}\n\nAnd\n\n{OLD}\n")),
        (None, several("1, 8"))
    );
    assert_eq!(
        error(&format!("{BEGIN}\n\n{OLD}\n\nAnd\n\n{OLD}\n\n{END}\n")),
        (None, several("3, 10"))
    );
    assert_eq!(
        error(&format!("{BEGIN}\n{END}\n\n{BEGIN}\n{END}\n")),
        (Some(1), several("1, 4"))
    );
    assert_eq!(
        error(&format!("a\n\n{BEGIN}\n\n{OLD}\n")),
        (Some(3), alone(begin, end))
    );
    assert_eq!(
        error(&format!("{OLD}\n\n{END}\n")),
        (Some(6), alone(end, begin))
    );
    assert_eq!(
        error(&format!("{END}\n{BEGIN}\n")),
        (Some(1), alone(end, begin))
    );
    assert_eq!(
        error(&format!("{BEGIN}\n{BEGIN}\n{END}\n")),
        (Some(1), alone(begin, end))
    );
    // Only one of the tables is about these errors.
    let other = OLD.replace("A1", "X1");
    assert_eq!(
        updated(&format!("{other}\n\nAnd\n\n{OLD}\n")),
        format!("{other}\n\nAnd\n\n{TABLE}\n")
    );
}

#[test]
fn a_title_belongs_to_a_page_without_prose() {
    let document = document();
    let reference = Reference::new(&document).title("All {errors}");
    let page = |heading: &str| format!("{heading}\n\n{TABLE}\n");
    assert_eq!(updated(&page("# Our own")), page("# Our own"));
    assert_eq!(
        reference.update(&page("# Our own")).unwrap(),
        page(r"# All \{errors\}")
    );
    let prose = page("# Our own\n\nRead this.");
    assert_eq!(reference.update(&prose).unwrap(), prose);
}

#[test]
fn an_empty_page_is_written_whole() {
    let whole = Reference::new(&document()).to_markdown();
    for page in ["", "\n", " \r\n"] {
        assert_eq!(updated(page), whole);
    }
    assert_kept(&whole);
}

#[test]
fn a_long_page_is_updated_in_time() {
    let mut document = Document::default();
    let mut set = Set::new("ManyError");
    for number in 0..3_000 {
        let mut entry = Entry::new(format!("E{number}"));
        entry.message = format!("Message {number}");
        entry.cause = "c".repeat(200);
        set.entries.push(entry);
    }
    document.sets.push(set);
    let reference = Reference::new(&document);
    let columns = Reference::new(&document).columns([Field::Code, Field::Message, Field::Cause]);
    let page = columns.to_markdown();
    let start = std::time::Instant::now();
    assert_eq!(reference.update(&page).unwrap(), page);
    let old = page.replace("Message 29", "Message xx");
    assert_eq!(reference.update(&old).unwrap(), page);
    let hostile = format!("{BEGIN}\n").repeat(20_000);
    assert!(reference.update(&hostile).is_err());
    // It takes a fraction of a second, but not in every run of a busy machine.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// Parts that overlap have no defined result, and a page must not lose a byte to one.
#[test]
fn a_comment_within_a_table_does_not_count() {
    let begin = "<!-- platform-error:begin SeatError -->";
    let alone = ErrorKind::CommentAlone {
        comment: "platform-error:begin",
        other: "platform-error:end",
    };
    for inside in [END, &format!("{END} {begin}")] {
        let table = OLD.replacen("| A1", &format!("| {inside} A1"), 1);
        let page = format!("{begin}\n\n{table}\n");
        assert_eq!(error(&page), (Some(1), alone.clone()));
        // It is only text of the table, which changes as usual.
        let changed = updated(&format!("{page}\n{END}\n"));
        assert!(
            changed.starts_with(&format!("{begin}\n\n| Code")),
            "{changed}"
        );
        assert!(changed.contains(inside), "{changed}");
        assert!(changed.ends_with(&format!("\n\n{END}\n")), "{changed}");
    }
    // One comment within another.
    assert_eq!(
        error("<!-- platform-error:begin <!-- platform-error:end -->\n"),
        (Some(1), alone)
    );
}

#[test]
fn a_comment_right_below_a_table_is_not_a_row() {
    let (begin, end) = ("{/* platform-error:begin */}", "{/* platform-error:end */}");
    for prefix in ["", "> ", "  "] {
        let lines = |table: &str| {
            let lines = table.lines().map(|line| format!("{prefix}{line}\n"));
            lines.collect::<String>()
        };
        let page = |table: &str| {
            format!(
                "{prefix}{begin}\n{}{prefix}{end}\n{prefix}prose | text\n",
                lines(table)
            )
        };
        assert_updated(&page(OLD), &page(TABLE));
    }
}
