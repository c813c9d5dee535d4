//! What a test from outside cannot reach or tell apart.

use core::fmt::{self, Display, Write};
use std::format;
use std::string::{String, ToString};

use platform_error_syntax::sanitize;

use super::display_eq::display_eq;
use super::indented::Indented;

fn sanitized(text: &str) -> String {
    let mut shown = String::new();
    sanitize::write(&text, &mut shown).unwrap_or_default();
    shown
}

/// Exactly the characters that a terminal acts on are escaped.
#[test]
fn special_characters() {
    for c in '\0'..=char::MAX {
        let obeyed = match c {
            '\t' | '\n' | '\r' => continue,
            '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{2029}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}' => true,
            _ => false,
        };
        let expected = if obeyed {
            format!("\\u{{{:x}}}", c as u32)
        } else {
            c.to_string()
        };
        assert_eq!(sanitized(&c.to_string()), expected);
    }
}

#[test]
fn line_breaks() {
    assert_eq!(sanitized("a\r\nb\nc"), "a\nb\nc");
    assert_eq!(sanitized("hidden\rseen"), "hidden\\u{d}seen");
    assert_eq!(sanitized("a\r\r\nb\r\tc\r"), "a\\u{d}\nb\\u{d}    c\\u{d}");
}

/// A line break that is written in two parts is one line break.
#[test]
fn parts_of_a_text() {
    let mut shown = String::new();
    assert!(
        sanitize::write(
            &format_args!("{}{}{}{}", "a\r", "\nb\r", "c\u{1b}", "d"),
            &mut shown
        )
        .is_ok()
    );
    assert_eq!(shown, "a\nb\\u{d}c\\u{1b}d");
}

/// Prints some text and then fails.
struct Failing;

impl Display for Failing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half ")?;
        Err(fmt::Error)
    }
}

/// Fails at the first write and accepts the rest.
struct Interrupted(bool);

impl Write for Interrupted {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        if core::mem::replace(&mut self.0, true) {
            Ok(())
        } else {
            Err(fmt::Error)
        }
    }
}

#[test]
fn failures() {
    let mut shown = String::new();
    assert!(sanitize::write(&Failing, &mut shown).is_ok());
    assert_eq!(shown, "half (cannot be shown)");
    // A failure to write is not a failure of the text.
    assert!(sanitize::write(&"four", &mut Interrupted(false)).is_err());
    assert!(sanitize::write(&"four", &mut Interrupted(true)).is_ok());
}

#[test]
fn indentation() {
    let mut page = String::from("label");
    assert!(
        Indented::after(&mut page, 2, 7)
            .write_str("\n\nfirst\n\nsecond\n\n")
            .is_ok()
    );
    assert_eq!(page, "label  first\n\n       second");

    let mut page = String::from("label");
    let mut below = Indented::below(&mut page, 3);
    assert!(below.write_str("a\nb").is_ok() && below.write_str("c").is_ok());
    assert_eq!(page, "label\n   a\n   bc");

    let mut page = String::from("label");
    assert!(Indented::after(&mut page, 2, 7).write_str("\n").is_ok());
    assert_eq!(page, "label");
}

/// Outputs are compared to their end, at every length around the size of a window.
#[test]
fn equal_outputs() {
    assert!(display_eq(&"", &""));
    assert!(display_eq(&"equal", &format_args!("{}{}", "eq", "ual")));
    for len in [1, 255, 256, 257, 511, 512, 513, 1024, 1025, 5000] {
        let text = "é".repeat(len) + "!";
        assert!(display_eq(&text, &text), "{len}");
        assert!(
            display_eq(&text, &format_args!("{}!", text.trim_end_matches('!'))),
            "{len}"
        );
        assert!(
            display_eq(&format_args!("{text}{text}"), &text.repeat(2)),
            "{len}"
        );
        assert!(!display_eq(&text, &(text.clone() + "!")), "{len}");
        assert!(!display_eq(&text, &("?".to_string() + &text)), "{len}");
        assert!(!display_eq(&text, &text.replace('!', "?")), "{len}");
    }
    // Beyond the limit, differences are not seen.
    let endless = "x".repeat(1 << 17);
    assert!(display_eq(&endless, &(endless.clone() + "!")));
}

#[cfg(feature = "anstream")]
mod wrapped {
    use std::string::{String, ToString};

    use crate::PlatformError;
    use crate::report::renderer::Format;
    use crate::report::wrap::{self, Widths};

    /// Markdown in lines of this width.
    fn wrapped(text: &str, columns: usize) -> String {
        wrapped_as(Format::Markdown, text, columns)
    }

    fn wrapped_as(format: Format, text: &str, columns: usize) -> String {
        let mut lines = String::new();
        let widths = Widths {
            first: columns,
            rest: columns,
        };
        wrap::write(text, format, widths, &mut lines).unwrap_or_default();
        lines
    }

    #[test]
    fn words() {
        assert_eq!(wrapped("one two three four", 8), "one two\nthree\nfour");
        assert_eq!(wrapped("one two three four", 9), "one two\nthree\nfour");
        assert_eq!(wrapped("one two three four", 10), "one two\nthree four");
        assert_eq!(wrapped("one  two\n\nthree", 99), "one  two\n\nthree");
        assert_eq!(wrapped("a b", 0), "a\nb");
        assert_eq!(wrapped("", 0), "");
        assert_eq!(
            wrapped("one two three four", usize::MAX),
            "one two three four"
        );
    }

    #[test]
    fn the_first_line_has_its_own_width() {
        let mut lines = String::new();
        let widths = Widths { first: 3, rest: 10 };
        let text = "one two three four";
        assert!(wrap::write(text, Format::Plain, widths, &mut lines).is_ok());
        assert_eq!(lines, "one\ntwo three\nfour");
    }

    #[test]
    fn links_stay_whole() {
        let link = "https://docs.example.com/errors/a-code/with-hyphens?and=parameters#fragment";
        assert_eq!(
            wrapped(&["see", link, "there"].join(" "), 20),
            ["see", link, "there"].join("\n")
        );
        assert_eq!(
            wrapped("a non\u{a0}breaking space", 8),
            "a\nnon\u{a0}breaking\nspace"
        );
    }

    #[test]
    fn width_is_that_of_the_screen() {
        // Two columns each.
        assert_eq!(wrapped("部署 正在 进行", 9), "部署 正在\n进行");
        // None for the accent.
        assert_eq!(
            wrapped("e\u{301}e\u{301} e\u{301}e\u{301}", 5),
            "e\u{301}e\u{301} e\u{301}e\u{301}"
        );
        // Two for a family of three.
        assert_eq!(wrapped("👨‍👩‍👧 a", 4), "👨‍👩‍👧 a");
    }

    #[test]
    fn scripts_without_spaces() {
        assert_eq!(
            wrapped("等待部署完成，然后重试。", 8),
            "等待部署\n完成，然\n后重试。"
        );
        // No punctuation at the beginning of a line, no opening bracket at its end.
        assert_eq!(wrapped("等待部署，完成", 8), "等待部\n署，完成");
        assert_eq!(wrapped("等待部「署」", 8), "等待部\n「署」");
        assert_eq!(wrapped("等(部署)", 3), "等\n(部\n署)");
        assert_eq!(
            wrapped("请访问https://example.com/a-b，然后重试", 12),
            "请访问\nhttps://example.com/a-b，\n然后重试"
        );
        assert_eq!(wrapped("조선말은 띄어쓴다", 8), "조선말은\n띄어쓴다");
    }

    #[test]
    fn items_hang() {
        assert_eq!(wrapped("- one two three", 9), "- one two\n  three");
        assert_eq!(wrapped("12. one two", 8), "12. one\n    two");
        assert_eq!(wrapped("  one two", 6), "  one\n  two");
        // Not an item, and a number that is too long for Markdown.
        assert_eq!(wrapped("-one two", 6), "-one\ntwo");
        assert_eq!(wrapped("1234567890. a b", 12), "1234567890.\na b");
        let long = "1".repeat(100_000) + ". a";
        assert_eq!(wrapped(&long, usize::MAX), long);
    }

    #[test]
    fn code_stays_as_it_is() {
        let fenced = "```sql\nselect *   from a_table\n\nwhere a_column = 1\n```";
        assert_eq!(
            wrapped(&(fenced.to_string() + "\none two three"), 8),
            fenced.to_string() + "\none two\nthree"
        );
        let tildes = "~~~~\none two three\n~~~\none two three\n~~~~";
        assert_eq!(
            wrapped(&(tildes.to_string() + "\none two three"), 8),
            tildes.to_string() + "\none two\nthree"
        );
        assert_eq!(wrapped("    let x = y + z;", 8), "    let x = y + z;");
        assert_eq!(wrapped("| a table | of two |", 8), "| a table | of two |");
        assert_eq!(wrapped("```code``` in a line", 10), "```code```\nin a line");
    }

    #[test]
    fn plain_text_is_not_markdown() {
        let plain = |text| wrapped_as(Format::Plain, text, 9);
        assert_eq!(plain("| one two three"), "| one two\nthree");
        assert_eq!(plain("~~~\none two three"), "~~~\none two\nthree");
        assert_eq!(plain("```\none two three"), "```\none two\nthree");
        assert_eq!(plain("- one two three"), "- one two\nthree");
        assert_eq!(plain("1. one two"), "1. one\ntwo");
        // Indentation is kept, but does not make it code.
        assert_eq!(plain("    one two"), "    one\n    two");
    }

    /// A message is plain text; an explanation, a cause and a solution are Markdown.
    #[test]
    fn only_documentation_is_markdown() {
        #[derive(Debug, PlatformError)]
        #[error(
            code = "TABLE",
            message = "| one two three four five six seven eight nine\n\
                       ~~~\none two three four five six seven eight nine",
            explanation = "| one two three four five six seven eight nine",
            cause = "~~~\none two three four five six seven eight nine",
            solution = "- one two three four five six seven eight nine"
        )]
        struct Table;

        assert_eq!(
            Table.report().color(false).width(40).to_string(),
            "\
TABLE: | one two three four five six
    seven eight nine
    ~~~
    one two three four five six seven
    eight nine
  explanation  | one two three four five six seven eight nine
  cause        ~~~
               one two three four five six seven eight nine
  solution     - one two three four five
                 six seven eight nine
  kind         UNKNOWN (HTTP 500)
  retry        do not retry the same
               request"
        );
    }
}
