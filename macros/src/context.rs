//! Where an attribute is, which decides what its keys are.

use syn::{Fields, Ident};

use crate::spelling::nearest;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    Enum,
    Variant,
    Struct,
    /// In `labels(…)`, where every word is a key.
    Labels,
}

/// What the reader and the diagnostics need to know of the place of an attribute.
#[derive(Clone, Copy)]
pub(crate) struct AttributeContext<'a> {
    pub(crate) position: Position,
    /// The keys that exist here.
    pub(crate) keys: &'a [&'static str],
    /// The variant, the struct or the enum.
    pub(crate) name: &'a Ident,
    /// The enum or the struct.
    pub(crate) set: &'a Ident,
    /// The fields of the variant or the struct.
    pub(crate) fields: Option<&'a Fields>,
    /// There is a doc comment to take the explanation from.
    pub(crate) documented: bool,
    /// The name of the attribute: `error` or `platform_error`.
    pub(crate) attribute: &'static str,
}

impl<'a> AttributeContext<'a> {
    pub(crate) fn knows(&self, key: &str) -> bool {
        self.keys.contains(&key)
    }

    /// Whether this is a key here that is more than a word.
    pub(crate) fn takes_value(&self, key: &Ident) -> bool {
        let is_flag = key == "transparent" || key == "no_accessors";
        self.position == Position::Labels || self.knows(&key.to_string()) && !is_flag
    }

    /// Whether brackets after this word can belong to it.
    pub(crate) fn takes_list(&self, key: &Ident) -> bool {
        self.position == Position::Labels || self.knows(&key.to_string())
    }

    /// Whether two words were meant as one key.
    pub(crate) fn joins(&self, first: &Ident, second: &Ident) -> bool {
        self.position == Position::Labels || self.knows(&format!("{first}_{second}"))
    }

    /// Whether this word is a key here, or resembles one.
    pub(crate) fn resembles_key(&self, word: &str) -> bool {
        self.knows(word) || nearest(word, self.keys.iter().copied()).is_some()
    }

    /// Whether the entry has a field of this name or index.
    pub(crate) fn has_field(&self, name: &str) -> bool {
        let mut members = self.fields.into_iter().flat_map(Fields::members);
        members.any(|member| match member {
            syn::Member::Named(ident) => ident == name,
            syn::Member::Unnamed(index) => index.index.to_string() == name,
        })
    }

    /// The error that the keys describe, unless they describe a whole set.
    pub(crate) fn entry(&self) -> Option<&'a Ident> {
        matches!(self.position, Position::Variant | Position::Struct).then_some(self.name)
    }
}
