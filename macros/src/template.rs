//! The template of a message, owned. Its syntax is that of [`platform_error_syntax::template`].

use platform_error_syntax::template::{self, Flaw, Format};

/// A template: its literal text and its placeholders.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Template {
    pub(crate) segments: Vec<Segment>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Segment {
    /// Literal text with its braces unescaped, up to the next placeholder.
    Text(String),
    Placeholder(Placeholder),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placeholder {
    /// The field that it shows: its name or its index, as written.
    pub(crate) field: String,
    /// What follows the colon. It is left to `format_args!`.
    pub(crate) spec: String,
    /// The fields that the spec takes a width or a precision from, in its order.
    pub(crate) arguments: Vec<String>,
    /// What limits how much of the field is shown.
    pub(crate) precision: Option<Precision>,
    /// The trait that shows the field.
    pub(crate) format: Format,
}

/// The precision of a placeholder.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Precision {
    Digits(u16),
    /// The name or the index of the field that gives it.
    Field(String),
}

/// A field that a placeholder names.
pub(crate) struct FieldUse<'a> {
    pub(crate) name: &'a str,
    /// It is a width or a precision.
    pub(crate) is_width: bool,
}

/// Whether a field is named by its index, as in `{0}`.
pub(crate) fn is_index(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}

impl Template {
    /// Parses a message. The template is only of use if it has no flaws.
    pub(crate) fn parse(message: &str) -> (Self, Vec<Flaw<'_>>) {
        let mut template = Self::default();
        let mut flaws = Vec::new();
        for segment in template::segments(message) {
            match segment {
                Ok(template::Segment::Text(text)) => template.push_text(text),
                Ok(template::Segment::Placeholder(placeholder)) => {
                    let placeholder = Placeholder::from(placeholder);
                    template.segments.push(Segment::Placeholder(placeholder));
                }
                Err(flaw) => flaws.push(flaw),
            }
        }
        (template, flaws)
    }

    /// A string in which braces mean nothing.
    pub(crate) fn literal(text: &str) -> Self {
        Self {
            segments: vec![Segment::Text(text.to_owned())],
        }
    }

    /// Adds text, in one segment with the text before it.
    fn push_text(&mut self, text: &str) {
        if let Some(Segment::Text(before)) = self.segments.last_mut() {
            before.push_str(text);
        } else {
            self.segments.push(Segment::Text(text.to_owned()));
        }
    }

    pub(crate) fn placeholders(&self) -> impl Iterator<Item = &Placeholder> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Placeholder(placeholder) => Some(placeholder),
            Segment::Text(_) => None,
        })
    }

    /// The whole text, if it shows no field.
    pub(crate) fn as_literal(&self) -> Option<&str> {
        match &*self.segments {
            [] => Some(""),
            [Segment::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The template without the placeholders of a field, and without what only led to them: a colon
    /// or parentheses. Empty if nothing is left.
    pub(crate) fn without(&self, field: &str) -> String {
        let mut rest = String::new();
        let mut is_removed = false;
        for segment in &self.segments {
            match segment {
                Segment::Placeholder(placeholder) if placeholder.names(field) => {
                    rest.truncate(without_lead(&rest).len());
                    is_removed = true;
                }
                Segment::Placeholder(placeholder) => {
                    rest.push_str(&placeholder.with_fields(|name, _| name.to_owned()));
                    is_removed = false;
                }
                Segment::Text(text) => {
                    let text = template::escape(text).to_string();
                    let closers = [')', ']', '"', '\'', '`'];
                    let text = if is_removed {
                        text.trim_start_matches(closers)
                    } else {
                        &text
                    };
                    rest.push_str(text);
                    is_removed = false;
                }
            }
        }
        let is_end = |c: char| c.is_whitespace() || ".:;,".contains(c);
        rest.trim_matches(is_end).to_owned()
    }

    /// The template as a format string in which the fields have other names, which may depend on
    /// whether the address of one is shown.
    pub(crate) fn with_fields(&self, rename: impl Fn(&str, bool) -> String) -> String {
        let mut renamed = String::new();
        for segment in &self.segments {
            match segment {
                Segment::Text(text) => {
                    renamed.push_str(&template::escape(text).to_string());
                }
                Segment::Placeholder(placeholder) => {
                    renamed.push_str(&placeholder.with_fields(&rename));
                }
            }
        }
        renamed
    }
}

/// The words that lead to what is no longer there go, too: `cannot read: `, `failed because of (`.
fn without_lead(text: &str) -> &str {
    const WORDS: &[&str] = &[
        "and", "because", "by", "caused", "due", "is", "of", "to", "was", "with",
    ];
    let is_lead = |c: char| c.is_whitespace() || ":;,-–—([\"'`".contains(c);
    let mut text = text.trim_end_matches(is_lead);
    while let Some(word) = text.split(' ').next_back()
        && WORDS.contains(&word)
    {
        text = text[..text.len() - word.len()].trim_end_matches(is_lead);
    }
    text
}

impl Placeholder {
    /// Whether it shows this field, or takes a width from it.
    pub(crate) fn names(&self, field: &str) -> bool {
        self.fields().any(|known| known.name == field)
    }

    /// Every field that it names.
    pub(crate) fn fields(&self) -> impl Iterator<Item = FieldUse<'_>> {
        let shown = FieldUse {
            name: &self.field,
            is_width: false,
        };
        let arguments = self.arguments.iter().map(|name| FieldUse {
            name,
            is_width: true,
        });
        std::iter::once(shown).chain(arguments)
    }

    fn with_fields(&self, rename: impl Fn(&str, bool) -> String) -> String {
        let is_address = self.format == Format::Pointer;
        let mut renamed = format!("{{{}", rename(&self.field, is_address));
        if self.spec.is_empty() {
            return renamed + "}";
        }
        renamed.push(':');
        let mut rest = &*self.spec;
        for argument in &self.arguments {
            // The parser found `argument$` in this order.
            let Some((before, after)) = rest.split_once(&format!("{argument}$")) else {
                continue;
            };
            renamed.push_str(before);
            renamed.push_str(&rename(argument, false));
            renamed.push('$');
            rest = after;
        }
        renamed + rest + "}"
    }
}

impl From<template::Placeholder<'_>> for Placeholder {
    fn from(placeholder: template::Placeholder<'_>) -> Self {
        Self {
            field: placeholder.field.to_owned(),
            spec: placeholder.spec.to_owned(),
            arguments: placeholder.arguments().map(str::to_owned).collect(),
            precision: match placeholder.precision {
                Some(field) => Some(Precision::Field(field.to_owned())),
                None => placeholder.digits().map(Precision::Digits),
            },
            format: placeholder.format,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(message: &str) -> Template {
        let (template, flaws) = Template::parse(message);
        assert_eq!(flaws, []);
        template
    }

    #[test]
    fn a_template_without_fields_is_a_literal_with_unescaped_braces() {
        assert_eq!(parse("").as_literal(), Some(""));
        assert_eq!(parse("a {{b}} c}}").as_literal(), Some("a {b} c}"));
        assert_eq!(parse("a {b}").as_literal(), None);
    }

    #[test]
    fn placeholders_own_what_they_name() {
        let template = parse("{v:width$.prec$} {0:?}");
        let placeholders: Vec<&Placeholder> = template.placeholders().collect();
        assert_eq!(placeholders[0].field, "v");
        assert_eq!(placeholders[0].arguments, ["width", "prec"]);
        assert_eq!(placeholders[1].format, Format::Debug);
    }

    #[test]
    fn fields_can_be_renamed() {
        let template = parse("{{{0:>1$.2$?}}} {3} {3:p}");
        assert_eq!(
            template.with_fields(|name, is_address| format!("{name}{is_address}")),
            "{{{0false:>1false$.2false$?}}} {3false} {3true:p}"
        );
    }

    #[test]
    fn a_field_can_be_left_out() {
        for (message, rest) in [
            ("cannot read {path}: {source}", "cannot read {path}"),
            ("cannot read {path:?} ({source})", "cannot read {path:?}"),
            ("no {{luck}}: {source:#?}.", "no {{luck}}"),
            (
                "failed because of `{source}` at {at:>4}",
                "failed at {at:>4}",
            ),
            ("{source}, at {at}", "at {at}"),
            ("write failed due to {source}", "write failed"),
            ("stand by {source}", "stand"),
            ("the reason is {source} and {source:?}", "the reason"),
            ("{source}", ""),
            ("{a} {b:source$} {source}", "{a}"),
        ] {
            assert_eq!(parse(message).without("source"), rest);
        }
    }

    #[test]
    fn every_flaw_is_collected() {
        let (_, flaws) = Template::parse("{} {ok} {a.b:?} }");
        assert_eq!(flaws.len(), 3);
        assert_eq!(flaws[0], Flaw::Unnamed(""));
    }
}
