//! snafu implements `Display` and `Error`, and keeps its own attributes.

use platform_error::PlatformError;
use snafu::{ResultExt, Snafu};

#[derive(Debug, Snafu, PlatformError)]
enum QueueError {
    #[snafu(display("queue {name} is full"))]
    #[platform_error(code = "QUEUE_FULL", explanation = "…", cause = "…", solution = "…")]
    Full {
        name: String,
        source: std::fmt::Error,
    },
    #[snafu(display("source is a word"))]
    #[platform_error(code = "QUEUE_WORD", explanation = "…", cause = "…", solution = "…")]
    Word {
        #[snafu(source(false))]
        source: String,
    },
}

#[test]
fn accepted() {
    let error = Err::<(), _>(std::fmt::Error)
        .context(FullSnafu { name: "a" })
        .unwrap_err();
    assert_eq!(
        (error.to_string().as_str(), error.code()),
        ("queue a is full", "QUEUE_FULL")
    );
}
