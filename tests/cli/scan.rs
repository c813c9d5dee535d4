//! `scan`: which errors are in logs.

mod annotate;

use std::fmt::Write;
use std::fs;

use serde_json::{Value, json};
use tempfile::tempdir;

use super::{catalog, entry, run, run_json, run_with, tool};

const LOG: &str = "10:32:00 INFO started\n\
                   10:32:01 ERROR [DUPLICATE_KEY] in orders\n\
                   {\"message\":\"Card ending in 4242 was declined\"}\n\
                   10:32:02 ERROR DUPLICATE_KEY again\n";

/// What `scan` reports about standard input.
fn scan(log: impl Into<Vec<u8>>, arguments: &[&str]) -> super::Output {
    let mut tool = tool();
    tool.args(["scan", "-"]).args(arguments);
    run_with(tool.write_stdin(log))
}

#[test]
fn the_report_has_counts_lines_and_solutions() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("a.log"), LOG).unwrap();
    fs::write(folder.path().join("b.log"), "\nCARD_DECLINED").unwrap();
    let mut tool = tool();
    tool.current_dir(folder.path())
        .args(["scan", "a.log", "b.log"]);
    let output = run_with(&mut tool);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    assert_eq!(
        output.stdout,
        "CODE           LINES  FIRST    LAST\n\
         DUPLICATE_KEY  2      a.log:2  a.log:4\n\
         CARD_DECLINED  2      a.log:3  b.log:2\n\
         \n\
         DUPLICATE_KEY: Duplicate key value violates unique constraint\n  \
           Check and modify duplicate values\n\
         \n\
         CARD_DECLINED: Card ending in {last4} was declined\n  \
           Ask for another card\n\
         \n\
         6 lines, 4 with errors of the catalog\n"
    );
}

#[test]
fn the_most_frequent_error_is_first() {
    let log = "CARD_DECLINED\nDUPLICATE_KEY\nDUPLICATE_KEY DUPLICATE_KEY\n";
    let output = scan(log, &[]);
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(lines[1], "DUPLICATE_KEY  2      -:2    -:3");
    assert_eq!(lines[2], "CARD_DECLINED  1      -:1    -:1");
    assert_eq!(lines.last(), Some(&"3 lines, 3 with errors of the catalog"));
}

#[test]
fn json_says_the_same() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.log");
    fs::write(&path, LOG).unwrap();
    let file = path.to_str().unwrap();
    let report = run_json(&["scan", "--json", file]);
    assert_eq!(report["lines"], 4);
    assert_eq!(report["lines_with_errors"], 3);
    assert_eq!(report["errors"][0]["code"], "DUPLICATE_KEY");
    assert_eq!(report["errors"][0]["count"], 2);
    assert_eq!(
        report["errors"][0]["first"],
        json!({ "file": file, "line": 2 })
    );
    assert_eq!(
        report["errors"][0]["last"],
        json!({ "file": file, "line": 4 })
    );
    assert_eq!(report["errors"][0]["retired"], false);
    assert_eq!(
        report["errors"][0]["solution"],
        "Check and modify duplicate values"
    );
    assert_eq!(report["errors"][1]["set"], "BillingError");
}

#[test]
fn a_log_without_errors_is_a_success() {
    for log in ["", "\n", "nothing", "INFO nothing\nINFO at all\n"] {
        let output = scan(log, &[]);
        assert_eq!((output.code, &*output.stderr), (0, ""));
        assert!(
            output.stdout.ends_with("no errors of the catalog\n"),
            "{}",
            output.stdout
        );
        let output = scan(log, &["--json"]);
        let report: Value = serde_json::from_str(&output.stdout).unwrap();
        assert_eq!(report["errors"], json!([]));
    }
}

#[test]
fn retired_codes_are_named() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("errors.json");
    let mut document: Value = serde_json::from_str(&catalog(&[entry("NEW_ONE", "m")])).unwrap();
    document["format"] = json!("1.3");
    document["sets"][0]["reserved"] = json!(["OLD_ONE"]);
    fs::write(&path, document.to_string()).unwrap();
    let file = path.to_str().unwrap();
    let output = scan("ERROR OLD_ONE\n", &["--catalog", file]);
    assert!(
        output
            .stdout
            .contains("OLD_ONE: a retired code of E\n  Look it up"),
        "{}",
        output.stdout
    );
    let output = scan("ERROR OLD_ONE\n", &["--json", "--catalog", file]);
    let report: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(report["errors"][0]["retired"], true);
    assert_eq!(report["errors"][0].get("solution"), None);
}

/// The result is the same, however many threads read the blocks.
#[test]
fn threads_do_not_change_the_result() {
    let folder = tempdir().unwrap();
    let mut files = Vec::new();
    for number in 0..3 {
        let path = folder.path().join(format!("{number}.log"));
        let mut log = String::new();
        for line in 0..20_000 {
            let code = match line % 7_919 {
                3 => "DUPLICATE_KEY",
                500 => "CARD_DECLINED",
                _ => "nothing",
            };
            writeln!(log, "{line} INFO {code} {}", "-".repeat(line % 50)).unwrap();
        }
        fs::write(&path, log).unwrap();
        files.push(path.to_str().unwrap().to_owned());
    }
    let scan = |threads: &str| {
        let mut arguments = vec!["scan", "--json", "--threads", threads];
        arguments.extend(files.iter().map(String::as_str));
        run(&arguments).stdout
    };
    let one = scan("1");
    let report: Value = serde_json::from_str(&one).unwrap();
    assert_eq!(report["lines"], 60_000);
    assert_eq!(report["errors"][0]["count"], 9);
    assert_eq!(report["errors"][0]["last"]["line"], 15_842);
    assert_eq!(scan("2"), one);
    assert_eq!(scan("16"), one);
}

#[test]
fn a_log_that_cannot_be_scanned_is_an_error() {
    let folder = tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let good = file("good.log", LOG.as_bytes());
    let gzip = file("a.gz", b"\x1f\x8b\x08\0\0\0\0\0");
    let utf_16 = file("a.txt", b"\xff\xfeE\0R\0");
    let no_mark = file("b.txt", b"E\0R\0R\0");
    let big_endian = file("c.txt", b"\0E\0R\0R\0O\0R\0 \0[\0E");
    let missing = folder.path().join("missing").to_str().unwrap().to_owned();
    for (bad, message) in [
        (&*gzip, "compressed with gzip"),
        (&utf_16, "`iconv -f UTF-16 -t UTF-8`"),
        (&no_mark, "`iconv -f UTF-16LE -t UTF-8`"),
        (&big_endian, "`iconv -f UTF-16BE -t UTF-8`"),
        (&missing, "missing: "),
        (folder.path().to_str().unwrap(), "directory"),
    ] {
        for mode in [&["scan"] as &[_], &["scan", "--annotate"]] {
            let arguments = [mode, &[&good, bad]].concat();
            let output = run(&arguments);
            // Nothing is written, not even about the other log.
            assert_eq!((output.code, &*output.stdout), (2, ""), "{arguments:?}");
            assert!(output.stderr.contains(message), "{}", output.stderr);
        }
    }
    let output = scan(b"\x28\xb5\x2f\xfd....".as_slice(), &[]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("zstdcat"), "{}", output.stderr);
}

#[test]
fn standard_input_is_read_once() {
    for arguments in [
        &["scan", "-", "-"] as &[_],
        &["scan", "-", "--catalog", "-"],
    ] {
        let output = run(arguments);
        assert_eq!((output.code, &*output.stdout), (2, ""));
        assert!(output.stderr.contains("given twice"), "{}", output.stderr);
    }
    assert_eq!(run(&["scan"]).code, 2);
}

/// A name of a file or a message cannot change what a terminal shows.
#[test]
fn the_report_is_safe_for_terminals() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a\u{1b}[2J.log");
    fs::write(&path, "ERROR EVIL_ONE\n").unwrap();
    let errors = catalog(&[entry("EVIL_ONE", "m\u{1b}[2J\nn")]);
    let arguments = ["scan", path.to_str().unwrap(), "--catalog", "-"];
    let output = run_with(tool().args(arguments).write_stdin(errors));
    assert_eq!(output.code, 0);
    assert!(!output.stdout.contains('\u{1b}'), "{:?}", output.stdout);
}
