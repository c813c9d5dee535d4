//! Answers of services as their public documentation and their source show them, and everything
//! that a person would read from them.
//!
//! In `services/*.txt`, a line that begins with `#` names a service, `>` gives the status, the
//! media type and headers, and `<` gives what must be read. Between them is the body. What is not
//! listed must be absent; the format is `Plain` if it is not listed.

use std::fmt::Write as _;

use platform_error_wire::Answer;
use platform_error_wire::answer::Format;

const FILES: [(&str, &str); 5] = [
    ("clouds", include_str!("services/clouds.txt")),
    ("apis", include_str!("services/apis.txt")),
    ("protocols", include_str!("services/protocols.txt")),
    ("frameworks", include_str!("services/frameworks.txt")),
    ("pages", include_str!("services/pages.txt")),
];

/// An answer, and what must be read from it.
#[derive(Default)]
struct Case<'a> {
    name: &'a str,
    status: u16,
    headers: Vec<(&'a str, &'a str)>,
    body: String,
    expected: String,
}

fn cases(file: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("# ") {
            cases.push(Case {
                name,
                ..Case::default()
            });
            continue;
        }
        let case = cases.last_mut().unwrap();
        if let Some(summary) = line.strip_prefix("< ") {
            writeln!(case.expected, "{summary}").unwrap();
        } else if let Some(header) = line.strip_prefix("> ") {
            add_header(case, header);
        } else if case.expected.is_empty() {
            writeln!(case.body, "{line}").unwrap();
        }
    }
    cases
}

fn add_header<'a>(case: &mut Case<'a>, line: &'a str) {
    if case.status == 0 {
        let (status, media_type) = line.split_once(' ').unwrap_or((line, ""));
        case.status = status.parse().unwrap();
        case.headers.push(("content-type", media_type));
    } else {
        case.headers.push(line.split_once(": ").unwrap());
    }
}

/// What was read, in the form of the files.
fn summary(answer: &Answer) -> String {
    let mut summary = String::new();
    let mut add = |name: &str, value: &str| {
        writeln!(summary, "{name}: {}", value.replace('\n', "\\n")).unwrap();
    };
    if answer.format() != Format::Plain {
        add("format", &format!("{:?}", answer.format()));
    }
    let texts = |add: &mut dyn FnMut(&str, &str), name: &str, text: Option<&str>| {
        if let Some(text) = text {
            add(name, text);
        }
    };
    texts(&mut add, "code", answer.code());
    add("kind", answer.kind().as_str());
    texts(&mut add, "message", answer.message());
    if let Some(delay) = answer.retry_after() {
        add("retry_after", &format!("{delay:?}"));
    }
    texts(&mut add, "instance", answer.instance());
    texts(&mut add, "docs", answer.docs());
    for violation in answer.violations() {
        let code = violation.code().map(|code| format!(" ({code})"));
        let text = format!(
            "{} {}{}",
            violation.pointer(),
            violation.detail(),
            code.unwrap_or_default()
        );
        add("violation", &text);
    }
    summary
}

/// The lines in an order that does not matter.
fn sorted(lines: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = lines.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn everything_is_read_as_a_person_would() {
    let mut count = 0;
    let mut wrong = String::new();
    for (file, text) in FILES {
        for case in cases(text) {
            count += 1;
            let answer = Answer::read(case.status, &case.headers, case.body.as_bytes());
            let summary = summary(&answer);
            if sorted(&summary) != sorted(&case.expected) {
                let (name, expected) = (case.name, &case.expected);
                writeln!(
                    wrong,
                    "\n{file}, {name}:\n{summary}-- expected:\n{expected}"
                )
                .unwrap();
            }
            if !answer.is_error() {
                writeln!(wrong, "{file}, {}: not an error", case.name).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 200, "{count}");
}
