//! [`ErrorSet`], the trait that the derive implements for a type, and the sets that one includes.

use core::marker::PhantomData;

use crate::catalog::trail::Trail;
use crate::{Catalog, PlatformError, RequestError};

/// A type whose values are the errors of one set, all of them known at compile time.
///
/// `#[derive(PlatformError)]` implements it, too.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
///
/// assert_eq!(RequestError::CATALOG.entries().len(), 13);
/// assert_eq!(RequestError::from_code("DUPLICATE_KEY"), Some(RequestError::DuplicateKey));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set of platform errors; write `#[derive(Debug, PlatformError)]` \
        above that type",
    label = "not a set of platform errors"
)]
pub trait ErrorSet: PlatformError + Sized {
    /// The entries of this set and the sets that it includes.
    const CATALOG: &'static Catalog = Self::__OWN;

    /// The value with this code; `None` if the code is unknown or its error carries data.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::from_code("NO_SUCH_CODE"), None);
    /// ```
    fn from_code(code: &str) -> Option<Self> {
        let _ = code;
        None
    }

    /// The value with this code and these parameters, as a client reads them from an answer;
    /// `None` if the code is unknown, or its value cannot be built from them.
    ///
    /// `param` looks up a parameter by its name, as [`params`](PlatformError::params) passes it to
    /// a visitor, and returns it as text. The delay of a field marked `#[error(retry_after)]` is
    /// looked up as `retry_after`, in seconds, such as `30` or `1.5`.
    ///
    /// With the key `from_params`, an error can be read if each of its fields is a public
    /// parameter, or the delay. The type of a field must implement [`FromStr`](core::str::FromStr)
    /// or be a pointer to a string such as `Arc<str>`, which needs the feature `alloc`. The
    /// result is `None` for every other error: one with a field that is not a parameter, that is a
    /// reference, or that the message truncates with a precision. Without the key, this calls
    /// [`from_code`](Self::from_code).
    ///
    /// ```
    /// use platform_error::{ErrorSet, PlatformError};
    ///
    /// #[derive(Debug, PartialEq, PlatformError)]
    /// #[error(from_params)]
    /// enum StockError {
    ///     /// Not enough stock.
    ///     #[error(code = "LOW_STOCK", message = "{have} of {sku} left", cause = "…", solution = "…")]
    ///     Low { have: u32, sku: String },
    /// }
    ///
    /// let params = [("have", "2"), ("sku", "A-1")];
    /// let param = |name: &str| Some(params.iter().find(|param| param.0 == name)?.1);
    /// let error = StockError::from_params("LOW_STOCK", &param);
    /// assert_eq!(error, Some(StockError::Low { have: 2, sku: "A-1".into() }));
    ///
    /// // A parameter is missing.
    /// assert_eq!(StockError::from_params("LOW_STOCK", &|_| None), None);
    /// ```
    fn from_params<'p>(code: &str, param: &dyn Fn(&str) -> Option<&'p str>) -> Option<Self> {
        let _ = param;
        Self::from_code(code)
    }

    /// The catalog without the sets that this one includes. Sets may include each other, so code
    /// that builds the catalog of one must not ask for the catalog of another.
    #[doc(hidden)]
    const __OWN: &'static Catalog;

    /// Its type lists the sets that this one includes. It is never called.
    #[doc(hidden)]
    fn __includes() -> impl Includes {}

    /// [`from_code`](Self::from_code) for a set that is reached through these others: `None` if the
    /// code is not found, and `Some(None)` if its error carries data.
    #[doc(hidden)]
    fn __find(code: &str, trail: &Trail<'_>) -> Option<Option<Self>> {
        Self::__OWN.rows().row(code)?;
        Some(match trail.params() {
            Some(params) => Self::from_params(code, &|name| params.get(name)),
            None => Self::from_code(code),
        })
    }
}

/// A tree of sets, as a type: what a set includes.
///
/// A tree of types can be walked at compile time even if sets include each other. A tree of values
/// could not, because each value would contain the next.
pub trait Includes {
    /// What this node is.
    const NODE: Node;
    /// The set of `Node::Set`.
    type Set: ErrorSet;
    /// The first part of `Node::Both`.
    type First: Includes;
    /// The second part of `Node::Both`.
    type Second: Includes;
}

/// A node of a tree of sets.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// No set.
    Empty,
    /// One set.
    Set,
    /// Two parts.
    Both,
}

impl Includes for () {
    const NODE: Node = Node::Empty;
    // Any set does where none is asked for.
    type Set = RequestError;
    type First = ();
    type Second = ();
}

/// One set.
#[derive(Debug)]
pub struct Included<E>(PhantomData<fn() -> E>);

impl<E: ErrorSet> Includes for Included<E> {
    const NODE: Node = Node::Set;
    type Set = E;
    type First = ();
    type Second = ();
}

impl<A: Includes, B: Includes> Includes for (A, B) {
    const NODE: Node = Node::Both;
    type Set = RequestError;
    type First = A;
    type Second = B;
}
