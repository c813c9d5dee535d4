//! Types with the derives of derive_more, serde and strum.

use std::error::Error as _;
use std::io;

use platform_error::{ErrorSet, PlatformError};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoEnumIterator, IntoStaticStr, VariantNames};

/// It is written, read, counted and listed by others.
#[derive(
    Clone,
    Copy,
    Debug,
    Deserialize,
    EnumIter,
    IntoStaticStr,
    PartialEq,
    PlatformError,
    Serialize,
    VariantNames,
    derive_more::IsVariant,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "kebab-case")]
enum Queue {
    /// It is full.
    #[error(code = "QUEUE_FULL", cause = "c", solution = "s")]
    #[serde(alias = "FULL_UP")]
    QueueFull,
    /// It is empty.
    #[error(code = "QUEUE_EMPTY", cause = "c", solution = "s")]
    #[strum(serialize = "nothing")]
    QueueEmpty,
}

#[test]
fn serde_and_strum_see_the_variants() {
    assert_eq!(
        serde_json::to_string(&Queue::QueueFull).unwrap(),
        "\"QUEUE_FULL\""
    );
    let read: Queue = serde_json::from_str("\"FULL_UP\"").unwrap();
    assert_eq!(read.code(), "QUEUE_FULL");
    assert!(
        Queue::iter()
            .map(|error| error.code())
            .eq(["QUEUE_FULL", "QUEUE_EMPTY"])
    );
    let name: &str = Queue::QueueEmpty.into();
    assert_eq!(name, "nothing");
    assert_eq!(Queue::VARIANTS, ["queue-full", "nothing"]);
    assert!(Queue::QueueFull.is_queue_full());
}

/// derive_more implements `Display`, `Error` and `From`.
#[derive(Debug, derive_more::Display, derive_more::Error, derive_more::From, PlatformError)]
enum Disk {
    #[display("disk {_0} is unreadable")]
    #[from(skip)]
    #[platform_error(code = "UNREADABLE", explanation = "e", cause = "c", solution = "s")]
    Unreadable(#[error(not(source))] u8),
    #[display("disk failed")]
    #[platform_error(code = "FAILED", explanation = "e", cause = "c", solution = "s")]
    Failed(io::Error),
    #[display("{_0}")]
    #[platform_error(transparent)]
    Queue(Queue),
}

#[test]
fn derive_more_implements_the_standard_traits() {
    let error = Disk::Unreadable(7);
    assert_eq!(
        (error.code(), &*error.to_string()),
        ("UNREADABLE", "disk 7 is unreadable")
    );
    let error = Disk::from(io::Error::other("sector 7"));
    assert_eq!(error.code(), "FAILED");
    assert_eq!(error.source().unwrap().to_string(), "sector 7");
    let error = Disk::from(Queue::QueueFull);
    assert_eq!(
        (error.code(), &*error.to_string()),
        ("QUEUE_FULL", "It is full.")
    );
    assert_eq!(Disk::CATALOG.len(), 4);
}

/// A newtype that dereferences to what it holds.
#[derive(Debug, derive_more::AsRef, derive_more::Deref, PlatformError)]
#[error(
    code = "WRAPPED",
    message = "wrapped",
    explanation = "e",
    cause = "c",
    solution = "s"
)]
struct Wrapped(Queue);

/// An opaque error that does, and is a set itself.
#[derive(Debug, derive_more::Deref, PlatformError)]
#[error(transparent)]
struct Opaque(#[from] Queue);

#[derive(Debug, PlatformError)]
enum Service {
    #[error(transparent)]
    Opaque(#[from] Opaque),
    #[error(transparent)]
    Boxed(Box<Opaque>),
}

#[test]
fn a_newtype_may_dereference_to_an_error() {
    let error = Wrapped(Queue::QueueFull);
    assert_eq!((error.code(), error.0.code()), ("WRAPPED", "QUEUE_FULL"));
    assert!(error.is_queue_full());
    let error = Service::from(Opaque::from(Queue::QueueEmpty));
    assert_eq!(error.code(), "QUEUE_EMPTY");
    assert_eq!(Service::CATALOG.sets().len(), 2);
}
