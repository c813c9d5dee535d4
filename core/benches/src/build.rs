//! Writes the sets that are compared: errors as platforms have them, with codes of 15 to 28 characters. `SEED=2 cargo
//! bench …` makes other codes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, error, fs};

/// How many errors each set has, and whether its enum is assembled of other derives too, which takes the compiler long.
const SETS: [(usize, bool); 4] = [(13, true), (100, false), (1000, true), (3000, false)];

const WORDS: [&str; 24] = [
    "ACCESS", "ACCOUNT", "CARD", "COLUMN", "CONFIG", "DENIED", "DEPLOY", "EXPIRED", "FOUND",
    "INDEX", "KEY", "LIMIT", "LOCK", "NAME", "NOT", "PROJECT", "QUOTA", "ROLE", "SCHEMA", "STATE",
    "SYNC", "TABLE", "TOKEN", "USER",
];

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-env-changed=SEED");
    let seed = env::var("SEED").map_or(Ok(1), |seed| seed.parse())?;
    let mut random = Random(seed);
    let mut source = String::new();
    for (size, is_assembled) in SETS {
        let errors = errors(&codes(size, &mut random));
        writeln!(source, "set! {{ Set{size} {errors} }}")?;
        if is_assembled {
            writeln!(source, "assembled! {{ Set{size} {errors} }}")?;
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("sets.rs"), source)?;
    Ok(())
}

/// The errors as the macros of `sets.rs` take them: those without fields, then a third with two.
fn errors(codes: &BTreeSet<String>) -> String {
    let (mut units, mut fields) = (Vec::new(), Vec::new());
    for (at, code) in codes.iter().enumerate() {
        if at % 3 == 0 {
            fields.push(format!(
                "E{at} {code:?} \"Value {{first}} is not within {{second}} of case {at}\","
            ));
        } else {
            units.push(format!("E{at} {code:?} \"What went wrong in case {at}\","));
        }
    }
    format!(
        "units {{ {} }} fields {{ {} }}",
        units.join("\n"),
        fields.join("\n")
    )
}

/// Different codes of two to five words and a number.
fn codes(count: usize, random: &mut Random) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    while codes.len() < count {
        let words: Vec<&str> = (0..2 + random.below(4))
            .map(|_| WORDS[random.below(WORDS.len())])
            .collect();
        let code = format!("{}_{}", words.join("_"), random.below(100));
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
