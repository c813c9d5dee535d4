//! [`columns`] and [`rows`], the size of the terminal that a stream goes to, and what fits into it.

use std::borrow::Cow;
use std::env;
use std::io::{stderr, stdout};

use terminal_size::{Height, Width, terminal_size, terminal_size_of};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A stream that may go to a terminal.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stream {
    Stdout,
    Stderr,
}

/// The width of the terminal; `None` if the stream goes elsewhere or the width is unknown.
pub(crate) fn columns(stream: Stream) -> Option<usize> {
    let (Width(columns), _) = size(stream)?;
    // A terminal that does not know its width says 0.
    (columns > 0).then_some(columns.into())
}

/// The height of the terminal, likewise.
pub(crate) fn rows(stream: Stream) -> Option<usize> {
    let (_, Height(rows)) = size(stream)?;
    Some(rows.into())
}

fn size(stream: Stream) -> Option<(Width, Height)> {
    match stream {
        Stream::Stdout => terminal_size_of(stdout()),
        Stream::Stderr => terminal_size_of(stderr()),
    }
}

/// The width of the terminal that any of the streams goes to, or else the one in `COLUMNS`.
pub(crate) fn any_columns() -> Option<usize> {
    if let Some((Width(columns), _)) = terminal_size() {
        return Some(columns.into());
    }
    let columns = env::var("COLUMNS").ok()?.parse().ok()?;
    (columns > 0).then_some(columns)
}

/// A line that fits into this many columns; an ellipsis replaces what does not.
pub(crate) fn truncated(line: &str, columns: usize) -> Cow<'_, str> {
    if line.width() <= columns {
        return Cow::Borrowed(line);
    }
    let Some(columns) = columns.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let mut width = 0;
    let mut end = 0;
    for (at, character) in line.grapheme_indices(true) {
        width += character.width();
        if width > columns {
            break;
        }
        end = at + character.len();
    }
    let start = line.get(..end).unwrap_or_default();
    Cow::Owned(format!("{}\u{2026}", start.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_truncated_to_its_columns() {
        assert_eq!(truncated("four", 4), "four");
        assert_eq!(truncated("fiver", 4), "fiv\u{2026}");
        assert_eq!(truncated("of two words", 4), "of\u{2026}");
        // Each of these takes two columns.
        assert_eq!(truncated("\u{6f22}\u{6f22}", 4), "\u{6f22}\u{6f22}");
        assert_eq!(
            truncated("\u{6f22}\u{6f22}\u{6f22}", 5),
            "\u{6f22}\u{6f22}\u{2026}"
        );
        assert_eq!(truncated("\u{6f22}\u{6f22}\u{6f22}", 4), "\u{6f22}\u{2026}");
        // Accents stay with their letters.
        assert_eq!(truncated("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}\u{2026}");
        assert_eq!(truncated("any", 1), "\u{2026}");
        assert_eq!(truncated("any", 0), "");
    }
}
