//! The message of an error with parameters: a template in the syntax of `format!`.

/// A placeholder: `{field:spec}`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placeholder<'t> {
    /// The name or the index of the field that it shows.
    pub(super) field: &'t str,
    /// The fields that width and precision are taken from.
    pub(super) counts: Vec<&'t str>,
    /// The type at the end of the spec: empty, `?`, `x` …
    pub(super) kind: &'t str,
}

/// The placeholders of a template, or what keeps it from being one.
pub(super) fn placeholders(template: &str) -> Result<Vec<Placeholder<'_>>, String> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (brace, after) = rest[at..].split_at(1);
        if let Some(after) = after.strip_prefix(brace) {
            rest = after;
            continue;
        }
        let Some((inner, after)) = after
            .split_once('}')
            .filter(|(inner, _)| brace == "{" && !inner.contains('{'))
        else {
            return Err(format!("a `{brace}` has no partner"));
        };
        found.push(placeholder(inner)?);
        rest = after;
    }
    Ok(found)
}

/// What keeps a message from being a template that shows these fields and no others.
pub(super) fn check(template: &str, params: &[String]) -> Result<(), String> {
    let shown = placeholders(template)?;
    if let Some(other) = shown
        .iter()
        .find(|shown| !params.iter().any(|param| param == shown.field))
    {
        return Err(format!(
            "it shows `{}`, which `params` does not name",
            other.field
        ));
    }
    for (at, param) in params.iter().enumerate() {
        if params[..at].contains(param) {
            return Err(format!("`params` names {param:?} twice"));
        }
        if !shown.iter().any(|shown| shown.field == *param) {
            return Err(format!("it does not show {param:?}"));
        }
    }
    Ok(())
}

fn placeholder(inner: &str) -> Result<Placeholder<'_>, String> {
    let (field, spec) = inner.split_once(':').unwrap_or((inner, ""));
    let field = field.trim();
    if !names_field(field) {
        return Err(format!("`{{{inner}}}` names no field"));
    }
    match parse_spec(spec.trim_end()) {
        Some((counts, kind)) => Ok(Placeholder {
            field,
            counts,
            kind,
        }),
        None => Err(format!("{spec:?} is no format of `format!`")),
    }
}

/// Whether a text can stand for a field: an identifier or an index.
fn names_field(text: &str) -> bool {
    !text.is_empty()
        && !matches!(text, "_" | "self" | "Self" | "super" | "crate")
        && text.chars().all(is_of_name)
}

fn is_of_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// The fields that a spec takes its width and its precision from, and its type; the grammar is that of [`std::fmt`].
fn parse_spec(spec: &str) -> Option<(Vec<&str>, &str)> {
    let skip = |rest: &mut &str, chars: &[char]| *rest = rest.strip_prefix(chars).unwrap_or(rest);
    let mut rest = spec;
    let mut chars = rest.chars();
    if let (Some(_), Some('<' | '^' | '>')) = (chars.next(), chars.next()) {
        rest = chars.as_str();
    } else {
        skip(&mut rest, &['<', '^', '>']);
    }
    skip(&mut rest, &['+', '-']);
    skip(&mut rest, &['#']);
    if !rest.starts_with("0$") {
        skip(&mut rest, &['0']);
    }
    let mut counts = Vec::new();
    rest = skip_count(rest, &mut counts);
    if let Some(precision) = rest.strip_prefix('.') {
        rest = skip_count(precision, &mut counts);
    }
    matches!(
        rest,
        "" | "?" | "x?" | "X?" | "x" | "X" | "o" | "b" | "e" | "E" | "p"
    )
    .then_some((counts, rest))
}

/// What follows a width or a precision: a number, or a field with `$` behind it.
fn skip_count<'t>(spec: &'t str, counts: &mut Vec<&'t str>) -> &'t str {
    let name = &spec[..spec.find(|c| !is_of_name(c)).unwrap_or(spec.len())];
    if let Some(rest) = spec[name.len()..]
        .strip_prefix('$')
        .filter(|_| names_field(name))
    {
        counts.push(name);
        return rest;
    }
    spec.trim_start_matches(|c: char| c.is_ascii_digit())
}
