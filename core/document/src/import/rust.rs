//! A document as an enum in Rust.

use std::iter;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::propose::Names;
use crate::legal::Codes;
use crate::template::{self, Placeholder};
use crate::{Document, Entry, Located, Mistake, Mistakes, Set, cell, reference};
use platform_error::Kind;

pub(super) fn write(document: &Document, name: &str) -> Result<String, Mistakes> {
    let mut writer = Writer::default();
    let ident = writer.ident(name, || format!("the enum {name:?}"));
    let variants: Vec<TokenStream> = document
        .entries()
        .map(|(_, entry)| writer.variant(entry, name))
        .collect();
    let facts = if writer.has_fields {
        quote!(Clone, Debug)
    } else {
        quote!(Clone, Copy, Debug, PartialEq, Eq, Hash)
    };
    let doc = format!(" The errors of the {}.", reference::title_of(name));
    let domain = writer
        .domain(document)
        .map(|domain| quote!(#[error(domain = #domain)]));
    let tokens = quote! {
        #[doc = #doc]
        #[derive(#facts, platform_error::PlatformError)]
        #domain
        pub enum #ident {
            #(#variants)*
        }
    };
    let found = writer.found;
    // A name that is none is reported above; all else parses.
    let file = if found.is_empty() {
        syn::parse2(tokens).ok()
    } else {
        None
    };
    Mistakes::or(
        found,
        file.map(|file| prettyplease::unparse(&file))
            .unwrap_or_default(),
    )
}

#[derive(Default)]
struct Writer {
    found: Vec<Located>,
    codes: Codes,
    names: Names,
    has_fields: bool,
}

impl Writer {
    fn report(&mut self, mistake: Mistake) {
        self.found.push(Located {
            line: None,
            mistake,
        });
    }

    /// The domain of the one set that has entries, where somebody named it; the default one is not known to a document.
    fn domain<'d>(&mut self, document: &'d Document) -> Option<&'d str> {
        let sets: Vec<&Set> = document
            .sets
            .iter()
            .filter(|set| !set.entries.is_empty())
            .collect();
        if sets.len() > 1 {
            let names: Vec<&str> = sets.iter().map(|set| &*set.name).collect();
            self.report(Mistake::SeveralSets {
                names: names.join(", "),
            });
        }
        sets.first()
            .map(|set| &*set.domain)
            .filter(|domain| !domain.trim().is_empty())
    }

    /// A name that people chose; what has it, is said where the name is none.
    fn ident(&mut self, name: &str, what: impl Fn() -> String) -> Ident {
        ident(name).unwrap_or_else(|| {
            self.report(Mistake::InvalidIdentifier { what: what() });
            format_ident!("E")
        })
    }

    fn variant(&mut self, entry: &Entry, set: &str) -> TokenStream {
        self.check(entry);
        let ident = format_ident!("{}", self.names.variant(&entry.code));
        let Entry {
            code,
            cause,
            solution,
            docs,
            aliases,
            since,
            deprecated,
            ..
        } = entry;
        let fields = self.fields(entry, set);
        let message = if entry.params.is_empty() {
            entry.message.replace('{', "{{").replace('}', "}}")
        } else {
            entry.message.clone()
        };
        let (doc, explanation) = if reads_as_doc(&entry.explanation) {
            let doc = format!(" {}", entry.explanation);
            (quote!(#[doc = #doc]), None)
        } else {
            let explanation = &entry.explanation;
            (
                TokenStream::new(),
                Some(quote!(explanation = #explanation,)),
            )
        };
        let kind = (entry.kind != Kind::Unknown).then(|| variant_name("kind", entry.kind));
        let retry = (entry.retry != entry.kind.retry()).then(|| variant_name("retry", entry.retry));
        let labels = self.labels(entry);
        let text = |key: &str, text: &Option<String>| {
            text.as_ref().map(|text| {
                let key = format_ident!("{key}");
                quote!(#key = #text,)
            })
        };
        let (docs, since, deprecated) = (
            text("docs", docs),
            text("since", since),
            text("deprecated", deprecated),
        );
        quote! {
            #doc
            #[error(
                code = #code, message = #message, #explanation cause = #cause, solution = #solution,
                #kind #retry #docs #(alias = #aliases,)* #since #deprecated #labels
            )]
            #ident #fields,
        }
    }

    /// Reports what the derive would refuse, for a document that was not read but made.
    fn check(&mut self, entry: &Entry) {
        for code in [&entry.code].into_iter().chain(&entry.aliases) {
            if let Err(mistake) = self.codes.take(code, format!("the entry {:?}", entry.code)) {
                self.report(mistake);
            }
        }
        let texts = [
            ("message", Some(&entry.message)),
            ("explanation", Some(&entry.explanation)),
            ("cause", Some(&entry.cause)),
            ("solution", Some(&entry.solution)),
            ("docs", entry.docs.as_ref()),
            ("since", entry.since.as_ref()),
            ("deprecated", entry.deprecated.as_ref()),
        ];
        for (what, text) in texts {
            if text.is_some_and(|text| text.trim().is_empty()) {
                self.report(Mistake::TextBlank {
                    what: format!("a {what} of the entry {:?}", entry.code),
                });
            }
        }
        for (name, _) in entry
            .labels
            .iter()
            .filter(|(_, value)| value.trim().is_empty())
        {
            self.report(Mistake::TextBlank {
                what: format!("the label {name:?} of the entry {:?}", entry.code),
            });
        }
    }

    fn labels(&mut self, entry: &Entry) -> Option<TokenStream> {
        let mut written = TokenStream::new();
        for (at, (name, value)) in entry.labels.iter().enumerate() {
            if entry.labels[..at].iter().any(|(known, _)| known == name) {
                self.report(Mistake::DuplicateField {
                    field: name.clone(),
                    of: format!("the entry {:?}", entry.code),
                });
            }
            let name = self.ident(name, || {
                format!("the label {name:?} of the entry {:?}", entry.code)
            });
            written.extend(quote!(#name = #value,));
        }
        (!written.is_empty()).then(|| quote!(labels(#written),))
    }

    /// The fields that the message shows.
    fn fields(&mut self, entry: &Entry, set: &str) -> TokenStream {
        if entry.params.is_empty() {
            return TokenStream::new();
        }
        self.has_fields = true;
        match Fields::of(entry) {
            Ok(Fields::Named(fields)) => {
                let fields = fields.into_iter().map(|(name, ty)| {
                    let what = || format!("the parameter {name:?} of the entry {:?}", entry.code);
                    let (name, ty) = (self.ident(name, what), ty.tokens(set));
                    quote!(#[doc = " Shown by the message."] #name: #ty)
                });
                quote!({ #(#fields),* })
            }
            Ok(Fields::Tuple(types)) => {
                let types = types.into_iter().map(|ty| ty.tokens(set));
                quote!((#(#types),*))
            }
            Err(why) => {
                self.report(Mistake::TemplateWrong {
                    of: format!("the entry {:?}", entry.code),
                    why,
                });
                TokenStream::new()
            }
        }
    }
}

/// A name of Rust, raw where it is a word of the language.
pub(super) fn ident(name: &str) -> Option<Ident> {
    syn::parse_str(name)
        .or_else(|_| syn::parse_str(&format!("r#{name}")))
        .ok()
}

/// A key whose value is named as its variant is.
fn variant_name(key: &str, value: impl core::fmt::Debug) -> TokenStream {
    let (key, value) = (format_ident!("{key}"), format_ident!("{value:?}"));
    quote!(#key = #value,)
}

/// Whether a text can be a doc comment that reads the same: one line in which rustdoc finds no test to run, and no HTML,
/// link to an item or bare address to warn of.
fn reads_as_doc(text: &str) -> bool {
    text.trim() == text
        && !text.contains('\n')
        && cell::is_harmless(text)
        && !text.contains(['<', '['])
        && !text.contains("://")
        && !["```", "~~~"].iter().any(|fence| text.starts_with(fence))
}

/// The fields of a variant, each with its type.
pub(super) enum Fields<'t> {
    Named(Vec<(&'t str, Type)>),
    Tuple(Vec<Type>),
}

/// The most fields that a tuple is given.
const MOST_FIELDS: usize = 64;

impl<'t> Fields<'t> {
    /// The fields that the message of an entry shows, or what keeps it from being a template of its parameters.
    pub(super) fn of(entry: &'t Entry) -> Result<Self, String> {
        template::check(&entry.message, &entry.params)?;
        Self::shown_by(&template::placeholders(&entry.message)?)
    }

    fn shown_by(shown: &[Placeholder<'t>]) -> Result<Self, String> {
        let mut fields: Vec<(&str, Type)> = Vec::new();
        for placeholder in shown {
            let counts = placeholder.counts.iter().map(|count| (*count, Type::Count));
            for (name, ty) in
                iter::once((placeholder.field, Type::shown_as(placeholder.kind))).chain(counts)
            {
                match fields.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, known)) => {
                        *known = known.with(ty).ok_or_else(|| {
                            format!("{name:?} cannot be both a pointer and a number")
                        })?;
                    }
                    None => fields.push((name, ty)),
                }
            }
        }
        let indices: Vec<Option<usize>> =
            fields.iter().map(|(name, _)| name.parse().ok()).collect();
        if indices.iter().all(Option::is_none) {
            if fields.iter().any(|(name, _)| *name == "source") {
                return Err(
                    "a field called \"source\" would be the error behind this one, and not a text"
                        .to_owned(),
                );
            }
            return Ok(Self::Named(fields));
        }
        let mut types = vec![];
        for ((name, ty), index) in fields.iter().zip(indices) {
            let index = index.filter(|index| *index < MOST_FIELDS).ok_or_else(|| {
                format!("{name:?} is no index below {MOST_FIELDS}, as the others are")
            })?;
            types.resize(types.len().max(index + 1), Type::Text);
            types[index] = *ty;
        }
        Ok(Self::Tuple(types))
    }
}

/// A type that a message can show in the way that it does; of two, the later one can do what the earlier one can, but no
/// number is a pointer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Type {
    Text,
    Pointer,
    Float,
    Integer,
    Count,
}

impl Type {
    fn shown_as(kind: &str) -> Self {
        match kind {
            "x" | "X" | "o" | "b" => Self::Integer,
            "e" | "E" => Self::Float,
            "p" => Self::Pointer,
            _ => Self::Text,
        }
    }

    /// The type that can do what both can.
    fn with(self, other: Self) -> Option<Self> {
        let most = self.max(other);
        (most <= Self::Pointer || ![self, other].contains(&Self::Pointer)).then_some(most)
    }

    /// The type, in the module of an enum of this name.
    fn tokens(self, set: &str) -> TokenStream {
        match self {
            Self::Text if set == "String" => quote!(::std::string::String),
            Self::Text => quote!(String),
            Self::Pointer => quote!(&'static str),
            Self::Float => quote!(f64),
            Self::Integer => quote!(u64),
            Self::Count => quote!(usize),
        }
    }
}
