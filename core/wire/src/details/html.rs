//! Writes the page for browsers.

mod markdown;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use askama::Template;
use platform_error_syntax::link::Destination;

use crate::shown::Shown;
use crate::{Message, Occurrence, Violation};

/// The style, which is part of the page.
const STYLE: &str = include_str!("../../templates/problem.css");

/// What the page may do: nothing but use its own style, which is identified by its hash.
const POLICY: &str = "default-src 'none'; \
    style-src 'sha256-6Ccs6TRvBF3Ntj1q8UVkXz/ICKAES5OK5suZMRQ4YC8='; \
    base-uri 'none'; form-action 'none'";

impl Occurrence<'_> {
    /// This as a page for browsers, with the media type `text/html; charset=utf-8`.
    ///
    /// It shows what the entry in the reference shows, and what happened this time. A script
    /// element of the type `application/problem+json` contains [`to_json`](Self::to_json), for
    /// programs that get the page by mistake.
    ///
    /// The page loads and runs nothing, which a content security policy enforces. All strings are
    /// escaped, and characters that HTML does not allow are replaced by U+FFFD. Explanation, cause
    /// and solution are rendered as Markdown, in which HTML is escaped and only links to `http`,
    /// `https` and `mailto` are kept.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new().base("https://example.com/errors/");
    /// let page = Occurrence::new(&RequestError::DuplicateKey, &config).to_html();
    /// assert!(page.contains("<title>409 Duplicate key value violates unique constraint</title>"));
    /// assert!(page.contains(r#"<a href="https://example.com/errors/DUPLICATE_KEY""#));
    /// ```
    pub fn to_html(&self) -> String {
        let page = Page {
            language: self.language(),
            policy: POLICY,
            style: STYLE,
            status: self.http_status(),
            title: self.title(),
            detail: self.detail(),
            code: self.code(),
            kind: self.kind().as_str(),
            sections: self.sections(),
            violations: self.violations(),
            facts: self.facts(),
            json: escaped(&self.to_json()),
        };
        // The page is written to memory, and nothing that the template calls can fail.
        let page = page.render().unwrap_or_default();
        if page.contains(is_forbidden) {
            return page.replace(is_forbidden, "\u{fffd}");
        }
        page
    }

    fn sections(&self) -> Vec<Section> {
        let strings = [
            ("Explanation", self.explanation()),
            ("Cause", self.cause()),
            ("Solution", self.solution()),
        ];
        let mut sections = Vec::new();
        for (label, string) in strings {
            if let Some(text) = string {
                let html = markdown::render(text);
                sections.push(Section { label, html });
            }
        }
        sections
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        self.params(&mut |name, value| {
            facts.push(Fact {
                is_param: true,
                ..Fact::new(name, Shown(value).to_string())
            });
        });
        facts.push(Fact::new("Retry", self.retry().advice().to_owned()));
        if let Some(seconds) = self.retry_after_secs() {
            facts.push(Fact::new("Retry after", format!("{seconds} s")));
        }
        if let Some(docs) = self.docs() {
            facts.push(Fact::linked("Documentation", docs.to_string()));
        }
        facts.push(Fact::new("Domain", self.domain().to_owned()));
        if let Some(instance) = self.instance() {
            facts.push(Fact::new("Instance", instance.to_string()));
        }
        facts
    }
}

/// JSON for the content of an element. What is escaped occurs only in strings: `<`, so that nothing
/// ends the element, and the characters that no page may contain.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '<' && !is_forbidden(c) {
            escaped.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string does not fail.
            let _ = write!(escaped, "\\u{unit:04x}");
        }
    }
    escaped
}

/// Whether HTML does not allow a character: control characters except for white space, and
/// noncharacters.
fn is_forbidden(c: char) -> bool {
    let is_space = matches!(c, '\t' | '\n' | '\u{c}' | '\r');
    let is_noncharacter =
        matches!(c, '\u{fdd0}'..='\u{fdef}') || matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF);
    (c.is_control() && !is_space) || is_noncharacter
}

#[derive(Template)]
#[template(path = "problem.html")]
struct Page<'a> {
    language: &'a str,
    policy: &'a str,
    style: &'a str,
    status: u16,
    title: &'a str,
    detail: Option<Message<'a>>,
    code: &'a str,
    kind: &'a str,
    sections: Vec<Section>,
    violations: &'a [Violation],
    facts: Vec<Fact>,
    json: String,
}

/// A string that is rendered as Markdown.
struct Section {
    label: &'static str,
    html: String,
}

/// A line in the list of facts.
struct Fact {
    label: &'static str,
    /// Whether the label is the name of a parameter, and not English.
    is_param: bool,
    text: String,
    /// A link that a browser may follow.
    link: Option<String>,
}

impl Fact {
    const fn new(label: &'static str, text: String) -> Self {
        Self {
            label,
            is_param: false,
            text,
            link: None,
        }
    }

    fn linked(label: &'static str, link: String) -> Self {
        let is_followed = matches!(
            Destination::of(&link),
            Destination::Web | Destination::Relative
        );
        Self {
            link: is_followed.then(|| link.clone()),
            ..Self::new(label, link)
        }
    }
}
