//! What a set says of each of its errors.

use syn::Ident;

use crate::context::{AttributeContext, Position};
use crate::literal::Text;
use crate::model::Shape;

/// What every error takes from its set.
pub(super) struct Set<'a> {
    pub(super) ident: &'a Ident,
    pub(super) metadata_only: bool,
    /// The pattern of the links.
    pub(super) docs: Option<Text>,
    pub(super) shape: Shape,
}

impl<'a> Set<'a> {
    /// The place of the attribute that this error does not have.
    pub(super) fn context(&self, name: &'a Ident, documented: bool) -> AttributeContext<'a> {
        AttributeContext {
            position: if self.shape == Shape::Struct {
                Position::Struct
            } else {
                Position::Variant
            },
            keys: &[],
            name,
            set: self.ident,
            fields: None,
            documented,
            attribute: if self.metadata_only {
                "platform_error"
            } else {
                "error"
            },
        }
    }

    /// The link of the error with this code.
    pub(super) fn link(&self, code: &Text) -> Option<Text> {
        let pattern = self.docs.as_ref()?;
        let link = pattern.value().replace("{code}", code.value());
        Some(Text::new(&link, pattern.span()))
    }
}
