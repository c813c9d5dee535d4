//! The expansion uses deprecated items without warnings.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum Old {
    #[deprecated = "use New"]
    #[error(
        code = "OLD",
        message = "{0}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Old(u8),
    #[error(
        code = "NEW",
        message = "{name}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    New {
        #[deprecated]
        name: String,
    },
}

#[deprecated]
#[derive(Debug, PlatformError)]
#[error(code = "OLDER", explanation = "…", cause = "…", solution = "…")]
struct Older(#[deprecated] u8);

#[test]
fn accepted() {
    #[allow(deprecated)]
    let codes = [
        Old::Old(1).code(),
        Old::New {
            name: String::new(),
        }
        .code(),
        Older(1).code(),
    ];
    assert_eq!(codes, ["OLD", "NEW", "OLDER"]);
}
