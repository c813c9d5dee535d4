//! The same queries as those of the library.

use std::fs;

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use super::{Browser, Setup};

/// What a search for each query finds. The library is tested with the same.
const QUERIES: &str = include_str!("../document/search/queries.json");

/// The results of the search of the page for all queries, and what it suggests.
const RESULTS: &str = "
    const input = document.querySelector('input');
    const codes = (selector) => [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility()).map((element) => element.textContent);
    return QUERIES.map((query) => {
        // Typed text has no line breaks, but pasted text may have some.
        Object.defineProperty(input, 'value', { value: query, configurable: true, writable: true });
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return [codes('RESULTS'), codes('.suggestions code')];
    })";

fn assert_results(browser: &Browser, cases: &[Value], results: &str) {
    let queries: Vec<&Value> = cases.iter().map(|case| &case["query"]).collect();
    let script = RESULTS
        .replace("QUERIES", &json!(queries).to_string())
        .replace("RESULTS", results);
    let found = browser.run(&script);
    for (case, found) in cases.iter().zip(found.as_array().unwrap()) {
        // Without a query, everything is shown.
        if case["query"].as_str().unwrap().trim().is_empty() {
            continue;
        }
        assert_eq!(found[0], case["codes"], "{}", case["query"]);
        if let Some(nearest) = case.get("nearest") {
            assert_eq!(found[1], *nearest, "{}", case["query"]);
        }
    }
}

#[test]
fn the_page_and_the_site_find_what_the_library_finds() {
    let queries: Value = serde_json::from_str(QUERIES).unwrap();
    let cases = queries["cases"].as_array().unwrap();
    let file = NamedTempFile::new().unwrap();
    fs::write(file.path(), queries["catalog"].to_string()).unwrap();
    let arguments = ["--catalog", file.path().to_str().unwrap()];
    let Some(browser) = Browser::open(Setup::default(), &arguments) else {
        return;
    };
    assert_results(&browser, cases, "article h2 code");
    browser.show_site("index.html", &arguments);
    assert_results(&browser, cases, "tbody code");
}
