//! Retired codes of a set, which no error may use.

use std::collections::HashMap;

use platform_error_syntax::code;

use super::spelled;
use crate::diagnostic::{self, Diagnostics};
use crate::literal::Text;
use crate::model::{Entry, Facts};

/// The codes that can be reserved; each once.
pub(super) fn check(codes: Vec<Text>, diagnostics: &mut Diagnostics) -> Vec<Text> {
    let mut reserved: Vec<Text> = Vec::new();
    for code in codes {
        if let Err(why) = code::check(code.value()) {
            let corrected = spelled::corrected(code.value(), true);
            diagnostics.push(diagnostic::reserved_invalid(&code, why, &corrected));
            continue;
        }
        let first = reserved.iter().find(|first| first.value() == code.value());
        match first {
            Some(first) => diagnostics.push(diagnostic::reserved_twice(first, &code)),
            None => reserved.push(code),
        }
    }
    reserved
}

/// Reports the codes and aliases of the set that it reserves itself, and frees them.
pub(super) fn unused(reserved: &mut Vec<Text>, entries: &[Entry], diagnostics: &mut Diagnostics) {
    if reserved.is_empty() {
        return;
    }
    let mut used: HashMap<&str, (&Entry, &Text)> = HashMap::new();
    for entry in entries {
        let Some(facts) = entry.facts() else {
            continue;
        };
        for code in facts.codes() {
            used.insert(code.value(), (entry, code));
        }
    }
    reserved.retain(|reserved| {
        let Some((entry, code)) = used.get(reserved.value()) else {
            return true;
        };
        let reason = entry.facts().and_then(Facts::reason);
        let is_reason = reason.is_some_and(|reason| reason.value() == code.value());
        let error = diagnostic::reserved_in_use(reserved, code, is_reason, &entry.ident);
        diagnostics.enter(entry.index);
        diagnostics.push(error);
        false
    });
}
