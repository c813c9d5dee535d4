//! Codes that are another error in the new document.

mod moved;
mod replaced;

use platform_error_document::{Bump, Changes, Document, Entry, Meaning, Set, check};

/// The strings of an entry: message, explanation, cause and solution.
type Texts = [&'static str; 4];

const NEGATIVE: Texts = [
    "the amount is negative",
    "Amounts are positive",
    "A minus sign was sent",
    "Send a positive amount",
];
const CLOSED: Texts = [
    "the account is closed",
    "A closed account takes no transfer",
    "Its owner closed it",
    "Use another account",
];
const CURRENCY: Texts = [
    "the currency is unknown",
    "Currencies are those of ISO 4217",
    "A code was misspelt",
    "Correct the code",
];
const LIMIT: Texts = [
    "the daily limit is reached",
    "Each customer has a limit for a day",
    "Earlier transfers used it up",
    "Wait until tomorrow, or ask for more",
];
const PLACEHOLDERS: [&str; 3] = ["-", "TODO", "-"];

fn entry(code: &str, texts: Texts) -> Entry {
    let mut entry = Entry::new(code);
    [
        entry.message,
        entry.explanation,
        entry.cause,
        entry.solution,
    ] = texts.map(str::to_owned);
    entry
}

fn document(entries: &[(&str, Texts)]) -> Document {
    let mut set = Set::new("Pay");
    "pay.example.com".clone_into(&mut set.domain);
    for (code, texts) in entries {
        set.entries.push(entry(code, *texts));
    }
    let mut document = Document::default();
    document.sets.push(set);
    document
}

/// Entries with a message and nothing else that tells.
fn with_message(message: &'static str) -> Texts {
    let [explanation, cause, solution] = PLACEHOLDERS;
    [message, explanation, cause, solution]
}

/// The codes that got another meaning, each with the other code that is involved.
fn meanings(changes: &Changes) -> Vec<(&str, Meaning, Option<&str>)> {
    let mut meanings = Vec::new();
    for change in changes {
        if let Some(meaning) = change.meaning {
            assert_eq!(change.old.as_deref(), Some(&*change.code));
            meanings.push((&*change.code, meaning, change.new.as_deref()));
        }
    }
    meanings
}

#[track_caller]
fn assert_meanings(
    old: &[(&str, Texts)],
    new: &[(&str, Texts)],
    expected: &[(&str, Meaning, Option<&str>)],
) {
    let changes = check(&document(old), &document(new));
    assert_eq!(meanings(&changes), expected, "{changes}");
    assert!(changes.is_breaking(), "{changes}");
}

#[track_caller]
fn assert_bump(old: &[(&str, Texts)], new: &[(&str, Texts)], bump: Bump) {
    let changes = check(&document(old), &document(new));
    assert_eq!(changes.bump(), Some(bump), "{changes}");
    assert_eq!(meanings(&changes), [], "{changes}");
}
