//! What a document knows of a message with parameters, beyond the syntax of a template.

use std::borrow::Cow;

use platform_error::ParamType;
use platform_error_syntax::template::{Flaw, Format, Placeholder, Segment, segments};

use crate::param::Param;

/// The placeholders of a template, or its first flaw.
pub(crate) fn placeholders(template: &str) -> Result<Vec<Placeholder<'_>>, Flaw<'_>> {
    let mut found = Vec::new();
    for segment in segments(template) {
        if let Segment::Placeholder(placeholder) = segment? {
            found.push(placeholder);
        }
    }
    Ok(found)
}

/// The type of the parameter that a placeholder shows, if its values have the form of that type
/// there: `{n:x}` shows an integer in another form.
pub(crate) fn shown_type(shown: &Placeholder<'_>, params: &[Param]) -> Option<ParamType> {
    let is_plain = |c: char| c.is_ascii_digit() || c == '.' || c == '+';
    if shown.format != Format::Display || !shown.spec.chars().all(is_plain) {
        return None;
    }
    let param = params.iter().find(|param| param.name == shown.field)?;
    param.ty
}

/// The names of the parameters that a message shows, and those of the others. A message that is not
/// a template shows all of them.
pub(crate) fn partition<'p>(message: &str, params: &'p [Param]) -> (Vec<&'p str>, Vec<&'p str>) {
    let names = params.iter().map(|param| &*param.name);
    match placeholders(message) {
        Ok(found) => names.partition(|name| found.iter().any(|shown| shown.field == *name)),
        Err(_) => (names.collect(), Vec::new()),
    }
}

/// The message of an error with these parameters. If it shows none of them, it is plain text, in
/// which braces are not doubled.
pub(crate) fn unescape<'t>(message: &'t str, params: &[Param]) -> Cow<'t, str> {
    if params.is_empty() {
        return Cow::Borrowed(message);
    }
    let mut text = String::new();
    for segment in segments(message) {
        let Ok(Segment::Text(part)) = segment else {
            return Cow::Borrowed(message);
        };
        text.push_str(part);
    }
    Cow::Owned(text)
}

/// Checks that a message is a template that shows no other parameters than these, and returns its
/// placeholders.
pub(crate) fn check<'t>(
    template: &'t str,
    params: &[Param],
) -> Result<Vec<Placeholder<'t>>, String> {
    let shown = placeholders(template).map_err(|flaw| flaw.to_string())?;
    for placeholder in &shown {
        if !params.iter().any(|param| param.name == placeholder.field) {
            let field = placeholder.field;
            return Err(format!("it shows `{field}`, which is not in `params`"));
        }
    }
    for (at, param) in params.iter().enumerate() {
        let name = &param.name;
        if params[..at].iter().any(|known| known.name == *name) {
            return Err(format!("the parameter `{name}` is listed twice"));
        }
    }
    Ok(shown)
}

/// Checks that a message shows the first `count` parameters and none of the others.
pub(crate) fn check_shown(template: &str, params: &[Param], count: usize) -> Result<(), String> {
    let shown = check(template, params)?;
    for (at, Param { name, .. }) in params.iter().enumerate() {
        let is_shown = shown.iter().any(|placeholder| placeholder.field == *name);
        match (at < count, is_shown) {
            (true, false) => {
                return Err(format!(
                    "it does not show `{name}`, which belongs in `other_params`"
                ));
            }
            (false, true) => return Err(format!("it shows `{name}`, which is not in `params`")),
            _ => {}
        }
    }
    Ok(())
}
