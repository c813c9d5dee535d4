//! JSON that other programs write: lists of errors, and errors by their codes.

use std::fmt::Write;
use std::time::Duration;

use platform_error_document::import::{Format, Import, Imported};
use platform_error_document::{Entry, Field};

use crate::timing;

fn read(json: &str) -> Imported {
    let read = Import::new("AnyError").read(json, Format::Json);
    read.unwrap_or_else(|errors| panic!("{errors}\n{json}"))
}

fn entries(json: &str) -> Vec<Entry> {
    let document = read(json).document;
    assert_eq!(document.sets.len(), 1, "{json}");
    assert_eq!(document.sets[0].name, "AnyError", "{json}");
    document.sets[0].entries.clone()
}

fn mistakes(json: &str) -> String {
    let errors = Import::new("AnyError").read(json, Format::Json);
    errors.unwrap_err().to_string()
}

const A: &str = r#""message": "m", "explanation": "e", "cause": "c", "solution": "s""#;

#[test]
fn lists_and_errors_by_code_are_read() {
    for json in [
        format!(r#"[{{"code": "A1", {A}}}, {{"code": "A2", {A}}}]"#),
        format!(r#"{{"errors": [{{"code": "A1", {A}}}, {{"code": "A2", {A}}}]}}"#),
        format!(
            r#"{{"version": 3, "data": {{"title": "x", "list": [
            {{"code": "A1", {A}}}, {{"code": "A2", {A}}}]}}}}"#
        ),
        format!(r#"{{"A1": {{{A}}}, "A2": {{{A}}}}}"#),
        format!(r#"{{"errors": {{"A1": {{{A}}}, "A2": {{{A}}}}}, "version": "3"}}"#),
        format!(r#"{{"auth": {{"A1": {{{A}}}}}, "seats": {{"A2": {{{A}}}}}}}"#),
        // Groups, each with a name.
        format!(
            r#"[{{"group": "auth", "errors": [{{"code": "A1", {A}}}]}},
                {{"group": "seats", "errors": [{{"code": "A2", {A}}}]}}]"#
        ),
        // One object per line.
        format!("{{\"code\": \"A1\", {A}}}\n{{\"code\": \"A2\", {A}}}\n"),
    ] {
        let entries = entries(&json);
        let mut codes = Vec::new();
        for entry in &entries {
            assert_eq!(
                [
                    &*entry.message,
                    &*entry.explanation,
                    &*entry.cause,
                    &*entry.solution
                ],
                ["m", "e", "c", "s"],
                "{json}"
            );
            codes.push(&*entry.code);
        }
        assert_eq!(codes, ["A1", "A2"], "{json}");
    }
}

#[test]
fn values_become_text() {
    let json = format!(
        r#"[
  {{"code": 4001, {A}, "http_status": 404, "retry_after": null, "aliases": ["B", 7],
    "labels": {{"owner": "hall", "page": true}}}},
  {{"message": "a\nb", "explanation": "*e*", "cause": ["one", "two"],
    "solution": "s", "docs": "https://a.b"}}
]"#
    );
    let [one, two] = &*entries(&json) else {
        panic!()
    };
    assert_eq!((&*one.code, one.http_status()), ("4001", 404));
    assert_eq!(one.aliases, ["B", "7"]);
    assert_eq!(
        (one.label("owner"), one.label("page")),
        (Some("hall"), Some("true"))
    );
    assert_eq!((&*two.code, &*two.message), ("A_B", "a\nb"));
    assert_eq!((&*two.explanation, &*two.cause), ("*e*", "one\ntwo"));
    assert_eq!(two.docs.as_deref(), Some("https://a.b"));
}

#[test]
fn nested_members_are_columns_of_their_own() {
    let json = r#"{"A1": {"text": {"en": "m", "zh": "信息"}, "why": {"cause": "c"},
        "solution": "s", "seen": [{"at": 1}]}}"#;
    let import = Import::new("E")
        .column("text.en", Field::Message)
        .column("why.cause", Field::Cause);
    let imported = import.read(json, Format::Json).unwrap();
    let (_, entry) = imported.document.find("A1").unwrap();
    assert_eq!((&*entry.message, &*entry.cause), ("m", "c"));
    let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "line 1: the column \"text.zh\" is not imported",
            "line 1: the column \"seen\" is not imported"
        ]
    );
}

#[test]
fn rows_that_are_lists_are_read() {
    let rows = r#"["A1", "m", "c", "s"], ["A2", "m", "c", "s"]"#;
    let titles = r#"["Code", "Message", "Cause", "Solution"]"#;
    for json in [
        format!("[{titles}, {rows}]"),
        format!(r#"{{"range": "A1:D3", "values": [{titles}, {rows}]}}"#),
        format!(r#"{{"columns": {titles}, "data": [{rows}]}}"#),
    ] {
        let entries = entries(&json);
        assert_eq!(entries.len(), 2, "{json}");
        assert_eq!(
            (&*entries[1].code, &*entries[1].cause),
            ("A2", "c"),
            "{json}"
        );
    }
    // Without titles.
    let import = Import::new("AnyError").default_text(Field::Cause, "c");
    let import = import.default_text(Field::Solution, "s");
    let json = r#"[["A1", "No such seat"], ["A2", "No such row"]]"#;
    let imported = import.read(json, Format::Json).unwrap();
    assert_eq!(imported.document.sets[0].entries[0].message, "No such seat");
    assert_eq!(imported.document.entries().count(), 2);
}

#[test]
fn a_single_error_is_one() {
    let entries = entries(&format!("{{\"code\": \"A1\", {A}}}"));
    assert_eq!((entries.len(), &*entries[0].code), (1, "A1"));
}

#[test]
fn a_code_may_have_several_lines() {
    let json = format!(r#"{{"A1": {{{A}}}, "A2": ["No seat", "or no row"]}}"#);
    let import = Import::new("AnyError").default_text(Field::Cause, "c");
    let import = import.default_text(Field::Solution, "s");
    let imported = import.read(&json, Format::Json).unwrap();
    assert_eq!(
        imported.document.sets[0].entries[1].message,
        "No seat\nor no row"
    );
}

#[test]
fn xml_as_json_is_read() {
    let json = r#"{"errors": {"error": [
        {"+@value": "0x01", "+@const": "E_SEAT", "+content": "No such seat"},
        {"+@value": "0x02", "+@const": "E_ROW", "+content": "No such row"}]}}"#;
    let import = Import::new("AnyError").default_text(Field::Cause, "c");
    let import = import.default_text(Field::Solution, "s");
    let imported = import.read(json, Format::Json).unwrap();
    let entry = &imported.document.sets[0].entries[1];
    assert_eq!((&*entry.code, &*entry.message), ("0x02", "No such row"));
    assert_eq!(entry.aliases, ["E_ROW"]);
    assert!(imported.notices.is_empty());
}

#[test]
fn nothing_is_left_out_in_silence() {
    // What is known about a group.
    let json = format!(
        r#"[{{"group": "auth", "owner": "hall", "errors": [{{"code": "A1", {A}}}]}},
            {{"group": "seats", "errors": [{{"code": "A2", {A}}}]}}]"#
    );
    let notices: Vec<String> = read(&json)
        .notices
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(notices, ["line 1: the column \"owner\" is not imported"]);
    // What is not an error.
    let json = format!("[{{\"code\": \"A1\", {A}}},\n\"A2: No seat\",\n[\"A3\"]]");
    assert_eq!(
        mistakes(&json),
        "line 2: an error must be an object\nline 3: an error must be an object"
    );
    // Words with a code, beside groups.
    let json = format!(r#"{{"A1": "No seat", "auth": {{"A2": {{{A}}}}}}}"#);
    let import = Import::new("AnyError").default_text(Field::Cause, "c");
    let import = import.default_text(Field::Solution, "s");
    let imported = import.read(&json, Format::Json).unwrap();
    assert_eq!(
        imported.notices[0].to_string(),
        "line 1: the table with the columns `code`, `message` is not one of errors, so it is not \
         imported"
    );
}

#[test]
fn json_without_errors_is_said_to_have_none() {
    for json in [
        "{}",
        "[]",
        "7",
        r#""text""#,
        r#"{"title": "x"}"#,
        r#"["A1", "A2"]"#,
    ] {
        assert_eq!(mistakes(json), "no table of errors was found", "{json}");
    }
}

#[test]
fn mistakes_have_their_lines() {
    let json = format!(
        "[\n{{\"code\": \"A1\", {A}}},\n{{\"code\": \"A1\", \"kind\": \"ABORTED\", {A}}}\n]"
    );
    assert_eq!(
        mistakes(&json),
        "line 3: the code \"A1\" is already used by the error on line 2"
    );
    let json = format!("{{\n\"A1\":\n{{\"cause\": \"x\", {A}}}}}");
    assert_eq!(mistakes(&json), "line 3: an object has `cause` twice");
    let json = format!("[\n{{\"code\": \"A1\",\n\"docs\": \"\\ud800\", {A}}}]");
    let found = mistakes(&json);
    assert!(found.starts_with("line 3: invalid JSON: "), "{found}");
    assert!(mistakes("[1,\n2,").starts_with("line 2: invalid JSON: "));
    assert!(mistakes("{\"a\": 1}\nx").starts_with("line 2: invalid JSON: "));
}

#[test]
fn what_has_no_errors_is_named() {
    let json = format!(
        "{{\n\"meta\": {{\"title\": \"Seats\", \"tags\": [\"a\"]}},\n\"version\": 3,\n\"next\": null,\n\
         \"data\": {{\n\"kinds\": {{\"hall\": \"Of the hall\"}},\n\"list\": [{{\"code\": \"A1\", {A}}}]}}}}"
    );
    let notices: Vec<String> = read(&json)
        .notices
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        notices,
        [
            "line 2: \"meta\" is not one of errors, so it is not imported",
            "line 3: \"version\" is not one of errors, so it is not imported",
            "line 6: \"data.kinds\" is not one of errors, so it is not imported",
        ]
    );
}

#[test]
fn aliases_are_codes_not_phrases() {
    let aliases = |value: &str| {
        let json = format!(r#"[{{"code": "A1", "aliases": {value}, {A}}}]"#);
        let read = read(&json);
        let entries = &read.document.sets[0].entries;
        (entries[0].aliases.clone(), read.notices.len())
    };
    for (value, expected) in [
        (r#"["OLD_1", "timeout"]"#, vec!["OLD_1", "timeout"]),
        (r#""OLD_1 OLD_2""#, vec!["OLD_1", "OLD_2"]),
        (r#""late, gone""#, vec!["late", "gone"]),
    ] {
        let expected = expected.into_iter().map(str::to_owned).collect();
        assert_eq!(aliases(value), (expected, 0), "{value}");
    }
    for value in [
        r#"["daily limit reached", "no money left"]"#,
        r#""The UPI limit""#,
    ] {
        assert_eq!(aliases(value), (Vec::new(), 1), "{value}");
    }
}

#[test]
fn a_document_stays_one() {
    for json in [
        r#"{"format": "1.1", "sets": [], "color": {"A1": {"message": "m"}}}"#,
        r#"{"format": "1.1"}"#,
        r#"{"sets": [{"message": "m", "cause": "c", "solution": "s"}]}"#,
        r#"{"format": "7.0", "errors": [{"message": "m", "cause": "c", "solution": "s"}]}"#,
    ] {
        let expected = platform_error_document::Document::from_json(json).unwrap_err();
        assert_eq!(mistakes(json), expected.to_string());
    }
}

#[test]
fn deep_and_wide_json_is_read_quickly() {
    let deep = "{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000);
    let lists = "[".repeat(100_000) + &"]".repeat(100_000);
    let mut wide = String::from("[");
    for at in 0..20_000 {
        let _ = write!(wide, "{{\"m{at}\": 1, \"code\": \"A{at}\"}},");
    }
    let wide = wide.trim_end_matches(',').to_owned() + "]";
    for json in [deep, lists, wide] {
        let read = || drop(Import::new("E").read(&json, Format::Json));
        assert!(
            timing::is_quick(Duration::from_secs(5), read),
            "{}",
            &json[..20]
        );
    }
}
