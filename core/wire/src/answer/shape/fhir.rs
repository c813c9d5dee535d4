//! The `OperationOutcome` of HL7 FHIR, a standard for health-care data.

use crate::Violation;
use crate::answer::format::Format;
use crate::answer::parsed::Parsed;
use crate::answer::shape::code;
use crate::answer::tree::{At, NodeKind, Span};

/// Reads the issues of an outcome, and returns whether it is one.
pub(crate) fn read(parsed: &mut Parsed, root: At) -> bool {
    if parsed.str(root, "resourceType") != Some("OperationOutcome") {
        return false;
    }
    let Some(issues) = parsed.list(root, "issue") else {
        return false;
    };
    let issues: Vec<At> = parsed.tree.children(issues).collect();
    let Some(first) = issues.first().copied() else {
        return false;
    };
    parsed.format = Format::Plain;
    parsed.is_error = issues.iter().any(|issue| is_error(parsed, *issue));
    parsed.members.extend([first, root]);
    parsed.code = code::at(parsed, parsed.tree.member(first, "code"));
    parsed.detail = text(parsed, first);
    for issue in issues {
        let violation = violation(parsed, issue);
        parsed.violations.extend(violation);
    }
    true
}

/// Whether an issue is more than a warning: a successful operation has an outcome, too.
fn is_error(parsed: &Parsed, issue: At) -> bool {
    matches!(parsed.str(issue, "severity"), Some("error" | "fatal"))
}

fn text(parsed: &Parsed, issue: At) -> Option<Span> {
    let details = parsed.object(issue, "details");
    let text = details.and_then(|details| parsed.string(details, "text"));
    text.or_else(|| parsed.string(issue, "diagnostics"))
}

/// The element that an issue is about, as the path of FHIR that leads to it: `Patient.gender`.
fn violation(parsed: &Parsed, issue: At) -> Option<Violation> {
    let expressions = parsed.list(issue, "expression")?;
    let first = parsed.tree.children(expressions).next()?;
    if parsed.tree.kind(first) != NodeKind::Text {
        return None;
    }
    let path = parsed.tree.scalar(first)?.split('.').map(str::to_owned);
    let detail = text(parsed, issue).map_or("", |span| parsed.tree.text(span));
    let violation = Violation::new(path, detail.to_owned());
    Some(match parsed.str(issue, "code") {
        Some(code) => violation.with_code(code.to_owned()),
        None => violation,
    })
}
