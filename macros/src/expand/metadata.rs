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
    let (impl_generics, ty_generics, where_clause) =
        super::generics::forwarding(model).parts(model);
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

/// The table as literals, as `core/src/metadata/table.rs` takes them: what each row has, then what only some have.
fn table(model: &Model) -> TokenStream {
    let (mut texts, mut kinds) = (TokenStream::new(), Vec::new());
    let (mut more, mut own_labels) = (More::default(), Vec::new());
    let own = model
        .entries
        .iter()
        .filter_map(|entry| Some((entry, entry.facts()?)));
    for (row, (entry, facts)) in own.enumerate() {
        let Facts {
            code,
            message,
            explanation,
            cause,
            solution,
            ..
        } = facts;
        // Where the message shows no field, the table has it as `Display` prints it, without the braces doubled.
        let message = match message.template.plain() {
            Some(text) if text != message.literal.value() => text.to_token_stream(),
            _ => message.literal.to_token_stream(),
        };
        texts.extend(quote!(#code, #message, #explanation, #cause, #solution,));
        kinds.push(facts.kind);
        more.add(row, entry, facts);
        if !facts.labels.is_empty() {
            let overridden = |(name, _): &&Label| facts.labels.iter().any(|(own, _)| own == name);
            let labels = labels(
                facts
                    .labels
                    .iter()
                    .chain(model.labels.iter().filter(|label| !overridden(label))),
            );
            own_labels.push(quote!((#row, #labels)));
        }
    }
    let (count, own_count) = (kinds.len(), own_labels.len());
    let (kinds, heads) = (
        Literal::byte_string(&kinds),
        Literal::byte_string(&more.heads),
    );
    let (more, more_count) = (more.texts, more.count);
    let labels = if model.labels.is_empty() {
        quote!(::core::option::Option::None)
    } else {
        let labels = labels(&model.labels);
        quote!(::core::option::Option::Some(&#labels))
    };
    // A static, because the compiler writes any other memory anew for each row that points into it.
    quote! {
        static __MORE: [&'static str; #more_count] = [#more];
        static __LABELS: [(usize, __platform::Labels); #own_count] = [#(#own_labels),*];
        static __TABLE: [__platform::Metadata; #count] =
            __platform::table(&__platform::Columns {
                texts: &[#texts],
                kinds: #kinds,
                heads: #heads,
                more: &__MORE,
                own_labels: &__LABELS,
                labels: #labels,
            });
    }
}

/// What only some rows have.
#[derive(Default)]
struct More {
    heads: Vec<u8>,
    texts: TokenStream,
    /// How many texts there are.
    count: usize,
}

impl More {
    /// Adds the row of an entry, if it has anything of this.
    fn add(&mut self, row: usize, entry: &Entry, facts: &Facts) {
        let (params, aliases) = (show::params(entry), &facts.aliases);
        let mut flags = 0u8;
        self.extend(aliases);
        self.extend(params.iter().map(|placeholder| &placeholder.field));
        if show::is_straight(entry, &facts.message) {
            flags |= 1;
            let (before, end) = show::pieces(&facts.message);
            self.extend(before.into_iter().chain([end]));
        }
        for (text, flag) in [
            (&facts.docs, 1 << 1),
            (&facts.since, 1 << 2),
            (&facts.deprecated, 1 << 3),
        ] {
            flags |= if text.is_some() { flag } else { 0 };
            self.extend(text);
        }
        let retry = facts.retry.unwrap_or_default();
        if (flags, retry, aliases.len(), params.len()) != (0, 0, 0, 0) {
            let [row, aliases, params] = [row, aliases.len(), params.len()].map(two_bytes);
            self.heads.extend([row, aliases, params].concat());
            self.heads.extend([flags, retry]);
        }
    }

    fn extend(&mut self, texts: impl IntoIterator<Item = impl ToTokens>) {
        for text in texts {
            self.texts.extend(quote!(#text,));
            self.count += 1;
        }
    }
}

/// A set has no more than [`MOST_CODES`](crate::index::MOST_CODES) codes and aliases, and a message no more fields.
fn two_bytes(count: usize) -> [u8; 2] {
    u16::try_from(count).unwrap_or(u16::MAX).to_le_bytes()
}

fn labels<'a>(labels: impl IntoIterator<Item = &'a Label>) -> TokenStream {
    let labels = labels
        .into_iter()
        .map(|(name, text)| quote!((#name, #text)));
    quote!((&[#(#labels),*] as __platform::Labels))
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
    let forwards = model
        .entries
        .iter()
        .filter(|entry| matches!(entry.role, Role::Forward))
        .map(|entry| {
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
    let at = model
        .entries
        .iter()
        .position(|other| std::ptr::eq(other, entry));
    format_ident!(
        "__forward_{}",
        at.unwrap_or_default(),
        span = Span::call_site()
    )
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
