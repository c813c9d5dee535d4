//! Writes plain text.

use std::fmt::Write;

use platform_error_syntax::sanitize;

use crate::Occurrence;

impl Occurrence<'_> {
    /// This as a few lines for a terminal, with the media type `text/plain`.
    ///
    /// Control characters are escaped, so a terminal only shows what a parameter contains.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Instance, Occurrence};
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::TableNameTooLong, &config)
    ///     .with_instance(Instance::from_id("6f9619ff-8b86-d011-b42d-00cf4fc964ff"));
    /// assert_eq!(
    ///     occurrence.to_text(),
    ///     "TABLE_NAME_TOO_LONG: Table name exceeds length limit\n\
    ///      Solution: Shorten the table name\n\
    ///      Instance: urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff\n",
    /// );
    /// ```
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = write!(text, "{}: ", self.code());
        if self.message().is(self.code()) {
            let _ = sanitize::write(&self.title(), &mut text);
        } else {
            let _ = sanitize::write(&self.message(), &mut text);
        }
        text.push('\n');
        let sections = [
            ("Explanation", self.explanation()),
            ("Cause", self.cause()),
            ("Solution", self.solution()),
        ];
        for (label, section) in sections {
            if let Some(section) = section {
                let _ = write!(text, "{label}: ");
                let _ = sanitize::write(&section, &mut text);
                text.push('\n');
            }
        }
        for violation in self.violations() {
            let _ = sanitize::write(&violation.field(), &mut text);
            text.push_str(": ");
            let _ = sanitize::write(&violation.detail(), &mut text);
            text.push('\n');
        }
        if let Some(seconds) = self.retry_after_secs() {
            let _ = writeln!(text, "Retry after: {seconds} s");
        }
        if let Some(docs) = self.docs() {
            let _ = writeln!(text, "Documentation: {docs}");
        }
        if let Some(instance) = self.instance() {
            let _ = writeln!(text, "Instance: {instance}");
        }
        text
    }
}
