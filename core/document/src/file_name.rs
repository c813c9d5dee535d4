//! [`FileNames`], the names of the files of a book or a site.

use crate::unique::UniqueNames;

/// Names reserved by Windows, and one that mdBook treats as the index of a folder.
const RESERVED: [&str; 5] = ["CON", "PRN", "AUX", "NUL", "README"];
/// Names that Windows reserves when they are followed by a digit.
const RESERVED_NUMBERED: [&str; 2] = ["COM", "LPT"];

/// The names that are in use, without their extension.
#[derive(Default)]
pub(crate) struct FileNames {
    // Some file systems do not distinguish `a` from `A`, so these are in lower case.
    taken: UniqueNames,
}

impl FileNames {
    /// Keeps a name from being given to a code.
    pub(crate) fn reserve(&mut self, name: &str) {
        self.taken.take(&name.to_ascii_lowercase());
    }

    /// A name that no other file has: the code, if it is a valid file name on every platform.
    /// Otherwise, each character that is not allowed is replaced by a hyphen.
    pub(crate) fn insert(&mut self, code: &str) -> String {
        let name = Self::of(code);
        let unique = self.taken.take_numbered(&name.to_ascii_lowercase(), "-");
        let number = unique.get(name.len()..).unwrap_or_default();
        format!("{name}{number}")
    }

    /// The name for a code, unless another file has it.
    pub(crate) fn insert_if_free(&mut self, code: &str) -> Option<String> {
        let name = Self::of(code);
        self.taken.take(&name.to_ascii_lowercase()).then_some(name)
    }

    fn of(code: &str) -> String {
        let is_safe = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let safe = code.chars().map(|c| if is_safe(c) { c } else { '-' });
        let mut name: String = safe.collect();
        if name.is_empty() || is_reserved(&name) {
            name.push('-');
        }
        name
    }
}

fn is_reserved(name: &str) -> bool {
    let is = |reserved: &str| reserved.eq_ignore_ascii_case(name);
    let is_numbered = |reserved: &str| {
        let start = name.get(..reserved.len()).unwrap_or_default();
        name.len() == reserved.len() + 1 && start.eq_ignore_ascii_case(reserved)
    };
    RESERVED.into_iter().any(is) || RESERVED_NUMBERED.into_iter().any(is_numbered)
}
