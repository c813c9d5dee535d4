//! Renders Markdown as HTML that runs and loads nothing.
//!
//! The reference page of `platform-error-document` has the same rules, but lets links lead to
//! anchors on that page, of which there are none here.

use platform_error_syntax::link::Destination;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

pub(super) fn render(text: &str) -> String {
    let mut filter = Filter::default();
    let mut page = String::new();
    let events = Parser::new_ext(text, OPTIONS).map(|event| filter.event(event));
    html::push_html(&mut page, events);
    page
}

/// Replaces whatever could run or load something.
#[derive(Default)]
struct Filter {
    /// For each open link or image, whether it is kept as a link.
    kept: Vec<bool>,
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
                if !self.keep(&dest_url) {
                    return nothing();
                }
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                })
            }
            Event::End(TagEnd::Link | TagEnd::Image) => match self.kept.pop() {
                Some(true) => Event::End(TagEnd::Link),
                _ => nothing(),
            },
            event => event,
        }
    }

    /// Begins a link, and returns whether it is kept. HTML does not allow links within links.
    fn keep(&mut self, link: &str) -> bool {
        let is_in_link = self.kept.contains(&true);
        let leads_away = matches!(Destination::of(link), Destination::Web | Destination::Mail);
        let is_kept = leads_away && !is_in_link;
        self.kept.push(is_kept);
        is_kept
    }
}

fn nothing<'t>() -> Event<'t> {
    Event::Text(CowStr::Borrowed(""))
}
