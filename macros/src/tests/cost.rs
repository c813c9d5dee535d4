//! What a variant costs: a row, an arm in each `match` that has to distinguish it, and no more than
//! its fields require.

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::{derive, flat, literals, rows};

/// The expansion of an enum with some unit variants and this variant.
fn with(variant: &TokenStream) -> TokenStream {
    let units = (0..20).map(|at| {
        let name = format_ident!("Unit{at}");
        let code = format!("UNIT_{at}");
        quote!(#[error(code = #code, explanation = "e", cause = "c", solution = "s")] #name,)
    });
    derive(quote!(enum E { #(#units)* #variant }))
}

/// How often a name occurs in an expansion: once for each arm and each constructor.
fn mentions(expansion: TokenStream, name: &str) -> usize {
    flat(expansion)
        .into_iter()
        .filter(|token| matches!(token, TokenTree::Ident(ident) if ident == name))
        .count()
}

/// The number of arms of a variant called `Added`.
fn arms(variant: &TokenStream) -> usize {
    let expansion = with(variant);
    assert_eq!(mentions(expansion.clone(), "compile_error"), 0);
    mentions(expansion, "Added")
}

#[test]
fn a_unit_costs_a_row_and_two_arms() {
    let added = quote!(
        #[error(
            code = "ADDED",
            message = "a message",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Added
    );
    // From the value to its row, and from the row to the value.
    assert_eq!(arms(&added), 2);
    let without = with(&quote!());
    let with = with(&added);
    assert_eq!(rows(with.clone()).len(), rows(without.clone()).len() + 1);
    assert_eq!(literals(with).len(), literals(without).len() + 3);
}

#[test]
fn unit_variants_are_displayed_without_a_match() {
    let expansion = with(&quote!());
    let matches = mentions(expansion.clone(), "match");
    // `__metadata` and `from_code`.
    assert_eq!(matches, 2);
    assert_eq!(
        mentions(expansion.clone(), "format_args") + mentions(expansion, "write"),
        0
    );
}

#[test]
fn data_that_is_not_shown_costs_one_arm() {
    let keys = quote!(
        code = "ADDED",
        explanation = "{ \"e\": 1 }",
        cause = "{c}",
        solution = "{s}"
    );
    assert_eq!(
        arms(&quote!(
            #[error(#keys)]
            Added(u8)
        )),
        1
    );
    assert_eq!(
        arms(&quote!(
            #[error(#keys, message = "{{0}}")]
            Added { a: u8 }
        )),
        1
    );
}

#[test]
fn data_that_is_shown_costs_two_arms() {
    let keys = quote!(
        code = "ADDED",
        explanation = "e",
        cause = "c",
        solution = "s"
    );
    assert_eq!(
        arms(&quote!(
            #[error(#keys, message = "{0}")]
            Added(u8)
        )),
        2
    );
    assert_eq!(
        arms(&quote!(
            #[error(#keys, message = "{a:?} {a:>w$}")]
            Added { a: u8, w: usize }
        )),
        2
    );
}

#[test]
fn sources_and_conversions_cost_one_arm_each() {
    let keys = quote!(
        code = "ADDED",
        explanation = "e",
        cause = "c",
        solution = "s"
    );
    assert_eq!(
        arms(&quote!(
            #[error(#keys)]
            Added(
                #[source]
                Error
            )
        )),
        2
    );
    assert_eq!(
        arms(&quote!(
            #[error(#keys)]
            Added(
                #[from]
                Error
            )
        )),
        3
    );
    // To its metadata, to its fields, to its set, to its delay, to its message, to its source, and
    // from its code.
    assert_eq!(
        arms(&quote!(
            #[error(transparent)]
            Added(Inner)
        )),
        7
    );
}

/// Only the fields that an arm uses are bound; the compiler would report the others as unused.
#[test]
fn fields_that_are_not_used_are_not_bound() {
    let expansion = with(&quote! {
        #[error(code = "ADDED", message = "{shown}")]
        #[error(explanation = "e", cause = "c", solution = "s")]
        Added { shown: u8, hidden: u8, #[source] cause: Error }
    });
    assert_eq!(mentions(expansion, "hidden"), 0);
}
