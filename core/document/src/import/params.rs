//! [`Params`], the fields that a message needs, with types that fit its placeholders.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use platform_error::ParamType;
use platform_error_syntax::template::{Format, Placeholder};

use crate::model::Entry;
use crate::param::Param;
use crate::template;

/// The maximum number of fields of a tuple variant.
const MAX_TUPLE_LEN: usize = 64;

/// The fields of a variant.
pub(super) enum Params<'t> {
    Named(Vec<Field<'t>>),
    /// By index.
    Tuple(Vec<Field<'t>>),
}

pub(super) struct Field<'t> {
    pub(super) name: &'t str,
    pub(super) ty: Type,
    /// It is a parameter that the message does not show.
    pub(super) is_marked: bool,
}

impl<'t> Params<'t> {
    /// The fields that the message of an entry shows and those of its other parameters, or why it
    /// is not a template for its parameters.
    pub(super) fn of(entry: &'t Entry) -> Result<Self, String> {
        let placeholders = template::check(&entry.message, &entry.params)?;
        let mut params = merge(&placeholders)?;
        for param in &entry.params {
            match params.iter_mut().find(|known| known.name == param.name) {
                Some(known) => {
                    known.declare(param.ty)?;
                    // What is only a width or a precision is not shown.
                    let mut shown = placeholders.iter();
                    known.is_marked = !shown.any(|shown| shown.field == known.name);
                }
                None => params.push(Field::marked(param)),
            }
        }
        let mut indices = params.iter().map(|param| param.name.parse::<usize>());
        if indices.any(|index| index.is_ok()) {
            return Ok(Self::Tuple(tuple(params)?));
        }
        if params.iter().any(|param| param.name == "source") {
            return Err("a field named \"source\" is the source of the error, not text".to_owned());
        }
        Ok(Self::Named(params))
    }
}

impl<'t> Field<'t> {
    /// A parameter that the message does not show.
    fn marked(param: &'t Param) -> Self {
        Self {
            name: &param.name,
            ty: Type::of(param.ty.unwrap_or_default()),
            is_marked: true,
        }
    }

    /// Gives the field the type of its parameter, which its formats must allow.
    fn declare(&mut self, declared: Option<ParamType>) -> Result<(), String> {
        let Some(declared) = declared else {
            return Ok(());
        };
        let Some(ty) = self.ty.declared(declared) else {
            let name = self.name;
            return Err(format!(
                "it formats `{name}` as a value of the type {declared} cannot be"
            ));
        };
        self.ty = ty;
        Ok(())
    }
}

/// Each field once, with a type that fits all of its placeholders.
fn merge<'t>(placeholders: &[Placeholder<'t>]) -> Result<Vec<Field<'t>>, String> {
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

fn add<'t>(params: &mut Vec<Field<'t>>, name: &'t str, ty: Type) -> Result<(), String> {
    for param in &mut *params {
        if param.name == name {
            let Some(both) = param.ty.merge(ty) else {
                return Err(format!("{name:?} cannot be both a pointer and a number"));
            };
            param.ty = both;
            return Ok(());
        }
    }
    params.push(Field {
        name,
        ty,
        is_marked: false,
    });
    Ok(())
}

/// The fields, by index. One that is in between but not named is text.
fn tuple(params: Vec<Field<'_>>) -> Result<Vec<Field<'_>>, String> {
    let mut fields = Vec::new();
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
        while fields.len() <= index {
            fields.push(Field {
                name: "",
                ty: Type::Text,
                is_marked: false,
            });
        }
        fields[index] = param;
    }
    Ok(fields)
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
    /// Only as a declared type.
    Signed,
    /// Only as a declared type.
    Bool,
    /// Text that has the formats of a number: an integer of more than 64 bits.
    Wide,
}

impl Type {
    /// The type of a parameter that the message does not format.
    fn of(declared: ParamType) -> Self {
        match declared {
            ParamType::Integer => Self::Signed,
            ParamType::Float => Self::Float,
            ParamType::Bool => Self::Bool,
            ParamType::Text => Self::Text,
        }
    }

    /// The type that has the formats of this one and is a parameter of the declared type.
    fn declared(self, declared: ParamType) -> Option<Self> {
        match (self, declared) {
            (Self::Count, ParamType::Integer) => Some(Self::Count),
            (Self::Text | Self::Float | Self::Integer, ParamType::Integer) => Some(Self::Signed),
            (Self::Text | Self::Float, ParamType::Float) => Some(Self::Float),
            (Self::Text, ParamType::Bool) => Some(Self::Bool),
            (Self::Text, ParamType::Text) => Some(Self::Text),
            (Self::Pointer, ParamType::Text) => Some(Self::Pointer),
            (Self::Float | Self::Integer, ParamType::Text) => Some(Self::Wide),
            _ => None,
        }
    }

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
            Self::Signed => quote!(i64),
            Self::Bool => quote!(bool),
            Self::Wide => quote!(u128),
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
