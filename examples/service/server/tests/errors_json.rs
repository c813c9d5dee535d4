//! A published error keeps its code and its meaning, and a new one is published with it.

use platform_error_document::assert_committed;
use service::ERRORS;

/// Fails if a change breaks programs that rely on `errors.json`, and if the file is out of date.
/// Write it with `UPDATE_ERRORS=1 cargo test`, the first time and after each change.
#[test]
fn errors_json_is_up_to_date() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/errors.json");
    assert_committed(file, &ERRORS);
}
