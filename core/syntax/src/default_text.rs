//! The labels in which an import keeps the texts that it gave errors without texts of their own.

/// What the name of such a label begins with. The name of a field follows.
pub const PREFIX: &str = "default_";

/// The fields that every error needs.
const FIELDS: [&str; 4] = ["message", "explanation", "cause", "solution"];

/// Whether a label has the default text of a field. Such a label is not shown to readers.
///
/// ```
/// use platform_error_syntax::default_text;
///
/// assert!(default_text::is_label("default_cause"));
/// assert!(!default_text::is_label("default_currency"));
/// ```
#[must_use]
pub fn is_label(name: &str) -> bool {
    let field = name.strip_prefix(PREFIX);
    field.is_some_and(|field| FIELDS.contains(&field))
}
