//! `err.cause()` compiles and calls this crate's method, although `std::error::Error` has a
//! deprecated method of the same name.

use platform_error::PlatformError;

/// Carries data, which is the general case.
#[derive(Debug, PlatformError)]
pub(crate) enum Refused {
    /// It
    #[error(code = "REFUSED", message = "{reason}", cause = "ours", solution = "s")]
    Refused {
        reason: &'static str,
        source: std::fmt::Error,
    },
}

pub(crate) fn refused() -> Refused {
    Refused::Refused {
        reason: "no",
        source: std::fmt::Error,
    }
}

fn generic<E: PlatformError>(error: &E) -> &'static str {
    error.cause()
}

fn anonymous(error: &impl PlatformError) -> &'static str {
    error.cause()
}

/// Neither trait is in scope; the inherent accessors do not need one.
mod without_imports {
    #[test]
    fn on_a_concrete_type() {
        let error = super::refused();
        assert_eq!(error.cause(), "ours");
        assert_eq!(error.metadata().cause(), "ours");
        let reference = &error;
        assert_eq!(reference.cause(), "ours");
    }
}

mod with_ours {
    use platform_error::PlatformError;

    #[test]
    fn on_a_concrete_type() {
        let error = &mut super::refused();
        assert_eq!(error.cause(), "ours");
        assert_eq!(super::generic(error), "ours");
        assert_eq!(super::anonymous(error), "ours");
    }

    #[test]
    fn on_trait_objects() {
        let error: &dyn PlatformError = &super::refused();
        assert_eq!(error.cause(), "ours");
        let error: Box<dyn PlatformError + Send + Sync> = Box::new(super::refused());
        assert_eq!(error.cause(), "ours");
        let error: std::sync::Arc<dyn PlatformError + Send + Sync> =
            std::sync::Arc::new(super::refused());
        assert_eq!(error.cause(), "ours");
    }
}

mod with_theirs {
    use std::error::Error;

    #[test]
    fn on_a_concrete_type() {
        let error = super::refused();
        // A string, not an `Option` of an error; `source` is still that of `Error`.
        let cause: &str = error.cause();
        assert_eq!(cause, "ours");
        assert!(error.source().unwrap().is::<std::fmt::Error>());
    }
}

mod with_both {
    use std::error::Error;

    use platform_error::PlatformError;

    #[test]
    fn on_a_concrete_type() {
        let error = super::refused();
        assert_eq!(error.cause(), "ours");
        assert!(error.source().is_some());
        let reference = &error;
        assert_eq!(reference.cause(), "ours");
    }

    /// A function in a module that imports both.
    fn generic<E: PlatformError>(error: &E) -> &'static str {
        error.cause()
    }

    #[test]
    fn in_generic_code_and_on_trait_objects() {
        assert_eq!(generic(&super::refused()), "ours");
        let error: &dyn PlatformError = &super::refused();
        assert_eq!(error.cause(), "ours");
        let error: Box<dyn PlatformError> = Box::new(super::refused());
        assert_eq!(error.cause(), "ours");
        let error: Box<dyn PlatformError + Send + Sync> = Box::new(super::refused());
        assert_eq!(error.cause(), "ours");
    }

    #[test]
    fn the_question_mark_boxes_an_error() {
        fn fails() -> Result<(), Box<dyn Error>> {
            Err(super::refused())?;
            Ok(())
        }
        fn fails_across_threads() -> Result<(), Box<dyn Error + Send + Sync>> {
            Err(super::refused())?;
            Ok(())
        }
        assert_eq!(fails().unwrap_err().to_string(), "no");
        assert!(fails_across_threads().unwrap_err().is::<super::Refused>());
    }
}

#[test]
fn on_the_standard_set() {
    use std::error::Error as _;

    use platform_error::RequestError;

    assert_eq!(
        RequestError::DuplicateKey.cause(),
        "Data constraint violation"
    );
    assert!(RequestError::DuplicateKey.source().is_none());
}
