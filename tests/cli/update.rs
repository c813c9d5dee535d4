//! `reference` on a page with prose, of which it updates the table.

use std::fs;

use tempfile::tempdir;

use super::{PUBLISHED, root, run_with, tool};

/// Runs `reference` on a page, and returns the exit code, the messages and the page.
fn on_page(option: &str, page: &str, more: &[&str]) -> (i32, String, String) {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    fs::write(&file, page).unwrap();
    let arguments = ["reference", "--catalog", PUBLISHED, option];
    let output = run_with(tool().args(arguments).arg(&file).args(more));
    let page = fs::read_to_string(&file).unwrap();
    (output.code, output.stderr, page)
}

#[test]
fn the_document_passes_its_own_check() {
    let given = fs::read_to_string(root().join("tests/reference/request-errors.md")).unwrap();
    assert!(given.ends_with("|\n\n*\n"));
    for page in [given.clone(), given.replace('\n', "\r\n")] {
        for option in ["--check", "--output"] {
            let expected = (0, String::new(), page.clone());
            assert_eq!(on_page(option, &page, &[]), expected);
        }
    }
    let old = given.replace("Rename the table", "Rename it       ");
    assert_eq!(on_page("--check", &old, &[]).0, 1);
    assert_eq!(on_page("--output", &old, &[]), (0, String::new(), given));
}

#[test]
fn a_page_is_updated_between_comments() {
    let page = "# Errors\n\n<!-- platform-error:begin -->\n<!-- platform-error:end -->\n\nMore.";
    let (code, _, unchanged) = on_page("--check", page, &[]);
    assert_eq!((code, &*unchanged), (1, page));
    let columns = ["--columns", "code,kind"];
    let (code, errors, written) = on_page("--output", page, &columns);
    assert_eq!((code, &*errors), (0, ""));
    let start = "# Errors\n\n<!-- platform-error:begin -->\n\n| Code ";
    assert!(written.starts_with(start), "{written}");
    let end = " |\n\n<!-- platform-error:end -->\n\nMore.";
    assert!(written.ends_with(end), "{written}");
    // The table keeps its columns from then on.
    assert_eq!(on_page("--check", &written, &[]).0, 0);
}

#[test]
fn a_row_that_a_page_loses_is_named() {
    let page = "\
| Code | Cause |
|---|---|
| 0 | Success |
| GONE_1 | a |
| GONE_2 | b |
| MISSING_FILTER | c |
| GONE_3 | d |
| GONE_4 | e |
| MISSING_FILTER | f |
";
    let (code, errors, written) = on_page("--output", page, &[]);
    assert_eq!(code, 0);
    let warnings: Vec<&str> = errors.lines().collect();
    assert_eq!(warnings.len(), 4, "{errors}");
    let first =
        "errors.md:4: the row \"GONE_1\" is removed, because the catalog has no error for it";
    assert!(warnings[0].ends_with(first), "{errors}");
    assert!(
        warnings[2].contains("errors.md:7: the row \"GONE_3\""),
        "{errors}"
    );
    assert!(
        warnings[3].ends_with("errors.md: and 2 more rows like this"),
        "{errors}"
    );
    assert!(
        written.contains("| 0 | Success |") && !written.contains("GONE"),
        "{written}"
    );
    // Nothing is removed a second time, nor by a check.
    assert_eq!(
        on_page("--output", &written, &[]),
        (0, String::new(), written)
    );
    assert!(!on_page("--check", page, &[]).1.contains("removed"));
}

#[test]
fn text_that_a_page_loses_is_named() {
    let [begin, end] = ["begin", "end"].map(|mark| format!("<!-- platform-error:{mark} -->"));
    let page = format!("{begin}\n\nSoon.\n\n{end}\n");
    let (code, errors, written) = on_page("--output", &page, &[]);
    assert_eq!(code, 0);
    let warning = "errors.md:3: the text \"Soon.\" between the comments is replaced by the table\n";
    assert!(errors.ends_with(warning), "{errors}");
    assert!(!written.contains("Soon"), "{written}");
}

#[test]
fn a_page_without_a_place_is_an_error_and_kept() {
    for (page, place, help) in [
        (
            "Prose\n",
            "errors.md: the page has no table of errors",
            "platform-error:begin -->",
        ),
        (
            "| Code | Cause |\n| - | - |\n\nAnd\n\n| Code | Cause |\n| - | - |\n",
            "on the lines 1, 6",
            "<!-- platform-error:begin -->",
        ),
        (
            "a\n\n<!-- platform-error:end -->\n",
            "errors.md:3: ",
            "Write the other comment",
        ),
        (
            "# Errors\n\n<table>\n<tr><td>A</td></tr>\n</table>\n",
            "errors.md:3: this table is in HTML, which is not updated",
            "convert PAGE --format markdown",
        ),
        (
            "| Code | Size |\n| - | - |\n",
            "errors.md:1: the column \"Size\"",
            "--columns",
        ),
    ] {
        for option in ["--check", "--output"] {
            let (code, errors, kept) = on_page(option, page, &[]);
            assert_eq!((code, &*kept), (2, page));
            assert!(errors.contains(place), "{errors}");
            assert!(errors.contains(help), "{errors}");
        }
    }
}
