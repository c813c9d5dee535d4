//! Checks what a document requires of a message with parameters, beyond the syntax of a template.

use platform_error_syntax::template::{Flaw, Placeholder, Segment, segments};

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

/// Checks that a message is a template that shows exactly these parameters, and returns its
/// placeholders.
pub(crate) fn check<'t>(
    template: &'t str,
    params: &[String],
) -> Result<Vec<Placeholder<'t>>, String> {
    let shown = placeholders(template).map_err(|flaw| flaw.to_string())?;
    for placeholder in &shown {
        if !params.iter().any(|param| param == placeholder.field) {
            let field = placeholder.field;
            return Err(format!("it shows `{field}`, which is not in `params`"));
        }
    }
    for (at, param) in params.iter().enumerate() {
        if params[..at].contains(param) {
            return Err(format!("`params` lists {param:?} twice"));
        }
        if !shown.iter().any(|placeholder| placeholder.field == param) {
            return Err(format!("it does not show {param:?}"));
        }
    }
    Ok(shown)
}
