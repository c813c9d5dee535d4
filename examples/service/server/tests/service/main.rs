//! The service as a process, and its README.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod openapi;
mod process;
mod readme;

use std::time::Duration;

use platform_error_peers::{Peer, Running};
use serde_json::Value;

/// A service that runs beside a test.
struct Service {
    url: String,
    process: Running,
}

impl Service {
    /// Starts the service on a free port.
    fn start() -> Self {
        let binary = Peer::program(env!("CARGO_BIN_EXE_service")).unwrap();
        let process = binary.env("PORT", "0").start();
        // The first line of the log contains the address.
        let line: Value = serde_json::from_str(&process.line()).unwrap();
        let url = line["fields"]["url"].as_str().unwrap().to_owned();
        Self { url, process }
    }

    /// The address without its scheme.
    fn address(&self) -> &str {
        self.url.strip_prefix("http://").unwrap()
    }
}

/// How long a client may take that has to be compiled first.
const PATIENCE: Duration = Duration::from_secs(900);
