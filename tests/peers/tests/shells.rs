//! Completion in real shells: what they insert and what they show, as a user types.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use platform_error_peers::Peer;
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};

/// The names that the tool is called by. In all but the first, a character has a meaning in the
/// names of functions or in patterns.
const TOOLS: [&str; 3] = ["platform-error", "my.tool", "my_errors+1"];

/// What a prompt ends with. The shells echo only `$MARK`.
const MARK: &str = "READY>";

/// A shell on a terminal.
struct Shell {
    name: &'static str,
    command: &'static [&'static str],
    /// Sets the prompt to `$MARK`.
    setup: &'static str,
    /// Reads the script of `TOOL`.
    load: &'static str,
}

const BASH: Shell = Shell {
    name: "bash",
    command: &["bash", "--noprofile", "--norc", "-i"],
    setup: "PS1=$MARK",
    load: "eval \"$(TOOL completions bash)\"",
};

const ZSH: Shell = Shell {
    name: "zsh",
    command: &["zsh", "-f", "-i"],
    setup: "PS1=$MARK; bindkey -e; autoload -Uz compinit; compinit -u -D",
    load: "source <(TOOL completions zsh)",
};

const FISH: Shell = Shell {
    name: "fish",
    command: &["fish", "-i"],
    setup: "function fish_prompt; echo -n $MARK; end",
    load: "TOOL completions fish | source",
};

/// A folder with the tool under all of its names, and a home folder with some files.
fn folder() -> TempDir {
    let folder = tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    for name in ["bin", "home", "home/some folder"] {
        fs::create_dir(path(name)).unwrap();
    }
    for name in TOOLS {
        let tool = env!("CARGO_BIN_EXE_platform-error-shells");
        symlink(tool, path("bin").join(name)).unwrap();
    }
    let entry = json!({
        "code": "FROM_FILE", "message": "m", "explanation": "e", "cause": "c", "solution": "s",
    });
    let set = json!({ "name": "FileError", "path": "f", "entries": [entry] });
    let document = json!({ "format": "1.0", "sets": [set] });
    fs::write(path("home/catalog.json"), document.to_string()).unwrap();
    for name in [
        "some folder/its file.json",
        "notes.md",
        "notes.txt",
        "other.txt",
    ] {
        fs::write(path("home").join(name), "").unwrap();
    }
    folder
}

impl Shell {
    /// What the terminal shows as keys are typed, step by step; `None` without the shell.
    fn shows(&self, folder: &Path, tool: &str, steps: &[Value]) -> Option<Vec<String>> {
        Peer::program(self.name)?;
        let load = self.load.replace("TOOL", tool);
        let prompt = format!("{MARK}\\s*$");
        let mut all = vec![
            json!({ "keys": format!("{}\r", self.setup), "until": prompt }),
            json!({ "keys": format!("{load}\r"), "until": prompt }),
        ];
        all.extend_from_slice(steps);
        let path = std::env::var("PATH").unwrap();
        let environment = json!({
            "PATH": format!("{}:{path}", folder.join("bin").display()),
            "HOME": folder.join("home"),
            // Not in the home folder, which is to have only the files of the test.
            "XDG_CONFIG_HOME": folder.join("config"),
            "XDG_DATA_HOME": folder.join("data"),
            "MARK": MARK,
            "TERM": "xterm",
            "LANG": "C.UTF-8",
        });
        let task = json!({
            "command": self.command,
            "environment": environment,
            "columns": 100,
            "steps": all,
        });
        let python = Peer::program("python3")?.arg(Peer::file("shells/terminal.py"));
        let shown = python
            .folder(folder.join("home"))
            .input(task.to_string())
            .output();
        let shown: Vec<String> = serde_json::from_str(&shown).unwrap();
        Some(shown[2..].to_vec())
    }

    /// Types lines after the name of the tool, and compares the arguments that the tool would get.
    fn completes(&self, tool: &str, lines: &[(&str, &[&str])]) {
        let folder = folder();
        let mut steps = Vec::new();
        for (typed, _) in lines {
            // Before the line, which is complete by then, goes a program that shows its arguments.
            let keys = format!("{tool} {typed}\u{1}printf '{{{{%s}}}}\\n' \u{5}\r");
            let until = format!("\\}}\\}}(?s:.*){MARK}\\s*$");
            steps.push(json!({ "keys": keys, "until": until }));
        }
        let Some(shown) = self.shows(folder.path(), tool, &steps) else {
            return;
        };
        for ((typed, expected), shown) in lines.iter().zip(shown) {
            let home = folder.path().join("home").display().to_string();
            let expected = expected
                .iter()
                .map(|argument| argument.replace("{home}", &home));
            let expected: Vec<String> = expected.collect();
            assert_eq!(
                arguments(&shown),
                expected,
                "{}: {typed:?}\n{shown}",
                self.name
            );
        }
    }
}

/// The arguments that a terminal shows between braces, without the first, the name of the tool.
fn arguments(shown: &str) -> Vec<&str> {
    let mut arguments = Vec::new();
    for line in shown.lines() {
        if let Some((_, start)) = line.split_once("{{")
            && let Some((argument, "")) = start.split_once("}}")
        {
            arguments.push(argument);
        }
    }
    arguments.split_off(1)
}

/// What is the same in all shells. Each line is typed as it is; a tab completes.
const LINES: &[(&str, &[&str])] = &[
    // Commands, options and their values.
    ("expl\t", &["explain"]),
    ("--color nev\tlis\t", &["--color", "never", "list"]),
    ("list --ki\tabo\t", &["list", "--kind", "ABORTED"]),
    ("list --kind=abo\t", &["list", "--kind=ABORTED"]),
    (
        "reference --format=ty\t",
        &["reference", "--format=typescript"],
    ),
    (
        "reference --columns code,ti\t",
        &["reference", "--columns", "code,title"],
    ),
    ("list --set Od\t", &["list", "--set", "OddError"]),
    (
        "list --label owner=\t",
        &["list", "--label", "owner=the odd team"],
    ),
    ("completions fi\t", &["completions", "fish"]),
    ("man compl\t", &["man", "completions"]),
    // Codes, whatever they contain, and aliases.
    ("explain dup\t", &["explain", "DUPLICATE_KEY"]),
    ("explain A dup\t", &["explain", "A", "DUPLICATE_KEY"]),
    ("explain bil\t", &["explain", "billing::declined"]),
    ("explain billing::d\t", &["explain", "billing::declined"]),
    ("explain old=\t", &["explain", "old=declined"]),
    ("explain it\t", &["explain", "it's"]),
    ("explain w\t", &["explain", "w*ld[1]?"]),
    ("explain x\t", &["explain", "x\\b\"c`d"]),
    ("explain q\t", &["explain", "q(x)&{y}|;<z>!"]),
    ("explain \\$\t", &["explain", "$HOME#x"]),
    ("explain \\~\t", &["explain", "~tilde"]),
    ("explain \"bil\t", &["explain", "billing::declined"]),
    ("explain \"x\t", &["explain", "x\\b\"c`d"]),
    ("explain \"\\$\t", &["explain", "$HOME#x"]),
    ("explain 'billing::d\t", &["explain", "billing::declined"]),
    ("explain 'it\t", &["explain", "it's"]),
    // Codes of the catalog that the line names.
    (
        "explain --catalog catalog.json fr\t",
        &["explain", "--catalog", "catalog.json", "FROM_FILE"],
    ),
    (
        "--catalog=catalog.json explain fr\t",
        &["--catalog=catalog.json", "explain", "FROM_FILE"],
    ),
    // Files of the right kind.
    ("import no\t", &["import", "notes.md"]),
    ("import ot\t", &["import", "other.txt"]),
    ("check some\tits\t", &["check", "some folder/its file.json"]),
    (
        "check \"some\tits\t",
        &["check", "some folder/its file.json"],
    ),
    (
        "list --catalog=some\tits\t",
        &["list", "--catalog=some folder/its file.json"],
    ),
    (
        "check ~/some\tits\t",
        &["check", "{home}/some folder/its file.json"],
    ),
    (
        "explain --catalog ~/catalog.json fr\t",
        &["explain", "--catalog", "{home}/catalog.json", "FROM_FILE"],
    ),
    ("check bui\tcat\t", &["check", "built-in", "catalog.json"]),
    (
        "reference --pages \tx",
        &["reference", "--pages", "some folder/x"],
    ),
];

#[test]
fn bash_inserts_what_the_tool_understands() {
    BASH.completes("platform-error", LINES);
}

#[test]
fn zsh_inserts_what_the_tool_understands() {
    ZSH.completes("platform-error", LINES);
}

#[test]
fn fish_inserts_what_the_tool_understands() {
    FISH.completes("platform-error", LINES);
}

/// The names of tools contain what functions and patterns give a meaning to.
#[test]
fn tools_of_any_name_are_completed() {
    for shell in [BASH, ZSH, FISH] {
        for tool in TOOLS {
            shell.completes(tool, &[("expl\tdup\t", &["explain", "DUPLICATE_KEY"])]);
        }
    }
}

/// Scripts that are installed are loaded when they are needed first.
#[test]
fn installed_scripts_are_loaded() {
    let zsh = Shell {
        load: "TOOL completions zsh >$HOME/../bin/_TOOL; fpath=($HOME/../bin $fpath); \
               compinit -u -D",
        ..ZSH
    };
    let fish = Shell {
        load: "TOOL completions fish >$XDG_CONFIG_HOME/fish/completions/TOOL.fish",
        ..FISH
    };
    for shell in [zsh, fish] {
        let line = ("expl\tdup\t", &["explain", "DUPLICATE_KEY"] as &[_]);
        shell.completes("my.tool", &[line, line]);
    }
}

/// What the errors are is shown beside their codes.
#[test]
fn codes_are_described() {
    for shell in [ZSH, FISH] {
        let folder = folder();
        // Each is shown on a line of its own, after its code.
        let until = "billing::declined[^\n]*Card: declined(?s:.*)it's[^\n]*A quote";
        let steps = [json!({ "keys": "my.tool explain \t", "until": until })];
        let Some(shown) = shell.shows(folder.path(), "my.tool", &steps) else {
            continue;
        };
        assert!(shown[0].contains("DUPLICATE_KEY"), "{}", shown[0]);
    }
}

/// A program that is missing, or too old to be asked, completes nothing.
#[test]
fn a_tool_that_cannot_be_asked_is_quiet() {
    for shell in [BASH, ZSH, FISH] {
        let folder = folder();
        let line = "explain \tX\u{1}printf '{{%s}}\\n' \u{5}\r";
        let until = format!("\\}}\\}}(?s:.*){MARK}\\s*$");
        let steps = [
            json!({ "keys": "rm $HOME/../bin/my.tool\r", "until": format!("{MARK}\\s*$") }),
            json!({ "keys": format!("my.tool {line}"), "until": until }),
        ];
        let Some(shown) = shell.shows(folder.path(), "my.tool", &steps) else {
            continue;
        };
        assert_eq!(arguments(&shown[1]), ["explain", "X"], "{}", shown[1]);
        assert!(!shown[1].contains("not found"), "{}", shown[1]);
    }
}
