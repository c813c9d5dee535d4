//! What commands write: files, completely or not at all, and standard output.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use tempfile::tempdir;

use super::{TOOL, program, run, run_with, tool};

/// An outdated reference.
const BEFORE: &str = "\
# Before

| Error Message | Explanation | Cause | Solution |
| ------------- | ----------- | ----- | -------- |
| a             | b           | c     | d        |
";

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
        let mut child = program(TOOL)
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
    let output = program(TOOL).arg("list").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .starts_with("error: standard output: ")
    );
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
