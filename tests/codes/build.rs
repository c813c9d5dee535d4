//! Writes sets whose codes are drawn by chance, so that they are as like each other as codes can be, and beside each
//! what its codes are. `PLATFORM_ERROR_CODES_SEED=7 cargo test -p platform-error-codes` draws others.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

/// A generator of numbers, so that a failure can be repeated.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap_or_default()
    }

    /// A text of what may stand in a code.
    fn text(&mut self, len: usize) -> String {
        (0..len)
            .map(|_| char::from(b'!' + u8::try_from(self.below(94)).unwrap_or_default()))
            .collect()
    }

    /// Words as people put them into a code.
    fn words(&mut self, most: usize) -> String {
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
        let words: Vec<&str> = (0..=self.below(most))
            .map(|_| WORDS[self.below(WORDS.len())])
            .collect();
        words.join("_")
    }
}

/// A set: its name, how many codes it has, and how the next one is drawn.
type Set = (&'static str, usize, fn(&mut Chance, usize) -> String);

const SETS: &[Set] = &[
    ("One", 1, |chance, _| chance.words(3)),
    ("Two", 2, |chance, _| chance.words(3)),
    ("Three", 3, |chance, _| chance.words(3)),
    ("Five", 5, |chance, _| chance.words(3)),
    ("Thirteen", 13, |chance, _| chance.words(5)),
    // More than one way to be as long, so that a word is left to tell them apart.
    ("Lengths", 254, |chance, at| chance.text(1 + at / 2 % 127)),
    ("Letters", 128, |_, at| "A".repeat(at + 1)),
    ("Near", 600, |chance, at| {
        // Those whose one byte differs where no word of the index looks are told apart by their rows.
        let mut code = "0123456789ABCDEF".repeat(8);
        let place = at % 128;
        code.replace_range(place..=place, &chance.text(1));
        code
    }),
    ("Swapped", 300, |chance, _| {
        let words: Vec<&str> = (0..=chance.below(12))
            .map(|_| ["AAAAAAAA", "AAAAAAAB", "BAAAAAAA"][chance.below(3)])
            .collect();
        words.concat()
    }),
    ("Prefixed", 1000, |_, at| {
        format!("{}_{at}", "THE_SAME_START".repeat(8))
    }),
    ("Numbers", 700, |_, at| at.to_string()),
    ("Large", 3200, |chance, at| {
        format!("{}_{at:x}", chance.words(4))
    }),
];

/// One entry: its code, its aliases, and whether it carries data.
struct Entry {
    code: String,
    aliases: Vec<String>,
    data: bool,
}

/// Draws the entries of a set, none of which has a code that another has.
fn entries(chance: &mut Chance, (_, count, draw): &Set, seen: &mut BTreeSet<String>) -> Vec<Entry> {
    let mut at = 0;
    let mut next = |chance: &mut Chance| loop {
        let code = draw(chance, at);
        at += 1;
        // A code that was drawn already gets a tail; the longest ones have no room for it.
        let tail = if seen.contains(&code) && code.len() < 120 {
            chance.text(1 + at % 8)
        } else {
            String::new()
        };
        if seen.insert(format!("{code}{tail}")) {
            return code + &tail;
        }
    };
    let mut entries: Vec<Entry> = Vec::new();
    for _ in 0..*count {
        let code = next(chance);
        match entries.last_mut() {
            Some(last) if chance.below(16) == 0 => last.aliases.push(code),
            _ => entries.push(Entry {
                code,
                aliases: Vec::new(),
                data: chance.below(4) == 0,
            }),
        }
    }
    entries
}

/// The enum of these entries.
fn set(name: &str, entries: &[Entry]) -> String {
    let mut source =
        format!("#[derive(Debug, PlatformError)]\n#[allow(dead_code)]\nenum {name} {{\n");
    for (
        row,
        Entry {
            code,
            aliases,
            data,
        },
    ) in entries.iter().enumerate()
    {
        let aliases = aliases.iter().fold(String::new(), |keys, alias| {
            keys + &format!(", alias = {alias:?}")
        });
        let data = if *data { "(u8)" } else { "" };
        let keys = "explanation = \"e\", cause = \"c\", solution = \"s\"";
        let _ = writeln!(
            source,
            "#[error(code = {code:?}, {keys}{aliases})] V{row}{data},"
        );
    }
    source + "}\n"
}

/// What the set must say of each of its codes and aliases.
fn expected(name: &str, entries: &[Entry]) -> String {
    let mut source =
        format!("Set {{ catalog: {name}::CATALOG, from_code: from_code::<{name}>, names: &[\n");
    for (
        row,
        Entry {
            code,
            aliases,
            data,
        },
    ) in entries.iter().enumerate()
    {
        for name in std::iter::once(code).chain(aliases) {
            let _ = writeln!(
                source,
                "Name {{ text: {name:?}, row: {row}, data: {data} }},"
            );
        }
    }
    source + "] },\n"
}

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=PLATFORM_ERROR_CODES_SEED");
    let seed: Option<u64> = env::var("PLATFORM_ERROR_CODES_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    // Spread over all bits; zero would stay zero.
    let mut chance = Chance(
        seed.unwrap_or_default()
            .wrapping_add(1)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            | 1,
    );
    let mut drawn = BTreeSet::new();
    let (mut source, mut all) = (String::new(), String::new());
    for kind in SETS {
        let entries = entries(&mut chance, kind, &mut drawn);
        source += &set(kind.0, &entries);
        all += &expected(kind.0, &entries);
    }
    let names: Vec<&str> = SETS.iter().map(|(name, ..)| *name).collect();
    let _ = writeln!(
        source,
        "const SETS: &[Set] = &[\n{all}];\ncatalog!(static JOINED = [{}]);",
        names.join(", ")
    );
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(Path::new(&out).join("codes.rs"), source)
}
