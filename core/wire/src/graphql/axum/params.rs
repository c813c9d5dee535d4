//! Reads the parameters of a request from JSON and from a query string.

use ::async_graphql::{Request, Variables};
use serde::Deserialize;

use crate::HttpError;
use crate::graphql::refusal::Refusal;

/// The parameters of a request. A `null` is the same as an absent member.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Params {
    query: Option<String>,
    operation_name: Option<String>,
    variables: Option<Variables>,
    extensions: Option<serde_json::Map<String, serde_json::Value>>,
}

impl Params {
    fn into_request(self) -> Result<Request, Refusal> {
        let extensions = self.extensions.unwrap_or_default();
        let query = match self.query {
            Some(query) => query,
            // A persisted query is known by its hash.
            None if !extensions.is_empty() => String::new(),
            None => return Err(unprocessable("`query` is missing")),
        };
        let mut request = Request::new(query);
        request.operation_name = self.operation_name;
        request.variables = self.variables.unwrap_or_default();
        for (name, value) in extensions {
            // Any JSON is a value of GraphQL.
            if let Ok(value) = ::async_graphql::Value::from_json(value) {
                request.extensions.insert(name, value);
            }
        }
        Ok(request)
    }
}

/// Reads the body of a request.
pub(super) fn from_json(body: &[u8]) -> Result<Request, Refusal> {
    let params: Params = serde_json::from_slice(body).map_err(|error| not_json(&error))?;
    params.into_request()
}

/// Reads the body of a batch, which is not empty.
pub(super) fn from_json_array(body: &[u8], max: usize) -> Result<Vec<Request>, Refusal> {
    let batch: Vec<Params> = serde_json::from_slice(body).map_err(|error| not_json(&error))?;
    if batch.is_empty() {
        return Err(unprocessable("a batch needs at least one request"));
    }
    if batch.len() > max {
        let message = format!(
            "a batch may have at most {max} requests, not {}",
            batch.len()
        );
        return Err(unprocessable(message));
    }
    batch.into_iter().map(Params::into_request).collect()
}

/// Reads the query of a URI. An empty parameter is the same as an absent one.
pub(super) fn from_query(query: &str) -> Result<Request, Refusal> {
    let mut params = Params::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if value.is_empty() {
            continue;
        }
        match &*name {
            "query" => params.query = Some(value.into_owned()),
            "operationName" => params.operation_name = Some(value.into_owned()),
            "variables" => params.variables = Some(member("variables", &value)?),
            "extensions" => params.extensions = Some(member("extensions", &value)?),
            _ => {}
        }
    }
    params.into_request()
}

fn member<T: for<'de> Deserialize<'de>>(name: &str, json: &str) -> Result<T, Refusal> {
    serde_json::from_str(json).map_err(|error| {
        let mut refusal = not_json(&error);
        refusal.message = format!("`{name}`: {}", refusal.message);
        refusal
    })
}

/// Well-formed JSON with members of other types is unprocessable.
fn not_json(error: &serde_json::Error) -> Refusal {
    let message = error.to_string();
    if error.is_data() {
        unprocessable(message)
    } else {
        Refusal::new(HttpError::BadRequest, message)
    }
}

fn unprocessable(message: impl Into<String>) -> Refusal {
    Refusal::new(HttpError::UnprocessableContent, message)
}
