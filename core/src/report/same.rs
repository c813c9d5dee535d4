//! Whether two errors say the same, found out without an allocator.

use core::fmt::{self, Display, Write};

/// How many bytes are compared at once.
const SIZE: usize = 512;
/// How many are compared at all: a page of a book, many times.
const MOST: usize = 128 * SIZE;

/// Whether two texts are equal, as far as anybody reads.
///
/// They are compared window by window. Each window writes the texts again, but only as far as they are equal and never
/// past its own end; the limit keeps that from adding up.
pub(super) fn same(a: &dyn Display, b: &dyn Display) -> bool {
    for start in (0..MOST).step_by(SIZE) {
        let (a, b) = (Window::of(a, start), Window::of(b, start));
        if a.text() != b.text() {
            return false;
        }
        if a.len < SIZE {
            break;
        }
    }
    true
}

/// The bytes of a text from one on, as many as fit.
struct Window {
    skip: usize,
    bytes: [u8; SIZE],
    len: usize,
}

impl Window {
    fn of(text: &dyn Display, start: usize) -> Self {
        let mut window = Self {
            skip: start,
            bytes: [0; SIZE],
            len: 0,
        };
        // An error says that the window is full, or that the text has no more.
        let _ = write!(window, "{text}");
        window
    }

    fn text(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

impl Write for Window {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let skipped = self.skip.min(text.len());
        self.skip -= skipped;
        for byte in text.bytes().skip(skipped) {
            *self.bytes.get_mut(self.len).ok_or(fmt::Error)? = byte;
            self.len += 1;
        }
        Ok(())
    }
}
