//! Sets in functions, with the same name.

use platform_error::PlatformError;

fn first() -> Box<dyn PlatformError> {
    #[derive(Debug, PlatformError)]
    enum Local {
        #[error(
            code = "FIRST",
            message = "{shadowed}",
            explanation = "…",
            cause = "…",
            solution = "…"
        )]
        First { shadowed: u8 },
    }
    let shadowed = 1;
    Box::new(Local::First { shadowed })
}

fn second() -> Box<dyn PlatformError> {
    #[derive(Debug, PlatformError)]
    #[error(code = "SECOND", explanation = "…", cause = "…", solution = "…")]
    struct Local;
    {
        #[derive(Debug, PlatformError)]
        #[error(code = "INNER", explanation = "…", cause = "…", solution = "…")]
        struct Local;
        assert_eq!(Local.code(), "INNER");
    }
    Box::new(Local)
}

#[test]
fn accepted() {
    assert_eq!((first().code(), second().code()), ("FIRST", "SECOND"));
}
