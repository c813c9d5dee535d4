//! The table of facts, and the way from a value to its row.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{binding, binding_pattern, implementation, pattern, show};
use crate::model::{Entry, Facts, Label, Model, Role, Shape};

/// `__TABLE`, and `__metadata(&value)`.
pub(super) fn expand(model: &Model) -> TokenStream {
    let table = table(model);
    let ident = &model.ident;
    let constness = is_const(model).then(|| quote!(const));
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = super::generics::forwarding(model).parts(model);
    let lookup = lookup(model);
    let forwards = forwards(model);
    quote! {
        #table
        #forwards
        #allow
        #constness fn __metadata #impl_generics (__error: &#ident #ty_generics) -> &'static __platform::Metadata #where_clause {
            #lookup
        }
    }
}

/// Whether the way from a value to its facts calls no trait.
pub(super) fn is_const(model: &Model) -> bool {
    model.entries.iter().all(|entry| entry.facts().is_some())
}

/// The table as literals: the texts of all rows, their kinds, then the details of those that have some.
fn table(model: &Model) -> TokenStream {
    let (mut texts, mut kinds, mut details) = (TokenStream::new(), Vec::new(), TokenStream::new());
    let own = model.entries.iter().filter_map(|entry| Some((entry, entry.facts()?)));
    let (mut count, mut details_count) = (0usize, 0usize);
    for (entry, facts) in own {
        let Facts { code, message, explanation, cause, solution, .. } = facts;
        // Where the message shows no field, the table has it as `Display` prints it, without the braces doubled.
        let message = match message.template.plain() {
            Some(text) if text != message.literal.value() => text.to_token_stream(),
            _ => message.literal.to_token_stream(),
        };
        texts.extend(quote!(#code, #message, #explanation, #cause, #solution,));
        kinds.push(facts.kind);
        let more = more(entry, facts, &model.labels);
        if !more.is_empty() {
            details.extend(quote!((#count, __platform::Details { #more ..__BASE }),));
            details_count += 1;
        }
        count += 1;
    }
    let kinds = Literal::byte_string(&kinds);
    // What each entry has that has nothing to say of its own.
    let (base, default) = if model.labels.is_empty() {
        (quote!(__platform::PLAIN), quote!(::core::option::Option::None))
    } else {
        let labels = labels(&model.labels);
        (quote!(__platform::Details { #labels ..__platform::PLAIN }), quote!(::core::option::Option::Some(&__BASE)))
    };
    quote! {
        const __BASE: __platform::Details = #base;
        static __TABLE: [__platform::Metadata; #count] = __platform::table(&[#texts], #kinds, &__DETAILS, #default);
        static __DETAILS: [(usize, __platform::Details); #details_count] = [#details];
    }
}

/// What only some rows have, as fields of `Details`.
fn more(entry: &Entry, facts: &Facts, set: &[Label]) -> TokenStream {
    let mut more = TokenStream::new();
    if let Some(retry) = facts.retry {
        let retry = format_ident!("{retry}");
        more.extend(quote!(retry: __platform::Some(__platform::Retry::#retry),));
    }
    for (key, text) in [("docs", &facts.docs), ("since", &facts.since), ("deprecated", &facts.deprecated)] {
        let key = format_ident!("{key}");
        more.extend(text.as_ref().map(|text| quote!(#key: #text,)));
    }
    let params = show::params(entry);
    if !params.is_empty() {
        let names = params.iter().map(|placeholder| &placeholder.field);
        more.extend(quote!(params: &[#(#names),*],));
    }
    if show::is_straight(entry, &facts.message) {
        let (before, end) = show::pieces(&facts.message);
        more.extend(quote!(pieces: (&[#(#before),*], #end),));
    }
    let aliases = &facts.aliases;
    if !aliases.is_empty() {
        more.extend(quote!(aliases: &[#(#aliases),*],));
    }
    if !facts.labels.is_empty() {
        let overridden = |(name, _): &&Label| facts.labels.iter().any(|(own, _)| own == name);
        more.extend(labels(facts.labels.iter().chain(set.iter().filter(|label| !overridden(label)))));
    }
    more
}

fn labels<'a>(labels: impl IntoIterator<Item = &'a Label>) -> TokenStream {
    let labels = labels.into_iter().map(|(name, text)| quote!((#name, #text)));
    quote!(labels: &[#(#labels),*],)
}

/// One `match` from the value to its row.
fn lookup(model: &Model) -> TokenStream {
    if model.shape == Shape::Struct {
        return quote!(let _ = __error; &__TABLE[0]);
    }
    let mut row = 0usize;
    let has_rows = model.entries.iter().any(|entry| entry.facts().is_some());
    let arms = model.entries.iter().map(|entry| match entry.role {
        Role::Own(_) => {
            let pattern = pattern(model, entry);
            let at = Literal::usize_unsuffixed(row);
            row += 1;
            quote!(#pattern => #at,)
        }
        Role::Forward => {
            let pattern = binding_pattern(model, entry, &entry.fields);
            let error = forwarded(model, entry);
            let leave = has_rows.then(|| quote!(return));
            quote!(#pattern => #leave __platform::PlatformError::metadata(#error),)
        }
    });
    let arms: TokenStream = arms.collect();
    match row {
        // Without a variant of its own, the enum is empty or forwards everything.
        0 if model.entries.is_empty() => quote!(match *__error {}),
        0 => quote!(match __error { #arms }),
        _ => quote!(&__TABLE[match __error { #arms }]),
    }
}

/// For each transparent variant, how to forward to its field. This is the one place that asks for a platform error
/// there, so that a field which is none is one mistake.
fn forwards(model: &Model) -> TokenStream {
    let (impl_generics, _, where_clause) = super::generics::forwarding(model).parts(model);
    let allow = implementation(model);
    let forwards = model.entries.iter().filter(|entry| matches!(entry.role, Role::Forward)).map(|entry| {
        let (name, ty) = (forwarding_name(model, entry), &entry.fields[0].ty);
        quote! {
            #allow
            const fn #name #impl_generics () -> __platform::Forwarding<#ty> #where_clause {
                <#ty as __platform::Forward<_>>::FORWARDING
            }
        }
    });
    forwards.collect()
}

fn forwarding_name(model: &Model, entry: &Entry) -> Ident {
    let at = model.entries.iter().position(|other| std::ptr::eq(other, entry));
    format_ident!("__forward_{}", at.unwrap_or_default(), span = Span::call_site())
}

/// How to forward to the field of a transparent variant.
pub(super) fn forwarding(model: &Model, entry: &Entry) -> TokenStream {
    let name = forwarding_name(model, entry);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let turbofish = ty_generics.as_turbofish();
    quote!(#name #turbofish ())
}

/// The error in the field of a transparent variant, as its pattern binds it.
pub(super) fn forwarded(model: &Model, entry: &Entry) -> TokenStream {
    let (forwarding, field) = (forwarding(model, entry), binding(&entry.fields[0]));
    quote!((#forwarding.error)(#field))
}
