//! What the rules of axe-core, which accessibility audits go by, say about the page and the site.

use std::env;
use std::fs;
use std::io::Write;

use serde_json::json;

use super::look::{DARK, LIGHT};
use super::{Browser, Setup};

const HOSTILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/cli/hostile.json");
/// Installed by `tests/peers/setup`.
const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/peers/node_modules/axe-core/axe.min.js"
);

/// The script of axe-core, if it is installed.
fn axe() -> Option<String> {
    let script = fs::read_to_string(AXE).ok();
    if script.is_none() {
        let is_required = env::var("PLATFORM_ERROR_PEERS").is_ok_and(|value| value == "required");
        assert!(!is_required, "axe-core is missing; run tests/peers/setup");
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: axe-core is not installed; run tests/peers/setup"
        );
    }
    script
}

/// Checks that no rule is violated, and that a person need not look at any element again.
fn assert_accessible(browser: &Browser, axe: &str, what: &str) {
    browser.run(axe);
    browser.run("window.found = null; axe.run().then((found) => { window.found = found; })");
    browser.wait_for("window.found");
    let found = browser.run(
        "return ['violations', 'incomplete'].flatMap((name) => found[name].map((rule) =>
            [rule.id, rule.help, ...rule.nodes.slice(0, 3).map((node) => node.html)]))",
    );
    assert_eq!(found, json!([]), "{what}: {found:#}");
    let passed = browser.run("return found.passes.length");
    assert!(passed.as_u64() > Some(30), "{what}: {passed}");
}

#[test]
fn the_page_and_the_site_are_accessible() {
    let Some(axe) = axe() else {
        return;
    };
    for setup in [LIGHT, DARK] {
        let Some(browser) = Browser::open(setup, &[]) else {
            return;
        };
        browser.show(&["--catalog", HOSTILE, "--lang", "zh", "--home", "../"]);
        assert_accessible(&browser, &axe, "the page");
        browser.show_site("index.html", &["--release", "2.4", "--home", "../"]);
        assert_accessible(&browser, &axe, "the index of the site");
        browser.search("dublicate kye");
        assert_accessible(&browser, &axe, "suggestions");
        browser.visit_site("CARD_DECLINED.html");
        assert_accessible(&browser, &axe, "the page of an error");
    }
}

#[test]
fn the_headings_are_in_order() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    let levels = "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .map((heading) => Number(heading.tagName[1]))";
    let page = browser.run(levels);
    let mut expected = vec![1];
    expected.resize(1 + 1 + 14, 2);
    assert_eq!(page, json!(expected));
    browser.show_site("index.html", &[]);
    assert_eq!(browser.run(levels), json!([1, 2]));
    browser.visit_site("CARD_DECLINED.html");
    assert_eq!(browser.run(levels), json!([1]));
}

#[test]
fn a_heading_is_named_like_its_error() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    let headings = "return [...document.querySelectorAll('article :is(h1, h2)')].map((heading) =>
        heading.textContent)";
    let codes = browser.shown();
    assert_eq!(browser.run(headings), json!(codes));
    // A place where a line may break would be a space in the name.
    let broken = "return document.querySelectorAll('a:not([aria-label]) wbr').length";
    assert_eq!(browser.run(broken), 0);
    browser.show_site("CARD_DECLINED.html", &[]);
    assert_eq!(browser.run(headings), json!(["CARD_DECLINED"]));
}
