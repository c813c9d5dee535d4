//! [`Scanner`], which finds the values of a JSON text.

use memchr::memchr2;

use super::{At, Index, Value};

/// Finds the values of a text that is known to be JSON, so nothing can be wrong with it.
pub(super) struct Scanner<'t> {
    text: &'t str,
    values: Vec<Value>,
    /// The innermost list or object that has not ended.
    parent: At,
    /// How many values are in it so far.
    count: usize,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut scanner = Self {
            text,
            values: Vec::new(),
            parent: At::TEXT,
            count: 0,
        };
        scanner.add(0, text.len());
        scanner.count = 0;
        scanner
    }

    pub(super) fn scan(mut self) -> Index<'t> {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            at = match byte {
                b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' => end_of_indent(bytes, at + 1),
                b'{' | b'[' => self.open(at),
                b'}' | b']' => self.close(at + 1),
                b'"' => self.add(at, end_of_string(bytes, at)),
                _ => self.add(at, end_of_word(bytes, at)),
            };
        }
        self.close(bytes.len());
        Index {
            text: self.text,
            values: self.values,
        }
    }

    /// Adds a value, and returns its end.
    fn add(&mut self, start: usize, end: usize) -> usize {
        self.values.push(Value {
            start,
            end,
            next: self.values.len() + 1,
            parent: self.parent,
            nth: self.count,
        });
        self.count += 1;
        end
    }

    /// Begins a list or an object, and returns the end of the bracket.
    fn open(&mut self, start: usize) -> usize {
        let at = At(self.values.len());
        let end = self.add(start, start + 1);
        self.parent = at;
        self.count = 0;
        end
    }

    /// Ends the innermost list or object, and returns its end.
    fn close(&mut self, end: usize) -> usize {
        let next = self.values.len();
        if let Some(value) = self.values.get_mut(self.parent.0) {
            value.end = end;
            value.next = next;
            self.parent = value.parent;
            self.count = value.nth + 1;
        }
        end
    }
}

/// Where the spaces that begin here end, or almost: those of an indent are skipped together.
fn end_of_indent(bytes: &[u8], mut at: usize) -> usize {
    const STEP: &[u8] = b"        ";
    while bytes.get(at..at + STEP.len()) == Some(STEP) {
        at += STEP.len();
    }
    at
}

/// Where the string that begins here ends.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(rest) = bytes.get(at..)
        && let Some(len) = memchr2(b'"', b'\\', rest)
    {
        at += len + 1;
        if bytes.get(at - 1) == Some(&b'"') {
            return at;
        }
        // What is escaped does not end the string.
        at += 1;
    }
    bytes.len()
}

/// Where the number, `true`, `false` or `null` that begins here ends.
fn end_of_word(bytes: &[u8], start: usize) -> usize {
    let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
    let rest = bytes.iter().skip(start);
    // Even if nothing of a word is here, the scan goes on.
    start + rest.take_while(|byte| is_of_word(byte)).count().max(1)
}
