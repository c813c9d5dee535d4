//! [`name_of`], a name for the set of a table.

use std::path::Path;

use heck::ToUpperCamelCase;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::Format;
use crate::markdown;

/// The name of a set whose table does not suggest one.
const DEFAULT: &str = "Errors";

/// What the title of a reference ends with.
const REFERENCE: &str = "Reference";

/// More words are a sentence rather than a name.
const MAX_WORDS: usize = 5;

/// A name for the set that a table becomes: from the heading of its page, or else from the name of
/// the file.
///
/// ```
/// use platform_error_document::import::{self, Format};
///
/// let page = "# Request Error Reference\n";
/// let name = import::name_of("docs/errors.md", page, Format::Markdown);
/// assert_eq!(name, "RequestError");
/// let name = import::name_of("billing-errors.csv", "code,message\n", Format::Csv);
/// assert_eq!(name, "BillingErrors");
/// assert_eq!(import::name_of("-", "code,message\n", Format::Csv), "Errors");
/// ```
pub fn name_of(path: impl AsRef<Path>, text: &str, format: Format) -> String {
    if format == Format::Markdown
        && let Some(name) = heading(text).as_deref().and_then(name_of_heading)
    {
        return name;
    }
    let stem = path.as_ref().file_stem().unwrap_or_default();
    let name = stem.to_string_lossy().to_upper_camel_case();
    if name.is_empty() {
        return DEFAULT.to_owned();
    }
    name
}

/// The text of the first heading of the first level, on one line.
pub(super) fn heading(page: &str) -> Option<String> {
    let mut heading = None;
    for event in Parser::new_ext(page, markdown::OPTIONS) {
        match (event, &mut heading) {
            (
                Event::Start(Tag::Heading {
                    level: HeadingLevel::H1,
                    ..
                }),
                None,
            ) => {
                heading = Some(String::new());
            }
            (Event::Text(text) | Event::Code(text), Some(heading)) => heading.push_str(&text),
            (Event::SoftBreak | Event::HardBreak, Some(heading)) => heading.push(' '),
            (Event::End(TagEnd::Heading(_)), Some(_)) => break,
            _ => {}
        }
    }
    let words: Vec<&str> = heading.as_deref()?.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The name that a heading gives to a set, unless it is a sentence.
fn name_of_heading(heading: &str) -> Option<String> {
    let mut words: Vec<&str> = heading.split_whitespace().collect();
    if words.last() == Some(&REFERENCE) {
        words.pop();
    }
    if words.len() > MAX_WORDS {
        return None;
    }
    let name = words.join(" ").to_upper_camel_case();
    (!name.is_empty()).then_some(name)
}
