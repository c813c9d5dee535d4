//! Sets of errors with everything that a set can have, and with secrets that must not leave.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use platform_error::{ErrorSet, PlatformError, RequestError};

/// A part of every text that must not leave the process.
pub const SECRET: &str = "hunter2";

/// An error as drivers of databases have it: its text names a host, a table and a constraint, and
/// quotes a row.
#[derive(Debug)]
pub struct DatabaseError;

impl Display for DatabaseError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "db-7.internal: duplicate key value violates unique constraint \"{SECRET}_key\"; \
             SQLSTATE 23505; DETAIL: Key (password)=({SECRET}) already exists; \
             INSERT INTO accounts (password) VALUES ('{SECRET}')"
        )
    }
}

impl Error for DatabaseError {}

/// The errors of a shop.
#[derive(Debug, PlatformError)]
#[error(
    domain = "shop.example.com",
    docs = "https://shop.example.com/errors#{code}"
)]
#[non_exhaustive]
pub enum ShopError {
    /// The article is out of stock.
    #[error(
        code = "OUT_OF_STOCK",
        message = "only {have} of {sku:?} left",
        cause = "Others bought the rest",
        solution = "Order fewer, or another article",
        kind = FailedPrecondition,
        http_status = 409,
    )]
    OutOfStock {
        /// The article.
        sku: String,
        /// How many there are.
        have: u64,
        /// Where; not public.
        warehouse: String,
    },

    /// The parcel is too heavy.
    #[error(
        code = "TOO_HEAVY",
        message = "{weight} kg is too heavy",
        cause = "The carrier takes 30 kg",
        solution = "Split the order",
        kind = InvalidArgument,
        http_status = 422,
    )]
    TooHeavy {
        /// In kilograms.
        weight: f64,
        /// Whether it can break.
        #[error(param)]
        fragile: bool,
        /// The difference to the previous order, in grams.
        #[error(param)]
        delta: i64,
    },

    /// The till is busy.
    #[error(
        code = "TILL_BUSY",
        cause = "Many people buy at once",
        solution = "Try again later",
        kind = Unavailable
    )]
    TillBusy {
        /// How long to wait.
        #[error(retry_after)]
        wait: Option<Duration>,
    },

    /// The name is taken.
    #[error(
        code = "NAME_TAKEN",
        reason = "NAME_IS_TAKEN",
        title = "Name taken",
        message = "the name {0} is taken",
        cause = "Names are unique",
        solution = "Choose another name",
        kind = AlreadyExists
    )]
    NameTaken(String, #[source] DatabaseError),

    /// The ledger is broken.
    #[error(
        code = "LEDGER_BROKEN",
        cause = "A bug",
        solution = "Call us",
        kind = DataLoss,
        retry = FromStart
    )]
    LedgerBroken(#[from] DatabaseError),

    /// An error of the platform.
    #[error(transparent)]
    Request(#[from] RequestError),

    /// An error of the storage.
    #[error(transparent)]
    Storage(#[from] Box<StorageError>),
}

/// The errors of a storage: another derive writes their messages, which show the source.
#[derive(Debug, thiserror::Error, PlatformError)]
#[platform_error(domain = "storage.example.com")]
pub enum StorageError {
    /// The object could not be written.
    #[error("cannot write {object}: {source}")]
    #[platform_error(
        code = "WRITE_FAILED",
        message = "cannot write {object}",
        cause = "The disk is failing",
        solution = "Replace the disk",
        kind = Internal
    )]
    WriteFailed {
        /// The object.
        object: String,
        /// Why.
        source: DatabaseError,
    },
}

impl ShopError {
    /// One error of each variant, with secrets wherever they must not be shown.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::OutOfStock {
                sku: "tea".to_owned(),
                have: 3,
                warehouse: SECRET.to_owned(),
            },
            Self::TooHeavy {
                weight: 31.5,
                fragile: true,
                delta: -7,
            },
            Self::TillBusy {
                wait: Some(Duration::from_millis(1500)),
            },
            Self::TillBusy { wait: None },
            Self::NameTaken("ann".to_owned(), DatabaseError),
            Self::LedgerBroken(DatabaseError),
            Self::from(Box::new(StorageError::WriteFailed {
                object: "receipt".to_owned(),
                source: DatabaseError,
            })),
        ];
        for entry in RequestError::CATALOG {
            let error = RequestError::from_code(entry.code());
            all.extend(error.map(Self::from));
        }
        all
    }
}
