//! [`Frame`], what all pages have around their content.

use heck::ToTitleCase;

use platform_error_syntax::link::Destination;

use super::labels::Labels;
use crate::reference::Reference;

/// The language of a page without a tag.
const ENGLISH: &str = "en";

/// What all pages have around their content.
pub(super) struct Frame<'r> {
    pub(super) lang: &'r str,
    pub(super) labels: &'static Labels,
    /// The title of the reference.
    pub(super) title: String,
    /// The sentence with the version of the platform; empty if that is unknown.
    pub(super) release: String,
    /// The link back; empty if there is none, or if it could run a script.
    pub(super) home: &'r str,
}

impl<'r> Frame<'r> {
    pub(super) fn of(reference: &'r Reference<'_>) -> Self {
        let web = &reference.web;
        let lang = match web.lang.trim() {
            "" => ENGLISH,
            lang => lang,
        };
        let labels = Labels::of(lang);
        let is_safe = Destination::of(&web.home).is_safe();
        let release = match web.release.trim() {
            "" => String::new(),
            version => labels.release(version),
        };
        Self {
            lang,
            labels,
            title: title(reference, labels),
            release,
            home: if is_safe { &web.home } else { "" },
        }
    }

    /// The words of the script, as JSON.
    pub(super) fn script_labels(&self) -> String {
        // Strings can always be serialized.
        serde_json::to_string(&self.labels.script).unwrap_or_default()
    }
}

fn title(reference: &Reference<'_>, labels: &Labels) -> String {
    match (&reference.title, reference.document.sets.first()) {
        (Some(title), _) => title.clone(),
        (None, Some(set)) => labels.title(&set.name.to_title_case()),
        (None, None) => labels.title(""),
    }
}
