//! [`Decoded`], lines without the colors of a terminal and the escapes of JSON.

use std::ops::Range;

use memchr::memchr2;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
/// The longest command to a terminal, such as the address of a link. Anything longer is kept.
const MAX_COMMAND: usize = 4096;

/// Lines after one round of decoding: JSON may be a string in other JSON.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub(super) text: Vec<u8>,
    /// Where each line begins.
    lines: Vec<usize>,
    stretches: Vec<Stretch>,
}

/// Bytes that are either a copy, and as long as what they are from, or the meaning of an escape.
#[derive(Debug)]
struct Stretch {
    start: usize,
    origin: Range<usize>,
}

impl Decoded {
    /// Decodes the lines of a text that mean something else than they say. The others are left out.
    pub(super) fn of(text: &[u8], line_at: impl Fn(usize) -> Range<usize>) -> Self {
        let mut decoded = Self::default();
        let mut start = 0;
        while let Some(rest) = text.get(start..)
            && let Some(at) = memchr2(ESC, b'\\', rest)
        {
            let line = line_at(start + at);
            start = line.end;
            decoded.add(text, &line);
        }
        decoded
    }

    fn add(&mut self, text: &[u8], line: &Range<usize>) {
        let start = self.text.len();
        let stretches = self.stretches.len();
        decode(
            text.get(line.clone()).unwrap_or_default(),
            |range, bytes| {
                self.stretches.push(Stretch {
                    start: self.text.len(),
                    origin: line.start + range.start..line.start + range.end,
                });
                self.text.extend_from_slice(bytes);
            },
        );
        if self.text.len() - start < line.len() {
            self.lines.push(start);
        } else {
            // What is decoded gets shorter, so nothing was.
            self.text.truncate(start);
            self.stretches.truncate(stretches);
        }
    }

    /// The line around a position.
    pub(super) fn line_at(&self, at: usize) -> Range<usize> {
        let next = self.lines.partition_point(|&start| start <= at);
        let start = next.checked_sub(1).and_then(|last| self.lines.get(last));
        let end = self.lines.get(next).copied().unwrap_or(self.text.len());
        start.copied().unwrap_or_default()..end
    }

    /// The range of the text before this round that a range is from, which is not empty.
    pub(super) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.origin_of_byte(range.start);
        let last = self.origin_of_byte(range.end.saturating_sub(1));
        first.start..last.end
    }

    fn origin_of_byte(&self, at: usize) -> Range<usize> {
        let next = self.stretches.partition_point(|it| it.start <= at);
        let Some(stretch) = next.checked_sub(1).and_then(|it| self.stretches.get(it)) else {
            return 0..0;
        };
        let end = self
            .stretches
            .get(next)
            .map_or(self.text.len(), |it| it.start);
        let origin = stretch.origin.clone();
        if end - stretch.start < origin.len() {
            return origin;
        }
        let start = origin.start + (at - stretch.start);
        start..start + 1
    }
}

/// Calls a function with each stretch of text, and with what it means. The stretches between
/// are left out.
fn decode(text: &[u8], mut push: impl FnMut(Range<usize>, &[u8])) {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let len = memchr2(ESC, b'\\', rest).unwrap_or(rest.len());
        if let Some(plain) = rest.get(..len)
            && len > 0
        {
            push(at..at + len, plain);
        }
        at += len;
        let rest = text.get(at..).unwrap_or_default();
        // What stands for nothing else is kept.
        let special = match rest.first() {
            None => return,
            Some(&ESC) => command_len(rest).map(|len| (len, None)),
            Some(_) => escape(rest).map(|(len, c)| (len, Some(c))),
        };
        let (len, c) = special.unwrap_or((1, rest.first().map(|&byte| char::from(byte))));
        if let Some(c) = c {
            let mut buffer = [0; 4];
            push(at..at + len, c.encode_utf8(&mut buffer).as_bytes());
        }
        at += len;
    }
}

/// The length of a command to a terminal, which begins with an escape character.
fn command_len(text: &[u8]) -> Option<usize> {
    let text = text.get(..MAX_COMMAND.min(text.len()))?;
    match text.get(1)? {
        // CSI: parameters, then a final byte.
        b'[' => {
            let parameters = text.get(2..)?;
            let len = parameters
                .iter()
                .position(|byte| !(0x20..0x40).contains(byte))?;
            let is_final = (0x40..0x7f).contains(parameters.get(len)?);
            is_final.then_some(2 + len + 1)
        }
        // OSC, such as a link: up to BEL or ESC \.
        b']' => {
            let content = text.get(2..)?;
            let len = content
                .iter()
                .position(|&byte| byte == BEL || byte == ESC)?;
            match content.get(len..)? {
                [BEL, ..] => Some(2 + len + 1),
                [ESC, b'\\', ..] => Some(2 + len + 2),
                _ => None,
            }
        }
        // A character set: ESC ( B.
        0x20..0x30 => text.get(2).map(|_| 3),
        0x30..0x7f => Some(2),
        _ => None,
    }
}

/// The length of an escape of a string, which begins with a backslash, and its character.
fn escape(text: &[u8]) -> Option<(usize, char)> {
    let c = match text.get(1)? {
        byte @ (b'"' | b'\\' | b'/' | b'\'') => char::from(*byte),
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'e' => '\u{1b}',
        b'0' if text.get(2..4) == Some(b"33") => return Some((4, '\u{1b}')),
        b'x' => {
            let value = hex(text.get(2..4)?)?;
            // Above, it is a byte of an unknown encoding.
            return char::from_u32(value).filter(char::is_ascii).map(|c| (4, c));
        }
        b'u' => return unicode(text),
        _ => return None,
    };
    Some((2, c))
}

/// An escape of Unicode: `\u00e9`, a pair such as `\ud83d\ude00`, or as in Rust `\u{e9}`.
fn unicode(text: &[u8]) -> Option<(usize, char)> {
    if text.get(2) == Some(&b'{') {
        let len = text
            .get(3..)?
            .iter()
            .take(7)
            .position(|&byte| byte == b'}')?;
        let value = hex(text.get(3..3 + len)?)?;
        return Some((3 + len + 1, char::from_u32(value)?));
    }
    let value = hex(text.get(2..6)?)?;
    if let Some(c) = char::from_u32(value) {
        return Some((6, c));
    }
    // Half of a pair.
    let low = match text.get(6..8)? {
        b"\\u" => hex(text.get(8..12)?)?,
        _ => return None,
    };
    let is_pair = (0xd800..0xdc00).contains(&value) && (0xdc00..0xe000).contains(&low);
    let value = (value & 0x3ff) << 10 | low & 0x3ff;
    char::from_u32(0x1_0000 + value)
        .filter(|_| is_pair)
        .map(|c| (12, c))
}

fn hex(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    let mut value = 0;
    for &digit in digits {
        value = value << 4 | char::from(digit).to_digit(16)?;
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &[u8]) -> Decoded {
        Decoded::of(text, |_| 0..text.len())
    }

    fn decoded(text: &str) -> String {
        let decoded = whole(text.as_bytes()).text;
        if decoded.is_empty() {
            return text.to_owned();
        }
        String::from_utf8_lossy(&decoded).into_owned()
    }

    #[test]
    fn escapes_and_colors_are_undone() {
        for (text, expected) in [
            ("plain", "plain"),
            (r#"say \"no\" to C:\\x\/y"#, r#"say "no" to C:\x/y"#),
            (r"a\nb\tc\r", "a\nb\tc\r"),
            (
                r"caf\u00e9 \u00E9 \u{e9} \ud83d\ude00",
                "caf\u{e9} \u{e9} \u{e9} \u{1f600}",
            ),
            (
                r"\u001b[31m \x1b[1m \033[0m \e[m",
                "\u{1b}[31m \u{1b}[1m \u{1b}[0m \u{1b}[m",
            ),
            ("\u{1b}[31mDUP\u{1b}[1;4mLICATE\u{1b}[0m", "DUPLICATE"),
            ("\u{1b}[38:5:196mA\u{1b}[K", "A"),
            (
                "\u{1b}]8;;https://a.example\u{1b}\\A\u{1b}]8;;\u{7}B\u{1b}(BC\u{1b}7D",
                "ABCD",
            ),
            // Nothing else is changed.
            (
                r"C:\Users \ud83d \ud83dx \uZZZZ \u12 \xff \",
                r"C:\Users \ud83d \ud83dx \uZZZZ \u12 \xff \",
            ),
            ("\u{1b}", "\u{1b}"),
            ("\u{1b}[31", "\u{1b}[31"),
            ("\u{1b}]8;;open", "\u{1b}]8;;open"),
            ("\u{1b}\u{e9}", "\u{1b}\u{e9}"),
            (
                r"\u{110000} \u{} \u{1234567} \u{d800}",
                r"\u{110000} \u{} \u{1234567} \u{d800}",
            ),
        ] {
            assert_eq!(decoded(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_origin_of_each_byte_is_known() {
        let line = "\u{1b}[1mA\\\\u00e9\u{1b}[mB";
        let first = whole(line.as_bytes());
        assert_eq!(first.text, b"A\\u00e9B");
        let second = whole(&first.text);
        assert_eq!(second.text, "A\u{e9}B".as_bytes());
        let origin = |range| line.get(first.origin(&second.origin(&range)));
        assert_eq!(origin(0..1), Some("A"));
        assert_eq!(origin(1..3), Some("\\\\u00e9"));
        assert_eq!(origin(0..4), Some("A\\\\u00e9\u{1b}[mB"));
    }

    #[test]
    fn only_lines_that_mean_something_else_are_decoded() {
        let lines = [0..3, 4..10, 11..17, 18..20];
        let text = b"a\\c C:\\new C:\\dir \\n";
        let decoded = Decoded::of(text, |at| {
            let line = lines.iter().find(|line| line.contains(&at));
            line.cloned().unwrap_or_default()
        });
        assert_eq!(decoded.text, b"C:\new\n");
        assert_eq!(decoded.line_at(4), 0..5);
        assert_eq!(decoded.line_at(5), 5..6);
        assert_eq!(decoded.origin(&(3..5)), 8..10);
        assert_eq!(decoded.origin(&(5..6)), 18..20);
    }
}
