//! Renders untrusted Markdown as HTML that executes and loads nothing.

use platform_error_syntax::link::Destination;
use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd, html};

use crate::markdown;

/// Renders Markdown as HTML.
pub(super) fn render(text: &str) -> String {
    let mut filter = Filter::default();
    let events = Parser::new_ext(text, markdown::OPTIONS);
    let mut page = String::new();
    html::push_html(&mut page, events.map(|event| filter.event(event)));
    page
}

/// Replaces whatever could execute or load something.
#[derive(Default)]
struct Filter {
    /// For each open link, whether it was dropped.
    dropped: Vec<bool>,
    /// Whether an open link was kept. HTML does not allow links within links, but an image within
    /// one would become a link.
    is_in_link: bool,
}

impl Filter {
    fn event<'t>(&mut self, event: Event<'t>) -> Event<'t> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            // The page has its own headings.
            Event::Start(Tag::HtmlBlock | Tag::Heading { .. }) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock | TagEnd::Heading(_)) => Event::End(TagEnd::Paragraph),
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
                let is_dropped = self.is_in_link || !Destination::of(&dest_url).is_portable();
                self.dropped.push(is_dropped);
                if is_dropped {
                    return nothing();
                }
                self.is_in_link = true;
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
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
}

fn nothing<'t>() -> Event<'t> {
    Event::Text(CowStr::Borrowed(""))
}
