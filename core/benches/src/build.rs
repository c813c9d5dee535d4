//! Generates the sets of errors that are measured. Their codes have 15 to 28 characters, as in real
//! platforms. `SEED=2 cargo bench …` generates different codes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, error, fmt, fs};

/// The size of each set, and whether its enum also gets the derives of other crates, which take
/// long to compile.
const SETS: [(usize, bool); 4] = [(13, true), (100, false), (1000, true), (3000, false)];

const WORDS: [&str; 24] = [
    "ACCESS", "ACCOUNT", "CARD", "COLUMN", "CONFIG", "DENIED", "DEPLOY", "EXPIRED", "FOUND",
    "INDEX", "KEY", "LIMIT", "LOCK", "NAME", "NOT", "PROJECT", "QUOTA", "ROLE", "SCHEMA", "STATE",
    "SYNC", "TABLE", "TOKEN", "USER",
];

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-env-changed=SEED");
    let seed = match env::var("SEED") {
        Ok(seed) => seed.parse()?,
        Err(_) => 1,
    };
    let mut random = Random(seed);
    let mut source = String::new();
    for (size, is_assembled) in SETS {
        let errors = errors(&codes(size, &mut random))?;
        writeln!(source, "set! {{ Set{size} {errors} }}")?;
        if is_assembled {
            writeln!(source, "assembled! {{ Set{size} {errors} }}")?;
        }
    }
    let output = env::var("OUT_DIR")?;
    fs::write(Path::new(&output).join("sets.rs"), source)?;
    Ok(())
}

/// The errors in the syntax of the macros in `sets.rs`: a third of them have two fields.
fn errors(codes: &BTreeSet<String>) -> Result<String, fmt::Error> {
    let mut units = String::new();
    let mut fields = String::new();
    for (index, code) in codes.iter().enumerate() {
        if index % 3 == 0 {
            let message = format!("Value {{first}} is not within {{second}} of case {index}");
            writeln!(fields, "E{index} {code:?} {message:?},")?;
        } else {
            let message = format!("What went wrong in case {index}");
            writeln!(units, "E{index} {code:?} {message:?},")?;
        }
    }
    Ok(format!("units {{ {units} }} fields {{ {fields} }}"))
}

/// Distinct codes of two to five words and a number.
fn codes(count: usize, random: &mut Random) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    while codes.len() < count {
        let mut code = String::new();
        for _ in 0..2 + random.below(4) {
            code += WORDS[random.below(WORDS.len())];
            code.push('_');
        }
        code += &random.below(100).to_string();
        if (15..=28).contains(&code.len()) {
            codes.insert(code);
        }
    }
    codes
}

/// A linear congruential generator: the same codes in each run, without a dependency.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}
