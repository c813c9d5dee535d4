//! Finds the errors that a line of a log mentions.

use super::query::Query;
use super::subject::{Name, Subject};
use super::template::is_telling;
use super::text::{find_word, is_boundary, trim_marks};
use crate::script::is_unspaced;

/// From this many digits on, a number alone can be a code.
const LONG_NUMBER: usize = 4;

/// How an error is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// By a name or a message that is not there by chance.
    Surely,
    /// By a code that is also an ordinary word or a number.
    Perhaps,
}

/// A mention of an error.
#[derive(Clone, Copy)]
struct Mention {
    /// The position of the subject.
    subject: usize,
    start: usize,
    end: usize,
    /// Whether it is a name, and if so, whether the set is in front of it.
    name: Option<bool>,
}

/// The subjects that a line mentions: by a name in the order of the line, then by a message. A
/// mention within a longer one does not count.
pub(super) fn find(query: &Query<'_>, subjects: &[Subject<'_>], how: How) -> Vec<usize> {
    let mut mentions = Vec::new();
    for (at, subject) in subjects.iter().enumerate() {
        for name in &subject.names {
            mentions.extend(mention_of_name(query, subject, name, how, at));
        }
        if how == How::Surely {
            let message = message(query, subject);
            mentions.extend(message.map(|(start, end)| Mention {
                subject: at,
                start,
                end,
                name: None,
            }));
        }
    }
    let mut outer: Vec<Mention> = Vec::new();
    for mention in &mentions {
        if !mentions.iter().any(|other| covers(other, mention)) {
            outer.push(*mention);
        }
    }
    outer.sort_by_key(|mention| (mention.name.is_none(), mention.start, mention.subject));
    let mut found = Vec::new();
    for mention in outer {
        if !found.contains(&mention.subject) {
            found.push(mention.subject);
        }
    }
    found
}

/// Whether a mention is a part of another one, or the same one but of another set than the line
/// names.
fn covers(outer: &Mention, inner: &Mention) -> bool {
    if outer.subject == inner.subject {
        return false;
    }
    let is_longer = outer.end - outer.start > inner.end - inner.start;
    let contains = outer.start <= inner.start && inner.end <= outer.end;
    let is_qualified = outer.name == Some(true) && inner.name == Some(false);
    contains && (is_longer || is_qualified)
}

fn mention_of_name(
    query: &Query<'_>,
    subject: &Subject<'_>,
    name: &Name<'_>,
    how: How,
    at: usize,
) -> Option<Mention> {
    let (start, end) = match how {
        How::Surely if name.is_telling() => {
            let text = &query.folded;
            // Without separators, it is the name of the variant.
            find_word(text, &name.folded).or_else(|| find_word(text, &name.squashed))?
        }
        How::Perhaps if !name.is_telling() => {
            let text = query.written;
            find_plain(text, &name.written)
                .or_else(|| find_value(text, &subject.entry.variant()))?
        }
        _ => return None,
    };
    let set = subject.set.name.to_lowercase();
    let before = query.folded.get(..start).unwrap_or_default();
    let is_qualified = before
        .strip_suffix("::")
        .is_some_and(|path| path.ends_with(&*set));
    Some(Mention {
        subject: at,
        start,
        end,
        name: Some(is_qualified),
    })
}

/// Where a name that is also an ordinary word occurs, exactly as it is written. A number must
/// be long, or follow a word such as `code`, and not be a part of a date, a time or a fraction.
fn find_plain(text: &str, name: &str) -> Option<(usize, usize)> {
    if !name.chars().all(|c| c.is_ascii_digit()) {
        return find_word(text, name);
    }
    for (at, _) in text.match_indices(name) {
        let (before, from) = text.split_at(at);
        let after = from.get(name.len()..).unwrap_or_default();
        let is_alone = is_boundary(before, name)
            && is_boundary(name, after)
            && !before.ends_with(joins_digits)
            && !joins_more(after);
        if is_alone && (name.len() >= LONG_NUMBER || follows_code(before)) {
            return Some((at, at + name.len()));
        }
    }
    None
}

/// Where the name of a variant occurs as `Debug` prints it: in a path, in another value, or with
/// fields.
fn find_value(text: &str, variant: &str) -> Option<(usize, usize)> {
    for (at, _) in text.match_indices(variant) {
        let (before, from) = text.split_at(at);
        let after = from.get(variant.len()..).unwrap_or_default();
        let is_inside =
            before.ends_with("::") || before.ends_with('(') || before.ends_with("value: ");
        let has_fields = after.starts_with('(') || after.starts_with(" { ");
        let is_word = is_boundary(before, variant) && is_boundary(variant, after);
        if is_word && (is_inside || has_fields) {
            return Some((at, at + variant.len()));
        }
    }
    None
}

fn joins_digits(c: char) -> bool {
    "-:./,+".contains(c)
}

/// Whether a number goes on, as in `12:30`.
fn joins_more(after: &str) -> bool {
    let mut chars = after.chars();
    chars.next().is_some_and(joins_digits) && chars.next().is_some_and(|c| c.is_ascii_digit())
}

/// Whether a number after this text is a code: `code=7`, `error 7`, `[7]`.
fn follows_code(before: &str) -> bool {
    if before.ends_with(['[', '(', '#']) {
        return true;
    }
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_unspaced(c));
    let before = before.to_lowercase();
    ["code", "error", "err", "errno", "status", "exit"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// Where a line contains the message, the title, or the words of the code.
fn message(query: &Query<'_>, subject: &Subject<'_>) -> Option<(usize, usize)> {
    let text = &query.folded;
    let template = subject.template.as_ref();
    if let Some(found) = template.and_then(|template| template.find(text)) {
        return Some(found);
    }
    // The first name is the code.
    let code = subject.names.first().map(|name| &name.spread);
    let fixed = template.is_none().then_some(&subject.message);
    for message in fixed.into_iter().chain(&subject.title).chain(code) {
        let message = trim_marks(message);
        if is_telling([message].into_iter())
            && let Some(found) = find_word(text, message)
        {
            return Some(found);
        }
    }
    None
}
