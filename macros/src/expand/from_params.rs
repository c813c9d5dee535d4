//! `from_params`: from a code and the parameters to the value.

use platform_error_syntax::template::Format;
use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::callee::callee;
use super::generics::{self, Parts};
use super::{pattern, recursion, rows, span};
use crate::input::Field;
use crate::model::{Entry, Model, Param, Shape};
use crate::types;

/// What makes a value from its parameters; nothing, if that is not wanted.
#[derive(Default)]
pub(super) struct FromParams {
    /// `__read(row, params)`, if a row can be read.
    pub(super) function: Option<TokenStream>,
    /// The method of `ErrorSet`.
    pub(super) method: Option<TokenStream>,
}

impl FromParams {
    pub(super) fn of(model: &Model) -> Self {
        // After a mistake, the type of a field may be one.
        if !model.from_params || model.is_mistaken || recursion::has_no_size(model) {
            return Self::default();
        }
        let function = function(model);
        let method = method(model, function.is_some());
        Self { function, method }
    }

    /// The value of a row of a set that includes others, which is this without parameters.
    pub(super) fn or_value(&self, model: &Model, value: &TokenStream) -> TokenStream {
        if self.function.is_none() {
            return value.clone();
        }
        let call = generics::of_call(model);
        quote! {
            match __trail.params() {
                ::core::option::Option::Some(__params) => __read #call (__row, __params),
                ::core::option::Option::None => #value,
            }
        }
    }
}

fn method(model: &Model, has_function: bool) -> Option<TokenStream> {
    let value = if model.has_transparent() {
        quote!(__platform::read_value(__code, &__platform::Lookup(__param)))
    } else if has_function {
        let rows = rows::rows(model);
        let call = generics::of_call(model);
        quote!(__read #call (#rows.row(__code)?, &__platform::Lookup(__param)))
    } else {
        return None;
    };
    Some(quote! {
        fn from_params<'__p>(
            __code: &str,
            __param: &dyn ::core::ops::Fn(&str) -> ::core::option::Option<&'__p str>
        ) -> ::core::option::Option<Self> {
            #value
        }
    })
}

/// `__read`, from the row of an entry and the parameters to the value.
fn function(model: &Model) -> Option<TokenStream> {
    let mut arms = Vec::new();
    for (row, (entry, _)) in model.leaves().enumerate() {
        let arm = rows::arm(model, entry, row).or_else(|| arm(model, entry, row));
        arms.extend(arm);
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
    } = generics::platform(model).parts(model);
    Some(quote! {
        #attributes
        fn __read #impl_generics (
            __row: ::core::primitive::usize,
            __params: &dyn __platform::Params
        ) -> ::core::option::Option<#ident #ty_generics> #where_clause {
            let _ = __params;
            ::core::option::Option::Some(match __row {
                #(#arms)*
                _ => return ::core::option::Option::None
            })
        }
    })
}

/// From the row of an entry to its value, if each of its fields can be read.
fn arm(model: &Model, entry: &Entry, row: usize) -> Option<TokenStream> {
    if model.shape == Shape::Opaque {
        return None;
    }
    let params = entry.params();
    let mut fields = TokenStream::new();
    for field in &entry.fields {
        let value = value(model, field, &params)?;
        let member = &field.member;
        fields.extend(quote!(#member: #value,));
    }
    let path = pattern::path(model, entry);
    let row = Literal::usize_unsuffixed(row);
    Some(quote!(#row => #path { #fields },))
}

/// The value of a field, unless it cannot be read.
fn value(model: &Model, field: &Field, params: &[Param<'_>]) -> Option<TokenStream> {
    // Nothing owns what is read, so there can be no reference to it.
    if is_reference(&field.ty) {
        return None;
    }
    // The compiler points there if the type cannot be read.
    let place = Span::call_site().located_at(field.ty.span());
    if field.marks.retry_after.is_some() {
        let (implementation, _) = callee(model, field, &quote!(RetryAfter));
        let delay = quote!(__platform::delay(__params));
        return Some(quote_spanned!(place=> #implementation::from_delay(#delay)?));
    }
    let param = params
        .iter()
        .find(|param| param.field.member == field.member)?;
    let precision = param.placeholder.and_then(|shown| shown.precision.as_ref());
    // What the message cuts off is not in the parameter, and an address means nothing elsewhere.
    if precision.is_some() || param.format() == Format::Pointer {
        return None;
    }
    let name = field.name();
    let text = quote!(__params.get(#name)?);
    if param.format() == Format::Display && types::is_generic(&field.ty, &model.generics) {
        // The compiler proposes the bound that is missing, and `FromStr` is one to write.
        return Some(quote_spanned!(place=> __platform::parsed(#text)?));
    }
    if param.format() == Format::Display {
        let (implementation, _) = callee(model, field, &quote!(FromParam::<_>));
        return Some(quote_spanned!(place=> #implementation::from_param(#text)?));
    }
    if types::may_be_doubled(&field.ty, &model.generics) {
        return None;
    }
    let ty = &field.ty;
    Some(quote_spanned! {place=> {
        use __platform::NotRead as _;
        __platform::Reading::<#ty>::read(#text)?
    }})
}

fn is_reference(ty: &Type) -> bool {
    match ty {
        Type::Reference(_) => true,
        Type::Group(group) => is_reference(&group.elem),
        Type::Paren(paren) => is_reference(&paren.elem),
        _ => false,
    }
}
