//! Reads problem+xml with another parser.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::{Map, Value};

use super::{is_name, is_special};

/// An element that has not ended: its name, its elements and its text.
type Open = (String, Vec<(String, Value)>, String);

/// An element as JSON: a list of elements `i`, an object of other elements, or its text.
pub(in crate::details) fn read(xml: &str) -> Value {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Open> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                open.push((name, Vec::new(), String::new()));
            }
            Event::Text(text) => {
                if let Some((_, _, content)) = open.last_mut() {
                    content.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let (_, _, content) = open.last_mut().unwrap();
                match reference.resolve_char_ref().unwrap() {
                    Some(c) => content.push(c),
                    None => content.push_str(match &*reference {
                        "amp" => "&",
                        "lt" => "<",
                        "gt" => ">",
                        other => panic!("{other}"),
                    }),
                }
            }
            Event::End(_) => {
                let (name, children, text) = open.pop().unwrap();
                let value = value(children, text);
                match open.last_mut() {
                    Some((_, siblings, _)) => siblings.push((name, value)),
                    None => return value,
                }
            }
            Event::Decl(_) => {}
            other => panic!("{other:?}"),
        }
    }
}

fn value(children: Vec<(String, Value)>, text: String) -> Value {
    if children.is_empty() {
        return Value::String(text);
    }
    if children.iter().all(|(name, _)| name == "i") {
        return children.into_iter().map(|(_, value)| value).collect();
    }
    Value::Object(children.into_iter().collect())
}

/// What XML should contain where JSON contains this: only text, and only what XML can contain.
pub(in crate::details) fn expected(json: &Value) -> Value {
    match json {
        Value::Object(members) => {
            let mut expected = Map::new();
            for (name, value) in members {
                if is_name(name) {
                    expected.insert(name.clone(), self::expected(value));
                }
            }
            Value::Object(expected)
        }
        Value::Array(elements) => elements.iter().map(expected).collect(),
        Value::String(text) => Value::String(representable(text)),
        other => Value::String(other.to_string()),
    }
}

fn representable(text: &str) -> String {
    let replace = |c| match c {
        '&' | '<' | '>' | '\r' => c,
        c if is_special(c) => '\u{fffd}',
        c => c,
    };
    text.chars().map(replace).collect()
}

#[test]
fn characters_are_escaped_or_replaced() {
    let mut out = String::new();
    let text = "a<b>&\"'\r\n\t\u{0}\u{1b}\u{7f}\u{85}\u{fffe}]]>漢\u{10ffff}";
    std::fmt::Write::write_str(&mut super::Escape(&mut out), text).unwrap();
    let expected =
        "a&lt;b&gt;&amp;\"'&#13;\n\t\u{fffd}\u{fffd}\u{7f}\u{85}\u{fffd}]]&gt;漢\u{10ffff}";
    assert_eq!(out, expected);
}

#[test]
fn names_are_those_of_xml() {
    for name in ["a", "_", "a-b.c", "größe", "表", "a1"] {
        assert!(is_name(name), "{name}");
    }
    for name in ["", "0", "-a", "a b", "a:b", "×", "a<", "\u{300}a"] {
        assert!(!is_name(name), "{name}");
    }
}
