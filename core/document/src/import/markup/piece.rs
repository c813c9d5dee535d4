//! [`Piece`], a part of a page.
//!
//! Markdown is described by the HTML that it means, so that cells of both are written alike.

use super::element::Element;
use crate::import::notice::Notice;

/// A part of a page, and its line, counted from 1.
#[derive(Clone, Debug)]
pub(in crate::import) struct Piece {
    pub(in crate::import) line: usize,
    pub(in crate::import) part: Part,
}

/// What a part of a page is.
#[derive(Clone, Debug)]
pub(in crate::import) enum Part {
    /// Characters, after entities are decoded.
    Text(String),
    /// A code span of Markdown, without its backticks.
    Code(String),
    Start(Start),
    End(End),
    /// A comment, without its delimiters.
    Comment(String),
    /// A whole cell of a Markdown table.
    Written(Written),
    /// A row that something separates from its table.
    Stray,
}

/// A start tag.
#[derive(Clone, Debug)]
pub(in crate::import) struct Start {
    pub(in crate::import) element: Element,
    pub(in crate::import) attributes: Attributes,
    /// The tag as it is written, such as `<td colspan="2">`.
    pub(in crate::import) source: String,
}

/// An end tag.
#[derive(Clone, Debug)]
pub(in crate::import) struct End {
    pub(in crate::import) element: Element,
    pub(in crate::import) source: String,
}

/// The attributes of a start tag that matter.
#[derive(Clone, Debug, Default)]
pub(in crate::import) struct Attributes {
    /// The address of a link or an image.
    pub(in crate::import) address: String,
    pub(in crate::import) title: String,
    /// What replaces an image.
    pub(in crate::import) alt: String,
    pub(in crate::import) colspan: Option<usize>,
    pub(in crate::import) rowspan: Option<usize>,
}

impl Part {
    /// The start of an element without attributes.
    pub(in crate::import) fn start(element: Element) -> Self {
        let attributes = Attributes::default();
        Self::start_with(element, attributes)
    }

    pub(in crate::import) fn start_with(element: Element, attributes: Attributes) -> Self {
        Self::Start(Start {
            element,
            attributes,
            source: String::new(),
        })
    }

    /// Whether it begins or ends a paragraph.
    pub(in crate::import) fn is_paragraph(&self) -> bool {
        let element = match self {
            Self::Start(start) => &start.element,
            Self::End(end) => &end.element,
            _ => return false,
        };
        *element == Element::Paragraph
    }

    pub(in crate::import) fn end(element: Element) -> Self {
        Self::End(End {
            element,
            source: String::new(),
        })
    }
}

/// A cell of a Markdown table, without the surrounding spaces.
#[derive(Clone, Debug)]
pub(in crate::import) struct Written {
    pub(in crate::import) source: String,
    /// What could not be written as Markdown.
    pub(in crate::import) notices: Vec<Notice>,
}
