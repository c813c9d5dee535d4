//! The marks of fields: `#[error(param)]` and `#[error(retry_after)]`.

use std::fmt::Display;
use std::path::PathBuf;
use std::time::Duration;

use platform_error::{ErrorSet, ParamType, PlatformError, Retry};

fn seen(error: &dyn PlatformError) -> Vec<String> {
    let mut params = error.metadata().params().iter();
    let mut seen = Vec::new();
    error.params(&mut |name, value| {
        let param = params.next().unwrap();
        assert_eq!((name, value.ty()), (param.name(), param.ty()));
        seen.push(format!("{name}={value}"));
    });
    assert_eq!(params.next(), None);
    seen
}

#[derive(Debug, PlatformError)]
#[expect(dead_code, reason = "some fields are not shown")]
enum Marked<'a> {
    /// Braces {…} of a doc comment
    #[error(code = "DOCUMENTED", cause = "c", solution = "s")]
    Documented {
        secret: u8,
        #[error(param)]
        limit: u32,
    },
    #[error(
        code = "ORDERED",
        message = "{{{shown}}}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Ordered {
        #[error(param)]
        first: &'a str,
        #[error(param)]
        shown: u8,
        secret: u8,
        #[error(param)]
        last: PathBuf,
    },
    #[error(
        code = "TUPLE",
        message = "100% {{full}}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Tuple(#[error(param)] f32, u8, #[error(param)] bool),
    #[error(code = "NONE", explanation = "e", cause = "c", solution = "s")]
    None { param: u8 },
}

#[test]
fn a_marked_parameter_follows_those_of_the_message() {
    let error = Marked::Ordered {
        first: "a",
        shown: 7,
        secret: 1,
        last: "/a".into(),
    };
    assert_eq!(error.to_string(), "{7}");
    assert_eq!(seen(&error), ["shown=7", "first=a", "last=/a"]);
    assert_eq!(seen(&Marked::Tuple(0.1, 2, true)), ["0=0.1", "2=true"]);
    assert_eq!(seen(&Marked::None { param: 1 }), [""; 0]);
}

/// With parameters, the message of the metadata is a format string.
#[test]
fn a_message_that_shows_no_field_stays_the_same() {
    let error = Marked::Documented {
        secret: 1,
        limit: 7,
    };
    assert_eq!(error.to_string(), "Braces {…} of a doc comment");
    assert_eq!(error.metadata().message(), "Braces {{…}} of a doc comment");
    assert_eq!(error.metadata().params()[0].ty(), ParamType::Integer);
    assert_eq!(seen(&error), ["limit=7"]);

    let error = Marked::Tuple(0.1, 2, true);
    assert_eq!(error.to_string(), "100% {full}");
    assert_eq!(format!("{error:>20}"), "100% {full}");
    assert_eq!(error.metadata().message(), "100% {{full}}");
}

/// Its type has parameters of its own.
#[test]
fn a_marked_type_parameter() {
    #[derive(Debug, PlatformError)]
    enum Generic<T, const N: usize> {
        #[error(code = "A", explanation = "e", cause = "c", solution = "s")]
        A {
            #[error(param)]
            it: T,
            list: [u8; N],
        },
    }
    fn seen_of<T: Display + std::fmt::Debug + 'static>(it: T) -> Vec<String> {
        let error = Generic::A { it, list: [1] };
        let Generic::A { list, .. } = &error;
        assert_eq!(*list, [1]);
        seen(&error)
    }
    assert_eq!(seen_of(7_u8), ["it=7"]);
}

#[derive(Debug, PlatformError)]
enum Delayed {
    #[error(code = "FIXED", explanation = "e", cause = "c", solution = "s")]
    Always {
        #[error(retry_after)]
        wait: Duration,
    },
    #[error(
        code = "OPTIONAL",
        explanation = "e",
        cause = "c",
        solution = "s",
        retry_after = 30
    )]
    Optional(#[error(retry_after)] Option<Duration>),
    #[error(
        code = "ADVISED",
        explanation = "e",
        cause = "c",
        solution = "s",
        retry = FromStart
    )]
    Advised(u8, #[error(retry_after)] Option<&'static Duration>),
    #[error(code = "UNMARKED", explanation = "e", cause = "c", solution = "s")]
    Unmarked { retry_after: Duration },
    #[error(transparent)]
    Marked(Inner),
    #[error(transparent)]
    Any(Box<dyn PlatformError + Send + Sync>),
}

#[derive(Debug, PlatformError)]
#[error(
    code = "INNER",
    message = "after {wait:?}",
    explanation = "e",
    cause = "c",
    solution = "s"
)]
struct Inner {
    #[error(retry_after, param)]
    wait: Duration,
}

#[test]
fn a_field_says_how_long_to_wait() {
    let second = Duration::from_secs(1);
    let error = Delayed::Always { wait: second };
    assert_eq!(error.retry_after(), Some(second));
    assert_eq!(error.retry(), Retry::AfterDelay);
    assert_eq!(error.metadata().retry_after(), None);

    assert_eq!(Delayed::Optional(Some(second)).retry_after(), Some(second));
    let fixed = Some(Duration::from_secs(30));
    assert_eq!(Delayed::Optional(None).retry_after(), fixed);

    let advised = Delayed::Advised(1, Some(const { &Duration::from_secs(1) }));
    assert_eq!(advised.retry_after(), Some(second));
    assert_eq!(advised.retry(), Retry::FromStart);
    let Delayed::Advised(one, _) = advised else {
        unreachable!()
    };
    assert_eq!(one, 1);
    assert_eq!(Delayed::Advised(1, None).retry_after(), None);
}

#[test]
fn the_name_alone_does_not_matter() {
    let retry_after = Duration::from_secs(1);
    let error = Delayed::Unmarked { retry_after };
    assert_eq!(error.retry_after(), None);
    let Delayed::Unmarked { retry_after } = error else {
        unreachable!()
    };
    assert_eq!(retry_after.as_secs(), 1);
}

#[test]
fn a_transparent_variant_passes_the_delay_on() {
    let wait = Duration::from_millis(1500);
    assert_eq!(Delayed::Marked(Inner { wait }).retry_after(), Some(wait));
    let boxed = Delayed::Any(Box::new(Inner { wait }));
    assert_eq!(boxed.retry_after(), Some(wait));
    let nested = Delayed::Any(Box::new(boxed));
    assert_eq!(nested.retry_after(), Some(wait));
    assert_eq!(seen(&nested), ["wait=1.5s"]);
    assert_eq!(Delayed::CATALOG.find("INNER").unwrap().params().len(), 1);
}

/// Another derive owns `Display`.
mod beside_another_derive {
    use super::*;

    #[derive(Debug, thiserror::Error, PlatformError)]
    enum Limited {
        #[error("too many requests")]
        #[platform_error(
            code = "LIMITED",
            message = "too many {{requests}}",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Limited {
            #[platform_error(param)]
            limit: u32,
            #[platform_error(retry_after)]
            wait: Option<Duration>,
        },
    }

    #[test]
    fn marks() {
        let error = Limited::Limited {
            limit: 7,
            wait: Some(Duration::ZERO),
        };
        assert_eq!(error.to_string(), "too many requests");
        assert_eq!(seen(&error), ["limit=7"]);
        assert_eq!(error.retry_after(), Some(Duration::ZERO));
        assert_eq!(error.metadata().message(), "too many {{requests}}");
    }
}
