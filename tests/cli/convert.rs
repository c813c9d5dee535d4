//! `convert`, and catalogs that are tables.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::tempdir;

use super::{Output, PUBLISHED, codes, run, run_json, run_with, tool};

/// A table as a team without Rust keeps it: without causes.
const SEATS: &str = "\
# Seat Error Reference

The errors of the hall.

| Code | Error Message | Explanation | Solution |
| ---- | ------------- | ----------- | -------- |
| A1 | No such seat | It was never built | |
| B2 | The seat is taken | Somebody was faster | Choose **another** one |
";

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path_of(path)
}

fn path_of(path: PathBuf) -> String {
    path.into_os_string().into_string().unwrap()
}

/// Converts a file to another one next to it, and returns that.
fn convert(folder: &Path, from: &str, to: &str, arguments: &[&str]) -> String {
    let output = converted(folder, from, to, arguments);
    assert_eq!((output.code, &*output.stdout), (0, ""), "{}", output.stderr);
    fs::read_to_string(folder.join(to)).unwrap()
}

fn converted(folder: &Path, from: &str, to: &str, arguments: &[&str]) -> Output {
    let [from, to] = [from, to].map(|name| path_of(folder.join(name)));
    run_with(
        tool()
            .args(["convert", &from, "--output", &to])
            .args(arguments),
    )
}

#[test]
fn every_command_takes_a_table_as_its_catalog() {
    let folder = tempdir().unwrap();
    let table = write(folder.path(), "seats.md", SEATS);
    let explained = run(&["explain", "seat is taken", "--catalog", &table]);
    assert_eq!((explained.code, &*explained.stderr), (0, ""));
    for line in [
        "B2: The seat is taken\n",
        "  solution     Choose another one\n",
        "  set          SeatError\n",
    ] {
        assert!(explained.stdout.contains(line), "{}", explained.stdout);
    }
    // A cause that nobody wrote is no section.
    assert!(!explained.stdout.contains("cause"), "{}", explained.stdout);

    let list = run_json(&["list", "--catalog", &table, "--json"]);
    assert_eq!(codes(&list), ["A1", "B2"]);
    assert_eq!(list[0]["solution"], "");
    for format in ["markdown", "html", "csv", "typescript"] {
        let output = run(&["reference", "--catalog", &table, "--format", format]);
        assert_eq!((output.code, &*output.stderr), (0, ""), "{format}");
        assert!(output.stdout.contains("The seat is taken") || format == "typescript");
    }
    let from_stdin = run_with(
        tool()
            .args(["list", "--catalog", "-", "--json"])
            .write_stdin(SEATS),
    );
    assert_eq!(
        serde_json::from_str::<Value>(&from_stdin.stdout).unwrap(),
        list
    );
}

#[test]
fn a_table_that_cannot_be_read_leads_to_convert() {
    let folder = tempdir().unwrap();
    let table = write(
        folder.path(),
        "seats.csv",
        "code,message,explanation\nA1,m,e\nA1,n,f\n",
    );
    for arguments in [
        &["list", "--catalog", &table] as &[_],
        &["explain", "A1", "--catalog", &table],
        &["check", PUBLISHED, &table],
    ] {
        let output = run(arguments);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{arguments:?}");
        let start = format!("error: {table}:3: the code \"A1\" is already used");
        assert!(output.stderr.starts_with(&start), "{}", output.stderr);
        assert!(
            output
                .stderr
                .contains("`convert TABLE --output errors.json`"),
            "{}",
            output.stderr
        );
    }
}

#[test]
fn what_json_must_have_can_be_given() {
    let folder = tempdir().unwrap();
    write(folder.path(), "seats.md", SEATS);
    let output = converted(folder.path(), "seats.md", "seats.json", &[]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("`--default \"cause=…\"`"),
        "{}",
        output.stderr
    );
    assert!(!folder.path().join("seats.json").exists());
}

#[test]
fn a_document_survives_every_format() {
    let folder = tempdir().unwrap();
    let path = folder.path();
    let first = convert(
        path,
        &write(path, "seats.md", &full_table()),
        "first.json",
        &[],
    );
    convert(path, "first.json", "seats.csv", &[]);
    convert(path, "seats.csv", "again.md", &["--name", "SeatError"]);
    let last = convert(path, "again.md", "last.json", &["--name", "SeatError"]);
    assert_eq!(last, first);
    assert!(first.contains("\"retry_after\": 30"), "{first}");
    assert!(first.contains("\"title\": \"Taken\""), "{first}");
}

/// A table with a value of every kind: commas, quotes, pipes, line breaks, Markdown, parameters.
fn full_table() -> String {
    let mut table = "# Seat Error Reference\n\n".to_owned();
    for row in [
        "Code | Error Message | Title | Explanation | Cause | Solution | Kind | HTTP Status | Retry After | Aliases | Labels | Parameters",
        "- | - | - | - | - | - | - | - | - | - | - | -",
        "A1 | No \"seat\", none | | a \\| b<br>second line | =1+1 | `x, y` | NOT_FOUND | 404 | | OLD<br>OLDER | team=hall | ",
        "B2 | {seat} is taken | Taken | *so* | -1 | s | UNAVAILABLE | 503 | 30 | | | seat: integer",
    ] {
        table.extend(["| ", row, " |\n"]);
    }
    table
}

#[test]
fn what_a_table_cannot_hold_is_named() {
    let folder = tempdir().unwrap();
    let path = folder.path();
    let json = fs::read_to_string(PUBLISHED).unwrap();
    let json = json.replacen("\"entries\"", "\"reserved\": [\"GONE\"], \"entries\"", 1);
    write(path, "errors.json", &json);
    for to in ["errors.csv", "errors.md"] {
        let output = converted(path, "errors.json", to, &[]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert_eq!(
            output.stderr,
            "warning: a table cannot hold the domain \"request.platform\" of RequestError\n\
             warning: a table cannot hold the reserved codes of RequestError: GONE\n"
        );
    }
    write(path, "seats.md", &full_table());
    let output = converted(path, "seats.md", "seats.csv", &[]);
    assert_eq!(
        output.stderr,
        "warning: a spreadsheet takes the Cause of A1, and 1 more cell, for a formula\n"
    );
    let table = "Code,Message,Cause,Solution\n0042,No seat,Half of 1/2,Wait\n23505,x,y,MAR1\n";
    write(path, "numbers.csv", table);
    let output = converted(path, "numbers.csv", "again.csv", &[]);
    assert_eq!(
        output.stderr,
        "warning: a spreadsheet saves the Code of 0042, and 1 more cell, in another form, unless \
         the column is imported as text\n"
    );
    // A file that is not for a spreadsheet is not its concern.
    let output = converted(path, "numbers.csv", "numbers.md", &[]);
    assert_eq!(output.stderr, "");
}

#[test]
fn the_format_follows_from_the_name_of_the_output() {
    let folder = tempdir().unwrap();
    let path = folder.path();
    fs::copy(PUBLISHED, path.join("errors.json")).unwrap();
    for (to, start) in [
        ("errors.html", "<!doctype html>"),
        ("errors.ts", "// Request Error Reference\n"),
        ("again.JSON", "{\n"),
        ("errors.md", "# Request Error Reference\n"),
        ("errors.csv", "Code,Error Message,"),
    ] {
        let output = converted(path, "errors.json", to, &[]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let text = fs::read_to_string(path.join(to)).unwrap();
        assert!(
            text.to_lowercase().starts_with(&start.to_lowercase()),
            "{to}: {text}"
        );
    }
    let unknown = converted(path, "errors.json", "errors.xls", &[]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("--format"), "{}", unknown.stderr);
    let told = converted(path, "errors.json", "errors.xls", &["--format", "csv"]);
    assert_eq!(told.code, 0);
    // Without a name, it is JSON.
    let json = run(&["convert", PUBLISHED]);
    assert_eq!(
        json.stdout,
        fs::read_to_string(path.join("again.JSON")).unwrap()
    );
    let source = converted(path, "errors.json", "errors.json", &[]);
    assert!(
        source.stderr.contains("is not overwritten"),
        "{}",
        source.stderr
    );
}

#[test]
fn other_columns_of_a_catalog_are_labels() {
    let folder = tempdir().unwrap();
    let table = "code,message,explanation,On Call\nA1,No such seat,e,Hall\n";
    let table = write(folder.path(), "seats.csv", table);
    let list = run_json(&["list", "--catalog", &table, "--json"]);
    assert_eq!(list[0]["labels"]["on_call"], "Hall");
    let found = run(&["list", "--catalog", &table, "--label", "on_call=Hall"]);
    assert!(found.stdout.contains("A1"), "{}", found.stdout);
    let converted = run(&["convert", &table, "--format", "csv"]);
    assert!(
        converted
            .stderr
            .contains("the column \"On Call\" is not imported"),
        "{}",
        converted.stderr
    );
    let converted = run(&["convert", &table, "--format", "csv", "--labels"]);
    assert_eq!((converted.code, &*converted.stderr), (0, ""));
    assert!(
        converted.stdout.contains("on_call=Hall"),
        "{}",
        converted.stdout
    );
}

#[test]
fn texts_that_nobody_wrote_are_listed() {
    let folder = tempdir().unwrap();
    let path = folder.path();
    let table = "code,message,cause,solution\n\
                 A1,No such seat,,Choose another\nB2,Taken,Somebody was faster,\nC3,Closed,c,s\n";
    write(path, "seats.csv", table);
    let defaults = ["--default", "cause=Unknown", "--default", "solution=Ask us"];
    convert(path, "seats.csv", "seats.json", &defaults);
    let json = path_of(path.join("seats.json"));
    let list = run(&["list", "--catalog", &json, "--default-texts"]);
    assert_eq!((list.code, &*list.stderr), (0, ""));
    assert_eq!(
        list.stdout,
        "CODE  DEFAULT TEXTS  MESSAGE\n\
         A1    cause          No such seat\n\
         B2    solution       Taken\n"
    );
    let list = run_json(&["list", "--catalog", &json, "--default-texts", "--json"]);
    assert_eq!(codes(&list), ["A1", "B2"]);
    assert_eq!(list[0]["default_texts"], serde_json::json!(["cause"]));
    let all = run_json(&["list", "--catalog", &json, "--json"]);
    assert_eq!(codes(&all), ["A1", "B2", "C3"]);
    assert!(all[0].get("default_texts").is_none());

    // In a table that is a catalog, they are empty.
    let csv = path_of(path.join("seats.csv"));
    let list = run_json(&["list", "--catalog", &csv, "--default-texts", "--json"]);
    assert_eq!(list[1]["default_texts"], serde_json::json!(["solution"]));

    // Once it is written, it is no longer listed.
    let text = fs::read_to_string(&json).unwrap();
    fs::write(
        &json,
        text.replacen("\"cause\": \"Unknown\"", "\"cause\": \"It is old\"", 1),
    )
    .unwrap();
    let list = run_json(&["list", "--catalog", &json, "--default-texts", "--json"]);
    assert_eq!(codes(&list), ["B2"]);
}

const SECTIONS: &str = "\
# Hall

## Gateway

| Code | Message | Cause | Solution |
| ---- | ------- | ----- | -------- |
| 4001 | Unknown opcode | A typo | Correct it |

## Voice

| Code | Message | Cause | Solution |
| ---- | ------- | ----- | -------- |
| 4001 | No such room | It is closed | Open it |
";

#[test]
fn codes_that_sections_share_are_kept_apart() {
    let folder = tempdir().unwrap();
    let path = folder.path();
    write(path, "hall.md", SECTIONS);
    let voice = convert(path, "hall.md", "voice.json", &["--section", "voice"]);
    assert!(
        voice.contains("No such room") && !voice.contains("opcode"),
        "{voice}"
    );
    let split = converted(path, "hall.md", "split.json", &["--split"]);
    assert_eq!(split.code, 2);
    assert!(
        split.stderr.contains("the code \"4001\" is in "),
        "{}",
        split.stderr
    );
    assert!(!path.join("split.json").exists());
    convert(path, "hall.md", "new.json", &["--new-codes"]);
    let new = path_of(path.join("new.json"));
    let list = run_json(&["list", "--catalog", &new, "--label", "code=4001", "--json"]);
    assert!(!codes(&list).is_empty());
}

#[test]
fn the_sets_of_a_table_are_read_and_written() {
    let folder = tempdir().unwrap();
    let path = folder.path();
    let set = |name: &str, code: &str| {
        let entries = [super::entry(code, "m")];
        serde_json::json!({ "name": name, "path": name, "entries": entries })
    };
    let sets = [set("HallError", "A1"), set("SeatError", "B2")];
    let json = serde_json::json!({ "format": "1.1", "sets": sets }).to_string();
    write(path, "two.json", &json);
    let csv = convert(path, "two.json", "two.csv", &[]);
    assert!(csv.contains("SeatError"), "{csv}");
    let first = convert(path, "two.json", "first.json", &[]);
    assert_eq!(convert(path, "two.csv", "last.json", &[]), first);
    let csv = path_of(path.join("two.csv"));
    let list = run_json(&["list", "--catalog", &csv, "--set", "SeatError", "--json"]);
    assert_eq!(codes(&list), ["B2"]);
    // An enum is one set.
    let import = run(&["import", &csv, "--name", "HallError"]);
    assert_eq!(import.code, 2);
    assert!(
        import.stderr.contains("an enum is one set"),
        "{}",
        import.stderr
    );
}

#[test]
fn options_for_tables_have_no_effect_on_a_document() {
    let folder = tempdir().unwrap();
    for options in [
        &["--labels"] as &[_],
        &["--column", "a=cause"],
        &["--name", "E"],
    ] {
        let output = run_with(tool().args(["convert", PUBLISHED]).args(options));
        assert_eq!((output.code, &*output.stdout), (2, ""));
        let start = format!("error: {} has no effect on a document in JSON", options[0]);
        assert!(output.stderr.starts_with(&start), "{}", output.stderr);
    }
    // A list of errors is read like a table.
    let list = r#"[{ "code": "A1", "message": "m", "How to fix it": "s" }]"#;
    let list = write(folder.path(), "list.json", list);
    let options = [
        "--column",
        "How to fix it=solution",
        "--default",
        "cause=c",
        "--name",
        "E",
    ];
    let output = run_with(tool().args(["convert", &list]).args(options));
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stdout.contains("\"solution\": \"s\""),
        "{}",
        output.stdout
    );
}

#[test]
fn a_catalog_without_causes_is_written_as_json_and_read_again() {
    let folder = tempdir().unwrap();
    let table = "code,message\nA1,No such seat\n";
    let table = write(folder.path(), "errors.csv", table);
    let site = path_of(folder.path().join("site"));
    let pages = ["reference", "--catalog", &table, "--format", "html"];
    assert_eq!(run(&[&pages[..], &["--pages", &site]].concat()).code, 0);
    let list = run(&["list", "--catalog", &table, "--json"]).stdout;
    let list = write(folder.path(), "list.json", &list);
    for json in [format!("{site}/errors.json"), list] {
        let explained = run(&["explain", "A1", "--catalog", &json]);
        assert_eq!((explained.code, &*explained.stderr), (0, ""));
        let same = run(&["check", &table, &json]);
        assert_eq!((same.code, &*same.stderr), (0, ""), "{}", same.stdout);
        // An enum needs them.
        let refused = run(&["import", &json, "--name", "SeatError"]);
        assert_eq!(refused.code, 2);
        assert!(refused.stderr.contains("`cause` of the entry \"A1\" is"));
    }
}
