//! Every format agrees, whatever an error contains.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use platform_error::PlatformError;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Details, Members};
use crate::{Config, Instance, Occurrence, Violation};

/// An error with a parameter of each type.
#[derive(Clone, Debug, PlatformError)]
#[error(
    code = "A<&\"\\>",
    message = "{text} {integer} {float} {bool}",
    cause = "\u{1}\u{2028}",
    solution = "s"
)]
struct Odd {
    text: String,
    integer: i64,
    float: f64,
    bool: bool,
    #[error(param)]
    r#type: u64,
    #[error(param)]
    größe: String,
}

/// Fails to print itself.
#[derive(Clone, Debug)]
struct Unprintable;

impl Display for Unprintable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        Err(fmt::Error)
    }
}

/// Has no names.
#[derive(Debug, PlatformError)]
#[error(code = "TUPLE", message = "{0} of {1}", cause = "c", solution = "s")]
struct Tuple(Unprintable, u32);

fn odd() -> impl Strategy<Value = Odd> {
    let parts = (
        any::<String>(),
        any::<i64>(),
        any::<f64>(),
        any::<bool>(),
        any::<u64>(),
        any::<String>(),
    );
    parts.prop_map(|(text, integer, float, bool, r#type, größe)| Odd {
        text,
        integer,
        float,
        bool,
        r#type,
        größe,
    })
}

fn violations() -> impl Strategy<Value = Vec<Violation>> {
    let code = proptest::option::of(any::<String>());
    let violation = (
        proptest::collection::vec(any::<String>(), 0..3),
        any::<String>(),
        code,
    );
    let violation = violation.prop_map(|(path, detail, code)| {
        let violation = Violation::new(path, detail);
        match code {
            Some(code) => violation.with_code(code),
            None => violation,
        }
    });
    proptest::collection::vec(violation, 0..3)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_writer_and_the_data_agree_to_the_byte(
        error in odd(),
        violations in violations(),
        nanos: Option<u64>,
        cause: bool,
        id: Option<String>,
    ) {
        let config = Config::new().cause(cause).base("https://e/<#");
        let mut occurrence = Occurrence::new(&error, &config).with_violations(&violations);
        if let Some(nanos) = nanos {
            occurrence = occurrence.with_retry_after(Duration::from_nanos(nanos));
        }
        if let Some(id) = id {
            occurrence = occurrence.with_instance(Instance::from_id(&id));
        }
        let json = occurrence.to_json();
        let details = Details::from(&occurrence);
        prop_assert_eq!(&serde_json::to_string(&details).unwrap(), &json);
        prop_assert_eq!(serde_json::from_str::<Details>(&json).unwrap(), details);
        let mut again = b"before".to_vec();
        occurrence.write_json(&mut again);
        prop_assert_eq!(&again[6..], json.as_bytes());
    }

    #[cfg(feature = "xml")]
    #[test]
    fn xml_says_the_same(error in odd(), violations in violations(), cause: bool) {
        let config = Config::new().cause(cause);
        let occurrence = Occurrence::new(&error, &config).with_violations(&violations);
        let details = serde_json::to_value(Details::from(&occurrence)).unwrap();
        let read = super::xml::tests::read(&occurrence.to_xml());
        prop_assert_eq!(read, super::xml::tests::expected(&details));
    }

    #[test]
    fn members_of_any_type_are_read(name in "[a-z_]{1,12}|type|title|status|errors|params", text: String) {
        for value in [json!(null), json!(text), json!([text]), json!({"a": text}), json!(7.5), json!(true)] {
            let document = json!({ name.clone(): value });
            let details: Details = serde_json::from_value(document).unwrap();
            let written = serde_json::to_value(&details).unwrap();
            prop_assert!(written.as_object().is_some_and(|members| members.len() <= 1));
        }
    }
}

#[test]
fn a_parameter_that_fails_to_print_itself_ends_there() {
    let config = Config::new();
    let error = Tuple(Unprintable, 7);
    let occurrence = Occurrence::new(&error, &config);
    let details: Value = serde_json::from_str(&occurrence.to_json()).unwrap();
    assert_eq!(details["detail"], "half(cannot be shown)");
    assert_eq!(
        details["params"],
        json!({"0": "half(cannot be shown)", "1": 7})
    );
    assert_eq!(
        serde_json::to_value(Details::from(&occurrence)).unwrap(),
        details
    );
    assert!(occurrence.to_text().contains("half"));
    #[cfg(feature = "html")]
    assert!(occurrence.to_html().contains("half(cannot be shown)"));
    #[cfg(feature = "xml")]
    assert!(!occurrence.to_xml().contains("<params>"));
}

#[test]
fn members_are_read_like_the_rfc_asks() {
    let read = |document: &str| serde_json::from_str::<Details>(document).unwrap();
    assert_eq!(read(r#"{"status": 403.0}"#).status, Some(403));
    for status in [
        "\"403\"", "99", "600", "1000", "403.5", "-1", "null", "[403]", "1e400000",
    ] {
        let document = format!(r#"{{"status": {status}, "title": "t"}}"#);
        let Ok(details) = serde_json::from_str::<Details>(&document) else {
            // Not a number of JSON that serde_json accepts.
            assert_eq!(status, "1e400000");
            continue;
        };
        assert_eq!(
            (details.status, details.title.as_deref()),
            (None, Some("t")),
            "{status}"
        );
    }
    let details =
        read(r#"{"type": 7, "detail": "a", "detail": "b", "x-y": [1], "errors": [5, {}]}"#);
    assert_eq!(details.type_uri, None);
    assert_eq!(details.detail.as_deref(), Some("b"));
    assert_eq!(details.other.get("x-y"), Some(&json!([1])));
    assert_eq!(details.errors, [Violation::new([""; 0], "")]);
    assert!(serde_json::from_str::<Details>("[]").is_err());
    assert!(serde_json::from_str::<Details>(&"{\"a\":".repeat(100_000)).is_err());
}

#[test]
fn what_was_said_is_not_said_again() {
    /// Exactly {n}.
    #[derive(Debug, PlatformError)]
    #[error(code = "SAME", message = "Exactly {n}.", cause = "c", solution = "s")]
    struct Same {
        n: &'static str,
    }
    let config = Config::new();
    let json = |n| {
        let occurrence = Occurrence::new(&Same { n }, &config).to_json();
        serde_json::from_str::<Details>(&occurrence).unwrap()
    };
    let details = json("{n}");
    assert_eq!(details.title.as_deref(), Some("Exactly {n}."));
    assert_eq!((details.detail, details.explanation), (None, None));
    let details = json("7");
    assert_eq!(details.detail.as_deref(), Some("Exactly 7."));
    assert_eq!(details.explanation, None);
}

#[test]
fn long_strings_are_written_whole() {
    let text = "订单已关闭。".repeat(600);
    let error = Odd {
        text: text.clone(),
        integer: i64::MIN,
        float: f64::NAN,
        bool: true,
        r#type: u64::MAX,
        größe: "\u{0}".repeat(5_000),
    };
    let config = Config::new();
    let details: Value = serde_json::from_str(&Occurrence::new(&error, &config).to_json()).unwrap();
    assert_eq!(details["params"]["text"], text);
    assert_eq!(details["params"]["integer"], i64::MIN);
    assert_eq!(details["params"]["float"], "NaN");
    assert_eq!(details["params"]["type"], u64::MAX);
    assert_eq!(
        details["params"]["größe"].as_str().map(str::len),
        Some(5_000)
    );
}

#[test]
fn members_keep_their_order() {
    let mut members = Members::default();
    for name in ["b", "a", "c"] {
        members.insert(name, 1);
    }
    members.insert("b", 2);
    assert_eq!(
        serde_json::to_string(&members).unwrap(),
        r#"{"b":2,"a":1,"c":1}"#
    );
    assert_eq!(members.remove("a"), Some(json!(1)));
    assert_eq!(members.len(), 2);
}
