//! Code of a service that panics or fails where an error is written, and hostile requests.

use std::fmt::{self, Display, Formatter};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use async_graphql::async_trait::async_trait;
use async_graphql::extensions::{
    Extension, ExtensionContext, ExtensionFactory, NextPrepareRequest, NextValidation,
};
use async_graphql::futures_util::StreamExt;
use async_graphql::futures_util::stream::{self, Stream};
use async_graphql::parser::parse_query;
use async_graphql::{
    Context, EmptyMutation, EmptySubscription, Object, Request, Result, Schema, ServerError,
    ServerResult, Subscription, ValidationResult,
};
use axum::body::Body;
use http::header::{ACCEPT, ALLOW, CONTENT_TYPE};
use http_body_util::BodyExt;
use platform_error::{PlatformError, catalog};
use platform_error_wire::graphql::axum::Endpoint;
use platform_error_wire::graphql::{Codes, ErrorBody};
use platform_error_wire::{Config, Occurrence, Problem, Translation, Translations};
use serde_json::{Value, json};

use crate::shop::{ERRORS, SECRET, brief, codes, shop};

const GRAPHQL: &str = "application/graphql-response+json";

/// A parameter that cannot print itself.
#[derive(Debug)]
enum Unprintable {
    Fails,
    Panics,
}

impl Display for Unprintable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fails => {
                f.write_str("half ")?;
                Err(fmt::Error)
            }
            Self::Panics => panic!("{SECRET}"),
        }
    }
}

#[derive(Debug, PlatformError)]
#[error(domain = "bad.example.com")]
enum BadError {
    /// The value is bad.
    #[error(
        code = "BAD_VALUE",
        message = "a bad value",
        cause = "…",
        solution = "…"
    )]
    Bad {
        #[error(param)]
        value: Unprintable,
    },
}

catalog!(static BAD = [BadError]);

struct Query;

#[Object]
impl Query {
    #[expect(clippy::unused_async, reason = "resolvers are async")]
    async fn bad(&self, panics: bool) -> Result<Option<i32>> {
        let value = if panics {
            Unprintable::Panics
        } else {
            Unprintable::Fails
        };
        Err(BadError::Bad { value })?
    }
    async fn with_headers(&self, ctx: &Context<'_>) -> bool {
        ctx.insert_http_header("cache-control", "private");
        ctx.insert_http_header("content-type", "text/html");
        ctx.insert_http_header("content-length", "1");
        ctx.insert_http_header("vary", "cookie");
        ctx.append_http_header("set-cookie", "a=1");
        ctx.append_http_header("set-cookie", "b=2");
        true
    }
}

struct Subscriptions;

#[Subscription]
impl Subscriptions {
    async fn bad(&self) -> impl Stream<Item = Result<i32>> + use<> {
        let value = Unprintable::Panics;
        stream::iter([Ok(1), Err(BadError::Bad { value }.into())])
    }
}

fn schema(codes: Codes) -> Schema<Query, EmptyMutation, Subscriptions> {
    Schema::build(Query, EmptyMutation, Subscriptions)
        .extension(codes)
        .finish()
}

fn code(body: &Value) -> &str {
    let code = &body["errors"][0]["extensions"]["code"];
    code.as_str().unwrap_or_default()
}

/// Sends a document by `POST`, and returns the status and the body.
async fn post<E: async_graphql::Executor>(endpoint: &Endpoint<E>, query: &str) -> (u16, String) {
    let body = json!({ "query": query }).to_string();
    let request = http::Request::post("/")
        .header(ACCEPT, GRAPHQL)
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body));
    let (parts, body) = endpoint.respond(request.unwrap()).await.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let body = String::from_utf8(body.to_vec()).unwrap();
    assert!(!body.contains(SECRET), "{body}");
    (parts.status.as_u16(), body)
}

#[tokio::test]
async fn a_parameter_that_fails_costs_no_other_member() {
    let config = brief();
    let value = Unprintable::Fails;
    let error = BadError::Bad { value };
    let occurrence = Occurrence::new(&error, &config);
    let body = serde_json::to_value(ErrorBody::new(&occurrence)).unwrap();
    assert_eq!(
        body["extensions"]["params"]["value"],
        "half (cannot be shown)"
    );

    let schema = schema(Codes::new(&BAD));
    let response = schema.execute("{ bad(panics: false) }").await;
    let body = serde_json::to_value(&response).unwrap();
    let extensions = &body["errors"][0]["extensions"];
    assert_eq!(extensions["domain"], "bad.example.com");
    assert_eq!(extensions["params"]["value"], "half (cannot be shown)");
}

#[tokio::test]
async fn a_parameter_that_panics_is_an_internal_error() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&lines);
    let codes = Codes::new(&BAD).observe(move |occurrence| {
        let line = format!("{} {}", occurrence.code(), occurrence.as_error());
        seen.lock().unwrap().push(line);
    });
    let endpoint = Endpoint::new(schema(codes.clone())).codes(codes.clone());
    let (status, body) = post(&endpoint, "{ bad(panics: true) }").await;
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, code(&body)), (200, "INTERNAL_SERVER_ERROR"));
    assert_eq!(body["errors"][0]["path"], json!(["bad"]));

    let mut stream = schema(codes).execute_stream("subscription { bad }");
    let mut codes = Vec::new();
    while let Some(response) = stream.next().await {
        let body = serde_json::to_value(&response).unwrap();
        codes.push(code(&body).to_owned());
        assert!(!body.to_string().contains(SECRET), "{body}");
    }
    assert_eq!(codes, ["", "INTERNAL_SERVER_ERROR"]);

    // The log says why, once for each.
    let lines = lines.lock().unwrap();
    assert_eq!(lines.len(), 2, "{lines:?}");
    for line in lines.iter() {
        assert!(
            line.starts_with("INTERNAL_SERVER_ERROR") && line.contains(SECRET),
            "{line}"
        );
    }
}

#[tokio::test]
async fn an_observer_that_panics_costs_no_answer() {
    let codes = codes().observe(|_| panic!("{SECRET}"));
    let endpoint = Endpoint::new(shop(codes.clone())).codes(codes.clone());
    for (query, status, expected) in [
        ("{ set ok }", 200, "OUT_OF_STOCK"),
        ("{ panics }", 200, "INTERNAL_SERVER_ERROR"),
        ("{", 400, "GRAPHQL_PARSE_FAILED"),
    ] {
        let (received, body) = post(&endpoint, query).await;
        let body: Value = serde_json::from_str(&body).unwrap();
        assert_eq!((received, code(&body)), (status, expected));
    }
    let mut stream = shop(codes).execute_stream("subscription { ticks }");
    let mut count = 0;
    while stream.next().await.is_some() {
        count += 1;
    }
    assert_eq!(count, 3);
}

#[tokio::test]
async fn a_translation_that_panics_is_an_internal_error() {
    struct Panicking;

    impl Translations for Panicking {
        fn find(&self, _: &str, _: &str) -> Option<Translation<'_>> {
            panic!("{SECRET}")
        }
    }

    let codes = Codes::new(&ERRORS).config(Config::new().translations(Panicking));
    let endpoint = Endpoint::new(shop(codes.clone())).codes(codes);
    for body in [r#"{"query":"{ set }"}"#, "{}"] {
        let request = http::Request::post("/")
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/json")
            .header("accept-language", "zh")
            .body(Body::from(body));
        let answer = endpoint.respond(request.unwrap()).await;
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(code(&body), "INTERNAL_SERVER_ERROR");
        assert_eq!(body["errors"][0]["message"], "Internal Server Error");
    }
}

#[tokio::test]
async fn a_preparation_that_panics_is_an_internal_error() {
    let calls = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&calls);
    let codes = codes().observe(move |_| {
        seen.fetch_add(1, Ordering::Relaxed);
    });
    let endpoint = || Endpoint::new(shop(codes.clone())).codes(codes.clone());
    let panics = endpoint().prepare(|_, _| panic!("{SECRET}"));
    let refuses = endpoint().prepare(|_, _| {
        let value = Unprintable::Panics;
        Err(Problem::from(BadError::Bad { value }))
    });
    for endpoint in [panics, refuses] {
        let (status, body) = post(&endpoint, "{ ok }").await;
        let body: Value = serde_json::from_str(&body).unwrap();
        assert_eq!((status, code(&body)), (500, "INTERNAL_SERVER_ERROR"));
    }
    assert_eq!(calls.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn too_much_depth_is_the_fault_of_the_client() {
    let endpoint = Endpoint::new(shop(codes())).codes(codes());
    for depth in [70, 1_000, 20_000] {
        for (open, close) in [
            ("{ a ".repeat(depth), "}".repeat(depth)),
            ("{ a ".repeat(depth), String::new()),
            (
                format!("{{ positive(n: {}", "[".repeat(depth)),
                "]".repeat(depth) + ")}",
            ),
            (
                format!("{{ positive(n: {}", "{ a: ".repeat(depth)),
                "}".repeat(depth) + ")}",
            ),
            (
                format!("query($a: {}Int", "[".repeat(depth)),
                "]".repeat(depth) + ") { ok }",
            ),
        ] {
            let (status, body) = post(&endpoint, &(open + &close)).await;
            let json: Value = serde_json::from_str(&body).unwrap();
            assert!(matches!(status, 400 | 422), "{depth}: {json:.300}");
            assert!(code(&json).starts_with("GRAPHQL_"), "{json:.300}");
            assert!(body.len() < 4096, "{depth}: {} bytes", body.len());
        }
    }
}

/// Answers each request with a mutation, as an extension for persisted queries may do.
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
        ctx: &ExtensionContext<'_>,
        mut request: Request,
        next: NextPrepareRequest<'_>,
    ) -> ServerResult<Request> {
        let document = "query A { ok } mutation B { insertAccountOne }";
        request.set_parsed_query(parse_query(document)?);
        next.run(ctx, request).await
    }
}

#[tokio::test]
async fn a_persisted_mutation_is_not_executed_by_get() {
    use crate::shop::{Mutation, Query, Subscriptions};

    let schema = Schema::build(Query, Mutation, Subscriptions)
        .extension(codes())
        .extension(Persisted)
        .finish();
    let endpoint = Endpoint::new(schema.clone());
    let rows = [
        (endpoint.clone().codes(codes()), "A", 200),
        (endpoint.clone().codes(codes()), "B", 405),
        // Nothing is known of its operations.
        (endpoint, "A", 405),
    ];
    for (endpoint, name, status) in rows {
        for accept in [GRAPHQL, "application/json"] {
            let uri = format!("/?operationName={name}&extensions=%7B%22persistedQuery%22:1%7D");
            let request = http::Request::get(uri).header(ACCEPT, accept);
            let request = request.body(Body::empty()).unwrap();
            let (parts, body) = endpoint.respond(request).await.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let body: Value = serde_json::from_slice(&body).unwrap();
            assert_eq!(parts.status, status, "{name} {body}");
            if status == 405 {
                assert_eq!(code(&body), "METHOD_NOT_ALLOWED");
                assert_eq!(parts.headers[ALLOW], "GET, HEAD, POST");
                assert!(body.get("data").is_none());
            } else {
                assert_eq!(body["data"]["ok"], 7);
            }
        }
    }
}

/// Fails where documents are validated, which the rules did not.
struct Unavailable;

impl ExtensionFactory for Unavailable {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait]
impl Extension for Unavailable {
    async fn validation(
        &self,
        _: &ExtensionContext<'_>,
        _: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        Err(vec![ServerError::new(SECRET, None)])
    }
}

#[tokio::test]
async fn an_error_beside_the_rules_is_not_one_of_validation() {
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(codes())
        .extension(Unavailable)
        .finish();
    let response = schema.execute("{ bad(panics: false) }").await;
    let body = serde_json::to_value(&response).unwrap();
    assert_eq!(code(&body), "INTERNAL_SERVER_ERROR");
    assert!(!body.to_string().contains(SECRET));
}

#[tokio::test]
async fn headers_of_resolvers_replace_or_add_but_do_not_describe_the_body() {
    let codes = Codes::new(&BAD);
    let endpoint = Endpoint::new(schema(codes.clone())).codes(codes).batch(2);
    let one = json!({ "query": "{ withHeaders }" });
    for (body, count) in [(json!([one, one]), 2), (one.clone(), 1)] {
        let request = http::Request::post("/")
            .header(CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_string()));
        let answer = endpoint.respond(request.unwrap()).await;
        let values = |name| {
            let values = answer.headers().get_all(name).iter();
            let values: Vec<_> = values.map(|value| value.to_str().unwrap()).collect();
            values.join(" | ")
        };
        assert_eq!(values("content-type"), "application/json; charset=utf-8");
        assert_eq!(values("content-length"), "");
        assert_eq!(values("cache-control"), "private");
        let vary = "accept, accept-language".to_owned() + &" | cookie".repeat(count);
        assert_eq!(values("vary"), vary);
        assert_eq!(values("set-cookie"), vec!["a=1 | b=2"; count].join(" | "));
    }
}
