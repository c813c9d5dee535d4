//! `Display`: the message, with the fields that it shows.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{LitStr, Member};

use super::{binding, binding_pattern, generics, implementation, metadata};
use crate::input::Field;
use crate::message::{Piece, Placeholder, Template};
use crate::model::{Entry, Message, Model, Role};
use crate::types;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::display(model).parts(model);
    let arms: Vec<TokenStream> = model.entries.iter().filter_map(|entry| arm(model, entry)).collect();
    let rest = (arms.len() < model.entries.len()).then(|| quote!(_ => __f.write_str(__metadata(self).message()),));
    let straight = model.entries.iter().any(|entry| entry.facts().is_some_and(|facts| is_straight(entry, &facts.message)));
    // Written piece by piece, a field would see the options of the whole: `{:>20}` is not meant for each field.
    let reset = straight.then(|| quote! {
        if !__platform::is_plain(__f) {
            return __f.write_fmt(::core::format_args!("{}", self));
        }
    });
    let body = if model.entries.is_empty() {
        quote!(let _ = __f; match *self {})
    } else if arms.is_empty() {
        quote!(__f.write_str(__metadata(self).message()))
    } else {
        quote!(#reset match self { #(#arms)* #rest })
    };
    quote! {
        #allow
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}

/// The arm of an entry whose message shows fields, or which forwards.
fn arm(model: &Model, entry: &Entry) -> Option<TokenStream> {
    let Role::Own(facts) = &entry.role else {
        let pattern = binding_pattern(model, entry, &entry.fields);
        let error = metadata::forwarded(model, entry);
        return Some(quote!(#pattern => ::core::fmt::Display::fmt(#error, __f),));
    };
    let message = &facts.message;
    if message.template.plain().is_some() {
        return None;
    }
    let pattern = binding_pattern(model, entry, named(entry, message));
    let written = if is_straight(entry, message) {
        pieces(entry, message)
    } else {
        let arguments = format_arguments(entry, &message.literal, &message.template);
        quote!(__f.write_fmt(#arguments))
    };
    Some(quote!(#pattern => #written,))
}

/// The fields that a message names, each once, for its width too.
fn named<'a>(entry: &'a Entry, message: &'a Message) -> impl Iterator<Item = &'a Field> {
    entry.fields.iter().filter(|field| {
        let name = field.name();
        message.template.placeholders().any(|placeholder| placeholder.field == name || placeholder.arguments.contains(&name))
    })
}

/// Whether a message can be written without `format_args!`: nothing is asked of its fields that could fail to compile.
fn is_straight(entry: &Entry, message: &Message) -> bool {
    let straight = |placeholder: &Placeholder| placeholder.spec.is_empty() && types::is_shown(&entry.field(&placeholder.field).ty);
    message.template.plain().is_none() && message.template.placeholders().all(straight)
}

/// Each field with the text before it, then the text at the end.
fn pieces(entry: &Entry, message: &Message) -> TokenStream {
    let (mut before, mut fields) = ("", TokenStream::new());
    for piece in &message.template.pieces {
        match piece {
            Piece::Text(text) => before = text,
            Piece::Placeholder(placeholder) => {
                let field = binding(entry.field(&placeholder.field));
                fields.extend(quote!((#before, #field),));
                before = "";
            }
        }
    }
    quote!(__platform::write(__f, &[#fields], #before))
}

/// `format_args!` over a literal of the user's, so that the compiler underlines the placeholder that it does not like.
pub(super) fn format_arguments(entry: &Entry, literal: &LitStr, template: &Template) -> TokenStream {
    let mut arguments: Vec<(&Field, bool)> = Vec::new();
    for placeholder in template.placeholders() {
        let widths = placeholder.arguments.iter().map(|name| (name, true));
        for (name, is_width) in std::iter::once((&placeholder.field, false)).chain(widths) {
            let field = entry.field(name);
            match arguments.iter_mut().find(|(known, _)| known.member == field.member) {
                Some((_, width)) => *width |= is_width,
                None => arguments.push((field, is_width)),
            }
        }
    }
    let value = |(field, is_width): &(&Field, bool)| shown(field, literal, *is_width);
    let is_tuple = arguments.iter().all(|(field, _)| matches!(field.member, Member::Unnamed(_)));
    if !is_tuple {
        let arguments = arguments.iter().map(|argument| {
            let (name, value) = (&argument.0.member, value(argument));
            quote!(#name = #value)
        });
        return quote!(::core::format_args!(#literal #(, #arguments)*));
    }
    // All arguments must be used, and a message need not show all fields: only without a gap do the indices fit.
    arguments.sort_by_key(|(field, _)| field.index());
    if arguments.iter().enumerate().all(|(at, (field, _))| field.index() == Some(at)) {
        let arguments = arguments.iter().map(value);
        return quote!(::core::format_args!(#literal #(, #arguments)*));
    }
    let literal = LitStr::new(&template.renamed(|name| format!("__{name}")), literal.span());
    let arguments = arguments.iter().map(|argument| {
        let (name, value) = (binding(argument.0), value(argument));
        quote!(#name = #value)
    });
    quote!(::core::format_args!(#literal #(, #arguments)*))
}

/// A field as an argument; a width is taken by value.
fn shown(field: &Field, literal: &LitStr, is_width: bool) -> TokenStream {
    let mut binding = binding(field);
    binding.set_span(binding.span().located_at(literal.span()));
    if is_width {
        quote!(*#binding)
    } else if types::is_file_path(&field.ty) {
        quote!(__platform::Shown(#binding).display())
    } else {
        quote!(#binding)
    }
}
