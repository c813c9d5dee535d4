use std::time::{Duration, Instant};

use std::fs;

use tempfile::tempdir;

use super::{said, said_with, tool};

/// What only something takes that grows with the square of its input.
const LONG: Duration = Duration::from_secs(30);

#[test]
fn long_markdown_is_shown_in_time() {
    for markdown in [
        "*a* ".repeat(100_000),
        "- ".repeat(20_000),
        "*a **b ".repeat(20_000),
        "[".repeat(50_000),
    ] {
        let document = serde_json::json!({ "format": "1.0", "sets": [{ "name": "E", "path": "e", "entries": [{
            "code": "LONG", "message": "m", "explanation": markdown, "cause": "c", "solution": "s" }] }] });
        let start = Instant::now();
        let arguments = ["explain", "LONG", "--color=always", "--catalog", "-"];
        let said = said_with(tool().args(arguments).write_stdin(document.to_string()));
        assert_eq!((said.code, &*said.err), (0, ""));
        assert!(
            start.elapsed() < LONG,
            "{:?} for {}",
            start.elapsed(),
            &markdown[..8]
        );
    }
}

#[test]
fn thousands_of_errors_are_no_trouble() {
    let entry = |number: usize| {
        serde_json::json!({ "code": format!("CODE_{number}"), "message": format!("Message {number} of many"),
            "explanation": format!("An *explanation* of {number}"), "cause": "c", "solution": "s",
            "aliases": [format!("ALIAS_{number}")] })
    };
    let document = |numbers: std::ops::Range<usize>| {
        let entries: Vec<_> = numbers.map(entry).collect();
        serde_json::json!({ "format": "1.0", "sets": [{ "name": "E", "path": "e", "entries": entries }] }).to_string()
    };
    let folder = tempdir().unwrap();
    let [old, new] =
        ["old.json", "new.json"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    fs::write(&old, document(0..5_000)).unwrap();
    // Some codes are gone, as many are new.
    fs::write(&new, document(500..5_500)).unwrap();
    for (arguments, code) in [
        (&["explain", "CODE_4999", "--catalog", &old] as &[_], 0),
        (&["explain", "of many", "--catalog", &old], 0),
        (&["explain", "no such thing", "--catalog", &old], 1),
        (&["list", "--catalog", &old], 0),
        (&["reference", "--catalog", &old], 0),
        (&["reference", "--format", "html", "--catalog", &old], 0),
        (&["reference", "--format", "json", "--catalog", &old], 0),
        (&["check", &old, &old], 0),
        (&["check", &old, &new], 1),
    ] {
        let start = Instant::now();
        assert_eq!(said(arguments).code, code, "{arguments:?}");
        let elapsed = start.elapsed();
        assert!(elapsed < LONG, "{elapsed:?} for {arguments:?}");
    }
}
