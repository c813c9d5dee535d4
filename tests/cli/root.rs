use std::process::Command;

use super::root;

#[test]
fn the_tool_runs_at_the_root_of_the_repository() {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--features", "cli", "--", "explain", "TABLE_NAME_TOO_LONG"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8(output.stdout).unwrap().contains("  solution     Shorten the table name\n"));
}
