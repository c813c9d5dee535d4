//! The extension `Codes` in a schema.

use std::sync::{Arc, Mutex};

use async_graphql::futures_util::stream::StreamExt;
use async_graphql::{
    BatchRequest, BatchResponse, EmptyMutation, EmptySubscription, Request, Schema,
};
use platform_error_wire::Instance;
use platform_error_wire::graphql::{Codes, Language};
use serde_json::json;

use crate::exchange::{run, to_json};
use crate::shop::{Chinese, ERRORS, Query, SECRET, Wrapped, brief, codes, shop};

#[tokio::test]
async fn writes_an_error_of_a_set() {
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
async fn hides_a_foreign_error() {
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
    let error = schema.execute("{ extended }").await.errors.remove(0);
    let code = error.extensions.unwrap().get("code").cloned();
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
async fn writes_errors_of_subscriptions() {
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
async fn writes_errors_of_a_batch() {
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
async fn uses_the_language_and_the_instance_of_the_request() {
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
