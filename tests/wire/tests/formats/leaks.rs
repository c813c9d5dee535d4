//! What must not leave the process is in no response, header, trailer or label, and it is in the
//! log.

mod axum;
mod graphql;
mod tonic;
mod written;

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter, Write};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use platform_error_wire::Occurrence;
use platform_error_wire_tests::sets::SECRET;

/// Panics if a secret is in these bytes, or in what is encoded in them.
fn assert_no_secret(bytes: &[u8], place: &dyn Debug) {
    let text = String::from_utf8_lossy(bytes);
    assert!(!text.contains(SECRET), "{place:?}: {text}");
    let is_base64 = |char: char| char.is_ascii_alphanumeric() || matches!(char, '+' | '/');
    for part in text.split(|char| !is_base64(char)) {
        let Ok(decoded) = STANDARD_NO_PAD.decode(part) else {
            continue;
        };
        let decoded = String::from_utf8_lossy(&decoded);
        assert!(!decoded.contains(SECRET), "{place:?}: {decoded}");
    }
    let percent = percent_encoding::percent_decode(bytes).decode_utf8_lossy();
    assert!(!percent.contains(SECRET), "{place:?}: {percent}");
}

/// What observers have seen: errors with their sources, which are for the log.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Log {
    fn note(&self, occurrence: &Occurrence<'_>) {
        let mut log = self.0.lock().unwrap();
        let mut next = Some(occurrence.as_error());
        while let Some(error) = next {
            let _ = writeln!(log, "{error}");
            next = error.source();
        }
    }

    /// How often a secret was among it.
    fn secrets(&self) -> usize {
        self.0.lock().unwrap().matches(SECRET).count()
    }
}

/// An error of no set, with a secret in its text, its `Debug` output and its source.
struct Foreign(Inner);

#[derive(Debug)]
struct Inner;

impl Display for Foreign {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "cannot reach admin:{SECRET}@10.0.0.3")
    }
}

impl Debug for Foreign {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Foreign {{ password: {SECRET:?} }}")
    }
}

impl Error for Foreign {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

impl Display for Inner {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "/etc/secrets/{SECRET}: permission denied")
    }
}

impl Error for Inner {}

#[test]
fn the_scan_finds_secrets() {
    let encoded = STANDARD_NO_PAD.encode(format!("\u{1}{SECRET}"));
    for hidden in [SECRET, &encoded, "%68unter%32"] {
        let scan = || assert_no_secret(format!("a {hidden} b").as_bytes(), &"");
        assert!(std::panic::catch_unwind(scan).is_err(), "{hidden}");
    }
}
