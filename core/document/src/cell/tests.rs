use std::time::Instant;

use super::{Mode, read, verbatim, write};

const MODES: [Mode; 2] = [Mode::Plain, Mode::Markdown];

/// What was written comes back, and what was read is written again.
fn comes_back(text: &str) {
    for mode in MODES {
        let cell = write(text, mode);
        assert_eq!(read(&cell, mode), text, "{mode:?} {text:?} {cell:?}");
        // The text, now as the cell of somebody else.
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

/// All texts of so many pieces.
fn all(pieces: &[&str], count: u32) {
    for number in 0..pieces.len().pow(count) {
        let piece = |place: u32| pieces[number / pieces.len().pow(place) % pieces.len()];
        comes_back(&(0..count).map(piece).collect::<String>());
    }
}

#[test]
fn every_short_text_comes_back() {
    let marks: Vec<String> = "a *_`\\<>&|[]()!~{#;\n".chars().map(String::from).collect();
    let marks: Vec<&str> = marks.iter().map(|mark| &**mark).collect();
    (0..=3).for_each(|count| all(&marks, count));
}

#[test]
fn every_short_row_of_pieces_comes_back() {
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
        "&lt;",
        "&#32;",
        "&#60;",
        "[x](y)",
        "[x](http://y/_z_)",
        "<https://a_b>",
        "https://a_b",
        "www.a|_",
        "{{#x}}",
        "\u{202e}",
    ];
    (1..=3).for_each(|count| all(&pieces, count));
}

/// Texts of about so many bytes that a reader could go through again and again.
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
fn hostile_texts_take_no_time() {
    const SIZE: usize = 10_000;
    let time = |text: &str| {
        let start = Instant::now();
        comes_back(text);
        start.elapsed()
    };
    for (small, large) in hostile(SIZE).iter().zip(&hostile(4 * SIZE)) {
        // Four times the text takes four times as long, where it were sixteen if each character looked at all others.
        let is_linear = || time(large) < 9 * time(small);
        // Other programs run beside the test.
        assert!(
            (0..4).any(|_| is_linear()),
            "{}",
            small.chars().take(20).collect::<String>()
        );
    }
}

/// What a person writes into a cell stays, byte for byte, where it is Markdown.
#[test]
fn a_cell_of_a_person_stays() {
    for (mode, cells) in [
        (
            Mode::Markdown,
            &[
                r"**Note:** a_b and c\_d \| x",
                "&lt;T&gt;",
                r"\*not bold\*",
                r"`a\|b` *so*<br>or ~~not~~",
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

/// What is no Markdown, or not in our form, is read for what it shows.
#[test]
fn a_cell_is_read_for_what_it_shows() {
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
