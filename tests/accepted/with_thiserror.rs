//! thiserror implements `Display`, `Error` and `From`, and keeps its own attributes.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, thiserror::Error, PlatformError)]
#[platform_error(domain = "queue.example.com")]
enum QueueError {
    #[error("queue of {0} is full, {next}", next = .0 + 1)]
    #[platform_error(
        code = "QUEUE_FULL",
        message = "queue of {0} is full",
        explanation = "…",
        cause = "…",
        solution = "…",
        kind = ResourceExhausted,
    )]
    Full(u8),
    #[error("io")]
    #[platform_error(code = "QUEUE_IO", explanation = "…", cause = "…", solution = "…")]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    #[platform_error(transparent)]
    Request(#[from] RequestError),
    #[error(fmt = shown)]
    #[platform_error(code = "QUEUE_SHOWN", explanation = "…", cause = "…", solution = "…")]
    Shown,
}

fn shown(f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    f.write_str("shown")
}

#[test]
fn accepted() {
    assert_eq!(
        (
            QueueError::Full(1).to_string().as_str(),
            QueueError::Full(1).code()
        ),
        ("queue of 1 is full, 2", "QUEUE_FULL")
    );
    assert_eq!(
        QueueError::from(RequestError::DuplicateKey).code(),
        "DUPLICATE_KEY"
    );
    assert_eq!(QueueError::Shown.to_string(), "shown");
}
