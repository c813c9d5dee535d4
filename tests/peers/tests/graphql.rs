//! GraphQL: the audits of GraphQL over HTTP, and what clients read.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::thread;

use async_graphql::{EmptySubscription, Object, Result, Schema};
use axum::Router;
use platform_error::{PlatformError, catalog};
use platform_error_peers::Peer;
use platform_error_wire::graphql::Codes;
use platform_error_wire::graphql::axum::Endpoint;
use tokio::net::TcpListener;
use tokio::runtime;

#[derive(Debug, PlatformError)]
#[error(domain = "shop.example.com")]
enum ShopError {
    #[error(
        code = "OUT_OF_STOCK",
        message = "{sku} is out of stock",
        explanation = "The warehouse has none left",
        cause = "It was sold",
        solution = "Order another",
        kind = Aborted
    )]
    OutOfStock { sku: String },
}

catalog!(static ERRORS = [ShopError]);

fn out_of_stock() -> ShopError {
    ShopError::OutOfStock { sku: "A-7".into() }
}

struct Query;

#[Object]
impl Query {
    async fn stock(&self) -> Result<i32> {
        Ok(std::future::ready(7).await)
    }
    async fn buy(&self) -> Result<Option<i32>> {
        std::future::ready(Err(out_of_stock())).await?
    }
}

struct Mutation;

#[Object]
impl Mutation {
    async fn sell(&self) -> i32 {
        std::future::ready(1).await
    }
}

/// Serves the schema on a port of its own until the test ends, and returns the origin.
fn serve() -> String {
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || runtime.block_on(async { axum::serve(listener, app()).await }));
    origin
}

fn app() -> Router {
    let codes = Codes::new(&ERRORS);
    let schema = Schema::build(Query, Mutation, EmptySubscription)
        .extension(codes.clone())
        .finish();
    let endpoint = Endpoint::new(schema).codes(codes);
    let refusing = endpoint.clone().prepare(|_, _| Err(out_of_stock().into()));
    Router::new()
        .route_service("/graphql", endpoint.clone())
        .route_service("/400", endpoint.clone().bad_request_only(true))
        .route_service("/294", endpoint.partial_success(true))
        .route_service("/409", refusing)
}

struct Audit {
    level: String,
    line: String,
    failed: bool,
}

fn audit(peer: Peer, path: &str) -> Vec<Audit> {
    let printed = peer.arg(serve() + path).output();
    let audits = printed.lines().map(|line| {
        let columns: Vec<_> = line.split('\t').collect();
        Audit {
            level: columns[0].to_owned(),
            line: line.to_owned(),
            failed: columns[2] == "failed",
        }
    });
    audits.collect()
}

fn failures(audits: &[Audit]) -> Vec<&str> {
    let failed = audits.iter().filter(|audit| audit.failed);
    failed.map(|audit| &*audit.line).collect()
}

#[test]
fn every_audit_passes_with_400() {
    let Some(peer) = Peer::node("graphql/audits.mjs") else {
        return;
    };
    let audits = audit(peer, "/400");
    assert_eq!(failures(&audits), [""; 0]);
    assert_eq!(audits.len(), 61);
}

#[test]
fn no_audit_of_a_must_fails_by_default() {
    let Some(peer) = Peer::node("graphql/audits.mjs") else {
        return;
    };
    let audits = audit(peer, "/graphql");
    let must: Vec<_> = audits
        .into_iter()
        .filter(|audit| audit.level == "MUST")
        .collect();
    assert_eq!(failures(&must), [""; 0]);
    assert!(must.len() > 10);
}

#[test]
fn clients_read_the_code_whatever_the_status() {
    let Some(peer) = Peer::node("graphql/clients.mjs") else {
        return;
    };
    let rows = [
        "/graphql|{ buy }|application/json",
        "/409|{ stock }|application/json",
        "/graphql|{ buy }|application/graphql-response+json",
        "/409|{ stock }|application/graphql-response+json",
        "/294|{ stock buy }|application/graphql-response+json",
        "/graphql|{ buy }|",
        "/409|{ stock }|",
        "/294|{ stock buy }|",
    ];
    let printed = peer.arg(serve()).args(rows).output();
    let mut expected = Vec::new();
    for row in rows {
        for client in ["apollo", "urql", "graphql-request"] {
            expected.push(format!("{client}\t{row}\tOUT_OF_STOCK\tA-7"));
        }
    }
    assert_eq!(printed.lines().collect::<Vec<_>>(), expected);
}
