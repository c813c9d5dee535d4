//! Numbers as a message shows them with a precision. They are formatted as in the message and read
//! back, so that they are exactly what a reader of the message sees.

use core::fmt::{self, Write};
use core::str;

/// A precision, and the notation that it applies to.
#[derive(Clone, Copy, Debug)]
pub struct Precision {
    /// The number of digits after the point.
    pub digits: usize,
    /// In `1.5e3`, and not in `1500.0`.
    pub is_exponential: bool,
}

/// With so many digits, a number in exponential notation is shown exactly enough to be read back:
/// 17 for an `f64`, 39 for an integer.
const MAX_EXPONENTIAL_DIGITS: usize = 40;

/// With so many digits after the point, every `f64` is shown exactly enough to be read back: 17 of
/// the smallest, 5e-324.
const MAX_DIGITS: usize = 324 + 17;

/// From here on, an `f64` has no digits after the point.
const FIRST_WITHOUT_FRACTION: f64 = 9_007_199_254_740_992.0;

/// A number as long as any that is formatted here: a sign, 16 digits, a point and the fraction.
type Number = Text<{ MAX_DIGITS + 20 }>;

pub(super) fn float(value: f64, precision: Precision) -> f64 {
    let Precision {
        digits,
        is_exponential,
    } = precision;
    let mut text = Number::new();
    let written = if !value.is_finite() {
        return value;
    } else if is_exponential {
        if digits >= MAX_EXPONENTIAL_DIGITS {
            return value;
        }
        write!(text, "{value:.digits$e}")
    } else {
        if digits >= MAX_DIGITS || value.abs() >= FIRST_WITHOUT_FRACTION {
            return value;
        }
        write!(text, "{value:.digits$}")
    };
    text.parse_after(written).unwrap_or(value)
}

/// The `f64` with the shortest digits that an `f32` is read from.
pub(super) fn shortest(value: f32) -> f64 {
    let mut text = Number::new();
    let written = write!(text, "{value:e}");
    text.parse_after(written).unwrap_or_else(|| value.into())
}

/// An integer only has digits after the point in exponential notation.
pub(super) fn integer(value: i128, precision: Precision) -> i128 {
    let Precision {
        digits,
        is_exponential,
    } = precision;
    if !is_exponential || digits >= MAX_EXPONENTIAL_DIGITS {
        return value;
    }
    let mut text = Number::new();
    match write!(text, "{value:.digits$e}") {
        Ok(()) => from_exponential(text.as_str()).unwrap_or(value),
        Err(fmt::Error) => value,
    }
}

/// Reads `-1.25e3`.
fn from_exponential(text: &str) -> Option<i128> {
    let (mantissa, exponent) = text.split_once('e')?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: usize = exponent.parse().ok()?;
    let mut value: i128 = whole.parse().ok()?;
    let is_negative = whole.starts_with('-');
    let mut digits = fraction.bytes();
    for _ in 0..exponent {
        // Without a digit of its own, a place is zero.
        let digit = i128::from(digits.next().unwrap_or(b'0') - b'0');
        let digit = if is_negative { -digit } else { digit };
        value = value.checked_mul(10)?.checked_add(digit)?;
    }
    Some(value)
}

/// Text of at most `N` bytes.
struct Text<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Text<N> {
    const fn new() -> Self {
        Self {
            bytes: [0; N],
            len: 0,
        }
    }

    fn as_str(&self) -> &str {
        str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }

    /// The number that was written.
    fn parse_after(&self, written: fmt::Result) -> Option<f64> {
        written.ok()?;
        self.as_str().parse().ok()
    }
}

impl<const N: usize> Write for Text<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        let free = self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?;
        free.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(digits: usize) -> Precision {
        Precision {
            digits,
            is_exponential: false,
        }
    }

    fn exponential(digits: usize) -> Precision {
        Precision {
            digits,
            is_exponential: true,
        }
    }

    #[test]
    #[allow(clippy::float_cmp, reason = "the digits are the same")]
    fn a_float_has_the_digits_of_the_message() {
        assert_eq!(float(0.258, fixed(2)), 0.26);
        assert_eq!(float(-0.258, fixed(1)), -0.3);
        assert_eq!(float(1234.5, fixed(0)), 1234.0);
        assert_eq!(float(1234.5, exponential(1)), 1200.0);
        assert_eq!(float(f64::INFINITY, fixed(1)), f64::INFINITY);
        assert!(float(f64::NAN, fixed(1)).is_nan());
        for digits in [0, 1, 16, 339, 340, 341, 342, 1000, 65_535] {
            assert_eq!(float(f64::MAX, fixed(digits)), f64::MAX);
            assert_eq!(float(f64::MIN, fixed(digits)), f64::MIN);
            assert_eq!(
                float(-9_007_199_254_740_991.0, fixed(digits)),
                -9_007_199_254_740_991.0
            );
        }
        assert_eq!(float(5e-324, fixed(323)), 0.0);
        assert_eq!(float(5e-324, fixed(324)), 5e-324);
        assert_eq!(float(f64::MIN_POSITIVE, fixed(341)), f64::MIN_POSITIVE);
        assert_eq!(float(-f64::MAX, exponential(39)), -f64::MAX);
        assert_eq!(float(0.1, exponential(65_535)), 0.1);
    }

    #[test]
    #[allow(clippy::float_cmp, reason = "the digits are the same")]
    fn a_short_float_keeps_its_digits() {
        assert_eq!(shortest(0.1), 0.1);
        assert_eq!(shortest(f32::MAX), 3.402_823_5e38);
        assert_eq!(shortest(1e-45), 1e-45);
        assert_eq!(shortest(f32::NEG_INFINITY), f64::NEG_INFINITY);
        assert!(shortest(f32::NAN).is_nan());
    }

    #[test]
    fn an_integer_is_only_cut_by_an_exponent() {
        assert_eq!(integer(123_456, fixed(2)), 123_456);
        assert_eq!(integer(123_456, exponential(2)), 123_000);
        assert_eq!(integer(-129_000, exponential(1)), -130_000);
        assert_eq!(integer(7, exponential(0)), 7);
        let max = i128::from(u64::MAX);
        assert_eq!(integer(max, exponential(39)), max);
        assert_eq!(integer(max, exponential(1)), 18_000_000_000_000_000_000);
        assert_eq!(
            integer(i64::MIN.into(), exponential(65_535)),
            i64::MIN.into()
        );
    }
}
