//! [`Parameter`], a field on its way to the message and to the visitor of the parameters.

use core::fmt::{self, Display, Formatter};

use crate::scalar::{Precision, Scalar};
use crate::value::Value;

/// A field that a message shows. The message prints it, and a visitor gets it as a [`Value`].
#[allow(clippy::missing_errors_doc, reason = "every error is the formatter's")]
pub trait Parameter {
    /// Writes it as `Display` does.
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result;

    /// Its value.
    fn value(&self) -> Value<'_>;

    /// Its value with this precision, unless that is text.
    fn rounded(&self, precision: Precision) -> Option<Value<'static>>;
}

/// Text.
impl<D: Display> Parameter for D {
    #[inline]
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.fmt(f)
    }

    #[inline]
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }

    #[inline]
    fn rounded(&self, _: Precision) -> Option<Value<'static>> {
        None
    }
}

/// A field that is not text.
#[allow(
    missing_debug_implementations,
    reason = "it never leaves the expansion"
)]
pub struct Number<'a, T: ?Sized>(pub(crate) &'a T);

impl<T: ?Sized> Number<'_, T> {
    /// The field itself. The method has the name of that of a path.
    #[inline]
    #[must_use]
    pub fn display(self) -> Self {
        self
    }
}

impl<T: Scalar + ?Sized> Parameter for Number<'_, T> {
    #[inline]
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }

    #[inline]
    fn value(&self) -> Value<'_> {
        self.0.value()
    }

    #[inline]
    fn rounded(&self, precision: Precision) -> Option<Value<'static>> {
        Some(self.0.rounded(precision))
    }
}

/// A field that the message shows with a precision. What it cuts off must not leave the process as
/// a parameter.
#[allow(
    missing_debug_implementations,
    reason = "it never leaves the expansion"
)]
pub struct Cut<'a> {
    text: CutText<'a>,
}

impl<'a> Cut<'a> {
    /// The field with the precision of the message.
    #[inline]
    pub const fn new(param: &'a dyn Parameter, precision: Precision) -> Self {
        Self {
            text: CutText { param, precision },
        }
    }
}

impl Parameter for Cut<'_> {
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.text.param.write(f)
    }

    fn value(&self) -> Value<'_> {
        let rounded = self.text.param.rounded(self.text.precision);
        rounded.unwrap_or(Value::Text(&self.text))
    }

    fn rounded(&self, precision: Precision) -> Option<Value<'static>> {
        self.text.param.rounded(precision)
    }
}

/// Text up to a precision.
struct CutText<'a> {
    param: &'a dyn Parameter,
    precision: Precision,
}

impl Display for CutText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let digits = self.precision.digits;
        f.write_fmt(format_args!("{:.digits$}", Written(self.param)))
    }
}

/// A parameter as its `Display` shows it.
struct Written<'a>(&'a dyn Parameter);

impl Display for Written<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(f)
    }
}
