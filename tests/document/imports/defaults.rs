//! Texts that a table lacks, and columns that become labels.

use platform_error_document::import::{self, Format, Import};
use platform_error_document::{Document, Field};

const TABLE: &str = "\
| Code | Message | Owner | On call? |
|------|---------|-------|----------|
| A1 | No seat | Hall | yes |
| A2 | Too late | - | |
";

#[test]
fn a_table_without_causes_is_one_mistake() {
    let found = Import::new("E").read(TABLE, Format::Markdown).unwrap_err();
    assert_eq!(
        found.to_string(),
        "line 1: the table with the columns `Code`, `Message`, `Owner`, `On call?` has no cause \
         and no solution; pass `--default \"cause=…\" --default \"solution=…\"`"
    );
    let table = "| Code | Message | Error type |\n|-|-|-|\n| A1 | Late | Internal error |\n";
    let found = Import::new("E").read(table, Format::Markdown).unwrap_err();
    assert!(!found.to_string().contains("Error type="), "{found}");
    let table = "| Código | Descripción | Instrucciones |\n|-|-|-|\n| 1 | Tarde | Elija otro |\n";
    let found = Import::new("E").read(table, Format::Markdown).unwrap_err();
    assert!(found.to_string().contains("has no cause; pass"), "{found}");
    let found = Import::new("E")
        .default_text(Field::Cause, "?")
        .column("Owner", Field::Title)
        .column("On call?", Field::Since)
        .read(TABLE, Format::Markdown)
        .unwrap_err();
    assert_eq!(
        found.to_string(),
        "line 1: the table with the columns `Code`, `Message`, `Owner`, `On call?` has no \
         solution; pass `--default \"solution=…\"`"
    );
}

#[test]
fn only_a_column_that_may_be_one_is_suggested() {
    // The title and the cell of a column, and what is suggested without a solution.
    for (title, cell, is_likely) in [
        ("First aid", "Choose another seat", true),
        ("急救", "请选择另一个座位", true),
        ("Erste Hilfe", "Anderen Platz wählen", true),
        ("Owner", "Anna Maria de Souza", false),
        ("Last updated", "on the first of May", false),
        ("Sample logs", "seat is not there", false),
        ("Zuständig", "Das Team der Halle", false),
        ("负责人", "数据平台团队的张三", false),
        ("Who", "Anna Smith", false),
        ("Day", "12 March 2024", false),
        ("Call", "POST /seats/9 {\"row\": 9}", false),
        ("", "Choose another seat", false),
    ] {
        let table =
            format!("| Code | Message | Cause | {title} |\n|-|-|-|-|\n| A1 | m | c | {cell} |");
        let found = Import::new("E").read(&table, Format::Markdown).unwrap_err();
        let suggested =
            format!("; pass `--default \"solution=…\"`, or `--column \"{title}=solution\"`");
        let found = found.to_string();
        assert_eq!(found.ends_with(&suggested), is_likely, "{found}");
        assert_eq!(found.contains("--column"), is_likely, "{found}");
    }
    let suggested = |titles: &str, cells: &str| {
        let table = format!("Code,Message,{titles}\nA1,Late,{cells}\n");
        let found = Import::new("E").read(&table, Format::Csv).unwrap_err();
        found.to_string().split_once(", or ").unwrap().1.to_owned()
    };
    assert_eq!(
        suggested("Module,First aid", "The hall of seats,Take the next one"),
        "`--column \"First aid=solution\"`"
    );
    assert_eq!(
        suggested(
            "Story,First aid,More",
            "The key is lost,Take the next one,It is new"
        ),
        "`--column \"Story=cause\" --column \"First aid=solution\"`"
    );
}

#[test]
fn what_is_wrong_with_the_rows_is_said_in_the_same_run() {
    let table = "| Code | Message |\n|-|-|\n| 1 | a |\n| 1 | b |\n| 2 | c | d |\n| A B | e |\n";
    let found = Import::new("E").read(table, Format::Markdown).unwrap_err();
    let found = found.to_string();
    let mut lines = found.lines();
    for expected in [
        "line 1: the table with the columns `Code`, `Message` has no cause and no solution; ",
        "line 4: the code \"1\" is already used ",
        "line 5: the row has 3 cells, but the table has 2 columns",
        "line 6: \"A B\" cannot be a code: ",
    ] {
        let line = lines.next().unwrap_or_default();
        assert!(line.starts_with(expected), "{found}");
    }
    assert_eq!(lines.next(), None, "{found}");
}

#[test]
fn a_title_that_no_column_has_is_a_mistake() {
    let import = Import::new("E")
        .default_text(Field::Cause, "?")
        .default_text(Field::Solution, "?");
    for (title, is_known) in [("Owner", true), ("on-call", true), ("Onwer", false)] {
        for import in [
            import.clone().column(title, Field::Title),
            import.clone().ignore(title),
        ] {
            let read = import.read(TABLE, Format::Markdown);
            let expected = format!(
                "no table has a column {title:?}; the columns are `Code`, `Message`, `Owner`, \
                 `On call?`"
            );
            match read {
                Ok(_) => assert!(is_known, "{title}"),
                Err(found) => assert_eq!((found.to_string(), false), (expected, is_known)),
            }
        }
    }
    // A section that is not read does not count, and a file without a table has no titles.
    let page = format!("# Hall\n\n{TABLE}\n# Gate\n\n| Code | Message |\n|-|-|\n| B1 | Shut |\n");
    let gate = import.clone().section("Gate").ignore("Owner");
    let found = gate.read(&page, Format::Markdown).unwrap_err();
    assert!(
        found
            .to_string()
            .contains("no table has a column \"Owner\""),
        "{found}"
    );
    let found = gate.read("# Gate\n", Format::Markdown).unwrap_err();
    assert!(
        !found.to_string().contains("no table has a column"),
        "{found}"
    );
}

fn imported() -> Document {
    let import = Import::new("SeatError")
        .default_text(Field::Cause, "Not known yet")
        .default_text(Field::Solution, "Call us");
    let table = "code,message,cause,solution\nA1,No seat,,\nA2,Too late,It is late,\n";
    import.read(table, Format::Csv).unwrap().document
}

#[test]
fn default_texts_are_known_until_they_are_written() {
    let document = imported();
    let entries = &document.sets[0].entries;
    assert_eq!(entries[0].cause, "Not known yet");
    assert_eq!(entries[0].default_texts(), [Field::Cause, Field::Solution]);
    assert_eq!(entries[1].default_texts(), [Field::Solution]);
    assert_eq!(entries[0].shown_labels().count(), 0);
    // They are known in every form of the document.
    let json = Document::from_json(&document.to_json()).unwrap();
    assert_eq!(json, document);
    let columns = Field::COLUMNS.iter().copied();
    let page = platform_error_document::Reference::new(&document).columns(columns);
    let again = import::read(&page.to_markdown(), Format::Markdown, "SeatError").unwrap();
    assert_eq!(again, document);
    // In Rust, once on the enum.
    let rust = import::to_rust(&document, "SeatError").unwrap();
    assert_eq!(rust.matches("default_cause = ").count(), 1, "{rust}");
    let before = rust.split("pub enum").next().unwrap();
    assert!(before.contains("default_solution = \"Call us\""), "{rust}");
    let mut written = document;
    written.sets[0].entries[0].cause = "All are taken".to_owned();
    assert_eq!(
        written.sets[0].entries[0].default_texts(),
        [Field::Solution]
    );
}

#[test]
fn other_columns_become_labels_on_request() {
    let import = Import::new("E")
        .default_text(Field::Cause, "?")
        .default_text(Field::Solution, "!");
    let imported = import.read(TABLE, Format::Markdown).unwrap();
    let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "line 1: the column \"Owner\" is not imported",
            "line 1: the column \"On call?\" is not imported"
        ]
    );
    let imported = import.labels(true).read(TABLE, Format::Markdown).unwrap();
    assert_eq!(imported.notices, []);
    let entries = &imported.document.sets[0].entries;
    let shown: Vec<_> = entries[0].shown_labels().collect();
    assert_eq!(shown, [("owner", "Hall"), ("on_call", "yes")]);
    // A dash is no label.
    assert_eq!(entries[1].shown_labels().count(), 0);
    assert!(import::to_rust(&imported.document, "E").is_ok());
}

#[test]
fn labels_have_names_in_rust() {
    let titles = "严重程度,2FA,type,self,!,Owner,owner,a b";
    let csv = format!("code,message,cause,solution,{titles}\nA1,m,c,s,1,2,3,4,5,6,7,8\n");
    let imported = Import::new("E")
        .labels(true)
        .read(&csv, Format::Csv)
        .unwrap();
    let labels = &imported.document.sets[0].entries[0].labels;
    let names: Vec<&str> = labels.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names.len(), 7, "{names:?}");
    assert!(
        names.contains(&"owner_2") && names.contains(&"column_2fa"),
        "{names:?}"
    );
    assert!(import::to_rust(&imported.document, "E").is_ok());
}

#[test]
fn any_field_can_have_a_default() {
    let csv = "code,message,cause,solution,status\nA1,m,c,s,404\nA2,m,c,s,\n";
    // The last one counts.
    let import = Import::new("E")
        .default_text(Field::HttpStatus, "500")
        .default_text(Field::HttpStatus, "503");
    let imported = import.read(csv, Format::Csv).unwrap();
    let statuses = imported
        .document
        .entries()
        .map(|(_, entry)| entry.http_status());
    assert_eq!(statuses.collect::<Vec<_>>(), [404, 503]);
    assert_eq!(imported.document.sets[0].entries[1].labels, []);
}
