//! The module that the tool writes for clients in TypeScript, as its compiler reads it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;
use std::path::Path;

use platform_error::{ErrorSet, ParamType, RequestError};
use platform_error_document::{Document, Entry, Param, Reference, Set};
use platform_error_peers::{Output, Peer};
use platform_error_wire::graphql::Extensions;
use platform_error_wire::{Config, Instance, Occurrence, Violation};
use platform_error_wire_tests::sets::{DatabaseError, ShopError};
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};

/// `strict`, and what is stricter.
const STRICT: &[&str] = &[
    "--strict",
    "--exactOptionalPropertyTypes",
    "--noImplicitReturns",
    "--noPropertyAccessFromIndexSignature",
    "--noUncheckedIndexedAccess",
    "--noUnusedLocals",
    "--verbatimModuleSyntax",
];

/// Three errors: one with a parameter of each type, one without, and one with an odd code.
fn document() -> Document {
    let mut limit = Entry::new("LIMIT_EXCEEDED");
    limit.params = vec![
        Param::new("used", ParamType::Integer),
        Param::new("share", ParamType::Float),
        Param::new("name", ParamType::Text),
        Param::new("hard", ParamType::Bool),
        Param::new("0", ParamType::Text),
    ];
    let published = Document::from(RequestError::CATALOG);
    let (_, duplicate) = published.find("DUPLICATE_KEY").unwrap();
    let mut set = Set::new("LimitError");
    "limits.example.com".clone_into(&mut set.domain);
    set.entries = vec![limit, duplicate.clone(), Entry::new("23505")];
    let mut document = Document::default();
    document.sets.push(set);
    document
}

/// Compiles the module for a document, and a program that uses it.
fn compile(document: &Document, program: Option<&str>) -> Option<(TempDir, Output)> {
    let tsc = Peer::npm("tsc")?;
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let module = Reference::new(document).to_typescript();
    fs::write(path("errors.ts"), module).unwrap();
    fs::write(path("package.json"), r#"{ "type": "module" }"#).unwrap();
    let mut files = vec!["errors.ts"];
    if let Some(program) = program {
        fs::copy(Peer::file("typescript").join(program), path(program)).unwrap();
        files.push(program);
    }
    let output = tsc
        .args(STRICT)
        .args(["--target", "es2017", "--module", "nodenext"])
        .args(files)
        .folder(folder.path())
        .run();
    Some((folder, output))
}

/// What the guard of a compiled module returns for values.
fn guard(folder: &Path, values: &Value) -> Vec<bool> {
    let peer = Peer::node("typescript/guard.mjs").unwrap();
    let peer = peer.arg(folder.join("errors.js"));
    let printed = peer.input(values.to_string()).output();
    serde_json::from_str(&printed).unwrap()
}

#[test]
fn a_switch_knows_every_error() {
    if let Some((_folder, output)) = compile(&document(), Some("exhaustive.ts")) {
        assert!(output.success, "{output}");
    }
}

#[test]
fn an_added_error_does_not_compile() {
    let mut document = document();
    document.sets[0].entries.push(Entry::new("ADDED_LATER"));
    let Some((_folder, output)) = compile(&document, Some("exhaustive.ts")) else {
        return;
    };
    assert!(!output.success);
    let lines = output.stdout.lines();
    let errors: Vec<&str> = lines.filter(|line| line.contains(": error ")).collect();
    // The `default` of the switch, and the table of codes.
    assert_eq!(errors.len(), 2, "{output}");
    assert!(errors[0].contains("'AddedLaterProblem'"), "{output}");
    assert!(errors[0].contains("'never'"), "{output}");
    assert!(errors[1].contains("ADDED_LATER"), "{output}");
}

#[test]
fn a_parameter_of_another_type_does_not_compile() {
    let mut document = document();
    document.sets[0].entries[0].params[0].ty = Some(ParamType::Text);
    let Some((_folder, output)) = compile(&document, Some("exhaustive.ts")) else {
        return;
    };
    assert!(!output.success);
    assert!(
        output.stdout.contains("'string' is not assignable"),
        "{output}"
    );
}

#[test]
fn the_standard_set_and_an_empty_one_compile() {
    for document in [Document::from(RequestError::CATALOG), Document::default()] {
        if let Some((_folder, output)) = compile(&document, None) {
            assert!(output.success, "{output}");
        }
    }
}

/// Codes that are not identifiers, that would hide a type of the language, or that every object
/// has as a property.
const ODD_CODES: [&str; 18] = [
    "__proto__",
    "toString",
    "a::b",
    "A_B",
    "Record",
    "ARRAY",
    "*/",
    "`${x}`",
    "\"\\",
    "//",
    "</script>",
    "object",
    "-",
    "1",
    "Problem",
    "PROBLEM_DETAILS",
    "constructor",
    "never",
];

/// A text that ends comments and literals, if it can.
const ODD_TEXT: &str =
    "*/ export const leak = 1; /**\r\n@deprecated\n {@link x}\u{2028}\u{202e}`${y}`\0\"'\\";

/// Parameters of an error with any of these codes.
const ODD_PARAMS: &str = r#"{
    "__proto__": "", "type": "", "0": "", "größe": "", "a-b": "", "\"": "", "readonly": "",
    "untyped": 7
}"#;

/// An error whose strings are all odd.
fn odd(code: &str) -> Entry {
    let mut entry = Entry::new(code);
    ODD_TEXT.clone_into(&mut entry.explanation);
    ODD_TEXT.clone_into(&mut entry.cause);
    ODD_TEXT.clone_into(&mut entry.solution);
    entry.title = Some(ODD_TEXT.to_owned());
    entry.docs = Some(ODD_TEXT.to_owned());
    entry.since = Some(ODD_TEXT.to_owned());
    for name in ["__proto__", "type", "0", "größe", "a-b", "\"", "readonly"] {
        entry.params.push(Param::new(name, ParamType::Text));
    }
    entry.params.push(Param::from("untyped"));
    entry
}

/// Two sets with the same name that include each other.
fn odd_document() -> Document {
    let mut document = Document::default();
    for (path, included, codes) in [("a", "b", &ODD_CODES[..9]), ("b", "a", &ODD_CODES[9..])] {
        let mut set = Set::new("Facts");
        path.clone_into(&mut set.path);
        ODD_TEXT.clone_into(&mut set.domain);
        set.includes = vec![included.to_owned(), "missing".to_owned()];
        set.entries = codes.iter().map(|code| odd(code)).collect();
        document.sets.push(set);
    }
    document
}

#[test]
fn odd_names_and_texts_stay_in_their_place() {
    let document = odd_document();
    let module = Reference::new(&document).title(ODD_TEXT).to_typescript();
    assert!(!module.contains(['\u{2028}', '\u{202e}', '\0', '\r']));
    assert!(!module.lines().any(|line| line.trim() == "* @deprecated"));
    let Some((folder, output)) = compile(&document, None) else {
        return;
    };
    assert!(output.success, "{output}");

    let params: Value = serde_json::from_str(ODD_PARAMS).unwrap();
    let mut values = Vec::new();
    for code in ODD_CODES {
        values.push(json!({
            "code": code,
            "domain": ODD_TEXT,
            "kind": "UNKNOWN",
            "retry": Entry::new(code).retry.as_str(),
            "params": params,
        }));
    }
    assert_eq!(guard(folder.path(), &Value::from(values)), [true; 18]);
    // A property of every object is not a code.
    let unknown = json!([{ "code": "hasOwnProperty" }, { "code": "valueOf" }]);
    assert_eq!(guard(folder.path(), &unknown), [false; 2]);
}

#[test]
fn the_guard_checks_what_the_type_promises() {
    let Some((folder, output)) = compile(&document(), None) else {
        return;
    };
    assert!(output.success, "{output}");
    let retry = Entry::new("").retry.as_str();
    let valid = json!({
        "code": "LIMIT_EXCEEDED",
        "domain": "limits.example.com",
        "kind": "UNKNOWN",
        "retry": retry,
        "params": { "used": 7, "share": 0.5, "name": "cpu", "hard": false, "0": "" },
    });
    // Each changes one member, with whether the value is still an error of the catalog.
    let changes = [
        ("/status", json!(500), true),
        ("/status", json!(409), false),
        ("/status", json!("500"), false),
        ("/code", json!("23505"), true),
        ("/code", json!("DUPLICATE_KEY"), false),
        ("/code", json!("LIMIT"), false),
        ("/code", json!(7), false),
        ("/domain", json!("example.com"), false),
        ("/kind", json!("INTERNAL"), false),
        ("/retry", json!("AFTER_DELAY"), true),
        ("/retry", json!("FROM_START"), false),
        ("/retry_after", json!(30), true),
        ("/retry_after", json!("30"), false),
        ("/title", json!(null), false),
        ("/unknown", json!([]), true),
        ("/params", json!({}), false),
        ("/params/used", json!(7.5), false),
        ("/params/used", json!("7"), false),
        ("/params/share", json!("NaN"), true),
        ("/params/share", json!("nan"), false),
        ("/params/name", json!(null), false),
        ("/params/hard", json!(0), false),
        ("/params/more", json!([]), true),
        ("/errors", json!([{ "detail": "", "pointer": "#/a" }]), true),
        ("/errors", json!([{ "detail": "" }]), false),
        ("/errors", json!({}), false),
    ];
    let mut values = vec![
        valid.clone(),
        json!(null),
        json!([valid]),
        json!("LIMIT_EXCEEDED"),
    ];
    let mut expected = vec![true, false, false, false];
    for (pointer, value, is_valid) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let mut edited = valid.clone();
        edited.pointer_mut(parent).unwrap()[name] = value;
        values.push(edited);
        expected.push(is_valid);
    }
    let found = guard(folder.path(), &Value::from(values.clone()));
    for ((value, found), expected) in values.iter().zip(found).zip(expected) {
        assert_eq!(found, expected, "{value}");
    }
}

/// What a service sends has the declared types, in both formats.
#[test]
fn the_guard_takes_what_a_service_sends() {
    let Some((folder, output)) = compile(&Document::from(ShopError::CATALOG), None) else {
        return;
    };
    assert!(output.success, "{output}");
    let mut errors = ShopError::all();
    for weight in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 1e300] {
        errors.push(ShopError::TooHeavy {
            weight,
            fragile: false,
            delta: i64::MIN,
        });
    }
    let config = Config::new().base("https://example.com/").cause(true);
    let violations = [Violation::new(["items", "0"], "must be positive").with_code("RANGE")];
    let mut values = Vec::new();
    for error in &errors {
        let occurrence = Occurrence::new(error, &config)
            .with_instance(Instance::new())
            .with_violations(&violations);
        values.push(serde_json::from_str(&occurrence.to_json()).unwrap());
        values.push(serde_json::to_value(Extensions::new(&occurrence)).unwrap());
    }
    // An error of no set is none of the catalog's.
    let foreign = Occurrence::internal(&DatabaseError, &config);
    values.push(serde_json::from_str(&foreign.to_json()).unwrap());
    let mut found = guard(folder.path(), &Value::from(values.clone()));
    assert_eq!(found.pop(), Some(false));
    for (value, found) in values.iter().zip(found) {
        assert!(found, "{value}");
    }
}
