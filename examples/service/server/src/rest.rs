//! The handlers of the REST API. The `Problem` of each documents its errors, also in the
//! description of the API.
#![expect(unused_qualifications, reason = "utoipa generates some")]

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use billing_errors::BillingError;
use platform_error::RequestError;
use platform_error_wire::Problem;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::app::Service;
use crate::platform;
use crate::user::User;

pub(crate) fn routes() -> Router<Service> {
    Router::new()
        .route("/tables", post(create_table))
        .route(
            "/tables/{table}/rows",
            get(rows).post(insert).delete(delete),
        )
        .route("/flows/{flow}/runs", post(run_flow))
        .route("/deployments", post(deploy))
        .route("/charges", post(charge))
        .route("/raise/{code}", get(raise))
}

#[derive(Deserialize, Serialize, ToSchema)]
pub(crate) struct Table {
    /// At most 62 characters.
    #[schema(example = "customers")]
    name: String,
}

/// Creates a table.
#[utoipa::path(
    post,
    path = "/tables",
    request_body = Table,
    responses((status = 201, description = "Created", body = Table), Problem<RequestError>),
)]
pub(crate) async fn create_table(
    State(service): State<Service>,
    User(user): User,
    Json(table): Json<Table>,
) -> Result<(StatusCode, Json<Table>), Problem<RequestError>> {
    service.platform.create_table(&user, &table.name)?;
    Ok((StatusCode::CREATED, Json(table)))
}

#[derive(Deserialize, Serialize, ToSchema)]
pub(crate) struct Row {
    /// Unique in its table.
    #[schema(example = "order-2")]
    key: String,
    #[schema(example = "2 pears")]
    value: String,
}

/// Reads the rows of a table.
#[utoipa::path(
    get,
    path = "/tables/{table}/rows",
    params(("table" = String, Path, description = "The name of the table", example = "orders")),
    responses((status = 200, description = "The rows", body = Vec<Row>), Problem<RequestError>),
)]
pub(crate) async fn rows(
    State(service): State<Service>,
    User(user): User,
    Path(table): Path<String>,
) -> Result<Json<Vec<Row>>, Problem<RequestError>> {
    let rows = service.platform.rows(&user, &table)?;
    let rows = rows.into_iter().map(|(key, value)| Row { key, value });
    Ok(Json(rows.collect()))
}

/// Inserts a row.
#[utoipa::path(
    post,
    path = "/tables/{table}/rows",
    params(("table" = String, Path, description = "The name of the table", example = "orders")),
    request_body = Row,
    responses((status = 201, description = "Inserted", body = Row), Problem<RequestError>),
)]
pub(crate) async fn insert(
    State(service): State<Service>,
    User(user): User,
    Path(table): Path<String>,
    Json(row): Json<Row>,
) -> Result<(StatusCode, Json<Row>), Problem<RequestError>> {
    service
        .platform
        .insert(&user, &table, &row.key, &row.value)?;
    Ok((StatusCode::CREATED, Json(row)))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// How the keys of the rows begin.
    #[param(example = "order-1")]
    key: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct Deleted {
    count: usize,
}

/// Deletes rows.
#[utoipa::path(
    delete,
    path = "/tables/{table}/rows",
    params(
        ("table" = String, Path, description = "The name of the table", example = "orders"),
        Filter,
    ),
    responses((status = 200, description = "Deleted", body = Deleted), Problem<RequestError>),
)]
pub(crate) async fn delete(
    State(service): State<Service>,
    User(user): User,
    Path(table): Path<String>,
    Query(filter): Query<Filter>,
) -> Result<Json<Deleted>, Problem<RequestError>> {
    let key = filter.key.as_deref();
    let count = service.platform.delete(&user, &table, key)?;
    Ok(Json(Deleted { count }))
}

/// Runs an action flow.
#[utoipa::path(
    post,
    path = "/flows/{flow}/runs",
    params(("flow" = String, Path, description = "The name of the flow", example = "ship")),
    responses((status = 204, description = "Run"), Problem<RequestError>),
)]
pub(crate) async fn run_flow(
    State(service): State<Service>,
    User(user): User,
    Path(flow): Path<String>,
) -> Result<StatusCode, Problem<RequestError>> {
    service.platform.run_flow(&user, &flow)?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Target {
    Backend,
    Web,
    Wechat,
}

#[derive(Deserialize, Serialize, ToSchema)]
pub(crate) struct Deployment {
    #[schema(example = "shop")]
    app: String,
    target: Target,
    /// The version of the schema that the app was built for.
    #[schema(example = 7)]
    schema: u32,
}

/// Starts a deployment.
#[utoipa::path(
    post,
    path = "/deployments",
    request_body = Deployment,
    responses((status = 202, description = "Started", body = Deployment), Problem<RequestError>),
)]
pub(crate) async fn deploy(
    State(service): State<Service>,
    User(user): User,
    Json(deployment): Json<Deployment>,
) -> Result<(StatusCode, Json<Deployment>), Problem<RequestError>> {
    let target = match deployment.target {
        Target::Backend => platform::Target::Backend,
        Target::Web => platform::Target::Web,
        Target::Wechat => platform::Target::Wechat,
    };
    let started = platform::Deployment {
        app: deployment.app.clone(),
        target,
        schema: deployment.schema,
    };
    service.platform.deploy(&user, started)?;
    Ok((StatusCode::ACCEPTED, Json(deployment)))
}

#[derive(Deserialize, ToSchema)]
pub(crate) struct Charge {
    #[schema(example = "order-1")]
    order: String,
    /// A whole number of cents.
    #[schema(example = "1250")]
    amount: String,
    #[schema(example = "4242424242424242")]
    card: String,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct Invoice {
    order: String,
    cents: u64,
}

/// Charges a card for an order.
#[utoipa::path(
    post,
    path = "/charges",
    request_body = Charge,
    responses((status = 201, description = "Charged", body = Invoice), Problem<BillingError>),
)]
pub(crate) async fn charge(
    State(service): State<Service>,
    Json(charge): Json<Charge>,
) -> Result<(StatusCode, Json<Invoice>), Problem<BillingError>> {
    let Charge {
        order,
        amount,
        card,
    } = charge;
    let cents = service.billing.charge(&order, &amount, &card)?;
    Ok((StatusCode::CREATED, Json(Invoice { order, cents })))
}

/// Runs into the error with a code.
#[utoipa::path(
    get,
    path = "/raise/{code}",
    params(("code" = String, Path, description = "The code", example = "DUPLICATE_KEY")),
    responses((status = 204, description = "Never"), Problem),
)]
pub(crate) async fn raise(Path(code): Path<String>) -> Result<StatusCode, Problem> {
    crate::raise(&code)?;
    Ok(StatusCode::NO_CONTENT)
}
