//! The table of facts, and the way from a value to its row.

use std::collections::HashMap;

use platform_error_syntax::row::{self, Further, Head, Small};
use platform_error_syntax::template::Format;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::literal::Text;
use crate::model::{Entry, Facts, Message, Model, OptionalString, Param, Role, Shape};
use crate::types;
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

/// The table as literals: a row for each error, and what only some of them have.
fn table(model: &Model) -> TokenStream {
    let mut rows = TokenStream::new();
    let mut row_count = 0usize;
    let mut more = More::new(model);
    for (entry, facts) in model.leaves() {
        let code = &facts.code;
        let message = message(entry, &facts.message);
        let details = Literal::string(&details(facts));
        let small = Literal::u64_unsuffixed(small(facts).pack());
        let (shared, further) = more.add(entry, facts);
        let further = Literal::u64_unsuffixed(further.pack());
        rows.extend(quote!(__Row(#code, #message, #details, #small, #shared, #further),));
        row_count += 1;
    }
    let more = more.expand();
    quote! {
        use __platform::{Metadata as __Row, NO_MORE as __NONE};
        #more
        static __TABLE: [__Row; #row_count] = [#rows];
    }
}

/// The explanation, the cause and the solution. As one string, they cost the binary two pointers
/// less, and the compiler two literals.
fn details(facts: &Facts) -> String {
    [&facts.explanation, &facts.cause, &facts.solution]
        .map(Text::value)
        .concat()
}

fn small(facts: &Facts) -> Small {
    Small {
        explanation: facts.explanation.value().len(),
        cause: facts.cause.value().len(),
        kind: facts.kind,
        retry: facts.retry.unwrap_or(facts.kind.retry()),
        status: facts.http_status.map_or(0, offset_status),
    }
}

/// The message of a row: a format string if there are parameters, and otherwise what `Display`
/// prints.
fn message(entry: &Entry, message: &Message) -> TokenStream {
    match message.template.as_literal() {
        Some(_) if !entry.params().is_empty() => message.format_string().to_token_stream(),
        Some(text) if text != message.literal.value() => text.to_token_stream(),
        _ => message.literal.to_token_stream(),
    }
}

/// What only some rows have, in the order of [`row`].
struct More<'a> {
    model: &'a Model,
    heads: Vec<Head>,
    /// The positions of the heads: many rows have the same.
    known_heads: HashMap<Head, u16>,
    strings: TokenStream,
    string_count: usize,
    params: TokenStream,
    param_count: u32,
    /// Where each list of parameters starts, by names and types.
    param_lists: HashMap<Vec<(String, Ident)>, u32>,
    types: Vec<FieldType<'a>>,
    /// The labels of the set, then those of each row that has its own.
    labels: Vec<TokenStream>,
}

impl<'a> More<'a> {
    fn new(model: &'a Model) -> Self {
        Self {
            model,
            heads: vec![Head::NONE],
            known_heads: HashMap::from([(Head::NONE, 0)]),
            strings: TokenStream::new(),
            string_count: 0,
            params: TokenStream::new(),
            param_count: 0,
            param_lists: HashMap::new(),
            types: Vec::new(),
            labels: vec![labels(&model.labels)],
        }
    }

    /// Adds those of a row. Returns the name of what they share, and its part of that.
    fn add(&mut self, entry: &'a Entry, facts: &Facts) -> (Ident, Further) {
        let params = entry.params();
        let head = Head {
            params_start: self.add_params(&params),
            aliases: u16_saturating(facts.aliases.len()),
            labels: self.add_labels(facts),
        };
        let mut further = Further {
            strings: self.string_count,
            params: u16_saturating(params.len()),
            ..Further::default()
        };
        if entry.is_plain_interpolation(&self.model.generics) {
            let pieces = facts.message.pieces();
            further.flags |= row::PIECES;
            self.add_strings(pieces.before_each);
            self.add_strings([pieces.after_last]);
        }
        self.add_strings(&facts.aliases);
        // The runtime finds a string by counting the flags below its own.
        let mut optional: Vec<&OptionalString> = facts.optional.iter().collect();
        optional.sort_by_key(|string| string.flag);
        for OptionalString { flag, text } in optional {
            further.flags |= flag;
            self.add_strings([text]);
        }
        let has_head = further.params > 0 || head.aliases > 0 || head.labels > 0;
        if has_head {
            let new = u16_saturating(self.heads.len());
            further.head = *self.known_heads.entry(head).or_insert(new);
            if further.head == new {
                self.heads.push(head);
            }
        }
        if has_head || further.flags > 0 || !self.model.labels.is_empty() {
            (format_ident!("__MORE"), further)
        } else {
            (format_ident!("__NONE"), Further::default())
        }
    }

    /// The position of a list of parameters, which all rows with the same ones share.
    fn add_params(&mut self, params: &[Param<'a>]) -> u32 {
        let mut list = Vec::new();
        for param in params {
            list.push((param.field.name().to_owned(), self.type_name(param)));
        }
        if list.is_empty() {
            return 0;
        }
        if let Some(start) = self.param_lists.get(&list) {
            return *start;
        }
        let start = self.param_count;
        for (name, ty) in &list {
            self.params.extend(quote!(__Param(#name, #ty),));
            self.param_count += 1;
        }
        self.param_lists.insert(list, start);
        start
    }

    /// The constant of the type of a parameter. Few types are different, and each costs the
    /// compiler time.
    fn type_name(&mut self, param: &Param<'a>) -> Ident {
        let ident = types::name(&param.field.ty).filter(|_| param.format() != Format::Pointer);
        let is_known = |known: &FieldType<'_>| ident.is_some() && known.ident == ident;
        if let Some(at) = self.types.iter().position(is_known) {
            return type_name(at);
        }
        let tokens = param.ty(&self.model.generics);
        let text = tokens.as_ref().map(ToString::to_string);
        // `$crate` means the crate that it comes from, which its text does not tell.
        let is_clear = text.as_ref().is_none_or(|text| !text.contains('$'));
        let is_known = |known: &FieldType<'_>| is_clear && known.text == text;
        if let Some(at) = self.types.iter().position(is_known) {
            return type_name(at);
        }
        self.types.push(FieldType {
            ident: ident.filter(|_| tokens.is_some()),
            may_be_doubled: types::may_be_doubled(&param.field.ty, &self.model.generics),
            tokens,
            text,
        });
        type_name(self.types.len() - 1)
    }

    fn add_strings(&mut self, strings: impl IntoIterator<Item = impl ToTokens>) {
        for string in strings {
            self.strings.extend(quote!(#string,));
            self.string_count += 1;
        }
    }

    /// The position of the labels of an error. If it has some of its own, those of the set that it
    /// does not override follow them.
    fn add_labels(&mut self, facts: &Facts) -> u16 {
        if facts.labels.is_empty() {
            return 0;
        }
        let is_own = |label: &&Label| !facts.labels.iter().any(|own| own.name == label.name);
        let inherited = self.model.labels.iter().filter(is_own);
        self.labels
            .push(labels(facts.labels.iter().chain(inherited)));
        u16_saturating(self.labels.len() - 1)
    }

    /// `__MORE`, unless no row has any of this. A static, because the compiler writes any other
    /// memory anew for each row that points into it, and its path.
    fn expand(self) -> Option<TokenStream> {
        let has_labels = self.labels.len() > 1 || !self.model.labels.is_empty();
        if self.string_count == 0 && self.param_count == 0 && !has_labels {
            return None;
        }
        let heads: Vec<u8> = self.heads.into_iter().flat_map(Head::pack).collect();
        let heads = Literal::byte_string(&heads);
        let strings = self.strings;
        let mut types = TokenStream::new();
        for (at, ty) in self.types.iter().enumerate() {
            types.extend(ty.declare(&type_name(at), &self.model.ident));
        }
        let params = self.params;
        let param = (!params.is_empty()).then(|| {
            quote!(
                use __platform::Param as __Param;
            )
        });
        let labels = has_labels.then_some(self.labels).into_iter().flatten();
        Some(quote! {
            #param
            #types
            static __SHARED: __platform::More = __platform::More {
                heads: #heads,
                strings: &[#strings],
                params: &[#params],
                labels: &[#(#labels),*],
            };
            const __MORE: ::core::option::Option<&__platform::More> =
                ::core::option::Option::Some(&__SHARED);
        })
    }
}

/// The type of a parameter.
struct FieldType<'a> {
    /// The type, if it is a mere name.
    ident: Option<&'a Ident>,
    /// Its tokens, if the compiler decides by it; otherwise, it is text.
    tokens: Option<TokenStream>,
    text: Option<String>,
    may_be_doubled: bool,
}

impl FieldType<'_> {
    /// A constant with its `platform_error::ParamType`.
    fn declare(&self, name: &Ident, set: &Ident) -> TokenStream {
        let value = match &self.tokens {
            Some(ty) if self.may_be_doubled => {
                // The compiler proposes a parameter of this function, and it is the same proposal
                // as for the set, because the names are at the same place. So it is one error.
                let function = Ident::new("__ty", set.span());
                quote! {{
                    const fn #function() -> __platform::ParamType {
                        use __platform::TextType as _;
                        <<#ty as __platform::HasTypeOf>::TypeOf>::TYPE
                    }
                    #function()
                }}
            }
            Some(ty) => quote! {{
                use __platform::TextType as _;
                __platform::TypeOf::<#ty>::TYPE
            }},
            None => quote!(__platform::ParamType::Text),
        };
        quote!(const #name: __platform::ParamType = #value;)
    }
}

fn type_name(at: usize) -> Ident {
    format_ident!("__TYPE_{at}")
}

fn labels<'a>(labels: impl IntoIterator<Item = &'a Label>) -> TokenStream {
    let mut pairs = TokenStream::new();
    for Label { name, value } in labels {
        pairs.extend(quote!((#name, #value),));
    }
    quote!(&[#pairs])
}

/// A status from 400 to 599, as a [`Small`] counts it.
fn offset_status(status: u16) -> u8 {
    u8::try_from(status.saturating_sub(row::STATUS_BASE)).unwrap_or_default()
}

/// A set has no more than [`MOST_CODES`](crate::index::MOST_CODES) codes and aliases, and a message
/// no more fields than fit.
fn u16_saturating(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// One `match` from the value to its row.
fn lookup(model: &Model) -> TokenStream {
    if model.shape != Shape::Enum && !model.has_transparent() {
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
