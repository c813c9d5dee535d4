//! [`Message`], what a message looks like in a log.

mod placeholder;

use std::ops::Range;

use memchr::memmem;
use platform_error::ParamType;
use platform_error_syntax::template::{Segment, segments};

use self::placeholder::split;
use super::place::Place;
use super::word::{is_unseparated, is_whole, is_within};
use crate::model::Entry;

/// The most bytes of a literal that are compared.
pub(super) const MAX_LITERAL: usize = 256;
/// The most bytes before and after a literal that belong to the same message.
pub(super) const REACH: usize = 2048;
/// The most bytes of all text of a message together that are compared.
const MAX_TEXT: usize = 1024;
/// From this length on, a word rarely is in a log by chance.
const LONG_WORD: usize = 4;

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    /// A value that the error fills in.
    Value(Value),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Value {
    Integer,
    Any,
}

/// A message, as text and values.
#[derive(Debug)]
pub(super) struct Message {
    /// From the first text to the last.
    texts: Vec<Text>,
}

/// A text of a message.
#[derive(Debug)]
struct Text {
    /// The value between the text before it and this one.
    value: Value,
    text: String,
}

impl Message {
    /// The message of an entry; `None` if it has too little text to be told apart from others.
    pub(super) fn of(entry: &Entry) -> Option<Self> {
        let parts = if entry.params.is_empty() {
            parts_of_text(&entry.message)
        } else {
            parts_of_template(entry)
        };
        Self::new(parts)
    }

    /// A title, which has no values.
    pub(super) fn of_title(title: &str) -> Option<Self> {
        Self::new(vec![Part::Text(title.to_owned())])
    }

    fn new(parts: Vec<Part>) -> Option<Self> {
        let parts = bounded(first_line(parts));
        if !is_telling(&parts) {
            return None;
        }
        let mut texts = Vec::new();
        let mut value = None;
        for part in parts {
            match part {
                // Two values next to each other can be anything.
                Part::Value(next) => value = Some(value.map_or(next, |_| Value::Any)),
                Part::Text(text) => {
                    let value = value.take().unwrap_or(Value::Any);
                    texts.push(Text { value, text });
                }
            }
        }
        Some(Self { texts })
    }

    /// The longest text, which is searched for first; or the start of it.
    pub(super) fn literal(&self) -> &str {
        let mut longest = "";
        for text in &self.texts {
            if text.text.len() > longest.len() {
                longest = &text.text;
            }
        }
        cut(longest, MAX_LITERAL)
    }

    /// The message at a place of a line where its literal is: its range, and the ranges of its text
    /// without the values.
    pub(super) fn find(&self, line: &[u8], literal: &Range<usize>) -> Option<Place> {
        if let [text] = &*self.texts {
            // What is behind the longest literal is not compared.
            let is_cut = text.text.len() > MAX_LITERAL;
            let is_message = is_whole(line, literal) || is_cut;
            return is_message.then(|| Place::of(literal));
        }
        let start = literal.start.saturating_sub(REACH);
        let end = line.len().min(literal.end.saturating_add(REACH));
        let texts = self.places(line, start..end)?;
        let range = texts.first()?.start..texts.last()?.end;
        Some(Place { range, texts })
    }

    /// Where the texts are in a part of a line: the first place of each after the one before it. If
    /// the others do not follow there, they do not follow later.
    fn places(&self, line: &[u8], part: Range<usize>) -> Option<Vec<Range<usize>>> {
        let text = line.get(..part.end)?;
        let mut start = part.start;
        let mut places: Vec<Range<usize>> = Vec::new();
        // Only a number between two texts limits where the second one is.
        for group in self.texts.chunk_by(|_, next| next.value == Value::Integer) {
            let first = group.first()?.text.as_bytes();
            let is_first = places.is_empty();
            let is_last = places.len() + group.len() == self.texts.len();
            loop {
                let at = start + memmem::find(text.get(start..)?, first)?;
                start = at + 1;
                if is_first && is_within(line, at) {
                    continue;
                }
                let Some(found) = places_at(group, text, at) else {
                    continue;
                };
                let end = found.last().map_or(at, |last| last.end);
                if is_last && is_within(line, end) {
                    continue;
                }
                places.extend(found);
                start = end;
                break;
            }
        }
        Some(places)
    }
}

/// Where texts with numbers between them are, if the first of them is at a position.
fn places_at(group: &[Text], text: &[u8], at: usize) -> Option<Vec<Range<usize>>> {
    let mut start = at;
    let mut places = Vec::with_capacity(group.len());
    for part in group {
        if !places.is_empty() {
            start += len_of_number(text.get(start..)?, &part.text)?;
        }
        let end = start + part.text.len();
        places.push(start..end);
        start = end;
    }
    Some(places)
}

/// The length of the number that text begins with and that other text follows; of several, the
/// shortest, so that `{}.{}` is two numbers.
fn len_of_number(text: &[u8], after: &str) -> Option<usize> {
    let mut len = usize::from(text.starts_with(b"-") || text.starts_with(b"+"));
    text.get(len).filter(|byte| byte.is_ascii_digit())?;
    loop {
        len += 1;
        let rest = text.get(len..)?;
        if rest.starts_with(after.as_bytes()) {
            return Some(len);
        }
        let is_of_number = |byte: &&u8| byte.is_ascii_digit() || b"_,.".contains(byte);
        rest.first().filter(is_of_number)?;
    }
}

/// A message without parameters. In other languages, values are written in other ways.
fn parts_of_text(message: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for (at, text) in split(message).into_iter().enumerate() {
        if at > 0 {
            parts.push(Part::Value(Value::Any));
        }
        parts.push(Part::Text(text.to_owned()));
    }
    parts
}

fn parts_of_template(entry: &Entry) -> Vec<Part> {
    let mut parts = Vec::new();
    for segment in segments(&entry.message) {
        match segment {
            Ok(Segment::Text(text)) => parts.push(Part::Text(text.to_owned())),
            Ok(Segment::Placeholder(placeholder)) => {
                let mut params = entry.params.iter();
                let param = params.find(|param| param.name == placeholder.field);
                let ty = param.and_then(|param| param.ty);
                let is_plain = placeholder.spec.is_empty();
                let value = match ty {
                    Some(ParamType::Integer) if is_plain => Value::Integer,
                    _ => Value::Any,
                };
                parts.push(Part::Value(value));
            }
            // A flawed placeholder shows a value too.
            Err(_) => parts.push(Part::Value(Value::Any)),
        }
    }
    parts
}

/// The first line that is not empty: each line of a log is searched by itself. Neighboring texts
/// are joined, and the values before the first and after the last text are left out.
fn first_line(parts: Vec<Part>) -> Vec<Part> {
    let mut line: Vec<Part> = Vec::new();
    for part in parts {
        let Part::Text(text) = part else {
            if !line.is_empty() {
                line.push(part);
            }
            continue;
        };
        let text = if line.is_empty() {
            text.trim_start()
        } else {
            &text
        };
        let (first, rest) = match text.split_once(['\n', '\r']) {
            Some((first, _)) => (first, true),
            None => (text, false),
        };
        match line.last_mut() {
            Some(Part::Text(last)) => last.push_str(first),
            _ if first.is_empty() => {}
            _ => line.push(Part::Text(first.to_owned())),
        }
        if rest {
            break;
        }
    }
    while matches!(line.last(), Some(Part::Value(_))) {
        line.pop();
    }
    if let Some(Part::Text(last)) = line.last_mut() {
        last.truncate(last.trim_end().len());
    }
    line
}

/// As many parts as have no more text than is compared.
fn bounded(parts: Vec<Part>) -> Vec<Part> {
    let mut len = 0;
    let mut bounded = Vec::new();
    for part in parts {
        if let Part::Text(text) = &part {
            len += text.len();
            if len > MAX_TEXT && !bounded.is_empty() {
                break;
            }
        }
        bounded.push(part);
    }
    while matches!(bounded.last(), Some(Part::Value(_))) {
        bounded.pop();
    }
    bounded
}

/// Whether the text is unlikely to be in a log by chance: it has two words, one of them long. Of a
/// script that does not separate words, a long word counts as two.
fn is_telling(parts: &[Part]) -> bool {
    let mut words = 0;
    let mut has_long_word = false;
    for part in parts {
        let Part::Text(text) = part else {
            continue;
        };
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let unseparated = word.chars().filter(|&c| is_unseparated(c)).count();
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            words += usize::from(letters > 0) + usize::from(unseparated >= LONG_WORD);
            has_long_word |= letters >= LONG_WORD;
        }
    }
    words >= 2 && has_long_word
}

/// The start of a string, of at most this many bytes.
fn cut(text: &str, len: usize) -> &str {
    let mut end = len.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}
