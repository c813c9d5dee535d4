//! An enum that derives thiserror's error gains metadata, and nothing else about it changes.
//!
//! Run it with `cargo run -p beside-thiserror`.

use std::error::Error as _;

use platform_error::{ErrorSet, PlatformError, RequestError};

/// `#[platform_error(…)]` anywhere on a type says that another derive implements `Display`, `Error`
/// and `From`. `PlatformError` then only adds the metadata, and ignores `#[error(…)]`, `#[source]`
/// and `#[from]`.
#[derive(Debug, thiserror::Error, PlatformError)]
#[platform_error(
    domain = "storage.example.com",
    docs = "https://example.com/errors/{code}"
)]
enum StorageError {
    /// The disk has no room for the object.
    #[error("{wanted} bytes wanted, {free} bytes free")]
    #[platform_error(
        code = "DISK_FULL",
        cause = "Objects are kept for 30 days, and the disk is too small for that",
        solution = "Remove old objects or enlarge the disk",
        kind = ResourceExhausted,
    )]
    DiskFull { wanted: u64, free: u64 },

    /// The object could not be read back after it was written.
    #[error("read error")]
    #[platform_error(
        code = "READ_BACK_FAILED",
        cause = "The disk is failing",
        solution = "Replace the disk",
        kind = DataLoss,
    )]
    ReadBackFailed(#[from] std::io::Error),

    // Each derive has its own `transparent`.
    #[error(transparent)]
    #[platform_error(transparent)]
    Request(#[from] RequestError),
}

fn main() {
    let errors = [
        StorageError::DiskFull {
            wanted: 4096,
            free: 512,
        },
        StorageError::from(std::io::Error::other("sector 7 is unreadable")),
        StorageError::from(RequestError::TableAccessDenied),
    ];
    for error in &errors {
        // The message is thiserror's; the facts are those of the attribute.
        println!("{error}");
        println!("  code      {}", error.code());
        println!("  solution  {}", error.solution());
        println!(
            "  response  HTTP {}, retry {}",
            error.http_status(),
            error.retry()
        );
        if let Some(source) = error.source() {
            println!("  source    {source}");
        }
        println!();
    }

    let catalog = StorageError::CATALOG;
    println!(
        "{} has {} errors, {} of them its own:",
        catalog.name(),
        catalog.iter().count(),
        catalog.entries().len()
    );
    for facts in catalog.entries() {
        println!("  {} {}", facts.code(), facts.docs().unwrap_or_default());
    }
}
