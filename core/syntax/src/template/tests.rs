//! Which strings are templates, and what is in them.

extern crate std;

use std::string::String;
use std::vec::Vec;

use super::*;

fn placeholders(template: &str) -> Vec<Placeholder<'_>> {
    let mut found = Vec::new();
    for segment in segments(template) {
        match segment {
            Ok(Segment::Placeholder(placeholder)) => found.push(placeholder),
            Ok(Segment::Text(_)) => {}
            Err(flaw) => panic!("{flaw}"),
        }
    }
    found
}

fn formats(template: &str) -> Vec<Format> {
    let placeholders = placeholders(template);
    placeholders.iter().map(|found| found.format).collect()
}

fn arguments(template: &str) -> Vec<&str> {
    placeholders(template)[0].arguments().collect()
}

fn flaws(template: &str) -> Vec<Flaw<'_>> {
    segments(template).filter_map(Result::err).collect()
}

#[test]
fn doubled_braces_are_text() {
    let text = |template| {
        let mut text = String::new();
        for segment in segments(template) {
            match segment {
                Ok(Segment::Text(part)) => text.push_str(part),
                other => panic!("{other:?}"),
            }
        }
        text
    };
    assert_eq!(text(""), "");
    assert_eq!(text("a {{b}} c}}"), "a {b} c}");
    assert_eq!(text("ä{{{{"), "ä{{");
}

#[test]
fn placeholders_name_their_field_and_their_trait() {
    let all = placeholders("{a} {0} {type}{ b : }");
    let fields: Vec<&str> = all.iter().map(|found| found.field).collect();
    assert_eq!(fields, ["a", "0", "type", "b"]);
    assert_eq!(formats("{a:?}{a:#?}{a:02x?}"), [Format::Debug; 3]);
    assert_eq!(
        formats("{a:>8}{a:e}{a:#010b}{a:+}{a:x>4}{a:?^9}{a:>+#010.3E}{a:p}"),
        [
            Format::Display,
            Format::LowerExp,
            Format::Binary,
            Format::Display,
            Format::Display,
            Format::Display,
            Format::UpperExp,
            Format::Pointer,
        ]
    );
}

#[test]
fn width_and_precision_may_name_fields() {
    assert_eq!(arguments("{v:width$.prec$}"), ["width", "prec"]);
    assert_eq!(arguments("{v:$>1$.2$?}"), ["1", "2"]);
    assert_eq!(arguments("{v:08$}"), ["8"]);
    assert_eq!(arguments("{v:0$}"), ["0"]);
    assert_eq!(placeholders("{v:.p$}")[0].precision, Some("p"));
    assert!(arguments("{v:08.3}").is_empty());
}

#[test]
fn flaws_are_told_apart() {
    assert_eq!(flaws("a {b"), [Flaw::Unclosed("b")]);
    assert_eq!(flaws("a {b {c}"), [Flaw::Unclosed("b ")]);
    assert_eq!(flaws("a } b"), [Flaw::Unopened]);
    assert_eq!(flaws("{}"), [Flaw::Unnamed("")]);
    assert_eq!(flaws("{:?}"), [Flaw::Unnamed(":?")]);
    assert_eq!(flaws("{a:.*}"), [Flaw::Star("a")]);
    assert_eq!(flaws("{a:self$}").len(), 1);
    for name in ["self", "Self", "crate", "_", "r#type", "a b", "00", "1a"] {
        let template = std::format!("{{{name}}}");
        let flaw = Flaw::NotAField {
            field: name,
            inner: name,
        };
        assert_eq!(flaws(&template), [flaw]);
    }
    let spec = Flaw::InvalidSpec {
        field: "a",
        spec: "zz",
    };
    assert_eq!(flaws("{a:zz}"), [spec]);
}

/// A width or a precision of more than 16 bits does not compile in `format!`.
#[test]
fn numbers_have_16_bits() {
    assert!(flaws("{a:065535.65535}").is_empty());
    assert_eq!(flaws("{a:65536}{a:.65536}{a:08$}{a:99999$}").len(), 2);
}

#[test]
fn escaped_text_is_a_template_that_shows_it() {
    for text in ["", "{", "a {b} }} {", "ä{ö"] {
        let template = std::format!("{}", escape(text));
        let mut shown = String::new();
        for segment in segments(&template) {
            match segment {
                Ok(Segment::Text(part)) => shown.push_str(part),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(shown, text);
    }
}

#[test]
fn every_flaw_is_found() {
    let dotted = Flaw::NotAField {
        field: "a.b",
        inner: "a.b:?",
    };
    assert_eq!(
        flaws("{} {ok} {a.b:?} }"),
        [Flaw::Unnamed(""), dotted, Flaw::Unopened]
    );
}

#[test]
fn braces_within_a_spec_are_one_flaw() {
    assert_eq!(flaws("{x:>{wide}} {y}"), [Flaw::Nested("x:>{wide}")]);
    assert_eq!(flaws("{x:{}.{p}}"), [Flaw::Nested("x:{}.{p}")]);
    assert_eq!(flaws("{x:{w}"), [Flaw::Unclosed("x:")]);
    assert_eq!(flaws("{x {y}"), [Flaw::Unclosed("x ")]);
    // JSON names no field.
    let json = flaws(r#"{"a": {"b": 1}}"#);
    assert_eq!(json[0], Flaw::Unclosed(r#""a": "#));
}

#[test]
fn a_precision_may_be_a_number() {
    for (template, digits) in [
        ("{x:}", None),
        ("{x:.3}", Some(3)),
        ("{x:>8.2}", Some(2)),
        ("{x:.>5}", None),
        ("{x:.>5.4?}", Some(4)),
        ("{x:08.0e}", Some(0)),
        ("{x:w$.2}", Some(2)),
        ("{x:2.d$}", None),
        ("{x:.2$}", None),
        ("{x:5}", None),
    ] {
        let Some(Ok(Segment::Placeholder(placeholder))) = segments(template).next() else {
            panic!("{template} is not a placeholder")
        };
        assert_eq!(placeholder.digits(), digits, "{template}");
    }
}
