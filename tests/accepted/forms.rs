//! Every valid form of the keys.

use platform_error::{Kind, PlatformError, Retry};

#[derive(Debug, PlatformError)]
enum Forms {
    /// One line, which is the message.
    #[error(code = "DOCUMENTED", cause = "…", solution = "…")]
    Documented,
    /**
     * A block,
     * of more than one line.
     */
    #[error(code = "BLOCK", message = "block", cause = "…", solution = "…")]
    Block(),
    #[error(
        code = r#"RAW"#,
        message = r"{\} {{",
        explanation = "…",
        cause = "…",
        solution = r##"a "#b""##
    )]
    #[cfg(any())]
    Broken,
    #[error(code = "23505", message = "{{\"{a}\"}}")]
    #[error(explanation = "Braces {mean} nothing }{ here", cause = "`{}`")]
    #[error(solution = "…", kind = platform_error::Kind::Unavailable, retry = Retry::Never)]
    Spread { a: u8 },
    #[error(
        code = "billing::declined/1",
        message = "{0:?} {0:>2$.3$} {1:#x}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    #[allow(clippy::large_enum_variant)]
    Mixed(f64, u8, usize, usize),
    #[error(
        code = "E0308",
        message = "{v:w$.p$} {v:+e}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Named { v: f64, w: usize, p: usize },
    #[error(
        code = "PATH",
        message = "{path} {other:?}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Path {
        path: std::path::PathBuf,
        other: Box<std::path::Path>,
    },
}

#[test]
fn accepted() {
    assert_eq!(
        Forms::Documented.to_string(),
        "One line, which is the message."
    );
    assert_eq!(
        Forms::Block().explanation(),
        "A block,\nof more than one line."
    );
    assert_eq!(Forms::Spread { a: 1 }.to_string(), "{\"1\"}");
    assert_eq!(
        (
            Forms::Spread { a: 1 }.kind(),
            Forms::Spread { a: 1 }.retry()
        ),
        (Kind::Unavailable, Retry::Never)
    );
    assert_eq!(
        Forms::Named { v: 1.5, w: 6, p: 2 }.to_string(),
        "  1.50 +1.5e0"
    );
    assert_eq!(
        Forms::Path {
            path: "a".into(),
            other: std::path::Path::new("b").into()
        }
        .to_string(),
        "a \"b\""
    );
}
