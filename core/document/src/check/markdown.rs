//! Writes the changes as Markdown, for a review.

use platform_error_syntax::sanitize;

use super::change::{Change, Quotes};
use super::changes::{Changes, plural};
use crate::bump::Bump;
use crate::markdown;

/// More changes are grouped by bump.
const MAX_UNGROUPED: usize = 20;

/// The longest report, in bytes. A comment on GitHub has at most 65,536 characters.
const MAX_LEN: usize = 60_000;

/// Longer values are shortened to where they differ, in characters.
const MAX_VALUE: usize = 160;

/// How much of what two values have in common is shown before and after the difference.
const CONTEXT: usize = 30;

/// Code mentions nobody and links nowhere.
const QUOTES: Quotes = Quotes {
    code: code_span,
    value: code_span,
};

impl Changes {
    /// The report for a review: the bump that is required, then a table. More than 20 changes are
    /// grouped by bump, and those that break nothing can be unfolded. What the table cites is
    /// written as code, so that it mentions nobody and links nowhere. The report fits into a
    /// comment on GitHub: what is too much for one is counted.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// # use platform_error::{ErrorSet, RequestError};
    /// let new = Document::from(RequestError::CATALOG);
    /// let markdown = check(&Document::default(), &new).to_markdown();
    /// assert!(markdown.starts_with("**This needs a minor version.** 0 codes compared, 13 changes"));
    /// assert!(markdown.contains("| minor | `DUPLICATE_KEY` | a new code |"));
    /// ```
    pub fn to_markdown(&self) -> String {
        report(self)
    }
}

fn report(changes: &Changes) -> String {
    let counts = changes.counts();
    let Some(required) = changes.required() else {
        return format!("{counts}\n");
    };
    let mut report = Report {
        markdown: format!("**{required}** {counts}\n"),
        left_out: 0,
    };
    if changes.iter().len() <= MAX_UNGROUPED {
        report.table(changes.iter(), true);
    } else {
        for bump in [Bump::Major, Bump::Minor, Bump::Patch] {
            report.group(changes, bump);
        }
    }
    if report.left_out > 0 {
        let left_out = plural(report.left_out, "more change");
        let end = ["\n", &left_out, ", too many for this report.\n"];
        report.markdown.extend(end);
    }
    report.markdown
}

struct Report {
    markdown: String,
    /// How many changes were left out because the report would be too long.
    left_out: usize,
}

impl Report {
    /// The changes that require a bump. Those that break programs are open.
    fn group(&mut self, changes: &Changes, bump: Bump) {
        let of_group = |change: &&Change| change.bump == bump;
        let count = changes.iter().filter(of_group).count();
        if count == 0 {
            return;
        }
        let details = if bump == Bump::Major {
            "<details open>"
        } else {
            "<details>"
        };
        let title = plural(count, &format!("{bump} change"));
        let start = ["\n", details, "\n<summary>", &title, "</summary>\n"];
        self.markdown.extend(start);
        self.table(changes.iter().filter(of_group), false);
        self.markdown.push_str("\n</details>\n");
    }

    fn table<'c>(&mut self, changes: impl Iterator<Item = &'c Change>, has_bumps: bool) {
        let head = if has_bumps {
            "\n| Bump | Code | Change |\n| --- | --- | --- |\n"
        } else {
            "\n| Code | Change |\n| --- | --- |\n"
        };
        self.markdown.push_str(head);
        for change in changes {
            let bump = if has_bumps {
                format!("| {} ", change.bump)
            } else {
                String::new()
            };
            let code = code_span(&change.code);
            let sentence = shortened(change).sentence(&QUOTES);
            let row = format!("{bump}| {code} | {sentence} |\n");
            if self.left_out > 0 || self.markdown.len() + row.len() > MAX_LEN {
                self.left_out += 1;
            } else {
                self.markdown.push_str(&row);
            }
        }
    }
}

/// Text as a code span in the cell of a table.
fn code_span(text: &str) -> String {
    let mut shown = String::new();
    // Writing to a string does not fail.
    let _ = sanitize::write(&text, &mut shown);
    let shown = shown.replace('\n', "\\n");
    if shown.trim().is_empty() {
        return format!("\"{shown}\"");
    }
    markdown::code_span(&shown)
}

/// The same change, with long values cut to where they differ.
fn shortened(change: &Change) -> Change {
    let mut short = change.clone();
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if is_long(old) || is_long(new) => {
            let common = common_start(old, new).saturating_sub(CONTEXT);
            short.old = Some(cut(old, common));
            short.new = Some(cut(new, common));
        }
        (Some(old), None) if is_long(old) => short.old = Some(cut(old, 0)),
        (None, Some(new)) if is_long(new) => short.new = Some(cut(new, 0)),
        _ => {}
    }
    short
}

fn is_long(value: &str) -> bool {
    value.chars().nth(MAX_VALUE).is_some()
}

/// How many characters two values have in common at their start.
fn common_start(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars());
    pairs.take_while(|(one, other)| one == other).count()
}

/// The part of a value that begins after this many characters.
fn cut(value: &str, start: usize) -> String {
    let mut part = String::new();
    if start > 0 {
        part.push('…');
    }
    let mut rest = value.chars().skip(start);
    part.extend(rest.by_ref().take(MAX_VALUE));
    if rest.next().is_some() {
        part.push('…');
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_shows_its_text() {
        for (text, expected) in [
            ("A|B", "`A\\|B`"),
            ("a `b` c", "``a `b` c``"),
            ("`", "`` ` ``"),
            ("``x", "``` ``x ```"),
            (" a ", "`  a  `"),
            ("a\nb\u{1b}", "`a\\nb\\u{1b}`"),
            ("", "\"\""),
            (" ", "\" \""),
        ] {
            assert_eq!(code_span(text), expected);
        }
    }

    #[test]
    fn long_values_are_cut_to_where_they_differ() {
        let common = "x".repeat(500);
        let tail = "y".repeat(500);
        let one = format!("{common}one{tail}");
        let start = common_start(&one, &format!("{common}other"));
        assert_eq!(start, 501);
        let shown = cut(&one, start - CONTEXT);
        assert!(shown.starts_with("…x") && shown.contains("xone") && shown.ends_with("y…"));
        assert_eq!(shown.chars().count(), MAX_VALUE + 2);
        assert_eq!(cut("short", 0), "short");
    }
}
