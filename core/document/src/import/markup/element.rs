//! [`Element`], what the elements of HTML mean to a table of errors.

/// An element of HTML.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::import) enum Element {
    Strong,
    Emphasis,
    Strike,
    /// `<code>` and whatever else is shown in the same font.
    Code,
    Preformatted,
    Link,
    Image,
    Break,
    /// Its content is a paragraph of its own.
    Paragraph,
    /// Its content is on lines of its own.
    Block,
    List,
    OrderedList,
    Item,
    Superscript,
    Subscript,
    Quote,
    /// A heading of this level.
    Heading(u8),
    Table,
    Caption,
    /// `<thead>`.
    Head,
    /// `<tbody>` and `<tfoot>`.
    Body,
    Row,
    HeadCell,
    Cell,
    /// Changes nothing but the look of its content.
    Inline,
    /// Has neither content nor a meaning here.
    Void,
    /// Its content is not shown.
    Hidden,
    /// Any other name, with or without a meaning in HTML.
    Other(String),
}

/// The prefixes of elements by which Office and Confluence mark what they need themselves.
const VOCABULARIES: &[&str] = &["o:", "w:", "v:", "st1:", "ac:", "ri:"];

impl Element {
    /// The element with this name, in lower case.
    pub(in crate::import) fn of(name: &str) -> Self {
        match name {
            "b" | "strong" => Self::Strong,
            "em" | "i" => Self::Emphasis,
            "del" | "s" | "strike" => Self::Strike,
            "code" | "kbd" | "samp" | "tt" | "var" => Self::Code,
            "pre" | "listing" | "xmp" => Self::Preformatted,
            "a" => Self::Link,
            "img" => Self::Image,
            "br" => Self::Break,
            "blockquote" | "dd" | "dt" | "p" => Self::Paragraph,
            "ul" | "menu" | "dir" => Self::List,
            "ol" => Self::OrderedList,
            "li" => Self::Item,
            "sup" => Self::Superscript,
            "sub" => Self::Subscript,
            "q" => Self::Quote,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "table" => Self::Table,
            "caption" => Self::Caption,
            "thead" => Self::Head,
            "tbody" | "tfoot" => Self::Body,
            "tr" => Self::Row,
            "th" => Self::HeadCell,
            "td" => Self::Cell,
            "article" | "aside" | "body" | "center" | "details" | "div" | "dl" | "fieldset"
            | "figcaption" | "figure" | "footer" | "form" | "header" | "html" | "legend"
            | "main" | "nav" | "section" | "summary" => Self::Block,
            "abbr" | "acronym" | "bdi" | "bdo" | "big" | "button" | "cite" | "colgroup"
            | "data" | "dfn" | "font" | "ins" | "label" | "mark" | "nobr" | "option" | "output"
            | "picture" | "ruby" | "select" | "small" | "span" | "textarea" | "time" | "u" => {
                Self::Inline
            }
            "col" | "hr" | "wbr" => Self::Void,
            "head" | "noscript" | "script" | "style" | "svg" | "template" => Self::Hidden,
            // Custom elements, such as those of icons.
            other if other.contains('-') => Self::Inline,
            other if VOCABULARIES.iter().any(|prefix| other.starts_with(prefix)) => Self::Inline,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Whether it has no content, and so no end tag.
    pub(super) fn is_void(&self) -> bool {
        matches!(self, Self::Break | Self::Image | Self::Void)
    }

    /// Whether it arranges others, and shows nothing itself.
    pub(super) fn is_block(&self) -> bool {
        matches!(self, Self::Block | Self::List | Self::OrderedList)
    }

    /// Whether its end tag may be left out.
    pub(super) fn may_stay_open(&self) -> bool {
        matches!(
            self,
            Self::Item
                | Self::Paragraph
                | Self::Head
                | Self::Body
                | Self::Row
                | Self::HeadCell
                | Self::Cell
        )
    }
}
