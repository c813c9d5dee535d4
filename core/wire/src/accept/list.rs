//! Lists in headers, whose members may have a weight.

/// Splits a member of a list into its value and its weight in thousandths, which is 1000 by
/// default; `None` if the weight is malformed. Other parameters are skipped.
pub(crate) fn weighted(member: &[u8]) -> Option<(&[u8], u16)> {
    let mut parts = split(member, b';');
    let value = parts.next().filter(|value| !value.is_empty())?;
    for part in parts {
        let mut sides = part.splitn(2, |&byte| byte == b'=');
        let name = sides.next().unwrap_or_default().trim_ascii();
        if name.eq_ignore_ascii_case(b"q") {
            return Some((value, weight(sides.next()?.trim_ascii())?));
        }
    }
    Some((value, 1000))
}

/// Reads `0.5` as 500. Digits after the third are cut off, and `.5` is read too.
pub(super) fn weight(text: &[u8]) -> Option<u16> {
    let mut parts = text.splitn(2, |&byte| byte == b'.');
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next().unwrap_or_default();
    let mut thousandths = match whole {
        b"" if !fraction.is_empty() => 0,
        b"0" => 0,
        b"1" => 1000,
        _ => return None,
    };
    let mut unit = 100;
    for &digit in fraction {
        if !digit.is_ascii_digit() {
            return None;
        }
        thousandths += u16::from(digit - b'0') * unit;
        unit /= 10;
    }
    (thousandths <= 1000).then_some(thousandths)
}

/// Splits at a separator outside quotes, and trims the parts.
pub(crate) fn split(mut list: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> {
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let (part, rest) = match unquoted(list, separator) {
            Some(at) => (&list[..at], &list[at + 1..]),
            None => (list, &[][..]),
        };
        done = part.len() == list.len();
        list = rest;
        Some(part.trim_ascii())
    })
}

/// Where a byte is first found outside quotes.
fn unquoted(text: &[u8], wanted: u8) -> Option<usize> {
    let mut quoted = false;
    let mut escaped = false;
    for (at, &byte) in text.iter().enumerate() {
        if escaped {
            escaped = false;
        } else if quoted && byte == b'\\' {
            escaped = true;
        } else if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && byte == wanted {
            return Some(at);
        }
    }
    None
}
