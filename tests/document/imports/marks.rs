//! Markup around codes, messages and statuses.

use platform_error::Kind;
use platform_error_document::Entry;
use platform_error_document::import::{Format, Import, Imported};

fn read(code: &str, message: &str) -> Imported {
    let text = format!(
        "| Code | Message | Cause | Solution |\n|-|-|-|-|\n| {code} | {message} | c | s |\n"
    );
    let imported = Import::new("AnyError").read(&text, Format::Markdown);
    imported.unwrap_or_else(|errors| panic!("{errors}\n{text}"))
}

fn entry(code: &str, message: &str) -> Entry {
    read(code, message).document.sets[0].entries[0].clone()
}

#[test]
fn a_code_is_read_without_its_markup() {
    for code in [
        "NO_SEAT",
        "`NO_SEAT`",
        "**NO_SEAT**",
        "*NO\\_SEAT*",
        "***`NO_SEAT`***",
        "NO\\_SEAT",
        "<code>NO_SEAT</code>",
        "<b>NO_SEAT</b><!-- new -->",
        "[NO_SEAT](https://a.b)",
        "[`NO_SEAT`](a.md)",
        "~~NO_SEAT~~",
        "&nbsp;NO_SEAT",
    ] {
        assert_eq!(entry(code, "m").code, "NO_SEAT", "{code}");
    }
    // A code may consist of signs that have a meaning elsewhere.
    for (cell, code) in [
        ("\\`A\\`", "`A`"),
        ("\\*", "*"),
        ("\\<A>", "<A>"),
        ("a::b", "a::b"),
    ] {
        assert_eq!(entry(cell, "m").code, code);
    }
}

#[test]
fn the_address_of_a_code_is_the_link() {
    assert_eq!(entry("[A1](e/a1.md)", "m").docs.as_deref(), Some("e/a1.md"));
    assert_eq!(entry("A1", "[No seat](https://a.b)").docs, None);
    let imported = read("[A1](#a1)", "m");
    assert_eq!(imported.document.sets[0].entries[0].docs, None);
    assert_eq!(
        imported.notices[0].to_string(),
        "line 3: the link to \"#a1\" on the same page is not imported"
    );
    let text = "| Code | Message | Cause | Solution | Docs |\n|-|-|-|-|-|\n\
                | [A1](a.md) | m | c | s | <https://a.b/c> |\n| A2 | m | c | s | - |\n";
    let imported = Import::new("AnyError")
        .read(text, Format::Markdown)
        .unwrap();
    let entries = &imported.document.sets[0].entries;
    assert_eq!(entries[0].docs.as_deref(), Some("https://a.b/c"));
    assert_eq!(entries[1].docs, None);
}

#[test]
fn a_code_that_is_struck_through_is_deprecated() {
    for code in ["~~A1~~", "~~`A1`~~", "<del>A1</del>", "<s>A1</s>"] {
        let imported = read(code, "m");
        let entry = &imported.document.sets[0].entries[0];
        assert_eq!(
            entry.deprecated.as_deref(),
            Some("no longer used"),
            "{code}"
        );
        assert_eq!(
            imported.notices[0].to_string(),
            "line 3: \"A1\" is struck through, so it is imported as deprecated"
        );
    }
    assert_eq!(entry("A1", "~~m~~ n").deprecated, None);
}

#[test]
fn a_message_is_read_without_marks_around_it() {
    assert_eq!(entry("A1", "`No such {seat}`").message, "No such {seat}");
    assert_eq!(entry("A1", "`No` and `such`").message, "`No` and `such`");
    // Bold and links around one message may mean something; around all of them, they do not.
    let text = "| Code | Message | Cause | Solution |\n|-|-|-|-|\n\
                | A1 | **No seat** | c | s |\n| A2 | **Too late** | c | s |\n";
    let imported = Import::new("AnyError")
        .read(text, Format::Markdown)
        .unwrap();
    let messages = imported
        .document
        .entries()
        .map(|(_, entry)| &*entry.message);
    assert_eq!(messages.collect::<Vec<_>>(), ["No seat", "Too late"]);
}

#[test]
fn cells_may_say_that_there_is_nothing() {
    let head = "| Code | Status | Message | Cause | Solution | Retry | Kind | Docs | Since |\n\
                |-|-|-|-|-|-|-|-|-|\n";
    for nothing in ["-", "—", "N/A", "n/a", "无", "&nbsp;", "&#160;<br>"] {
        let row = format!(
            "| {nothing} | {nothing} | No seat | c | s | {nothing} | {nothing} | {nothing} \
             | {nothing} |\n"
        );
        let imported = Import::new("AnyError").read(&format!("{head}{row}"), Format::Markdown);
        let entry = imported.unwrap().document.sets[0].entries[0].clone();
        let mut expected = Entry::new("NO_SEAT");
        expected.message = "No seat".to_owned();
        expected.explanation = "No seat".to_owned();
        expected.cause = "c".to_owned();
        expected.solution = "s".to_owned();
        assert_eq!(entry, expected, "{nothing}");
    }
    // A backslash or an entity says that a sign means itself.
    assert_eq!(entry("\\-", "m").code, "-");
    assert_eq!(entry("A1", "\\-").message, "-");
    assert_eq!(entry("A1", "&#8212;").message, "—");
    assert_eq!(entry("A1", "m").kind, Kind::Unknown);
}
