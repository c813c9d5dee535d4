//! What the expansion of [`code_enum!`](crate::code_enum) calls.

use super::{CodeValue, code_values};
use ::async_graphql::registry::{Deprecation, MetaEnumValue, MetaType, MetaTypeId};
use ::async_graphql::{Enum, InputType, InputValueError, Name, Value};

pub use ::async_graphql;
pub use ::async_graphql::registry::Registry;
pub use platform_error::Catalog;

/// An enum whose entry in a schema is copied, so that its members that are of no interest here need
/// not be named.
#[derive(Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "PlatformErrorCodeTemplate")]
enum Template {
    Value,
}

/// Adds the enum to a schema, and returns its qualified name.
pub fn create<T: InputType>(
    registry: &mut Registry,
    catalog: &'static Catalog,
    documentation: &str,
) -> String {
    Template::create_type_info(registry);
    let Some(mut entry) = registry.types.remove(&*Template::type_name()) else {
        return T::qualified_type_name();
    };
    if let MetaType::Enum {
        name,
        description,
        enum_values,
        rust_typename,
        ..
    } = &mut entry
    {
        *name = T::type_name().into_owned();
        *rust_typename = Some(std::any::type_name::<T>());
        // Comments begin with a space.
        let documentation = documentation.replace("\n ", "\n");
        let documentation = documentation.trim();
        *description = (!documentation.is_empty()).then(|| documentation.to_owned());
        if let Some((_, template)) = enum_values.pop() {
            for value in code_values(catalog) {
                let entry = meta_value(&value, template.clone());
                enum_values.insert(value.name().to_owned(), entry);
            }
        }
    }
    // Checks that no other type has the name.
    registry.create_input_type::<T, _>(MetaTypeId::Enum, |_| entry.clone())
}

fn meta_value(value: &CodeValue, mut entry: MetaEnumValue) -> MetaEnumValue {
    value.name().clone_into(&mut entry.name);
    entry.description = Some(value.description());
    if let Some(reason) = value.deprecation() {
        let reason = Some(reason.to_owned());
        entry.deprecation = Deprecation::Deprecated { reason };
    }
    entry
}

/// The code of a value of the enum.
///
/// # Errors
///
/// The value is not one of the enum.
pub fn parse<T: InputType>(
    catalog: &'static Catalog,
    value: Option<Value>,
) -> Result<&'static str, InputValueError<T>> {
    let value = value.unwrap_or_default();
    let name = match &value {
        Value::Enum(name) => name.as_str(),
        Value::String(name) => name,
        _ => return Err(InputValueError::expected_type(value)),
    };
    for value in code_values(catalog) {
        if value.name() == name {
            return Ok(value.metadata().code());
        }
    }
    Err(InputValueError::expected_type(value))
}

/// The value of the enum that a code is.
pub fn value(catalog: &'static Catalog, code: &str) -> Value {
    for value in code_values(catalog) {
        if value.metadata().code() == code {
            return Value::Enum(Name::new(value.name()));
        }
    }
    Value::Null
}
