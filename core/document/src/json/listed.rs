//! Reads the list that `list --json` and `explain --json` write: every entry with its set.

use serde_json::value::RawValue;

use super::object::{Members, Node, Object};
use super::read::DocumentReader;
use crate::error::Errors;
use crate::model::{Document, Entry, Set};

/// What such a list adds to the members of an entry.
const ADDED: [&str; 3] = ["advice", "set", "domain"];

/// Whether values are the entries of such a list.
pub(crate) fn is_listed(values: &[&RawValue]) -> bool {
    let Some(first) = values.first() else {
        return false;
    };
    let Ok(Members(members)) = serde_json::from_str(first.get()) else {
        return false;
    };
    let has = |name: &&str| members.iter().any(|(member, _)| member == name);
    ADDED.iter().all(has) && has(&"code")
}

/// Reads the entries of such a list, which are values in `text`, and the line of each.
pub(crate) fn read_listed<'t>(
    text: &'t str,
    values: &[&'t RawValue],
) -> Result<(Document, Vec<usize>), Errors> {
    let mut reader = DocumentReader::new(text);
    let mut document = Document::default();
    for (at, value) in values.iter().enumerate() {
        let root = Node {
            raw: value,
            path: format!("[{at}]"),
            name: "an entry".to_owned(),
        };
        let Some(mut object) = reader.json.object(root) else {
            continue;
        };
        let name = reader.json.string(&mut object, "set");
        let domain = member(&mut reader, &mut object, "domain");
        // It follows from the retry advice.
        member(&mut reader, &mut object, "advice");
        let entry = with_own_title(reader.entry_of(object));
        let mut sets = document.sets.iter_mut();
        if let Some(set) = sets.find(|set| set.name == name && set.domain == domain) {
            set.entries.push(entry);
            continue;
        }
        let mut set = Set::new(name);
        set.domain = domain;
        set.entries.push(entry);
        document.sets.push(set);
    }
    Errors::or(reader.json.errors, (document, reader.lines))
}

/// Takes a string that may be empty.
fn member<'t>(reader: &mut DocumentReader<'t>, object: &mut Object<'t>, name: &str) -> String {
    let node = object.take_optional(name);
    let string = node.and_then(|node| reader.json.value(&node, "a string"));
    string.unwrap_or_default()
}

/// An entry without the title that it would have anyway.
fn with_own_title(mut entry: Entry) -> Entry {
    let title = entry.title.take();
    if title.as_deref() != Some(entry.title()) {
        entry.title = title;
    }
    entry
}
