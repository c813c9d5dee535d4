//! What readers of HTML and of Markdown have in common: a page as a list of [`Piece`]s, its
//! [`tables`], and their cells as Markdown.

mod element;
mod loose;
mod piece;
mod tables;
mod tokens;
mod write;

pub(super) use self::element::Element;
pub(super) use self::loose::loose;
pub(super) use self::piece::{Attributes, Part, Piece, Written};
pub(super) use self::tables::tables;
pub(super) use self::tokens::tokenize;
pub(super) use self::write::{needs_conversion, plain, write};
