//! Transparent structs, which hide the set that they forward to.

use std::error::Error as _;
use std::io;
use std::sync::Arc;

use platform_error::{ErrorSet, Kind, PlatformError, RequestError};

mod store {
    use super::{Arc, PlatformError, io};

    /// A doc comment, which no one reads: what the error says is up to the field.
    #[derive(Debug, PlatformError)]
    #[error(transparent)]
    pub(crate) struct StoreError(#[from] Repr);

    #[derive(Debug, PartialEq, PlatformError)]
    #[error(transparent, domain = "outer.example.com", no_accessors)]
    pub(crate) struct Named {
        pub(super) inner: Box<Small>,
    }

    #[derive(Debug, PlatformError)]
    #[error(transparent)]
    pub(crate) struct Any(#[from] pub(super) Box<dyn PlatformError + Send + Sync>);

    #[derive(Debug, PlatformError)]
    #[error(transparent)]
    pub(crate) struct Generic<E>(pub E);

    #[derive(Debug, PlatformError)]
    #[error(domain = "store.example.com")]
    enum Repr {
        /// The store is full.
        #[error(
            code = "FULL",
            message = "{left} bytes left",
            cause = "c",
            solution = "s",
            kind = ResourceExhausted
        )]
        Full {
            left: u64,
            #[source]
            disk: io::Error,
        },
        #[error(transparent)]
        Small(Arc<Small>),
    }

    #[derive(Debug, PartialEq, PlatformError)]
    pub(super) enum Small {
        /// It
        #[error(code = "SMALL", cause = "c", solution = "s")]
        Small,
    }

    pub(crate) fn full() -> Result<(), StoreError> {
        let disk = io::Error::other("disk");
        Err(Repr::Full { left: 7, disk })?
    }
}

use store::{Any, Generic, Named, Small, StoreError, full};

#[test]
fn everything_is_forwarded() {
    let error = full().unwrap_err();
    assert_eq!(error.code(), "FULL");
    assert_eq!(error.explanation(), "The store is full.");
    assert_eq!(error.to_string(), "7 bytes left");
    assert_eq!(error.kind(), Kind::ResourceExhausted);
    assert_eq!(error.source().unwrap().to_string(), "disk");
    let mut params = Vec::new();
    error.params(&mut |name, value| params.push(format!("{name}={value}")));
    assert_eq!(params, ["left=7"]);
    assert!(error.as_error().is::<StoreError>());
}

#[test]
fn the_set_is_that_of_the_field() {
    let error = full().unwrap_err();
    assert_eq!(
        (error.set().name(), error.set().domain()),
        ("Repr", "store.example.com")
    );
    let names: Vec<_> = StoreError::CATALOG
        .sets()
        .iter()
        .map(|set| set.name())
        .collect();
    assert_eq!(names, ["Repr", "Small"]);
    assert!(StoreError::CATALOG.entries().is_empty());
    assert_eq!(StoreError::CATALOG.len(), 2);
    assert_eq!(StoreError::CATALOG.find("FULL"), Some(error.metadata()));
}

#[test]
fn a_code_becomes_a_value_in_the_struct() {
    assert_eq!(StoreError::from_code("SMALL").unwrap().code(), "SMALL");
    assert!(StoreError::from_code("FULL").is_none());
    let inner = Box::new(Small::Small);
    assert_eq!(Named::from_code("SMALL"), Some(Named { inner }));
}

#[test]
fn a_field_has_a_name_or_is_generic_or_any_error() {
    let inner = Box::new(Small::Small);
    assert_eq!(PlatformError::code(&Named { inner }), "SMALL");
    assert_eq!(Named::CATALOG.domain(), "outer.example.com");
    let any = Any(Box::new(RequestError::DuplicateKey));
    assert_eq!(any.code(), "DUPLICATE_KEY");
    assert!(Any::CATALOG.is_empty());
    let generic = Generic(RequestError::MissingFilter);
    assert_eq!(generic.solution(), RequestError::MissingFilter.solution());
    assert_eq!(Generic::<RequestError>::CATALOG.len(), 13);
}
