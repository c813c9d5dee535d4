//! The files that commands read, and the options that name them.

use std::fs;
#[cfg(unix)]
use std::process::Command;

use tempfile::tempdir;

use super::{HOSTILE, PUBLISHED, run, run_with, tool};

#[test]
fn an_invalid_file_is_reported_with_its_line() {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(
        path("no.json"),
        "{\n  \"format\": \"1.0\",\n  \"sets\": [,]\n}",
    )
    .unwrap();
    fs::write(
        path("unknown.json"),
        "{\n  \"format\": \"1.0\",\n  \"sets\": [],\n  \"color\": 1\n}",
    )
    .unwrap();
    fs::write(path("latin.json"), b"{\n\"format\": \"\xe9\"}").unwrap();
    for (file, line) in [
        ("no.json", "3: "),
        ("unknown.json", "4: "),
        ("latin.json", "2: "),
    ] {
        let file = path(file);
        for arguments in [
            &["list", "--catalog", &file] as &[_],
            &["check", &file, PUBLISHED],
            &["check", PUBLISHED, &file],
        ] {
            let output = run(arguments);
            assert_eq!((output.code, &*output.stdout), (2, ""), "{arguments:?}");
            assert!(
                output.stderr.starts_with(&format!("error: {file}:{line}")),
                "{}",
                output.stderr
            );
        }
    }
    for file in [path("missing.json"), path("")] {
        let output = run(&["list", "--catalog", &file]);
        assert_eq!(output.code, 2);
        assert!(
            output.stderr.starts_with(&format!("error: {file}: ")),
            "{}",
            output.stderr
        );
    }
}

#[cfg(unix)]
#[test]
fn another_encoding_is_named_with_the_command_that_converts_it() {
    let folder = tempdir().unwrap();
    let table = "| Error Message | Cause | Solution |\n| - | - | - |\n| a | b | c |\n";
    let utf_16 = table.encode_utf16().flat_map(u16::to_le_bytes);
    let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf_16).collect();
    let mut latin = table.as_bytes().to_vec();
    latin.extend(b"| caf\xe9 | b | c |\n");
    let mut chinese = table.as_bytes().to_vec();
    chinese.extend(b"| \xd5\xcb\xbb\xa7 | b | c |\n");
    for (name, bytes, message, command) in [
        (
            "a.md",
            utf_16,
            ":1: this is not UTF-8, but probably UTF-16\n",
            "iconv -f UTF-16 -t UTF-8 ",
        ),
        (
            "b.csv",
            latin,
            ":4: this is not UTF-8, but probably WINDOWS-1252\n",
            "iconv -f WINDOWS-1252 ",
        ),
        (
            "it's.md",
            chinese,
            ":4: this is not UTF-8, but probably GB18030\n",
            "iconv -f GB18030 ",
        ),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let output = run(&["convert", file.to_str().unwrap(), "--format", "csv"]);
        assert_eq!((output.code, &*output.stdout), (2, ""));
        let stderr = output.stderr;
        assert!(stderr.contains(message), "{stderr}");
        let command = format!("help: Convert it with `{command}");
        assert!(stderr.contains(&command), "{stderr}");
        // The command is one for a shell.
        let command = stderr.split('`').nth(1).unwrap();
        let converted = Command::new("sh").args(["-c", command]).status().unwrap();
        assert!(converted.success(), "{command}");
        let converted = file.with_file_name(name.replace('.', ".utf8."));
        let output = run(&["convert", converted.to_str().unwrap(), "--format", "html"]);
        assert!(!output.stderr.contains("UTF-8"), "{}", output.stderr);
    }
    let sheet = folder.path().join("errors.xlsx");
    fs::write(&sheet, b"PK\x03\x04\x14\0\x06\0").unwrap();
    let output = run(&["convert", sheet.to_str().unwrap()]);
    assert!(output.stderr.contains("a spreadsheet"), "{}", output.stderr);
    assert!(
        output.stderr.contains("as CSV in UTF-8"),
        "{}",
        output.stderr
    );
}

#[test]
fn standard_input_is_read_once() {
    for arguments in [
        &["check", "-", "-"] as &[_],
        &["check", "-", "--catalog", "-"],
        &["reference", "--catalog", "-", "--check", "-"],
    ] {
        let output = run_with(
            tool()
                .args(arguments)
                .write_stdin(fs::read_to_string(PUBLISHED).unwrap()),
        );
        assert_eq!((output.code, &*output.stdout), (2, ""));
        assert!(
            output.stderr.starts_with("error: `-` is given twice\n"),
            "{}",
            output.stderr
        );
    }
    let output = run_with(
        tool()
            .args(["check", PUBLISHED, "--catalog", "-"])
            .write_stdin(fs::read_to_string(PUBLISHED).unwrap()),
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
}

#[test]
fn an_unused_catalog_is_an_error() {
    let files = ["check", PUBLISHED, PUBLISHED, "--catalog", PUBLISHED];
    for arguments in [
        &["import", "e.md", "--name", "E", "--catalog", PUBLISHED] as &[_],
        &["completions", "bash", "--catalog", PUBLISHED],
        &["--catalog", PUBLISHED, "import", "e.md", "--name", "E"],
        &["man", "--catalog", PUBLISHED],
        &files,
    ] {
        let output = run(arguments);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{arguments:?}");
        assert!(output.stderr.contains("--catalog"), "{}", output.stderr);
    }
    for arguments in [
        ["check", PUBLISHED, "built-in"],
        ["check", "built-in", PUBLISHED],
    ] {
        let output = run_with(tool().args(arguments).args(["--catalog", PUBLISHED]));
        assert_eq!((output.code, &*output.stderr), (0, ""));
        assert!(output.stdout.contains("no change"), "{}", output.stdout);
    }
}

#[test]
fn the_catalog_option_may_come_before_the_command() {
    let [before, behind] = [
        &["--catalog", PUBLISHED, "list"],
        &["list", "--catalog", PUBLISHED],
    ]
    .map(|list| run(list));
    assert_eq!((before.code, before.stdout), (0, behind.stdout));
    assert_eq!(run(&["--catalog", "missing.json", "list"]).code, 2);
}

#[test]
fn strange_files_are_read_or_reported() {
    let folder = tempdir().unwrap();
    let path = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let bom = [
        b"\xef\xbb\xbf",
        fs::read_to_string(PUBLISHED).unwrap().as_bytes(),
    ]
    .concat();
    assert_eq!(run(&["check", &path("bom.json", &bom), PUBLISHED]).code, 0);
    let deep = "[".repeat(1_000_000);
    for (name, text) in [
        ("empty.json", ""),
        ("null.json", "null"),
        ("deep.json", &deep),
        ("zero.json", "\0\0"),
    ] {
        let file = path(name, text.as_bytes());
        for arguments in [
            &["list", "--catalog", &*file] as &[_],
            &["import", &file, "--name", "E"],
        ] {
            let output = run(arguments);
            assert_eq!((output.code, &*output.stdout), (2, ""), "{name}");
            assert!(
                output.stderr.starts_with(&format!("error: {file}:")),
                "{}",
                output.stderr
            );
        }
    }
    for name in ["empty.md", "empty.csv"] {
        let output = run(&["import", &path(name, b""), "--name", "E"]);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{name}");
    }
}

#[test]
fn every_command_has_help_with_examples() {
    let help = run(&["-h"]).stdout;
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let (commands, _) = commands.split_once("\n\n").unwrap();
    let mut count = 0;
    for line in commands.lines() {
        // A description that is wrapped is indented further.
        let command = line.strip_prefix("  ").unwrap();
        if command.starts_with(' ') || command.starts_with("help ") {
            continue;
        }
        count += 1;
        let (command, _) = command.split_once(' ').unwrap();
        let output = run(&[command, "--help"]);
        assert_eq!((output.code, &*output.stderr), (0, ""));
        assert!(output.stdout.contains("Example"), "{command}");
        assert!(
            output
                .stdout
                .contains(&format!("  platform-error-tool {command}")),
            "{command}"
        );
        let manual = run(&["man", command]).stdout;
        assert!(manual.contains(".TH platform-error-tool-"), "{command}");
        assert!(
            manual.contains("\n.SH EXAMPLES\n.nf\nplatform\\-error\\-tool "),
            "{manual}"
        );
        assert!(!manual.contains("EXTRA"), "{manual}");
    }
    assert!(count > 7, "{help}");
    let manual = run(&["man"]).stdout;
    assert!(
        manual.contains("\n.SH \"EXIT STATUS\"\n.TP\n\\fB0\\fR\nsuccess"),
        "{manual}"
    );
    assert!(
        manual.contains("\n.SH NOTES\n`\\-` in place of a FILE"),
        "{manual}"
    );
    assert!(run(&["--help"]).stdout.contains("Exit codes:"));
    for (command, default) in [
        ("reference", "or else from the name of the set]"),
        (
            "import",
            "The format [default: from the file name, or else from the contents]",
        ),
    ] {
        let help = run(&[command, "-h"]).stdout;
        let words: Vec<&str> = help.split_whitespace().collect();
        assert!(words.join(" ").contains(default), "{command}");
    }
    assert!(
        manual.contains("\n.SH VERSION\n(platform\\-error "),
        "{manual}"
    );
    let version = run(&["--version"]);
    assert_eq!(version.code, 0);
    assert!(
        version
            .stdout
            .starts_with("platform-error-tool (platform-error "),
        "{}",
        version.stdout
    );
    assert_eq!(run(&["expalin"]).code, 2);
}

#[test]
fn completions_have_the_name_of_the_tool() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(
            run(&["completions", shell])
                .stdout
                .contains("platform-error-tool"),
            "{shell}"
        );
    }
}

#[test]
fn every_command_accepts_any_catalog() {
    for arguments in [
        &["list"] as &[_],
        &["reference"],
        &["reference", "--format=html"],
        &["check", HOSTILE],
        &["explain", "o"],
    ] {
        let output = run_with(tool().args(arguments).args(["--catalog", HOSTILE]));
        assert_eq!((output.code, &*output.stderr), (0, ""), "{arguments:?}");
    }
}

#[test]
fn a_file_with_nothing_in_it_is_named() {
    let folder = tempdir().unwrap();
    for name in [
        "errors.json",
        "errors.csv",
        "errors.md",
        "errors.html",
        "errors",
    ] {
        let file = folder.path().join(name);
        let path = file.to_str().unwrap();
        for contents in ["", "\n \n", "\u{feff}"] {
            fs::write(&file, contents).unwrap();
            for arguments in [
                &["convert", path][..],
                &["import", path, "--name", "SeatError"],
                &["list", "--catalog", path],
                &["check", path],
            ] {
                let output = run(arguments);
                assert_eq!((output.code, &*output.stdout), (2, ""));
                let message = format!("error: {path}: this file is empty\n");
                assert!(output.stderr.starts_with(&message), "{}", output.stderr);
            }
        }
    }
}
