//! Problem details, as validators with the schemas of RFC 9457 see them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;
use std::time::Duration;

use platform_error::{ErrorSet, PlatformError, RequestError};
use platform_error_peers::Peer;
use platform_error_wire::{Config, Instance, Occurrence, Violation};
use tempfile::tempdir;

/// Strings and names that formats have trouble with.
#[derive(Debug, PlatformError)]
#[error(domain = "odd_domain")]
enum OddError {
    /// <b>&amp;</b> "quoted" ]]>
    #[error(
        code = "<&\"'\\%{}|^`#?>",
        message = "{0}\u{0}\u{b}\u{1b}\u{fffe}",
        cause = "\r\n\t\u{7f}",
        solution = "漢字"
    )]
    Tuple(String),
    /// Names.
    #[error(
        code = "23505",
        message = "{type} {größe} {i} {_x}",
        cause = "c",
        solution = "s",
        docs = "https://example.com/ä b/<>\"{}#[frag]"
    )]
    Names {
        r#type: f64,
        größe: f64,
        i: i64,
        _x: bool,
    },
    /// Relative.
    #[error(
        code = "a::b",
        message = "m",
        cause = "c",
        solution = "s",
        docs = "../x y#é"
    )]
    Relative,
}

/// Writes every error of the standard set and of the odd one, in several configurations.
fn each(mut write: impl FnMut(&Occurrence<'_>)) {
    let odd_text = "]]>&<\u{1}\u{d}\u{2028}\u{10ffff}".repeat(50);
    let mut errors: Vec<Box<dyn PlatformError>> = vec![
        Box::new(OddError::Tuple(odd_text.clone())),
        Box::new(OddError::Relative),
    ];
    for float in [0.1, f64::NAN, f64::NEG_INFINITY, 1e300, -0.0] {
        errors.push(Box::new(OddError::Names {
            r#type: float,
            größe: -float,
            i: i64::MIN,
            _x: true,
        }));
    }
    for facts in RequestError::CATALOG.entries() {
        errors.push(Box::new(RequestError::from_code(facts.code()).unwrap()));
    }
    let configs = [
        Config::new(),
        Config::new()
            .base("https://example.com/errors#")
            .cause(true),
        Config::new()
            .base("/errors")
            .explanation(false)
            .solution(false),
    ];
    let violations = [
        Violation::new(["a b", "~/", "漢"], odd_text).with_code("<x>"),
        Violation::new([""; 0], ""),
    ];
    for config in &configs {
        for error in &errors {
            let occurrence = Occurrence::new(&**error, config);
            write(&occurrence);
            let occurrence = occurrence
                .with_instance(Instance::from_id("req <\"> ü"))
                .with_violations(&violations)
                .with_retry_after(Duration::from_millis(1_500));
            write(&occurrence);
        }
    }
}

#[test]
fn xml_is_valid_by_the_schema_of_the_rfc() {
    let folder = tempdir().unwrap();
    let Some(mut jing) = Peer::program("jing") else {
        return;
    };
    jing = jing.arg("-c").arg(Peer::file("problem/problem.rnc"));
    let mut number = 0;
    each(|occurrence| {
        number += 1;
        fs::write(
            folder.path().join(format!("{number}.xml")),
            occurrence.to_xml(),
        )
        .unwrap();
    });
    assert_eq!(number, 120);
    for number in 1..=number {
        jing = jing.arg(folder.path().join(format!("{number}.xml")));
    }
    jing.output();
}

#[test]
fn the_schema_refuses_other_xml() {
    let folder = tempdir().unwrap();
    let config = Config::new();
    let xml = Occurrence::new(&RequestError::DuplicateKey, &config).to_xml();
    let wrong = [
        xml.replace(" xmlns=\"urn:ietf:rfc:7807\"", ""),
        xml.replace("<code>", "<code xmlns=\"\">"),
        xml.replace("<code>", "text<code>"),
        xml.replace("<code>", "<code>text<i/>"),
        xml.replace("<code>", "<0/><code>"),
    ];
    for document in wrong {
        let Some(jing) = Peer::program("jing") else {
            return;
        };
        let file = folder.path().join("wrong.xml");
        fs::write(&file, &document).unwrap();
        let output = jing
            .arg("-c")
            .arg(Peer::file("problem/problem.rnc"))
            .arg(file)
            .run();
        assert!(!output.success, "{document}");
    }
}

#[test]
fn json_is_valid_by_the_schema_of_the_rfc() {
    let Some(python) = Peer::python("problem/validate.py") else {
        return;
    };
    let mut documents = Vec::new();
    each(|occurrence| documents.push(occurrence.to_json()));
    // Only this one is wrong, which shows that the validator sees what is.
    documents.push(r#"{"type": "<>", "status": 99, "title": 5}"#.to_owned());
    let last = documents.len() - 1;
    let printed = python.input(format!("[{}]", documents.join(","))).output();
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), 3, "{printed}");
    for (line, member) in lines.iter().zip(["type", "title", "status"]) {
        assert!(
            line.starts_with(&format!("{last}: $.{member}: ")),
            "{printed}"
        );
    }
}
