//! Any document can be imported to Rust, whose reference equals the document, byte for byte.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    reason = "an import generated the sets"
)]

use platform_error::{Catalog, ErrorSet};
use platform_error_document::{Document, Field, Reference};

include!(concat!(env!("OUT_DIR"), "/documents.rs"));

#[test]
fn any_document_round_trips() {
    assert!(!DOCUMENTS.is_empty());
    for (catalog, markdown, reserved) in DOCUMENTS {
        assert_eq!(catalog.reserved(), *reserved);
        let document = Document::from(*catalog);
        let reference = Reference::new(&document).columns(Field::COLUMNS.iter().copied());
        assert_eq!(reference.to_markdown(), *markdown);
    }
}
