//! How the derive's `Display` writes a message.

use core::fmt::{self, Display, Formatter};

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

/// Gives every displayable field the method that `Path` has by itself, so that a field whose type is called `Path` can
/// be shown whether it is the one of the standard library or another.
pub trait DisplayField {
    /// The field, as it is to be shown.
    fn display(&self) -> &Self;
}

impl<T: Display + ?Sized> DisplayField for T {
    fn display(&self) -> &Self {
        self
    }
}
