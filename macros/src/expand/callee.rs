//! The traits that a field's type must have for what it is used for.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::spanned::Spanned;

use super::pattern;
use crate::input::Field;
use crate::model::Model;
use crate::types;

/// `<Type as Trait>`, to call a method of it, and the variable of the field. The compiler points at
/// the type if it lacks the trait.
///
/// If an error in the type would be another one here, the type is not named but inferred.
pub(super) fn callee(model: &Model, field: &Field, of_trait: &TokenStream) -> (TokenStream, Ident) {
    let place = Span::call_site().located_at(field.ty.span());
    let mut variable = pattern::variable(field);
    if types::may_be_doubled(&field.ty, &model.generics) {
        variable.set_span(variable.span().located_at(place));
        return (quote_spanned!(place=> __platform::#of_trait), variable);
    }
    let ty = types::qualified(&field.ty);
    let implementation = quote_spanned!(place=> <#ty as __platform::#of_trait>);
    (implementation, variable)
}
