//! The output in the README is real.

use std::env;

use platform_error_peers::Peer;

use crate::{PATIENCE, Service};

const README: &str = include_str!("../../../README.md");
const ANSWERS: &str = include_str!("../../src/answers.rs");

/// The address in the README.
const ADDRESS: &str = "localhost:8080";

/// Marks omitted output.
const GAP: &str = "[…]";

/// The commands of the README, each with the output that it shows.
fn commands() -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    let mut in_console = false;
    for line in README.lines() {
        if line.starts_with("```") {
            in_console = line == "```console";
        } else if let Some(command) = line.strip_prefix("$ ")
            && in_console
        {
            commands.push((command.to_owned(), String::new()));
        } else if let Some((_, output)) = commands.last_mut()
            && in_console
        {
            output.push_str(line);
            output.push('\n');
        }
    }
    commands
}

/// Whether these parts, which the gaps separate, are in the output in this order.
fn matches(printed: &str, shown: &str) -> bool {
    let parts: Vec<&str> = shown.split(GAP).map(str::trim).collect();
    let [first, .., last] = &*parts else {
        return printed.trim() == shown.trim();
    };
    let mut rest = printed.trim();
    if !rest.starts_with(first) || !rest.ends_with(last) {
        return false;
    }
    for part in parts {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    true
}

#[test]
fn commands_print_what_the_readme_shows() {
    let Some(_) = Peer::program("curl") else {
        return;
    };
    let service = Service::start();
    let mut count = 0;
    // In order: the metrics count what was raised before.
    for (command, shown) in commands() {
        let command = command.replace(ADDRESS, service.address());
        let shown = shown.replace(ADDRESS, service.address());
        let mut shell = Peer::program("sh").unwrap();
        let command = match command.strip_prefix("cargo ") {
            // The same cargo, and the service that the test has started.
            Some(arguments) => {
                shell = shell.env("CARGO", env!("CARGO")).patience(PATIENCE);
                format!(
                    "\"$CARGO\" {} -- {}",
                    arguments.replacen("run", "run --quiet", 1),
                    service.url
                )
            }
            None => command,
        };
        let printed = shell.args(["-c", &command]).output();
        let printed = printed.replace('\r', "");
        assert!(
            matches(&printed, &shown),
            "{command}\n{printed}\nis not\n{shown}"
        );
        count += 1;
    }
    assert!(count > 10, "the commands are found");
}

#[test]
fn glue_is_as_short_as_the_readme_says() {
    let is_glue = |line: &&str| {
        let line = line.trim();
        let rest = ["//", "use ", "}", "pub(crate) fn "];
        !line.is_empty() && !rest.iter().any(|start| line.starts_with(start))
    };
    let count = ANSWERS.lines().filter(is_glue).count();
    assert!(README.contains(&format!("in {count} lines |")), "{count}");
}

#[test]
fn gaps_match() {
    assert!(matches("a b c", "a [\u{2026}] c"));
    assert!(matches("abc", "abc\n"));
    assert!(!matches("abc d", "abc\n"));
    assert!(!matches("a b", "b [\u{2026}]"));
    assert!(!matches("a b c d", "a [\u{2026}] c"));
}
