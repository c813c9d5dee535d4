//! A cell, part by part: marks that stay, escapes, entities, line breaks, characters.

use std::ops::Range;
use std::prelude::rust_2024::*;

use super::{Inline, Mode, is_special};

/// The longest name of an entity is `CounterClockwiseContourIntegral`.
const LONGEST_ENTITY: usize = 33;

/// What a part of a cell is.
pub(super) enum Unit {
    /// Markdown that stays as it is.
    Kept,
    /// A backslash and this character.
    Escape(char),
    /// `&#32;` or the like.
    Entity,
    /// `<br>`.
    Break,
    /// A character.
    Char(char),
}

/// The parts of a text in which this Markdown was found, each with its place.
pub(super) fn units<'t>(text: &'t str, inline: &'t Inline) -> impl Iterator<Item = (usize, &'t str, Unit)> {
    let mut kept: &[Range<usize>] = &inline.kept;
    let mut at = 0;
    core::iter::from_fn(move || {
        let start = at;
        let rest = &text[start..];
        let c = rest.chars().next()?;
        while let [first, others @ ..] = kept
            && (first.start < start || first.is_empty())
        {
            kept = others;
        }
        let (len, unit) = match kept.first() {
            Some(part) if part.start == start => (part.len(), Unit::Kept),
            _ => unit(rest, c),
        };
        at += len;
        Some((start, &rest[..len], unit))
    })
}

/// What a text begins with.
fn unit(text: &str, c: char) -> (usize, Unit) {
    let escaped = text.strip_prefix('\\').and_then(|rest| rest.chars().next()).filter(char::is_ascii_punctuation);
    if let Some(escaped) = escaped {
        (2, Unit::Escape(escaped))
    } else if let Some(len) = line_break(text) {
        (len, Unit::Break)
    } else if let Some(len) = entity_len(text) {
        (len, Unit::Entity)
    } else {
        (c.len_utf8(), Unit::Char(c))
    }
}

/// How long the `<br>` is that a text begins with.
pub(in crate::document) fn line_break(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("<br").or_else(|| text.strip_prefix("<BR"))?;
    let rest = rest.trim_start_matches(' ');
    let rest = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')?;
    Some(text.len() - rest.len())
}

/// How long the entity is that a text begins with.
pub(super) fn entity_len(text: &str) -> Option<usize> {
    let end = text.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
    let name = text[..end].strip_prefix('&')?;
    let digits = name.strip_prefix('#').unwrap_or(name);
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(end + 1)
}

/// The character that an entity stands for. In Markdown those stay that are there for people.
pub(super) fn stands_for(entity: &str, mode: Mode) -> Option<char> {
    let name = entity.strip_prefix('&')?.strip_suffix(';')?;
    let c = match (name.strip_prefix('#'), name) {
        (Some(number), _) => {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?)?
        }
        (None, "lt") => '<',
        (None, "gt") => '>',
        (None, "amp") => '&',
        (None, "quot") => '"',
        (None, "apos") => '\'',
        (None, "nbsp") => '\u{a0}',
        _ => return None,
    };
    let is_ours = is_special(c) || (c.is_whitespace() && name.starts_with('#'));
    (mode == Mode::Plain || is_ours).then_some(c)
}
