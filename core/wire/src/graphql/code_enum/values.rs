//! [`code_values`], the values of the enum.

use std::collections::HashSet;

use platform_error::{Catalog, Metadata};

use super::name;

/// A code as a value of an enum in a schema; from [`code_values`].
#[derive(Clone, Debug)]
pub struct CodeValue {
    metadata: &'static Metadata,
    name: String,
}

impl CodeValue {
    /// The facts of the error.
    pub const fn metadata(&self) -> &'static Metadata {
        self.metadata
    }

    /// The name of the value: the code, if it is a name of GraphQL.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the error means and what to do, as Markdown. It begins with the code if the name is
    /// another.
    pub fn description(&self) -> String {
        let explanation = self.metadata.explanation();
        let solution = self.metadata.solution();
        let code = self.metadata.code();
        if code == self.name {
            format!("{explanation}\n\n{solution}")
        } else {
            format!("`{code}`: {explanation}\n\n{solution}")
        }
    }

    /// Why the error is no longer issued.
    pub const fn deprecation(&self) -> Option<&'static str> {
        self.metadata.deprecated()
    }
}

/// The codes of a catalog as values of an enum, in the order of the catalog.
///
/// With the feature `async-graphql`, the macro `code_enum!` makes a type of them; this is for other
/// schemas, such as dynamic ones.
///
/// A code that is not a name of GraphQL gets one: a digit at the beginning gets a `_` before it,
/// and `_` with two hexadecimal digits replaces each other character. So `23505` is `_23505`, and
/// `billing::declined` is `billing_3A_3Adeclined`. Deprecated errors are values, too, because
/// clients still know them.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_wire::graphql::code_values;
///
/// let values = code_values(RequestError::CATALOG);
/// assert_eq!(values[0].name(), "PERMISSION_CHECK_FAILED");
/// assert_eq!(
///     values[0].description(),
///     "User lacks permission for the action\n\nAdjust permission settings",
/// );
/// ```
pub fn code_values(catalog: &'static Catalog) -> Vec<CodeValue> {
    let mut taken = HashSet::new();
    let mut values = Vec::with_capacity(catalog.len());
    for entry in catalog {
        let metadata = entry.metadata();
        let mut name = name::of_code(metadata.code()).into_owned();
        // Only if a code looks like the name of another one.
        while !taken.insert(name.clone()) {
            name.push('_');
        }
        values.push(CodeValue { metadata, name });
    }
    values
}
