//! `__fields`: the one `match` that finds the fields of a message, for `Display` and for `params`.

use platform_error_syntax::template::Format;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Member;
use syn::spanned::Spanned;

use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::input::Field;
use crate::literal::Text;
use crate::model::{Entry, Message, Model, Param};
use crate::template::{FieldUse, Placeholder, Precision, Template};
use crate::types;

/// The longest tuple that `platform_error::__expansion::FieldList` is implemented for.
const MOST_IN_TUPLE: usize = 4;

/// `__fields(&value, facts, to)`, if a message shows a field or a variant forwards.
pub(super) fn expand(model: &Model) -> Option<TokenStream> {
    let mut arms = Vec::new();
    let mut shared = SharedTypes::new(model);
    for entry in &model.entries {
        arms.extend(arm(model, entry, &mut shared));
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
    let shared = shared.functions;
    Some(quote! {
        #shared
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

/// A function for each list of types that messages show: most messages of a set show fields of a
/// few types. It finds out how to show them, for which the compiler takes longer than for anything
/// else in an arm.
struct SharedTypes<'a> {
    model: &'a Model,
    /// The types, as they are written, and the names of their functions.
    lists: Vec<(Vec<&'a Ident>, Ident)>,
    functions: TokenStream,
}

impl<'a> SharedTypes<'a> {
    fn new(model: &'a Model) -> Self {
        Self {
            model,
            lists: Vec::new(),
            functions: TokenStream::new(),
        }
    }

    /// The function for the fields of this message, if their types are mere names. Any other type
    /// may have parameters and lifetimes.
    fn function(&mut self, params: &[Param<'a>], place: Span) -> Option<Ident> {
        // clippy complains about a function with more arguments, and nothing can be said to it.
        if params.len() > MOST_IN_TUPLE {
            return None;
        }
        let mut types = Vec::new();
        for param in params {
            types.push(types::name(&param.field.ty)?);
        }
        if let Some((_, function)) = self.lists.iter().find(|(known, _)| *known == types) {
            return Some(function.clone());
        }
        let function = format_ident!("__show_{}", self.lists.len(), span = place);
        let mut variables = Vec::new();
        for at in 0..types.len() {
            variables.push(format_ident!("__{at}", span = place));
        }
        let attributes = span::attributes(self.model);
        let fields = plain_fields(&variables, place);
        self.functions.extend(quote_spanned! {place=>
            #attributes
            fn #function(
                __to: __platform::FieldSink<'_, '_>,
                __facts: &'static __platform::Metadata,
                #(#variables: &#types),*
            ) -> ::core::fmt::Result {
                __to.fields(__facts, #fields)
            }
        });
        self.lists.push((types, function.clone()));
        Some(function)
    }
}

/// The arm of an entry whose message shows fields, or which forwards.
fn arm<'a>(model: &Model, entry: &'a Entry, shared: &mut SharedTypes<'a>) -> Option<TokenStream> {
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
    let message = &facts.message;
    // The compiler underlines what it does not like there.
    let place = Span::call_site().located_at(message.literal.span());
    if entry.is_plain_interpolation(&model.generics) {
        let mut variables = Vec::new();
        for param in &params {
            variables.push(pattern::variable(param.field));
        }
        let written = if let Some(function) = shared.function(&params, place) {
            quote_spanned!(place=> #function(__to, __facts, #(#variables),*))
        } else {
            let fields = plain_fields(&variables, place);
            quote_spanned!(place=> __to.fields(__facts, #fields))
        };
        return Some(quote!(#pattern => #written,));
    }
    let mut values = Vec::new();
    for param in &params {
        values.push(param_value(model, entry, param));
    }
    let written = format_args(entry, message, place);
    let has_other = params.iter().any(|param| param.format() != Format::Display);
    let fallback = has_other.then(|| {
        quote!(
            use __platform::MissingFormat as _;
        )
    });
    Some(quote! {
        #pattern => {
            #fallback
            __to.format(__facts, &[#(#values),*], #written)
        }
    })
}

/// The fields of a message that only interpolates them.
fn plain_fields(variables: &[Ident], place: Span) -> TokenStream {
    let mut fields = Vec::new();
    for variable in variables {
        fields.push(quote_spanned!(place=> __platform::field(#variable).__both().display()));
    }
    if fields.len() <= MOST_IN_TUPLE {
        quote_spanned!(place=> (#(#fields,)*))
    } else {
        quote_spanned!(place=> &[#(&#fields as __platform::DynField<'_>),*][..])
    }
}

/// A reference to a parameter, with its precision: what the message cuts off must not get out this
/// way.
fn param_value(model: &Model, entry: &Entry, param: &Param<'_>) -> TokenStream {
    let Some(placeholder) = param.placeholder else {
        return marked_value(model, param);
    };
    let variable = pattern::variable(param.field);
    let precision = placeholder.precision.as_ref().map(|precision| {
        let digits = digits(entry, precision);
        let is_exponential = matches!(placeholder.format, Format::LowerExp | Format::UpperExp);
        quote!(__platform::Precision { digits: #digits, is_exponential: #is_exponential })
    });
    let other = in_format(entry, param.field, placeholder);
    if placeholder.format == Format::Pointer {
        return other;
    }
    let method = if param.ty(&model.generics).is_some() {
        format_ident!("__param_or")
    } else {
        format_ident!("__text_or")
    };
    let value = quote!(&__platform::field(#variable).#method(#other).display());
    match precision {
        Some(precision) => quote!(&__platform::Cut::new(#value, #precision)),
        None => value,
    }
}

/// A reference to a parameter that the message does not show. If it lacks `Display`, the compiler
/// points at its type.
fn marked_value(model: &Model, param: &Param<'_>) -> TokenStream {
    let place = Span::call_site().located_at(param.field.ty.span());
    let variable = pattern::variable(param.field);
    if param.ty(&model.generics).is_none() {
        return quote_spanned!(place=> &__platform::field(#variable).__shown().display());
    }
    let ty = types::qualified(&param.field.ty);
    let proof = quote!(<#ty as __platform::Marked<_>>::SHOWN);
    quote_spanned!(place=> &__platform::field(#variable).__marked(#proof).display())
}

/// The number of digits of a precision.
fn digits(entry: &Entry, precision: &Precision) -> TokenStream {
    match precision {
        Precision::Digits(digits) => Literal::usize_unsuffixed((*digits).into()).to_token_stream(),
        Precision::Field(name) => width(entry.field(name)),
    }
}

/// A reference to what a parameter is if it has no `Display`: what the format of the message
/// prints. If it lacks that too, that is one mistake, and the message reports it already.
fn in_format(entry: &Entry, field: &Field, placeholder: &Placeholder) -> TokenStream {
    let Placeholder {
        format, precision, ..
    } = placeholder;
    if *format == Format::Display {
        return quote!(&__platform::Missing);
    }
    let variable = pattern::variable(field);
    let method = format_ident!("{}", format.trait_name().to_lowercase());
    let sign = format.sign();
    let shown = quote!(__platform::Shown(#variable).#method());
    if let Some(precision) = precision {
        let digits = digits(entry, precision);
        let literal = format!("{{:.*{sign}}}");
        quote!(&::core::format_args!(#literal, #digits, #shown))
    } else {
        let literal = format!("{{:{sign}}}");
        quote!(&::core::format_args!(#literal, *#shown))
    }
}

/// A field that a format string names.
struct Argument<'a> {
    field: &'a Field,
    /// The address in the field is shown, which another argument may show as it is.
    is_address: bool,
    /// It is shown by its `Display` somewhere.
    is_displayed: bool,
    /// It is a width or a precision somewhere.
    is_width: bool,
}

/// `format_args!` with the literal of the user's, so that the compiler underlines the placeholder
/// that it does not like.
fn format_args(entry: &Entry, message: &Message, place: Span) -> TokenStream {
    let template = &message.template;
    let literal = &*message.format_string();
    let mut arguments = arguments(entry, template);
    let value = |argument: &Argument<'_>| argument_value(argument, place);
    let is_tuple = arguments
        .iter()
        .all(|argument| matches!(argument.field.member, Member::Unnamed(_)));
    let has_address = arguments.iter().any(|argument| argument.is_address);
    if !is_tuple && !has_address {
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
    if !has_gap && !has_address {
        let values = arguments.iter().map(value);
        return quote!(::core::format_args!(#literal #(, #values)*));
    }
    let renamed = template.with_fields(argument_name);
    let literal = Text::new(&renamed, literal.span());
    let named = arguments.iter().map(|argument| {
        let name = argument_name(argument.field.name(), argument.is_address);
        let name = Ident::new(&name, Span::mixed_site());
        let value = value(argument);
        quote!(#name = #value)
    });
    quote!(::core::format_args!(#literal #(, #named)*))
}

/// The name of an argument in a format string whose fields are renamed.
fn argument_name(field: &str, is_address: bool) -> String {
    let prefix = if is_address { "_address_of" } else { "_" };
    format!("{prefix}_{field}")
}

/// The fields that a template names, each once, and once more if its address is shown.
fn arguments<'a>(entry: &'a Entry, template: &Template) -> Vec<Argument<'a>> {
    let mut arguments: Vec<Argument<'a>> = Vec::new();
    for placeholder in template.placeholders() {
        for FieldUse { name, is_width } in placeholder.fields() {
            let field = entry.field(name);
            let is_address = !is_width && placeholder.format == Format::Pointer;
            let known = arguments.iter().position(|argument| {
                argument.field.member == field.member && argument.is_address == is_address
            });
            let at = known.unwrap_or(arguments.len());
            if known.is_none() {
                arguments.push(Argument {
                    field,
                    is_address,
                    is_displayed: false,
                    is_width: false,
                });
            }
            let argument = &mut arguments[at];
            argument.is_width |= is_width;
            argument.is_displayed |= !is_width && placeholder.format == Format::Display;
        }
    }
    arguments
}

/// The value of an argument; a width is taken by value.
fn argument_value(argument: &Argument<'_>, place: Span) -> TokenStream {
    if argument.is_width {
        return width(argument.field);
    }
    let mut variable = pattern::variable(argument.field);
    let place = variable.span().located_at(place);
    variable.set_span(place);
    if argument.is_address {
        // The address in the field, and not that of the field.
        quote_spanned!(place=> *#variable)
    } else if argument.is_displayed {
        quote_spanned!(place=> __platform::field(#variable).__shown().display())
    } else {
        variable.to_token_stream()
    }
}

/// A field as a width or a precision.
fn width(field: &Field) -> TokenStream {
    let variable = pattern::variable(field);
    let ty = types::qualified(&field.ty);
    quote!(<#ty as __platform::Width>::width(#variable))
}
