//! The reference for browsers: a self-contained page, or a site with a page for each error.

mod anchor;
mod article;
mod frame;
mod labels;
mod markdown;
mod options;
mod policy;
mod retired;
mod search_index;
mod site;

use std::collections::BTreeSet;

use askama::Template;

use platform_error::Kind;

use self::anchor::Anchors;
use self::article::{Article, Content, Context, Part};
use self::frame::Frame;
use self::markdown::Markdown;
use self::retired::Retired;
use crate::model::{Document, Set};
use crate::reference::Reference;

impl Reference<'_> {
    /// The reference as one page for browsers. It needs no network, and can be read without its
    /// script. See [`to_site`](Self::to_site) for a page for each error.
    ///
    /// Each code and each alias is an anchor, and so is each retired code, which it then says. All strings are escaped. The explanation, cause,
    /// solution, deprecation and [introduction](Self::intro) are rendered as Markdown, in which
    /// HTML is shown as text and a link must lead to `http`, `https`, `mailto` or an anchor on the
    /// page.
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
        let frame = Frame::of(self);
        let markdown = Markdown::default();
        let context = Context::new(self.document, frame.labels, &markdown, 2);
        let mut anchors = Anchors::default();
        let page = Page {
            intro: markdown.render_intro(&self.web.intro),
            choices: Choices::of(self.document, context),
            articles: articles(self.document, &mut anchors, context),
            retired: Retired::all(self.document, |code| anchors.insert_alias(code)),
            frame,
        };
        // The page is written to memory, and nothing that the template calls can fail.
        page.render().unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "reference.html")]
struct Page<'d> {
    frame: Frame<'d>,
    intro: String,
    choices: Choices<'d>,
    articles: Vec<Article<'d>>,
    retired: Vec<Retired<'d>>,
}

/// What the errors can be filtered by.
struct Choices<'d> {
    /// Empty if the errors have no kinds.
    kinds: Vec<&'static str>,
    sets: Vec<SetChoice<'d>>,
}

impl<'d> Choices<'d> {
    fn of(document: &'d Document, context: Context<'_>) -> Self {
        let mut kinds = BTreeSet::new();
        if context.has_kinds {
            kinds.extend(document.entries().map(|(_, entry)| entry.kind));
        }
        let sets = document.sets.iter().filter(|set| !set.entries.is_empty());
        Self {
            kinds: kinds.into_iter().map(Kind::as_str).collect(),
            sets: sets.map(|set| SetChoice::of(set, document)).collect(),
        }
    }
}

/// A set in the filter.
struct SetChoice<'d> {
    set: &'d Set,
    /// Shown in place of its name, if another set has the same name.
    path: Option<&'d str>,
}

impl<'d> SetChoice<'d> {
    fn of(set: &'d Set, document: &Document) -> Self {
        let namesakes = document.sets.iter().filter(|other| other.name == set.name);
        Self {
            set,
            path: (namesakes.count() > 1).then_some(&set.path),
        }
    }
}

/// All errors, on one page.
fn articles<'d>(
    document: &'d Document,
    anchors: &mut Anchors,
    context: Context<'_>,
) -> Vec<Article<'d>> {
    // An alias that is the code of another error leads to that one, so codes come first.
    let mut ids = Vec::new();
    for (_, entry) in document.entries() {
        ids.push(anchors.insert_code(&entry.code));
    }
    let mut articles = Vec::new();
    for ((set, entry), id) in document.entries().zip(ids) {
        articles.push(Article::new(set, entry, id, anchors, context));
    }
    articles
}
