//! Causes any error of the service, for developers of clients.

use platform_error_wire::{HttpError, Problem};

use crate::billing::Billing;
use crate::platform::{ALICE, BOB, Deployment, GUEST, Platform, Target};

/// Does what leads to the error with this code, on a platform of its own.
///
/// ```
/// use platform_error_wire::Config;
/// use service::raise;
///
/// let problem = raise("TABLE_NAME_TOO_LONG").unwrap_err();
/// assert_eq!(problem.occurrence(&Config::new()).code(), "TABLE_NAME_TOO_LONG");
/// ```
///
/// # Errors
///
/// The error, or [`HttpError::NotFound`] if nothing leads to an error with this code.
pub fn raise(code: &str) -> Result<(), Problem> {
    let platform = Platform::default();
    let mut billing = Billing::default();
    match code {
        "PERMISSION_CHECK_FAILED" => platform.create_table(GUEST, "customers")?,
        "DUPLICATE_KEY" => platform.insert(ALICE, "orders", "order-1", "2 pears")?,
        "MISSING_FILTER" => platform.delete(BOB, "orders", None).map(drop)?,
        "TABLE_ACCESS_DENIED" => platform.rows(BOB, "customers").map(drop)?,
        "ACTION_FLOW_NOT_FOUND" => {
            // Defined, but not deployed.
            platform.define_flow(ALICE, "ship", "orders")?;
            platform.run_flow(BOB, "ship")?;
        }
        "ANOTHER_APP_IS_DEPLOYING" => {
            platform.deploy(ALICE, deployment("shop", Target::Web))?;
            platform.deploy(ALICE, deployment("blog", Target::Web))?;
        }
        "CANNOT_DEPLOY_AN_OLDER_SCHEMA" => {
            let older = Deployment {
                schema: 6,
                ..deployment("shop", Target::Backend)
            };
            platform.deploy(ALICE, older)?;
        }
        "PROJECT_ENV_CONFIG_SYNC_ERROR" => {
            // The flow reads a table that does not exist.
            platform.define_flow(ALICE, "archive", "old_orders")?;
            platform.deploy(ALICE, deployment("shop", Target::Backend))?;
        }
        "TARGET_PLATFORM_IS_DEPLOYING" => twice(&platform, Target::Web)?,
        "NO_PROJECT_WECHAT_APP_CONFIG" => {
            platform.deploy(ALICE, deployment("shop", Target::Wechat))?;
        }
        "SUPPORT_SERVICE_IS_DEPLOYING" => twice(&platform, Target::Backend)?,
        "TABLE_NAME_TOO_LONG" => platform.create_table(ALICE, &"long_".repeat(13))?,
        "TABLE_NAME_ALREADY_EXIST" => platform.create_table(ALICE, "orders")?,
        "INVALID_AMOUNT" => billing.charge("order-1", "12.50", "4242").map(drop)?,
        "LEDGER_CLOSED" => {
            billing.closed = true;
            billing.charge("order-1", "1250", "4242")?;
        }
        "INVOICE_EXISTS" => {
            billing.charge("order-1", "1250", "4242")?;
            billing.charge("order-1", "1250", "4242")?;
        }
        "CARD_DECLINED" => billing.charge("order-1", "1250", "0002").map(drop)?,
        "CARD_PROVIDER_DOWN" => billing.charge("order-1", "1250", "0009").map(drop)?,
        _ => Err(HttpError::NotFound)?,
    }
    Ok(())
}

fn deployment(app: &str, target: Target) -> Deployment {
    Deployment {
        app: app.to_owned(),
        target,
        schema: 7,
    }
}

fn twice(platform: &Platform, target: Target) -> Result<(), Problem> {
    platform.deploy(ALICE, deployment("shop", target))?;
    platform.deploy(ALICE, deployment("shop", target))?;
    Ok(())
}
