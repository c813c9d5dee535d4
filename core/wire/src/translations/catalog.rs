//! [`CatalogTranslations`], translations that are read from files.

mod error;
mod read;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};

use platform_error::{Catalog, Metadata};

pub use self::error::{TranslationError, TranslationErrors};
use crate::{Translation, Translations};

/// Translations in the form in which a catalog is published: a document like `errors.json`, with
/// the strings in another language.
///
/// A document is compared with the catalog when it is added, so a mistake is found when the service
/// starts, or in a test. Only `code`, `title`, `message`, `explanation`, `cause` and `solution` are
/// read; the rest may be left out.
///
/// ```
/// use platform_error::{ErrorSet, PlatformError};
/// use platform_error_wire::{CatalogTranslations, Config, Occurrence};
///
/// /// The order is too large.
/// #[derive(Debug, PlatformError)]
/// #[error(code = "TOO_MANY", message = "at most {limit} items", cause = "…", solution = "Split it")]
/// struct TooMany { limit: u32 }
///
/// let german = r#"{"sets": [{"entries": [{
///     "code": "TOO_MANY",
///     "message": "höchstens {limit} Artikel",
///     "solution": "Bestellung aufteilen"
/// }]}]}"#;
/// let translations = CatalogTranslations::new(TooMany::CATALOG).add("de", german)?;
/// let config = Config::new().translations(translations);
///
/// let error = TooMany { limit: 20 };
/// let occurrence = Occurrence::new(&error, &config).with_language("de-AT");
/// assert_eq!(occurrence.message().to_string(), "höchstens 20 Artikel");
/// assert_eq!(occurrence.solution(), Some("Bestellung aufteilen"));
///
/// let wrong = german.replace("{limit}", "{max}");
/// let mistakes = CatalogTranslations::new(TooMany::CATALOG).add("de", &wrong).unwrap_err();
/// assert_eq!(
///     mistakes.to_string(),
///     "de, line 1: the message of TOO_MANY shows `max`, which is not a parameter\n\
///      de, line 1: the message of TOO_MANY does not show `limit`",
/// );
/// # Ok::<(), platform_error_wire::TranslationErrors>(())
/// ```
#[derive(Clone)]
pub struct CatalogTranslations {
    catalog: &'static Catalog,
    languages: Vec<Language>,
}

#[derive(Clone)]
struct Language {
    tag: String,
    entries: HashMap<&'static str, OwnedTranslation>,
}

/// The strings of an error.
#[derive(Clone, Default)]
struct OwnedTranslation {
    title: Option<String>,
    /// A template if the error has parameters.
    message: Option<String>,
    explanation: Option<String>,
    cause: Option<String>,
    solution: Option<String>,
}

impl CatalogTranslations {
    /// Creates translations of a catalog, without any languages.
    pub const fn new(catalog: &'static Catalog) -> Self {
        Self {
            catalog,
            languages: Vec::new(),
        }
    }

    /// Adds a language, given as a BCP 47 tag, and its document. It may contain errors of
    /// [`HttpError`](crate::HttpError), too. A language that was added before is replaced.
    ///
    /// # Errors
    ///
    /// All mistakes in the document: it is not valid JSON or not a catalog; a code is unknown or
    /// used twice; a string is empty; a message is not a template, shows a parameter that the
    /// error does not have, or does not show one that the original shows. A missing entry or string
    /// is not an error; see [`missing`](Self::missing).
    pub fn add(
        mut self,
        language: impl Into<String>,
        document: &str,
    ) -> Result<Self, TranslationErrors> {
        let tag = language.into();
        let entries = read::document(self.catalog, &tag, document)?;
        self.languages
            .retain(|known| !known.tag.eq_ignore_ascii_case(&tag));
        self.languages.push(Language { tag, entries });
        Ok(self)
    }

    /// What is not translated: language, code and the name of the string, in the order of the
    /// catalog. A test may require that there is nothing.
    ///
    /// A title is not required, because by default it is taken from the message or the explanation.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::CatalogTranslations;
    ///
    /// let translations = CatalogTranslations::new(RequestError::CATALOG)
    ///     .add("zh", r#"{"sets": []}"#)?;
    /// let missing = translations.missing();
    /// assert_eq!(missing[0], ("zh", "PERMISSION_CHECK_FAILED", "message"));
    /// assert_eq!(missing.len(), 13 * 4);
    /// # Ok::<(), platform_error_wire::TranslationErrors>(())
    /// ```
    pub fn missing(&self) -> Vec<(&str, &'static str, &'static str)> {
        let mut missing = Vec::new();
        for language in &self.languages {
            for entry in self.catalog {
                let code = entry.metadata().code();
                for name in language.missing(code) {
                    missing.push((&*language.tag, code, name));
                }
            }
        }
        missing
    }
}

impl Language {
    fn missing(&self, code: &str) -> Vec<&'static str> {
        let absent = OwnedTranslation::default();
        let translation = self.entries.get(code).unwrap_or(&absent);
        let strings = [
            ("message", &translation.message),
            ("explanation", &translation.explanation),
            ("cause", &translation.cause),
            ("solution", &translation.solution),
        ];
        let mut missing = Vec::new();
        for (name, string) in strings {
            if string.is_none() {
                missing.push(name);
            }
        }
        missing
    }
}

impl Translations for CatalogTranslations {
    fn find(&self, code: &str, language: &str) -> Option<Translation<'_>> {
        let is_wanted = |known: &&Language| known.tag.eq_ignore_ascii_case(language);
        let language = self.languages.iter().find(is_wanted)?;
        let translation = language.entries.get(code)?;
        Some(Translation {
            language: &language.tag,
            title: translation.title.as_deref(),
            message: translation.message.as_deref(),
            explanation: translation.explanation.as_deref(),
            cause: translation.cause.as_deref(),
            solution: translation.solution.as_deref(),
        })
    }
}

impl Debug for CatalogTranslations {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let languages = self.languages.iter().map(|language| &language.tag);
        f.debug_list().entries(languages).finish()
    }
}

/// Whether the original message shows parameters.
fn is_template(facts: &Metadata) -> bool {
    use platform_error_syntax::template::{Segment, segments};

    !facts.params().is_empty()
        && segments(facts.message()).any(|it| matches!(it, Ok(Segment::Placeholder(_))))
}
