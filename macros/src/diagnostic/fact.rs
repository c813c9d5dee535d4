//! Mistakes in titles, statuses, delays, reasons and reserved codes.

use platform_error_syntax::code::InvalidCode;
use platform_error_syntax::reason::{InvalidReason, MAX_LEN};
use proc_macro2::{Ident, TokenStream};
use syn::Path;

use super::key::CodeOf;
use super::span::{at, between};
use super::suggest::{contains_lookalike, example, quoted, reason_for, why_not_a_code};
use crate::literal::Text;

/// A value that is not a number of the kind that its key takes.
pub(crate) struct NumberError {
    pub(crate) value: TokenStream,
    /// The number that was meant.
    pub(crate) meant: Option<u32>,
}

impl NumberError {
    pub(super) fn into_error(self, key: &str) -> syn::Error {
        let takes = match key {
            "http_status" => "a number from 400 to 599",
            _ => "whole seconds, as a number from 1 to 4294967295",
        };
        let advice = match self.meant {
            Some(meant) => format!("write `{key} = {meant}`"),
            None => format!("write, for example, `{}`", example(key, None)),
        };
        at(self.value, format_args!("`{key}` takes {takes}; {advice}"))
    }
}

/// `retry = Never` and a delay after which to retry.
pub(crate) fn never_after_delay(retry: &Path, retry_after: &Path) -> syn::Error {
    between(
        retry,
        retry_after,
        "`retry = Never` contradicts `retry_after`; \
         write `retry = AfterDelay`, or remove `retry_after`",
    )
}

/// A title of several lines; `joined` is the same on one.
pub(crate) fn title_of_lines(title: &Text, joined: &str) -> syn::Error {
    at(
        title,
        format_args!(
            "a title is a single line; write `title = {}`",
            quoted(joined)
        ),
    )
}

/// A title with a placeholder, as it is written with its braces; `without` is the same without any.
pub(crate) fn title_with_placeholder(title: &Text, placeholder: &str, without: &str) -> syn::Error {
    at(
        title,
        format_args!(
            "a title is the same for every value, so `{placeholder}` is not filled in; \
             write `title = {}`",
            quoted(without)
        ),
    )
}

/// A string that cannot be a reason; `corrected` is what was meant.
pub(crate) fn reason_invalid(
    reason: &Text,
    why: InvalidReason,
    corrected: Option<&str>,
    entry: &Ident,
) -> syn::Error {
    let written = reason.value();
    let proposal = corrected.map_or_else(|| reason_for(entry), str::to_owned);
    let why = why_not_a_reason(written, why);
    at(
        reason,
        format_args!(
            "this reason {why}, and a reason is `[A-Z][A-Z0-9_]+[A-Z0-9]` of at most {MAX_LEN} \
             characters; write `reason = \"{proposal}\"`"
        ),
    )
}

/// A cause under the name that it has in other crates.
pub(crate) fn reason_is_cause(key: &Path, cause: &Text) -> syn::Error {
    at(
        key,
        format_args!(
            "`reason` is the name of the error for gRPC, and not why it happens; \
             write `cause = {}`",
            quoted(cause.value())
        ),
    )
}

/// Why a string is not a reason, after "this reason".
fn why_not_a_reason(written: &str, why: InvalidReason) -> String {
    let at = match why {
        InvalidReason::TooShort(1) => return "has one character".to_owned(),
        InvalidReason::TooShort(len) => return format!("has {len} characters"),
        InvalidReason::TooLong(_) => return format!("has {} characters", written.chars().count()),
        InvalidReason::Start => return "does not begin with a letter".to_owned(),
        InvalidReason::End => return "ends in `_`".to_owned(),
        InvalidReason::Character(at) => at,
    };
    let rest = written.get(at..).unwrap_or_default();
    if let Some(lookalike) = contains_lookalike(rest) {
        return format!("contains {lookalike}");
    }
    match rest.chars().next() {
        Some(' ') => "contains a space".to_owned(),
        Some(c) if c.is_control() => format!("contains the control character {c:?}"),
        Some(c) if c.is_lowercase() => format!("contains the lowercase letter `{c}`"),
        Some(c) => format!("contains `{c}`"),
        None => "is empty".to_owned(),
    }
}

/// A reason that another error is found by, as its `noun`; `is_first` if the reason is written
/// before that.
pub(crate) fn reason_duplicate(
    reason: &CodeOf<'_>,
    other: &CodeOf<'_>,
    noun: &str,
    is_first: bool,
) -> syn::Error {
    let taken = reason.code.value();
    let (start, end) = if is_first {
        (reason.code, other.code)
    } else {
        (other.code, reason.code)
    };
    let mut proposal = reason_for(reason.entry);
    if proposal == taken {
        "…".clone_into(&mut proposal);
    }
    let is_also = match noun {
        "alias" => "an alias",
        "reason" => "the reason",
        _ => "the code",
    };
    between(
        start,
        end,
        format_args!(
            "the reason {} of `{}` is also {is_also} of `{}`; \
             write `reason = \"{proposal}\"` for `{}`",
            quoted(taken),
            reason.entry,
            other.entry,
            reason.entry
        ),
    )
}

/// Something else than a list of strings.
pub(crate) struct NotReserved {
    pub(crate) item: TokenStream,
    /// The codes that were meant.
    pub(crate) meant: Vec<String>,
}

impl NotReserved {
    pub(super) fn into_error(self) -> syn::Error {
        let mut codes = Vec::new();
        for code in &self.meant {
            codes.push(quoted(code));
        }
        if codes.is_empty() {
            codes.push(quoted("OLD_CODE"));
        }
        at(
            self.item,
            format_args!(
                "`reserved` takes a list of strings; write `reserved({})`",
                codes.join(", ")
            ),
        )
    }
}

/// A string that cannot be a code; `corrected` is what was meant.
pub(crate) fn reserved_invalid(code: &Text, why: InvalidCode, corrected: &[String]) -> syn::Error {
    let mut proposals = Vec::new();
    for proposal in corrected {
        proposals.push(quoted(proposal));
    }
    if proposals.is_empty() {
        proposals.push(quoted("OLD_CODE"));
    }
    let why = why_not_a_code(why);
    let proposals = proposals.join(", ");
    at(
        code,
        format_args!("this reserved code {why}; write {proposals}"),
    )
}

pub(crate) fn reserved_twice(first: &Text, second: &Text) -> syn::Error {
    between(
        first,
        second,
        format_args!(
            "{} is reserved twice; remove one of the two",
            quoted(first.value())
        ),
    )
}

/// A code, an alias or a reason that the set itself reserves.
pub(crate) fn reserved_in_use(
    reserved: &Text,
    code: &Text,
    is_reason: bool,
    entry: &Ident,
) -> syn::Error {
    let noun = if is_reason { "reason" } else { "code" };
    between(
        reserved,
        code,
        format_args!(
            "the {noun} {} of `{entry}` is reserved, so that no error uses it again; \
             give `{entry}` another one, or remove it from `reserved`",
            quoted(code.value())
        ),
    )
}
