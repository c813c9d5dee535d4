//! Tests of the page.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use base64::prelude::{BASE64_STANDARD, Engine as _};
use platform_error::PlatformError;
use sha2::{Digest as _, Sha256};

use super::{POLICY, STYLE, markdown};
use crate::{Config, Details, Occurrence, Violation};

/// **Hostile** <script>alert(1)</script> [run](javascript:alert(1))
#[derive(Debug, PlatformError)]
#[error(
    code = "</script><X",
    message = "{text}",
    cause = "![p](https://e/p.png)",
    solution = "# See [here](https://e/) or [there](#x)",
    docs = "javascript:alert(1)",
    title = "</title><script>alert(1)</script>"
)]
struct Hostile {
    text: String,
}

const TEXT: &str = "</script><!--<script>\"'&\u{0}\u{202e}\u{7f}\u{85}\u{fffe}\u{1ffff}\r\n";

#[test]
fn nothing_in_an_error_becomes_markup() {
    let error = Hostile {
        text: TEXT.to_owned(),
    };
    let violations = [Violation::new(["<b>"], "<i>").with_code("<u>")];
    let config = Config::new().cause(true);
    let occurrence = Occurrence::new(&error, &config).with_violations(&violations);
    let page = occurrence.to_html();
    assert_eq!(page.matches("<script").count(), 1, "{page}");
    assert_eq!(page.matches("</script").count(), 1, "{page}");
    assert_eq!(page.matches("<title>").count(), 1);
    for markup in [
        "<b>",
        "<i>",
        "<u>",
        "<img",
        "<!--",
        "href=\"javascript",
        "href=\"#x",
    ] {
        assert!(!page.contains(markup), "{markup}: {page}");
    }
    assert!(page.contains("<strong>Hostile</strong>"));
    assert!(page.contains("<a href=\"https://e/p.png\">p</a>"));
    assert!(page.contains("<p>See <a href=\"https://e/\">here</a> or there</p>"));
}

#[test]
fn the_page_contains_the_problem_as_json() {
    let error = Hostile {
        text: TEXT.to_owned(),
    };
    let config = Config::new();
    let occurrence = Occurrence::new(&error, &config);
    let page = occurrence.to_html();
    let start = "<script type=\"application/problem+json\">";
    let (_, json) = page.split_once(start).unwrap();
    let (json, _) = json.split_once("</script>").unwrap();
    let details: Details = serde_json::from_str(json).unwrap();
    assert_eq!(details, Details::from(&occurrence));
}

#[test]
fn the_page_contains_only_what_html_allows() {
    let error = Hostile {
        text: TEXT.to_owned(),
    };
    let config = Config::new();
    let page = Occurrence::new(&error, &config).to_html();
    for c in page.chars() {
        let is_space = matches!(c, '\t' | '\n' | '\u{c}' | '\r');
        let is_noncharacter = matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF);
        assert!(is_space || !c.is_control() && !is_noncharacter, "{c:?}");
    }
    assert!(page.contains("&#38;\u{fffd}\u{202e}\u{fffd}"), "{page}");
}

/// Right-to-left text is shown right to left, whatever the language of the page.
#[test]
fn each_text_has_the_direction_of_its_letters() {
    let error = Hostile {
        text: "שלום".to_owned(),
    };
    let config = Config::new();
    let violations = [Violation::new(["a"], "שלום")];
    let occurrence = Occurrence::new(&error, &config).with_violations(&violations);
    let page = occurrence.to_html();
    for start in ["<h1", "<p class=\"detail\"", "<li", "<dd"] {
        assert!(page.contains(start));
        for (_, rest) in page.match_indices(start).map(|(at, _)| page.split_at(at)) {
            let tag = rest.split_once('>').unwrap().0;
            assert!(tag.contains("dir=\"auto\""), "{tag}");
        }
    }
}

#[test]
fn the_policy_allows_the_style() {
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    assert!(POLICY.contains(&format!("'sha256-{hash}'")), "{hash}");
}

#[test]
fn links_within_links_are_text() {
    let html = markdown::render("[a ![b](https://e/b) c](https://e/a) [d](x.html)");
    assert_eq!(html, "<p><a href=\"https://e/a\">a b c</a> d</p>\n");
}
