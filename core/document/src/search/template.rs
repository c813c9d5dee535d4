//! [`Template`], which recognizes a message with values in place of its parameters.

mod part;

use platform_error::ParamType;
use platform_error_syntax::template::{Placeholder, Segment, segments};
use regex::Regex;

use self::part::{Item, TEXT, around, may_go_on};
use super::text::{fold, is_mark, words};
use crate::model::Entry;
use crate::param::Param;
use crate::script::is_unspaced;
use crate::template;

/// From this length on, a word rarely matches by chance.
const LONG_WORD: usize = 4;
/// As many characters of a script without spaces are about two words.
const TWO_WORDS: usize = 4;
/// More characters than a part of a message has that anyone types.
const MAX_PART: usize = 256;

/// A message as folded literals with values between them.
#[derive(Debug)]
pub(super) struct Template {
    /// One before each value, and one at the end.
    literals: Vec<String>,
    values: Vec<Value>,
}

/// A parameter of the message.
#[derive(Debug)]
struct Value {
    /// The name, as in `{name}`.
    shown: String,
    /// The pattern of its values.
    class: &'static str,
}

impl Template {
    /// The message of an entry that has parameters.
    pub(super) fn of(entry: &Entry) -> Option<Self> {
        if entry.params.is_empty() {
            return None;
        }
        let mut literals = vec![String::new()];
        let mut values = Vec::new();
        for segment in segments(&entry.message) {
            let value = match segment {
                Ok(Segment::Text(text)) => {
                    if let Some(literal) = literals.last_mut() {
                        literal.push_str(text);
                    }
                    continue;
                }
                Ok(Segment::Placeholder(placeholder)) => Value {
                    shown: format!("{{{}}}", placeholder.field),
                    class: class(&placeholder, &entry.params),
                },
                // A flawed placeholder shows a value too.
                Err(_) => Value {
                    shown: "{}".to_owned(),
                    class: TEXT,
                },
            };
            values.push(value);
            literals.push(String::new());
        }
        let last = literals.len() - 1;
        let mut folded = Vec::new();
        for (at, literal) in literals.iter().enumerate() {
            folded.push(fold_literal(literal, at == 0, at == last));
        }
        Some(Self {
            literals: folded,
            values,
        })
    }

    /// The message with the names of its parameters.
    pub(super) fn shown(&self) -> String {
        let mut shown = String::new();
        for (at, literal) in self.literals.iter().enumerate() {
            shown.push_str(literal);
            if let Some(value) = self.values.get(at) {
                shown.push_str(&value.shown);
            }
        }
        fold(&shown)
    }

    /// Whether a match of the whole is more than chance.
    pub(super) fn is_telling(&self) -> bool {
        is_telling(self.literals.iter().map(String::as_str))
    }

    /// Whether the message begins or ends with a value of any form.
    pub(super) fn is_open(&self) -> bool {
        let is_blank =
            |literal: Option<&String>| literal.is_some_and(|literal| literal.chars().all(is_mark));
        let is_text = |value: Option<&Value>| value.is_some_and(|value| value.class == TEXT);
        is_blank(self.literals.first()) && is_text(self.values.first())
            || is_blank(self.literals.last()) && is_text(self.values.last())
    }

    /// Whether folded text is the message, with values in place of its parameters.
    pub(super) fn is(&self, text: &str) -> bool {
        if self.values.is_empty() || !self.may_be_in(text) {
            return false;
        }
        let mut literals = self.literals.clone();
        // The text comes without marks at its ends.
        if let Some(first) = literals.first_mut() {
            *first = first.trim_start_matches(is_mark).to_owned();
        }
        if let Some(last) = literals.last_mut() {
            last.truncate(last.trim_end_matches(is_mark).len());
        }
        let pattern = format!("^{}$", self.pattern(&literals, true));
        matches(&pattern, text)
    }

    /// Where folded text contains the message, with values in place of its parameters.
    ///
    /// What a value of no certain form at the start or the end of the message is, the text does not
    /// tell, so it is not part of what is found.
    pub(super) fn find(&self, text: &str) -> Option<(usize, usize)> {
        if self.values.is_empty() || !self.is_telling() || !self.may_be_in(text) {
            return None;
        }
        let inner = self.pattern(&self.literals, false);
        let is_typed = |literal: Option<&String>, value: Option<&Value>| {
            literal.is_some_and(String::is_empty) && value.is_some_and(|value| value.class != TEXT)
        };
        let mut before = "";
        let mut after = "";
        if inner.starts_with(joins) || is_typed(self.literals.first(), self.values.first()) {
            before = r"\b{start-half}";
        }
        if inner.ends_with(joins) || is_typed(self.literals.last(), self.values.last()) {
            after = r"\b{end-half}";
        }
        let message = Regex::new(&format!("{before}({inner}){after}")).ok()?;
        let found = message.captures(text)?.get(1)?;
        Some((found.start(), found.end()))
    }

    /// Whether folded text is a part of the message that has at least one value.
    pub(super) fn has_part(&self, text: &str) -> bool {
        if self.values.is_empty() || text.chars().count() > MAX_PART || !self.may_have_part(text) {
            return false;
        }
        let items = self.items();
        for (at, item) in items.iter().enumerate() {
            if item.class.is_none() {
                continue;
            }
            let pattern = around(&items, at);
            let Ok(pattern) = Regex::new(&pattern) else {
                continue;
            };
            if let Some(found) = pattern.captures(text) {
                let mut literals = Vec::new();
                let mut end = 0;
                for value in found.iter().skip(1).flatten() {
                    literals.extend(text.get(end..value.start()));
                    end = value.end();
                }
                literals.extend(text.get(end..));
                if is_telling(literals.into_iter()) {
                    return true;
                }
            }
        }
        false
    }

    /// The pattern of the message, with these literals. A value of any form at an end of it is left
    /// out unless it `is_whole`. An empty value leaves a single space between its neighbors.
    fn pattern(&self, literals: &[String], is_whole: bool) -> String {
        let mut pattern = String::new();
        let mut is_space_written = false;
        for (at, literal) in literals.iter().enumerate() {
            let mut literal = literal.as_str();
            if is_space_written {
                literal = literal.strip_prefix(' ').unwrap_or(literal);
            }
            is_space_written = false;
            let next = literals.get(at + 1).map_or("", String::as_str);
            let Some(value) = self.values.get(at) else {
                pattern.push_str(&quote(literal));
                continue;
            };
            let is_first = pattern.is_empty() && literal.is_empty();
            let is_last = next.is_empty() && at + 2 == literals.len();
            if value.class != TEXT {
                pattern.push_str(&quote(literal));
                pattern.push_str(value.class);
            } else if is_last {
                pattern.push_str(&quote(literal.trim_end()));
                pattern.push_str(if is_whole { TEXT } else { "" });
            } else if space_before(next) == " " && (is_first || literal.ends_with(' ')) {
                pattern.push_str(&quote(literal));
                pattern.push_str(if is_first && !is_whole {
                    ""
                } else {
                    "(?:.*? )?"
                });
                is_space_written = true;
            } else {
                pattern.push_str(&quote(literal));
                pattern.push_str(if is_first && !is_whole { "" } else { TEXT });
            }
        }
        pattern
    }

    /// Whether the longest literal without marks is in the text: without it, no pattern can match,
    /// and making one takes far longer than this.
    fn may_be_in(&self, text: &str) -> bool {
        let is_mark = |c: char| is_mark(c) && c != ' ';
        let parts = self
            .literals
            .iter()
            .flat_map(|literal| literal.split(is_mark));
        let longest = parts.map(str::trim).max_by_key(|part| part.len());
        longest.is_some_and(|part| part.contains(char::is_alphanumeric) && text.contains(part))
    }

    /// Whether the words of the text may be a part of the message, likewise.
    fn may_have_part(&self, text: &str) -> bool {
        let text = words(text);
        // A word alone is not more than chance.
        if text.len() < 2 {
            return false;
        }
        let runs: Vec<Vec<&str>> = self.literals.iter().map(|literal| words(literal)).collect();
        // Nor are values with fewer words of the message between them.
        let is_shared = |word: &&&str| runs.iter().any(|run| run.contains(word));
        let has_unspaced = text.iter().any(|word| word.starts_with(is_unspaced));
        if !has_unspaced && text.iter().filter(is_shared).count() < 2 {
            return false;
        }
        for (at, run) in runs.iter().enumerate().take(self.values.len()) {
            let rest = runs.get(at + 1..).unwrap_or_default();
            // The text begins with the last words of a literal, or with the value after them.
            for start in 0..=run.len() {
                let end = run.get(start..).unwrap_or_default();
                if let Some(text) = text.strip_prefix(end)
                    && may_go_on(text, rest)
                {
                    return true;
                }
            }
        }
        false
    }

    /// The words of the literals, and the values.
    fn items(&self) -> Vec<Item> {
        let mut items = Vec::new();
        let mut space = "";
        for (at, literal) in self.literals.iter().enumerate() {
            if literal.starts_with(' ') {
                space = space_before(literal);
            }
            for word in literal.split_whitespace() {
                let pattern = word_pattern(word);
                items.push(Item {
                    space,
                    pattern,
                    class: None,
                });
                space = " ";
            }
            space = space_after(literal);
            if let Some(value) = self.values.get(at) {
                items.push(Item {
                    space,
                    pattern: String::new(),
                    class: Some(value.class),
                });
                space = "";
            }
        }
        items
    }
}

/// The pattern of the values of a parameter, as the placeholder shows them.
fn class(placeholder: &Placeholder<'_>, params: &[Param]) -> &'static str {
    match template::shown_type(placeholder, params) {
        Some(ParamType::Integer) => "[+-]?[0-9]+",
        Some(ParamType::Float) => r"[+-]?(?:[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|inf|nan)",
        Some(ParamType::Bool) => "(?:true|false)",
        Some(ParamType::Text) | None => TEXT,
    }
}

/// A folded literal that keeps a space where it separates the literal from a value. Beside a script
/// without spaces, there is one in any case.
fn fold_literal(literal: &str, is_first: bool, is_last: bool) -> String {
    let folded = fold(literal);
    if folded.is_empty() {
        let separates = !literal.is_empty() && !is_first && !is_last;
        return if separates { " ".to_owned() } else { folded };
    }
    let mut text = String::new();
    if !is_first && (literal.starts_with(char::is_whitespace) || folded.starts_with(is_unspaced)) {
        text.push(' ');
    }
    text.push_str(&folded);
    if !is_last && (literal.ends_with(char::is_whitespace) || folded.ends_with(is_unspaced)) {
        text.push(' ');
    }
    text
}

/// The pattern of a literal, with that of the spaces at its ends.
fn quote(literal: &str) -> String {
    let word = literal.trim();
    if word.is_empty() {
        return literal.to_owned();
    }
    let word = word_pattern(word);
    format!("{}{word}{}", space_before(literal), space_after(literal))
}

/// The pattern of a part of a literal. Punctuation beside letters is often lost on the way from a
/// screen.
fn word_pattern(word: &str) -> String {
    if !word.contains(char::is_alphanumeric) {
        return regex::escape(word);
    }
    let mut pattern = String::new();
    let mut rest = word;
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| is_mark(*c) && *c != ' ') {
        let (before, from) = rest.split_at(at);
        let (mark, after) = from.split_at(mark.len_utf8());
        pattern.extend([&*regex::escape(before), &*regex::escape(mark), "?"]);
        rest = after;
    }
    pattern.push_str(&regex::escape(rest));
    pattern
}

/// The pattern of the space at the start of a literal. Only beside a word of a script with spaces
/// does it matter.
fn space_before(literal: &str) -> &'static str {
    space_beside(literal.strip_prefix(' '), |rest| rest.chars().next())
}

/// The same at the end of a literal.
fn space_after(literal: &str) -> &'static str {
    space_beside(literal.strip_suffix(' '), |rest| rest.chars().next_back())
}

fn space_beside(rest: Option<&str>, neighbor: impl Fn(&str) -> Option<char>) -> &'static str {
    match rest.map(neighbor) {
        None => "",
        Some(Some(c)) if !joins(c) => " ?",
        Some(_) => " ",
    }
}

/// Whether literals are unlikely to match by chance: one has two words, or together they have two
/// long ones. Four characters of a script without spaces count as two words, if they are not all on
/// their own.
pub(super) fn is_telling<'t>(literals: impl Iterator<Item = &'t str>) -> bool {
    let mut long = 0;
    let mut unspaced = 0;
    for literal in literals {
        let words = words(literal);
        if words.len() > 1 {
            return true;
        }
        for word in words {
            let len = word.chars().count();
            if word.starts_with(is_unspaced) {
                unspaced += len;
                long += usize::from(len * 2 >= LONG_WORD);
            } else {
                long += usize::from(len >= LONG_WORD);
            }
        }
        if long > 1 || long > 0 && unspaced >= TWO_WORDS {
            return true;
        }
    }
    false
}

/// Whether a character and others like it are one word.
fn joins(c: char) -> bool {
    (c.is_alphanumeric() || c == '_') && !is_unspaced(c)
}

fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
}
