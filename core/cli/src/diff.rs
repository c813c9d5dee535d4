//! [`unified`] diffs, in color.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, TextDiff};

use crate::sanitize::sanitized;

const REMOVED: Style = AnsiColor::Red.on_default();
const ADDED: Style = AnsiColor::Green.on_default();

/// A string and its name in the header of the diff.
#[derive(Clone, Copy)]
pub(crate) struct Named<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
}

/// The unified diff between two strings.
pub(crate) fn unified(old: Named<'_>, new: Named<'_>) -> String {
    let diff = TextDiff::from_lines(old.text, new.text);
    let mut lines = Lines::default();
    lines.push(REMOVED, &format!("--- {}", old.name));
    lines.push(ADDED, &format!("+++ {}", new.name));
    for hunk in diff.unified_diff().iter_hunks() {
        lines.push(Style::new(), &hunk.header().to_string());
        for change in hunk.iter_changes() {
            let style = match change.tag() {
                ChangeTag::Delete => REMOVED,
                ChangeTag::Insert => ADDED,
                ChangeTag::Equal => Style::new(),
            };
            // The carriage return of a line is kept: it may be the only difference.
            let line = change.value();
            let line = line.strip_suffix('\n').unwrap_or(line);
            lines.push(style, &format!("{}{line}", change.tag()));
            if change.missing_newline() {
                lines.push(Style::new(), "\\ No newline at end of file");
            }
        }
    }
    lines.text
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn push(&mut self, style: Style, line: &str) {
        let line = sanitized(&line);
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{style}{line}{style:#}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_the_color_of_its_change() {
        let old = Named {
            name: "old",
            text: "same\n-- gone\nend\r\n",
        };
        let new = Named {
            name: "new",
            text: "same\n++ new\nend",
        };
        let red = "\u{1b}[31m";
        let green = "\u{1b}[32m";
        let reset = "\u{1b}[0m";
        let expected = [
            format!("{red}--- old{reset}"),
            format!("{green}+++ new{reset}"),
            "@@ -1,3 +1,3 @@".to_owned(),
            " same".to_owned(),
            format!("{red}--- gone{reset}"),
            format!("{red}-end\\u{{d}}{reset}"),
            format!("{green}+++ new{reset}"),
            format!("{green}+end{reset}"),
            "\\ No newline at end of file".to_owned(),
        ];
        let diff = unified(old, new);
        assert_eq!(diff.lines().collect::<Vec<_>>(), expected);
    }
}
