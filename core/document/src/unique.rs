//! [`UniqueNames`], names of which each is given once.

use std::collections::{HashMap, HashSet};

/// The names that are taken.
#[derive(Default)]
pub(crate) struct UniqueNames {
    taken: HashSet<String>,
    /// The last number of each name that was wanted more than once, so that the numbers before it
    /// are not tried again.
    numbers: HashMap<String, usize>,
}

impl UniqueNames {
    /// Takes a name. Returns whether it was free.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        self.taken.insert(name.to_owned())
    }

    /// Takes a name, or if it is not free, the same one with a separator and a number after it.
    /// Returns the name that was free.
    pub(crate) fn take_numbered(&mut self, name: &str, separator: &str) -> String {
        if self.take(name) {
            return name.to_owned();
        }
        let number = self.numbers.entry(name.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{name}{separator}{number}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

impl<'n> FromIterator<&'n str> for UniqueNames {
    fn from_iter<I: IntoIterator<Item = &'n str>>(taken: I) -> Self {
        Self {
            taken: taken.into_iter().map(str::to_owned).collect(),
            numbers: HashMap::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::UniqueNames;

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let mut names: UniqueNames = ["a", "b-2"].into_iter().collect();
        assert!(names.take("c") && !names.take("c"));
        let mut take = |name| names.take_numbered(name, "-");
        assert_eq!([take("a"), take("a"), take("d")], ["a-2", "a-3", "d"]);
        assert_eq!([take("b"), take("b"), take("a-2")], ["b", "b-3", "a-2-2"]);
    }
}
