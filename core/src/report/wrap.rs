//! Lines that fit the width, and stay whole where a break would harm.

use core::fmt::{self, Write};

use unicode_width::UnicodeWidthStr;

/// Writes a text, its first line broken to the first width and all other ones to the second.
///
/// Its own line breaks stay. Code and tables in Markdown are written as they are.
///
/// # Errors
///
/// Those of `out`.
pub fn wrap(text: &str, first: usize, rest: usize, out: &mut dyn Write) -> fmt::Result {
    let mut fence = None;
    // What is written to drops line breaks before the text.
    for (number, line) in text.trim_start_matches('\n').split('\n').enumerate() {
        if number > 0 {
            out.write_char('\n')?;
        }
        if is_code(line, &mut fence) || line.starts_with('|') {
            out.write_str(line)?;
        } else {
            wrap_line(line, if number == 0 { first } else { rest }, rest, out)?;
        }
    }
    Ok(())
}

/// Whether a line of Markdown is code, given the fence that is open.
fn is_code<'a>(line: &'a str, fence: &mut Option<&'a str>) -> bool {
    let text = line.trim_start_matches(' ');
    let run = |mark| text.split_at(text.len() - text.trim_start_matches(mark).len());
    let (ticks, tildes) = (run('`'), run('~'));
    let (mark, after) = if ticks.0.is_empty() { tildes } else { ticks };
    match *fence {
        Some(open) => {
            if mark.starts_with(open) && after.trim().is_empty() {
                *fence = None;
            }
            true
        }
        // Backticks after the mark are those of code in a line.
        None if mark.len() >= 3 && !after.contains('`') => {
            *fence = Some(mark);
            true
        }
        None => line.starts_with("    "),
    }
}

/// Writes a line, filling one after the other; those after the first begin below the text of a list's item.
fn wrap_line(line: &str, first: usize, rest: usize, out: &mut dyn Write) -> fmt::Result {
    let (start, text) = line.split_at(item(line));
    out.write_str(start)?;
    let hang = start.len().min(rest / 2);
    let (mut room, mut column, mut blanks, mut begun) = (first, start.len(), "", false);
    for piece in Pieces(text) {
        let word = piece.trim_end_matches(' ');
        let width = word.width();
        if begun && column + blanks.len() + width > room {
            write!(out, "\n{:hang$}", "")?;
            (room, column) = (rest, hang);
        } else {
            out.write_str(blanks)?;
            column += blanks.len();
        }
        out.write_str(word)?;
        column += width;
        (blanks, begun) = (&piece[word.len()..], true);
    }
    Ok(())
}

/// How many characters, all ASCII, come before the text of a line: blanks, and the mark of a list's item, which has at
/// most nine digits.
fn item(line: &str) -> usize {
    let text = line.trim_start_matches(' ');
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = match text.as_bytes().split_at(digits) {
        ([], [b'-' | b'*' | b'+' | b'>', b' ', ..]) => 2,
        (_, [b'.' | b')', b' ', ..]) if (1..=9).contains(&digits) => digits + 2,
        _ => 0,
    };
    line.len() - text.len() + mark
}

/// The pieces between which a line may break, each with the blanks behind it.
struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let followers = self.0.char_indices().skip(1);
        let end = self
            .0
            .chars()
            .zip(followers)
            .find(|&(before, (_, after))| may_break(before, after));
        let (piece, rest) = self.0.split_at(end.map_or(self.0.len(), |(_, (at, _))| at));
        self.0 = rest;
        (!piece.is_empty()).then_some(piece)
    }
}

/// Whether a line may break between these two characters.
fn may_break(before: char, after: char) -> bool {
    if before == ' ' || after == ' ' {
        return after != ' ';
    }
    let joins = |c: char| is_ideographic(c) || c.is_alphanumeric();
    (is_ideographic(before) || is_ideographic(after))
        && joins(before)
        && joins(after)
        && !OPENING.contains(before)
        && !CLOSING.contains(after)
}

/// What does not end a line of Chinese or Japanese.
const OPENING: &str = "（「『【〔［｛〈《〖〘〚￥＄";
/// What does not begin one.
const CLOSING: &str =
    "、。，．：；？！）」』】〕］｝〉》〗〙〛・％ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

/// Whether a character is of a script that has no blanks between words. (Korean has them.)
fn is_ideographic(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{312f}'
        | '\u{31a0}'..='\u{a4cf}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff9f}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3fffd}')
}
