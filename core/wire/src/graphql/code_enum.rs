//! The codes of a catalog as an enum of a schema.

#[cfg(feature = "async-graphql")]
mod code_enum_macro;
mod name;
#[cfg(feature = "async-graphql")]
pub mod register;
mod values;

pub use self::values::{CodeValue, code_values};
