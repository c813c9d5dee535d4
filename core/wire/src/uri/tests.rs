//! Tests with the examples of RFC 3986, section 5.4.

use super::{Encoded, is_absolute, resolve};

#[test]
fn references_are_resolved_like_the_examples_of_the_rfc() {
    let examples = [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"),
        ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."),
        ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/./x", "http://a/b/c/g#s/./x"),
        ("g#s/../x", "http://a/b/c/g#s/../x"),
        ("http:g", "http:g"),
    ];
    for (reference, expected) in examples {
        assert_eq!(
            resolve("http://a/b/c/d;p?q", reference),
            expected,
            "{reference}"
        );
    }
}

#[test]
fn a_base_may_lack_a_path_or_a_host() {
    assert_eq!(resolve("https://e", "a#b"), "https://e/a#b");
    assert_eq!(resolve("https://e/errors#", "#b"), "https://e/errors#b");
    assert_eq!(resolve("/errors/", "x"), "/errors/x");
    assert_eq!(resolve("errors", "x"), "x");
    assert_eq!(resolve("", "../x"), "x");
}

#[test]
fn only_a_scheme_makes_a_uri_absolute() {
    for uri in ["https://e", "tag:e,2026:a", "urn:x", "a+b-c.d:"] {
        assert!(is_absolute(uri), "{uri}");
    }
    for uri in ["", "//e", "/a:b", "./a:b", "#a:b", "?a:b", "1a:b", ":a"] {
        assert!(!is_absolute(uri), "{uri}");
    }
}

#[test]
fn only_what_a_uri_cannot_contain_is_escaped() {
    for (uri, expected) in [
        ("https://e/errors#X", "https://e/errors#X"),
        (
            "https://[::1]:8/a[b]?c[d]#e[f]",
            "https://[::1]:8/a%5Bb%5D?c%5Bd%5D#e%5Bf%5D",
        ),
        ("https://e/a b?c\"d#e#f", "https://e/a%20b?c%22d#e%23f"),
        ("/100%/%41%4", "/100%25/%41%254"),
        ("/漢%漢", "/%E6%BC%A2%25%E6%BC%A2"),
        (
            "tag:e,2026:<>\\^`{|}\u{7f}",
            "tag:e,2026:%3C%3E%5C%5E%60%7B%7C%7D%7F",
        ),
        ("a?b=c&d=(e)!$'*+,;@", "a?b=c&d=(e)!$'*+,;@"),
        ("#", "#"),
        ("", ""),
    ] {
        assert_eq!(Encoded(uri).to_string(), expected);
    }
}
