//! Untrusted text, written so that a terminal only shows it.

use core::fmt::{self, Display, Write};

/// What is written if a value fails to print itself.
const UNREADABLE: &str = "(cannot be shown)";
/// What a tab becomes; its own width would depend on the column.
const TAB: &str = "    ";

/// Writes text, escaping everything that a terminal would act on.
///
/// Control characters and those that change the direction of the text are written as `\u{1b}`, a
/// tab as four spaces, and a line break as `\n`.
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
/// Those of `out`. A value that fails to print itself is written as "(cannot be shown)".
pub fn write(text: &dyn Display, out: &mut dyn Write) -> fmt::Result {
    let mut sanitizer = Sanitizer {
        out,
        pending_return: false,
        has_failed: false,
    };
    if write!(sanitizer, "{text}").is_err() {
        // Only a failure of `out` is passed on: `to_string` panics at the failure of a value.
        if sanitizer.has_failed {
            return Err(fmt::Error);
        }
        sanitizer.write_str(UNREADABLE)?;
    }
    sanitizer.flush_return()
}

struct Sanitizer<'a> {
    out: &'a mut dyn Write,
    /// Whether the last character was a carriage return. Before a line feed it is dropped.
    pending_return: bool,
    /// Whether writing to `out` has failed.
    has_failed: bool,
}

impl Sanitizer<'_> {
    fn write_special(&mut self, special: char) -> fmt::Result {
        match special {
            '\n' => {
                self.pending_return = false;
                self.out.write_char('\n')
            }
            '\r' => {
                self.flush_return()?;
                self.pending_return = true;
                Ok(())
            }
            '\t' => {
                self.flush_return()?;
                self.out.write_str(TAB)
            }
            _ => {
                self.flush_return()?;
                write!(self.out, "{}", special.escape_unicode())
            }
        }
    }

    /// Writes the pending carriage return, which is not part of a line break.
    fn flush_return(&mut self) -> fmt::Result {
        if core::mem::take(&mut self.pending_return) {
            write!(self.out, "{}", '\r'.escape_unicode())
        } else {
            Ok(())
        }
    }

    fn write(&mut self, text: &str) -> fmt::Result {
        for piece in text.split_inclusive(is_special) {
            let plain = piece.trim_end_matches(is_special);
            if !plain.is_empty() {
                self.flush_return()?;
                self.out.write_str(plain)?;
            }
            // There is at most one, because pieces end after it.
            for special in piece[plain.len()..].chars() {
                self.write_special(special)?;
            }
        }
        Ok(())
    }
}

impl Write for Sanitizer<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let written = self.write(text);
        self.has_failed |= written.is_err();
        written
    }
}

/// Whether a terminal may act on a character instead of showing it: a control character (C0, DEL
/// and C1), a line or paragraph separator, or one that changes the direction of the text.
pub fn is_special(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{206f}'
        )
}
