//! Extracts the message from a page or from plain text.

mod entities;

use super::tree::{Span, Tree};

/// How much of a page is searched for its title.
const SEARCHED: usize = 64 * 1024;

/// How long a string of plain text may be to be taken for a message; what is longer is a log or a
/// page.
const MAX_MESSAGE: usize = 1000;

/// The problem details that the pages of this crate contain.
pub(crate) fn problem(page: &str) -> Option<&str> {
    let (_, after) = page.split_once("<script type=\"application/problem+json\"")?;
    let (_, after) = after.split_once('>')?;
    after.split_once("</script>").map(|(json, _)| json)
}

/// The title of a page, or else its first heading, or what follows it.
pub(crate) fn title(page: &str) -> Option<String> {
    let page = page.get(..floor(page, SEARCHED)).unwrap_or(page);
    // Express has the title `Error`, and the message in `pre`.
    let title = element(page, "title").filter(|title| title != "Error");
    title
        .or_else(|| element(page, "h1"))
        .or_else(|| element(page, "pre"))
}

/// The text of the first element with this name.
fn element(page: &str, name: &str) -> Option<String> {
    let lower = page.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let open = from + lower.get(from..)?.find(&format!("<{name}"))?;
        let after_name = open + 1 + name.len();
        from = after_name;
        // Not `<titlebar>`.
        if !lower
            .get(after_name..)?
            .starts_with(['>', ' ', '\n', '\t', '\r'])
        {
            continue;
        }
        let start = after_name + lower.get(after_name..)?.find('>')? + 1;
        let end = start + lower.get(start..)?.find(&format!("</{name}"))?;
        let text = plain(page.get(start..end)?);
        if !text.is_empty() {
            return Some(text);
        }
    }
}

/// Text without tags, with the usual entities decoded and spaces collapsed.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len().min(MAX_MESSAGE));
    let mut is_tag = false;
    for char in html.chars() {
        match char {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            _ => text.push(char),
        }
    }
    let decoded = entities::decode(&text);
    let words: Vec<&str> = decoded.split_whitespace().collect();
    let joined = words.join(" ");
    joined
        .get(..floor(&joined, MAX_MESSAGE))
        .unwrap_or_default()
        .to_owned()
}

/// Plain text as a message.
pub(crate) fn message(tree: &mut Tree, text: &str) -> Option<Span> {
    let text = text.trim();
    let text = text.get(..floor(text, MAX_MESSAGE)).unwrap_or_default();
    (!text.is_empty()).then(|| tree.add_text(text))
}

/// The last boundary between characters up to an index.
fn floor(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}
