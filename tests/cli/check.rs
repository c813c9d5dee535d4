use std::fs;

use serde_json::Value;
use tempfile::tempdir;

use super::{PUBLISHED, said, said_with, tool};

/// What `check` says when the published document is edited so.
fn edited(from: &str, to: &str, arguments: &[&str]) -> super::Said {
    let published = fs::read_to_string(PUBLISHED).unwrap();
    assert!(published.contains(from), "{from}");
    let new = published.replacen(from, to, 1);
    said_with(
        tool()
            .args(["check", PUBLISHED, "-"])
            .args(arguments)
            .write_stdin(new),
    )
}

#[test]
fn nothing_changed_is_nothing_due() {
    let said = said(&["check", PUBLISHED, PUBLISHED]);
    assert_eq!(
        (said.code, &*said.out, &*said.err),
        (0, "13 codes compared, no change.\n", "")
    );
}

#[test]
fn the_step_follows_from_the_change() {
    let steps = [
        (
            r#""code": "DUPLICATE_KEY""#,
            r#""code": "KEY_DUPLICATE""#,
            "major",
            1,
        ),
        (
            r#""domain": "platform-error""#,
            r#""domain": "another.example.com""#,
            "major",
            1,
        ),
        (
            r#""kind": "INVALID_ARGUMENT""#,
            r#""kind": "OUT_OF_RANGE""#,
            "major",
            1,
        ),
        (r#""retry": "AFTER_FIX""#, r#""retry": "NEVER""#, "major", 1),
        (
            r#""TABLE_NAME_ALREADY_EXISTS""#,
            r#""TABLE_EXISTS""#,
            "major",
            1,
        ),
        (
            r#""code": "DUPLICATE_KEY""#,
            r#""code": "KEY_DUPLICATE", "aliases": ["DUPLICATE_KEY"]"#,
            "minor",
            0,
        ),
        (
            r#""code": "DUPLICATE_KEY""#,
            r#""code": "DUPLICATE_KEY", "aliases": ["KEY_DUPLICATE"]"#,
            "minor",
            0,
        ),
        (
            r#""code": "DUPLICATE_KEY""#,
            r#""code": "DUPLICATE_KEY", "deprecated": "by another""#,
            "minor",
            0,
        ),
        (
            r#""Table access denied""#,
            r#""Access to the table denied""#,
            "patch",
            0,
        ),
        (
            r#""Rename the table""#,
            r#""Give it another name""#,
            "patch",
            0,
        ),
    ];
    for (from, to, step, code) in steps {
        let said = edited(from, to, &["--format", "json"]);
        let report: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(
            (report["step"].as_str(), said.code),
            (Some(step), code),
            "{to}: {}",
            said.out
        );
        assert_eq!(report["breaking"], code == 1);
    }
}

#[test]
fn a_parameter_is_part_of_the_interface() {
    let with = |message: &str, params: &str| {
        format!(
            r#"{{"format":"1.0","sets":[{{"name":"E","entries":[{{"code":"LOW","message":"{message}","explanation":"e","cause":"c","solution":"s"{params}}}]}}]}}"#
        )
    };
    let folder = tempdir().unwrap();
    let old = folder.path().join("old.json");
    let have = with("{have} left", r#","params":["have"]"#);
    for (new, code, text) in [
        (
            with("none left", ""),
            1,
            "the parameter \"have\" was removed",
        ),
        (
            with("{rest} left", r#","params":["rest"]"#),
            1,
            "the parameter \"have\" became \"rest\"",
        ),
        (
            with("{have} of {need}", r#","params":["have","need"]"#),
            0,
            "a new parameter, \"need\"",
        ),
    ] {
        fs::write(&old, &have).unwrap();
        let said = said_with(
            tool()
                .args(["check", old.to_str().unwrap(), "-"])
                .write_stdin(new),
        );
        assert_eq!(said.code, code, "{}", said.out);
        assert!(said.out.contains(text), "{}", said.out);
    }
}

#[test]
fn what_breaks_can_be_allowed() {
    let (from, to) = (r#""code": "DUPLICATE_KEY""#, r#""code": "KEY_DUPLICATE""#);
    let said = edited(from, to, &[]);
    assert_eq!(said.code, 1);
    assert!(said.out.starts_with(
        "major  DUPLICATE_KEY: the code became KEY_DUPLICATE, without an alias for the old one\n"
    ));
    assert!(
        said.out
            .ends_with("This needs a major version: it breaks programs.\n"),
        "{}",
        said.out
    );
    assert_eq!(edited(from, to, &["--allow", "breaking"]).code, 0);
    let markdown = edited(from, to, &["--format", "markdown"]);
    assert_eq!(markdown.code, 1);
    assert!(
        markdown
            .out
            .contains("| major | `DUPLICATE_KEY` | the code became KEY\\_DUPLICATE"),
        "{}",
        markdown.out
    );
}

#[test]
fn either_may_be_what_is_compiled_in() {
    // The tool has a set more than the standard one.
    let added = said(&["check", PUBLISHED]);
    assert_eq!(added.code, 0);
    assert!(
        added.out.contains("minor  CARD_DECLINED: a new code"),
        "{}",
        added.out
    );
    let removed = said(&["check", "built-in", PUBLISHED]);
    assert_eq!(removed.code, 1);
    assert!(
        removed
            .out
            .contains("major  CARD_DECLINED: the code is gone"),
        "{}",
        removed.out
    );
}

#[test]
fn the_standard_set_keeps_what_was_published() {
    use platform_error::{ErrorSet, RequestError};
    use platform_error_document::{Document, check};

    let published = Document::from_json(&fs::read_to_string(PUBLISHED).unwrap()).unwrap();
    let changes = check(&published, &Document::from(RequestError::CATALOG));
    assert!(!changes.is_breaking(), "{changes}");
}
