//! Which names are evidence of an error wherever they are, and which also mean other things.

/// Words in capitals that logs have for other reasons than an error of the catalog.
const COMMON: [&str; 31] = [
    "ALERT",
    "ABORT",
    "CRITICAL",
    "DEBUG",
    "DEFAULT",
    "DELETE",
    "EMERGENCY",
    "EMPTY",
    "ERROR",
    "EXCEPTION",
    "FAILED",
    "FAILURE",
    "FALSE",
    "FATAL",
    "INSERT",
    "INTERNAL",
    "INVALID",
    "NOTICE",
    "OPTIONS",
    "OTHER",
    "PANIC",
    "PATCH",
    "SELECT",
    "SEVERE",
    "START",
    "SUCCESS",
    "TRACE",
    "UNKNOWN",
    "UPDATE",
    "WARNING",
    "WHERE",
];
/// The fewest letters of a word in capitals that is rarely something else.
const WORD: usize = 5;
/// The fewest letters and digits of any other name that is rarely something else.
const NAME: usize = 4;

/// Whether a code is also a common word or a number, so that it means the error only where a code
/// is expected, as in `code=404`.
pub(super) fn is_ambiguous(name: &str) -> bool {
    let mut shape = Shape::default();
    for c in name.chars() {
        shape.add(c);
    }
    if shape.letters() == 0 || shape.letters() + shape.digits < NAME {
        return true;
    }
    let separators = name.matches(|c: char| !c.is_alphanumeric()).count();
    if separators == 0 {
        return is_ambiguous_word(name, &shape);
    }
    // Hyphens join ordinary words: `read-only`.
    let hyphens = name.matches('-').count();
    shape.upper == 0 && shape.digits == 0 && separators == hyphens && hyphens < 2
}

fn is_ambiguous_word(name: &str, shape: &Shape) -> bool {
    if shape.digits > 0 {
        // `sha256`, and the start of a hash such as `4c2a`.
        return shape.upper == 0;
    }
    if shape.lower == 0 {
        return shape.upper < WORD || COMMON.contains(&name);
    }
    !has_humps(name)
}

/// Whether a name consists of several words in camel case.
pub(super) fn has_humps(name: &str) -> bool {
    let mut was_lower = false;
    for c in name.chars() {
        if was_lower && c.is_uppercase() {
            return true;
        }
        was_lower = c.is_lowercase();
    }
    false
}

/// The numbers of characters of a name.
#[derive(Default)]
struct Shape {
    upper: usize,
    lower: usize,
    digits: usize,
}

impl Shape {
    fn add(&mut self, c: char) {
        if c.is_numeric() {
            self.digits += 1;
        } else if c.is_uppercase() {
            self.upper += 1;
        } else if c.is_alphabetic() {
            self.lower += 1;
        }
    }

    fn letters(&self) -> usize {
        self.upper + self.lower
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_mean_other_things_too_are_ambiguous() {
        for name in [
            "DUPLICATE_KEY",
            "duplicate_key",
            "E0382",
            "P1002",
            "ORA-00942",
            "ECONNREFUSED",
            "NoSuchBucket",
            "billing::declined",
            "auth/user-not-found",
            "card-expired-early",
            "0x80070005",
        ] {
            let expected = name == "0x80070005";
            assert_eq!(is_ambiguous(name), expected, "{name}");
        }
        for name in [
            "404",
            "23505",
            "-1",
            "1.2.3",
            "40-01",
            "OK",
            "E1",
            "EIO",
            "ERROR",
            "Timeout",
            "timeout",
            "not-found",
            "sha256",
            "4c2a",
            "A_B",
            "#",
            "404.1",
        ] {
            assert!(is_ambiguous(name), "{name}");
        }
    }
}
