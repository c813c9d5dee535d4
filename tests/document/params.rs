//! Parameters with their types, in every format.

use platform_error::{ErrorSet, ParamType, PlatformError};
use platform_error_document::import::{self, Format};
use platform_error_document::{Document, Field, Param};

#[derive(Debug, PlatformError)]
#[expect(dead_code, reason = "only the facts are of interest")]
enum TypedError {
    #[error(
        code = "TYPED",
        message = "{count:>4} {share:.1} {on} {name:?}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Typed {
        #[error(param)]
        region: String,
        count: u32,
        share: f64,
        on: bool,
        name: String,
    },
}

fn document() -> Document {
    Document::from(TypedError::CATALOG)
}

/// The only entry of a table with these parameters, as Rust.
fn imported(message: &str, params: &str) -> Result<String, String> {
    let table = format!(
        "| Code | Message | Explanation | Cause | Solution | Parameters |\n|-|-|-|-|-|-|\n\
         | A | {message} | e | c | s | {params} |\n"
    );
    let document = import::read(&table, Format::Markdown, "AnyError");
    let document = document.map_err(|errors| errors.to_string())?;
    import::to_rust(&document, "AnyError").map_err(|errors| errors.to_string())
}

#[test]
fn a_document_has_the_types_of_the_fields() {
    let document = document();
    let (set, entry) = document.find("TYPED").unwrap();
    let expected = [
        Param::new("count", ParamType::Integer),
        Param::new("share", ParamType::Float),
        Param::new("on", ParamType::Bool),
        Param::new("name", ParamType::Text),
        Param::new("region", ParamType::Text),
    ];
    assert_eq!(entry.params, expected);
    assert_eq!(
        Field::Params.text(set, entry),
        "count: integer\nshare: float\non: bool\nname\nregion"
    );
}

#[test]
fn json_has_names_and_types() {
    let json = document().to_json();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let entry = &value["sets"][0]["entries"][0];
    // Readers of format 1.0 demand that a message shows its `params`.
    assert_eq!(
        entry["params"],
        serde_json::json!(["count", "share", "on", "name"])
    );
    assert_eq!(entry["other_params"], serde_json::json!(["region"]));
    assert_eq!(
        entry["param_types"],
        serde_json::json!({
            "count": "integer", "share": "float", "on": "bool", "name": "text", "region": "text",
        })
    );
    assert_eq!(Document::from_json(&json), Ok(document()));
}

/// A message that shows no parameters is plain text for readers of format 1.0.
#[test]
fn a_message_without_parameters_is_not_a_template() {
    let mut document = document();
    let entry = &mut document.sets[0].entries[0];
    entry.message = "{{count}} is not given".to_owned();
    let json = document.to_json();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let entry = &value["sets"][0]["entries"][0];
    assert_eq!(entry["message"], "{count} is not given");
    assert_eq!(entry.get("params"), None);
    assert_eq!(entry["other_params"].as_array().unwrap().len(), 5);
    assert_eq!(Document::from_json(&json), Ok(document));
}

/// A message with parameters is a template, even if it shows none of them.
#[test]
fn a_first_parameter_does_not_reword_the_message() {
    let mut old = document();
    let entry = &mut old.sets[0].entries[0];
    entry.message = "{count} is not given".to_owned();
    entry.params.clear();
    let mut new = old.clone();
    let entry = &mut new.sets[0].entries[0];
    entry.message = "{{count}} is not given".to_owned();
    entry.params.push(Param::new("region", ParamType::Text));
    let changes = platform_error_document::check(&old, &new);
    let fields: Vec<Field> = changes.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Field::Params], "{changes}");
}

#[test]
fn a_message_shows_its_parameters_and_no_others() {
    let json = document().to_json();
    let mistake = |params: &str, others: &str| {
        let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let entry = &mut value["sets"][0]["entries"][0];
        entry["message"] = "{a} of {b}".into();
        entry["params"] = serde_json::from_str(params).unwrap();
        entry["other_params"] = serde_json::from_str(others).unwrap();
        entry["param_types"] = serde_json::Value::Null;
        let errors = Document::from_json(&value.to_string()).err()?.to_string();
        Some(errors.rsplit_once(": ").unwrap().1.to_owned())
    };
    assert_eq!(mistake(r#"["b", "a"]"#, r#"["c"]"#), None);
    for (params, others, expected) in [
        (r#"["a"]"#, "[]", "it shows `b`, which is not in `params`"),
        (
            r#"["a"]"#,
            r#"["b"]"#,
            "it shows `b`, which is not in `params`",
        ),
        (
            r#"["a", "b", "c"]"#,
            "[]",
            "it does not show `c`, which belongs in `other_params`",
        ),
        (
            r#"["a", "b", "a"]"#,
            "[]",
            "the parameter `a` is listed twice",
        ),
        (
            r#"["a", "b"]"#,
            r#"["c", "c"]"#,
            "the parameter `c` is listed twice",
        ),
        (
            r#"["a", "b"]"#,
            r#"["a"]"#,
            "the parameter `a` is listed twice",
        ),
    ] {
        assert_eq!(
            mistake(params, others).as_deref(),
            Some(expected),
            "{params} {others}"
        );
    }
}

/// A document of format 1.0 has no types.
#[test]
fn types_may_be_unknown() {
    let mut value: serde_json::Value = serde_json::from_str(&document().to_json()).unwrap();
    let entry = value["sets"][0]["entries"][0].as_object_mut().unwrap();
    entry.remove("param_types");
    let old = Document::from_json(&value.to_string()).unwrap();
    let (_, entry) = old.find("TYPED").unwrap();
    assert_eq!(entry.params[0], Param::from("count"));
    let changes = platform_error_document::check(&old, &document());
    assert_eq!(changes.iter().count(), 0);
    assert!(!old.to_json().contains("param_types"));
}

#[test]
fn mistakes_in_types_are_reported() {
    let json = document().to_json();
    let unknown = json.replace("\"float\"", "\"number\"");
    let found = Document::from_json(&unknown).unwrap_err().to_string();
    let expected = "unknown parameter type \"number\"; the parameter types are text, integer, \
                    float, bool";
    assert!(found.contains(expected), "{found}");
    let other = json.replace("\"share\": \"float\"", "\"chair\": \"float\"");
    let found = Document::from_json(&other).unwrap_err().to_string();
    assert!(
        found.ends_with(
            "`param_types` of the entry \"TYPED\" has \"chair\", which is not a parameter"
        ),
        "{found}"
    );
    assert_eq!(
        imported("{n}", "n: number").unwrap_err(),
        "line 3: unknown parameter type \"number\"; the parameter types are text, integer, float, \
         bool"
    );
}

/// An import takes what is shown as a number for an integer, unless the column says otherwise.
#[test]
fn text_that_is_shown_as_a_number_is_marked() {
    let mut document = document();
    let entry = &mut document.sets[0].entries[0];
    entry.message = "{id:#x} {name:?}".to_owned();
    entry.params = vec![
        Param::new("id", ParamType::Text),
        Param::new("name", ParamType::Text),
    ];
    let reference = platform_error_document::Reference::new(&document)
        .columns(Field::COLUMNS.iter().copied())
        .to_markdown();
    assert!(reference.contains("id: text<br/>name |"), "{reference}");
    let imported = import::read(&reference, Format::Markdown, "TypedError").unwrap();
    let rust = import::to_rust(&imported, "TypedError").unwrap();
    assert!(rust.contains("id: u128,"), "{rust}");
}

#[test]
fn an_import_has_typed_fields() {
    let rust = import::to_rust(&document(), "TypedError").unwrap();
    for field in [
        "count: i64,",
        "share: f64,",
        "on: bool,",
        "name: String,",
        "#[error(param)]\n        region: String,",
    ] {
        assert!(rust.contains(field), "{rust}");
    }
}

#[test]
fn a_column_may_have_types() {
    for (message, params, fields) in [
        ("{n} of {all}", "n: integer, all:integer", "n: i64,"),
        ("{n:x}", "n : Integer", "n: i64,"),
        ("{n}", "n:float", "n: f64,"),
        (
            "{n}",
            "n: text, more: bool",
            "#[error(param)]\n        more: bool,",
        ),
        ("{n:x}", "n", "n: u64,"),
        ("{n}", "`n`: `integer`", "n: i64,"),
        ("{n} of {all}", "`n: integer`, `all`", "all: String,"),
        ("{n:x}", "n: text", "n: u128,"),
        ("{n:n$}", "n: integer", "n: usize,"),
        (
            "{n:w$}",
            "n, w: integer",
            "#[error(param)]\n        w: usize,",
        ),
        (
            "{0}",
            "0: integer, 2: bool",
            "A(i64, String, #[error(param)] bool),",
        ),
        ("none {{}}", "n", "message = \"none {{}}\""),
    ] {
        let rust = imported(message, params).unwrap();
        assert!(rust.contains(fields), "{message} {params}: {rust}");
    }
    assert!(imported("none", "-").unwrap().contains("    A,"));
    for (message, params) in [
        ("{n:x}", "n: float"),
        ("{n:x}", "n: bool"),
        ("{n:e}", "n: bool"),
        ("{n:p}", "n: integer"),
        ("{n:n$}", "n: text"),
    ] {
        let found = imported(message, params).unwrap_err();
        assert!(
            found.contains("it formats `n` as a value of the type"),
            "{found}"
        );
    }
}
