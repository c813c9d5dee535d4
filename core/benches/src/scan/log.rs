//! Errors and a log, which are the same in each run.

use std::collections::HashSet;
use std::fmt::{self, Write};

/// The words of codes, messages and lines.
const WORDS: [&str; 64] = [
    "table",
    "name",
    "key",
    "value",
    "request",
    "user",
    "order",
    "card",
    "payment",
    "limit",
    "account",
    "project",
    "filter",
    "update",
    "delete",
    "insert",
    "index",
    "column",
    "row",
    "page",
    "session",
    "token",
    "cache",
    "queue",
    "worker",
    "node",
    "region",
    "bucket",
    "object",
    "file",
    "folder",
    "stream",
    "event",
    "schema",
    "field",
    "type",
    "version",
    "network",
    "socket",
    "timeout",
    "proxy",
    "gateway",
    "service",
    "invoice",
    "ledger",
    "report",
    "export",
    "import",
    "schedule",
    "trigger",
    "action",
    "flow",
    "policy",
    "role",
    "permission",
    "group",
    "member",
    "team",
    "domain",
    "secret",
    "quota",
    "batch",
    "retry",
    "shard",
];
const ENDS: [&str; 7] = [
    "is not valid",
    "was not found",
    "exceeds its limit",
    "violates a constraint",
    "is already in use",
    "cannot be read",
    "has expired",
];
/// How many different lines a log has.
const LINES: usize = 20_000;

/// The generator of Numerical Recipes.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let upper = usize::try_from(self.0 >> 33).unwrap_or_default();
        upper % limit
    }

    fn word<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}

/// Errors, each as its code and its message.
pub(crate) fn errors(count: usize) -> Vec<(String, String)> {
    let mut random = Random(1);
    let mut known = HashSet::new();
    let mut errors = Vec::new();
    while errors.len() < count {
        let mut words = Vec::new();
        for _ in 0..2 + random.below(3) {
            words.push(random.word(&WORDS));
        }
        let code = words.join("_").to_uppercase();
        if known.insert(code.clone()) {
            let end = random.word(&ENDS);
            errors.push((code, format!("The {} {end}", words.join(" "))));
        }
    }
    errors
}

/// A log of this length, whose last line may be cut.
pub(crate) fn text(errors: &[(String, String)], len: usize) -> Vec<u8> {
    let mut random = Random(2);
    let mut lines = String::new();
    for number in 0..LINES {
        // Writing to a string does not fail.
        let _ = write_line(&mut lines, number, errors, &mut random);
    }
    let mut text = lines.into_bytes();
    while text.len() < len {
        text.extend_from_within(..text.len().min(len - text.len()));
    }
    text.truncate(len);
    text
}

fn write_line(
    lines: &mut String,
    number: usize,
    errors: &[(String, String)],
    random: &mut Random,
) -> fmt::Result {
    let second = number % 60;
    write!(lines, "2026-11-26T10:32:{second:02}.{number:06}Z ")?;
    let service = random.word(&WORDS);
    match random.below(100) {
        0..2 => {
            let (code, message) = &errors[random.below(errors.len())];
            writeln!(lines, "ERROR {service} code={code} {message}")
        }
        2..30 => {
            let [path, query] = [(); 2].map(|()| random.word(&WORDS));
            let ms = random.below(900);
            writeln!(
                lines,
                "INFO {service} GET /api/{path}/{number}?{query}=1 200 {ms}ms \
                 user_agent=\"Mozilla/5.0 (X11; Linux x86_64)\""
            )
        }
        _ => {
            write!(lines, "DEBUG {service}:")?;
            for _ in 0..5 + random.below(10) {
                write!(lines, " {}", random.word(&WORDS))?;
            }
            writeln!(lines)
        }
    }
}
