//! [`check`], the grammar of `google.rpc.ErrorInfo`, at compile time.

use platform_error::{Catalog, Metadata};
use platform_error_syntax::{metadata_key, reason};

/// Fails to compile if an error of this catalog, or of one that it includes, cannot be
/// represented in `google.rpc.ErrorInfo` as [AIP-193] requires.
///
/// - A reason is 3 to 63 characters of `A-Z`, `0-9` and `_`. It begins with a letter and does not
///   end with `_`. The reason is the code, unless the error declares another.
/// - The name of a parameter is 2 to 64 characters of `a-z`, `A-Z`, `0-9`, `-` and `_`. It begins
///   with a lower-case letter, so fields of tuples are not allowed.
/// - A domain is a DNS name.
///
/// Without this check, such an error is sent as it is.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_wire::grpc;
///
/// const _: () = grpc::check(RequestError::CATALOG);
/// ```
///
/// A code that is not a reason needs one:
///
/// ```
/// use platform_error::{ErrorSet, PlatformError};
/// use platform_error_wire::grpc;
///
/// /// The value exists already.
/// #[derive(Debug, PlatformError)]
/// #[error(code = "23505", reason = "UNIQUE_VIOLATION", cause = "…", solution = "…")]
/// #[error(domain = "shop.example.com")]
/// struct UniqueViolation;
///
/// const _: () = grpc::check(UniqueViolation::CATALOG);
/// ```
///
/// If the catalog breaks a rule, the compiler names the error and says what to write:
///
/// ```compile_fail,E0080
/// use platform_error::{ErrorSet, PlatformError};
/// use platform_error_wire::grpc;
///
/// /// The value exists already.
/// #[derive(Debug, PlatformError)]
/// #[error(code = "23505", cause = "…", solution = "…")]
/// #[error(domain = "shop.example.com")]
/// struct UniqueViolation;
///
/// // `23505` is not a reason of google.rpc.ErrorInfo; write `reason = "…"` beside the code, …
/// const _: () = grpc::check(UniqueViolation::CATALOG);
/// ```
///
/// [AIP-193]: https://google.aip.dev/193#errorinfo
///
/// # Panics
///
/// If the catalog breaks one of these rules.
#[track_caller]
pub const fn check(catalog: &Catalog) {
    check_set(catalog);
    let sets = catalog.sets();
    let mut at = 0;
    while at < sets.len() {
        check_set(sets[at]);
        at += 1;
    }
}

#[track_caller]
const fn check_set(set: &Catalog) {
    if !is_domain(set.domain()) {
        fail(&[
            "`",
            set.domain(),
            "`, the domain of `",
            set.name(),
            "`, is not a DNS name; write `domain = \"shop.example.com\"` on the set",
        ]);
    }
    let entries = set.entries();
    let mut at = 0;
    while at < entries.len() {
        check_entry(&entries[at]);
        at += 1;
    }
}

#[track_caller]
const fn check_entry(metadata: &Metadata) {
    if reason::check(metadata.reason()).is_err() {
        fail(&[
            "`",
            metadata.code(),
            "` is not a reason of google.rpc.ErrorInfo; write `reason = \"…\"` beside the code, \
             with 3 to 63 characters of A-Z, 0-9 and _, the first of them a letter and the last \
             not _",
        ]);
    }
    let params = metadata.params();
    let mut at = 0;
    while at < params.len() {
        if !metadata_key::is_valid(params[at].name()) {
            fail(&[
                "the parameter `",
                params[at].name(),
                "` of `",
                metadata.code(),
                "` is not a key of google.rpc.ErrorInfo; name the field with 2 to 64 \
                 characters of a-z, A-Z, 0-9 and _, the first of them a lower-case letter",
            ]);
        }
        at += 1;
    }
}

/// Labels of letters, digits and inner hyphens, with dots between them (RFC 1123, section 2.1).
const fn is_domain(domain: &str) -> bool {
    let bytes = domain.as_bytes();
    if bytes.len() > 253 {
        return false;
    }
    let mut start = 0;
    let mut at = 0;
    while at <= bytes.len() {
        if at == bytes.len() || bytes[at] == b'.' {
            if !is_label(bytes, start, at) {
                return false;
            }
            start = at + 1;
        }
        at += 1;
    }
    true
}

const fn is_label(bytes: &[u8], start: usize, end: usize) -> bool {
    if start == end || end - start > 63 || bytes[start] == b'-' || bytes[end - 1] == b'-' {
        return false;
    }
    let mut at = start;
    while at < end {
        if !bytes[at].is_ascii_alphanumeric() && bytes[at] != b'-' {
            return false;
        }
        at += 1;
    }
    true
}

/// Panics with these parts as one message.
#[track_caller]
const fn fail(parts: &[&str]) -> ! {
    let mut message = [0; 1024];
    let mut len = 0;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut at = 0;
        while at < bytes.len() && len < message.len() {
            message[len] = bytes[at];
            len += 1;
            at += 1;
        }
        part += 1;
    }
    match str::from_utf8(message.split_at(len).0) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("a catalog does not follow AIP-193"),
    }
}

#[cfg(test)]
mod tests {
    use platform_error::{ErrorSet, PlatformError};

    use super::{check, is_domain};

    /// There is no such order.
    #[derive(Debug, PlatformError)]
    #[error(
        domain = "shop.example.com",
        code = "ORDER_NOT_FOUND",
        message = "order {0} does not exist",
        cause = "It was deleted",
        solution = "Check the number"
    )]
    struct OrderNotFound(u64);

    /// What to write fits a field that has no name yet.
    #[test]
    #[should_panic(
        expected = "`0` of `ORDER_NOT_FOUND` is not a key of google.rpc.ErrorInfo; name the field with 2"
    )]
    fn a_field_without_a_name() {
        check(OrderNotFound::CATALOG);
    }

    #[test]
    fn domains() {
        let label = "a".repeat(63);
        let long = [&*label; 3].join(".");
        for domain in ["request.platform", "shop", "a-b.example.com", "1.2", &long] {
            assert!(is_domain(domain), "{domain}");
        }
        let longer = "a".repeat(64);
        let longest = [&*label; 4].join(".");
        let wrong = [
            "",
            ".",
            "a.",
            ".a",
            "a..b",
            "my_crate",
            "a b",
            "-a.b",
            "a-.b",
            "a/b",
            "münchen.de",
            &longer,
            &longest,
        ];
        for domain in wrong {
            assert!(!is_domain(domain), "{domain}");
        }
    }
}
