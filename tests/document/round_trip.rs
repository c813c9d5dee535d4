//! The round trip: a document is imported to Rust, the Rust is compiled, and its reference equals
//! the document, byte for byte.
//!
//! The generated Rust is in `imported/`. After an intended change, update it, then review the diff:
//! `UPDATE_EXPECT=1 cargo test -p platform-error-tests --test document`.

use std::path::Path;

use expect_test::expect_file;
use platform_error::{Catalog, ErrorSet, RequestError};
use platform_error_document::import::{self, Format, Import};
use platform_error_document::{Document, Field, Reference};

use crate::imported;

const REFERENCE: &str = include_str!("../reference/request-errors.md");
const HOSTILE: &str = include_str!("imported/hostile.md");
const WILD: &str = include_str!("imported/wild.md");

/// A document up to the end of its table.
fn heading_and_table(markdown: &str) -> &str {
    let end = markdown.rfind("|\n").unwrap();
    &markdown[..end + 2]
}

/// Compares Rust with the file that was compiled.
fn assert_compiled(rust: &str, file: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("document/imported");
    expect_file![folder.join(file)].assert_eq(rust);
}

fn imported(markdown: &str, name: &str) -> String {
    let document = import::read(markdown, Format::Markdown, name).unwrap();
    import::to_rust(&document, name).unwrap()
}

fn reference(catalog: &'static Catalog) -> String {
    Reference::new(&Document::from(catalog)).to_markdown()
}

/// The reference with all columns.
fn full_reference(document: &Document) -> String {
    let columns = Field::COLUMNS.iter().copied();
    Reference::new(document).columns(columns).to_markdown()
}

#[test]
fn the_standard_set_is_the_reference() {
    assert_eq!(
        reference(RequestError::CATALOG),
        heading_and_table(REFERENCE)
    );
}

#[test]
fn the_reference_round_trips() {
    assert_compiled(&imported(REFERENCE, "RequestError"), "request.rs");
    assert_eq!(
        reference(imported::request::RequestError::CATALOG),
        heading_and_table(REFERENCE)
    );
}

#[test]
fn a_hostile_document_round_trips() {
    assert_compiled(&imported(HOSTILE, "HostileError"), "hostile.rs");
    let document = Document::from(imported::hostile::HostileError::CATALOG);
    assert_compiled(&full_reference(&document), "hostile.md");
}

/// A table that lacks texts, and whose columns have other names: what it becomes survives Rust.
#[test]
fn a_page_of_other_people_round_trips() {
    let import = Import::new("WildError")
        .default_text(Field::Cause, "Not written yet")
        .default_text(Field::Solution, "Call the hall")
        .labels(true)
        .new_codes(true);
    let imported = import.read(WILD, Format::Markdown).unwrap();
    let rust = import::to_rust(&imported.document, "WildError").unwrap();
    assert_compiled(&rust, "wild.rs");
    let mut compiled = Document::from(imported::wild::WildError::CATALOG);
    // Only the compiler knows the module and the package.
    compiled.sets[0].path = "WildError".to_owned();
    compiled.sets[0].domain.clear();
    assert_eq!(compiled, imported.document);
    for (_, entry) in compiled.entries() {
        assert_eq!(entry.default_texts(), [Field::Cause, Field::Solution]);
    }
    let again = import::read(&full_reference(&compiled), Format::Markdown, "WildError");
    assert_eq!(again.as_ref(), Ok(&imported.document));
}
