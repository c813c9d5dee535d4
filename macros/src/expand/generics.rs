//! The bounds that the implementations need beyond those that the type has.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{Generics, ImplGenerics, TypeGenerics};

use crate::model::{Model, Role};
use crate::types;

/// The bounds of one implementation.
#[derive(Default)]
pub(super) struct Bounds(Vec<TokenStream>);

impl Bounds {
    fn push(&mut self, bound: TokenStream) {
        if !self.0.iter().any(|known| known.to_string() == bound.to_string()) {
            self.0.push(bound);
        }
    }

    pub(super) fn and(mut self, bound: TokenStream) -> Self {
        self.push(bound);
        self
    }

    /// What `impl` needs: its parameters, those of the type, and the `where` clause.
    pub(super) fn parts<'a>(&self, model: &'a Model) -> (ImplGenerics<'a>, TypeGenerics<'a>, TokenStream) {
        self.parts_of(&model.generics)
    }

    pub(super) fn parts_of<'a>(&self, generics: &'a Generics) -> (ImplGenerics<'a>, TypeGenerics<'a>, TokenStream) {
        let (impl_generics, ty_generics, _) = generics.split_for_impl();
        let bounds = self.0.iter();
        let own = generics.where_clause.iter().flat_map(|clause| clause.predicates.iter());
        let predicates: Vec<TokenStream> = own.map(ToTokens::to_token_stream).chain(bounds.cloned()).collect();
        let where_clause = if predicates.is_empty() { quote!() } else { quote!(where #(#predicates),*) };
        (impl_generics, ty_generics, where_clause)
    }
}

/// Forwarding asks for a set behind each transparent variant, and sets live for `'static`.
pub(super) fn forwarding(model: &Model) -> Bounds {
    let mut bounds = Bounds::default();
    let forwards = model.entries.iter().filter(|entry| matches!(entry.role, Role::Forward));
    for ty in forwards.map(|entry| &entry.fields[0].ty) {
        if is_borrowing(&model.generics) {
            let (ident, (_, ty_generics, _)) = (&model.ident, model.generics.split_for_impl());
            bounds.push(quote!(#ident #ty_generics: 'static));
        }
        if types::is_generic(ty, &model.generics) {
            let ty = types::in_pointer(ty).unwrap_or(ty);
            bounds.push(quote!(#ty: __platform::ErrorSet));
        }
    }
    bounds
}

/// `Display` asks for what the messages do with the fields that they show.
pub(super) fn display(model: &Model) -> Bounds {
    let mut bounds = forwarding(model);
    for entry in &model.entries {
        let Some(facts) = entry.facts() else { continue };
        for placeholder in facts.message.template.placeholders() {
            let ty = &entry.field(&placeholder.field).ty;
            if types::is_generic(ty, &model.generics) {
                let formatting = format_ident!("{}", placeholder.formatting_trait());
                bounds.push(quote!(#ty: ::core::fmt::#formatting));
            }
        }
    }
    bounds
}

/// `Error` asks for its supertraits, which is a question only where the type has parameters, and for the sources.
pub(super) fn error(model: &Model) -> Bounds {
    let mut bounds = forwarding(model);
    for entry in &model.entries {
        let Some(source) = entry.source else { continue };
        let ty = &entry.fields[source].ty;
        if types::is_generic(ty, &model.generics) {
            let ty = types::in_option(ty).unwrap_or(ty);
            bounds.push(quote!(#ty: ::core::error::Error + 'static));
        }
    }
    if model.generics.type_params().next().is_some() {
        let (ident, (_, ty_generics, _)) = (&model.ident, model.generics.split_for_impl());
        bounds.push(quote!(#ident #ty_generics: ::core::fmt::Debug + ::core::fmt::Display));
    }
    bounds
}

/// The traits of this crate ask for the standard one, and show parameters as the message does.
pub(super) fn platform(model: &Model) -> Bounds {
    display(model).and(platform_of(&model.ident, &model.generics))
}

pub(super) fn platform_of(ident: &syn::Ident, generics: &Generics) -> TokenStream {
    let (_, ty_generics, _) = generics.split_for_impl();
    if is_borrowing(generics) {
        quote!(#ident #ty_generics: ::core::error::Error + 'static)
    } else {
        // A missing `Debug` is reported once, by the implementation of `Error`. Without the lifetime, which means
        // nothing here, the compiler would not accept a bound that does not hold.
        quote!(for<'__a> #ident #ty_generics: ::core::fmt::Debug)
    }
}

/// Whether a type may hold what does not live for `'static`.
fn is_borrowing(generics: &Generics) -> bool {
    generics.lifetimes().next().is_some() || generics.type_params().next().is_some()
}
