//! The reason of an error, where its code cannot be one.

use platform_error_syntax::reason;
use syn::Ident;

use crate::diagnostic::{self, Diagnostics};
use crate::input::EntryKeys;
use crate::literal::Text;
use crate::lookalike;
use crate::value::SpannedKey;

/// The cause that was given as the reason: several words, where there is no cause. Reports it.
pub(super) fn take_cause(
    keys: &mut EntryKeys,
    diagnostics: &mut Diagnostics,
) -> Option<SpannedKey<Text>> {
    let reason = keys.reason.as_ref()?;
    let text = reason.value()?;
    if keys.cause.is_some() || !is_sentence(text.value()) {
        return None;
    }
    diagnostics.push(diagnostic::reason_is_cause(&reason.key, text));
    keys.reason.take()
}

fn is_sentence(text: &str) -> bool {
    text.trim().contains(char::is_whitespace)
}

/// The reason, unless it has a mistake, or is the code anyway.
pub(super) fn check(
    given: Option<Text>,
    code: &Text,
    entry: &Ident,
    diagnostics: &mut Diagnostics,
) -> Option<Text> {
    let given = given?;
    if let Err(why) = reason::check(given.value()) {
        let corrected = corrected(given.value());
        let error = diagnostic::reason_invalid(&given, why, corrected.as_deref(), entry);
        diagnostics.push(error);
        return None;
    }
    (given.value() != code.value()).then_some(given)
}

/// What a string that is not a reason was meant to be, if that is clear: `CARD_DECLINED` for
/// `card-declined`.
fn corrected(written: &str) -> Option<String> {
    let written = lookalike::in_ascii(written);
    if is_sentence(&written) {
        return None;
    }
    let is_separator = |c: char| !c.is_ascii_alphanumeric();
    let upper = written.to_ascii_uppercase();
    let words: Vec<&str> = upper
        .split(is_separator)
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words.join("_");
    reason::check(&joined).is_ok().then_some(joined)
}
