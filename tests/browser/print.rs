use serde_json::json;

use super::{Browser, Setup, catalog};

/// Applies the rules for print on the screen: there is no printer to look at.
const PRINT: &str = "
    for (const sheet of document.styleSheets) {
        for (const rule of sheet.cssRules) {
            if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
        }
    }";

#[test]
fn everything_is_printed_but_the_controls() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.search("filter");
    assert_eq!(browser.shown().len(), 1);
    browser.run(PRINT);
    assert_eq!(browser.shown().len(), 14);
    let visible = "return [...document.querySelectorAll(
        'input, select, button, .count, nav, .skip, .suggestions')]
        .filter((element) => element.checkVisibility()).map((element) => element.outerHTML)";
    assert_eq!(browser.run(visible), json!([]));
    let rows = "return [...document.querySelectorAll('tbody tr')]
        .filter((element) => element.checkVisibility()).length";
    assert_eq!(browser.run(rows), 14);
}

#[test]
fn nothing_is_cut_off_on_paper() {
    let wide = "x".repeat(400);
    let entry = json!({
        "code": "WIDE",
        "message": "m",
        "explanation": format!("```\n{wide}\n```"),
        "cause": format!("| a | b |\n|-|-|\n| {wide} | {wide} |"),
        "solution": format!("`{wide}` {wide}"),
    });
    let catalog = catalog(&[entry]);
    let arguments = ["--catalog", catalog.path().to_str().unwrap()];
    let Some(browser) = Browser::open(Setup::default(), &arguments) else {
        return;
    };
    let cut = "return [...document.querySelectorAll('main *')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1
            && getComputedStyle(element).display !== 'inline')
        .map((element) => element.outerHTML.slice(0, 60))";
    // On the screen, what is too wide scrolls.
    assert_ne!(browser.run(cut), json!([]));
    browser.run(PRINT);
    assert_eq!(browser.run(cut), json!([]));
}
