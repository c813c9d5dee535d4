//! One error: its keys, or what it forwards to.

use syn::{Ident, LitStr};

use super::{Entry, Facts, Message, Role, Shape, doc, field, value};
use crate::input::{self, EntryKeys, Given};
use crate::message::Template;
use crate::mistake::{self, Mistakes, Proposal};
use crate::types;

/// What the whole set says of each of its errors.
pub(super) struct Set {
    pub(super) beside: bool,
    pub(super) shape: Shape,
    /// The pattern of the links.
    pub(super) docs: Option<LitStr>,
}

/// Checks one variant or struct; `None` where there is a mistake.
pub(super) fn check(entry: input::Entry, set: &Set, mistakes: &mut Mistakes) -> Option<Entry> {
    let (source, from) = if set.beside { (None, None) } else { field::roles(&entry.ident, &entry.fields, mistakes) };
    let transparent = value::word(entry.keys.transparent.as_ref(), mistakes);
    let role = if transparent { forward(&entry, mistakes) } else { own(&entry, set, mistakes).map(Role::Own) };
    let input::Entry { ident, fields, unit, .. } = entry;
    Some(Entry { ident, role: role?, fields, unit, source, from })
}

fn forward(entry: &input::Entry, mistakes: &mut Mistakes) -> Option<Role> {
    let EntryKeys { code, message, explanation, cause, solution, kind, retry, docs, transparent: _ } = &entry.keys;
    let keys = [code, message, explanation, cause, solution, kind, retry, docs];
    let mut role = Some(Role::Forward);
    let mut refuse = |mistake| {
        mistakes.push(mistake);
        role = None;
    };
    for key in keys.into_iter().flatten() {
        refuse(mistake::transparent_with_keys(key.key()));
    }
    match &*entry.fields {
        [field] if types::is_plain_data(&field.ty) => refuse(mistake::transparent_no_error(&field.ty)),
        [_] => {}
        fields => refuse(mistake::transparent_fields(&entry.ident, fields.len())),
    }
    role
}

fn own(entry: &input::Entry, set: &Set, mistakes: &mut Mistakes) -> Option<Facts> {
    let input::Entry { ident, keys, .. } = entry;
    let doc = doc::text(&entry.doc);
    if !entry.annotated {
        let proposal = Proposal::of_entry(ident, doc.is_some());
        mistakes.push(mistake::attribute_missing(ident, &proposal, if set.beside { "platform_error" } else { "error" }));
        return None;
    }
    missing(entry, doc.is_some(), mistakes);
    let mut text = |key: &Option<Given>| key.as_ref().and_then(|given| value::text(given, mistakes));
    let code = text(&keys.code);
    let written = text(&keys.message);
    let explanation = if keys.explanation.is_some() { text(&keys.explanation) } else { doc };
    let (cause, solution, docs) = (text(&keys.cause), text(&keys.solution), text(&keys.docs));
    let kind = keys.kind.as_ref().map_or(Some("Unknown"), |given| value::name(given, value::KINDS, mistakes));
    let retry = keys.retry.as_ref().map(|given| value::name(given, value::RETRIES, mistakes));
    let message = match (&keys.message, written, &explanation) {
        (Some(_), Some(literal), _) => template(literal, entry, mistakes),
        (None, _, Some(explanation)) => one_line(explanation, ident, mistakes),
        _ => None,
    };
    let code = code.filter(|code| is_legal(code, ident, mistakes))?;
    let pattern = set.docs.as_ref().map(|pattern| LitStr::new(&pattern.value().replace("{code}", &code.value()), pattern.span()));
    Some(Facts {
        code,
        message: message?,
        explanation: explanation?,
        cause: cause?,
        solution: solution?,
        kind: kind?,
        retry: match retry {
            Some(retry) => Some(retry?),
            None => None,
        },
        // The one `docs` of a struct is its set's.
        docs: if set.shape == Shape::Struct { pattern } else { docs.or(pattern) },
    })
}

/// Reports the required keys that are not there, all in one line to paste.
fn missing(entry: &input::Entry, documented: bool, mistakes: &mut Mistakes) {
    // A macro's doc comment may well be there, but it has no text yet.
    let made = entry.doc_made.filter(|_| !documented && entry.keys.explanation.is_none());
    if let Some(span) = made {
        mistakes.push(mistake::doc_made(span, &entry.ident));
    }
    let required = [
        ("code", entry.keys.code.is_some()),
        ("explanation", entry.keys.explanation.is_some() || documented || made.is_some()),
        ("cause", entry.keys.cause.is_some()),
        ("solution", entry.keys.solution.is_some()),
    ];
    let absent: Vec<&str> = required.into_iter().filter(|(_, given)| !given).map(|(key, _)| key).collect();
    if !entry.unclear && !absent.is_empty() {
        mistakes.push(mistake::keys_missing(&entry.ident, &absent));
    }
}

/// The message as a template whose placeholders all name fields.
fn template(literal: LitStr, entry: &input::Entry, mistakes: &mut Mistakes) -> Option<Message> {
    let fields: Vec<String> = entry.fields.iter().map(input::Field::name).collect();
    let template = match Template::parse(&literal.value()) {
        Ok(template) => template,
        Err(flaw) => {
            mistakes.push(mistake::template_flawed(&literal, &flaw, &fields));
            return None;
        }
    };
    let mut unknown: Vec<&str> = Vec::new();
    for placeholder in template.placeholders() {
        for name in std::iter::once(&placeholder.field).chain(&placeholder.arguments) {
            if !fields.contains(name) && !unknown.contains(&&**name) {
                unknown.push(name);
            }
        }
    }
    mistakes.extend(unknown.iter().map(|name| mistake::placeholder_unknown(&literal, name, &entry.ident, &fields)));
    unknown.is_empty().then_some(())?;
    Some(Message { literal, template })
}

/// The message of an error that has none: its explanation, if that is one line.
fn one_line(explanation: &LitStr, entry: &Ident, mistakes: &mut Mistakes) -> Option<Message> {
    let text = explanation.value();
    if text.trim().contains('\n') {
        mistakes.push(mistake::message_missing(entry));
        return None;
    }
    Some(Message { literal: explanation.clone(), template: Template::plain_text(text) })
}

fn is_legal(code: &LitStr, entry: &Ident, mistakes: &mut Mistakes) -> bool {
    let text = code.value();
    let why = if text.len() > 128 {
        Some(format!("this code has {} characters", text.chars().count()))
    } else {
        text.chars().find(|c| !c.is_ascii_graphic()).map(|c| match c {
            ' ' => "this code has a blank in it".to_owned(),
            c if c.is_ascii() => format!("this code has the control character {c:?} in it"),
            c => format!("this code has {c:?} in it"),
        })
    };
    if let Some(why) = &why {
        mistakes.push(mistake::code_illegal(code, why, entry));
    }
    why.is_none()
}
