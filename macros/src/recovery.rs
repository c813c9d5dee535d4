//! [`Recovery`]: what reported mistakes leave open, so that no key is called missing because of
//! them.

#[derive(Default)]
pub(crate) struct Recovery {
    /// It is not known which keys were meant.
    any_key: bool,
    /// Keys that were meant but could not be read.
    meant: Vec<String>,
    /// How many words are not keys and resemble none: each may have been meant as any key.
    unknown: usize,
    /// The message has arguments, so that it may name what is not a field.
    arguments: bool,
}

impl Recovery {
    /// This key was meant.
    pub(crate) fn key(&mut self, key: impl Into<String>) {
        let key = key.into();
        // No other keys go with it.
        self.any_key |= key == "transparent";
        self.meant.push(key);
    }

    pub(crate) fn means(&self, key: &str) -> bool {
        self.meant.iter().any(|meant| meant == key)
    }

    /// Any keys may have been meant.
    pub(crate) fn any_key(&mut self) {
        self.any_key = true;
    }

    /// One key was meant, but not known which.
    pub(crate) fn unknown_key(&mut self) {
        self.unknown += 1;
    }

    /// The message has arguments, which is reported.
    pub(crate) fn arguments(&mut self) {
        self.arguments = true;
    }

    pub(crate) fn has_arguments(&self) -> bool {
        self.arguments
    }

    /// The absent keys that are certainly missing.
    pub(crate) fn certainly_missing<'a>(&self, absent: &[&'a str]) -> Vec<&'a str> {
        let mut missing = absent.to_vec();
        missing.retain(|key| !self.means(key));
        if self.any_key || missing.len() <= self.unknown {
            missing.clear();
        }
        missing
    }
}
