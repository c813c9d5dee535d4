//! Sets whose codes resemble each other as much as possible, and what each set must find.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::iter;

use crate::random::Random;

/// How to draw the codes of a set.
struct Set {
    name: &'static str,
    codes: usize,
    /// Draws the code with this index.
    draw: fn(&mut Random, usize) -> String,
}

const fn set(name: &'static str, codes: usize, draw: fn(&mut Random, usize) -> String) -> Set {
    Set { name, codes, draw }
}

const SETS: &[Set] = &[
    set("One", 1, |random, _| words(random, 3)),
    set("Two", 2, |random, _| words(random, 3)),
    set("Three", 3, |random, _| words(random, 3)),
    set("Five", 5, |random, _| words(random, 3)),
    set("Thirteen", 13, |random, _| words(random, 5)),
    // Two codes of each length, so that the length alone does not tell them apart.
    set("Lengths", 254, |random, at| {
        printable(random, 1 + at / 2 % 127)
    }),
    set("Letters", 128, |_, at| "A".repeat(at + 1)),
    set("Near", 600, |random, at| {
        // Some of these differ only in a byte that the index does not hash.
        let mut code = "0123456789ABCDEF".repeat(8);
        let position = at % 128;
        code.replace_range(position..=position, &printable(random, 1));
        code
    }),
    set("Swapped", 300, |random, _| {
        let mut code = String::new();
        for _ in 0..=random.below(12) {
            code += random.choose(&["AAAAAAAA", "AAAAAAAB", "BAAAAAAA"]);
        }
        code
    }),
    set("Prefixed", 1000, |_, at| {
        format!("{}_{at}", "THE_SAME_START".repeat(8))
    }),
    set("Numbers", 700, |_, at| at.to_string()),
    set("Large", 3200, |random, at| {
        format!("{}_{at:x}", words(random, 4))
    }),
];

/// One entry: its code, its aliases, and whether it carries data.
struct Entry {
    code: String,
    aliases: Vec<String>,
    data: bool,
}

impl Entry {
    fn names(&self) -> impl Iterator<Item = &String> {
        iter::once(&self.code).chain(&self.aliases)
    }
}

pub(crate) fn source(random: &mut Random) -> String {
    let mut drawn = BTreeSet::new();
    let mut enums = String::new();
    let mut expected = String::new();
    let mut names = Vec::new();
    for set in SETS {
        let entries = draw_entries(random, set, &mut drawn);
        enums += &write_enum(set.name, &entries);
        expected += &write_expected(set.name, &entries);
        names.push(set.name);
    }
    let names = names.join(", ");
    format!(
        "{enums}const SETS: &[Set] = &[\n{expected}];\n\
         catalog!(static JOINED = [{names}]);\n"
    )
}

/// Printable ASCII.
fn printable(random: &mut Random, len: usize) -> String {
    let mut code = String::new();
    for _ in 0..len {
        let offset = u8::try_from(random.below(94)).unwrap_or_default();
        code.push(char::from(b'!' + offset));
    }
    code
}

/// Words as in typical codes.
fn words(random: &mut Random, most: usize) -> String {
    const WORDS: &[&str] = &[
        "TABLE",
        "NAME",
        "IS",
        "NOT",
        "TOO",
        "LONG",
        "DEPLOYING",
        "PERMISSION",
        "A",
        "KEY",
        "23",
    ];
    let count = 1 + random.below(most);
    let words: Vec<&str> = (0..count).map(|_| random.choose(WORDS)).collect();
    words.join("_")
}

/// Draws the entries of a set, with codes that were not drawn before.
fn draw_entries(random: &mut Random, set: &Set, drawn: &mut BTreeSet<String>) -> Vec<Entry> {
    let mut at = 0;
    let mut entries: Vec<Entry> = Vec::new();
    for _ in 0..set.codes {
        let code = draw_code(random, set, &mut at, drawn);
        match entries.last_mut() {
            Some(last) if random.below(16) == 0 => last.aliases.push(code),
            _ => entries.push(Entry {
                code,
                aliases: Vec::new(),
                data: random.below(4) == 0,
            }),
        }
    }
    entries
}

/// Draws a code that was not drawn before.
fn draw_code(
    random: &mut Random,
    set: &Set,
    at: &mut usize,
    drawn: &mut BTreeSet<String>,
) -> String {
    loop {
        let mut code = (set.draw)(random, *at);
        *at += 1;
        // A duplicate gets a suffix, unless it would be too long.
        if drawn.contains(&code) && code.len() < 120 {
            code += &printable(random, 1 + *at % 8);
        }
        if drawn.insert(code.clone()) {
            return code;
        }
    }
}

/// The enum with these entries.
fn write_enum(name: &str, entries: &[Entry]) -> String {
    let mut source =
        format!("#[derive(Debug, PlatformError)]\n#[allow(dead_code)]\nenum {name} {{\n");
    for (row, entry) in entries.iter().enumerate() {
        let mut keys = format!("code = {:?}", entry.code);
        keys += ", explanation = \"e\", cause = \"c\", solution = \"s\"";
        for alias in &entry.aliases {
            let _ = write!(keys, ", alias = {alias:?}");
        }
        // Facts that only some rows have, in every combination; the tests know the rule.
        if row.is_multiple_of(2) {
            let _ = write!(keys, ", http_status = {}", 400 + row % 200);
        }
        if row.is_multiple_of(3) {
            let _ = write!(keys, ", title = \"title {row}\"");
        }
        if row.is_multiple_of(5) {
            let _ = write!(keys, ", retry_after = {}", row + 1);
        }
        if row.is_multiple_of(7) {
            let _ = write!(keys, ", labels(row = \"{row}\")");
        }
        if row.is_multiple_of(11) {
            let _ = write!(keys, ", since = \"{row}\"");
        }
        if row.is_multiple_of(17) {
            let _ = write!(keys, ", reason = \"{}_R{row}\"", name.to_uppercase());
        }
        if entry.data && row.is_multiple_of(13) {
            keys += ", message = \"{0}\"";
        }
        let data = if entry.data { "(u8)" } else { "" };
        let _ = writeln!(source, "#[error({keys})] V{row}{data},");
    }
    source + "}\n"
}

/// What the set must return for each of its codes and aliases.
fn write_expected(set: &str, entries: &[Entry]) -> String {
    let mut source =
        format!("Set {{ catalog: {set}::CATALOG, from_code: from_code::<{set}>, names: &[\n");
    for (row, entry) in entries.iter().enumerate() {
        for name in entry.names() {
            let data = entry.data;
            let _ = writeln!(
                source,
                "Name {{ text: {name:?}, row: {row}, data: {data} }},"
            );
        }
    }
    source + "] },\n"
}
