//! Starts the service: `cargo run -p service`.
//!
//! | variable | default | meaning |
//! |---|---|---|
//! | `PORT` | 8080 | the port to listen on; 0 means any free port |
//! | `PUBLIC_URL` | `http://localhost:PORT` | the address at which clients reach the service |

use std::env;
use std::io;
use std::net::Ipv4Addr;
use std::process::ExitCode;

use platform_error::PlatformError;
use tokio::net::TcpListener;

/// The errors at startup, for the operator of the service.
#[derive(Debug, PlatformError)]
#[error(domain = "service.example.com")]
enum StartError {
    /// The variable `PORT` is not a port.
    #[error(
        code = "PORT_INVALID",
        message = "PORT is {value:?}, which is not a port",
        cause = "A port is a number from 0 to 65535",
        solution = "Start the service with another value, such as `PORT=8081`",
        kind = InvalidArgument,
    )]
    PortInvalid { value: String },

    /// The service cannot listen on its port.
    #[error(
        code = "PORT_TAKEN",
        message = "Port {port} cannot be used",
        cause = "Another program listens on it, or it is reserved for the system",
        solution = "End the other program, or use another port, such as `PORT=8081`",
        kind = FailedPrecondition,
    )]
    PortTaken { port: u16, source: io::Error },

    /// The service stopped.
    #[error(
        code = "STOPPED",
        cause = "The system refused to accept connections",
        solution = "Start the service again",
        kind = Internal,
    )]
    Stopped(#[source] io::Error),
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt().json().init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error.report());
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), StartError> {
    let port = port()?;
    let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).await;
    let listener = listener.map_err(|source| StartError::PortTaken { port, source })?;
    let port = listener.local_addr().map_err(StartError::Stopped)?.port();
    let local = format!("http://localhost:{port}");
    let url = env::var("PUBLIC_URL").unwrap_or(local.clone());
    let app = service::app(&url);
    let stopped = stopped().map_err(StartError::Stopped)?;
    tracing::info!(%url, "listening on {local}");
    axum::serve(listener, app)
        .with_graceful_shutdown(stopped)
        .await
        .map_err(StartError::Stopped)
}

/// The port in the environment.
fn port() -> Result<u16, StartError> {
    match env::var("PORT") {
        Ok(value) => value.parse().map_err(|_| StartError::PortInvalid { value }),
        Err(_) => Ok(8080),
    }
}

/// Ends with Ctrl+C, or with the signal that stops a container. From now on, neither ends the
/// process itself, so that requests that have begun are answered.
#[cfg(unix)]
fn stopped() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends with Ctrl+C.
#[cfg(not(unix))]
fn stopped() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
