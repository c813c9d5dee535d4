//! The name of the variant: a fact of its own only where the code does not suggest it.

use platform_error::{ErrorSet, PlatformError};
use platform_error_document::{Document, Entry, import};
use platform_error_syntax::variant::follows_from;
use proptest::prelude::*;

#[derive(Debug, PlatformError)]
#[allow(dead_code, non_camel_case_types, reason = "only the catalog is read")]
enum NamedError {
    /// Follows.
    #[error(code = "TABLE_LOCKED", cause = "c", solution = "s")]
    TableLocked,
    /// Differs.
    #[error(code = "23505", reason = "NOT_UNIQUE", cause = "c", solution = "s")]
    UniqueViolation,
    /// Differs in case.
    #[error(code = "ACTIONFLOW_LOST", alias = "LOST", cause = "c", solution = "s")]
    ActionFlowLost,
    /// Follows, although the code has no words.
    #[error(code = "42P01", cause = "c", solution = "s")]
    E42p01,
    /// Is a keyword.
    #[error(
        code = "retry",
        docs = "https://example.com",
        cause = "c",
        solution = "s"
    )]
    r#try,
}

#[test]
fn a_name_that_the_code_does_not_suggest_is_kept() {
    let document = Document::from(NamedError::CATALOG);
    let entries = &document.sets[0].entries;
    let own: Vec<_> = entries
        .iter()
        .map(|entry| entry.variant.as_deref())
        .collect();
    assert_eq!(
        own,
        [
            None,
            Some("UniqueViolation"),
            Some("ActionFlowLost"),
            None,
            Some("try")
        ]
    );
    let names: Vec<_> = entries.iter().map(Entry::variant).collect();
    assert_eq!(
        names,
        [
            "TableLocked",
            "UniqueViolation",
            "ActionFlowLost",
            "E42p01",
            "try"
        ]
    );
    assert_eq!(entries[1].reason(), "NOT_UNIQUE");
    assert_eq!(entries[4].docs.as_deref(), Some("https://example.com"));
}

#[test]
fn the_name_is_in_json_and_in_rust() {
    let document = Document::from(NamedError::CATALOG);
    let json = document.to_json();
    assert!(json.contains(r#""variant": "UniqueViolation""#), "{json}");
    assert!(!json.contains("TableLocked"), "{json}");
    assert_eq!(Document::from_json(&json).unwrap(), document);
    let rust = import::to_rust(&document, "NamedError").unwrap();
    assert!(rust.contains("    UniqueViolation,\n"), "{rust}");
}

#[test]
fn a_struct_has_the_name_of_its_type() {
    /// Closed.
    #[derive(Debug, PlatformError)]
    #[error(code = "E0308", cause = "c", solution = "s")]
    struct LedgerClosed;
    assert_eq!(LedgerClosed.metadata().own_variant(), Some("LedgerClosed"));
}

proptest! {
    /// The derive leaves out a name only if this package makes the same one from the code.
    #[test]
    fn what_is_left_out_is_made_again(code in "[A-Z0-9_]{1,12}|[A-Za-z0-9_.:-]{1,12}") {
        let made = Entry::new(code.clone()).variant().into_owned();
        let mut joined = String::new();
        for word in code.split('_') {
            let (first, rest) = word.split_at(word.len().min(1));
            joined.push_str(&first.to_uppercase());
            joined.push_str(&rest.to_lowercase());
        }
        for name in [&made, &joined] {
            prop_assert!(!follows_from(&code, name) || *name == made, "{code}: {name}");
        }
    }
}
