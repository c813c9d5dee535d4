//! Texts that only say that there is nothing.

use platform_error_document::import::{Format, Import};
use platform_error_document::{Document, Entry, Field, Reference, Set};

#[test]
fn texts_may_say_that_there_is_nothing() {
    let head = "Code,Message,Explanation,Cause,Solution\n";
    for nothing in ["-", "–", "N/A", "无", " - "] {
        let mut import = Import::new("AnyError");
        import = import.default_text(Field::Cause, "Not known yet");
        import = import.default_text(Field::Solution, "Call us");
        let row = format!("A1,No seat,{nothing},{nothing},{nothing}\n");
        let imported = import.read(&format!("{head}{row}"), Format::Csv).unwrap();
        let entry = &imported.document.sets[0].entries[0];
        let texts = [&entry.explanation, &entry.cause, &entry.solution];
        assert_eq!(texts, ["No seat", "Not known yet", "Call us"], "{nothing}");
    }
    let imported = Import::new("AnyError").read(&format!("{head}A1,No seat,-,-,s\n"), Format::Csv);
    let errors = imported.unwrap_err().to_string();
    assert!(
        errors.contains("the cell `Cause` is empty; fill it in, or pass `--default \"cause=…\"`"),
        "{errors}"
    );
}

#[test]
fn a_sign_for_nothing_that_is_a_text_is_read_as_it_was_written() {
    for text in ["-", "---", "—", "N/A", "无", " - ", "\\-", "&#8212;"] {
        let mut entry = Entry::new("A1");
        entry.message = text.trim().to_owned();
        entry.explanation = text.to_owned();
        entry.cause = text.to_owned();
        entry.solution = text.to_owned();
        let mut document = Document::default();
        document.sets.push(Set::new("AnyError"));
        document.sets[0].entries.push(entry);
        let columns = document.columns();
        let reference = Reference::new(&document).columns(columns);
        let table = reference.to_markdown();
        for (table, format) in [(table, Format::Markdown), (reference.to_csv(), Format::Csv)] {
            let imported = Import::new("AnyError").read(&table, format).unwrap();
            assert_eq!(imported.document, document, "{table}");
        }
    }
}
