//! How much room a [`Status`] takes in the trailers of a response, and how to make it fit.

use super::status::{FieldViolation, Status};
use crate::error_info::{CODE, RETRY};

/// The budget unless another is configured, in bytes: clients may refuse metadata above 8 KiB.
pub(crate) const DEFAULT: usize = 8 * 1024;

/// What HTTP/2 adds to the name and the value of each field (RFC 9113, section 6.5.2).
const PER_FIELD: usize = 32;

/// A string of this length is shortened only if nothing else helps, in bytes.
const LEGIBLE: usize = 64;

/// The message is shortened to this length before the parameters are, in bytes.
const MESSAGE: usize = 256;

/// Ends a string that was shortened.
const ELLIPSIS: char = '…';

impl Status {
    /// The size of `grpc-status`, `grpc-message` and `grpc-status-details-bin` in bytes, as HTTP/2
    /// counts it: names, values, and 32 bytes for each.
    ///
    /// Most clients accept 8 KiB, and many refuse 16 KiB: the call then fails with an error of the
    /// protocol, and yours is lost.
    pub fn trailers_len(&self) -> usize {
        self.trailers_len_with(self.encode().len())
    }

    /// The same if the length of the encoded status is known.
    pub(super) fn trailers_len_with(&self, encoded: usize) -> usize {
        let status = PER_FIELD + "grpc-status".len() + 2;
        let message = PER_FIELD + "grpc-message".len() + escaped_len(&self.message);
        let base64 = (encoded * 4).div_ceil(3);
        let details = PER_FIELD + "grpc-status-details-bin".len() + base64;
        status + message + details
    }

    /// Makes the trailers fit into a number of bytes, as [`trailers_len`](Self::trailers_len)
    /// counts them.
    ///
    /// As far as necessary, and in this order: unknown details, `Help` and `LocalizedMessage` are
    /// dropped; the message is shortened; long parameters and descriptions are shortened; field
    /// violations are dropped from the end; every string is shortened; parameters are dropped from
    /// the end. A string that was shortened ends with `…`. The reason, the domain and the retry
    /// delay always stay, even if that exceeds the budget.
    ///
    /// ```
    /// use platform_error::{Kind, PlatformError};
    /// use platform_error_wire::grpc::Status;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// /// The query is malformed.
    /// #[derive(Debug, PlatformError)]
    /// #[error(
    ///     code = "BAD_QUERY",
    ///     message = "Cannot read the query {query}",
    ///     cause = "…",
    ///     solution = "…",
    ///     kind = InvalidArgument,
    /// )]
    /// struct BadQuery { query: String }
    ///
    /// let config = Config::new();
    /// let error = BadQuery { query: "查".repeat(10_000) };
    /// let mut status = Status::new(&Occurrence::new(&error, &config));
    /// status.fit(8192);
    /// assert!(status.trailers_len() <= 8192);
    /// assert!(status.message.starts_with("Cannot read the query 查"));
    /// assert!(status.error_info.unwrap().metadata["query"].ends_with("查…"));
    /// ```
    pub fn fit(&mut self, budget: usize) {
        if self.trailers_len() <= budget {
            return;
        }
        self.unknown.clear();
        self.bound(budget);
        if self.trailers_len() > budget {
            self.help.clear();
        }
        if self.trailers_len() > budget {
            self.localized_message = None;
        }
        self.reduce(budget, MESSAGE, |status, max| {
            shorten(&mut status.message, max);
        });
        self.reduce(budget, LEGIBLE, Self::shorten_all);
        self.reduce(budget, 0, |status, max| {
            status.field_violations.truncate(max);
        });
        self.reduce(budget, 0, Self::shorten_all);
        self.reduce(budget, 0, Self::truncate_params);
    }

    /// Cuts what cannot fit in any case, so that the cost of what follows depends on the budget
    /// alone.
    fn bound(&mut self, budget: usize) {
        self.shorten_all(budget.max(LEGIBLE));
        self.field_violations.truncate(budget);
        self.truncate_params(budget);
    }

    /// Applies the weakest reduction with which the trailers fit, and at least `floor`.
    fn reduce(&mut self, budget: usize, floor: usize, reduction: fn(&mut Self, usize)) {
        if self.trailers_len() <= budget {
            return;
        }
        // Nothing is longer than this, and nothing has more elements.
        let mut most = budget.max(floor);
        let mut least = floor;
        while least < most {
            let middle = usize::midpoint(least, most + 1);
            let mut reduced = self.clone();
            reduction(&mut reduced, middle);
            if reduced.trailers_len() <= budget {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        reduction(self, least);
    }

    /// Drops the parameters after this many, in the order of their names.
    fn truncate_params(&mut self, max: usize) {
        let Some(info) = &mut self.error_info else {
            return;
        };
        while info.metadata.len() > max {
            info.metadata.pop_last();
        }
    }

    /// Shortens every string whose length is not bounded by the catalog.
    fn shorten_all(&mut self, max: usize) {
        shorten(&mut self.message, max);
        if let Some(info) = &mut self.error_info {
            for (name, value) in &mut info.metadata {
                if name != CODE && name != RETRY {
                    shorten(value, max);
                }
            }
        }
        for violation in &mut self.field_violations {
            shorten_violation(violation, max);
        }
        if let Some(id) = &mut self.request_id {
            shorten(id, max);
        }
    }
}

fn shorten_violation(violation: &mut FieldViolation, max: usize) {
    shorten(&mut violation.field, max);
    shorten(&mut violation.description, max);
    shorten(&mut violation.reason, max);
    violation.localized_message = None;
}

/// Shortens a string to this many bytes, at the boundary of a character.
fn shorten(text: &mut String, max: usize) {
    if text.len() <= max {
        return;
    }
    let Some(mut end) = max.checked_sub(ELLIPSIS.len_utf8()) else {
        text.clear();
        return;
    };
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text.push(ELLIPSIS);
}

/// The length of `grpc-message`. Writers escape at least controls, `%` and all but ASCII; some, as
/// tonic, also escape spaces and a few signs.
fn escaped_len(message: &str) -> usize {
    let mut len = 0;
    for byte in message.bytes() {
        len += if is_plain(byte) { 1 } else { 3 };
    }
    len
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic()
        && !matches!(
            byte,
            b'"' | b'#' | b'%' | b'<' | b'>' | b'`' | b'?' | b'{' | b'}'
        )
}
