//! The doc comment as a text: all of it, without the marks of the comment and the margin.

use crate::text::Text;

/// The text of a doc comment; `None` where it is blank.
///
/// `///` and `/** */` lose the indentation that all their lines share, and a block the stars at its margin, as rustdoc
/// does it. `#[doc = "…"]` stays as it is. Blank lines and blanks around the whole go, nothing else.
pub(super) fn text(doc: &[Text]) -> Option<Text> {
    let mut lines: Vec<(bool, String)> = Vec::new();
    for attribute in doc {
        let value = attribute.value();
        if is_comment(attribute) {
            lines.extend(
                without_stars(value)
                    .into_iter()
                    .map(|line| (true, line.to_owned())),
            );
        } else {
            lines.extend(value.split('\n').map(|line| (false, line.to_owned())));
        }
    }
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let blank = |line: &str| line.trim().is_empty();
    let comments = lines
        .iter()
        .filter(|(comment, line)| *comment && !blank(line));
    let margin = comments
        .map(|(_, line)| indentation(line))
        .min()
        .unwrap_or_default();
    let text: Vec<&str> = lines
        .iter()
        .map(|(comment, line)| {
            if *comment {
                line.get(margin..).unwrap_or_default()
            } else {
                line
            }
        })
        .collect();
    let text = text.join("\n");
    let text = text.trim();
    (!text.is_empty()).then(|| Text::new(text, doc[0].span()))
}

/// Whether a literal was written as a comment. The compiler gives it the place of the whole comment; where a macro has
/// passed it on, it is a raw string.
fn is_comment(literal: &Text) -> bool {
    let source = literal.span().source_text();
    source.is_some_and(|source| source.starts_with('/'))
        || literal.literal().to_string().starts_with('r')
}

/// The lines of a comment, without the column of stars that a block may have at its margin.
fn without_stars(comment: &str) -> Vec<&str> {
    let lines: Vec<&str> = comment.split('\n').collect();
    let starred = |line: &&str| line.trim_start().starts_with('*');
    let inner = lines.iter().skip(1).filter(|line| !line.trim().is_empty());
    if lines.len() < 2 || !inner.clone().all(starred) || inner.clone().count() == 0 {
        return lines;
    }
    lines
        .iter()
        .map(|line| line.trim_start().strip_prefix('*').unwrap_or(line))
        .collect()
}

#[cfg(test)]
mod tests {
    use syn::{LitStr, parse_quote};

    use crate::text::Text;

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
