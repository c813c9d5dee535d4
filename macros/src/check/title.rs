//! The title of an error: one line, the same for every value.

use platform_error_syntax::template::{self, Flaw, Segment};

use crate::diagnostic::{self, Diagnostics};
use crate::literal::Text;

/// The title, unless it has a mistake.
pub(super) fn check(title: Option<Text>, diagnostics: &mut Diagnostics) -> Option<Text> {
    let title = title?;
    if title.value().contains(['\n', '\r']) {
        let words: Vec<&str> = title.value().split_whitespace().collect();
        diagnostics.push(diagnostic::title_of_lines(&title, &words.join(" ")));
        return None;
    }
    if let Some((placeholder, without)) = placeholder(title.value()) {
        let error = diagnostic::title_with_placeholder(&title, &placeholder, &without);
        diagnostics.push(error);
        return None;
    }
    Some(title)
}

/// The first placeholder as it is written, and the title with `…` in place of every one. Braces
/// around anything else are text.
fn placeholder(title: &str) -> Option<(String, String)> {
    let mut first = None;
    let mut without = String::new();
    for segment in template::segments(title) {
        let placeholder = match segment {
            Ok(Segment::Text(text)) => {
                without.push_str(text);
                continue;
            }
            Ok(Segment::Placeholder(placeholder)) if placeholder.spec.is_empty() => {
                format!("{{{}}}", placeholder.field)
            }
            Ok(Segment::Placeholder(placeholder)) => {
                format!("{{{}:{}}}", placeholder.field, placeholder.spec)
            }
            Err(Flaw::Unnamed(inner)) => format!("{{{inner}}}"),
            Err(_) => continue,
        };
        first.get_or_insert(placeholder);
        without.push('…');
    }
    Some((first?, without))
}
