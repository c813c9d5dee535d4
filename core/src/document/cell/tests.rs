use std::prelude::rust_2024::*;
use std::{println, vec};

use super::{Mode, read, write};

#[test]
fn every_short_text_survives() {
    let alphabet: Vec<char> = "a *_`\\<>&|[]()!~{#;:/\n".chars().collect();
    let depth: u32 = std::env::var("DEPTH").ok().and_then(|d| d.parse().ok()).unwrap_or(3);
    let mut bad = 0;
    let mut fallback = 0usize;
    let mut total = 0usize;
    for len in 0..=depth {
        for number in 0..alphabet.len().pow(len) {
            let mut n = number;
            let text: String = (0..len)
                .map(|_| {
                    let c = alphabet[n % alphabet.len()];
                    n /= alphabet.len();
                    c
                })
                .collect();
            for mode in [Mode::Plain, Mode::Markdown] {
                total += 1;
                let cell = write(&text, mode);
                if cell == super::with_pipes(&super::all_escaped(&text))
                    && super::marks_kept(&text, mode) != super::all_escaped(&text)
                {
                    fallback += 1;
                    if fallback < 20 {
                        println!("fallback {text:?} {cell:?}");
                    }
                }
                let back = read(&cell, mode);
                if back != text {
                    bad += 1;
                    if bad < 30 {
                        println!("{mode:?} {text:?} -> {cell:?} -> {back:?}");
                    }
                }
            }
        }
    }
    println!("{bad} bad, {fallback} fallbacks of {total}");
    assert_eq!(bad, 0);
    let _ = vec![0];
}

#[test]
fn cells() {
    for (text, mode) in [
        ("build_target", Mode::Markdown),
        ("**bold** and `code_x` a|b `a|b` `a\\|b`", Mode::Plain),
        ("no match for *.rs in src/* or **/*.rs in a/**", Mode::Plain),
        ("__init__ _id_ 2*3*4 a * b", Mode::Plain),
        ("__init__ _id_ 2*3*4 a * b", Mode::Markdown),
        ("<script>alert(1)</script> Vec<T> a < b std::vec<std::string>", Mode::Plain),
        (
            "see https://example.com/a_b/_c_ and [docs](https://x.y/a_b) [x](javascript:alert(1)) <https://a.b>",
            Mode::Plain,
        ),
        ("\\*\\*not bold\\*\\* \\d+\\.\\w C:\\_x C:\\", Mode::Markdown),
        ("&lt;T&gt; & AT&T &amp", Mode::Markdown),
        ("&lt;T&gt; & AT&T &amp", Mode::Plain),
        ("line\n  two\r\n\u{202e}x ", Mode::Plain),
        ("```json\n{ \"a\": 1 }\n```", Mode::Markdown),
        ("{{#include x}} `{{#include x}}`", Mode::Markdown),
        ("~5 ~~gone~~ ~x~", Mode::Plain),
        ("snake\\_case a \\* b", Mode::Markdown),
    ] {
        let cell = write(text, mode);
        println!("{mode:?}\n   {text}\n   {cell}");
        assert_eq!(read(&cell, mode), text);
    }
    for cell in [
        r"a \* b",
        r"\*\*x\*\* a\_b",
        "a * b",
        r"a \> b \[x\] \- \. \# 1\.",
        "`a\\|b`",
        "&lt;b&gt;",
        "<b>x</b> \\_ <br/>y",
        "a_b",
        "**Note:** x",
        "a \\\\| b",
        "[x](http://a.b/c_d)",
        r"Vec\<T\>",
        r"Vec\<T>",
        "a\\\\b",
        r"\`x\`",
    ] {
        for mode in [Mode::Plain, Mode::Markdown] {
            let text = read(cell, mode);
            let again = write(&text, mode);
            println!("{mode:?} {cell}   ->   {text:?}   -> {}", if again == cell { "same" } else { &again });
        }
    }
}
