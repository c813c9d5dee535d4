//! The guide: how a service answers with errors, and how a client reads them.

/// [`Answer`]: crate::Answer
/// [`answers`]: crate::Answer::answers
/// [`code`]: crate::Answer::code
/// [`decide`]: crate::Answer::decide
/// [`docs`]: crate::Answer::docs
/// [`domain`]: crate::Answer::domain
/// [`facts`]: crate::Answer::facts
/// [`instance`]: crate::Answer::instance
/// [`is_error`]: crate::Answer::is_error
/// [`kind`]: crate::Answer::kind
/// [`member`]: crate::Answer::member
/// [`message`]: crate::Answer::message
/// [`param`]: crate::Answer::param
/// [`params`]: crate::Answer::params
/// [`retry_after`]: crate::Answer::retry_after
/// [`solution`]: crate::Answer::solution
/// [`type_uri`]: crate::Answer::type_uri
/// [`violations`]: crate::Answer::violations
/// [`Idempotent::No`]: crate::Idempotent::No
/// [`Retries`]: crate::reqwest::Retries
/// [`ok_or_answer`]: crate::reqwest::ResponseExt::ok_or_answer
#[cfg(feature = "reqwest")]
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
#[doc = ""]
#[doc = include_str!("guide/client.md")]
pub mod client {}

/// [`Codes`]: crate::graphql::Codes
/// [`Config`]: crate::Config
/// [`Endpoint`]: crate::graphql::axum::Endpoint
/// [`ErrorBody`]: crate::graphql::ErrorBody
/// [`GraphqlError`]: crate::graphql::GraphqlError
/// [`Problem`]: crate::Problem
/// [`code_enum!`]: crate::code_enum
/// [`keep_coded`]: crate::graphql::Codes::keep_coded
/// [`observe`]: crate::graphql::Codes::observe
/// [`platform`]: crate::graphql::Codes::platform
/// [`prepare`]: crate::graphql::axum::Endpoint::prepare
/// [`respond`]: crate::graphql::axum::Endpoint::respond
#[cfg(all(feature = "async-graphql", feature = "axum"))]
#[cfg_attr(docsrs, doc(cfg(all(feature = "async-graphql", feature = "axum"))))]
#[doc = ""]
#[doc = include_str!("guide/graphql.md")]
pub mod graphql {}

/// [`Problem`]: crate::Problem
/// [`Problem::internal`]: crate::Problem::internal
/// [`Sanitize`]: crate::grpc::Sanitize
/// [`Status`]: crate::grpc::Status
/// [`Status::from_trailers`]: crate::grpc::Status::from_trailers
/// [`Statuses`]: crate::grpc::Statuses
/// [`check`]: crate::grpc::check
/// [`connect_response`]: crate::grpc::connect_response
/// [`into_status!`]: crate::into_status
/// [`rest_response`]: crate::grpc::rest_response
/// [`trailer_budget`]: crate::Config::trailer_budget
/// [installed]: crate::Config::install
#[cfg(feature = "tonic")]
#[cfg_attr(docsrs, doc(cfg(feature = "tonic")))]
#[doc = ""]
#[doc = include_str!("guide/grpc.md")]
pub mod grpc {}

/// [`HttpError`]: crate::HttpError
/// [`Problem`]: crate::Problem
/// [`SharedProblems`]: crate::openapi::SharedProblems
/// [`problem_schema`]: crate::openapi::problem_schema
/// [installed]: crate::Config::install
#[cfg(feature = "utoipa")]
#[cfg_attr(docsrs, doc(cfg(feature = "utoipa")))]
#[doc = ""]
#[doc = include_str!("guide/openapi.md")]
pub mod openapi {}

/// [`Config::challenge`]: crate::Config::challenge
/// [`HttpError`]: crate::HttpError
/// [`Problem`]: crate::Problem
/// [`Problems`]: crate::axum::Problems
/// [`into_response!`]: crate::into_response
/// [`plain_text`]: crate::axum::Problems::plain_text
/// [`recognize`]: crate::axum::Problems::recognize
/// [`respond`]: crate::Occurrence::respond
/// [`route`]: crate::axum::Problems::route
/// [Observers]: crate::axum::Problems::observe
/// [telemetry]: crate::guide::telemetry
/// [translations]: crate::Config::translations
#[cfg(feature = "axum")]
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
#[doc = ""]
#[doc = include_str!("guide/rest.md")]
pub mod rest {}

/// [`Sanitize`]: crate::grpc::Sanitize
/// [`into_response!`]: crate::into_response
/// [`into_status!`]: crate::into_status
#[cfg(all(
    feature = "async-graphql",
    feature = "axum",
    feature = "reqwest",
    feature = "tonic",
    feature = "tracing",
    feature = "utoipa"
))]
#[cfg_attr(
    docsrs,
    doc(cfg(all(
        feature = "async-graphql",
        feature = "axum",
        feature = "reqwest",
        feature = "tonic",
        feature = "tracing",
        feature = "utoipa"
    )))
)]
#[doc = ""]
#[doc = include_str!("guide/service.md")]
pub mod service {}

/// [`Config`]: crate::Config
/// [`Instance`]: crate::Instance
/// [`Occurrence`]: crate::Occurrence
/// [`Operation`]: crate::telemetry::Operation
/// [`Telemetry`]: crate::telemetry::Telemetry
/// [`count`]: crate::telemetry::count
/// [`describe`]: crate::telemetry::describe
/// [`level`]: crate::telemetry::level
/// [`observe`]: crate::telemetry::Telemetry::observe
/// [`redact`]: crate::telemetry::Telemetry::redact
#[cfg(all(feature = "metrics", feature = "tracing"))]
#[cfg_attr(docsrs, doc(cfg(all(feature = "metrics", feature = "tracing"))))]
#[doc = ""]
#[doc = include_str!("guide/telemetry.md")]
pub mod telemetry {}
