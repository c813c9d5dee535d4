//! The inherent accessors: `const` where possible, and optional.

use platform_error::{Kind, Metadata, Param, PlatformError, RequestError, Retry};

/// Each shape of variant, except transparent ones.
#[derive(Debug, PlatformError)]
enum Shapes {
    /// It
    #[error(code = "UNIT", cause = "c0", solution = "s0", kind = Aborted)]
    Unit,
    /// It
    #[error(code = "TUPLE", message = "{0}", cause = "c1", solution = "s1")]
    Tuple(u8),
    /// It
    #[error(code = "NAMED", message = "{name}", cause = "c2", solution = "s2")]
    Named { name: String },
}

const UNIT: &Shapes = &Shapes::Unit;
const CODE: &str = UNIT.code();
const ROW: &Metadata = Shapes::Tuple(1).metadata();
static TEXTS: [&str; 3] = [UNIT.explanation(), UNIT.cause(), UNIT.solution()];

#[test]
fn accessors_work_at_compile_time() {
    const _: () = assert!(RequestError::DuplicateKey.code().len() == 13);
    const KIND: Kind = RequestError::AnotherAppIsDeploying.metadata().kind();
    const RETRY: Retry = RequestError::AnotherAppIsDeploying.metadata().retry();
    const DOCS: Option<&str> = RequestError::AnotherAppIsDeploying.metadata().docs();
    const MESSAGE: &str = ROW.message();
    const PARAMS: &[Param] = ROW.params();
    assert_eq!(CODE, "UNIT");
    assert_eq!((ROW.code(), MESSAGE), ("TUPLE", "{0}"));
    assert_eq!(PARAMS.iter().map(Param::name).collect::<Vec<_>>(), ["0"]);
    assert_eq!(TEXTS, ["It", "c0", "s0"]);
    assert_eq!(
        (KIND, RETRY, DOCS),
        (Kind::Aborted, Retry::AfterDelay, None)
    );
}

/// A type with its own `code` and `metadata`.
#[derive(Debug, PlatformError)]
#[error(
    no_accessors,
    code = "OWN",
    message = "own",
    explanation = "e",
    cause = "c",
    solution = "s"
)]
struct Own {
    code: u32,
}

impl Own {
    fn code(&self) -> u32 {
        self.code
    }

    fn metadata(&self) -> char {
        char::from_digit(self.code, 10).unwrap()
    }
}

#[test]
fn a_struct_may_have_methods_of_these_names() {
    let own = Own { code: 7 };
    assert_eq!((own.code(), own.metadata()), (7, '7'));
    assert_eq!(PlatformError::code(&own), "OWN");
    assert_eq!(PlatformError::metadata(&own).code(), "OWN");
    assert_eq!(own.cause(), "c");
}

/// The same for an enum.
#[derive(Clone, Copy, Debug, PlatformError)]
#[error(no_accessors)]
enum OwnEnum {
    /// It
    #[error(code = "A", cause = "c", solution = "s")]
    A,
}

impl OwnEnum {
    fn solution(self) -> usize {
        self as usize + 1
    }
}

#[test]
fn an_enum_may_have_methods_of_these_names() {
    assert_eq!(OwnEnum::A.solution(), 1);
    assert_eq!(PlatformError::solution(&OwnEnum::A), "s");
}

#[test]
fn the_trait_and_the_accessors_agree() {
    let error = Shapes::Named { name: "n".into() };
    let object: &dyn PlatformError = &error;
    assert_eq!(error.metadata(), object.metadata());
    assert_eq!(
        [
            error.code(),
            error.explanation(),
            error.cause(),
            error.solution()
        ],
        [
            object.code(),
            object.explanation(),
            object.cause(),
            object.solution()
        ]
    );
    assert_eq!(
        (object.kind(), object.retry(), object.docs()),
        (Kind::Unknown, Retry::Never, None)
    );
}
