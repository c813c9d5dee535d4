//! Markdown of anybody as HTML that only shows something.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// A text in Markdown as HTML.
pub(super) fn rendered(markdown: &str) -> String {
    let mut harmless = Harmless::default();
    let parser = Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    );
    let mut page = String::new();
    html::push_html(&mut page, parser.map(|event| harmless.event(event)));
    page
}

/// Whether a link leads to a page or a letter: nothing that runs, and nothing that is relative to a page that is moved.
pub(super) fn may_lead(link: &str) -> bool {
    let scheme = link
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    link.starts_with('#')
        || scheme.is_some_and(|scheme| matches!(&*scheme, "http" | "https" | "mailto"))
}

#[derive(Default)]
struct Harmless {
    /// For each link that is open, whether it was left out.
    dropped: Vec<bool>,
    /// Whether a link is open that was not: there is none within it, as there is with a picture in Markdown.
    is_within: bool,
}

impl Harmless {
    fn event<'t>(&mut self, event: Event<'t>) -> Event<'t> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            // The page has headings of its own.
            Event::Start(Tag::HtmlBlock | Tag::Heading { .. }) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock | TagEnd::Heading(_)) => Event::End(TagEnd::Paragraph),
            // A picture would be loaded from somewhere: it becomes a link.
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
                let dropped = self.is_within || !may_lead(&dest_url);
                self.dropped.push(dropped);
                self.is_within |= !dropped;
                if dropped {
                    return Event::Text(CowStr::Borrowed(""));
                }
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                })
            }
            Event::End(TagEnd::Link | TagEnd::Image) => match self.dropped.pop() {
                Some(false) => {
                    self.is_within = false;
                    Event::End(TagEnd::Link)
                }
                _ => Event::Text(CowStr::Borrowed("")),
            },
            event => event,
        }
    }
}
