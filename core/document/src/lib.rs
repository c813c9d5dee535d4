// The README links to docs.rs. Here, the same links lead to the items: of two definitions of a
// link, Markdown uses the first.
//! [`Catalog`]: platform_error::Catalog
//! [`Document`]: Document
//! [`Document::FORMAT`]: Document::FORMAT
//! [`Document::from`]: Document#trait-implementations
//! [`Document::from_json`]: Document::from_json
//! [`Document::schema`]: Document::schema
//! [`Import::read`]: import::Import::read
//! [`Reference::to_markdown`]: Reference::to_markdown
//! [`Reference::update`]: Reference::update
//! [`Scanner`]: Scanner
//! [`Searcher`]: Searcher
//! [`assert_committed`]: assert_committed
//! [`check`]: fn@check
//! [`import`]: mod@import
//! [`import::to_rust`]: import::to_rust
//! [`nearest`]: Document::nearest
//! [`platform-error`]: platform_error
//! [`schema`]: Document::schema
//! [`search`]: Document::search
//! [`to_book`]: Reference::to_book
//! [`to_csv`]: Reference::to_csv
//! [`to_html`]: Reference::to_html
//! [`to_json`]: Document::to_json
//! [`to_site`]: Reference::to_site
//! [`to_typescript`]: Reference::to_typescript
#![doc = ""]
#![doc = include_str!("../README.md")]

mod book;
mod bump;
mod cell;
mod check;
mod code;
mod columns;
mod committed;
mod csv;
mod defaults;
mod error;
mod field;
mod file_name;
mod generated_file;
mod html;
pub mod import;
mod json;
mod line_index;
mod list;
mod markdown;
mod model;
mod names;
mod param;
mod protected;
mod reference;
mod rules;
mod scan;
mod script;
mod search;
mod spreadsheet;
mod table;
mod template;
mod typescript;
mod unique;
mod update;
mod variant;
mod web;

pub use self::bump::Bump;
pub use self::check::{Change, Changes, Meaning, check};
pub use self::committed::assert_committed;
pub use self::error::{Error, ErrorKind, Errors};
pub use self::field::Field;
pub use self::generated_file::GeneratedFile;
pub use self::model::{Document, Entry, Set};
pub use self::param::Param;
pub use self::reference::Reference;
pub use self::scan::{Block, BlockScan, Blocks, Match, Part, Scan, Scanner, Subject, Tally};
pub use self::search::Searcher;
pub use self::update::{Removal, Removed};
