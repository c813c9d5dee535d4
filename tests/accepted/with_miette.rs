//! A type with miette's derive, whose `transparent` and `forward` call methods by their names. Our
//! derive is named by its path, because an imported trait would make `code` ambiguous.

use miette::Diagnostic;

#[derive(Debug, thiserror::Error, Diagnostic, platform_error::PlatformError)]
#[error("the store is broken")]
#[diagnostic(code(store::broken), help("mend it"))]
#[platform_error(
    code = "STORE_BROKEN",
    explanation = "e",
    cause = "c",
    solution = "s",
    no_accessors
)]
struct Broken;

#[derive(Debug, thiserror::Error, Diagnostic, platform_error::PlatformError)]
enum Outer {
    #[error(transparent)]
    #[diagnostic(transparent)]
    #[platform_error(transparent)]
    Inner(#[from] Broken),
    #[error("no store")]
    #[diagnostic(forward(inner))]
    #[platform_error(code = "NO_STORE", explanation = "e", cause = "c", solution = "s")]
    Forward { inner: Broken },
}

#[test]
fn each_derive_has_its_own_code() {
    let error = Outer::from(Broken);
    assert_eq!(error.code(), "STORE_BROKEN");
    assert_eq!(
        Diagnostic::code(&error).unwrap().to_string(),
        "store::broken"
    );
    assert_eq!(error.help().unwrap().to_string(), "mend it");
    assert_eq!(platform_error::PlatformError::code(&error), "STORE_BROKEN");
    let error = Outer::Forward { inner: Broken };
    assert_eq!(
        Diagnostic::code(&error).unwrap().to_string(),
        "store::broken"
    );
    assert_eq!(platform_error::PlatformError::code(&error), "NO_STORE");
}
