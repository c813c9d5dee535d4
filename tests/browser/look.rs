use serde_json::json;

use super::{Browser, Setup, catalog};

pub(crate) const DARK: Setup = Setup {
    flags: &["--blink-settings=preferredColorScheme=0"],
    without_script: false,
    narrow: false,
};
pub(crate) const LIGHT: Setup = Setup {
    flags: &["--blink-settings=preferredColorScheme=1"],
    without_script: false,
    narrow: false,
};

/// Finds the visible text that has too little contrast with its background.
const FAINT: &str = r"
    const parts = (color) => color.match(/[\d.]+/g).map(Number);
    const light = (color) => {
        const [r, g, b] = parts(color).map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const color = getComputedStyle(at).backgroundColor;
            if ((parts(color)[3] ?? 1) === 1) return color;
        }
    };
    const isText = (node) => node.nodeType === 3 && node.data.trim();
    const texts = [...document.querySelectorAll('body *:not(script, style)')]
        .filter((element) => element.checkVisibility())
        .filter((element) => element.matches('input') || [...element.childNodes].some(isText));
    return texts.map((element) => {
        const pseudo = element.matches('input') ? '::placeholder' : undefined;
        const color = getComputedStyle(element, pseudo).color;
        const [one, other] = [light(color), light(behind(element))].sort((a, b) => b - a);
        return [(one + 0.05) / (other + 0.05), element.outerHTML.slice(0, 80)];
    }).filter(([contrast]) => !(contrast >= 4.5))";

#[test]
fn all_text_has_enough_contrast_in_light_and_dark() {
    let hostile = concat!(env!("CARGO_MANIFEST_DIR"), "/cli/hostile.json");
    for (setup, is_dark) in [(LIGHT, false), (DARK, true)] {
        let Some(browser) = Browser::open(setup, &[]) else {
            return;
        };
        assert_eq!(
            browser.run("return matchMedia('(prefers-color-scheme: dark)').matches"),
            is_dark
        );
        let back = browser
            .run("return Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
        assert_eq!(back.as_u64().unwrap() < 128, is_dark);
        for arguments in [&[] as &[_], &["--catalog", hostile]] {
            browser.show(arguments);
            let faint = browser.run(FAINT);
            assert_eq!(faint.as_array().unwrap().len(), 0, "{faint:#}");
        }
    }
}

#[test]
fn nothing_moves_with_reduced_motion() {
    let setup = Setup {
        flags: &["--force-prefers-reduced-motion"],
        ..Setup::default()
    };
    let Some(browser) = Browser::open(setup, &[]) else {
        return;
    };
    let moves = "return [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter((style) => style.transitionDuration !== '0s'
            || style.animationName !== 'none'
            || style.scrollBehavior !== 'auto')
        .length";
    assert_eq!(browser.run(moves), 0);
}

#[test]
fn the_search_stays_in_sight() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    browser.run("scrollTo(0, document.body.scrollHeight)");
    browser.wait_for("scrollY > 500");
    assert_eq!(
        browser.run("return document.querySelector('input').getBoundingClientRect().top >= 0"),
        true
    );
}

#[test]
fn text_runs_in_the_direction_of_its_words() {
    let entry = json!({
        "code": "LOCKED",
        "message": "الجدول {table} قيد الاستخدام",
        "params": ["table"],
        "explanation": "الجدول مستخدم",
        "cause": "A lock",
        "solution": "1. انتظر",
    });
    let catalog = catalog(&[entry]);
    let path = catalog.path().to_str().unwrap();
    for lang in ["en", "ar"] {
        let arguments = ["--catalog", path, "--lang", lang];
        let Some(browser) = Browser::open(Setup::default(), &arguments) else {
            return;
        };
        // Reading from the right, what is before the value is to the right of it.
        let places = "const [before, , after] = document.querySelector('.message').childNodes;
            return [before, after].map((text) => {
                const range = document.createRange();
                range.selectNodeContents(text);
                return range.getBoundingClientRect().left;
            })";
        let [before, after] = serde_json::from_value::<[f64; 2]>(browser.run(places)).unwrap();
        assert!(before > after, "{lang}: {before} {after}");
        let directions = "return [...document.querySelectorAll('.texts dd, .message, h2 code')]
            .map((element) => getComputedStyle(element).direction)";
        let expected = json!(["ltr", "rtl", "rtl", "ltr", "rtl"]);
        assert_eq!(browser.run(directions), expected, "{lang}");
        let layout = "return getComputedStyle(document.querySelector('search')).direction";
        let expected = if lang == "ar" { "rtl" } else { "ltr" };
        assert_eq!(browser.run(layout), expected);
    }
}
