//! `PlatformError`, the trait for a value.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::callee::callee;
use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::model::Model;

/// `has_fields`: there is a function `__fields`.
pub(super) fn expand(model: &Model, has_fields: bool) -> TokenStream {
    let ident = &model.ident;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::platform(model).parts(model);
    let call = generics::of_call(model);
    let set = set(model);
    let params = params(has_fields, &call);
    let retry_after = retry_after(model, &call);
    let fmt_message = fmt_message(model, &call);
    quote! {
        #attributes
        impl #impl_generics __platform::PlatformError for #ident #ty_generics #where_clause {
            fn metadata(&self) -> &'static __platform::Metadata {
                __metadata #call (self)
            }
            fn set(&self) -> &'static __platform::Catalog {
                #set
            }
            fn as_error(&self) -> &(dyn ::core::error::Error + 'static) {
                self
            }
            fn params(
                &self,
                __visit: &mut dyn ::core::ops::FnMut(&'static str, __platform::Value<'_>)
            ) {
                #params
            }
            #retry_after
            #fmt_message
            __platform::into_error!();
        }
    }
}

/// The body of `set`: a transparent variant asks its field.
fn set(model: &Model) -> TokenStream {
    // The compiler points there if there is a conflict.
    let place = span::name(model);
    let own = quote_spanned!(place=> <Self as __platform::ErrorSet>::CATALOG);
    if !model.has_transparent() {
        return own;
    }
    let mut arms = TokenStream::new();
    for entry in model.transparent() {
        let pattern = pattern::binding(model, entry, &entry.fields);
        let error = forwarding::forwarded(model, entry);
        arms.extend(quote!(#pattern => __platform::PlatformError::set(#error),));
    }
    let has_leaves = model.leaves().next().is_some();
    let rest = has_leaves.then(|| quote!(_ => #own,));
    quote!(match self { #arms #rest })
}

/// The body of `params`.
fn params(has_fields: bool, call: &TokenStream) -> TokenStream {
    if has_fields {
        // Visiting cannot fail.
        quote! {
            let __facts = __metadata #call (self);
            let _ = __fields #call (self, __facts, __platform::FieldSink::Params(__visit));
        }
    } else {
        quote!(let _ = __visit;)
    }
}

/// The method `retry_after`, if a field gives the delay or a transparent variant asks its field.
fn retry_after(model: &Model, call: &TokenStream) -> Option<TokenStream> {
    let mut arms = TokenStream::new();
    let mut count = 0;
    let of_entry = quote!(__metadata #call (self).retry_after());
    for entry in &model.entries {
        if entry.facts().is_none() {
            let pattern = pattern::binding(model, entry, &entry.fields);
            let error = forwarding::forwarded(model, entry);
            arms.extend(quote!(#pattern => __platform::PlatformError::retry_after(#error),));
        } else if let Some(field) = entry.delay() {
            let pattern = pattern::binding(model, entry, [field]);
            let (implementation, variable) = callee(model, field, &quote!(RetryAfter));
            let delay = quote!(#implementation::retry_after(#variable));
            arms.extend(quote!(#pattern => ::core::option::Option::or(#delay, #of_entry),));
        } else {
            continue;
        }
        count += 1;
    }
    if count == 0 {
        return None;
    }
    let rest = (count < model.entries.len()).then(|| quote!(_ => #of_entry,));
    Some(quote! {
        fn retry_after(&self) -> ::core::option::Option<::core::time::Duration> {
            match self { #arms #rest }
        }
    })
}

/// The method `__fmt_message`, if it differs from `Display`: that is written by another derive, or
/// may be by that of the error in a transparent variant.
fn fmt_message(model: &Model, call: &TokenStream) -> Option<TokenStream> {
    if !model.metadata_only && !model.has_transparent() {
        return None;
    }
    let mut arms = TokenStream::new();
    for entry in model.transparent() {
        let pattern = pattern::binding(model, entry, &entry.fields);
        let error = forwarding::forwarded(model, entry);
        arms.extend(
            quote!(#pattern => __platform::PlatformError::__fmt_message(#error, __formatter),),
        );
    }
    let own = own_message(model, call);
    let body = if !model.has_transparent() {
        own
    } else if model.leaves().next().is_some() {
        quote!(match self { #arms _ => { #own } })
    } else {
        quote!(match self { #arms })
    };
    Some(quote! {
        fn __fmt_message(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>
        ) -> ::core::fmt::Result {
            #body
        }
    })
}

/// Writes the message of an entry of this set.
fn own_message(model: &Model, call: &TokenStream) -> TokenStream {
    if !model.metadata_only {
        quote!(::core::fmt::Display::fmt(self, __formatter))
    } else if model.has_params() {
        quote! {
            let __facts = __metadata #call (self);
            __fields #call (self, __facts, __platform::FieldSink::Message(__formatter))
        }
    } else {
        quote!(__formatter.write_str(__metadata #call (self).message()))
    }
}
