//! Facts for which `google.rpc.ErrorInfo` has no field, as entries of its metadata.
//!
//! A hyphen sets these names apart from those of parameters, which are Rust identifiers.

use platform_error::{Kind, Retry};

/// The code, if it is not the reason as well.
pub(crate) const CODE: &str = "error-code";

/// The advice on retrying, if it does not follow from the kind and the delay.
pub(crate) const RETRY: &str = "retry-advice";

/// The advice that clients assume if an answer gives none.
pub(crate) fn implied(kind: Kind, has_delay: bool) -> Retry {
    match kind {
        _ if has_delay => Retry::AfterDelay,
        // Without a delay, a quota may take any time to recover.
        Kind::ResourceExhausted => Retry::Never,
        _ => kind.retry(),
    }
}
