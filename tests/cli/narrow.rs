//! What fits into a terminal.

use std::process::Stdio;

use super::{TOOL, run, terminal};

/// The lines on a terminal of this width, without colors; `None` without a terminal.
fn lines(columns: usize, arguments: &str) -> Option<Vec<String>> {
    // A terminal without rows is one without a size.
    let command = format!("stty cols {columns} rows 20; {TOOL} --color never {arguments}");
    let terminal = terminal::start(&command, Stdio::null())?;
    let output = terminal.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.lines().map(str::to_owned).collect())
}

#[test]
fn a_list_fits_into_the_terminal() {
    let Some(wide) = lines(200, "list") else {
        return;
    };
    // Everything, as in a file, and then how many there are, for people.
    let full = run(&["list"]).stdout;
    assert_eq!(wide[..wide.len() - 1], full.lines().collect::<Vec<_>>());
    assert_eq!(wide.last().map(String::as_str), Some("14 errors"));
    for columns in [40, 60, 80] {
        let list = lines(columns, "list --label owner").unwrap();
        assert_eq!(list.len(), 3, "{list:?}");
        assert!(list[1].starts_with("CARD_DECLINED "), "{list:?}");
        assert!(list[1].contains("Card ending in"), "{list:?}");
        assert_eq!(list[2], "1 of 14 errors");
        for line in list {
            assert!(line.chars().count() <= columns, "{columns}: {line}");
        }
    }
    assert_eq!(
        lines(40, "list --label owner").unwrap()[1],
        "CARD_DECLINED  Card ending in {last4} w\u{2026}"
    );
}

#[test]
fn an_error_fits_into_the_terminal() {
    for columns in [30, 40, 80] {
        let Some(page) = lines(columns, "explain DUPLICATE_KEY") else {
            return;
        };
        for line in &page {
            assert!(line.chars().count() <= columns, "{columns}: {page:?}");
        }
    }
}

#[test]
fn the_help_fits_into_the_terminal() {
    for columns in [40, 60, 80, 100] {
        for arguments in ["--help", "import --help", "list -h", "help check"] {
            let Some(help) = lines(columns, arguments) else {
                return;
            };
            for line in &help {
                let fits = line.trim_end().chars().count() <= columns;
                assert!(fits || !line.trim().contains(' '), "{columns}: {line}");
            }
        }
    }
    // Elsewhere, and on a wide terminal, lines are as long as people like to read.
    let long = |help: &[&str]| help.iter().map(|line| line.chars().count()).max();
    let wide = lines(200, "import --help").unwrap();
    let wide: Vec<&str> = wide.iter().map(String::as_str).collect();
    let piped = run(&["import", "--help"]).stdout;
    let piped: Vec<&str> = piped.lines().collect();
    assert_eq!((long(&wide), &wide), (long(&piped), &piped));
    assert!(long(&wide) > Some(80) && long(&wide) <= Some(100));
}
