//! The guide: how to annotate errors, how to read them, how a service answers with them, and how to
//! add sets.

// The pages are also read as files in the repository, where their links lead to other files. Of two
// definitions of a link the first wins, so those before a page here lead to items instead.

/// [`Kind`]: crate::Kind
/// [`Metadata`]: crate::Metadata
/// [report]: crate::Report
/// [the derive]: derive@crate::PlatformError
/// [read]: crate::guide::read
#[doc = ""]
#[doc = include_str!("guide/annotate.md")]
pub mod annotate {}

/// [`Metadata`]: crate::Metadata
/// [`PlatformError`]: trait@crate::PlatformError
/// [`as_error`]: crate::PlatformError::as_error
/// [`params`]: crate::PlatformError::params
/// [`Catalog`]: crate::Catalog
/// [`Report`]: crate::Report
/// [in a service]: crate::guide::service
#[doc = ""]
#[doc = include_str!("guide/read.md")]
pub mod read {}

/// [`find_in`]: crate::Catalog::find_in
/// [`params`]: crate::PlatformError::params
/// [`Report`]: crate::Report
/// [`platform-error-wire`]: https://docs.rs/platform-error-wire
/// [REST]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/rest/index.html
/// [GraphQL]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/graphql/index.html
/// [gRPC]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/grpc/index.html
/// [client]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/client/index.html
/// [telemetry]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/telemetry/index.html
/// [OpenAPI]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/openapi/index.html
/// [a whole service]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/service/index.html
/// [extend]: crate::guide::extend
#[doc = ""]
#[doc = include_str!("guide/service.md")]
pub mod service {}

/// [the derive]: derive@crate::PlatformError
#[doc = ""]
#[doc = include_str!("guide/extend.md")]
pub mod extend {}
