//! [`Answer`], what the word at the cursor may become.

use std::collections::HashSet;
use std::env;
use std::path::{Path, PathBuf};

use clap::{Arg, Command};
use platform_error::Catalog;
use platform_error_document::{Document, Field};

use super::Shell;
use super::line::Line;
use super::position::{Place, Position};
use super::quote;
use super::values::{CATALOG, Values};
use crate::args::IGNORE;
use crate::catalog::{BUILT_IN, CatalogSource};
use crate::file;
use crate::sanitize::one_line;

/// What the word at the cursor may become.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    candidates: Vec<Candidate>,
    paths: Paths,
    /// Whether more of the word may follow, so that no space does.
    is_open: bool,
}

/// What the word may become, and what that means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) value: String,
    pub(crate) description: String,
}

/// Which files the shell offers besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Paths {
    #[default]
    None,
    Folders,
    /// Files with these endings; without endings, any file.
    Files(&'static [&'static str]),
}

impl Answer {
    pub(crate) fn of(position: &Position<'_>, catalog: &'static Catalog) -> Self {
        let mut answer = Self::default();
        match position.place {
            Place::Value(argument) => answer.add_values(argument, position, catalog),
            Place::Option => answer.add_options(position),
            Place::Command => answer.add_commands(position.command),
            Place::Redirection => answer.paths = Paths::Files(&[]),
            Place::End => {}
        }
        answer
    }

    fn add(&mut self, value: &str, description: &str) {
        // A shell takes a line break for the end of the candidate.
        if value.chars().any(char::is_control) {
            return;
        }
        self.candidates.push(Candidate {
            value: value.to_owned(),
            description: one_line(description),
        });
    }

    fn add_values(&mut self, argument: &Arg, position: &Position<'_>, catalog: &'static Catalog) {
        self.is_open = argument.get_value_delimiter().is_some();
        match Values::of(argument).unwrap_or(Values::Free) {
            Values::Listed => self.add_listed(argument),
            Values::Code => self.add_codes(&document(position, catalog)),
            Values::Set => self.add_sets(&document(position, catalog)),
            Values::Label => self.add_labels(&document(position, catalog)),
            Values::Column => self.add_columns(""),
            // The title comes first, and nothing is known of it.
            Values::TitleAndColumn if position.has_items() => {
                self.add_columns("");
                self.add(IGNORE, "Leave the column out");
            }
            Values::ColumnAndText => {
                self.is_open = true;
                self.add_columns("=");
            }
            Values::File(endings) => self.paths = Paths::Files(endings),
            Values::Document => {
                self.add(BUILT_IN, "the catalog of the command");
                self.paths = Paths::Files(CATALOG);
            }
            Values::Folder => self.paths = Paths::Folders,
            Values::TitleAndColumn | Values::Free => {}
        }
    }

    fn add_listed(&mut self, argument: &Arg) {
        for value in argument.get_possible_values() {
            let help = value.get_help().map(ToString::to_string);
            self.add(value.get_name(), &help.unwrap_or_default());
        }
    }

    fn add_codes(&mut self, document: &Document) {
        let mut seen = HashSet::new();
        for (_, entry) in document.entries() {
            if seen.insert(&*entry.code) {
                self.add(&entry.code, entry.title());
            }
        }
        for (_, entry) in document.entries() {
            for alias in &entry.aliases {
                if seen.insert(alias) {
                    self.add(alias, &format!("now {}: {}", entry.code, entry.title()));
                }
            }
        }
    }

    fn add_sets(&mut self, document: &Document) {
        let mut seen = HashSet::new();
        for set in &document.sets {
            // Only sets with errors can be listed.
            if !set.entries.is_empty() && seen.insert(&*set.name) {
                self.add(&set.name, &set.domain);
            }
        }
    }

    fn add_labels(&mut self, document: &Document) {
        let mut seen = HashSet::new();
        for (_, entry) in document.entries() {
            for (name, value) in &entry.labels {
                if seen.insert(name.clone()) {
                    self.add(name, "any value");
                }
                let label = format!("{name}={value}");
                if !seen.contains(&label) {
                    self.add(&label, "");
                    seen.insert(label);
                }
            }
        }
    }

    fn add_columns(&mut self, end: &str) {
        for field in Field::COLUMNS {
            let name = field.name().replace('_', "-");
            self.add(&format!("{name}{end}"), &field.to_string());
        }
    }

    fn add_options(&mut self, position: &Position<'_>) {
        for option in position.options() {
            let help = option.get_help().map(ToString::to_string);
            let help = help.unwrap_or_default();
            if let Some(long) = option.get_long() {
                self.add(&format!("--{long}"), &help);
            } else if let Some(short) = option.get_short() {
                self.add(&format!("-{short}"), &help);
            }
        }
    }

    fn add_commands(&mut self, command: &Command) {
        for command in command.get_subcommands() {
            if !command.is_hide_set() {
                let help = command.get_about().map(ToString::to_string);
                self.add(command.get_name(), &help.unwrap_or_default());
            }
        }
    }

    /// The answer in the form that the scripts read: a line with how many characters of the word
    /// stay, whether a space follows the candidate, and which files to offer; a line with what
    /// precedes a file; a line with the start of the file; then the candidates.
    pub(crate) fn to_text(&self, shell: Shell, line: &Line, position: &Position<'_>) -> String {
        let prefix = position.prefix.chars().count();
        let kept = match shell {
            Shell::Bash => line.kept.saturating_sub(prefix),
            Shell::Zsh => prefix,
            Shell::Fish => 0,
        };
        let start: String = match shell {
            Shell::Bash => position.prefix.chars().skip(line.kept).collect(),
            Shell::Zsh => String::new(),
            Shell::Fish => position.prefix.clone(),
        };
        let space = if self.is_open { "open" } else { "space" };
        let paths = self.paths.to_words();
        let mut text = format!("{kept} {space} {paths}\n{start}\n{}\n", position.word);
        for candidate in &self.candidates {
            // Fish finds the candidates that fit, in its own ways.
            if shell == Shell::Fish || candidate.begins_with(&position.word) {
                candidate.write(shell, line, position, &mut text);
                text.push('\n');
            }
        }
        text
    }
}

impl Paths {
    fn to_words(self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::Folders => "folders".to_owned(),
            Self::Files(endings) => {
                let mut words = vec!["files"];
                words.extend(endings);
                words.join(" ")
            }
        }
    }
}

impl Candidate {
    /// Whether the candidate completes a word. Case is ignored, as it is in codes and kinds.
    fn begins_with(&self, word: &str) -> bool {
        let start = self.value.get(..word.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(word))
    }

    fn write(&self, shell: Shell, line: &Line, position: &Position<'_>, text: &mut String) {
        match shell {
            Shell::Bash => {
                let word = format!("{}{}", position.prefix, self.value);
                let rest: String = word.chars().skip(line.kept).collect();
                quote::for_bash(&rest, line.quote, text);
            }
            // The part before the first colon is the value.
            Shell::Zsh => {
                text.push_str(&self.value.replace('\\', "\\\\").replace(':', "\\:"));
                if !self.description.is_empty() {
                    text.push(':');
                    text.push_str(&self.description);
                }
            }
            Shell::Fish => {
                text.push_str(&position.prefix);
                text.push_str(&self.value);
                text.push('\t');
                text.push_str(&self.description);
            }
        }
    }
}

/// The catalog that the command line names; an empty one if it cannot be read.
fn document(position: &Position<'_>, catalog: &'static Catalog) -> Document {
    let path = position.catalog.as_deref().map(expanded);
    // What is typed on standard input is the next command.
    if path.as_deref().is_some_and(file::is_standard_stream) {
        return Document::default();
    }
    let source = CatalogSource {
        catalog,
        file: path,
    };
    source.document().unwrap_or_default()
}

/// A path as the shell would pass it: with the home folder, and with the values of variables.
fn expanded(path: &Path) -> PathBuf {
    let Some(text) = path.to_str() else {
        return path.to_owned();
    };
    if path.exists() {
        return path.to_owned();
    }
    if let Some(rest) = text.strip_prefix("~/")
        && let Some(home) = env::var_os("HOME")
    {
        return Path::new(&home).join(rest);
    }
    if let Some(rest) = text.strip_prefix('$') {
        let (name, rest) = rest.split_once('/').unwrap_or((rest, ""));
        let name = name.trim_start_matches('{').trim_end_matches('}');
        if let Some(folder) = env::var_os(name) {
            return Path::new(&folder).join(rest);
        }
    }
    path.to_owned()
}

#[cfg(test)]
mod tests {
    use platform_error::{ErrorSet, RequestError};

    use crate::complete::answer_to;

    /// The candidates after these words, the last of which is at the cursor.
    fn candidates(words: &[&str]) -> Vec<String> {
        let mut request = vec!["zsh".to_owned()];
        request.extend(words.iter().map(|word| (*word).to_owned()));
        let answer = answer_to(&request, RequestError::CATALOG).unwrap_or_default();
        let mut candidates = Vec::new();
        for line in answer.lines().skip(3) {
            let value = line.split_once(':').map_or(line, |(value, _)| value);
            candidates.push(value.to_owned());
        }
        candidates
    }

    #[test]
    fn commands_and_options_are_offered_where_they_belong() {
        assert!(candidates(&[""]).contains(&"explain".to_owned()));
        assert_eq!(candidates(&["--color", "never", "expl"]), ["explain"]);
        assert_eq!(candidates(&["help", "expl"]), ["explain"]);
        assert_eq!(candidates(&["--co"]), ["--color"]);
        assert_eq!(candidates(&["explain", "--js"]), ["--json"]);
        // A command is not an error.
        assert_eq!(candidates(&["explain", "expl"]), [""; 0]);
        // What follows `--` is not an option.
        assert_eq!(candidates(&["explain", "--", "--js"]), [""; 0]);
        // Given once, it is given; other options conflict with it.
        assert_eq!(candidates(&["explain", "--json", "--js"]), [""; 0]);
        assert_eq!(
            candidates(&["reference", "--pages", "x", "--outp"]),
            [""; 0]
        );
        assert_eq!(
            candidates(&["list", "--kind", "ABORTED", "--ki"]),
            ["--kind"]
        );
    }

    #[test]
    fn values_are_offered_after_their_option() {
        assert_eq!(candidates(&["list", "--kind", "abo"]), ["ABORTED"]);
        assert_eq!(candidates(&["list", "--kind=abo"]), ["ABORTED"]);
        assert_eq!(candidates(&["list", "--set", ""]), ["RequestError"]);
        assert_eq!(
            candidates(&["reference", "--columns", "code,ti"]),
            ["title"]
        );
        assert_eq!(
            candidates(&["import", "--column", "How to fix=sol"]),
            ["solution"]
        );
        assert_eq!(candidates(&["import", "--column", "Team=ig"]), ["ignore"]);
        assert_eq!(candidates(&["import", "--column", "sol"]), [""; 0]);
        assert_eq!(candidates(&["import", "--column=sol"]), [""; 0]);
        assert_eq!(candidates(&["import", "--column=a=b=sol"]), ["solution"]);
        assert_eq!(candidates(&["import", "--default", "sol"]), ["solution="]);
        assert_eq!(candidates(&["check", "built"]), ["built-in"]);
        assert_eq!(candidates(&["check", "a", "built"]), ["built-in"]);
        assert_eq!(candidates(&["check", "a", "b", "built"]), [""; 0]);
        assert_eq!(candidates(&["explain", "dup"]), ["DUPLICATE_KEY"]);
        assert_eq!(candidates(&["explain", "X", "dup"]), ["DUPLICATE_KEY"]);
        assert_eq!(candidates(&["explain", "--catalog", "-", "dup"]), [""; 0]);
        assert_eq!(
            candidates(&["explain", "--catalog", "missing", "dup"]),
            [""; 0]
        );
    }

    #[test]
    fn a_request_that_makes_no_sense_is_refused() {
        for request in [&["zsh"] as &[&str], &["bash", "a"], &["tcsh", "a"], &[]] {
            let request: Vec<String> = request.iter().map(|word| (*word).to_owned()).collect();
            assert_eq!(answer_to(&request, RequestError::CATALOG), None);
        }
    }
}
