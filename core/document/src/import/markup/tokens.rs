//! Splits HTML into [pieces](Piece).

use std::collections::BTreeMap;

use html5gum::emitters::default::{self, DefaultEmitter, Token};
use html5gum::{HtmlString, Spanned, Tokenizer};

use super::element::Element;
use super::piece::{Attributes, End, Part, Piece, Start};

/// Splits HTML. `line` tells the line of a position in it.
pub(in crate::import) fn tokenize(html: &str, line: impl Fn(usize) -> usize) -> Vec<Piece> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // The content of a script is not HTML.
    emitter.naively_switch_states(true);
    let mut pieces = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        let (start, part) = match token {
            Token::StartTag(tag) => {
                let source = html.get(tag.span.start..tag.span.end).unwrap_or_default();
                (tag.span.start, Part::Start(start(&tag, source)))
            }
            Token::EndTag(tag) => {
                let source = slice(html, tag.span.start, tag.span.end);
                (tag.span.start, end(Element::of(&text(&tag.name)), source))
            }
            Token::String(string) => (string.span.start, Part::Text(text(&string))),
            Token::Comment(comment) => (comment.span.start, Part::Comment(text(&comment))),
            Token::Doctype(_) | Token::Error(_) => continue,
        };
        let line = line(start);
        pieces.push(Piece { line, part });
    }
    pieces
}

/// The end of an element. Browsers read `</br>` as `<br>`, which has no end.
fn end(element: Element, source: String) -> Part {
    if element != Element::Break {
        return Part::End(End { element, source });
    }
    Part::Start(Start {
        element,
        attributes: Attributes::default(),
        source,
    })
}

fn start(tag: &default::StartTag<usize>, source: &str) -> Start {
    let attributes = Attributes {
        address: match attribute(&tag.attributes, "href") {
            address if address.is_empty() => attribute(&tag.attributes, "src"),
            address => address,
        },
        title: attribute(&tag.attributes, "title"),
        alt: attribute(&tag.attributes, "alt"),
        colspan: number(&tag.attributes, "colspan"),
        rowspan: number(&tag.attributes, "rowspan"),
    };
    Start {
        element: Element::of(&text(&tag.name)),
        attributes,
        source: source.to_owned(),
    }
}

fn attribute(all: &BTreeMap<HtmlString, Spanned<HtmlString>>, name: &str) -> String {
    match all.get(name.as_bytes()) {
        Some(value) => text(value),
        None => String::new(),
    }
}

fn number(all: &BTreeMap<HtmlString, Spanned<HtmlString>>, name: &str) -> Option<usize> {
    attribute(all, name).trim().parse().ok()
}

fn slice(html: &str, start: usize, end: usize) -> String {
    html.get(start..end).unwrap_or_default().to_owned()
}

/// The tokenizer works with bytes, but splits the text only at ASCII characters.
fn text(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
