//! [`Mistakes`], what is wrong with a file, or what was left out of it: many of one kind are
//! reported as one.

use std::fmt::{self, Display, Formatter};

use platform_error_document::import::{Imported, Notice};
use platform_error_document::{Error, Errors};

/// How many messages of a kind are shown if there are more.
const SHOWN: usize = 3;
/// How many kinds are shown if there are more.
const SHOWN_KINDS: usize = 20;

/// How to see the messages that were left out.
pub(crate) const HOW_TO_SEE_ALL: &str = "Pass --all-errors to see all of them";

/// Messages about the lines of a file, each in the form that editors jump to.
#[derive(Debug)]
pub(crate) struct Mistakes {
    file: String,
    /// The messages by kind, in the order of the first line of each.
    groups: Vec<Vec<Message>>,
    /// Whether to show all of them, rather than the first of each kind.
    is_complete: bool,
}

#[derive(Clone, Debug)]
struct Message {
    line: Option<usize>,
    text: String,
}

impl Mistakes {
    /// What is wrong with a file.
    pub(crate) fn of_errors(file: &str, errors: &Errors) -> Self {
        Self::new(file, errors.groups(), |error: &Error| Message {
            line: error.line,
            text: match &error.path {
                Some(path) => format!("{path}: {}", error.kind),
                None => error.kind.to_string(),
            },
        })
    }

    /// What an import left out or changed.
    pub(crate) fn of_notices(file: &str, imported: &Imported) -> Self {
        Self::new(file, imported.notice_groups(), |notice: &Notice| Message {
            line: notice.line,
            text: notice.kind.to_string(),
        })
    }

    fn new<T>(file: &str, groups: Vec<Vec<&T>>, message: impl Fn(&T) -> Message) -> Self {
        let mut messages = Vec::new();
        for group in groups {
            messages.push(group.into_iter().map(&message).collect());
        }
        Self {
            file: file.to_owned(),
            groups: messages,
            is_complete: false,
        }
    }

    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// The messages with their lines, those of each kind together.
    pub(crate) fn places(&self) -> impl Iterator<Item = (Option<usize>, &str)> {
        let messages = self.groups.iter().flatten();
        messages.map(|message| (message.line, &*message.text))
    }

    /// Shows all messages, if that is asked for.
    pub(crate) fn complete(&mut self, is_complete: bool) {
        self.is_complete = is_complete;
    }

    /// Whether messages are left out.
    pub(crate) fn is_cut(&self) -> bool {
        let is_long = |group: &Vec<Message>| group.len() > SHOWN + 1;
        !self.is_complete && (self.groups.len() > SHOWN_KINDS || self.groups.iter().any(is_long))
    }

    /// The messages, one a line: all in the order of their lines, or the first of each kind.
    pub(crate) fn lines(&self) -> Vec<String> {
        if !self.is_cut() {
            let mut messages: Vec<&Message> = self.groups.iter().flatten().collect();
            messages.sort_by_key(|message| message.line);
            return messages
                .into_iter()
                .map(|message| self.line(message))
                .collect();
        }
        let mut lines = Vec::new();
        for group in self.groups.iter().take(SHOWN_KINDS) {
            let shown = if group.len() > SHOWN + 1 {
                SHOWN
            } else {
                group.len()
            };
            for message in group.iter().take(shown) {
                lines.push(self.line(message));
            }
            lines.extend(self.rest(group, shown));
        }
        let left = self.groups.iter().skip(SHOWN_KINDS).map(Vec::len);
        let left: usize = left.sum();
        if left > 0 {
            lines.push(format!("{}: and {left} more of other kinds", self.file));
        }
        lines
    }

    fn line(&self, message: &Message) -> String {
        let file = &self.file;
        match message.line {
            Some(line) => format!("{file}:{line}: {}", message.text),
            None => format!("{file}: {}", message.text),
        }
    }

    /// How many of a kind are not shown, and where they end.
    fn rest(&self, group: &[Message], shown: usize) -> Option<String> {
        let left = group.len() - shown;
        if left == 0 {
            return None;
        }
        let file = &self.file;
        let last = group.last().and_then(|message| message.line);
        Some(match last {
            Some(last) => format!("{file}: and {left} more like this, up to line {last}"),
            None => format!("{file}: and {left} more like this"),
        })
    }
}

impl Display for Mistakes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines().join("\n"))
    }
}
