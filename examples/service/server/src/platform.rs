//! [`Platform`], what the service serves: tables, action flows and deployments, in memory.
//!
//! Nothing in here knows how an error is sent.

mod deployments;
mod permissions;
mod tables;

use std::sync::{Mutex, MutexGuard, PoisonError};

use platform_error::RequestError;

use self::deployments::Deployments;
pub(crate) use self::deployments::{Deployment, Target};
pub(crate) use self::permissions::{ALICE, BOB, GUEST};
use self::permissions::{Action, may, may_access};
use self::tables::Tables;

/// The platform of one project.
#[derive(Debug, Default)]
pub(crate) struct Platform {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    tables: Tables,
    deployments: Deployments,
}

impl Platform {
    /// Creates a table.
    pub(crate) fn create_table(&self, user: &str, name: &str) -> Result<(), RequestError> {
        may(user, Action::CreateTable)?;
        self.state().tables.create(name)
    }

    /// The rows of a table, each a key and a value.
    pub(crate) fn rows(
        &self,
        user: &str,
        table: &str,
    ) -> Result<Vec<(String, String)>, RequestError> {
        may(user, Action::Read)?;
        may_access(user, table)?;
        self.state().tables.rows(table)
    }

    /// Inserts a row.
    pub(crate) fn insert(
        &self,
        user: &str,
        table: &str,
        key: &str,
        value: &str,
    ) -> Result<(), RequestError> {
        may(user, Action::Write)?;
        may_access(user, table)?;
        self.state().tables.insert(table, key, value)
    }

    /// Deletes the rows whose key begins like this, and returns how many there were.
    pub(crate) fn delete(
        &self,
        user: &str,
        table: &str,
        filter: Option<&str>,
    ) -> Result<usize, RequestError> {
        may(user, Action::Write)?;
        may_access(user, table)?;
        self.state().tables.delete(table, filter)
    }

    /// Defines an action flow, which reads a table. It can be run after the next deployment.
    pub(crate) fn define_flow(
        &self,
        user: &str,
        name: &str,
        table: &str,
    ) -> Result<(), RequestError> {
        may(user, Action::Deploy)?;
        self.state().deployments.define_flow(name, table);
        Ok(())
    }

    /// Runs an action flow.
    pub(crate) fn run_flow(&self, user: &str, name: &str) -> Result<(), RequestError> {
        may(user, Action::Write)?;
        self.state().deployments.run_flow(name)
    }

    /// Starts a deployment, which takes half a minute.
    pub(crate) fn deploy(&self, user: &str, deployment: Deployment) -> Result<(), RequestError> {
        may(user, Action::Deploy)?;
        let state = &mut *self.state();
        state.deployments.start(deployment, &state.tables)
    }

    /// The state. No method leaves it half changed, so a panic elsewhere does not spoil it.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
