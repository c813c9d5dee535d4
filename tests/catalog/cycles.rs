//! Sets that include themselves, directly or through each other.

use std::error::Error as _;
use std::rc::Rc;

use platform_error::{Catalog, ErrorSet, PlatformError, RequestError, catalog};

use super::{codes, names};

/// Includes itself, in three ways.
#[derive(Debug, PartialEq, PlatformError)]
enum Load {
    /// It
    #[error(code = "NO_FILE", cause = "c", solution = "s")]
    NoFile,
    #[error(transparent)]
    Included(Box<Self>),
    #[error(transparent)]
    Shared(Rc<Load>),
    #[error(transparent)]
    Parse(Box<Parse>),
}

type Boxed<T> = Box<T>;

/// Leads back through an alias, and out of the cycle.
#[derive(Debug, PartialEq, PlatformError)]
enum Parse {
    #[error(transparent)]
    Load(Boxed<Load>),
    /// It
    #[error(code = "NO_NUMBER", cause = "c", solution = "s")]
    NoNumber,
    /// It
    #[error(code = "NO_RANGE", message = "{0}", cause = "c", solution = "s")]
    NoRange(u8),
    #[error(transparent)]
    Request(RequestError),
}

/// Outside of the cycle.
#[derive(Debug, PartialEq, PlatformError)]
enum Top {
    #[error(transparent)]
    Load(Load),
    #[error(transparent)]
    Parse(Parse),
}

/// Three sets in a ring, each in a module of its own.
mod ring {
    use super::PlatformError;

    pub(crate) mod one {
        set!(One [Next] One = "ONE");
        pub(crate) type Next = Box<super::two::Two>;
    }
    pub(crate) mod two {
        set!(Two [Next] Two = "TWO");
        pub(crate) type Next = Box<super::three::Three>;
    }
    pub(crate) mod three {
        set!(Three [Next] Three = "THREE");
        pub(crate) type Next = Box<super::one::One>;
    }

    /// Includes the ring, and is included by none of it.
    #[derive(Debug, PlatformError)]
    pub(crate) enum Finger {
        #[error(transparent)]
        Two(two::Two),
    }
}

/// A set of any other.
#[derive(Debug, PartialEq, PlatformError)]
enum Wrapper<E> {
    /// It
    #[error(code = "WRAPPED", cause = "c", solution = "s")]
    Wrapped,
    #[error(transparent)]
    Inner(E),
}

#[derive(Debug, PartialEq, PlatformError)]
enum Nested {
    #[error(transparent)]
    Wrapper(Box<Wrapper<Nested>>),
    #[error(transparent)]
    Twice(Box<Wrapper<Wrapper<Nested>>>),
    /// It
    #[error(code = "DEEP", cause = "c", solution = "s")]
    Deep,
}

/// A generic set that includes itself.
#[derive(Debug, PartialEq, PlatformError)]
enum Tree<T> {
    /// It
    #[error(code = "LEAF", message = "{0}", cause = "c", solution = "s")]
    Leaf(T),
    /// It
    #[error(code = "ROOT", cause = "c", solution = "s")]
    Root,
    #[error(transparent)]
    Left(Box<Tree<T>>),
    #[error(transparent)]
    Right(Box<Self>),
}

/// One that borrows.
#[derive(Debug, PlatformError)]
enum Path<'a> {
    /// It
    #[error(code = "PART", message = "{0}", cause = "c", solution = "s")]
    Part(&'a str),
    #[error(transparent)]
    Parent(Box<Path<'a>>),
}

catalog!(static BOTH = [Load, Parse]);
catalog!(static ALL = [Nested, ..BOTH, Tree<u8>, Wrapper<Nested>, ring::three::Three]);

fn sets(catalog: &'static Catalog) -> Vec<&'static str> {
    names(catalog.sets())
}

#[test]
fn each_set_is_listed_once() {
    assert_eq!(
        codes(Load::CATALOG)[..3],
        ["NO_FILE", "NO_NUMBER", "NO_RANGE"]
    );
    assert_eq!(Load::CATALOG.len(), 3 + 13);
    assert_eq!(sets(Load::CATALOG), ["Parse", "RequestError"]);
    assert_eq!(
        codes(Parse::CATALOG)[..3],
        ["NO_NUMBER", "NO_RANGE", "NO_FILE"]
    );
    assert_eq!(sets(Parse::CATALOG), ["Load", "RequestError"]);
    assert_eq!(sets(Top::CATALOG), ["Load", "Parse", "RequestError"]);
    assert_eq!(sets(&BOTH), ["Load", "Parse", "RequestError"]);
    assert_eq!(codes(Tree::<u8>::CATALOG), ["LEAF", "ROOT"]);
    assert_eq!(codes(Path::CATALOG), ["PART"]);
    assert_eq!(
        sets(&ALL),
        [
            "Nested",
            "Wrapper",
            "BOTH",
            "Load",
            "Parse",
            "RequestError",
            "Tree",
            "Three",
            "One",
            "Two"
        ]
    );
}

#[test]
fn a_ring_is_the_same_from_each_of_its_sets() {
    assert_eq!(codes(ring::one::One::CATALOG), ["ONE", "TWO", "THREE"]);
    assert_eq!(codes(ring::two::Two::CATALOG), ["TWO", "THREE", "ONE"]);
    assert_eq!(codes(ring::three::Three::CATALOG), ["THREE", "ONE", "TWO"]);
    assert_eq!(codes(ring::Finger::CATALOG), ["TWO", "THREE", "ONE"]);
}

#[test]
fn a_generic_set_of_a_set_leads_back_to_it() {
    assert_eq!(codes(Nested::CATALOG), ["DEEP", "WRAPPED"]);
    assert_eq!(codes(Wrapper::<Nested>::CATALOG), ["WRAPPED", "DEEP"]);
    assert_eq!(
        Nested::from_code("WRAPPED"),
        Some(Nested::Wrapper(Box::new(Wrapper::Wrapped)))
    );
}

/// Following what is included comes to an end.
#[test]
fn a_set_that_leads_back_is_included_without_its_own() {
    let includes = Load::CATALOG.includes();
    assert_eq!(names(includes), ["Parse"]);
    assert!(includes[0].includes().is_empty());
    assert_eq!(names(Parse::CATALOG.includes()), ["Load", "RequestError"]);
    assert_eq!(names(Top::CATALOG.includes()[0].includes()), ["Parse"]);
}

/// An entry knows its whole set, though the catalog does not contain that.
#[test]
fn the_set_of_an_entry_is_whole() {
    let entry = Load::CATALOG
        .iter()
        .find(|entry| entry.code() == "NO_NUMBER");
    let set = entry.unwrap().set();
    assert_eq!(sets(set), ["Load", "RequestError"]);
    let error = Load::Parse(Box::new(Parse::NoRange(7)));
    assert_eq!(error.set().name(), "Parse");
}

#[test]
fn every_code_is_found() {
    for catalog in [Load::CATALOG, Parse::CATALOG, Top::CATALOG, &BOTH, &ALL] {
        assert_eq!(catalog.iter().len(), catalog.iter().rev().count());
        for entry in catalog {
            assert_eq!(catalog.find(entry.code()), Some(entry.metadata()));
        }
        assert_eq!(catalog.find("NO_FILES"), None);
    }
}

const _: () = assert!(ALL.find("NO_NUMBER").is_some() && Load::CATALOG.find("X").is_none());

#[test]
fn a_code_becomes_a_value_on_the_first_way_to_it() {
    assert_eq!(Load::from_code("NO_FILE"), Some(Load::NoFile));
    assert_eq!(
        Load::from_code("DUPLICATE_KEY"),
        Some(Load::Parse(Box::new(Parse::Request(
            RequestError::DuplicateKey
        ))))
    );
    assert_eq!(
        Parse::from_code("NO_FILE"),
        Some(Parse::Load(Box::new(Load::NoFile)))
    );
    assert_eq!(Top::from_code("NO_FILE"), Some(Top::Load(Load::NoFile)));
    assert_eq!(Tree::<u8>::from_code("ROOT"), Some(Tree::Root));
    for code in ["NO_RANGE", "NO_FILES", ""] {
        assert_eq!(Load::from_code(code), None);
        assert_eq!(Parse::from_code(code), None);
    }
}

#[test]
fn values_forward_however_deep_they_are() {
    let mut error = Tree::Leaf(7);
    for _ in 0..100 {
        error = Tree::Left(Box::new(Tree::Right(Box::new(error))));
    }
    assert_eq!((error.code(), error.to_string().as_str()), ("LEAF", "7"));
    assert!(error.source().is_none());
    let text = String::from("etc");
    assert_eq!(Path::Parent(Box::new(Path::Part("etc"))).code(), "PART");
    assert_eq!(text, Path::Part("etc").to_string());
}

#[test]
fn debug_comes_to_an_end() {
    let debug = format!("{:?}", Load::CATALOG);
    assert!(debug.contains("cycles::Parse"), "{debug}");
}
