//! What the name of a parameter may be in `google.rpc.ErrorInfo`: `[a-z][a-zA-Z0-9-_]+`, at most 64
//! characters; see [AIP-193](https://google.aip.dev/193#errorinfo).

/// The most characters a key may have.
pub const MAX_LEN: usize = 64;

/// Whether a string can be a key of the metadata of an `ErrorInfo`.
///
/// ```
/// use platform_error_syntax::metadata_key;
///
/// const _: () = assert!(metadata_key::is_valid("table_name"));
/// // The field of a tuple, and a name of one letter.
/// assert!(!metadata_key::is_valid("0"));
/// assert!(!metadata_key::is_valid("n"));
/// ```
pub const fn is_valid(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() < 2 || bytes.len() > MAX_LEN || !bytes[0].is_ascii_lowercase() {
        return false;
    }
    let mut at = 1;
    while at < bytes.len() {
        if !matches!(bytes[at], b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_') {
            return false;
        }
        at += 1;
    }
    true
}
