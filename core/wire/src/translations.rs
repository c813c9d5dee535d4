//! [`Translations`], the errors in other languages.

/// The strings of one error in another language. What is absent is told in the language of the
/// declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Texts<'a> {
    /// The BCP 47 tag of the language that these are in.
    pub language: &'a str,
    /// Instead of [`Metadata::title`](platform_error::Metadata::title).
    pub title: Option<&'a str>,
    /// Instead of [`Metadata::message`](platform_error::Metadata::message), a template with the
    /// same parameters.
    pub message: Option<&'a str>,
    /// Instead of [`Metadata::explanation`](platform_error::Metadata::explanation).
    pub explanation: Option<&'a str>,
    /// Instead of [`Metadata::cause`](platform_error::Metadata::cause).
    pub cause: Option<&'a str>,
    /// Instead of [`Metadata::solution`](platform_error::Metadata::solution).
    pub solution: Option<&'a str>,
}

/// The errors of a service in other languages.
pub trait Translations: Send + Sync {
    /// The strings of the error with this code in a language, given as a BCP 47 tag and compared
    /// without regard to case; exactly this language, not a wider one.
    fn find(&self, code: &str, language: &str) -> Option<Texts<'_>>;

    /// The strings of the error in the language, or else in the nearest wider one: for
    /// `zh-Hant-TW`, also `zh-Hant` and `zh` (RFC 4647, lookup).
    fn lookup(&self, code: &str, language: &str) -> Option<Texts<'_>> {
        let mut language = language;
        loop {
            if let Some(texts) = self.find(code, language) {
                return Some(texts);
            }
            language = wider(language)?;
        }
    }
}

/// The language range without its last subtag, and without the single letter that would then end
/// it.
fn wider(language: &str) -> Option<&str> {
    let (wider, _) = language.rsplit_once('-')?;
    match wider.rsplit_once('-') {
        Some((without, last)) if last.len() == 1 => Some(without),
        _ => Some(wider),
    }
}
