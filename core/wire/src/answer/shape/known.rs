//! [`Known`], the members that this crate writes.

use crate::answer::parsed::Parsed;
use crate::answer::tree::{At, Span};

/// The members that this crate writes, in problem details and in the extensions of GraphQL.
///
/// They are found in one pass, because most answers have most of them.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) type_uri: Option<At>,
    pub(crate) title: Option<At>,
    pub(crate) status: Option<At>,
    pub(crate) detail: Option<At>,
    pub(crate) instance: Option<At>,
    pub(crate) code: Option<At>,
    pub(crate) domain: Option<At>,
    pub(crate) kind: Option<At>,
    pub(crate) retry: Option<At>,
    pub(crate) retry_after: Option<At>,
    pub(crate) explanation: Option<At>,
    pub(crate) cause: Option<At>,
    pub(crate) solution: Option<At>,
    pub(crate) docs: Option<At>,
    pub(crate) params: Option<At>,
    pub(crate) errors: Option<At>,
    /// Whether there are members of other names.
    pub(crate) has_others: bool,
}

impl Known {
    /// Of several members with the same name, the last one counts.
    pub(crate) fn of(parsed: &Parsed, object: At) -> Self {
        let mut known = Self::default();
        for member in parsed.tree.children(object) {
            let place = match parsed.tree.name(member) {
                "type" => &mut known.type_uri,
                "title" => &mut known.title,
                "status" => &mut known.status,
                "detail" => &mut known.detail,
                "instance" => &mut known.instance,
                "code" => &mut known.code,
                "domain" => &mut known.domain,
                "kind" => &mut known.kind,
                "retry" => &mut known.retry,
                "retry_after" => &mut known.retry_after,
                "explanation" => &mut known.explanation,
                "cause" => &mut known.cause,
                "solution" => &mut known.solution,
                "docs" => &mut known.docs,
                "params" => &mut known.params,
                "errors" => &mut known.errors,
                _ => {
                    known.has_others = true;
                    continue;
                }
            };
            *place = Some(member);
        }
        known
    }

    /// Whether a member of this name is one of these, or has another meaning than a parameter.
    pub(crate) fn is_name(name: &str) -> bool {
        const NAMES: [&str; 19] = [
            "type",
            "title",
            "status",
            "detail",
            "instance",
            "code",
            "domain",
            "kind",
            "retry",
            "retry_after",
            "explanation",
            "cause",
            "solution",
            "docs",
            "params",
            "errors",
            "message",
            "details",
            "traceId",
        ];
        NAMES.contains(&name)
    }
}

/// The string of a member.
pub(crate) fn string(parsed: &Parsed, member: Option<At>) -> Option<Span> {
    parsed.tree.string(member?)
}
