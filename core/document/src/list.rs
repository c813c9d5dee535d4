//! Several short texts in one cell, one to a line.

/// Names without blanks in them: codes, parameters.
pub(super) fn write(names: &[String]) -> String {
    names.join("\n")
}

/// The names in a cell. Whoever wrote it may have put them into one line, with commas.
pub(super) fn read(cell: &str) -> Vec<String> {
    let line = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let last = words.len().saturating_sub(1);
        let bare = move |(at, word): (usize, &str)| {
            // In a line of its own, a comma may be part of a code.
            if at < last {
                word.strip_suffix(',').unwrap_or(word).to_owned()
            } else {
                word.to_owned()
            }
        };
        words
            .into_iter()
            .enumerate()
            .map(bare)
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
    };
    cell.lines().flat_map(line).collect()
}

/// Labels, as `name=value`. A value that would not be read as itself is in quotes.
pub(super) fn write_labels(labels: &[(String, String)]) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let label = |(name, value): &(String, String)| {
        let name = if name.contains(['=', '"', '\n', ',']) || name.trim() != name {
            quoted(name)
        } else {
            name.clone()
        };
        let bare =
            !value.starts_with('"') && !value.contains(['\n', '\r', ',']) && value.trim() == value;
        format!(
            "{name}={}",
            if bare { value.clone() } else { quoted(value) }
        )
    };
    labels.iter().map(label).collect::<Vec<_>>().join("\n")
}

/// The labels in a cell; the text that is none, where there is one.
pub(super) fn read_labels(cell: &str) -> Result<Vec<(String, String)>, String> {
    let mut labels = Vec::new();
    let mut rest = cell.trim();
    while !rest.is_empty() {
        let wrong = || rest.to_owned();
        let (name, after) = part(rest, '=').ok_or_else(wrong)?;
        let after = after.strip_prefix('=').ok_or_else(wrong)?;
        let (value, after) = part(after, '\n').ok_or_else(wrong)?;
        if name.is_empty() || labels.iter().any(|(known, _)| *known == name) {
            return Err(wrong());
        }
        labels.push((name, value));
        rest = after
            .strip_prefix([',', '\n'])
            .unwrap_or(after)
            .trim_start();
    }
    Ok(labels)
}

/// A text in quotes, or up to this character, a comma or the end of the line; and what follows.
fn part(text: &str, end: char) -> Option<(String, &str)> {
    if text.starts_with('"') {
        let mut texts = serde_json::Deserializer::from_str(text).into_iter::<String>();
        let part = texts.next()?.ok()?;
        return Some((part, text[texts.byte_offset()..].trim_start_matches(' ')));
    }
    let (part, rest) = text.split_at(text.find([end, ',', '\n']).unwrap_or(text.len()));
    Some((part.trim().to_owned(), rest))
}
