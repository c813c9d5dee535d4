//! The commands and the workflow in the README of the tool, run as a reader would.
#![cfg(unix)]

use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use tempfile::{TempDir, tempdir};

use super::{TOOL, program, root};

const TABLE: &str = "\
| Code | Error Message | Explanation | Tip |
| ---- | ------------- | ----------- | --- |
| 4001 | No such seat | It was never built | Choose another |
";

/// The first block of this language below a heading of the README.
fn block(heading: &str, language: &str) -> String {
    let guide = fs::read_to_string(root().join("core/cli/README.md")).unwrap();
    let (_, section) = guide.split_once(&format!("\n## {heading}\n")).unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let start = format!("```{language}\n");
    let mut blocks = String::new();
    for part in section.split(&start).skip(1) {
        blocks.push_str(part.split("```").next().unwrap());
    }
    assert!(!blocks.is_empty(), "{heading}");
    blocks
}

/// A folder with the tool under its usual name, and two tables.
fn folder() -> TempDir {
    let folder = tempdir().unwrap();
    for name in ["bin", "docs", "new"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    symlink(TOOL, folder.path().join("bin/platform-error")).unwrap();
    fs::write(folder.path().join("docs/errors.md"), TABLE).unwrap();
    fs::write(folder.path().join("new/errors.md"), TABLE).unwrap();
    folder
}

/// A shell in the folder, which stops at the first failure.
fn shell(folder: &Path, script: &str) -> Command {
    let mut path = folder.join("bin").into_os_string();
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    let mut shell = program("bash");
    shell
        .args(["-euo", "pipefail", "-c", script])
        .current_dir(folder)
        .env("PATH", path);
    shell
}

#[test]
fn the_commands_for_teams_without_rust_run() {
    let folder = folder();
    let commands = block("Without Rust", "sh");
    for command in commands.lines() {
        let output = shell(folder.path(), command).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command}: {stderr}");
    }
    let json = fs::read_to_string(folder.path().join("errors.json")).unwrap();
    assert!(json.contains("\"cause\": \"Unknown\""), "{json}");
}

#[test]
fn the_workflow_reports_what_breaks() {
    if Command::new("git").arg("--version").output().is_err() {
        return;
    }
    let folder = folder();
    let workflow = block("In a workflow", "yaml");
    let (_, script) = workflow.split_once("run: |\n").unwrap();
    let git = "git init -q -b main . && git add docs && \
               git -c user.name=a -c user.email=a@example.com commit -qm a && \
               git update-ref refs/remotes/origin/main main";
    assert!(shell(folder.path(), git).status().unwrap().success());
    let run = || {
        shell(folder.path(), script)
            .env("RUNNER_TEMP", folder.path().join("bin"))
            .env("GITHUB_BASE_REF", "main")
            .env("GITHUB_STEP_SUMMARY", folder.path().join("summary"))
            .output()
            .unwrap()
    };
    assert!(run().status.success());
    let changed = TABLE.replace("| 4001", "| 4002");
    fs::write(folder.path().join("docs/errors.md"), changed).unwrap();
    let output = run();
    assert_eq!(output.status.code(), Some(1));
    let annotations = String::from_utf8(output.stdout).unwrap();
    assert!(
        annotations.starts_with("::error file=docs/errors.md,line=3,title=4001 (major)::"),
        "{annotations}"
    );
    let summary = fs::read_to_string(folder.path().join("summary")).unwrap();
    assert!(summary.contains("| major | `4001` |"), "{summary}");

    let without = "git rm -q --cached -r docs && \
                   git -c user.name=a -c user.email=a@example.com commit -qm b && \
                   git update-ref refs/remotes/origin/main main";
    assert!(shell(folder.path(), without).status().unwrap().success());
    assert!(run().status.success());
}

/// Checks output against what the guide shows; `[…]` stands for lines that are left out.
#[track_caller]
fn assert_shown(command: &str, output: &str, shown: &str) {
    let mut rest = output;
    let parts: Vec<&str> = shown.split("[…]\n").collect();
    for (number, part) in parts.iter().enumerate() {
        let at = rest.find(part);
        let is_found = at.is_some_and(|at| at == 0 || number > 0);
        assert!(is_found, "$ {command}\n{output}\nis not\n{shown}");
        rest = &rest[at.unwrap_or(0) + part.len()..];
    }
    let is_whole = rest.is_empty() || shown.ends_with("[…]\n");
    assert!(is_whole, "$ {command}\n{output}\nis not\n{shown}");
}

/// The blocks of a language in a chapter.
fn blocks<'t>(chapter: &'t str, language: &str) -> Vec<&'t str> {
    let start = format!("\n```{language}\n");
    let parts = chapter.split(&start).skip(1);
    parts
        .map(|part| part.split("```").next().unwrap())
        .collect()
}

#[test]
fn the_chapter_about_a_table_shows_what_happens() {
    let chapter = fs::read_to_string(root().join("core/cli/src/guide/table.md")).unwrap();
    let folder = folder();
    for (language, name) in [("csv", "errors.csv"), ("markdown", "page.md")] {
        let contents = blocks(&chapter, language)[0];
        fs::write(folder.path().join(name), contents).unwrap();
    }
    let mut count = 0;
    for block in blocks(&chapter, "console") {
        for step in block.split("$ ").skip(1) {
            let (command, shown) = step.split_once('\n').unwrap();
            let script = format!("{{ {command}; }} 2>&1");
            let output = shell(folder.path(), &script).output().unwrap();
            let output = String::from_utf8(output.stdout).unwrap();
            assert_shown(command, &output, shown);
            count += 1;
        }
    }
    assert_eq!(count, 12);
}
