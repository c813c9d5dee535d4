//! The circle: a document becomes Rust, the Rust is compiled, and its reference is the document again, byte for byte.
//!
//! What was compiled is in `imported/`. After an intended change of what is written, write it anew, then read the
//! difference: `UPDATE_SNAPSHOTS=1 cargo test -p platform-error-tests --test document`.

use std::path::Path;

use platform_error::{Catalog, ErrorSet, RequestError};
use platform_error_document::import::{self, Format};
use platform_error_document::{Column, Document, Reference};

use crate::imported;

const REFERENCE: &str = include_str!("../reference/request-errors.md");
const HOSTILE: &str = include_str!("imported/hostile.md");

/// A document up to the end of its table.
fn heading_and_table(markdown: &str) -> &str {
    let end = markdown.rfind("|\n").unwrap();
    &markdown[..end + 2]
}

/// Imports a document, and compares with what was compiled.
fn compare(markdown: &str, name: &str, file: &str) {
    let document = import::read(markdown, Format::Markdown, name).unwrap();
    let rust = import::to_rust(&document, name).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("document/imported")
        .join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &rust).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&path).unwrap_or_default(),
        rust,
        "{}",
        path.display()
    );
}

fn reference(catalog: &'static Catalog) -> String {
    Reference::new(&Document::from(catalog)).to_markdown()
}

#[test]
fn the_standard_set_is_the_reference() {
    assert_eq!(
        reference(RequestError::CATALOG),
        heading_and_table(REFERENCE)
    );
}

#[test]
fn the_reference_comes_back() {
    compare(REFERENCE, "RequestError", "request.rs");
    assert_eq!(
        reference(imported::request::RequestError::CATALOG),
        heading_and_table(REFERENCE)
    );
}

#[test]
fn a_hostile_document_comes_back() {
    compare(HOSTILE, "HostileError", "hostile.rs");
    let document = Document::from(imported::hostile::HostileError::CATALOG);
    assert_eq!(
        Reference::new(&document)
            .columns(Column::ALL.iter().copied())
            .to_markdown(),
        HOSTILE
    );
}
