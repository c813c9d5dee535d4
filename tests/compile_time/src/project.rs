//! A package that is made to be compiled.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

use crate::measure::{self, Cost};
use crate::rivals::Rival;
use crate::source;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Mode {
    Check,
    Release,
}

pub(crate) struct Project {
    name: String,
    folder: PathBuf,
    /// The folder that all projects are in.
    home: PathBuf,
    library: String,
}

impl Project {
    pub(crate) fn write(rival: &Rival, variants: usize) -> io::Result<Self> {
        let name = format!("{}-{variants}", rival.name);
        let home = home()?;
        let folder = home.join(&name);
        let entries = source::entries(variants);
        let library = source::library(rival, &entries);
        let platform_error = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../core")
            .canonicalize()?;
        // Whatever versions an earlier run has found.
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder.join("src"))?;
        fs::write(
            folder.join("Cargo.toml"),
            source::manifest(rival, &name, &platform_error),
        )?;
        fs::write(
            folder.join("src/main.rs"),
            source::program(rival, &name.replace('-', "_"), &entries),
        )?;
        let project = Self {
            name,
            folder,
            home,
            library,
        };
        project.touch()?;
        Ok(project)
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Has cargo compile the library again.
    fn touch(&self) -> io::Result<()> {
        fs::write(self.folder.join("src/lib.rs"), &self.library)
    }

    /// The enum alone; what it depends on is compiled already, or else the time is worth nothing.
    pub(crate) fn compile(&self, mode: Mode) -> io::Result<Cost> {
        self.touch()?;
        let arguments: &[&str] = match mode {
            Mode::Check => &["check", "--lib"],
            Mode::Release => &["build", "--release", "--lib"],
        };
        let (cost, _) = measure::run(self.cargo("warm").args(arguments))?;
        Ok(cost)
    }

    /// The size of the stripped program.
    pub(crate) fn program(&self) -> io::Result<u64> {
        measure::run(self.cargo("warm").args(["build", "--release"]))?;
        let program = self
            .home
            .join("warm/release")
            .join(&self.name)
            .with_extension(env::consts::EXE_EXTENSION);
        Ok(fs::metadata(program)?.len())
    }

    /// All crates from the start, and how many they are.
    pub(crate) fn build_cold(&self) -> io::Result<(Cost, usize)> {
        // What is downloaded is not built.
        measure::run(self.cargo("cold").arg("fetch"))?;
        if self.home.join("cold").exists() {
            fs::remove_dir_all(self.home.join("cold"))?;
        }
        let (cost, said) = measure::run(self.cargo("cold").args(["build", "--release", "--lib"]))?;
        let crates = said
            .lines()
            .filter(|line| line.trim_start().starts_with("Compiling"))
            .count();
        Ok((cost, crates.saturating_sub(1)))
    }

    /// How many bytes the enum has after the macros.
    pub(crate) fn expansion(&self) -> io::Result<usize> {
        // As cargo-expand does, since only a nightly compiler shows it without being asked like
        // this. It has a folder of its own, because crates look different to a compiler that is
        // asked like this.
        let expand = [
            "rustc",
            "--lib",
            "--profile",
            "check",
            "--",
            "-Zunpretty=expanded",
        ];
        let output = self
            .cargo("expand")
            .env("RUSTC_BOOTSTRAP", "1")
            .args(expand)
            .output()?;
        Ok(successful(&output)?.len())
    }

    /// The crates that this is made with, and their versions.
    pub(crate) fn title(&self) -> io::Result<String> {
        let tree = self
            .cargo("warm")
            .args([
                "tree", "--depth", "1", "--prefix", "none", "--edges", "normal",
            ])
            .output()?;
        let tree = successful(&tree)?;
        let crates = tree.lines().skip(1).filter_map(|line| {
            let (name, version) = line.split_once(" v")?;
            Some(format!("{name} {}", version.split(' ').next()?))
        });
        let crates: Vec<String> = crates.collect();
        Ok(if crates.is_empty() {
            "a table by hand".to_owned()
        } else {
            crates.join(", ")
        })
    }

    fn cargo(&self, target: &str) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.home.join(target));
        // Each time the whole, and messages that can be read.
        cargo
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TERM_COLOR", "never");
        cargo
    }
}

/// Beside this program, in the folder that cargo builds into.
fn home() -> io::Result<PathBuf> {
    let program = env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or(io::ErrorKind::NotFound)?;
    Ok(target.join("compile-time"))
}

/// Which compiler, on which kind of machine.
pub(crate) fn compiler() -> io::Result<String> {
    let version = successful(&Command::new("rustc").arg("--version").output()?)?;
    Ok(format!(
        "{}, {} {}",
        version.trim(),
        env::consts::ARCH,
        env::consts::OS
    ))
}

fn successful(output: &Output) -> io::Result<String> {
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(measure::failure(&String::from_utf8_lossy(&output.stderr)))
    }
}
