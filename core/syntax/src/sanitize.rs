//! Foreign text, written so that a terminal shows it and does nothing else.

use core::fmt::{self, Display, Write};

/// What stands where an error fails to say what it is.
const UNREADABLE: &str = "(cannot be shown)";
/// What a tab becomes: its width would depend on what stands before it.
const TAB: &str = "    ";

/// Writes a text without what a terminal would obey.
///
/// Control characters and those that change the direction of the text are written as `\u{1b}`, a tab
/// becomes four spaces, a line break stays one, as `\n`.
///
/// ```
/// use platform_error_syntax::sanitize;
///
/// let mut shown = String::new();
/// sanitize::write(&"a\u{1b}[31mb\r\nc", &mut shown)?;
/// assert_eq!(shown, "a\\u{1b}[31mb\nc");
/// # Ok::<(), std::fmt::Error>(())
/// ```
///
/// # Errors
///
/// Those of `out`. A text that fails to show itself is written as "(cannot be shown)".
pub fn write(text: &dyn Display, out: &mut dyn Write) -> fmt::Result {
    let mut sanitizer = Sanitizer {
        out,
        held: false,
        broken: false,
    };
    if write!(sanitizer, "{text}").is_err() {
        // Passed on, the failure of a text would be a panic in `to_string`.
        if sanitizer.broken {
            return Err(fmt::Error);
        }
        sanitizer.write_str(UNREADABLE)?;
    }
    sanitizer.release()
}

struct Sanitizer<'a> {
    out: &'a mut dyn Write,
    /// Whether a carriage return waits for what follows: before a line feed it is part of a line break.
    held: bool,
    /// Whether it was `out` that failed.
    broken: bool,
}

impl Sanitizer<'_> {
    fn put(&mut self, special: char) -> fmt::Result {
        match special {
            '\n' => {
                self.held = false;
                self.out.write_char('\n')
            }
            '\r' => {
                self.release()?;
                self.held = true;
                Ok(())
            }
            '\t' => {
                self.release()?;
                self.out.write_str(TAB)
            }
            _ => {
                self.release()?;
                write!(self.out, "{}", special.escape_unicode())
            }
        }
    }

    fn release(&mut self) -> fmt::Result {
        if core::mem::take(&mut self.held) {
            write!(self.out, "{}", '\r'.escape_unicode())
        } else {
            Ok(())
        }
    }

    fn write(&mut self, text: &str) -> fmt::Result {
        for piece in text.split_inclusive(is_special) {
            let special = piece.chars().next_back().filter(|&last| is_special(last));
            let plain = special
                .and_then(|special| piece.strip_suffix(special))
                .unwrap_or(piece);
            if !plain.is_empty() {
                self.release()?;
                self.out.write_str(plain)?;
            }
            if let Some(special) = special {
                self.put(special)?;
            }
        }
        Ok(())
    }
}

impl Write for Sanitizer<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let written = self.write(text);
        self.broken |= written.is_err();
        written
    }
}

/// Whether a character is more than a mark on the screen: a control character (C0, DEL and C1), a separator of lines, or
/// one that changes the direction of what follows.
pub fn is_special(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}
