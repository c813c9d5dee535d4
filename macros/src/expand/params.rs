//! `params`: the fields that the message shows, as it shows them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use super::{binding, binding_pattern, display, metadata};
use crate::input::Field;
use crate::message::{Piece, Placeholder, Template};
use crate::model::{Entry, Model, Role};
use crate::types;

/// The names of the fields that the message shows, each once.
pub(super) fn names(entry: &Entry) -> Vec<&str> {
    shown(entry).into_iter().map(|placeholder| &*placeholder.field).collect()
}

/// The body of `PlatformError::params`.
pub(super) fn expand(model: &Model) -> TokenStream {
    let arms: Vec<TokenStream> = model.entries.iter().filter_map(|entry| arm(model, entry)).collect();
    if arms.is_empty() {
        return quote!(let _ = __visit;);
    }
    let rest = (arms.len() < model.entries.len()).then(|| quote!(_ => {}));
    quote!(match self { #(#arms)* #rest })
}

fn arm(model: &Model, entry: &Entry) -> Option<TokenStream> {
    if let Role::Forward = entry.role {
        let pattern = binding_pattern(model, entry, &entry.fields);
        let error = metadata::forwarded(model, entry);
        return Some(quote!(#pattern => __platform::PlatformError::params(#error, __visit),));
    }
    let shown = shown(entry);
    if shown.is_empty() {
        return None;
    }
    let bound = entry.fields.iter().filter(|field| {
        let name = field.name();
        shown.iter().any(|placeholder| placeholder.field == name || placeholder.arguments.contains(&name))
    });
    let pattern = binding_pattern(model, entry, bound);
    let visits = shown.into_iter().map(|placeholder| {
        let field = entry.field(&placeholder.field);
        let (name, value) = (&placeholder.field, value(entry, field, placeholder));
        quote!(__visit(#name, #value);)
    });
    let visits: TokenStream = visits.collect();
    Some(quote!(#pattern => { #visits }))
}

/// The field as the message shows it, with its precision too: what the message cuts off must not leave by this way.
fn value(entry: &Entry, field: &Field, placeholder: &Placeholder) -> TokenStream {
    if placeholder.spec.is_empty() && !types::is_file_path(&field.ty) {
        let binding = binding(field);
        return quote!(#binding);
    }
    let Placeholder { field: name, spec, .. } = placeholder;
    let spec = if spec.is_empty() { String::new() } else { format!(":{spec}") };
    let literal = LitStr::new(&format!("{{{name}{spec}}}"), proc_macro2::Span::call_site());
    let template = Template { pieces: vec![Piece::Placeholder(placeholder.clone())] };
    let arguments = display::format_arguments(entry, &literal, &template);
    quote!(&#arguments)
}

/// The placeholders of a message, the first of each field.
fn shown(entry: &Entry) -> Vec<&Placeholder> {
    let mut shown: Vec<&Placeholder> = Vec::new();
    for placeholder in entry.facts().iter().flat_map(|facts| facts.message.template.placeholders()) {
        if !shown.iter().any(|known| known.field == placeholder.field) {
            shown.push(placeholder);
        }
    }
    shown
}
