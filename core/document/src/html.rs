//! The reference as a self-contained page for browsers.

mod anchor;
mod markdown;

use std::borrow::Cow;
use std::collections::BTreeSet;

use askama::Template;

use platform_error::Kind;
use platform_error_syntax::link::Destination;

use self::anchor::Anchors;
use crate::field::Field;
use crate::model::{Entry, Set};
use crate::reference::Reference;

impl Reference<'_> {
    /// The reference as one page for browsers. It needs no network, and can be read without its
    /// script.
    ///
    /// Each code and each alias is an anchor. All strings are escaped. The explanation, cause and
    /// solution are rendered as Markdown, in which HTML is shown as text and a link must lead to
    /// `http`, `https`, `mailto` or an anchor on the page.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let page = Reference::new(&document).to_html();
    /// assert!(page.contains("<h1>Request Error Reference</h1>"));
    /// assert!(page.contains("id=\"TABLE_NAME_TOO_LONG\""));
    /// ```
    pub fn to_html(&self) -> String {
        let document = self.document;
        let kinds: BTreeSet<Kind> = document.entries().map(|(_, entry)| entry.kind).collect();
        let sets = document.sets.iter().filter(|set| !set.entries.is_empty());
        let mut anchors = Anchors::default();
        // An alias that is the code of another error leads to that one, so codes come first.
        let mut ids = Vec::new();
        for (_, entry) in document.entries() {
            ids.push(anchors.insert_code(&entry.code));
        }
        let mut articles = Vec::new();
        for ((set, entry), id) in document.entries().zip(ids) {
            articles.push(Article::new(set, entry, id, &mut anchors));
        }
        let page = Page {
            title: self.title_text(),
            kinds: kinds.into_iter().map(Kind::as_str).collect(),
            sets: sets.collect(),
            articles,
        };
        // The page is written to memory, and nothing that the template calls can fail.
        page.render().unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "reference.html")]
struct Page<'d> {
    title: String,
    kinds: Vec<&'static str>,
    sets: Vec<&'d Set>,
    articles: Vec<Article<'d>>,
}

/// An error on the page.
struct Article<'d> {
    set: &'d Set,
    entry: &'d Entry,
    id: String,
    /// The fragment of a link to it, after `#`.
    fragment: String,
    sections: Vec<Section>,
    details: Vec<Detail<'d>>,
}

/// A field that is rendered as Markdown.
struct Section {
    title: &'static str,
    html: String,
}

/// A field, or one label, in the list of facts.
struct Detail<'d> {
    title: &'d str,
    content: Content<'d>,
}

enum Content<'d> {
    Text(Cow<'d, str>),
    /// A link that a browser may follow.
    Link(&'d str),
    /// The codes that lead here as well.
    Aliases(Vec<Alias<'d>>),
    Set(&'d Set),
}

struct Alias<'d> {
    code: &'d str,
    /// None if it leads to another error.
    id: Option<String>,
}

impl<'d> Article<'d> {
    fn new(set: &'d Set, entry: &'d Entry, id: String, anchors: &mut Anchors) -> Self {
        let mut article = Self {
            set,
            entry,
            fragment: anchor::fragment(&id),
            id,
            sections: Vec::new(),
            details: Vec::new(),
        };
        for &field in Field::ALL {
            if field.is_markdown() {
                article.sections.push(Section {
                    title: field.title(),
                    html: markdown::render(&field.text(set, entry)),
                });
            } else {
                article.field(field, anchors);
            }
        }
        article
    }

    /// Adds a field to the list of facts, unless it is empty or shown elsewhere.
    fn field(&mut self, field: Field, anchors: &mut Anchors) {
        let entry = self.entry;
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
                if let Some(title) = &entry.title {
                    self.detail(field.title(), Content::Text(title.into()));
                }
            }
            Field::Retry => self.detail(field.title(), Content::Text(entry.advice().into())),
            Field::Docs => {
                if let Some(link) = &entry.docs {
                    self.detail(field.title(), docs(link));
                }
            }
            Field::Aliases => {
                if !entry.aliases.is_empty() {
                    self.detail(field.title(), aliases(&entry.aliases, anchors));
                }
            }
            Field::Params => {
                let params: Vec<String> = entry.params.iter().map(ToString::to_string).collect();
                if !params.is_empty() {
                    self.detail(field.title(), Content::Text(params.join(", ").into()));
                }
            }
            Field::Labels => {
                for (name, value) in &entry.labels {
                    self.detail(name, Content::Text(value.into()));
                }
            }
            Field::Set => self.detail(field.title(), Content::Set(self.set)),
            _ => {
                let text = field.text(self.set, entry);
                if !text.is_empty() {
                    self.detail(field.title(), Content::Text(text));
                }
            }
        }
    }

    fn detail(&mut self, title: &'d str, content: Content<'d>) {
        self.details.push(Detail { title, content });
    }
}

fn docs(link: &str) -> Content<'_> {
    if Destination::of(link).is_portable() {
        Content::Link(link)
    } else {
        Content::Text(link.into())
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
