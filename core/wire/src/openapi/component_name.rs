//! Names components by the codes of their errors.

use std::fmt::Write;

/// The name of the component, from which client generators name a type: `OUT_OF_STOCK` becomes
/// `OutOfStockProblem`.
///
/// The names of components are of `[A-Za-z0-9._-]` alone, and those of types do not begin with a
/// digit. The words of a code that has lower-case letters are kept as they are.
pub(super) fn of_code(code: &str) -> String {
    let is_upper = !code.contains(|char: char| char.is_ascii_lowercase());
    let mut name = String::with_capacity(code.len() + "Problem".len());
    let code = code.trim_start_matches(|char: char| !char.is_ascii_alphanumeric());
    if code.starts_with(|char: char| char.is_ascii_digit()) {
        name.push_str("Code");
    }
    for word in code.split(|char: char| !char.is_ascii_alphanumeric()) {
        push_word(&mut name, word, is_upper);
    }
    name.push_str("Problem");
    name
}

fn push_word(name: &mut String, word: &str, is_upper: bool) {
    let mut chars = word.chars();
    name.extend(chars.next().map(|first| first.to_ascii_uppercase()));
    for char in chars {
        name.push(if is_upper {
            char.to_ascii_lowercase()
        } else {
            char
        });
    }
}

/// The name with a number that makes it another.
pub(super) fn numbered(name: &str, number: usize) -> String {
    let mut numbered = name.to_owned();
    let _ = write!(numbered, "{number}");
    numbered
}

#[cfg(test)]
mod tests {
    use super::of_code;

    #[test]
    fn names_are_those_of_types() {
        let names = [
            ("OUT_OF_STOCK", "OutOfStockProblem"),
            ("23505", "Code23505Problem"),
            ("billing::cardDeclined", "BillingCardDeclinedProblem"),
            ("E0308", "E0308Problem"),
            ("not-found", "NotFoundProblem"),
            ("+", "Problem"),
            ("%20", "Code20Problem"),
            ("::1_A", "Code1AProblem"),
        ];
        for (code, name) in names {
            assert_eq!(of_code(code), name);
        }
    }
}
