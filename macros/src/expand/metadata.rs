//! The table of facts, and the way from a value to its row.

use platform_error_syntax::row::{self, Head};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::model::{Entry, Facts, Message, Model, OptionalString, Role, Shape};
use crate::value::Label;

/// `__TABLE`, and `__metadata(&value)`.
pub(super) fn expand(model: &Model) -> TokenStream {
    let table = table(model);
    let ident = &model.ident;
    // Forwarding calls a trait, which no const function can.
    let constness = (!model.has_transparent()).then(|| quote!(const));
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::forwarding(model).parts(model);
    let lookup = lookup(model);
    let forwarding = forwarding::expand(model);
    quote! {
        #table
        #forwarding
        #attributes
        #constness fn __metadata #impl_generics (
            __error: &#ident #ty_generics
        ) -> &'static __platform::Metadata #where_clause {
            #lookup
        }
    }
}

/// The table as literals, as `core/src/metadata/table.rs` takes them: what every row has, then what
/// only some have.
fn table(model: &Model) -> TokenStream {
    let mut texts = TokenStream::new();
    let mut kinds = Vec::new();
    let mut further = FurtherStrings::default();
    let mut own_labels = Vec::new();
    for (row, (entry, facts)) in model.leaves().enumerate() {
        let Facts {
            code,
            explanation,
            cause,
            solution,
            ..
        } = facts;
        let message = message(&facts.message);
        texts.extend(quote!(#code, #message, #explanation, #cause, #solution,));
        kinds.push(facts.kind as u8);
        further.add(row, entry, facts);
        if !facts.labels.is_empty() {
            let labels = labels(all_labels(model, facts));
            own_labels.push(quote!((#row, #labels)));
        }
    }
    let row_count = kinds.len();
    let own_label_count = own_labels.len();
    let further_count = further.count;
    let kinds = Literal::byte_string(&kinds);
    let heads = Literal::byte_string(&further.heads);
    let further = further.strings;
    let set_labels = if model.labels.is_empty() {
        quote!(::core::option::Option::None)
    } else {
        let labels = labels(&model.labels);
        quote!(::core::option::Option::Some(&#labels))
    };
    // A static, because the compiler writes any other memory anew for each row that points into it.
    quote! {
        static __MORE: [&'static str; #further_count] = [#further];
        static __LABELS: [(usize, __platform::Labels); #own_label_count] = [#(#own_labels),*];
        static __TABLE: [__platform::Metadata; #row_count] = __platform::table(
            &__platform::Columns {
                texts: &[#texts],
                kinds: #kinds,
                heads: #heads,
                more: &__MORE,
                own_labels: &__LABELS,
                labels: #set_labels,
            }
        );
    }
}

/// The message of a row. If it shows no field, it is what `Display` prints, so no brace is doubled.
fn message(message: &Message) -> TokenStream {
    match message.template.as_literal() {
        Some(text) if text != message.literal.value() => text.to_token_stream(),
        _ => message.literal.to_token_stream(),
    }
}

/// The labels of an error, then those of the set that it does not override.
fn all_labels<'a>(model: &'a Model, facts: &'a Facts) -> impl Iterator<Item = &'a Label> {
    let is_own = |label: &&Label| !facts.labels.iter().any(|own| own.name == label.name);
    facts
        .labels
        .iter()
        .chain(model.labels.iter().filter(is_own))
}

fn labels<'a>(labels: impl IntoIterator<Item = &'a Label>) -> TokenStream {
    let labels = labels
        .into_iter()
        .map(|Label { name, value }| quote!((#name, #value)));
    quote!((&[#(#labels),*] as __platform::Labels))
}

/// The strings that only some rows have, in the order of [`row`].
#[derive(Default)]
struct FurtherStrings {
    heads: Vec<u8>,
    strings: TokenStream,
    count: usize,
}

impl FurtherStrings {
    /// Adds those of a row, if it has any.
    fn add(&mut self, row: usize, entry: &Entry, facts: &Facts) {
        let params = entry.params();
        let mut head = Head {
            aliases: u16_saturating(facts.aliases.len()),
            params: u16_saturating(params.len()),
            retry: facts.retry.map_or(0, |retry| retry as u8 + 1),
            ..Head::default()
        };
        self.extend(&facts.aliases);
        self.extend(params.iter().map(|param| &param.field));
        if entry.is_plain_interpolation() {
            let pieces = facts.message.pieces();
            head.flags |= row::PIECES;
            self.extend(pieces.before_each);
            self.extend([pieces.after_last]);
        }
        // The runtime finds a string by counting the flags above its own.
        let mut optional: Vec<&OptionalString> = facts.optional.iter().collect();
        optional.sort_by_key(|string| string.flag);
        for OptionalString { flag, text } in optional {
            head.flags |= flag;
            self.extend([text]);
        }
        if head != Head::default() {
            head.row = u16_saturating(row);
            self.heads.extend(head.pack());
        }
    }

    fn extend(&mut self, strings: impl IntoIterator<Item = impl ToTokens>) {
        for string in strings {
            self.strings.extend(quote!(#string,));
            self.count += 1;
        }
    }
}

/// A set has no more than [`MOST_CODES`](crate::index::MOST_CODES) codes and aliases, and a message
/// no more fields than fit.
fn u16_saturating(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// One `match` from the value to its row.
fn lookup(model: &Model) -> TokenStream {
    if model.shape != Shape::Enum {
        return quote!(let _ = __error; &__TABLE[0]);
    }
    if model.entries.is_empty() {
        return quote!(match *__error {});
    }
    let has_rows = model.leaves().next().is_some();
    let mut row = 0usize;
    let mut arms = TokenStream::new();
    for entry in &model.entries {
        arms.extend(match entry.role {
            Role::Leaf(_) => {
                let pattern = pattern::any(model, entry);
                let index = Literal::usize_unsuffixed(row);
                row += 1;
                quote!(#pattern => #index,)
            }
            Role::Transparent => {
                let pattern = pattern::binding(model, entry, &entry.fields);
                let error = forwarding::forwarded(model, entry);
                let leave = has_rows.then(|| quote!(return));
                quote!(#pattern => #leave __platform::PlatformError::metadata(#error),)
            }
        });
    }
    if has_rows {
        quote!(&__TABLE[match __error { #arms }])
    } else {
        quote!(match __error { #arms })
    }
}
