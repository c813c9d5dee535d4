//! Two sets that have one code do not compile, and the message names the code and both sets.
//!
//! A file of `fail` holds one way for two sets to meet; beside it is what the compiler says, as Rust 1.95 words it
//! without the component `rust-src`. Under another release only `pass` is run. To write the answers anew:
//!
//! ```sh
//! TRYBUILD=overwrite cargo +1.95 test -p platform-error-clash
//! ```

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release that the `.stderr` files are of.
const RELEASE: &str = "rustc 1.95.";

#[test]
fn compiler() {
    let (fail, answers) = (files("fail", "rs"), files("fail", "stderr"));
    assert!(
        answers.is_subset(&fail),
        "answers to no clash: {:?}",
        answers.difference(&fail)
    );
    assert!(
        !fail.is_empty() && !files("pass", "rs").is_empty(),
        "a folder holds no file"
    );

    let cases = trybuild::TestCases::new();
    // Where there is a case that passes, the others are built too: some clashes are found no earlier.
    cases.pass("pass/*.rs");
    let release = release();
    if release.starts_with(RELEASE) {
        cases.compile_fail("fail/*.rs");
    } else {
        eprintln!("fail is left out: its answers are those of {RELEASE}*, and this is {release}");
    }
}

/// Whatever the release, the answers that are on file say what they have to: the texts in quotes and backticks with
/// which the file begins. So an answer that was written anew by mistake does not pass.
#[test]
fn answers_name_the_code_and_both_sets() {
    for name in files("fail", "rs") {
        let read = |extension| {
            std::fs::read_to_string(folder("fail").join(format!("{name}.{extension}"))).unwrap()
        };
        let (source, answer) = (read("rs"), read("stderr"));
        let said: Vec<&str> = source
            .lines()
            .next()
            .unwrap()
            .split(['"', '`'])
            .skip(1)
            .step_by(2)
            .collect();
        assert!(
            !said.is_empty(),
            "{name} does not begin with what is to be said"
        );
        for said in said {
            assert!(
                answer.lines().next().unwrap().contains(said),
                "{name} does not say {said}"
            );
        }
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The names of the files with this extension, without it.
fn files(name: &str, extension: &str) -> BTreeSet<String> {
    let paths = folder(name)
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let named = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    named
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect()
}

fn release() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8_lossy(&answer.stdout).trim().to_owned()
}
