//! Writes JSON into a buffer: no value is built first, and nothing can fail.

#[cfg(test)]
mod tests;

use std::fmt::{self, Display, Write};

use platform_error::Value;

use crate::shown::UNREADABLE;

/// Writes an object, whose members the function adds.
pub(crate) fn write_object(out: &mut Vec<u8>, members: impl FnOnce(&mut Object<'_>)) {
    out.push(b'{');
    members(&mut Object {
        out,
        is_empty: true,
    });
    out.push(b'}');
}

/// Writes an array, whose elements the function adds.
pub(crate) fn write_array(out: &mut Vec<u8>, elements: impl FnOnce(&mut Array<'_>)) {
    out.push(b'[');
    elements(&mut Array {
        out,
        is_empty: true,
    });
    out.push(b']');
}

/// Writes a string, in quotes.
pub(crate) fn write_str(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    write_escaped(out, text);
    out.push(b'"');
}

/// Writes what `Display` prints as a string, in quotes.
pub(crate) fn write_display(out: &mut Vec<u8>, text: impl Display) {
    out.push(b'"');
    if write!(Escape(out), "{text}").is_err() {
        // The buffer never fails, so the value did.
        write_escaped(out, UNREADABLE);
    }
    out.push(b'"');
}

/// Writes the value of a parameter.
///
/// Integers of up to 64 bits are numbers, and so are finite floats. What JSON or its readers have
/// no number for is a string: larger integers, `"NaN"`, `"Infinity"` and `"-Infinity"`.
pub(crate) fn write_value(out: &mut Vec<u8>, value: Value<'_>) {
    match value {
        Value::Integer(integer) => write_integer(out, integer),
        Value::Float(float) => write_float(out, float),
        Value::Bool(bool) => write_bool(out, bool),
        Value::Text(text) => write_display(out, text),
        // A type that this version does not know.
        other => write_display(out, other),
    }
}

/// Writes an integer: a number if it has at most 64 bits, and otherwise a string.
pub(crate) fn write_integer(out: &mut Vec<u8>, integer: i128) {
    let mut buffer = itoa::Buffer::new();
    if let Ok(integer) = i64::try_from(integer) {
        out.extend_from_slice(buffer.format(integer).as_bytes());
    } else if let Ok(integer) = u64::try_from(integer) {
        out.extend_from_slice(buffer.format(integer).as_bytes());
    } else {
        write_str(out, buffer.format(integer));
    }
}

/// Writes a float: a number if it is finite, and otherwise a string.
pub(crate) fn write_float(out: &mut Vec<u8>, float: f64) {
    match non_finite(float) {
        Some(name) => write_str(out, name),
        None => out.extend_from_slice(zmij::Buffer::new().format_finite(float).as_bytes()),
    }
}

/// Writes `true` or `false`.
pub(crate) fn write_bool(out: &mut Vec<u8>, bool: bool) {
    out.extend_from_slice(if bool { b"true" } else { b"false" });
}

/// The name of a float that JSON has no number for, as in the JSON form of protocol buffers.
pub(crate) fn non_finite(float: f64) -> Option<&'static str> {
    if float.is_nan() {
        Some("NaN")
    } else if float == f64::INFINITY {
        Some("Infinity")
    } else if float == f64::NEG_INFINITY {
        Some("-Infinity")
    } else {
        None
    }
}

/// An object that is being written.
pub(crate) struct Object<'o> {
    out: &'o mut Vec<u8>,
    is_empty: bool,
}

impl Object<'_> {
    /// Adds a member with a string.
    pub(crate) fn str(&mut self, name: &str, text: &str) {
        write_str(self.member(name), text);
    }

    /// Adds a member with what `Display` prints.
    pub(crate) fn display(&mut self, name: &str, text: impl Display) {
        write_display(self.member(name), text);
    }

    /// Adds a member with an integer.
    pub(crate) fn integer(&mut self, name: &str, integer: impl Into<i128>) {
        write_integer(self.member(name), integer.into());
    }

    /// Adds a member with the value of a parameter.
    pub(crate) fn value(&mut self, name: &str, value: Value<'_>) {
        write_value(self.member(name), value);
    }

    /// Adds a member with an object.
    pub(crate) fn object(&mut self, name: &str, members: impl FnOnce(&mut Object<'_>)) {
        write_object(self.member(name), members);
    }

    /// Adds a member with an array.
    pub(crate) fn array(&mut self, name: &str, elements: impl FnOnce(&mut Array<'_>)) {
        write_array(self.member(name), elements);
    }

    /// Adds the name of a member; its value must be written next.
    pub(crate) fn member(&mut self, name: &str) -> &mut Vec<u8> {
        separate(self.out, &mut self.is_empty);
        write_str(self.out, name);
        self.out.push(b':');
        self.out
    }
}

/// An array that is being written.
pub(crate) struct Array<'o> {
    out: &'o mut Vec<u8>,
    is_empty: bool,
}

impl Array<'_> {
    /// Adds an object.
    pub(crate) fn object(&mut self, members: impl FnOnce(&mut Object<'_>)) {
        write_object(self.element(), members);
    }

    /// Begins an element, which must be written next.
    pub(crate) fn element(&mut self) -> &mut Vec<u8> {
        separate(self.out, &mut self.is_empty);
        self.out
    }
}

/// Writes a comma before each element but the first.
fn separate(out: &mut Vec<u8>, is_empty: &mut bool) {
    if !*is_empty {
        out.push(b',');
    }
    *is_empty = false;
}

/// Escapes what is written to it.
struct Escape<'o>(&'o mut Vec<u8>);

impl Write for Escape<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        write_escaped(self.0, text);
        Ok(())
    }
}

/// Writes the content of a string.
///
/// Escapes what RFC 8259 requires, in the short forms: quotes, backslashes and control characters
/// below U+0020. All else is valid in JSON as it is, U+2028 and U+2029 among it.
fn write_escaped(out: &mut Vec<u8>, text: &str) {
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        write_with_escapes(out, text);
    }
}

#[cold]
fn write_with_escapes(out: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|byte| !is_plain_byte(*byte)) {
        let (plain, after) = rest.split_at(at);
        out.extend_from_slice(plain);
        let Some((byte, after)) = after.split_first() else {
            return;
        };
        write_escape(out, *byte);
        rest = after;
    }
    out.extend_from_slice(rest);
}

fn write_escape(out: &mut Vec<u8>, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let short = match byte {
        b'"' | b'\\' => byte,
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0C => b'f',
        b'\r' => b'r',
        _ => {
            out.extend_from_slice(b"\\u00");
            out.push(HEX[usize::from(byte >> 4)]);
            out.push(HEX[usize::from(byte & 0xF)]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

const fn is_plain_byte(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}

/// Whether nothing must be escaped.
fn is_plain(bytes: &[u8]) -> bool {
    let (blocks, rest) = bytes.as_chunks();
    if !blocks.iter().all(is_plain_block) {
        return false;
    }
    // The last bytes are one more block or word, which may overlap the one before.
    if let Some(last) = bytes.last_chunk() {
        return is_plain_block(last);
    }
    if let (Some(first), Some(last)) = (rest.first_chunk(), rest.last_chunk()) {
        let [first, last] = [first, last].map(|word| u64::from_ne_bytes(*word));
        return is_plain_word(first) && is_plain_word(last);
    }
    if let (Some(first), Some(last)) = (rest.first_chunk(), rest.last_chunk()) {
        let [first, last] = [first, last].map(|half| u64::from(u32::from_ne_bytes(*half)));
        return is_plain_word(first << 32 | last);
    }
    rest.iter().all(|byte| is_plain_byte(*byte))
}

/// The same for as many bytes as a processor compares at once: the loop has no exit.
#[inline]
fn is_plain_block(block: &[u8; 16]) -> bool {
    let mut is_plain = true;
    for byte in block {
        is_plain &= is_plain_byte(*byte);
    }
    is_plain
}

/// The same for the bytes of a number.
#[inline]
const fn is_plain_word(word: u64) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    const QUOTES: u64 = ONES * b'"' as u64;
    const BACKSLASHES: u64 = ONES * b'\\' as u64;
    // Subtracting from a byte that is smaller sets its highest bit, and so does a borrow, which
    // only such a byte causes. Bytes of 0x80 and above are plain.
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    let quote = (word ^ QUOTES).wrapping_sub(ONES) & !(word ^ QUOTES);
    let backslash = (word ^ BACKSLASHES).wrapping_sub(ONES) & !(word ^ BACKSLASHES);
    (control | quote | backslash) & HIGH == 0
}
