//! The faults of SOAP and XML-RPC.

use crate::answer::format::Format;
use crate::answer::parsed::Parsed;
use crate::answer::shape::code;
use crate::answer::tree::{At, NodeKind, Span};

/// Reads a fault, and returns whether it is one.
pub(crate) fn read(parsed: &mut Parsed, root: At) -> bool {
    let (fault, read) = match parsed.tree.name(root) {
        "Envelope" => {
            let body = parsed.object(root, "Body");
            let fault = body.and_then(|body| parsed.object(body, "Fault"));
            (fault, read_soap as fn(&mut Parsed, At))
        }
        "methodResponse" => (
            parsed.object(root, "fault"),
            read_xml_rpc as fn(&mut Parsed, At),
        ),
        _ => return false,
    };
    let Some(fault) = fault else {
        return false;
    };
    parsed.format = Format::Plain;
    parsed.is_error = true;
    read(parsed, fault);
    parsed.members.extend([fault, root]);
    true
}

/// A fault of SOAP 1.1 (section 4.4) or of SOAP 1.2 (part 1, section 5.4). What the service adds in
/// its own words is another member.
fn read_soap(parsed: &mut Parsed, fault: At) {
    if parsed.string(fault, "faultstring").is_some() || parsed.string(fault, "faultcode").is_some()
    {
        parsed.code = code::at(parsed, parsed.tree.member(fault, "faultcode"));
        parsed.detail = parsed.string(fault, "faultstring");
        return;
    }
    parsed.code = parsed
        .object(fault, "Code")
        .and_then(|code| innermost(parsed, code));
    if let Some(reason) = parsed.object(fault, "Reason") {
        parsed.detail = first_named(parsed, reason, "Text");
    }
}

/// The innermost of the nested codes, which is the most specific.
fn innermost(parsed: &Parsed, code: At) -> Option<Span> {
    let mut code = code;
    while let Some(subcode) = parsed.object(code, "Subcode") {
        code = subcode;
    }
    code::at(parsed, parsed.tree.member(code, "Value"))
}

/// Of a string in several languages, the first.
fn first_named(parsed: &Parsed, object: At, name: &str) -> Option<Span> {
    let mut members = parsed.tree.children(object);
    let first = members.find(|member| parsed.tree.name(*member) == name)?;
    parsed.tree.string(first)
}

/// A fault of XML-RPC: a structure with the members `faultCode` and `faultString`.
fn read_xml_rpc(parsed: &mut Parsed, fault: At) {
    let value = parsed.object(fault, "value");
    let Some(structure) = value.and_then(|value| parsed.object(value, "struct")) else {
        return;
    };
    let members: Vec<At> = parsed.tree.children(structure).collect();
    for member in members {
        let value = parsed
            .tree
            .member(member, "value")
            .and_then(|value| scalar(parsed, value));
        match parsed.str(member, "name") {
            Some("faultCode") => parsed.code = value,
            Some("faultString") => parsed.detail = value,
            _ => {}
        }
    }
}

/// A value, in an element that names its type or, as a string, without one.
fn scalar(parsed: &Parsed, value: At) -> Option<Span> {
    let value = match parsed.tree.kind(value) {
        NodeKind::Object => parsed.tree.children(value).next()?,
        _ => value,
    };
    parsed.tree.string(value)
}
