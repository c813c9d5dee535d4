//! Tests the tool through its binary, as people and programs use it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod check;
mod convert;
mod explain;
mod files;
mod guide;
mod import;
mod list;
#[cfg(target_os = "linux")]
mod narrow;
mod page;
#[cfg(target_os = "linux")]
mod picker;
mod reference;
mod review;
mod root;
mod scale;
mod scan;
mod site;
#[cfg(target_os = "linux")]
mod terminal;
mod update;
mod web;
mod written;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process;

use assert_cmd::Command;
use serde_json::{Value, json};

/// The path of the tool for the standard set and another set.
const TOOL: &str = env!("CARGO_BIN_EXE_platform-error-tool");

/// The tool for the standard set and another set.
fn tool() -> Command {
    Command::from_std(program(TOOL))
}

/// A program that shows the same wherever the tests run.
fn program(name: impl AsRef<OsStr>) -> process::Command {
    let mut program = process::Command::new(name);
    for variable in [
        "CI",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "NO_COLOR",
        "SOURCE_DATE_EPOCH",
    ] {
        program.env_remove(variable);
    }
    program
}

/// The exit code of a command, its standard output and its standard error.
struct Output {
    code: i32,
    stdout: String,
    stderr: String,
}

fn run(arguments: &[&str]) -> Output {
    run_with(tool().args(arguments))
}

fn run_with(tool: &mut Command) -> Output {
    let output = tool.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Output {
        code: output.status.code().unwrap(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// The JSON that a command writes.
fn run_json(arguments: &[&str]) -> Value {
    let output = run(arguments);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    serde_json::from_str(&output.stdout).unwrap()
}

/// An entry of a catalog, with only the required fields.
fn entry(code: &str, message: &str) -> Value {
    json!({
        "code": code,
        "message": message,
        "explanation": "e",
        "cause": "c",
        "solution": "s",
    })
}

/// A catalog of these entries.
fn catalog(entries: &[Value]) -> String {
    let set = json!({ "name": "E", "path": "e", "entries": entries });
    json!({ "format": "1.0", "sets": [set] }).to_string()
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["code"].as_str().unwrap())
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Two sets with hostile strings.
const HOSTILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/cli/hostile.json");
/// The standard set, as it was published.
const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/document/errors.json");
