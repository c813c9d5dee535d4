//! The problems of operations in OpenAPI documents.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]
#![expect(
    dead_code,
    reason = "utoipa reads the attributes of handlers, and calls none"
)]

use platform_error::{ErrorSet, PlatformError, RequestError};
use platform_error_wire::openapi::SharedProblems;
use platform_error_wire::{Config, HttpError, Instance, Occurrence, Problem};
use platform_error_wire_tests::sets::ShopError;
use serde_json::{Value, json};
use utoipa::{IntoResponses, OpenApi};

#[utoipa::path(get, path = "/orders", responses((status = 200), Problem<ShopError>))]
fn orders() {}

#[utoipa::path(get, path = "/rows", responses((status = 200), Problem<RequestError>))]
fn rows() {}

#[utoipa::path(get, path = "/any", responses((status = 200), Problem))]
fn any() {}

#[derive(OpenApi)]
#[openapi(paths(orders, rows, any), modifiers(&SharedProblems))]
struct Shared;

#[derive(OpenApi)]
#[openapi(paths(orders, rows, any))]
struct Inline;

fn document<A: OpenApi>() -> Value {
    serde_json::to_value(A::openapi()).unwrap()
}

fn responses<R: IntoResponses>() -> Value {
    serde_json::to_value(R::responses()).unwrap()
}

fn content(response: &Value) -> &Value {
    &response["content"]["application/problem+json"]
}

/// The codes that the schema of a response lists, and those that its examples show.
fn codes(response: &Value) -> (Vec<&str>, Vec<&str>) {
    let content = content(response);
    let schemas = content["schema"]["oneOf"].as_array().unwrap();
    let schemas = schemas
        .iter()
        .map(|schema| schema["properties"]["code"]["enum"][0].as_str().unwrap())
        .collect();
    let examples = content["examples"].as_object().unwrap();
    (schemas, examples.keys().map(String::as_str).collect())
}

#[test]
fn each_status_has_its_codes() {
    let responses = responses::<Problem<ShopError>>();
    let mut expected: Vec<(u16, &str)> = Vec::new();
    for entry in ShopError::CATALOG {
        expected.push((entry.http_status(), entry.code()));
    }
    for (status, response) in responses.as_object().unwrap() {
        let Ok(status) = status.parse::<u16>() else {
            continue;
        };
        let (schemas, examples) = codes(response);
        assert_eq!(
            schemas.last(),
            HttpError::from_status(status)
                .map(|error| error.code())
                .as_ref()
        );
        let mut of_status = Vec::new();
        for code in &schemas[..schemas.len() - 1] {
            of_status.push((status, *code));
        }
        expected.retain(|entry| !of_status.contains(entry));
        let mut sorted = schemas.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, examples, "{status}");
    }
    assert_eq!(expected, [], "not documented");
}

#[test]
fn any_problem_may_come() {
    let any = responses::<Problem>();
    assert_eq!(any.as_object().unwrap().len(), 1);
    let schema = &content(&any["default"])["schema"];
    assert_eq!(
        schema["properties"]["kind"]["enum"]
            .as_array()
            .unwrap()
            .len(),
        16
    );
    assert_eq!(schema["properties"]["code"], json!({"type": "string"}));
    let shop = responses::<Problem<ShopError>>();
    assert_eq!(shop["default"], any["default"]);
}

#[test]
fn a_schema_has_the_facts_and_the_types_of_parameters() {
    let responses = responses::<Problem<ShopError>>();
    let schema = &content(&responses["422"])["schema"]["oneOf"][0];
    let properties = &schema["properties"];
    assert_eq!(
        properties["status"],
        json!({"type": "integer", "enum": [422]})
    );
    assert_eq!(
        properties["code"],
        json!({"type": "string", "enum": ["TOO_HEAVY"]})
    );
    assert_eq!(properties["domain"]["enum"], json!(["shop.example.com"]));
    assert_eq!(properties["kind"]["enum"], json!(["INVALID_ARGUMENT"]));
    assert_eq!(properties["retry"]["enum"], json!(["NEVER", "AFTER_DELAY"]));
    assert_eq!(
        properties["params"]["properties"],
        json!({
            "weight": {"oneOf": [
                {"type": "number"},
                {"type": "string", "enum": ["NaN", "Infinity", "-Infinity"]},
            ]},
            "fragile": {"type": "boolean"},
            "delta": {"type": "integer"},
        })
    );
    assert_eq!(
        properties["params"]["required"],
        json!(["weight", "fragile", "delta"])
    );
    assert!(
        schema["required"]
            .as_array()
            .unwrap()
            .contains(&json!("params"))
    );
    assert!(
        schema["description"]
            .as_str()
            .unwrap()
            .contains("**Solution:** Split the order")
    );
}

/// Codes that differ in what is no part of a type's name.
#[derive(Debug, PlatformError)]
#[error(domain = "alike.example.com")]
enum AlikeError {
    /// It
    #[error(code = "A_B", message = "m", cause = "c", solution = "s")]
    Words,
    /// It
    #[error(code = "AB", message = "m", cause = "c", solution = "s")]
    Word,
    /// It
    #[error(code = "a.b", message = "m", cause = "c", solution = "s")]
    Dotted,
}

#[utoipa::path(get, path = "/alike", responses((status = 200), Problem<AlikeError>))]
fn alike() {}

#[derive(OpenApi)]
#[openapi(paths(alike), modifiers(&SharedProblems))]
struct Alike;

/// Generators write a file for each, and not every file system distinguishes case.
#[test]
fn components_differ_in_more_than_case() {
    let document = document::<Alike>();
    for kind in ["schemas", "examples"] {
        let components = document["components"][kind].as_object().unwrap();
        let lower = components.keys().map(|name| name.to_lowercase());
        let mut alike: Vec<String> = lower.filter(|name| name.starts_with("ab")).collect();
        alike.sort_unstable();
        assert_eq!(alike, ["abproblem", "abproblem2", "abproblem3"], "{kind}");
    }
}

#[test]
fn an_error_of_an_included_set_has_the_domain_of_that_set() {
    let responses = responses::<Problem<ShopError>>();
    let schemas = content(&responses["403"])["schema"]["oneOf"]
        .as_array()
        .unwrap();
    let domains: Vec<_> = schemas
        .iter()
        .map(|schema| schema["properties"]["domain"]["enum"][0].as_str().unwrap())
        .collect();
    assert_eq!(domains.last(), Some(&"http.platform"));
    assert!(
        domains[..domains.len() - 1]
            .iter()
            .all(|domain| *domain == "request.platform")
    );
}

#[test]
fn an_example_is_what_a_real_error_is_written_as() {
    let responses = responses::<Problem<RequestError>>();
    for entry in RequestError::CATALOG {
        let error = RequestError::from_code(entry.code()).unwrap();
        let instance = Instance::from_id("00000000-0000-4000-8000-000000000000");
        let occurrence = Occurrence::new(&error, Config::installed()).with_instance(instance);
        let status = entry.http_status().to_string();
        let example = &content(&responses[status])["examples"][entry.code()]["value"];
        let written: Value = serde_json::from_str(&occurrence.to_json()).unwrap();
        assert_eq!(*example, written);
    }
}

#[test]
fn the_parameters_of_an_example_are_made_up() {
    let responses = responses::<Problem<ShopError>>();
    let example = &content(&responses["409"])["examples"]["OUT_OF_STOCK"]["value"];
    assert_eq!(example["params"], json!({"have": 1, "sku": "sku"}));
    assert_eq!(example["detail"], "only 1 of sku left");
    let example = &content(&responses["409"])["examples"]["NAME_TAKEN"]["value"];
    assert_eq!(example["params"], json!({"0": "string"}));
}

#[test]
fn a_retry_header_is_documented_where_it_may_come() {
    let responses = responses::<Problem<ShopError>>();
    assert!(responses["503"]["headers"]["Retry-After"].is_object());
    assert!(responses["default"]["headers"]["Retry-After"].is_object());
    assert!(responses["422"]["headers"]["Retry-After"].is_null());
    assert!(responses["422"]["headers"]["x-platform-error-code"].is_object());
}

#[test]
fn components_are_shared_by_operations() {
    let document = document::<Shared>();
    let text = document["paths"].to_string();
    assert!(!text.contains("\"properties\""), "{text}");
    assert!(!text.contains("\"value\""), "{text}");

    let schemas = document["components"]["schemas"].as_object().unwrap();
    assert_eq!(schemas["Problem"]["title"], "Problem");
    assert_eq!(schemas["DuplicateKeyProblem"]["title"], "DUPLICATE_KEY");
    assert!(!schemas.contains_key("DuplicateKeyProblem2"));
    let examples = document["components"]["examples"].as_object().unwrap();
    assert_eq!(
        examples["DuplicateKeyProblem"]["value"]["code"],
        "DUPLICATE_KEY"
    );

    let content = content(&document["paths"]["/rows"]["get"]["responses"]["409"]);
    let reference = "#/components/schemas/DuplicateKeyProblem";
    assert_eq!(content["schema"]["oneOf"][0], json!({"$ref": reference}));
    let discriminator = &content["schema"]["discriminator"];
    assert_eq!(discriminator["propertyName"], "code");
    assert_eq!(discriminator["mapping"]["DUPLICATE_KEY"], reference);
    let items = content["schema"]["oneOf"].as_array().unwrap();
    assert_eq!(
        discriminator["mapping"].as_object().unwrap().len(),
        items.len()
    );
}

#[test]
fn a_document_without_components_has_no_discriminator() {
    let text = document::<Inline>().to_string();
    assert!(!text.contains("discriminator"));
    assert!(!text.contains("#/components"));
}

/// An error that is called like that of a status.
#[derive(Debug, PlatformError)]
#[error(
    code = "NOT_FOUND",
    domain = "shelf.example.com",
    explanation = "The shelf is empty",
    cause = "…",
    solution = "…",
    kind = NotFound,
)]
struct ShelfNotFound;

#[utoipa::path(get, path = "/shelf", responses((status = 200), Problem<ShelfNotFound>))]
fn shelf() {}

#[derive(OpenApi)]
#[openapi(paths(shelf), modifiers(&SharedProblems))]
struct Shelf;

#[test]
fn a_code_of_two_sets_has_no_discriminator_and_two_components() {
    let document = document::<Shelf>();
    let content = content(&document["paths"]["/shelf"]["get"]["responses"]["404"]);
    assert!(content["schema"]["discriminator"].is_null());
    let references = &content["schema"]["oneOf"];
    assert_eq!(
        references[0]["$ref"],
        "#/components/schemas/NotFoundProblem"
    );
    assert_eq!(
        references[1]["$ref"],
        "#/components/schemas/NotFoundProblem2"
    );
}
