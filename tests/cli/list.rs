use std::collections::BTreeSet;
use std::fs;

use super::{codes, json, root, said, said_with, tool};

#[test]
fn the_table_is_aligned() {
    let said = said(&["list"]);
    assert_eq!(said.code, 0);
    let lines: Vec<&str> = said.out.lines().collect();
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
fn filters_leave_out_the_others() {
    assert_eq!(codes(&json(&["list", "--json"])).len(), 14);
    assert_eq!(
        codes(&json(&["list", "--json", "--set", "BillingError"])),
        ["CARD_DECLINED"]
    );
    assert_eq!(
        codes(&json(&["list", "--json", "--set", "billing.example.com"])),
        ["CARD_DECLINED"]
    );
    assert_eq!(
        codes(&json(&["list", "--json", "--label", "owner=billing"])),
        ["CARD_DECLINED"]
    );
    assert_eq!(
        codes(&json(&["list", "--json", "--label", "owner"])),
        ["CARD_DECLINED"]
    );
    assert!(codes(&json(&["list", "--json", "--label", "owner=shop"])).is_empty());
    assert_eq!(
        codes(&json(&["list", "--json", "--kind", "internal"])),
        ["PROJECT_ENV_CONFIG_SYNC_ERROR"]
    );
    let both = json(&[
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
        codes(&json(&[
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
fn a_filter_that_cannot_match_is_a_mistake() {
    let set = said(&["list", "--set", "BilingError"]);
    assert_eq!((set.code, &*set.out), (2, ""));
    assert!(
        set.err.contains("there is no set \"BilingError\""),
        "{}",
        set.err
    );
    let kind = said(&["list", "--kind", "ABORTD"]);
    assert_eq!(kind.code, 2);
    assert!(kind.err.contains("ABORTED"), "{}", kind.err);
}

#[test]
fn the_fields_are_those_of_the_guide() {
    let guide = fs::read_to_string(root().join("core/cli/README.md")).unwrap();
    let rows = guide
        .lines()
        .skip_while(|line| !line.starts_with("| field |"))
        .skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let cells = rows.map(|row| {
        row.trim_matches('|')
            .split(" | ")
            .map(str::trim)
            .collect::<Vec<_>>()
    });
    let (mut all, mut always) = (BTreeSet::new(), BTreeSet::new());
    for cells in cells {
        let names = cells[0]
            .split(", ")
            .map(|name| name.trim_matches('`').to_owned());
        all.extend(names.clone());
        always.extend(names.filter(|_| cells[2] == "always"));
    }
    let usual = r#""message": "m", "explanation": "e", "cause": "c", "solution": "s""#;
    let facts = r#""docs": "https://a.example", "aliases": ["OLD"], "since": "1", "deprecated": "d", "labels": { "a": "b" },
        "params": ["n"], "kind": "ABORTED", "retry": "NEVER", "message": "{n}", "explanation": "e", "cause": "c", "solution": "s""#;
    let entries = format!(r#"[{{ "code": "FEW", {usual} }}, {{ "code": "ALL", {facts} }}]"#);
    let document = format!(
        r#"{{ "format": "1.0", "sets": [{{ "name": "E", "path": "e", "entries": {entries} }}] }}"#
    );
    for arguments in [
        &["list", "--json", "--catalog", "-"] as &[_],
        &["explain", "FEW", "ALL", "--json", "--catalog", "-"],
    ] {
        let said = said_with(tool().args(arguments).write_stdin(document.clone()));
        let list: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&said.out).unwrap();
        let fields = |at: usize| list[at].keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!((fields(0), fields(1)), (always.clone(), all.clone()));
    }
}
