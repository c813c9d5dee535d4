//! `from_params`: the value with a code and parameters, as a client reads them.
#![expect(dead_code, reason = "some values can only be made, not read")]

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::{self, Debug, Display};
use std::net::IpAddr;
use std::path::PathBuf;
use std::rc::Rc;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use platform_error::{ErrorSet, PlatformError, RequestError};
use proptest::prelude::*;

/// A type of the user's that reads what it writes.
#[derive(Debug, PartialEq)]
struct Sku(u32);

impl Display for Sku {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sku-{}", self.0)
    }
}

impl FromStr for Sku {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let number = text.strip_prefix("sku-").ok_or(())?;
        Ok(Self(number.parse().map_err(|_| ())?))
    }
}

/// Every type and form of a field that can be read.
#[derive(Debug, PartialEq, PlatformError)]
#[error(from_params)]
enum Readable {
    /// It
    #[error(
        code = "NAMED",
        message = "{have} of {sku}",
        cause = "c",
        solution = "s"
    )]
    Named { have: i64, sku: Sku },
    /// It
    #[error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
    /// It
    #[error(
        code = "TUPLE",
        message = "{1} before {0}",
        cause = "c",
        solution = "s"
    )]
    Tuple(String, u128),
    /// It
    #[error(code = "BRACES", cause = "c", solution = "s")]
    Braces {},
    /// It
    #[error(
        code = "RAW",
        alias = "OLD_RAW",
        reason = "RAW_REASON",
        message = "{type}"
    )]
    #[error(cause = "c", solution = "s")]
    Raw {
        r#type: char,
        #[error(param)]
        r#fn: bool,
    },
    /// It
    #[error(code = "FORMATS", message = "{a:?} {b:>8} {c:#x} {d:?} {e:+}, {a}")]
    #[error(cause = "c", solution = "s")]
    Formats {
        a: String,
        b: String,
        c: u8,
        d: Sku,
        e: f64,
    },
    /// It
    #[error(
        code = "POINTERS",
        message = "{a} {b} {c} {d}",
        cause = "c",
        solution = "s"
    )]
    Pointers {
        a: Cow<'static, str>,
        b: Arc<str>,
        c: Rc<str>,
        d: Box<str>,
    },
    /// It
    #[error(
        code = "OTHERS",
        message = "{path} {address}",
        cause = "c",
        solution = "s"
    )]
    Others { path: PathBuf, address: IpAddr },
    /// It
    #[error(code = "WIDTH", message = "{a:>w$}", cause = "c", solution = "s")]
    Width {
        a: String,
        #[error(param)]
        w: usize,
    },
    /// It
    #[error(
        code = "DELAY",
        message = "{limit} exceeded",
        cause = "c",
        solution = "s"
    )]
    Delay {
        limit: u8,
        #[error(retry_after)]
        wait: Duration,
    },
    /// It
    #[error(
        code = "PERHAPS",
        message = "{limit} exceeded",
        cause = "c",
        solution = "s"
    )]
    Perhaps {
        limit: u8,
        #[error(retry_after)]
        wait: Option<Duration>,
    },
}

/// The code and the parameters of an error, as they are on the wire.
struct Answer {
    code: &'static str,
    params: HashMap<String, String>,
}

impl Answer {
    fn of(error: &dyn PlatformError) -> Self {
        let mut params = HashMap::new();
        error.params(&mut |name, value| {
            params.insert(name.to_owned(), value.to_string());
        });
        if let Some(delay) = error.retry_after() {
            let seconds = delay.as_secs_f64().to_string();
            params.insert("retry_after".to_owned(), seconds);
        }
        Self {
            code: error.code(),
            params,
        }
    }

    fn read<E: ErrorSet>(&self) -> Option<E> {
        E::from_params(self.code, &|name| Some(self.params.get(name)?.as_str()))
    }
}

/// A value is read from its own answer.
fn assert_read<E: ErrorSet + PartialEq + Debug>(error: &E) {
    assert_eq!(Answer::of(error).read::<E>().as_ref(), Some(error));
}

/// A value is not read, although every parameter is there.
fn assert_not_read<E: ErrorSet>(error: &E) {
    assert!(Answer::of(error).read::<E>().is_none(), "{error}");
}

#[test]
fn every_value_is_read_from_its_parameters() {
    let text = || "a \"b\"\n{c}".to_owned();
    let errors = [
        Readable::Named {
            have: -3,
            sku: Sku(7),
        },
        Readable::Unit,
        Readable::Tuple(text(), u128::MAX),
        Readable::Braces {},
        Readable::Raw {
            r#type: '表',
            r#fn: true,
        },
        Readable::Formats {
            a: text(),
            b: text(),
            c: 255,
            d: Sku(1),
            e: -0.1,
        },
        Readable::Pointers {
            a: text().into(),
            b: text().into(),
            c: text().into(),
            d: text().into(),
        },
        Readable::Others {
            path: "a/b c".into(),
            address: [127, 0, 0, 1].into(),
        },
        Readable::Width {
            a: String::new(),
            w: 9,
        },
        Readable::Delay {
            limit: 1,
            wait: Duration::from_millis(1500),
        },
        Readable::Perhaps {
            limit: 2,
            wait: Some(Duration::from_secs(30)),
        },
        Readable::Perhaps {
            limit: 2,
            wait: None,
        },
    ];
    for error in &errors {
        assert_read(error);
    }
}

proptest! {
    #[test]
    fn any_parameter_survives(a in ".*", b in ".*", c: u8, d: u32, e in prop::num::f64::NORMAL) {
        assert_read(&Readable::Formats { a, b, c, d: Sku(d), e });
    }

    #[test]
    fn any_parameter_is_accepted_or_refused(code in "NAMED|RAW|DELAY|PERHAPS", text in ".*") {
        // It does not panic, and a value that is read has these parameters.
        if let Some(error) = Readable::from_params(&code, &|_| Some(&text)) {
            prop_assert_eq!(error.code(), code);
        }
    }
}

#[test]
fn what_is_missing_or_wrong_is_not_read() {
    let read = |code: &str, have: Option<&'static str>, sku: Option<&'static str>| {
        Readable::from_params(code, &|name| match name {
            "have" => have,
            "sku" => sku,
            _ => panic!("{name} is not a parameter"),
        })
    };
    let expected = Readable::Named {
        have: 1,
        sku: Sku(2),
    };
    assert_eq!(read("NAMED", Some("1"), Some("sku-2")), Some(expected));
    assert_eq!(read("NAMED", None, Some("sku-2")), None);
    assert_eq!(read("NAMED", Some("1"), None), None);
    assert_eq!(read("NAMED", Some("1.0"), Some("sku-2")), None);
    assert_eq!(
        read("NAMED", Some("9223372036854775808"), Some("sku-2")),
        None
    );
    assert_eq!(read("NAMED", Some("1"), Some("2")), None);
    assert_eq!(read("UNKNOWN", Some("1"), Some("sku-2")), None);
    assert_eq!(read("UNIT", None, None), Some(Readable::Unit));
    // A delay that is none, and one that is too long.
    for seconds in ["", "-1", "NaN", "inf", "1e30", "soon"] {
        let param = |name: &str| Some(if name == "limit" { "1" } else { seconds });
        assert_eq!(Readable::from_params("DELAY", &param), None, "{seconds}");
        let without = Readable::Perhaps {
            limit: 1,
            wait: None,
        };
        assert_eq!(Readable::from_params("PERHAPS", &param), Some(without));
    }
}

#[test]
fn the_code_may_be_an_alias_or_the_reason() {
    for code in ["RAW", "OLD_RAW", "RAW_REASON"] {
        let param = |name: &str| Some(if name == "type" { "x" } else { "false" });
        let expected = Readable::Raw {
            r#type: 'x',
            r#fn: false,
        };
        assert_eq!(Readable::from_params(code, &param), Some(expected));
    }
}

/// Shows itself, and reads nothing.
#[derive(Debug)]
struct Opaque;

#[derive(Debug, PlatformError)]
#[error(from_params)]
enum Unreadable {
    /// It
    #[error(code = "HIDDEN", message = "{shown}", cause = "c", solution = "s")]
    Hidden { shown: u8, hidden: u8 },
    /// It
    #[error(
        code = "SOURCE",
        message = "{name} failed",
        cause = "c",
        solution = "s"
    )]
    Source { name: String, source: fmt::Error },
    /// It
    #[error(
        code = "CUT",
        message = "{name:.3}, {name}",
        cause = "c",
        solution = "s"
    )]
    Cut { name: String },
    /// It
    #[error(
        code = "CUT_BY_FIELD",
        message = "{0:.1$}",
        cause = "c",
        solution = "s"
    )]
    CutByField(String, #[error(param)] usize),
    /// It
    #[error(code = "WIDTH", message = "{a:>w$}", cause = "c", solution = "s")]
    Width { a: String, w: usize },
    /// It
    #[error(code = "REFERENCE", message = "{0}", cause = "c", solution = "s")]
    Reference(&'static str),
    /// It
    #[error(
        code = "DEBUG",
        message = "{0:?} {1:?} {2:?}",
        cause = "c",
        solution = "s"
    )]
    Debug(Option<u8>, Vec<u8>, Opaque),
    /// It
    #[error(code = "FROM", cause = "c", solution = "s")]
    From(#[from] fmt::Error),
    /// It
    #[error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
}

#[test]
fn what_the_parameters_do_not_say_is_not_read() {
    assert_not_read(&Unreadable::Hidden {
        shown: 1,
        hidden: 2,
    });
    assert_not_read(&Unreadable::Source {
        name: "a".to_owned(),
        source: fmt::Error,
    });
    assert_not_read(&Unreadable::Cut {
        name: "abc".to_owned(),
    });
    assert_not_read(&Unreadable::CutByField("abc".to_owned(), 9));
    assert_not_read(&Unreadable::Width {
        a: "a".to_owned(),
        w: 1,
    });
    assert_not_read(&Unreadable::Reference("a"));
    assert_not_read(&Unreadable::Debug(None, Vec::new(), Opaque));
    assert_not_read(&Unreadable::From(fmt::Error));
    assert!(matches!(
        Answer::of(&Unreadable::Unit).read(),
        Some(Unreadable::Unit)
    ));
}

/// Another derive implements `Display`, and shows more.
#[derive(Debug, PartialEq, thiserror::Error, PlatformError)]
#[platform_error(from_params)]
enum Beside {
    /// It
    #[error("{0} and more")]
    #[platform_error(code = "BESIDE", message = "{0} left", cause = "c", solution = "s")]
    Left(u8),
    #[error(transparent)]
    #[platform_error(transparent)]
    Request(#[from] RequestError),
}

/// It
#[derive(Debug, PartialEq, PlatformError)]
#[error(
    code = "STRUCT",
    message = "{0} of {1}",
    cause = "c",
    solution = "s",
    from_params
)]
struct Struct(u8, u8);

/// Without the key.
#[derive(Debug, PartialEq, PlatformError)]
enum Plain {
    /// It
    #[error(code = "PLAIN", message = "{0}", cause = "c", solution = "s")]
    Data(u8),
    /// It
    #[error(code = "PLAIN_UNIT", cause = "c", solution = "s")]
    Unit,
    #[error(transparent)]
    Struct(Struct),
}

#[derive(Debug, PartialEq, PlatformError)]
#[error(from_params)]
enum Outer {
    #[error(transparent)]
    Beside(Beside),
    /// It
    #[error(code = "OUTER", message = "{0}", cause = "c", solution = "s")]
    Own(u8),
    #[error(transparent)]
    Shared { error: Arc<Readable> },
    #[error(transparent)]
    Plain(Box<Plain>),
}

#[derive(Debug, PartialEq, PlatformError)]
#[error(transparent, from_params)]
struct Wrapped(Outer);

#[test]
#[expect(
    clippy::arc_with_non_send_sync,
    reason = "any pointer of a field is read"
)]
fn included_sets_are_read() {
    let inner = Readable::Tuple("a".to_owned(), 1);
    for outer in [
        Outer::Beside(Beside::Left(3)),
        Outer::Beside(Beside::Request(RequestError::DuplicateKey)),
        Outer::Own(7),
        Outer::Shared {
            error: Arc::new(inner),
        },
        Outer::Shared {
            error: Arc::new(Readable::Unit),
        },
        Outer::Plain(Box::new(Plain::Unit)),
        // The set between them reads nothing, but the one below it does.
        Outer::Plain(Box::new(Plain::Struct(Struct(1, 2)))),
    ] {
        assert_read(&outer);
        assert_read(&Wrapped(outer));
    }
    assert_not_read(&Outer::Plain(Box::new(Plain::Data(1))));
    assert_not_read(&Plain::Data(1));
    assert_read(&Plain::Unit);
    assert_read(&Struct(3, 4));
    // A parameter is missing at any depth.
    assert_eq!(Outer::from_params("TUPLE", &|_| None), None);
    assert_eq!(Wrapped::from_params("NO_SUCH_CODE", &|_| Some("1")), None);
}

/// Without parameters, it is `from_code`.
#[test]
fn a_code_alone_is_read_as_before() {
    for entry in Outer::CATALOG {
        let made = Outer::from_code(entry.code());
        assert_eq!(Outer::from_params(entry.code(), &|_| None), made);
        if let Some(made) = made {
            assert_eq!(made.code(), entry.code());
        }
    }
}

/// Sets that include each other, and the first variant leads back.
#[derive(Debug, PartialEq, PlatformError)]
#[error(from_params)]
enum Ping {
    #[error(transparent)]
    Pong(Box<Pong>),
    /// It
    #[error(code = "PING", message = "{0}", cause = "c", solution = "s")]
    Own(u8),
}

#[derive(Debug, PartialEq, PlatformError)]
#[error(from_params)]
enum Pong {
    #[error(transparent)]
    Ping(Box<Ping>),
    #[error(transparent)]
    Struct(Struct),
    /// It
    #[error(code = "PONG", message = "{0}", cause = "c", solution = "s")]
    Own(u8),
}

#[test]
fn sets_that_include_each_other_are_read() {
    assert_read(&Ping::Own(1));
    assert_read(&Ping::Pong(Box::new(Pong::Own(2))));
    assert_read(&Ping::Pong(Box::new(Pong::Struct(Struct(1, 2)))));
    assert_read(&Pong::Ping(Box::new(Ping::Own(3))));
    assert_eq!(Ping::from_params("NO_SUCH_CODE", &|_| Some("1")), None);
}

#[derive(Debug, PartialEq, PlatformError)]
#[error(from_params)]
enum Generic<'a, T: Debug + Display + FromStr + 'static, const N: usize> {
    /// It
    #[error(
        code = "VALUE",
        message = "{value}, {text}",
        cause = "c",
        solution = "s"
    )]
    Value { value: T, text: Cow<'a, str> },
    /// It
    #[error(code = "ARRAY", message = "{0:?}", cause = "c", solution = "s")]
    Array([u8; N]),
    /// It
    #[error(code = "BORROWED", message = "{0}", cause = "c", solution = "s")]
    Borrowed(&'a str),
}

#[test]
fn a_generic_set_is_read() {
    let value: Generic<'_, u8, 2> = Generic::Value {
        value: 3,
        text: "t".into(),
    };
    assert_read(&value);
    let value: Generic<'_, Sku, 0> = Generic::Value {
        value: Sku(1),
        text: "t".into(),
    };
    assert_read(&value);
    let array: Generic<'_, u8, 2> = Generic::Array([1, 2]);
    assert_not_read(&array);
    let borrowed: Generic<'_, u8, 2> = Generic::Borrowed("b");
    assert_not_read(&borrowed);
}
