use std::fs;

use tempfile::tempdir;

use super::{program, root, run_with, tool};

#[test]
fn the_tool_runs_at_the_root_of_the_repository() {
    let output = program(env!("CARGO"))
        .args(["run", "--quiet", "--", "explain", "TABLE_NAME_TOO_LONG"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("  solution     Shorten the table name\n")
    );
}

#[test]
fn the_commands_of_the_readme_succeed() {
    const CARGO: &str = "cargo run -- ";
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    // The commands write their files to this folder.
    let folder = tempdir().unwrap();
    let mut count = 0;
    for command in readme.lines().filter_map(|line| line.strip_prefix(CARGO)) {
        let mut tool = tool();
        for argument in command.split(' ') {
            let file = root().join(argument);
            if file.is_file() {
                tool.arg(file);
            } else {
                tool.arg(argument);
            }
        }
        let output = run_with(tool.current_dir(folder.path()));
        assert_eq!((output.code, &*output.stderr), (0, ""), "{command}");
        count += 1;
    }
    assert_eq!(count, 4);
    assert!(folder.path().join("errors.html").is_file());
}
