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

const TEXT: &str = "</script><!--<script>\"'&\u{0}\u{202e}";

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
fn the_policy_allows_the_style() {
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    assert!(POLICY.contains(&format!("'sha256-{hash}'")), "{hash}");
}

#[test]
fn links_within_links_are_text() {
    let html = markdown::render("[a ![b](https://e/b) c](https://e/a) [d](x.html)");
    assert_eq!(html, "<p><a href=\"https://e/a\">a b c</a> d</p>\n");
}
