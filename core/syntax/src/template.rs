//! Message templates: text with placeholders, in the syntax of [`format!`](core::fmt).
//!
//! A placeholder is `{name}`, `{0}` or `{name:spec}`; `{{` and `}}` are braces. In the spec, a
//! width or a precision may itself name a field: `{value:width$.prec$}`.

mod flaw;
mod format;
mod spec;
#[cfg(test)]
mod tests;

use core::fmt::{self, Write};

pub use self::flaw::Flaw;
pub use self::format::Format;
use self::spec::SpecReader;

/// Splits a template into text and placeholders.
///
/// ```
/// use platform_error_syntax::template::{Segment, segments};
///
/// let mut text = String::new();
/// let mut fields = Vec::new();
/// for segment in segments("{{{used:>5}}} of {limit}") {
///     match segment? {
///         Segment::Text(part) => text.push_str(part),
///         Segment::Placeholder(placeholder) => fields.push(placeholder.field),
///     }
/// }
/// assert_eq!(text, "{} of ");
/// assert_eq!(fields, ["used", "limit"]);
/// # Ok::<(), platform_error_syntax::template::Flaw>(())
/// ```
pub fn segments(template: &str) -> Segments<'_> {
    Segments { rest: template }
}

/// The iterator returned by [`segments`]. It continues after a flaw, so that every flaw is found.
#[derive(Clone, Debug)]
pub struct Segments<'t> {
    rest: &'t str,
}

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'t> {
    /// Text that is shown as it is. The text between two placeholders may come in several parts.
    Text(&'t str),
    /// A field that is shown.
    Placeholder(Placeholder<'t>),
}

/// A placeholder: `{field:spec}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder<'t> {
    /// The name or the index of the field that it shows.
    pub field: &'t str,
    /// What follows the colon, as it is written.
    pub spec: &'t str,
    /// The field that gives the width.
    pub width: Option<&'t str>,
    /// The field that gives the precision.
    pub precision: Option<&'t str>,
    /// The trait that formats the field.
    pub format: Format,
}

impl<'t> Placeholder<'t> {
    /// The fields that give its width and its precision, in the order of the spec.
    ///
    /// ```
    /// use platform_error_syntax::template::{Segment, segments};
    ///
    /// let Some(Ok(Segment::Placeholder(value))) = segments("{value:width$.prec$}").next() else {
    ///     unreachable!()
    /// };
    /// assert_eq!(value.arguments().collect::<Vec<_>>(), ["width", "prec"]);
    /// ```
    pub fn arguments(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.width.into_iter().chain(self.precision)
    }

    /// The precision, if it is a number.
    ///
    /// ```
    /// use platform_error_syntax::template::{Segment, segments};
    ///
    /// let Some(Ok(Segment::Placeholder(value))) = segments("{value:>8.2}").next() else {
    ///     unreachable!()
    /// };
    /// assert_eq!(value.digits(), Some(2));
    /// ```
    pub fn digits(&self) -> Option<u16> {
        let mut reader = SpecReader { rest: self.spec };
        reader.skip_fill_and_flags();
        reader.count();
        if !reader.skip(&['.']) {
            return None;
        }
        let precision = reader.rest;
        if reader.count().is_some() {
            return None;
        }
        let len = precision.len() - reader.rest.len();
        precision[..len].parse().ok()
    }
}

impl<'t> Iterator for Segments<'t> {
    type Item = Result<Segment<'t>, Flaw<'t>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let Some(at) = self.rest.find(['{', '}']) else {
            return Some(Ok(self.text(self.rest.len(), 0)));
        };
        let (before, braces) = self.rest.split_at(at);
        let (brace, after) = braces.split_at(1);
        if after.starts_with(brace) {
            // The first of the two braces is the text of both.
            return Some(Ok(self.text(at + 1, 1)));
        }
        if !before.is_empty() {
            return Some(Ok(self.text(at, 0)));
        }
        if brace == "}" {
            self.rest = after;
            return Some(Err(Flaw::Unopened));
        }
        let end = after.find(['}', '{']).unwrap_or(after.len());
        let (inner, rest) = after.split_at(end);
        let Some(rest) = rest.strip_prefix('}') else {
            if let Some(inner) = nested(after) {
                self.rest = &after[inner.len() + 1..];
                return Some(Err(Flaw::Nested(inner)));
            }
            self.rest = rest;
            return Some(Err(Flaw::Unclosed(inner)));
        };
        self.rest = rest;
        Some(placeholder(inner).map(Segment::Placeholder))
    }
}

impl<'t> Segments<'t> {
    /// Takes this many bytes as text, and skips some after them.
    fn text(&mut self, len: usize, skipped: usize) -> Segment<'t> {
        let (text, rest) = self.rest.split_at(len);
        self.rest = &rest[skipped..];
        Segment::Text(text)
    }
}

/// The content of braces that have others in them, after a field and a colon.
fn nested(after: &str) -> Option<&str> {
    let (field, _) = after.split_once(':')?;
    if !names_field(field.trim()) {
        return None;
    }
    let mut depth: usize = 1;
    for (at, brace) in after.match_indices(['{', '}']) {
        match brace {
            "{" => depth += 1,
            _ => depth -= 1,
        }
        match depth {
            0 => return Some(&after[..at]),
            1 | 2 => {}
            _ => return None,
        }
    }
    None
}

/// Parses the content of the braces.
fn placeholder(inner: &str) -> Result<Placeholder<'_>, Flaw<'_>> {
    let (field, spec) = inner.split_once(':').unwrap_or((inner, ""));
    let field = field.trim();
    let spec = spec.trim_end();
    if field.is_empty() {
        return Err(Flaw::Unnamed(inner));
    }
    if !names_field(field) {
        return Err(Flaw::NotAField {
            field,
            inner: inner.trim(),
        });
    }
    if spec.contains(".*") {
        return Err(Flaw::Star(field));
    }
    let mut reader = SpecReader { rest: spec };
    reader.skip_fill_and_flags();
    let width = reader.count();
    let precision = if reader.skip(&['.']) {
        reader.count()
    } else {
        None
    };
    match Format::from_type(reader.rest) {
        Some(format) => Ok(Placeholder {
            field,
            spec,
            width,
            precision,
            format,
        }),
        None => Err(Flaw::InvalidSpec { field, spec }),
    }
}

/// Whether a string can name a field, as an identifier or an index. Whether there is such a field
/// is not checked.
fn names_field(text: &str) -> bool {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let is_index = text.bytes().all(|byte| byte.is_ascii_digit());
        return is_index && (text == "0" || !text.starts_with('0'));
    }
    let is_reserved = matches!(text, "_" | "self" | "Self" | "super" | "crate");
    !text.is_empty() && !is_reserved && text.chars().all(is_of_name)
}

fn is_of_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// Text as a template that shows it: its braces are doubled.
///
/// ```
/// use platform_error_syntax::template;
///
/// assert_eq!(template::escape("a {b}").to_string(), "a {{b}}");
/// ```
pub fn escape(text: &str) -> Escaped<'_> {
    Escaped { text }
}

/// The value that [`escape`] returns.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'t> {
    text: &'t str,
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.text.split_inclusive(['{', '}']) {
            f.write_str(part)?;
            if let Some(brace) = part.chars().next_back().filter(|c| matches!(c, '{' | '}')) {
                f.write_char(brace)?;
            }
        }
        Ok(())
    }
}
