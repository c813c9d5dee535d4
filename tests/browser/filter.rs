use std::time::Duration;

use serde_json::json;

use super::{Browser, PUBLISHED, Setup, catalog};

#[test]
fn the_search_finds_the_words_of_an_error() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    assert_eq!(browser.shown().len(), 14);
    assert_eq!(browser.text(".count"), "14 errors");
    let found = [
        ("table_name_too_LONG", "TABLE_NAME_TOO_LONG"),
        ("  filter   delete ", "MISSING_FILTER"),
        ("payment_declined", "CARD_DECLINED"),
        ("another card", "CARD_DECLINED"),
        ("card 400", "CARD_DECLINED"),
    ];
    for (words, code) in found {
        browser.click("input");
        browser.press(words);
        assert_eq!(browser.shown(), [code], "{words}");
        assert_eq!(browser.text(".count"), "1 of 14 errors");
        browser.click("button[type=reset]");
        assert_eq!(browser.shown().len(), 14);
    }
    // The titles of fields and the labels of buttons are not searched.
    browser.press("explanation copy link");
    assert!(browser.shown().is_empty());
    assert_eq!(browser.text(".count"), "None of 14 errors");
}

#[test]
fn kind_and_set_filter_the_errors() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.choose("[name=kind]", "NOT_FOUND");
    assert_eq!(browser.shown(), ["ACTION_FLOW_NOT_FOUND"]);
    browser.choose("[name=set]", "BillingError");
    assert!(browser.shown().is_empty());
    browser.choose("[name=kind]", "All kinds");
    assert_eq!(browser.shown(), ["CARD_DECLINED"]);
    browser.click("button[type=reset]");
    assert_eq!(browser.shown().len(), 14);
    // With a single set, there is nothing to choose from.
    browser.show(&["--catalog", PUBLISHED]);
    assert_eq!(
        browser.run("return document.querySelector('[name=set]').checkVisibility()"),
        false
    );
}

#[test]
fn thousands_of_errors_are_searched_while_typing() {
    let entries: Vec<_> = (0..5000)
        .map(|number| {
            let code = format!("LEDGER_{number}_CLOSED");
            json!({
                "code": code,
                "message": format!("Ledger {number} is closed"),
                "explanation": "The ledger takes no entry.",
                "cause": "The month is **over**",
                "solution": "Book into the [next](https://docs.example.com) month",
            })
        })
        .collect();
    let catalog = catalog(&entries);
    let Some(browser) = Browser::open(
        Setup::default(),
        &["--catalog", catalog.path().to_str().unwrap()],
    ) else {
        return;
    };
    browser.click("input");
    browser.press("4711");
    assert_eq!(browser.shown(), ["LEDGER_4711_CLOSED"]);
    browser.click("button[type=reset]");
    // The time from a key press to the next layout, for the first search and for later ones.
    let took = |text: &str| {
        let took = browser.run(&format!(
            "const start = performance.now(), search = document.querySelector('input');
            search.value = '{text}';
            search.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
            document.body.offsetHeight;
            return performance.now() - start"
        ));
        Duration::from_secs_f64(took.as_f64().unwrap() / 1000.0)
    };
    for text in ["4", "47", "471", "no such word", ""] {
        // Far more than it takes, because the machine may be busy.
        let took = took(text);
        assert!(took < Duration::from_secs(3), "{text}: {took:?}");
    }
    browser.go("#LEDGER_4999_CLOSED");
    super::anchor::assert_in_sight(&browser, "LEDGER_4999_CLOSED");
}
