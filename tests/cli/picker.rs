//! The list that opens on a terminal. util-linux has one for programs: `script`.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::process::{Command, Stdio};

use tempfile::tempdir;

/// What is seen on the terminal, and the exit code, when these keys are pressed in the list; nothing without a terminal.
fn pressed(arguments: &str, keys: &str) -> Option<(String, i32)> {
    seen("DUPLICATE_KEY", arguments, keys)
}

/// The same, where the list is there when this is seen.
fn seen(list: &str, arguments: &str, keys: &str) -> Option<(String, i32)> {
    // A list that is not what is awaited would be open for ever.
    let command = format!(
        "timeout --foreground 60 {} explain {arguments}",
        env!("CARGO_BIN_EXE_platform-error-tool")
    );
    let spawned = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .env("TERM", "xterm")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut terminal = match spawned {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Not `eprintln!`, which is shown for failures alone.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: no `script`, the list of `explain` is not tried on a terminal"
            );
            return None;
        }
        spawned => spawned.unwrap(),
    };
    let (mut shown, mut byte) = (Vec::new(), [0]);
    let mut out = terminal.stdout.take().unwrap();
    let mut keyboard = terminal.stdin.take();
    while out.read(&mut byte).unwrap() > 0 {
        shown.push(byte[0]);
        // The list is there when an error of it is.
        if shown.ends_with(list.as_bytes())
            && let Some(mut keyboard) = keyboard.take()
        {
            keyboard.write_all(keys.as_bytes()).unwrap();
        }
    }
    Some((
        String::from_utf8(shown).unwrap(),
        terminal.wait().unwrap().code().unwrap(),
    ))
}

#[test]
fn what_is_chosen_is_explained() {
    let Some((shown, code)) = pressed("", "namtool\r") else {
        return;
    };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("Shorten the table name"), "{shown}");
}

#[test]
fn who_leaves_the_list_finds_the_terminal_as_it_was() {
    for (key, expected) in [("\u{1b}", 1), ("\u{3}", 130)] {
        let Some((shown, code)) = pressed("", key) else {
            return;
        };
        assert_eq!(code, expected, "{shown}");
        assert!(
            shown.rfind("\u{1b}[?25h") > shown.rfind("\u{1b}[?25l"),
            "the cursor is shown again: {shown:?}"
        );
        assert!(!shown.contains("Shorten the table name"));
    }
}

#[test]
fn there_is_no_list_of_nothing() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("none.json");
    fs::write(&file, r#"{ "format": "1.0", "sets": [] }"#).unwrap();
    let Some((shown, code)) = pressed(&format!("--catalog {}", file.display()), "") else {
        return;
    };
    assert_eq!(code, 1);
    assert!(shown.contains("there is no error to choose"), "{shown}");
}

#[test]
fn of_two_that_look_the_same_the_chosen_one_is_explained() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("same.json");
    let entry = |code: String, solution: &str| serde_json::json!({ "code": code, "message": "m", "explanation": "e", "cause": "c", "solution": solution });
    let long = "LONG".repeat(30);
    let entries = [
        entry(format!("{long}_A"), "first"),
        entry(format!("{long}_B"), "second"),
    ];
    let set = serde_json::json!({ "name": "E", "path": "e", "entries": entries });
    fs::write(
        &file,
        serde_json::json!({ "format": "1.0", "sets": [set] }).to_string(),
    )
    .unwrap();
    let down = "\u{1b}[B\r";
    let Some((shown, code)) = seen(" #2", &format!("--catalog {}", file.display()), down) else {
        return;
    };
    assert_eq!(code, 0);
    assert!(
        shown.contains("second") && !shown.contains("first"),
        "{shown}"
    );
}
