//! Recognizes formats that are not imported, to say what they are and how to convert them.

mod lines;

use self::lines::{is_grid, is_org_rule, is_simple_rule, is_yaml};
use crate::error::{Error, ErrorKind};

/// A format that is not imported.
#[derive(Clone, Copy)]
struct Format {
    name: &'static str,
    /// The command that converts it.
    command: &'static str,
}

impl Format {
    /// The error that names the format, which the line with this index shows.
    fn error(self, line: usize) -> Error {
        let kind = ErrorKind::FormatForeign {
            format: self.name,
            command: self.command,
        };
        Error::at(line + 1, kind)
    }
}

const ASCIIDOC: Format = Format {
    name: "AsciiDoc",
    command: "asciidoctor -o errors.html FILE",
};
const RST: Format = Format {
    name: "reStructuredText",
    command: "pandoc -f rst -t gfm -o errors.md FILE",
};
const PANDOC: Format = Format {
    name: "Pandoc Markdown",
    command: "pandoc -f markdown -t gfm -o errors.md FILE",
};
const ORG: Format = Format {
    name: "Org",
    command: "pandoc -f org -t gfm -o errors.md FILE",
};
const MEDIAWIKI: Format = Format {
    name: "MediaWiki markup",
    command: "pandoc -f mediawiki -t gfm -o errors.md FILE",
};
const DOKUWIKI: Format = Format {
    name: "DokuWiki markup",
    command: "pandoc -f dokuwiki -t gfm -o errors.md FILE",
};
const JIRA: Format = Format {
    name: "Jira markup",
    command: "pandoc -f jira -t gfm -o errors.md FILE",
};
const TEXTILE: Format = Format {
    name: "Textile",
    command: "pandoc -f textile -t gfm -o errors.md FILE",
};
const LATEX: Format = Format {
    name: "LaTeX",
    command: "pandoc -f latex -t gfm -o errors.md FILE",
};
const YAML: Format = Format {
    name: "YAML",
    command: "yq -o json FILE > errors.json",
};
const TOML: Format = Format {
    name: "TOML",
    command: "yq -p toml -o json FILE > errors.json",
};
const PROPERTIES: Format = Format {
    name: "a properties file",
    command: "yq -p props -o json FILE > errors.json",
};
const XML: Format = Format {
    name: "XML",
    command: "yq -p xml -o json FILE > errors.json",
};

/// A page of [`Reference::to_html`](crate::Reference::to_html), whose only table is the index.
const PAGE: Format = Format {
    name: "a page for browsers, written from a catalog",
    command: "platform-error reference --format json --output errors.json",
};
/// What only such a page contains.
const GENERATOR: &str = r#"<meta name="generator" content="platform-error">"#;

/// The error for a page that was written for browsers: importing its table would lose the rest.
pub(super) fn written_page(text: &str) -> Option<Error> {
    let at = text.find(GENERATOR)?;
    let line = text[..at].matches('\n').count();
    Some(PAGE.error(line))
}

/// The error that names the format of a file, if it is one of these. A file with a table that can
/// be read never gets here.
pub(super) fn error(text: &str) -> Option<Error> {
    let (line, format) = recognize(text)?;
    Some(format.error(line))
}

/// Whether a file is in one of these formats.
pub(super) fn is_foreign(text: &str) -> bool {
    recognize(text).is_some()
}

/// The format, and the index of the first line that shows it.
fn recognize(text: &str) -> Option<(usize, Format)> {
    let start = text.trim_start();
    let is_html = start
        .get(.."<!doctype html".len())
        .is_some_and(|start| start.eq_ignore_ascii_case("<!doctype html"));
    if is_html || text.contains("<html") || text.contains("<HTML") {
        return None;
    }
    if start.starts_with("<?xml") || (start.starts_with('<') && text.contains("xmlns")) {
        return Some((0, XML));
    }
    let has_heading = text.lines().any(|line| line.starts_with("# "));
    for (at, line) in text.lines().enumerate() {
        if let Some(format) = of_line(line.trim(), line, has_heading) {
            return Some((at, format));
        }
    }
    if has_sections(text) {
        return None;
    }
    of_most_lines(text).map(|format| (0, format))
}

/// The format of which a line is a sign.
fn of_line(line: &str, whole: &str, has_heading: bool) -> Option<Format> {
    let is_directive = || {
        let name = line
            .strip_prefix(".. ")
            .and_then(|rest| rest.split_once("::"));
        name.is_some_and(|(name, _)| !name.is_empty() && !name.contains(' '))
    };
    let is_title = |mark: &str| whole.starts_with(mark);
    let starts = |marks: &[&str]| marks.iter().any(|mark| line.starts_with(mark));
    let format = match line {
        "|===" | "!===" | ",===" | ":===" => ASCIIDOC,
        _ if starts(&["[cols=", "[%header", "[options=", "include::"]) => ASCIIDOC,
        _ if !has_heading && (is_title("== ") && !line.ends_with('=')) => ASCIIDOC,
        _ if is_directive() => RST,
        // Markdown has headings like these too.
        _ if is_grid(line) && has_heading => PANDOC,
        _ if is_grid(line) => RST,
        _ if is_simple_rule(line) => RST,
        _ if is_org_rule(line) || starts(&["#+TITLE:", "#+title:", "#+BEGIN_"]) => ORG,
        _ if starts(&["{|"]) => MEDIAWIKI,
        _ if starts(&["^ "]) && line.ends_with('^') => DOKUWIKI,
        _ if starts(&["||"]) && line.ends_with("||") && line.len() > "||||".len() => JIRA,
        _ if starts(&["|_."]) => TEXTILE,
        _ if starts(&["\\begin{tabular", "\\begin{longtable", "\\documentclass"]) => LATEX,
        _ => return None,
    };
    Some(format)
}

/// Whether a page has headings of Markdown below its first one. In the other formats, such a line is
/// a comment about the next line, which is not empty.
fn has_sections(text: &str) -> bool {
    let mut sections = 0;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let is_last = lines.peek().is_none_or(|next| next.trim().is_empty());
        let marks = line.len() - line.trim_start_matches('#').len();
        let is_heading = marks > 1 && line.trim_start_matches('#').starts_with(' ');
        sections += usize::from(is_heading && is_last);
    }
    sections > 1
}

/// The format of which almost all lines are signs.
fn of_most_lines(text: &str) -> Option<Format> {
    let mut lines = 0;
    let (mut yaml, mut keys, mut toml, mut properties) = (0, 0, 0, 0);
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with(['#', '!']) || trimmed == "---" {
            continue;
        }
        lines += 1;
        // Further lines of a string are indented.
        yaml += usize::from(is_yaml(trimmed) || line.starts_with("  "));
        keys += usize::from(is_yaml(trimmed));
        let is_section = trimmed.starts_with('[') && trimmed.ends_with(']');
        let value = lines::value(trimmed);
        let is_toml = value.is_some_and(|value| value.starts_with(['"', '\'', '[', '{']));
        toml += usize::from(is_section || is_toml);
        properties += usize::from(value.is_some());
    }
    let most = |count: usize| lines > 1 && count * 10 >= lines * 9;
    if most(yaml) && keys * 2 >= lines {
        Some(YAML)
    } else if most(toml) {
        Some(TOML)
    } else if most(properties) {
        Some(PROPERTIES)
    } else {
        None
    }
}
