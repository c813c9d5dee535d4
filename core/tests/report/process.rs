//! Reports that a program returns from its `main`.

use std::process::{Command, ExitCode, Output, Termination};

use platform_error::Report;

use super::{BillingError, DECLINED, declined};

fn charge() -> Result<(), BillingError> {
    Err(declined("4242", &["the issuer did not answer"]))
}

fn run() -> Result<(), Report<BillingError>> {
    charge()?;
    Ok(())
}

#[test]
fn question_mark() {
    let report = run().expect_err("the charge fails");
    assert_eq!(report.error().code(), "CARD_DECLINED");
    assert!(matches!(
        report.into_inner(),
        BillingError::CardDeclined { .. }
    ));
}

/// What `main` prints. [`main_shows_the_report`] and other tests run it in a process of its own.
#[test]
#[ignore = "a part of other tests"]
fn as_main() {
    // The lines of the test runner go to standard output.
    assert_eq!(run().report(), ExitCode::FAILURE);
}

/// Runs [`as_main`] without a terminal.
pub(crate) fn main_in(environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(std::env::current_exe().expect("this test"));
    command.args(["--exact", "process::as_main", "--ignored", "--nocapture"]);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    let output = command
        .envs(environment.iter().copied())
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{output:?}");
    output
}

#[test]
fn main_shows_the_report() {
    let output = main_in(&[]);
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        format!("Error: {DECLINED}\n")
    );
}
