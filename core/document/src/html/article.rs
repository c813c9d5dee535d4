//! [`Article`], an error as the page and the site show it.

use std::borrow::Cow;

use platform_error::ParamType;
use platform_error_syntax::link::Destination;
use platform_error_syntax::template::{Segment, segments};

use super::anchor::{self, Anchors};
use super::labels::Labels;
use super::markdown::{self, Markdown};
use crate::field::Field;
use crate::model::{Document, Entry, Set};
use crate::template;

/// So many characters of a code fit in a line of the index in a window of 320 pixels.
const NARROW: usize = 24;

/// So many errors are a group, which browsers skip as a whole while it is out of sight: thousands of
/// elements are too many to look after one by one.
pub(super) const GROUP: usize = 50;

/// What all articles of a page have in common.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) labels: &'static Labels,
    pub(super) markdown: &'c Markdown,
    /// The level of the heading of each error.
    pub(super) level: u8,
    /// Whether the errors show their kinds.
    pub(super) has_kinds: bool,
    /// Whether the errors show their sets.
    pub(super) has_sets: bool,
}

impl<'c> Context<'c> {
    pub(super) fn new(
        document: &Document,
        labels: &'static Labels,
        markdown: &'c Markdown,
        level: u8,
    ) -> Self {
        let sets = &document.sets;
        Self {
            labels,
            markdown,
            level,
            has_kinds: document.has_kinds(),
            has_sets: sets.len() > 1 || sets.iter().any(|set| !set.domain.is_empty()),
        }
    }
}

/// An error on the page.
pub(super) struct Article<'d> {
    pub(super) set: &'d Set,
    pub(super) entry: &'d Entry,
    pub(super) level: u8,
    pub(super) has_kind: bool,
    pub(super) id: String,
    /// The link to it.
    pub(super) link: String,
    /// Shown in place of the message, if that only repeats the code.
    pub(super) headline: Option<String>,
    pub(super) message: Vec<Part<'d>>,
    /// What replaces it, as HTML.
    pub(super) deprecated: Option<String>,
    pub(super) sections: Vec<Section>,
    pub(super) details: Vec<Detail<'d>>,
}

/// A part of a message.
pub(super) enum Part<'d> {
    Text(&'d str),
    /// A parameter, in whose place a value is shown, and its type if that tells how the value
    /// looks.
    Param(&'d str, &'static str),
}

/// A field that is rendered as Markdown.
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) html: String,
}

/// A field, or one label, in the list of facts.
pub(super) struct Detail<'d> {
    pub(super) field: Field,
    pub(super) title: &'d str,
    pub(super) content: Content<'d>,
}

impl Detail<'_> {
    /// Whether its title is the name of a label, not one of the words of the page.
    pub(super) fn is_own(&self) -> bool {
        self.field == Field::Labels
    }

    /// Whether the search looks at it: `label`, `text`, or empty.
    pub(super) fn searched(&self) -> &'static str {
        match self.field {
            Field::Labels => "label",
            Field::Since | Field::Docs => "text",
            _ => "",
        }
    }
}

pub(super) enum Content<'d> {
    Text(Cow<'d, str>),
    /// In the language of the labels.
    Advice(String),
    /// Rendered as Markdown.
    Html(String),
    /// A link that a browser may follow.
    Link(&'d str),
    /// The codes that lead here as well.
    Aliases(Vec<Alias<'d>>),
    Set(&'d Set),
}

pub(super) struct Alias<'d> {
    pub(super) code: &'d str,
    /// None if it leads to another error.
    pub(super) id: Option<String>,
}

impl<'d> Article<'d> {
    pub(super) fn new(
        set: &'d Set,
        entry: &'d Entry,
        id: String,
        anchors: &mut Anchors,
        context: Context<'_>,
    ) -> Self {
        let deprecated = entry.deprecated.as_ref();
        let mut article = Self {
            set,
            entry,
            level: context.level,
            has_kind: context.has_kinds,
            link: format!("#{}", anchor::fragment(&id)),
            id,
            headline: headline(entry),
            message: message(entry),
            deprecated: deprecated.map(|instead| context.markdown.render(instead)),
            sections: Vec::new(),
            details: Vec::new(),
        };
        for &field in Field::ALL {
            if field.is_markdown() {
                article.section(field, context);
            } else {
                article.field(field, anchors, context);
            }
        }
        article
    }

    /// The line of the index: the message with the names of the parameters, or the title if the
    /// message only repeats the code.
    pub(super) fn summary(&self) -> String {
        if let Some(headline) = &self.headline {
            return headline.clone();
        }
        let mut text = String::new();
        for part in &self.message {
            match part {
                Part::Text(part) => text.push_str(part),
                Part::Param(name, _) => {
                    text.push('{');
                    text.push_str(name);
                    text.push('}');
                }
            }
        }
        text
    }

    /// Whether the code is too long for one line of a phone. Some screen readers read out a place
    /// where a line may break, so such a code needs a label.
    pub(super) fn may_break(&self) -> bool {
        self.entry.code.len() > NARROW && self.code_parts().nth(1).is_some()
    }

    /// The code, split where a line may break.
    pub(super) fn code_parts(&self) -> impl Iterator<Item = &str> {
        let code = &self.entry.code;
        let may_end = |c: char| code.len() > NARROW && "_-.:/".contains(c);
        code.split_inclusive(may_end)
    }

    /// Its names besides the code, separated by spaces, for the search.
    pub(super) fn names(&self) -> String {
        let names: Vec<&str> = self.entry.codes().skip(1).map(String::as_str).collect();
        names.join(" ")
    }

    /// The name of its variant, for the search, unless it has the same letters as the code.
    pub(super) fn variant(&self) -> Cow<'d, str> {
        self.entry.distinct_variant().unwrap_or_default()
    }

    pub(super) fn has_badges(&self) -> bool {
        self.has_kind || self.deprecated.is_some()
    }

    /// The first digit of the status: 4 if the caller can fix it, 5 if the platform must.
    pub(super) fn class(&self) -> u16 {
        self.entry.http_status() / 100
    }

    /// Adds a field that is Markdown. One that only repeats what is above it is left out.
    fn section(&mut self, field: Field, context: Context<'_>) {
        let text = field.text(self.set, self.entry);
        let above = self.headline.as_ref().unwrap_or(&self.entry.message);
        let is_repeated = text.trim() == above.trim() && markdown::plain(&text) == above.trim();
        if text.trim().is_empty() || is_repeated {
            return;
        }
        self.sections.push(Section {
            title: (context.labels.field)(field),
            html: context.markdown.render(&text),
        });
    }

    /// Adds a field to the list of facts, unless it is empty or shown elsewhere.
    fn field(&mut self, field: Field, anchors: &mut Anchors, context: Context<'_>) {
        let entry = self.entry;
        let title = (context.labels.field)(field);
        match field {
            // Above the list, in the message, with the advice or with the set.
            Field::Code
            | Field::Message
            | Field::Kind
            | Field::HttpStatus
            | Field::Deprecated
            | Field::RetryAfter
            | Field::Domain
            | Field::Reserved => {}
            Field::Title => {
                if let Some(own) = entry.title.as_ref().filter(|_| self.headline.is_none()) {
                    self.detail(field, title, Content::Text(own.into()));
                }
            }
            Field::Retry if !context.has_kinds => {}
            Field::Retry => {
                let advice = (context.labels.advice)(entry);
                self.detail(field, title, Content::Advice(advice));
            }
            Field::Docs => {
                if let Some(link) = &entry.docs {
                    self.detail(field, title, docs(link, context.markdown));
                }
            }
            Field::Aliases => {
                if !entry.aliases.is_empty() {
                    self.detail(field, title, aliases(&entry.aliases, anchors));
                }
            }
            Field::Params => {
                let params: Vec<String> = entry.params.iter().map(ToString::to_string).collect();
                if !params.is_empty() {
                    self.detail(field, title, Content::Text(params.join(", ").into()));
                }
            }
            Field::Labels => {
                for (name, value) in entry.shown_labels() {
                    self.detail(field, name, text_or_link(value));
                }
            }
            Field::Set if !context.has_sets => {}
            Field::Set => self.detail(field, title, Content::Set(self.set)),
            _ => {
                let text = field.text(self.set, entry);
                if !text.is_empty() {
                    self.detail(field, title, Content::Text(text));
                }
            }
        }
    }

    fn detail(&mut self, field: Field, title: &'d str, content: Content<'d>) {
        self.details.push(Detail {
            field,
            title,
            content,
        });
    }
}

/// The title of an error whose message only repeats the code, as plain text.
fn headline(entry: &Entry) -> Option<String> {
    if entry.message != entry.code {
        return None;
    }
    let title = match &entry.title {
        Some(title) => title.clone(),
        None => markdown::plain(entry.title()),
    };
    (!title.is_empty()).then_some(title)
}

/// The parts of a message. Without parameters, it is plain text, in which braces are not doubled.
pub(super) fn message(entry: &Entry) -> Vec<Part<'_>> {
    if entry.params.is_empty() {
        return vec![Part::Text(&entry.message)];
    }
    let mut parts = Vec::new();
    for segment in segments(&entry.message) {
        match segment {
            Ok(Segment::Text(text)) => parts.push(Part::Text(text)),
            Ok(Segment::Placeholder(shown)) => {
                let ty = template::shown_type(&shown, &entry.params);
                parts.push(Part::Param(shown.field, ty.map_or("", ParamType::as_str)));
            }
            // Only a document that was not read from JSON can contain it.
            Err(_) => return vec![Part::Text(&entry.message)],
        }
    }
    parts
}

/// The link to more information: an address, or Markdown with a link.
fn docs<'d>(link: &'d str, markdown: &Markdown) -> Content<'d> {
    if Destination::of(link).is_portable() {
        Content::Link(link)
    } else {
        Content::Html(markdown.render(link))
    }
}

/// The value of a label, which may be the address of a page.
fn text_or_link(value: &str) -> Content<'_> {
    let is_address = Destination::of(value) == Destination::Web;
    if is_address && value.contains("://") && !value.contains(char::is_whitespace) {
        Content::Link(value)
    } else {
        Content::Text(value.into())
    }
}

fn aliases<'d>(codes: &'d [String], anchors: &mut Anchors) -> Content<'d> {
    let mut aliases = Vec::new();
    for code in codes {
        let id = anchors.insert_alias(code);
        aliases.push(Alias { code, id });
    }
    Content::Aliases(aliases)
}
