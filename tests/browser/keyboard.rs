use super::{Browser, Setup};

const TAB: &str = "\u{e004}";
/// Tab with the shift key, which is let go then.
const BACK: &str = "\u{e008}\u{e004}\u{e000}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

const FOCUSED: &str =
    "const focused = document.activeElement; return focused.matches('h2 a') ? focused.textContent
    : focused.dataset.by ?? focused.type ?? focused.tagName";

#[test]
fn tab_goes_through_the_search_and_the_errors() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    for expected in [
        "search",
        "kind",
        "set",
        "reset",
        "PERMISSION_CHECK_FAILED",
        "button",
        "DUPLICATE_KEY",
    ] {
        browser.press(TAB);
        assert_eq!(browser.run(FOCUSED), expected);
        let outline = "return getComputedStyle(document.activeElement).outlineStyle";
        assert_eq!(
            browser.run(outline),
            "solid",
            "{expected}: one sees where one is"
        );
    }
    browser.press(ENTER);
    browser.wait_for("location.hash === '#DUPLICATE_KEY'");
}

#[test]
fn a_search_needs_no_mouse() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.press("/");
    assert_eq!(browser.run(FOCUSED), "search");
    // In the search it is a character.
    browser.press("delete/update");
    assert_eq!(browser.shown(), ["MISSING_FILTER"]);
    browser.press(ENTER);
    assert_eq!(
        browser.run("return document.activeElement.id"),
        "MISSING_FILTER"
    );
    assert_eq!(browser.shown(), ["MISSING_FILTER"]);
    browser.press("/");
    browser.press(ESCAPE);
    assert_eq!(browser.shown().len(), 14);
    assert_eq!(browser.run(FOCUSED), "search");
}

#[test]
fn the_search_covers_nothing_that_has_the_focus() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.run("document.querySelector('article:last-of-type h2 a').focus()");
    for _ in 0..20 {
        browser.press(BACK);
        let seen = "const focused = document.activeElement, place = focused.getBoundingClientRect();
            return focused.contains(document.elementFromPoint(place.left + place.width / 2, place.top + 3))";
        assert_eq!(browser.run(seen), true, "{}", browser.run(FOCUSED));
    }
}
