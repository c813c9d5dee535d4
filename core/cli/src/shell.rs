//! [`quoted`], a string as an argument for a shell.

/// A string as one argument for a POSIX shell.
pub(crate) fn quoted(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// Whether a string is a single argument for any shell without quotes.
pub(crate) fn is_plain(text: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    !text.is_empty() && text.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn what_is_not_plain_is_quoted() {
        assert_eq!(quoted("docs/my.tool-2"), "docs/my.tool-2");
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("it's"), "'it'\\''s'");
        assert_eq!(quoted(""), "''");
    }
}
