//! Reads the list that `list --json` and `explain --json` write: every entry with its set.

use super::index::{At, Index};
use super::object::{Name, Node, Object};
use super::read::DocumentReader;
use crate::error::Errors;
use crate::field::Field;
use crate::model::{Document, Entry, Set};

/// What such a list adds to the members of an entry.
const ADDED: [&str; 3] = ["advice", "set", "domain"];

/// The fields that such a list can have: the reserved codes of a set are not in it.
pub(super) const FIELDS: &[Field] = match Field::ALL {
    [fields @ .., Field::Reserved] => fields,
    all => all,
};

/// The entries of such a list, or of one that has an entry per line; `None` if a text is something
/// else.
pub(super) fn entries(index: &Index<'_>) -> Option<Vec<At>> {
    let entries: Vec<At> = match index.root() {
        Some(list) if index.is_list(list) => index.children(list).collect(),
        Some(_) => return None,
        None => index.roots().collect(),
    };
    let members = index.members(*entries.first()?)?;
    let has = |name: &&str| members.iter().any(|(member, _)| member == name);
    (ADDED.iter().all(has) && has(&"code")).then_some(entries)
}

/// Reads the entries of such a list, and the line of each.
pub(super) fn read(
    index: &Index<'_>,
    entries: Vec<At>,
    is_incomplete: bool,
) -> Result<(Document, Vec<usize>), Errors> {
    let mut reader = DocumentReader::new(index);
    reader.is_incomplete = is_incomplete;
    let mut document = Document::default();
    for at in entries {
        let name = Name::Is("an entry");
        let Some(object) = reader.json.object(Node { at, name }) else {
            continue;
        };
        let name = reader.json.string(&object, "set");
        let domain = member(&mut reader, &object, "domain");
        // It follows from the retry advice.
        member(&mut reader, &object, "advice");
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
fn member(reader: &mut DocumentReader<'_>, object: &Object<'_>, name: &str) -> String {
    let Some(node) = reader.json.optional(object, name) else {
        return String::new();
    };
    reader
        .json
        .any_string(&node)
        .unwrap_or_default()
        .into_owned()
}

/// An entry without the title that it would have anyway.
fn with_own_title(mut entry: Entry) -> Entry {
    let title = entry.title.take();
    if title.as_deref() != Some(entry.title()) {
        entry.title = title;
    }
    entry
}
