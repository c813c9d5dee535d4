//! What people write in cells for a name, for yes and no, and for nothing.

use platform_error::Retry;

use crate::{cell, names};
use platform_error_syntax::code;

/// What people write in a cell that has no name or number.
const NOTHING: &[&str] = &[
    "-", "--", "---", "–", "—", "——", "/", "\\", "n/a", "na", "none", "nil", "null", "n.a.", "tbd",
    "无", "無", "没有", "なし", "없음", "keine", "keiner", "ninguno", "nenhum", "aucun", "нет",
];

/// A code or an address, or an empty string if the cell says "none"; `source` is the cell as it is
/// written, where a backslash or an entity says that a sign means itself.
pub(super) fn identifier<'c>(cell: &'c str, source: &str) -> &'c str {
    let cell = cell.trim();
    if cell::is_nothing(cell) && !cell::is_literal(source) || is_blank(cell) {
        return "";
    }
    cell
}

/// The names in a cell: one, or several on lines of their own.
pub(super) fn names(cell: &str, source: &str) -> Vec<String> {
    let name = identifier(cell, source);
    let lines: Vec<&str> = name.lines().map(str::trim).collect();
    let is_name = |line: &&str| code::check(line).is_ok();
    if lines.iter().all(is_name) {
        return lines.into_iter().map(str::to_owned).collect();
    }
    vec![name.replace('\n', " ")]
}

/// The text of a cell, or an empty string if the cell says "none".
pub(super) fn present(text: String, source: &str) -> String {
    if identifier(&text, source).is_empty() {
        return String::new();
    }
    text
}

/// A name or a number, or an empty string if the cell says "none".
pub(super) fn name(cell: &str) -> &str {
    let cell = cell.trim();
    let lower = cell.to_lowercase();
    if NOTHING.contains(&&*lower) || is_blank(cell) {
        return "";
    }
    cell
}

/// Whether a cell is empty, or has only white space of any kind.
pub(super) fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}

/// Whether a cell is a whole number, perhaps a hexadecimal one.
pub(super) fn is_number(cell: &str) -> bool {
    let number = cell.strip_prefix('-').unwrap_or(cell);
    let hex = number
        .strip_prefix("0x")
        .or_else(|| number.strip_prefix("0X"));
    match hex {
        Some(hex) => !hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

/// A name from a closed list, in any spelling, perhaps with its number, as in `NOT_FOUND (5)`.
pub(super) fn similar<T: Copy>(cell: &str, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
    let outside = match cell.split_once('(') {
        Some((outside, _)) if !outside.trim().is_empty() => outside,
        _ => cell,
    };
    let mut all = all.iter().copied();
    all.find(|&known| names::is_similar(name(known), outside))
}

/// Whether a cell says yes or no.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    const YES: &[&str] = &[
        "yes",
        "y",
        "true",
        "✓",
        "✔",
        "✔️",
        "✅",
        "是",
        "可",
        "可以",
        "retryable",
        "retriable",
        "はい",
        "可能",
        "예",
        "ja",
        "sí",
        "si",
        "sim",
        "oui",
        "да",
    ];
    const NO: &[&str] = &[
        "no",
        "n",
        "false",
        "✗",
        "✘",
        "❌",
        "×",
        "x",
        "否",
        "不可",
        "不可以",
        "not retryable",
        "non-retryable",
        "いいえ",
        "不可能",
        "아니오",
        "nein",
        "não",
        "non",
        "нет",
        "never",
    ];
    let cell = cell.trim().to_lowercase();
    // "Yes, after a delay" is more than yes, but says so first.
    let first = cell
        .split([',', '.', ';', '(', ' '])
        .next()
        .unwrap_or_default();
    if YES.contains(&&*cell) || YES.contains(&first) {
        return Some(true);
    }
    (NO.contains(&&*cell) || NO.contains(&first)).then_some(false)
}

/// The retry advice that yes or no means.
pub(super) const fn retry(yes: bool) -> Retry {
    if yes { Retry::AfterDelay } else { Retry::Never }
}
