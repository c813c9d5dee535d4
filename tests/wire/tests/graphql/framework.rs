//! The errors of async-graphql itself, and of other extensions.

use std::sync::Arc;

use async_graphql::async_trait::async_trait;
use async_graphql::extensions::{
    Extension, ExtensionContext, ExtensionFactory, NextParseQuery, NextPrepareRequest,
};
use async_graphql::parser::types::ExecutableDocument;
use async_graphql::{
    EmptyMutation, EmptySubscription, Request, Schema, ServerError, ServerResult, Variables,
};
use serde_json::json;

use crate::exchange::{run, to_json, with_variables};
use crate::shop::{Mutation, Query, SECRET, Subscriptions, codes};

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

/// Fails where documents are parsed, although the parser did not.
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
async fn a_schema_without_introspection_has_none() {
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
