//! `import`: what it is told about a table, what it says about one, and what it does not overwrite.

use std::fs;

use tempfile::{TempDir, tempdir};

use super::{Output, program, root, run, run_with, tool};

/// The header of a table that can be imported.
const HEADER: &str = "| Error Message | Explanation | Cause | Solution |\n|-|-|-|-|\n";

/// A file in a new folder.
fn file(name: &str, text: &str) -> (TempDir, String) {
    let folder = tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

fn import(file: &str, arguments: &[&str]) -> Output {
    run_with(
        tool()
            .args(["import", file, "--name", "SeatError"])
            .args(arguments),
    )
}

/// The lines of standard error that begin with this label.
fn lines<'o>(output: &'o Output, label: &str) -> Vec<&'o str> {
    let lines = output.stderr.lines();
    lines.filter(|line| line.starts_with(label)).collect()
}

const TABLE: &str =
    "code,message,cause,Way out = in short,team\nA1,No such seat,A typo,Correct it,Hall\n";

const TABLE_OF_FOUR: &str = "\
| Code | Error Message | Cause | Solution |
| ---- | ------------- | ----- | -------- |
| A1   | No such seat  | A typo | Correct it |
";

#[test]
fn a_column_is_read_as_the_field_that_it_is_said_to_be() {
    let (_folder, file) = file("seats.csv", TABLE);
    let output = import(&file, &["--column", "way out = in short=Solution"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.contains("solution = \"Correct it\""));
    assert_eq!(
        output.stderr,
        format!("warning: {file}:1: the column \"team\" is not imported\n")
    );
    let column = ["--column", "way out = in short=Solution"];
    let ignored = import(&file, &[&column[..], &["--column", "Team=ignore"]].concat());
    assert_eq!((ignored.code, &*ignored.stderr), (0, ""));
    assert_eq!(ignored.stdout, output.stdout);
    let unknown = import(&file, &["--column", "way out=wayout"]);
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.stderr.contains("\"wayout\" is not a field"),
        "{}",
        unknown.stderr
    );
    assert!(unknown.stderr.contains("solution"), "{}", unknown.stderr);
}

#[test]
#[cfg(unix)]
fn the_command_that_is_offered_works() {
    for (table, options, count) in [
        (
            "| Code | Message |\n|-|-|\n| 1 | a |\n",
            "'cause=Not documented yet' --default 'solution=Not documented yet'",
            1,
        ),
        (
            "| Code | Message | Cause | Team |\n|-|-|-|-|\n| A B | a | c | t |\n| 2 | b | | t |\n",
            "'solution=Not documented yet' --new-codes --default 'cause=Not documented yet' \
             --labels",
            2,
        ),
    ] {
        let (_folder, file) = file("it's $1.md", table);
        let output = import(&file, &[]);
        assert_eq!(output.code, 2);
        let (_, command) = output.stderr.trim_end().rsplit_once('\n').unwrap();
        assert!(command.ends_with(options), "{}", output.stderr);
        let again = program("sh").args(["-c", command]).output().unwrap();
        let stderr = String::from_utf8_lossy(&again.stderr);
        assert!(again.status.success(), "{command}: {stderr}");
        assert_eq!(stderr, "");
        let rust = String::from_utf8_lossy(&again.stdout);
        assert_eq!(rust.matches("\n        code = \"").count(), count, "{rust}");
    }
    // Nothing is offered where options are not all that it takes.
    let (_folder, file) = file(
        "seats.md",
        "| Code | Message |\n|-|-|\n| 1 | a |\n| 2 | a | b |\n",
    );
    let output = import(&file, &[]);
    assert!(!output.stderr.contains("This command"), "{}", output.stderr);
}

/// As a part of a command, it could not be written as text.
#[test]
#[cfg(target_os = "linux")]
fn the_name_of_a_file_need_not_be_unicode() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = tempdir().unwrap();
    let file = folder.path().join(OsStr::from_bytes(b"\xff.md"));
    fs::write(&file, "| Code | Message |\n|-|-|\n| 1 | a |\n").unwrap();
    let output = run_with(tool().args(["import", "--name", "Seat"]).arg(&file));
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert!(!output.stderr.contains("This command"), "{}", output.stderr);
}

#[test]
fn the_format_is_told_from_the_contents_if_the_name_does_not() {
    for text in [
        "| Code | Message | Cause | Solution |\n|---|---|---|---|\n| A1 | m | c | s |\n",
        "\u{feff}code,message,cause,solution\nA1,m,c,s\n",
        "code;message;cause;solution\nA1;m;c;s\n",
        "{ \"format\": \"1.0\", \"sets\": [{ \"name\": \"E\", \"entries\": [{ \"code\": \"A1\", \
          \"message\": \"m\", \"explanation\": \"m\", \"cause\": \"c\", \"solution\": \"s\" }] }] }",
    ] {
        let output = run_with(
            tool()
                .args(["import", "-", "--name", "SeatError"])
                .write_stdin(text),
        );
        assert_eq!((output.code, &*output.stderr), (0, ""), "{text}");
        assert!(output.stdout.contains("code = \"A1\""), "{}", output.stdout);
    }
}

/// What is wrong with an empty cell.
fn empty(field: &str) -> String {
    let (first, rest) = field.split_at(1);
    let title = first.to_uppercase() + rest;
    format!("the cell `{title}` is empty; fill it in, or pass `--default \"{field}=…\"`")
}

/// A table whose cells of a column are all empty, and whose codes are all the same.
fn many_mistakes() -> String {
    let mut table = "code,message,cause,solution\n".to_owned();
    for number in 0..1000 {
        table.extend(["A1,m ", &number.to_string(), ",,s\n"]);
    }
    table
}

#[test]
fn many_mistakes_of_a_kind_are_one_message() {
    let (_folder, file) = file("seats.csv", &many_mistakes());
    let output = import(&file, &[]);
    assert_eq!((output.code, &*output.stdout), (2, ""));
    let stderr = &output.stderr;
    assert!(stderr.lines().count() < 15, "{stderr}");
    let first = format!("{file}:2: {}\n{file}:3: ", empty("cause"));
    assert!(stderr.contains(&first), "{stderr}");
    let rest = format!("\n{file}: and 997 more like this, up to line 1001\n");
    assert!(stderr.contains(&rest), "{stderr}");
    assert!(
        stderr.contains("\nhelp: Pass --all-errors to see all of them\n"),
        "{stderr}"
    );

    let all = import(&file, &["--all-errors"]);
    assert_eq!(all.code, 2);
    assert!(all.stderr.lines().count() > 1999, "{}", all.stderr);
    assert!(!all.stderr.contains("Pass --all-errors"), "{}", all.stderr);
    let last = format!("\n{file}:1001: {}\n", empty("cause"));
    assert!(all.stderr.contains(&last), "{}", all.stderr);
}

#[test]
fn a_few_mistakes_are_in_the_order_of_their_lines() {
    let (_folder, file) = file(
        "seats.csv",
        "code,message,cause,solution\nA1,m,,s\nB1,m,c,\nC1,m,,s\n",
    );
    let output = import(&file, &[]);
    let line = |line: usize, field: &str| format!("{file}:{line}: {}\n", empty(field));
    let expected = [
        "error: ",
        &line(2, "cause"),
        &line(3, "solution"),
        &line(4, "cause"),
        "help: ",
    ]
    .concat();
    assert!(output.stderr.starts_with(&expected), "{}", output.stderr);
}

#[test]
fn many_warnings_of_a_kind_are_one() {
    let mut columns = String::new();
    for number in 0..300 {
        columns.extend([",extra ", &number.to_string()]);
    }
    let table = format!(
        "code,message,cause,solution{columns}\nA1,m,c,s{}\n",
        ",x".repeat(300)
    );
    let (_folder, file) = file("seats.csv", &table);
    let output = import(&file, &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let warnings = lines(&output, "warning: ");
    assert!(warnings.len() < 10, "{}", output.stderr);
    assert!(warnings[0].ends_with("the column \"extra 0\" is not imported"));
    assert!(
        output.stderr.contains("and 297 more like this"),
        "{}",
        output.stderr
    );
    let all = import(&file, &["--all-errors"]);
    assert_eq!(lines(&all, "warning: ").len(), 300);
}

#[test]
fn the_source_is_not_overwritten() {
    let (folder, file) = file("seats.csv", "code,message,cause,solution\nA1,m,c,s\n");
    let before = fs::read_to_string(&file).unwrap();
    let mut names = vec![file.clone()];
    let same = folder
        .path()
        .join("./../")
        .join(folder.path().file_name().unwrap());
    names.push(same.join("seats.csv").to_str().unwrap().to_owned());
    #[cfg(unix)]
    {
        let [soft, hard] = ["soft.rs", "hard.rs"].map(|name| folder.path().join(name));
        std::os::unix::fs::symlink(&file, &soft).unwrap();
        fs::hard_link(&file, &hard).unwrap();
        for link in [soft, hard] {
            names.push(link.to_str().unwrap().to_owned());
        }
    }
    for name in names {
        let output = import(&file, &["--output", &name]);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{name}");
        assert!(
            output
                .stderr
                .starts_with(&format!("error: {name}: this is the document")),
            "{}",
            output.stderr
        );
        assert_eq!(fs::read_to_string(&file).unwrap(), before, "{name}");
    }
}

#[test]
fn the_catalog_is_not_overwritten_by_its_reference() {
    let published = fs::read_to_string(super::PUBLISHED).unwrap();
    let (_folder, file) = file("errors.json", &published);
    let output = run(&["reference", "--catalog", &file, "--output", &file]);
    assert_eq!((output.code, &*output.stdout), (2, ""));
    assert!(
        output.stderr.contains("is not overwritten"),
        "{}",
        output.stderr
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), published);
    // A page may be the catalog too.
    let (folder, index) = self::file("index.md", TABLE_OF_FOUR);
    let pages = folder.path().to_str().unwrap();
    let output = run(&["reference", "--catalog", &index, "--pages", pages]);
    assert_eq!((output.code, &*output.stdout), (2, ""));
    assert!(
        output.stderr.contains("is not overwritten"),
        "{}",
        output.stderr
    );
    assert_eq!(fs::read_to_string(&index).unwrap(), TABLE_OF_FOUR);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_error_in_json_names_the_path_of_its_value() {
    let json = "{ \"format\": \"1.0\", \"sets\": [{ \"name\": \"E\", \"entries\": [\n\
                { \"code\": \"A1\", \"message\": \"m\", \"explanation\": \"e\", \"cause\": \"c\",\n\
                \"solution\": \"s\", \"kind\": \"GONE\", \"labels\": { \"a b\": 1 } }] }] }";
    let (_folder, file) = file("errors.json", json);
    let output = import(&file, &[]);
    assert_eq!(output.code, 2);
    let stderr = &output.stderr;
    assert!(
        stderr.starts_with(&format!(
            "error: {file}:3: sets[0].entries[0].kind: unknown kind \"GONE\""
        )),
        "{stderr}"
    );
    assert!(
        stderr.contains(&format!(
            "\n{file}:3: sets[0].entries[0].labels[\"a b\"]: `a b` of "
        )),
        "{stderr}"
    );
}

#[test]
fn what_list_writes_as_json_is_read_again() {
    let listed = run(&["list", "--json"]);
    let (_folder, path) = file("listed.json", &listed.stdout);
    let again = run(&["--catalog", &path, "list", "--json"]);
    assert_eq!((again.code, &*again.stderr), (0, ""));
    assert_eq!(again.stdout, listed.stdout);
    // One set of it is an enum.
    let listed = run(&["list", "--json", "--set", "BillingError"]);
    let (_folder, path) = file("listed.json", &listed.stdout);
    let rust = import(&path, &[]);
    assert_eq!((rust.code, &*rust.stderr), (0, ""));
    assert!(
        rust.stdout.contains("pub enum SeatError"),
        "{}",
        rust.stdout
    );
}

#[test]
fn a_table_becomes_rust() {
    let document = root().join("tests/reference/request-errors.md");
    let output = run(&[
        "import",
        document.to_str().unwrap(),
        "--name",
        "RequestError",
    ]);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    assert!(output.stdout.contains("pub enum RequestError {"));
    assert_eq!(output.stdout.matches("#[error(").count(), 13);
}

#[test]
fn a_bad_row_is_reported_with_file_and_line_and_nothing_is_written() {
    let folder = tempdir().unwrap();
    let [table, rust] =
        ["errors.md", "error.rs"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    fs::write(
        &table,
        format!("{HEADER}| A b | c | d | e |\n| F | i | | h |\n"),
    )
    .unwrap();
    let output = run(&["import", &table, "--name", "Bad", "--output", &rust]);
    assert_eq!((output.code, &*output.stdout), (2, ""));
    assert!(output.stderr.contains("errors.md:4: "), "{}", output.stderr);
    assert!(!fs::exists(&rust).unwrap());
    let unknown = run_with(
        tool()
            .args(["import", "-", "--name", "Bad"])
            .write_stdin("x"),
    );
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.stderr.contains("cannot tell the format") && unknown.stderr.contains("--format"),
        "{}",
        unknown.stderr
    );
}

#[test]
fn each_solution_is_shown_once() {
    let folder = tempdir().unwrap();
    let table = folder.path().join("errors.md");
    let rows = "| A b | c | | e |\n| F | g | | h |\n| I | j | k | l | m | n |\n";
    fs::write(&table, format!("{HEADER}{rows}")).unwrap();
    let output = run(&["import", table.to_str().unwrap(), "--name", "Bad"]);
    assert_eq!(output.code, 2);
    let helps: Vec<&str> = output
        .stderr
        .lines()
        .filter(|line| line.starts_with("help: "))
        .collect();
    assert!(
        helps.len() == 2
            && helps[0].starts_with("help: Fill in the cells, or give ")
            && helps[1].starts_with("help: In Markdown, write "),
        "{}",
        output.stderr
    );
}

#[test]
fn a_name_must_be_a_rust_identifier() {
    for name in ["1bad", "a b", "", "_"] {
        let output = run(&["import", "/no/such/file.csv", "--name", name]);
        assert_eq!((output.code, &*output.stdout), (2, ""));
        assert!(
            output.stderr.contains("--name")
                && output.stderr.contains("this is not a Rust identifier"),
            "{}",
            output.stderr
        );
        assert!(!output.stderr.contains("file.csv"), "{}", output.stderr);
    }
    let raw = root().join("tests/reference/request-errors.md");
    assert!(
        run(&["import", raw.to_str().unwrap(), "--name", "type"])
            .stdout
            .contains("pub enum r#type {")
    );
}
