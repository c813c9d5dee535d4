//! [`for_bash`], which quotes what Bash inserts into a command line.

/// Writes text so that Bash, which inserts it as it is, reads it back unchanged.
pub(crate) fn for_bash(text: &str, open: Option<char>, out: &mut String) {
    for char in text.chars() {
        match open {
            // In single quotes, nothing can be escaped.
            Some('\'') if char == '\'' => out.push_str("'\\'"),
            Some('"') if matches!(char, '$' | '`' | '"' | '\\') => out.push('\\'),
            Some(_) => {}
            None if is_plain(char) => {}
            None => out.push('\\'),
        }
        out.push(char);
    }
}

/// Whether a character has no meaning to Bash outside of quotes.
fn is_plain(char: char) -> bool {
    !char.is_ascii() || char.is_ascii_alphanumeric() || "_-+=:,./@%^".contains(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_are_quoted_for_bash() {
        let quoted = |text, open| {
            let mut quoted = String::new();
            for_bash(text, open, &mut quoted);
            quoted
        };
        assert_eq!(quoted("a::b-c", None), "a::b-c");
        assert_eq!(quoted("$a*'", None), r"\$a\*\'");
        assert_eq!(quoted("$a*'", Some('"')), r"\$a*'");
        assert_eq!(quoted("$a*'", Some('\'')), r"$a*'\''");
    }
}
