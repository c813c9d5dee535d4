//! Files, read as text and written whole.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::failure::Failure;

/// The name of standard input, where a file could be named.
const INPUT: &str = "-";

pub(super) fn is_input(path: &Path) -> bool {
    path == Path::new(INPUT)
}

/// The text of a file, or of standard input.
pub(super) fn read(path: &Path) -> Result<String, Failure> {
    let bytes = if is_input(path) {
        standard_input()
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| Failure::not_readable(path, error))?;
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.split(|&byte| byte == b'\n').count();
        Failure::NoText {
            file: path.display().to_string(),
            line,
        }
    })
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a file, or leaves what was there: the new one takes the place of the old when it is whole.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = match fs::metadata(path) {
        // A terminal, a pipe: nothing that could be replaced.
        Ok(metadata) if !metadata.is_file() => write_into(path, text),
        // A link stays one: what it leads to is replaced.
        Ok(metadata) => fs::canonicalize(path).and_then(|path| {
            may_write(&path, &metadata)?;
            replace(&path, text, Some(metadata.permissions()))
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => replace(&end(path), text, None),
        Err(error) => Err(error),
    };
    written.map_err(|error| Failure::not_writable(path, error))
}

/// Whether a file may be written: to put another in its place, nobody has to ask it.
fn may_write(path: &Path, metadata: &fs::Metadata) -> io::Result<()> {
    // Who may do anything is asked for the same: the file is so on purpose.
    if metadata.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    OpenOptions::new().write(true).open(path).map(drop)
}

/// Where a link leads in the end, though nothing is there; any other path is that itself.
fn end(path: &Path) -> PathBuf {
    // As many as the system follows; links may be changed while they are read, so that there is no end.
    const MOST_LINKS: usize = 40;
    let mut end = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&end) else { break };
        end = end
            .parent()
            .map(|folder| folder.join(&next))
            .unwrap_or(next);
    }
    end
}

fn write_into(path: &Path, text: &str) -> io::Result<()> {
    OpenOptions::new()
        .write(true)
        .open(path)?
        .write_all(text.as_bytes())
}

fn replace(path: &Path, text: &str, permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| *folder != Path::new(""))
        .map_or_else(|| PathBuf::from("."), Path::to_owned);
    let mut builder = Builder::new();
    builder.prefix(path.file_name().unwrap_or(OsStr::new("platform-error")));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;

        // As for any new file; by default, one that is made for a moment is for its owner alone.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // Its name is of no use to anybody who reads what is wrong.
    let mut file = builder
        .tempfile_in(folder)
        .map_err(|error| io::Error::from(error.kind()))?;
    file.write_all(text.as_bytes())?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    // It is not forced to the disk, which takes longer than all else: what was written can be written again.
    file.persist(path)?;
    Ok(())
}
