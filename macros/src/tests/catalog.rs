//! What is wrong with a call of `catalog!`: the words, and what is underlined.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use super::flat;
use crate::catalog;

/// Calls that `catalog!` does not take.
const CALLS: &[(&str, &str, &str)] = &[
    (
        "static A = (B)",
        "(",
        "the list is not in square brackets; write `[…]`",
    ),
    (
        "static A = &[B]",
        "&",
        "no list of sets here; write `static A = [RequestError]`",
    ),
    (
        "pub static A [B]",
        "[",
        "no `=` after `A`; write `static A = […]`",
    ),
    (
        "static A => [B]",
        "=",
        "no `=` after `A`; write `static A = […]`",
    ),
    (
        "static A: Catalog = [B]",
        ":",
        "`catalog!` adds the type itself; write `static A = […]`",
    ),
    (
        "pub(crate) const A = [B]",
        "const",
        "a catalog is a static; write `static A = […]`",
    ),
    (
        "A = [B]",
        "A",
        "a catalog is a static; write `static A = […]`",
    ),
    (
        "static = [B]",
        "=",
        "no name after `static`; write `static ERRORS = […]`",
    ),
    (
        "static mut A = [B]",
        "mut",
        "a catalog never changes; remove `mut`",
    ),
    (
        "static A = [B], static C = [D]",
        ",",
        "a call declares one catalog; remove what follows its list",
    ),
    (
        "[B]",
        "[",
        "this is not a declaration of a catalog; write `static ERRORS = [RequestError]`",
    ),
];

/// Lists with one mistake.
const LISTS: &[(&str, &str, &str)] = &[
    (
        "B, ...A",
        ".",
        "`...` is not `..`, which includes another catalog; write `..A`",
    ),
    (
        ".a::B",
        ".",
        "`.` is not `..`, which includes another catalog; write `..a::B`",
    ),
    (
        "..=A, B",
        ".",
        "`..=` is not `..`, which includes another catalog; write `..A`",
    ),
    (
        "A.., B",
        ".",
        "`..` is after the name of a catalog; write it before the name, as `..ERRORS`",
    ),
    (
        "A, ..",
        ".",
        "no name of a catalog after `..`; write `..ERRORS`, or remove the dots",
    ),
    (
        "&A",
        "&",
        "the list takes types, and other catalogs after `..`; write `..A`",
    ),
    (
        "a::B::CATALOG",
        "a::B::CATALOG",
        "the list takes types; write `a::B`",
    ),
    (
        "A B",
        "B",
        "no comma before this element; write `,` after the previous one",
    ),
    (
        "A ..B",
        ".",
        "no comma before this element; write `,` after the previous one",
    ),
    ("A; B", ";", "sets are separated by commas; write `,`"),
    ("A,, B", ",", "no set before this comma; remove the comma"),
    (
        "A, \"B\"",
        "\"B\"",
        "this is not a set; write a type as `RequestError`, or another catalog as `..ERRORS`",
    ),
];

#[test]
fn a_call_that_is_not_a_declaration() {
    for (call, place, message) in CALLS {
        let found = errors_in(call, catalog::mistake);
        assert_eq!(
            found,
            [((*place).to_owned(), (*message).to_owned())],
            "{call}"
        );
    }
}

#[test]
fn a_list_with_a_mistake() {
    for (list, place, message) in LISTS {
        let found = errors_in(list, catalog::list);
        assert_eq!(
            found,
            [((*place).to_owned(), (*message).to_owned())],
            "{list}"
        );
    }
}

#[test]
fn every_mistake_in_a_list_is_reported() {
    let found = errors_in("A B, .C, 1, D,, E", catalog::list);
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn the_static_that_was_meant_is_there() {
    for call in [
        "pub const ERRORS = [A]",
        "ERRORS = [A]",
        "static ERRORS: X = [A]",
    ] {
        let tokens: TokenStream = format!("runtime {call}").parse().unwrap();
        let code = catalog::mistake(tokens).to_string();
        assert!(
            code.contains("static ERRORS : runtime :: Catalog"),
            "{code}"
        );
    }
}

#[test]
fn any_tokens_give_code() {
    for call in [
        "",
        "static",
        "static A",
        "#",
        "#[a]",
        "pub",
        "pub crate static A",
        "= [",
        "1",
    ] {
        let Ok(tokens) = format!("runtime {call}").parse::<TokenStream>() else {
            continue;
        };
        assert!(!catalog::mistake(tokens.clone()).is_empty());
        assert!(!catalog::list(tokens).is_empty());
    }
}

/// What is underlined, and the message of each error.
fn errors_in(written: &str, expand: fn(TokenStream) -> TokenStream) -> Vec<(String, String)> {
    let source = format!("runtime {written}");
    let tokens = flat(expand(source.parse().unwrap()));
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_error = matches!(token, TokenTree::Ident(word) if word == "compile_error");
        if !is_error {
            continue;
        }
        // `::core::compile_error! { "…" }`: the first token has the start of the span, and the
        // braces have its end.
        let [start, end, message] = [at - 5, at + 2, at + 3].map(|index| &tokens[index]);
        let message: LitStr = syn::parse2(message.clone().into()).unwrap();
        let span = start.span().join(end.span()).unwrap();
        found.push((span.source_text().unwrap(), message.value()));
    }
    found
}
