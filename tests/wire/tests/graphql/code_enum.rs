//! The enum of the codes, as a client sees it by introspection.

use async_graphql::{EmptyMutation, EmptySubscription, Object, Request, Schema, Variables};
use platform_error::{PlatformError, RequestError, catalog};
use platform_error_wire::code_enum;
use serde_json::{Value, json};

#[derive(Debug, PlatformError)]
enum OddError {
    #[error(
        code = "23505",
        explanation = "Taken",
        cause = "…",
        solution = "Choose another"
    )]
    Taken,
    #[error(
        code = "a::b",
        explanation = "Old",
        cause = "…",
        solution = "…",
        deprecated = "Use `23505`"
    )]
    Old,
    /// The name of another code.
    #[error(code = "_23505", cause = "…", solution = "…")]
    Alike,
}

catalog!(static ERRORS = [RequestError, OddError]);

code_enum! {
    /// What `extensions.code` can be.
    ///
    /// It grows.
    pub(crate) struct ErrorCode = &ERRORS;
}

struct Query;

#[Object]
impl Query {
    async fn echo(&self, code: ErrorCode) -> ErrorCode {
        code
    }
    async fn text(&self, code: ErrorCode) -> &'static str {
        code.code()
    }
}

async fn run(request: impl Into<Request>) -> Value {
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    serde_json::to_value(schema.execute(request).await).unwrap()
}

#[tokio::test]
async fn introspection_describes_each_code() {
    let query = r#"{
        __type(name: "ErrorCode") {
            kind
            description
            enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
        }
    }"#;
    let body = run(query).await;
    let found = &body["data"]["__type"];
    assert_eq!(found["kind"], "ENUM");
    assert_eq!(
        found["description"],
        "What `extensions.code` can be.\n\nIt grows."
    );
    let values = found["enumValues"].as_array().unwrap();
    assert_eq!(values.len(), 13 + 3);
    assert_eq!(
        values[1],
        json!({
            "name": "DUPLICATE_KEY",
            "description": "Attempted to insert a duplicate value in a unique field\n\n\
                Check and modify duplicate values",
            "isDeprecated": false,
            "deprecationReason": null,
        })
    );
    let names: Vec<_> = values[13..].iter().map(|value| &value["name"]).collect();
    assert_eq!(names, ["_23505", "a_3A_3Ab", "_23505_"]);
    assert_eq!(
        values[13]["description"],
        "`23505`: Taken\n\nChoose another"
    );
    assert_eq!(values[14]["isDeprecated"], true);
    assert_eq!(values[14]["deprecationReason"], "Use `23505`");
}

#[tokio::test]
async fn values_go_both_ways() {
    let body = run("{ echo(code: _23505) text(code: a_3A_3Ab) }").await;
    assert_eq!(body["data"], json!({ "echo": "_23505", "text": "a::b" }));

    let query = "query Q($code: ErrorCode!) { text(code: $code) }";
    let known = Variables::from_json(json!({ "code": "_23505_" }));
    let body = run(Request::new(query).variables(known)).await;
    assert_eq!(body["data"]["text"], "_23505");
    for wrong in [json!("23505"), json!("NO_SUCH"), json!(7), json!(null)] {
        let variables = Variables::from_json(json!({ "code": wrong }));
        let body = run(Request::new(query).variables(variables)).await;
        assert!(body["errors"][0]["message"].is_string(), "{wrong}");
    }
}

#[test]
fn other_types_leave_no_trace() {
    let sdl = Schema::new(Query, EmptyMutation, EmptySubscription).sdl();
    assert!(!sdl.contains("Template"), "{sdl}");
    assert_eq!(ErrorCode::new("a::b").unwrap().code(), "a::b");
    assert_eq!(ErrorCode::new("a_3A_3Ab"), None);
}
