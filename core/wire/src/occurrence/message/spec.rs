//! [`Spec`], how a placeholder of a translated message formats a parameter.

#[cfg(test)]
mod tests;

use std::fmt::{self, Formatter, Write};

use platform_error::Value;
use platform_error_syntax::template::{Format, Placeholder};

/// The most columns or digits that `core::fmt` accepts.
const MAX_COUNT: usize = u16::MAX as usize;

/// A format spec, `[[fill]align][sign]['#']['0'][width]['.' precision]type`, applied to the value
/// of a parameter.
///
/// A value is not the field itself, so some specs have less effect than in the declaration: `{:?}`
/// of text is the text, and a negative integer is never hexadecimal, because the number of its bits
/// is unknown.
pub(super) struct Spec {
    fill: char,
    align: Option<Align>,
    has_plus: bool,
    is_alternate: bool,
    has_zeros: bool,
    width: usize,
    precision: Option<usize>,
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Align {
    Left,
    Center,
    Right,
}

impl Align {
    const fn of(sign: char) -> Option<Self> {
        match sign {
            '<' => Some(Self::Left),
            '^' => Some(Self::Center),
            '>' => Some(Self::Right),
            _ => None,
        }
    }
}

impl Spec {
    /// The spec of a placeholder, with the width and the precision if parameters give them.
    pub(super) fn of(
        placeholder: &Placeholder<'_>,
        width: Option<usize>,
        precision: Option<usize>,
    ) -> Self {
        let mut rest = placeholder.spec;
        let (fill, align) = take_align(&mut rest);
        let has_plus = take(&mut rest, '+');
        take(&mut rest, '-');
        let is_alternate = take(&mut rest, '#');
        // `0$` is a width from the parameter 0, and no flag.
        let has_zeros = !rest.starts_with("0$") && take(&mut rest, '0');
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let own_width = match placeholder.width {
            Some(_) => width,
            None => rest[..digits].parse().ok(),
        };
        let own_precision = match placeholder.precision {
            Some(_) => precision,
            None => placeholder.digits().map(usize::from),
        };
        Self {
            fill,
            align,
            has_plus,
            is_alternate,
            has_zeros,
            width: own_width.unwrap_or(0).min(MAX_COUNT),
            precision: own_precision.map(|precision| precision.min(MAX_COUNT)),
            format: placeholder.format,
        }
    }

    /// Writes a value.
    pub(super) fn write(&self, value: Value<'_>, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_plain() {
            return write!(f, "{value}");
        }
        let mut digits = String::new();
        self.write_digits(value, &mut digits)?;
        let is_number = matches!(value, Value::Integer(_) | Value::Float(_));
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(digits) if is_number => ("-", digits),
            _ if is_number && self.has_plus && digits != "NaN" => ("+", &*digits),
            _ => ("", &*digits),
        };
        self.pad(sign, digits, is_number, f)
    }

    fn is_plain(&self) -> bool {
        self.width == 0
            && self.precision.is_none()
            && !self.has_plus
            && self.format == Format::Display
    }

    /// Writes the value without sign or padding.
    fn write_digits(&self, value: Value<'_>, out: &mut String) -> fmt::Result {
        let alternate = self.is_alternate;
        match (value, self.format) {
            (Value::Integer(i @ 0..), Format::LowerHex) if alternate => write!(out, "{i:#x}"),
            (Value::Integer(i @ 0..), Format::LowerHex) => write!(out, "{i:x}"),
            (Value::Integer(i @ 0..), Format::UpperHex) if alternate => write!(out, "{i:#X}"),
            (Value::Integer(i @ 0..), Format::UpperHex) => write!(out, "{i:X}"),
            (Value::Integer(i @ 0..), Format::Octal) if alternate => write!(out, "{i:#o}"),
            (Value::Integer(i @ 0..), Format::Octal) => write!(out, "{i:o}"),
            (Value::Integer(i @ 0..), Format::Binary) if alternate => write!(out, "{i:#b}"),
            (Value::Integer(i @ 0..), Format::Binary) => write!(out, "{i:b}"),
            (Value::Float(float), _) => self.write_float(float, out),
            (Value::Integer(i), Format::LowerExp | Format::UpperExp) => self.write_exp(i, out),
            (Value::Text(text), _) => match self.precision {
                Some(precision) => write!(out, "{text:.precision$}"),
                None => write!(out, "{text}"),
            },
            (value, _) => write!(out, "{value}"),
        }
    }

    fn write_float(&self, float: f64, out: &mut String) -> fmt::Result {
        match (self.format, self.precision) {
            (Format::LowerExp, Some(precision)) => write!(out, "{float:.precision$e}"),
            (Format::LowerExp, None) => write!(out, "{float:e}"),
            (Format::UpperExp, Some(precision)) => write!(out, "{float:.precision$E}"),
            (Format::UpperExp, None) => write!(out, "{float:E}"),
            (Format::Debug, None) => write!(out, "{float:?}"),
            (_, Some(precision)) => write!(out, "{float:.precision$}"),
            (_, None) => write!(out, "{float}"),
        }
    }

    fn write_exp(&self, integer: i128, out: &mut String) -> fmt::Result {
        match (self.format, self.precision) {
            (Format::UpperExp, Some(precision)) => write!(out, "{integer:.precision$E}"),
            (Format::UpperExp, None) => write!(out, "{integer:E}"),
            (_, Some(precision)) => write!(out, "{integer:.precision$e}"),
            (_, None) => write!(out, "{integer:e}"),
        }
    }

    /// Writes sign and digits, filled up to the width.
    fn pad(&self, sign: &str, digits: &str, is_number: bool, f: &mut Formatter<'_>) -> fmt::Result {
        let len = sign.len() + digits.chars().count();
        let missing = self.width.saturating_sub(len);
        if self.has_zeros && is_number {
            // Zeros go between a prefix such as `0x` and the digits.
            let (prefix, digits) = match self.format {
                Format::LowerHex | Format::UpperHex | Format::Octal | Format::Binary
                    if self.is_alternate =>
                {
                    digits.split_at(2.min(digits.len()))
                }
                _ => ("", digits),
            };
            f.write_str(sign)?;
            f.write_str(prefix)?;
            write_fill('0', missing, f)?;
            return f.write_str(digits);
        }
        let default = if is_number { Align::Right } else { Align::Left };
        let before = match self.align.unwrap_or(default) {
            Align::Left => 0,
            Align::Center => missing / 2,
            Align::Right => missing,
        };
        write_fill(self.fill, before, f)?;
        f.write_str(sign)?;
        f.write_str(digits)?;
        write_fill(self.fill, missing - before, f)
    }
}

/// Takes a fill and an alignment from the beginning of a spec.
fn take_align(rest: &mut &str) -> (char, Option<Align>) {
    let mut chars = rest.chars();
    let first = chars.next().unwrap_or(' ');
    let after_first = chars.as_str();
    if let Some(align) = chars.next().and_then(Align::of) {
        *rest = chars.as_str();
        return (first, Some(align));
    }
    if let Some(align) = Align::of(first) {
        *rest = after_first;
        return (' ', Some(align));
    }
    (' ', None)
}

fn take(rest: &mut &str, flag: char) -> bool {
    match rest.strip_prefix(flag) {
        Some(after) => {
            *rest = after;
            true
        }
        None => false,
    }
}

fn write_fill(fill: char, count: usize, f: &mut Formatter<'_>) -> fmt::Result {
    for _ in 0..count {
        f.write_char(fill)?;
    }
    Ok(())
}
