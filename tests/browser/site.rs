//! The site, opened from a folder, without a server.

use super::{Browser, PUBLISHED, Setup};

const ENTER: &str = "\u{e007}";

#[test]
fn a_reader_goes_from_page_to_page() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.show_site("index.html", &[]);
    browser.click("tbody a[href='DUPLICATE_KEY.html']");
    browser.wait_for("document.title.startsWith('DUPLICATE_KEY')");
    assert_eq!(browser.shown_on_site(), "DUPLICATE_KEY");
    browser.click(".turn [rel=next]");
    browser.wait_for("document.title.startsWith('MISSING_FILTER')");
    browser.click(".turn [rel=prev]");
    browser.wait_for("document.title.startsWith('DUPLICATE_KEY')");
    browser.click("header nav a");
    browser.wait_for("location.pathname.endsWith('/index.html')");
    browser.visit_site("PAYMENT_DECLINED.html");
    browser.wait_for("location.pathname.endsWith('/CARD_DECLINED.html')");
}

#[test]
fn a_search_works_on_every_page() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.show_site("DUPLICATE_KEY.html", &[]);
    browser.press("/");
    browser.press("another card");
    browser.press(ENTER);
    browser.wait_for("location.pathname.endsWith('/index.html')");
    browser.wait_for("location.search === '?q=another+card'");
    assert_eq!(
        browser.text("tbody"),
        "CARD_DECLINED\nCard ending in {last4} was declined 400"
    );
    assert_eq!(browser.text(".count"), "1 of 14 errors");
    // The words of texts that only the pages show are found, too.
    browser.search("issuer refused");
    assert_eq!(browser.text(".count"), "1 of 14 errors");
    browser.search("Card ending in 4242 was declined");
    assert_eq!(browser.text(".count"), "1 of 14 errors");
    browser.run("document.querySelector('input').focus()");
    browser.press(ENTER);
    browser.wait_for("location.pathname.endsWith('/CARD_DECLINED.html')");
}

#[test]
fn an_anchor_of_the_index_leads_to_the_row() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.show_site("index.html", &["--catalog", PUBLISHED]);
    browser.visit_site("index.html?q=filter#table_name_too_long");
    browser.wait_for("document.activeElement.textContent === 'TABLE_NAME_TOO_LONG'");
    assert_eq!(browser.run("return location.hash"), "#TABLE_NAME_TOO_LONG");
    assert_eq!(browser.text(".count"), "13 errors");
}

#[test]
fn the_site_is_readable_without_its_script() {
    let setup = Setup {
        without_script: true,
        ..Setup::default()
    };
    let Some(browser) = Browser::open(setup, &[]) else {
        return;
    };
    browser.show_site("index.html", &[]);
    let rows = "return document.querySelectorAll('tbody tr:not([hidden])').length";
    assert_eq!(browser.run(rows), 14);
    let form = "return document.querySelector('form').checkVisibility()";
    assert_eq!(browser.run(form), false);
    // The style sheet is not blocked.
    let family = "return getComputedStyle(document.querySelector('code')).fontFamily";
    assert!(browser.run(family).as_str().unwrap().contains("monospace"));
    assert_eq!(
        browser.run("return getComputedStyle(document.body).marginTop"),
        "0px"
    );
    browser.click("tbody a[href='CARD_DECLINED.html']");
    browser.wait_for("document.title.startsWith('CARD_DECLINED')");
    assert_eq!(browser.shown_on_site(), "CARD_DECLINED");
    browser.visit_site("PAYMENT_DECLINED.html");
    browser.wait_for("document.title.startsWith('CARD_DECLINED')");
}
