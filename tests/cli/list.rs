use super::{codes, json, said};

#[test]
fn the_table_is_aligned() {
    let said = said(&["list"]);
    assert_eq!(said.code, 0);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 1 + 14);
    let column = lines[0].find("MESSAGE").unwrap();
    assert!(lines.iter().all(|line| line.as_bytes()[column - 1] == b' ' && line.as_bytes()[column] != b' '));
    assert!(lines.iter().all(|line| line.trim_end() == *line));
}

#[test]
fn filters_leave_out_the_others() {
    assert_eq!(codes(&json(&["list", "--json"])).len(), 14);
    assert_eq!(codes(&json(&["list", "--json", "--set", "BillingError"])), ["CARD_DECLINED"]);
    assert_eq!(codes(&json(&["list", "--json", "--set", "billing.example.com"])), ["CARD_DECLINED"]);
    assert_eq!(codes(&json(&["list", "--json", "--label", "owner=billing"])), ["CARD_DECLINED"]);
    assert_eq!(codes(&json(&["list", "--json", "--label", "owner"])), ["CARD_DECLINED"]);
    assert!(codes(&json(&["list", "--json", "--label", "owner=shop"])).is_empty());
    assert_eq!(codes(&json(&["list", "--json", "--kind", "internal"])), ["PROJECT_ENV_CONFIG_SYNC_ERROR"]);
    let both = json(&["list", "--json", "--kind", "NOT_FOUND", "--kind", "INTERNAL"]);
    assert_eq!(codes(&both), ["ACTION_FLOW_NOT_FOUND", "PROJECT_ENV_CONFIG_SYNC_ERROR"]);
    assert!(codes(&json(&["list", "--json", "--kind", "INTERNAL", "--set", "BillingError"])).is_empty());
}

#[test]
fn a_filter_that_cannot_match_is_a_mistake() {
    let set = said(&["list", "--set", "BilingError"]);
    assert_eq!((set.code, &*set.out), (2, ""));
    assert!(set.err.contains("there is no set \"BilingError\""), "{}", set.err);
    let kind = said(&["list", "--kind", "ABORTD"]);
    assert_eq!(kind.code, 2);
    assert!(kind.err.contains("ABORTED"), "{}", kind.err);
}
