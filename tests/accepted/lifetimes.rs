//! An error may borrow what its message shows; a platform error must be `'static`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum Parse<'a> {
    #[error(
        code = "UNEXPECTED",
        message = "unexpected {word} in {line:?}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Unexpected { word: &'a str, line: &'a [u8] },
    #[error(code = "END", explanation = "…", cause = "…", solution = "…")]
    End,
}

#[derive(Debug, PlatformError)]
#[error(
    code = "BOTH",
    message = "{0} {1}",
    explanation = "…",
    cause = "…",
    solution = "…"
)]
struct Both<'a, 'b: 'a, T: std::fmt::Display>(&'a T, &'b str);

fn parse(text: &str) -> Parse<'_> {
    Parse::Unexpected {
        word: text,
        line: &[],
    }
}

#[test]
fn accepted() {
    let text = String::from("here");
    assert_eq!(parse(&text).to_string(), "unexpected here in []");
    assert_eq!(parse(&text).code(), "UNEXPECTED");
    let error: Box<dyn PlatformError> = Box::new(Parse::End);
    assert_eq!(error.code(), "END");
    assert_eq!(Both(&1, &text).to_string(), "1 here");
}
