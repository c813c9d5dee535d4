//! How a field is shown follows from its type and its format, whatever its type is called.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::path::{Path as FilePath, PathBuf as FileName};
use std::rc::Rc;
use std::sync::Arc;

use platform_error::PlatformError;

/// Declares an error for each field: its type, a format, a value, and what is shown.
macro_rules! shown {
    ($($test:ident: $ty:ty, $message:literal, $value:expr => $text:expr;)+) => {$(
        #[test]
        fn $test() {
            #[derive(Debug, PlatformError)]
            #[error(code = "A", message = $message, explanation = "e", cause = "c", solution = "s")]
            struct Shown {
                it: $ty,
            }

            #[derive(Debug, PlatformError)]
            #[error(code = "A", message = $message, explanation = "e", cause = "c", solution = "s")]
            struct Among {
                it: $ty,
                _other: u8,
            }

            assert_eq!(Shown { it: $value }.to_string(), $text);
            assert_eq!(Among { it: $value, _other: 1 }.to_string(), $text);
        }
    )+};
}

type Location = PathBuf;
type Borrowed = &'static Path;
type Count = u32;

mod tree {
    /// A type that happens to have the name of another, with `Debug` alone.
    #[derive(Debug)]
    #[allow(dead_code, reason = "only its `Debug` reads it")]
    pub(crate) struct Path(pub(crate) Vec<u8>);
}

mod text {
    use std::fmt;

    /// A type that happens to have the name of another.
    #[derive(Debug)]
    pub(crate) struct String(pub(crate) &'static str);

    impl fmt::Display for String {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.0)
        }
    }
}

/// A type with a method that has the name of a path's.
#[derive(Debug)]
struct Screen;

impl Screen {
    #[expect(
        dead_code,
        clippy::unused_self,
        reason = "the expansion must not find it"
    )]
    fn display(&self) -> u8 {
        1
    }
}

impl fmt::Display for Screen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a screen")
    }
}

/// A wrapper that is a path in all respects but how it is shown.
#[derive(Debug)]
struct Quoted(PathBuf);

impl std::ops::Deref for Quoted {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", self.0.display())
    }
}

shown! {
    list_of_paths: Vec<PathBuf>, "{it:?}", vec!["x".into()] => r#"["x"]"#;
    optional_path: Option<PathBuf>, "{it:?}", Some("x".into()) => r#"Some("x")"#;
    pretty_option: Option<&'static Path>, "{it:#?}", Some(Path::new("x"))
        => "Some(\n    \"x\",\n)";
    map_of_paths: BTreeMap<PathBuf, u64>, "{it:?}", [("x".into(), 3)].into() => r#"{"x": 3}"#;
    path_or_error: Result<PathBuf, u8>, "{it:?}", Ok("x".into()) => r#"Ok("x")"#;
    pair_of_paths: (PathBuf, Box<Path>), "{it:?}", ("x".into(), Path::new("y").into())
        => r#"("x", "y")"#;
    array_of_paths: [PathBuf; 1], "{it:?}", ["x".into()] => r#"["x"]"#;
    namesake_of_a_path: tree::Path, "{it:?}", tree::Path(vec![1]) => "Path([1])";
    namesake_of_a_string: text::String, "{it}", text::String("x") => "x";
    namesake_in_a_column: text::String, "{it:>3}", text::String("x") => "  x";

    path: PathBuf, "{it}", "/a".into() => "/a";
    path_in_a_column: PathBuf, "{it:>4}|{it:*<4}|", "/a".into() => "  /a|/a**|";
    path_both_ways: PathBuf, "{it} {it:?}", "/a".into() => r#"/a "/a""#;
    path_by_alias: Location, "{it}", "/a".into() => "/a";
    borrowed_by_alias: Borrowed, "{it}", Path::new("/a") => "/a";
    path_by_import: FileName, "{it}", "/a".into() => "/a";
    borrowed_by_import: &'static FilePath, "{it}", Path::new("/a") => "/a";
    path_in_full: ::std::path::PathBuf, "{it}", "/a".into() => "/a";
    cow: Cow<'static, Path>, "{it}", Path::new("/a").into() => "/a";
    cow_by_import: Cow<'static, FilePath>, "{it}", PathBuf::from("/a").into() => "/a";
    boxed: Box<Path>, "{it}", Path::new("/a").into() => "/a";
    boxed_owned: Box<PathBuf>, "{it}", Box::new("/a".into()) => "/a";
    shared: Arc<Path>, "{it}", Path::new("/a").into() => "/a";
    counted: Rc<PathBuf>, "{it:>3}", Rc::new("/a".into()) => " /a";
    reference: &'static PathBuf, "{it}", Box::leak(Box::new("/a".into())) => "/a";
    reference_to_reference: &'static &'static Path, "{it}", Box::leak(Box::new(Path::new("/a")))
        => "/a";
    three_pointers: Arc<Box<PathBuf>>, "{it}", Arc::new(Box::new("/a".into())) => "/a";

    number_by_alias: Count, "{it:>2}", 7 => " 7";
    method_called_display: Screen, "{it}", Screen => "a screen";
    method_called_display_in_a_column: Screen, "{it:?} {it:>4}", Screen => "Screen a screen";
    wrapper_with_display: Quoted, "{it}", Quoted("/a".into()) => "\"/a\"";
    strings: Vec<String>, "{it:?}", vec!["x".to_owned()] => r#"["x"]"#;
}

/// The address in a field is not that of the field, however else the field is shown.
#[test]
fn a_field_and_its_address() {
    #[derive(Debug, PlatformError)]
    enum Both {
        #[error(
            code = "A",
            message = "{at:p} {at} {at:?} {type:p}",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Named {
            at: &'static Path,
            r#type: &'static u8,
        },
        #[error(
            code = "B",
            message = "{1} {1:p} {0:2$} {0:p}",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Tuple(&'static str, Box<Path>, usize),
    }
    let at = Path::new("/a");
    let error = Both::Named { at, r#type: &7 };
    assert!(
        error
            .to_string()
            .starts_with(&format!("{at:p} /a \"/a\" 0x"))
    );
    let error = Both::Tuple("x", at.into(), 3);
    let Both::Tuple(text, path, _) = &error else {
        unreachable!()
    };
    let shown = format!("/a {:p} x   {:p}", *path, *text);
    assert_eq!(error.to_string(), shown);
}

/// A type parameter is only known by its bounds.
#[test]
fn type_parameters() {
    #[derive(Debug, PlatformError)]
    enum Generic<'a, T: fmt::Display, U> {
        #[error(
            code = "A",
            message = "{0} {1:?}",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Owned(T, U),
        #[error(
            code = "B",
            message = "{0}",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Borrowed(&'a T),
        #[error(
            code = "C",
            message = "{at} {list:?}",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Path { at: Cow<'a, Path>, list: Vec<T> },
    }
    let owned: Generic<'_, u8, PathBuf> = Generic::Owned(7, "/a".into());
    assert_eq!(owned.to_string(), r#"7 "/a""#);
    let borrowed: Generic<'_, u8, u8> = Generic::Borrowed(&7);
    assert_eq!(borrowed.to_string(), "7");
    let path: Generic<'_, u8, u8> = Generic::Path {
        at: Path::new("/a").into(),
        list: vec![1],
    };
    assert_eq!(path.to_string(), "/a [1]");
}
