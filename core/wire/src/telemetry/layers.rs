//! [`Telemetry`] in the layers and the extension that see every error of a service.

use super::observer::Telemetry;
#[cfg(feature = "axum")]
use crate::axum::Problems;
#[cfg(feature = "async-graphql")]
use crate::graphql::Codes;
#[cfg(feature = "tonic")]
use crate::grpc::Statuses;

#[cfg(feature = "axum")]
impl Problems {
    /// Adds an observer that records each problem, as [`Telemetry::observe`] does.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::axum::Problems;
    /// use platform_error_wire::telemetry::{Operation, Telemetry};
    ///
    /// let layer = Problems::new(RequestError::CATALOG)
    ///     .telemetry(Telemetry::new(Operation::HttpServer));
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
    #[must_use]
    pub fn telemetry(self, telemetry: Telemetry) -> Self {
        self.observe(move |observed| telemetry.observe(observed.occurrence()))
    }
}

#[cfg(feature = "async-graphql")]
impl Codes {
    /// Adds an observer that records each error, as [`Telemetry::observe`] does.
    ///
    /// ```
    /// use platform_error::{RequestError, catalog};
    /// use platform_error_wire::graphql::Codes;
    /// use platform_error_wire::telemetry::{Operation, Telemetry};
    ///
    /// catalog!(static ERRORS = [RequestError]);
    ///
    /// let codes = Codes::new(&ERRORS).telemetry(Telemetry::new(Operation::GraphqlServer));
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
    #[must_use]
    pub fn telemetry(self, telemetry: Telemetry) -> Self {
        self.observe(move |occurrence| telemetry.observe(occurrence))
    }
}

#[cfg(feature = "tonic")]
impl Statuses {
    /// Adds an observer that records each error, as [`Telemetry::observe`] does.
    ///
    /// ```
    /// use platform_error::{RequestError, catalog};
    /// use platform_error_wire::grpc::Statuses;
    /// use platform_error_wire::telemetry::{Operation, Telemetry};
    ///
    /// catalog!(static ERRORS = [RequestError]);
    ///
    /// let layer = Statuses::new(&ERRORS).telemetry(Telemetry::new(Operation::GrpcServer));
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
    #[must_use]
    pub fn telemetry(self, telemetry: Telemetry) -> Self {
        self.observe(move |occurrence| telemetry.observe(occurrence))
    }
}
