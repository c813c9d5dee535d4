use std::fs;

use tempfile::tempdir;

use super::{PUBLISHED, json, root, said, said_with, tool};

/// Heading and table of the document that the standard set is from.
fn document() -> String {
    let whole = fs::read_to_string(root().join("tests/reference/request-errors.md")).unwrap();
    let lines: Vec<&str> = whole.split_inclusive('\n').take(2 + 2 + 13).collect();
    lines.concat()
}

#[test]
fn the_standard_set_is_the_document_byte_for_byte() {
    let said = said(&["reference", "--catalog", PUBLISHED]);
    assert_eq!((said.code, &*said.err), (0, ""));
    assert_eq!(said.out, document());
}

#[test]
fn what_would_be_written_is_compared() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    let path = file.to_str().unwrap();
    let check = || said(&["reference", "--catalog", PUBLISHED, "--check", path]);
    assert_eq!(check().code, 2, "there is no such file");
    assert_eq!(
        said(&["reference", "--catalog", PUBLISHED, "--output", path]).code,
        0
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), document());
    assert_eq!(check().code, 0);

    fs::write(
        &file,
        document().replace("Rename the table", "Rename a table"),
    )
    .unwrap();
    let said = check();
    assert_eq!(said.code, 1);
    let changed = |sign: char| {
        said.out
            .lines()
            .filter(|line| line.starts_with(&format!("{sign}|")))
            .collect::<Vec<_>>()
    };
    assert!(
        matches!(&*changed('-'), [line] if line.contains("Rename a table")),
        "{}",
        said.out
    );
    assert!(
        matches!(&*changed('+'), [line] if line.contains("Rename the table")),
        "{}",
        said.out
    );
    assert!(
        said.err.contains("errors.md is not what would be written"),
        "{}",
        said.err
    );
    assert!(
        said.err
            .contains("help: Run the same command with --output in place of --check\n"),
        "{}",
        said.err
    );
    assert!(
        fs::read_to_string(&file)
            .unwrap()
            .contains("Rename a table"),
        "it is only compared"
    );
}

#[test]
fn line_breaks_that_differ_are_shown() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    fs::write(&file, document().replace('\n', "\r\n")).unwrap();
    let said = said(&[
        "reference",
        "--catalog",
        PUBLISHED,
        "--check",
        file.to_str().unwrap(),
    ]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("-# Request Error Reference\\u{d}\n"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("+# Request Error Reference\n"),
        "{}",
        said.out
    );
}

#[test]
fn title_and_columns_are_chosen() {
    let said = said(&[
        "reference",
        "--title",
        "All errors",
        "--columns",
        "code,http-status,Kind",
    ]);
    assert!(
        said.out.starts_with("# All errors\n\n| Code "),
        "{}",
        said.out
    );
    assert!(said.out.contains(r"| CARD\_DECLINED "), "{}", said.out);
    let wrong = super::said(&["reference", "--columns", "colour"]);
    assert_eq!((wrong.code, &*wrong.out), (2, ""));
}

#[test]
fn json_is_the_document_again() {
    assert_eq!(json(&["reference", "--format", "json"])["format"], "1.0");
    let once = said(&["reference", "--format", "json"]).out;
    let again = said_with(
        tool()
            .args(["reference", "--catalog", "-", "--format", "json"])
            .write_stdin(once.clone()),
    );
    assert_eq!(again.out, once);
}

#[test]
fn a_book_has_a_page_for_each_error() {
    let folder = tempdir().unwrap();
    let book = folder.path().join("a/book");
    assert_eq!(
        said(&["reference", "--pages", book.to_str().unwrap()]).code,
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
    let check = || said(&["reference", "--pages", book, "--check"]);
    let missing = check();
    assert_eq!(missing.code, 1);
    assert!(
        missing.err.contains("SUMMARY.md is missing"),
        "{}",
        missing.err
    );
    assert!(
        missing
            .err
            .contains("help: Run the same command without --check\n"),
        "{}",
        missing.err
    );
    assert_eq!(said(&["reference", "--pages", book]).code, 0);
    let same = check();
    assert_eq!((same.code, &*same.out, &*same.err), (0, "", ""));
    let page = folder.path().join("errors/CARD_DECLINED.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("another card", "a card")).unwrap();
    // A chapter of somebody else is none of ours, a page of an error that is gone is.
    fs::write(folder.path().join("preface.md"), "Hello").unwrap();
    fs::write(folder.path().join("errors/GONE.md"), "# Gone").unwrap();
    let said_after = check();
    assert_eq!(said_after.code, 1);
    assert!(
        said_after
            .out
            .contains("-Ask for a card\n+Ask for another card\n"),
        "{}",
        said_after.out
    );
    assert!(
        said_after
            .err
            .contains("CARD_DECLINED.md is not what would be written"),
        "{}",
        said_after.err
    );
    assert!(
        said_after.err.contains("GONE.md belongs to no error"),
        "{}",
        said_after.err
    );
    assert!(!said_after.err.contains("preface"));
    // Written again, what is as it should be stays untouched.
    let untouched = folder.path().join("errors/DUPLICATE_KEY.md");
    let time = || fs::metadata(&untouched).unwrap().modified().unwrap();
    let before = time();
    assert_eq!(said(&["reference", "--pages", book]).code, 0);
    assert_eq!((time(), fs::read_to_string(&page).unwrap()), (before, text));
    let nowhere = said(&["reference", "--pages", "/no/such/folder", "--check"]);
    assert_eq!((nowhere.code, &*nowhere.out), (2, ""));
}

#[test]
fn options_that_would_do_nothing_are_mistakes() {
    for arguments in [
        &["--check"] as &[_],
        &["--check", "a.md", "--pages", "b"],
        &["--check", "a.md", "--output", "b"],
        &["--pages", "a", "--format", "html"],
        &["--columns", "code", "--format", "html"],
        &["--columns", "code", "--format", "json"],
        &["--title", "a", "--format", "json"],
    ] {
        let said = said_with(tool().arg("reference").args(arguments));
        assert_eq!((said.code, &*said.out), (2, ""), "{arguments:?}");
        assert!(said.err.starts_with("error: "), "{}", said.err);
    }
}

#[test]
fn a_document_of_people_becomes_rust() {
    let document = root().join("tests/reference/request-errors.md");
    let said = said(&[
        "import",
        document.to_str().unwrap(),
        "--name",
        "RequestError",
    ]);
    assert_eq!((said.code, &*said.err), (0, ""));
    assert!(said.out.contains("pub enum RequestError {"));
    assert_eq!(said.out.matches("#[error(").count(), 13);
}

#[test]
fn a_bad_row_is_reported_with_file_and_line_and_nothing_is_written() {
    let folder = tempdir().unwrap();
    let [table, rust] =
        ["errors.md", "error.rs"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    fs::write(
        &table,
        "| Error Message | Explanation | Cause | Solution |\n|-|-|-|-|\n| A b | c | d | e |\n| F | | g | h |\n",
    )
    .unwrap();
    let said = said(&["import", &table, "--name", "Bad", "--output", &rust]);
    assert_eq!((said.code, &*said.out), (2, ""));
    assert!(said.err.contains("errors.md:4: "), "{}", said.err);
    assert!(!fs::exists(&rust).unwrap());
    let unknown = said_with(
        tool()
            .args(["import", "-", "--name", "Bad"])
            .write_stdin("x"),
    );
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.err.contains("--format markdown, csv or json"),
        "{}",
        unknown.err
    );
}

#[test]
fn each_solution_is_said_once() {
    let folder = tempdir().unwrap();
    let table = folder.path().join("errors.md");
    let rows = "| A b | | d | e |\n| F | | g | h |\n| I | j | k | l | m | n |\n";
    fs::write(
        &table,
        format!("| Error Message | Explanation | Cause | Solution |\n|-|-|-|-|\n{rows}"),
    )
    .unwrap();
    let said = said(&["import", table.to_str().unwrap(), "--name", "Bad"]);
    assert_eq!(said.code, 2);
    let helps: Vec<&str> = said
        .err
        .lines()
        .filter(|line| line.starts_with("help: "))
        .collect();
    assert!(
        matches!(&*helps, [blank, row] if blank.starts_with("help: Write the text: ") && row.starts_with("help: Write a pipe ")),
        "{}",
        said.err
    );
}

#[test]
fn a_name_must_be_a_rust_identifier() {
    for name in ["1bad", "a b", "", "_"] {
        let said = said(&["import", "/no/such/file.csv", "--name", name]);
        assert_eq!((said.code, &*said.out), (2, ""));
        assert!(
            said.err.contains("--name") && said.err.contains("this is not a Rust identifier"),
            "{}",
            said.err
        );
        assert!(!said.err.contains("file.csv"), "{}", said.err);
    }
    let raw = root().join("tests/reference/request-errors.md");
    assert!(
        said(&["import", raw.to_str().unwrap(), "--name", "type"])
            .out
            .contains("pub enum r#type {")
    );
}
