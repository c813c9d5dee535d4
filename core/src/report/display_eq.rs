//! Whether two values print the same, without an allocator.

use core::fmt::{self, Display, Write};

/// How many bytes are compared at a time.
const WINDOW_LEN: usize = 512;
/// How many bytes are compared at all: many pages of a book.
const MAX_LEN: usize = 128 * WINDOW_LEN;

/// Whether two values print the same, as far as anyone would read.
///
/// Their outputs are compared window by window. For each window both values are printed again, but
/// no further than its end, and only as long as they were equal; the limit bounds the total cost.
pub(super) fn display_eq(a: &dyn Display, b: &dyn Display) -> bool {
    for start in (0..MAX_LEN).step_by(WINDOW_LEN) {
        let a = Window::of(a, start);
        let b = Window::of(b, start);
        if a.content() != b.content() {
            return false;
        }
        if a.len < WINDOW_LEN {
            break;
        }
    }
    true
}

/// Part of what a value prints.
struct Window {
    /// How many bytes remain to be skipped.
    skip: usize,
    bytes: [u8; WINDOW_LEN],
    len: usize,
}

impl Window {
    fn of(value: &dyn Display, start: usize) -> Self {
        let mut window = Self {
            skip: start,
            bytes: [0; WINDOW_LEN],
            len: 0,
        };
        // An error means that the window is full, or that the value cannot be printed any further.
        let _ = write!(window, "{value}");
        window
    }

    fn content(&self) -> &[u8] {
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
