//! Fields that hold the type itself, with or without a pointer.

use quote::{ToTokens, quote};
use syn::Type;

use crate::model::Model;
use crate::types;

/// Whether a field holds the type without a pointer. The compiler reports that, and would report
/// each function that returns such a value too.
pub(super) fn has_no_size(model: &Model) -> bool {
    let mut fields = model.entries.iter().flat_map(|entry| &entry.fields);
    fields.any(|field| is_type_of(types::filled(&field.ty), model))
}

/// Whether this is the type itself, or a pointer to it.
pub(super) fn is_own_type(ty: &Type, model: &Model) -> bool {
    is_type_of(types::in_pointer(ty).unwrap_or(ty), model)
}

fn is_type_of(ty: &Type, model: &Model) -> bool {
    let ident = &model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    ty.to_token_stream().to_string() == quote!(#ident #ty_generics).to_string()
}
