//! [`Json`], an object for each line.

use std::str;

use platform_error_document::Match;

use super::{Codes, Writer};

/// An object for each line: `{"line":"…","codes":["…"]}`. The codes come last, because the end of a
/// long line is not known when its start is written.
#[derive(Default)]
pub(super) struct Json {
    written: Vec<u8>,
    is_open: bool,
    /// The start of a character that the next part ends, or a carriage return.
    rest: Vec<u8>,
    /// The codes of the line, each once.
    codes: Vec<String>,
}

impl Json {
    fn open(&mut self) {
        if !self.is_open {
            self.written.extend(b"{\"line\":\"");
            self.is_open = true;
        }
    }

    /// Writes a string as JSON, without its quotes.
    fn push(&mut self, text: &str) {
        // Writing a string to memory does not fail.
        let json = serde_json::to_string(text).unwrap_or_default();
        let inner = json.get(1..json.len().saturating_sub(1));
        self.written.extend(inner.unwrap_or_default().as_bytes());
    }

    /// Writes bytes, with replacements for those that are not UTF-8.
    fn push_bytes(&mut self, bytes: &[u8]) {
        self.push(&String::from_utf8_lossy(bytes));
    }
}

impl Writer for Json {
    fn part(&mut self, part: &[u8], found: &[Match], codes: &Codes<'_>) {
        self.open();
        for found in found {
            let code = codes.of(found);
            if !self.codes.iter().any(|known| known == code) {
                self.codes.push(code.to_owned());
            }
        }
        let mut text = std::mem::take(&mut self.rest);
        text.extend(part);
        let end = end_of_text(&text);
        self.rest = text.split_off(end);
        self.push_bytes(&text);
    }

    fn end(&mut self, _: bool) {
        self.open();
        let rest = std::mem::take(&mut self.rest);
        // The end of a line of Windows is not part of it.
        self.push_bytes(rest.strip_suffix(b"\r").unwrap_or(&rest));
        let codes = std::mem::take(&mut self.codes);
        let codes = serde_json::to_string(&codes).unwrap_or_default();
        self.written.extend(b"\",\"codes\":");
        self.written.extend(codes.as_bytes());
        self.written.extend(b"}\n");
        self.is_open = false;
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.written)
    }
}

/// Where a part of a line ends, without the start of a character, or a carriage return.
fn end_of_text(text: &[u8]) -> usize {
    if text.ends_with(b"\r") {
        return text.len() - 1;
    }
    for len in 1..=3.min(text.len()) {
        let start = text.len() - len;
        let Some(end) = text.get(start..) else {
            break;
        };
        // No error length: more bytes could complete the character.
        if str::from_utf8(end).is_err_and(|error| error.error_len().is_none()) {
            return start;
        }
    }
    text.len()
}
