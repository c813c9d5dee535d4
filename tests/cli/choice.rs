//! The list that opens on a terminal. util-linux has one for programs: `script`.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::process::{Command, Stdio};

use tempfile::tempdir;

/// What is seen on the terminal, and the exit code, when these keys are pressed in the list; nothing without a terminal.
fn pressed(arguments: &str, keys: &str) -> Option<(String, i32)> {
    let command = format!("{} explain {arguments}", env!("CARGO_BIN_EXE_platform-error-tool"));
    let spawned = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .env("TERM", "xterm")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut terminal = match spawned {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Not `eprintln!`, which is shown for failures alone.
            let _ =
                writeln!(std::io::stderr(), "SKIPPED: no `script`, the list of `explain` is not tried on a terminal");
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
        if shown.ends_with(b"DUPLICATE_KEY")
            && let Some(mut keyboard) = keyboard.take()
        {
            keyboard.write_all(keys.as_bytes()).unwrap();
        }
    }
    Some((String::from_utf8(shown).unwrap(), terminal.wait().unwrap().code().unwrap()))
}

#[test]
fn what_is_chosen_is_explained() {
    let Some((shown, code)) = pressed("", "namtool\r") else { return };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("Shorten the table name"), "{shown}");
}

#[test]
fn who_leaves_the_list_finds_the_terminal_as_it_was() {
    for key in ["\u{1b}", "\u{3}"] {
        let Some((shown, code)) = pressed("", key) else { return };
        assert_eq!(code, 1, "{shown}");
        assert!(shown.rfind("\u{1b}[?25h") > shown.rfind("\u{1b}[?25l"), "the cursor is shown again: {shown:?}");
        assert!(!shown.contains("Shorten the table name"));
    }
}

#[test]
fn there_is_no_list_of_nothing() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("none.json");
    fs::write(&file, r#"{ "format": "1.0", "sets": [] }"#).unwrap();
    let Some((shown, code)) = pressed(&format!("--catalog {}", file.display()), "") else { return };
    assert_eq!(code, 1);
    assert!(shown.contains("there is no error to choose"), "{shown}");
}
