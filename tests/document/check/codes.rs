//! Which version bump a code, an alias or a reason requires that leads elsewhere.

use std::time::Duration;

use platform_error_document::{Document, Entry, Field, Set, check};

use super::{Major, Minor, Patch, assert_changes, catalog, edited};
use crate::timing;

#[test]
fn a_code_must_still_lead_somewhere() {
    assert_changes(
        |new| drop(new.sets[0].entries.remove(0)),
        &[("A", Major, Field::Code, Some("A"), None)],
    );
    // Without an alias for the old code, its aliases or its strings identify the new one.
    assert_changes(
        |new| new.sets[0].entries[0].code = "Z".to_owned(),
        &[("A", Major, Field::Code, Some("A"), Some("Z"))],
    );
    assert_changes(
        |new| {
            (new.sets[0].entries[0].code, new.sets[0].entries[0].aliases) =
                ("Z".to_owned(), Vec::new());
        },
        &[("A", Major, Field::Code, Some("A"), Some("Z"))],
    );
    // With different strings, it is a different error.
    assert_changes(
        |new| {
            let mut entry = Entry::new("Z");
            entry.cause = "another".to_owned();
            new.sets[0].entries[0] = entry;
        },
        &[
            ("A", Major, Field::Code, Some("A"), None),
            ("Z", Minor, Field::Code, None, Some("Z")),
        ],
    );
    // Renamed with an alias.
    assert_changes(
        |new| {
            new.sets[0].entries[0].code = "Z".to_owned();
            new.sets[0].entries[0].aliases.push("A".to_owned());
        },
        &[("A", Minor, Field::Code, Some("A"), Some("Z"))],
    );
    // Codes are case-sensitive.
    assert!(edited(|new| new.sets[0].entries[0].code = "a".to_owned()).is_breaking());
}

#[test]
fn a_reserved_code_is_a_promise() {
    assert_changes(
        |new| new.sets[0].reserved.push("OLD".to_owned()),
        &[("OLD", Minor, Field::Reserved, None, Some("OLD"))],
    );
    let mut old = catalog();
    old.sets[0].reserved.push("OLD".to_owned());
    let lost = check(&old, &catalog());
    assert!(lost.is_breaking());
    assert!(
        lost.to_string()
            .starts_with("major  OLD: the code is no longer reserved\n")
    );
    // Used again, as an alias or as a code.
    let mut new = catalog();
    new.sets[0].entries[1].aliases.push("OLD".to_owned());
    let used = check(&old, &new).to_string();
    let text = "major  OLD: the code was reserved, but is used again, as an alias of B\n";
    assert!(used.starts_with(text), "{used}");
    let mut entry = new.sets[0].entries[1].clone();
    entry.code = "OLD".to_owned();
    entry.aliases.clear();
    let mut new = catalog();
    new.sets[0].entries.push(entry);
    let used = check(&old, &new);
    assert_eq!(used.iter().count(), 1, "{used}");
    let text = "major  OLD: the code was reserved, but is used again; choose another one\n";
    assert!(used.to_string().starts_with(text), "{used}");
    // Even if it is still reserved somewhere.
    new.sets[1].reserved.push("OLD".to_owned());
    assert_eq!(check(&old, &new), used);
    // Another set may take over the reservation.
    let mut new = catalog();
    new.sets[1].reserved.push("OLD".to_owned());
    assert_eq!(check(&old, &new).bump(), None);
}

#[test]
fn a_removed_code_should_be_reserved() {
    let mut new = catalog();
    new.sets[0].entries.remove(0);
    let removed = check(&catalog(), &new).to_string();
    assert!(
        removed.starts_with(
            "major  A: the code was removed, and no alias replaces it; reserve it, so that no \
             other error can use it\n\n"
        ),
        "{removed}"
    );
    // In any set. This is reported as well.
    new.sets[1].reserved.push("A".to_owned());
    let removed = check(&catalog(), &new).to_string();
    assert!(
        removed.starts_with(
            "major  A: the code was removed, and no alias replaces it\n\
             minor  A: the code is reserved now\n\n"
        ),
        "{removed}"
    );
}

#[test]
fn a_reason_is_a_promise() {
    let reason = |new: &mut Document, reason: &str| {
        new.sets[0].entries[0].reason = Some(reason.to_owned());
    };
    // "A" is too short for a reason, so nothing was promised before.
    assert_changes(
        |new| reason(new, "OUT_OF_STOCK"),
        &[("A", Minor, Field::Reason, None, Some("OUT_OF_STOCK"))],
    );
    let check_from = |before: &str, edit: fn(&mut Entry)| {
        let mut old = catalog();
        reason(&mut old, before);
        let mut new = old.clone();
        edit(&mut new.sets[0].entries[0]);
        check(&old, &new)
    };
    let changed = check_from("OUT_OF_STOCK", |new| {
        new.reason = Some("SOLD_OUT".to_owned());
    });
    let words = "major  A: the reason \"OUT_OF_STOCK\" became \"SOLD_OUT\"\n";
    assert!(changed.to_string().starts_with(words), "{changed}");
    let removed = check_from("OUT_OF_STOCK", |new| new.reason = None);
    let words = "major  A: the reason \"OUT_OF_STOCK\" was removed\n";
    assert!(removed.to_string().starts_with(words), "{removed}");
    // The code takes over the name, or gives it up.
    let kept = check_from("OUT_OF_STOCK", |new| {
        new.aliases
            .push(std::mem::replace(&mut new.code, "OUT_OF_STOCK".to_owned()));
        new.reason = None;
    });
    assert_eq!(kept.bump(), Some(Minor), "{kept}");
    let mut old = catalog();
    old.sets[0].entries[0].code = "OUT_OF_STOCK".to_owned();
    let mut new = old.clone();
    reason(&mut new, "SOLD_OUT");
    assert_eq!(check(&old, &new).bump(), Some(Major));
    let entry = &mut new.sets[0].entries[0];
    entry.code = "X".to_owned();
    entry.aliases.push("OUT_OF_STOCK".to_owned());
    entry.reason = Some("OUT_OF_STOCK".to_owned());
    assert_eq!(
        check(&old, &new).bump(),
        Some(Minor),
        "{}",
        check(&old, &new)
    );
}

#[test]
fn an_alias_is_a_promise() {
    assert_changes(
        |new| drop(new.sets[0].entries[0].aliases.remove(1)),
        &[("A", Major, Field::Aliases, Some("A_2"), None)],
    );
    // The alias moves to another error.
    assert_changes(
        |new| {
            let alias = new.sets[0].entries[0].aliases.remove(1);
            new.sets[0].entries[1].aliases.push(alias);
        },
        &[
            ("A", Major, Field::Aliases, Some("A_2"), None),
            ("B", Minor, Field::Aliases, None, Some("A_2")),
        ],
    );
    // The alias becomes the code of a new error.
    assert_changes(
        |new| {
            let mut entry = new.sets[0].entries[0].clone();
            entry.code = new.sets[0].entries[0].aliases.remove(1);
            entry.aliases = Vec::new();
            new.sets[0].entries.push(entry);
        },
        &[
            ("A", Major, Field::Aliases, Some("A_2"), None),
            ("A_2", Minor, Field::Code, None, Some("A_2")),
        ],
    );
    // Code and alias are swapped.
    assert_changes(
        |new| {
            let entry = &mut new.sets[0].entries[0];
            std::mem::swap(&mut entry.code, &mut entry.aliases[1]);
        },
        &[("A", Minor, Field::Code, Some("A"), Some("A_2"))],
    );
    assert_changes(|new| new.sets[0].entries[0].aliases.reverse(), &[]);
}

#[test]
fn a_code_stays_in_its_domain() {
    let domains = (Some("one.example.com"), Some("two.example.com"));
    assert_changes(
        |new| {
            let entry = new.sets[0].entries.remove(0);
            new.sets[1].entries.push(entry);
        },
        &[
            ("A", Major, Field::Domain, domains.0, domains.1),
            ("A", Patch, Field::Set, Some("One"), Some("Two")),
        ],
    );
    assert_changes(
        |new| new.sets[1].domain.clear(),
        &[("C", Major, Field::Domain, domains.1, None)],
    );
    // Within a domain, the set does not matter.
    assert_changes(
        |new| new.sets[1].name = "Three".to_owned(),
        &[("C", Patch, Field::Set, Some("Two"), Some("Three"))],
    );
    assert_changes(|new| new.sets.reverse(), &[]);
    // A missing domain may be added.
    let mut old = catalog();
    let new = catalog();
    old.sets[1].domain.clear();
    assert_eq!(check(&old, &new).bump(), Some(Minor));
}

#[test]
fn many_renamed_codes_are_compared_in_time() {
    let large = |letter: char| {
        let mut document = Document::default();
        let mut set = Set::new("Large");
        set.entries = (0..5000)
            .map(|number| {
                let mut entry = Entry::new(format!("{letter}{number}"));
                (entry.explanation, entry.cause) =
                    ("e".repeat(100), format!("{}{number}", "c".repeat(100)));
                entry
            })
            .collect();
        document.sets.push(set);
        document
    };
    let old = large('A');
    let new = large('B');
    assert!(timing::is_quick(Duration::from_secs(10), || drop(check(
        &old, &new
    ))));
    let changes = check(&old, &new);
    assert!(
        changes
            .iter()
            .all(|change| change.old.as_deref().map(|code| &code[1..])
                == change.new.as_deref().map(|code| &code[1..]))
    );
}

#[test]
fn two_errors_with_the_same_strings_are_not_a_rename() {
    assert_changes(
        |new| {
            let mut entry = new.sets[0].entries.remove(0);
            entry.aliases.clear();
            for code in ["Y", "Z"] {
                code.clone_into(&mut entry.code);
                new.sets[1].entries.push(entry.clone());
            }
        },
        &[
            ("A", Major, Field::Code, Some("A"), None),
            ("Y", Minor, Field::Code, None, Some("Y")),
            ("Z", Minor, Field::Code, None, Some("Z")),
        ],
    );
}
