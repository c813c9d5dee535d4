use std::fs;

use serde_json::Value;
use tempfile::tempdir;

use super::{PUBLISHED, catalog, entry, run, run_with, tool};

/// The output of `check` after an edit of the published document.
fn edited(from: &str, to: &str, arguments: &[&str]) -> super::Output {
    let published = fs::read_to_string(PUBLISHED).unwrap();
    assert!(published.contains(from), "{from}");
    let new = published.replacen(from, to, 1);
    run_with(
        tool()
            .args(["check", PUBLISHED, "-"])
            .args(arguments)
            .write_stdin(new),
    )
}

#[test]
fn no_change_requires_no_bump() {
    let output = run(&["check", PUBLISHED, PUBLISHED]);
    assert_eq!(
        (output.code, &*output.stdout, &*output.stderr),
        (0, "13 codes compared, no change.\n", "")
    );
}

#[test]
fn the_bump_follows_from_the_change() {
    let steps = [
        (
            r#""code": "DUPLICATE_KEY""#,
            r#""code": "KEY_DUPLICATE""#,
            "major",
            1,
        ),
        (
            r#""domain": "request.platform""#,
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
        let output = edited(from, to, &["--format", "json"]);
        let report: Value = serde_json::from_str(&output.stdout).unwrap();
        assert_eq!(
            (report["step"].as_str(), output.code),
            (Some(step), code),
            "{to}: {}",
            output.stdout
        );
        assert_eq!(report["breaking"], code == 1);
    }
}

#[test]
fn a_parameter_is_part_of_the_interface() {
    let with = |message: &str, params: &[&str]| {
        let mut low = entry("LOW", message);
        low["params"] = params.into();
        catalog(&[low])
    };
    let folder = tempdir().unwrap();
    let old = folder.path().join("old.json");
    let have = with("{have} left", &["have"]);
    for (new, code, text) in [
        (
            with("none left", &[]),
            1,
            "the parameter \"have\" was removed",
        ),
        (
            with("{rest} left", &["rest"]),
            1,
            "the parameter \"have\" became \"rest\"",
        ),
        (
            with("{have} of {need}", &["have", "need"]),
            0,
            "a new parameter, \"need\"",
        ),
    ] {
        fs::write(&old, &have).unwrap();
        let output = run_with(
            tool()
                .args(["check", old.to_str().unwrap(), "-"])
                .write_stdin(new),
        );
        assert_eq!(output.code, code, "{}", output.stdout);
        assert!(output.stdout.contains(text), "{}", output.stdout);
    }
}

#[test]
fn breaking_changes_can_be_allowed() {
    let from = r#""code": "DUPLICATE_KEY""#;
    let to = r#""code": "KEY_DUPLICATE""#;
    let output = edited(from, to, &[]);
    assert_eq!(output.code, 1);
    assert!(output.stdout.starts_with(
        "major  DUPLICATE_KEY: the code was renamed to KEY_DUPLICATE, without an alias for the old code\n"
    ));
    assert!(
        output
            .stdout
            .ends_with("This needs a major version: it breaks programs.\n"),
        "{}",
        output.stdout
    );
    assert_eq!(edited(from, to, &["--allow", "breaking"]).code, 0);
    let markdown = edited(from, to, &["--format", "markdown"]);
    assert_eq!(markdown.code, 1);
    assert!(
        markdown
            .stdout
            .contains("| major | `DUPLICATE_KEY` | the code was renamed to `KEY_DUPLICATE`"),
        "{}",
        markdown.stdout
    );
}

/// Two entries in a file, and the second reworded or another error in the other.
#[test]
fn a_code_that_is_another_error_breaks() {
    let full = |code: &str, texts: [&str; 4]| {
        let mut entry = entry(code, texts[0]);
        for (field, text) in ["explanation", "cause", "solution"].iter().zip(&texts[1..]) {
            entry[*field] = (*text).into();
        }
        entry
    };
    let closed = full(
        "P2",
        [
            "it is closed",
            "Closed for good",
            "An owner did",
            "Take another",
        ],
    );
    let unknown = [
        "no such currency",
        "See ISO 4217",
        "A typing error",
        "Correct it",
    ];
    let folder = tempdir().unwrap();
    let old = folder.path().join("old.json");
    fs::write(&old, catalog(&[closed])).unwrap();
    let new = catalog(&[full("P2", unknown)]);
    let check = |arguments: &[&str]| {
        let mut tool = tool();
        tool.args(["check", old.to_str().unwrap(), "-"])
            .args(arguments);
        run_with(tool.write_stdin(new.clone()))
    };

    let output = check(&[]);
    assert_eq!(output.code, 1);
    assert!(
        output
            .stdout
            .starts_with("major  P2: all strings of the error are different"),
        "{}",
        output.stdout
    );
    let advice = "\nIf P2 still means the same, pass --allow-reworded P2.\n";
    assert!(output.stdout.ends_with(advice), "{}", output.stdout);

    let output = check(&["--allow-reworded", "P2"]);
    assert_eq!(output.code, 0, "{}", output.stdout);
    assert!(output.stdout.ends_with("A patch version is enough.\n"));

    let output = check(&["--allow-reworded", "P2", "--allow-reworded", "P22"]);
    assert_eq!(output.code, 2);
    let message = "no such code \"P22\" in either catalog; the nearest are P2";
    assert!(output.stderr.contains(message), "{}", output.stderr);
    assert_eq!(output.stdout, "");
}

#[test]
fn either_document_may_be_the_built_in_catalog() {
    // The tool has one set more than the standard catalog.
    let added = run(&["check", PUBLISHED]);
    assert_eq!(added.code, 0);
    assert!(
        added.stdout.contains("minor  CARD_DECLINED: a new code"),
        "{}",
        added.stdout
    );
    let removed = run(&["check", "built-in", PUBLISHED]);
    assert_eq!(removed.code, 1);
    assert!(
        removed
            .stdout
            .contains("major  CARD_DECLINED: the code was removed"),
        "{}",
        removed.stdout
    );
}

#[test]
fn the_standard_set_matches_the_published_document() {
    use platform_error::{ErrorSet, RequestError};
    use platform_error_document::{Document, check};

    let published = Document::from_json(&fs::read_to_string(PUBLISHED).unwrap()).unwrap();
    let changes = check(&published, &Document::from(RequestError::CATALOG));
    assert!(!changes.is_breaking(), "{changes}");
}
