//! One error: its keys, or what it forwards to.

use syn::Ident;

use super::field::{self, Roles};
use super::{Entry, Facts, Message, Role, Shape, doc, value};
use crate::input::{self, EntryKeys, Given, Place, Site};
use crate::message::Template;
use crate::mistake::{self, Mistakes};
use crate::text::Text;

/// What the whole set says of each of its errors.
pub(super) struct Set<'a> {
    pub(super) ident: &'a Ident,
    pub(super) beside: bool,
    /// The pattern of the links.
    pub(super) docs: Option<Text>,
    pub(super) shape: Shape,
}

/// Checks one variant or struct. A key with a mistake is as if it said nothing.
pub(super) fn check(entry: input::Entry, set: &Set<'_>, mistakes: &mut Mistakes) -> Entry {
    let transparent = value::word(entry.keys.transparent.as_ref(), mistakes);
    let Roles {
        source,
        from,
        mistaken_from,
    } = if set.beside {
        Roles::default()
    } else {
        field::roles(&entry, transparent, mistakes)
    };
    let role = if transparent {
        forward(&entry, mistakes)
    } else {
        Role::Own(Box::new(own(&entry, set, mistakes)))
    };
    let input::Entry {
        ident,
        fields,
        unit,
        ..
    } = entry;
    Entry {
        ident,
        role,
        fields,
        unit,
        source,
        from,
        mistaken_from,
    }
}

fn forward(entry: &input::Entry, mistakes: &mut Mistakes) -> Role {
    let EntryKeys {
        code,
        message,
        explanation,
        cause,
        solution,
        kind,
        retry,
        docs,
        alias,
        since,
        deprecated,
        labels,
        transparent: _,
    } = &entry.keys;
    let keys = [
        code,
        message,
        explanation,
        cause,
        solution,
        kind,
        retry,
        docs,
        since,
        deprecated,
        labels,
    ];
    let keys: Vec<_> = keys
        .into_iter()
        .flatten()
        .chain(alias)
        .map(Given::key)
        .collect();
    mistakes.extend((!keys.is_empty()).then(|| mistake::transparent_with_keys(&keys)));
    if entry.fields.len() == 1 {
        return Role::Forward;
    }
    mistakes.push(mistake::transparent_fields(
        &entry.ident,
        entry.fields.len(),
    ));
    let blank = Text::new("", entry.ident.span());
    Role::Own(Box::new(Facts {
        code: blank.clone(),
        message: Message {
            literal: blank.clone(),
            template: Template::default(),
        },
        explanation: blank.clone(),
        cause: blank.clone(),
        solution: blank,
        kind: value::UNKNOWN,
        retry: None,
        docs: None,
        aliases: Vec::new(),
        since: None,
        deprecated: None,
        labels: Vec::new(),
    }))
}

fn own(entry: &input::Entry, set: &Set<'_>, mistakes: &mut Mistakes) -> Facts {
    let input::Entry { ident, keys, .. } = entry;
    let doc = doc::text(&entry.doc);
    missing(entry, set, doc.is_some(), mistakes);
    let mut text = |key: &Option<Given>| {
        key.as_ref()
            .and_then(|given| value::text(given, Some(ident), mistakes))
    };
    let code = text(&keys.code);
    let written = text(&keys.message);
    let explanation = if keys.explanation.is_some() {
        text(&keys.explanation)
    } else {
        doc
    };
    let (cause, solution, docs) = (text(&keys.cause), text(&keys.solution), text(&keys.docs));
    let (since, deprecated) = (text(&keys.since), text(&keys.deprecated));
    let aliases: Vec<Text> = keys
        .alias
        .iter()
        .filter_map(|given| value::text(given, Some(ident), mistakes))
        .collect();
    let aliases = aliases
        .into_iter()
        .filter(|alias| is_legal("alias", alias, ident, mistakes))
        .collect();
    let labels = value::labels(keys.labels.as_ref(), mistakes);
    let kind = keys
        .kind
        .as_ref()
        .and_then(|given| value::choice(given, value::KINDS, mistakes));
    let retry = keys
        .retry
        .as_ref()
        .and_then(|given| value::choice(given, value::RETRIES, mistakes));
    let blank = || Text::new("", ident.span());
    let message = match (written, &explanation) {
        (Some(literal), _) => template(literal, entry, mistakes),
        (None, Some(explanation)) if keys.message.is_none() => {
            one_line(explanation, entry, mistakes)
        }
        _ => plain(blank()),
    };
    let code = code
        .filter(|code| is_legal("code", code, ident, mistakes))
        .unwrap_or_else(blank);
    let pattern = set.docs.as_ref().map(|pattern| {
        Text::new(
            &pattern.value().replace("{code}", code.value()),
            pattern.span(),
        )
    });
    Facts {
        code,
        message,
        explanation: explanation.unwrap_or_else(blank),
        cause: cause.unwrap_or_else(blank),
        solution: solution.unwrap_or_else(blank),
        kind: kind.unwrap_or(value::UNKNOWN),
        retry,
        // The one `docs` of a struct is its set's.
        docs: if set.shape == Shape::Struct {
            pattern
        } else {
            docs.or(pattern)
        },
        aliases,
        since,
        deprecated,
        labels,
    }
}

/// Reports the required keys that are not there, all in one line to paste.
fn missing(entry: &input::Entry, set: &Set<'_>, documented: bool, mistakes: &mut Mistakes) {
    let input::Entry { ident, keys, .. } = entry;
    // A macro's doc comment may well be there, but it has no text yet.
    let made = entry
        .doc_made
        .as_ref()
        .filter(|_| !documented && keys.explanation.is_none());
    mistakes.extend(made.map(mistake::doc_made));
    let documented = documented || made.is_some();
    if !entry.annotated {
        let place = if set.shape == Shape::Struct {
            Place::Struct
        } else {
            Place::Variant
        };
        let attribute = if set.beside {
            "platform_error"
        } else {
            "error"
        };
        mistakes.push(mistake::attribute_missing(&Site {
            place,
            name: ident,
            set: set.ident,
            documented,
            attribute,
        }));
        return;
    }
    let required = [
        ("code", keys.code.is_some()),
        ("explanation", keys.explanation.is_some() || documented),
        ("cause", keys.cause.is_some()),
        ("solution", keys.solution.is_some()),
    ];
    let absent: Vec<&str> = required
        .into_iter()
        .filter(|(_, given)| !given)
        .map(|(key, _)| key)
        .collect();
    let missing = entry.gaps.certain(&absent);
    if !missing.is_empty() {
        mistakes.push(mistake::keys_missing(ident, &missing));
    }
}

/// The message as a template whose placeholders all name fields.
fn template(literal: Text, entry: &input::Entry, mistakes: &mut Mistakes) -> Message {
    let fields: Vec<String> = entry.fields.iter().map(input::Field::name).collect();
    let (template, mut flaws) = Template::parse(literal.value());
    flaws.dedup();
    mistakes.extend(
        flaws
            .iter()
            .map(|flaw| mistake::template_flawed(&literal, flaw, &fields)),
    );
    let mut unknown: Vec<&str> = Vec::new();
    for placeholder in template.placeholders() {
        for name in std::iter::once(&placeholder.field).chain(&placeholder.arguments) {
            if !fields.contains(name) && !unknown.contains(&&**name) {
                let is_width = *name != placeholder.field;
                mistakes.push(mistake::placeholder_unknown(
                    &literal,
                    name,
                    is_width,
                    &entry.ident,
                    &fields,
                ));
                unknown.push(name);
            }
        }
    }
    if unknown.is_empty() && flaws.is_empty() {
        Message { literal, template }
    } else {
        plain(literal)
    }
}

/// The message of an error that has none: its explanation, if that is one line.
fn one_line(explanation: &Text, entry: &input::Entry, mistakes: &mut Mistakes) -> Message {
    // A word that is no key may have been meant as the message.
    if explanation.value().trim().contains('\n') && !entry.gaps.certain(&["message"]).is_empty() {
        mistakes.push(mistake::message_missing(&entry.ident, explanation));
    }
    plain(explanation.clone())
}

/// A message in which braces mean nothing.
fn plain(literal: Text) -> Message {
    let template = Template::plain_text(literal.value().to_owned());
    Message { literal, template }
}

fn is_legal(key: &str, code: &Text, entry: &Ident, mistakes: &mut Mistakes) -> bool {
    let text = code.value();
    let why = if text.len() > 128 {
        Some(format!(
            "this {key} has {} characters",
            text.chars().count()
        ))
    } else {
        text.chars()
            .find(|c| !c.is_ascii_graphic())
            .map(|c| match c {
                ' ' => format!("this {key} has a blank in it"),
                c if c.is_ascii() => format!("this {key} has the control character {c:?} in it"),
                c => format!("this {key} has {c:?} in it"),
            })
    };
    if let Some(why) = &why {
        mistakes.push(mistake::code_illegal(key, code, why, entry));
    }
    why.is_none()
}
