//! The marks of Markdown, and what separates the parts of a cell.

use crate::import::markup::element::Element;

/// How far apart two parts of a cell are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

const SCRIPTS: &str = "0123456789+-=()";
const SUPERSCRIPTS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
const SUBSCRIPTS: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

/// Spaces that are joined into one. In tables, a space that does not break only fills a cell or
/// moves its text.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}')
}

/// Text as a superscript or a subscript, if the element is one and there are characters for it.
pub(super) fn script(text: &str, element: &Element) -> Option<String> {
    let scripts = match element {
        Element::Superscript => SUPERSCRIPTS,
        Element::Subscript => SUBSCRIPTS,
        _ => return None,
    };
    let mut script = String::new();
    for c in text.chars() {
        let at = SCRIPTS.chars().position(|known| known == c)?;
        script.push(scripts.chars().nth(at)?);
    }
    Some(script)
}

/// The mark that begins and ends an element.
pub(super) fn mark(element: &Element) -> &'static str {
    match element {
        Element::Strong => "**",
        Element::Emphasis => "*",
        Element::Strike => "~~",
        _ => "",
    }
}

/// What separates an element from the text around it, if it is on lines of its own.
pub(super) fn block_gap(element: &Element) -> Option<Gap> {
    match element {
        Element::Paragraph | Element::Heading(_) => Some(Gap::Paragraph),
        Element::Block
        | Element::Void
        | Element::Table
        | Element::Caption
        | Element::Head
        | Element::Body
        | Element::Row => Some(Gap::Line),
        _ => None,
    }
}
