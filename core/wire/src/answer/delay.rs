//! How long to wait, as headers and bodies write it.

use std::time::{Duration, SystemTime};

use super::headers::{self, Headers};
use super::name::{Name, names};
use super::parsed::Parsed;
use super::tree::At;

/// The members that hold seconds, in order of precedence.
static SECONDS: [Name; 4] = names([
    "retry_after",
    "retryAfter",
    "retry_after_seconds",
    "retryAfterSeconds",
]);

/// The members that hold milliseconds.
static MILLISECONDS: [Name; 2] = names(["retry_after_ms", "retryAfterMs"]);

/// The delay in the members of an object.
pub(crate) fn in_members(parsed: &Parsed, object: At) -> Option<Duration> {
    let number = |name| parsed.tree.number(parsed.tree.find(object, name)?);
    if let Some(seconds) = SECONDS.iter().find_map(number) {
        return seconds_of(seconds);
    }
    let milliseconds: f64 = MILLISECONDS.iter().find_map(number)?.parse().ok()?;
    Duration::try_from_secs_f64(milliseconds / 1000.0).ok()
}

/// A `google.protobuf.Duration` in JSON: `1.5s`.
pub(crate) fn of_protobuf(text: &str) -> Option<Duration> {
    seconds_of(text.strip_suffix('s')?)
}

/// The delay in the headers `Retry-After` (RFC 9110, section 10.2.3), in seconds or as a date, and
/// `Retry-After-Ms`, which is more exact.
pub(crate) fn in_headers(headers: &(impl Headers + ?Sized)) -> Option<Duration> {
    for name in ["retry-after-ms", "x-ms-retry-after-ms"] {
        let milliseconds = headers::text(headers, name).and_then(|text| text.parse().ok());
        if let Some(milliseconds) = milliseconds {
            return Some(Duration::from_millis(milliseconds));
        }
    }
    let text = headers::text(headers, "retry-after")?;
    if let Some(seconds) = seconds_of(text) {
        return Some(seconds);
    }
    let date = httpdate::parse_http_date(text).ok()?;
    // Measured by the clock of the sender, if known, because the local one may differ.
    let sent = headers::text(headers, "date").and_then(|text| httpdate::parse_http_date(text).ok());
    let now = sent.unwrap_or_else(SystemTime::now);
    // A date in the past means now.
    Some(date.duration_since(now).unwrap_or_default())
}

/// A number of seconds with or without a fraction, exactly; `None` if it is negative or not a
/// number.
fn seconds_of(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_plain(whole) || !is_plain(fraction) {
        // Such as 1e3.
        return Duration::try_from_secs_f64(text.parse().ok()?).ok();
    }
    let mut nanos = 0;
    let mut unit = 100_000_000;
    for digit in fraction.bytes().take(9) {
        nanos += u32::from(digit - b'0') * unit;
        unit /= 10;
    }
    Some(Duration::new(whole.parse().ok()?, nanos))
}
