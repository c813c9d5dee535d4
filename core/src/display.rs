//! How the derive's `Display` and `params` get at the fields that a message shows.
//!
//! Both need the same fields, so the derive writes one `match` for both and passes it a
//! [`FieldSink`], which decides what happens to them.

use core::fmt::{self, Arguments, Display, Formatter};

use crate::param::Param;
use crate::parameter::Parameter;
use crate::value::Value;
use crate::{Metadata, PlatformError};

/// The visitor that `params` passes names and values to.
pub(crate) type Visit<'a> = &'a mut dyn FnMut(&'static str, Value<'_>);

/// Where the fields of a message go.
#[allow(
    missing_debug_implementations,
    reason = "a formatter and a closure have nothing to show"
)]
pub enum FieldSink<'a, 'f> {
    /// Into the message, for `Display`.
    Message(&'a mut Formatter<'f>),
    /// To a visitor, one at a time, for `params`.
    Params(Visit<'a>),
}

#[allow(clippy::missing_errors_doc, reason = "every error is the formatter's")]
impl FieldSink<'_, '_> {
    /// Handles a message that shows no field.
    #[inline]
    pub fn text(self, facts: &'static Metadata) -> fmt::Result {
        match self {
            Self::Message(f) => f.write_str(facts.message()),
            Self::Params(_) => Ok(()),
        }
    }

    /// Handles a message that shows its fields as they are, in the order of its parameters.
    pub fn fields(self, facts: &'static Metadata, fields: impl FieldList) -> fmt::Result {
        match self {
            Self::Message(f) if is_plain(f) => fields.write(facts.pieces(), f),
            // Written piece by piece, each field would be padded by a `{:>20}` for the whole.
            Self::Message(f) => f.write_fmt(format_args!("{}", Message { facts, fields })),
            Self::Params(visit) => {
                fields.visit(facts.params(), visit);
                Ok(())
            }
        }
    }

    /// Handles a message that formats its fields.
    #[inline]
    pub fn format(
        self,
        facts: &'static Metadata,
        fields: &[&dyn Parameter],
        message: Arguments<'_>,
    ) -> fmt::Result {
        match self {
            Self::Message(f) => f.write_fmt(message),
            Self::Params(visit) => {
                fields.visit(facts.params(), visit);
                Ok(())
            }
        }
    }

    /// Hands over to the error in a transparent variant.
    #[inline]
    pub fn forward(self, error: &dyn PlatformError) -> fmt::Result {
        match self {
            Self::Message(f) => Display::fmt(error, f),
            Self::Params(visit) => {
                error.params(visit);
                Ok(())
            }
        }
    }
}

/// A field in a list.
pub type DynField<'a> = &'a dyn Parameter;

/// The fields of a message: a tuple, whose types are known, or a slice of any length.
#[allow(clippy::missing_errors_doc, reason = "every error is the formatter's")]
pub trait FieldList {
    /// Writes each field after the piece of text before it, then the piece at the end.
    fn write(&self, pieces: &[&str], f: &mut Formatter<'_>) -> fmt::Result;

    /// Passes the name and the value of each field to a visitor.
    fn visit(&self, params: &[Param], visit: Visit<'_>);
}

impl FieldList for &[&dyn Parameter] {
    fn write(&self, pieces: &[&str], f: &mut Formatter<'_>) -> fmt::Result {
        let mut pieces = pieces.iter();
        for (field, before) in self.iter().zip(&mut pieces) {
            f.write_str(before)?;
            field.write(f)?;
        }
        pieces.next().map_or(Ok(()), |end| f.write_str(end))
    }

    fn visit(&self, params: &[Param], visit: Visit<'_>) {
        for (param, field) in params.iter().zip(*self) {
            visit(param.name(), field.value());
        }
    }
}

macro_rules! tuples {
    ($(($($before:ident $field:ident: $type:ident),+))+) => {$(
        impl<$($type: Parameter),+> FieldList for ($($type,)+) {
            fn write(&self, pieces: &[&str], f: &mut Formatter<'_>) -> fmt::Result {
                let ($($field,)+) = self;
                // The derive writes both the fields and the pieces, so there are as many.
                let [$($before,)+ end, ..] = pieces else { return Ok(()) };
                $(
                    f.write_str($before)?;
                    $field.write(f)?;
                )+
                f.write_str(end)
            }

            fn visit(&self, params: &[Param], visit: Visit<'_>) {
                let ($($field,)+) = self;
                (&[$($field as &dyn Parameter),+] as &[_]).visit(params, visit);
            }
        }
    )+};
}

tuples!((p a: A)(p a: A, q b: B)(p a: A, q b: B, r c: C)(p a: A, q b: B, r c: C, s d: D));

/// A message with its fields.
struct Message<F> {
    facts: &'static Metadata,
    fields: F,
}

impl<F: FieldList> Display for Message<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.fields.write(self.facts.pieces(), f)
    }
}

/// Whether no option is set, so that a message may be written piece by piece.
#[inline]
fn is_plain(f: &Formatter<'_>) -> bool {
    f.width().is_none()
        && f.precision().is_none()
        && !f.alternate()
        && !f.sign_plus()
        && !f.sign_minus()
        && !f.sign_aware_zero_pad()
}

/// A field as a parameter, in the format that the message asks for.
///
/// If the field does not implement that format, the message already reports it. Here the compiler
/// falls back to [`MissingFormat`], because an inherent method applies only if its bounds hold. So
/// one mistake is one error.
#[derive(Debug)]
pub struct Shown<'a, T: ?Sized>(pub &'a T);

/// The value of a field that lacks the format. It prints nothing.
#[derive(Debug)]
pub struct Missing;

macro_rules! formats {
    ($($format:ident: $method:ident),+ $(,)?) => {
        /// Stands in for the formats that a field does not implement.
        pub trait MissingFormat {
            $(
                #[doc = concat!("Stands in for [`fmt::", stringify!($format), "`].")]
                fn $method(&self) -> &'static Missing {
                    &Missing
                }
            )+
        }

        impl<T: ?Sized> MissingFormat for Shown<'_, T> {}

        $(
            impl<'a, T: fmt::$format + ?Sized> Shown<'a, T> {
                #[doc = concat!("The field, which implements [`fmt::", stringify!($format), "`].")]
                pub fn $method(&self) -> &'a T {
                    self.0
                }
            }
        )+
    };
}

formats! {
    Display: display,
    Debug: debug,
    LowerHex: lowerhex,
    UpperHex: upperhex,
    Octal: octal,
    Binary: binary,
    LowerExp: lowerexp,
    UpperExp: upperexp,
    Pointer: pointer,
}

macro_rules! missing {
    ($($format:ident),+ $(,)?) => {$(
        impl fmt::$format for Missing {
            fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
                Ok(())
            }
        }
    )+};
}

missing!(
    Display, LowerHex, UpperHex, Octal, Binary, LowerExp, UpperExp, Pointer
);

/// A field that a message takes a width or a precision from.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a width or a precision; make the field a `usize`",
    label = "the message takes a width or a precision from this field"
)]
pub trait Width {
    /// The number of columns or digits, at most [`u16::MAX`]: formatting panics if there are more.
    fn width(&self) -> usize;
}

#[diagnostic::do_not_recommend]
impl Width for usize {
    #[inline]
    fn width(&self) -> usize {
        (*self).min(u16::MAX.into())
    }
}

#[diagnostic::do_not_recommend]
impl<W: Width + ?Sized> Width for &W {
    #[inline]
    fn width(&self) -> usize {
        (**self).width()
    }
}
