use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};

use tempfile::tempdir;

use super::{HOSTILE, PUBLISHED, said, said_with, tool};

#[test]
fn what_cannot_be_used_is_named_with_its_line() {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(
        path("no.json"),
        "{\n  \"format\": \"1.0\",\n  \"sets\": [,]\n}",
    )
    .unwrap();
    fs::write(
        path("unknown.json"),
        "{\n  \"format\": \"1.0\",\n  \"sets\": [],\n  \"colour\": 1\n}",
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
            let said = said(arguments);
            assert_eq!((said.code, &*said.out), (2, ""), "{arguments:?}");
            assert!(
                said.err.starts_with(&format!("error: {file}:{line}")),
                "{}",
                said.err
            );
        }
    }
    for file in [path("missing.json"), path("")] {
        let said = said(&["list", "--catalog", &file]);
        assert_eq!(said.code, 2);
        assert!(
            said.err.starts_with(&format!("error: {file}: ")),
            "{}",
            said.err
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
        let said = said_with(
            tool()
                .args(arguments)
                .write_stdin(fs::read_to_string(PUBLISHED).unwrap()),
        );
        assert_eq!((said.code, &*said.out), (2, ""));
        assert!(
            said.err.starts_with("error: `-` is given twice\n"),
            "{}",
            said.err
        );
    }
    let said = said_with(
        tool()
            .args(["check", PUBLISHED, "--catalog", "-"])
            .write_stdin(fs::read_to_string(PUBLISHED).unwrap()),
    );
    assert_eq!(said.code, 0, "{}", said.err);
}

#[test]
fn a_catalogue_that_nothing_is_done_with_is_a_mistake() {
    let files = ["check", PUBLISHED, PUBLISHED, "--catalog", PUBLISHED];
    for arguments in [
        &["import", "e.md", "--name", "E", "--catalog", PUBLISHED] as &[_],
        &["completions", "bash", "--catalog", PUBLISHED],
        &["--catalog", PUBLISHED, "import", "e.md", "--name", "E"],
        &["man", "--catalog", PUBLISHED],
        &files,
    ] {
        let said = said(arguments);
        assert_eq!((said.code, &*said.out), (2, ""), "{arguments:?}");
        assert!(said.err.contains("--catalog"), "{}", said.err);
    }
    for arguments in [
        ["check", PUBLISHED, "built-in"],
        ["check", "built-in", PUBLISHED],
    ] {
        let said = said_with(tool().args(arguments).args(["--catalog", PUBLISHED]));
        assert_eq!((said.code, &*said.err), (0, ""));
        assert!(said.out.contains("no change"), "{}", said.out);
    }
}

#[test]
fn the_catalogue_may_stand_before_the_command() {
    let [before, behind] = [
        &["--catalog", PUBLISHED, "list"],
        &["list", "--catalog", PUBLISHED],
    ]
    .map(|list| said(list));
    assert_eq!((before.code, before.out), (0, behind.out));
    assert_eq!(said(&["--catalog", "missing.json", "list"]).code, 2);
}

#[test]
fn files_that_are_nothing_are_no_trouble() {
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
    assert_eq!(said(&["check", &path("bom.json", &bom), PUBLISHED]).code, 0);
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
            let said = said(arguments);
            assert_eq!((said.code, &*said.out), (2, ""), "{name}");
            assert!(
                said.err.starts_with(&format!("error: {file}:")),
                "{}",
                said.err
            );
        }
    }
    for name in ["empty.md", "empty.csv"] {
        let said = said(&["import", &path(name, b""), "--name", "E"]);
        assert_eq!((said.code, &*said.out), (2, ""), "{name}");
    }
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    fs::write(&file, "before").unwrap();
    let nowhere = folder.path().join("none/errors.md");
    let said_nowhere = said(&["reference", "--output", nowhere.to_str().unwrap()]);
    assert_eq!(said_nowhere.code, 2);
    assert!(
        said_nowhere.err.contains("none/errors.md: "),
        "{}",
        said_nowhere.err
    );
    assert_eq!(
        said_nowhere.err.matches("errors.md").count(),
        1,
        "{}",
        said_nowhere.err
    );
    // What cannot be made is not begun.
    assert_eq!(
        said(&[
            "reference",
            "--catalog",
            "/no",
            "--output",
            file.to_str().unwrap()
        ])
        .code,
        2
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "before");
    assert_eq!(
        said(&["reference", "--output", file.to_str().unwrap()]).code,
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
fn a_file_keeps_its_permissions_and_a_link_its_file() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = tempdir().unwrap();
    let [file, link] = ["errors.md", "link.md"].map(|name| folder.path().join(name));
    fs::write(&file, "before").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    assert_eq!(
        said(&["reference", "--output", link.to_str().unwrap()]).code,
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
fn a_link_to_nothing_leads_to_the_new_file() {
    use std::os::unix::fs::symlink;

    let folder = tempdir().unwrap();
    let [link, next, circle] =
        ["link.md", "next.md", "circle.md"].map(|name| folder.path().join(name));
    fs::create_dir(folder.path().join("docs")).unwrap();
    symlink("next.md", &link).unwrap();
    symlink("docs/errors.md", &next).unwrap();
    symlink("circle.md", &circle).unwrap();
    assert_eq!(
        said(&["reference", "--output", link.to_str().unwrap()]).code,
        0
    );
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(
        fs::read_to_string(folder.path().join("docs/errors.md"))
            .unwrap()
            .starts_with("# ")
    );
    assert_eq!(
        said(&["reference", "--output", circle.to_str().unwrap()]).code,
        2
    );
}

#[test]
fn a_file_that_may_not_be_written_stays() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("errors.md");
    fs::write(&file, "before").unwrap();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    let said = said(&["reference", "--output", file.to_str().unwrap()]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("errors.md: permission denied"),
        "{}",
        said.err
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "before");
}

#[test]
fn who_closes_a_pipe_has_read_enough() {
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
fn a_full_disk_is_said() {
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
        "check",
        "completions",
        "man",
    ] {
        let said = said(&[command, "--help"]);
        assert_eq!((said.code, &*said.err), (0, ""));
        assert!(said.out.contains("Example"), "{command}");
        assert!(
            said.out
                .contains(&format!("  platform-error-tool {command}")),
            "{command}"
        );
        let manual = super::said(&["man", command]).out;
        assert!(manual.contains(".TH platform-error-tool-"), "{command}");
        assert!(
            manual.contains("\n.SH EXAMPLES\n.nf\nplatform\\-error\\-tool "),
            "{manual}"
        );
        assert!(!manual.contains("EXTRA"), "{manual}");
    }
    let manual = said(&["man"]).out;
    assert!(
        manual.contains("\n.SH \"EXIT STATUS\"\n.TP\n\\fB0\\fR\nsuccess"),
        "{manual}"
    );
    assert!(
        manual.contains("\n.SH NOTES\n`\\-` in place of a FILE"),
        "{manual}"
    );
    assert!(said(&["--help"]).out.contains("Exit codes:"));
    for (command, default) in [
        ("reference", "The title [default: from the name of the set]"),
        ("import", "The format [default: from the file name]"),
    ] {
        assert!(said(&[command, "-h"]).out.contains(default), "{command}");
    }
    assert!(
        manual.contains("\n.SH VERSION\n(platform\\-error "),
        "{manual}"
    );
    let version = said(&["--version"]);
    assert_eq!(version.code, 0);
    assert!(
        version
            .out
            .starts_with("platform-error-tool (platform-error "),
        "{}",
        version.out
    );
    assert_eq!(said(&["expalin"]).code, 2);
}

#[test]
fn a_shell_learns_the_name_of_the_tool() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(
            said(&["completions", shell])
                .out
                .contains("platform-error-tool"),
            "{shell}"
        );
    }
}

#[test]
fn any_catalogue_goes_through_every_command() {
    for arguments in [
        &["list"] as &[_],
        &["reference"],
        &["reference", "--format=html"],
        &["check", HOSTILE],
        &["explain", "o"],
    ] {
        let said = said_with(tool().args(arguments).args(["--catalog", HOSTILE]));
        assert_eq!((said.code, &*said.err), (0, ""), "{arguments:?}");
    }
}
