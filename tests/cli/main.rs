//! The tool, used as people and programs use it: through its binary.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod check;
mod explain;
mod files;
mod list;
mod page;
#[cfg(target_os = "linux")]
mod picker;
mod reference;
mod root;
mod scale;

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

/// The tool over the standard set and another.
fn tool() -> Command {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_platform-error-tool"));
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        tool.env_remove(variable);
    }
    tool
}

/// What a command says: its exit code, standard output and standard error.
struct Said {
    code: i32,
    out: String,
    err: String,
}

fn said(arguments: &[&str]) -> Said {
    said_with(tool().args(arguments))
}

fn said_with(tool: &mut Command) -> Said {
    let output = tool.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// What a command writes as JSON.
fn json(arguments: &[&str]) -> Value {
    let said = said(arguments);
    assert_eq!((said.code, &*said.err), (0, ""));
    serde_json::from_str(&said.out).unwrap()
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

/// Two sets whose texts mean harm.
const HOSTILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/cli/hostile.json");
/// The standard set, as it was published.
const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/document/errors.json");
