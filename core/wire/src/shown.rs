//! Prints values whose `Display` is not ours, and may fail.

use std::fmt::{self, Display, Formatter, Write};

/// What is printed in place of a value that fails to print itself.
pub(crate) const UNREADABLE: &str = "(cannot be shown)";

/// A value that prints itself as far as it can.
///
/// `to_string` panics if `Display` fails. With this it cannot, because only a failure of the
/// formatter is passed on.
pub(crate) struct Shown<T>(pub(crate) T);

impl<T: Display> Display for Shown<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut sink = Sink {
            out: f,
            has_failed: false,
        };
        match write!(sink, "{}", self.0) {
            Err(_) if !sink.has_failed => f.write_str(UNREADABLE),
            result => result,
        }
    }
}

/// Remembers whether the output failed, and not the value.
struct Sink<'s> {
    out: &'s mut dyn Write,
    has_failed: bool,
}

impl Write for Sink<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let result = self.out.write_str(text);
        self.has_failed |= result.is_err();
        result
    }
}

/// Whether a value prints exactly this. It is printed only as far as it agrees.
pub(crate) fn prints(value: impl Display, text: &str) -> bool {
    let mut rest = Rest(text);
    write!(rest, "{value}").is_ok() && rest.0.is_empty()
}

/// What is still to be printed.
struct Rest<'t>(&'t str);

impl Write for Rest<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(text).ok_or(fmt::Error)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Shown, prints};
    use std::fmt::{self, Display, Formatter};

    struct Fails;

    impl Display for Fails {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            f.write_str("half ")?;
            Err(fmt::Error)
        }
    }

    #[test]
    fn a_value_that_fails_is_printed_as_far_as_it_goes() {
        assert_eq!(Shown(Fails).to_string(), "half (cannot be shown)");
        assert_eq!(format!("{}.", Shown(1)), "1.");
    }

    #[test]
    fn what_a_value_prints_is_compared_piece_by_piece() {
        let value = format_args!("{}-{}", 1, 23);
        assert!(prints(value, "1-23"));
        assert!(!prints(value, "1-2"));
        assert!(!prints(value, "1-234"));
        assert!(!prints(Fails, "half "));
    }
}
