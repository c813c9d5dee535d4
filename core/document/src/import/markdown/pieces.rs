//! [`Pieces`], which describes Markdown by the HTML that it means.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use crate::import::markup::{Attributes, Element, Part, Piece, tokenize};
use crate::line_index::LineIndex;

/// Turns the events of a parser into pieces.
pub(super) struct Pieces<'t> {
    lines: &'t LineIndex<'t>,
    done: Vec<Piece>,
    /// HTML that spans several events.
    html: String,
    /// Where the parts of that HTML begin, in it and in the page.
    html_starts: Vec<(usize, usize)>,
    /// The images that have not ended, the outermost first.
    images: Vec<Attributes>,
}

impl<'t> Pieces<'t> {
    pub(super) fn new(lines: &'t LineIndex<'t>) -> Self {
        Self {
            lines,
            done: Vec::new(),
            html: String::new(),
            html_starts: Vec::new(),
            images: Vec::new(),
        }
    }

    /// The number of pieces so far.
    pub(super) fn len(&self) -> usize {
        self.done.len()
    }

    pub(super) fn push(&mut self, part: Part, at: usize) {
        self.end_html();
        let line = self.lines.line(at);
        self.done.push(Piece { line, part });
    }

    pub(super) fn event(&mut self, event: Event<'t>, range: &Range<usize>) {
        match event {
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) => match self.images.last_mut() {
                Some(image) => image.alt.push_str(&code),
                None => self.push(Part::Code(code.into_string()), range.start),
            },
            Event::SoftBreak => self.text(" ", range),
            Event::HardBreak => self.push(Part::start(Element::Break), range.start),
            Event::Rule => self.push(Part::start(Element::Void), range.start),
            Event::Html(html) | Event::InlineHtml(html) => {
                self.html_starts.push((self.html.len(), range.start));
                self.html.push_str(&html);
            }
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            // Footnotes of cells are put into them; the others are not enabled.
            Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.end_html();
        self.done
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        match self.images.last_mut() {
            Some(image) => image.alt.push_str(text),
            None => self.push(Part::Text(text.to_owned()), range.start),
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: &Range<usize>) {
        match tag {
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                let attributes = Attributes {
                    address,
                    title: title.into_string(),
                    ..Attributes::default()
                };
                let part = Part::start_with(Element::Link, attributes);
                self.push(part, range.start);
            }
            Tag::Image {
                dest_url, title, ..
            } => self.images.push(Attributes {
                address: dest_url.into_string(),
                title: title.into_string(),
                ..Attributes::default()
            }),
            tag => {
                if let Some(element) = element(tag.to_end()) {
                    self.push(Part::start(element), range.start);
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        if tag == TagEnd::Image {
            let Some(image) = self.images.pop() else {
                return;
            };
            match self.images.last_mut() {
                // An image in the text of another is only text.
                Some(outer) => outer.alt.push_str(&image.alt),
                None => self.push(Part::start_with(Element::Image, image), range.start),
            }
        } else if let Some(element) = element(tag) {
            self.push(Part::end(element), range.end.saturating_sub(1));
        }
    }

    /// Splits the HTML that was read, which is complete before anything else follows.
    fn end_html(&mut self) {
        if self.html.is_empty() {
            return;
        }
        let starts = std::mem::take(&mut self.html_starts);
        let html = std::mem::take(&mut self.html);
        let line = |at: usize| {
            let part = starts.partition_point(|(start, _)| *start <= at);
            let start = starts.get(part.saturating_sub(1));
            let (in_html, in_page) = start.copied().unwrap_or_default();
            self.lines.line(in_page + at.saturating_sub(in_html))
        };
        let pieces = tokenize(&html, line);
        self.done.extend(pieces);
    }
}

/// The element that a part of a page stands for.
fn element(tag: TagEnd) -> Option<Element> {
    let element = match tag {
        TagEnd::Paragraph | TagEnd::BlockQuote(_) => Element::Paragraph,
        TagEnd::Heading(level) => Element::Heading(depth(level)),
        TagEnd::CodeBlock => Element::Preformatted,
        TagEnd::List(true) => Element::OrderedList,
        TagEnd::List(false) => Element::List,
        TagEnd::Item => Element::Item,
        TagEnd::Emphasis => Element::Emphasis,
        TagEnd::Strong => Element::Strong,
        TagEnd::Strikethrough => Element::Strike,
        TagEnd::Link => Element::Link,
        TagEnd::MetadataBlock(_) => Element::Hidden,
        _ => return None,
    };
    Some(element)
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
