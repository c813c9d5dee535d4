//! The marks in an `#[error(…)]` on a field.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Attribute, Meta};

use crate::diagnostic::{self, Diagnostics, FieldMistake};
use crate::foreign;
use crate::input::{EntryKeys, FieldMarks, Receiver, SetKeys};
use crate::spelling::nearest;

/// What an `#[error(…)]` can say of a field.
const MARKS: &[&str] = &["param", "retry_after"];

/// Adds the marks in an attribute on a field of this entry.
pub(crate) fn read(
    attribute: &Attribute,
    entry: &Ident,
    marks: &mut FieldMarks,
    diagnostics: &mut Diagnostics,
) {
    if foreign::is_transparent(attribute) {
        diagnostics.push(diagnostic::transparent_on_field(attribute, entry));
        return;
    }
    let tokens = match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    };
    let items = split_at_commas(tokens);
    if items.is_empty() {
        diagnostics.push(FieldMistake::Empty.into_error(attribute, entry));
    }
    for item in items {
        match mark(item) {
            Ok(word) => add(word, attribute, marks, diagnostics),
            Err(mistake) => {
                diagnostics.push(mistake.into_error(attribute, entry));
                // What follows a key of an error belongs to it, too.
                return;
            }
        }
    }
}

fn add(word: Ident, attribute: &Attribute, marks: &mut FieldMarks, diagnostics: &mut Diagnostics) {
    let mark = if word == "param" {
        &mut marks.param
    } else {
        &mut marks.retry_after
    };
    if let Some(first) = mark {
        diagnostics.push(diagnostic::field_mark_twice(first, &word, attribute));
    } else {
        *mark = Some(word.into());
    }
}

/// What is between the commas.
fn split_at_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut items = vec![Vec::new()];
    for token in tokens {
        match (&token, items.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => items.push(Vec::new()),
            (_, Some(item)) => item.push(token),
            (_, None) => {}
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

/// The mark that an item is.
fn mark(item: Vec<TokenTree>) -> Result<Ident, FieldMistake> {
    let has_value = item.len() > 1;
    let word = match item.into_iter().next() {
        Some(TokenTree::Ident(word)) => word,
        Some(other) => return Err(FieldMistake::NotAWord(other)),
        None => return Err(FieldMistake::Empty),
    };
    let name = word.to_string();
    if MARKS.contains(&&*name) {
        return match (has_value, &*name) {
            (false, _) => Ok(word),
            // With a value, it is the key of the same name.
            (true, "retry_after") => Err(FieldMistake::Key(word)),
            (true, _) => Err(FieldMistake::Value(word)),
        };
    }
    if name == "source" || name == "from" {
        return Err(FieldMistake::OtherMark(word));
    }
    let is_key = |keys: &[&str]| keys.contains(&&*name);
    if is_key(EntryKeys::NAMES) || is_key(SetKeys::NAMES) {
        return Err(FieldMistake::Key(word));
    }
    let meant = match &*name {
        "parameter" | "public" | "expose" | "show" => Some("param"),
        "delay" | "backoff" | "wait" => Some("retry_after"),
        name => nearest(name, MARKS.iter().copied()),
    };
    Err(FieldMistake::Unknown { word, meant })
}
