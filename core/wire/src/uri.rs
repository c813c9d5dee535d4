//! What is escaped in the URIs of errors.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

/// Escapes all but the unreserved characters of RFC 3986.
pub(crate) const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
