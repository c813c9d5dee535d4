//! [`app`], all routes of the service.

use std::sync::Arc;

use axum::Router;

use crate::billing::Billing;
use crate::platform::Platform;
use crate::{answers, graphql, grpc, pages, rest};

/// What the handlers work on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Service {
    pub(crate) platform: Arc<Platform>,
    pub(crate) billing: Arc<Billing>,
}

/// The service, as clients reach it at this address.
pub fn app(url: &str) -> Router {
    let config = answers::config(url);
    let service = Service::default();
    Router::new()
        .merge(rest::routes())
        .merge(graphql::routes(&service, &config))
        .merge(grpc::routes(&service, &config))
        .merge(pages::routes())
        .layer(answers::problems(&config))
        .with_state(service)
}
