//! The schemas of problems.

use platform_error::{Kind, Metadata, Param, ParamType, Retry};
use utoipa::openapi::schema::{AdditionalProperties, ArrayBuilder, SchemaFormat};
use utoipa::openapi::{Deprecated, Object, ObjectBuilder, OneOfBuilder, RefOr, Schema, Type};

/// The members that every problem has.
const REQUIRED: [&str; 7] = ["type", "title", "status", "code", "domain", "kind", "retry"];

/// The problem of one error.
pub(super) fn of_error(metadata: &Metadata, domain: &str) -> Object {
    let mut problem = members()
        .title(Some(metadata.code()))
        .description(Some(description(metadata)))
        .property("status", one(Type::Integer, metadata.http_status()))
        .property("code", one(Type::String, metadata.code()))
        .property("domain", one(Type::String, domain))
        .property("kind", one(Type::String, metadata.kind().as_str()))
        .property("retry", retry(metadata.retry()));
    if !metadata.params().is_empty() {
        problem = problem
            .property("params", params(metadata.params()))
            .required("params");
    }
    if metadata.deprecated().is_some() {
        problem = problem.deprecated(Some(Deprecated::True));
    }
    problem.build()
}

/// A problem of any code.
pub(super) fn of_any() -> Object {
    let status = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(400))
        .maximum(Some(599));
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str());
    let advice = Retry::ALL.iter().map(|retry| retry.as_str());
    members()
        .title(Some("Problem"))
        .description(Some("Problem details, as in RFC 9457."))
        .property("status", status)
        .property("code", string())
        .property("domain", string())
        .property("kind", any_of(Type::String, kinds))
        .property("retry", any_of(Type::String, advice))
        .property("params", open_object())
        .build()
}

/// What the error means, why it happens and what to do.
fn description(metadata: &Metadata) -> String {
    let mut text = format!(
        "{}\n\n**Cause:** {}\n\n**Solution:** {}",
        metadata.explanation(),
        metadata.cause(),
        metadata.solution(),
    );
    if let Some(instead) = metadata.deprecated() {
        text.push_str("\n\n**Deprecated:** ");
        text.push_str(instead);
    }
    text
}

/// An object with the members whose values do not follow from the code.
fn members() -> ObjectBuilder {
    let mut problem = ObjectBuilder::new()
        .property("type", uri())
        .property("title", string())
        .property("detail", string())
        .property("instance", uri())
        .property("retry_after", seconds())
        .property("explanation", string())
        .property("cause", string())
        .property("solution", string())
        .property("docs", uri())
        .property("errors", violations());
    for name in REQUIRED {
        problem = problem.required(name);
    }
    problem
}

/// The advice of the error, or the other that a delay implies.
fn retry(declared: Retry) -> ObjectBuilder {
    let mut advice = vec![declared.as_str()];
    if declared != Retry::AfterDelay {
        advice.push(Retry::AfterDelay.as_str());
    }
    any_of(Type::String, advice)
}

fn params(params: &[Param]) -> ObjectBuilder {
    let mut object = open_object();
    for param in params {
        object = object
            .property(param.name(), value(param.ty()))
            .required(param.name());
    }
    object
}

/// The value of a parameter, as problem+json has it.
pub(super) fn value(ty: ParamType) -> RefOr<Schema> {
    match ty {
        ParamType::Text => string().into(),
        ParamType::Integer => ObjectBuilder::new().schema_type(Type::Integer).into(),
        ParamType::Bool => ObjectBuilder::new().schema_type(Type::Boolean).into(),
        ParamType::Float => OneOfBuilder::new()
            .item(ObjectBuilder::new().schema_type(Type::Number))
            .item(any_of(Type::String, ["NaN", "Infinity", "-Infinity"]))
            .into(),
    }
}

fn violations() -> ArrayBuilder {
    let violation = ObjectBuilder::new()
        .property("detail", string())
        .property("pointer", string())
        .property("code", string())
        .required("detail")
        .required("pointer");
    ArrayBuilder::new().items(RefOr::from(violation))
}

/// An object that may have other members too.
fn open_object() -> ObjectBuilder {
    ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(true)))
}

pub(super) fn string() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn uri() -> ObjectBuilder {
    string().format(Some(SchemaFormat::Custom("uri-reference".to_owned())))
}

/// A number of seconds.
pub(super) fn seconds() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(0))
}

/// A schema of exactly one value.
fn one(ty: Type, value: impl Into<serde_json::Value>) -> ObjectBuilder {
    any_of(ty, [value])
}

fn any_of<V: Into<serde_json::Value>>(
    ty: Type,
    values: impl IntoIterator<Item = V>,
) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(ty)
        .enum_values(Some(values))
}
