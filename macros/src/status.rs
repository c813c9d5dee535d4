//! The HTTP status that is meant by its name, a string or an expression.

use proc_macro2::{TokenStream, TokenTree};
use syn::Lit;

/// The statuses of errors in the [registry] of IANA, with what `http`, Rocket and others call them
/// where that differs.
///
/// [registry]: https://www.iana.org/assignments/http-status-codes
const NAMES: &[(u16, &str)] = &[
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (408, "Request Timeout"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "Length Required"),
    (412, "Precondition Failed"),
    (413, "Content Too Large"),
    (413, "Payload Too Large"),
    (414, "URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Range Not Satisfiable"),
    (417, "Expectation Failed"),
    (418, "I'm a teapot"),
    (421, "Misdirected Request"),
    (422, "Unprocessable Content"),
    (422, "Unprocessable Entity"),
    (423, "Locked"),
    (424, "Failed Dependency"),
    (425, "Too Early"),
    (426, "Upgrade Required"),
    (428, "Precondition Required"),
    (429, "Too Many Requests"),
    (431, "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons"),
    (499, "Client Closed Request"),
    (500, "Internal Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
    (505, "HTTP Version Not Supported"),
    (506, "Variant Also Negotiates"),
    (507, "Insufficient Storage"),
    (508, "Loop Detected"),
    (511, "Network Authentication Required"),
];

/// The status of this name, in any case: `Not Found`, `NOT_FOUND`, `NotFound`.
fn status_named(name: &str) -> Option<u16> {
    let name = letters(name);
    for (status, known) in NAMES {
        if letters(known) == name {
            return Some(*status);
        }
    }
    None
}

fn letters(name: &str) -> String {
    let mut letters = name.to_ascii_lowercase();
    letters.retain(|c| c.is_ascii_alphabetic());
    letters
}

pub(crate) const fn is_error_status(status: u16) -> bool {
    matches!(status, 400..600)
}

/// The status that is meant by `StatusCode::NOT_FOUND`, `"404 Not Found"`, `404u16` and the like.
pub(crate) fn meant_status(tokens: TokenStream) -> Option<u16> {
    for token in tokens {
        let meant = match token {
            TokenTree::Group(group) => meant_status(group.stream()),
            TokenTree::Ident(name) => status_named(&name.to_string()),
            TokenTree::Literal(literal) => status_of_literal(&Lit::new(literal)),
            TokenTree::Punct(_) => None,
        };
        if meant.is_some() {
            return meant;
        }
    }
    None
}

/// The status that a literal means.
pub(crate) fn status_of_literal(literal: &Lit) -> Option<u16> {
    let status = match literal {
        Lit::Int(number) => number.base10_parse().ok()?,
        Lit::Float(number) => {
            let whole = number.base10_digits().trim_end_matches('0');
            whole.strip_suffix('.')?.parse().ok()?
        }
        Lit::Str(text) => return status_in(&text.value()),
        _ => return None,
    };
    is_error_status(status).then_some(status)
}

/// The status in a string: its number, or the phrase that goes with it.
fn status_in(text: &str) -> Option<u16> {
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        if let Ok(status) = word.parse()
            && is_error_status(status)
        {
            return Some(status);
        }
    }
    status_named(text)
}
