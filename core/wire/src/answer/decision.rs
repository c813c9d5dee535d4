//! [`Decision`], what to do about an [`Answer`].

use std::time::Duration;

use platform_error::{Kind, Retry};

use super::Answer;
use crate::error_info::implied;

/// How long to wait before the first retry, if the answer does not say.
const DEFAULT_DELAY: Duration = Duration::from_secs(1);

/// Whether sending a request twice has the same effect as sending it once.
///
/// The methods GET, HEAD, OPTIONS, TRACE, PUT and DELETE are idempotent (RFC 9110, section 9.2.2),
/// and so is any request that the service recognizes when it is repeated, for example by an
/// `Idempotency-Key`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Idempotent {
    /// It may be sent again, even if it may have succeeded.
    Yes,
    /// It may only be sent again if it surely had no effect.
    No,
}

#[cfg(feature = "http")]
#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
impl From<&http::Method> for Idempotent {
    /// Whether the method is idempotent by definition.
    ///
    /// ```
    /// use http::Method;
    /// use platform_error_wire::Idempotent;
    ///
    /// assert_eq!(Idempotent::from(&Method::PUT), Idempotent::Yes);
    /// assert_eq!(Idempotent::from(&Method::POST), Idempotent::No);
    /// assert_eq!(Idempotent::from(&Method::PATCH), Idempotent::No);
    /// ```
    fn from(method: &http::Method) -> Self {
        if method.is_idempotent() {
            Self::Yes
        } else {
            Self::No
        }
    }
}

/// What a client does about an error, without knowing its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Decision {
    /// Send the same request again after this delay. After several attempts, wait longer: the delay
    /// is the first one, if the answer does not say.
    RetryIn(Duration),
    /// Read again what the request was built from, and build a new one.
    Refresh,
    /// Somebody has to change something first: create what is missing, free what is taken.
    Fix,
    /// Report the error.
    GiveUp,
}

impl Answer {
    /// What to do about this error, if its code is unknown.
    ///
    /// The first line that applies decides:
    ///
    /// | the answer has | and | decision |
    /// |---|---|---|
    /// | `retry`: `NEVER` | | `GiveUp` |
    /// | `retry`: `AFTER_FIX` | | `Fix` |
    /// | `retry`: `FROM_START` | | `Refresh` |
    /// | `retry`: `AFTER_DELAY`, or a delay | the request was refused or is idempotent | `RetryIn` |
    /// | | otherwise | `GiveUp` |
    /// | kind `Unavailable` | the request is idempotent | `RetryIn` 1 s |
    /// | kind `Aborted` | | `Refresh` |
    /// | kind `NotFound`, `AlreadyExists`, `FailedPrecondition` | | `Fix` |
    /// | any other kind | | `GiveUp` |
    ///
    /// A delay is in `google.rpc.RetryInfo`, in the body or in `Retry-After`; without one,
    /// `RetryIn` is 1 second. The service has refused the request unless the kind is `Unavailable`,
    /// `DeadlineExceeded`, `Cancelled`, `Internal`, `Unknown` or `DataLoss`: then it may have had
    /// an effect. The last four lines are [AIP-194](https://google.aip.dev/194), where only
    /// `UNAVAILABLE` is retried automatically. The kind follows from the status, if there is
    /// nothing else: 500 is not retried, 502 and 503 are.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use platform_error_wire::{Answer, Decision, Idempotent};
    ///
    /// let answer = Answer::read(503_u16, &[("retry-after", "30")], b"");
    /// assert_eq!(answer.decide(Idempotent::Yes), Decision::RetryIn(Duration::from_secs(30)));
    /// // The service may have done its work before the connection broke.
    /// assert_eq!(answer.decide(Idempotent::No), Decision::GiveUp);
    /// ```
    pub fn decide(&self, idempotent: Idempotent) -> Decision {
        let kind = self.kind();
        let has_delay = self.is_error() && self.retry_after().is_some();
        let retry = self.retry().unwrap_or(implied(kind, has_delay));
        match retry {
            Retry::AfterDelay if idempotent == Idempotent::Yes || is_refusal(kind) => {
                Decision::RetryIn(self.retry_after().unwrap_or(DEFAULT_DELAY))
            }
            Retry::FromStart => Decision::Refresh,
            Retry::AfterFix => Decision::Fix,
            Retry::AfterDelay | Retry::Never => Decision::GiveUp,
        }
    }
}

/// Whether an error of this kind surely had no effect.
fn is_refusal(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Unavailable
            | Kind::DeadlineExceeded
            | Kind::Cancelled
            | Kind::Internal
            | Kind::Unknown
            | Kind::DataLoss
    )
}
