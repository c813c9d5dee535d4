use std::time::Instant;

use super::{Mode, read, verbatim, write};

const MODES: [Mode; 2] = [Mode::Plain, Mode::Markdown];

/// Checks that writing and reading are inverse to each other.
fn assert_round_trip(text: &str) {
    for mode in MODES {
        let cell = write(text, mode);
        assert_eq!(read(&cell, mode), text, "{mode:?} {text:?} {cell:?}");
        // The text as a handwritten cell.
        if !text.contains(['|', '\n']) && text.trim() == text {
            let own = read(text, mode);
            let again = write(&own, mode);
            assert_eq!(read(&again, mode), own, "{mode:?} {text:?} {again:?}");
            let markdown = verbatim::read(text);
            if verbatim::is_markdown(&markdown, mode) && verbatim::write(&markdown) == text {
                assert_eq!(again, text, "{mode:?} {own:?}");
            }
        }
    }
}

/// Checks every string that consists of this many pieces.
fn assert_all_round_trip(pieces: &[&str], count: u32) {
    for number in 0..pieces.len().pow(count) {
        let piece = |place: u32| pieces[number / pieces.len().pow(place) % pieces.len()];
        let text: String = (0..count).map(piece).collect();
        assert_round_trip(&text);
    }
}

#[test]
fn every_short_string_round_trips() {
    let marks = "a *_`\\<>&|[]()!~{%#;\n".split_inclusive(|_| true);
    let marks: Vec<&str> = marks.collect();
    for count in 0..=3 {
        assert_all_round_trip(&marks, count);
    }
}

#[test]
fn every_short_row_of_pieces_round_trips() {
    let pieces = [
        "a",
        " ",
        "\\",
        "|",
        "\n",
        "**x**",
        "*x*",
        "`x`",
        "`|`",
        "``",
        "\\*",
        "\\<b>",
        "<b>",
        "<br>",
        "<br/>",
        "&lt;",
        "&#32;",
        "&#60;",
        "[x](y)",
        "[x](http://y/_z_)",
        "<https://a_b>",
        "https://a_b",
        "www.a|_",
        "{{#x}}",
        "{x}",
        "\\{",
        "&#123;",
        "`{{x}}`",
        "<code>\\{\\{x\\}\\}</code>",
        "http://{x}",
        "\u{202e}",
    ];
    for count in 1..=3 {
        assert_all_round_trip(&pieces, count);
    }
}

/// Strings of about this many bytes that a naive reader would scan again and again.
fn hostile(size: usize) -> Vec<String> {
    let long = |text: &str| text.repeat(size / text.len());
    let mut runs = String::new();
    for len in 1.. {
        if runs.len() > size {
            break;
        }
        runs += &("`".repeat(len) + " ");
    }
    vec![
        long("\\"),
        long("*"),
        long("`"),
        long("<a"),
        long("http://"),
        long("**http://\\<a**"),
        long("["),
        long("]("),
        long("&#32;"),
        long("{{ "),
        format!("a{}a", long(" ")),
        runs,
    ]
}

#[test]
fn hostile_strings_take_linear_time() {
    const SIZE: usize = 10_000;
    let time = |text: &str| {
        let start = Instant::now();
        assert_round_trip(text);
        start.elapsed()
    };
    for (small, large) in hostile(SIZE).iter().zip(&hostile(4 * SIZE)) {
        // Four times the text takes four times as long. In quadratic time, it would take sixteen
        // times as long.
        let is_linear = || time(large) < 9 * time(small);
        // Other programs run at the same time, so one fast run is enough.
        assert!(
            (0..10).any(|_| is_linear()),
            "{}",
            small.chars().take(20).collect::<String>()
        );
    }
}

/// Handwritten Markdown in a cell is kept, byte for byte.
#[test]
fn a_handwritten_cell_is_kept() {
    for (mode, cells) in [
        (
            Mode::Markdown,
            &[
                r"**Note:** a_b and c\_d \| x",
                "&lt;T&gt;",
                r"\*not bold\*",
                r"`a\|b` *so*<br/>or ~~not~~",
                r"see **`x`** and \<T>",
                "<https://a.b/c_d>",
                r"[a\_b](https://x.y/c_d) and ![i](j_k.png)",
            ][..],
        ),
        (
            Mode::Plain,
            &[
                "**Note:** a_b",
                "[see](https://a.b) `x`",
                r"TABLE\_NAME",
                r"\*",
                r"Vec\<T>",
                "`a_b`",
            ][..],
        ),
    ] {
        for cell in cells {
            assert_eq!(write(&read(cell, mode), mode), *cell, "{mode:?}");
        }
    }
}

/// A cell that is not Markdown, or not in our form, is read as the text that it shows.
#[test]
fn a_cell_is_read_as_the_text_that_it_shows() {
    for (cell, message, explanation) in [
        ("a_b", "a_b", "a_b"),
        (r"build\_target", "build_target", "build_target"),
        (r"Vec\<T\>", "Vec<T>", r"Vec<T\>"),
        (r"1\. \#2 \[x\]", "1. #2 [x]", r"1\. \#2 \[x\]"),
        ("&lt;T&gt; &copy;&#x26;", "<T> ©&", "&lt;T&gt; &copy;&#x26;"),
        ("one<BR/>two", "one\ntwo", "one\ntwo"),
        ("**x**<br />two", "**x**\ntwo", "**x**\ntwo"),
        ("<b>x</b>", "<b>x</b>", "<b>x</b>"),
        ("*x* <b>", "*x* <b>", "*x* <b>"),
        (r"`a\|b` c\|d", "`a|b` c|d", "`a|b` c|d"),
    ] {
        assert_eq!(
            [read(cell, Mode::Plain), read(cell, Mode::Markdown)],
            [message, explanation],
            "{cell}"
        );
    }
}
