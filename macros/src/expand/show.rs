//! `__show`: the one `match` that finds the fields of a message, for `Display` and for `params`.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Member;

use super::{binding, binding_pattern, generics, implementation, metadata};
use crate::input::Field;
use crate::message::{Piece, Placeholder, Template};
use crate::model::{Entry, Message, Model, Role};
use crate::text::Text;
use crate::types;

/// The longest tuple that `platform_error::__private::FieldList` is implemented for.
const MOST_IN_TUPLE: usize = 4;

/// `__show(&value, facts, to)`, if a message shows a field or a variant forwards.
pub(super) fn expand(model: &Model) -> Option<TokenStream> {
    let arms: Vec<TokenStream> = model
        .entries
        .iter()
        .filter_map(|entry| arm(model, entry))
        .collect();
    if arms.is_empty() {
        return None;
    }
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::display(model).parts(model);
    let rest = (arms.len() < model.entries.len()).then(|| quote!(_ => __to.text(__facts),));
    Some(quote! {
        #allow
        fn __show #impl_generics (
            __error: &#ident #ty_generics,
            __facts: &'static __platform::Metadata,
            __to: __platform::FieldSink<'_, '_>,
        ) -> ::core::fmt::Result #where_clause {
            match __error { #(#arms)* #rest }
        }
    })
}

/// The arm of an entry whose message shows fields, or which forwards.
fn arm(model: &Model, entry: &Entry) -> Option<TokenStream> {
    let Role::Own(facts) = &entry.role else {
        let pattern = binding_pattern(model, entry, &entry.fields);
        let error = metadata::forwarded(model, entry);
        return Some(quote!(#pattern => __to.forward(#error),));
    };
    let message = &facts.message;
    let params = params(entry);
    if params.is_empty() {
        return None;
    }
    let pattern = binding_pattern(model, entry, named(entry, message));
    if is_straight(entry, message) {
        let is_tuple = params.len() <= MOST_IN_TUPLE;
        let fields = params
            .into_iter()
            .map(|placeholder| binding(entry.field(&placeholder.field)));
        let fields = if is_tuple {
            quote!((#(#fields,)*))
        } else {
            quote!(&[#(#fields as __platform::DynField<'_>),*][..])
        };
        return Some(quote!(#pattern => __to.fields(__facts, #fields),));
    }
    let fields = params
        .into_iter()
        .map(|placeholder| alone(entry, placeholder));
    // At the place of the message, so that the compiler underlines what it does not like there.
    let written = format_arguments(entry, &message.literal, &message.template, |field| {
        let mut binding = binding(field);
        binding.set_span(binding.span().located_at(message.literal.span()));
        quote!(#binding)
    });
    Some(quote! {
        #pattern => {
            use __platform::MissingFormat as _;
            __to.format(__facts, &[#(#fields),*], #written)
        }
    })
}

/// The placeholders of a message, the first of each field: its parameters.
pub(super) fn params(entry: &Entry) -> Vec<&Placeholder> {
    let mut params: Vec<&Placeholder> = Vec::new();
    for placeholder in entry
        .facts()
        .iter()
        .flat_map(|facts| facts.message.template.placeholders())
    {
        if !params.iter().any(|known| known.field == placeholder.field) {
            params.push(placeholder);
        }
    }
    params
}

/// The fields that a message names, each once, for its widths too.
fn named<'a>(entry: &'a Entry, message: &'a Message) -> impl Iterator<Item = &'a Field> {
    entry.fields.iter().filter(|field| {
        let name = field.name();
        message
            .template
            .placeholders()
            .any(|shown| shown.field == name || shown.arguments.contains(&name))
    })
}

/// Whether a message shows each of its fields once and as it is, and asks nothing of them that could fail to compile.
/// Then it is written without the detour over `format_args!`.
pub(super) fn is_straight(entry: &Entry, message: &Message) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let straight = message.template.placeholders().all(|placeholder| {
        let again = seen.contains(&&*placeholder.field);
        seen.push(&placeholder.field);
        !again
            && placeholder.spec.is_empty()
            && types::is_shown(&entry.field(&placeholder.field).ty)
    });
    straight && !seen.is_empty()
}

/// The texts before each placeholder, and the one at the end.
pub(super) fn pieces(message: &Message) -> (Vec<&str>, &str) {
    let (mut texts, mut before) = (Vec::new(), "");
    for piece in &message.template.pieces {
        match piece {
            Piece::Text(text) => before = text,
            Piece::Placeholder(_) => texts.push(std::mem::take(&mut before)),
        }
    }
    (texts, before)
}

/// A field as the message shows it, with its precision too: what the message cuts off must not leave by this way.
fn alone(entry: &Entry, placeholder: &Placeholder) -> TokenStream {
    let field = entry.field(&placeholder.field);
    if placeholder.spec.is_empty() && !types::is_file_path(&field.ty) {
        return lenient(field, placeholder);
    }
    let template = Template {
        pieces: vec![Piece::Placeholder(placeholder.clone())],
    };
    let literal = Text::new(&template.renamed(str::to_owned), Span::call_site());
    let arguments = format_arguments(entry, &literal, &template, |field| {
        lenient(field, placeholder)
    });
    quote!(&#arguments)
}

/// A field that need not have the trait that its format asks for: if it has not, that is one mistake, and the message
/// has it already.
fn lenient(field: &Field, placeholder: &Placeholder) -> TokenStream {
    let (binding, format) = (
        binding(field),
        format_ident!("{}", placeholder.formatting_trait().to_lowercase()),
    );
    quote!(__platform::Param(#binding).#format())
}

/// `format_args!` over a literal of the user's, so that the compiler underlines the placeholder that it does not like.
fn format_arguments(
    entry: &Entry,
    literal: &Text,
    template: &Template,
    argument: impl Fn(&Field) -> TokenStream,
) -> TokenStream {
    let mut arguments: Vec<(&Field, bool)> = Vec::new();
    for placeholder in template.placeholders() {
        let widths = placeholder.arguments.iter().map(|name| (name, true));
        for (name, is_width) in std::iter::once((&placeholder.field, false)).chain(widths) {
            let field = entry.field(name);
            match arguments
                .iter_mut()
                .find(|(known, _)| known.member == field.member)
            {
                Some((_, width)) => *width |= is_width,
                None => arguments.push((field, is_width)),
            }
        }
    }
    let value = |(field, is_width): &(&Field, bool)| shown(field, *is_width, &argument);
    let is_tuple = arguments
        .iter()
        .all(|(field, _)| matches!(field.member, Member::Unnamed(_)));
    if !is_tuple {
        let arguments = arguments.iter().map(|argument| {
            let (name, value) = (&argument.0.member, value(argument));
            quote!(#name = #value)
        });
        return quote!(::core::format_args!(#literal #(, #arguments)*));
    }
    // All arguments must be used, and a message need not show all fields: only without a gap do the indices fit.
    arguments.sort_by_key(|(field, _)| field.index());
    if arguments
        .iter()
        .enumerate()
        .all(|(at, (field, _))| field.index() == Some(at))
    {
        let arguments = arguments.iter().map(value);
        return quote!(::core::format_args!(#literal #(, #arguments)*));
    }
    let literal = Text::new(
        &template.renamed(|name| format!("__{name}")),
        literal.span(),
    );
    let arguments = arguments.iter().map(|argument| {
        let (name, value) = (binding(argument.0), value(argument));
        quote!(#name = #value)
    });
    quote!(::core::format_args!(#literal #(, #arguments)*))
}

/// A field as an argument; a width is taken by value.
fn shown(field: &Field, is_width: bool, argument: impl Fn(&Field) -> TokenStream) -> TokenStream {
    let (binding, ty) = (binding(field), &field.ty);
    if is_width {
        quote!(<#ty as __platform::Width>::width(#binding))
    } else if types::is_file_path(ty) {
        quote!(__platform::DisplayPath(#binding).display())
    } else {
        argument(field)
    }
}
