//! How the derive's `Display` and `params` take the fields that a message shows.
//!
//! Both need the same fields, so the derive writes one `match` for both, and [`FieldSink`] says what becomes of them.

use core::fmt::{self, Arguments, Display, Formatter};
use core::ops::Deref;

use crate::{Metadata, PlatformError};

/// Where the fields of a message go.
#[allow(missing_debug_implementations, reason = "neither has anything to show")]
pub enum FieldSink<'a, 'f> {
    /// Into the message, for `Display`.
    Message(&'a mut Formatter<'f>),
    /// One by one to a visitor, for `params`.
    Params(&'a mut dyn FnMut(&'static str, &dyn Display)),
}

#[allow(clippy::missing_errors_doc, reason = "all are the formatter's")]
impl FieldSink<'_, '_> {
    /// The message of an error that shows no field.
    #[inline]
    pub fn text(self, facts: &'static Metadata) -> fmt::Result {
        match self {
            Self::Message(f) => f.write_str(facts.message()),
            Self::Params(_) => Ok(()),
        }
    }

    /// A message that shows its fields as they are, in the order of its parameters.
    pub fn fields(self, facts: &'static Metadata, fields: impl FieldList) -> fmt::Result {
        match self {
            Self::Message(f) if is_plain(f) => fields.write(facts.pieces(), f),
            // Written piece by piece, a field would see the options of the whole: `{:>20}` is not meant for each.
            Self::Message(f) => f.write_fmt(format_args!("{}", Message(facts, fields))),
            Self::Params(visit) => {
                fields.visit(facts.params(), visit);
                Ok(())
            }
        }
    }

    /// A message that shows its fields in a format of its own.
    #[inline]
    pub fn format(
        self,
        facts: &'static Metadata,
        fields: &[&dyn Display],
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

    /// Whatever the error in a transparent variant shows.
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

/// One field of a list.
pub type DynField<'a> = &'a dyn Display;

/// The texts of a message before each of its fields, the one at the end, and perhaps others that are not of it.
pub(crate) type Pieces = &'static [&'static str];

/// The fields of a message: a tuple, whose types are known, or a list of any length.
#[allow(clippy::missing_errors_doc, reason = "all are the formatter's")]
pub trait FieldList {
    /// Writes each field after the text before it, then the text at the end.
    fn write(&self, pieces: Pieces, f: &mut Formatter<'_>) -> fmt::Result;

    /// Hands each field with its name to a visitor.
    fn visit(&self, names: &[&'static str], visit: &mut dyn FnMut(&'static str, &dyn Display));
}

impl FieldList for &[&dyn Display] {
    fn write(&self, pieces: Pieces, f: &mut Formatter<'_>) -> fmt::Result {
        let mut pieces = pieces.iter();
        for (field, before) in self.iter().zip(&mut pieces) {
            f.write_str(before)?;
            field.fmt(f)?;
        }
        pieces.next().map_or(Ok(()), |end| f.write_str(end))
    }

    fn visit(&self, names: &[&'static str], visit: &mut dyn FnMut(&'static str, &dyn Display)) {
        names
            .iter()
            .zip(*self)
            .for_each(|(name, field)| visit(name, field));
    }
}

macro_rules! tuples {
    ($(($($before:ident $field:ident: $type:ident),+))+) => {$(
        impl<$($type: Display),+> FieldList for ($(&$type,)+) {
            fn write(&self, pieces: Pieces, f: &mut Formatter<'_>) -> fmt::Result {
                let ($($field,)+) = self;
                // The derive has written both the fields and the pieces.
                let [$($before,)+ end, ..] = pieces else { return Ok(()) };
                $(
                    f.write_str($before)?;
                    $field.fmt(f)?;
                )+
                f.write_str(end)
            }

            fn visit(&self, names: &[&'static str], visit: &mut dyn FnMut(&'static str, &dyn Display)) {
                let ($($field,)+) = self;
                (&[$($field as &dyn Display),+] as &[_]).visit(names, visit);
            }
        }
    )+};
}

tuples!((p a: A)(p a: A, q b: B)(p a: A, q b: B, r c: C)(p a: A, q b: B, r c: C, s d: D));

/// A message with its fields.
struct Message<F>(&'static Metadata, F);

impl<F: FieldList> Display for Message<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.1.write(self.0.pieces(), f)
    }
}

/// Whether no option is set, so that what is written piece by piece looks like what `write!` writes.
#[inline]
fn is_plain(f: &Formatter<'_>) -> bool {
    f.width().is_none()
        && f.precision().is_none()
        && !f.alternate()
        && !f.sign_plus()
        && !f.sign_minus()
        && !f.sign_aware_zero_pad()
}

/// A field whose type is called `Path`: one that has a `Display` is shown by it, and the one of the standard library,
/// found behind the [`Deref`], by its own `display` method.
#[derive(Debug)]
pub struct DisplayPath<'a, T: ?Sized>(pub &'a T);

impl<T: Display + ?Sized> DisplayPath<'_, T> {
    /// The field, as it is to be shown.
    pub fn display(&self) -> &T {
        self.0
    }
}

impl<T: ?Sized> Deref for DisplayPath<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

/// A field as a parameter, in the format that the message asks for.
///
/// The message reports a field that does not have that format. Here [`MissingFormat`] takes its place, because the
/// compiler prefers an inherent method only where its bounds hold: so one mistake is one error.
#[derive(Debug)]
pub struct Param<'a, T: ?Sized>(pub &'a T);

/// Shown as nothing.
#[derive(Debug)]
pub struct Missing;

macro_rules! formats {
    ($($format:ident: $method:ident),+ $(,)?) => {
        /// What a field without a format is shown as.
        pub trait MissingFormat {
            $(
                #[doc = concat!("In place of [`", stringify!($format), "`](fmt::", stringify!($format), ").")]
                fn $method(&self) -> &'static Missing {
                    &Missing
                }
            )+
        }

        impl<T: ?Sized> MissingFormat for Param<'_, T> {}

        $(
            impl<'a, T: fmt::$format + ?Sized> Param<'a, T> {
                #[doc = concat!("The field, which has [`", stringify!($format), "`](fmt::", stringify!($format), ").")]
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

macro_rules! nothing {
    ($($format:ident),+ $(,)?) => {$(
        impl fmt::$format for Missing {
            fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
                Ok(())
            }
        }
    )+};
}

nothing!(
    Display, LowerHex, UpperHex, Octal, Binary, LowerExp, UpperExp, Pointer
);

/// A field that a message takes a width or a precision from.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no width or precision; the field must be a `usize`",
    label = "a message takes a width or precision from this"
)]
pub trait Width {
    /// The number of characters.
    fn width(&self) -> usize;
}

#[diagnostic::do_not_recommend]
impl Width for usize {
    #[inline]
    fn width(&self) -> usize {
        *self
    }
}

#[diagnostic::do_not_recommend]
impl<W: Width + ?Sized> Width for &W {
    #[inline]
    fn width(&self) -> usize {
        (**self).width()
    }
}
