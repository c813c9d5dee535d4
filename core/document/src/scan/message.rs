//! [`Message`], what a message looks like in a log.

mod placeholder;

use std::ops::Range;
use std::sync::OnceLock;

use memchr::memmem;
use platform_error::ParamType;
use platform_error_syntax::template::{Segment, segments};
use regex::bytes::Regex;

use self::placeholder::split;
use super::place::Place;
use super::word::{is_unseparated, is_whole};
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
    parts: Vec<Part>,
    regex: OnceLock<Option<Regex>>,
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
        Some(Self {
            parts,
            regex: OnceLock::new(),
        })
    }

    /// The longest text, which is searched for first; or the start of it.
    pub(super) fn literal(&self) -> &str {
        let texts = self.texts();
        let longest = texts.get(longest(&texts)).copied();
        cut(longest.unwrap_or_default(), MAX_LITERAL)
    }

    fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        for part in &self.parts {
            if let Part::Text(text) = part {
                texts.push(&**text);
            }
        }
        texts
    }

    /// Whether a window has the texts before the literal and after it, in their order.
    fn has_texts(&self, window: &[u8], literal: &Range<usize>) -> bool {
        let mut before = window.get(..literal.start).unwrap_or_default();
        let mut after = window.get(literal.end..).unwrap_or_default();
        let texts = self.texts();
        let index = longest(&texts);
        for text in texts.iter().take(index).rev() {
            match memmem::rfind(before, text.as_bytes()) {
                Some(at) => before = before.get(..at).unwrap_or_default(),
                None => return false,
            }
        }
        for (at, text) in texts.iter().enumerate().skip(index) {
            // What follows the start of a long literal was not compared yet.
            let text = if at == index {
                text.get(cut(text, MAX_LITERAL).len()..).unwrap_or_default()
            } else {
                text
            };
            match memmem::find(after, text.as_bytes()) {
                Some(at) => after = after.get(at + text.len()..).unwrap_or_default(),
                None => return false,
            }
        }
        true
    }

    /// The message at a place of a line where its literal is: its range, and the ranges of its text
    /// without the values.
    pub(super) fn find(&self, line: &[u8], literal: &Range<usize>) -> Option<Place> {
        if let [Part::Text(text)] = &*self.parts {
            // What is behind the longest literal is not compared.
            let is_cut = text.len() > MAX_LITERAL;
            let is_message = is_whole(line, literal) || is_cut;
            return is_message.then(|| Place::of(literal));
        }
        let regex = self.regex.get_or_init(|| regex(&self.parts)).as_ref()?;
        let start = literal.start.saturating_sub(REACH);
        let end = line.len().min(literal.end.saturating_add(REACH));
        let window = line.get(start..end)?;
        // Where the message is cut short, this is far cheaper.
        if !self.has_texts(window, &(literal.start - start..literal.end - start)) {
            return None;
        }
        let captures = regex.captures(window)?;
        let mut range = captures.get(0)?.range();
        let mut texts = Vec::new();
        let mut text_start = range.start;
        for value in captures.iter().skip(1).flatten() {
            texts.push(start + text_start..start + value.start());
            text_start = value.end();
        }
        texts.push(start + text_start..start + range.end);
        range = start + range.start..start + range.end;
        is_whole(line, &range).then_some(Place { range, texts })
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

/// Which text is the longest; the first one of several.
fn longest(texts: &[&str]) -> usize {
    let mut longest = 0;
    for (at, text) in texts.iter().enumerate() {
        if texts
            .get(longest)
            .is_some_and(|known| text.len() > known.len())
        {
            longest = at;
        }
    }
    longest
}

/// The start of a string, of at most this many bytes.
fn cut(text: &str, len: usize) -> &str {
    let mut end = len.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The regular expression of a message. Its groups are the values.
fn regex(parts: &[Part]) -> Option<Regex> {
    // Bytes, and `.` matches line breaks: those of a JSON string are in its value.
    let mut pattern = String::from("(?s-u)");
    if let Some(Part::Text(text)) = parts.first()
        && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    {
        pattern.push_str(r"\b{start-half}");
    }
    for part in parts {
        match part {
            Part::Text(text) => pattern.push_str(&regex::escape(text)),
            Part::Value(Value::Integer) => pattern.push_str("([-+]?[0-9][0-9_,.]*)"),
            Part::Value(Value::Any) => pattern.push_str("(.*?)"),
        }
    }
    if let Some(Part::Text(text)) = parts.last()
        && text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    {
        pattern.push_str(r"\b{end-half}");
    }
    // It consists of literals and bounded in length, so it is always small enough.
    Regex::new(&pattern).ok()
}
