//! Checks what a document requires of a message with parameters, beyond the syntax of a template.

use platform_error_syntax::template::{Flaw, Placeholder, Segment, segments};

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
            return Err(format!("`params` lists {name:?} twice"));
        }
    }
    Ok(shown)
}
