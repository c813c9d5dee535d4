//! The README is accurate: its output is real, its keys are complete, its numbers were measured,
//! its pictures are up to date, and its links lead to files.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use platform_error::Retry;
use pulldown_cmark::{Event, Options, Parser, Tag};
use scraper::{Html, Selector};

const README: &str = include_str!("../README.md");
const CONTRIBUTING: &str = include_str!("../CONTRIBUTING.md");
const BENCHMARKS: &str = include_str!("../core/benches/README.md");
const RESULTS: &str = include_str!("../core/benches/results.csv");
const TERMINAL: &str = include_str!("../core/pictures/explain.svg");
const FORMATS: &str = include_str!("../core/pictures/formats.svg");
const FRONT_PAGE: &str = include_str!("../core/src/lib.rs");
const GUIDE_TO_SERVICES: &str = include_str!("../core/src/guide/service.md");
const TEST_OF_THE_EXAMPLE: &str = include_str!("../examples/service/server/tests/errors_json.rs");
const DERIVE: &str = include_str!("../macros/src/derive.md");
const INPUT: &str = include_str!("../macros/src/input.rs");
const CI: &str = include_str!("../.ci/run");
const MANIFEST: &str = include_str!("../core/Cargo.toml");

/// Stands for omitted output in the README.
const GAP: &str = "[…]";

/// The start of a link to a picture, which cannot be relative.
const RAW: &str = "https://github.com/platform-error/platform-error/raw/HEAD/";

fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap().to_owned()
}

/// The first code block with this info string that contains the given text.
fn block(info: &str, content: &str) -> &'static str {
    let mut rest = README;
    while let Some((_, after)) = rest.split_once(&format!("```{info}\n")) {
        let (block, after) = after.split_once("```").unwrap();
        if block.contains(content) {
            return block;
        }
        rest = after;
    }
    panic!("the README has no block of `{info}` with `{content}`");
}

/// The section from this heading to the next of the same level, including the heading.
fn section(heading: &str) -> &'static str {
    let start = README.find(&format!("\n## {heading}\n")).unwrap() + 1;
    let section = &README[start..];
    let end = section.find("\n## ").unwrap_or(section.len());
    &section[..end]
}

/// The rows of the first table whose header begins like this.
fn rows<'a>(markdown: &'a str, header: &str) -> Vec<&'a str> {
    let table = markdown
        .lines()
        .skip_while(|line| !line.starts_with(header));
    let rows = table.take_while(|line| line.starts_with('|'));
    // The header and the line below it.
    rows.skip(2).collect()
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// Runs cargo in the root of the workspace, and returns what it prints.
fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// The keys that a receiver of the derive declares, in the lines `field = "name",` of its block.
/// They include the keys that may be repeated, which are listed separately in that block.
fn receiver(name: &str) -> BTreeSet<&'static str> {
    let (_, rest) = INPUT.split_once(&format!("    {name} {{\n")).unwrap();
    let mut keys = BTreeSet::new();
    for line in rest.lines().take_while(|line| *line != "}") {
        keys.extend(line.split('"').nth(1));
    }
    keys
}

/// The keys that the table of the README lists for a place.
fn listed_keys(place: &str) -> BTreeSet<&'static str> {
    let mut keys = BTreeSet::new();
    for row in rows(README, "| where |") {
        let cells = cells(row);
        if cells[0].split(", ").any(|listed| listed == place) {
            keys.insert(cells[1].trim_matches('`'));
        }
    }
    keys
}

#[test]
fn output_is_real() {
    let (command, shown) = block("console", "$ ").split_once('\n').unwrap();
    let arguments = command.strip_prefix("$ cargo ").unwrap();
    let mut arguments: Vec<&str> = arguments.split(' ').collect();
    arguments.push("--quiet");
    let printed = cargo(&arguments);
    let mut rest = &*printed;
    for part in shown.split(GAP).map(str::trim) {
        let Some(position) = rest.find(part) else {
            panic!("the README shows\n{part}\n\nwhich is not in\n{rest}");
        };
        rest = &rest[position + part.len()..];
    }
}

/// If this fails, update the pictures with `cargo run -p pictures`.
#[test]
fn picture_of_the_terminal_is_real() {
    let drawn = drawn(TERMINAL);
    let mut drawn = content(&drawn);
    let query = drawn.remove(0);
    let query = query.strip_prefix("$ platform-error explain \"").unwrap();
    let query = query.strip_suffix('"').unwrap();
    let tool = "run --quiet --package platform-error-cli -- explain";
    let mut arguments: Vec<&str> = tool.split(' ').collect();
    arguments.push(query);
    assert_eq!(drawn, content(&cargo(&arguments)));
}

/// If this fails, update the pictures with `cargo run -p pictures`.
#[test]
fn picture_of_the_formats_is_real() {
    let written = cargo(&["run", "--quiet", "--package", "pictures", "--", "formats"]);
    assert!(written.contains("google.rpc.ErrorInfo"), "{written}");
    assert_eq!(content(&drawn(FORMATS)), content(&written));
}

/// The text in a picture.
fn drawn(picture: &str) -> String {
    let svg = Html::parse_fragment(picture);
    let text = Selector::parse("text").unwrap();
    svg.select(&text).next().unwrap().text().collect()
}

/// The lines that are not empty, without the surrounding spaces.
fn content(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}

/// The guide cannot compile this test, because the crate does not depend on the documents.
#[test]
fn test_of_the_guide_runs_in_an_example() {
    let (_, rest) = GUIDE_TO_SERVICES.split_once("```rust,ignore\n").unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    let (_, code) = TEST_OF_THE_EXAMPLE.split_once("\n\n").unwrap();
    assert_eq!(shown, code);
}

#[test]
fn commands_run_in_ci() {
    for command in block("sh", "cargo test").lines() {
        assert!(CI.lines().any(|line| line.trim() == command), "{command}");
    }
}

#[test]
fn keys_match_the_derive() {
    assert_eq!(rows(README, "| where |"), rows(DERIVE, "| where |"));
    let entry = receiver("EntryKeys");
    let set = receiver("SetKeys");
    assert!(entry.contains("code") && set.contains("domain"));
    assert_eq!(listed_keys("variant"), entry);
    assert_eq!(listed_keys("enum"), set);
    // A struct is both an entry and a set.
    let both: BTreeSet<&str> = &entry | &set;
    assert_eq!(listed_keys("struct"), both);
}

#[test]
fn retry_advice_is_complete() {
    let rows = rows(README, "| where |");
    let row = rows.iter().find(|row| row.contains("| `retry` |")).unwrap();
    for retry in Retry::ALL {
        assert!(row.contains(&format!("`{retry:?}`")), "{retry:?}");
    }
}

#[test]
fn features_match_the_manifest() {
    let rows = rows(README, "| feature |");
    let listed: Vec<&str> = rows
        .iter()
        .map(|row| cells(row)[0].trim_matches('`'))
        .collect();
    let (_, features) = MANIFEST.split_once("[features]\n").unwrap();
    let mut declared = Vec::new();
    for line in features.lines().take_while(|line| !line.starts_with('[')) {
        match line.split_once(" = ") {
            Some((name, _)) if name != "default" && !name.starts_with('#') => declared.push(name),
            _ => {}
        }
    }
    assert_eq!(listed, declared);
}

#[test]
fn packages_match_the_published_ones() {
    let table = rows(README, "| package |").join("\n");
    for package in [
        "core",
        "core/cli",
        "core/document",
        "core/syntax",
        "core/wire",
        "macros",
    ] {
        let manifest = root().join(package).join("Cargo.toml");
        let manifest = std::fs::read_to_string(manifest).unwrap();
        let name = manifest.split('"').nth(1).unwrap();
        assert!(table.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn rust_version_matches_the_manifest() {
    assert!(README.contains(&format!("Rust {} ", env!("CARGO_PKG_RUST_VERSION"))));
}

#[test]
fn performance_is_short_and_measured() {
    let section = section("Performance");
    assert!(section.lines().count() <= 25, "{section}");
    let mut count = 0;
    for word in section.split_whitespace() {
        let number = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        if number.parse::<f64>().is_err() {
            continue;
        }
        let is_result = RESULTS
            .lines()
            .any(|line| line.split(',').any(|cell| cell == number));
        // Their cells are a number, with or without a unit.
        let is_compile_time = BENCHMARKS
            .lines()
            .filter(|line| line.starts_with('|'))
            .flat_map(cells)
            .any(|cell| cell.split(' ').next() == Some(number));
        assert!(is_result || is_compile_time, "{number} was not measured");
        count += 1;
    }
    assert!(count >= 4, "the numbers are found");
}

#[test]
fn table_of_the_benchmarks_matches_the_results() {
    let mut tasks = BTreeSet::new();
    let mut reader = csv::Reader::from_reader(RESULTS.as_bytes());
    for record in reader.records() {
        let record = record.unwrap();
        let task = &record[0];
        let by = &record[1];
        tasks.insert(task.to_owned());
        let time = format!("{:.1} ns · ", record[3].parse::<f64>().unwrap());
        let row = BENCHMARKS
            .lines()
            .find(|line| line.contains(&format!("| {by} |")) && line.contains(&time));
        assert!(row.is_some(), "{task} by {by}: {time}");
    }
    assert!(tasks.len() > 4, "{tasks:?}");
}

/// The guide for contributors names files as code. Files of the derive may omit the folder.
#[test]
fn files_for_contributors_exist() {
    let mut count = 0;
    for event in Parser::new_ext(CONTRIBUTING, Options::ENABLE_TABLES) {
        let Event::Code(name) = event else {
            continue;
        };
        if name.contains(['*', ' ']) || !(name.contains('/') || name.ends_with(".rs")) {
            continue;
        }
        let path = root().join(&*name);
        let path_in_macros = root().join("macros/src").join(&*name);
        assert!(path.exists() || path_in_macros.exists(), "{name}");
        count += 1;
    }
    assert!(count > 20, "the files are found");
}

#[test]
fn links_lead_to_files() {
    let mut pages = vec![
        PathBuf::from("README.md"),
        PathBuf::from("CONTRIBUTING.md"),
        PathBuf::from("CHANGELOG.md"),
        PathBuf::from("core/benches/README.md"),
    ];
    for page in ["annotate", "read", "service", "extend"] {
        pages.push(Path::new("core/src/guide").join(page).with_extension("md"));
    }
    let mut count = 0;
    for page in pages {
        let page = root().join(page);
        let text = std::fs::read_to_string(&page).unwrap();
        for link in links(&text) {
            if link.starts_with("https://") || link.starts_with('#') {
                continue;
            }
            let path = page.parent().unwrap().join(&link);
            assert!(path.is_file(), "{} links to {link}", page.display());
            count += 1;
        }
    }
    assert!(count > 10, "the links are found");
}

/// The destinations of all links and pictures.
fn links(markdown: &str) -> Vec<String> {
    let mut links = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event {
            links.push(dest_url.to_string());
        }
    }
    links
}

/// A relative link of the README has another destination on the front page of docs.rs.
#[test]
fn links_work_on_docs_rs() {
    for line in README.lines() {
        let Some((label, destination)) = line.split_once("]: ") else {
            continue;
        };
        if !label.starts_with('[') {
            continue;
        }
        let label = format!("//! {label}]: ");
        let front_page = FRONT_PAGE
            .lines()
            .find_map(|line| line.strip_prefix(&*label))
            .unwrap_or_else(|| panic!("core/src/lib.rs has no {label}"));
        if let Some(picture) = front_page.strip_prefix(RAW) {
            assert_eq!(picture, destination);
        }
    }
}

#[test]
fn pictures_by_address_are_kept() {
    let mut count = 0;
    for text in [README, FRONT_PAGE] {
        for rest in text.split(RAW).skip(1) {
            let end = rest
                .find(|letter: char| "\")> \n".contains(letter))
                .unwrap();
            let picture = root().join(&rest[..end]);
            assert!(picture.is_file(), "{}", picture.display());
            count += 1;
        }
    }
    assert!(count >= 3, "the pictures are found");
}
