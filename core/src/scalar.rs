//! [`Scalar`], the types whose values are not text: integers, floats and booleans.

mod round;

use core::fmt::Display;
use core::num::NonZero;

use platform_error_syntax::param::ParamType;

use crate::value::Value;

pub use self::round::Precision;

/// A type of the standard library whose values keep their type as parameters.
pub trait Scalar: Display {
    /// Its type as a parameter.
    const TYPE: ParamType;

    /// The value as a parameter.
    fn value(&self) -> Value<'static>;

    /// The value as it is shown with this precision.
    fn rounded(&self, precision: Precision) -> Value<'static>;
}

macro_rules! integers {
    ($($integer:ident)+) => {$(
        impl Scalar for $integer {
            const TYPE: ParamType = ParamType::Integer;

            #[inline]
            #[allow(clippy::cast_lossless, reason = "there is no `From` for `usize`")]
            fn value(&self) -> Value<'static> {
                Value::Integer(*self as i128)
            }

            #[allow(clippy::cast_lossless, reason = "there is no `From` for `usize`")]
            fn rounded(&self, precision: Precision) -> Value<'static> {
                Value::Integer(round::integer(*self as i128, precision))
            }
        }

        impl Scalar for NonZero<$integer> {
            const TYPE: ParamType = ParamType::Integer;

            #[inline]
            fn value(&self) -> Value<'static> {
                self.get().value()
            }

            fn rounded(&self, precision: Precision) -> Value<'static> {
                self.get().rounded(precision)
            }
        }
    )+};
}

integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

impl Scalar for f64 {
    const TYPE: ParamType = ParamType::Float;

    #[inline]
    fn value(&self) -> Value<'static> {
        Value::Float(*self)
    }

    fn rounded(&self, precision: Precision) -> Value<'static> {
        Value::Float(round::float(*self, precision))
    }
}

impl Scalar for f32 {
    const TYPE: ParamType = ParamType::Float;

    fn value(&self) -> Value<'static> {
        Value::Float(round::shortest(*self))
    }

    fn rounded(&self, precision: Precision) -> Value<'static> {
        Value::Float(round::float((*self).into(), precision))
    }
}

impl Scalar for bool {
    const TYPE: ParamType = ParamType::Bool;

    #[inline]
    fn value(&self) -> Value<'static> {
        Value::Bool(*self)
    }

    fn rounded(&self, _: Precision) -> Value<'static> {
        self.value()
    }
}

macro_rules! references {
    ($($reference:ty),+) => {$(
        impl<T: Scalar + ?Sized> Scalar for $reference {
            const TYPE: ParamType = T::TYPE;

            #[inline]
            fn value(&self) -> Value<'static> {
                (**self).value()
            }

            fn rounded(&self, precision: Precision) -> Value<'static> {
                (**self).rounded(precision)
            }
        }
    )+};
}

references!(&T, &mut T);
