//! The names of the errors of a set: generated codes, variants, aliases and titles.

use std::borrow::Cow;
use std::collections::HashMap;

use platform_error_syntax::code;

use super::{Reader, SectionRow};
use crate::cell;
use crate::field::Field;
use crate::import::columns::ErrorRow;
use crate::import::naming::Namer;
use crate::import::notice::NoticeKind;
use crate::model::Entry;
use crate::variant;

impl Reader<'_> {
    /// Generates the codes that are missing, then takes the other names of each error.
    pub(super) fn name(&mut self, rows: &[SectionRow], entries: &mut [Entry]) {
        // Generated after all rows are read, so that no generated code equals a given one.
        let mut namer = Namer::avoiding(self.codes.iter());
        let mut taken: Vec<String> = Vec::new();
        for (SectionRow { row, .. }, entry) in rows.iter().zip(&mut *entries) {
            if !entry.code.is_empty() {
                continue;
            }
            let text = row.suggestion.as_ref().or(row.names.first());
            let text = text.unwrap_or(&entry.message);
            let (code, is_numbered) = namer.code(&shown(text));
            if is_numbered {
                let code = code.clone();
                self.notice(row, NoticeKind::CodeNumbered { code });
            }
            taken.push(code.clone());
            entry.code = code;
        }
        for code in taken {
            // It is valid and new, because it was generated.
            let _ = self.codes.insert(&code, String::new());
        }
        let mut counts: HashMap<String, usize> = HashMap::new();
        for SectionRow { row, .. } in rows {
            if let Some(name) = variant_name(row) {
                *counts.entry(variant::of_code(name)).or_default() += 1;
            }
        }
        for (SectionRow { row, .. }, entry) in rows.iter().zip(entries) {
            self.names(row, entry, &counts);
        }
    }

    /// The other names of an error: its variant, and aliases or a title.
    fn names(&mut self, row: &ErrorRow, entry: &mut Entry, counts: &HashMap<String, usize>) {
        if entry.variant.is_none()
            && let Some(name) = variant_name(row)
        {
            let variant = variant::of_code(name);
            let is_unique = counts.get(&variant) == Some(&1);
            if is_unique && variant != variant::of_code(&entry.code) {
                entry.variant = Some(variant);
            }
        }
        for name in &row.names {
            if *name == entry.code || *name == entry.message {
                continue;
            }
            let place = format!("the error on line {}", row.line);
            // A name that several errors have leads to none of them.
            let is_shared = counts
                .get(&variant::of_code(name))
                .is_some_and(|&count| count > 1);
            if code::check(name).is_ok() && !is_shared {
                if !self.codes.contains(name) && self.codes.insert(name, place).is_ok() {
                    entry.aliases.push(name.clone());
                } else if entry.variant.is_none() {
                    let name = name.clone();
                    self.notice(row, NoticeKind::NameIgnored { name });
                }
            } else if row.is_blank(Field::Title) && entry.title.is_none() && !name.contains('\n') {
                entry.title = Some(name.clone());
            } else {
                let name = name.clone();
                self.notice(row, NoticeKind::NameIgnored { name });
            }
        }
    }
}

/// The name of a row that can be that of a variant: the first with a letter.
fn variant_name(row: &ErrorRow) -> Option<&str> {
    let mut names = row.names.iter().map(String::as_str);
    names.find(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Text as people read it: links without their addresses.
fn shown(text: &str) -> Cow<'_, str> {
    if text.contains("](") && !text.contains('|') {
        return Cow::Owned(cell::undress(text).text);
    }
    Cow::Borrowed(text)
}
