//! The resolvers of the GraphQL API. They use `?` on any error.
#![expect(clippy::unused_async, reason = "a resolver is asynchronous")]

use async_graphql::{Context, EmptySubscription, Enum, Object, Result, Schema, SimpleObject};
use axum::Router;
use platform_error_wire::Config;
use platform_error_wire::graphql::axum::Endpoint;

use crate::app::Service;
use crate::platform::{Deployment, Target};
use crate::user::User;
use crate::{answers, raise};

pub(crate) fn routes(service: &Service, config: &Config) -> Router<Service> {
    let codes = answers::codes(config);
    let schema = Schema::build(Query, Mutation, EmptySubscription)
        .data(service.clone())
        .extension(codes.clone())
        .finish();
    let endpoint = Endpoint::new(schema)
        .codes(codes)
        .prepare(|parts, request| Ok(request.data(User::of(&parts.headers))));
    Router::new().route_service("/graphql", endpoint)
}

struct Query;

#[Object]
impl Query {
    /// The rows of a table.
    async fn rows(&self, context: &Context<'_>, table: String) -> Result<Vec<Row>> {
        let rows = service(context)?.platform.rows(user(context)?, &table)?;
        let rows = rows.into_iter().map(|(key, value)| Row { key, value });
        Ok(rows.collect())
    }

    /// Runs into the error with a code.
    async fn raise(&self, code: String) -> Result<bool> {
        raise(&code)?;
        Ok(true)
    }
}

#[derive(SimpleObject)]
struct Row {
    key: String,
    value: String,
}

struct Mutation;

#[Object]
impl Mutation {
    /// Creates a table, and returns its name.
    async fn create_table(&self, context: &Context<'_>, name: String) -> Result<String> {
        let platform = &service(context)?.platform;
        platform.create_table(user(context)?, &name)?;
        Ok(name)
    }

    /// Inserts a row.
    async fn insert(
        &self,
        context: &Context<'_>,
        table: String,
        key: String,
        value: String,
    ) -> Result<Row> {
        let platform = &service(context)?.platform;
        platform.insert(user(context)?, &table, &key, &value)?;
        Ok(Row { key, value })
    }

    /// Starts a deployment, and returns the name of the app.
    async fn deploy(
        &self,
        context: &Context<'_>,
        app: String,
        target: DeploymentTarget,
        schema: u32,
    ) -> Result<String> {
        let deployment = Deployment {
            app: app.clone(),
            target: target.into(),
            schema,
        };
        let platform = &service(context)?.platform;
        platform.deploy(user(context)?, deployment)?;
        Ok(app)
    }

    /// Charges a card for an order, and returns the amount in cents.
    async fn charge(
        &self,
        context: &Context<'_>,
        order: String,
        amount: String,
        card: String,
    ) -> Result<u64> {
        let billing = &service(context)?.billing;
        Ok(billing.charge(&order, &amount, &card)?)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Target", name = "Target")]
enum DeploymentTarget {
    Backend,
    Web,
    Wechat,
}

fn service<'a>(context: &Context<'a>) -> Result<&'a Service> {
    context.data()
}

fn user<'a>(context: &Context<'a>) -> Result<&'a str> {
    let user: &User = context.data()?;
    Ok(&user.0)
}
