//! Where a set lives on the web: its domain, and the links to its errors.

use platform_error_syntax::domain;

use crate::diagnostic::{self, Diagnostics};
use crate::literal::Text;
use crate::spelling::nearest;

const PLACEHOLDER: &str = "{code}";

/// Checks a domain.
pub(super) fn check_domain(domain: &Text, diagnostics: &mut Diagnostics) {
    let written = domain.value();
    if domain::is_valid(written) {
        return;
    }
    // The host of an address is what the user wants.
    let bare = written.trim();
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let host = bare.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.trim_matches('.');
    let words: Vec<&str> = host.split_whitespace().collect();
    let host = words.join("-").replace("..", ".");
    let meant = domain::is_valid(&host).then_some(host);
    diagnostics.push(diagnostic::domain_invalid(domain, meant.as_deref()));
}

/// Checks the pattern of the links of a set, in which `{code}` is replaced.
pub(super) fn check_pattern(pattern: &Text, diagnostics: &mut Diagnostics) {
    let written = pattern.value();
    let is_placeholder = |braces: &str| braces == PLACEHOLDER;
    if let Some(mistaken) = braces(written).find(|braces| !is_placeholder(braces)) {
        let name = name_in(mistaken);
        let is_code = mistaken.starts_with('{') && (name.is_empty() || resembles_code(name));
        let meant = is_code.then(|| written.replace(mistaken, PLACEHOLDER));
        let meant = meant.filter(|meant| braces(meant).all(is_placeholder));
        let error = diagnostic::pattern_placeholder(pattern, mistaken, meant.as_deref());
        diagnostics.push(error);
    } else if written.contains(char::is_whitespace) {
        let words: Vec<&str> = written.split_whitespace().collect();
        diagnostics.push(diagnostic::link_with_spaces(pattern, &words.join("%20")));
    }
}

/// Checks the link of one error. Nothing is replaced in it, so that its braces are a part of it,
/// unless they misspell the placeholder of a set.
pub(super) fn check_own_link(link: &Text, code: &Text, diagnostics: &mut Diagnostics) {
    let is_misspelled = |braces: &&str| *braces != PLACEHOLDER && resembles_code(name_in(braces));
    if let Some(mistaken) = braces(link.value()).find(is_misspelled) {
        diagnostics.push(diagnostic::link_placeholder(link, mistaken, code));
    }
}

fn resembles_code(name: &str) -> bool {
    nearest(name, ["code"]).is_some()
}

/// The name in these braces, without its format.
fn name_in(braces: &str) -> &str {
    let inner = braces.trim_matches(['{', '}']);
    let (name, _) = inner.split_once(':').unwrap_or((inner, ""));
    name.trim()
}

/// The braces in a link, each from `{` to `}`.
fn braces(link: &str) -> impl Iterator<Item = &str> {
    let mut rest = link;
    std::iter::from_fn(move || {
        rest = &rest[rest.find(['{', '}'])?..];
        let end = rest.find('}').unwrap_or(rest.len());
        let after = rest[end..].trim_start_matches('}');
        let braces = &rest[..rest.len() - after.len()];
        rest = after;
        Some(braces)
    })
}
