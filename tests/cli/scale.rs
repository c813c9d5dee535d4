use std::time::{Duration, Instant};

use std::fs;

use tempfile::tempdir;

use super::{catalog, entry, run, run_with, tool};

/// Only an algorithm that is quadratic in the size of its input takes this long.
const LONG: Duration = Duration::from_secs(30);

#[test]
fn long_markdown_is_rendered_in_time() {
    for markdown in [
        "*a* ".repeat(100_000),
        "- ".repeat(20_000),
        "*a **b ".repeat(20_000),
        "[".repeat(50_000),
    ] {
        let mut long = entry("LONG", "m");
        long["explanation"] = markdown.as_str().into();
        let start = Instant::now();
        let arguments = ["explain", "LONG", "--color=always", "--catalog", "-"];
        let output = run_with(tool().args(arguments).write_stdin(catalog(&[long])));
        assert_eq!((output.code, &*output.stderr), (0, ""));
        assert!(
            start.elapsed() < LONG,
            "{:?} for {}",
            start.elapsed(),
            &markdown[..8]
        );
    }
}

#[test]
fn thousands_of_errors_are_handled_in_time() {
    let numbered = |number: usize| {
        let mut entry = entry(
            &format!("CODE_{number}"),
            &format!("Message {number} of many"),
        );
        entry["explanation"] = format!("An *explanation* of {number}").into();
        entry["aliases"] = [format!("ALIAS_{number}")].as_slice().into();
        entry
    };
    let document = |numbers: std::ops::Range<usize>| {
        let entries: Vec<_> = numbers.map(numbered).collect();
        catalog(&entries)
    };
    let folder = tempdir().unwrap();
    let [old, new] =
        ["old.json", "new.json"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    fs::write(&old, document(0..5_000)).unwrap();
    // Some codes are removed, and as many are added.
    fs::write(&new, document(500..5_500)).unwrap();
    let site = folder.path().join("site").to_str().unwrap().to_owned();
    let of_site = [
        "reference",
        "--format",
        "html",
        "--pages",
        &site,
        "--catalog",
        &old,
    ];
    for (arguments, code) in [
        (&of_site as &[_], 0),
        (&["explain", "CODE_4999", "--catalog", &old], 0),
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
        assert_eq!(run(arguments).code, code, "{arguments:?}");
        let elapsed = start.elapsed();
        assert!(elapsed < LONG, "{elapsed:?} for {arguments:?}");
    }
}
