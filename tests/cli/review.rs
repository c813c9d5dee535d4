//! `check` for documents of any origin, and its reports for a review.

use std::fs;
use std::path::Path;

use tempfile::tempdir;

use super::{Output, PUBLISHED, run, run_with, tool};

const OLD: &str = "\
# Seat Error Reference

| Code | Error Message | Explanation | Kind |
| ---- | ------------- | ----------- | ---- |
| A1 | No such seat | It was never built | NOT_FOUND |
| B2 | The seat is taken | Somebody was faster | ALREADY_EXISTS |
| C3 | The hall is closed | It opens at nine | UNAVAILABLE |
";

/// Another kind and wording of B2, C3 is gone, D4 is new.
const NEW: &str = "\
Code,Error Message,Explanation,Kind
A1,No such seat,It was never built,NOT_FOUND
B2,The seat is taken,\"Somebody was faster, @ann\",ABORTED
D4,\"Too many: 100 %\",At most ten,RESOURCE_EXHAUSTED
";

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.into_os_string().into_string().unwrap()
}

/// The output of `check` for two files.
fn check(old: (&str, &str), new: (&str, &str), arguments: &[&str]) -> Output {
    let folder = tempdir().unwrap();
    let old = write(folder.path(), old.0, old.1);
    write(folder.path(), new.0, new.1);
    // The names in annotations are those of the command line.
    let mut tool = tool();
    tool.current_dir(&folder).args(["check", &old, new.0]);
    run_with(tool.args(arguments))
}

#[test]
fn tables_of_any_format_are_compared() {
    let output = check(("old.md", OLD), ("new.csv", NEW), &[]);
    assert_eq!((output.code, &*output.stderr), (1, ""));
    // The set of a table has no name that anything relies on.
    assert_eq!(
        output.stdout,
        "major  B2: the kind \"ALREADY_EXISTS\" became \"ABORTED\"\n\
         major  B2: the retry advice \"AFTER_FIX\" became \"FROM_START\"\n\
         major  C3: the code was removed, and no alias replaces it; reserve it, so that no other \
         error can use it\n\
         minor  D4: a new code\n\
         patch  B2: the explanation \"Somebody was faster\" became \"Somebody was faster, @ann\"\n\
         \n\
         3 codes compared, 5 changes: 3 major, 1 minor, 1 patch. \
         This needs a major version: it breaks programs.\n"
    );
    let from_git = run_with(tool().args(["check", "-", PUBLISHED]).write_stdin(OLD));
    assert_eq!(from_git.code, 1, "{}", from_git.stderr);
}

#[test]
fn a_table_says_nothing_about_its_domain() {
    let folder = tempdir().unwrap();
    let table = folder.path().join("errors.csv");
    let table = table.to_str().unwrap();
    let written = run(&["convert", PUBLISHED, "--output", table]);
    assert_eq!(written.code, 0, "{}", written.stderr);
    for arguments in [["check", PUBLISHED, table], ["check", table, PUBLISHED]] {
        let output = run(&arguments);
        assert_eq!(
            output.stdout, "13 codes compared, no change.\n",
            "{arguments:?}"
        );
    }
}

#[test]
fn what_a_table_does_not_say_is_no_change() {
    let folder = tempdir().unwrap();
    for (columns, code) in [
        ("message,explanation,cause,solution", 0),
        ("code,message,solution", 0),
        ("code,explanation,http-status", 0),
        ("message,kind", 0),
    ] {
        let arguments = ["reference", "--catalog", PUBLISHED, "--columns", columns];
        let table = write(folder.path(), "table.md", &run(&arguments).stdout);
        for arguments in [["check", PUBLISHED, &table], ["check", &table, PUBLISHED]] {
            let output = run(&arguments);
            assert_eq!(
                (output.code, &*output.stdout),
                (code, "13 codes compared, no change.\n"),
                "{arguments:?}"
            );
        }
    }
    let listed = run(&["list", "--json", "--catalog", PUBLISHED]);
    let listed = write(folder.path(), "listed.json", &listed.stdout);
    let output = run(&["check", PUBLISHED, &listed]);
    assert_eq!(output.stdout, "13 codes compared, no change.\n");
}

#[test]
fn annotations_name_the_file_and_the_line() {
    let output = check(("old.md", OLD), ("new.csv", NEW), &["--format", "github"]);
    assert_eq!((output.code, &*output.stderr), (1, ""));
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(
        lines[0],
        "::error file=new.csv,line=3,title=B2 (major)::B2: the kind \"ALREADY_EXISTS\" became \
         \"ABORTED\""
    );
    assert!(
        lines[2].starts_with("::error file=new.csv,title=C3 (major)::C3: the code was removed")
    );
    assert_eq!(
        lines[3],
        "::notice file=new.csv,line=4,title=D4 (minor)::D4: a new code"
    );
    assert!(lines[4].starts_with("::notice file=new.csv,line=3,title=B2 (patch)::"));
    assert!(lines[5].starts_with("3 codes compared"));
    assert_eq!(lines.len(), 6);

    let arguments = ["--format", "github", "--allow", "breaking"];
    let allowed = check(("old.md", OLD), ("new.csv", NEW), &arguments);
    assert_eq!(allowed.code, 0);
    assert!(allowed.stdout.starts_with("::warning file=new.csv,line=3,"));
}

#[test]
fn annotations_cannot_be_broken_out_of() {
    let old = "code,message,explanation\na::b,x,e\n";
    let new = "code,message,explanation\na::b,\"50 %\n::error::x\",e\n";
    let output = check(
        ("old.csv", old),
        ("ne,w:.csv", new),
        &["--format", "github"],
    );
    let first = output.stdout.lines().next().unwrap();
    assert_eq!(
        first,
        "::notice file=ne%2Cw%3A.csv,line=2,title=a%3A%3Ab (patch)::a::b: the message \"x\" \
         became \"50 %25\\n::error::x\""
    );
    let commands = output.stdout.lines().filter(|line| line.starts_with("::"));
    assert_eq!(commands.count(), 1);
}

#[test]
fn the_report_for_a_review_mentions_nobody() {
    let output = check(("old.md", OLD), ("new.csv", NEW), &["--format", "markdown"]);
    assert_eq!((output.code, &*output.stderr), (1, ""));
    let start = "**This needs a major version: it breaks programs.** 3 codes compared, 5 changes: \
                 3 major, 1 minor, 1 patch.\n\n| Bump | Code | Change |\n| --- | --- | --- |\n";
    assert!(output.stdout.starts_with(start), "{}", output.stdout);
    let row = "| patch | `B2` | the explanation `Somebody was faster` became `Somebody was \
               faster, @ann` |\n";
    assert!(output.stdout.contains(row), "{}", output.stdout);
}

#[test]
fn many_changes_are_grouped_and_fit_into_a_comment() {
    let table = |rows: usize, message: &str| {
        let mut table = "code,message,explanation\n".to_owned();
        for row in 0..rows {
            table.extend([&*format!("A{row},"), message, ",e\n"]);
        }
        table
    };
    let old = table(30, "m");
    let new = table(25, "n");
    let output = check(
        ("old.csv", &old),
        ("new.csv", &new),
        &["--format", "markdown"],
    );
    let markdown = &output.stdout;
    let major = "\n<details open>\n<summary>5 major changes</summary>\n\n| Code | Change |\n";
    assert!(markdown.contains(major), "{markdown}");
    let patch = "\n</details>\n\n<details>\n<summary>25 patch changes</summary>\n\n| Code | ";
    assert!(markdown.contains(patch), "{markdown}");
    assert!(markdown.ends_with("|\n\n</details>\n"), "{markdown}");

    let long = "x".repeat(200);
    let old = table(5000, "m");
    let new = table(4000, &long);
    let output = check(
        ("old.csv", &old),
        ("new.csv", &new),
        &["--format", "markdown"],
    );
    assert!(output.stdout.len() < 65_536, "{}", output.stdout.len());
    let [_, end] = output.stdout.rsplitn(2, "</details>\n").collect::<Vec<_>>()[..] else {
        panic!("{}", output.stdout);
    };
    assert!(end.contains("<summary>4000 patch changes</summary>"));
    assert!(output.stdout.ends_with(", too many for this report.\n"));
}

#[test]
fn a_rewording_is_confirmed_in_the_review() {
    let old = "code,message,explanation\nP2,it is closed,Closed for good\n";
    let new = "code,message,explanation\nP2,no such currency,See the list\n";
    let output = check(
        ("old.csv", old),
        ("new.csv", new),
        &["--format", "markdown"],
    );
    assert_eq!(output.code, 1);
    let end = "\nIf an error was only reworded, in all its strings, pass `--allow-reworded P2`.\n";
    assert!(output.stdout.ends_with(end), "{}", output.stdout);
}

#[test]
fn mistakes_in_a_file_are_annotations_too() {
    let new = "code,message,explanation\nA1,m,e\nA1,n,f\n";
    let output = check(("old.md", OLD), ("new.csv", new), &["--format", "github"]);
    assert_eq!(output.code, 2);
    let start = "::error file=new.csv,line=3::the code \"A1\" is already used";
    assert!(output.stdout.starts_with(start), "{}", output.stdout);
    assert!(
        output.stderr.starts_with("error: new.csv:3: "),
        "{}",
        output.stderr
    );
}

#[test]
fn a_table_is_compared_with_the_json_that_was_made_of_it() {
    let folder = tempdir().unwrap();
    let table = write(folder.path(), "seats.md", OLD);
    let json = folder.path().join("seats.json");
    let json = json.to_str().unwrap();
    let defaults = ["--default", "cause=Unknown", "--default", "solution=Ask us"];
    let convert = run_with(
        tool()
            .args(["convert", &table, "--output", json])
            .args(defaults),
    );
    assert_eq!(convert.code, 0, "{}", convert.stderr);
    for arguments in [["check", json, &table], ["check", &table, json]] {
        let output = run(&arguments);
        assert_eq!(
            output.stdout, "3 codes compared, no change.\n",
            "{arguments:?}"
        );
    }
}
