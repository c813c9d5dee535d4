//! What is escaped in URIs, and how a relative one is resolved.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// Escapes all but the unreserved characters of RFC 3986: the set for one part of a URI.
pub(crate) const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Escapes what RFC 3986 allows in no part of a URI.
const FORBIDDEN: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Escapes brackets too, which only the address of a host may contain.
const AFTER_HOST: &AsciiSet = &FORBIDDEN.add(b'[').add(b']');

/// Escapes a `#` too, of which there is only one.
const FRAGMENT: &AsciiSet = &AFTER_HOST.add(b'#');

/// A whole URI, in which only what RFC 3986 does not allow is escaped. `Display` writes it.
pub(crate) struct Encoded<'u>(pub(crate) &'u str);

impl Display for Encoded<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let parts = Parts::of(self.0);
        f.write_str(parts.scheme)?;
        write_part(f, parts.authority, FORBIDDEN)?;
        write_part(f, parts.path, AFTER_HOST)?;
        write_part(f, parts.query, AFTER_HOST)?;
        if let Some(fragment) = parts.fragment.strip_prefix('#') {
            f.write_str("#")?;
            write_part(f, fragment, FRAGMENT)?;
        }
        Ok(())
    }
}

/// Writes a part of a URI. A `%` that begins an escape is kept.
fn write_part(f: &mut Formatter<'_>, part: &str, set: &'static AsciiSet) -> fmt::Result {
    for (at, piece) in part.split('%').enumerate() {
        if at > 0 {
            let is_escape = piece
                .as_bytes()
                .get(..2)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
            f.write_str(if is_escape { "%" } else { "%25" })?;
        }
        write!(f, "{}", utf8_percent_encode(piece, set))?;
    }
    Ok(())
}

/// Whether a URI has a scheme, and so means the same wherever it is.
pub(crate) fn is_absolute(uri: &str) -> bool {
    scheme_len(uri) > 0
}

/// The length of the scheme and its colon; 0 for a relative reference.
fn scheme_len(uri: &str) -> usize {
    let Some((scheme, _)) = uri.split_once(':') else {
        return 0;
    };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    if is_scheme { scheme.len() + 1 } else { 0 }
}

/// Resolves a reference against a base (RFC 3986, section 5.2).
pub(crate) fn resolve<'a>(base: &str, reference: &'a str) -> Cow<'a, str> {
    if is_absolute(reference) {
        return Cow::Borrowed(reference);
    }
    let base = Parts::of(base);
    let relative = Parts::of(reference);
    let mut resolved = String::from(base.scheme);
    if !relative.authority.is_empty() {
        resolved.push_str(relative.authority);
        resolved.push_str(&remove_dot_segments(relative.path));
        resolved.push_str(relative.query);
    } else if relative.path.is_empty() {
        resolved.push_str(base.authority);
        resolved.push_str(base.path);
        let is_same = relative.query.is_empty();
        resolved.push_str(if is_same { base.query } else { relative.query });
    } else {
        resolved.push_str(base.authority);
        resolved.push_str(&remove_dot_segments(&merge(&base, relative.path)));
        resolved.push_str(relative.query);
    }
    resolved.push_str(relative.fragment);
    Cow::Owned(resolved)
}

/// The parts of a URI, each with the character that marks it.
struct Parts<'u> {
    scheme: &'u str,
    authority: &'u str,
    path: &'u str,
    query: &'u str,
    fragment: &'u str,
}

impl<'u> Parts<'u> {
    fn of(uri: &'u str) -> Self {
        let (scheme, rest) = uri.split_at(scheme_len(uri));
        let (rest, fragment) = rest.split_at(rest.find('#').unwrap_or(rest.len()));
        let (rest, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
        let authority_len = match rest.strip_prefix("//") {
            Some(after) => 2 + after.find('/').unwrap_or(after.len()),
            None => 0,
        };
        let (authority, path) = rest.split_at(authority_len);
        Self {
            scheme,
            authority,
            path,
            query,
            fragment,
        }
    }
}

/// Merges a relative path with that of the base (RFC 3986, section 5.2.3).
fn merge<'p>(base: &Parts<'_>, path: &'p str) -> Cow<'p, str> {
    if path.starts_with('/') {
        return Cow::Borrowed(path);
    }
    if base.path.is_empty() && !base.authority.is_empty() {
        return Cow::Owned(format!("/{path}"));
    }
    let folder = base.path.rfind('/').map_or("", |at| &base.path[..=at]);
    Cow::Owned(format!("{folder}{path}"))
}

/// Removes `.` and `..` from a path (RFC 3986, section 5.2.4).
fn remove_dot_segments(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    let is_rooted = path.starts_with('/');
    let path = path.strip_prefix('/').unwrap_or(path);
    let mut ends_in_folder = false;
    for segment in path.split('/') {
        ends_in_folder = matches!(segment, "." | "..");
        match segment {
            "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    let mut result = String::from(if is_rooted { "/" } else { "" });
    result.push_str(&segments.join("/"));
    if ends_in_folder && !segments.is_empty() {
        result.push('/');
    }
    result
}
