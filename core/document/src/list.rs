//! Several short values in one cell, one per line.

/// Names without spaces: codes, parameters.
pub(crate) fn write(names: &[String]) -> String {
    names.join("\n")
}

/// The names in a cell. People may have written several in one line, with commas.
pub(crate) fn read(cell: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in cell.lines() {
        let mut words = line.split_whitespace().peekable();
        while let Some(mut word) = words.next() {
            // At the end of a line, a comma may be part of a code.
            if words.peek().is_some() {
                word = word.strip_suffix(',').unwrap_or(word);
            }
            if !word.is_empty() {
                names.push(word.to_owned());
            }
        }
    }
    names
}

/// Labels as `name=value`.
pub(crate) fn write_labels(labels: &[(String, String)]) -> String {
    let mut lines = Vec::new();
    for (name, value) in labels {
        let name_needs_quotes = name.contains(['=', '"', '\n', ',']) || name.trim() != name;
        let value_needs_quotes =
            value.starts_with('"') || value.contains(['\n', '\r', ',']) || value.trim() != value;
        let name = quote_if(name_needs_quotes, name);
        let value = quote_if(value_needs_quotes, value);
        lines.push(format!("{name}={value}"));
    }
    lines.join("\n")
}

/// A text as it is, or in the quotes of JSON where it would be read as something else.
fn quote_if(needs_quotes: bool, text: &str) -> String {
    if needs_quotes {
        serde_json::Value::from(text).to_string()
    } else {
        text.to_owned()
    }
}

/// The labels in a cell, or the rest of the cell from where it is not a label.
pub(crate) fn read_labels(cell: &str) -> Result<Vec<(String, String)>, String> {
    let mut labels: Vec<(String, String)> = Vec::new();
    let mut rest = cell.trim();
    while !rest.is_empty() {
        let Some((name, value, after)) = read_label(rest) else {
            return Err(rest.to_owned());
        };
        if name.is_empty() || labels.iter().any(|(known, _)| *known == name) {
            return Err(rest.to_owned());
        }
        labels.push((name, value));
        rest = after
            .strip_prefix([',', '\n'])
            .unwrap_or(after)
            .trim_start();
    }
    Ok(labels)
}

/// A name, a value, and what follows.
fn read_label(text: &str) -> Option<(String, String, &str)> {
    let (name, rest) = read_part(text, '=')?;
    let (value, rest) = read_part(rest.strip_prefix('=')?, '\n')?;
    Some((name, value, rest))
}

/// A text in quotes, or up to this character, a comma or the end of the line; and what follows.
fn read_part(text: &str, end: char) -> Option<(String, &str)> {
    if text.starts_with('"') {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<String>();
        let part = values.next()?.ok()?;
        let rest = &text[values.byte_offset()..];
        return Some((part, rest.trim_start_matches(' ')));
    }
    let len = text.find([end, ',', '\n']).unwrap_or(text.len());
    let (part, rest) = text.split_at(len);
    Some((part.trim().to_owned(), rest))
}
