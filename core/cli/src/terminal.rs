//! [`columns`] and [`rows`], the size of the terminal that a stream goes to.

use std::io::{stderr, stdout};

use terminal_size::{Height, Width, terminal_size_of};

/// A stream that may go to a terminal.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stream {
    Stdout,
    Stderr,
}

/// The width of the terminal; `None` if the stream goes elsewhere or the width is unknown.
pub(crate) fn columns(stream: Stream) -> Option<usize> {
    let (Width(columns), _) = size(stream)?;
    Some(columns.into())
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
