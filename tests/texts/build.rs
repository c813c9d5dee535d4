//! Writes a set whose texts are drawn by chance, in every form that a literal can have, and beside it the bytes that they
//! stand for. `PLATFORM_ERROR_TEXTS_SEED=7 cargo test -p platform-error-texts` draws others.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

/// What has meaning somewhere on the way: to the lexer, to `format!`, to Markdown, to a terminal, to a text editor.
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

/// A generator of numbers, so that a failure can be repeated.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap_or_default()
    }

    /// A text that is not blank.
    fn text(&mut self) -> String {
        let mut text = String::new();
        while text.trim().is_empty() {
            for _ in 0..=self.below(12) {
                match self.below(8) {
                    0 => text.extend(char::from_u32(
                        1 + u32::try_from(self.below(0x10_ffff)).unwrap_or_default(),
                    )),
                    _ => text += FRAGMENTS[self.below(FRAGMENTS.len())],
                }
            }
        }
        text
    }

    /// A literal for a text: raw, or with each character written in one of its ways.
    fn literal(&mut self, text: &str) -> String {
        // A carriage return alone may not stand in a source file.
        if self.below(3) == 0 && !text.contains('\r') {
            let mut hashes = String::new();
            while text.contains(&format!("\"{hashes}")) {
                hashes.push('#');
            }
            return format!("r{hashes}\"{text}\"{hashes}");
        }
        let mut literal = String::from("\"");
        for letter in text.chars() {
            let _ = match (letter, self.below(4)) {
                (_, 0) => write!(literal, "\\u{{{:x}}}", u32::from(letter)),
                ('\u{1}'..='\u{7f}', 1) => write!(literal, "\\x{:02x}", u32::from(letter)),
                ('"' | '\\' | '\r', _) => write!(literal, "{}", letter.escape_default()),
                // What follows the end of a line would be taken for its indentation.
                (_, 2) if !letter.is_whitespace() => write!(literal, "\\\n        {letter}"),
                _ => write!(literal, "{letter}"),
            };
        }
        literal + "\""
    }
}

/// The text as a template that shows no field.
fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// One variant: what stands in the source, and what it must say.
struct Variant {
    declaration: String,
    value: String,
    /// Message, explanation, cause, solution, docs, and what `Display` prints.
    texts: [String; 6],
}

/// A variant without data. Its explanation comes from the key, from an attribute, or from a comment.
fn unit(at: usize, chance: &mut Chance) -> Variant {
    let [message, mut explanation, cause, solution, docs] = [(); 5].map(|()| chance.text());
    let mut declaration = String::new();
    match at % 3 {
        0 => {}
        form => {
            // A doc comment is trimmed, and its lines end as the lines of a file do.
            explanation = explanation.replace('\r', "");
            explanation = explanation.trim().into();
            let attribute = format!("#[doc = {}]\n", chance.literal(&explanation));
            let comment = explanation
                .split('\n')
                .fold(String::new(), |comment, line| {
                    comment + "/// " + line + "\n"
                });
            declaration += if form == 1 { &attribute } else { &comment };
        }
    }
    // Without a message, a line of explanation is the message.
    let has_message = at.is_multiple_of(2) || explanation.trim().contains('\n');
    let message = if has_message {
        message
    } else {
        explanation.clone()
    };
    let literals = [&explanation, &cause, &solution, &docs].map(|text| chance.literal(text));
    let _ = write!(
        declaration,
        "#[error(code = \"{at}\", cause = {}, solution = {}, docs = {}",
        literals[1], literals[2], literals[3]
    );
    if has_message {
        let _ = write!(
            declaration,
            ", message = {}",
            chance.literal(&escaped(&message))
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

/// A variant whose message shows fields between its texts.
fn with_fields(at: usize, chance: &mut Chance) -> Variant {
    let [before, between, after, name] = [(); 4].map(|()| chance.text());
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
    let literal = chance.literal(&template);
    let declaration = format!(
        "#[error(code = \"{at}\", message = {literal}, explanation = \"e\", cause = \"c\", solution = \"s\", docs = \"d\")]\n\
         V{at} {{ name: &'static str, count: u8 }}"
    );
    let value = format!(
        "V{at} {{ name: {}, count: {} }}",
        chance.literal(&name),
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

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=PLATFORM_ERROR_TEXTS_SEED");
    let seed: Option<u64> = env::var("PLATFORM_ERROR_TEXTS_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    // Spread over all bits; zero would stay zero.
    let mut chance = Chance(
        seed.unwrap_or_default()
            .wrapping_add(1)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            | 1,
    );
    let variants: Vec<Variant> = (0..300)
        .map(|at| {
            if at % 4 == 3 {
                with_fields(at, &mut chance)
            } else {
                unit(at, &mut chance)
            }
        })
        .collect();
    let domain = chance.text();
    let mut source = format!(
        "#[derive(Debug, platform_error::PlatformError)]\n#[error(domain = {})]\n",
        chance.literal(&domain)
    );
    source += "enum Texts {\n";
    for variant in &variants {
        let _ = writeln!(source, "{},", variant.declaration);
    }
    let _ = writeln!(
        source,
        "}}\nconst DOMAIN: &[u8] = &{:?};",
        domain.as_bytes()
    );
    source += "const TEXTS: &[(Texts, [&[u8]; 6])] = &[\n";
    for Variant { value, texts, .. } in &variants {
        let bytes: Vec<String> = texts
            .iter()
            .map(|text| format!("&{:?}", text.as_bytes()))
            .collect();
        let _ = writeln!(source, "(Texts::{value}, [{}]),", bytes.join(", "));
    }
    source += "];\n";
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(Path::new(&out).join("texts.rs"), source)
}
