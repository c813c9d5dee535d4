//! The bounds that the implementations need beyond those of the type.

use platform_error_syntax::template::Format;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{ConstParam, GenericParam, LifetimeParam, Type, TypeParam};

use super::span;
use crate::model::{Entry, Model, Shape};
use crate::types;

/// The bounds of one implementation.
#[derive(Default)]
pub(super) struct Bounds(Vec<TokenStream>);

/// What an `impl` needs of its generics.
pub(super) struct Parts {
    /// The parameters, after `impl`.
    pub(super) impl_generics: TokenStream,
    /// The parameters as arguments, after the name of the type.
    pub(super) ty_generics: TokenStream,
    pub(super) where_clause: TokenStream,
}

impl Bounds {
    fn push(&mut self, bound: TokenStream) {
        let text = bound.to_string();
        if !self.0.iter().any(|known| known.to_string() == text) {
            self.0.push(bound);
        }
    }

    pub(super) fn parts(&self, model: &Model) -> Parts {
        let mut bare = model.generics.clone();
        let mut predicates = Vec::new();
        for param in &mut bare.params {
            // What the compiler proposes for an unknown lifetime depends on where the bound is, and
            // another proposal would be another error.
            if !types::has_unknown_lifetime(param, &model.generics) {
                predicates.extend(take_bounds(param));
            }
        }
        let where_clause = &model.generics.where_clause;
        for predicate in where_clause.iter().flat_map(|clause| &clause.predicates) {
            predicates.push(predicate.to_token_stream());
        }
        predicates.extend(self.0.iter().cloned());
        let where_clause = if predicates.is_empty() {
            TokenStream::new()
        } else {
            quote!(where #(#predicates),*)
        };
        let (impl_generics, ty_generics, _) = bare.split_for_impl();
        let declared = declared_lifetimes(model);
        Parts {
            impl_generics: span::lifetimes(impl_generics.into_token_stream(), &declared),
            ty_generics: span::lifetimes(ty_generics.into_token_stream(), &declared),
            where_clause: span::lifetimes(where_clause, &declared),
        }
    }
}

/// Takes the bounds off a parameter, as a predicate, so that a reader finds all bounds in one
/// place.
fn take_bounds(param: &mut GenericParam) -> Option<TokenStream> {
    match param {
        GenericParam::Type(TypeParam {
            ident,
            bounds,
            colon_token,
            ..
        }) => {
            let colon = colon_token.take()?;
            let bounds = std::mem::take(bounds);
            Some(quote!(#ident #colon #bounds))
        }
        GenericParam::Lifetime(LifetimeParam {
            lifetime,
            bounds,
            colon_token,
            ..
        }) => {
            let colon = colon_token.take()?;
            let bounds = std::mem::take(bounds);
            Some(quote!(#lifetime #colon #bounds))
        }
        GenericParam::Const(_) => None,
    }
}

/// Forwarding needs a set in each transparent variant, and sets live for `'static`.
pub(super) fn forwarding(model: &Model) -> Bounds {
    let mut bounds = Bounds::default();
    for entry in model.transparent() {
        if model.may_borrow() {
            let this = this(model);
            bounds.push(quote!(#this: 'static));
        }
        let ty = &entry.fields[0].ty;
        if is_recursive(ty, model) {
            push_recursive(&mut bounds, model);
        } else if types::is_generic(ty, &model.generics) {
            let ty = types::in_pointer(ty).unwrap_or(ty);
            bounds.push(quote!(#ty: __platform::ErrorSet));
        }
    }
    bounds
}

/// Whether the type has parameters and this type of a field holds it again. A bound on the field
/// would require that the implementation exists in order to exist.
fn is_recursive(ty: &Type, model: &Model) -> bool {
    model.may_borrow() && types::mentions(ty, &[&model.ident])
}

/// The bounds under which the type, which holds itself, is a set.
fn push_recursive(bounds: &mut Bounds, model: &Model) {
    let this = this(model);
    if model.metadata_only {
        bounds.push(quote!(#this: ::core::error::Error + 'static));
        return;
    }
    push_shown(bounds, model);
    push_sources(bounds, model);
    bounds.push(quote!(#this: ::core::fmt::Debug));
}

/// `Display` needs what the messages do with the fields that they show.
pub(super) fn display(model: &Model) -> Bounds {
    let mut bounds = forwarding(model);
    push_shown(&mut bounds, model);
    bounds
}

fn push_shown(bounds: &mut Bounds, model: &Model) {
    if !model.has_type_params() {
        return;
    }
    for (entry, facts) in model.leaves() {
        for placeholder in facts.message.template.placeholders() {
            let ty = &entry.field(&placeholder.field).ty;
            push_format(bounds, ty, placeholder.format, model);
        }
        for param in entry.params() {
            push_format(bounds, &param.field.ty, param.format(), model);
        }
    }
}

fn push_format(bounds: &mut Bounds, ty: &Type, format: Format, model: &Model) {
    if !types::is_generic(ty, &model.generics) {
        return;
    }
    // With a bound on `&'a T`, the compiler takes every reference to a `T` for this one.
    let ty = if format == Format::Pointer {
        ty
    } else {
        types::behind_references(ty)
    };
    let format = format_ident!("{}", format.trait_name());
    bounds.push(quote!(#ty: ::core::fmt::#format));
}

/// `Error` needs its supertraits, which is only a question if the type has parameters, and errors
/// as the sources.
pub(super) fn error(model: &Model) -> Bounds {
    let mut bounds = forwarding(model);
    push_sources(&mut bounds, model);
    let this = this(model);
    if model.has_type_params() {
        bounds.push(quote!(#this: ::core::fmt::Debug + ::core::fmt::Display));
    } else if model.shape == Shape::Opaque {
        // A union cannot derive `Debug`. As a bound, a missing one is not an error here.
        bounds.push(quote!(for<'__a> #this: ::core::fmt::Debug));
    }
    bounds
}

fn push_sources(bounds: &mut Bounds, model: &Model) {
    for entry in &model.entries {
        let Some(source) = entry.source else {
            continue;
        };
        let ty = &entry.fields[source].ty;
        if is_recursive(ty, model) {
            let this = this(model);
            bounds.push(quote!(#this: 'static));
        } else if types::is_generic(ty, &model.generics) {
            let ty = types::filled(ty);
            // `Rc` is not an error itself.
            let ty = types::in_pointer(ty).unwrap_or(ty);
            bounds.push(quote!(#ty: ::core::error::Error + 'static));
        }
    }
}

/// The traits of this crate need the standard one, and show parameters as the message does.
pub(super) fn platform(model: &Model) -> Bounds {
    let mut bounds = display(model);
    for field in model.entries.iter().filter_map(Entry::delay) {
        let ty = &field.ty;
        if types::is_generic(ty, &model.generics) {
            bounds.push(quote!(#ty: __platform::RetryAfter));
        }
    }
    let this = this(model);
    bounds.push(if model.may_borrow() {
        quote!(#this: ::core::error::Error + 'static)
    } else {
        // The bound always holds, and implies the supertraits of `Error`. So a missing `Debug` is
        // reported once, by the implementation of `Error`, and not where the type is used. Without
        // the lifetime, which means nothing here, the compiler would look for that `Debug` again.
        quote!(for<'__a> #this: ::core::error::Error)
    });
    bounds
}

/// The lifetimes that the type declares. Without those that the compiler rejects.
fn declared_lifetimes(model: &Model) -> Vec<&Ident> {
    let mut declared: Vec<&Ident> = Vec::new();
    for param in model.generics.lifetimes() {
        let name = &param.lifetime.ident;
        if name == "static" || name == "_" || declared.contains(&name) {
            return Vec::new();
        }
        declared.push(name);
    }
    declared
}

/// The parameters for a call of a function, `::<T, N>`, if it has any. Without them, the compiler
/// would have to infer them, which fails again if one of them is a mistake.
///
/// Lifetimes are inferred.
pub(super) fn of_call(model: &Model) -> TokenStream {
    let mut arguments = TokenStream::new();
    for param in &model.generics.params {
        match param {
            GenericParam::Type(TypeParam { ident, .. })
            | GenericParam::Const(ConstParam { ident, .. }) => arguments.extend(quote!(#ident,)),
            GenericParam::Lifetime(_) => {}
        }
    }
    if arguments.is_empty() {
        return arguments;
    }
    quote!(::<#arguments>)
}

/// The parameters for the path of a variant, for the same reason. If there are lifetimes too, the
/// compiler takes no parameters in the path of a pattern.
pub(super) fn of_path(model: &Model) -> TokenStream {
    if model.generics.lifetimes().next().is_some() {
        return TokenStream::new();
    }
    of_call(model)
}

/// The type with its parameters.
fn this(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    quote!(#ident #ty_generics)
}
