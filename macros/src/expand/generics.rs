//! The bounds that the implementations need beyond those that the type has.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, LifetimeParam, TypeParam};

use crate::model::{Model, Role};
use crate::types;

/// The bounds of one implementation.
#[derive(Default)]
pub(super) struct Bounds(Vec<TokenStream>);

impl Bounds {
    fn push(&mut self, bound: TokenStream) {
        if !self
            .0
            .iter()
            .any(|known| known.to_string() == bound.to_string())
        {
            self.0.push(bound);
        }
    }

    pub(super) fn and(mut self, bound: TokenStream) -> Self {
        self.push(bound);
        self
    }

    /// What `impl` needs: its parameters, those of the type, and the `where` clause.
    pub(super) fn parts(&self, model: &Model) -> Parts {
        self.parts_of(&model.generics)
    }

    pub(super) fn parts_of(&self, generics: &Generics) -> Parts {
        let mut bare = generics.clone();
        let inline: Vec<TokenStream> = bare.params.iter_mut().filter_map(without_bounds).collect();
        let (impl_generics, ty_generics, _) = bare.split_for_impl();
        let own = generics
            .where_clause
            .iter()
            .flat_map(|clause| clause.predicates.iter());
        let predicates = inline
            .into_iter()
            .chain(own.map(ToTokens::to_token_stream))
            .chain(self.0.iter().cloned());
        let predicates: Vec<TokenStream> = predicates.collect();
        let where_clause = if predicates.is_empty() {
            quote!()
        } else {
            quote!(where #(#predicates),*)
        };
        [
            impl_generics.into_token_stream(),
            ty_generics.into_token_stream(),
            where_clause,
        ]
        .map(expanded)
        .into()
    }
}

/// Takes the bounds off a parameter, as a predicate: no bound is then to be read in two places.
fn without_bounds(param: &mut GenericParam) -> Option<TokenStream> {
    match param {
        GenericParam::Type(TypeParam {
            ident,
            bounds,
            colon_token,
            ..
        }) => {
            let (colon, bounds) = (colon_token.take()?, std::mem::take(bounds));
            Some(quote!(#ident #colon #bounds))
        }
        GenericParam::Lifetime(LifetimeParam {
            lifetime,
            bounds,
            colon_token,
            ..
        }) => {
            let (colon, bounds) = (colon_token.take()?, std::mem::take(bounds));
            Some(quote!(#lifetime #colon #bounds))
        }
        GenericParam::Const(_) => None,
    }
}

/// What `impl` needs: its parameters, those of the type, and the `where` clause.
pub(super) type Parts = (TokenStream, TokenStream, TokenStream);

/// The tokens as ones of the expansion, at the same place: that a bound is there twice, or that a lifetime can only be
/// `'static`, is no fault of the user's, and lints would call it one.
pub(super) fn expanded(tokens: TokenStream) -> TokenStream {
    let respan = |token| match token {
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), expanded(group.stream()));
            inner.set_span(group.span());
            TokenTree::Group(inner)
        }
        // It means the crate that it comes from.
        TokenTree::Ident(ident) if ident == "$crate" => TokenTree::Ident(ident),
        mut token => {
            token.set_span(Span::call_site().located_at(token.span()));
            token
        }
    };
    tokens.into_iter().map(respan).collect()
}

/// Forwarding asks for a set behind each transparent variant, and sets live for `'static`.
pub(super) fn forwarding(model: &Model) -> Bounds {
    let mut bounds = Bounds::default();
    let forwards = model
        .entries
        .iter()
        .filter(|entry| matches!(entry.role, Role::Forward));
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
    let (ident, (_, ty_generics, _)) = (&model.ident, model.generics.split_for_impl());
    let error = quote!(#ident #ty_generics: ::core::error::Error);
    display(model).and(if is_borrowing(&model.generics) {
        quote!(#error + 'static)
    } else {
        // The bound always holds, and brings the supertraits of `Error`: so a missing `Debug` is reported once, by the
        // implementation of `Error`, and by no use of the type. Without the lifetime, which means nothing here, the
        // compiler would look for that `Debug` once more.
        quote!(for<'__a> #error)
    })
}

/// Whether a type may hold what does not live for `'static`.
fn is_borrowing(generics: &Generics) -> bool {
    generics.lifetimes().next().is_some() || generics.type_params().next().is_some()
}
