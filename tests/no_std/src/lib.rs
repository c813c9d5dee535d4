//! platform-error without the standard library and without an allocator.
//!
//! `tests/no_std.rs` uses this package, and proves that no dependency links `std` or `alloc`.
#![no_std]

use core::fmt::{self, Write};

use platform_error::{PlatformError, RequestError};

/// One variant for each part of the expansion.
#[derive(Clone, Copy, Debug, PlatformError)]
#[error(docs = "https://docs.example/{code}", domain = "firmware.example")]
pub enum Firmware {
    /// The watchdog bit
    #[error(
        code = "WATCHDOG",
        cause = "A task hung",
        solution = "Reset",
        kind = Internal,
        retry = FromStart,
    )]
    Watchdog,
    /// Read without specs
    #[error(code = "ADDRESS", message = "{0} of {1}", cause = "c", solution = "s")]
    Address(u8, &'static str),
    /// Read with specs
    #[error(
        code = "REGISTER",
        message = "{name:?} is {value:#06x} at {at:>width$}",
        cause = "c",
        solution = "s"
    )]
    Register {
        /// Which
        name: &'static str,
        /// What
        value: u16,
        /// Where
        at: u8,
        /// In how many columns
        width: usize,
    },
    /// A source
    #[error(code = "BUS", cause = "c", solution = "s")]
    Bus(#[from] BusError),
    /// A source, or none
    #[error(code = "MAYBE", cause = "c", solution = "s")]
    Maybe(#[source] Option<fmt::Error>),
    /// A set
    #[error(transparent)]
    Request(#[from] RequestError),
}

/// The bus is stuck
#[derive(Clone, Copy, Debug, PlatformError)]
#[error(
    code = "BUS_STUCK",
    message = "line {line} is low",
    cause = "c",
    solution = "s",
    from_params
)]
pub struct BusError {
    /// Which
    pub line: u8,
}

/// A string in a fixed-size array.
#[derive(Debug)]
pub struct Buffer {
    bytes: [u8; 512],
    len: usize,
}

impl Buffer {
    /// Nothing.
    pub const EMPTY: Self = Self {
        bytes: [0; 512],
        len: 0,
    };

    /// The written text.
    pub fn text(&self) -> &str {
        self.bytes
            .get(..self.len)
            .and_then(|bytes| core::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.bytes
            .get_mut(self.len..end)
            .ok_or(fmt::Error)?
            .copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// Writes what a handler on a microcontroller would: the code, the message, its parameters and the
/// solution.
///
/// # Errors
/// If the buffer is full.
pub fn answer(error: &dyn PlatformError, buffer: &mut Buffer) -> fmt::Result {
    write!(buffer, "{} {} {error}", error.http_status(), error.code())?;
    let mut result = Ok(());
    error.params(&mut |name, value| {
        result = result.and_then(|()| write!(buffer, "; {name}={value}"));
    });
    result?;
    write!(buffer, "; {}; {}", error.solution(), error.retry())
}

/// Writes the report.
///
/// # Errors
/// If the buffer is full.
pub fn report(error: &dyn PlatformError, buffer: &mut Buffer) -> fmt::Result {
    write!(buffer, "{}", error.report())
}

/// A handler without unwinding is allowed only if panics abort. A second handler would not compile,
/// so if this one does, no dependency links `std`.
#[cfg(panic = "abort")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
