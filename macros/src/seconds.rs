//! The seconds that are meant by a delay in another notation.

use proc_macro2::{TokenStream, TokenTree};
use syn::Lit;

const NANOS_PER_SECOND: u128 = 1_000_000_000;

/// Units of time in nanoseconds, by what durations are suffixed and constructors are called with.
const UNITS: &[(&[&str], u128)] = &[
    (&["ns", "nanos", "nanoseconds"], 1),
    (&["us", "micros", "microseconds"], 1_000),
    (&["ms", "millis", "milliseconds"], 1_000_000),
    (&["s", "sec", "secs", "second", "seconds"], NANOS_PER_SECOND),
    (
        &["m", "min", "mins", "minute", "minutes"],
        60 * NANOS_PER_SECOND,
    ),
    (&["h", "hour", "hours"], 3_600 * NANOS_PER_SECOND),
    (&["d", "day", "days"], 86_400 * NANOS_PER_SECOND),
];

/// The seconds that are meant by `"30s"`, `30.5`, `5 * 60` or `Duration::from_secs(30)`. Part of a
/// second counts as a whole one: nobody should retry too early.
pub(crate) fn meant_seconds(tokens: TokenStream) -> Option<u32> {
    let mut written = Written::default();
    written.read(tokens);
    let (first, others) = written.numbers.split_first()?;
    let mut nanos = first.checked_mul(written.unit.unwrap_or(NANOS_PER_SECOND))?;
    if written.is_product {
        for factor in others {
            nanos = nanos.checked_mul(*factor)? / SCALE;
        }
    }
    let seconds = (nanos / SCALE).div_ceil(NANOS_PER_SECOND);
    u32::try_from(seconds).ok().filter(|seconds| *seconds > 0)
}

/// A number is kept in thousandths.
const SCALE: u128 = 1_000;

/// What an expression is made of.
#[derive(Default)]
struct Written {
    numbers: Vec<u128>,
    /// The unit that is named, in nanoseconds.
    unit: Option<u128>,
    is_product: bool,
}

impl Written {
    fn read(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.read(group.stream()),
                TokenTree::Ident(word) => self.unit = self.unit.or(unit(&word.to_string())),
                TokenTree::Punct(sign) => self.is_product |= sign.as_char() == '*',
                TokenTree::Literal(literal) => self.read_literal(&Lit::new(literal)),
            }
        }
    }

    fn read_literal(&mut self, literal: &Lit) {
        let (digits, suffix) = match literal {
            Lit::Int(number) => (
                number.base10_digits().to_owned(),
                number.suffix().to_owned(),
            ),
            Lit::Float(number) => (
                number.base10_digits().to_owned(),
                number.suffix().to_owned(),
            ),
            Lit::Str(text) => {
                let text = text.value();
                let text = text.trim();
                let end = text.find(|c: char| c != '.' && !c.is_ascii_digit());
                let (digits, suffix) = text.split_at(end.unwrap_or(text.len()));
                (digits.to_owned(), suffix.to_owned())
            }
            _ => return,
        };
        self.numbers.extend(thousandths(&digits));
        self.unit = self.unit.or(unit(suffix.trim()));
    }
}

/// The unit of a suffix, or of a constructor such as `from_secs`.
fn unit(word: &str) -> Option<u128> {
    let word = word.strip_prefix("from_").unwrap_or(word);
    for (names, nanos) in UNITS {
        if names.iter().any(|name| name.eq_ignore_ascii_case(word)) {
            return Some(*nanos);
        }
    }
    None
}

/// A decimal number, in thousandths.
fn thousandths(digits: &str) -> Option<u128> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole: u128 = whole.parse().ok()?;
    let mut rest: String = fraction.chars().take(3).collect();
    while rest.len() < 3 {
        rest.push('0');
    }
    let rest: u128 = rest.parse().ok()?;
    whole.checked_mul(SCALE)?.checked_add(rest)
}
