//! The responses of async-graphql.

use std::error::Error as StdError;

use async_graphql::{EmptyMutation, EmptySubscription, Error, Object, Result, Schema};
use platform_error::ErrorSet;
use platform_error_wire::Problem;
use platform_error_wire::graphql::Codes;
use platform_error_wire_tests::sets::{DatabaseError, SECRET, ShopError};

use super::{Foreign, Inner, Log, assert_no_secret};

struct Query;

/// Every way in which a resolver can fail.
#[Object]
impl Query {
    async fn shop(&self, at: usize) -> Result<i32> {
        Err(ShopError::all().remove(at))?
    }

    async fn problem(&self, at: usize) -> Result<i32> {
        let problem = Problem::<ShopError>::from(ShopError::all().remove(at));
        Err(problem.into())
    }

    async fn foreign(&self) -> Result<i32> {
        Err(Foreign(Inner))?
    }

    async fn internal(&self) -> Result<i32> {
        Err(Problem::<ShopError>::internal(Foreign(Inner)).into())
    }

    async fn database(&self) -> Result<i32> {
        Err(DatabaseError)?
    }

    async fn boxed(&self) -> Result<i32> {
        let error: Box<dyn StdError + Send + Sync> = Box::new(Foreign(Inner));
        Err(Error::new_with_source(error))
    }

    async fn text(&self) -> Result<i32> {
        Err(Error::new(SECRET))
    }

    async fn chain(&self) -> Result<i32> {
        Err(anyhow::anyhow!(SECRET).context("cannot do it"))?
    }

    async fn panic(&self) -> Result<i32> {
        panic!("{SECRET}")
    }
}

#[tokio::test]
async fn responses_reveal_nothing() {
    let log = Log::default();
    let observer = log.clone();
    let codes = Codes::new(ShopError::CATALOG).observe(move |occurrence| observer.note(occurrence));
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(codes)
        .finish();

    let mut queries = Vec::new();
    for at in 0..ShopError::all().len() {
        queries.push(format!("{{ shop(at: {at}) }}"));
        queries.push(format!("{{ problem(at: {at}) }}"));
    }
    for field in [
        "foreign", "internal", "database", "boxed", "text", "chain", "panic",
    ] {
        queries.push(format!("{{ {field} }}"));
        queries.push(format!("{{ alias: {field} shop(at: 0) }}"));
    }
    for query in queries {
        let response = schema.execute(&query).await;
        assert!(!response.errors.is_empty(), "{query}");
        let body = serde_json::to_vec(&response).unwrap();
        assert_no_secret(&body, &query);
        assert!(
            String::from_utf8_lossy(&body).contains("\"code\""),
            "{query}"
        );
        for (name, value) in &response.http_headers {
            assert_no_secret(value.as_bytes(), name);
        }
    }
    assert!(log.secrets() > 10);
}
