//! Tables that are written in other ways than a program would.

use platform_error::Kind;
use platform_error_document::Reference;
use platform_error_document::import::{self, Format, Import};

use super::{entries, markdown, mistakes};

/// The codes and messages.
fn pairs(text: &str, format: Format) -> Vec<(String, String)> {
    let import = Import::new("AnyError").incomplete(true);
    let imported = import.read(text, format).unwrap();
    let entries = imported.document.entries();
    let pairs = entries.map(|(_, entry)| (entry.code.clone(), entry.message.clone()));
    pairs.collect()
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    let pairs = pairs.map(|(code, message)| ((*code).to_owned(), (*message).to_owned()));
    pairs.collect()
}

#[test]
fn a_row_of_dashes_separates() {
    let table = "| Code | Description |\n|-|-|\n| <code>1000</code> | User |\n|-  |-  |\n\
                 | 2000 | Client |\n| — | --- |\n| 3000 | \\- |\n";
    let expected = [("1000", "User"), ("2000", "Client"), ("3000", "-")];
    assert_eq!(pairs(table, Format::Markdown), owned(&expected));
}

#[test]
fn a_list_that_ends_twice_ends_once() {
    for cell in [
        "<dl>\n<dt><b><a href=\"https://x.y/z\">WSAEFAULT</a></b></dl>\n</dl>",
        "WSAEFAULT</ul></ol>",
        "<div>WSAEFAULT</div></div></section>",
    ] {
        let page = format!(
            "<table><tr><th>Error code</th><th>Meaning</th></tr>\
             <tr><td>{cell}</td><td>A pointer is wrong</td></tr></table>"
        );
        let expected = owned(&[("WSAEFAULT", "A pointer is wrong")]);
        assert_eq!(pairs(&page, Format::Html), expected, "{cell}");
    }
    // The end of what has a meaning in prose is kept.
    let table = "| Error code | Meaning |\n|-|-|\n| A | Expected </label> or </name> |\n";
    let expected = owned(&[("A", "Expected </label> or </name>")]);
    assert_eq!(pairs(table, Format::Markdown), expected);
}

#[test]
fn quotes_around_all_messages_are_none() {
    let rows = |rows: &[&str]| {
        let mut table = "| Error message | Cause | Solution |\n|-|-|-|\n".to_owned();
        for row in rows {
            table.extend(["| ", row, " | c | s |\n"]);
        }
        let messages = markdown(&table).into_iter().map(|entry| entry.message);
        messages.collect::<Vec<String>>()
    };
    assert_eq!(
        rows(&["\"No seat\"", "\"Too late.\""]),
        ["No seat", "Too late."]
    );
    assert_eq!(rows(&["\"`a` b\"", "\"`c`\""]), ["`a` b", "c"]);
    // A message may begin or end with a quote, or be one.
    let single = ["\"No seat\"", "late", "early"];
    assert_eq!(rows(&single), single);
    let inside = ["\"a\" or \"b\"", "\"c\" and \"d\""];
    assert_eq!(rows(&inside), inside);
    assert_eq!(rows(&["\\\"No\"", "\\\"Yes\""]), ["\"No\"", "\"Yes\""]);
    let csv = "message,cause,solution\n\"\"\"a\"\"\",c,s\n\"\"\"b\"\"\",c,s\n";
    assert_eq!(entries(csv, Format::Csv)[0].message, "\"a\"");
    let document = import::read(csv, Format::Csv, "AnyError").unwrap();
    let table = Reference::new(&document).to_markdown();
    let again = import::read(&table, Format::Markdown, "AnyError").unwrap();
    assert_eq!(again, document, "{table}");
}

#[test]
fn a_label_is_a_name_without_a_value() {
    let table = "| Sub-code | Label | Description |\n|-|-|-|\n\
                 | `0x1` | `SCDL-001` | Unknown verb |\n| `0x2` | `SCDL-002` | No header |\n";
    let page = format!("## Error catalog\n\n{table}");
    assert_eq!(pairs(&page, Format::Markdown).len(), 2);
    let table = "| Code | Message | Cause | Solution | Label |\n|-|-|-|-|-|\n| A | m | c | s | team=hall |\n";
    assert_eq!(markdown(table)[0].label("team"), Some("hall"));
}

#[test]
fn prose_beside_a_cause_is_the_message() {
    let table = "| Sub-code | Inverter reports | Usual cause |\n|-|-|-|\n\
                 | OC1 | Current at speed | A bearing |\n| OC2 | Current at start | A ramp |\n";
    let page = format!("## Error codes\n\n{table}");
    let expected = owned(&[("OC1", "Current at speed"), ("OC2", "Current at start")]);
    assert_eq!(pairs(&page, Format::Markdown), expected);
}

#[test]
fn members_of_objects_are_fields() {
    let json = r#"[{"code": "E1", "msg": {"en": "A seat"}, "fix": {"text": "sit", "url": "https://x.y"}},
        {"code": "E2", "msg": {"en": "A hall"}, "fix": {"text": "go", "url": null}}]"#;
    let import = Import::new("AnyError").incomplete(true);
    let imported = import.read(json, Format::Json).unwrap();
    let (_, entry) = imported.document.find("E1").unwrap();
    assert_eq!((&*entry.message, &*entry.solution), ("A seat", "sit"));
    let json = r#"[{"code": "E1", "msg": {"en": "A", "uk": "B"}}]"#;
    let [mistake, ..] = &*mistakes(json, Format::Json) else {
        panic!()
    };
    assert!(
        mistake.ends_with("choose one with --column \"msg.en=message\""),
        "{mistake}"
    );
}

#[test]
fn titles_may_be_in_many_languages() {
    for (titles, name) in [
        (
            "Kod błędu | Komunikat o błędzie | Przyczyna | Zalecenie",
            "Polish",
        ),
        (
            "Mã lỗi | Thông báo | Nguyên nhân | Cách khắc phục",
            "Vietnamese",
        ),
        (
            "Codice di errore | Messaggio | Possibile causa | Soluzione",
            "Italian",
        ),
        ("Foutcode | Foutmelding | Oorzaak | Oplossing", "Dutch"),
        ("Hata kodu | Hata mesajı | Olası neden | Çözüm", "Turkish"),
        ("Kode error | Pesan error | Penyebab | Solusi", "Indonesian"),
        (
            "Fehlercode | Fehlertext | Fehlerursache | Vorgeschlagene Aktion",
            "German",
        ),
        (
            "Код ошибки | Текст ошибки | Причины возникновения | Рекомендации",
            "Russian",
        ),
    ] {
        let table = format!("| {titles} |\n|-|-|-|-|\n| A1 | m | c | s |\n");
        let [entry] = &*markdown(&table) else {
            panic!("{name}")
        };
        let texts = (
            &*entry.code,
            &*entry.message,
            &*entry.cause,
            &*entry.solution,
        );
        assert_eq!(texts, ("A1", "m", "c", "s"), "{name}");
        assert_eq!(entry.kind, Kind::Unknown);
    }
}
