//! Compares the throughput of `scan` with that of ripgrep, which searches for the same codes and
//! messages with `-F -f`, each on one thread.
//!
//! The log has 200 MB. Two lines of a hundred have an error. The others consist of the same words
//! as the messages, which is harder for both than most logs are. The programs take turns, and the
//! median of each counts.

mod scan {
    pub(crate) mod log;
}

use std::error::Error;
use std::fmt::Write;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, process};

use platform_error_document::{Document, Entry, Scanner, Set};

use self::scan::log;

/// How many errors the catalogs have.
const SIZES: [usize; 3] = [13, 100, 1000];
const ROUNDS: usize = 7;
/// The bytes of a log.
const LEN: usize = 200_000_000;

/// What is measured, in this order.
const CANDIDATES: [(&str, Option<&str>); 3] = [
    ("`Scanner::scan`", None),
    ("`rg -F -f -c`", Some("--count")),
    ("`rg -F -f -o`", Some("--only-matching")),
];

fn main() -> Result<(), Box<dyn Error>> {
    if Command::new("rg").arg("--version").output().is_err() {
        println!("SKIPPED: `rg` is not installed");
        return Ok(());
    }
    let folder = env::temp_dir().join(format!("platform-error-scan-{}", process::id()));
    fs::create_dir(&folder)?;
    let measured = measure(&folder);
    fs::remove_dir_all(&folder)?;
    measured
}

fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("| errors | by | time | throughput | ratio |");
    println!("|---:|---|---:|---:|---:|");
    for size in SIZES {
        let errors = log::errors(size);
        let patterns = folder.join("patterns");
        let mut lines = String::new();
        for (code, message) in &errors {
            writeln!(lines, "{code}\n{message}")?;
        }
        fs::write(&patterns, lines)?;
        let log = folder.join("log");
        fs::write(&log, log::text(&errors, LEN))?;
        print(size, &times(&document(&errors), &patterns, &log)?);
    }
    Ok(())
}

fn document(errors: &[(String, String)]) -> Document {
    let mut set = Set::new("BenchError");
    for (code, message) in errors {
        let mut entry = Entry::new(code.as_str());
        entry.message.clone_from(message);
        set.entries.push(entry);
    }
    let mut document = Document::default();
    document.sets.push(set);
    document
}

/// The seconds of each candidate, the median of all rounds.
fn times(document: &Document, patterns: &Path, log: &Path) -> Result<Vec<f64>, Box<dyn Error>> {
    let mut rounds: Vec<Vec<f64>> = vec![Vec::new(); CANDIDATES.len()];
    for _ in 0..ROUNDS {
        let mut counts = Vec::new();
        for ((_, option), times) in CANDIDATES.iter().zip(&mut rounds) {
            let start = Instant::now();
            match option {
                None => counts.push(ours(document, log)?),
                Some(option) => counts.extend(ripgrep(option, patterns, log)?),
            }
            times.push(start.elapsed().as_secs_f64());
        }
        // Both have found the same lines.
        assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?}");
    }
    let mut medians = Vec::new();
    for mut times in rounds {
        times.sort_by(f64::total_cmp);
        medians.push(times[times.len() / 2]);
    }
    Ok(medians)
}

/// The number of lines with errors.
fn ours(document: &Document, log: &Path) -> Result<u64, Box<dyn Error>> {
    let scanner = Scanner::new(document);
    Ok(scanner.scan(File::open(log)?)?.lines_with_errors())
}

/// The number of lines with errors, if ripgrep was asked to count them.
fn ripgrep(option: &str, patterns: &Path, log: &Path) -> Result<Option<u64>, Box<dyn Error>> {
    let mut command = Command::new("rg");
    command
        .args([
            "--no-config",
            "--threads=1",
            "--fixed-strings",
            option,
            "--file",
        ])
        .args([patterns, log]);
    if option == "--count" {
        let output = command.output()?;
        let count = String::from_utf8(output.stdout)?.trim().parse()?;
        return Ok(Some(count));
    }
    command.stdout(Stdio::null()).status()?;
    Ok(None)
}

fn print(size: usize, times: &[f64]) {
    for ((name, _), time) in CANDIDATES.iter().zip(times) {
        #[expect(clippy::cast_precision_loss, reason = "the length is exact")]
        let throughput = LEN as f64 / time / 1e9;
        let ratio = time / times[0];
        println!("| {size} | {name} | {time:.3} s | {throughput:.2} GB/s | {ratio:.2} |");
    }
}
