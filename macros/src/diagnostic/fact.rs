//! Mistakes in titles, statuses, delays and reserved codes.

use platform_error_syntax::code::InvalidCode;
use proc_macro2::{Ident, TokenStream};
use syn::Path;

use super::span::{at, between};
use super::suggest::{example, quoted, why_not_a_code};
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

/// A code or an alias that the set itself reserves.
pub(crate) fn reserved_in_use(reserved: &Text, code: &Text, entry: &Ident) -> syn::Error {
    between(
        reserved,
        code,
        format_args!(
            "the code {} of `{entry}` is reserved, so that no error uses it again; \
             give `{entry}` another one, or remove it from `reserved`",
            quoted(code.value())
        ),
    )
}
