//! What a body is, by its media type and by its first bytes.

use std::borrow::Cow;

/// What a body is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Media {
    Json,
    Xml,
    Html,
    Text,
    /// Not known to contain text: protobuf, images, archives.
    Binary,
}

/// The type and subtype of a media type in lower case, without its parameters.
pub(crate) fn essence(content_type: &str) -> String {
    let essence = content_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

impl Media {
    /// What a body is. Its first byte takes precedence over its media type: proxies put pages under
    /// `application/json`, and services JSON under `text/html`.
    pub(crate) fn of(essence: &str, body: &[u8]) -> Self {
        let body = body.trim_ascii_start();
        match body.first() {
            Some(b'{' | b'[') => Self::Json,
            Some(b'<') if is_page(body) => Self::Html,
            Some(b'<') if essence != "text/plain" => Self::Xml,
            _ => Self::named(essence),
        }
    }

    fn named(essence: &str) -> Self {
        let subtype = essence.split('/').nth(1).unwrap_or_default();
        if subtype == "json" || subtype.ends_with("+json") {
            return Self::Json;
        }
        let is_text = essence.is_empty()
            || essence.starts_with("text/")
            || subtype == "xml"
            || subtype.ends_with("+xml")
            || subtype == "x-www-form-urlencoded";
        if is_text { Self::Text } else { Self::Binary }
    }
}

/// Whether an XML document is a page for browsers.
fn is_page(body: &[u8]) -> bool {
    let start = body.get(..body.len().min(1024)).unwrap_or_default();
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let after_declaration = match start.strip_prefix("<?xml") {
        Some(rest) => rest
            .split_once("?>")
            .map_or("", |(_, rest)| rest)
            .trim_start(),
        None => &start,
    };
    let begins = |tag: &str| after_declaration.starts_with(tag);
    begins("<!doctype html")
        || begins("<html")
        || begins("<head")
        || begins("<body")
        || begins("<!--") && start.contains("<html")
}

/// A body as UTF-8 without a byte order mark, if its encoding is known; otherwise as it is.
pub(crate) fn decode<'b>(content_type: &str, body: &'b [u8]) -> Cow<'b, [u8]> {
    match body {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return Cow::Borrowed(rest),
        [0xFF, 0xFE, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        _ => {}
    }
    if is_latin_1(content_type) && str::from_utf8(body).is_err() {
        let text: String = body.iter().map(|byte| char::from(*byte)).collect();
        return Cow::Owned(text.into_bytes());
    }
    Cow::Borrowed(body)
}

fn utf16(body: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, [u8]> {
    let units: Vec<u16> = body
        .as_chunks()
        .0
        .iter()
        .map(|bytes| unit(*bytes))
        .collect();
    Cow::Owned(String::from_utf16_lossy(&units).into_bytes())
}

fn is_latin_1(content_type: &str) -> bool {
    // Most have no parameters.
    let Some((_, parameters)) = content_type.split_once(';') else {
        return false;
    };
    let parameters = parameters.to_ascii_lowercase();
    let Some((_, charset)) = parameters.split_once("charset=") else {
        return false;
    };
    let charset = charset.trim_start_matches('"');
    charset.starts_with("iso-8859-1")
        || charset.starts_with("latin1")
        || charset.starts_with("windows-1252")
}
