//! Decides what was meant by a word that is not a key here.

use syn::Meta;

use crate::attribute::starts_with_key;
use crate::context::{AttributeContext, Position};
use crate::diagnostic::UnknownKey;
use crate::input::{EntryKeys, Receiver, SetKeys};
use crate::literal::literal_of;
use crate::recovery::Recovery;
use crate::spelling::nearest;
use crate::synonym::{self, Synonym};

/// What is wrong with this word. The recovery learns which key may have been meant.
pub(crate) fn classify(
    item: &Meta,
    word: &str,
    context: &AttributeContext<'_>,
    recovery: &mut Recovery,
) -> UnknownKey {
    if let Some(elsewhere) = misplaced(word, context.position) {
        recovery.key(word);
        return elsewhere;
    }
    if let Meta::List(list) = item
        && starts_with_key(list.tokens.clone(), context.keys)
    {
        recovery.any_key();
        return UnknownKey::Nested;
    }
    if let Some(meant) = Synonym::of(word, context.position) {
        recovery.key(meant.key());
        let value = literal_of(item);
        let kind = synonym::kind_of_status(value.as_ref());
        return UnknownKey::Synonym { meant, value, kind };
    }
    if let Some(near) = nearest(word, context.keys.iter().copied()) {
        recovery.key(near);
        return UnknownKey::Misspelt(near);
    }
    recovery.unknown_key();
    UnknownKey::Unknown
}

/// A key that belongs to another position.
fn misplaced(word: &str, position: Position) -> Option<UnknownKey> {
    match position {
        Position::Variant if SetKeys::NAMES.contains(&word) => Some(UnknownKey::BelongsToSet),
        Position::Enum if EntryKeys::NAMES.contains(&word) => Some(UnknownKey::BelongsToVariant),
        Position::Struct if word == "transparent" => Some(UnknownKey::TransparentStruct),
        _ => None,
    }
}
