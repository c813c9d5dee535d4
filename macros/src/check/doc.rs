//! The text of a doc comment: all of its lines, without the margin and the comment's own marks.

use crate::literal::Text;

/// A line of a doc comment or of a `#[doc = "…"]`.
struct Line<'a> {
    text: &'a str,
    is_comment: bool,
}

impl Line<'_> {
    fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn indentation(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t']).len()
    }
}

/// The text of a doc comment; `None` if there is none.
///
/// As in rustdoc, the lines of `///` and `/** */` lose the indentation that they share, and block
/// comments also lose the column of stars, while `#[doc = "…"]` stays as it is. Empty lines and
/// spaces around the whole are removed, and nothing else.
pub(super) fn text(doc: &[Text]) -> Option<Text> {
    let mut lines = Vec::new();
    for attribute in doc {
        let is_comment = is_comment(attribute);
        let texts = if is_comment {
            without_stars(attribute.value())
        } else {
            attribute.value().split('\n').collect()
        };
        for text in texts {
            lines.push(Line { text, is_comment });
        }
    }
    let comments = lines
        .iter()
        .filter(|line| line.is_comment && !line.is_empty());
    let margin = comments.map(Line::indentation).min().unwrap_or_default();
    let mut text: Vec<&str> = Vec::with_capacity(lines.len());
    for line in &lines {
        text.push(if line.is_comment {
            line.text.get(margin..).unwrap_or_default()
        } else {
            line.text
        });
    }
    let text = text.join("\n");
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    Some(Text::new(text, doc[0].span()))
}

/// Whether a literal was written as a comment. The compiler gives it the place of the whole
/// comment; if a macro has passed it on, it is a raw string.
fn is_comment(literal: &Text) -> bool {
    let source = literal.span().source_text();
    source.is_some_and(|source| source.starts_with('/'))
        || literal.literal().to_string().starts_with('r')
}

/// The lines of a comment, without the column of stars that a block may have at its margin.
fn without_stars(comment: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = comment.split('\n').collect();
    let mut has_stars = false;
    for line in &lines[1..] {
        let line = line.trim_start();
        if line.is_empty() {
            continue;
        }
        if !line.starts_with('*') {
            return lines;
        }
        has_stars = true;
    }
    if !has_stars {
        return lines;
    }
    for line in &mut lines {
        *line = line.trim_start().strip_prefix('*').unwrap_or(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use syn::{LitStr, parse_quote};

    use crate::literal::Text;

    fn text(doc: &[LitStr]) -> Option<String> {
        let doc: Vec<Text> = doc.iter().map(Text::from).collect();
        super::text(&doc).map(|text| text.value().to_owned())
    }

    #[test]
    fn the_margin_goes_and_nothing_else() {
        assert_eq!(text(&[]), None);
        assert_eq!(text(&[parse_quote!(r" "), parse_quote!(r"")]), None);
        assert_eq!(
            text(&[parse_quote!(r" One line. ")]).as_deref(),
            Some("One line.")
        );
        assert_eq!(
            text(&[
                parse_quote!(r" First."),
                parse_quote!(r""),
                parse_quote!(r" ```"),
                parse_quote!(r"   code {"),
                parse_quote!(r" ```")
            ])
            .as_deref(),
            Some("First.\n\n```\n  code {\n```")
        );
    }

    #[test]
    fn an_attribute_is_taken_verbatim() {
        assert_eq!(
            text(&[parse_quote!("a\n  b"), parse_quote!(r" c")]).as_deref(),
            Some("a\n  b\nc")
        );
        assert_eq!(
            text(&[parse_quote!("List:\n* a\n* b")]).as_deref(),
            Some("List:\n* a\n* b")
        );
    }

    #[test]
    fn a_block_loses_its_stars() {
        assert_eq!(text(&[parse_quote!("\n")]), None);
        assert_eq!(
            text(&[parse_quote!(
                r#"
     * First.
     *   Second.
     "#
            )])
            .as_deref(),
            Some("First.\n  Second.")
        );
        assert_eq!(
            text(&[parse_quote!(
                r" é
   ü"
            )])
            .as_deref(),
            Some("é\n  ü")
        );
    }
}
