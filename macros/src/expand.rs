//! What the model becomes: one anonymous const that holds the table and the implementations, a file
//! for each.

mod accessors;
mod display;
mod error;
mod fields;
mod forwarding;
mod from;
mod generics;
mod metadata;
mod pattern;
mod platform_error;
mod set;
mod span;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Model;

pub(crate) fn expand(model: &Model) -> TokenStream {
    let crate_path = &model.crate_path;
    let name = model.ident.span();
    let metadata = metadata::expand(model);
    let accessors = model.accessors.then(|| accessors::expand(model));
    let fields = fields::expand(model);
    let platform_error = platform_error::expand(model, fields.is_some());
    let platform_error = span::moved(platform_error, name);
    let set = set::expand(model);
    let standard = if model.metadata_only {
        error::assertion(model)
    } else {
        let display = span::moved(display::expand(model), name);
        let error = span::moved(error::expand(model), name);
        let from = from::expand(model);
        quote!(#display #error #from)
    };
    quote! {
        const _: () = {
            use #crate_path::__private as __platform;
            #metadata
            #accessors
            #fields
            #platform_error
            #set
            #standard
        };
    }
}
