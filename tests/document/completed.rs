//! What a table does not say is taken from the document that it is compared with.

use platform_error::{Kind, ParamType, Retry};
use platform_error_document::import::{Format, Import, Imported};
use platform_error_document::{Document, Entry, Field, Param, Reference, Set, check};

/// Two sets, whose errors have everything that an error can have.
fn document() -> Document {
    let mut document = Document::default();
    for (set, codes) in [("SeatError", ["A1", "B2"]), ("VoiceError", ["V1", "V2"])] {
        let mut set = Set::new(set);
        set.path = format!("hall::{}", set.name);
        set.domain = format!("{}.example", set.name);
        set.reserved = vec![format!("OLD_{}", codes[0])];
        for code in codes {
            let mut entry = Entry::new(code);
            entry.message = format!("Message {code} of {{{{x}}}} for {{n}}");
            let mut param = Param::from("n");
            param.ty = Some(ParamType::Integer);
            entry.params = vec![param];
            entry.title = Some(format!("Title {code}"));
            entry.explanation = format!("Meaning of {code}");
            entry.cause = format!("Cause of {code}");
            entry.solution = format!("Solution of {code}");
            entry.kind = Kind::NotFound;
            entry.http_status = Some(410);
            entry.retry_after = Some(7);
            entry.retry = Retry::FromStart;
            entry.docs = Some(format!("https://docs.example.com/{code}"));
            entry.aliases = vec![format!("ALIAS_{code}")];
            entry.reason = Some(format!("REASON_{code}"));
            entry.variant = Some(format!("Own{code}"));
            entry.labels = vec![("team".to_owned(), format!("Team {code}"))];
            set.entries.push(entry);
        }
        document.sets.push(set);
    }
    document
}

fn read(text: &str, format: Format) -> Imported {
    let import = Import::new("E").labels(true).incomplete(true);
    let read = import.read(text, format);
    read.unwrap_or_else(|_| import.split(true).read(text, format).unwrap())
}

/// A table with these columns, with everything else taken from the document.
fn completed(columns: &[Field], change: impl Fn(&mut Document)) -> Imported {
    let mut document = document();
    change(&mut document);
    let reference = Reference::new(&document).columns(columns.iter().copied());
    let mut imported = read(&reference.to_markdown(), Format::Markdown);
    imported.complete_from(&self::document());
    imported
}

/// The changes that such a table makes, each as its field and its new value.
fn changes(columns: &[Field], change: impl Fn(&mut Document)) -> Vec<(Field, Option<String>)> {
    let imported = completed(columns, change);
    let changes = check(&document(), &imported.document);
    let changes = changes.iter();
    changes
        .map(|change| (change.field, change.new.clone()))
        .collect()
}

#[test]
fn a_table_with_any_columns_changes_nothing() {
    use Field::*;
    for columns in [
        &[Code, Solution][..],
        &[Code, Message],
        &[Message, Explanation, Cause, Solution],
        &[Code, Message, Kind],
        &[Code, Message, HttpStatus],
        &[Code, Message, Retry],
        &[Code, Message, RetryAfter],
        &[Code, Message, Set],
        &[Code, Message, Params],
        &[Code, Message, Labels, Docs],
        Field::COLUMNS,
    ] {
        assert_eq!(changes(columns, |_| {}), [], "{columns:?}");
    }
    let csv = Reference::new(&document()).to_csv();
    let mut imported = read(&csv, Format::Csv);
    imported.complete_from(&document());
    assert_eq!(imported.document, document());
}

#[test]
fn what_a_table_says_otherwise_is_a_change() {
    use Field::*;
    let some = |text: &str| Some(text.to_owned());
    let columns = &[Code, Message, HttpStatus, Cause][..];
    let first = |change: fn(&mut Entry)| {
        move |document: &mut Document| change(&mut document.sets[0].entries[0])
    };
    let cause = first(|entry| entry.cause = "Other".to_owned());
    assert_eq!(changes(columns, cause), [(Cause, some("Other"))]);
    let status = first(|entry| entry.http_status = Some(422));
    assert!(changes(columns, status).contains(&(HttpStatus, some("422"))));
    let message = first(|entry| entry.message = "Now {n} is the number".to_owned());
    let expected = [(Message, some("Now {n} is the number"))];
    assert_eq!(changes(columns, message), expected);
    // The parameter is gone.
    let message = first(|entry| {
        entry.message = "No number".to_owned();
        entry.params.clear();
    });
    let found = changes(columns, message);
    assert!(found.contains(&(Params, None)), "{found:?}");
    let removed = |document: &mut Document| drop(document.sets[0].entries.remove(0));
    assert_eq!(changes(columns, removed), [(Code, None)]);
    // A table with all usual columns would have a column of aliases too.
    let whole = &[
        Code,
        Message,
        Explanation,
        Cause,
        Solution,
        Kind,
        HttpStatus,
        Retry,
    ][..];
    assert!(changes(whole, |_| {}).contains(&(Aliases, None)));
}

#[test]
fn lines_stay_with_their_errors() {
    let columns = [Field::Message, Field::Cause];
    let imported = completed(&columns, |document| document.sets.reverse());
    let lines = imported.lines_by_code();
    assert_eq!(
        ["V1", "V2", "A1", "B2"].map(|code| lines[code]),
        [5, 6, 7, 8]
    );
    assert_eq!(check(&document(), &imported.document).bump(), None);
}

#[test]
fn a_code_is_taken_only_where_it_is_clear() {
    let mut old = document();
    old.sets.truncate(1);
    for entry in &mut old.sets[0].entries {
        entry.message = "The same".to_owned();
        entry.params.clear();
    }
    let codes = |page: &str| {
        let mut imported = read(page, Format::Markdown);
        imported.complete_from(&old);
        let entries = imported.document.entries();
        entries
            .map(|(_, entry)| entry.code.clone())
            .collect::<Vec<_>>()
    };
    let page = "|Error Message|Cause|\n|-|-|\n|The same|a|\n|B2|b|\n";
    assert_eq!(codes(page), ["THE_SAME", "B2"]);
    // All texts together tell one from the other.
    let reference = Reference::new(&old).columns(Field::DEFAULT_COLUMNS);
    assert_eq!(codes(&reference.to_markdown()), ["A1", "B2"]);
    // Then only one is left that has the message.
    let page = reference.to_markdown().replace("Cause of A1", "Other");
    assert_eq!(codes(&page), ["A1", "B2"]);
}
