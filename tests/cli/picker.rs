//! The list that opens on a terminal.

use std::fs;
use std::io::{Read, Write};
use std::process::Stdio;

use serde_json::Value;
use tempfile::tempdir;

use super::{TOOL, catalog, entry, terminal};

/// Shows the cursor, which is hidden while the list is drawn. From then on, the list reads keys.
const READY: &str = "\u{1b}[?25h";

/// What a terminal showed, and the exit code of the tool.
struct Shown {
    screen: String,
    code: i32,
}

/// Runs `explain` on a terminal and presses these keys in its list; `None` without a terminal.
///
/// `setup` is a command that prepares the terminal.
fn explain(setup: &str, arguments: &str, keys: &str) -> Option<Shown> {
    // A list that is never ready would stay open forever.
    let command = format!("{setup} timeout --foreground 60 {TOOL} explain {arguments}");
    let mut terminal = terminal::start(&command, Stdio::piped())?;
    let mut screen = Vec::new();
    let mut byte = [0];
    let mut output = terminal.stdout.take().unwrap();
    let mut keyboard = terminal.stdin.take();
    while output.read(&mut byte).unwrap() > 0 {
        screen.push(byte[0]);
        if screen.ends_with(READY.as_bytes())
            && let Some(mut keyboard) = keyboard.take()
        {
            keyboard.write_all(keys.as_bytes()).unwrap();
        }
    }
    Some(Shown {
        screen: String::from_utf8(screen).unwrap(),
        code: terminal.wait().unwrap().code().unwrap(),
    })
}

/// An entry with a solution that identifies it.
fn solved(code: &str, message: &str, solution: &str) -> Value {
    let mut entry = entry(code, message);
    entry["solution"] = solution.into();
    entry
}

/// Like [`explain`], with a catalog of these entries.
fn explain_from(entries: &[Value], setup: &str, keys: &str) -> Option<Shown> {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.json");
    fs::write(&file, catalog(entries)).unwrap();
    explain(setup, &format!("--catalog {}", file.display()), keys)
}

#[test]
fn the_picked_error_is_explained() {
    let Some(shown) = explain("", "", "long na\r") else {
        return;
    };
    assert_eq!(shown.code, 0, "{}", shown.screen);
    assert!(
        shown.screen.contains("Shorten the table name"),
        "{}",
        shown.screen
    );
}

#[test]
fn a_character_of_another_script_is_a_search() {
    let entries = [
        solved("DUPLICATE_KEY", "数据重复", "first"),
        solved("TABLE_MISSING", "找不到数据表", "second"),
    ];
    let Some(shown) = explain_from(&entries, "", "表\r") else {
        return;
    };
    assert_eq!(shown.code, 0, "{}", shown.screen);
    assert!(shown.screen.contains("second"), "{}", shown.screen);
}

#[test]
fn leaving_the_list_restores_the_terminal() {
    for (key, code) in [("\u{1b}", 1), ("\u{3}", 130)] {
        let Some(shown) = explain("", "", key) else {
            return;
        };
        assert_eq!(shown.code, code, "{}", shown.screen);
        assert!(
            shown.screen.rfind("\u{1b}[?25h") > shown.screen.rfind("\u{1b}[?25l"),
            "the cursor is shown again: {:?}",
            shown.screen
        );
        assert!(!shown.screen.contains("Shorten the table name"));
    }
}

#[test]
fn a_terminal_that_cannot_draw_has_no_list() {
    let Some(shown) = explain("export TERM=dumb;", "", "") else {
        return;
    };
    assert_eq!(shown.code, 2);
    assert!(
        shown.screen.starts_with("error: explain needs a code"),
        "{}",
        shown.screen
    );
    assert!(!shown.screen.contains('\u{1b}'), "{:?}", shown.screen);
}

#[test]
fn an_empty_catalog_has_no_list() {
    let Some(shown) = explain_from(&[], "", "") else {
        return;
    };
    assert_eq!(shown.code, 1);
    assert!(
        shown
            .screen
            .contains("the catalog has no errors to choose from"),
        "{}",
        shown.screen
    );
}

#[test]
fn lines_that_look_the_same_are_distinguished() {
    let long = "LONG".repeat(30);
    let entries = [
        solved(&format!("{long}_A"), "m", "first"),
        solved(&format!("{long}_B"), "m", "second"),
    ];
    let down = "\u{1b}[B\r";
    let Some(shown) = explain_from(&entries, "", down) else {
        return;
    };
    assert_eq!(shown.code, 0);
    assert!(
        shown.screen.contains("second") && !shown.screen.contains("first"),
        "{}",
        shown.screen
    );
}

#[test]
fn lines_are_truncated_on_a_narrow_terminal() {
    let wide = "\u{6f22}".repeat(30);
    let entries = [solved("CODE", &wide, "one"), solved("OTHER", "m", "two")];
    let down = "\u{1b}[B\r";
    let Some(shown) = explain_from(&entries, "stty cols 21 rows 10;", down) else {
        return;
    };
    assert_eq!(shown.code, 0, "{}", shown.screen);
    // Two columns for the marker, seven for the code, one for the ellipsis, and one that is free.
    let cut = format!("CODE   {}…", "\u{6f22}".repeat(5));
    assert!(shown.screen.contains(&cut), "{}", shown.screen);
}

#[test]
fn the_list_is_ranked_as_a_search_is() {
    let mut entries = [
        solved("OTHER", "A key is elsewhere", "first"),
        solved("SOME_KEY", "m", "second"),
        solved("KEY_LOST", "m", "third"),
        solved("FAR", "m", "fourth"),
    ];
    // The best match is the first, and Enter picks it.
    let Some(shown) = explain_from(&entries, "stty cols 100 rows 24;", "key\r") else {
        return;
    };
    assert!(shown.screen.contains("third"), "{}", shown.screen);
    assert!(!shown.screen.contains("second"), "{}", shown.screen);
    // Codes are as wide as the widest, and the status has a column only if it is known.
    assert!(shown.screen.contains("OTHER     A key"), "{}", shown.screen);
    assert!(
        shown.screen.contains("4 errors; type to search"),
        "{}",
        shown.screen
    );
    entries[0]["kind"] = "NOT_FOUND".into();
    let Some(shown) = explain_from(&entries, "", "xyzzy\r\u{1b}") else {
        return;
    };
    assert!(
        shown.screen.contains("OTHER     404  A key"),
        "{}",
        shown.screen
    );
    assert_eq!(shown.code, 1, "{}", shown.screen);
}
