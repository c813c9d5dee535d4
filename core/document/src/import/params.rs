//! [`Params`], the fields that a message needs, with types that fit its placeholders.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use platform_error_syntax::template::{Format, Placeholder};

use crate::model::Entry;
use crate::template;

/// The maximum number of fields of a tuple variant.
const MAX_TUPLE_LEN: usize = 64;

/// The fields of a variant.
pub(super) enum Params<'t> {
    Named(Vec<Param<'t>>),
    Tuple(Vec<Type>),
}

pub(super) struct Param<'t> {
    pub(super) name: &'t str,
    pub(super) ty: Type,
}

impl<'t> Params<'t> {
    /// The fields that the message of an entry shows, or why it is not a template for its
    /// parameters.
    pub(super) fn of(entry: &'t Entry) -> Result<Self, String> {
        let placeholders = template::check(&entry.message, &entry.params)?;
        let params = merge(&placeholders)?;
        let mut indices = params.iter().map(|param| param.name.parse::<usize>());
        if indices.any(|index| index.is_ok()) {
            return Ok(Self::Tuple(tuple(&params)?));
        }
        if params.iter().any(|param| param.name == "source") {
            return Err("a field named \"source\" is the source of the error, not text".to_owned());
        }
        Ok(Self::Named(params))
    }
}

/// Each field once, with a type that fits all of its placeholders.
fn merge<'t>(placeholders: &[Placeholder<'t>]) -> Result<Vec<Param<'t>>, String> {
    let mut params = Vec::new();
    for placeholder in placeholders {
        let ty = Type::shown_with(placeholder.format);
        add(&mut params, placeholder.field, ty)?;
        for argument in placeholder.arguments() {
            add(&mut params, argument, Type::Count)?;
        }
    }
    Ok(params)
}

fn add<'t>(params: &mut Vec<Param<'t>>, name: &'t str, ty: Type) -> Result<(), String> {
    for param in &mut *params {
        if param.name == name {
            let Some(both) = param.ty.merge(ty) else {
                return Err(format!("{name:?} cannot be both a pointer and a number"));
            };
            param.ty = both;
            return Ok(());
        }
    }
    params.push(Param { name, ty });
    Ok(())
}

/// The types, by index.
fn tuple(params: &[Param<'_>]) -> Result<Vec<Type>, String> {
    let mut types = Vec::new();
    for param in params {
        let name = param.name;
        let index = match name.parse() {
            Ok(index) if index < MAX_TUPLE_LEN => index,
            _ => {
                return Err(format!(
                    "{name:?} is not an index below {MAX_TUPLE_LEN}, as the others are"
                ));
            }
        };
        if types.len() <= index {
            types.resize(index + 1, Type::Text);
        }
        types[index] = param.ty;
    }
    Ok(types)
}

/// A type that supports certain formats. Each type supports the formats of those before it, except
/// that a number cannot be formatted as a pointer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Type {
    Text,
    Pointer,
    Float,
    Integer,
    Count,
}

impl Type {
    fn shown_with(format: Format) -> Self {
        match format {
            Format::LowerHex | Format::UpperHex | Format::Octal | Format::Binary => Self::Integer,
            Format::LowerExp | Format::UpperExp => Self::Float,
            Format::Pointer => Self::Pointer,
            Format::Display | Format::Debug => Self::Text,
        }
    }

    /// The type that supports the formats of both.
    fn merge(self, other: Self) -> Option<Self> {
        let both = self.max(other);
        let has_pointer = self == Self::Pointer || other == Self::Pointer;
        let is_number = both > Self::Pointer;
        (!has_pointer || !is_number).then_some(both)
    }

    /// The type of a field, in an enum with this name.
    pub(super) fn to_tokens(self, enum_name: &str) -> TokenStream {
        match self {
            // The enum shadows the type.
            Self::Text if enum_name == "String" => quote!(::std::string::String),
            Self::Text => quote!(String),
            Self::Pointer => quote!(&'static str),
            Self::Float => quote!(f64),
            Self::Integer => quote!(u64),
            Self::Count => quote!(usize),
        }
    }
}

/// A name as a Rust identifier, a raw one if it is a keyword.
pub(super) fn ident(name: &str) -> Option<Ident> {
    if let Ok(ident) = syn::parse_str(name) {
        return Some(ident);
    }
    syn::parse_str(&format!("r#{name}")).ok()
}
