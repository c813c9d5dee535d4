//! Text that is protected from a spreadsheet by a formula, as in `="0042"`, which stays text.

use std::borrow::Cow;

/// The text that such a formula protects, where a quote is doubled; nothing if the cell is any
/// other text or formula.
pub(crate) fn read(cell: &str) -> Option<Cow<'_, str>> {
    let inner = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    if !inner.contains('"') {
        return Some(Cow::Borrowed(inner));
    }
    let mut text = String::with_capacity(inner.len());
    for (index, part) in inner.split("\"\"").enumerate() {
        // The formula ends before this quote, as in `="a"&"b"`.
        if part.contains('"') {
            return None;
        }
        if index > 0 {
            text.push('"');
        }
        text.push_str(part);
    }
    Some(Cow::Owned(text))
}

/// Protects text that looks protected, so that it reads as it is.
pub(crate) fn write(text: String) -> String {
    if read(&text).is_none() {
        return text;
    }
    format!("=\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn a_formula_protects_text() {
        for (cell, text) in [
            (r#"="0042""#, Some("0042")),
            (r#"="""#, Some("")),
            (r#"="say ""no""""#, Some(r#"say "no""#)),
            (r#"="a"&"b""#, None),
            (r#"=""""#, None),
            (r#"=""#, None),
            ("=A1", None),
            (r#""0042""#, None),
        ] {
            assert_eq!(read(cell).as_deref(), text, "{cell}");
        }
    }

    #[test]
    fn what_looks_protected_reads_as_it_is() {
        for text in [
            r#"="0042""#,
            r#"="""#,
            r#"=""""#,
            r#"="a"&"b""#,
            r#"="=""x""""#,
            r#"=""#,
            "",
        ] {
            let cell = write(text.to_owned());
            assert_eq!(read(&cell).as_deref().unwrap_or(&cell), text, "{cell}");
        }
    }
}
