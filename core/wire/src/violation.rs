//! [`Violation`], what is wrong with one field of a request.

use std::borrow::Cow;

/// What is wrong with one field of a request: an element of `errors` in problem+json, and a field
/// violation of `google.rpc.BadRequest`.
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
    /// A violation of the field that these names lead to, from the outermost.
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

    /// The field as a JSON Pointer in a URI fragment (RFC 6901, section 6).
    pub fn pointer(&self) -> String {
        let mut pointer = String::from("#");
        for name in &self.path {
            pointer.push('/');
            pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
        }
        pointer
    }

    /// The field as a path with dots, as `google.rpc.BadRequest` has it.
    pub fn field(&self) -> String {
        self.path.join(".")
    }
}
