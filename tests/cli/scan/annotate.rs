//! `scan --annotate`: a copy of the log.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::process::Stdio;

use serde_json::{Value, json};
use tempfile::tempdir;

use super::{LOG, scan};
use crate::{TOOL, program, run};

#[test]
fn each_error_is_named_at_the_end_of_its_line() {
    let output = scan(LOG, &["--annotate"]);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    assert_eq!(
        output.stdout,
        "10:32:00 INFO started\n\
         10:32:01 ERROR [DUPLICATE_KEY] in orders  <-- DUPLICATE_KEY\n\
         {\"message\":\"Card ending in 4242 was declined\"}  <-- CARD_DECLINED\n\
         10:32:02 ERROR DUPLICATE_KEY again  <-- DUPLICATE_KEY\n"
    );
    let output = scan(
        "DUPLICATE_KEY, CARD_DECLINED, DUPLICATE_KEY\r\n\r\n",
        &["--annotate"],
    );
    assert_eq!(
        output.stdout,
        "DUPLICATE_KEY, CARD_DECLINED, DUPLICATE_KEY  <-- DUPLICATE_KEY, CARD_DECLINED\r\n\r\n"
    );
}

#[test]
fn what_was_found_is_bold_and_underlined_in_color() {
    let output = scan(
        "a DUPLICATE\u{1b}[31m_KEY b",
        &["--annotate", "--color=always"],
    );
    assert_eq!(
        output.stdout,
        "a \u{1b}[1;4mDUPLICATE\u{1b}[31m_KEY\u{1b}[22;24m b  <-- DUPLICATE_KEY"
    );
}

#[test]
fn each_line_is_an_object_of_json() {
    let log = "{\"error\":\"DuplicateKey\"}\r\n\n\u{e9} \" \\ \u{1b}[1m\nend";
    let output = scan(log, &["--annotate", "--json"]);
    let lines: Vec<Value> = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        lines,
        [
            json!({ "line": "{\"error\":\"DuplicateKey\"}", "codes": ["DUPLICATE_KEY"] }),
            json!({ "line": "", "codes": [] }),
            json!({ "line": "\u{e9} \" \\ \u{1b}[1m", "codes": [] }),
            json!({ "line": "end", "codes": [] }),
        ]
    );
    assert_eq!(scan("", &["--annotate", "--json"]).stdout, "");
}

/// The parts in which a long line is read do not show.
#[test]
fn a_long_line_stays_one_line() {
    let mut log = String::new();
    for number in 0..40_000 {
        write!(log, "{number} \u{6f22}\u{1f600}").unwrap();
        if number % 500 == 0 {
            log.push_str(" DUPLICATE_KEY ");
        }
    }
    let output = scan(format!("{log}\n{log}"), &["--annotate"]);
    let expected = format!("{log}  <-- DUPLICATE_KEY");
    assert!(output.stdout == format!("{expected}\n{expected}"));
    let output = scan(&*log, &["--annotate", "--json"]);
    let line: Value = serde_json::from_str(&output.stdout).unwrap();
    assert!(line["line"] == *log);
    assert_eq!(line["codes"], json!(["DUPLICATE_KEY"]));
    let marked = scan(&*log, &["--annotate", "--color=always"]).stdout;
    assert_eq!(
        marked
            .matches("\u{1b}[1;4mDUPLICATE_KEY\u{1b}[22;24m")
            .count(),
        80
    );
}

/// Neither the threads nor where reading pauses show.
#[test]
fn threads_do_not_change_the_copy() {
    let mut log = String::new();
    let mut expected = String::new();
    for number in 0..40_000 {
        let line = format!("{number} {}", "-".repeat(number % 120));
        if number % 7 == 3 {
            writeln!(log, "{line} DUPLICATE_KEY").unwrap();
            writeln!(expected, "{line} DUPLICATE_KEY  <-- DUPLICATE_KEY").unwrap();
        } else {
            writeln!(log, "{line}").unwrap();
            writeln!(expected, "{line}").unwrap();
        }
    }
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.log");
    fs::write(&path, &log).unwrap();
    let file = path.to_str().unwrap();
    for threads in ["1", "3", "64"] {
        let arguments = ["scan", "--annotate", "--threads", threads, file];
        assert!(run(&arguments).stdout == expected, "{threads} threads");
        let output = scan(&*log, &["--annotate", "--threads", threads]);
        assert!(output.stdout == expected, "{threads} threads, from a pipe");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_replaced_in_json_only() {
    let log = b"\xffDUPLICATE_KEY\xe6\xbc\n";
    let output = scan(log.as_slice(), &["--annotate", "--json"]);
    let line: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(line["line"], "\u{fffd}DUPLICATE_KEY\u{fffd}");
    let mut tool = super::tool();
    tool.args(["scan", "-", "--annotate"]).write_stdin(log);
    let stdout = tool.output().unwrap().stdout;
    assert_eq!(stdout, b"\xffDUPLICATE_KEY\xe6\xbc  <-- DUPLICATE_KEY\n");
}

/// A stage of a pipeline gets an answer for each line before it sends the next one.
#[test]
fn a_line_is_answered_at_once() {
    let mut child = program(TOOL)
        .args(["scan", "-", "--annotate", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for (line, codes) in [("DUPLICATE_KEY", "[\"DUPLICATE_KEY\"]"), ("none", "[]")] {
        writeln!(stdin, "{line}").unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert_eq!(
            answer,
            format!("{{\"line\":\"{line}\",\"codes\":{codes}}}\n")
        );
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

/// As with `head`.
#[test]
fn a_reader_that_has_read_enough_ends_it() {
    let mut child = program(TOOL)
        .args(["scan", "-", "--annotate"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    // Ends with an error, because nothing reads it any more.
    while stdin.write_all(LOG.as_bytes()).is_ok() {}
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
}
