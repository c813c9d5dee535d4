//! The language of an [`Occurrence`].

use std::fmt::{self, Display, Formatter};

use super::message;
use crate::translations::{self, Choice};
use crate::{Occurrence, Translation};

impl<'a> Occurrence<'a> {
    /// Chooses the language, given as a BCP 47 tag: the nearest translation, or else the language
    /// of the declaration. For `zh-Hant-TW`, these are `zh-Hant-TW`, `zh-Hant` and `zh` (RFC 4647,
    /// section 3.4).
    #[must_use]
    pub fn with_language(self, tag: &str) -> Self {
        self.with_languages([tag])
    }

    /// Chooses the first of these languages that is available, given as BCP 47 tags in order of
    /// preference. `*` is the language of the declaration.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::{CatalogTranslations, Config, Occurrence};
    ///
    /// let chinese = r#"{"sets": [{"name": "RequestError", "entries": [
    ///     {"code": "DUPLICATE_KEY", "message": "数据重复"}
    /// ]}]}"#;
    /// let translations = CatalogTranslations::new(RequestError::CATALOG).add("zh", chinese)?;
    /// let config = Config::new().translations(translations);
    ///
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// let occurrence = occurrence.with_languages(["fr", "zh-CN", "en"]);
    /// assert_eq!(occurrence.language(), "zh");
    /// assert_eq!(occurrence.message().to_string(), "数据重复");
    /// # Ok::<(), platform_error_wire::TranslationErrors>(())
    /// ```
    #[must_use]
    pub fn with_languages<'t>(mut self, tags: impl IntoIterator<Item = &'t str>) -> Self {
        let translations = self.config.translations.as_deref();
        let default = &*self.config.language;
        self.translation = Translation::default();
        for tag in tags {
            match translations::choose(translations, default, self.code(), tag) {
                Choice::Translation(translation) => {
                    self.translation = self.checked(translation);
                    break;
                }
                Choice::Declaration => break,
                Choice::Unavailable => {}
            }
        }
        self
    }

    /// A translation without the message if that shows parameters which the error does not have:
    /// the original message is better than half a sentence.
    fn checked(&self, mut translation: Translation<'a>) -> Translation<'a> {
        translation.message = translation
            .message
            .filter(|template| message::fits(self.error, template));
        translation
    }

    /// The language of the [message](Self::message), as a BCP 47 tag.
    pub fn language(&self) -> &'a str {
        match self.translation.message {
            Some(_) => self.translation.language,
            None => &self.config.language,
        }
    }

    /// The languages of all strings in an answer, for its `Content-Language` header: more than one
    /// if a translation is incomplete.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// assert_eq!(occurrence.content_language().to_string(), "en");
    /// ```
    pub fn content_language(&self) -> impl Display + use<'a> {
        let translation = &self.translation;
        let mut strings = vec![translation.title, translation.message];
        if self.explanation().is_some() {
            strings.push(translation.explanation);
        }
        if self.config.cause {
            strings.push(translation.cause);
        }
        if self.config.solution {
            strings.push(translation.solution);
        }
        let count = strings.len();
        let translated = strings.into_iter().flatten().count();
        Languages {
            translation: (translated > 0).then_some(translation.language),
            declaration: (translated < count).then_some(&*self.config.language),
        }
    }
}

/// One or two languages, separated by a comma.
struct Languages<'a> {
    translation: Option<&'a str>,
    declaration: Option<&'a str>,
}

impl Display for Languages<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.translation, self.declaration) {
            (Some(first), Some(second)) => write!(f, "{first}, {second}"),
            (Some(only), None) | (None, Some(only)) => f.write_str(only),
            (None, None) => Ok(()),
        }
    }
}
