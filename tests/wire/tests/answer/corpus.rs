//! Errors of real services, as their public documentation shows them.

mod apis;
mod china;
mod clouds;
mod frameworks;
mod graphql;
mod not_json;
mod problems;
mod rpc;

use platform_error::Kind;
use platform_error_wire::answer::Format;

/// An answer, and what must be read from it.
pub(crate) struct Foreign {
    pub(crate) service: &'static str,
    pub(crate) status: u16,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) body: &'static str,
    pub(crate) format: Format,
    pub(crate) code: Option<&'static str>,
    pub(crate) kind: Kind,
    pub(crate) message: Option<&'static str>,
}

const JSON: &[(&str, &str)] = &[("content-type", "application/json")];
const PROBLEM: &[(&str, &str)] = &[("content-type", "application/problem+json; charset=utf-8")];
const HTML: &[(&str, &str)] = &[("content-type", "text/html")];
const TEXT: &[(&str, &str)] = &[("content-type", "text/plain; charset=utf-8")];
const XML: &[(&str, &str)] = &[("content-type", "application/xml")];
const NO_HEADERS: &[(&str, &str)] = &[];

/// A row of the corpus: service, status, headers, body, form, code, kind, message.
type Row = (
    &'static str,
    u16,
    &'static [(&'static str, &'static str)],
    &'static str,
    Format,
    Option<&'static str>,
    Kind,
    Option<&'static str>,
);

/// Every answer.
pub(crate) fn foreign() -> impl Iterator<Item = Foreign> {
    let tables = [
        problems::PROBLEMS,
        graphql::GRAPHQL,
        rpc::RPC,
        clouds::CLOUDS,
        apis::APIS,
        frameworks::FRAMEWORKS,
        china::CHINA,
        not_json::NOT_JSON,
    ];
    tables.into_iter().flatten().map(|row| Foreign {
        service: row.0,
        status: row.1,
        headers: row.2,
        body: row.3,
        format: row.4,
        code: row.5,
        kind: row.6,
        message: row.7,
    })
}
