use super::{Browser, Setup};

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
    assert_eq!(browser.run(visible), serde_json::json!([]));
    let rows = "return [...document.querySelectorAll('tbody tr')]
        .filter((element) => element.checkVisibility()).length";
    assert_eq!(browser.run(rows), 14);
}
