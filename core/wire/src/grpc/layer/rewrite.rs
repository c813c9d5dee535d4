//! Writes the status of a response anew.

use std::error::Error;
use std::sync::Arc;

use http::{HeaderMap, HeaderValue};
use platform_error::{Catalog, Kind};
use tonic::Code;

use crate::grpc::Status;
use crate::grpc::tonic::{Source, to_tonic};
use crate::http_error::PlainError;
use crate::observers::Observers;
use crate::{Config, Instance, Occurrence};

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) catalog: &'static Catalog,
    pub(super) config: Config,
    pub(super) observers: Observers,
    pub(super) plain_text: bool,
}

/// What the status of one response is written with.
pub(super) struct Rewrite {
    pub(super) settings: Arc<Settings>,
    /// The values of `accept-language`.
    pub(super) languages: Vec<HeaderValue>,
}

impl Rewrite {
    /// Writes the status in these headers or trailers anew. If the whole response is the status,
    /// tonic has left it among the extensions, with its source.
    pub(super) fn rewrite(&self, headers: &mut HeaderMap, raised: Option<&tonic::Status>) {
        let Some(read) = Status::from_headers(headers) else {
            return;
        };
        if read.code == Code::Ok as i32 {
            return;
        }
        let source = raised.and_then(Error::source);
        if let Some(Source(raised)) = source.and_then(<dyn Error>::downcast_ref) {
            self.write(headers, raised.occurrence(&self.settings.config));
            return;
        }
        if read.error_info.is_some() {
            return;
        }
        if let Some(error) = source.and_then(|source| self.settings.catalog.find_in(source)) {
            let occurrence = Occurrence::new(error, &self.settings.config);
            self.write(headers, occurrence.with_instance(Instance::new()));
            return;
        }
        // `Unknown` is what tonic makes of foreign errors.
        let kind = match Kind::from_grpc_code(read.code) {
            None | Some(Kind::Unknown) => Kind::Internal,
            Some(kind) => kind,
        };
        let message = Some(read.message.into());
        let plain = PlainError::new(kind.http_status(), message, self.settings.plain_text);
        let plain = plain.with_kind(kind);
        let occurrence = match source {
            Some(source) if kind == Kind::Internal && !self.settings.plain_text => {
                Occurrence::foreign(source, &self.settings.config)
            }
            _ => Occurrence::new(&plain, &self.settings.config),
        };
        self.write(headers, occurrence.with_instance(Instance::new()));
    }

    /// Replaces the status by that of an occurrence.
    fn write(&self, headers: &mut HeaderMap, occurrence: Occurrence<'_>) {
        let occurrence = occurrence.accept_languages(&self.languages);
        self.settings.observers.observe(&occurrence);
        let status = Status::new(&occurrence);
        let status = to_tonic(status, self.settings.config.trailer_budget);
        for name in ["grpc-status", "grpc-message", "grpc-status-details-bin"] {
            headers.remove(name);
        }
        // All of it is escaped, so this cannot fail.
        let _ = status.add_header(headers);
    }
}
