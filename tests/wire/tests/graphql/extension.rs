//! The extension `Codes` in a schema.

use std::sync::{Arc, Mutex};

use async_graphql::async_trait::async_trait;
use async_graphql::extensions::{
    Extension, ExtensionContext, ExtensionFactory, NextParseQuery, NextPrepareRequest,
};
use async_graphql::futures_util::stream::StreamExt;
use async_graphql::parser::types::ExecutableDocument;
use async_graphql::{
    BatchRequest, BatchResponse, EmptyMutation, EmptySubscription, Request, Response, Schema,
    ServerError, ServerResult, Variables,
};
use platform_error::PlatformError;
use platform_error_wire::graphql::{Codes, ErrorBody, Language};
use platform_error_wire::{Instance, Occurrence};
use serde_json::{Value, json};

use crate::shop::{
    Chinese, ERRORS, Mutation, Query, SECRET, ShopError, Subscriptions, Wrapped, brief, codes, shop,
};

async fn run(request: impl Into<Request>) -> Value {
    to_json(&shop(codes()).execute(request).await)
}

/// The response as JSON, which has no secret in it.
fn to_json(response: &Response) -> Value {
    let body = serde_json::to_string(response).unwrap();
    assert!(!body.contains(SECRET), "{body}");
    assert!(!body.contains("10.0.0.3"), "{body}");
    serde_json::from_str(&body).unwrap()
}

fn with_variables(query: &str, variables: Value) -> Request {
    Request::new(query).variables(Variables::from_json(variables))
}

#[tokio::test]
async fn tells_an_error_of_a_set() {
    assert_eq!(
        run("{\n  set }").await,
        json!({
            "data": null,
            "errors": [{
                "message": "A-7 is out of stock",
                "path": ["set"],
                "locations": [{ "line": 2, "column": 3 }],
                "extensions": {
                    "code": "OUT_OF_STOCK",
                    "domain": "shop.example.com",
                    "kind": "RESOURCE_EXHAUSTED",
                    "retry": "AFTER_DELAY",
                    "retry_after": 2,
                    "params": { "sku": "A-7" },
                },
            }],
        })
    );
}

#[tokio::test]
async fn finds_an_error_in_what_question_mark_stores() {
    for field in ["set", "boxed", "shared", "io", "platformBox"] {
        let body = run(format!("{{ {field} }}")).await;
        assert_eq!(
            body["errors"][0]["extensions"]["code"], "OUT_OF_STOCK",
            "{field}"
        );
        assert_eq!(
            body["errors"][0]["message"], "A-7 is out of stock",
            "{field}"
        );
    }
    let body = run("{ included }").await;
    assert_eq!(
        body["errors"][0]["extensions"]["domain"],
        "request.platform"
    );
}

#[tokio::test]
async fn finds_an_error_through_a_named_type() {
    let without = run("{ wrapped }").await;
    assert_eq!(
        without["errors"][0]["extensions"]["code"],
        "INTERNAL_SERVER_ERROR"
    );

    let codes = codes().through(|error: &Wrapped| error);
    let with = to_json(&shop(codes).execute("{ wrapped }").await);
    assert_eq!(with["errors"][0]["extensions"]["code"], "OUT_OF_STOCK");
}

#[tokio::test]
async fn keeps_what_is_added_to_a_problem() {
    let body = run("{ problem typedProblem }").await;
    let extensions = &body["errors"][0]["extensions"];
    assert_eq!(extensions["retry_after"], 30);
    assert_eq!(extensions["retry"], "AFTER_DELAY");
    assert_eq!(extensions["instance"], "tag:example.com,2026:7");
    assert_eq!(
        extensions["errors"],
        json!([{ "detail": "taken", "pointer": "#/items/a~1b", "code": "TAKEN" }])
    );
    assert_eq!(body["errors"][1]["extensions"]["code"], "MISSING_FILTER");
}

#[tokio::test]
async fn a_problem_needs_no_extension() {
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    let body = to_json(&schema.execute("{ problem }").await);
    assert_eq!(
        body["errors"][0]["message"],
        "Duplicate key value violates unique constraint"
    );
    assert_eq!(body["errors"][0]["extensions"]["code"], "DUPLICATE_KEY");
    assert_eq!(body["errors"][0]["extensions"]["retry_after"], 30);
}

#[tokio::test]
async fn tells_nothing_of_a_foreign_error() {
    for field in ["foreign", "text", "literal", "coded", "panics", "wrapped"] {
        let body = run(format!("{{ ok {field} }}")).await;
        assert_eq!(body["data"]["ok"], 7, "{field}");
        let error = &body["errors"][0];
        assert_eq!(error["message"], "Internal Server Error", "{field}");
        assert_eq!(error["path"], json!([field]));
        assert_eq!(error["locations"][0]["line"], 1);
        let extensions = error["extensions"].as_object().unwrap();
        assert_eq!(extensions["code"], "INTERNAL_SERVER_ERROR", "{field}");
        assert_eq!(extensions["kind"], "INTERNAL");
        assert!(
            extensions["instance"]
                .as_str()
                .unwrap()
                .starts_with("urn:uuid:")
        );
        assert!(!extensions.contains_key("debug"), "{field}");
    }
}

#[tokio::test]
async fn the_observer_gets_the_error_as_it_was_raised() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    let codes = codes().observe(move |occurrence| {
        let instance = occurrence.instance().map(ToString::to_string);
        log.lock().unwrap().push((
            occurrence.code(),
            occurrence.as_error().to_string(),
            instance,
        ));
    });
    let schema = shop(codes);
    for field in ["foreign", "text", "panics", "set", "boxed"] {
        let body = to_json(&schema.execute(format!("{{ {field} }}")).await);
        let (code, text, instance) = seen.lock().unwrap().pop().unwrap();
        let extensions = &body["errors"][0]["extensions"];
        assert_eq!(extensions["code"], code);
        assert_eq!(extensions["instance"].as_str(), instance.as_deref());
        let is_told = code == "OUT_OF_STOCK";
        assert_eq!(text.contains(SECRET), !is_told, "{field}: {text}");
    }
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn every_observer_is_called_and_none_can_spoil_the_answer() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (first, last) = (Arc::clone(&seen), Arc::clone(&seen));
    let codes = codes()
        .observe(move |occurrence| first.lock().unwrap().push(("first", occurrence.code())))
        .observe(|_| panic!("the log is full"))
        .observe(move |occurrence| last.lock().unwrap().push(("last", occurrence.code())));
    let body = to_json(&shop(codes).execute("{ set }").await);
    assert_eq!(body["errors"][0]["extensions"]["code"], "OUT_OF_STOCK");
    let expected = [("first", "OUT_OF_STOCK"), ("last", "OUT_OF_STOCK")];
    assert_eq!(*seen.lock().unwrap(), expected);
}

#[tokio::test]
async fn keeps_extensions_of_a_resolver_but_not_its_code() {
    let body = run("{ extended }").await;
    let extensions = &body["errors"][0]["extensions"];
    assert_eq!(extensions["shop"], "north");
    assert_eq!(extensions["code"], "OUT_OF_STOCK");
}

#[tokio::test]
async fn keeps_coded_errors_if_asked() {
    let schema = shop(codes().keep_coded(true));
    let response = schema.execute("{ coded text }").await;
    assert_eq!(response.errors[0].message, SECRET);
    assert_eq!(response.errors[1].message, "Internal Server Error");
    let told = schema.execute("{ extended }").await.errors.remove(0);
    let code = told.extensions.unwrap().get("code").cloned();
    assert_eq!(code, Some("OUT_OF_STOCK".into()));
}

#[tokio::test]
async fn writes_any_parameter() {
    let body = run("{ odd }").await;
    let extensions = &body["errors"][0]["extensions"];
    assert_eq!(extensions["code"], "a::b");
    assert_eq!(
        extensions["params"],
        json!({ "code": i64::MIN, "type": true, "ratio": "NaN" })
    );
}

#[tokio::test]
async fn locates_errors_in_aliases_fragments_and_lists() {
    let body =
        run("{ mine: set ...F items { id cost: price } } fragment F on Query { boxed }").await;
    let mut paths: Vec<_> = body["errors"].as_array().unwrap().iter().collect();
    paths.sort_by_key(|error| error["path"].to_string());
    let paths: Vec<_> = paths
        .into_iter()
        .map(|error| {
            (
                error["path"].to_string(),
                error["extensions"]["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        paths,
        [
            (r#"["boxed"]"#.to_owned(), "OUT_OF_STOCK"),
            (r#"["items",0,"cost"]"#.to_owned(), "TABLE_ACCESS_DENIED"),
            (r#"["items",1,"cost"]"#.to_owned(), "TABLE_ACCESS_DENIED"),
            (r#"["mine"]"#.to_owned(), "OUT_OF_STOCK"),
        ]
    );
    assert_eq!(
        run("{ ok required }").await["errors"][0]["extensions"]["code"],
        "OUT_OF_STOCK"
    );
}

#[tokio::test]
async fn labels_the_errors_of_async_graphql() {
    let typed = "query Q($n: Int!) { positive(n: $n) }";
    let requests = [
        (Request::new("{"), "GRAPHQL_PARSE_FAILED"),
        (Request::new("{ ok(} )"), "GRAPHQL_PARSE_FAILED"),
        (Request::new(""), "GRAPHQL_PARSE_FAILED"),
        (Request::new("{ missing }"), "GRAPHQL_VALIDATION_FAILED"),
        (
            Request::new("{ positive(n: \"x\") }"),
            "GRAPHQL_VALIDATION_FAILED",
        ),
        (Request::new("{ ok(n: 1) }"), "GRAPHQL_VALIDATION_FAILED"),
        (
            Request::new("{ __schema { types { fields { type { name } } } } }"),
            "GRAPHQL_VALIDATION_FAILED",
        ),
        (Request::new(nested(40)), "GRAPHQL_VALIDATION_FAILED"),
        (
            Request::new("query A { ok } query B { ok }"),
            "OPERATION_RESOLUTION_FAILURE",
        ),
        (
            Request::new("{ ok }").operation_name("C"),
            "OPERATION_RESOLUTION_FAILURE",
        ),
        (
            Request::new("subscription { ticks }"),
            "OPERATION_RESOLUTION_FAILURE",
        ),
        (with_variables(typed, json!({ "n": "x" })), "BAD_USER_INPUT"),
        (with_variables(typed, json!({ "n": 0 })), "BAD_USER_INPUT"),
        (
            with_variables(typed, json!({ "n": null })),
            "BAD_USER_INPUT",
        ),
        (with_variables(typed, json!({})), "BAD_USER_INPUT"),
        (Request::new("{ positive(n: 0) }"), "BAD_USER_INPUT"),
    ];
    let plain = Schema::build(Query, Mutation, Subscriptions)
        .limit_depth(4)
        .finish();
    for (request, code) in requests {
        let query = request.query.clone();
        let copy = Request::new(query.clone()).variables(request.variables.clone());
        let copy = match &request.operation_name {
            Some(name) => copy.operation_name(name),
            None => copy,
        };
        let original = plain.execute(copy).await;
        let body = run(request).await;
        let error = &body["errors"][0];
        assert_eq!(error["extensions"]["code"], code, "{query}: {body}");
        assert_eq!(error["message"], original.errors[0].message, "{query}");
        for location in error["locations"].as_array().into_iter().flatten() {
            assert_ne!(location["line"], 0, "{body}");
        }
    }
}

/// A document that is deeper than the recursion limit.
fn nested(depth: usize) -> String {
    format!("{}ok{}", "{ a ".repeat(depth), "}".repeat(depth))
}

#[tokio::test]
async fn tells_errors_of_subscriptions() {
    let schema = shop(codes());
    let ticks: Vec<_> = schema
        .execute_stream("subscription { ticks }")
        .collect()
        .await;
    let ticks: Vec<_> = ticks.iter().map(to_json).collect();
    assert_eq!(ticks[0]["data"]["ticks"], 1);
    assert_eq!(ticks[1]["errors"][0]["extensions"]["code"], "OUT_OF_STOCK");

    let cases = [
        ("subscription { refused }", "OUT_OF_STOCK"),
        ("subscription { every(seconds: 0) }", "BAD_USER_INPUT"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { panics }", "INTERNAL_SERVER_ERROR"),
        ("{ set }", "OUT_OF_STOCK"),
        ("{ foreign }", "INTERNAL_SERVER_ERROR"),
    ];
    for (query, code) in cases {
        let responses: Vec<_> = schema.execute_stream(query).collect().await;
        let body = to_json(&responses[0]);
        assert_eq!(
            body["errors"][0]["extensions"]["code"], code,
            "{query}: {body}"
        );
    }
}

#[tokio::test]
async fn tells_errors_of_a_batch() {
    let requests = vec![
        Request::new("{ ok }"),
        Request::new("{ set }"),
        Request::new("{"),
    ];
    let responses = shop(codes())
        .execute_batch(BatchRequest::Batch(requests))
        .await;
    let BatchResponse::Batch(responses) = responses else {
        panic!("a batch answers a batch");
    };
    let bodies: Vec<_> = responses.iter().map(to_json).collect();
    assert!(bodies[0]["errors"].is_null());
    assert_eq!(bodies[1]["errors"][0]["extensions"]["code"], "OUT_OF_STOCK");
    assert_eq!(
        bodies[2]["errors"][0]["extensions"]["code"],
        "GRAPHQL_PARSE_FAILED"
    );
}

#[tokio::test]
async fn tells_the_language_and_the_instance_of_the_request() {
    let schema = shop(Codes::new(&ERRORS).config(brief().translations(Chinese)));
    let request = Request::new("{ set foreign }")
        .data(Language::new("zh-Hans-CN"))
        .data(Instance::from_id("req-7"));
    let body = to_json(&schema.execute(request).await);
    let mut errors: Vec<_> = body["errors"].as_array().unwrap().iter().collect();
    errors.sort_by_key(|error| error["path"].to_string());
    assert_eq!(errors[1]["message"], "A-7 缺货");
    for error in errors {
        assert_eq!(error["extensions"]["instance"], "urn:request:req-7");
    }
}

#[tokio::test]
async fn adds_what_older_clients_of_the_platform_read() {
    let schema = shop(codes().platform(true));
    let query = "mutation { mine: insertAccountOne }";
    let body = to_json(&schema.execute(query).await);
    let extensions = &body["errors"][0]["extensions"];
    assert_eq!(extensions["classification"], "DUPLICATE_KEY");
    assert_eq!(extensions["errorCode"], 409);
    assert_eq!(extensions["operation"], "insertAccountOne");
    let labeled = to_json(&schema.execute("{ set }").await);
    assert_eq!(labeled["errors"][0]["extensions"]["errorCode"], 460);
}

#[test]
fn the_body_is_the_golden_one() {
    let config = brief().base("https://docs.example.app/errors/");
    let error = ShopError::OutOfStock {
        sku: "\u{0}\u{2028}\"\\".into(),
        restocked: None,
        source: std::io::Error::other(SECRET),
    };
    let occurrence = Occurrence::new(&error, &config);
    let body = ErrorBody::new(&occurrence)
        .field("buy")
        .location(2, 4)
        .location(0, 0);
    assert_eq!(
        serde_json::to_string(&body).unwrap(),
        concat!(
            r#"{"message":"\u0000"#,
            "\u{2028}",
            r#"\"\\ is out of stock","path":["buy"],"locations":[{"line":2,"column":4}],"#,
            r#""extensions":{"code":"OUT_OF_STOCK","domain":"shop.example.com","#,
            r#""kind":"RESOURCE_EXHAUSTED","retry":"AFTER_DELAY","#,
            r#""docs":"https://docs.example.app/errors/OUT_OF_STOCK","#,
            r#""params":{"sku":"\u0000"#,
            "\u{2028}",
            r#"\"\\"}}}"#,
        )
    );
    let platform = serde_json::to_value(body.platform("buy")).unwrap();
    assert_eq!(platform["errorCode"], 460);
    assert_eq!(platform["operation"], "buy");
    assert_eq!(platform["extensions"]["classification"], "OUT_OF_STOCK");
}

/// What the extension for persisted queries answers, as an extension that comes after.
struct Persisted;

impl ExtensionFactory for Persisted {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait]
impl Extension for Persisted {
    async fn prepare_request(
        &self,
        _: &ExtensionContext<'_>,
        request: Request,
        _: NextPrepareRequest<'_>,
    ) -> ServerResult<Request> {
        Err(ServerError::new(request.query, None))
    }
}

#[tokio::test]
async fn knows_persisted_queries_and_hides_other_extensions() {
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(codes())
        .extension(Persisted)
        .finish();
    let rows = [
        ("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"),
        ("provided sha does not match query", "BAD_USER_INPUT"),
        (SECRET, "INTERNAL_SERVER_ERROR"),
        (
            "Unknown operation named \"rose@10.0.0.3\"",
            "INTERNAL_SERVER_ERROR",
        ),
    ];
    for (message, code) in rows {
        let body = to_json(&schema.execute(message).await);
        assert_eq!(body["errors"][0]["extensions"]["code"], code, "{message}");
    }
}

/// Fails where documents are parsed, which the parser did not.
struct Unavailable;

impl ExtensionFactory for Unavailable {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait]
impl Extension for Unavailable {
    async fn parse_query(
        &self,
        _: &ExtensionContext<'_>,
        _: &str,
        _: &Variables,
        _: NextParseQuery<'_>,
    ) -> ServerResult<ExecutableDocument> {
        Err(ServerError::new(SECRET, None))
    }
}

#[tokio::test]
async fn an_error_beside_the_parser_is_not_one_of_syntax() {
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(codes())
        .extension(Unavailable)
        .finish();
    for query in ["{ ok }", "{"] {
        let body = to_json(&schema.execute(query).await);
        assert_eq!(
            body["errors"][0]["extensions"]["code"],
            "INTERNAL_SERVER_ERROR"
        );
    }
}

#[tokio::test]
async fn a_schema_without_introspection_says_so() {
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(codes())
        .disable_introspection()
        .finish();
    let body = to_json(
        &schema
            .execute("{ __schema { queryType { name } } ok }")
            .await,
    );
    assert_eq!(body["data"], json!({ "__schema": null, "ok": 7 }), "{body}");
}

/// The platform's own wording of a standard error.
#[derive(Debug, PlatformError)]
#[error(domain = "example.app")]
enum AppError {
    /// Attempted to insert a duplicate value in a unique field
    #[error(
        code = "DUPLICATE_KEY",
        message = "A record with this value already exists.",
        cause = "Data constraint violation",
        solution = "Check and modify duplicate values",
        kind = AlreadyExists,
        labels(error_code = "400"),
    )]
    DuplicateKey {
        #[error(param)]
        field: &'static str,
    },
}

#[test]
fn the_platform_reads_the_golden_body() {
    let config = brief().base("https://docs.example.app/errors/");
    let error = AppError::DuplicateKey { field: "name" };
    let occurrence = Occurrence::new(&error, &config);
    let body = ErrorBody::new(&occurrence)
        .field("insert_account_one")
        .location(2, 4);
    let mut golden = json!({
        "message": "A record with this value already exists.",
        "path": ["insert_account_one"],
        "locations": [{ "line": 2, "column": 4 }],
        "extensions": {
            "code": "DUPLICATE_KEY",
            "domain": "example.app",
            "kind": "ALREADY_EXISTS",
            "retry": "AFTER_FIX",
            "docs": "https://docs.example.app/errors/DUPLICATE_KEY",
            "params": { "field": "name" },
        },
    });
    assert_eq!(serde_json::to_value(&body).unwrap(), golden);

    golden["errorCode"] = json!(400);
    golden["operation"] = json!("insert_account_one");
    golden["extensions"]["classification"] = json!("DUPLICATE_KEY");
    let platform = body.platform("insert_account_one");
    assert_eq!(serde_json::to_value(platform).unwrap(), golden);
}
