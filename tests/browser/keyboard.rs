use super::{Browser, Setup};

const TAB: &str = "\u{e004}";
/// Shift and Tab, followed by the release of Shift.
const BACK: &str = "\u{e008}\u{e004}\u{e000}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

const FOCUSED: &str =
    "const focused = document.activeElement; return focused.matches('h2 a, tr a') ? focused.textContent
    : focused.matches('select') ? focused.name : focused.type || focused.className || focused.tagName";

#[test]
fn tab_goes_through_the_search_and_the_errors() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    let assert_next = |expected: &str| {
        browser.press(TAB);
        assert_eq!(browser.run(FOCUSED), expected);
        let outline = "return getComputedStyle(document.activeElement).outlineStyle";
        assert_eq!(
            browser.run(outline),
            "solid",
            "{expected}: the focus is visible"
        );
    };
    for expected in ["skip", "search", "kind", "set", "reset"] {
        assert_next(expected);
    }
    // The index, then the errors.
    assert_next("PERMISSION_CHECK_FAILED");
    assert_next("DUPLICATE_KEY");
    browser.run("document.querySelector('tbody tr:last-child a').focus()");
    for expected in ["PERMISSION_CHECK_FAILED", "button", "DUPLICATE_KEY"] {
        assert_next(expected);
    }
    browser.press(ENTER);
    browser.wait_for("location.hash === '#DUPLICATE_KEY'");
}

#[test]
fn the_first_link_skips_the_search() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.press(TAB);
    let is_seen = "return document.activeElement.getBoundingClientRect().top >= 0";
    assert_eq!(browser.run(is_seen), true);
    browser.press(ENTER);
    browser.wait_for("document.activeElement.matches('main')");
    browser.press(TAB);
    assert_eq!(browser.run(FOCUSED), "PERMISSION_CHECK_FAILED");
}

#[test]
fn the_search_works_without_a_mouse() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.press("/");
    assert_eq!(browser.run(FOCUSED), "search");
    // In the search field, it is an ordinary character.
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
fn the_search_does_not_cover_the_focused_element() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.run("document.querySelector('article:last-of-type h2 a').focus()");
    for _ in 0..20 {
        browser.press(BACK);
        let seen =
            "const focused = document.activeElement, place = focused.getBoundingClientRect();
            const center = place.left + place.width / 2;
            return focused.contains(document.elementFromPoint(center, place.top + 3))";
        assert_eq!(browser.run(seen), true, "{}", browser.run(FOCUSED));
    }
}
