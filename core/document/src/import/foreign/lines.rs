//! Lines that are found only in certain formats.

/// The line of a grid table: `+------+-------+`.
pub(super) fn is_grid(line: &str) -> bool {
    let is_part = |c: char| matches!(c, '+' | '-' | '=');
    line.len() > 4
        && line.starts_with('+')
        && line.ends_with('+')
        && line.contains(['-', '='])
        && line.chars().all(is_part)
}

/// The line of a simple table: `=====  =======`.
pub(super) fn is_simple_rule(line: &str) -> bool {
    let mut parts = line.split_whitespace();
    let are_rules = parts.all(|part| part.len() > 1 && part.chars().all(|c| c == '='));
    are_rules && line.split_whitespace().count() > 1
}

/// The line below the titles of a table in Org: `|------+-------|`.
pub(super) fn is_org_rule(line: &str) -> bool {
    let is_part = |c: char| matches!(c, '+' | '-' | '|');
    line.starts_with("|-") && line.contains("-+-") && line.chars().all(is_part)
}

/// A member or an item of YAML: `key: value`, `"key":`, `- item`.
pub(super) fn is_yaml(line: &str) -> bool {
    let line = line.strip_prefix("- ").unwrap_or(line);
    let Some((key, value)) = line.split_once(':') else {
        return false;
    };
    let is_key = match key.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.ends_with(['"', '\'']),
        // A sentence may contain a colon, but has spaces before it.
        None => !key.is_empty() && !key.contains([' ', '|', '<', '*', '`', '[', '(']),
    };
    is_key && (value.is_empty() || value.starts_with(' '))
}

/// The value of a line such as `key = value` or `error.not-found=Not found`.
pub(super) fn value(line: &str) -> Option<&str> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim_end();
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"');
    (!key.is_empty() && key.chars().all(is_key)).then_some(value.trim_start())
}
