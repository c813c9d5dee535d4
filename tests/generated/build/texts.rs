//! A set with random strings, in every form that a literal can have, and the bytes that they must
//! have at run time.

use std::fmt::Write;

use crate::random::Random;

/// Strings with a meaning to the lexer, `format!`, Markdown, a terminal or a text editor.
const FRAGMENTS: &[&str] = &[
    "a",
    "Z",
    "0",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "\\",
    "'",
    "`",
    "```",
    "#",
    "\"#",
    "r#\"",
    "\"##",
    "{",
    "}",
    "{{",
    "}}",
    "{0}",
    "{name}",
    "{:?}",
    "{}",
    "$",
    "$crate",
    "//",
    "/*",
    "*/",
    "///",
    "\\n",
    "\\u{41}",
    "\\x41",
    "%s",
    "&amp;",
    "<b>",
    "|",
    "*",
    "- ",
    "é",
    "e\u{301}",
    "ß",
    "日本語",
    "שלום",
    "مرحبا",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "👩‍👩‍👧‍👦",
    "🇩🇪",
    "\u{1}",
    "\u{7f}",
    "\u{1b}[31m",
    "\u{85}",
    "\u{a0}",
    "\u{3000}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffd}",
    "\u{e000}",
    "\u{10ffff}",
];

/// A string that is not empty or only spaces.
fn text(random: &mut Random) -> String {
    let mut text = String::new();
    while text.trim().is_empty() {
        for _ in 0..=random.below(12) {
            if random.below(8) == 0 {
                let code_point = 1 + u32::try_from(random.below(0x10_ffff)).unwrap_or_default();
                text.extend(char::from_u32(code_point));
            } else {
                text += random.choose(FRAGMENTS);
            }
        }
    }
    text
}

/// A literal for a string: raw, or with each character written in one of its forms.
fn literal(random: &mut Random, text: &str) -> String {
    // A source file must not contain a lone carriage return.
    if random.below(3) == 0 && !text.contains('\r') {
        let mut hashes = String::new();
        while text.contains(&format!("\"{hashes}")) {
            hashes.push('#');
        }
        return format!("r{hashes}\"{text}\"{hashes}");
    }
    let mut literal = String::from("\"");
    for letter in text.chars() {
        let _ = match (letter, random.below(4)) {
            (_, 0) => write!(literal, "\\u{{{:x}}}", u32::from(letter)),
            ('\u{1}'..='\u{7f}', 1) => write!(literal, "\\x{:02x}", u32::from(letter)),
            ('"' | '\\' | '\r', _) => write!(literal, "{}", letter.escape_default()),
            // A continued line loses its leading whitespace.
            (_, 2) if !letter.is_whitespace() => write!(literal, "\\\n        {letter}"),
            _ => write!(literal, "{letter}"),
        };
    }
    literal + "\""
}

/// The string as a template without placeholders.
fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// One variant: its source, and the strings that it must have.
struct Variant {
    declaration: String,
    value: String,
    /// Message, explanation, cause, solution, docs, and what `Display` prints.
    texts: [String; 6],
}

/// A variant without data. Its explanation comes from the key, from an attribute, or from a
/// comment.
fn unit(at: usize, random: &mut Random) -> Variant {
    let [message, mut explanation, cause, solution, docs] = [(); 5].map(|()| text(random));
    let mut declaration = String::new();
    match at % 3 {
        0 => {}
        form => {
            // A doc comment is trimmed, and its line breaks are those of the file.
            explanation = explanation.replace('\r', "");
            explanation = explanation.trim().into();
            let attribute = format!("#[doc = {}]\n", literal(random, &explanation));
            let comment = explanation
                .split('\n')
                .fold(String::new(), |comment, line| {
                    comment + "/// " + line + "\n"
                });
            declaration += if form == 1 { &attribute } else { &comment };
        }
    }
    // Without a message, a one-line explanation is the message.
    let has_message = at.is_multiple_of(2) || explanation.trim().contains('\n');
    let message = if has_message {
        message
    } else {
        explanation.clone()
    };
    let literals = [&explanation, &cause, &solution, &docs].map(|text| literal(random, text));
    let _ = write!(
        declaration,
        "#[error(code = \"{at}\", cause = {}, solution = {}, docs = {}",
        literals[1], literals[2], literals[3]
    );
    if has_message {
        let _ = write!(
            declaration,
            ", message = {}",
            literal(random, &escaped(&message))
        );
    }
    if at.is_multiple_of(3) {
        let _ = write!(declaration, ", explanation = {}", literals[0]);
    }
    let _ = write!(declaration, ")]\nV{at}");
    let texts = [message.clone(), explanation, cause, solution, docs, message];
    Variant {
        declaration,
        value: format!("V{at}"),
        texts,
    }
}

/// A variant whose message shows fields between its strings.
fn with_fields(at: usize, random: &mut Random) -> Variant {
    let [before, between, after, name] = [(); 4].map(|()| text(random));
    let spec = if at.is_multiple_of(2) { "" } else { ":?" };
    let name_shown = if at.is_multiple_of(2) {
        name.clone()
    } else {
        format!("{name:?}")
    };
    let template = format!(
        "{}{{name{spec}}}{}{{count}}{}",
        escaped(&before),
        escaped(&between),
        escaped(&after)
    );
    let message = literal(random, &template);
    let declaration = format!(
        "#[error(code = \"{at}\", message = {message}, explanation = \"e\")]\n\
         #[error(cause = \"c\", solution = \"s\", docs = \"d\")]\n\
         V{at} {{ name: &'static str, count: u8 }}"
    );
    let value = format!(
        "V{at} {{ name: {}, count: {} }}",
        literal(random, &name),
        at % 256
    );
    let shown = format!("{before}{name_shown}{between}{}{after}", at % 256);
    Variant {
        declaration,
        value,
        texts: [
            template,
            "e".into(),
            "c".into(),
            "s".into(),
            "d".into(),
            shown,
        ],
    }
}

/// One to four labels of a domain.
fn domain(random: &mut Random) -> String {
    let labels = ["a", "Z9", "xn--bcher-kva", "my_crate", "0", "example-com"];
    let mut domain = random.choose(&labels).to_owned();
    for _ in 0..random.below(4) {
        domain.push('.');
        domain.push_str(random.choose(&labels));
    }
    domain
}

pub(crate) fn source(random: &mut Random) -> String {
    let mut variants = Vec::new();
    for at in 0..300 {
        variants.push(match at % 4 {
            3 => with_fields(at, random),
            _ => unit(at, random),
        });
    }
    let domain = domain(random);
    let mut source = String::from("#[derive(Debug, platform_error::PlatformError)]\n");
    let _ = writeln!(source, "#[error(domain = {})]", literal(random, &domain));
    source += "enum Texts {\n";
    for variant in &variants {
        let _ = writeln!(source, "{},", variant.declaration);
    }
    source += "}\n";
    let _ = writeln!(source, "const DOMAIN: &[u8] = &{:?};", domain.as_bytes());
    source += "const TEXTS: &[(Texts, [&[u8]; 6])] = &[\n";
    for Variant { value, texts, .. } in &variants {
        let mut bytes = String::new();
        for text in texts {
            let _ = write!(bytes, "&{:?}, ", text.as_bytes());
        }
        let _ = writeln!(source, "(Texts::{value}, [{bytes}]),");
    }
    source + "];\n"
}
