//! Runs programs that are not written in Rust, for tests: independent implementations read what is
//! written, and write what is read.
//!
//! A test names a script of this folder, hands it what to read, and gets what it printed:
//!
//! ```no_run
//! use platform_error_peers::Peer;
//!
//! # fn test() {
//! let Some(peer) = Peer::node("graphql/clients.mjs") else {
//!     return;
//! };
//! let printed = peer.arg("http://127.0.0.1:8080/graphql").input("{}").output();
//! assert_eq!(printed.trim(), "DUPLICATE_KEY");
//! # }
//! ```
//!
//! `setup`, beside this package's manifest, installs the programs. Without them, the tests are
//! skipped with a note; if `PLATFORM_ERROR_PEERS` is set to `required`, as on CI, they fail.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod installed;
mod output;
mod running;

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

pub use self::output::Output;
use self::output::wait;
pub use self::running::Running;

/// How long a program may run, unless [`Peer::patience`] is set. Interpreters start slowly on a
/// busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that is about to be run.
#[derive(Debug)]
pub struct Peer {
    command: Command,
    input: Vec<u8>,
    patience: Duration,
}

impl Peer {
    /// A script of this package, run by Node with the packages of `package.json`; `None` if they
    /// are not installed.
    pub fn node(script: &str) -> Option<Self> {
        installed::npm()?;
        let node = installed::program("node")?;
        Some(Self::new(node).arg(Self::file(script)))
    }

    /// A program that a package of `package.json` brings, such as `tsc`; `None` if it is not
    /// installed.
    pub fn npm(program: &str) -> Option<Self> {
        installed::npm()?;
        installed::program("node")?;
        Some(Self::new(Self::file("node_modules/.bin").join(program)))
    }

    /// A script of this package, run by Python with the packages of `requirements.txt`; `None` if
    /// they are not installed.
    pub fn python(script: &str) -> Option<Self> {
        let bin = installed::pypi()?;
        Some(Self::new(bin.join("python")).arg(Self::file(script)))
    }

    /// A program that a package of `requirements.txt` brings; `None` if it is not installed.
    pub fn pypi(program: &str) -> Option<Self> {
        let bin = installed::pypi()?;
        Some(Self::new(bin.join(program)))
    }

    /// A program of the system, such as `jing`; `None` if it is not installed.
    pub fn program(name: &str) -> Option<Self> {
        Some(Self::new(installed::program(name)?))
    }

    /// The path of a file of this package.
    pub fn file(name: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
    }

    fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("PYTHONUTF8", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // A group of its own can be ended as a whole: some programs of npm start others.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        Self {
            command,
            input: Vec::new(),
            patience: PATIENCE,
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    #[must_use]
    pub fn args(mut self, arguments: impl IntoIterator<Item: AsRef<OsStr>>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets a variable of the environment.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the folder that the program runs in; by default, that of this package.
    #[must_use]
    pub fn folder(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets what the program reads from its standard input; by default, nothing.
    #[must_use]
    pub fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    /// Sets how long the program may run; by default, a minute.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Runs the program to its end, and returns what it printed.
    ///
    /// # Panics
    ///
    /// If it fails or takes too long, with its command and all of its output.
    #[track_caller]
    pub fn output(self) -> String {
        let output = self.run();
        assert!(output.success, "{output}");
        output.stdout
    }

    /// Runs the program to its end, whether it succeeds or not.
    ///
    /// # Panics
    ///
    /// If it cannot be started or takes too long.
    #[track_caller]
    pub fn run(mut self) -> Output {
        let child = self.command.spawn();
        let child = child.unwrap_or_else(|error| panic!("{:?}: {error}", self.command));
        wait(child, &self.command, self.input, self.patience)
    }

    /// Starts a program that runs beside the test, such as a server, and is ended on drop. Its
    /// standard error is that of the test.
    ///
    /// # Panics
    ///
    /// If it cannot be started.
    #[track_caller]
    pub fn start(mut self) -> Running {
        self.command.stdin(Stdio::null()).stderr(Stdio::inherit());
        let child = self.command.spawn();
        let child = child.unwrap_or_else(|error| panic!("{:?}: {error}", self.command));
        Running::new(child, self.patience)
    }
}

#[cfg(test)]
mod tests;
