//! [`SpecReader`], which reads a format spec.

use super::{is_of_name, names_field};

/// The rest of a format spec: `[[fill]align][sign]['#']['0'][width]['.' precision]type`.
pub(super) struct SpecReader<'t> {
    pub(super) rest: &'t str,
}

impl<'t> SpecReader<'t> {
    /// Skips one of these characters, if one is next.
    pub(super) fn skip(&mut self, chars: &[char]) -> bool {
        match self.rest.strip_prefix(chars) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    pub(super) fn skip_fill_and_flags(&mut self) {
        let mut chars = self.rest.chars();
        if let (Some(_), Some('<' | '^' | '>')) = (chars.next(), chars.next()) {
            // The fill may be any character, even `$` or `?`.
            self.rest = chars.as_str();
        } else {
            self.skip(&['<', '^', '>']);
        }
        self.skip(&['+', '-']);
        self.skip(&['#']);
        // `08$` is the flag `0` and the index 8, but `0$` is the index 0.
        if !self.rest.starts_with("0$") {
            self.skip(&['0']);
        }
    }

    /// Skips a width or a precision: a number, or a field followed by `$`, which it returns.
    pub(super) fn count(&mut self) -> Option<&'t str> {
        let end = self.rest.find(|c| !is_of_name(c));
        let (name, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        if let Some(rest) = rest.strip_prefix('$')
            && names_field(name)
        {
            self.rest = rest;
            return Some(name);
        }
        let rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = &self.rest[..self.rest.len() - rest.len()];
        // What does not fit is left in the spec, where it is not a type.
        if digits.parse::<u16>().is_ok() {
            self.rest = rest;
        }
        None
    }
}
