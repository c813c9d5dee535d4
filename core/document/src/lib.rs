#![doc = include_str!("../README.md")]

mod book;
mod bump;
mod cell;
mod check;
mod code;
mod error;
mod field;
mod html;
pub mod import;
mod json;
mod line_index;
mod list;
mod markdown;
mod model;
mod names;
mod reference;
mod search;
mod table;
mod template;

pub use self::bump::Bump;
pub use self::check::{Change, Changes, check};
pub use self::error::{Error, ErrorKind, Errors};
pub use self::field::Field;
pub use self::model::{Document, Entry, Set};
pub use self::reference::Reference;
