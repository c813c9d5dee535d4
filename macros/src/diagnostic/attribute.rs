//! Mistakes in the form of an attribute, before its keys are looked at.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Attribute, Fields, LitStr, Member, MetaList, MetaNameValue};

use super::span::at;
use super::suggest::{any_of, example, quoted};
use crate::context::{AttributeContext, Position};

impl AttributeContext<'_> {
    /// What can be written here.
    pub(super) fn any_key(&self) -> String {
        match self.position {
            Position::Labels => "`owner = \"…\"`".to_owned(),
            _ => format!("one of {}", any_of(self.keys.iter().copied())),
        }
    }

    /// The keys to write here, with this as the message.
    fn required_keys(&self, message: Option<&LitStr>) -> String {
        let Some(entry) = self.entry() else {
            return example("domain", None);
        };
        let mut keys = vec![example("code", Some(entry))];
        if let Some(message) = message {
            keys.push(format!("message = {}", self.naming_fields(message)));
        }
        if !self.documented {
            keys.push(example("explanation", None));
        }
        keys.push(example("cause", None));
        keys.push(example("solution", None));
        keys.join(", ")
    }

    /// A message as a literal, in which `{}` names the field that it can only mean.
    fn naming_fields(&self, message: &LitStr) -> String {
        let fields: Vec<Member> = self.fields.into_iter().flat_map(Fields::members).collect();
        let text = message.value();
        let unnamed = text.matches("{}").count() + text.matches("{:").count();
        if unnamed == 0 || unnamed != fields.len() {
            return message.token().to_string();
        }
        let mut named = String::new();
        let mut rest = &*text;
        for field in fields {
            let Some(at) = rest.find("{}").into_iter().chain(rest.find("{:")).min() else {
                break;
            };
            named.push_str(&rest[..=at]);
            named.push_str(&field.to_token_stream().to_string());
            rest = &rest[at + 1..];
        }
        quoted(&(named + rest))
    }

    /// The attribute to write here.
    fn whole_attribute(&self) -> String {
        let keys = self.required_keys(None);
        let attribute = format!("`#[{}({keys})]`", self.attribute);
        match self.position {
            // No key is required there.
            Position::Enum => format!("{attribute}, or remove it"),
            Position::Variant | Position::Struct | Position::Labels => attribute,
        }
    }
}

pub(crate) fn attribute_missing(context: &AttributeContext<'_>) -> syn::Error {
    let entry = context.name;
    at(
        entry,
        format_args!(
            "`{entry}` has no `#[{}(…)]`; write {} above it",
            context.attribute,
            context.whole_attribute()
        ),
    )
}

/// `#[error]`, `#[error()]`.
pub(crate) fn attribute_without_keys(
    attribute: impl ToTokens,
    context: &AttributeContext<'_>,
) -> syn::Error {
    at(
        attribute,
        format_args!(
            "this attribute has no keys; write {}",
            context.whole_attribute()
        ),
    )
}

/// `#[error = "…"]`.
pub(crate) fn attribute_with_value(
    meta: &MetaNameValue,
    message: Option<&LitStr>,
    context: &AttributeContext<'_>,
) -> syn::Error {
    at(
        meta,
        format_args!(
            "this attribute takes keys in parentheses; write `#[{}({})]`",
            context.attribute,
            context.required_keys(message)
        ),
    )
}

/// `#[error { … }]`, `#[error[…]]`.
pub(crate) fn attribute_brackets(list: &MetaList) -> syn::Error {
    let name = list.path.to_token_stream();
    let open = list.delimiter.span().open();
    syn::Error::new(
        open,
        format_args!("the keys are not in parentheses; write `#[{name}(…)]`"),
    )
}

/// `#[error(transparent)]` on a field of this entry.
pub(crate) fn transparent_on_field(attribute: &Attribute, entry: &Ident) -> syn::Error {
    let name = attribute.path().to_token_stream();
    at(
        attribute.path(),
        format_args!(
            "`transparent` describes the whole error and not a field; \
             write `#[{name}(transparent)]` above `{entry}`"
        ),
    )
}

/// Our keys in an attribute with the other of its two names.
pub(crate) fn attribute_of_other_name(
    attribute: &Attribute,
    context: &AttributeContext<'_>,
) -> syn::Error {
    let why = if context.attribute == "error" {
        "`#[platform_error(…)]` is for a type whose `Display` and `Error` come from elsewhere, \
         and the other attributes of this one are `#[error(…)]`; write `#[error(…)]` here too"
    } else {
        "next to `#[platform_error(…)]`, `#[error(…)]` belongs to another derive; \
         write `#[platform_error(…)]` here too"
    };
    at(attribute.path(), why)
}

/// A string without a key where it could be the message of an entry that has nothing else:
/// `#[error("not found: {0}")]`.
pub(crate) fn bare_string(
    string: &LitStr,
    has_arguments: bool,
    context: &AttributeContext<'_>,
) -> syn::Error {
    let token = string.token();
    let message = match context.position {
        Position::Labels => {
            format!("a label consists of a name and a string; write `owner = {token}`")
        }
        Position::Enum => format!(
            "a bare string does not describe a whole set; write {}",
            context.whole_attribute()
        ),
        Position::Variant | Position::Struct => {
            let arguments = if has_arguments {
                ", and a message only shows fields, as `{name}` or `{0}`"
            } else {
                ""
            };
            let keys = context.required_keys(Some(string));
            let beside = context.required_keys(None);
            format!(
                "a bare string needs a key{arguments}; write `{keys}`, \
                 or keep it for thiserror and add `#[platform_error({beside})]`"
            )
        }
    };
    at(string, message)
}
