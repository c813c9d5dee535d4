//! [`Answer`], what a service answered when a call failed.

mod challenge;
pub(crate) mod decision;
mod delay;
pub(crate) mod format;
mod from_answer;
#[cfg(feature = "grpc")]
mod grpc;
mod headers;
mod json;
mod kind;
mod lookup;
mod media;
mod name;
mod page;
mod parsed;
mod read;
mod shape;
mod tree;
#[cfg(feature = "xml")]
mod xml;

#[cfg(test)]
mod tests;

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::time::Duration;

use platform_error::{Kind, Retry};
use platform_error_syntax::sanitize;
use serde_json::Value;

pub use self::decision::{Decision, Idempotent};
pub use self::format::Format;
pub use self::from_answer::FromAnswer;
pub use self::headers::Headers;
use self::parsed::Parsed;
use self::tree::Span;
use crate::Violation;

/// What a service answered when a call failed, whatever the form: problem details, GraphQL, gRPC,
/// Connect, or what services made up themselves.
///
/// ```
/// use platform_error::{ErrorSet, Kind, RequestError};
/// use platform_error_wire::{Answer, FromAnswer, answer::Format};
///
/// let body = br#"{
///     "type": "https://docs.example.app/errors/DUPLICATE_KEY",
///     "title": "Duplicate key value violates unique constraint",
///     "status": 409,
///     "code": "DUPLICATE_KEY",
///     "domain": "request.platform",
///     "kind": "ALREADY_EXISTS",
///     "retry": "AFTER_FIX",
///     "params": {"field": "name"}
/// }"#;
/// let headers = [("Content-Type", "application/problem+json")];
/// let answer = Answer::read(409_u16, &headers, body);
///
/// assert_eq!(answer.format(), Format::Problem);
/// assert_eq!(answer.code(), Some("DUPLICATE_KEY"));
/// assert_eq!(answer.kind(), Kind::AlreadyExists);
/// assert_eq!(answer.param("field"), Some("name"));
/// assert_eq!(answer.facts(RequestError::CATALOG).unwrap().cause(), "Data constraint violation");
/// assert_eq!(RequestError::from_answer(&answer), Ok(RequestError::DuplicateKey));
/// ```
///
/// Nothing in an answer can make reading it fail: a member of the wrong type is absent, and a body
/// that cannot be read leaves the status and the headers.
#[derive(Clone)]
pub struct Answer(Box<Parsed>);

impl Answer {
    fn text(&self, span: Option<Span>) -> Option<&str> {
        Some(self.0.tree.text(span?))
    }

    /// The form that the answer has.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    /// use platform_error_wire::answer::Format;
    ///
    /// let body = br#"{"error":"invalid_grant","error_description":"The code has expired"}"#;
    /// assert_eq!(Answer::read(400_u16, &(), body).format(), Format::OAuth);
    /// ```
    pub fn format(&self) -> Format {
        self.0.format
    }

    /// The HTTP status, from 100 to 599: that of the response, or else the one that the body names.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"type":"about:blank","title":"Gone","status":410}"#;
    /// assert_eq!(Answer::read(404_u16, &(), body).status(), Some(404));
    /// assert_eq!(Answer::read(0_u16, &(), body).status(), Some(410));
    /// ```
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// Whether the call failed: the status is one of an error, or the body says so under a status
    /// of success, as GraphQL and Slack do.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// assert!(Answer::read(503_u16, &(), b"").is_error());
    /// assert!(Answer::read(200_u16, &(), br#"{"ok":false,"error":"not_authed"}"#).is_error());
    /// assert!(!Answer::read(200_u16, &(), br#"{"ok":true}"#).is_error());
    /// ```
    pub fn is_error(&self) -> bool {
        self.0.is_error || self.0.status.is_some_and(|status| status >= 400)
    }

    /// The code, if the answer has one. It is stable, so this is what to compare.
    ///
    /// It is in a member such as `code`, in `extensions.code` of GraphQL, in `reason` of
    /// `google.rpc.ErrorInfo`, or in the header `x-platform-error-code`. A number that is not just
    /// the status counts, too.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"error":{"type":"card_error","code":"card_declined","message":"No."}}"#;
    /// assert_eq!(Answer::read(402_u16, &(), body).code(), Some("card_declined"));
    /// ```
    pub fn code(&self) -> Option<&str> {
        self.text(self.0.code)
    }

    /// The domain, who issues the code, if the answer has one.
    pub fn domain(&self) -> Option<&str> {
        self.text(self.0.domain)
    }

    /// The category of the error: the one that the answer names, or else the one that follows from
    /// its code, if that is a name of `google.rpc.Code` or of a widely used service, or else from
    /// its status. If there is nothing, [`Kind::Unknown`].
    ///
    /// ```
    /// use platform_error::Kind;
    /// use platform_error_wire::Answer;
    ///
    /// let aws = br#"{"__type":"com.amazon#ThrottlingException","message":"Rate exceeded"}"#;
    /// assert_eq!(Answer::read(400_u16, &(), aws).kind(), Kind::ResourceExhausted);
    /// assert_eq!(Answer::read(502_u16, &(), b"<html></html>").kind(), Kind::Unavailable);
    /// ```
    pub fn kind(&self) -> Kind {
        kind::of(&self.0)
    }

    /// The summary of the error, without values.
    pub fn title(&self) -> Option<&str> {
        self.text(self.0.title)
    }

    /// What happened this time, for people. Of several languages, that of the user.
    pub fn detail(&self) -> Option<&str> {
        self.text(self.0.detail)
    }

    /// What to show: the [detail](Self::detail), or else the [title](Self::title).
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let answer = Answer::read(502_u16, &(), b"<html><title>502 Bad Gateway</title></html>");
    /// assert_eq!(answer.message(), Some("502 Bad Gateway"));
    /// ```
    pub fn message(&self) -> Option<&str> {
        self.detail().or(self.title())
    }

    /// What happened, in general.
    pub fn explanation(&self) -> Option<&str> {
        self.text(self.0.explanation)
    }

    /// Why it happens.
    pub fn cause(&self) -> Option<&str> {
        self.text(self.0.cause)
    }

    /// What to do.
    pub fn solution(&self) -> Option<&str> {
        self.text(self.0.solution)
    }

    /// The URI that identifies the error, the member `type` of problem details.
    pub fn type_uri(&self) -> Option<&str> {
        self.text(self.0.type_uri)
    }

    /// The identity of this occurrence or of its request, which the operator of the service can
    /// look up.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let s3 = [("x-amz-request-id", "4442587FB7D0A2F9")];
    /// assert_eq!(Answer::read(404_u16, &s3, b"").instance(), Some("4442587FB7D0A2F9"));
    /// ```
    pub fn instance(&self) -> Option<&str> {
        self.text(self.0.instance)
    }

    /// The link to the documentation of the error. In problem details, the type is one if it is an
    /// address of the web (RFC 9457, section 3.1.1).
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"type":"https://example.com/errors/TABLE_FULL","title":"Table full"}"#;
    /// let answer = Answer::read(409_u16, &(), body);
    /// assert_eq!(answer.docs(), Some("https://example.com/errors/TABLE_FULL"));
    /// ```
    pub fn docs(&self) -> Option<&str> {
        let is_address = |uri: &&str| uri.starts_with("https://") || uri.starts_with("http://");
        let docs = self.text(self.0.docs);
        docs.or_else(|| self.type_uri().filter(is_address))
    }

    /// The value of a parameter as text.
    ///
    /// In problem details of other writers, every member that has no meaning of its own is a
    /// parameter.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"type":"https://example.com/probs/out-of-credit","balance":30}"#;
    /// let headers = [("content-type", "application/problem+json; charset=utf-8")];
    /// assert_eq!(Answer::read(403_u16, &headers, body).param("balance"), Some("30"));
    /// ```
    pub fn param(&self, name: &str) -> Option<&str> {
        let mut params = self.0.params.iter().rev();
        let (_, value) = params.find(|param| self.0.tree.text(param.0) == name)?;
        self.text(Some(*value))
    }

    /// The names and values of all parameters.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        let text = |span| self.0.tree.text(span);
        self.0
            .params
            .iter()
            .map(move |param| (text(param.0), text(param.1)))
    }

    /// What is wrong with fields of the request.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// // As FastAPI writes it.
    /// let body = br#"{"detail":[{"loc":["body","age"],"msg":"Field required"}]}"#;
    /// let answer = Answer::read(422_u16, &(), body);
    /// assert_eq!(answer.violations()[0].pointer(), "#/body/age");
    /// assert_eq!(answer.violations()[0].detail(), "Field required");
    /// ```
    pub fn violations(&self) -> &[Violation] {
        &self.0.violations
    }

    /// The service's own advice whether and when to retry, which services of this crate give.
    /// [`decide`](Self::decide) considers it.
    pub fn retry(&self) -> Option<Retry> {
        self.0.retry
    }

    /// How long to wait before sending the same request again: from the body, or else from the
    /// header `Retry-After`, as seconds or as a date.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use platform_error_wire::Answer;
    ///
    /// let headers = [
    ///     ("Date", "Thu, 26 Nov 2026 08:00:00 GMT"),
    ///     ("Retry-After", "Thu, 26 Nov 2026 08:02:00 GMT"),
    /// ];
    /// let answer = Answer::read(503_u16, &headers, b"");
    /// assert_eq!(answer.retry_after(), Some(Duration::from_secs(120)));
    /// ```
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Any member of a JSON or XML body: of the error itself, or else of what is around it.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"error":{"code":"card_declined","decline_code":"fraudulent"}}"#;
    /// let answer = Answer::read(402_u16, &(), body);
    /// assert_eq!(answer.member("decline_code").unwrap(), "fraudulent");
    /// ```
    pub fn member(&self, name: &str) -> Option<Value> {
        let tree = &self.0.tree;
        let mut objects = self.0.members.iter();
        let member = objects.find_map(|object| tree.member_named(*object, name))?;
        Some(json::to_value(tree, member))
    }

    /// All errors in the answer, each as an answer of its own. GraphQL and JSON:API can report
    /// several, of which `self` is the first. Other answers contain only `self`.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"data": null, "errors": [
    ///     {"message": "Not found", "path": ["a"], "extensions": {"code": "NOT_FOUND"}},
    ///     {"message": "Denied", "path": ["b"], "extensions": {"code": "FORBIDDEN"}}
    /// ]}"#;
    /// let answer = Answer::read(200_u16, &(), body);
    /// let codes: Vec<_> = answer.answers().map(|one| one.code().map(str::to_owned)).collect();
    /// assert_eq!(codes, [Some("NOT_FOUND".to_owned()), Some("FORBIDDEN".to_owned())]);
    /// ```
    pub fn answers(&self) -> impl Iterator<Item = Answer> {
        let errors = self
            .0
            .errors
            .into_iter()
            .flat_map(|list| self.0.tree.children(list));
        let each = errors.filter_map(|error| shape::read_element(&self.0, error));
        let mut each = each.map(|parsed| Answer(Box::new(parsed))).peekable();
        let alone = each.peek().is_none().then(|| self.clone());
        alone.into_iter().chain(each)
    }
}

impl PartialEq for Answer {
    /// Whether both describe the same error, in any form.
    fn eq(&self, other: &Self) -> bool {
        self.status() == other.status()
            && self.code() == other.code()
            && self.domain() == other.domain()
            && self.kind() == other.kind()
            && self.message() == other.message()
            && self.retry_after() == other.retry_after()
            && self.params().eq(other.params())
            && self.violations() == other.violations()
    }
}

impl From<&Answer> for Answer {
    fn from(answer: &Answer) -> Self {
        answer.clone()
    }
}

impl Display for Answer {
    /// Writes the code, or else the kind, and the message, escaping control characters: the
    /// message is another service's, and may be going to a log.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"code":"A_B","message":"no\u001b[31m order"}"#;
    /// assert_eq!(Answer::read(404_u16, &(), body).to_string(), "A_B: no\\u{1b}[31m order");
    /// assert_eq!(Answer::read(502_u16, &(), b"").to_string(), "UNAVAILABLE");
    /// ```
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.code() {
            Some(code) => sanitize::write(&code, f)?,
            None => f.write_str(self.kind().as_str())?,
        }
        match self.message() {
            Some(message) => {
                f.write_str(": ")?;
                sanitize::write(&message, f)
            }
            None => Ok(()),
        }
    }
}

impl Error for Answer {}

impl Debug for Answer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("format", &self.format())
            .field("status", &self.status())
            .field("code", &self.code())
            .field("kind", &self.kind())
            .field("message", &self.message())
            .finish_non_exhaustive()
    }
}
