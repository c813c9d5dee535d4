//! What Rust an import becomes.

use platform_error_document::import::{self, Format};
use platform_error_document::{Document, Entry, Set};

use super::{HEAD, markdown, mistakes};

#[test]
fn what_the_derive_would_reject_is_reported() {
    let mut document = Document::default();
    let mut set = Set::new("E");
    let mut entry = Entry::new("A");
    [
        entry.message,
        entry.explanation,
        entry.cause,
        entry.solution,
    ] = ["m", "e", "c", "s"].map(str::to_owned);
    entry.title = Some("two\nlines".to_owned());
    entry.http_status = Some(200);
    entry.retry_after = Some(0);
    set.entries.push(entry);
    set.reserved = ["A", "B C", "D", "D"].map(str::to_owned).to_vec();
    document.sets.push(set);
    let errors = import::to_rust(&document, "E").unwrap_err();
    let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        errors,
        [
            "`title` of the entry \"A\" must be a single line without placeholders",
            "`http_status` of the entry \"A\" must be a number from 400 to 599",
            "`retry_after` of the entry \"A\" must be a number of seconds from 1 to 4294967295",
            "`retry_after` of the entry \"A\" must be left out, because the retry advice is NEVER",
            "the code \"A\" is reserved by `reserved`, so no error may use it",
            "\"B C\" cannot be a code: it contains a space",
        ]
    );
    let entry = &mut document.sets[0].entries[0];
    entry.title = Some("One line".to_owned());
    entry.http_status = Some(418);
    entry.retry_after = None;
    document.sets[0].reserved = ["D", "D"].map(str::to_owned).to_vec();
    let rust = import::to_rust(&document, "E").unwrap();
    assert!(rust.contains("#[error(reserved(\"D\"))]"), "{rust}");
    assert!(rust.contains("http_status = 418,"), "{rust}");
}

#[test]
fn an_explanation_is_a_doc_comment_if_it_reads_the_same() {
    for (explanation, is_doc) in [
        ("Nobody *made* it, `a_b` | ~~c~~ {d} # e", true),
        ("one\ntwo", false),
        (" one", false),
        ("Vec<T>", false),
        ("see [there]", false),
        ("see https://a.b", false),
        ("``` one", false),
        ("\u{202e}", false),
    ] {
        let mut document = Document::default();
        let mut set = Set::new("AnyError");
        let mut entry = Entry::new("A");
        (entry.message, entry.cause, entry.solution) =
            ("m".to_owned(), "c".to_owned(), "s".to_owned());
        explanation.clone_into(&mut entry.explanation);
        set.entries.push(entry);
        document.sets.push(set);
        let rust = import::to_rust(&document, "AnyError").unwrap();
        assert_eq!(
            rust.contains(&format!("    /// {explanation}\n")),
            is_doc,
            "{rust}"
        );
        assert_eq!(rust.contains("        explanation = "), !is_doc, "{rust}");
    }
}

#[test]
fn what_cannot_be_written_in_rust_is_reported() {
    let document = import::read(
        &format!("{HEAD}| m | e | c | s |\n"),
        Format::Markdown,
        "any",
    )
    .unwrap();
    for name in ["Any Error", "", "1st", "a::B", "Self", "E<T>", "_"] {
        let found = import::to_rust(&document, name).unwrap_err().to_string();
        assert_eq!(found, format!("the enum {name:?} is not a Rust identifier"));
    }
    assert!(
        import::to_rust(&document, "type")
            .unwrap()
            .contains("pub enum r#type {")
    );

    let mut made = Document::default();
    made.sets.extend(document.sets.iter().cloned());
    made.sets.extend(document.sets);
    made.sets[0].entries[0]
        .labels
        .push(("a b".to_owned(), "x".to_owned()));
    made.sets[0].entries[0]
        .labels
        .push(("empty".to_owned(), " ".to_owned()));
    made.sets[0].entries[0].cause.clear();
    let mut params = made.sets[1].entries[0].clone();
    params.code = "P".to_owned();
    params.message = "{x²}".to_owned();
    params.params = vec!["x²".into()];
    made.sets[0].entries.push(params);
    let found = import::to_rust(&made, "AnyError").unwrap_err().to_string();
    assert_eq!(
        found.lines().collect::<Vec<_>>(),
        [
            "`cause` of the entry \"M\" is empty",
            "the label \"empty\" of the entry \"M\" is empty",
            "the label \"a b\" of the entry \"M\" is not a Rust identifier",
            "the parameter \"x²\" of the entry \"P\" is not a Rust identifier",
            "the code \"M\" is already used by the entry \"M\"",
            "an enum is one set, but there are several here: any, any; import one set at a time"
        ]
    );
}

#[test]
fn an_enum_is_one_set() {
    let table = format!("{HEAD}| m | e | c | s |\n| n | e | c | s |\n");
    let mut document = import::read(&table, Format::Markdown, "One").unwrap();
    document.sets[0].domain = "one.example.com".to_owned();
    // A set that only includes others may be dropped.
    document.sets.insert(0, Set::new("All"));
    let rust = import::to_rust(&document, "Any").unwrap();
    assert!(
        rust.contains(r#"#[error(domain = "one.example.com")]"#),
        "{rust}"
    );
    let mut two = Set::new("Two");
    two.domain = "one.example.com".to_owned();
    two.entries.extend(document.sets[1].entries.pop());
    document.sets.push(two);
    let json = import::read(&document.to_json(), Format::Json, "Any").unwrap();
    let several = |names| {
        format!("an enum is one set, but there are several here: {names}; import one set at a time")
    };
    assert_eq!(
        import::to_rust(&json, "Any").unwrap_err().to_string(),
        several("One, Two")
    );

    let head = "| Set | Message | Explanation | Cause | Solution |\n|-|-|-|-|-|\n";
    let rows = |last: &str| {
        format!("{head}|  | m | e | c | s |\n| A | m | e | c | s |\n| {last} | n | e | c | s |\n")
    };
    assert_eq!(markdown(&rows("A")).len(), 3);
    assert_eq!(
        mistakes(&rows("B"), Format::Markdown),
        [format!("line 5: {}", several("A, B"))]
    );
}
