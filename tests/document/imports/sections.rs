//! Several tables on one page.

use platform_error_document::import::{self, Format, Import};
use platform_error_document::{Document, Reference};

const PAGE: &str = "\
# Hall

## Gateway

| Code | Message | Cause | Solution |
|------|---------|-------|----------|
| 4001 | Unknown opcode | a | b |
| 4002 | Not readable | a | b |

## Voice

### Close codes

| Code | Message | Cause | Solution |
|------|---------|-------|----------|
| 4001 | Unknown voice opcode | a | b |
| 4002 | Not readable | a | b |
";

fn messages(import: &Import) -> Vec<String> {
    let imported = import.read(PAGE, Format::Markdown).unwrap();
    let entries = imported.document.entries();
    entries.map(|(_, entry)| entry.message.clone()).collect()
}

#[test]
fn a_section_is_chosen_by_any_heading_above_it() {
    for section in ["Voice", "voice", "close-codes", "Close Codes"] {
        let import = Import::new("HallError").section(section);
        assert_eq!(
            messages(&import),
            ["Unknown voice opcode", "Not readable"],
            "{section}"
        );
    }
    let import = Import::new("HallError").section("Video");
    let found = import.read(PAGE, Format::Markdown).unwrap_err().to_string();
    assert!(
        found.starts_with(
            "no table is below a heading \"Video\"; the headings above tables are \"Gateway\", \
             \"Close codes\""
        ),
        "{found}"
    );
}

#[test]
fn a_code_in_two_sections_is_reported_with_both() {
    let found = Import::new("HallError")
        .read(PAGE, Format::Markdown)
        .unwrap_err();
    // The second row is the same, word for word.
    assert_eq!(
        found.to_string(),
        "line 16: the code \"4001\" is already used on line 7, in the section \"Gateway\"; import \
         one section with `--section \"Close codes\"`, or make new codes with `--new-codes`"
    );
    let page = PAGE.replace("| 4001 | Unknown voice opcode | a | b |\n", "");
    let imported = Import::new("HallError")
        .read(&page, Format::Markdown)
        .unwrap();
    assert_eq!(
        imported.notices[0].to_string(),
        "line 16: the row is the same as on line 8"
    );
    assert_eq!(imported.document.entries().count(), 2);
    assert_eq!(imported.lines, [7, 8]);
}

#[test]
fn each_section_can_be_a_set() {
    let import = Import::new("HallError").split(true);
    let imported = import.read(PAGE, Format::Markdown).unwrap();
    let names: Vec<&str> = imported
        .document
        .sets
        .iter()
        .map(|set| &*set.name)
        .collect();
    assert_eq!(names, ["GatewayError", "CloseError"]);
    let rust = import::to_rust_by_set(&imported.document).unwrap();
    for part in [
        "pub enum GatewayError {",
        "pub enum CloseError {",
        "message = \"Unknown voice opcode\"",
    ] {
        assert!(rust.contains(part), "{rust}");
    }
    assert_eq!(rust.matches("code = \"4001\"").count(), 2);
    let found = import::to_rust(&imported.document, "HallError").unwrap_err();
    assert!(
        found.to_string().contains("GatewayError, CloseError"),
        "{found}"
    );
    // Without headings, there is one set.
    let csv = "code,message,cause,solution\nA1,m,c,s\n";
    let imported = import.read(csv, Format::Csv).unwrap();
    assert_eq!(imported.document.sets[0].name, "HallError");
    // A column can name the sets.
    let csv = "set,code,message,cause,solution\nOne,A1,m,c,s\nTwo,A1,m,c,s\nOne,A2,m,c,s\n";
    let imported = import.read(csv, Format::Csv).unwrap();
    let counts = imported
        .document
        .sets
        .iter()
        .map(|set| (&*set.name, set.entries.len()));
    assert_eq!(counts.collect::<Vec<_>>(), [("One", 2), ("Two", 1)]);
}

#[test]
fn headings_become_names_in_rust() {
    for (heading, name) in [
        ("Voice error codes", "VoiceError"),
        ("4xx", "Section4xxError"),
        ("错误码", "CuoWuMaError"),
        ("Error codes", "HallError"),
        ("`seat_map`", "SeatMapError"),
    ] {
        let page = PAGE.replace("## Gateway", &format!("## {heading}"));
        let import = Import::new("HallError").split(true);
        let imported = import.read(&page, Format::Markdown).unwrap();
        assert_eq!(imported.document.sets[0].name, name, "{heading}");
    }
    // Two sections with the same name are two sets, or one if their headings are the same.
    let page = PAGE.replace("### Close codes", "### Gateway codes");
    let import = Import::new("HallError").split(true);
    let imported = import.read(&page, Format::Markdown).unwrap();
    let names: Vec<&str> = imported
        .document
        .sets
        .iter()
        .map(|set| &*set.name)
        .collect();
    assert_eq!(names, ["GatewayError", "GatewayError2"]);
}

#[test]
fn tables_without_rows_are_reported() {
    let head = "| Code | Message | Cause | Solution |\n|-|-|-|-|\n";
    for rows in ["", "| | | | |\n", "| &nbsp; | &nbsp; | &nbsp; | &nbsp; |\n"] {
        let found = Import::new("E").read(&format!("{head}{rows}"), Format::Markdown);
        assert_eq!(
            found.unwrap_err().to_string(),
            "line 1: the table has no rows",
            "{rows}"
        );
    }
    let page = format!("{head}\n\n{head}| A1 | m | c | s |\n");
    let imported = Import::new("E").read(&page, Format::Markdown).unwrap();
    assert_eq!(
        imported.notices[0].to_string(),
        "line 1: the table has no rows"
    );
    let page =
        format!("{head}| &nbsp; | <br> | &#160; | &nbsp;&nbsp; |\n| A1 | m | &nbsp; | s |\n");
    let found = Import::new("E").read(&page, Format::Markdown);
    assert_eq!(
        found.unwrap_err().to_string(),
        "line 4: the cell `Cause` is empty; fill it in, or pass `--default \"cause=…\"`"
    );
}

#[test]
fn a_page_is_written_again_without_loss() {
    let import = Import::new("HallError").section("Voice").labels(true);
    let imported = import.read(PAGE, Format::Markdown).unwrap();
    let columns = platform_error_document::Field::COLUMNS.iter().copied();
    let page = Reference::new(&imported.document)
        .columns(columns)
        .to_markdown();
    let again: Document = import::read(&page, Format::Markdown, "HallError").unwrap();
    assert_eq!(again, imported.document);
}
