//! [`Text`], lines as they are, with their errors marked.

use platform_error_document::Match;

use super::{Codes, Writer};

/// Bold and underlined, and the end of both. The colors of the log stay as they are.
const MARK: &[u8] = b"\x1b[1;4m";
const END: &[u8] = b"\x1b[22;24m";
/// What is between a line and the codes of its errors.
const ARROW: &[u8] = b"  <-- ";

/// Lines as they are, with what was found marked, and its codes at the end.
pub(super) struct Text {
    has_color: bool,
    written: Vec<u8>,
    /// The codes of the line, each once.
    codes: Vec<String>,
}

impl Text {
    pub(super) fn new(has_color: bool) -> Self {
        Self {
            has_color,
            written: Vec::new(),
            codes: Vec::new(),
        }
    }
}

impl Writer for Text {
    fn part(&mut self, part: &[u8], found: &[Match], codes: &Codes<'_>) {
        let mut at = 0;
        for found in found {
            let code = codes.of(found);
            if !self.codes.iter().any(|known| known == code) {
                self.codes.push(code.to_owned());
            }
            // What is marked already is not marked again.
            let start = found.range.start.max(at);
            if !self.has_color || start >= found.range.end {
                continue;
            }
            let before = part.get(at..start).unwrap_or_default();
            let marked = part.get(start..found.range.end).unwrap_or_default();
            for bytes in [before, MARK, marked, END] {
                self.written.extend(bytes);
            }
            at = found.range.end;
        }
        self.written.extend(part.get(at..).unwrap_or_default());
    }

    fn end(&mut self, has_break: bool) {
        let codes = std::mem::take(&mut self.codes);
        if !codes.is_empty() {
            let is_crlf = self.written.ends_with(b"\r");
            if is_crlf {
                self.written.pop();
            }
            self.written.extend(ARROW);
            self.written.extend(codes.join(", ").as_bytes());
            if is_crlf {
                self.written.push(b'\r');
            }
        }
        if has_break {
            self.written.push(b'\n');
        }
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.written)
    }
}
