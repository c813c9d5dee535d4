//! [`CratePath`], the value of the key `crate`.

use syn::{Expr, Lit, Meta, Path};

use super::{FromValue, path_in, value_tokens};
use crate::diagnostic::ValueError;
use crate::literal::literal;
use crate::source::source;

/// The path of the runtime. It is absolute, so that the expansion may be in any module.
pub(crate) struct CratePath(pub(crate) Path);

impl FromValue for CratePath {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        let path = match item {
            Meta::NameValue(meta) => path(&meta.value),
            Meta::Path(_) | Meta::List(_) => None,
        };
        let Some(path) = path else {
            errors.push(ValueError::NotAPath(value_tokens(item)));
            return None;
        };
        if !is_absolute(&path) {
            errors.push(ValueError::RelativePath {
                value: value_tokens(item),
                path: source(&path),
            });
        }
        Some(Self(path))
    }
}

fn is_absolute(path: &Path) -> bool {
    if path.leading_colon.is_some() {
        return true;
    }
    match path.segments.first() {
        Some(first) => first.ident == "crate" || first.ident == "$crate",
        None => false,
    }
}

fn path(value: &Expr) -> Option<Path> {
    match value {
        Expr::Group(group) => path(&group.expr),
        Expr::Path(path) if path.qself.is_none() => Some(path.path.clone()),
        // serde's way to write it.
        value => match literal(value) {
            Some(Lit::Str(text)) => path_in(&text),
            _ => None,
        },
    }
}
