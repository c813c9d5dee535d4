//! Writes problem+xml.

#[cfg(test)]
pub(in crate::details) mod tests;

use std::fmt::{self, Display, Write};

use platform_error::Value;

use crate::Occurrence;
use crate::json::non_finite;
use crate::shown::Shown;

/// The namespace of problem details (RFC 9457, appendix B).
pub(crate) const NAMESPACE: &str = "urn:ietf:rfc:7807";

impl Occurrence<'_> {
    /// This as problem details in XML (RFC 9457, appendix B), with the media type
    /// `application/problem+xml`.
    ///
    /// The elements are the members in JSON; those of a list are elements `i`. A parameter whose
    /// name is not the name of an element, such as `0`, is left out. Characters that XML cannot
    /// contain are replaced by U+FFFD.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new().base("https://example.com/errors/").explanation(false);
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// assert_eq!(
    ///     occurrence.to_xml(),
    ///     concat!(
    ///         r#"<?xml version="1.0" encoding="UTF-8"?>"#, "\n",
    ///         r#"<problem xmlns="urn:ietf:rfc:7807">"#,
    ///         "<type>https://example.com/errors/DUPLICATE_KEY</type>",
    ///         "<title>Duplicate key value violates unique constraint</title>",
    ///         "<status>409</status>",
    ///         "<code>DUPLICATE_KEY</code>",
    ///         "<domain>request.platform</domain>",
    ///         "<kind>ALREADY_EXISTS</kind>",
    ///         "<retry>AFTER_FIX</retry>",
    ///         "<solution>Check and modify duplicate values</solution>",
    ///         "</problem>\n",
    ///     ),
    /// );
    /// ```
    pub fn to_xml(&self) -> String {
        let mut xml = Xml(String::with_capacity(512));
        xml.0
            .push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.0.push_str("<problem xmlns=\"");
        xml.0.push_str(NAMESPACE);
        xml.0.push_str("\">");
        self.write_members(&mut xml);
        xml.0.push_str("</problem>\n");
        xml.0
    }

    fn write_members(&self, xml: &mut Xml) {
        xml.element("type", self.type_uri());
        xml.element("title", self.title());
        xml.element("status", self.http_status());
        xml.optional("detail", self.detail());
        xml.optional("instance", self.instance());
        xml.element("code", self.code());
        xml.element("domain", self.domain());
        xml.element("kind", self.kind());
        xml.element("retry", self.retry());
        xml.optional("retry_after", self.retry_after_secs());
        xml.optional("explanation", self.explanation());
        xml.optional("cause", self.cause());
        xml.optional("solution", self.solution());
        xml.nested("params", |xml| {
            self.params(&mut |name, value| {
                if is_name(name) {
                    xml.element(name, Plain(value));
                }
            });
        });
        xml.nested("errors", |xml| {
            for violation in self.violations() {
                xml.nested("i", |xml| {
                    xml.element("detail", violation.detail());
                    xml.element("pointer", violation.as_pointer());
                    xml.optional("code", violation.code());
                });
            }
        });
    }
}

/// A document that is being written.
struct Xml(String);

impl Xml {
    /// Adds an element that contains what `Display` prints.
    fn element(&mut self, name: &str, content: impl Display) {
        self.tag("<", name);
        // The writer itself never fails.
        let _ = write!(Escape(&mut self.0), "{}", Shown(content));
        self.tag("</", name);
    }

    /// Adds an element, if there is something in it.
    fn optional(&mut self, name: &str, content: Option<impl Display>) {
        if let Some(content) = content {
            self.element(name, content);
        }
    }

    /// Adds an element that contains others, unless there are none.
    fn nested(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        let before = self.0.len();
        self.tag("<", name);
        let start = self.0.len();
        content(self);
        if self.0.len() == start {
            self.0.truncate(before);
        } else {
            self.tag("</", name);
        }
    }

    fn tag(&mut self, start: &str, name: &str) {
        self.0.push_str(start);
        self.0.push_str(name);
        self.0.push('>');
    }
}

/// The value of a parameter, as it is in JSON without quotes.
struct Plain<'v>(Value<'v>);

impl Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Float(float) => match non_finite(float) {
                Some(name) => f.write_str(name),
                None => f.write_str(zmij::Buffer::new().format_finite(float)),
            },
            value => value.fmt(f),
        }
    }
}

/// Escapes text for the content of an element.
struct Escape<'x>(&'x mut String);

impl Write for Escape<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for part in text.split_inclusive(is_special) {
            let plain = part.trim_end_matches(is_special);
            self.0.push_str(plain);
            let Some(special) = part[plain.len()..].chars().next() else {
                continue;
            };
            self.0.push_str(match special {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                // A reader would turn it into a line feed.
                '\r' => "&#13;",
                _ => "\u{fffd}",
            });
        }
        Ok(())
    }
}

/// Whether a character must be escaped, or cannot occur in XML 1.0.
fn is_special(c: char) -> bool {
    let is_forbidden = (c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\u{7f}'))
        || matches!(c, '\u{fffe}' | '\u{ffff}');
    matches!(c, '&' | '<' | '>') || is_forbidden
}

/// Whether this may be the name of an element, without a colon (XML 1.0, fifth edition, section
/// 2.3).
fn is_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(is_name_start) && chars.all(is_in_name)
}

fn is_name_start(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}'
        | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

fn is_in_name(c: char) -> bool {
    is_name_start(c)
        || matches!(c,
            '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}
