use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};

use tempfile::tempdir;

use super::{HOSTILE, PUBLISHED, run, run_with, tool};

/// An outdated reference.
const BEFORE: &str = "\
# Before

| Error Message | Explanation | Cause | Solution |
| ------------- | ----------- | ----- | -------- |
| a             | b           | c     | d        |
";

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
fn a_file_is_written_completely_or_not_at_all() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    fs::write(&file, BEFORE).unwrap();
    let nowhere = folder.path().join("none/errors.md");
    let nowhere = run(&["reference", "--output", nowhere.to_str().unwrap()]);
    assert_eq!(nowhere.code, 2);
    assert!(
        nowhere.stderr.contains("none/errors.md: "),
        "{}",
        nowhere.stderr
    );
    assert_eq!(
        nowhere.stderr.matches("errors.md").count(),
        1,
        "{}",
        nowhere.stderr
    );
    // If the content cannot be generated, the file is not touched.
    assert_eq!(
        run(&[
            "reference",
            "--catalog",
            "/no",
            "--output",
            file.to_str().unwrap()
        ])
        .code,
        2
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), BEFORE);
    assert_eq!(
        run(&["reference", "--output", file.to_str().unwrap()]).code,
        0
    );
    assert!(fs::read_to_string(&file).unwrap().starts_with("# "));
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing else is left behind"
    );
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions_and_a_link_its_target() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = tempdir().unwrap();
    let [file, link] = ["errors.md", "link.md"].map(|name| folder.path().join(name));
    fs::write(&file, BEFORE).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    assert_eq!(
        run(&["reference", "--output", link.to_str().unwrap()]).code,
        0
    );
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert!(fs::read_to_string(&file).unwrap().starts_with("# "));
}

#[cfg(unix)]
#[test]
fn a_dangling_link_leads_to_the_new_file() {
    use std::os::unix::fs::symlink;

    let folder = tempdir().unwrap();
    let [link, next, circle] =
        ["link.md", "next.md", "circle.md"].map(|name| folder.path().join(name));
    fs::create_dir(folder.path().join("docs")).unwrap();
    symlink("next.md", &link).unwrap();
    symlink("docs/errors.md", &next).unwrap();
    symlink("circle.md", &circle).unwrap();
    assert_eq!(
        run(&["reference", "--output", link.to_str().unwrap()]).code,
        0
    );
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(
        fs::read_to_string(folder.path().join("docs/errors.md"))
            .unwrap()
            .starts_with("# ")
    );
    assert_eq!(
        run(&["reference", "--output", circle.to_str().unwrap()]).code,
        2
    );
}

#[test]
fn a_read_only_file_is_not_replaced() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    fs::write(&file, BEFORE).unwrap();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    let output = run(&["reference", "--output", file.to_str().unwrap()]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("errors.md: permission denied"),
        "{}",
        output.stderr
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), BEFORE);
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    for arguments in [
        &["list"] as &[_],
        &["reference"],
        &["explain", "e"],
        &["man"],
        &["completions", "zsh"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_platform-error-tool"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut err = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut err)
            .unwrap();
        assert_eq!(
            (child.wait().unwrap().code(), &*err),
            (Some(0), ""),
            "{arguments:?}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_reported() {
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_platform-error-tool"))
        .arg("list")
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .starts_with("error: standard output: ")
    );
}

#[test]
fn every_command_has_help_with_examples() {
    for command in [
        "explain",
        "list",
        "reference",
        "import",
        "convert",
        "check",
        "completions",
        "man",
    ] {
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
        ("reference", "The title [default: from the name of the set]"),
        (
            "import",
            "The format [default: from the file name, or else from the contents]",
        ),
    ] {
        assert!(run(&[command, "-h"]).stdout.contains(default), "{command}");
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
fn a_dash_is_standard_output() {
    let folder = tempdir().unwrap();
    let mut command = tool();
    command.current_dir(&folder);
    let written = run_with(command.args(["reference", "--output", "-"]));
    assert_eq!(written.stdout, run(&["reference"]).stdout);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn a_missing_folder_is_named_as_the_system_does() {
    let output = run(&["reference", "--output", "/no/such/folder/errors.md"]);
    assert_eq!(output.code, 2);
    let expected = "error: /no/such/folder/errors.md: No such file or directory";
    assert!(output.stderr.starts_with(expected), "{}", output.stderr);
}
