//! Wraps text, but keeps lines whole where a break would do harm.

use core::fmt::{self, Write};
use core::ops::Range;
use std::vec::Vec;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_linebreak::{BreakClass, break_property, linebreaks};
use unicode_width::UnicodeWidthStr;

use super::renderer::Format;

/// How wide lines may be.
#[derive(Clone, Copy, Debug)]
pub struct Widths {
    /// The first line.
    pub first: usize,
    /// All other lines.
    pub rest: usize,
}

/// Writes text and breaks its lines so that they fit.
///
/// Code and tables in Markdown are written as they are, and an item of a list is indented after its
/// mark. In plain text, the same characters mean nothing.
pub(super) fn write(
    text: &str,
    format: Format,
    widths: Widths,
    out: &mut dyn Write,
) -> fmt::Result {
    let mut fence = None;
    let mut first = widths.first;
    // `out` drops line breaks before the text.
    for (number, line) in text.trim_start_matches('\n').split('\n').enumerate() {
        if number > 0 {
            out.write_char('\n')?;
        }
        let widths = Widths { first, ..widths };
        match format {
            Format::Plain => write_line(line, indent_len(line), widths, out)?,
            Format::Markdown if is_code(line, &mut fence) || line.starts_with('|') => {
                out.write_str(line)?;
            }
            Format::Markdown => write_line(line, item_mark_len(line), widths, out)?,
        }
        first = widths.rest;
    }
    Ok(())
}

/// Whether a line of Markdown is code, given the fence that is open.
fn is_code<'a>(line: &'a str, fence: &mut Option<&'a str>) -> bool {
    let text = line.trim_start_matches(' ');
    let (ticks, after_ticks) = split_run(text, '`');
    let (mark, after) = if ticks.is_empty() {
        split_run(text, '~')
    } else {
        (ticks, after_ticks)
    };
    match *fence {
        Some(open) => {
            if mark.starts_with(open) && after.trim().is_empty() {
                *fence = None;
            }
            true
        }
        // If more backticks follow, it is code within a line.
        None if mark.len() >= 3 && !after.contains('`') => {
            *fence = Some(mark);
            true
        }
        None => line.starts_with("    "),
    }
}

/// Splits a string after its leading run of a character.
fn split_run(text: &str, character: char) -> (&str, &str) {
    text.split_at(text.len() - text.trim_start_matches(character).len())
}

/// Writes a line and breaks it so that it fits. Its start of this length is a mark: the lines after
/// the first are indented to the column after it.
fn write_line(line: &str, mark_len: usize, widths: Widths, out: &mut dyn Write) -> fmt::Result {
    let (mark, text) = line.split_at(mark_len);
    out.write_str(mark)?;
    // However long the mark is, half of the width remains for its text.
    let hang = mark.len().min(widths.rest / 2);
    let remaining = Widths {
        first: widths.first.saturating_sub(mark.len()),
        rest: widths.rest - hang,
    };
    for (number, range) in break_line(text, remaining).into_iter().enumerate() {
        if number > 0 {
            write!(out, "\n{:hang$}", "")?;
        }
        out.write_str(&text[range])?;
    }
    Ok(())
}

/// The length of a line's leading spaces.
fn indent_len(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The length of a line's leading spaces and list mark, which are ASCII. The number of an item has
/// at most nine digits.
fn item_mark_len(line: &str) -> usize {
    let indent = indent_len(line);
    let text = &line[indent..];
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = match text.as_bytes().split_at(digits) {
        ([], [b'-' | b'*' | b'+' | b'>', b' ', ..]) => 2,
        (_, [b'.' | b')', b' ', ..]) if (1..=9).contains(&digits) => digits + 2,
        _ => 0,
    };
    indent + mark
}

/// Breaks a line into lines that fit, and drops the spaces at which it breaks.
///
/// A word that is too long stays whole.
pub fn break_line(line: &str, widths: Widths) -> Vec<Range<usize>> {
    #[allow(
        clippy::cast_precision_loss,
        reason = "no line is so long that it matters"
    )]
    let columns = [widths.first as f64, widths.rest as f64];
    let words = words(line);
    let mut ranges = Vec::new();
    for words in wrap_first_fit(&words, &columns) {
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            ranges.push(first.start..last.start + last.text.len());
        }
    }
    ranges
}

/// A piece of a line that stays whole, and the spaces after it.
#[derive(Debug)]
struct Word<'a> {
    start: usize,
    text: &'a str,
    spaces: usize,
}

#[allow(
    clippy::cast_precision_loss,
    reason = "no word is so long that it matters"
)]
impl Fragment for Word<'_> {
    fn width(&self) -> f64 {
        self.text.width() as f64
    }

    fn whitespace_width(&self) -> f64 {
        self.spaces as f64
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn words(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = 0;
    for (end, _) in linebreaks(line) {
        if end < line.len() && !may_break(line, end) {
            continue;
        }
        let word = &line[start..end];
        let text = word.trim_end_matches(' ');
        words.push(Word {
            start,
            text,
            spaces: word.len() - text.len(),
        });
        start = end;
    }
    words
}

/// Whether to take an opportunity: after a space, or next to a Chinese or Japanese character.
///
/// Unicode's rules would also break a link after each slash, and a code after a hyphen.
fn may_break(line: &str, at: usize) -> bool {
    let (before, after) = line.split_at(at);
    before.ends_with(' ')
        || before.chars().next_back().is_some_and(is_ideographic)
        || after.chars().next().is_some_and(is_ideographic)
}

fn is_ideographic(c: char) -> bool {
    matches!(
        break_property(c.into()),
        BreakClass::Ideographic | BreakClass::ConditionalJapaneseStarter
    )
}
