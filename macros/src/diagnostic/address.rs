//! Mistakes in a domain or a link.

use super::span::at;
use super::suggest::quoted;
use crate::literal::Text;

/// `meant` is the domain in it.
pub(crate) fn domain_invalid(domain: &Text, meant: Option<&str>) -> syn::Error {
    let proposal = quoted(meant.unwrap_or("request.example.com"));
    at(
        domain,
        format_args!(
            "{} is not a domain, because a domain consists of ASCII letters, digits, `-` and `_`, \
             separated by dots; write `domain = {proposal}`",
            quoted(domain.value())
        ),
    )
}

/// `docs = "https://example.com/{kode}"` for a whole set; `meant` is the whole link.
pub(crate) fn pattern_placeholder(
    pattern: &Text,
    placeholder: &str,
    meant: Option<&str>,
) -> syn::Error {
    let advice = match meant {
        Some(meant) => format!("write `docs = {}`", quoted(meant)),
        None => "write `{code}`, or `%7B` and `%7D` for literal braces".to_owned(),
    };
    at(
        pattern,
        format_args!(
            "a link can only contain the placeholder `{{code}}`, but this one has \
             `{placeholder}`; {advice}"
        ),
    )
}

/// `docs = "https://example.com/{kode}"` for one error.
pub(crate) fn link_placeholder(link: &Text, placeholder: &str, code: &Text) -> syn::Error {
    let code = match code.value() {
        "" => "…",
        code => code,
    };
    let meant = link.value().replace(placeholder, code);
    at(
        link,
        format_args!(
            "`{placeholder}` is not filled in here, because this is the link of a single error; \
             write `docs = {}`",
            quoted(&meant)
        ),
    )
}

/// `meant` is the link without its spaces.
pub(crate) fn link_with_spaces(link: &Text, meant: &str) -> syn::Error {
    at(
        link,
        format_args!(
            "a link cannot contain spaces; write `docs = {}`",
            quoted(meant)
        ),
    )
}
