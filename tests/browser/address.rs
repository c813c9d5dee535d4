use serde_json::json;

use super::{Browser, Setup};

#[test]
fn the_address_contains_what_is_searched() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.click("input");
    browser.press("another card");
    assert_eq!(browser.run("return location.search"), "?q=another+card");
    browser.choose("[name=kind]", "FAILED_PRECONDITION");
    let kind = "?q=another+card&kind=FAILED_PRECONDITION";
    assert_eq!(browser.run("return location.search"), kind);
    // Opened from elsewhere, the page shows the same.
    browser.go(kind);
    assert_eq!(browser.shown(), ["CARD_DECLINED"]);
    let fields = "return [...document.querySelectorAll('input, select')].map((f) => f.value)";
    let expected = json!(["another card", "FAILED_PRECONDITION", ""]);
    assert_eq!(browser.run(fields), expected);
    browser.click("button[type=reset]");
    assert_eq!(browser.run("return location.search"), "");
    // A choice that the page does not have.
    browser.go("?kind=NO_SUCH_KIND&q=card");
    assert_eq!(browser.shown(), ["CARD_DECLINED"]);
}

#[test]
fn the_back_button_goes_through_the_searches() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.click("input");
    browser.press("filter");
    browser.press("\u{e007}");
    assert_eq!(browser.shown(), ["MISSING_FILTER"]);
    browser.click("input");
    browser.run("document.querySelector('input').select()");
    browser.press("access denied");
    assert_eq!(browser.shown(), ["TABLE_ACCESS_DENIED"]);
    // Typing a word is one step, not one for each letter.
    browser.back();
    browser.wait_for("document.querySelector('input').value === 'filter'");
    assert_eq!(browser.shown(), ["MISSING_FILTER"]);
    browser.back();
    browser.wait_for("document.querySelector('input').value === ''");
    assert_eq!(browser.shown().len(), 14);
}

#[test]
fn a_link_to_a_hidden_error_ends_the_search() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.search("filter");
    browser.run("location.hash = 'CARD_DECLINED'");
    super::anchor::assert_in_sight(&browser, "CARD_DECLINED");
    let place = browser.run("return location.search + location.hash");
    assert_eq!(place, "#CARD_DECLINED");
}

#[test]
fn the_case_of_an_anchor_does_not_matter() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    for (place, id) in [
        ("#card_declined", "CARD_DECLINED"),
        ("#Payment_Declined", "PAYMENT_DECLINED"),
        ("?q=filter#Card_Declined", "CARD_DECLINED"),
    ] {
        browser.go(place);
        super::anchor::assert_in_sight(&browser, "CARD_DECLINED");
        assert_eq!(browser.run("return location.hash"), format!("#{id}"));
    }
    browser.run("location.hash = 'duplicate_KEY'");
    super::anchor::assert_in_sight(&browser, "DUPLICATE_KEY");
}

#[test]
fn an_unknown_anchor_leads_to_suggestions() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    let shown = "return !document.querySelector('.suggestions').hidden";
    browser.go("#DUPLICATED_KEY");
    assert_eq!(browser.text(".suggestions"), "Did you mean:\nDUPLICATE_KEY");
    browser.click(".suggestions a");
    super::anchor::assert_in_sight(&browser, "DUPLICATE_KEY");
    assert_eq!(browser.run(shown), false);
    for known in ["#page-main", "#", "#xyzzy-plugh"] {
        browser.go(known);
        assert_eq!(browser.run(shown), false, "{known}");
    }
}
