//! [`Translations`], errors in other languages.

pub(crate) mod catalog;

/// An error in another language. Where a string is absent, answers contain the original.
///
/// ```
/// use platform_error_wire::Translation;
///
/// let translation = Translation::new("de").message("höchstens {limit} Artikel");
/// assert_eq!(translation.language, "de");
/// assert_eq!(translation.title, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Translation<'a> {
    /// The language, as a BCP 47 tag.
    pub language: &'a str,
    /// Replaces [`Metadata::title`](platform_error::Metadata::title).
    pub title: Option<&'a str>,
    /// Replaces [`Metadata::message`](platform_error::Metadata::message). If the error has
    /// parameters, it is a template like the original; one that shows an unknown parameter is not
    /// used.
    pub message: Option<&'a str>,
    /// Replaces [`Metadata::explanation`](platform_error::Metadata::explanation).
    pub explanation: Option<&'a str>,
    /// Replaces [`Metadata::cause`](platform_error::Metadata::cause).
    pub cause: Option<&'a str>,
    /// Replaces [`Metadata::solution`](platform_error::Metadata::solution).
    pub solution: Option<&'a str>,
}

impl<'a> Translation<'a> {
    /// Creates a translation into this language, without any strings.
    pub const fn new(language: &'a str) -> Self {
        Self {
            language,
            title: None,
            message: None,
            explanation: None,
            cause: None,
            solution: None,
        }
    }

    /// Sets the title.
    #[must_use]
    pub const fn title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// Sets the message.
    #[must_use]
    pub const fn message(mut self, message: &'a str) -> Self {
        self.message = Some(message);
        self
    }

    /// Sets the explanation.
    #[must_use]
    pub const fn explanation(mut self, explanation: &'a str) -> Self {
        self.explanation = Some(explanation);
        self
    }

    /// Sets the cause.
    #[must_use]
    pub const fn cause(mut self, cause: &'a str) -> Self {
        self.cause = Some(cause);
        self
    }

    /// Sets the solution.
    #[must_use]
    pub const fn solution(mut self, solution: &'a str) -> Self {
        self.solution = Some(solution);
        self
    }
}

/// The errors of a service in other languages.
///
/// [`CatalogTranslations`](crate::CatalogTranslations) reads them from files. Implement this trait
/// to take them from elsewhere.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence, Translation, Translations};
///
/// struct German;
///
/// impl Translations for German {
///     fn find(&self, code: &str, language: &str) -> Option<Translation<'_>> {
///         let is_german = language.eq_ignore_ascii_case("de");
///         if code != "TABLE_ACCESS_DENIED" || !is_german {
///             return None;
///         }
///         Some(Translation::new("de").message("Zugriff verweigert"))
///     }
/// }
///
/// let config = Config::new().translations(German);
/// let occurrence = Occurrence::new(&RequestError::TableAccessDenied, &config);
/// let swiss = occurrence.with_language("de-CH");
/// assert_eq!(swiss.message().to_string(), "Zugriff verweigert");
/// assert_eq!(swiss.language(), "de");
/// ```
pub trait Translations: Send + Sync {
    /// The strings of the error with this code in exactly this language. The language is a BCP 47
    /// tag, in which case does not matter.
    fn find(&self, code: &str, language: &str) -> Option<Translation<'_>>;
}

/// The result of looking for a language.
pub(crate) enum Choice<'a> {
    Translation(Translation<'a>),
    /// The language of the declaration.
    Declaration,
    Unavailable,
}

/// Looks for a language, or else for the nearest one that includes it: for `zh-Hant-TW`, also
/// `zh-Hant` and `zh` (RFC 4647, section 3.4).
pub(crate) fn choose<'a>(
    translations: Option<&'a dyn Translations>,
    declared: &str,
    code: &str,
    language: &str,
) -> Choice<'a> {
    if language == "*" {
        return Choice::Declaration;
    }
    let mut wanted = language;
    loop {
        if let Some(translations) = translations
            && let Some(translation) = translations.find(code, wanted)
        {
            return Choice::Translation(translation);
        }
        if includes(wanted, declared) {
            return Choice::Declaration;
        }
        match wider(wanted) {
            Some(next) => wanted = next,
            None => return Choice::Unavailable,
        }
    }
}

/// Whether a language is this one or a variety of it: `en-US` is English.
pub(crate) fn includes(wide: &str, narrow: &str) -> bool {
    match narrow.as_bytes().split_at_checked(wide.len()) {
        Some((start, rest)) => {
            start.eq_ignore_ascii_case(wide.as_bytes()) && (rest.is_empty() || rest[0] == b'-')
        }
        None => false,
    }
}

/// A tag without its last subtag, and without the single letter that it would then end in.
fn wider(language: &str) -> Option<&str> {
    let (wider, _) = language.rsplit_once('-')?;
    match wider.rsplit_once('-') {
        Some((without, last)) if last.len() == 1 => Some(without),
        _ => Some(wider),
    }
}

#[cfg(test)]
mod tests {
    use super::{includes, wider};

    #[test]
    fn tags_are_shortened_like_the_example_of_rfc_4647() {
        let mut tag = Some("zh-Hant-CN-x-private1-private2");
        let mut found = Vec::new();
        while let Some(next) = tag {
            found.push(next);
            tag = wider(next);
        }
        let expected = [
            "zh-Hant-CN-x-private1-private2",
            "zh-Hant-CN-x-private1",
            "zh-Hant-CN",
            "zh-Hant",
            "zh",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_language_includes_its_varieties() {
        assert!(includes("en", "en-US") && includes("EN", "en"));
        assert!(!includes("en", "eng") && !includes("en-US", "en") && !includes("de", "en"));
    }
}
