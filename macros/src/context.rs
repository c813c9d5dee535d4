//! Where an attribute is, which decides what its keys are.

use syn::Ident;

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
    /// There is a doc comment to take the explanation from.
    pub(crate) documented: bool,
    /// The name of the attribute: `error` or `platform_error`.
    pub(crate) attribute: &'static str,
}

impl<'a> AttributeContext<'a> {
    pub(crate) fn knows(&self, key: &str) -> bool {
        self.keys.contains(&key)
    }

    /// The error that the keys describe, unless they describe a whole set.
    pub(crate) fn entry(&self) -> Option<&'a Ident> {
        matches!(self.position, Position::Variant | Position::Struct).then_some(self.name)
    }
}
