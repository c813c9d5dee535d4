//! One occurrence in every format.

use platform_error_wire::graphql::ErrorBody;
use platform_error_wire::{Details, Occurrence, grpc};
use serde_json::json;

/// A response as a client gets it.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) format: Format,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// What a response is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Details,
    Xml,
    Html,
    Text,
    Graphql,
    Grpc,
    Connect,
    Rest,
}

impl Format {
    pub(crate) const ALL: [Self; 9] = [
        Self::Json,
        Self::Details,
        Self::Xml,
        Self::Html,
        Self::Text,
        Self::Graphql,
        Self::Grpc,
        Self::Connect,
        Self::Rest,
    ];

    /// Whether a program can read everything back.
    pub(crate) fn is_for_programs(self) -> bool {
        self != Self::Text
    }

    pub(crate) fn is_grpc(self) -> bool {
        matches!(self, Self::Grpc | Self::Connect | Self::Rest)
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Json | Self::Details => "application/problem+json",
            Self::Xml => "application/problem+xml",
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
            Self::Graphql => "application/graphql-response+json",
            Self::Grpc => "application/grpc",
            Self::Connect | Self::Rest => "application/json",
        }
    }

    pub(crate) fn write(self, occurrence: &Occurrence<'_>) -> Written {
        let body = match self {
            Self::Json => occurrence.to_json().into_bytes(),
            Self::Details => serde_json::to_vec(&Details::from(occurrence)).unwrap(),
            Self::Xml => occurrence.to_xml().into_bytes(),
            Self::Html => occurrence.to_html().into_bytes(),
            Self::Text => occurrence.to_text().into_bytes(),
            Self::Graphql => graphql(occurrence),
            Self::Grpc => Vec::new(),
            Self::Connect => grpc::Status::new(occurrence).to_connect_json(),
            Self::Rest => grpc::Status::new(occurrence).to_rest_json(occurrence.http_status()),
        };
        let mut headers = vec![("content-type".to_owned(), self.media_type().to_owned())];
        if self == Self::Grpc {
            headers.extend(trailers(occurrence));
        }
        Written {
            format: self,
            status: self.status(occurrence),
            headers,
            body,
        }
    }

    fn status(self, occurrence: &Occurrence<'_>) -> u16 {
        match self {
            Self::Grpc => 200,
            Self::Connect => grpc::Status::new(occurrence).connect_http_status(),
            _ => occurrence.http_status(),
        }
    }
}

fn graphql(occurrence: &Occurrence<'_>) -> Vec<u8> {
    let error = ErrorBody::new(occurrence).field("order").location(1, 3);
    serde_json::to_vec(&json!({"data": null, "errors": [error]})).unwrap()
}

/// The headers of a response that tonic makes of the status.
fn trailers(occurrence: &Occurrence<'_>) -> Vec<(String, String)> {
    let response = tonic::Status::from(occurrence).into_http::<()>();
    let mut trailers = Vec::new();
    for (name, value) in response.headers() {
        if name.as_str().starts_with("grpc-") {
            let value = value.to_str().unwrap();
            trailers.push((name.to_string(), value.to_owned()));
        }
    }
    trailers
}

/// The occurrence in every format.
pub(crate) fn all(occurrence: &Occurrence<'_>) -> Vec<Written> {
    Format::ALL
        .iter()
        .map(|format| format.write(occurrence))
        .collect()
}
