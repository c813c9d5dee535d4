//! What the compiler says of each mistake, and what it has to accept.
//!
//! A file of `ui/fail` holds one mistake and is named by it; beside it is what the compiler says. Part of that is the
//! compiler's own wording, which changes from release to release: the `.stderr` files are those of Rust 1.95 without the
//! component `rust-src`, and under another release only `ui/pass` is run. To write them anew:
//!
//! ```sh
//! TRYBUILD=overwrite cargo +1.95 test -p platform-error-tests --test ui
//! ```

#![allow(clippy::expect_used, reason = "a test says what it expected")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release that the `.stderr` files are of.
const RELEASE: &str = "rustc 1.95.";

#[test]
fn compiler() {
    let fail = files("ui/fail", "rs");
    let answers = files("ui/fail", "stderr");
    assert!(
        answers.is_subset(&fail),
        "answers to no mistake: {:?}",
        answers.difference(&fail)
    );
    assert!(!fail.is_empty(), "ui/fail holds no file");
    assert!(!files("ui/pass", "rs").is_empty(), "ui/pass holds no file");

    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.pass(thousand_variants());
    let release = release();
    if release.starts_with(RELEASE) {
        cases.compile_fail("ui/fail/*.rs");
    } else {
        eprintln!(
            "ui/fail is left out: its answers are those of {RELEASE}*, and this is {release}"
        );
    }
}

/// The files with more than one mistake, or with one that the compiler reports more than once.
const SEVERAL: &[&str] = &[
    "accessor-of-the-same-name",
    "code-duplicate-and-more",
    "code-duplicate-thrice",
    "code-missing-words",
    "in-macro",
    "key-three-times",
    "labels-many-mistakes",
    "many-mistakes",
    "message-with-argument",
    "placeholder-many-flaws",
    "placeholder-unknown-two",
    "source-thrice",
];

/// What the compiler words by itself, without a code.
const FOREIGN: &[&str] = &["error: lifetime may not live long enough"];

#[test]
fn answers() {
    for name in files("ui/fail", "stderr") {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("ui/fail")
            .join(&name)
            .with_extension("stderr");
        let answer = std::fs::read_to_string(path).expect("an answer");
        let errors: Vec<&str> = answer
            .lines()
            .filter(|line| line.starts_with("error"))
            .collect();
        assert_eq!(
            errors.len() > 1,
            SEVERAL.contains(&&*name),
            "{name} has {} errors",
            errors.len()
        );
        for error in errors.into_iter().filter(|error| !FOREIGN.contains(error)) {
            let Some(words) = error.strip_prefix("error: ") else {
                continue;
            };
            assert!(
                !words.starts_with(char::is_uppercase) && !words.ends_with('.'),
                "{name}: {words}"
            );
            assert!(
                words.contains("; "),
                "{name} does not say what to write: {words}"
            );
        }
        let lines: Vec<&str> = answer.lines().collect();
        let at_derive = lines
            .windows(2)
            .any(|lines| lines[0].contains("#[derive(") && lines[1].contains('^'));
        assert!(!at_derive, "{name} points at the derive");
    }
}

/// Writes an enum of a thousand variants, a third of them with fields.
fn thousand_variants() -> PathBuf {
    let mut source = "#![deny(warnings)]\n\nuse platform_error::{ErrorSet, PlatformError};\n\n\
                      #[derive(Debug, PlatformError)]\nenum Thousand {\n"
        .to_owned();
    for number in 0..1000 {
        let (message, fields) = match number % 3 {
            0 => (
                "message = \"{name} of {size}\", ",
                " { name: String, size: usize }",
            ),
            _ => ("", ""),
        };
        let texts = "explanation = \"What\", cause = \"Why\", solution = \"How\"";
        let _ = writeln!(
            source,
            "    #[error(code = \"CODE_{number}\", {message}{texts})]\n    Variant{number}{fields},"
        );
    }
    source += "}\n\nfn main() {\n    assert_eq!(Thousand::Variant998.code(), \"CODE_998\");\n    \
               assert_eq!(Thousand::Variant999 { name: \"a\".to_owned(), size: 1 }.to_string(), \"a of 1\");\n    \
               assert_eq!(Thousand::CATALOG.len(), 1000);\n}\n";
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("thousand-variants.rs");
    std::fs::write(&path, source).expect("a folder for files of tests");
    path
}

/// The names of the files with this extension, without it.
fn files(folder: &str, extension: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = folder
        .read_dir()
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    let named = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    named
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect()
}

fn release() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = Command::new(rustc)
        .arg("--version")
        .output()
        .expect("a compiler");
    String::from_utf8_lossy(&answer.stdout).trim().to_owned()
}
