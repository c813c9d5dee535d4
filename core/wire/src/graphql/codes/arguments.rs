//! Finds the positions of arguments in a document, at which async-graphql locates their errors.

use ::async_graphql::parser::types::{
    ExecutableDocument, Field, OperationType, Selection, SelectionSet,
};
use ::async_graphql::{Pos, Positioned};

/// The names of all arguments that have variables in them.
pub(super) fn with_variables(document: &ExecutableDocument) -> Vec<Pos> {
    let mut found = Vec::new();
    for (_, operation) in document.operations.iter() {
        add_with_variables(&operation.node.selection_set, &mut found);
    }
    for fragment in document.fragments.values() {
        add_with_variables(&fragment.node.selection_set, &mut found);
    }
    found
}

/// Recursive, to a depth that async-graphql has limited.
fn add_with_variables(set: &Positioned<SelectionSet>, found: &mut Vec<Pos>) {
    for selection in &set.node.items {
        match &selection.node {
            Selection::Field(field) => {
                add_of_field(&field.node, found);
                add_with_variables(&field.node.selection_set, found);
            }
            Selection::InlineFragment(fragment) => {
                add_with_variables(&fragment.node.selection_set, found);
            }
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn add_of_field(field: &Field, found: &mut Vec<Pos>) {
    for (name, value) in &field.arguments {
        let is_constant = value.node.clone().into_const().is_some();
        if !is_constant {
            found.push(name.pos);
        }
    }
}

/// The values of the arguments of subscriptions, and the position of a missing one. The errors of
/// these are not seen by the hook for fields.
pub(super) fn of_subscriptions(document: &ExecutableDocument) -> Vec<Pos> {
    let mut found = Vec::new();
    for (_, operation) in document.operations.iter() {
        if operation.node.ty != OperationType::Subscription {
            continue;
        }
        found.push(Pos::default());
        for selection in &operation.node.selection_set.node.items {
            if let Selection::Field(field) = &selection.node {
                found.extend(field.node.arguments.iter().map(|(_, value)| value.pos));
            }
        }
    }
    found
}
