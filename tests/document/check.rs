//! Which version bump an edit requires.

mod codes;

use platform_error::{ErrorSet, Kind, ParamType, RequestError, Retry};
use platform_error_document::{
    Bump, Change, Changes, Document, Entry, Field, Param, Set, assert_committed, check,
};
use proptest::prelude::*;

use crate::texts;

/// Two sets: one with `A`, which has everything that an entry can have, and `B`; one with `C`.
fn catalog() -> Document {
    let entry = |code: &str| {
        let mut entry = Entry::new(code);
        let text = |what: &str| format!("{what} of {code}");
        entry.message = "{n} left of {all}".into();
        entry.explanation = text("explanation");
        entry.cause = text("cause");
        entry.solution = text("solution");
        entry.kind = Kind::NotFound;
        entry.retry = Retry::AfterFix;
        entry.docs = Some("https://a.b".to_owned());
        entry.since = Some("1.0".to_owned());
        entry.aliases = vec![format!("{code}_1"), format!("{code}_2")];
        entry.params = vec![Param::new("n", ParamType::Integer), "all".into()];
        entry.labels = vec![("owner".to_owned(), "x".to_owned())];
        entry
    };
    let set = |name: &str, codes: &[&str]| {
        let mut set = Set::new(name);
        set.domain = format!("{}.example.com", name.to_lowercase());
        set.entries = codes.iter().map(|code| entry(code)).collect();
        set
    };
    let mut document = Document::default();
    document.sets = vec![set("One", &["A", "B"]), set("Two", &["C"])];
    document
}

type EditOf<T> = fn(&mut T);

/// The changes that an edit of the catalog causes.
fn edited(edit: impl FnOnce(&mut Document)) -> Changes {
    let mut new = catalog();
    edit(&mut new);
    check(&catalog(), &new)
}

/// A change: its code, its bump, its field, the old and the new value.
type Expected<'a> = (&'a str, Bump, Field, Option<&'a str>, Option<&'a str>);

fn values(change: &Change) -> Expected<'_> {
    (
        &change.code,
        change.bump,
        change.field,
        change.old.as_deref(),
        change.new.as_deref(),
    )
}

fn assert_changes(edit: impl FnOnce(&mut Document), expected: &[Expected<'_>]) {
    let changes = edited(edit);
    assert_eq!(
        changes.iter().map(values).collect::<Vec<_>>(),
        expected,
        "{changes}"
    );
    assert_eq!(changes.bump(), expected.iter().map(|change| change.1).max());
    assert_eq!(changes.is_breaking(), changes.bump() == Some(Major));
}

use Bump::{Major, Minor, Patch};

#[test]
fn a_delay_is_a_notice_and_a_title_is_wording() {
    assert_changes(
        |new| new.sets[0].entries[0].retry_after = Some(30),
        &[("A", Minor, Field::RetryAfter, None, Some("30"))],
    );
    assert_changes(
        |new| new.sets[0].entries[0].title = Some("t".to_owned()),
        &[("A", Patch, Field::Title, None, Some("t"))],
    );
    let mut old = catalog();
    old.sets[0].entries[0].retry_after = Some(30);
    old.sets[0].entries[0].title = Some("t".to_owned());
    let mut new = old.clone();
    new.sets[0].entries[0].retry_after = Some(60);
    new.sets[0].entries[0].title = Some("u".to_owned());
    let changes = check(&old, &new);
    assert_eq!(changes.bump(), Some(Patch));
    assert_eq!(
        changes.to_string().lines().collect::<Vec<_>>()[..2],
        [
            "patch  A: the title \"t\" became \"u\"",
            "patch  A: the retry delay \"30\" became \"60\"",
        ]
    );
    assert_eq!(check(&old, &catalog()).bump(), Some(Minor));
}

#[test]
fn what_programs_rely_on_is_a_promise() {
    assert_changes(
        |new| new.sets[0].entries[0].kind = Kind::Internal,
        &[
            ("A", Major, Field::Kind, Some("NOT_FOUND"), Some("INTERNAL")),
            ("A", Major, Field::HttpStatus, Some("404"), Some("500")),
        ],
    );
    // A status of its own takes the place of the kind's.
    assert_changes(
        |new| new.sets[0].entries[0].http_status = Some(410),
        &[("A", Major, Field::HttpStatus, Some("404"), Some("410"))],
    );
    assert_changes(
        |new| {
            new.sets[0].entries[0].http_status = Some(404);
            new.sets[0].entries[0].kind = Kind::FailedPrecondition;
        },
        &[(
            "A",
            Major,
            Field::Kind,
            Some("NOT_FOUND"),
            Some("FAILED_PRECONDITION"),
        )],
    );
    // Between two kinds with the same status, only the kind changes.
    let same = |new: &mut Document| new.sets[0].entries[0].kind = Kind::OutOfRange;
    let mut old = catalog();
    let mut new = catalog();
    old.sets[0].entries[0].kind = Kind::InvalidArgument;
    same(&mut new);
    let changes = check(&old, &new);
    assert_eq!(
        changes
            .iter()
            .map(|change| change.field)
            .collect::<Vec<_>>(),
        [Field::Kind]
    );
    assert_changes(
        |new| new.sets[0].entries[0].retry = Retry::Never,
        &[("A", Major, Field::Retry, Some("AFTER_FIX"), Some("NEVER"))],
    );
    let params = |params: &[&str]| {
        let params = params.iter().copied().map(Param::from);
        params.collect::<Vec<_>>()
    };
    assert_changes(
        |new| new.sets[0].entries[0].params = params(&["n"]),
        &[("A", Major, Field::Params, Some("all"), None)],
    );
    assert_changes(
        |new| new.sets[0].entries[0].params = params(&["n", "total"]),
        &[("A", Major, Field::Params, Some("all"), Some("total"))],
    );
    assert_changes(
        |new| new.sets[0].entries[0].params = params(&["a", "b", "c"]),
        &[
            ("A", Major, Field::Params, Some("n"), None),
            ("A", Major, Field::Params, Some("all"), None),
            ("A", Minor, Field::Params, None, Some("a")),
            ("A", Minor, Field::Params, None, Some("b")),
            ("A", Minor, Field::Params, None, Some("c")),
        ],
    );
    // A type may have been unknown before, or be so now.
    for ty in [None, Some(ParamType::Integer)] {
        assert_changes(|new| new.sets[0].entries[0].params[0].ty = ty, &[]);
    }
    assert_changes(
        |new| new.sets[0].entries[0].params[1].ty = Some(ParamType::Bool),
        &[],
    );
    assert_changes(
        |new| new.sets[0].entries[0].params[0].ty = Some(ParamType::Text),
        &[(
            "A",
            Major,
            Field::Params,
            Some("n: integer"),
            Some("n: text"),
        )],
    );
    // Parameters are identified by name, not by position.
    assert_changes(|new| new.sets[0].entries[0].params.reverse(), &[]);
}

#[test]
fn what_is_added_breaks_nothing() {
    assert_changes(
        |new| new.sets[1].entries.push(Entry::new("D")),
        &[("D", Minor, Field::Code, None, Some("D"))],
    );
    assert_changes(
        |new| new.sets[0].entries[0].aliases.push("A_3".to_owned()),
        &[("A", Minor, Field::Aliases, None, Some("A_3"))],
    );
    assert_changes(
        |new| new.sets[0].entries[0].params.push("more".into()),
        &[("A", Minor, Field::Params, None, Some("more"))],
    );
    assert_changes(
        |new| new.sets[0].entries[0].deprecated = Some("use B".to_owned()),
        &[("A", Minor, Field::Deprecated, None, Some("use B"))],
    );
}

#[test]
fn wording_is_a_patch() {
    let edits: [(Field, EditOf<Entry>); 8] = [
        (Field::Message, |entry| entry.message.push('!')),
        (Field::Explanation, |entry| entry.explanation.push('!')),
        (Field::Cause, |entry| entry.cause.push('!')),
        (Field::Solution, |entry| entry.solution.push('!')),
        (Field::Docs, |entry| entry.docs = None),
        (Field::Since, |entry| entry.since = Some("2.0".to_owned())),
        (Field::Labels, |entry| entry.labels[0].1.push('!')),
        (Field::Labels, |entry| entry.labels.clear()),
    ];
    for (fact, edit) in edits {
        let changes = edited(|new| edit(&mut new.sets[0].entries[0]));
        assert_eq!(
            changes
                .iter()
                .map(|change| (change.bump, change.field))
                .collect::<Vec<_>>(),
            [(Patch, fact)]
        );
    }
}

/// What is added in one direction is removed in the other.
#[test]
fn the_reverse_change_may_require_another_bump() {
    let edits: [(EditOf<Document>, Bump, Bump); 6] = [
        (
            |new| new.sets[1].entries.push(Entry::new("D")),
            Minor,
            Major,
        ),
        (
            |new| new.sets[0].entries[0].aliases.push("A_3".to_owned()),
            Minor,
            Major,
        ),
        (
            |new| new.sets[0].entries[0].params.push("more".into()),
            Minor,
            Major,
        ),
        (
            |new| new.sets[0].entries[0].deprecated = Some("use B".to_owned()),
            Minor,
            Minor,
        ),
        (
            |new| new.sets[0].entries[0].kind = Kind::Internal,
            Major,
            Major,
        ),
        (|new| new.sets[0].entries[0].cause.push('!'), Patch, Patch),
    ];
    for (number, (edit, forth, back)) in edits.into_iter().enumerate() {
        let old = catalog();
        let mut new = catalog();
        edit(&mut new);
        assert_eq!(
            [check(&old, &new).bump(), check(&new, &old).bump()],
            [Some(forth), Some(back)],
            "{number}"
        );
    }
}

/// If this fails, update the document with `UPDATE_ERRORS=1 cargo test -p platform-error-tests`.
#[test]
fn the_standard_set_matches_the_published_document() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/document/errors.json");
    assert_committed(file, RequestError::CATALOG);
}

#[test]
fn the_report_starts_with_the_largest_bump() {
    let changes = edited(|new| {
        new.sets[0].entries[0].cause = "a | `b`\n*c*".to_owned();
        new.sets[0].entries[1].code = "`|`".to_owned();
        new.sets[1].entries.push(Entry::new("D|"));
    });
    assert_eq!(
        changes.to_string(),
        "major  B: the code was renamed to `|`, without an alias for the old code\n\
         minor  D|: a new code\n\
         patch  A: the cause \"cause of A\" became \"a | `b`\\n*c*\"\n\n\
         3 codes compared, 3 changes: 1 major, 1 minor, 1 patch. \
         This needs a major version: it breaks programs.\n"
    );
    assert_eq!(
        changes.to_markdown().lines().collect::<Vec<_>>(),
        [
            "**This needs a major version: it breaks programs.** \
             3 codes compared, 3 changes: 1 major, 1 minor, 1 patch.",
            "",
            "| Bump | Code | Change |",
            "| --- | --- | --- |",
            r"| major | `B` | the code was renamed to `` `\|` ``, without an alias for the old code |",
            r"| minor | `D\|` | a new code |",
            r"| patch | `A` | the cause `cause of A` became ``a \| `b`\n*c*`` |",
        ]
    );
    let json: serde_json::Value = serde_json::from_str(&changes.to_json()).unwrap();
    assert_eq!(
        (&json["step"], &json["breaking"], &json["codes"]),
        (&"major".into(), &true.into(), &3.into())
    );
    let first = serde_json::json!({
        "code": "B", "step": "major", "fact": "code", "old": "B", "new": "`|`",
        "text": "the code was renamed to `|`, without an alias for the old code",
    });
    assert_eq!(json["changes"][0], first);
}

proptest! {
    #[test]
    fn any_two_documents_are_compared(document in texts::document(), other in texts::document()) {
        prop_assert_eq!(check(&document, &document).bump(), None);
        let mut less = document.clone();
        if less.sets[0].entries.pop().is_some() {
            prop_assert_eq!(check(&document, &less).bump(), Some(Major));
            prop_assert_eq!(check(&less, &document).bump(), Some(Minor));
        }
        // Each change is one row, whatever it contains, unless there are too many.
        let changes = check(&document, &other);
        let markdown = changes.to_markdown();
        let rows = markdown.lines().filter(|line| line.starts_with("| ")).count();
        let heads = markdown.matches("| --- |\n").count();
        prop_assert!(markdown.len() < 65_536);
        if !markdown.contains("too many") {
            prop_assert_eq!(rows, changes.iter().len() + 2 * heads);
        }
    }
}
