//! Codes whose strings are all different, and those that are only reworded.

use platform_error::{ErrorSet, RequestError};
use platform_error_document::{Bump, Document, Meaning, check};

use super::*;
use Meaning::{Moved, Replaced};

#[test]
fn other_strings_are_another_error_unless_confirmed() {
    let old = document(&[("P1", NEGATIVE), ("P2", CLOSED)]);
    let new = document(&[("P1", NEGATIVE), ("P2", CURRENCY)]);
    let mut changes = check(&old, &new);
    assert_eq!(meanings(&changes), [("P2", Replaced, None)]);
    assert!(changes.is_breaking());
    assert!(
        changes
            .to_string()
            .starts_with("major  P2: all strings of the error are different; "),
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
            .starts_with("patch  P2: all strings of the error are different\n"),
        "{changes}"
    );
    assert!(changes.summary().ends_with("A patch version is enough."));
}

#[test]
fn confirmed_changes_keep_the_order_of_the_document() {
    let old = document(&[("P1", NEGATIVE), ("P2", CLOSED)]);
    let new = document(&[("P1", CURRENCY), ("P2", LIMIT)]);
    for codes in [["P1", "P2"], ["P2", "P1"]] {
        let mut changes = check(&old, &new);
        for code in codes {
            assert!(changes.allow_reworded(code));
        }
        let order = changes.iter().map(|change| &*change.code);
        let expected = ["P1", "P1", "P1", "P1", "P1", "P2", "P2", "P2", "P2", "P2"];
        assert_eq!(order.collect::<Vec<_>>(), expected);
    }
}

/// The strings of another error were copied, and not changed yet.
#[test]
fn a_copy_of_another_error_is_another_error() {
    assert_meanings(
        &[("P1", NEGATIVE), ("P2", CLOSED)],
        &[("P1", NEGATIVE), ("P2", NEGATIVE)],
        &[("P2", Replaced, None)],
    );
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
