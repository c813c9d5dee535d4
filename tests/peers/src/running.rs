//! [`Running`], a program that runs beside the test.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// A program that runs beside the test, such as a server. It is ended on drop, even if the test
/// fails.
#[derive(Debug)]
pub struct Running {
    child: Child,
    lines: Receiver<String>,
    patience: Duration,
}

impl Running {
    pub(crate) fn new(mut child: Child, patience: Duration) -> Self {
        let stdout = child.stdout.take().unwrap();
        let (sender, lines) = mpsc::channel();
        // Read to the end, so that the program never waits for a reader.
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        Self {
            child,
            lines,
            patience,
        }
    }

    /// The next line that it prints. A server prints its port when it is ready.
    ///
    /// # Panics
    ///
    /// If the program ends, or prints no line in time.
    #[track_caller]
    pub fn line(&self) -> String {
        let line = self.lines.recv_timeout(self.patience);
        line.unwrap_or_else(|error| panic!("no line was printed: {error}"))
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the program to end by itself, and returns whether it succeeded.
    ///
    /// # Panics
    ///
    /// If it does not end in time.
    #[track_caller]
    pub fn ended(&mut self) -> bool {
        let status = ends_within(&mut self.child, self.patience);
        status.unwrap().success()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// How a program ended; `None` if it still runs after this time.
pub(crate) fn ends_within(child: &mut Child, patience: Duration) -> Option<ExitStatus> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        if start.elapsed() >= patience {
            return None;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// Ends a program, and the programs that it has started.
pub(crate) fn end(child: &mut Child) {
    if matches!(child.try_wait(), Ok(None)) {
        let group = format!("-{}", child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
    }
    let _ = child.kill();
    let _ = child.wait();
}
