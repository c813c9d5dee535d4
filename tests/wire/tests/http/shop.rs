//! The errors of a shop.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use platform_error::{PlatformError, RequestError, catalog};
use platform_error_wire::Problem;
use platform_error_wire::axum::Problems;

#[derive(Debug, PlatformError)]
#[error(domain = "shop.example.com")]
pub(crate) enum ShopError {
    /// The item cannot be ordered at the moment.
    #[error(
        code = "OUT_OF_STOCK",
        message = "{sku} is out of stock",
        cause = "More was sold than delivered",
        solution = "Order another item",
        kind = FailedPrecondition,
        http_status = 422,
    )]
    OutOfStock { sku: String },
    /// The shop does not know who is asking.
    #[error(
        code = "SIGNED_OUT",
        message = "You are signed out",
        cause = "The session has ended",
        solution = "Sign in",
        kind = Unauthenticated,
    )]
    SignedOut,
    /// The shop has too much to do.
    #[error(
        code = "BUSY",
        message = "The shop is busy",
        cause = "It is Friday",
        solution = "Come back later",
        kind = Unavailable,
    )]
    Busy {
        #[error(retry_after)]
        delay: Duration,
    },
    #[error(transparent)]
    Request(#[from] RequestError),
}

catalog!(pub(crate) static ERRORS = [ShopError]);

platform_error_wire::into_response!(ShopError);

pub(crate) type Answered = Result<&'static str, Problem<ShopError>>;

pub(crate) async fn out_of_stock() -> Answered {
    Err(ShopError::OutOfStock {
        sku: "A-1".to_owned(),
    })?
}

pub(crate) async fn duplicate() -> Answered {
    Err(RequestError::DuplicateKey)?
}

pub(crate) async fn busy() -> Answered {
    let delay = Duration::from_millis(1500);
    Err(ShopError::Busy { delay })?
}

pub(crate) async fn signed_out() -> Answered {
    Err(ShopError::SignedOut)?
}

pub(crate) fn problems() -> Problems {
    Problems::new(&ERRORS).base("https://shop.example.com/errors/")
}

/// A service with one route to each error.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/stock", get(out_of_stock))
        .route("/duplicate", get(duplicate))
        .route("/busy", get(busy))
        .route("/signed-out", get(signed_out))
}

/// The same with the layer.
pub(crate) fn app() -> Router {
    routes().fallback(not_found).layer(problems())
}

async fn not_found() -> http::StatusCode {
    http::StatusCode::NOT_FOUND
}
