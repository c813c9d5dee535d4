//! The values of keys that take a number: an HTTP status, and whole seconds.
//!
//! A number is written as plain digits. Anything else that means one, such as `"422"`,
//! `StatusCode::NOT_FOUND` or `Duration::from_secs(30)`, is a mistake, and the digits are proposed.

use platform_error_syntax::status::is_error;
use syn::{Lit, Meta};

use crate::diagnostic::{NumberError, ValueError};
use crate::literal::literal;
use crate::seconds::meant_seconds;
use crate::status::meant_status;
use crate::value::{FromValue, given_tokens, value_tokens};

/// An HTTP status of an error: from 400 to 599.
#[derive(Clone, Copy)]
pub(crate) struct HttpStatus(pub(crate) u16);

impl FromValue for HttpStatus {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        if let Some(status) = plain_digits(item).and_then(|digits| digits.parse().ok())
            && is_error(status)
        {
            return Some(Self(status));
        }
        let meant = meant_status(given_tokens(item));
        errors.push(number_error(item, meant.map(u32::from)));
        meant.map(Self)
    }
}

/// A delay: one second or more.
#[derive(Clone, Copy)]
pub(crate) struct Seconds(pub(crate) u32);

impl FromValue for Seconds {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        if let Some(seconds) = plain_digits(item).and_then(|digits| digits.parse().ok())
            && seconds > 0
        {
            return Some(Self(seconds));
        }
        let meant = meant_seconds(given_tokens(item));
        errors.push(number_error(item, meant));
        meant.map(Self)
    }
}

fn number_error(item: &Meta, meant: Option<u32>) -> ValueError {
    if matches!(item, Meta::Path(_)) {
        return ValueError::Missing;
    }
    ValueError::NotANumber(NumberError {
        value: value_tokens(item),
        meant,
    })
}

/// A number without a sign, a suffix, another radix, underscores or leading zeros.
fn plain_digits(item: &Meta) -> Option<String> {
    let Meta::NameValue(meta) = item else {
        return None;
    };
    let Some(Lit::Int(number)) = literal(&meta.value) else {
        return None;
    };
    (number.to_string() == number.base10_digits()).then(|| number.base10_digits().to_owned())
}
