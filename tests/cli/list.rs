use std::collections::BTreeSet;
use std::fs;

use serde_json::{Map, Value, json};

use super::{catalog, codes, entry, root, run, run_json, run_with, tool};

#[test]
fn the_table_is_aligned() {
    let output = run(&["list"]);
    assert_eq!(output.code, 0);
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(lines.len(), 1 + 14);
    let column = lines[0].find("MESSAGE").unwrap();
    assert!(
        lines
            .iter()
            .all(|line| line.as_bytes()[column - 1] == b' ' && line.as_bytes()[column] != b' ')
    );
    assert!(lines.iter().all(|line| line.trim_end() == *line));
}

#[test]
fn filters_select_errors() {
    assert_eq!(codes(&run_json(&["list", "--json"])).len(), 14);
    assert_eq!(
        codes(&run_json(&["list", "--json", "--set", "BillingError"])),
        ["CARD_DECLINED"]
    );
    assert_eq!(
        codes(&run_json(&[
            "list",
            "--json",
            "--set",
            "billing.example.com"
        ])),
        ["CARD_DECLINED"]
    );
    assert_eq!(
        codes(&run_json(&["list", "--json", "--label", "owner=billing"])),
        ["CARD_DECLINED"]
    );
    assert_eq!(
        codes(&run_json(&["list", "--json", "--label", "owner"])),
        ["CARD_DECLINED"]
    );
    assert!(codes(&run_json(&["list", "--json", "--label", "owner=shop"])).is_empty());
    assert_eq!(
        codes(&run_json(&["list", "--json", "--kind", "internal"])),
        ["PROJECT_ENV_CONFIG_SYNC_ERROR"]
    );
    let both = run_json(&[
        "list",
        "--json",
        "--kind",
        "NOT_FOUND",
        "--kind",
        "INTERNAL",
    ]);
    assert_eq!(
        codes(&both),
        ["ACTION_FLOW_NOT_FOUND", "PROJECT_ENV_CONFIG_SYNC_ERROR"]
    );
    assert!(
        codes(&run_json(&[
            "list",
            "--json",
            "--kind",
            "INTERNAL",
            "--set",
            "BillingError"
        ]))
        .is_empty()
    );
}

#[test]
fn a_filter_that_cannot_match_is_an_error() {
    let set = run(&["list", "--set", "BilingError"]);
    assert_eq!((set.code, &*set.stdout), (2, ""));
    assert!(
        set.stderr.contains("no set is named \"BilingError\""),
        "{}",
        set.stderr
    );
    // The catalog itself has no errors, only those of the sets that it joins.
    assert!(!set.stderr.contains("ERRORS"), "{}", set.stderr);
    assert_eq!(run(&["list", "--set", "ERRORS"]).code, 2);
    let kind = run(&["list", "--kind", "ABORTD"]);
    assert_eq!(kind.code, 2);
    assert!(kind.stderr.contains("ABORTED"), "{}", kind.stderr);
}

#[test]
fn the_fields_match_the_guide() {
    let guide = fs::read_to_string(root().join("core/cli/README.md")).unwrap();
    let rows = guide
        .lines()
        .skip_while(|line| !line.starts_with("| field |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let mut all = BTreeSet::new();
    let mut always = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        for name in cells[0].split(", ") {
            let name = name.trim_matches('`').to_owned();
            if cells[2] == "always" {
                always.insert(name.clone());
            }
            all.insert(name);
        }
    }
    let few = entry("FEW", "m");
    let mut full = entry("FULL", "{n}");
    full["docs"] = json!("https://a.example");
    full["aliases"] = json!(["OLD"]);
    full["reason"] = json!("WHOLE");
    full["variant"] = json!("Full");
    full["since"] = json!("1");
    full["deprecated"] = json!("d");
    full["labels"] = json!({ "a": "b" });
    full["params"] = json!(["n"]);
    full["other_params"] = json!(["m"]);
    full["param_types"] = json!({ "n": "integer" });
    full["kind"] = json!("ABORTED");
    full["retry"] = json!("FROM_START");
    full["retry_after"] = json!(30);
    let catalog = catalog(&[few, full]);
    for arguments in [
        &["list", "--json", "--catalog", "-"] as &[_],
        &["explain", "FEW", "FULL", "--json", "--catalog", "-"],
    ] {
        let output = run_with(tool().args(arguments).write_stdin(catalog.clone()));
        let list: Vec<Map<String, Value>> = serde_json::from_str(&output.stdout).unwrap();
        let fields = |at: usize| list[at].keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!((fields(0), fields(1)), (always.clone(), all.clone()));
    }
}

/// A status of its own is the one to filter by, and a title is worth a column.
#[test]
fn a_status_and_a_title_of_an_error_are_listed() {
    let few = entry("FEW", "few");
    let mut full = entry("FULL", "{n} left");
    full["title"] = json!("Few left");
    full["params"] = json!(["n"]);
    full["param_types"] = json!({ "n": "integer" });
    full["http_status"] = json!(422);
    let listed = |entries: &[Value]| {
        let arguments = ["list", "--catalog", "-"];
        let output = run_with(tool().args(arguments).write_stdin(catalog(entries)));
        output.stdout
    };
    assert_eq!(
        listed(&[few.clone(), full]),
        "CODE  KIND     HTTP  TITLE     MESSAGE\n\
         FEW   UNKNOWN  500   few       few\n\
         FULL  UNKNOWN  422   Few left  {n} left\n"
    );
    assert!(!listed(&[few]).contains("TITLE"));
}
