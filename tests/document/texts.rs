//! Random strings and documents, both realistic and hostile ones.

use platform_error::{Kind, ParamType, Retry};
use platform_error_document::{Document, Entry, Param, Set};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Strings that Markdown, HTML, Rust, CSV, JSON or a terminal interprets.
pub(crate) const PIECES: &[&str] = &[
    "word",
    "two words",
    "build_target",
    "__init__",
    "_id_",
    "*",
    "**",
    "**bold**",
    "*so*",
    "~~gone~~",
    "~",
    "`",
    "``",
    "```",
    "`a|b`",
    "`a_b`",
    "`\\|`",
    "|",
    "\\|",
    "\\",
    "\\\\",
    "\\*",
    "\\_",
    "<",
    ">",
    "<br>",
    "<script>",
    "</script>",
    "<b x=\"'\">",
    "<!--",
    "-->",
    "&",
    "&amp;",
    "&lt;",
    "&#32;",
    "&#42;",
    "&nbsp;",
    "[",
    "]",
    "(",
    ")",
    "[a](b)",
    "[a_b](https://x.y/c_d)",
    "![i](j.png)",
    "[x](javascript:alert(1))",
    "<https://a.b/c_d>",
    "<a:b>",
    "https://a.b/c_d",
    "www.a.b/_c_",
    "{",
    "}",
    "{{",
    "}}",
    "{name}",
    "{0:>8}",
    "{{#include x}}",
    "#",
    "# ",
    "- ",
    "1. ",
    "> ",
    "+",
    "=",
    "---",
    "!",
    "\"",
    "'",
    ";",
    ",",
    "=1+1",
    "=\"0042\"",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "\0",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "é",
    "表名",
    "🦀",
    "e\u{301}",
    "//",
    "/*",
    "*/",
    "`TableFull` has no code; write `code = \"X\"`",
];

/// Any string.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => vec(select(PIECES), 0..8).prop_map(|pieces| pieces.concat()),
        1 => ".{0,20}",
        1 => vec(any::<char>(), 0..12).prop_map(|chars| chars.into_iter().collect()),
    ]
}

/// A string that an error can have.
pub(crate) fn text() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| {
        if text.trim().is_empty() {
            format!("{text}.")
        } else {
            text
        }
    })
}

/// A single line without placeholders.
fn title() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace(['\n', '\r', '{', '}'], "."))
}

/// A code. [`document`] makes the codes unique.
fn code() -> impl Strategy<Value = String> {
    "[!-~]{0,12}|[A-Z]{1,5}_[A-Z]{1,5}"
}

fn message() -> impl Strategy<Value = (String, Vec<Param>)> {
    let names = subsequence(vec!["a", "type", "last4"], 1..=3);
    // A table cannot tell text from an unknown type.
    let types = select(vec![
        None,
        Some(ParamType::Integer),
        Some(ParamType::Float),
        Some(ParamType::Bool),
    ]);
    let shown = (names, text(), vec((types, any::<bool>()), 3)).prop_map(|(names, text, rest)| {
        let mut message = text.replace('{', "{{").replace('}', "}}");
        let mut params = Vec::new();
        let mut marked = Vec::new();
        for (name, (ty, is_shown)) in names.into_iter().zip(rest) {
            let mut param = Param::from(name);
            param.ty = ty;
            if is_shown {
                message.extend([" {", name, ":?}"]);
                params.push(param);
            } else {
                marked.push(param);
            }
        }
        params.extend(marked);
        (message, params)
    });
    prop_oneof![3 => text().prop_map(|text| (text, Vec::new())), 1 => shown]
}

fn labels() -> impl Strategy<Value = Vec<(String, String)>> {
    let names = subsequence(vec!["owner", "page", "type", "r2"], 0..=3);
    (names, vec(text(), 3))
        .prop_map(|(names, values)| names.into_iter().map(str::to_owned).zip(values).collect())
}

prop_compose! {
    fn entry()(
        code in code(),
        (message, params) in message(),
        texts in [text(), text(), text()],
        kind in select(Kind::ALL),
        retry in option::of(select(Retry::ALL)),
        numbers in (option::of(400_u16..600), option::of(1_u32..)),
        title in option::of(title()),
        options in [option::of(text()), option::of(text()), option::of(text())],
        aliases in vec(code(), 0..3),
        reason in option::of("[A-Z][A-Z0-9_]{1,58}[A-Z0-9]"),
        labels in labels(),
    ) -> Entry {
        let mut entry = Entry::new(code);
        entry.message = message;
        entry.params = params;
        [entry.explanation, entry.cause, entry.solution] = texts;
        entry.kind = kind;
        entry.http_status = numbers.0.filter(|status| *status != kind.http_status());
        entry.retry_after = numbers.1;
        entry.retry = match (retry, numbers.1) {
            // The two contradict each other.
            (Some(Retry::Never) | None, Some(_)) => Retry::AfterDelay,
            (retry, _) => retry.unwrap_or(kind.retry()),
        };
        [entry.docs, entry.since, entry.deprecated] = options;
        entry.aliases = aliases;
        entry.reason = reason;
        entry.labels = labels;
        // A table cannot tell a title that is the default from none.
        entry.title = title.filter(|title| title != entry.title());
        entry
    }
}

prop_compose! {
    /// A document with one set, and everything that a document can have.
    pub(crate) fn document()(
        entries in vec(entry(), 0..6),
        reserved in subsequence(vec!["OLD".to_owned(), "a::b".to_owned(), "-".to_owned()], 0..=3),
    ) -> Document {
        let mut set = Set::new("HostileError");
        set.entries = entries;
        let mut number = 0;
        for entry in &mut set.entries {
            for code in std::iter::once(&mut entry.code).chain(&mut entry.aliases) {
                code.insert_str(0, &number.to_string());
                code.insert(0, '.');
                number += 1;
            }
            if let Some(reason) = &mut entry.reason {
                reason.insert_str(1, &format!("{number:03}"));
            }
        }
        // A code of the entries begins with a point.
        set.reserved = reserved;
        let mut document = Document::default();
        document.sets.push(set);
        document
    }
}
