//! Draws the pictures of the README from real output: `cargo run -p pictures`.
//!
//! The terminal and the formats become SVGs; `cargo run -p pictures -- formats` prints the latter.
//! The reference page is shown by a headless Chromium, once in a dark and once in a light
//! color scheme.

mod formats;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use anstyle::{Ansi256Color, AnsiColor, Color, RgbColor};
use anstyle_svg::{Palette, Term, WIN10_CONSOLE};

/// What is explained: the error that the page begins with, as a user would quote it.
const QUERY: &str = "permission check failed";

/// What is searched on the page.
const SEARCH: &str = "permission";

/// The page up to the end of the first error that the search finds, in CSS pixels.
const WINDOW: &str = "830,490";

/// Pixels of the picture per CSS pixel, for high-resolution screens.
const SCALE: &str = "2";

/// The values of Chromium's `preferredColorScheme`, with the picture that each makes.
const COLOR_SCHEMES: [(u8, &str); 2] = [(0, "page-dark.png"), (1, "page-light.png")];

const FOREGROUND: Color = Color::Rgb(RgbColor(230, 237, 243));
const BACKGROUND: Color = Color::Rgb(RgbColor(13, 17, 23));
const RED: RgbColor = RgbColor(255, 123, 114);
const CYAN: RgbColor = RgbColor(121, 192, 255);

fn main() -> Result<(), Box<dyn Error>> {
    if env::args().nth(1).as_deref() == Some("formats") {
        anstream::print!("{}", formats::columns());
        return Ok(());
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::write(folder.join("explain.svg"), terminal()?)?;
    fs::write(folder.join("formats.svg"), svg(&formats::columns()))?;

    let page = tempfile::Builder::new().suffix(".html").tempfile()?;
    fs::write(&page, tool(&["reference", "--format", "html"])?)?;
    for (color_scheme, picture) in COLOR_SCHEMES {
        screenshot(page.path(), color_scheme, &folder.join(picture))?;
    }
    Ok(())
}

/// A terminal in which the error has been explained, as an SVG.
fn terminal() -> Result<String, Box<dyn Error>> {
    let output = tool(&["--color", "always", "explain", QUERY])?;
    // The line break at the end leaves some space below the last line.
    let session = format!(
        "$ platform-error explain \"{QUERY}\"\n{}\n",
        output.trim_end()
    );
    Ok(svg(&session))
}

/// What a terminal shows, as an SVG.
fn svg(text: &str) -> String {
    let terminal = Term::new()
        .fg_color(FOREGROUND)
        .bg_color(BACKGROUND)
        .palette(palette())
        .min_width_px(600);
    terminal.render_svg(text)
}

/// Colors that are easier to read on a dark background than the classic ones.
fn palette() -> Palette {
    let mut palette = WIN10_CONSOLE;
    for (name, color) in [(AnsiColor::Red, RED), (AnsiColor::Cyan, CYAN)] {
        let index = Ansi256Color::from_ansi(name).index();
        palette.0[usize::from(index)] = color;
    }
    palette
}

/// What the tool prints for the standard set.
fn tool(arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "platform-error-cli", "--"]);
    cargo.args(arguments);
    Ok(String::from_utf8(run(&mut cargo)?)?)
}

/// Has Chromium draw the page.
fn screenshot(page: &Path, color_scheme: u8, picture: &Path) -> Result<(), Box<dyn Error>> {
    let mut chromium = Command::new("chromium");
    chromium.args(["--headless", "--hide-scrollbars"]);
    // The sandbox does not work for root, and the page is our own.
    chromium.arg("--no-sandbox");
    chromium.arg(format!("--window-size={WINDOW}"));
    chromium.arg(format!("--force-device-scale-factor={SCALE}"));
    chromium.arg(format!(
        "--blink-settings=preferredColorScheme={color_scheme}"
    ));
    chromium.arg(format!("--screenshot={}", picture.display()));
    chromium.arg(format!("file://{}?q={SEARCH}", page.display()));
    // The page asks for the font of the system; this makes it the same on each machine.
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts.conf");
    chromium.env("FONTCONFIG_FILE", fonts);
    run(&mut chromium)?;
    Ok(())
}

/// Runs a command and returns what it wrote to its standard output.
fn run(command: &mut Command) -> Result<Vec<u8>, Box<dyn Error>> {
    let program = command.get_program().display().to_string();
    let output = command
        .output()
        .map_err(|error| format!("cannot run {program}: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(output.stdout)
}
