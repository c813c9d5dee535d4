//! [`Position`], what belongs at the cursor: a value, an option or a command.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command};

use super::line::Line;
use super::values::Values;

/// What the command line says before the cursor, and what belongs at it.
#[derive(Debug)]
pub(crate) struct Position<'c> {
    pub(crate) command: &'c Command,
    pub(crate) place: Place<'c>,
    /// The start of the word that is not completed, such as `--catalog=`.
    pub(crate) prefix: String,
    /// The rest of the word.
    pub(crate) word: String,
    /// The file of `--catalog`.
    pub(crate) catalog: Option<PathBuf>,
    given: Vec<&'c Arg>,
}

impl Position<'_> {
    /// Whether items of the value precede the word, as `code,` does.
    pub(crate) fn has_items(&self) -> bool {
        let is_long = self.prefix.starts_with("--");
        match self.prefix.split_once('=') {
            Some((_, items)) if is_long => !items.is_empty(),
            _ => !self.prefix.is_empty(),
        }
    }
}

/// What belongs at the cursor.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place<'c> {
    /// The value of an argument.
    Value(&'c Arg),
    /// An option.
    Option,
    /// A command.
    Command,
    /// A file that the shell opens.
    Redirection,
    /// Nothing more.
    End,
}

impl<'c> Position<'c> {
    /// Reads a line, which need not be complete or valid.
    pub(crate) fn of(tool: &'c Command, line: &Line) -> Self {
        let mut walk = Walk::of(tool);
        for word in &line.before {
            walk.step(word);
        }
        let (place, prefix) = if line.is_redirection {
            (Place::Redirection, "")
        } else {
            walk.place(&line.word)
        };
        let rest = line.word.strip_prefix(prefix).unwrap_or_default();
        Self {
            command: walk.command,
            place,
            prefix: prefix.to_owned(),
            word: rest.to_owned(),
            catalog: walk.catalog,
            given: walk.given,
        }
    }

    /// The options that may still be given.
    pub(crate) fn options(&self) -> Vec<&'c Arg> {
        let mut options = Vec::new();
        for option in self.command.get_arguments() {
            let is_offered = !option.is_positional() && !option.is_hide_set();
            if is_offered && !self.is_ruled_out(option) {
                options.push(option);
            }
        }
        options
    }

    /// Whether an option is given and cannot be repeated, or conflicts with one that is given.
    fn is_ruled_out(&self, option: &Arg) -> bool {
        let is_repeated = matches!(option.get_action(), ArgAction::Append | ArgAction::Count);
        for given in &self.given {
            let is_same = given.get_id() == option.get_id();
            if is_same && !is_repeated {
                return true;
            }
            // A conflict is declared on one of the two.
            if self.conflicts(given, option) || self.conflicts(option, given) {
                return true;
            }
        }
        false
    }

    fn conflicts(&self, option: &Arg, other: &Arg) -> bool {
        let conflicts = self.command.get_arg_conflicts_with(option);
        conflicts
            .iter()
            .any(|conflict| conflict.get_id() == other.get_id())
    }
}

/// The state between two words.
struct Walk<'c> {
    command: &'c Command,
    given: Vec<&'c Arg>,
    /// An option whose value may follow, and how many values it has already.
    awaiting: Option<(&'c Arg, usize)>,
    /// How many positional arguments there are so far.
    positionals: usize,
    /// Whether everything that follows `--` is positional.
    is_escaped: bool,
    catalog: Option<PathBuf>,
}

impl<'c> Walk<'c> {
    fn of(tool: &'c Command) -> Self {
        Self {
            command: tool,
            given: Vec::new(),
            awaiting: None,
            positionals: 0,
            is_escaped: false,
            catalog: None,
        }
    }

    fn step(&mut self, word: &str) {
        if let Some((option, count)) = self.awaiting.take()
            && !is_option(word)
        {
            self.take_value(option, word, count);
        } else if self.is_escaped {
            self.positionals += 1;
        } else if word == "--" {
            self.is_escaped = true;
        } else if let Some(long) = word.strip_prefix("--") {
            self.step_long(long);
        } else if is_option(word) {
            self.step_shorts(word);
        } else if let Some(command) = self.subcommand(word) {
            self.command = command;
        } else {
            self.positionals += 1;
        }
    }

    /// A command begins only where no positional argument is.
    fn subcommand(&self, word: &str) -> Option<&'c Command> {
        if self.positionals > 0 {
            return None;
        }
        self.command.find_subcommand(word)
    }

    fn step_long(&mut self, long: &str) {
        let (name, value) = match long.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (long, None),
        };
        let Some(option) = self.option(|option| option.get_long() == Some(name)) else {
            return;
        };
        self.given.push(option);
        match value {
            Some(value) => self.take_value(option, value, 0),
            None if takes_value(option) => self.awaiting = Some((option, 0)),
            None => {}
        }
    }

    /// Options of one letter, such as `-hV`; the value of the last one may be attached.
    fn step_shorts(&mut self, word: &str) {
        for (at, letter) in word.char_indices().skip(1) {
            let Some(option) = self.option(|option| option.get_short() == Some(letter)) else {
                return;
            };
            self.given.push(option);
            if takes_value(option) {
                let rest = word.get(at + letter.len_utf8()..).unwrap_or_default();
                match rest.strip_prefix('=').unwrap_or(rest) {
                    "" => self.awaiting = Some((option, 0)),
                    value => self.take_value(option, value, 0),
                }
                return;
            }
        }
    }

    fn option(&self, is_it: impl Fn(&Arg) -> bool) -> Option<&'c Arg> {
        self.command.get_arguments().find(|option| is_it(option))
    }

    fn take_value(&mut self, option: &'c Arg, value: &str, count: usize) {
        if option.get_id() == "catalog" {
            self.catalog = Some(PathBuf::from(value));
        }
        let count = count + 1;
        if count < max_values(option) {
            self.awaiting = Some((option, count));
        }
    }

    /// What belongs where this word is, and the start of the word that it leaves alone.
    fn place<'w>(&self, word: &'w str) -> (Place<'c>, &'w str) {
        if let Some((option, _)) = self.awaiting
            && !is_option(word)
        {
            return (Place::Value(option), list_before(option, word, ""));
        }
        if self.is_escaped {
            return self.positional(word);
        }
        if let Some((name, _)) = word
            .strip_prefix("--")
            .and_then(|long| long.split_once('='))
        {
            let option = self.option(|option| option.get_long() == Some(name));
            let start = word.get(..name.len() + 3).unwrap_or_default();
            return match option {
                Some(option) if takes_value(option) => {
                    (Place::Value(option), list_before(option, word, start))
                }
                _ => (Place::End, ""),
            };
        }
        if word.starts_with('-') {
            return (Place::Option, "");
        }
        self.positional(word)
    }

    fn positional<'w>(&self, word: &'w str) -> (Place<'c>, &'w str) {
        if self.positionals == 0 && !self.is_escaped && self.command.has_subcommands() {
            return (Place::Command, "");
        }
        for (number, argument) in self.command.get_positionals().enumerate() {
            if number == self.positionals || max_values(argument) > 1 {
                return (Place::Value(argument), list_before(argument, word, ""));
            }
        }
        (Place::End, "")
    }
}

/// Whether a word is an option rather than a value; `-` is a value.
fn is_option(word: &str) -> bool {
    word.len() > 1 && word.starts_with('-')
}

fn takes_value(option: &Arg) -> bool {
    max_values(option) > 0
}

fn max_values(argument: &Arg) -> usize {
    argument
        .get_num_args()
        .map_or(0, |range| range.max_values())
}

/// The start of a word up to the item at its end, if the value has several, such as `code,kind`.
/// `start` is where the value begins.
fn list_before<'w>(argument: &Arg, word: &'w str, start: &'w str) -> &'w str {
    let Some(delimiter) = Values::delimiter(argument) else {
        return start;
    };
    match word.rfind(delimiter) {
        Some(at) if at >= start.len() => word.get(..at + delimiter.len_utf8()).unwrap_or(start),
        _ => start,
    }
}
