//! `__fields`: the one `match` that finds the fields of a message, for `Display` and for `params`.

use platform_error_syntax::template::Format;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Member;

use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::input::Field;
use crate::literal::Text;
use crate::model::{Entry, Model};
use crate::template::{FieldUse, Placeholder, Template};
use crate::types;

/// The longest tuple that `platform_error::__private::FieldList` is implemented for.
const MOST_IN_TUPLE: usize = 4;

/// `__fields(&value, facts, to)`, if a message shows a field or a variant forwards.
pub(super) fn expand(model: &Model) -> Option<TokenStream> {
    let mut arms = Vec::new();
    for entry in &model.entries {
        arms.extend(arm(model, entry));
    }
    if arms.is_empty() {
        return None;
    }
    let ident = &model.ident;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::display(model).parts(model);
    let has_rest = arms.len() < model.entries.len();
    let rest = has_rest.then(|| quote!(_ => __to.text(__facts),));
    Some(quote! {
        #attributes
        fn __fields #impl_generics (
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
    let Some(facts) = entry.facts() else {
        let pattern = pattern::binding(model, entry, &entry.fields);
        let error = forwarding::forwarded(model, entry);
        return Some(quote!(#pattern => __to.forward(#error),));
    };
    let params = entry.params();
    if params.is_empty() {
        return None;
    }
    let pattern = pattern::binding(model, entry, entry.named_fields());
    if entry.is_plain_interpolation() {
        let fields = plain_fields(entry, &params);
        return Some(quote!(#pattern => __to.fields(__facts, #fields),));
    }
    let mut values = Vec::new();
    for param in params {
        values.push(param_value(entry, param));
    }
    let message = &facts.message;
    let shown = Shown::InMessage {
        place: message.literal.span(),
    };
    let written = format_args(entry, &message.literal, &message.template, shown);
    Some(quote! {
        #pattern => {
            use __platform::MissingFormat as _;
            __to.format(__facts, &[#(#values),*], #written)
        }
    })
}

/// The fields of a message that only interpolates them.
fn plain_fields(entry: &Entry, params: &[&Placeholder]) -> TokenStream {
    let fields = params.iter().map(|param| entry.field(&param.field));
    let variables = fields.map(pattern::variable);
    if params.len() <= MOST_IN_TUPLE {
        quote!((#(#variables,)*))
    } else {
        quote!(&[#(#variables as __platform::DynField<'_>),*][..])
    }
}

/// A parameter as the message shows it, with its precision too: what the message cuts off must not
/// get out this way.
fn param_value(entry: &Entry, param: &Placeholder) -> TokenStream {
    if param.spec.is_empty() {
        let value = param_or_missing(entry.field(&param.field), param.format);
        return quote!(&#value);
    }
    let template = Template::placeholder(param.clone());
    let literal = Text::new(&template.with_fields(str::to_owned), Span::call_site());
    let written = format_args(entry, &literal, &template, Shown::AsParam(param.format));
    quote!(&#written)
}

/// A field that need not have the trait that its format needs: if it does not, that is one mistake,
/// and the message reports it already.
fn param_or_missing(field: &Field, format: Format) -> TokenStream {
    let variable = pattern::variable(field);
    if format == Format::Display {
        return quote!(__platform::field(#variable).__param_or(&__platform::Missing).display());
    }
    let method = format.trait_name().to_lowercase();
    let method = format_ident!("{method}");
    quote!(__platform::Shown(#variable).#method())
}

/// Who a field is shown to.
#[derive(Clone, Copy)]
enum Shown {
    /// To the reader of the message, which is here. The compiler underlines what it does not like.
    InMessage { place: Span },
    /// To a visitor of the parameters.
    AsParam(Format),
}

/// A field that a format string names.
struct Argument<'a> {
    field: &'a Field,
    /// It is shown by its `Display` somewhere.
    is_displayed: bool,
    /// It is a width or a precision somewhere.
    is_width: bool,
}

/// `format_args!` with a literal of the user's, so that the compiler underlines the placeholder
/// that it does not like.
fn format_args(entry: &Entry, literal: &Text, template: &Template, shown: Shown) -> TokenStream {
    let mut arguments = arguments(entry, template);
    let value = |argument: &Argument<'_>| argument_value(argument, shown);
    let is_tuple = arguments
        .iter()
        .all(|argument| matches!(argument.field.member, Member::Unnamed(_)));
    if !is_tuple {
        let named = arguments.iter().map(|argument| {
            let name = &argument.field.member;
            let value = value(argument);
            quote!(#name = #value)
        });
        return quote!(::core::format_args!(#literal #(, #named)*));
    }
    arguments.sort_by_key(|argument| argument.field.index());
    // Every argument must be used, and a message need not show every field: the indices only fit if
    // there is no gap.
    let mut indices = arguments.iter().map(|argument| argument.field.index());
    let has_gap = (0..).zip(&mut indices).any(|(at, index)| index != Some(at));
    if !has_gap {
        let values = arguments.iter().map(value);
        return quote!(::core::format_args!(#literal #(, #values)*));
    }
    let renamed = template.with_fields(|name| format!("__{name}"));
    let literal = Text::new(&renamed, literal.span());
    let named = arguments.iter().map(|argument| {
        let name = pattern::variable(argument.field);
        let value = value(argument);
        quote!(#name = #value)
    });
    quote!(::core::format_args!(#literal #(, #named)*))
}

/// The fields that a template names, each once.
fn arguments<'a>(entry: &'a Entry, template: &Template) -> Vec<Argument<'a>> {
    let mut arguments: Vec<Argument<'a>> = Vec::new();
    for placeholder in template.placeholders() {
        for FieldUse { name, is_width } in placeholder.fields() {
            let field = entry.field(name);
            let known = arguments
                .iter()
                .position(|argument| argument.field.member == field.member);
            let at = known.unwrap_or(arguments.len());
            if known.is_none() {
                arguments.push(Argument {
                    field,
                    is_displayed: false,
                    is_width: false,
                });
            }
            if is_width {
                arguments[at].is_width = true;
            } else if placeholder.format == Format::Display {
                arguments[at].is_displayed = true;
            }
        }
    }
    arguments
}

/// The value of an argument; a width is taken by value.
fn argument_value(argument: &Argument<'_>, shown: Shown) -> TokenStream {
    let ty = types::qualified(&argument.field.ty);
    let mut variable = pattern::variable(argument.field);
    if argument.is_width {
        return quote!(<#ty as __platform::Width>::width(#variable));
    }
    match shown {
        Shown::InMessage { place } => {
            let place = variable.span().located_at(place);
            variable.set_span(place);
            if argument.is_displayed {
                quote_spanned!(place=> __platform::field(#variable).__shown().display())
            } else {
                quote!(#variable)
            }
        }
        Shown::AsParam(format) => param_or_missing(argument.field, format),
    }
}
