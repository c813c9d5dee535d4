//! Writes a document as an enum in Rust.

use std::collections::HashSet;
use std::fmt::Debug;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use platform_error::Kind;
use platform_error_syntax::template;

use super::naming::Namer;
use super::params::{self, Params};
use crate::code::Codes;
use crate::error::{Error, ErrorKind, Errors};
use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};
use crate::{cell, reference, rules};

/// Writes one enum with this name.
pub(super) fn write(document: &Document, name: &str) -> Result<String, Errors> {
    let mut writer = Writer::new(name);
    let item = writer.item(document);
    writer.finish(item)
}

/// Writes an enum for each set that has entries, with the name of the set.
pub(super) fn write_sets(document: &Document) -> Result<String, Errors> {
    let mut items: Vec<String> = Vec::new();
    let mut errors = Vec::new();
    let mut names = HashSet::new();
    for set in document.sets.iter().filter(|set| !set.entries.is_empty()) {
        let mut writer = Writer::new(&set.name);
        if !names.insert(&set.name) {
            let what = format!("the second set that is called {:?}", set.name);
            writer.report(ErrorKind::InvalidIdentifier { what });
        }
        let mut alone = Document::default();
        alone.sets.push(set.clone());
        let item = writer.item(&alone);
        match writer.finish(item) {
            Ok(item) => items.push(item),
            Err(of_set) => errors.extend(of_set),
        }
    }
    Errors::or(errors, items.join("\n"))
}

struct Writer<'n> {
    enum_name: &'n str,
    errors: Vec<Error>,
    codes: Codes,
    variants: Namer,
    has_fields: bool,
    /// How many labels at the end of each entry are those of the enum.
    shared_labels: usize,
}

impl<'n> Writer<'n> {
    fn new(enum_name: &'n str) -> Self {
        Self {
            enum_name,
            errors: Vec::new(),
            codes: Codes::default(),
            variants: Namer::default(),
            has_fields: false,
            shared_labels: 0,
        }
    }

    /// The item as text, unless there are errors.
    fn finish(self, item: TokenStream) -> Result<String, Errors> {
        // An invalid name was reported, but would also be a syntax error here.
        let file = if self.errors.is_empty() {
            syn::parse2(item).ok()
        } else {
            None
        };
        let rust = match file {
            Some(file) => prettyplease::unparse(&file),
            None => String::new(),
        };
        Errors::or(self.errors, rust)
    }

    fn report(&mut self, kind: ErrorKind) {
        self.errors.push(Error::from(kind));
    }

    fn item(&mut self, document: &Document) -> TokenStream {
        let name = self.enum_name;
        let ident = self.ident(name, || format!("the enum {name:?}"));
        let shared = self.shared_labels(document);
        let mut variants = Vec::new();
        for (_, entry) in document.entries() {
            variants.push(self.variant(entry));
        }
        let derives = if self.has_fields {
            quote!(Clone, Debug)
        } else {
            quote!(Clone, Copy, Debug, PartialEq, Eq, Hash)
        };
        let doc = format!(" The errors of the {}.", reference::title_of_set(name));
        let domain = self.domain(document);
        let domain = domain.map(|domain| quote!(#[error(domain = #domain)]));
        let reserved = self.reserved(document);
        quote! {
            #[doc = #doc]
            #[derive(#derives, platform_error::PlatformError)]
            #domain
            #reserved
            #shared
            pub enum #ident {
                #(#variants)*
            }
        }
    }

    /// The domain of the one set that has entries.
    fn domain<'d>(&mut self, document: &'d Document) -> Option<&'d str> {
        let sets = document.sets.iter().filter(|set| !set.entries.is_empty());
        let sets: Vec<&Set> = sets.collect();
        if sets.len() > 1 {
            let names: Vec<&str> = sets.iter().map(|set| &*set.name).collect();
            let names = names.join(", ");
            self.report(ErrorKind::SeveralSets { names });
        }
        let domain = &sets.first()?.domain;
        (!domain.trim().is_empty()).then_some(domain)
    }

    /// The labels at the end of all entries: each is written once, on the enum.
    fn shared_labels(&mut self, document: &Document) -> Option<TokenStream> {
        let mut entries = document.entries().map(|(_, entry)| entry);
        let first = entries.next()?;
        let mut count = first.labels.len();
        let mut others = 0;
        for entry in entries {
            others += 1;
            let pairs = first.labels.iter().rev().zip(entry.labels.iter().rev());
            count = pairs
                .take(count)
                .take_while(|(one, other)| one == other)
                .count();
        }
        if others == 0 || count == 0 {
            return None;
        }
        self.shared_labels = count;
        let start = first.labels.len() - count;
        let labels = first.labels.get(start..).unwrap_or_default();
        let of = format!("the enum {:?}", self.enum_name);
        let labels = self.label_list(labels, || of.clone());
        Some(quote!(#[error(labels(#labels))]))
    }

    /// The retired codes of all sets, each once.
    fn reserved(&mut self, document: &Document) -> Option<TokenStream> {
        let mut reserved: Vec<&String> = Vec::new();
        for code in document.sets.iter().flat_map(|set| &set.reserved) {
            if let Err(kind) = Codes::check(code) {
                self.report(kind);
            }
            if self.codes.contains(code) {
                let code = code.clone();
                let by = "`reserved`".to_owned();
                self.report(ErrorKind::CodeReserved { code, by });
            }
            if !reserved.contains(&code) {
                reserved.push(code);
            }
        }
        (!reserved.is_empty()).then(|| quote!(#[error(reserved(#(#reserved),*))]))
    }

    /// An identifier for a name that someone chose; `what` describes it in an error.
    fn ident(&mut self, name: &str, what: impl Fn() -> String) -> Ident {
        params::ident(name).unwrap_or_else(|| {
            self.report(ErrorKind::InvalidIdentifier { what: what() });
            format_ident!("E")
        })
    }

    fn variant(&mut self, entry: &Entry) -> TokenStream {
        self.check(entry);
        let name = entry.variant.as_ref().unwrap_or(&entry.code);
        let ident = format_ident!("{}", self.variants.variant(name));
        let fields = self.fields(entry);
        let doc = reads_as_doc(&entry.explanation).then(|| {
            let doc = format!(" {}", entry.explanation);
            quote!(#[doc = #doc])
        });
        let mut keys = Vec::new();
        for &field in Field::ALL {
            keys.extend(self.key(field, entry));
        }
        // The last key has a comma too, as in code formatted by hand.
        quote! {
            #doc
            #[error(#(#keys),*,)]
            #ident #fields,
        }
    }

    /// A field as a key of `#[error(…)]`, unless it is missing or follows from other fields.
    fn key(&mut self, field: Field, entry: &Entry) -> Option<TokenStream> {
        let key = format_ident!("{}", field.definition().item);
        match (field, field.value()) {
            (Field::Message, _) => {
                let message = message(entry);
                Some(quote!(#key = #message))
            }
            // The name of the variant is not a key.
            (Field::Variant, _) => None,
            (Field::Explanation, _) if reads_as_doc(&entry.explanation) => None,
            (_, Value::Code) => {
                let code = &entry.code;
                Some(quote!(#key = #code))
            }
            (_, Value::Text(text)) => {
                let text = (text.get)(entry);
                Some(quote!(#key = #text))
            }
            (_, Value::Optional(text)) => {
                let text = (text.get)(entry).as_ref()?;
                Some(quote!(#key = #text))
            }
            (_, Value::Kind) if entry.kind == Kind::Unknown => None,
            (_, Value::Kind) => Some(variant_key(&key, entry.kind)),
            (_, Value::Title) => {
                let title = entry.title.as_ref()?;
                Some(quote!(#key = #title))
            }
            (_, Value::HttpStatus) => {
                let status = Literal::u16_unsuffixed(entry.http_status?);
                Some(quote!(#key = #status))
            }
            (_, Value::RetryAfter) => {
                let seconds = Literal::u32_unsuffixed(entry.retry_after?);
                Some(quote!(#key = #seconds))
            }
            (_, Value::Retry) if entry.retry == entry.default_retry() => None,
            (_, Value::Retry) => Some(variant_key(&key, entry.retry)),
            (_, Value::Aliases) if entry.aliases.is_empty() => None,
            (_, Value::Aliases) => {
                let aliases = &entry.aliases;
                Some(quote!(#(#key = #aliases),*))
            }
            (_, Value::Reason) => {
                let reason = entry.reason.as_ref()?;
                Some(quote!(#key = #reason))
            }
            (_, Value::Labels) => self.labels(entry),
            (_, Value::Params | Value::OfSet(_) | Value::Reserved) => None,
        }
    }

    /// The labels of an entry that are not those of the enum.
    fn labels(&mut self, entry: &Entry) -> Option<TokenStream> {
        for (at, (name, _)) in entry.labels.iter().enumerate() {
            if entry.labels[..at].iter().any(|(known, _)| known == name) {
                self.report(ErrorKind::DuplicateField {
                    field: name.clone(),
                    of: describe(entry),
                });
            }
        }
        let own = entry.labels.len().saturating_sub(self.shared_labels);
        let labels = entry.labels.get(..own).unwrap_or_default();
        let labels = self.label_list(labels, || describe(entry));
        (!labels.is_empty()).then(|| quote!(labels(#labels)))
    }

    /// Labels as names and strings.
    fn label_list(&mut self, labels: &[(String, String)], of: impl Fn() -> String) -> TokenStream {
        let mut list = TokenStream::new();
        for (name, value) in labels {
            let name = self.ident(name, || format!("the label {name:?} of {}", of()));
            list.extend(quote!(#name = #value,));
        }
        list
    }

    /// The fields that the message shows.
    fn fields(&mut self, entry: &Entry) -> TokenStream {
        if entry.params.is_empty() {
            return TokenStream::new();
        }
        self.has_fields = true;
        match Params::of(entry) {
            Ok(Params::Named(params)) => {
                let mut fields = TokenStream::new();
                for param in params {
                    let name = param.name;
                    let what = || format!("the parameter {name:?} of {}", describe(entry));
                    let name = self.ident(name, what);
                    let doc = if param.is_marked {
                        " A parameter."
                    } else {
                        " Shown in the message."
                    };
                    let ty = param.ty.to_tokens(self.enum_name);
                    let mark = mark(&param);
                    fields.extend(quote!(#[doc = #doc] #mark #name: #ty,));
                }
                quote!({ #fields })
            }
            Ok(Params::Tuple(fields)) => {
                let marks = fields.iter().map(mark);
                let types = fields
                    .iter()
                    .map(|field| field.ty.to_tokens(self.enum_name));
                quote!((#(#marks #types),*))
            }
            Err(why) => {
                let of = describe(entry);
                self.report(ErrorKind::TemplateWrong { of, why });
                TokenStream::new()
            }
        }
    }

    /// Reports what the derive would reject in a document that was built in code.
    fn check(&mut self, entry: &Entry) {
        for code in entry.codes() {
            if let Err(kind) = self.codes.insert(code, describe(entry)) {
                self.report(kind);
            }
        }
        let describe_field = |field: Field| format!("`{}` of {}", field.name(), describe(entry));
        for field in Field::ALL {
            let text = match field.value() {
                Value::Text(text) => Some((text.get)(entry)),
                Value::Title => entry.title.as_ref(),
                Value::Reason => entry.reason.as_ref(),
                Value::Optional(text) => (text.get)(entry).as_ref(),
                _ => None,
            };
            if text.is_some_and(|text| text.trim().is_empty()) {
                let what = describe_field(*field);
                self.report(ErrorKind::TextBlank { what });
            }
        }
        for (_, kind) in rules::check(entry, describe_field) {
            self.report(kind);
        }
        for (name, value) in &entry.labels {
            if value.trim().is_empty() {
                let what = format!("the label {name:?} of {}", describe(entry));
                self.report(ErrorKind::TextBlank { what });
            }
        }
    }
}

/// Describes an entry in an error.
fn describe(entry: &Entry) -> String {
    format!("the entry {:?}", entry.code)
}

/// The mark of a parameter that the message does not show.
fn mark(field: &params::Field<'_>) -> Option<TokenStream> {
    field.is_marked.then(|| quote!(#[error(param)]))
}

/// The message as a template.
fn message(entry: &Entry) -> String {
    if entry.params.is_empty() {
        template::escape(&entry.message).to_string()
    } else {
        entry.message.clone()
    }
}

/// A key whose value is the name of a variant in Rust.
fn variant_key(key: &Ident, value: impl Debug) -> TokenStream {
    let value = format_ident!("{value:?}");
    quote!(#key = #value)
}

/// Whether text reads the same as a doc comment: it is one line in which rustdoc finds no test to
/// run, and no HTML, link to an item or bare URL to warn about.
fn reads_as_doc(text: &str) -> bool {
    text.trim() == text
        && !text.contains('\n')
        && cell::is_harmless(text)
        && !text.contains(['<', '['])
        && !text.contains("://")
        && !text.starts_with("```")
        && !text.starts_with("~~~")
}
