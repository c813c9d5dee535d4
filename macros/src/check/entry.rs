//! One error: its keys, or what it forwards to.

use platform_error_syntax::kind::{Kind, Retry};
use platform_error_syntax::{code, row, variant};
use syn::Ident;
use syn::ext::IdentExt;

use super::field::{self, Roles};
use super::set::Set;
use super::{address, doc, message, reason, spelled, title};
use crate::diagnostic::{self, Diagnostics};
use crate::input::{self, EntryKeys, Receiver};
use crate::literal::Text;
use crate::model::{Entry, Facts, Message, OptionalString, Role};
use crate::number::{HttpStatus, Seconds};
use crate::template::Template;
use crate::value::{Labels, SpannedKey};

/// Checks one variant or struct. A key with a mistake is as if it were not there.
pub(super) fn check(
    index: usize,
    mut entry: input::Entry,
    set: &Set<'_>,
    diagnostics: &mut Diagnostics,
) -> Entry {
    let transparent = entry.keys.transparent.take();
    let is_transparent = transparent
        .and_then(|flag| flag.report(None, diagnostics))
        .is_some();
    let mut roles = if set.metadata_only {
        Roles::default()
    } else {
        field::roles(&entry, is_transparent, diagnostics)
    };
    let source = if set.metadata_only {
        field::foreign_source(&entry)
    } else {
        roles.source
    };
    field::check_marks(&mut entry, is_transparent, source, diagnostics);
    let role = if is_transparent {
        transparent_role(&entry, diagnostics)
    } else {
        let mut facts = facts(&mut entry, set, diagnostics);
        if message::report_source(&mut facts.message, &entry, source, set, diagnostics) {
            // If it is not an error either, that is for later.
            roles.source = None;
        }
        Role::Leaf(Box::new(facts))
    };
    Entry {
        index,
        ident: entry.ident,
        role,
        fields: entry.fields,
        is_unit: entry.is_unit,
        source: roles.source,
        from: roles.from,
        mistaken_from: roles.mistaken_from,
    }
}

fn transparent_role(entry: &input::Entry, diagnostics: &mut Diagnostics) -> Role {
    let keys = entry.keys.given();
    if !keys.is_empty() {
        diagnostics.push(diagnostic::transparent_with_keys(&keys));
    }
    let fields = entry.fields.len();
    if fields == 1 {
        return Role::Transparent;
    }
    diagnostics.push(diagnostic::transparent_fields(&entry.ident, fields));
    Role::Leaf(Box::new(empty_facts(&entry.ident)))
}

/// Facts that say nothing, for an entry that has none.
pub(super) fn empty_facts(ident: &Ident) -> Facts {
    let empty = || Text::new("", ident.span());
    Facts {
        code: empty(),
        message: Message {
            literal: empty(),
            template: Template::default(),
        },
        explanation: empty(),
        cause: empty(),
        solution: empty(),
        kind: Kind::Unknown,
        http_status: None,
        retry: None,
        aliases: Vec::new(),
        optional: Vec::new(),
        labels: Vec::new(),
    }
}

/// The values of an entry's keys. One with a mistake is as if it were not there.
struct Values {
    code: Option<Text>,
    message: Option<Text>,
    title: Option<Text>,
    explanation: Option<Text>,
    cause: Option<Text>,
    solution: Option<Text>,
    docs: Option<Text>,
    reason: Option<Text>,
    since: Option<Text>,
    deprecated: Option<Text>,
    aliases: Vec<Text>,
    labels: Labels,
    kind: Option<Kind>,
    http_status: Option<u16>,
    again: Again,
}

fn values(keys: EntryKeys, input: &input::Entry, diagnostics: &mut Diagnostics) -> Values {
    let entry = &input.ident;
    let mut text = |key: Option<SpannedKey<Text>>| key?.report(Some(entry), diagnostics);
    Values {
        code: text(keys.code),
        message: text(keys.message),
        title: text(keys.title),
        explanation: text(keys.explanation),
        cause: text(keys.cause),
        solution: text(keys.solution),
        docs: text(keys.docs),
        reason: text(keys.reason),
        since: text(keys.since),
        deprecated: text(keys.deprecated),
        aliases: aliases(keys.aliases, entry, diagnostics),
        labels: keys
            .labels
            .and_then(|labels| labels.report(None, diagnostics))
            .unwrap_or_default(),
        kind: keys.kind.and_then(|kind| kind.report(None, diagnostics)),
        http_status: keys
            .http_status
            .and_then(|status| status.report(None, diagnostics))
            .map(|HttpStatus(status)| status),
        again: again(keys.retry, keys.retry_after, input, diagnostics),
    }
}

/// Whether, when and after how long to retry.
struct Again {
    retry: Option<Retry>,
    /// In decimal.
    retry_after: Option<Text>,
}

fn again(
    retry: Option<SpannedKey<Retry>>,
    retry_after: Option<SpannedKey<Seconds>>,
    entry: &input::Entry,
    diagnostics: &mut Diagnostics,
) -> Again {
    let retry_key = retry.as_ref().map(|retry| retry.key.clone());
    let retry = retry.and_then(|retry| retry.report(None, diagnostics));
    let after_key = retry_after.as_ref().map(|after| after.key.clone());
    let after = retry_after.and_then(|after| after.report(None, diagnostics));
    let after_key = after_key.filter(|_| after.is_some());
    let mut marks = entry.fields.iter().map(|field| &field.marks.retry_after);
    let mark = marks.find_map(Option::as_ref);
    let Some(after_key) = after_key.as_ref().or(mark) else {
        return Again {
            retry,
            retry_after: None,
        };
    };
    if let (Some(Retry::Never), Some(retry_key)) = (retry, retry_key) {
        diagnostics.push(diagnostic::never_after_delay(&retry_key, after_key));
    }
    Again {
        // Who says how long to wait says that waiting helps.
        retry: retry.or(Some(Retry::AfterDelay)),
        retry_after: after
            .map(|Seconds(seconds)| Text::new(&seconds.to_string(), entry.ident.span())),
    }
}

fn facts(entry: &mut input::Entry, set: &Set<'_>, diagnostics: &mut Diagnostics) -> Facts {
    let doc = doc::text(&entry.doc.lines);
    if let Some(cause) = reason::take_cause(&mut entry.keys, diagnostics) {
        entry.keys.cause = Some(cause);
    }
    report_missing(entry, set, doc.is_some(), diagnostics);
    let keys = std::mem::take(&mut entry.keys);
    let ident = &entry.ident;
    let has_message_key = keys.message.is_some();
    let has_explanation_key = keys.explanation.is_some();
    let values = values(keys, entry, diagnostics);
    // The doc comment does not replace an explanation with a mistake, nor that a message with one.
    let explanation = if has_explanation_key {
        values.explanation
    } else {
        doc
    };
    let empty = || Text::new("", ident.span());
    let message = match (values.message, &explanation) {
        (Some(literal), _) => message::template(literal, entry, diagnostics),
        (None, Some(explanation)) if !has_message_key => {
            message::from_explanation(explanation, entry, diagnostics)
        }
        _ => Message::literal(empty()),
    };
    let code = values
        .code
        .filter(|code| is_valid_code("code", code, ident, diagnostics))
        .unwrap_or_else(empty);
    if let Some(link) = &values.docs {
        address::check_own_link(link, &code, diagnostics);
    }
    let docs = values.docs.or_else(|| set.link(&code));
    let reason = reason::check(values.reason, &code, ident, diagnostics);
    let variant = own_name(ident, &code);
    let Labels(labels) = values.labels;
    let kind = values.kind.unwrap_or(Kind::Unknown);
    // The kind's own status needs no mention.
    let http_status = values
        .http_status
        .filter(|status| *status != kind.http_status());
    Facts {
        code,
        message,
        explanation: not_too_long(explanation, diagnostics).unwrap_or_else(empty),
        cause: not_too_long(values.cause, diagnostics).unwrap_or_else(empty),
        solution: values.solution.unwrap_or_else(empty),
        kind,
        http_status,
        retry: values.again.retry,
        aliases: values.aliases,
        optional: given([
            (row::DOCS, docs),
            (row::SINCE, values.since),
            (row::DEPRECATED, values.deprecated),
            (row::TITLE, title::check(values.title, diagnostics)),
            (row::RETRY_AFTER, values.again.retry_after),
            (row::REASON, reason),
            (row::VARIANT, variant),
        ]),
        labels,
    }
}

/// The text, unless its length does not fit in a row.
fn not_too_long(text: Option<Text>, diagnostics: &mut Diagnostics) -> Option<Text> {
    let text = text?;
    let len = text.value().len();
    if len <= row::MAX_TEXT_LEN {
        return Some(text);
    }
    diagnostics.push(diagnostic::text_too_long(&text, len, row::MAX_TEXT_LEN));
    None
}

/// The name of a variant or struct that does not follow from its code.
fn own_name(ident: &Ident, code: &Text) -> Option<Text> {
    let name = ident.unraw().to_string();
    let follows = variant::follows_from(code.value(), &name);
    (!follows).then(|| Text::new(&name, ident.span()))
}

/// The optional strings that were given, with their flags.
fn given(optional: impl IntoIterator<Item = (u8, Option<Text>)>) -> Vec<OptionalString> {
    let mut given = Vec::new();
    for (flag, text) in optional {
        if let Some(text) = text {
            given.push(OptionalString { flag, text });
        }
    }
    given
}

fn aliases(keys: Vec<SpannedKey<Text>>, entry: &Ident, diagnostics: &mut Diagnostics) -> Vec<Text> {
    let mut aliases = Vec::new();
    for key in keys {
        aliases.extend(key.report(Some(entry), diagnostics));
    }
    aliases.retain(|alias| is_valid_code("alias", alias, entry, diagnostics));
    aliases
}

/// Reports the required keys that are not there, all in one line to paste.
fn report_missing(
    entry: &input::Entry,
    set: &Set<'_>,
    has_doc: bool,
    diagnostics: &mut Diagnostics,
) {
    let input::Entry { ident, keys, .. } = entry;
    let mut has_explanation = keys.explanation.is_some() || has_doc;
    // The doc comment of a macro may well be the explanation, but it cannot be read yet.
    if !has_explanation && let Some(made) = &entry.doc.made_by_macro {
        diagnostics.push(diagnostic::doc_made_by_macro(made));
        has_explanation = true;
    }
    if !entry.annotated {
        let context = set.context(ident, has_explanation);
        diagnostics.push(diagnostic::attribute_missing(&context));
        return;
    }
    let required = [
        ("code", keys.code.is_some()),
        ("explanation", has_explanation),
        ("cause", keys.cause.is_some()),
        ("solution", keys.solution.is_some()),
    ];
    let mut absent = Vec::new();
    for (key, is_given) in required {
        if !is_given {
            absent.push(key);
        }
    }
    let missing = entry.recovery.certainly_missing(&absent);
    if !missing.is_empty() {
        diagnostics.push(diagnostic::keys_missing(ident, &missing));
    }
}

/// Checks the value of this key, a code or an alias.
fn is_valid_code(key: &str, value: &Text, entry: &Ident, diagnostics: &mut Diagnostics) -> bool {
    let Err(why) = code::check(value.value()) else {
        return true;
    };
    let corrected = spelled::corrected(value.value(), key == "alias");
    diagnostics.push(diagnostic::code_invalid(key, value, why, &corrected, entry));
    false
}
