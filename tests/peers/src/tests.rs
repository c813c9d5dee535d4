//! Tests of the harness: a failure must not pass.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use crate::Peer;

fn shell(script: &str) -> Peer {
    Peer::program("sh").unwrap().args(["-c", script])
}

/// The message of the panic.
fn failure<T>(run: impl FnOnce() -> T) -> String {
    let panic = catch_unwind(AssertUnwindSafe(run)).err().unwrap();
    panic.downcast_ref::<String>().unwrap().clone()
}

#[test]
fn input_and_arguments_arrive() {
    let peer = shell("cat; echo \"$0 $NAME\"").arg("argument");
    let printed = peer.env("NAME", "value").input("input ").output();
    assert_eq!(printed, "input argument value\n");
}

#[test]
fn failures_show_everything() {
    let failure = failure(|| shell("echo half; echo 'no table' >&2; exit 3").output());
    for part in ["echo half", "half\n", "no table", "failed"] {
        assert!(failure.contains(part), "{failure}");
    }
    assert!(!shell("exit 3").run().success);
}

#[test]
fn more_output_than_a_pipe_holds() {
    // A program that writes before it reads would wait for ever.
    let script = "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; wc -c";
    let printed = shell(script).input(vec![b'x'; 300_000]).output();
    assert!(printed.ends_with("300000\n"), "{}", printed.len());
}

/// The children too: they would keep the pipes open.
#[test]
fn time_is_limited() {
    let start = Instant::now();
    let failure = failure(|| {
        let peer = shell("echo begun; sleep 50 & sleep 50; echo never");
        peer.patience(Duration::from_millis(300)).output()
    });
    assert!(start.elapsed() < Duration::from_secs(20));
    assert!(
        failure.contains("begun") && !failure.contains("never\n"),
        "{failure}"
    );
}

#[test]
fn servers_are_ended() {
    let running = shell("sleep 50 & echo $!; wait").start();
    let child = running.line();
    assert!(alive(&child));
    drop(running);
    let start = Instant::now();
    while alive(&child) && start.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(!alive(&child));
}

/// Whether a process runs; one that has ended may still be listed.
fn alive(process: &str) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat"));
    status.is_ok_and(|status| !status.contains(") Z "))
}

#[test]
fn missing_programs_are_skipped_or_required() {
    let required = std::env::var("PLATFORM_ERROR_PEERS").is_ok();
    let peer = catch_unwind(|| Peer::program("no-such-program"));
    assert_eq!(peer.is_err(), required);
    assert!(!matches!(peer, Ok(Some(_))));
}

#[test]
fn packages_are_found() {
    if let Some(peer) = Peer::npm("tsc") {
        assert!(peer.arg("--version").output().starts_with("Version 7"));
    }
    if let Some(peer) = Peer::pypi("python") {
        let read = peer.args(["-c", "import jsonschema; print('read')"]);
        assert_eq!(read.output(), "read\n");
    }
}
