//! What the item means: the checked error set, and the questions that the expansion asks of it.

use std::borrow::Cow;

use platform_error_syntax::kind::{Kind, Retry};
use platform_error_syntax::row;
use platform_error_syntax::template::{self, Format};
use proc_macro2::TokenStream;
use syn::{Generics, Ident, Path, Type, Visibility};

use crate::input::Field;
use crate::literal::Text;
use crate::template::{Placeholder, Segment, Template};
use crate::types;
use crate::value::Label;

/// An error set that compiles. If there was a mistake, it is the nearest to what was meant.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag that the user wrote or did not write"
)]
pub(crate) struct Model {
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The path of the runtime.
    pub(crate) crate_path: Path,
    /// Another derive owns `Display`, `Error` and `From`.
    pub(crate) metadata_only: bool,
    pub(crate) accessors: bool,
    /// Values are made from their parameters.
    pub(crate) from_params: bool,
    pub(crate) deprecated: bool,
    pub(crate) domain: Option<Text>,
    /// The labels of every error that does not override them.
    pub(crate) labels: Vec<Label>,
    /// Retired codes, which no error may use.
    pub(crate) reserved: Vec<Text>,
    pub(crate) shape: Shape,
    pub(crate) entries: Vec<Entry>,
    /// There was a mistake, so there may be errors elsewhere for the same reason.
    pub(crate) is_mistaken: bool,
    /// It holds itself with other parameters, which the compiler may follow without end.
    pub(crate) is_endless: bool,
    /// The types of fields that are marked `#[from]` by mistake. They are converted all the same,
    /// so that no `?` fails too.
    pub(crate) mistaken_from: Vec<Type>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Struct,
    Enum,
    /// A union, or a set that is too large. One placeholder entry is any value of it; none is made
    /// or looked into.
    Opaque,
}

/// A variant, or the struct.
pub(crate) struct Entry {
    /// Its place among the entries.
    pub(crate) index: usize,
    pub(crate) ident: Ident,
    pub(crate) role: Role,
    pub(crate) fields: Vec<Field>,
    /// Declared without braces or parentheses.
    pub(crate) is_unit: bool,
    /// The index of the field that is the source.
    pub(crate) source: Option<usize>,
    /// The index of the field that the error is made from.
    pub(crate) from: Option<usize>,
    /// The index of the field that it is said to be made from, but cannot be.
    pub(crate) mistaken_from: Option<usize>,
}

pub(crate) enum Role {
    /// An error with its own facts.
    Leaf(Box<Facts>),
    /// Everything is forwarded to the one field.
    Transparent,
}

pub(crate) struct Facts {
    /// Unique in the set, as are the aliases and the reason.
    pub(crate) code: Text,
    pub(crate) message: Message,
    pub(crate) explanation: Text,
    pub(crate) cause: Text,
    pub(crate) solution: Text,
    pub(crate) kind: Kind,
    /// The status that overrides the one of the kind.
    pub(crate) http_status: Option<u16>,
    /// The advice that overrides the one of the kind.
    pub(crate) retry: Option<Retry>,
    pub(crate) aliases: Vec<Text>,
    /// The optional strings that were given, in any order.
    pub(crate) optional: Vec<OptionalString>,
    /// Without those of the set.
    pub(crate) labels: Vec<Label>,
}

/// A string that not every error has.
pub(crate) struct OptionalString {
    /// Its flag in [`row`](platform_error_syntax::row).
    pub(crate) flag: u8,
    pub(crate) text: Text,
}

/// A public parameter.
pub(crate) struct Param<'a> {
    pub(crate) field: &'a Field,
    /// The first placeholder that shows it, unless it is only marked.
    pub(crate) placeholder: Option<&'a Placeholder>,
}

impl Param<'_> {
    /// Its type, as a static can name it, unless it is text whatever the type is. An address is
    /// text, and what depends on a parameter of the set has no type of its own.
    pub(crate) fn ty(&self, generics: &Generics) -> Option<TokenStream> {
        if self.format() == Format::Pointer {
            return None;
        }
        types::in_static(&self.field.ty, generics)
    }

    pub(crate) fn format(&self) -> Format {
        self.placeholder
            .map_or(Format::Display, |placeholder| placeholder.format)
    }
}

pub(crate) struct Message {
    /// As it is written.
    pub(crate) literal: Text,
    /// Its placeholders name fields that exist.
    pub(crate) template: Template,
}

/// The text of a message around its placeholders.
pub(crate) struct Pieces<'a> {
    pub(crate) before_each: Vec<&'a str>,
    pub(crate) after_last: &'a str,
}

impl Model {
    /// The variants that forward to their field.
    pub(crate) fn transparent(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(|entry| matches!(entry.role, Role::Transparent))
    }

    pub(crate) fn has_transparent(&self) -> bool {
        self.transparent().next().is_some()
    }

    /// The entries that have a row in the table, in its order.
    pub(crate) fn leaves(&self) -> impl Iterator<Item = (&Entry, &Facts)> {
        self.entries
            .iter()
            .filter_map(|entry| Some((entry, entry.facts()?)))
    }

    /// Whether an error has a public parameter.
    pub(crate) fn has_params(&self) -> bool {
        self.leaves().any(|(entry, facts)| {
            facts.message.template.placeholders().next().is_some()
                || entry.fields.iter().any(|field| field.marks.param.is_some())
        })
    }

    pub(crate) fn has_type_params(&self) -> bool {
        self.generics.type_params().next().is_some()
    }

    /// Whether a value may borrow, so that it does not live for `'static`.
    pub(crate) fn may_borrow(&self) -> bool {
        self.generics.lifetimes().next().is_some() || self.has_type_params()
    }
}

impl Entry {
    pub(crate) fn facts(&self) -> Option<&Facts> {
        match &self.role {
            Role::Leaf(facts) => Some(facts),
            Role::Transparent => None,
        }
    }

    /// The field that a placeholder names. It exists: the check has seen it.
    pub(crate) fn field(&self, name: &str) -> &Field {
        let named = self.fields.iter().find(|field| field.name() == name);
        named.unwrap_or(&self.fields[0])
    }

    /// The public parameters: the fields that the message shows, each with its first placeholder,
    /// then those that are only marked.
    pub(crate) fn params(&self) -> Vec<Param<'_>> {
        let mut params: Vec<Param<'_>> = Vec::new();
        let Some(facts) = self.facts() else {
            return params;
        };
        for placeholder in facts.message.template.placeholders() {
            let field = self.field(&placeholder.field);
            if !params
                .iter()
                .any(|known| known.field.member == field.member)
            {
                params.push(Param {
                    field,
                    placeholder: Some(placeholder),
                });
            }
        }
        for field in &self.fields {
            let is_known = params
                .iter()
                .any(|known| known.field.member == field.member);
            if field.marks.param.is_some() && !is_known {
                params.push(Param {
                    field,
                    placeholder: None,
                });
            }
        }
        params
    }

    /// The field that says how long to wait.
    pub(crate) fn delay(&self) -> Option<&Field> {
        self.fields
            .iter()
            .find(|field| field.marks.retry_after.is_some())
    }

    /// The fields that the message names, each once, for its widths too, and those that are marked
    /// as parameters.
    pub(crate) fn named_fields(&self) -> Vec<&Field> {
        let Some(facts) = self.facts() else {
            return Vec::new();
        };
        let mut names = Vec::new();
        for placeholder in facts.message.template.placeholders() {
            names.extend(placeholder.fields().map(|field| field.name));
        }
        let is_named =
            |field: &&Field| field.marks.param.is_some() || names.contains(&field.name());
        self.fields.iter().filter(is_named).collect()
    }

    /// Whether the message shows each of its fields once, by a plain `{field}`, and asks nothing of
    /// them that could fail to compile. Then it is written without `format_args!`, which is faster.
    pub(crate) fn is_plain_interpolation(&self, generics: &Generics) -> bool {
        let Some(facts) = self.facts() else {
            return false;
        };
        let mut seen: Vec<&str> = Vec::new();
        for placeholder in facts.message.template.placeholders() {
            let ty = &self.field(&placeholder.field).ty;
            let is_plain = placeholder.spec.is_empty()
                && types::is_displayed(ty)
                && !types::is_generic(ty, generics);
            if !is_plain || seen.contains(&&*placeholder.field) {
                return false;
            }
            seen.push(&placeholder.field);
        }
        let is_shown = |field: &Field| seen.contains(&field.name());
        let mut marked = self
            .fields
            .iter()
            .filter(|field| field.marks.param.is_some());
        !seen.is_empty() && marked.all(is_shown)
    }
}

impl Facts {
    /// The code, then the aliases.
    pub(crate) fn code_and_aliases(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.code).chain(&self.aliases)
    }

    /// The reason, if it differs from the code.
    pub(crate) fn reason(&self) -> Option<&Text> {
        let mut optional = self.optional.iter();
        let reason = optional.find(|string| string.flag == row::REASON)?;
        Some(&reason.text)
    }

    /// The code, the aliases and the reason, each once: everything that the error is found by.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &Text> {
        let is_alias = |reason: &Text| {
            let mut aliases = self.aliases.iter();
            aliases.any(|alias| alias.value() == reason.value())
        };
        let reason = self.reason().filter(|reason| !is_alias(reason));
        self.code_and_aliases().chain(reason)
    }
}

impl Message {
    /// A message in which braces mean nothing.
    pub(crate) fn literal(literal: Text) -> Self {
        Self {
            template: Template::literal(literal.value()),
            literal,
        }
    }

    /// The message as a format string. If it shows no field, its braces may mean nothing yet.
    pub(crate) fn format_string(&self) -> Cow<'_, Text> {
        let Some(text) = self.template.as_literal() else {
            return Cow::Borrowed(&self.literal);
        };
        let escaped = template::escape(text).to_string();
        if escaped == self.literal.value() {
            Cow::Borrowed(&self.literal)
        } else {
            Cow::Owned(Text::new(&escaped, self.literal.span()))
        }
    }

    pub(crate) fn pieces(&self) -> Pieces<'_> {
        let mut before_each = Vec::new();
        let mut text = "";
        for segment in &self.template.segments {
            match segment {
                Segment::Text(after) => text = after,
                Segment::Placeholder(_) => before_each.push(std::mem::take(&mut text)),
            }
        }
        Pieces {
            before_each,
            after_last: text,
        }
    }
}
