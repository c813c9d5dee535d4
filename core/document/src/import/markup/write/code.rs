//! Writes code spans.

/// A code span in the cell of a table.
pub(super) fn code_span(code: &str) -> String {
    let code = code.trim();
    // The fence is longer than any inside, so that none of them ends the span.
    let mut longest = 0;
    let mut current = 0;
    for c in code.chars() {
        current = if c == '`' { current + 1 } else { 0 };
        longest = longest.max(current);
    }
    let fence = "`".repeat(longest + 1);
    let needs_space = code.starts_with('`') || code.ends_with('`');
    let space = if needs_space { " " } else { "" };
    let code = code.replace('|', "\\|");
    format!("{fence}{space}{code}{space}{fence}")
}
