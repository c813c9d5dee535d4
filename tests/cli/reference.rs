//! `reference`: what it writes and compares, and options that have no effect.

use std::fs;

use tempfile::tempdir;

use super::{PUBLISHED, root, run, run_json, run_with, tool};

/// The heading and the table of the document that defines the standard set.
fn document() -> String {
    let whole = fs::read_to_string(root().join("tests/reference/request-errors.md")).unwrap();
    let lines: Vec<&str> = whole.split_inclusive('\n').take(2 + 2 + 13).collect();
    lines.concat()
}

#[test]
fn the_standard_set_is_the_document_byte_for_byte() {
    let output = run(&["reference", "--catalog", PUBLISHED]);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    assert_eq!(output.stdout, document());
}

#[test]
fn the_heading_of_a_page_is_kept() {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let [page, other] = ["page.md", "other.md"].map(path);
    let table = "| Code | Message | Cause | Solution |\n|-|-|-|-|\n| A1 | No such seat | c | s |\n";
    let heading = "# Errors of the Booking `API`";
    fs::write(&page, format!("{heading}\nv2\n\n{table}")).unwrap();
    let of_page = |arguments: &[&str]| {
        let output = run(&[&["reference", "--catalog", &page], arguments].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
        output.stdout
    };
    let kept = "# Errors of the Booking API\n\n";
    assert!(of_page(&[]).starts_with(kept));
    let html = "<h1>Errors of the Booking API</h1>";
    assert!(of_page(&["--format", "html"]).contains(html));
    assert!(of_page(&["--title", "Mine"]).starts_with("# Mine\n"));
    let json = run_json(&["convert", &page, "--format", "json"]);
    assert_eq!(json["sets"][0]["name"], "ErrorsOfTheBookingApi");
    assert!(
        run(&["convert", &page, "--format", "markdown"])
            .stdout
            .starts_with(kept)
    );
    let named = run(&[
        "convert",
        &page,
        "--format",
        "markdown",
        "--name",
        "SeatError",
    ]);
    assert!(named.stdout.starts_with("# Seat Error Reference\n"));

    // Another page keeps its own.
    fs::write(&other, format!("# Seats\n\n{table}")).unwrap();
    of_page(&["--output", &other]);
    assert!(fs::read_to_string(&other).unwrap().starts_with("# Seats\n"));
    // Without a heading, the title is made of the name of the file.
    fs::write(&page, format!("## Seats\n\n{table}")).unwrap();
    assert!(of_page(&[]).starts_with("# Page Reference\n"));
}

#[test]
fn a_file_is_compared_with_what_would_be_written() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    let path = file.to_str().unwrap();
    let check = || run(&["reference", "--catalog", PUBLISHED, "--check", path]);
    assert_eq!(check().code, 2, "there is no such file");
    assert_eq!(
        run(&["reference", "--catalog", PUBLISHED, "--output", path]).code,
        0
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), document());
    assert_eq!(check().code, 0);

    fs::write(
        &file,
        document().replace("Rename the table", "Rename a table"),
    )
    .unwrap();
    let output = check();
    assert_eq!(output.code, 1);
    let changed = |sign: char| {
        output
            .stdout
            .lines()
            .filter(|line| line.starts_with(&format!("{sign}|")))
            .collect::<Vec<_>>()
    };
    assert!(
        matches!(&*changed('-'), [line] if line.contains("Rename a table")),
        "{}",
        output.stdout
    );
    assert!(
        matches!(&*changed('+'), [line] if line.contains("Rename the table")),
        "{}",
        output.stdout
    );
    assert!(
        output
            .stderr
            .contains("errors.md is not what would be written"),
        "{}",
        output.stderr
    );
    assert!(
        output
            .stderr
            .contains("help: Run the same command with --output in place of --check\n"),
        "{}",
        output.stderr
    );
    assert!(
        fs::read_to_string(&file)
            .unwrap()
            .contains("Rename a table"),
        "the file is only compared"
    );
}

#[test]
fn different_line_breaks_are_shown() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.json");
    let json = run(&["reference", "--catalog", PUBLISHED, "--format", "json"]).stdout;
    fs::write(&file, json.replace('\n', "\r\n")).unwrap();
    let output = run(&[
        "reference",
        "--catalog",
        PUBLISHED,
        "--format",
        "json",
        "--check",
        file.to_str().unwrap(),
    ]);
    assert_eq!(output.code, 1);
    let [windows, unix] = [r"-{\u{d}", "+{"].map(|line| format!("{line}\n"));
    assert!(output.stdout.contains(&windows), "{}", output.stdout);
    assert!(output.stdout.contains(&unix), "{}", output.stdout);
}

#[test]
fn title_and_columns_can_be_chosen() {
    let output = run(&[
        "reference",
        "--title",
        "All errors",
        "--columns",
        "code,http-status,Kind",
    ]);
    assert!(
        output.stdout.starts_with("# All errors\n\n| Code "),
        "{}",
        output.stdout
    );
    assert!(
        output.stdout.contains(r"| CARD\_DECLINED "),
        "{}",
        output.stdout
    );
    let wrong = run(&["reference", "--columns", "color"]);
    assert_eq!((wrong.code, &*wrong.stdout), (2, ""));
}

#[test]
fn the_name_of_a_file_tells_its_format() {
    let folder = tempdir().unwrap();
    for (name, format) in [
        ("errors.md", "markdown"),
        ("errors.mdx", "markdown"),
        ("errors", "markdown"),
        ("errors.html", "html"),
        ("ERRORS.JSON", "json"),
        ("errors.csv", "csv"),
        ("errors.ts", "typescript"),
    ] {
        let file = folder.path().join(name);
        let run_on = |options: &[&str]| {
            let arguments = ["reference", "--catalog", PUBLISHED];
            run_with(tool().args(arguments).args(options).arg(&file))
        };
        assert_eq!(run_on(&["--output"]).code, 0);
        let asked = run(&["reference", "--catalog", PUBLISHED, "--format", format]);
        assert_eq!(fs::read_to_string(&file).unwrap(), asked.stdout, "{name}");
        assert_eq!(run_on(&["--check"]).code, 0, "{name}");
        // What is asked for counts more.
        assert_eq!(run_on(&["--format", "csv", "--output"]).code, 0);
        let written = fs::read_to_string(&file).unwrap();
        assert!(written.starts_with("Code,"), "{name}: {written}");
    }
}

#[test]
fn a_column_is_named_once() {
    let output = run(&["reference", "--columns", "code,cause,Code"]);
    assert_eq!((output.code, &*output.stdout), (2, ""));
    let message = "error: --columns names Code twice\n";
    assert!(output.stderr.starts_with(message), "{}", output.stderr);
    assert_eq!(run(&["reference", "--title", ""]).code, 2);
}

#[test]
fn json_is_the_document() {
    assert_eq!(
        run_json(&["reference", "--format", "json"])["format"],
        "1.1"
    );
    let once = run(&["reference", "--format", "json"]).stdout;
    let again = run_with(
        tool()
            .args(["reference", "--catalog", "-", "--format", "json"])
            .write_stdin(once.clone()),
    );
    assert_eq!(again.stdout, once);
}

#[test]
fn typescript_is_for_clients() {
    let arguments = [
        "reference",
        "--format",
        "typescript",
        "--title",
        "All errors",
    ];
    let output = run(&arguments);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    assert!(output.stdout.starts_with("// All errors\n"));
    let params = "  readonly params: {\n    readonly last4: string;\n  };\n";
    assert!(output.stdout.contains(params), "{}", output.stdout);
    let columns = run(&["reference", "--format", "typescript", "--columns", "code"]);
    assert_eq!((columns.code, &*columns.stdout), (2, ""));
}

#[test]
fn a_book_has_a_page_for_each_error() {
    let folder = tempdir().unwrap();
    let book = folder.path().join("a/book");
    assert_eq!(
        run(&["reference", "--pages", book.to_str().unwrap()]).code,
        0
    );
    assert!(
        fs::read_to_string(book.join("SUMMARY.md"))
            .unwrap()
            .contains("errors/CARD_DECLINED.md")
    );
    assert_eq!(fs::read_dir(book.join("errors")).unwrap().count(), 14);
}

#[test]
fn the_pages_of_a_book_are_compared() {
    let folder = tempdir().unwrap();
    let book = folder.path().to_str().unwrap();
    let check = || run(&["reference", "--pages", book, "--check"]);
    let missing = check();
    assert_eq!(missing.code, 1);
    assert!(
        missing.stderr.contains("SUMMARY.md is missing"),
        "{}",
        missing.stderr
    );
    assert!(
        missing
            .stderr
            .contains("help: Run the same command without --check\n"),
        "{}",
        missing.stderr
    );
    assert_eq!(run(&["reference", "--pages", book]).code, 0);
    let same = check();
    assert_eq!((same.code, &*same.stdout, &*same.stderr), (0, "", ""));
    let page = folder.path().join("errors/CARD_DECLINED.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("another card", "a card")).unwrap();
    // A chapter that is not about errors is ignored; a page of a removed error is reported.
    fs::write(folder.path().join("preface.md"), "Hello").unwrap();
    fs::write(folder.path().join("errors/GONE.md"), "# Gone").unwrap();
    let after = check();
    assert_eq!(after.code, 1);
    assert!(
        after
            .stdout
            .contains("-Ask for a card\n+Ask for another card\n"),
        "{}",
        after.stdout
    );
    assert!(
        after
            .stderr
            .contains("CARD_DECLINED.md is not what would be written"),
        "{}",
        after.stderr
    );
    assert!(
        after.stderr.contains("GONE.md belongs to no error"),
        "{}",
        after.stderr
    );
    assert!(!after.stderr.contains("preface"));
    // Writing the pages again leaves those that are up to date untouched.
    let untouched = folder.path().join("errors/DUPLICATE_KEY.md");
    let time = || fs::metadata(&untouched).unwrap().modified().unwrap();
    let before = time();
    assert_eq!(run(&["reference", "--pages", book]).code, 0);
    assert_eq!((time(), fs::read_to_string(&page).unwrap()), (before, text));
    let nowhere = run(&["reference", "--pages", "/no/such/folder", "--check"]);
    assert_eq!((nowhere.code, &*nowhere.stdout), (2, ""));
}

#[test]
fn options_without_effect_are_errors() {
    for (arguments, message) in [
        ("--check", "--check needs either a file or "),
        ("--check a.md --pages b", "--check needs either a file or "),
        (
            "--check a.md --output b",
            "the argument '--check [<FILE>]' ",
        ),
        ("--pages a --format json", "--pages has no effect on JSON"),
        ("--pages a --format csv", "--pages has no effect on CSV"),
        (
            "--pages a --format typescript",
            "--pages has no effect on TypeScript",
        ),
        ("--lang zh", "--lang has no effect without --format html"),
        (
            "--intro a.md --format json",
            "--intro has no effect without --format html",
        ),
        (
            "--base-url https://a.b --format html",
            "--base-url has no effect without --pages",
        ),
        (
            "--columns code --format html",
            "--columns has no effect on the page ",
        ),
        (
            "--columns code --format json",
            "--columns has no effect on JSON",
        ),
        ("--title a --format csv", "--title has no effect on CSV"),
    ] {
        let output = run_with(tool().arg("reference").args(arguments.split(' ')));
        assert_eq!((output.code, &*output.stdout), (2, ""), "{arguments}");
        let start = format!("error: {message}");
        assert!(output.stderr.starts_with(&start), "{}", output.stderr);
    }
}
