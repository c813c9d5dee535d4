//! The round trip: a document becomes Rust, the Rust is compiled, and its reference is the document
//! again, byte for byte.
//!
//! What is compiled is in `imported/`. After an intended change of what is written, write it again,
//! then review the difference:
//! `UPDATE_SNAPSHOTS=1 cargo test -p platform-error-tests --test document`.

use std::fmt::Write;
use std::path::Path;

use platform_error::{Catalog, ErrorSet, RequestError};
use platform_error_document::import::{self, Format};
use platform_error_document::{Document, Field, Reference};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::{imported, texts};

const REFERENCE: &str = include_str!("../reference/request-errors.md");
const HOSTILE: &str = include_str!("imported/hostile.md");

/// How many random documents are in `imported/any.rs`.
const COMPILED: usize = 48;

/// A document up to the end of its table.
fn heading_and_table(markdown: &str) -> &str {
    let end = markdown.rfind("|\n").unwrap();
    &markdown[..end + 2]
}

/// Compares Rust with the file that was compiled.
fn assert_compiled(rust: &str, file: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("document/imported");
    let path = folder.join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, rust).unwrap();
    }
    let compiled = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(compiled, rust, "{}", path.display());
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
fn the_reference_comes_back() {
    assert_compiled(&imported(REFERENCE, "RequestError"), "request.rs");
    assert_eq!(
        reference(imported::request::RequestError::CATALOG),
        heading_and_table(REFERENCE)
    );
}

#[test]
fn a_hostile_document_comes_back() {
    assert_compiled(&imported(HOSTILE, "HostileError"), "hostile.rs");
    let document = Document::from(imported::hostile::HostileError::CATALOG);
    assert_eq!(full_reference(&document), HOSTILE);
}

/// Random documents, but the same in each run.
fn any_documents(count: usize) -> Vec<Document> {
    let mut runner = TestRunner::deterministic();
    let mut documents = Vec::new();
    for _ in 0..count {
        let document = texts::document().new_tree(&mut runner).unwrap();
        documents.push(document.current());
    }
    documents
}

/// A module for each document, and a list of their catalogs.
fn modules(documents: &[Document]) -> String {
    let mut modules = String::new();
    let mut catalogs = String::new();
    for (number, document) in documents.iter().enumerate() {
        let markdown = full_reference(document);
        let rust = imported(&markdown, "HostileError");
        write!(modules, "\nmod m{number} {{\n{rust}}}\n").unwrap();
        writeln!(catalogs, "    m{number}::HostileError::CATALOG,").unwrap();
    }
    format!(
        "use platform_error::{{Catalog, ErrorSet}};\n\n\
         pub(crate) const CATALOGS: &[&Catalog] = &[\n{catalogs}];\n{modules}"
    )
}

#[test]
fn any_document_comes_back() {
    let documents = any_documents(COMPILED);
    assert_compiled(&modules(&documents), "any.rs");
    let catalogs = imported::any::CATALOGS;
    assert_eq!(catalogs.len(), documents.len());
    for (document, catalog) in documents.iter().zip(catalogs) {
        let markdown = full_reference(document);
        let read = import::read(&markdown, Format::Markdown, "HostileError").unwrap();
        assert_eq!(read, *document);
        assert_eq!(full_reference(&Document::from(*catalog)), markdown);
    }
}

/// As many documents as `PLATFORM_ERROR_CASES` says, compiled by this test. It takes minutes, so
/// without the variable it does nothing.
#[test]
fn more_documents_come_back() {
    let Some(count) = texts::more_cases() else {
        return;
    };
    let documents = any_documents(count);
    let expected: Vec<String> = documents.iter().map(full_reference).collect();
    let modules = modules(&documents);
    let source = format!(
        "#![allow(dead_code)]\n\
         use platform_error_document::{{Document, Field, Reference}};\n\
         {modules}\n\
         const EXPECTED: &[&str] = &{expected:#?};\n\n\
         fn main() {{\n    \
             for (catalog, expected) in CATALOGS.iter().zip(EXPECTED) {{\n        \
                 let document = Document::from(*catalog);\n        \
                 let columns = Field::COLUMNS.iter().copied();\n        \
                 let reference = Reference::new(&document).columns(columns);\n        \
                 assert_eq!(reference.to_markdown(), *expected);\n    \
             }}\n\
         }}\n"
    );
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("any-document.rs");
    std::fs::write(&path, source).unwrap();
    trybuild::TestCases::new().pass(path);
}
