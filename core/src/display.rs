//! How the derive's `Display` writes a message.

use core::fmt::{self, Display, Formatter};
use core::ops::Deref;

/// Whether no option is set, so that what is written piece by piece looks like what `write!` writes.
#[inline]
pub fn is_plain(f: &Formatter<'_>) -> bool {
    f.width().is_none()
        && f.precision().is_none()
        && !f.alternate()
        && !f.sign_plus()
        && !f.sign_minus()
        && !f.sign_aware_zero_pad()
}

/// Writes each field after the text before it, then the text at the end.
pub fn write(f: &mut Formatter<'_>, fields: &[(&str, &dyn Display)], end: &str) -> fmt::Result {
    for (before, field) in fields {
        f.write_str(before)?;
        field.fmt(f)?;
    }
    f.write_str(end)
}

/// A field whose type is called `Path`: one that has a `Display` is shown by it, and the one of the standard library,
/// found behind the [`Deref`], by its own `display` method.
#[derive(Debug)]
pub struct Shown<'a, T: ?Sized>(pub &'a T);

impl<T: Display + ?Sized> Shown<'_, T> {
    /// The field, as it is to be shown.
    pub fn display(&self) -> &T {
        self.0
    }
}

impl<T: ?Sized> Deref for Shown<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}
