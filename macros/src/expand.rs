//! What the model becomes: one anonymous const that holds the table and the implementations, a file
//! for each.

mod accessors;
mod callee;
mod display;
mod error;
mod fields;
mod forwarding;
mod from;
mod from_params;
mod generics;
mod metadata;
mod pattern;
mod platform_error;
mod recursion;
mod rows;
mod set;
mod span;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

use crate::model::Model;

pub(crate) fn expand(model: &Model) -> TokenStream {
    let name = model.ident.span();
    let metadata = metadata::expand(model);
    let accessors = model.accessors.then(|| accessors::expand(model));
    let fields = fields::expand(model);
    let platform_error = platform_error::expand(model, fields.is_some());
    let platform_error = span::moved(platform_error, name);
    let set = span::moved(set::expand(model), name);
    let standard = if model.metadata_only {
        error::assertion(model)
    } else {
        let display = span::moved(display::expand(model), name);
        let error = span::moved(error::expand(model), name);
        let from = from::expand(model);
        quote!(#display #error #from)
    };
    let import = import(&model.crate_path);
    quote! {
        const _: () = {
            #import
            #metadata
            #accessors
            #fields
            #platform_error
            #set
            #standard
        };
    }
}

/// Imports what the expansion names. If it is not there, the path is wrong, and the compiler points
/// at its end.
fn import(crate_path: &Path) -> TokenStream {
    let end = match crate_path.segments.last() {
        Some(last) => Span::call_site().located_at(last.ident.span()),
        None => Span::call_site(),
    };
    let module = quote_spanned!(end=> ::__expansion as __platform);
    quote!(use #crate_path #module;)
}
