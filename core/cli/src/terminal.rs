//! [`columns`], the width of the terminal that a stream goes to.

use std::io::{stderr, stdout};

use terminal_size::{Width, terminal_size_of};

/// A stream that may go to a terminal.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stream {
    Stdout,
    Stderr,
}

/// The width of the terminal; `None` if the stream goes elsewhere or the width is unknown.
pub(crate) fn columns(stream: Stream) -> Option<usize> {
    let size = match stream {
        Stream::Stdout => terminal_size_of(stdout()),
        Stream::Stderr => terminal_size_of(stderr()),
    };
    let (Width(columns), _) = size?;
    Some(columns.into())
}
