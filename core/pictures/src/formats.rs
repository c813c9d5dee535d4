//! One error in three formats, side by side, as a terminal would show it.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use platform_error::{ErrorSet, PlatformError};
use platform_error_wire::graphql::ErrorBody;
use platform_error_wire::grpc::Status;
use platform_error_wire::{Config, Occurrence};

/// The enum that the README begins with.
#[derive(Debug, PlatformError)]
#[error(domain = "example.com")]
enum BillingError {
    /// The card issuer refused the charge.
    #[error(
        code = "CARD_DECLINED",
        title = "Card declined",
        message = "Card ending in {last4} was declined",
        cause = "The card is blocked or over its limit",
        solution = "Ask the customer for another card",
        kind = FailedPrecondition,
    )]
    CardDeclined { last4: String },
}

/// The spaces between two columns.
const GAP: usize = 3;

const HEADING: Style = Style::new().bold();
/// What programs compare; the same in each format.
const CODE: Style = AnsiColor::Red.on_default().bold();
/// What differs between two occurrences.
const PARAM: Style = AnsiColor::Cyan.on_default();

/// The columns, each under its heading.
pub(crate) fn columns() -> String {
    let last4 = "4242".to_owned();
    let error = BillingError::CardDeclined { last4 };
    let config = Config::new()
        .base("https://example.com/")
        .explanation(false)
        .solution(false);
    let occurrence = Occurrence::new(&error, &config);
    let body = ErrorBody::new(&occurrence).field("pay");
    let graphql = serde_json::to_string(&body).unwrap_or_default();
    let columns = [
        (
            "REST: application/problem+json",
            indented(&occurrence.to_json()),
        ),
        ("GraphQL: an element of `errors`", indented(&graphql)),
        ("gRPC: google.rpc.Status", status(&Status::new(&occurrence))),
    ];
    side_by_side(&columns.map(|(heading, text)| {
        let mut lines = vec![heading.to_owned(), String::new()];
        lines.extend(text.lines().map(str::to_owned));
        lines
    }))
}

/// JSON with line breaks, in the order in which it was written. A short array stays on one line.
fn indented(json: &str) -> String {
    let mut text = String::new();
    let mut depth = 0;
    let mut in_array = false;
    let mut in_string = false;
    for c in json.chars() {
        match c {
            '"' => in_string = !in_string,
            '[' | ']' if !in_string => in_array = c == '[',
            '}' if !in_string => {
                depth -= 1;
                new_line(&mut text, depth);
            }
            _ => {}
        }
        text.push(c);
        match c {
            '{' if !in_string => {
                depth += 1;
                new_line(&mut text, depth);
            }
            ',' if !in_string && !in_array => new_line(&mut text, depth),
            ':' if !in_string => text.push(' '),
            _ => {}
        }
    }
    text
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
}

/// The members of a status, one a line.
fn status(status: &Status) -> String {
    let kind = BillingError::CATALOG.entries()[0].kind();
    let mut text = format!(
        "code: {} ({kind})\nmessage: {}\n",
        status.code, status.message
    );
    if let Some(info) = &status.error_info {
        let _ = write!(
            text,
            "details:\n  google.rpc.ErrorInfo\n    reason: {}\n    domain: {}\n    metadata:\n",
            info.reason, info.domain
        );
        for (name, value) in &info.metadata {
            let _ = writeln!(text, "      {name}: {value}");
        }
    }
    for link in &status.help {
        let _ = writeln!(
            text,
            "  google.rpc.Help\n    {}\n      {}",
            link.description, link.url
        );
    }
    text
}

/// Pads the lines of each column to the same width.
fn side_by_side(columns: &[Vec<String>]) -> String {
    let rows = columns.iter().map(Vec::len).max().unwrap_or_default();
    let mut text = String::new();
    for row in 0..rows {
        let mut line = String::new();
        for column in columns {
            let width = column.iter().map(String::len).max().unwrap_or_default() + GAP;
            let cell = column.get(row).map_or("", String::as_str);
            let _ = write!(line, "{cell:width$}");
        }
        let line = line.trim_end();
        if row == 0 {
            let _ = writeln!(text, "{HEADING}{line}{HEADING:#}");
        } else {
            text.push_str(&highlighted(line));
            text.push('\n');
        }
    }
    text
}

fn highlighted(line: &str) -> String {
    let mut line = line.to_owned();
    for (word, style) in [("CARD_DECLINED", CODE), ("4242", PARAM)] {
        line = line.replace(word, &format!("{style}{word}{style:#}"));
    }
    line
}
