//! Random documents, imported and written as Rust. Once compiled, they are compared with the
//! originals.

use std::fmt::Write;

use platform_error_document::import::{self, Format};
use platform_error_document::{Field, Reference};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[path = "../../document/texts.rs"]
#[allow(
    unreachable_pub,
    dead_code,
    reason = "the tests of documents use the rest"
)]
mod texts;

const DOCUMENTS: usize = 48;

pub(crate) fn source(seed: u64) -> String {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);

    let mut modules = String::new();
    let mut expected = String::new();
    for number in 0..DOCUMENTS {
        let tree = texts::document().new_tree(&mut runner);
        let document = tree.expect("a strategy without filters").current();
        let markdown = Reference::new(&document)
            .columns(Field::COLUMNS.iter().copied())
            .to_markdown();
        let reserved = &document.sets[0].reserved;
        let imported = import::read(&markdown, Format::Markdown, "HostileError");
        if document.sets[0].entries.is_empty() {
            // An empty table is more likely a mistake.
            imported.expect_err("a table without rows is refused");
        } else {
            let mut imported = imported.expect("a reference can be imported");
            // A table has no place for them.
            imported.sets[0].reserved.clone_from(reserved);
            assert_eq!(imported, document);
        }
        let rust = import::to_rust(&document, "HostileError").expect("a document becomes Rust");
        let _ = writeln!(modules, "mod m{number} {{\n{rust}}}");
        let _ = writeln!(
            expected,
            "(m{number}::HostileError::CATALOG, {markdown:?}, &{reserved:?}),"
        );
    }
    format!("{modules}\nconst DOCUMENTS: &[(&Catalog, &str, &[&str])] = &[\n{expected}];\n")
}
