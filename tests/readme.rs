//! What the README says holds: its output is the output, its keys are the keys, its links lead somewhere.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::path::{Path, PathBuf};
use std::process::Command;

use platform_error::Retry;
use pulldown_cmark::{Event, Options, Parser, Tag};

const README: &str = include_str!("../README.md");
const DERIVE: &str = include_str!("../macros/src/derive.md");
const INPUT: &str = include_str!("../macros/src/input.rs");
const CI: &str = include_str!("../.ci/run");
const MANIFEST: &str = include_str!("../core/Cargo.toml");

/// What the README leaves out of an output.
const GAP: &str = "[…]";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// The code block with this mark.
fn block<'a>(markdown: &'a str, mark: &str) -> &'a str {
    let (_, rest) = markdown.split_once(&format!("```{mark}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

/// The rows of the first table whose header begins so, without header and rule, as they are written.
fn rows<'a>(markdown: &'a str, header: &str) -> Vec<&'a str> {
    let table = markdown
        .lines()
        .skip_while(|line| !line.starts_with(header));
    table
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .collect()
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// The keys that a receiver of the derive declares: the lines `field = "name",` of its block.
fn receiver(name: &str) -> Vec<&'static str> {
    let (_, rest) = INPUT.split_once(&format!("    {name} {{\n")).unwrap();
    // With the keys that may be given repeatedly, which stand in a list of their own.
    rest.lines()
        .take_while(|line| *line != "}")
        .filter_map(|line| line.split('"').nth(1))
        .collect()
}

#[test]
fn the_output_is_real() {
    let shown = block(README, "console");
    let (command, shown) = shown.strip_prefix("$ ").unwrap().split_once('\n').unwrap();
    let arguments = command.strip_prefix("cargo ").unwrap().split(' ');
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--quiet")
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let printed = String::from_utf8(output.stdout).unwrap();
    let mut rest = &*printed;
    for part in shown.split(GAP).map(str::trim) {
        let at = rest
            .find(part)
            .unwrap_or_else(|| panic!("the README shows\n{part}\n\nwhich is not in\n{rest}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn the_commands_are_those_that_run_for_each_change() {
    for command in block(README, "sh").lines() {
        assert!(CI.lines().any(|line| line.trim() == command), "{command}");
    }
}

#[test]
fn the_keys_are_those_of_the_derive() {
    let table = rows(DERIVE, "| where |");
    assert_eq!(rows(README, "| where |"), table);
    let keys = |place: &str| -> Vec<&str> {
        let rows = table
            .iter()
            .map(|row| cells(row))
            .filter(|row| row[0].split(", ").any(|word| word == place));
        rows.map(|row| row[1].trim_matches('`')).collect()
    };
    let sorted = |mut keys: Vec<&'static str>| {
        keys.sort_unstable();
        keys
    };
    let (entry, set) = (receiver("EntryKeys"), receiver("SetKeys"));
    assert!(entry.contains(&"code") && set.contains(&"domain"));
    assert_eq!(sorted(keys("variant")), sorted(entry.clone()));
    assert_eq!(sorted(keys("enum")), sorted(set.clone()));
    // A struct is both, and has no set to forward to; what both have is one key there.
    let mut both = sorted([entry, set].concat());
    both.dedup();
    both.retain(|key| *key != "transparent");
    assert_eq!(sorted(keys("struct")), both);
}

#[test]
fn the_advice_is_complete() {
    let table = rows(README, "| where |");
    let row = table
        .iter()
        .map(|row| cells(row))
        .find(|row| row[1] == "`retry`")
        .unwrap();
    for retry in Retry::ALL {
        assert!(row[3].contains(&format!("`{retry:?}`")), "{retry:?}");
    }
}

#[test]
fn the_features_are_those_of_the_manifest() {
    let named: Vec<&str> = rows(README, "| feature |")
        .iter()
        .map(|row| cells(row)[0].trim_matches('`'))
        .collect();
    let (_, features) = MANIFEST.split_once("[features]\n").unwrap();
    let features = features
        .lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "));
    let features: Vec<&str> = features
        .map(|(name, _)| name)
        .filter(|name| *name != "default" && !name.starts_with('#'))
        .collect();
    assert_eq!(named, features);
}

#[test]
fn the_version_of_rust_is_that_of_the_manifest() {
    assert!(README.contains(&format!("Rust {}.", env!("CARGO_PKG_RUST_VERSION"))));
}

#[test]
fn links_lead_to_files() {
    let pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(PathBuf::from);
    let guide = ["annotate", "read", "extend", "tool"]
        .map(|page| Path::new("core/src/guide").join(page).with_extension("md"));
    let mut count = 0;
    for page in pages.into_iter().chain(guide) {
        let page = root().join(page);
        let text = std::fs::read_to_string(&page).unwrap();
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            let Event::Start(Tag::Link { dest_url, .. }) = event else {
                continue;
            };
            if dest_url.starts_with("https://") || dest_url.starts_with('#') {
                continue;
            }
            let path = page.parent().unwrap().join(&*dest_url);
            assert!(path.is_file(), "{} links to {dest_url}", page.display());
            count += 1;
        }
    }
    assert!(count > 3, "the links are found at all");
}
