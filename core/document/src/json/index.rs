//! [`Index`]: the values of a JSON text and their places, found in one pass.

mod scanner;

use std::borrow::Cow;
use std::iter;

use memchr::memchr;
use serde::de::IgnoredAny;

use self::scanner::Scanner;

/// The position of a value in an [`Index`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct At(usize);

impl At {
    /// The text itself, as the list of its values.
    const TEXT: Self = Self(0);
}

/// The values of a JSON text, in the order in which they begin. Before each member of an object is
/// its name.
pub(super) struct Index<'t> {
    text: &'t str,
    values: Vec<Value>,
}

/// A value, which is not read until someone asks for it.
struct Value {
    start: usize,
    end: usize,
    /// The position of the next value that is not inside of this one.
    next: usize,
    /// The list or object that it is in.
    parent: At,
    /// How many values are before it in there.
    nth: usize,
}

impl<'t> Index<'t> {
    /// The values of a text that is one value.
    pub(super) fn of_value(text: &'t str) -> serde_json::Result<Self> {
        let IgnoredAny = serde_json::from_str(text)?;
        Ok(Scanner::new(text).scan())
    }

    /// The values of a text that is several objects, such as one per line.
    pub(super) fn of_objects(text: &'t str) -> Option<Self> {
        for value in serde_json::Deserializer::from_str(text).into_iter() {
            let IgnoredAny = value.ok()?;
        }
        let index = Scanner::new(text).scan();
        let are_objects = index.roots().all(|root| index.is_object(root));
        are_objects.then_some(index)
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The values of the text that are not inside of others.
    pub(super) fn roots(&self) -> impl Iterator<Item = At> {
        self.children(At::TEXT)
    }

    /// The value of the text, if it is the only one.
    pub(super) fn root(&self) -> Option<At> {
        let mut roots = self.roots();
        let first = roots.next()?;
        roots.next().is_none().then_some(first)
    }

    /// The values of a list; for an object, each name and its value in turn.
    pub(super) fn children(&self, parent: At) -> impl Iterator<Item = At> {
        let end = self.get(parent).map_or(0, |value| value.next);
        let exists = move |at: &At| at.0 < end;
        let first = Some(At(parent.0 + 1)).filter(exists);
        iter::successors(first, move |at| {
            let value = self.get(*at)?;
            Some(At(value.next)).filter(exists)
        })
    }

    pub(super) fn is_list(&self, at: At) -> bool {
        self.source(at).starts_with('[')
    }

    pub(super) fn is_object(&self, at: At) -> bool {
        self.source(at).starts_with('{')
    }

    /// The names and values of an object; `None` if it is something else, or if a name is not
    /// Unicode.
    pub(super) fn members(&self, at: At) -> Option<Vec<(Cow<'t, str>, At)>> {
        if !self.is_object(at) {
            return None;
        }
        let mut members = Vec::new();
        let mut children = self.children(at);
        while let (Some(name), Some(value)) = (children.next(), children.next()) {
            members.push((self.string(name)?, value));
        }
        Some(members)
    }

    /// A string; `None` if it is something else, or not Unicode.
    pub(super) fn string(&self, at: At) -> Option<Cow<'t, str>> {
        let source = self.source(at);
        let inner = source.strip_prefix('"')?.strip_suffix('"')?;
        if memchr(b'\\', inner.as_bytes()).is_some() {
            let string = serde_json::from_str(source).ok()?;
            return Some(Cow::Owned(string));
        }
        Some(Cow::Borrowed(inner))
    }

    /// The value as it is written.
    pub(super) fn source(&self, at: At) -> &'t str {
        let range = self.get(at).map(|value| value.start..value.end);
        range
            .and_then(|range| self.text.get(range))
            .unwrap_or_default()
    }

    /// Where the value begins.
    pub(super) fn start(&self, at: At) -> usize {
        self.get(at).map_or(0, |value| value.start)
    }

    /// The way to a value, such as `sets[0].entries[3].kind`; empty for the only one of a text.
    pub(super) fn path(&self, at: At) -> String {
        let mut steps = Vec::new();
        let mut inner = at;
        while inner != At::TEXT
            && let Some(value) = self.get(inner)
        {
            steps.push((inner, value));
            inner = value.parent;
        }
        let has_root = self.root().is_some();
        let mut path = String::new();
        for (at, value) in steps.into_iter().rev() {
            if value.parent == At::TEXT && has_root {
                continue;
            }
            if value.parent != At::TEXT && self.is_object(value.parent) {
                let name = self.string(At(at.0 - 1)).unwrap_or_default();
                push_name(&mut path, &name);
            } else {
                path.extend(["[", &value.nth.to_string(), "]"]);
            }
        }
        path
    }

    fn get(&self, at: At) -> Option<&Value> {
        self.values.get(at.0)
    }
}

/// Appends the name of a member. A name that could be misread is quoted.
fn push_name(path: &mut String, name: &str) {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '$');
    if name.is_empty() || !name.chars().all(is_word) {
        path.extend(["[", &format!("{name:?}"), "]"]);
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
