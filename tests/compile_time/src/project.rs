//! A generated package and its measurements.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

use crate::measure::{self, Cost};
use crate::peers::Peer;
use crate::source;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Mode {
    Check,
    Release,
}

pub(crate) struct Project {
    name: String,
    folder: PathBuf,
    /// The folder of all projects, and of their target folders.
    home: PathBuf,
    library: String,
}

impl Project {
    pub(crate) fn write(peer: &Peer, variants: usize) -> io::Result<Self> {
        let name = format!("{}-{variants}", peer.name);
        let home = home()?;
        let folder = home.join(&name);
        // A lock file of an earlier run would pin old versions.
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder.join("src"))?;
        let platform_error = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../core")
            .canonicalize()?;
        let manifest = source::manifest(peer, &name, &platform_error);
        fs::write(folder.join("Cargo.toml"), manifest)?;
        let entries = source::entries(variants);
        let binary = source::binary(peer, &name.replace('-', "_"), &entries);
        fs::write(folder.join("src/main.rs"), binary)?;
        let project = Self {
            name,
            folder,
            home,
            library: source::library(peer, &entries),
        };
        project.touch()?;
        Ok(project)
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Makes cargo compile the library again.
    fn touch(&self) -> io::Result<()> {
        fs::write(self.folder.join("src/lib.rs"), &self.library)
    }

    /// The cost of the enum alone, when its dependencies are already compiled.
    pub(crate) fn compile(&self, mode: Mode) -> io::Result<Cost> {
        self.touch()?;
        let arguments: &[&str] = match mode {
            Mode::Check => &["check", "--lib"],
            Mode::Release => &["build", "--release", "--lib"],
        };
        let (cost, _) = measure::run(self.cargo("warm").args(arguments))?;
        Ok(cost)
    }

    /// The size in bytes of the stripped binary.
    pub(crate) fn binary(&self) -> io::Result<u64> {
        measure::run(self.cargo("warm").args(["build", "--release"]))?;
        let mut binary = self.home.join("warm/release").join(&self.name);
        binary.set_extension(env::consts::EXE_EXTENSION);
        Ok(fs::metadata(binary)?.len())
    }

    /// The cost of compiling all crates, and the number of dependencies.
    pub(crate) fn build_cold(&self) -> io::Result<(Cost, usize)> {
        // The download is not part of the build.
        measure::run(self.cargo("cold").arg("fetch"))?;
        let target = self.home.join("cold");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let mut build = self.cargo("cold");
        build.args(["build", "--release", "--lib"]);
        let (cost, messages) = measure::run(&mut build)?;
        let crates = messages
            .lines()
            .filter(|line| line.trim_start().starts_with("Compiling"))
            .count();
        // One of them is the project itself.
        Ok((cost, crates.saturating_sub(1)))
    }

    /// The size in bytes of the library after macro expansion.
    pub(crate) fn expansion(&self) -> io::Result<usize> {
        // A separate target folder, because a compiler with this variable compiles the dependencies
        // again.
        let mut rustc = self.cargo("expand");
        rustc.args(["rustc", "--lib", "--profile", "check"]);
        // Like cargo-expand: the option is unstable, and the variable enables it.
        rustc.args(["--", "-Zunpretty=expanded"]);
        rustc.env("RUSTC_BOOTSTRAP", "1");
        Ok(stdout(&rustc.output()?)?.len())
    }

    /// The direct dependencies with their versions, or what it is without any.
    pub(crate) fn title(&self) -> io::Result<String> {
        let mut tree = self.cargo("warm");
        tree.args(["tree", "--depth", "1", "--prefix", "none"]);
        tree.args(["--edges", "normal"]);
        let tree = stdout(&tree.output()?)?;
        let mut crates = Vec::new();
        if self.name.starts_with("by-hand") {
            crates.push("a table written by hand".to_owned());
        }
        // The first line is the project itself.
        for line in tree.lines().skip(1) {
            if let Some((name, rest)) = line.split_once(" v") {
                let version = rest.split(' ').next().unwrap_or(rest);
                crates.push(format!("{name} {version}"));
            }
        }
        Ok(crates.join(", "))
    }

    fn cargo(&self, target: &str) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut cargo = Command::new(cargo);
        cargo.current_dir(&self.folder);
        cargo.env("CARGO_TARGET_DIR", self.home.join(target));
        // Every compilation must start from scratch.
        cargo.env("CARGO_INCREMENTAL", "0");
        // The messages are parsed.
        cargo.env("CARGO_TERM_COLOR", "never");
        cargo
    }
}

/// A folder within the target folder of this program.
fn home() -> io::Result<PathBuf> {
    let program = env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or(io::ErrorKind::NotFound)?;
    Ok(target.join("compile-time"))
}

/// The compiler and the kind of machine.
pub(crate) fn compiler() -> io::Result<String> {
    let version = stdout(&Command::new("rustc").arg("--version").output()?)?;
    let version = version.trim();
    let architecture = env::consts::ARCH;
    let system = env::consts::OS;
    Ok(format!("{version}, {architecture} {system}"))
}

/// The standard output of a command. Fails if the command failed.
fn stdout(output: &Output) -> io::Result<String> {
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let messages = String::from_utf8_lossy(&output.stderr);
        Err(measure::failure(&messages))
    }
}
