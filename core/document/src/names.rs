//! Names from a closed list: columns, kinds, retry advice.

use platform_error::ParamType;

use crate::error::ErrorKind;

/// The error for a name that is not in the list.
pub(crate) fn unknown<T: Copy>(
    what: &'static str,
    found: String,
    all: &[T],
    name: fn(T) -> &'static str,
) -> ErrorKind {
    let known: Vec<&str> = all.iter().map(|&one| name(one)).collect();
    ErrorKind::NameUnknown {
        what,
        found,
        known: known.join(", "),
    }
}

/// The error for a type of a parameter that is not one.
pub(crate) fn param_type_unknown(found: String) -> ErrorKind {
    unknown("parameter type", found, ParamType::ALL, ParamType::as_str)
}

/// Whether two names differ only in case, spaces and punctuation.
pub(crate) fn is_similar(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}
