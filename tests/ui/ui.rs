//! What rustc says about each mistake.
//!
//! Each file is one case, named after its mistake, in a folder named after the file of the derive
//! that reports it. The mistakes in `wire` are those with platform-error-wire.
//!
//! `fail` is compiled. It holds what only rustc can show: its own errors (`rustc`), conflicts that
//! const evaluation finds (`conflict`), the effect of a mistake on code that uses the type
//! (`used`), and for the spans a few cases of each other subject. The `.stderr` files are those of Rust 1.95
//! without the component `rust-src`; under another release, `fail` is skipped. To update them:
//!
//! ```sh
//! TRYBUILD=overwrite cargo +1.95 test -p platform-error-ui
//! ```
//!
//! `wording` holds the cases that differ only in wording and position. A unit test of the derive,
//! `macros/src/tests/diagnostics.rs`, expands them without rustc.

#![allow(clippy::expect_used, reason = "a failed expectation fails the test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release that the `.stderr` files come from.
const RELEASE: &str = "rustc 1.95.";

#[test]
fn compiler() {
    let cases = trybuild::TestCases::new();
    // With a case that passes, trybuild builds instead of checking, which some conflicts need.
    cases.pass("pass/*.rs");
    let release = rustc_release();
    if release.starts_with(RELEASE) {
        cases.compile_fail("fail/*/*.rs");
    } else {
        eprintln!("skipped `fail`: its errors are those of {RELEASE}*, and this is {release}");
    }
}

/// The cases with more than one mistake, or with one that rustc reports more than once.
const SEVERAL_ERRORS: &[&str] = &[
    "fail/item/in-macro",
    "fail/item/many-mistakes",
    "fail/rustc/accessors-of-the-same-names",
    "fail/rustc/bound-lifetime-undeclared",
    "fail/rustc/fields-of-the-same-name",
    "wording/attribute/bare-string-second",
    "wording/attribute/colons-without-commas",
    "wording/attribute/commas-all-missing",
    "wording/attribute/nested-with-mistake",
    "wording/attribute/platform-error-with-mistake",
    "wording/attribute/slip-and-mistake",
    "wording/attribute/two-slips",
    "wording/fact/delay-as-duration",
    "wording/fact/delay-as-other-literal",
    "wording/fact/delay-as-string",
    "wording/fact/delay-out-of-range",
    "wording/fact/reason-illegal",
    "wording/fact/reason-illegal",
    "wording/fact/reserved-illegal",
    "wording/fact/status-as-constant",
    "wording/fact/status-as-other-literal",
    "wording/fact/status-as-string",
    "wording/fact/status-of-other-crate",
    "wording/fact/status-out-of-range",
    "wording/fact/title-of-lines",
    "wording/field/source-thrice",
    "wording/key/code-duplicate-and-more",
    "wording/key/code-duplicate-thrice",
    "wording/key/code-missing-words",
    "wording/key/key-three-times",
    "wording/template/placeholder-many-flaws",
    "wording/template/placeholder-unknown-two",
    "wording/value/labels-colon",
    "wording/value/labels-many-mistakes",
    "wording/value/value-angle-unbalanced",
];

/// Errors that rustc words itself and that have no error code.
const WORDED_BY_RUSTC: &[&str] = &[
    "error: `String` is forbidden as the type of a const generic parameter",
    "error: lifetime may not live long enough",
];

#[test]
fn every_case_has_one_error() {
    for case in cases() {
        let errors = errors(&case.stderr);
        assert!(!errors.is_empty(), "{} has no error", case.name);
        assert_eq!(
            errors.len() > 1,
            SEVERAL_ERRORS.contains(&&*case.name),
            "{} has {} errors",
            case.name,
            errors.len()
        );
    }
}

/// Lower case, without a full stop: what is wrong, then `;` and what to write.
#[test]
fn every_error_says_what_to_write() {
    for case in cases() {
        for error in errors(&case.stderr) {
            // The others have a code, such as `error[E0277]`.
            let Some(message) = error.strip_prefix("error: ") else {
                continue;
            };
            if WORDED_BY_RUSTC.contains(&error) {
                continue;
            }
            let name = &case.name;
            assert!(
                !message.starts_with(char::is_uppercase),
                "{name}: {message}"
            );
            assert!(!message.ends_with('.'), "{name}: {message}");
            assert!(message.contains("; "), "{name}: {message}");
        }
    }
}

#[test]
fn no_error_points_at_the_derive() {
    for case in cases() {
        let mut lines = case.stderr.lines().peekable();
        while let Some(line) = lines.next() {
            let underlined = lines.peek().is_some_and(|next| next.contains('^'));
            // trybuild removes the line numbers of other files.
            let in_case = line.trim_start().starts_with(|c: char| c.is_ascii_digit());
            let at_derive = in_case && underlined && line.contains("#[derive(");
            assert!(!at_derive, "{} points at the derive", case.name);
        }
    }
}

/// The comment at the start of a conflict's source quotes what its error must say, so that a wrong
/// update of the `.stderr` file is noticed.
#[test]
fn conflicts_name_the_code_and_both_sets() {
    for case in cases() {
        if !case.name.starts_with("fail/conflict/") {
            continue;
        }
        let lines = case.source.lines();
        let comment: Vec<&str> = lines.take_while(|line| line.starts_with("//")).collect();
        let comment = comment.join("\n");
        let error = case.stderr.split(" --> ").next().unwrap_or_default();
        let quoted = comment.split(['"', '`']).skip(1).step_by(2);
        let missing: Vec<&str> = quoted.filter(|quoted| !error.contains(quoted)).collect();
        assert!(missing.is_empty(), "{} does not say {missing:?}", case.name);
    }
}

/// A file with mistakes and its errors.
struct Case {
    /// The path without the extension: `fail/key/code-missing`.
    name: String,
    source: String,
    stderr: String,
}

/// All cases of `fail` and `wording`.
fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut cases = Vec::new();
    for group in ["fail", "wording"] {
        for subject in paths_in(&root.join(group)) {
            for path in paths_in(&subject) {
                let stderr = path.with_extension("stderr");
                if path == stderr {
                    let case = path.with_extension("rs");
                    assert!(case.exists(), "{} has no case", path.display());
                    continue;
                }
                let name = path.strip_prefix(root).expect("a path below the root");
                cases.push(Case {
                    name: name.with_extension("").to_string_lossy().into_owned(),
                    source: fs::read_to_string(&path).expect("a readable case"),
                    stderr: fs::read_to_string(&stderr).expect("an expected error"),
                });
            }
        }
    }
    cases
}

fn paths_in(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

/// The lines that begin an error.
fn errors(stderr: &str) -> Vec<&str> {
    stderr
        .lines()
        .filter(|line| line.starts_with("error"))
        .collect()
}

fn rustc_release() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .arg("--version")
        .output()
        .expect("a compiler");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
