//! The manual pages, as `mandoc` reads them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use platform_error_peers::Peer;
use tempfile::tempdir;

/// Writes all pages to a folder, and returns their names.
fn pages(folder: &Path) -> Vec<String> {
    let status = Command::new(env!("CARGO_BIN_EXE_platform-error-shells"))
        .args(["man", "--output"])
        .arg(folder)
        .env("SOURCE_DATE_EPOCH", "951782400")
        .status();
    assert!(status.unwrap().success());
    let mut names = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        names.push(file.unwrap().file_name().into_string().unwrap());
    }
    names.sort();
    names
}

#[test]
fn pages_have_no_mistakes() {
    let folder = tempdir().unwrap();
    // A folder that is missing is created.
    let folder = folder.path().join("share/man1");
    let Some(mandoc) = Peer::program("mandoc") else {
        return;
    };
    let pages = pages(&folder);
    assert!(pages.len() > 7, "{pages:?}");
    // Its exit code tells of warnings too.
    let lint = mandoc.args(["-T", "lint", "-W", "warning"]).folder(&folder);
    assert_eq!(lint.args(&pages).output(), "");
}

#[test]
fn pages_are_complete_and_refer_to_pages_that_exist() {
    let folder = tempdir().unwrap();
    let names = pages(folder.path());
    let tool = names[0].split('-').take(3).collect::<Vec<_>>().join("-");
    let tool = tool.trim_end_matches(".1");
    let mut referred_to = BTreeSet::new();
    for name in &names {
        let Some(mandoc) = Peer::program("mandoc") else {
            return;
        };
        let page = mandoc.args(["-T", "ascii"]).arg(folder.path().join(name));
        // Bold letters are typed twice, over each other.
        let page = page.output();
        let mut text = String::new();
        for char in page.chars() {
            if char == '\u{8}' {
                text.pop();
            } else {
                text.push(char);
            }
        }
        assert!(text.contains("2000-02-29"), "{text}");
        for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "VERSION"] {
            assert!(text.lines().any(|line| line == section), "{name}: {text}");
        }
        for word in text.split_whitespace() {
            if let Some(referred) = word.strip_suffix("(1)")
                && referred.starts_with(tool)
            {
                let referred = format!("{referred}.1");
                assert!(names.contains(&referred), "{name}: {word}");
                // The top of a page has its own name.
                if referred != *name {
                    referred_to.insert(referred);
                }
            }
        }
    }
    assert_eq!(referred_to, names.into_iter().collect());
}
