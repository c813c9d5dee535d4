//! Renders untrusted Markdown as HTML that executes and loads nothing.

use std::collections::HashMap;

use platform_error_syntax::link::Destination;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::markdown;

/// A cell contains no footnotes, but the text of an error or an introduction may.
const OPTIONS: Options = markdown::OPTIONS.union(Options::ENABLE_FOOTNOTES);

/// How the Markdown of a page is rendered.
#[derive(Default)]
pub(super) struct Markdown {
    /// Where an anchor leads, if not to the page itself: the file for each fragment.
    pub(super) files: HashMap<String, String>,
}

impl Markdown {
    /// Renders what belongs to an error. The page has its own headings, and it may be moved.
    pub(super) fn render(&self, text: &str) -> String {
        Filter::new(self, false).render(text)
    }

    /// Renders the introduction, which may have headings, below that of the page, and links to
    /// files beside the page.
    pub(super) fn render_intro(&self, text: &str) -> String {
        Filter::new(self, true).render(text)
    }
}

/// Replaces whatever could execute or load something.
struct Filter<'m> {
    markdown: &'m Markdown,
    is_intro: bool,
    /// For each open link, whether it was dropped.
    dropped: Vec<bool>,
    /// Whether an open link was kept. HTML does not allow links within links, but an image within
    /// one would become a link.
    is_in_link: bool,
    /// The names of the footnotes so far, in the order of their numbers.
    notes: Vec<String>,
}

impl<'m> Filter<'m> {
    fn new(markdown: &'m Markdown, is_intro: bool) -> Self {
        Self {
            markdown,
            is_intro,
            dropped: Vec::new(),
            is_in_link: false,
            notes: Vec::new(),
        }
    }

    fn render(mut self, text: &str) -> String {
        let events = Parser::new_ext(text, OPTIONS);
        let mut page = String::new();
        html::push_html(&mut page, events.map(|event| self.event(event)));
        adapt(&page)
    }

    /// The number of a footnote.
    fn note(&mut self, name: &str) -> usize {
        let known = self.notes.iter().position(|known| known == name);
        let at = known.unwrap_or_else(|| {
            self.notes.push(name.to_owned());
            self.notes.len() - 1
        });
        at + 1
    }

    fn event<'t>(&mut self, event: Event<'t>) -> Event<'t> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::Start(Tag::Heading { level, .. }) if self.is_intro => {
                Event::Start(Tag::Heading {
                    level: below_title(level),
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            Event::End(TagEnd::Heading(level)) if self.is_intro => {
                Event::End(TagEnd::Heading(below_title(level)))
            }
            // The page has its own headings.
            Event::Start(Tag::Heading { .. }) => Event::Html("<p><strong>".into()),
            Event::End(TagEnd::Heading(_)) => Event::Html("</strong></p>\n".into()),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            // A link to a footnote would need an id, which another error may have, too.
            Event::FootnoteReference(name) => {
                let number = self.note(&name);
                Event::InlineHtml(format!("<sup>[{number}]</sup>").into())
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let number = self.note(&name);
                Event::Html(format!("<div class=\"note\">[{number}] ").into())
            }
            Event::End(TagEnd::FootnoteDefinition) => Event::Html("</div>\n".into()),
            // An image would be loaded from elsewhere, so it becomes a link.
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    id,
                },
            ) => {
                let is_dropped = self.is_in_link || !self.is_allowed(&dest_url);
                self.dropped.push(is_dropped);
                if is_dropped {
                    return nothing();
                }
                self.is_in_link = true;
                Event::Start(Tag::Link {
                    link_type,
                    dest_url: self.target(dest_url),
                    title,
                    id,
                })
            }
            Event::End(TagEnd::Link | TagEnd::Image) => match self.dropped.pop() {
                Some(false) => {
                    self.is_in_link = false;
                    Event::End(TagEnd::Link)
                }
                _ => nothing(),
            },
            event => event,
        }
    }

    fn is_allowed(&self, link: &str) -> bool {
        let destination = Destination::of(link);
        destination.is_portable() || self.is_intro && destination.is_safe()
    }

    /// Where a link leads. On a site, an anchor may be on another page.
    fn target<'t>(&self, link: CowStr<'t>) -> CowStr<'t> {
        let fragment = link.strip_prefix('#').unwrap_or_default();
        let files = &self.markdown.files;
        // As on the single page, the case of an anchor does not matter.
        let file = files
            .get(fragment)
            .or_else(|| files.get(&fragment.to_lowercase()));
        match file {
            Some(file) => file.clone().into(),
            None => link,
        }
    }
}

/// The text of Markdown, without its markup.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                plain.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            _ => {}
        }
    }
    plain.trim().to_owned()
}

/// Adapts the elements of the renderer. All text is escaped, so no string of the catalog contains
/// them.
fn adapt(page: &str) -> String {
    // What may be scrolled must be reachable with the keyboard.
    let page = page.replace("<pre>", "<pre tabindex=\"0\">");
    if !page.contains("<table>") {
        return page;
    }
    let mut page = page
        .replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
    // The policy of the page forbids styles in attributes.
    for cell in ["th", "td"] {
        for side in ["left", "center", "right"] {
            let styled = format!("<{cell} style=\"text-align: {side}\">");
            page = page.replace(&styled, &format!("<{cell} class=\"{side}\">"));
        }
    }
    page
}

/// The level of a heading below the title of the page, which is the only one of level 1.
fn below_title(level: HeadingLevel) -> HeadingLevel {
    level.max(HeadingLevel::H2)
}

fn nothing<'t>() -> Event<'t> {
    Event::Text(CowStr::Borrowed(""))
}
