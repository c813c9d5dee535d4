//! `#[platform_error(…)]` adds metadata to an error for which another derive implements `Display`,
//! `Error` and `From`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::error::Error as _;
use std::fmt;

use platform_error::{ErrorSet, Kind, PlatformError, RequestError, Retry};
use snafu::{ResultExt, Snafu};

/// An existing thiserror enum, with one more attribute on each variant.
#[derive(Debug, thiserror::Error, PlatformError)]
#[platform_error(docs = "d/{code}")]
enum This {
    /// Explained
    #[error("theirs: {name:>4}")]
    #[platform_error(
        code = "NAMED",
        message = "ours: {name:?}",
        cause = "c",
        solution = "s",
        kind = NotFound,
    )]
    Named {
        name: String,
        #[source]
        inner: fmt::Error,
    },
    /// It
    #[error(transparent)]
    #[platform_error(code = "IO", message = "m", cause = "c", solution = "s")]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    #[platform_error(transparent)]
    Request(#[from] RequestError),
    #[error("{}", .0.len())]
    #[platform_error(
        code = "ARGUMENTS",
        explanation = "e",
        cause = "c",
        solution = "s",
        retry = AfterDelay,
    )]
    Arguments(Vec<u8>),
}

#[test]
fn thiserror_formats_and_we_add_metadata() {
    let error = This::Named {
        name: "x".into(),
        inner: fmt::Error,
    };
    assert_eq!(error.to_string(), "theirs:    x");
    assert!(error.source().unwrap().is::<fmt::Error>());
    assert_eq!(
        (error.code(), error.explanation(), error.cause()),
        ("NAMED", "Explained", "c")
    );
    assert_eq!(
        (error.kind(), error.docs()),
        (Kind::NotFound, Some("d/NAMED"))
    );
    assert_eq!(This::Arguments(vec![1, 2]).to_string(), "2");
    assert_eq!(This::Arguments(vec![]).retry(), Retry::AfterDelay);
}

/// The public parameters follow from the `message` key, not from the other derive's message.
#[test]
fn the_parameters_are_those_of_our_message() {
    let mut seen = Vec::new();
    let error = This::Named {
        name: "x".into(),
        inner: fmt::Error,
    };
    error.params(&mut |name, value| seen.push(format!("{name}={value}")));
    assert_eq!(seen, ["name=x"]);
}

#[test]
fn a_set_inside_is_included() {
    let error = This::from(RequestError::DuplicateKey);
    assert_eq!(
        (error.code(), error.to_string()),
        ("DUPLICATE_KEY", RequestError::DuplicateKey.to_string())
    );
    assert_eq!(This::CATALOG.iter().count(), 3 + 13);
    assert!(matches!(
        This::from_code("DUPLICATE_KEY"),
        Some(This::Request(RequestError::DuplicateKey))
    ));
    assert_eq!(This::from(std::io::Error::other("x")).code(), "IO");
}

/// It
#[derive(Debug, thiserror::Error, PlatformError)]
#[error("theirs")]
#[platform_error(code = "STRUCT", cause = "c", solution = "s", no_accessors)]
struct Struct;

#[test]
fn a_struct() {
    assert_eq!(
        (Struct.to_string(), PlatformError::code(&Struct)),
        ("theirs".to_owned(), "STRUCT")
    );
}

/// snafu reads `#[snafu(…)]` and recognizes a source by its name.
#[derive(Debug, Snafu, PlatformError)]
enum Sna {
    /// Explained
    #[snafu(display("theirs: {name}"))]
    #[platform_error(
        code = "READ",
        message = "{name}",
        cause = "c",
        solution = "s",
        kind = Unavailable,
    )]
    Read {
        name: String,
        source: std::io::Error,
    },
    /// It
    #[snafu(display("theirs"))]
    #[platform_error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
}

#[test]
fn snafu_formats_and_we_add_metadata() {
    let failed: Result<(), _> = Err(std::io::Error::other("x"));
    let error = failed.context(ReadSnafu { name: "file" }).unwrap_err();
    assert_eq!(error.to_string(), "theirs: file");
    assert!(error.source().is_some());
    assert_eq!(
        (error.code(), error.cause(), error.retry()),
        ("READ", "c", Retry::AfterDelay)
    );
    assert_eq!(UnitSnafu.build().code(), "UNIT");
    assert!(matches!(Sna::from_code("UNIT"), Some(Sna::Unit)));
}

/// With all three derives in scope, each reads its own attributes.
mod together {
    use platform_error::PlatformError;
    use snafu::Snafu;
    use thiserror::Error;

    #[derive(Debug, Error)]
    #[error("this")]
    pub(super) struct This;

    #[derive(Debug, Snafu)]
    #[snafu(display("sna"))]
    pub(super) struct Sna;

    /// It
    #[derive(Debug, PlatformError)]
    pub(super) enum Ours {
        /// It
        #[error(code = "THIS", cause = "c", solution = "s")]
        This(#[from] This),
        /// It
        #[error(code = "SNA", cause = "c", solution = "s")]
        Sna(#[from] Sna),
    }
}

#[test]
fn errors_of_other_derives_can_be_sources() {
    assert_eq!(
        together::Ours::from(together::This)
            .source()
            .unwrap()
            .to_string(),
        "this"
    );
    assert_eq!(
        together::Ours::from(together::Sna)
            .source()
            .unwrap()
            .to_string(),
        "sna"
    );
}

/// The message of the catalog, as a service tells it to others.
struct Told<'a>(&'a dyn PlatformError);

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.__fmt_message(f)
    }
}

/// Errors whose other derive shows more than the message says.
mod leaky {
    use platform_error::PlatformError;
    use snafu::Snafu;
    use thiserror::Error;

    #[derive(Debug, Error, PlatformError)]
    pub(super) enum This {
        /// It
        #[error("{name}: {source}, {secret}")]
        #[platform_error(code = "PLAIN", message = "{name} failed", cause = "c", solution = "s")]
        Plain {
            name: String,
            secret: u8,
            source: std::io::Error,
        },
        /// It
        #[error("{0}")]
        #[platform_error(
            code = "FORMATTED",
            message = "{1:>4}|{1:?}|{{}}",
            cause = "c",
            solution = "s"
        )]
        Formatted(#[source] std::io::Error, String),
        /// Nothing {is} filled in.
        #[error("{0}")]
        #[platform_error(
            code = "STATIC",
            message = "Nothing {{is}} filled in",
            cause = "c",
            solution = "s"
        )]
        Static(#[source] std::io::Error),
        /// It
        #[error("{source}")]
        #[platform_error(code = "MARKED", message = "{{}} lost", cause = "c", solution = "s")]
        Marked {
            #[platform_error(param)]
            id: u8,
            source: std::io::Error,
        },
        #[error("{0}: secret")]
        #[platform_error(transparent)]
        Inner(#[from] Sna),
        #[error("{0}: secret")]
        #[platform_error(transparent)]
        Any(Box<dyn PlatformError + Send + Sync>),
    }

    /// No message has a parameter.
    #[derive(Debug, Snafu, PlatformError)]
    pub(super) enum Sna {
        /// It
        #[snafu(display("{source}"))]
        #[platform_error(code = "SNA", message = "Snafu failed", cause = "c", solution = "s")]
        Sna { source: std::io::Error },
    }

    /// Its own `Display` is that of what it holds.
    #[derive(Debug, PlatformError)]
    pub(super) enum Ours {
        /// It
        #[error(code = "OURS", message = "{0} ours", cause = "c", solution = "s")]
        Ours(u8),
        #[error(transparent)]
        This(Box<This>),
    }

    #[derive(Debug, PlatformError)]
    #[error(transparent)]
    pub(super) struct Opaque(pub(super) Ours);
}

fn secret() -> std::io::Error {
    std::io::Error::other("secret")
}

#[test]
fn the_message_is_that_of_the_catalog() {
    use leaky::{Ours, Sna, This};

    let told = |error: &dyn PlatformError| Told(error).to_string();
    let plain = This::Plain {
        name: "a".into(),
        secret: 7,
        source: secret(),
    };
    assert_eq!(plain.to_string(), "a: secret, 7");
    assert_eq!(told(&plain), "a failed");
    let formatted = This::Formatted(secret(), "b".into());
    assert_eq!(told(&formatted), "   b|\"b\"|{}");
    assert_eq!(told(&This::Static(secret())), "Nothing {is} filled in");
    let marked = This::Marked {
        id: 1,
        source: secret(),
    };
    assert_eq!(told(&marked), "{} lost");
    let sna = Sna::Sna { source: secret() };
    assert_eq!(sna.to_string(), "secret");
    assert_eq!(told(&sna), "Snafu failed");
    assert_eq!(told(&This::from(sna)), "Snafu failed");
    assert_eq!(told(&This::Any(plain.into())), "a failed");
    let ours = Ours::This(Box::new(formatted));
    assert_eq!(ours.to_string(), "secret");
    assert_eq!(told(&ours), "   b|\"b\"|{}");
    assert_eq!(told(&leaky::Opaque(ours)), "   b|\"b\"|{}");
    assert_eq!(told(&Ours::Ours(3)), "3 ours");
}
