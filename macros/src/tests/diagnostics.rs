//! The wording and the position of compile errors.
//!
//! Each file in the workspace's `tests/ui/wording` holds items that the derive rejects. The errors
//! are rendered as rustc renders them and compared with the `.stderr` file next to it. After an
//! intended change, update the snapshots, then review the diff:
//!
//! ```sh
//! UPDATE_EXPECT=1 cargo test -p platform-error-macros diagnostics
//! ```
//!
//! The derive runs on plain tokens here, so hundreds of cases take one second. A placeholder is
//! underlined within its string, as nightly compilers do; stable ones underline the whole string.
//! What only rustc can show, such as its own errors or the effect on code that uses the type, is in
//! `tests/ui/fail`.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use expect_test::expect_file;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Item, LitStr};

use super::derive;

/// One `compile_error!` of an expansion.
struct Diagnostic {
    message: String,
    /// The byte range that is underlined.
    span: Range<usize>,
}

#[test]
fn diagnostics() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    for case in files(&ui.join("wording"), "rs") {
        let source = fs::read_to_string(&case).unwrap();
        let path = case.strip_prefix(&ui).unwrap().to_str().unwrap();
        expect_file![case.with_extension("stderr")].assert_eq(&render(path, &source));
    }
}

#[test]
fn every_snapshot_has_a_case() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    for snapshot in files(&ui.join("wording"), "stderr") {
        let case = snapshot.with_extension("rs");
        assert!(case.exists(), "{} has no case", snapshot.display());
    }
}

/// The files with this extension in the folders of subjects, sorted.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for subject in folder.read_dir().unwrap() {
        for file in subject.unwrap().path().read_dir().unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|found| found == extension) {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "{} has no files", folder.display());
    files.sort();
    files
}

/// Renders the errors of all items of a file.
fn render(path: &str, source: &str) -> String {
    let renderer = Renderer::plain().decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for item in syn::parse_file(source).unwrap().items {
        let Some(input) = derive_input(item) else {
            continue;
        };
        for Diagnostic { message, span } in diagnostics_in(derive(input)) {
            let annotation = AnnotationKind::Primary.span(span);
            let snippet = Snippet::source(source).path(path).annotation(annotation);
            let report = Level::ERROR.primary_title(message).element(snippet);
            text += &renderer.render(&[report]);
            text += "\n\n";
        }
    }
    assert!(!text.is_empty(), "{path} has no errors");
    text.truncate(text.len() - 1);
    text
}

/// The tokens that rustc passes to the derive, if the item has it: all but the `#[derive(…)]`
/// attribute.
fn derive_input(mut item: Item) -> Option<TokenStream> {
    let attributes = match &mut item {
        Item::Enum(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Union(item) => &mut item.attrs,
        _ => return None,
    };
    let before = attributes.len();
    attributes.retain(|attribute| !is_our_derive(attribute));
    (attributes.len() < before).then(|| item.into_token_stream())
}

fn is_our_derive(attribute: &Attribute) -> bool {
    attribute.path().is_ident("derive")
        && attribute
            .to_token_stream()
            .to_string()
            .contains("PlatformError")
}

/// The errors at the top level of an expansion. syn writes `::core::compile_error! { "…" }`, where
/// the first token has the start of the span and the braces have its end.
fn diagnostics_in(expansion: TokenStream) -> Vec<Diagnostic> {
    let tokens: Vec<TokenTree> = expansion.into_iter().collect();
    let mut diagnostics = Vec::new();
    for window in tokens.windows(8) {
        let [
            first,
            ..,
            TokenTree::Ident(name),
            _,
            TokenTree::Group(braces),
        ] = window
        else {
            continue;
        };
        if name != "compile_error" {
            continue;
        }
        let message: LitStr = syn::parse2(braces.stream()).unwrap();
        let start = first.span().byte_range();
        let end = braces.span().byte_range();
        // Like rustc, whichever of the two comes first.
        let span = start.start.min(end.start)..start.end.max(end.end);
        diagnostics.push(Diagnostic {
            message: message.value(),
            span,
        });
    }
    diagnostics
}
