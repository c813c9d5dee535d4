//! Sources behind pointers: whatever leads to an error is a source.

use std::error::Error;
use std::fmt;
use std::io;
use std::ops::Deref;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use platform_error::{PlatformError, RequestError};

/// An error.
#[derive(Debug)]
struct Disk;

impl fmt::Display for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("disk")
    }
}

impl Error for Disk {}

/// Like `anyhow::Error` and `eyre::Report`: not an error itself, but a pointer to one.
#[derive(Debug)]
struct AnyError(Box<dyn Error + Send + Sync>);

impl Deref for AnyError {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

type Alias = Rc<Disk>;

/// For each type, an error with a field of it and one with an optional field.
macro_rules! sources {
    ($($name:ident: $ty:ty = $value:expr;)+) => {$(
        #[test]
        fn $name() {
            /// It
            #[derive(Debug, PlatformError)]
            #[error(code = "PLAIN", cause = "c", solution = "s")]
            struct Plain(#[source] $ty);

            /// It
            #[derive(Debug, PlatformError)]
            #[error(code = "OPTIONAL", cause = "c", solution = "s")]
            struct Optional(#[from] Option<$ty>);

            let value = || -> $ty { $value };
            let plain = Plain(value());
            assert_eq!(plain.source().unwrap().to_string(), "disk");
            let optional = Optional::from(value());
            assert_eq!(optional.source().unwrap().to_string(), "disk");
            assert!(Optional(None).source().is_none());
        }
    )+};
}

sources! {
    plain: Disk = Disk;
    boxed: Box<Disk> = Box::new(Disk);
    counted: Rc<Disk> = Rc::new(Disk);
    aliased: Alias = Rc::new(Disk);
    shared: Arc<io::Error> = Arc::new(io::Error::other("disk"));
    pinned: Pin<Box<Disk>> = Box::pin(Disk);
    referenced: &'static Disk = &Disk;
    referenced_object: &'static (dyn Error + Send + Sync) = &Disk;
    boxed_object: Box<dyn Error + Send + Sync> = Box::new(Disk);
    counted_object: Rc<dyn Error> = Rc::new(Disk);
    shared_object: Arc<dyn Error + Send + Sync> = Arc::new(Disk);
    any: AnyError = AnyError(Box::new(Disk));
    boxed_any: Box<AnyError> = Box::new(AnyError(Box::new(Disk)));
    counted_any: Rc<AnyError> = Rc::new(AnyError(Box::new(Disk)));
    shared_any: Arc<AnyError> = Arc::new(AnyError(Box::new(Disk)));
    boxed_box: Box<Box<dyn Error>> = Box::new(Box::new(Disk));
    counted_shared: Rc<Arc<dyn Error>> = Rc::new(Arc::new(Disk));
    counted_box: Rc<Box<Disk>> = Rc::new(Box::new(Disk));
    anyhow: anyhow::Error = anyhow::Error::new(Disk);
    shared_anyhow: Arc<anyhow::Error> = Arc::new(anyhow::Error::new(Disk));
    boxed_anyhow: Box<anyhow::Error> = Box::new(anyhow::Error::new(Disk));
    twice_shared: Arc<Arc<AnyError>> = Arc::new(Arc::new(AnyError(Box::new(Disk))));
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "GENERIC", cause = "c", solution = "s")]
struct Generic<T>(#[source] Rc<T>);

/// It
#[derive(Debug, PlatformError)]
#[error(code = "ANY", cause = "c", solution = "s")]
struct Any(#[source] Rc<dyn PlatformError>);

/// A tree of sources.
#[derive(Debug, PlatformError)]
enum Tree<T> {
    /// It
    #[error(code = "LEAF", message = "{0}", cause = "c", solution = "s")]
    Leaf(T),
    /// It
    #[error(code = "NODE", cause = "c", solution = "s")]
    Node(#[source] Box<Tree<T>>),
    /// It
    #[error(code = "EMPTY", cause = "c", solution = "s")]
    Maybe { source: Option<Box<Self>> },
}

#[test]
fn a_source_may_be_generic() {
    let error = Generic(Rc::new(Disk));
    assert!(error.source().unwrap().is::<Disk>());
}

#[test]
fn a_source_may_be_any_platform_error() {
    let error = Any(Rc::new(RequestError::DuplicateKey));
    assert!(error.source().unwrap().is::<RequestError>());
}

#[test]
fn a_source_may_be_of_the_same_type() {
    let leaf = Tree::Leaf(7);
    let node = Tree::Node(Box::new(leaf));
    let maybe = Tree::Maybe {
        source: Some(Box::new(node)),
    };
    let source = maybe.source().unwrap();
    assert_eq!(source.source().unwrap().to_string(), "7");
}
