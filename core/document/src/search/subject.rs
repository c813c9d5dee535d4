//! [`Subject`], an entry as a search sees it.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::template::Template;
use super::text::{fold, spread, squash, trim_marks};
use crate::model::{Entry, Set};

/// An entry with its names and its message, folded.
#[derive(Debug)]
pub(super) struct Subject<'d> {
    pub(super) set: &'d Set,
    pub(super) entry: &'d Entry,
    /// The code, the aliases, the reason, and the name of the variant if the code does not suggest
    /// it.
    pub(super) names: Vec<Name<'d>>,
    /// The message as it is shown, with `{name}` for a parameter.
    pub(super) message: String,
    pub(super) title: Option<String>,
    /// The message, if it has parameters.
    pub(super) template: Option<Template>,
    short: OnceCell<String>,
    long: OnceCell<String>,
}

/// Something that an entry is called.
#[derive(Debug)]
pub(super) struct Name<'d> {
    pub(super) written: Cow<'d, str>,
    pub(super) folded: String,
    /// Its letters and digits.
    pub(super) squashed: String,
    /// Its words.
    pub(super) spread: String,
}

impl<'d> Subject<'d> {
    pub(super) fn of(set: &'d Set, entry: &'d Entry) -> Self {
        let mut names = Vec::new();
        for code in entry.codes() {
            names.push(Name::of(Cow::Borrowed(&**code)));
        }
        names.extend(entry.distinct_variant().map(Name::of));
        let template = Template::of(entry);
        let message = match &template {
            Some(template) => template.shown(),
            None => fold(&entry.message),
        };
        Self {
            set,
            entry,
            names,
            message,
            title: entry.title.as_deref().map(fold),
            template,
            short: OnceCell::new(),
            long: OnceCell::new(),
        }
    }

    /// Everything short that is known about it, folded.
    pub(super) fn short(&self) -> &str {
        self.short.get_or_init(|| {
            let mut text = String::new();
            for name in &self.names {
                text.extend([&name.spread, " ", &name.squashed, "\n"]);
            }
            text.extend([&self.message, "\n"]);
            if let Some(title) = &self.title {
                text.extend([title, "\n"]);
            }
            let set = &self.set.name;
            text.extend([&spread(set), "\n", &fold(set), "\n"]);
            text.extend([&self.entry.http_status().to_string(), "\n"]);
            text
        })
    }

    /// Everything else that is known about it, folded.
    pub(super) fn long(&self) -> &str {
        self.long.get_or_init(|| {
            let entry = self.entry;
            let mut text = spread(entry.kind.as_str());
            for written in [&entry.explanation, &entry.cause, &entry.solution] {
                text.extend(["\n", &fold(written)]);
            }
            for (name, value) in entry.shown_labels() {
                text.extend(["\n", &fold(name), "=", &fold(value)]);
            }
            let others = [&entry.deprecated, &entry.since, &entry.docs];
            for written in others.into_iter().flatten() {
                text.extend(["\n", &fold(written)]);
            }
            text
        })
    }

    /// Whether this is the whole message or title.
    pub(super) fn is_message(&self, text: &str) -> bool {
        let title = self.title.iter();
        title
            .chain([&self.message])
            .any(|message| trim_marks(message) == text)
    }
}

impl<'d> Name<'d> {
    fn of(written: Cow<'d, str>) -> Self {
        let folded = fold(&written);
        Self {
            squashed: squash(&folded),
            spread: spread(&written),
            folded,
            written,
        }
    }

    /// Whether the name is unlikely to occur by chance: it has several words, or letters and
    /// digits.
    pub(super) fn is_telling(&self) -> bool {
        let has_letter = self.squashed.contains(char::is_alphabetic);
        let has_digit = self.squashed.contains(char::is_numeric);
        has_letter && (has_digit || self.spread.contains(' '))
    }
}
