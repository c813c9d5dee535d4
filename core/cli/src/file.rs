//! Files: read as UTF-8, and written completely or not at all.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use crate::encoding::{Encoding, how_to_convert};
use crate::error::Error;

/// Whether an argument means standard input or standard output instead of a file.
pub(crate) fn is_standard_stream(path: &Path) -> bool {
    path == Path::new("-")
}

/// The text of a file that need not exist, or that cannot be read, such as a terminal.
pub(crate) fn read_if_exists(path: &Path) -> Result<Option<String>, Error> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => read(path).map(Some),
        _ => Ok(None),
    }
}

/// The text of a file, or of standard input.
pub(crate) fn read(path: &Path) -> Result<String, Error> {
    let bytes = if is_standard_stream(path) {
        read_stdin()
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| Error::not_readable(path, error))?;
    text(path, bytes)
}

/// The bytes of a file as text.
fn text(path: &Path, bytes: Vec<u8>) -> Result<String, Error> {
    if let Some(encoding) = Encoding::known(&bytes) {
        return Err(no_text(path, 1, encoding));
    }
    String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        let valid = bytes.get(..error.utf8_error().valid_up_to());
        let breaks = valid.unwrap_or_default().split(|&byte| byte == b'\n');
        no_text(path, breaks.count(), Encoding::guess(bytes))
    })
}

/// Says what a file is that is not UTF-8, as found on this line.
fn no_text(path: &Path, line: usize, encoding: Encoding) -> Error {
    let file = path.display().to_string();
    match encoding {
        Encoding::Binary(what) => Error::Binary { file, what },
        Encoding::Text(encoding) => Error::NotUtf8 {
            file,
            line,
            encoding,
            solution: how_to_convert(encoding, (!is_standard_stream(path)).then_some(path)),
        },
    }
}

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Fails if an output is the document that is read, even under another name.
pub(crate) fn check_is_not_source(output: &Path, source: &Path) -> Result<(), Error> {
    if is_standard_stream(output) || is_standard_stream(source) {
        return Ok(());
    }
    // A file that does not exist yet is not the source.
    if same_file::is_same_file(output, source).unwrap_or(false) {
        return Err(Error::OverwritesSource {
            file: output.display().to_string(),
        });
    }
    Ok(())
}

/// Writes a file completely, or leaves the old one untouched.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Error> {
    let written = match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => overwrite(path, text, &metadata),
        // A terminal or a pipe cannot be replaced.
        Ok(_) => write_into(path, text),
        Err(error) if error.kind() == ErrorKind::NotFound => replace(&target(path), text, None),
        Err(error) => Err(error),
    };
    written.map_err(|error| Error::not_writable(path, error))
}

/// Replaces an existing file. If it is a symbolic link, its target is replaced.
fn overwrite(path: &Path, text: &str, metadata: &fs::Metadata) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    check_writable(&path, metadata)?;
    replace(&path, text, Some(metadata.permissions()))
}

/// Fails if a file must not be written. Replacing it would need only permissions of its folder.
fn check_writable(path: &Path, metadata: &fs::Metadata) -> io::Result<()> {
    // Root could open the file anyway, but it was made read-only on purpose.
    if metadata.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    OpenOptions::new().write(true).open(path)?;
    Ok(())
}

/// The final target of a symbolic link to a missing file; any other path is its own target.
fn target(path: &Path) -> PathBuf {
    // As many links as Linux follows. Without a limit, a cycle would never end.
    const MAX_LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(next) = fs::read_link(&target) else {
            break;
        };
        target = match target.parent() {
            Some(folder) => folder.join(next),
            None => next,
        };
    }
    target
}

fn write_into(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(text.as_bytes())
}

/// Writes a new file next to a path, then renames it to the path.
fn replace(path: &Path, text: &str, permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    // Reports a missing folder as the system does.
    fs::metadata(folder)?;
    let mut builder = Builder::new();
    builder.prefix(path.file_name().unwrap_or(OsStr::new("platform-error")));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;

        // As for any new file; by default, only its owner can access a temporary file.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // The message would name the temporary file, which the user does not know.
    let mut file = builder
        .tempfile_in(folder)
        .map_err(|error| io::Error::from(error.kind()))?;
    file.write_all(text.as_bytes())?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    // No `sync_all`: it would take longer than everything else, and the file can be generated
    // again.
    file.persist(path)?;
    Ok(())
}
