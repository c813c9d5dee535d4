//! [`Progress`], what a terminal shows while a scan takes long.

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use super::input::Input;

/// Before this, nothing is shown.
const DELAY: Duration = Duration::from_secs(1);
const INTERVAL: Duration = Duration::from_millis(200);
/// Erases the line of a terminal, and goes to its start.
const ERASE: &str = "\r\x1b[K";

/// How much was scanned.
#[derive(Debug)]
pub(super) struct Progress {
    scanned: AtomicU64,
    /// `None` if it is not known.
    total: Option<u64>,
    is_finished: AtomicBool,
}

impl Progress {
    pub(super) fn new(inputs: &[Input<'_>]) -> Self {
        Self {
            scanned: AtomicU64::new(0),
            total: inputs.iter().map(Input::len).sum(),
            is_finished: AtomicBool::new(false),
        }
    }

    /// Whether there is a terminal to show it on.
    pub(super) fn is_wanted() -> bool {
        stderr().is_terminal()
    }

    pub(super) fn add(&self, len: usize) {
        let len = u64::try_from(len).unwrap_or(u64::MAX);
        self.scanned.fetch_add(len, Ordering::Relaxed);
    }

    pub(super) fn finish(&self) {
        self.is_finished.store(true, Ordering::Release);
    }

    /// Shows the progress until the scan is finished. Unparking the thread ends its pauses.
    pub(super) fn show(&self) {
        thread::park_timeout(DELAY);
        let mut is_shown = false;
        while !self.is_finished.load(Ordering::Acquire) {
            let line = line(self.scanned.load(Ordering::Relaxed), self.total);
            // A failed write is ignored: standard error is where it would be reported.
            let _ = write!(stderr(), "{ERASE}{line}");
            is_shown = true;
            thread::park_timeout(INTERVAL);
        }
        if is_shown {
            let _ = write!(stderr(), "{ERASE}");
        }
    }
}

/// The line that is shown.
fn line(scanned: u64, total: Option<u64>) -> String {
    match total {
        Some(total) if total >= scanned && total > 0 => {
            let percent = scanned.saturating_mul(100) / total;
            format!("scanned {} of {} ({percent} %)", size(scanned), size(total))
        }
        _ => format!("scanned {}", size(scanned)),
    }
}

/// A number of bytes, for people.
fn size(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    if tenths < 10_000 {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    } else {
        let tenths = tenths / 1000;
        format!("{}.{} GB", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_much_is_left_if_that_is_known() {
        assert_eq!(line(0, None), "scanned 0.0 MB");
        assert_eq!(
            line(1_250_000_000, Some(5_000_000_000)),
            "scanned 1.2 GB of 5.0 GB (25 %)"
        );
        assert_eq!(line(999_900_000, None), "scanned 999.9 MB");
        // A log may grow while it is scanned.
        assert_eq!(line(200_000, Some(100_000)), "scanned 0.2 MB");
        assert_eq!(line(0, Some(0)), "scanned 0.0 MB");
    }
}
