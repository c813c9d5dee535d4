//! Codes that were swapped or shifted.

use platform_error::{ErrorSet, RequestError};
use platform_error_document::{Bump, Document, Entry, Meaning, Set, check};

use super::*;
use Meaning::{Displaced, Moved};

#[test]
fn a_shifted_code_is_another_error() {
    let old = [("P1", NEGATIVE), ("P2", CLOSED)];
    let new = [("P1", NEGATIVE), ("P2", CURRENCY), ("P3", CLOSED)];
    let changes = check(&document(&old), &document(&new));
    assert_eq!(
        changes.to_string(),
        "major  P2: the code now means a different error; its former error is now P3\n\n\
         2 codes compared, 1 change: 1 major, 0 minor, 0 patch. \
         This needs a major version: it breaks programs.\n"
    );
    assert!(changes.to_markdown().contains("| major | `P2` |"));
    let json: serde_json::Value = serde_json::from_str(&changes.to_json()).unwrap();
    let change = serde_json::json!({
        "code": "P2", "step": "major", "fact": "code", "meaning": "moved",
        "old": "P2", "new": "P3",
        "text": "the code now means a different error; its former error is now P3",
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

/// Some of its errors have similar strings, and two have the same solution.
#[test]
fn any_codes_of_the_standard_set_that_rotate_are_named() {
    let old = Document::from(RequestError::CATALOG);
    let codes: Vec<&str> = old.entries().map(|(_, entry)| &*entry.code).collect();
    for shift in 1..codes.len() {
        let mut new = old.clone();
        let mut expected = Vec::new();
        for (at, entry) in new.sets[0].entries.iter_mut().enumerate() {
            let code = codes[(at + shift) % codes.len()];
            expected.push((codes[at], Moved, Some(code)));
            code.clone_into(&mut entry.code);
        }
        assert_eq!(meanings(&check(&old, &new)), expected, "{shift}");
    }
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
        "major  P1: the code now means a different error, formerly P2; its own error was removed",
        "major  P2: the code now means a different error; its former error is now P1",
        "major  P3: the code was renamed to P2, without an alias for the old code",
    ] {
        assert!(changes.contains(line), "{changes}");
    }
}

#[test]
fn parameters_are_not_the_meaning() {
    let full = |code: &str, message: &str, param: &str| {
        let mut entry = entry(code, with_message(""));
        entry.message = message.to_owned();
        entry.params = vec![param.into()];
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
