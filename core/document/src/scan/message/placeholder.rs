//! Splits a message at the values that other languages fill in.

/// The characters between which a message names a value: `<table>`, `{0}`, `${name}`.
const BRACKETS: [(&str, char); 3] = [("${", '}'), ("{", '}'), ("<", '>')];
/// The longest name of a value.
const MAX_NAME: usize = 40;
/// What ends a directive of `printf`.
const CONVERSIONS: &str = "sdiufgeGxXcvqp@";

/// The text before, between and after the values.
pub(super) fn split(message: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(rest) = message.get(at..).filter(|rest| !rest.is_empty()) {
        let len = value(rest);
        if len > 0 {
            texts.push(message.get(start..at).unwrap_or_default());
            at += len;
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    texts.push(message.get(start..).unwrap_or_default());
    texts
}

/// The length of the value that text begins with; 0 if it begins with no value.
fn value(text: &str) -> usize {
    for (open, close) in BRACKETS {
        let Some(inner) = text.strip_prefix(open) else {
            continue;
        };
        // Only a name is looked at, so that many brackets are not a long search.
        let name_end = inner.char_indices().nth(MAX_NAME + 1).map(|(at, _)| at);
        let start = inner.get(..name_end.unwrap_or(inner.len()));
        let Some(end) = start.and_then(|start| start.find(close)) else {
            continue;
        };
        let is_name = |c: char| c.is_alphanumeric() || " _-.:$?".contains(c);
        let name = inner.get(..end).unwrap_or_default();
        let is_spaced = name.starts_with(' ') || name.ends_with(' ');
        if !is_spaced && name.chars().all(is_name) {
            return open.len() + end + close.len_utf8();
        }
    }
    directive(text).unwrap_or(0)
}

/// The length of a directive of `printf`: `%s`, `%-5.2f`, `%1$d`, `%ld`.
fn directive(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('%')?;
    let is_flag = |c: char| c.is_ascii_digit() || "-+#.$*".contains(c);
    let rest = inner.trim_start_matches(is_flag);
    let conversion = rest.trim_start_matches(['l', 'h', 'z', 'j']);
    if !conversion.starts_with(|c| CONVERSIONS.contains(c)) {
        return None;
    }
    let len = text.len() - conversion.len() + 1;
    let after = text.get(len..)?;
    // `100%discount` is not a directive.
    (!after.starts_with(char::is_alphanumeric)).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn values_of_other_languages_are_found() {
        for (message, texts) in [
            (
                "Table %s does not exist",
                &["Table ", " does not exist"] as &[_],
            ),
            ("%1$s of %2$d", &["", " of ", ""]),
            ("Value %-5.2f is too large", &["Value ", " is too large"]),
            ("Size %ld", &["Size ", ""]),
            ("Table {0} of {db.name}", &["Table ", " of ", ""]),
            ("Table ${table} of <the database>", &["Table ", " of ", ""]),
            ("Got {}, expected {:?}", &["Got ", ", expected ", ""]),
            ("100% of 5%discount", &["100% of 5%discount"]),
            ("a < b and c > d", &["a < b and c > d"]),
            ("{ \"a\": 1 }", &["{ \"a\": 1 }"]),
            ("\u{6f22} <\u{8868}>", &["\u{6f22} ", ""]),
            ("%", &["%"]),
            ("{<${", &["{<${"]),
            ("", &[""]),
        ] {
            assert_eq!(split(message), texts, "{message}");
        }
    }
}
