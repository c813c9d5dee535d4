//! Message templates: text with placeholders, in the syntax of [`format!`](std::fmt).
//!
//! A placeholder is `{name}`, `{0}` or `{name:spec}`; `{{` and `}}` are braces. In the spec, a
//! width or a precision may itself name a field: `{value:width$.prec$}`.

use core::fmt;

/// Parses a template, from its start to its end.
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

/// The iterator that [`segments`] returns. It continues after a flaw, so that every flaw
/// is found.
#[derive(Clone, Debug)]
pub struct Segments<'t> {
    rest: &'t str,
}

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'t> {
    /// Text that is shown as it is. What lies between two placeholders may come in several parts.
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
    /// The field that the width is taken from.
    pub width: Option<&'t str>,
    /// The field that the precision is taken from.
    pub precision: Option<&'t str>,
    /// The trait that shows the field.
    pub format: Format,
}

impl<'t> Placeholder<'t> {
    /// The fields that its width and its precision are taken from, in the order of the spec.
    ///
    /// ```
    /// use platform_error_syntax::template::{Segment, segments};
    ///
    /// let Some(Ok(Segment::Placeholder(placeholder))) = segments("{value:width$.prec$}").next()
    /// else {
    ///     unreachable!()
    /// };
    /// assert_eq!(placeholder.arguments().collect::<Vec<_>>(), ["width", "prec"]);
    /// ```
    pub fn arguments(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.width.into_iter().chain(self.precision)
    }
}

/// A trait of [`core::fmt`], which the type at the end of a spec asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `{x}`
    #[default]
    Display,
    /// `{x:?}`, `{x:x?}`, `{x:X?}`
    Debug,
    /// `{x:x}`
    LowerHex,
    /// `{x:X}`
    UpperHex,
    /// `{x:o}`
    Octal,
    /// `{x:b}`
    Binary,
    /// `{x:e}`
    LowerExp,
    /// `{x:E}`
    UpperExp,
    /// `{x:p}`
    Pointer,
}

impl Format {
    fn from_type(text: &str) -> Option<Self> {
        Some(match text {
            "" => Self::Display,
            "?" | "x?" | "X?" => Self::Debug,
            "x" => Self::LowerHex,
            "X" => Self::UpperHex,
            "o" => Self::Octal,
            "b" => Self::Binary,
            "e" => Self::LowerExp,
            "E" => Self::UpperExp,
            "p" => Self::Pointer,
            _ => return None,
        })
    }

    /// The name of the trait.
    ///
    /// ```
    /// use platform_error_syntax::template::Format;
    ///
    /// assert_eq!(Format::LowerHex.trait_name(), "LowerHex");
    /// ```
    pub const fn trait_name(self) -> &'static str {
        match self {
            Self::Display => "Display",
            Self::Debug => "Debug",
            Self::LowerHex => "LowerHex",
            Self::UpperHex => "UpperHex",
            Self::Octal => "Octal",
            Self::Binary => "Binary",
            Self::LowerExp => "LowerExp",
            Self::UpperExp => "UpperExp",
            Self::Pointer => "Pointer",
        }
    }
}

/// Why a string is not a template. `Display` is a sentence without a full stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw<'t> {
    /// A `{` without its `}`, and what follows it.
    Unclosed(&'t str),
    /// A `}` without its `{`.
    Unopened,
    /// `{}` or `{:?}`, which names no field; with what is in the braces.
    Unnamed(&'t str),
    /// What is in the braces before the colon is neither a name nor an index: `{a.b}`, `{self}`.
    NotAField {
        /// What is before the colon.
        field: &'t str,
        /// All that is in the braces.
        inner: &'t str,
    },
    /// `{x:.*}`, which takes its precision from a list of arguments that a message does not have;
    /// with the name of the field.
    Star(&'t str),
    /// A field with a spec that `format!` does not know.
    InvalidSpec {
        /// The field.
        field: &'t str,
        /// What follows the colon.
        spec: &'t str,
    },
}

impl fmt::Display for Flaw<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unclosed(_) => f.write_str("a `{` has no matching `}`"),
            Self::Unopened => f.write_str("a `}` has no matching `{`"),
            Self::Unnamed(inner) => write!(f, "`{{{inner}}}` does not name a field"),
            Self::NotAField { field, .. } => write!(f, "`{field}` is not the name of a field"),
            Self::Star(field) => write!(f, "`{{{field}:.*}}` needs an argument for its precision"),
            Self::InvalidSpec { spec, .. } => write!(f, "`{spec}` is not a format spec"),
        }
    }
}

impl core::error::Error for Flaw<'_> {}

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
            self.rest = rest;
            return Some(Err(Flaw::Unclosed(inner)));
        };
        self.rest = rest;
        Some(placeholder(inner).map(Segment::Placeholder))
    }
}

impl<'t> Segments<'t> {
    /// Takes so many bytes as text, and skips some after them.
    fn text(&mut self, len: usize, skipped: usize) -> Segment<'t> {
        let (text, rest) = self.rest.split_at(len);
        self.rest = &rest[skipped..];
        Segment::Text(text)
    }
}

/// Reads what is in the braces.
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

/// What is left of a format spec: `[[fill]align][sign]['#']['0'][width]['.' precision]type`.
struct SpecReader<'t> {
    rest: &'t str,
}

impl<'t> SpecReader<'t> {
    /// Skips one of these characters, if one is next.
    fn skip(&mut self, chars: &[char]) -> bool {
        match self.rest.strip_prefix(chars) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn skip_fill_and_flags(&mut self) {
        let mut chars = self.rest.chars();
        if let (Some(_), Some('<' | '^' | '>')) = (chars.next(), chars.next()) {
            // The fill may be any character, even `$` or `?`.
            self.rest = chars.as_str();
        } else {
            self.skip(&['<', '^', '>']);
        }
        self.skip(&['+', '-']);
        self.skip(&['#']);
        // `08$` is the flag `0` and the index 8, but `0$` is the index 0.
        if !self.rest.starts_with("0$") {
            self.skip(&['0']);
        }
    }

    /// Skips a width or a precision: a number, or a field followed by `$`, which it returns.
    fn count(&mut self) -> Option<&'t str> {
        let end = self.rest.find(|c| !is_of_name(c));
        let (name, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        if let Some(rest) = rest.strip_prefix('$')
            && names_field(name)
        {
            self.rest = rest;
            return Some(name);
        }
        self.rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        None
    }
}

/// Whether a string can name a field: an identifier or an index. Which fields exist is not known
/// here.
fn names_field(text: &str) -> bool {
    let is_reserved = matches!(text, "_" | "self" | "Self" | "super" | "crate");
    !text.is_empty() && !is_reserved && text.chars().all(is_of_name)
}

fn is_of_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::String;
    use std::vec::Vec;

    use super::*;

    fn placeholders(template: &str) -> Vec<Placeholder<'_>> {
        let mut found = Vec::new();
        for segment in segments(template) {
            match segment {
                Ok(Segment::Placeholder(placeholder)) => found.push(placeholder),
                Ok(Segment::Text(_)) => {}
                Err(flaw) => panic!("{flaw}"),
            }
        }
        found
    }

    fn formats(template: &str) -> Vec<Format> {
        let placeholders = placeholders(template);
        placeholders.iter().map(|found| found.format).collect()
    }

    fn arguments(template: &str) -> Vec<&str> {
        placeholders(template)[0].arguments().collect()
    }

    fn flaws(template: &str) -> Vec<Flaw<'_>> {
        segments(template).filter_map(Result::err).collect()
    }

    #[test]
    fn doubled_braces_are_text() {
        let text = |template| {
            let mut text = String::new();
            for segment in segments(template) {
                match segment {
                    Ok(Segment::Text(part)) => text.push_str(part),
                    other => panic!("{other:?}"),
                }
            }
            text
        };
        assert_eq!(text(""), "");
        assert_eq!(text("a {{b}} c}}"), "a {b} c}");
        assert_eq!(text("ä{{{{"), "ä{{");
    }

    #[test]
    fn placeholders_name_their_field_and_their_trait() {
        let all = placeholders("{a} {0} {type}{ b : }");
        let fields: Vec<&str> = all.iter().map(|found| found.field).collect();
        assert_eq!(fields, ["a", "0", "type", "b"]);
        assert_eq!(formats("{a:?}{a:#?}{a:02x?}"), [Format::Debug; 3]);
        assert_eq!(
            formats("{a:>8}{a:e}{a:#010b}{a:+}{a:x>4}{a:?^9}{a:>+#010.3E}{a:p}"),
            [
                Format::Display,
                Format::LowerExp,
                Format::Binary,
                Format::Display,
                Format::Display,
                Format::Display,
                Format::UpperExp,
                Format::Pointer,
            ]
        );
    }

    #[test]
    fn width_and_precision_may_name_fields() {
        assert_eq!(arguments("{v:width$.prec$}"), ["width", "prec"]);
        assert_eq!(arguments("{v:$>1$.2$?}"), ["1", "2"]);
        assert_eq!(arguments("{v:08$}"), ["8"]);
        assert_eq!(arguments("{v:0$}"), ["0"]);
        assert_eq!(placeholders("{v:.p$}")[0].precision, Some("p"));
        assert!(arguments("{v:08.3}").is_empty());
    }

    #[test]
    fn flaws_are_told_apart() {
        assert_eq!(flaws("a {b"), [Flaw::Unclosed("b")]);
        assert_eq!(flaws("a {b {c}"), [Flaw::Unclosed("b ")]);
        assert_eq!(flaws("a } b"), [Flaw::Unopened]);
        assert_eq!(flaws("{}"), [Flaw::Unnamed("")]);
        assert_eq!(flaws("{:?}"), [Flaw::Unnamed(":?")]);
        assert_eq!(flaws("{a:.*}"), [Flaw::Star("a")]);
        assert_eq!(flaws("{a:self$}").len(), 1);
        for name in ["self", "Self", "crate", "_", "r#type", "a b"] {
            let template = std::format!("{{{name}}}");
            let flaw = Flaw::NotAField {
                field: name,
                inner: name,
            };
            assert_eq!(flaws(&template), [flaw]);
        }
        let spec = Flaw::InvalidSpec {
            field: "a",
            spec: "zz",
        };
        assert_eq!(flaws("{a:zz}"), [spec]);
    }

    #[test]
    fn every_flaw_is_found() {
        let dotted = Flaw::NotAField {
            field: "a.b",
            inner: "a.b:?",
        };
        assert_eq!(
            flaws("{} {ok} {a.b:?} }"),
            [Flaw::Unnamed(""), dotted, Flaw::Unopened]
        );
    }
}
