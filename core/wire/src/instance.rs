//! [`Instance`], the identity of one occurrence.

use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

use percent_encoding::utf8_percent_encode;
use uuid::Uuid;

use crate::uri::{Encoded, UNRESERVED};

/// The longest id of a request that becomes an instance, in bytes.
#[cfg(feature = "axum")]
const MAX_ID: usize = 128;

/// The identity of an occurrence: users quote it, and operators search the log for it.
///
/// `Display` writes a URI, which RFC 9457 requires of the member `instance`. It is the same in the
/// answer and in the log.
///
/// ```
/// use platform_error_wire::Instance;
///
/// assert!(Instance::new().to_string().starts_with("urn:uuid:"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Instance(Repr);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Repr {
    Uuid(Uuid),
    Uri(Arc<str>),
}

impl Instance {
    /// Creates a random instance, a UUID of version 4 (RFC 9562).
    pub fn new() -> Self {
        Self(Repr::Uuid(Uuid::new_v4()))
    }

    /// Creates an instance from an id, such as that of the request: a UUID, a W3C trace id, a
    /// `urn:` or `tag:` URI, or any other string.
    ///
    /// ```
    /// use platform_error_wire::Instance;
    ///
    /// let trace = Instance::from_id("4bf92f3577b34da6a3ce929d0e0e4736");
    /// assert_eq!(trace.to_string(), "urn:uuid:4bf92f35-77b3-4da6-a3ce-929d0e0e4736");
    /// let tag = Instance::from_id("tag:example.com,2026:a-b");
    /// assert_eq!(tag.to_string(), "tag:example.com,2026:a-b");
    /// assert_eq!(Instance::from_id("req 7").to_string(), "urn:request:req%207");
    /// ```
    pub fn from_id(id: &str) -> Self {
        if let Ok(uuid) = Uuid::try_parse(id) {
            return Self(Repr::Uuid(uuid));
        }
        let uri = if is_urn(id) || is_tag(id) {
            Encoded(id).to_string()
        } else {
            format!("urn:request:{}", utf8_percent_encode(id, UNRESERVED))
        };
        Self(Repr::Uri(uri.into()))
    }
}

/// Whether this is `urn:`, a namespace and a name (RFC 8141). The namespace `uuid` has only UUIDs.
fn is_urn(id: &str) -> bool {
    let Some((namespace, name)) = id.strip_prefix("urn:").and_then(|id| id.split_once(':')) else {
        return false;
    };
    let is_in_namespace = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_namespace = namespace.len() > 1 && namespace.bytes().all(is_in_namespace);
    is_namespace && !namespace.eq_ignore_ascii_case("uuid") && !name.is_empty()
}

/// Whether this is `tag:`, an authority with a date, and a name (RFC 4151).
fn is_tag(id: &str) -> bool {
    let parts = id.strip_prefix("tag:").and_then(|id| id.split_once(':'));
    parts.is_some_and(|(entity, name)| entity.contains(',') && !name.is_empty())
}

impl Instance {
    /// Creates an instance from the id in a header. It may come from the client, and the response
    /// repeats it, so a long one is ignored.
    #[cfg(feature = "axum")]
    pub(crate) fn from_header(id: &http::HeaderValue) -> Option<Self> {
        let id = id.to_str().ok()?.trim();
        let is_acceptable = (1..=MAX_ID).contains(&id.len());
        is_acceptable.then(|| Self::from_id(id))
    }

    /// Writes what `Display` writes: ASCII in which JSON escapes nothing.
    pub(crate) fn write_to(&self, out: &mut Vec<u8>) {
        match &self.0 {
            Repr::Uuid(uuid) => {
                let mut buffer = Uuid::encode_buffer();
                out.extend_from_slice(uuid.urn().encode_lower(&mut buffer).as_bytes());
            }
            Repr::Uri(uri) => out.extend_from_slice(uri.as_bytes()),
        }
    }
}

impl Default for Instance {
    fn default() -> Self {
        Self::new()
    }
}

impl Display for Instance {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Uuid(uuid) => uuid.urn().fmt(f),
            Repr::Uri(uri) => f.write_str(uri),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Instance;

    #[test]
    fn what_only_looks_like_a_uri_is_an_id() {
        for (id, uri) in [
            ("urn:isbn:0451450523", "urn:isbn:0451450523"),
            ("tag:example.com,2026:7", "tag:example.com,2026:7"),
            ("urn:", "urn:request:urn%3A"),
            ("urn:isbn", "urn:request:urn%3Aisbn"),
            ("urn:isbn:", "urn:request:urn%3Aisbn%3A"),
            ("urn::7", "urn:request:urn%3A%3A7"),
            ("urn:a<b>:7", "urn:request:urn%3Aa%3Cb%3E%3A7"),
            ("urn:uuid:7", "urn:request:urn%3Auuid%3A7"),
            ("tag:", "urn:request:tag%3A"),
            ("tag:example.com:7", "urn:request:tag%3Aexample.com%3A7"),
            (
                "https://example.com/",
                "urn:request:https%3A%2F%2Fexample.com%2F",
            ),
        ] {
            assert_eq!(Instance::from_id(id).to_string(), uri);
        }
    }
}
