//! [`Deployments`], which run one after the other, and what has been deployed.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use platform_error::RequestError;

use super::tables::Tables;

/// The version of the schema that the project is at.
const LATEST_SCHEMA: u32 = 7;

/// How long a deployment takes.
const DURATION: Duration = Duration::from_secs(30);

/// What to deploy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deployment {
    /// The app.
    pub(crate) app: String,
    /// Where it will run.
    pub(crate) target: Target,
    /// The version of the schema that it was built for.
    pub(crate) schema: u32,
}

/// Where an app runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// On the servers of the platform.
    Backend,
    /// In a browser.
    Web,
    /// In a `WeChat` Mini Program.
    Wechat,
}

/// What runs, and what has been deployed.
#[derive(Debug, Default)]
pub(super) struct Deployments {
    running: Option<(Deployment, Instant)>,
    /// The `WeChat` app that a Mini Program is bound to.
    wechat_app: Option<String>,
    /// The table that each action flow reads.
    flows: BTreeMap<String, String>,
    deployed_flows: BTreeSet<String>,
}

impl Deployments {
    pub(super) fn define_flow(&mut self, name: &str, table: &str) {
        self.flows.insert(name.to_owned(), table.to_owned());
    }

    pub(super) fn run_flow(&self, name: &str) -> Result<(), RequestError> {
        if self.deployed_flows.contains(name) {
            Ok(())
        } else {
            Err(RequestError::ActionFlowNotFound)
        }
    }

    pub(super) fn start(
        &mut self,
        deployment: Deployment,
        tables: &Tables,
    ) -> Result<(), RequestError> {
        self.check_running(&deployment)?;
        if deployment.schema < LATEST_SCHEMA && deployment.target != Target::Web {
            return Err(RequestError::CannotDeployAnOlderSchema);
        }
        match deployment.target {
            Target::Backend => self.synchronize(tables)?,
            Target::Wechat if self.wechat_app.is_none() => {
                return Err(RequestError::NoProjectWechatAppConfig);
            }
            Target::Wechat | Target::Web => {}
        }
        self.running = Some((deployment, Instant::now()));
        Ok(())
    }

    /// Checks that no other deployment is in the way.
    fn check_running(&self, deployment: &Deployment) -> Result<(), RequestError> {
        let Some((running, since)) = &self.running else {
            return Ok(());
        };
        if since.elapsed() >= DURATION {
            return Ok(());
        }
        if running.app != deployment.app {
            return Err(RequestError::AnotherAppIsDeploying);
        }
        if running.target != deployment.target {
            return Ok(());
        }
        match deployment.target {
            Target::Backend => Err(RequestError::SupportServiceIsDeploying),
            Target::Web | Target::Wechat => Err(RequestError::TargetPlatformIsDeploying),
        }
    }

    /// Brings the action flows to the servers. The tables that they read must exist.
    fn synchronize(&mut self, tables: &Tables) -> Result<(), RequestError> {
        if !self.flows.values().all(|table| tables.contains(table)) {
            return Err(RequestError::ProjectEnvConfigSyncError);
        }
        self.deployed_flows = self.flows.keys().cloned().collect();
        Ok(())
    }
}
