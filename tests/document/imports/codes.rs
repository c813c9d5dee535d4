//! Codes and the names of variants.

use platform_error_document::import::{self, Format, Import, Imported};

use super::{HEAD, markdown};

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
fn an_apostrophe_is_not_the_end_of_a_word() {
    for message in ["Can't open", "Can’t open", "CAN'T OPEN"] {
        let entry = &markdown(&format!("{HEAD}| {message} | e | c | s |\n"))[0];
        assert_eq!((&*entry.code, &*entry.variant()), ("CANT_OPEN", "CantOpen"));
    }
    let entry = &markdown(&format!("{HEAD}| The 'seat' is gone | e | c | s |\n"))[0];
    assert_eq!(entry.code, "THE_SEAT_IS_GONE");
}

fn import(cells: &[&str], import: &Import) -> Result<Imported, String> {
    let mut text = "| Code | Message | Cause | Solution |\n|-|-|-|-|\n".to_owned();
    for (at, cell) in cells.iter().enumerate() {
        text.extend([format!("| {cell} | m {at} | c | s |\n")]);
    }
    let imported = import.read(&text, Format::Markdown);
    imported.map_err(|errors| errors.to_string())
}

#[test]
fn a_name_and_a_number_in_one_cell_are_taken_apart() {
    for (cell, code, alias) in [
        ("201 - INCOMPATIBLE_VERSION", "201", "INCOMPATIBLE_VERSION"),
        (
            "`201` – **INCOMPATIBLE_VERSION**",
            "201",
            "INCOMPATIBLE_VERSION",
        ),
        ("201: INCOMPATIBLE_VERSION", "201", "INCOMPATIBLE_VERSION"),
        ("201 INCOMPATIBLE_VERSION", "201", "INCOMPATIBLE_VERSION"),
        ("0x1E INCOMPATIBLE_VERSION", "0x1E", "INCOMPATIBLE_VERSION"),
        ("ERR_X (42)", "ERR_X", "42"),
        ("`ERR_X`（42）", "ERR_X", "42"),
        ("-4001<br>-4006", "-4001", "-4006"),
        ("A1, A2", "A1", "A2"),
        ("A1 / A2", "A1", "A2"),
        ("7 or 8", "7", "8"),
        ("7 ou 8", "7", "8"),
        ("7 или 8", "7", "8"),
        ("7 - 8", "7", "8"),
    ] {
        let imported = import(&[cell], &Import::new("E")).unwrap();
        let entry = &imported.document.sets[0].entries[0];
        assert_eq!(
            (&*entry.code, &entry.aliases[..]),
            (code, &[alias.to_owned()][..]),
            "{cell}"
        );
    }
    let imported = import(&["7, 8 oder 9"], &Import::new("E")).unwrap();
    assert_eq!(imported.document.sets[0].entries[0].aliases, ["8", "9"]);
    // A range is not a code.
    for cell in [
        "100 - 199",
        "100 to 199",
        "100 ~ 199",
        "-5 – -1",
        "7, 8 and more",
    ] {
        let found = import(&[cell], &Import::new("E")).unwrap_err();
        assert!(found.contains("cannot be a code"), "{cell}: {found}");
    }
    let imported = import(&["201 - INCOMPATIBLE_VERSION"], &Import::new("E")).unwrap();
    let variant = imported.document.sets[0].entries[0].variant();
    assert_eq!(variant, "IncompatibleVersion");
    // A number that repeats is not the code.
    let cells = ["400 - NO_SEAT", "400 - NO_ROW", "404 - NO_HALL"];
    let imported = import(&cells, &Import::new("E")).unwrap();
    let entries = &imported.document.sets[0].entries;
    assert_eq!(
        (&*entries[1].code, entries[1].http_status()),
        ("NO_ROW", 400)
    );
    // Words are a title.
    let imported = import(&["7 - No such seat"], &Import::new("E")).unwrap();
    let entry = &imported.document.sets[0].entries[0];
    assert_eq!(
        (&*entry.code, entry.title.as_deref()),
        ("7", Some("No such seat"))
    );
}

#[test]
fn names_beside_codes_name_the_variants() {
    let text = "| Code | Name | Message | Cause | Solution |\n|-|-|-|-|-|\n\
                | 201 | INCOMPATIBLE_VERSION | Incompatible version | c | s |\n\
                | 202 | Disk full | No space is left | c | s |\n| 203 | - | m | c | s |\n";
    let imported = Import::new("E").read(text, Format::Markdown).unwrap();
    let entries = &imported.document.sets[0].entries;
    let variants = entries.iter().map(|entry| entry.variant().into_owned());
    assert_eq!(
        variants.collect::<Vec<_>>(),
        ["IncompatibleVersion", "DiskFull", "E203"]
    );
    assert_eq!(entries[0].aliases, ["INCOMPATIBLE_VERSION"]);
    assert_eq!(entries[1].title.as_deref(), Some("Disk full"));
    let rust = import::to_rust(&imported.document, "E").unwrap();
    assert!(rust.contains("    IncompatibleVersion,\n"), "{rust}");
}

#[test]
fn a_name_that_several_errors_have_leads_to_none() {
    let text = "| Code | Name | Message | Cause | Solution |\n|-|-|-|-|-|\n\
                | 201 | BAD_VERSION | Too old | c | s |\n| 202 | DISK_FULL | No space | c | s |\n\
                | 203 | BAD_VERSION | Too new | c | s |\n";
    let imported = Import::new("E").read(text, Format::Markdown).unwrap();
    let document = &imported.document;
    let (_, entry) = document.find("DISK_FULL").unwrap();
    assert_eq!((&*entry.code, &*entry.variant()), ("202", "DiskFull"));
    assert_eq!(document.find("BAD_VERSION"), None);
    for code in ["201", "203"] {
        let (_, entry) = document.find(code).unwrap();
        // As a title, the name is not lost.
        assert_eq!(entry.title.as_deref(), Some("BAD_VERSION"));
        assert_eq!(entry.variant(), format!("E{code}"));
    }
}

fn list(labels: &[(String, String)]) -> Vec<String> {
    let labels = labels.iter().map(|(name, value)| format!("{name}={value}"));
    labels.collect()
}

#[test]
fn codes_are_made_anew_on_request() {
    let cells = ["NO SEAT", "7", "7", "座位", "OK_1"];
    let found = import(&cells, &Import::new("E")).unwrap_err();
    assert_eq!(
        found.lines().collect::<Vec<_>>(),
        [
            "line 3: \"NO SEAT\" cannot be a code: it contains a space",
            "line 5: the code \"7\" is already used by the error on line 4",
            "line 6: \"座位\" cannot be a code: it contains '座'",
        ]
    );
    let imported = import(&cells, &Import::new("E").new_codes(true)).unwrap();
    let entries = &imported.document.sets[0].entries;
    let codes = entries
        .iter()
        .map(|entry| (&*entry.code, entry.label("code")));
    assert_eq!(
        codes.collect::<Vec<_>>(),
        [
            ("NO_SEAT", Some("NO SEAT")),
            ("M_1", Some("7")),
            ("M_2", Some("7")),
            ("ZUO_WEI", Some("座位")),
            ("OK_1", None),
        ]
    );
    // Labels of the table with the same name are kept as well.
    let csv = "code,message,cause,solution,labels,Owner\n\
               A B,No seat,c,s,\"code=internal\nowner=hall\",hall\n\
               C D,No row,c,s,owner=hall,door\n";
    let import = Import::new("E").new_codes(true).labels(true);
    let document = import.read(csv, Format::Csv).unwrap().document;
    let labels = |at: usize| list(&document.sets[0].entries[at].labels);
    assert_eq!(labels(0), ["code=internal", "owner=hall", "code_2=A B"]);
    assert_eq!(labels(1), ["owner=hall", "owner_2=door", "code=C D"]);
}

#[test]
fn a_code_that_other_sections_have_too_keeps_its_section() {
    let table = "| Code | Message | Cause | Solution |\n|-|-|-|-|\n| 1 |";
    let page = format!(
        "# Voice\n\n{table} No line | c | s |\n\n# Mail\n\n{table} Full | c | s |\n| 2 | m | c | s |\n"
    );
    let import = Import::new("E").new_codes(true);
    let document = import.read(&page, Format::Markdown).unwrap().document;
    let entries = &document.sets[0].entries;
    let labels: Vec<Vec<String>> = entries.iter().map(|entry| list(&entry.labels)).collect();
    assert_eq!(labels[0], ["code=1", "section=Voice"]);
    assert_eq!(labels[1], ["code=1", "section=Mail"]);
    assert!(labels[2].is_empty());
}

#[test]
fn codes_that_depend_on_the_order_are_reported() {
    let csv = "message,cause,solution\nNo seat,a,s\nNo seat,b,s\nToo late,c,s\n";
    let imported = Import::new("E").read(csv, Format::Csv).unwrap();
    let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "line 3: the code \"NO_SEAT_2\" depends on the order of the rows, because another error \
          has the same text"
        ]
    );
    // A link is what people read of it.
    let entry = &markdown(&format!(
        "{HEAD}| See **[the plan](https://a.b/c)** | e | c | s |\n"
    ))[0];
    assert_eq!(entry.code, "SEE_THE_PLAN");
}
