//! [`Tables`], with rows that have a unique key.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use platform_error::RequestError;

/// The most characters that the name of a table may have.
const MAX_NAME_LEN: usize = 62;

/// The tables, by name, with their rows, by key.
#[derive(Debug)]
pub(super) struct Tables(BTreeMap<String, BTreeMap<String, String>>);

impl Default for Tables {
    /// A table of orders, with one order.
    fn default() -> Self {
        let orders = BTreeMap::from([("order-1".to_owned(), "3 apples".to_owned())]);
        Self(BTreeMap::from([("orders".to_owned(), orders)]))
    }
}

impl Tables {
    pub(super) fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(super) fn create(&mut self, name: &str) -> Result<(), RequestError> {
        if name.chars().count() > MAX_NAME_LEN {
            return Err(RequestError::TableNameTooLong);
        }
        match self.0.entry(name.to_owned()) {
            Entry::Occupied(_) => Err(RequestError::TableNameAlreadyExist),
            Entry::Vacant(entry) => {
                entry.insert(BTreeMap::new());
                Ok(())
            }
        }
    }

    pub(super) fn rows(&self, table: &str) -> Result<Vec<(String, String)>, RequestError> {
        let rows = self.0.get(table).ok_or(RequestError::TableAccessDenied)?;
        Ok(rows.clone().into_iter().collect())
    }

    pub(super) fn insert(
        &mut self,
        table: &str,
        key: &str,
        value: &str,
    ) -> Result<(), RequestError> {
        match self.table(table)?.entry(key.to_owned()) {
            Entry::Occupied(_) => Err(RequestError::DuplicateKey),
            Entry::Vacant(entry) => {
                entry.insert(value.to_owned());
                Ok(())
            }
        }
    }

    pub(super) fn delete(
        &mut self,
        table: &str,
        filter: Option<&str>,
    ) -> Result<usize, RequestError> {
        let rows = self.table(table)?;
        let filter = filter.ok_or(RequestError::MissingFilter)?;
        let before = rows.len();
        rows.retain(|key, _| !key.starts_with(filter));
        Ok(before - rows.len())
    }

    /// A table that does not exist is like one that the user may not use.
    fn table(&mut self, name: &str) -> Result<&mut BTreeMap<String, String>, RequestError> {
        self.0.get_mut(name).ok_or(RequestError::TableAccessDenied)
    }
}
