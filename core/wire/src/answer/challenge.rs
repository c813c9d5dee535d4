//! The parameters of a challenge, the header `WWW-Authenticate`.

/// The value of a parameter of a challenge (RFC 9110, section 11.2), as a token or as a string in
/// quotes. Of several challenges, the first that has it counts.
pub(crate) fn parameter(challenges: &str, name: &str) -> Option<String> {
    let mut rest = challenges;
    loop {
        rest = rest.get(rest.find(is_token_char)?..)?;
        let end = rest.find(|char| !is_token_char(char)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        // Without a value, it is the name of a scheme.
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let (value, after) = split_value(value.trim_start());
        if word.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
}

/// A value, and what follows it.
fn split_value(rest: &str) -> (String, &str) {
    let Some(quoted) = rest.strip_prefix('"') else {
        let end = rest.find(|char| !is_token_char(char)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        return (token.to_owned(), after);
    };
    let mut value = String::new();
    let mut chars = quoted.chars();
    while let Some(char) = chars.next() {
        match char {
            '"' => break,
            '\\' => value.extend(chars.next()),
            _ => value.push(char),
        }
    }
    (value, chars.as_str())
}

/// Whether a token can have this character (RFC 9110, section 5.6.2).
fn is_token_char(char: char) -> bool {
    char.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(char)
}
