//! [`Epilogue`], what the help and the manual page of a command contain besides its arguments.

use crate::args::CommandName;
use crate::wrap;

/// The placeholder for the name of the program in the examples.
const PLACEHOLDER: &str = "{tool}";

/// Precedes each line of an example.
const INDENT: &str = "  ";

/// What the help shows after the arguments, as data: the manual page has a section for each part.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Epilogue {
    /// Paragraphs.
    notes: &'static [&'static str],
    pub(crate) exit_codes: &'static [ExitCode],
    /// Command lines.
    examples: &'static [&'static str],
}

/// An exit code and when it is given.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ExitCode {
    pub(crate) code: u8,
    pub(crate) meaning: &'static str,
}

const fn exit(code: u8, meaning: &'static str) -> ExitCode {
    ExitCode { code, meaning }
}

/// The epilogue of the tool itself.
pub(crate) const TOOL: Epilogue = Epilogue {
    notes: &[
        "`-` in place of a FILE means standard input, or standard output.",
        "The guide leads from a spreadsheet to a site, and to an enum: \
         https://docs.rs/platform-error-cli/latest/platform_error_cli/guide/table/",
    ],
    exit_codes: &[
        exit(0, "success: nothing breaks, nothing differs"),
        exit(
            1,
            "a check failed: an unknown code, a file that differs, a breaking change",
        ),
        exit(
            2,
            "the command could not run: wrong arguments, or a file that cannot be used",
        ),
    ],
    examples: &[
        "{tool} list",
        "{tool} explain TABLE_NAME_TOO_LONG",
        "{tool} list --catalog errors.csv",
        "{tool} reference --catalog errors.csv --format html --pages site",
    ],
};

const EXPLAIN: Epilogue = Epilogue {
    notes: &[
        "Case is ignored. If no error matches, the three nearest codes are suggested, and the exit \
         code is 1.",
    ],
    exit_codes: &[],
    examples: &[
        "{tool} explain TABLE_NAME_TOO_LONG",
        "{tool} explain another app",
        "{tool} explain --json DUPLICATE_KEY | jq -r .[].solution",
    ],
};

const LIST: Epilogue = Epilogue {
    notes: &[
        "Each filter can be given more than once: an error is listed if it matches one of the \
         values of every filter.",
    ],
    exit_codes: &[],
    examples: &[
        "{tool} list --kind ABORTED --kind UNAVAILABLE",
        "{tool} list --set BillingError --label owner=billing",
        "{tool} list --json | jq -r '.[].code'",
    ],
};

const REFERENCE: Epilogue = Epilogue {
    notes: &[
        "With --check nothing is written: if the file or a page differs from what would be \
         written, a diff shows where, and the exit code is 1.",
    ],
    exit_codes: &[],
    examples: &[
        "{tool} reference --output docs/errors.md",
        "{tool} reference --check docs/errors.md",
        "{tool} reference --catalog errors.csv --output errors.html",
        "{tool} reference --output errors.json",
        "{tool} reference --pages book/src",
        "{tool} reference --pages book/src --check",
        "{tool} reference --format html --pages site --base-url https://docs.example.com/errors",
    ],
};

const IMPORT: Epilogue = Epilogue {
    notes: &[
        "Titles are understood in many spellings and languages; --column says what the others \
         are. A cause or a solution that is missing can be given with --default, and `list \
         --default-texts` shows later which are still to be written. If a row cannot be read, it \
         is reported with its line, and nothing is written.",
        "What is left out or changed is a warning with its line.",
        "Without a Kind column, the kind follows from the HTTP status. Parameters may have types, \
         such as `used: integer` in the column Parameters; they become the types of the fields.",
        "Without a Code column, codes are made from the messages. To write a table that loses \
         nothing when it is imported, use `convert`. The domain and the reserved codes are written \
         only in JSON.",
    ],
    exit_codes: &[],
    examples: &[
        "{tool} import docs/errors.md --name RequestError --output src/error.rs",
        "{tool} import errors.csv --name BillingError --column 'How to fix=solution'",
        "{tool} import api.md --name VoiceError --section Voice --default 'cause=Unknown'",
        "{tool} import - --format markdown --name BillingError < errors.md",
    ],
};

const CONVERT: Epilogue = Epilogue {
    notes: &[
        "The options for tables are those of `import`. JSON holds everything, and needs a cause \
         and a solution for each error. The other formats do without them.",
        "A table has a column for each field that an error uses, but none for the domain and the \
         reserved codes of a set. What is left out is named.",
    ],
    exit_codes: &[],
    examples: &[
        "{tool} convert docs/errors.md --output errors.json",
        "{tool} convert errors.csv --format html > errors.html",
        "{tool} convert errors.md --column 'How to fix=solution' --default 'cause=Unknown' \
         --output errors.json",
        "{tool} convert errors.json --output errors.csv",
    ],
};

const CHECK: Epilogue = Epilogue {
    notes: &[
        "Breaking: a code or an alias that no longer leads anywhere, a code that now means a \
         different error, a reserved code that is used again or no longer reserved, a code in \
         another domain, another kind, HTTP status or retry advice, a parameter that is removed, \
         renamed or of a different type.",
        "Minor: a new code, alias, parameter or reserved code, a deprecation, a retry delay that \
         is added or removed.",
        "Patch: wording, links, labels, another retry delay.",
    ],
    exit_codes: &[
        exit(0, "nothing breaks"),
        exit(1, "something breaks"),
        exit(2, "a file cannot be used"),
    ],
    examples: &[
        "{tool} check errors.json",
        "{tool} check v1.json v2.json --format markdown",
        "git show v1.0:docs/errors.md | {tool} check - docs/errors.md",
        "{tool} check old.csv new.csv --format github",
        "{tool} check errors.json --allow breaking",
        "{tool} check errors.json --allow-reworded TABLE_NAME_TOO_LONG",
    ],
};

const SCAN: Epilogue = Epilogue {
    notes: &[
        "A line counts if it has the code of an error, an alias, its message with any values, or \
         the name of its variant as Rust's Debug writes it; as whole words and in the same case. \
         A code that is a number or a common word counts where a code is expected, as in \
         `\"code\": \"404\"`, `SQLSTATE[23505]` or `ERROR 1064`.",
        "Colors may be anywhere, and escapes of JSON are undone. The logs can be of any size, with \
         lines of any length. Compressed logs are read from standard input.",
        "With --annotate and --json, each line becomes an object with the `line` and its `codes`, \
         right after it was read, so that the command can be a stage of a pipeline.",
    ],
    exit_codes: &[
        exit(0, "the logs were scanned, whether they have errors or not"),
        exit(2, "a log or the catalog cannot be used"),
    ],
    examples: &[
        "{tool} scan service.log",
        "zcat logs/*.gz | {tool} scan -",
        "{tool} scan --json service.log | jq -r '.errors[0].code'",
        "kubectl logs --follow service | {tool} scan --annotate -",
    ],
};

const COMPLETIONS: Epilogue = Epilogue {
    notes: &[
        "Bash, Zsh and Fish complete codes, aliases, sets, labels and files too, and take codes \
         from the file of --catalog. Bash needs the package bash-completion to find the script, \
         or a line in ~/.bashrc: eval \"$({tool} completions bash)\". Zsh needs compinit; for \
         the place in the example, write fpath=(~/.zfunc $fpath) before it in ~/.zshrc.",
    ],
    exit_codes: &[],
    examples: &[
        "{tool} completions bash > ~/.local/share/bash-completion/completions/{tool}",
        "{tool} completions zsh > ~/.zfunc/_{tool}",
        "{tool} completions fish > ~/.config/fish/completions/{tool}.fish",
        "{tool} completions powershell >> $PROFILE",
    ],
};

const MAN: Epilogue = Epilogue {
    notes: &["The date of the pages is today, or the one in SOURCE_DATE_EPOCH."],
    exit_codes: &[],
    examples: &[
        "{tool} man --output ~/.local/share/man/man1",
        "{tool} man explain | man -l -",
    ],
};

impl Epilogue {
    /// The epilogue of a command.
    pub(crate) const fn of(command: CommandName) -> Self {
        match command {
            CommandName::Explain => EXPLAIN,
            CommandName::List => LIST,
            CommandName::Reference => REFERENCE,
            CommandName::Import => IMPORT,
            CommandName::Convert => CONVERT,
            CommandName::Check => CHECK,
            CommandName::Scan => SCAN,
            CommandName::Completions => COMPLETIONS,
            CommandName::Man => MAN,
        }
    }

    /// The notes, with the name of the program.
    pub(crate) fn notes(&self, tool: &str) -> Vec<String> {
        let mut notes = Vec::new();
        for note in self.notes {
            notes.push(note.replace(PLACEHOLDER, tool));
        }
        notes
    }

    /// The examples, with the name of the program.
    pub(crate) fn examples(&self, tool: &str) -> Vec<String> {
        let mut examples = Vec::new();
        for example in self.examples {
            examples.push(example.replace(PLACEHOLDER, tool));
        }
        examples
    }

    /// What the short help shows: how to use the command, by example.
    pub(crate) fn to_short_help(self, tool: &str, width: usize) -> String {
        if self.examples.is_empty() {
            return self.to_help(tool, width);
        }
        self.wrapped_examples(tool, width)
    }

    /// The whole epilogue.
    pub(crate) fn to_help(self, tool: &str, width: usize) -> String {
        let mut paragraphs = Vec::new();
        for note in self.notes(tool) {
            paragraphs.push(wrap::paragraph(&note, width, ""));
        }
        if !self.exit_codes.is_empty() {
            let mut lines = vec!["Exit codes:".to_owned()];
            for ExitCode { code, meaning } in self.exit_codes {
                let line = format!("  {code}  {meaning}");
                lines.push(wrap::paragraph(&line, width, "     "));
            }
            paragraphs.push(lines.join("\n"));
        }
        if !self.examples.is_empty() {
            paragraphs.push(self.wrapped_examples(tool, width));
        }
        paragraphs.join("\n\n")
    }

    fn wrapped_examples(self, tool: &str, width: usize) -> String {
        let mut lines = vec!["Examples:".to_owned()];
        for example in self.examples(tool) {
            let width = width.saturating_sub(INDENT.len());
            let example = wrap::command_line(&example, width, INDENT);
            for line in example.lines() {
                lines.push(format!("{INDENT}{line}"));
            }
        }
        lines.join("\n")
    }
}
