//! An error with two parameters as problem+json, in a buffer that is used again.

use std::cell::RefCell;
use std::hint::black_box;

use http::{StatusCode, Uri};
use http_api_problem::HttpApiProblem;
use masterror::{AppCode, AppError, ProblemJson, field};
use platform_error::PlatformError;
use platform_error_wire::{Config, Instance, Occurrence};
use problem_details::ProblemDetails;
use serde::Serialize;

use crate::comparison::{Candidate, Comparison, path};

const BASE: &str = "https://docs.example.app/errors/";

/// How often a batch calls the function.
const CALLS: usize = 100;

pub(crate) fn json() -> Comparison {
    let instance = Instance::new();
    let config = Config::new().base(BASE);
    let with_config = (config, instance.clone());
    let strings = Strings::of(&error(), &instance);
    Comparison {
        task: "problem+json, two parameters",
        errors: 1,
        units: 1,
        candidates: vec![
            writer("platform-error-wire", with_config, ours, path(&ours)),
            writer(
                "serde_json, derive, its strings made before",
                strings,
                derived,
                path(&derived),
            ),
            writer(
                "serde_json, derive",
                instance.clone(),
                made_and_derived,
                path(&made_and_derived),
            ),
            writer(
                "problem_details",
                instance_as_url(&instance),
                problem_details,
                path(&problem_details),
            ),
            writer(
                "http-api-problem",
                instance.clone(),
                http_api_problem,
                path(&http_api_problem),
            ),
            writer(
                "masterror, without most members",
                instance,
                masterror,
                path(&masterror),
            ),
        ],
    }
}

/// The shelf has fewer items than the order.
#[derive(Debug, PlatformError)]
#[error(
    domain = "example.app",
    code = "OUT_OF_STOCK",
    message = "only {left} of {sku} are left",
    cause = "Others were faster",
    solution = "Order fewer, or wait until the shelf is filled again",
    kind = FailedPrecondition
)]
struct OutOfStock {
    left: u32,
    sku: String,
}

fn error() -> OutOfStock {
    OutOfStock {
        left: 3,
        sku: String::from("A-1047-blue"),
    }
}

/// What is written besides the parameters, as strings.
struct Strings {
    type_uri: String,
    detail: String,
    instance: String,
}

impl Strings {
    fn of(error: &OutOfStock, instance: &Instance) -> Self {
        Self {
            type_uri: format!("{BASE}{}", error.code()),
            detail: error.to_string(),
            instance: instance.to_string(),
        }
    }
}

/// The members in the order of the RFC and then of this crate.
#[derive(Serialize)]
struct Body<'a> {
    r#type: &'a str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    instance: &'a str,
    code: &'a str,
    domain: &'a str,
    kind: &'a str,
    retry: &'a str,
    solution: &'a str,
    params: Params<'a>,
}

#[derive(Serialize)]
struct Params<'a> {
    left: u32,
    sku: &'a str,
}

/// The members of RFC 9457 are those of the libraries; these are the others.
#[derive(Serialize)]
struct Extensions<'a> {
    code: &'a str,
    domain: &'a str,
    kind: &'a str,
    retry: &'a str,
    solution: &'a str,
    params: Params<'a>,
}

impl<'a> Extensions<'a> {
    fn of(error: &'a OutOfStock) -> Self {
        Self {
            code: error.code(),
            domain: error.set().domain(),
            kind: error.kind().as_str(),
            retry: error.retry().as_str(),
            solution: error.solution(),
            params: Params {
                left: error.left,
                sku: &error.sku,
            },
        }
    }
}

#[inline(never)]
fn ours(error: &OutOfStock, (config, instance): &(Config, Instance), out: &mut Vec<u8>) {
    let occurrence = Occurrence::new(error, config).with_instance(instance.clone());
    occurrence.write_json(out);
}

#[inline(never)]
fn derived(error: &OutOfStock, strings: &Strings, out: &mut Vec<u8>) {
    let body = Body {
        r#type: &strings.type_uri,
        title: error.title(),
        status: error.http_status(),
        detail: &strings.detail,
        instance: &strings.instance,
        code: error.code(),
        domain: error.set().domain(),
        kind: error.kind().as_str(),
        retry: error.retry().as_str(),
        solution: error.solution(),
        params: Params {
            left: error.left,
            sku: &error.sku,
        },
    };
    let _ = serde_json::to_writer(out, &body);
}

#[inline(never)]
fn made_and_derived(error: &OutOfStock, instance: &Instance, out: &mut Vec<u8>) {
    derived(error, &Strings::of(error, instance), out);
}

#[inline(never)]
#[allow(clippy::ptr_arg, reason = "a writer takes what it is given")]
fn problem_details(error: &OutOfStock, instance: &String, out: &mut Vec<u8>) {
    let strings = type_and_detail(error);
    let (Ok(type_uri), Ok(instance)) = (strings.0.parse::<Uri>(), instance.parse::<Uri>()) else {
        return;
    };
    let problem = ProblemDetails::new()
        .with_type(type_uri)
        .with_title(error.title())
        .with_status(StatusCode::BAD_REQUEST)
        .with_detail(strings.1)
        .with_instance(instance)
        .with_extensions(Extensions::of(error));
    let _ = serde_json::to_writer(out, &problem);
}

#[inline(never)]
fn http_api_problem(error: &OutOfStock, instance: &Instance, out: &mut Vec<u8>) {
    let (type_uri, detail) = type_and_detail(error);
    let rest = Extensions::of(error);
    let problem = HttpApiProblem::new(StatusCode::BAD_REQUEST)
        .type_url(type_uri)
        .title(error.title())
        .detail(detail)
        .instance(instance.to_string())
        .value("code", &rest.code)
        .value("domain", &rest.domain)
        .value("kind", &rest.kind)
        .value("retry", &rest.retry)
        .value("solution", &rest.solution)
        .value("params", &rest.params);
    let _ = serde_json::to_writer(out, &problem);
}

#[inline(never)]
fn masterror(error: &OutOfStock, _: &Instance, out: &mut Vec<u8>) {
    let (type_uri, detail) = type_and_detail(error);
    let raised = AppError::bad_request(detail)
        .with_code(AppCode::new("OUT_OF_STOCK"))
        .with_field(field::u64("left", error.left.into()))
        .with_field(field::str("sku", error.sku.clone()));
    let mut problem = ProblemJson::from_app_error(raised);
    problem.type_uri = Some(type_uri.into());
    problem.title = error.title().into();
    let _ = serde_json::to_writer(out, &problem);
}

/// An instance for libraries that take no `urn:`.
fn instance_as_url(instance: &Instance) -> String {
    instance
        .to_string()
        .replace("urn:uuid:", "https://docs.example.app/log/")
}

fn type_and_detail(error: &OutOfStock) -> (String, String) {
    (format!("{BASE}{}", error.code()), error.to_string())
}

/// A function that writes the error, with what it needs, to a buffer.
fn writer<T: 'static>(
    name: &'static str,
    with: T,
    function: impl Fn(&OutOfStock, &T, &mut Vec<u8>) + 'static,
    path: String,
) -> Candidate {
    let error = error();
    let out = RefCell::new(Vec::with_capacity(1024));
    let write = move || {
        let out = &mut *out.borrow_mut();
        for _ in 0..CALLS {
            out.clear();
            function(black_box(&error), &with, out);
            black_box(out.as_slice());
        }
        CALLS
    };
    Candidate::new(name, path, write)
}
