//! Tests of the JSON writer against `serde_json`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use platform_error::Value;
use proptest::prelude::*;

use super::{write_display, write_object, write_str, write_value};

fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::new();
    write(&mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn every_byte_at_every_place_is_escaped_like_serde_json() {
    for character in (0..=0xFF)
        .map(char::from)
        .chain(['\u{2028}', '\u{2029}', '漢'])
    {
        for before in 0..18 {
            for after in [0, 1, 9] {
                let text = format!("{}{character}{}", "x".repeat(before), "y".repeat(after));
                let expected = serde_json::to_string(&text).unwrap();
                assert_eq!(written(|out| write_str(out, &text)), expected);
            }
        }
    }
}

#[test]
fn numbers_without_a_json_number_are_strings() {
    let cases = [
        (Value::Float(f64::NAN), "\"NaN\""),
        (Value::Float(f64::INFINITY), "\"Infinity\""),
        (Value::Float(f64::NEG_INFINITY), "\"-Infinity\""),
        (Value::Float(-0.0), "-0.0"),
        (Value::Float(1e300), "1e+300"),
        (Value::Float(0.1), "0.1"),
        (Value::Integer(u64::MAX.into()), "18446744073709551615"),
        (Value::Integer(i64::MIN.into()), "-9223372036854775808"),
        (
            Value::Integer(i128::from(u64::MAX) + 1),
            "\"18446744073709551616\"",
        ),
        (
            Value::Integer(i128::MIN),
            "\"-170141183460469231731687303715884105728\"",
        ),
        (Value::Bool(true), "true"),
        (Value::Text(&"a\"b"), "\"a\\\"b\""),
    ];
    for (value, expected) in cases {
        assert_eq!(written(|out| write_value(out, value)), expected);
    }
}

#[test]
fn members_and_elements_are_separated() {
    let json = written(|out| {
        write_object(out, |object| {
            object.str("a\"", "1");
            object.integer("b", 2);
            object.display("c", format_args!("{}-{}", 3, '\n'));
            object.object("d", |_| {});
            object.array("e", |array| {
                array.object(|object| object.value("f", Value::Bool(false)));
                write_str(array.element(), "g");
            });
            object.array("h", |_| {});
            object.object("i", |object| object.integer("j", 0));
        });
    });
    let expected =
        r#"{"a\"":"1","b":2,"c":"3-\n","d":{},"e":[{"f":false},"g"],"h":[],"i":{"j":0}}"#;
    assert_eq!(json, expected);
}

proptest! {
    #[test]
    fn strings_are_those_of_serde_json(text in any::<String>()) {
        let expected = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(written(|out| write_str(out, &text)), expected.clone());
        prop_assert_eq!(written(|out| write_display(out, &text)), expected);
    }

    #[test]
    fn numbers_are_those_of_serde_json(integer: i64, float: f64) {
        let expected = serde_json::to_string(&integer).unwrap();
        prop_assert_eq!(written(|out| write_value(out, Value::Integer(integer.into()))), expected);
        if float.is_finite() {
            let expected = serde_json::to_string(&float).unwrap();
            prop_assert_eq!(written(|out| write_value(out, Value::Float(float))), expected);
        }
    }
}
