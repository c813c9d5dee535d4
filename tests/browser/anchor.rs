use std::fs;

use serde_json::json;

use super::{Browser, Setup, catalog};

/// Whether what has the focus is visible, below the fixed header.
const IN_SIGHT: &str = "(() => { const place = document.activeElement.getBoundingClientRect();
    const search = document.querySelector('search').getBoundingClientRect();
    return place.top >= search.bottom && place.top + 40 < innerHeight })()";

/// Checks that the error is visible, below the fixed header, highlighted and focused.
pub(crate) fn assert_in_sight(browser: &Browser, code: &str) {
    browser.wait_for(&format!(
        "document.activeElement.querySelector('h2 code')?.textContent === {}",
        json!(code)
    ));
    browser.wait_for(IN_SIGHT);
    let marked = "return document.activeElement.matches(':target, :has(:target)')";
    assert_eq!(browser.run(marked), true, "{code} is highlighted");
}

#[test]
fn a_code_and_an_alias_lead_to_the_error() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    for (place, code) in [
        ("TABLE_NAME_TOO_LONG", "TABLE_NAME_TOO_LONG"),
        ("CARD_DECLINED", "CARD_DECLINED"),
        ("PAYMENT_DECLINED", "CARD_DECLINED"),
        ("PERMISSION_CHECK_FAILED", "PERMISSION_CHECK_FAILED"),
    ] {
        browser.go(&format!("#{place}"));
        assert_in_sight(&browser, code);
        assert_eq!(browser.shown().len(), 14);
    }
}

#[test]
fn a_retired_code_is_not_taken_for_another() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.json");
    let catalog = catalog(&[json!({
        "code": "LEDGER_CLOSED",
        "message": "m",
        "explanation": "e",
        "cause": "c",
        "solution": "s",
    })]);
    let text = fs::read_to_string(catalog.path()).unwrap();
    let retired = "\"path\":\"ledger\",\"reserved\":[\"LEDGER_LOST\"]";
    fs::write(&file, text.replace("\"path\":\"ledger\"", retired)).unwrap();
    let arguments = ["--catalog", file.to_str().unwrap()];
    let Some(browser) = Browser::open(Setup::default(), &arguments) else {
        return;
    };
    let shown = "return getComputedStyle(document.querySelector('.retired')).display !== 'none'";
    assert_eq!(browser.run(shown), false);
    for name in ["LEDGER_LOST", "ledger_lost"] {
        browser.go(&format!("#{name}"));
        browser.wait_for("document.activeElement.id === 'LEDGER_LOST'");
        browser.wait_for(IN_SIGHT);
        let says = "return document.activeElement.innerText";
        let notice = "LEDGER_LOST This is a retired code of LedgerError. No error has it any more.";
        assert_eq!(browser.run(says), notice);
        assert_eq!(
            browser.run("return document.querySelector('.suggestions').hidden"),
            true
        );
        browser.go("#LEDGER_CLOSED");
        assert_in_sight(&browser, "LEDGER_CLOSED");
        assert_eq!(browser.run(shown), false);
    }
}

#[test]
fn a_filter_never_hides_the_target_of_a_link() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.choose("[name=kind]", "NOT_FOUND");
    browser.run("location.hash = 'PAYMENT_DECLINED'");
    assert_in_sight(&browser, "CARD_DECLINED");
    assert_eq!(browser.shown().len(), 14);
    // If the target is shown already, the filter is kept.
    browser.choose("[name=kind]", "NOT_FOUND");
    browser.run("location.hash = 'ACTION_FLOW_NOT_FOUND'");
    assert_in_sight(&browser, "ACTION_FLOW_NOT_FOUND");
    assert_eq!(browser.shown(), ["ACTION_FLOW_NOT_FOUND"]);
    // The same anchor again.
    browser.run("document.querySelector('input').focus()");
    browser.click("h2 a[href='#ACTION_FLOW_NOT_FOUND']");
    assert_in_sight(&browser, "ACTION_FLOW_NOT_FOUND");
}

#[test]
fn any_code_has_a_working_link() {
    let strange = [
        "23505",
        "billing::declined",
        "a'b\"c",
        "<b>",
        "100%",
        "%41",
        "a:~:text=b",
        "body",
        "constructor",
        "#",
        "&amp;",
    ];
    let entry = |code: &&str| {
        json!({
            "code": code,
            "message": "m",
            "explanation": "e",
            "cause": "c",
            "solution": "s",
        })
    };
    let catalog = catalog(&strange.iter().map(entry).collect::<Vec<_>>());
    let Some(browser) = Browser::open(
        Setup::default(),
        &["--catalog", catalog.path().to_str().unwrap()],
    ) else {
        return;
    };
    for (number, code) in strange.iter().enumerate() {
        let link = format!("article:nth-of-type({}) h2 a", number + 1);
        let hash = browser.run(&format!("return document.querySelector('{link}').hash"));
        browser.run("location.hash = ''");
        browser.click(&link);
        assert_in_sight(&browser, code);
        // And from outside the page.
        browser.go(hash.as_str().unwrap());
        assert_in_sight(&browser, code);
    }
}

#[test]
fn a_link_is_copied() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.run(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true,
            value: { writeText: async (text) => { window.copied = text; } } })",
    );
    browser.click("#CARD_DECLINED .top button");
    browser.wait_for("window.copied");
    let copied = browser.run("return window.copied");
    let copied = copied.as_str().unwrap();
    assert!(
        copied.starts_with("file:///") && copied.ends_with("/errors.html#CARD_DECLINED"),
        "{copied}"
    );
    browser
        .wait_for("document.querySelector('#CARD_DECLINED .top button').textContent === 'Copied'");
    // Screen readers announce it.
    let label =
        "return document.querySelector('#CARD_DECLINED .top button').getAttribute('aria-label')";
    assert_eq!(browser.run(label), "Copied: CARD_DECLINED");
    browser.wait_for(
        "document.querySelector('.told[role=status]').textContent === 'Copied: CARD_DECLINED'",
    );
    browser.wait_for(
        "document.querySelector('#CARD_DECLINED .top button').textContent === 'Copy link'",
    );
    assert_eq!(browser.run(label), "Copy link: CARD_DECLINED");
    browser.wait_for("document.querySelector('.told').textContent === ''");
    // Without a clipboard, the link is in the address bar.
    browser.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    browser.click("#DUPLICATE_KEY .top button");
    browser.wait_for("location.hash === '#DUPLICATE_KEY'");
}
