//! The scripts that make a shell ask the tool.

use super::{COMMAND, Shell};
use crate::shell;

/// Each has `{name}` and `{function}` where the tool is named.
const BASH: &str = include_str!("script.bash");
const ZSH: &str = include_str!("script.zsh");
const FISH: &str = include_str!("script.fish");

/// The script for a tool of this name.
pub(crate) fn script(shell: Shell, name: &str) -> String {
    let (template, quoted) = match shell {
        Shell::Bash => (BASH, shell::quoted(name)),
        Shell::Zsh => (ZSH, shell::quoted(name)),
        Shell::Fish => (FISH, quoted_for_fish(name)),
    };
    template
        .replace("{function}", &function(name))
        .replace("{command}", COMMAND)
        .replace("{name}", &quoted)
}

/// A name for functions, of characters that every shell allows there. No two tools share one.
fn function(name: &str) -> String {
    let mut function = String::new();
    for char in name.chars() {
        match char {
            '-' => function.push('_'),
            '_' => function.push_str("__"),
            _ if char.is_ascii_alphanumeric() => function.push(char),
            _ => function.extend(["_x", &format!("{:x}", u32::from(char)), "_"]),
        }
    }
    function
}

fn quoted_for_fish(name: &str) -> String {
    if shell::is_plain(name) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_named_by_the_tool() {
        assert_eq!(function("platform-error"), "platform_error");
        assert_eq!(function("my.tool"), "my_x2e_tool");
        assert_ne!(function("my-tool"), function("my_tool"));
        assert_ne!(function("my-tool"), function("my.tool"));
    }

    #[test]
    fn names_are_quoted() {
        assert_eq!(quoted_for_fish("my.tool"), "my.tool");
        assert_eq!(quoted_for_fish("it's"), "'it\\'s'");
        for shell in Shell::ALL {
            let script = script(shell, "my tool");
            assert!(script.contains("'my tool'"), "{script}");
            for placeholder in ["{name}", "{function}", "{command}"] {
                assert!(!script.contains(placeholder), "{script}");
            }
        }
    }
}
