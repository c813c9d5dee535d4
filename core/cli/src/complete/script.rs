//! The scripts that make a shell ask the tool.

use super::{COMMAND, Shell};

/// Each has `{name}` and `{function}` where the tool is named.
const BASH: &str = include_str!("script.bash");
const ZSH: &str = include_str!("script.zsh");
const FISH: &str = include_str!("script.fish");

/// The script for a tool of this name.
pub(crate) fn script(shell: Shell, name: &str) -> String {
    let (template, quoted) = match shell {
        Shell::Bash => (BASH, quoted_for_sh(name)),
        Shell::Zsh => (ZSH, quoted_for_sh(name)),
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

fn quoted_for_sh(name: &str) -> String {
    if is_plain(name) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', "'\\''"))
}

fn quoted_for_fish(name: &str) -> String {
    if is_plain(name) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\\', "\\\\").replace('\'', "\\'"))
}

fn is_plain(name: &str) -> bool {
    let is_plain = |char: char| char.is_ascii_alphanumeric() || "-_.".contains(char);
    !name.is_empty() && name.chars().all(is_plain)
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
        assert_eq!(quoted_for_sh("my.tool"), "my.tool");
        assert_eq!(quoted_for_sh("it's"), "'it'\\''s'");
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
