#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use http::header::{ACCEPT, ACCEPT_LANGUAGE};
use http::{HeaderMap, HeaderValue};
use platform_error::RequestError;

use super::Format;
use super::language::languages;
use super::list::weight;
use crate::{Config, Occurrence, Translation, Translations};

const AXIOS: &str = "application/json, text/plain, */*";

fn negotiate(lines: &[&[u8]]) -> &'static str {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(ACCEPT, HeaderValue::from_bytes(line).unwrap());
    }
    Format::negotiate(&headers).content_type()
}

#[test]
fn the_default_is_problem_json() {
    assert_eq!(negotiate(&[]), "application/problem+json");
    for line in [
        "",
        ",",
        "*/*",
        "*/*;q=0",
        "application/json",
        "APPLICATION/JSON; charset=utf-8",
        "application/problem+json",
        "application/vnd.api+json",
        "application/*",
        "image/png",
        "nonsense",
        "text/html;q=0, */*",
        "text/html;q=0",
        "text/html;q=0.0",
        "text/html;q=x",
        "text/html;q=2, text/plain;q=1.001",
        "application/ld+json;q=0, */*",
        AXIOS,
    ] {
        assert_eq!(
            negotiate(&[line.as_bytes()]),
            "application/problem+json",
            "{line}"
        );
    }
}

#[test]
fn text_is_chosen_if_preferred() {
    for line in [
        "text/plain",
        "text/plain;q=0.001",
        "text/plain, */*;q=0.9",
        "text/plain, */*",
        "Text/Plain;format=flowed",
        "application/json;q=.5, text/plain;q=.6",
        "application/json;q=0.5;ext=1, text/plain; Q = 0.6",
        "application/problem+json;q=0.1, application/json, text/plain;q=0.2",
        "application/*;q=0, text/plain;q=0.1",
        "a/b;x=\"text/html;q=1,\\\"\", text/plain",
    ] {
        assert_eq!(
            negotiate(&[line.as_bytes()]),
            "text/plain; charset=utf-8",
            "{line}"
        );
    }
}

#[test]
fn all_lines_count() {
    let lines: [&[u8]; 3] = [b"application/json;q=0.2", b"image/png", b"text/plain;q=0.3"];
    assert_eq!(negotiate(&lines), "text/plain; charset=utf-8");
}

#[test]
fn bytes_that_are_not_ascii_are_skipped() {
    let lines: [&[u8]; 1] = [b"\xff\xfe/\xe4, text/plain;x=\xff, */*;q=0.1"];
    assert_eq!(negotiate(&lines), "text/plain; charset=utf-8");
}

#[test]
fn a_huge_header_is_read_to_its_end() {
    let line = format!("{}text/plain", "image/png;q=0.9,".repeat(20_000));
    assert_eq!(negotiate(&[line.as_bytes()]), "text/plain; charset=utf-8");
}

#[test]
#[cfg(feature = "html")]
fn browsers_get_a_page() {
    const CHROMIUM: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,\
        image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";
    const FIREFOX: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    for line in [
        CHROMIUM,
        FIREFOX,
        "text/html",
        "text/html, */*",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "text/*",
    ] {
        assert_eq!(
            negotiate(&[line.as_bytes()]),
            "text/html; charset=utf-8",
            "{line}"
        );
    }
    // Equally good, so the service chooses.
    assert_eq!(
        negotiate(&[b"text/html, application/json"]),
        "application/problem+json"
    );
}

#[test]
#[cfg(feature = "xml")]
fn xml_is_chosen_if_preferred() {
    for line in [
        "application/problem+xml",
        "application/xml",
        "text/xml",
        "application/json;q=0.9, text/xml",
        "application/problem+json;q=0, application/*",
    ] {
        assert_eq!(
            negotiate(&[line.as_bytes()]),
            "application/problem+xml",
            "{line}"
        );
    }
    assert_eq!(
        negotiate(&[b"application/xhtml+xml"]),
        "application/problem+json"
    );
}

#[test]
fn weights_are_thousandths() {
    for (text, thousandths) in [
        ("0", Some(0)),
        ("0.", Some(0)),
        ("1", Some(1000)),
        ("1.000", Some(1000)),
        ("0.5", Some(500)),
        ("0.007", Some(7)),
        ("0.99999999999999999999", Some(999)),
        (".25", Some(250)),
        ("", None),
        (".", None),
        ("1.1", None),
        ("2", None),
        ("-1", None),
        ("0.-1", None),
        ("0,5", None),
        ("1e0", None),
    ] {
        assert_eq!(weight(text.as_bytes()), thousandths, "{text:?}");
    }
}

/// Has the titles of all errors in two languages.
struct Two;

impl Translations for Two {
    fn find(&self, _: &str, language: &str) -> Option<Translation<'_>> {
        let language = ["zh", "zh-Hant"]
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(language))?;
        Some(Translation::new(language).title("表").message("表"))
    }
}

fn chosen(lines: &[&str]) -> String {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(ACCEPT_LANGUAGE, line.parse().unwrap());
    }
    let config = Config::new().translations(Two);
    let occurrence = Occurrence::new(&RequestError::MissingFilter, &config);
    occurrence.accept_language(&headers).language().to_owned()
}

#[test]
fn languages_are_looked_up() {
    for (line, language) in [
        ("", "en"),
        ("zh", "zh"),
        ("ZH-hant", "zh-Hant"),
        ("zh-Hant-TW;q=0.9, *;q=0", "zh-Hant"),
        ("zh-CN, zh;q=0.9, en;q=0.8", "zh"),
        ("en, zh", "en"),
        ("en-US,en;q=0.9,zh;q=0.8", "en"),
        ("en;q=0.1, zh;q=0.2", "zh"),
        ("fr, zh;q=0.5", "zh"),
        ("*, zh;q=0.5", "en"),
        ("fr", "en"),
        ("zh;q=0", "en"),
        ("zh-Hant-TW, zh-Hant;q=0", "en"),
        ("zh-TW, zh;q=0, fr", "en"),
        ("en;q=0, zh;q=0.1", "zh"),
        ("zh;q=x", "en"),
        ("zh_CN", "en"),
        ("-, zh-, zh;q=0.1", "zh"),
    ] {
        assert_eq!(chosen(&[line]), language, "{line}");
    }
    assert_eq!(chosen(&["fr", "zh;q=0.2"]), "zh");
}

#[test]
fn the_number_of_languages_is_bounded() {
    let line: HeaderValue = vec!["fr"; 10_000].join(",").parse().unwrap();
    assert_eq!(languages([&line]).0.len(), 16);
}
