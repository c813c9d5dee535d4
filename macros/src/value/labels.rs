//! The value of `labels`.

use darling::ast::NestedMeta;
use syn::{Ident, MacroDelimiter, Meta};

use super::FromValue;
use crate::attribute::Keys;
use crate::context::{AttributeContext, Position};
use crate::diagnostic::{self, Diagnostics, ValueError};
use crate::literal::{Text, literal_of};

/// Names and strings: `labels(owner = "billing", page = "yes")`.
#[derive(Default)]
pub(crate) struct Labels(pub(crate) Vec<Label>);

#[derive(Clone)]
pub(crate) struct Label {
    pub(crate) name: String,
    pub(crate) value: Text,
}

impl FromValue for Labels {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        let (Meta::List(list), Some(name)) = (item, item.path().get_ident()) else {
            errors.push(ValueError::NotLabels(Box::new(item.clone())));
            return None;
        };
        let is_list = matches!(list.delimiter, MacroDelimiter::Paren(_));
        if !is_list || list.tokens.is_empty() {
            errors.push(ValueError::NotLabels(Box::new(item.clone())));
            return None;
        }
        let context = AttributeContext {
            position: Position::Labels,
            keys: &[],
            name,
            set: name,
            fields: None,
            documented: false,
            attribute: "error",
        };
        let mut diagnostics = Diagnostics::default();
        let keys = Keys::read_list(list.tokens.clone(), &context, &mut diagnostics);
        let labels = labels(&keys.items, &mut diagnostics);
        errors.extend(diagnostics.into_errors().map(ValueError::Other));
        Some(labels)
    }
}

fn labels(items: &[NestedMeta], diagnostics: &mut Diagnostics) -> Labels {
    let mut labels = Vec::new();
    let mut seen: Vec<(&Ident, &Meta)> = Vec::new();
    for item in items {
        let NestedMeta::Meta(item) = item else {
            continue;
        };
        let Some(name) = item.path().get_ident() else {
            continue;
        };
        if !matches!(item, Meta::NameValue(_)) {
            diagnostics.push(diagnostic::label_without_value(
                item,
                literal_of(item).as_ref(),
            ));
            continue;
        }
        if let Some((_, first)) = seen.iter().find(|(seen, _)| *seen == name) {
            diagnostics.push(diagnostic::key_twice(name, first, item));
            continue;
        }
        let mut errors = Vec::new();
        let value = Text::from_value(item, &mut errors);
        for error in errors {
            diagnostics.push(error.into_label_error(name));
        }
        if let Some(value) = value {
            seen.push((name, item));
            labels.push(Label {
                name: name.to_string(),
                value,
            });
        }
    }
    Labels(labels)
}
