//! [`Input`], a log that is scanned.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::encoding::Encoding;
use crate::error::Error;
use crate::file;

/// What compressed files begin with, and the programs that unpack them.
const COMPRESSED: [(&[u8], &str, &str); 6] = [
    (b"\x1f\x8b", "gzip", "zcat"),
    (b"\x28\xb5\x2f\xfd", "Zstandard", "zstdcat"),
    (b"\xfd7zXZ\0", "XZ", "xzcat"),
    (b"BZh", "bzip2", "bzcat"),
    (b"\x04\x22\x4d\x18", "LZ4", "lz4cat"),
    (b"PK\x03\x04", "ZIP", "unzip -p"),
];

/// A log.
#[derive(Clone, Copy, Debug)]
pub(super) struct Input<'a> {
    path: &'a Path,
}

impl<'a> Input<'a> {
    pub(super) fn new(path: &'a Path) -> Self {
        Self { path }
    }

    pub(super) fn is_stdin(&self) -> bool {
        file::is_standard_stream(self.path)
    }

    /// The name that the report shows.
    pub(super) fn name(&self) -> Cow<'a, str> {
        self.path.to_string_lossy()
    }

    /// The size in bytes; `None` if it is not known, as for a pipe.
    pub(super) fn len(&self) -> Option<u64> {
        let metadata = fs::metadata(self.path).ok()?;
        let is_file = metadata.is_file() && !self.is_stdin();
        is_file.then_some(metadata.len())
    }

    /// Opens it.
    pub(super) fn open(&self) -> Result<Box<dyn Read + Send>, Error> {
        if self.is_stdin() {
            return Ok(Box::new(io::stdin()));
        }
        match File::open(self.path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(self.not_readable(error)),
        }
    }

    /// Fails if it cannot be read. What a pipe contains is not known before it is read.
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.is_stdin() {
            return Ok(());
        }
        let metadata = fs::metadata(self.path).map_err(|error| self.not_readable(error))?;
        if metadata.is_dir() {
            return Err(self.not_readable(ErrorKind::IsADirectory.into()));
        }
        if metadata.is_file() {
            let mut start = Vec::new();
            let mut file = self.open()?.take(16);
            file.read_to_end(&mut start)
                .map_err(|error| self.not_readable(error))?;
            self.check_start(&start)?;
        }
        Ok(())
    }

    /// Fails if its first bytes say that it is not text.
    pub(super) fn check_start(&self, start: &[u8]) -> Result<(), Error> {
        let file = self.name();
        for (magic, format, program) in COMPRESSED {
            if start.starts_with(magic) {
                return Err(Error::Compressed {
                    file: file.into_owned(),
                    format,
                    program,
                });
            }
        }
        if let Some(Encoding::Text(encoding)) = Encoding::known(start) {
            return Err(Error::LogNotUtf8 {
                file: file.into_owned(),
                encoding,
            });
        }
        Ok(())
    }

    pub(super) fn not_readable(&self, error: io::Error) -> Error {
        Error::not_readable(self.path, error)
    }
}
