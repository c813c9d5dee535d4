//! Codes that are another error in the new document.

use platform_error::{ErrorSet, RequestError};
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

use Meaning::{Displaced, Moved, Replaced};

#[test]
fn a_shifted_code_is_another_error() {
    let old = [("P1", NEGATIVE), ("P2", CLOSED)];
    let new = [("P1", NEGATIVE), ("P2", CURRENCY), ("P3", CLOSED)];
    let changes = check(&document(&old), &document(&new));
    assert_eq!(
        changes.to_string(),
        "major  P2: the code is another error now; what it was is P3\n\n\
         2 codes compared, 1 change: 1 major, 0 minor, 0 patch. \
         This needs a major version: it breaks programs.\n"
    );
    assert!(changes.to_markdown().contains("| major | `P2` |"));
    let json: serde_json::Value = serde_json::from_str(&changes.to_json()).unwrap();
    let change = serde_json::json!({
        "code": "P2", "step": "major", "fact": "code", "meaning": "moved",
        "old": "P2", "new": "P3",
        "text": "the code is another error now; what it was is P3",
    });
    assert_eq!(json["changes"], serde_json::json!([change]));
}

#[test]
fn every_code_after_an_insertion_is_shifted() {
    let number = |number: usize| format!("P{number:03}");
    let texts = |number: usize| {
        let word = ["amber", "birch", "cedar", "delta", "ember"][number % 5];
        ["lost", "of", "by", "find"].map(|what| format!("{what} {word} {number}"))
    };
    let mut old = document(&[]);
    let mut new = document(&[("P000", CURRENCY)]);
    for at in 0..200 {
        for (document, code) in [(&mut old, at), (&mut new, at + 1)] {
            let mut entry = Entry::new(number(code));
            [
                entry.message,
                entry.explanation,
                entry.cause,
                entry.solution,
            ] = texts(at);
            document.sets[0].entries.push(entry);
        }
    }
    let changes = check(&old, &new);
    let meanings = meanings(&changes);
    assert_eq!(meanings.len(), 200);
    for (at, meaning) in meanings.iter().enumerate() {
        let next = number(at + 1);
        assert_eq!(*meaning, (&*number(at), Moved, Some(&*next)));
    }
    // And back: the first error is gone, and so is the last code.
    let changes = check(&new, &old);
    let codes = changes.iter().map(|change| &*change.code);
    assert_eq!(codes.filter(|code| *code == "P000").count(), 1);
    assert_eq!(changes.iter().count(), 201);
}

#[test]
fn codes_that_swap_or_rotate_are_named() {
    assert_meanings(
        &[("P1", NEGATIVE), ("P2", CLOSED), ("P3", LIMIT)],
        &[("P1", CLOSED), ("P2", NEGATIVE), ("P3", LIMIT)],
        &[("P1", Moved, Some("P2")), ("P2", Moved, Some("P1"))],
    );
    assert_meanings(
        &[("P1", NEGATIVE), ("P2", CLOSED), ("P3", LIMIT)],
        &[("P1", LIMIT), ("P2", NEGATIVE), ("P3", CLOSED)],
        &[
            ("P1", Moved, Some("P2")),
            ("P2", Moved, Some("P3")),
            ("P3", Moved, Some("P1")),
        ],
    );
}

#[test]
fn a_code_may_move_to_another_set() {
    let old = document(&[("P1", NEGATIVE), ("P2", CLOSED)]);
    let mut new = document(&[("P1", NEGATIVE), ("P2", CURRENCY)]);
    let mut set = Set::new("Accounts");
    set.domain = "accounts.example.com".to_owned();
    set.entries.push(entry("A1", CLOSED));
    new.sets.push(set);
    let changes = check(&old, &new);
    assert_eq!(meanings(&changes), [("P2", Moved, Some("A1"))]);
    // An error that takes its code along keeps it.
    let mut new = document(&[("P1", NEGATIVE)]);
    let mut set = Set::new("Accounts");
    set.domain = "pay.example.com".to_owned();
    set.entries.push(entry("P2", CLOSED));
    new.sets.push(set);
    assert_eq!(check(&old, &new).bump(), Some(Bump::Patch));
}

#[test]
fn most_strings_decide() {
    let with = |texts: Texts, field: usize, text: &'static str| {
        let mut texts = texts;
        texts[field] = text;
        texts
    };
    // One string of four stays, or is reworded on the way.
    for field in 0..4 {
        for text in [CLOSED[field], "Something else entirely"] {
            let moved = with(NEGATIVE, field, text);
            assert_meanings(
                &[("P1", NEGATIVE), ("P2", CLOSED)],
                &[("P1", with(CLOSED, field, NEGATIVE[field])), ("P2", moved)],
                &[("P1", Moved, Some("P2")), ("P2", Moved, Some("P1"))],
            );
        }
    }
    // All four are reworded on the way.
    let reworded = [
        "the account has been closed",
        "Closed accounts do not take transfers",
        "The owner has closed it",
        "Choose another account",
    ];
    assert_meanings(
        &[("P1", NEGATIVE), ("P2", CLOSED)],
        &[("P1", NEGATIVE), ("P2", CURRENCY), ("P3", reworded)],
        &[("P2", Moved, Some("P3"))],
    );
    // One string is exchanged: the rest tells that the errors are the same.
    for field in 0..4 {
        assert_bump(
            &[("P1", NEGATIVE), ("P2", CLOSED)],
            &[
                ("P1", with(NEGATIVE, field, CLOSED[field])),
                ("P2", with(CLOSED, field, NEGATIVE[field])),
            ],
            Bump::Patch,
        );
    }
}

#[test]
fn the_code_of_a_removed_error_is_not_free() {
    let old = [("P1", NEGATIVE), ("P2", CLOSED), ("P3", LIMIT)];
    assert_meanings(
        &old,
        &[("P1", CLOSED), ("P2", LIMIT)],
        &[("P1", Displaced, Some("P2")), ("P2", Moved, Some("P1"))],
    );
    let new = [("P1", CLOSED), ("P2", LIMIT)];
    let changes = check(&document(&old), &document(&new)).to_string();
    for line in [
        "major  P1: the code is another error now, the former P2; what it was is gone",
        "major  P2: the code is another error now; what it was is P1",
        "major  P3: the code became P2, without an alias for the old one",
    ] {
        assert!(changes.contains(line), "{changes}");
    }
}

#[test]
fn other_strings_are_another_error_unless_confirmed() {
    let old = document(&[("P1", NEGATIVE), ("P2", CLOSED)]);
    let new = document(&[("P1", NEGATIVE), ("P2", CURRENCY)]);
    let mut changes = check(&old, &new);
    assert_eq!(meanings(&changes), [("P2", Replaced, None)]);
    assert!(changes.is_breaking());
    assert!(
        changes.to_string().starts_with(
            "major  P2: the message, explanation, cause and solution are all others; "
        ),
        "{changes}"
    );
    // The strings follow, so that a reader can tell.
    assert_eq!(changes.iter().count(), 5);

    assert!(!changes.allow_reworded("P1"));
    assert!(changes.is_breaking());
    assert!(changes.allow_reworded("P2"));
    assert_eq!(changes.bump(), Some(Bump::Patch));
    assert!(
        changes
            .to_string()
            .starts_with("patch  P2: the message, explanation, cause and solution were reworded"),
        "{changes}"
    );
    assert!(changes.summary().ends_with("A patch version is enough."));
}

#[test]
fn only_rewording_can_be_confirmed() {
    let mut changes = check(
        &document(&[("P1", NEGATIVE), ("P2", CLOSED)]),
        &document(&[("P1", CLOSED), ("P2", NEGATIVE)]),
    );
    assert!(!changes.allow_reworded("P1"));
    assert!(changes.is_breaking());
    let mut changes = check(&document(&[("P1", NEGATIVE)]), &document(&[]));
    assert!(!changes.allow_reworded("P1"));
    assert!(changes.is_breaking());
}

#[test]
fn a_new_wording_is_a_patch() {
    let rewordings: [Texts; 7] = [
        // Case, punctuation and line breaks.
        [
            "The account is closed!",
            "A *closed* account\ntakes no transfer.",
            "ITS OWNER CLOSED IT",
            "  Use another account  ",
        ],
        // Other words for the same.
        [
            "this account was closed",
            "An account that is closed cannot take a transfer",
            "The owner has closed it",
            "Choose another account",
        ],
        [
            "no transfers to a closed account",
            "An account that is closed accepts none",
            "It was closed by its owner",
            "Choose a different one",
        ],
        // One string is left.
        [CLOSED[0], "…", "no idea", "Write to us"],
        ["no", "such", CLOSED[2], "luck"],
        ["no", "such", "luck", CLOSED[3]],
        // They are gone.
        ["", "", "", ""],
    ];
    for texts in rewordings {
        assert_bump(
            &[("P1", NEGATIVE), ("P2", CLOSED)],
            &[("P1", NEGATIVE), ("P2", texts)],
            Bump::Patch,
        );
    }
}

#[test]
fn strings_that_say_nothing_do_not_count() {
    // Only the messages tell.
    let negative = with_message(NEGATIVE[0]);
    let closed = with_message(CLOSED[0]);
    let currency = with_message(CURRENCY[0]);
    assert_meanings(
        &[("P1", negative), ("P2", closed)],
        &[("P1", negative), ("P2", currency), ("P3", closed)],
        &[("P2", Moved, Some("P3"))],
    );
    // A message alone may be reworded.
    assert_bump(
        &[("P1", negative), ("P2", closed)],
        &[("P1", negative), ("P2", currency)],
        Bump::Patch,
    );
    // The texts were filled in.
    assert_bump(
        &[("P1", negative), ("P2", closed)],
        &[("P1", NEGATIVE), ("P2", CLOSED)],
        Bump::Patch,
    );
    // With the texts, another error was filled in.
    assert_meanings(
        &[("P1", negative), ("P2", closed)],
        &[("P1", NEGATIVE), ("P2", CURRENCY)],
        &[("P2", Replaced, None)],
    );
    // A solution that all have does not tell that the error is the same.
    let support = |texts: Texts| [texts[0], texts[1], texts[2], "Contact support"];
    assert_meanings(
        &[("P1", support(NEGATIVE)), ("P2", support(CLOSED))],
        &[("P1", support(NEGATIVE)), ("P2", support(CURRENCY))],
        &[("P2", Replaced, None)],
    );
    // Nothing tells anything.
    assert_bump(
        &[("P1", [""; 4]), ("P2", [""; 4])],
        &[("P1", NEGATIVE), ("P2", CLOSED)],
        Bump::Patch,
    );
    let same = ["an error", "It failed", "A bug", "Retry"];
    assert_bump(
        &[("P1", same), ("P2", same)],
        &[("P1", NEGATIVE), ("P2", CLOSED)],
        Bump::Patch,
    );
}

#[test]
fn parameters_are_not_the_meaning() {
    let full = |code: &str, message: &str, param: &str| {
        let mut entry = entry(code, with_message(""));
        entry.message = message.to_owned();
        entry.params = vec![param.to_owned()];
        entry
    };
    let mut old = document(&[]);
    let mut new = document(&[]);
    old.sets[0].entries = vec![
        full("P1", "{n} rows are missing", "n"),
        full("P2", "{n} columns are left over", "n"),
    ];
    new.sets[0].entries = vec![
        full("P1", "{count} rows are missing", "count"),
        full("P2", "{n:>5} columns are left over", "n"),
    ];
    let changes = check(&old, &new);
    assert_eq!(meanings(&changes), []);
    // That a parameter is renamed breaks programs all the same.
    assert!(
        changes
            .to_string()
            .starts_with("major  P1: the parameter \"n\" became \"count\"\n"),
        "{changes}"
    );
    new.sets[0].entries = vec![
        full("P1", "{n} columns are left over", "n"),
        full("P2", "{count} rows are missing", "count"),
    ];
    let changes = check(&old, &new);
    assert_eq!(
        meanings(&changes),
        [("P1", Moved, Some("P2")), ("P2", Moved, Some("P1"))]
    );
}

#[test]
fn an_alias_keeps_the_meaning() {
    // Renamed with an alias, and reworded entirely.
    let old = document(&[("P1", NEGATIVE), ("P2", CLOSED)]);
    let mut new = document(&[("P1", NEGATIVE), ("P3", CURRENCY)]);
    new.sets[0].entries[1].aliases = vec!["P2".to_owned()];
    assert_eq!(check(&old, &new).bump(), Some(Bump::Minor));
    // Merged into another error.
    let mut new = document(&[("P1", NEGATIVE)]);
    new.sets[0].entries[0].aliases = vec!["P2".to_owned()];
    assert_eq!(check(&old, &new).bump(), Some(Bump::Minor));
    // The alias leads to another error, while the error has a new code.
    let mut new = document(&[("P1", NEGATIVE), ("P3", CLOSED)]);
    new.sets[0].entries[0].aliases = vec!["P2".to_owned()];
    let changes = check(&old, &new);
    assert_eq!(meanings(&changes), [("P2", Moved, Some("P3"))]);
}

#[test]
fn a_near_copy_takes_nothing_away() {
    // A new error that resembles an old one, more than the old one does after it was reworded.
    let copy = ["the account is frozen", CLOSED[1], CLOSED[2], CLOSED[3]];
    let reworded = [
        "this account was closed",
        "An account that is closed cannot take a transfer",
        "The owner has closed it",
        "Choose another account",
    ];
    assert_bump(
        &[("P1", CLOSED)],
        &[("P1", reworded), ("P2", copy)],
        Bump::Minor,
    );
}

#[test]
fn errors_with_similar_strings_are_told_apart() {
    const TABLE: Texts = [
        "the table does not exist",
        "No table has this name",
        "The table was never created, or it was dropped",
        "Check the name of the table",
    ];
    const COLUMN: Texts = [
        "the column does not exist",
        "No column has this name",
        "The column was never created, or it was dropped",
        "Check the name of the column",
    ];
    assert_meanings(
        &[("P1", TABLE), ("P2", COLUMN)],
        &[("P1", COLUMN), ("P2", TABLE)],
        &[("P1", Moved, Some("P2")), ("P2", Moved, Some("P1"))],
    );
    // One of the two is reworded, and resembles the other as much as before.
    let mut reworded = TABLE;
    reworded[3] = "Check the name";
    assert_bump(
        &[("P1", TABLE), ("P2", COLUMN)],
        &[("P1", reworded), ("P2", COLUMN)],
        Bump::Patch,
    );
}

#[test]
fn braces_without_parameters_are_text() {
    let left = with_message("{left}");
    let right = with_message("{right}");
    assert_meanings(
        &[("P1", left), ("P2", right)],
        &[("P1", right), ("P2", left)],
        &[("P1", Moved, Some("P2")), ("P2", Moved, Some("P1"))],
    );
}

/// Errors of one platform have words in common. Each takes the place of each other one here.
#[test]
fn the_errors_of_the_standard_set_are_told_apart() {
    let all = Document::from(RequestError::CATALOG);
    let without = |code: &str| {
        let mut document = all.clone();
        document.sets[0].entries.retain(|entry| entry.code != code);
        document
    };
    let mut alike = Vec::new();
    for (_, one) in all.entries() {
        for (_, other) in all.entries().filter(|(_, other)| other.code > one.code) {
            let old = without(&other.code);
            let mut new = without(&one.code);
            let entries = new.sets[0].entries.iter_mut();
            for entry in entries.filter(|entry| entry.code == other.code) {
                entry.code.clone_from(&one.code);
            }
            if meanings(&check(&old, &new)).is_empty() {
                alike.push((&*one.code, &*other.code));
            }
        }
    }
    assert_eq!(
        alike,
        [
            ("PERMISSION_CHECK_FAILED", "TABLE_ACCESS_DENIED"),
            ("ANOTHER_APP_IS_DEPLOYING", "TARGET_PLATFORM_IS_DEPLOYING"),
            ("ANOTHER_APP_IS_DEPLOYING", "SUPPORT_SERVICE_IS_DEPLOYING"),
            // They have the same solution.
            (
                "CANNOT_DEPLOY_AN_OLDER_SCHEMA",
                "PROJECT_ENV_CONFIG_SYNC_ERROR"
            ),
            (
                "SUPPORT_SERVICE_IS_DEPLOYING",
                "TARGET_PLATFORM_IS_DEPLOYING"
            ),
            ("TABLE_NAME_ALREADY_EXIST", "TABLE_NAME_TOO_LONG"),
        ]
    );
}
