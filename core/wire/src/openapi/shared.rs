//! [`SharedProblems`], which moves schemas and examples to the components of a document.

use std::collections::BTreeMap;

use serde_json::Value;
use utoipa::Modify;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::schema::{Components, Discriminator};
use utoipa::openapi::{Content, Object, OneOf, OpenApi, Ref, RefOr, Response, Schema};

use super::{component_name, response, schema};

/// Moves the schemas and the examples of problems to the components of a document, each once, and
/// adds the discriminator `code`, for which OpenAPI requires components.
///
/// The component for `OUT_OF_STOCK` is called `OutOfStockProblem`, and generators of clients make a
/// type of that name. If the document has another component of that name, a number is added.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::Problem;
/// use platform_error_wire::openapi::SharedProblems;
/// use utoipa::OpenApi;
///
/// #[utoipa::path(get, path = "/rows", responses((status = 200), Problem<RequestError>))]
/// fn rows() {}
///
/// #[derive(OpenApi)]
/// #[openapi(paths(rows), modifiers(&SharedProblems))]
/// struct Api;
///
/// let document = serde_json::to_value(Api::openapi())?;
/// let problem = "/paths/~1rows/get/responses/409/content/application~1problem+json/schema";
/// let problem = document.pointer(problem).unwrap();
/// assert_eq!(problem["discriminator"]["propertyName"], "code");
/// assert_eq!(problem["oneOf"][0]["$ref"], "#/components/schemas/DuplicateKeyProblem");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SharedProblems;

impl Modify for SharedProblems {
    fn modify(&self, document: &mut OpenApi) {
        let components = document.components.get_or_insert_default();
        for item in document.paths.paths.values_mut() {
            for operation in operations(item) {
                share_responses(operation, components);
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let standard = [
        &mut item.get,
        &mut item.put,
        &mut item.post,
        &mut item.delete,
        &mut item.options,
        &mut item.head,
        &mut item.patch,
        &mut item.trace,
        &mut item.query,
    ];
    let others = item.additional_operations.values_mut();
    standard.into_iter().flatten().chain(others)
}

fn share_responses(operation: &mut Operation, components: &mut Components) {
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            share_content(response, components);
        }
    }
}

fn share_content(response: &mut Response, components: &mut Components) {
    let Some(RefOr::T(content)) = response.content.get_mut(response::MEDIA_TYPE) else {
        return;
    };
    if let Some(schema) = &mut content.schema {
        share_schema(schema, components);
    }
    share_examples(content, components);
}

fn share_schema(schema: &mut RefOr<Schema>, components: &mut Components) {
    match schema {
        RefOr::T(Schema::OneOf(codes)) => share_codes(codes, components),
        RefOr::T(Schema::Object(object)) if *object == schema::of_any() => {
            let name = shared(&mut components.schemas, "Problem", schema);
            *schema = Ref::from_schema_name(name).into();
        }
        _ => {}
    }
}

fn share_codes(codes: &mut OneOf, components: &mut Components) {
    let mut mapping = BTreeMap::new();
    for item in &mut codes.items {
        let Some(code) = code_of_schema(item) else {
            continue;
        };
        let name = component_name::of_code(&code);
        let name = shared(&mut components.schemas, &name, item);
        let reference = Ref::from_schema_name(name);
        mapping.insert(code, reference.ref_location.clone());
        *item = reference.into();
    }
    // Two sets may have one code, and a discriminator could not tell them apart.
    if !mapping.is_empty() && mapping.len() == codes.items.len() {
        codes.discriminator = Some(Discriminator::with_mapping("code", mapping));
    }
}

/// The code of a schema that [`schema::of_error`] made.
fn code_of_schema(schema: &RefOr<Schema>) -> Option<String> {
    let RefOr::T(Schema::Object(problem)) = schema else {
        return None;
    };
    only_value(problem, "domain")?;
    only_value(problem, "code")
}

/// The value of a property that has only one.
fn only_value(object: &Object, property: &str) -> Option<String> {
    let RefOr::T(Schema::Object(property)) = object.properties.get(property)? else {
        return None;
    };
    match property.enum_values.as_deref()? {
        [Value::String(value)] => Some(value.clone()),
        _ => None,
    }
}

fn share_examples(content: &mut Content, components: &mut Components) {
    for example in content.examples.values_mut() {
        let RefOr::T(inline) = &*example else {
            continue;
        };
        let Some(Value::String(code)) = inline.value.as_ref().and_then(|value| value.get("code"))
        else {
            continue;
        };
        let name = component_name::of_code(code);
        let name = shared(&mut components.examples, &name, example);
        *example = RefOr::Ref(Ref::new(format!("#/components/examples/{name}")));
    }
}

/// The name under which a component is among the others, after it has been added if it was not.
fn shared<T: Clone + PartialEq>(
    components: &mut BTreeMap<String, T>,
    name: &str,
    component: &T,
) -> String {
    let mut free = name.to_owned();
    // Each name that is taken by another component rules out one number.
    for number in 2.. {
        match similar(components, &free) {
            Some((taken, other)) if *taken == free && other == component => break,
            Some(_) => free = component_name::numbered(name, number),
            None => {
                components.insert(free.clone(), component.clone());
                break;
            }
        }
    }
    free
}

/// The component with this name, or else with one that differs in case alone: some generators write
/// each to a file of its own, and not every file system distinguishes case.
fn similar<'c, T>(components: &'c BTreeMap<String, T>, name: &str) -> Option<(&'c String, &'c T)> {
    let mut others = components.iter();
    components
        .get_key_value(name)
        .or_else(|| others.find(|(other, _)| other.eq_ignore_ascii_case(name)))
}
