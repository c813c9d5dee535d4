//! Writes pieces as the cell of a Markdown table.

mod address;
mod lists;
mod marks;
mod matching;
mod writer;

use self::matching::Matching;
use self::writer::Writer;
use super::element::Element;
use super::piece::{Part, Piece, Start, Written};
use crate::cell;

/// Elements inside this many others change nothing. People stop long before.
const MAX_DEPTH: usize = 32;

/// Writes pieces as a cell that shows the same.
pub(in crate::import) fn write(pieces: &[Piece]) -> Written {
    let matching = Matching::of(pieces);
    let mut writer = Writer::default();
    for (at, piece) in pieces.iter().enumerate() {
        writer.at_line(piece.line);
        match &piece.part {
            _ if writer.is_hidden() && !is_of(&piece.part, &Element::Hidden) => {}
            Part::Comment(comment) => writer.comment(comment),
            Part::Text(text) => writer.text(text),
            Part::Code(code) => writer.code(code),
            Part::Written(written) => writer.written(written),
            Part::Stray => {}
            Part::Start(start) if matching.has_meaning(at) => writer.start(start),
            Part::End(end) if matching.has_meaning(at) => writer.end(&end.element),
            Part::Start(Start { source, .. }) => writer.unknown(source),
            Part::End(end) => writer.unknown(&end.source),
        }
    }
    writer.finish()
}

/// Whether a cell with this source contains HTML that [`write`] turns into Markdown, other than
/// what is written for code and line breaks anyway.
pub(in crate::import) fn needs_conversion(source: &str, pieces: &[Piece]) -> bool {
    let matching = Matching::of(pieces);
    let mut codes = 0;
    for (at, piece) in pieces.iter().enumerate() {
        // Markdown has no source, and is left alone.
        let (element, source) = match &piece.part {
            Part::Comment(_) => return true,
            Part::Start(start) => (&start.element, &start.source),
            Part::End(end) => (&end.element, &end.source),
            Part::Text(_) | Part::Code(_) | Part::Written(_) | Part::Stray => continue,
        };
        if source.is_empty() || !matching.has_meaning(at) {
            continue;
        }
        match element {
            Element::Code => codes += 1,
            Element::Break if cell::is_line_break(source) => {}
            _ => return true,
        }
    }
    codes != 2 * cell::code_elements(source)
}

/// The text of pieces, on one line, without any Markdown.
pub(in crate::import) fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match &piece.part {
            Part::Text(part) | Part::Code(part) => text.push_str(part),
            Part::Start(start) if start.element == Element::Break => text.push(' '),
            _ => {}
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn is_of(part: &Part, element: &Element) -> bool {
    match part {
        Part::Start(start) => start.element == *element,
        Part::End(end) => end.element == *element,
        _ => false,
    }
}
