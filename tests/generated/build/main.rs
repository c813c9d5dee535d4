//! Writes the sources that the tests of this package include. All of them are random and depend on
//! a seed: `PLATFORM_ERROR_SEED=7 cargo test -p platform-error-generated` generates others.
#![allow(
    clippy::expect_used,
    reason = "a set that cannot be written fails the build"
)]

mod codes;
mod documents;
mod random;
mod texts;
mod thousand;

use std::path::Path;
use std::{env, fs, io};

use random::Random;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-env-changed=PLATFORM_ERROR_SEED");
    let seed: u64 = match env::var("PLATFORM_ERROR_SEED") {
        Ok(seed) => seed.parse().map_err(io::Error::other)?,
        Err(_) => 0,
    };
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    let out = Path::new(&out);
    fs::write(out.join("codes.rs"), codes::source(&mut Random::new(seed)))?;
    fs::write(out.join("texts.rs"), texts::source(&mut Random::new(seed)))?;
    fs::write(out.join("documents.rs"), documents::source(seed))?;
    fs::write(out.join("thousand.rs"), thousand::source())
}
