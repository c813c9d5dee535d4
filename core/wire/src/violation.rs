//! [`Violation`], what is wrong with one field of a request.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use percent_encoding::{AsciiSet, percent_decode_str, utf8_percent_encode};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::uri::UNRESERVED;

/// Escapes what a fragment may not contain (RFC 3986, section 3.5).
const FRAGMENT: &AsciiSet = &UNRESERVED
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'/')
    .remove(b'?');

/// What is wrong with one field of a request: an element of `errors` in problem details, and a
/// field violation of `google.rpc.BadRequest`.
///
/// ```
/// use platform_error_wire::Violation;
///
/// let violation = Violation::new(["items", "0", "a/b"], "must be positive");
/// assert_eq!(violation.pointer(), "#/items/0/a~1b");
/// assert_eq!(violation.field(), "items.0.a/b");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: Vec<Cow<'static, str>>,
    detail: Cow<'static, str>,
    code: Option<Cow<'static, str>>,
}

impl Violation {
    /// Creates a violation of the field that these names and indices lead to, the outermost first.
    /// An empty path means the request as a whole.
    pub fn new<P, D>(path: P, detail: D) -> Self
    where
        P: IntoIterator<Item: Into<Cow<'static, str>>>,
        D: Into<Cow<'static, str>>,
    {
        Self {
            path: path.into_iter().map(Into::into).collect(),
            detail: detail.into(),
            code: None,
        }
    }

    /// Creates a violation of the field that a JSON Pointer leads to: `/items/0`, or `#/items/0` as
    /// part of a URI (RFC 6901, sections 3 and 6).
    ///
    /// ```
    /// use platform_error_wire::Violation;
    ///
    /// let violation = Violation::from_pointer("#/items/0/a~1b%20c", "must be positive");
    /// assert_eq!(violation.field(), "items.0.a/b c");
    /// assert_eq!(violation.pointer(), "#/items/0/a~1b%20c");
    /// ```
    pub fn from_pointer(pointer: &str, detail: impl Into<Cow<'static, str>>) -> Self {
        let pointer = match pointer.strip_prefix('#') {
            Some(fragment) => percent_decode_str(fragment).decode_utf8_lossy(),
            None => Cow::Borrowed(pointer),
        };
        let mut path = Vec::new();
        if !pointer.is_empty() {
            let names = pointer.strip_prefix('/').unwrap_or(&pointer);
            for name in names.split('/') {
                path.push(Cow::Owned(name.replace("~1", "/").replace("~0", "~")));
            }
        }
        Self::new(path, detail)
    }

    /// Adds a code for programs.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// What is wrong, for people.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The code.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The names and indices that lead to the field, the outermost first.
    pub fn path(&self) -> impl ExactSizeIterator<Item = &str> {
        self.path.iter().map(|name| &**name)
    }

    /// The field as a JSON Pointer in a URI fragment (RFC 6901, section 6).
    pub fn pointer(&self) -> String {
        self.as_pointer().to_string()
    }

    /// The pointer without a `String`.
    pub(crate) fn as_pointer(&self) -> Pointer<'_> {
        Pointer(self)
    }

    /// The field as a path with dots, as in `google.rpc.BadRequest`.
    pub fn field(&self) -> String {
        self.path.join(".")
    }
}

/// The field of a violation as a JSON Pointer in a URI fragment.
pub(crate) struct Pointer<'v>(&'v Violation);

impl Display for Pointer<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("#")?;
        for name in &self.0.path {
            f.write_str("/")?;
            for part in name.split_inclusive(['~', '/']) {
                let plain = part.trim_end_matches(['~', '/']);
                write!(f, "{}", utf8_percent_encode(plain, FRAGMENT))?;
                match &part[plain.len()..] {
                    "~" => f.write_str("~0")?,
                    "/" => f.write_str("~1")?,
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

/// The form that RFC 9457 shows in section 3, with an optional code.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let len = 2 + usize::from(self.code.is_some());
        let mut object = serializer.serialize_struct("Violation", len)?;
        object.serialize_field("detail", &self.detail)?;
        object.serialize_field("pointer", &self.pointer())?;
        match &self.code {
            Some(code) => object.serialize_field("code", code)?,
            None => object.skip_field("code")?,
        }
        object.end()
    }
}

impl<'de> Deserialize<'de> for Violation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Form {
            #[serde(default)]
            detail: String,
            #[serde(default)]
            pointer: String,
            code: Option<String>,
        }
        let Form {
            detail,
            pointer,
            code,
        } = Form::deserialize(deserializer)?;
        let mut violation = Self::from_pointer(&pointer, detail);
        violation.code = code.map(Cow::Owned);
        Ok(violation)
    }
}

#[cfg(test)]
mod tests {
    use super::Violation;
    use proptest::prelude::*;

    #[test]
    fn pointers_are_escaped_for_json_and_for_uris() {
        for (path, pointer) in [
            (&[][..], "#"),
            (&[""], "#/"),
            (&["a b"], "#/a%20b"),
            (&["~/", "/~"], "#/~0~1/~1~0"),
            (&["~1"], "#/~01"),
            (&["漢", "%41"], "#/%E6%BC%A2/%2541"),
            (&["a", "", "b"], "#/a//b"),
        ] {
            let violation = Violation::new(path.iter().copied(), "");
            assert_eq!(violation.pointer(), pointer);
            assert_eq!(Violation::from_pointer(pointer, ""), violation);
        }
    }

    #[test]
    fn a_pointer_outside_a_uri_is_not_decoded() {
        let violation = Violation::from_pointer("/a%20b/~01", "");
        assert!(violation.path().eq(["a%20b", "~1"]));
    }

    proptest! {
        #[test]
        fn any_path_is_found_again(path: Vec<String>) {
            let violation = Violation::new(path.clone(), "");
            let read = Violation::from_pointer(&violation.pointer(), "");
            prop_assert_eq!(read.path().collect::<Vec<_>>(), path);
        }
    }
}
