//! JSON: the schema, what the reader rejects, and the lines that it reports.

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use platform_error::{ErrorSet, Kind, RequestError, Retry};
use platform_error_document::{Document, ErrorKind};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::texts;

fn schema() -> Value {
    serde_json::from_str(&Document::schema()).unwrap()
}

struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

/// Compiles the schema, which must itself be valid under the meta-schema.
fn validator() -> Validator {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.set_default_draft(Draft::V2020_12);
    compiler.add_resource("schema.json", schema()).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    Validator { schemas, index }
}

impl Validator {
    fn validate(&self, value: &Value) -> Result<(), String> {
        self.schemas
            .validate(value, self.index)
            .map_err(|error| error.to_string())
    }

    fn is_valid(&self, value: &Value) -> bool {
        self.validate(value).is_ok()
    }
}

#[test]
fn the_schema_is_valid() {
    validator();
}

#[test]
fn the_schema_lists_every_kind_and_advice() {
    let names = |field: &str| {
        let names = schema()["$defs"]["entry"]["properties"][field]["enum"]
            .as_array()
            .unwrap()
            .clone();
        names
            .into_iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names("kind"),
        Kind::ALL
            .iter()
            .map(|kind| kind.as_str())
            .collect::<Vec<_>>()
    );
    assert_eq!(
        names("retry"),
        Retry::ALL
            .iter()
            .map(|retry| retry.as_str())
            .collect::<Vec<_>>()
    );
    let formats = schema()["properties"]["format"]["enum"].clone();
    assert_eq!(formats, json!(["1.0", Document::FORMAT]));
}

#[test]
fn the_standard_set_is_valid() {
    let json = Document::from(RequestError::CATALOG).to_json();
    validator()
        .validate(&serde_json::from_str(&json).unwrap())
        .unwrap();
}

proptest! {
    #[test]
    fn any_document_is_valid_and_round_trips(document in texts::document()) {
        let json = document.to_json();
        let value: Value = serde_json::from_str(&json).unwrap();
        prop_assert!(validator().is_valid(&value), "{:?}", validator().validate(&value));
        prop_assert_eq!(Document::from_json(&json), Ok(document));
    }
}

/// A document with every field.
fn full() -> Value {
    json!({
        "$schema": "schema.json",
        "format": "1.1",
        "sets": [
            {
                "name": "BillingError",
                "path": "a::BillingError",
                "domain": "a",
                "reserved": ["R", "S"],
                "includes": ["b::Other"],
                "entries": [{
                    "code": "A",
                    "message": "{n} left",
                    "title": "Few left",
                    "explanation": "e",
                    "cause": "c",
                    "solution": "s",
                    "kind": "ABORTED",
                    "http_status": 422,
                    "retry": "FROM_START",
                    "retry_after": 30,
                    "docs": "d",
                    "aliases": ["B"],
                    "reason": "FEW_LEFT",
                    "since": "1",
                    "deprecated": "x",
                    "labels": {"k": "v"},
                    "params": ["n"],
                    "other_params": ["m"],
                    "param_types": { "n": "integer" },
                }],
            },
            { "name": "Other", "path": "b::Other" },
        ],
    })
}

#[test]
fn the_schema_accepts_what_the_reader_accepts() {
    let good: [fn(&mut Value); 14] = [
        |_| {},
        |all| all["format"] = json!("1.0"),
        |all| all["sets"][0]["reserved"] = Value::Null,
        |all| all["sets"][0]["entries"][0]["title"] = Value::Null,
        |all| all["sets"][0]["entries"][0]["http_status"] = json!(409),
        |all| all["sets"][0]["entries"][0]["retry_after"] = json!(u32::MAX),
        |all| all["sets"] = json!([]),
        |all| all["sets"][0]["entries"][0]["docs"] = Value::Null,
        |all| all["sets"][0]["entries"][0]["reason"] = Value::Null,
        |all| all["sets"][0]["entries"][0]["reason"] = json!("A_0"),
        |all| all["sets"][0]["entries"][0]["reason"] = json!("A".repeat(63)),
        |all| all["sets"][0]["entries"] = Value::Null,
        |all| all["sets"][0]["entries"][0]["labels"] = json!({"k": ""}),
        |all| {
            let entry = all["sets"][0]["entries"][0].as_object_mut().unwrap();
            entry.retain(|field, _| {
                ["code", "message", "explanation", "cause", "solution"].contains(&&**field)
            });
        },
    ];
    for change in good {
        let mut value = full();
        change(&mut value);
        Document::from_json(&value.to_string()).unwrap();
        assert!(validator().is_valid(&value), "{value}");
    }
}

#[test]
fn the_reader_rejects_what_the_schema_rejects() {
    // Replace each value in turn by each of these.
    let wrong = [
        json!(1),
        json!(""),
        json!(" "),
        json!([1]),
        json!({"x": 1}),
        json!(true),
        json!(0),
        json!(399),
        json!(600),
        json!(-1),
        json!(30.5),
        json!(u64::MAX),
        json!("two\nlines"),
        json!("NOT A NAME"),
        json!(["", "a b"]),
    ];
    let validator = validator();
    let full = full();
    let mut refused = 0;
    for path in paths(&full) {
        for wrong in &wrong {
            let mut value = full.clone();
            *value.pointer_mut(&path).unwrap() = wrong.clone();
            if !validator.is_valid(&value) {
                assert!(Document::from_json(&value.to_string()).is_err(), "{value}");
                refused += 1;
            }
        }
        let mut value = full.clone();
        let (parent, last) = path.rsplit_once('/').unwrap();
        if let Some(parent) = value.pointer_mut(parent).and_then(Value::as_object_mut) {
            parent.remove(last);
            assert!(
                validator.is_valid(&value) || Document::from_json(&value.to_string()).is_err(),
                "{value}"
            );
        }
    }
    assert!(refused > 100, "{refused}");
}

/// The JSON pointers to all values within a value.
fn paths(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), value))
            .collect(),
        Value::Array(values) => values
            .iter()
            .enumerate()
            .map(|(at, value)| (at.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    let mut all = Vec::new();
    for (name, child) in children {
        let name = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
        all.extend(paths(child).into_iter().map(|path| format!("{name}{path}")));
        all.push(name);
    }
    all
}

/// The errors that the reader reports.
fn mistakes(json: &str) -> String {
    Document::from_json(json)
        .map(|document| document.to_json())
        .unwrap_err()
        .to_string()
}

/// A document whose list of entries has these lines.
fn entry(lines: &str) -> String {
    format!(
        "{{\n\"format\": \"1.0\",\n\"sets\": [{{ \"name\": \"E\", \"entries\": [\n{lines}\n]}}]\n}}"
    )
}

const TEXTS: &str = r#""message": "m", "explanation": "e", "cause": "c", "solution": "s""#;

#[test]
fn comments_are_not_json() {
    for json in [
        "[\n// seats\n{}]",
        "{\n/* seats */}",
        "[{},\n  # seats\n{}]",
        "{ \"format\": \"1.0\",\n  // seats\n  \"sets\": []\n}",
        "{ \"format\": \"1.0\"\n  // seats\n}",
        "[{}]\n// seats",
    ] {
        assert_eq!(
            mistakes(json),
            "line 2: invalid JSON: this is a comment, which JSON does not have; remove all comments",
            "{json}"
        );
    }
}

#[test]
fn a_mistake_has_its_line() {
    assert_eq!(
        mistakes("{\n  \"format\": \"1.0\",\n  \"sets\": [}\n"),
        "line 3: invalid JSON: expected value"
    );
    assert_eq!(
        mistakes(&entry(&format!("{{ \"code\": \"A B\", {TEXTS} }}"))),
        "line 4: sets[0].entries[0].code: \"A B\" cannot be a code: it contains a space"
    );
    assert_eq!(
        mistakes(&entry(&format!(
            "{{\n\"code\": \"A\",\n\"kind\": \"GONE\",\n\"color\": 1,\n{TEXTS} }}"
        ))),
        "line 6: sets[0].entries[0].kind: unknown kind \"GONE\"; the kinds are CANCELLED, UNKNOWN, INVALID_ARGUMENT, \
         DEADLINE_EXCEEDED, NOT_FOUND, ALREADY_EXISTS, PERMISSION_DENIED, RESOURCE_EXHAUSTED, \
         FAILED_PRECONDITION, ABORTED, OUT_OF_RANGE, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, \
         DATA_LOSS, UNAUTHENTICATED\n\
         line 7: sets[0].entries[0].color: the entry \"A\" has a field `color`, which format 1.1 does not know"
    );
}

#[test]
fn a_reason_of_another_form_is_one_mistake() {
    for reason in ["A B", "a.b", "A\\nB"] {
        assert_eq!(
            mistakes(&entry(&format!(
                "{{ \"code\": \"A\", {TEXTS}, \"reason\": \"{reason}\" }}"
            ))),
            "line 4: sets[0].entries[0].reason: `reason` of the entry \"A\" must be of the form \
             `[A-Z][A-Z0-9_]+[A-Z0-9]`, with at most 63 characters"
        );
    }
}

#[test]
fn all_mistakes_are_reported_in_one_run() {
    let lines = format!(
        "{{ \"code\": \"A\", {TEXTS}, \"params\": [\"n\", \"n\"] }},\n\
         {{ \"code\": \"B\", {TEXTS}, \"aliases\": [\"A\"] }},\n\
         {{ \"code\": \"C\", \"message\": 1, \"cause\": \" \", \
         \"solution\": \"s\", \"solution\": \"s\" }}"
    );
    assert_eq!(
        mistakes(&entry(&lines)),
        "line 4: sets[0].entries[0].message: the message of the entry \"A\" is not a template for its `params`: \
         the parameter `n` is listed twice\n\
         line 5: sets[0].entries[1].aliases[0]: the code \"A\" is already used by the error on line 4\n\
         line 6: sets[0].entries[2].solution: the entry has `solution` twice\n\
         line 6: sets[0].entries[2].message: `message` of the entry \"C\" must be a string\n\
         line 6: sets[0].entries[2]: the entry \"C\" has no `explanation`\n\
         line 6: sets[0].entries[2].cause: `cause` of the entry \"C\" is empty"
            .replace("the entry has", "an entry has")
    );
}

#[test]
fn versions_are_distinguished() {
    let version =
        |version: &str, field: &str| format!("{{ \"format\": {version}, \"sets\": []{field} }}");
    for known in ["\"1.0\"", "\"1.1\"", "\"1.12\""] {
        assert!(Document::from_json(&version(known, "")).is_ok(), "{known}");
    }
    for unknown in [
        "\"2.0\"",
        "\"0.9\"",
        "\"1\"",
        "\"1.0.0\"",
        "\"01.0\"",
        "\"1.+1\"",
        "\"one\"",
    ] {
        assert!(
            mistakes(&version(unknown, "")).contains("is not supported"),
            "{unknown}"
        );
    }
    let unsupported =
        "only 1.0 and other versions with the same major number".replace("1.0", Document::FORMAT);
    assert!(mistakes(&version("\"9.0\"", "")).ends_with(&unsupported));
    assert_eq!(
        mistakes("{ \"sets\": [] }"),
        "line 1: the document has no `format`"
    );
    assert_eq!(
        mistakes(&version("1.0", "")),
        "line 1: format: `format` of the document must be a string"
    );
    // A field that was added in a later version is skipped.
    assert!(Document::from_json(&version("\"1.2\"", ", \"owner\": { \"team\": 1 }")).is_ok());
    assert!(mistakes(&version("\"1.0\"", ", \"owner\": 1")).contains("`owner`"));
}

/// What 1.1 added, in a document of any version.
#[test]
fn numbers_titles_and_reserved_codes_are_read() {
    let mut value = full();
    value["format"] = json!("1.0");
    let document = Document::from_json(&value.to_string()).unwrap();
    let entry = &document.sets[0].entries[0];
    assert_eq!((entry.http_status, entry.http_status()), (Some(422), 422));
    assert_eq!(entry.retry_after, Some(30));
    assert_eq!(entry.title(), "Few left");
    assert_eq!(document.sets[0].reserved, ["R", "S"]);
    // The status of the kind is no status of its own, and who waits may retry.
    let entry = &mut value["sets"][0]["entries"][0];
    entry["http_status"] = json!(409);
    entry["retry"] = Value::Null;
    let document = Document::from_json(&value.to_string()).unwrap();
    let entry = &document.sets[0].entries[0];
    assert_eq!((entry.http_status, entry.http_status()), (None, 409));
    assert_eq!(entry.retry, Retry::AfterDelay);
}

#[test]
fn new_facts_are_checked() {
    let wrong = |field: &str, wrong: Value| {
        let mut value = full();
        value["sets"][0]["entries"][0][field] = wrong;
        mistakes(&value.to_string())
    };
    let of = "of the entry \"A\" must be";
    let whole = |field: &str, number: Value| {
        let mut value = full();
        value["sets"][0]["entries"][0][field] = number;
        let document = Document::from_json(&value.to_string()).unwrap();
        let entry = document.sets[0].entries[0].clone();
        (entry.http_status, entry.retry_after)
    };
    // As in JSON Schema, this is an integer; spreadsheets and Python write it.
    assert_eq!(whole("http_status", json!(422.0)), (Some(422), Some(30)));
    assert_eq!(whole("retry_after", json!(6e1)), (Some(422), Some(60)));
    for status in [
        json!(399),
        json!(600),
        json!("422"),
        json!(70000),
        json!(422.5),
    ] {
        let expected = format!(
            "line 1: sets[0].entries[0].http_status: `http_status` {of} a number from 400 to 599"
        );
        assert_eq!(wrong("http_status", status), expected);
    }
    for delay in [json!(0), json!(1.5), json!("30s"), json!(4_294_967_296_u64)] {
        let expected = format!("`retry_after` {of} a number of seconds from 1 to 4294967295");
        assert!(wrong("retry_after", delay).ends_with(&expected));
    }
    for title in ["one\ntwo", "{n} left", "{}", "a\rb"] {
        let expected = format!(
            "line 1: sets[0].entries[0].title: `title` {of} a single line without placeholders"
        );
        assert_eq!(wrong("title", json!(title)), expected);
    }
    for reason in [
        "few_left",
        "FEW-LEFT",
        "F",
        "_F_",
        "1ST",
        "FEW_",
        &"A".repeat(64),
    ] {
        let expected = format!(
            "line 1: sets[0].entries[0].reason: `reason` {of} of the form `[A-Z][A-Z0-9_]+[A-Z0-9]`, with at most 63 \
             characters"
        );
        assert_eq!(wrong("reason", json!(reason)), expected);
    }
    assert!(wrong("retry", json!("NEVER")).contains("because the retry advice is NEVER"));
}

#[test]
fn a_reserved_code_is_not_used() {
    for (reserved, expected) in [
        (
            json!(["A"]),
            "the code \"A\" is reserved by the set \"Other\", so no error may use it",
        ),
        (
            json!(["B"]),
            "the code \"B\" is reserved by the set \"Other\", so no error may use it",
        ),
        (
            json!(["a b"]),
            "\"a b\" cannot be a code: it contains a space",
        ),
        (
            json!(["X", "X"]),
            "`reserved` of the set \"Other\" has `X` twice",
        ),
    ] {
        let mut value = full();
        value["sets"][1]["reserved"] = reserved;
        assert!(mistakes(&value.to_string()).ends_with(expected));
    }
    // Two sets may know of one retired code.
    let mut value = full();
    value["sets"][1]["reserved"] = json!(["R"]);
    assert!(Document::from_json(&value.to_string()).is_ok());
}

#[test]
fn sets_are_checked() {
    let json = "{ \"format\": \"1.0\", \"sets\": [\n\
        { \"name\": \"A\", \"path\": \"a::A\", \"includes\": [\n\"b::B\"] },\n\
        { \"name\": \"B\" }] }";
    assert_eq!(
        mistakes(json),
        "line 3: sets[0].includes[0]: the set \"A\" includes \"b::B\", but no set here has that path"
    );
}

#[test]
fn hostile_json_is_rejected_in_time() {
    for open in ["[", "{\"a\":", "{\"format\":\"1.0\",\"sets\":["] {
        assert!(Document::from_json(&open.repeat(50_000)).is_err());
    }
    let nested = format!(
        "{{\"format\":\"1.0\",\"sets\":{}{}}}",
        "[".repeat(50_000),
        "]".repeat(50_000)
    );
    assert!(Document::from_json(&nested).is_err());
    let fields: Vec<String> = (0..50_000)
        .map(|number| format!("\"f{number}\": 1"))
        .collect();
    assert_eq!(
        mistakes(&format!("{{ {} }}", fields.join(", ")))
            .lines()
            .count(),
        50_002
    );
    let numbers = vec!["1"; 50_000].join(",");
    let lines = format!("{{ \"code\": \"A\", {TEXTS}, \"aliases\": [{numbers}] }}");
    assert_eq!(mistakes(&entry(&lines)).lines().count(), 50_000);
}

/// Such a string is JSON, but not Unicode.
#[test]
fn half_of_a_surrogate_pair_is_refused() {
    let lines = format!(
        "{{ \"code\": \"A\", {TEXTS}, \"docs\": \"\\ud800\", \"since\": \"\\ud83d\\ude00\" }},\n\
         {{\n\"code\": \"A\",\n\"\\udc00\": 1, {TEXTS} }},\n\
         {{ \"code\": \"A\", {TEXTS}, \"a b\": 1 }}"
    );
    assert_eq!(
        mistakes(&entry(&lines)),
        "line 4: sets[0].entries[0].docs: invalid JSON: unexpected end of hex escape\n\
         line 7: sets[0].entries[1]: invalid JSON: lone leading surrogate in hex escape\n\
         line 8: sets[0].entries[2].code: the code \"A\" is already used by the error on line 4\n\
         line 8: sets[0].entries[2][\"a b\"]: the entry \"A\" has a field `a b`, which format 1.1 \
         does not know"
    );
}

#[test]
fn a_mistake_is_a_documented_error() {
    let mistakes = Document::from_json("{}").unwrap_err();
    let located = mistakes.iter().next().unwrap();
    assert_eq!(located.kind.code(), "DOCUMENT_FIELD_MISSING");
    assert!(!located.kind.solution().is_empty());
    let error: Box<dyn std::error::Error> = mistakes.into();
    assert_eq!(error.to_string().lines().count(), 2);
}

/// Programs rely on the codes, so they must not change.
#[test]
fn the_codes_of_mistakes_are_permanent() {
    let codes: Vec<&str> = ErrorKind::CATALOG
        .iter()
        .map(|mistake| mistake.code())
        .collect();
    let expected = [
        "INVALID_JSON",
        "INVALID_CSV",
        "FORMAT_UNSUPPORTED",
        "FIELD_UNKNOWN",
        "FIELD_MISSING",
        "DUPLICATE_FIELD",
        "TYPE_WRONG",
        "TEXT_BLANK",
        "CELL_BLANK",
        "INVALID_CODE",
        "DUPLICATE_CODE",
        "CODE_RESERVED",
        "NAME_UNKNOWN",
        "TEMPLATE_WRONG",
        "PARAM_UNKNOWN",
        "SET_UNKNOWN",
        "NO_TABLE",
        "NOT_IN_TABLE",
        "NO_TABLE_OF_ERRORS",
        "COLUMNS_MISSING",
        "TITLE_UNKNOWN",
        "COLUMN_AMBIGUOUS",
        "TABLE_EMPTY",
        "ONLY_SUCCESSES",
        "SECTION_UNKNOWN",
        "CODE_IN_SECTIONS",
        "FORMAT_FOREIGN",
        "CELL_COUNT",
        "STATUS_UNKNOWN",
        "ROW_ALONE",
        "SEVERAL_SETS",
        "INVALID_IDENTIFIER",
        "NO_PLACE",
        "TABLE_IN_HTML",
        "SEVERAL_PLACES",
        "COMMENT_ALONE",
        "COLUMN_UNKNOWN",
    ];
    assert_eq!(codes, expected.map(|code| format!("DOCUMENT_{code}")));
    assert_eq!(ErrorKind::CATALOG.reserved(), ["DOCUMENT_STATUS_WRONG"]);
}
