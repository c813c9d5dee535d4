//! [`Instance`], the identity of one occurrence.

use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

use percent_encoding::utf8_percent_encode;
use uuid::Uuid;

use crate::uri::UNRESERVED;

/// The identity of one occurrence: what a user quotes and the log is searched for.
///
/// `Display` writes a URI, as the member `instance` of RFC 9457 requires. It says nothing about
/// the request, and it is the same in the response and in the log.
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
    /// A random one (UUID version 4).
    pub fn new() -> Self {
        Self(Repr::Uuid(Uuid::new_v4()))
    }

    /// The one with this id, for example the request's: a UUID, a URI, or any other string.
    ///
    /// ```
    /// use platform_error_wire::Instance;
    ///
    /// let instance = Instance::from_id("6F9619FF-8B86-D011-B42D-00CF4FC964FF");
    /// assert_eq!(instance.to_string(), "urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff");
    /// assert_eq!(Instance::from_id("tag:example.com,2026:a-b").to_string(), "tag:example.com,2026:a-b");
    /// assert_eq!(Instance::from_id("req 7").to_string(), "urn:request:req%207");
    /// ```
    pub fn from_id(id: &str) -> Self {
        if let Ok(uuid) = Uuid::try_parse(id) {
            return Self(Repr::Uuid(uuid));
        }
        let is_uri = id.starts_with("urn:") || id.starts_with("tag:");
        if is_uri && id.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Self(Repr::Uri(id.into()));
        }
        let escaped = utf8_percent_encode(id, UNRESERVED);
        Self(Repr::Uri(format!("urn:request:{escaped}").into()))
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
