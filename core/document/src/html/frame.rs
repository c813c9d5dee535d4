//! [`Frame`], what all pages have around their content.

use heck::ToTitleCase;

use platform_error_syntax::link::Destination;

use super::labels::Labels;
use crate::reference::Reference;

/// The language of a page without a tag.
const ENGLISH: &str = "en";
/// The languages that are usually written from right to left.
const RTL_LANGUAGES: [&str; 12] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
];
/// The scripts of such languages that a tag may name, as `Arab` in `az-Arab`.
const RTL_SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];
/// The length of the subtag of a script; no other subtag of letters has it.
const SCRIPT: usize = 4;

/// What all pages have around their content.
pub(super) struct Frame<'r> {
    pub(super) lang: &'r str,
    pub(super) labels: &'static Labels,
    /// The attribute of an element with labels, if they are not in the language of the page.
    pub(super) lang_of_labels: String,
    /// The title of the reference.
    pub(super) title: String,
    /// The sentence with the version of the platform; empty if that is unknown.
    pub(super) release: String,
    /// The link back; empty if not given, or if it could run a script.
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
            lang_of_labels: lang_of_labels(lang, labels),
            title: reference.title_or(|set| labels.title(&set.to_title_case())),
            release,
            home: if is_safe { &web.home } else { "" },
        }
    }

    /// Whether the language is written from right to left.
    pub(super) fn is_rtl(&self) -> bool {
        let mut subtags = self.lang.split('-').map(str::to_ascii_lowercase);
        let language = subtags.next().unwrap_or_default();
        match subtags.find(|subtag| subtag.len() == SCRIPT && subtag.is_ascii()) {
            Some(script) => RTL_SCRIPTS.contains(&&*script),
            None => RTL_LANGUAGES.contains(&&*language),
        }
    }

    /// The words of the script, as JSON.
    pub(super) fn script_labels(&self) -> String {
        // Strings can always be serialized.
        serde_json::to_string(&self.labels.script).unwrap_or_default()
    }
}

fn lang_of_labels(lang: &str, labels: &Labels) -> String {
    let primary = lang.split('-').next().unwrap_or_default();
    if primary.eq_ignore_ascii_case(labels.lang) {
        return String::new();
    }
    format!(" lang=\"{}\"", labels.lang)
}
