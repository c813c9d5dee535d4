//! Several short values in one cell, one per line.

use platform_error::ParamType;
use platform_error_syntax::template::Format;

use crate::param::Param;
use crate::template;

/// Writes names without spaces: codes, parameters.
pub(crate) fn write(names: &[String]) -> String {
    names.join("\n")
}

/// Writes parameters, each with its type. `text` is left out where an import assumes it anyway.
pub(crate) fn write_params(message: &str, params: &[Param]) -> String {
    let mut lines = Vec::new();
    for param in params {
        let mut line = param.to_string();
        if param.ty == Some(ParamType::Text) && is_shown_as_number(message, &param.name) {
            line.push_str(": text");
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// Whether a message shows a parameter in a format that only numbers have, so that an import
/// assumes a number.
fn is_shown_as_number(message: &str, name: &str) -> bool {
    let shown = template::placeholders(message).unwrap_or_default();
    let mut shown = shown.iter().filter(|shown| shown.field == name);
    shown.any(|shown| {
        !matches!(
            shown.format,
            Format::Display | Format::Debug | Format::Pointer
        )
    })
}

/// Reads parameters, such as `used: integer`. The error is the name of a type that does not exist.
pub(crate) fn read_params(cell: &str) -> Result<Vec<Param>, String> {
    let mut params = Vec::new();
    // A colon may have spaces around it, and names may be written as code.
    let cell = cell.replace(':', " : ").replace('`', "");
    let mut words = read(&cell).into_iter().peekable();
    while let Some(name) = words.next() {
        let mut param = Param::from(name.trim_end_matches(','));
        if words.next_if(|word| word == ":").is_some() {
            let ty = words.next().unwrap_or_default();
            let ty = ty.trim_end_matches(',').to_lowercase();
            param.ty = Some(ty.parse().map_err(|_| ty)?);
        }
        params.push(param);
    }
    Ok(params)
}

/// Reads the names in a cell. A handwritten cell may list several on one line, with commas.
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

/// Writes labels as `name=value`.
pub(crate) fn write_labels<'l>(labels: impl Iterator<Item = (&'l str, &'l str)>) -> String {
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

/// Writes `text` as a JSON string if it needs quotes, otherwise unchanged.
fn quote_if(needs_quotes: bool, text: &str) -> String {
    if needs_quotes {
        serde_json::Value::from(text).to_string()
    } else {
        text.to_owned()
    }
}

/// Reads the labels in a cell, or returns the rest of the cell that is not a label.
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

/// Reads a name and a value, and returns them with the rest.
fn read_label(text: &str) -> Option<(String, String, &str)> {
    let (name, rest) = read_part(text, '=')?;
    let (value, rest) = read_part(rest.strip_prefix('=')?, '\n')?;
    Some((name, value, rest))
}

/// Reads a quoted string, or up to `end`, a comma or the end of the line; returns it with the rest.
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
