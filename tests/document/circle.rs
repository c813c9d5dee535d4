//! The circle: a document becomes Rust, the Rust is compiled, and its reference is the document again, byte for byte.
//!
//! What was compiled is in `imported/`. After an intended change of what is written, write it anew, then read the
//! difference: `UPDATE_SNAPSHOTS=1 cargo test -p platform-error-tests --all-features --test document`.

use std::path::Path;

use platform_error::{Catalog, ErrorSet, RequestError};
use platform_error_document::import::{self, Format};
use platform_error_document::{Document, Field, Reference};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::{imported, texts};

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
            .columns(Field::COLUMNS.iter().copied())
            .to_markdown(),
        HOSTILE
    );
}

/// Documents that nobody wrote are compiled in one program, which compares.
#[test]
fn any_document_comes_back() {
    let mut runner = TestRunner::deterministic();
    let (mut modules, mut main) = (String::new(), String::new());
    for number in 0..48 {
        let document = texts::document().new_tree(&mut runner).unwrap().current();
        let all = Reference::new(&document)
            .columns(Field::COLUMNS.iter().copied())
            .to_markdown();
        let read = import::read(&all, Format::Markdown, "HostileError").unwrap();
        assert_eq!(read, document);
        let rust = import::to_rust(&read, "HostileError").unwrap();
        modules.extend([format!("mod m{number} {{\n{rust}}}\n")]);
        main.extend([format!(
            "    same(m{number}::HostileError::CATALOG, {all:?});\n"
        )]);
    }
    let source = format!(
        "#![allow(dead_code)]\nuse platform_error_document::{{Field, Document, Reference}};\n\
         use platform_error::{{Catalog, ErrorSet}};\n\n{modules}\n\
         fn same(catalog: &'static Catalog, expected: &str) {{\n    let document = Document::from(catalog);\n    \
         assert_eq!(Reference::new(&document).columns(Field::COLUMNS.iter().copied()).to_markdown(), expected);\n}}\n\n\
         fn main() {{\n{main}}}\n"
    );
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("any-document.rs");
    std::fs::write(&path, source).unwrap();
    trybuild::TestCases::new().pass(path);
}
