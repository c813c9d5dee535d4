//! The entries of a document: their fields and their parameters.

use platform_error::{Kind, Retry};
use platform_error_syntax::template::escape;

use super::DocumentReader;
use crate::error::ErrorKind;
use crate::field::{Field, Value};
use crate::json::index::At;
use crate::json::object::{Name, Node, Object};
use crate::json::write::{OTHER_PARAMS, PARAM_TYPES};
use crate::model::Entry;
use crate::param::Param;
use crate::{names, rules, template};

impl DocumentReader<'_> {
    pub(super) fn entry(&mut self, node: Node<'_>) -> Option<Entry> {
        let object = self.json.object(node.named("an entry"))?;
        Some(self.entry_of(object))
    }

    /// The entry that the members of an object describe.
    pub(in crate::json) fn entry_of(&mut self, mut object: Object<'_>) -> Entry {
        self.lines.push(self.json.line(object.at));
        let mut entry = Entry::new("");
        for &field in Field::ALL {
            self.field(field, &mut object, &mut entry);
        }
        self.params(&object, &mut entry);
        let describe = |field: Field| Name::Member(field.name(), &object.name).to_string();
        for (field, kind) in rules::check(&entry, describe) {
            self.json.report(object.place(field.name()), kind);
        }
        self.json.finish(&object);
        entry
    }

    fn may_lack(&self, field: Field) -> bool {
        self.is_incomplete && matches!(field, Field::Cause | Field::Solution)
    }

    fn field(&mut self, field: Field, object: &mut Object<'_>, entry: &mut Entry) {
        let name = field.name();
        match field.value() {
            Value::Code => {
                entry.code = self.json.string(object, name);
                object.name = Name::Called("the entry", entry.code.clone());
                if !entry.code.is_empty() {
                    self.insert_code(&entry.code, object.place(name));
                }
            }
            Value::Text(text) if self.may_lack(field) => {
                let node = self.json.optional(object, name);
                let string = node.and_then(|node| self.json.any_string(&node));
                *(text.get_mut)(entry) = string.unwrap_or_default().into_owned();
            }
            Value::Text(text) => *(text.get_mut)(entry) = self.json.string(object, name),
            Value::Optional(text) => {
                *(text.get_mut)(entry) = self.json.optional_string(object, name);
            }
            Value::Title => entry.title = self.json.optional_string(object, name),
            Value::HttpStatus => {
                let status = self.number(object, name, rules::STATUS);
                // The kind's own status need not be kept.
                entry.http_status = status.filter(|status| *status != entry.kind.http_status());
            }
            Value::RetryAfter => {
                entry.retry_after = self.number(object, name, rules::SECONDS);
            }
            Value::Kind => {
                if let Some(kind) = self.name(object, name, "kind", Kind::ALL, Kind::as_str) {
                    entry.kind = kind;
                    entry.retry = kind.retry();
                }
            }
            Value::Retry => {
                let all = Retry::ALL;
                let retry = self.name(object, name, "retry value", all, Retry::as_str);
                let delay = object.find(Field::RetryAfter.name());
                let has_delay = delay.is_some_and(|delay| !self.json.is_null(delay));
                match retry {
                    Some(retry) => entry.retry = retry,
                    None if has_delay => entry.retry = Retry::AfterDelay,
                    None => {}
                }
            }
            Value::Aliases => {
                for alias in self.json.strings(object, name) {
                    self.insert_code(&alias.text, alias.at);
                    entry.aliases.push(alias.text);
                }
            }
            Value::Reason => {
                let reason = self.json.optional_string(object, name);
                // The code is the reason anyway, and an alias leads here already.
                entry.reason = reason.filter(|reason| *reason != entry.code);
                if let Some(reason) = &entry.reason
                    && !entry.aliases.contains(reason)
                    && rules::is_reason(reason)
                {
                    self.insert_code(reason, object.place(name));
                }
            }
            Value::Labels => entry.labels = self.labels(object, name),
            // The parameters depend on the message.
            Value::Params | Value::OfSet(_) | Value::Reserved => {}
        }
    }

    /// An optional number.
    fn number<T: TryFrom<u64>>(
        &mut self,
        object: &Object<'_>,
        member: &str,
        expected: &'static str,
    ) -> Option<T> {
        let node = self.json.optional(object, member)?;
        self.json.whole_number(&node, expected)
    }

    fn insert_code(&mut self, code: &str, at: At) {
        let line = self.json.line(at);
        if let Err(kind) = self.codes.insert(code, format!("the error on line {line}")) {
            self.json.report(at, kind);
        }
    }

    /// A name from a closed list, which may be left out.
    fn name<T: Copy>(
        &mut self,
        object: &Object<'_>,
        member: &str,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let node = self.json.optional(object, member)?;
        let found = self.json.string_value(&node)?;
        let known = all.iter().copied().find(|&one| name(one) == found);
        if known.is_none() {
            let unknown = names::unknown(what, found.into_owned(), all, name);
            self.json.report(node.at, unknown);
        }
        known
    }

    /// The parameters that the message shows, then the others.
    fn params(&mut self, object: &Object<'_>, entry: &mut Entry) {
        let shown = self.json.strings(object, Field::Params.name());
        let others = self.json.strings(object, OTHER_PARAMS);
        // A message that shows no parameters is not a template.
        if shown.is_empty() && !others.is_empty() {
            entry.message = escape(&entry.message).to_string();
        }
        let count = shown.len();
        let names = shown.into_iter().chain(others);
        entry.params = names.map(|name| Param::from(name.text)).collect();
        if !entry.params.is_empty()
            && !entry.message.is_empty()
            && let Err(why) = template::check_shown(&entry.message, &entry.params, count)
        {
            let of = object.name.to_string();
            let message = object.place(Field::Message.name());
            self.json
                .report(message, ErrorKind::TemplateWrong { of, why });
        }
        self.param_types(object, &mut entry.params);
    }

    /// The types of the parameters, by name.
    fn param_types(&mut self, object: &Object<'_>, params: &mut [Param]) {
        let Some(node) = self.json.optional(object, PARAM_TYPES) else {
            return;
        };
        let Some(object) = self.json.object(node) else {
            return;
        };
        for (name, node) in object.take_all() {
            let Some(found) = self.json.string_value(&node) else {
                continue;
            };
            let param = params.iter_mut().find(|param| param.name == name);
            match (param, found.parse()) {
                (Some(param), Ok(ty)) => param.ty = Some(ty),
                (Some(_), Err(_)) => {
                    let unknown = names::param_type_unknown(found.into_owned());
                    self.json.report(node.at, unknown);
                }
                (None, _) => {
                    let unknown = ErrorKind::ParamUnknown {
                        name: name.to_owned(),
                        of: object.name.to_string(),
                    };
                    self.json.report(node.at, unknown);
                }
            }
        }
    }

    fn labels(&mut self, object: &Object<'_>, member: &str) -> Vec<(String, String)> {
        let Some(node) = self.json.optional(object, member) else {
            return Vec::new();
        };
        let Some(object) = self.json.object(node) else {
            return Vec::new();
        };
        let mut labels = Vec::new();
        for (name, node) in object.take_all() {
            if name.trim().is_empty() {
                let what = format!("a name in {}", object.name);
                self.json.report(node.at, ErrorKind::TextBlank { what });
            }
            if let Some(text) = self.json.any_string(&node) {
                labels.push((name.to_owned(), text.into_owned()));
            }
        }
        labels
    }
}
