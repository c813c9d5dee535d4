//! What the item becomes: one anonymous const that holds the table and the implementations, a file for each.

mod accessors;
mod display;
mod error;
mod fallback;
mod from;
mod generics;
mod metadata;
mod platform_error;
mod set;
mod show;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{DeriveInput, Member};

use crate::input::{Field, Input};
use crate::mistake::{self, Mistakes};
use crate::model::{Entry, Model, Shape};

/// Expands the derive. Whatever the tokens are, the answer is code: the implementations, or the mistakes together with
/// implementations that keep the uses of the type from failing too.
pub(crate) fn derive(tokens: TokenStream) -> TokenStream {
    let item: DeriveInput = match syn::parse2(tokens) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let mut mistakes = Mistakes::default();
    let input = Input::read(&item, &mut mistakes);
    let model = Model::check(input, &mut mistakes);
    let code = match model {
        Ok(model) => expand(&model),
        Err(remains) => fallback::expand(&item, &remains),
    };
    let errors = mistakes.into_errors();
    quote! { #errors #code }
}

fn expand(model: &Model) -> TokenStream {
    let krate = &model.krate;
    let metadata = metadata::expand(model);
    let accessors = model.accessors.then(|| accessors::expand(model));
    let show = show::expand(model);
    let name = model.ident.span();
    let platform_error = moved(platform_error::expand(model, show.is_some()), name);
    let set = set::expand(model);
    let standard = if model.beside {
        error::assertion(model)
    } else {
        let (display, error) = (
            moved(display::expand(model), name),
            moved(error::expand(model), name),
        );
        [
            display,
            error,
            from::expand(model),
            fallback::conversions(model),
        ]
        .into_iter()
        .collect()
    };
    quote! {
        const _: () = {
            use #krate::__private as __platform;
            #metadata
            #accessors
            #show
            #platform_error
            #set
            #standard
        };
    }
}

/// `#[automatically_derived]`, and `#[allow(deprecated)]` where the item has something deprecated to name.
fn implementation(model: &Model) -> TokenStream {
    let deprecated = model.deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! { #[automatically_derived] #deprecated }
}

/// Moves the word `impl` and the braces of an implementation to a place of the user's: the compiler points there where
/// the implementation is one too many.
fn moved(implementation: TokenStream, place: Span) -> TokenStream {
    let place = Span::call_site().located_at(place);
    let moved = implementation.into_iter().map(|mut token| {
        let is_end =
            matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        let is_start = matches!(&token, TokenTree::Ident(word) if word == "impl");
        if is_start || is_end {
            token.set_span(place);
        }
        token
    });
    moved.collect()
}

/// The path of an entry: `Set::Variant`, or the struct itself.
fn path(model: &Model, entry: &Entry) -> TokenStream {
    let (set, entry) = (&model.ident, &entry.ident);
    match model.shape {
        Shape::Enum => quote!(#set::#entry),
        Shape::Struct => set.to_token_stream(),
    }
}

/// A pattern for any value of an entry.
fn pattern(model: &Model, entry: &Entry) -> TokenStream {
    let path = path(model, entry);
    if entry.fields.is_empty() && entry.unit {
        path
    } else {
        quote!(#path { .. })
    }
}

/// A pattern that binds some of the fields.
fn binding_pattern<'a>(
    model: &Model,
    entry: &Entry,
    fields: impl IntoIterator<Item = &'a Field>,
) -> TokenStream {
    let path = path(model, entry);
    let mut count = 0;
    let fields = fields.into_iter().inspect(|_| count += 1).map(|field| {
        let (member, binding) = (&field.member, binding(field));
        quote!(#member: #binding,)
    });
    let fields: TokenStream = fields.collect();
    let rest = (count < entry.fields.len()).then(|| quote!(..));
    quote!(#path { #fields #rest })
}

/// The local variable for a field. Made the same way for the binding and for each use, so that both are one name.
fn binding(field: &Field) -> Ident {
    match &field.member {
        Member::Named(name) => {
            format_ident!("__{}", mistake::unraw(name), span = Span::mixed_site())
        }
        Member::Unnamed(index) => format_ident!("__{}", index.index, span = Span::mixed_site()),
    }
}
