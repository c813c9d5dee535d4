//! The search of the page and the site.

use serde_json::json;

use super::{Browser, Setup, catalog};

#[test]
fn a_misspelled_query_leads_to_suggestions() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.search("dublicate kye");
    assert!(browser.shown().is_empty());
    assert_eq!(browser.text(".count"), "None of 14 errors");
    assert_eq!(browser.text(".suggestions"), "Did you mean:\nDUPLICATE_KEY");
    let role = "return document.querySelector('.suggestions').getAttribute('role')";
    assert_eq!(browser.run(role), "status");
    browser.click(".suggestions a");
    super::anchor::assert_in_sight(&browser, "DUPLICATE_KEY");
    assert_eq!(browser.shown().len(), 14);
    browser.search("xyzzy plugh");
    let hidden = "return document.querySelector('.suggestions').hidden";
    assert_eq!(browser.run(hidden), true);
}

#[test]
fn results_are_ranked_and_the_order_returns() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    let before = browser.shown();
    let index = "return [...document.querySelectorAll('.index, tbody tr')]
        .filter((element) => element.checkVisibility()).length";
    assert_eq!(browser.run(index), 15);
    browser.search("deploying");
    let found = browser.shown();
    assert!(found.len() > 1 && found.len() < 14, "{found:?}");
    assert_eq!(found[0], "ANOTHER_APP_IS_DEPLOYING");
    // A few results need no index.
    browser.search("409 conflict");
    let found = browser.shown();
    assert!(found.len() > 5, "{found:?}");
    assert_eq!(browser.run(index), found.len() + 1);
    browser.search("table name");
    assert_eq!(browser.shown()[0], "TABLE_NAME_TOO_LONG");
    assert!(browser.shown().len() <= 5);
    assert_eq!(browser.run(index), 0);
    browser.search("");
    assert_eq!(browser.shown(), before);
}

#[test]
fn the_rest_of_many_results_is_shown_on_request() {
    let entry = |number: usize| {
        json!({
            "code": format!("LEDGER_{number}"),
            "message": "Closed",
            "explanation": "e",
            "cause": "c",
            "solution": "s",
        })
    };
    let catalog = catalog(&(0..250).map(entry).collect::<Vec<_>>());
    let arguments = ["--catalog", catalog.path().to_str().unwrap()];
    let Some(browser) = Browser::open(Setup::default(), &arguments) else {
        return;
    };
    let all = browser.shown();
    assert_eq!(all.len(), 250);
    browser.search("ledger");
    assert_eq!(browser.shown().len(), 100);
    assert_eq!(browser.text(".more"), "Show all 250");
    browser.click(".more");
    assert_eq!(browser.shown().len(), 250);
    let focused = "return document.activeElement.textContent";
    assert_eq!(browser.run(focused), "LEDGER_100");
    browser.search("ledger closed");
    assert_eq!(browser.shown().len(), 100);
    // The first one is of the last group.
    browser.search("LEDGER_249 LEDGER_7 LEDGER_60");
    assert_eq!(browser.shown(), ["LEDGER_249", "LEDGER_7", "LEDGER_60"]);
    browser.search("");
    assert_eq!(browser.shown(), all);
    let groups = "return document.querySelectorAll('.errors.group:not([hidden])').length";
    assert_eq!(browser.run(groups), 5);
}

#[test]
fn the_first_result_is_in_sight() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.run("scrollTo(0, document.body.scrollHeight)");
    browser.wait_for("scrollY > 500");
    browser.search("403 409 table");
    browser.search("the");
    assert!(browser.shown().len() > 2, "{:?}", browser.shown());
    browser.wait_for(
        "document.querySelector('main').getBoundingClientRect().top
            >= document.querySelector('search').getBoundingClientRect().bottom - 30",
    );
}

#[test]
fn a_hostile_query_does_not_hang() {
    let entry = json!({
        "code": "HOSTILE",
        "message": "{a} is {b} and {c} has {d} of {e}",
        "params": ["a", "b", "c", "d", "e"],
        "param_types": { "c": "integer", "e": "integer" },
        "explanation": "e",
        "cause": "c",
        "solution": "s",
    });
    let catalog = catalog(&[entry]);
    let arguments = ["--catalog", catalog.path().to_str().unwrap()];
    let Some(browser) = Browser::open(Setup::default(), &arguments) else {
        return;
    };
    for query in [
        "is and has of ".repeat(1_000),
        " is and has of x".repeat(15),
        "x".repeat(1_000_000),
        ".,;:".repeat(5_000),
        "\\u0000[31m^[[".repeat(2_000),
        "表".repeat(10_000),
    ] {
        // The driver waits for ten seconds.
        browser.search(&query);
    }
}
