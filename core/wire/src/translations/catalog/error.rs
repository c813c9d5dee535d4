//! [`TranslationErrors`], the mistakes in a translated document.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// The mistakes in a translated document, at least one. `Display` writes one on each line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationErrors(pub(super) Vec<TranslationError>);

impl TranslationErrors {
    /// The mistakes, in the order of the document.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &TranslationError> {
        self.0.iter()
    }
}

impl Display for TranslationErrors {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, error) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl Error for TranslationErrors {}

/// A mistake in a translated document. `Display` writes the language, the line and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationError {
    pub(super) language: String,
    pub(super) line: usize,
    pub(super) mistake: String,
}

impl TranslationError {
    /// The language of the document, as it was added.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The line of the document where the mistake is, or where the entry begins that has it;
    /// counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }
}

impl Display for TranslationError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.language, self.line, self.mistake)
    }
}

impl Error for TranslationError {}
