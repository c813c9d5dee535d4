//! [`Kind`], the canonical category of an error, and [`Retry`], whether and when to retry.

use core::fmt;
use core::str::FromStr;

/// Declares [`Kind`] from one table: number, variant, HTTP status, retry advice, documentation.
macro_rules! kinds {
    ($(
        $(#[$doc:meta])+
        $variant:ident = $code:literal, $name:literal, $http:literal, $retry:ident;
    )+) => {
        /// The canonical category of an error: the sixteen codes of `google.rpc.Code` without `OK`.
        ///
        /// A kind is coarse on purpose. It tells a program that does not know the code how to
        /// react: which HTTP status or gRPC code to respond with, and whether to retry.
        ///
        /// The HTTP status and the gRPC code are those of [`google/rpc/code.proto`][proto], which
        /// [AIP-193](https://google.aip.dev/193) prescribes for errors.
        ///
        /// [proto]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
        ///
        /// ```
        /// use platform_error::{Kind, Retry};
        ///
        /// assert_eq!(Kind::NotFound.as_str(), "NOT_FOUND");
        /// assert_eq!(Kind::NotFound.http_status(), 404);
        /// assert_eq!(Kind::NotFound.grpc_code(), 5);
        /// assert_eq!(Kind::Unavailable.retry(), Retry::AfterDelay);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Kind {
            $($(#[$doc])+ $variant = $code,)+
        }

        impl Kind {
            /// Every kind, in the order of its gRPC code.
            ///
            /// ```
            /// use platform_error::Kind;
            ///
            /// assert_eq!(Kind::ALL.len(), 16);
            /// assert!(Kind::ALL.iter().all(|kind| kind.http_status() >= 400));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The kind that was cast to this number; `Unknown` if there is none.
            pub(crate) const fn from_number(number: u8) -> Self {
                match number {
                    $($code => Self::$variant,)+
                    _ => Self::Unknown,
                }
            }

            /// The name in `SCREAMING_SNAKE_CASE`, as `google.rpc.Code` spells it.
            ///
            /// ```
            /// # use platform_error::Kind;
            /// assert_eq!(Kind::DeadlineExceeded.as_str(), "DEADLINE_EXCEEDED");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The name of the variant.
            ///
            /// ```
            /// # use platform_error::Kind;
            /// assert_eq!(Kind::NotFound.variant_name(), "NotFound");
            /// ```
            pub const fn variant_name(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($variant),)+
                }
            }

            /// The HTTP status code of this kind, from 400 to 599, as in AIP-193.
            ///
            /// [`Cancelled`](Self::Cancelled) is 499, "client closed request": no RFC registers it,
            /// but gateways use it.
            ///
            /// ```
            /// # use platform_error::Kind;
            /// assert_eq!(Kind::InvalidArgument.http_status(), 400);
            /// ```
            pub const fn http_status(self) -> u16 {
                match self {
                    $(Self::$variant => $http,)+
                }
            }

            /// The retry advice for this kind, which an error can override.
            ///
            /// `Unavailable` and `ResourceExhausted` pass with time, an `Aborted` operation must be
            /// restarted from the beginning, and `FailedPrecondition`, `NotFound` and
            /// `AlreadyExists` require a change of state first. Retrying after any other kind is
            /// pointless.
            ///
            /// ```
            /// # use platform_error::{Kind, Retry};
            /// assert_eq!(Kind::Aborted.retry(), Retry::FromStart);
            /// ```
            pub const fn retry(self) -> Retry {
                match self {
                    $(Self::$variant => Retry::$retry,)+
                }
            }
        }
    };
}

kinds! {
    /// The caller cancelled the operation.
    Cancelled = 1, "CANCELLED", 499, Never;
    /// Nothing more is known. This is the default.
    Unknown = 2, "UNKNOWN", 500, Never;
    /// The request is invalid, whatever the state of the system.
    InvalidArgument = 3, "INVALID_ARGUMENT", 400, Never;
    /// The deadline expired before the operation completed; it may have succeeded.
    DeadlineExceeded = 4, "DEADLINE_EXCEEDED", 504, Never;
    /// A requested entity does not exist.
    NotFound = 5, "NOT_FOUND", 404, AfterFix;
    /// The entity to be created already exists.
    AlreadyExists = 6, "ALREADY_EXISTS", 409, AfterFix;
    /// The caller is known but may not do this.
    PermissionDenied = 7, "PERMISSION_DENIED", 403, Never;
    /// A quota or a resource is exhausted.
    ResourceExhausted = 8, "RESOURCE_EXHAUSTED", 429, AfterDelay;
    /// The system is not in the state that the operation requires.
    FailedPrecondition = 9, "FAILED_PRECONDITION", 400, AfterFix;
    /// The operation conflicted with another one.
    Aborted = 10, "ABORTED", 409, FromStart;
    /// The operation went past the end of a valid range.
    OutOfRange = 11, "OUT_OF_RANGE", 400, Never;
    /// The operation is not implemented or not enabled.
    Unimplemented = 12, "UNIMPLEMENTED", 501, Never;
    /// An invariant of the system is broken.
    Internal = 13, "INTERNAL", 500, Never;
    /// The service is currently unavailable.
    Unavailable = 14, "UNAVAILABLE", 503, AfterDelay;
    /// Data is lost or corrupt beyond repair.
    DataLoss = 15, "DATA_LOSS", 500, Never;
    /// The caller has not been identified.
    Unauthenticated = 16, "UNAUTHENTICATED", 401, Never;
}

impl Kind {
    /// The code that gRPC sends, from 1 to 16, as in `google.rpc.Code`.
    ///
    /// ```
    /// # use platform_error::Kind;
    /// assert_eq!(Kind::Unauthenticated.grpc_code(), 16);
    /// ```
    pub const fn grpc_code(self) -> i32 {
        self as i32
    }

    /// The kind with this gRPC code; `None` for 0, which is `OK`, and for any number that
    /// `google.rpc.Code` does not have.
    ///
    /// ```
    /// # use platform_error::Kind;
    /// assert_eq!(Kind::from_grpc_code(5), Some(Kind::NotFound));
    /// assert_eq!(Kind::from_grpc_code(0), None);
    /// ```
    pub const fn from_grpc_code(code: i32) -> Option<Self> {
        let mut at = 0;
        while at < Self::ALL.len() {
            if Self::ALL[at].grpc_code() == code {
                return Some(Self::ALL[at]);
            }
            at += 1;
        }
        None
    }

    /// The kind that an HTTP status suggests, if nothing else is known; `None` outside 400 to 599.
    ///
    /// Several kinds share a status: 400 suggests `InvalidArgument`, 409 `AlreadyExists` and 500
    /// `Internal`. A status that no kind has suggests the nearest one, and any other is read as 400
    /// or 500, as [RFC 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110#section-15) tells
    /// clients.
    ///
    /// ```
    /// # use platform_error::Kind;
    /// assert_eq!(Kind::from_http_status(404), Some(Kind::NotFound));
    /// assert_eq!(Kind::from_http_status(402), Some(Kind::FailedPrecondition));
    /// assert_eq!(Kind::from_http_status(422), Some(Kind::InvalidArgument));
    /// assert_eq!(Kind::from_http_status(200), None);
    /// ```
    pub const fn from_http_status(status: u16) -> Option<Self> {
        Some(match status {
            401 => Self::Unauthenticated,
            402 | 412 => Self::FailedPrecondition,
            403 => Self::PermissionDenied,
            404 | 410 => Self::NotFound,
            405 | 501 => Self::Unimplemented,
            408 | 504 => Self::DeadlineExceeded,
            409 => Self::AlreadyExists,
            416 => Self::OutOfRange,
            429 => Self::ResourceExhausted,
            499 => Self::Cancelled,
            502 | 503 => Self::Unavailable,
            400..500 => Self::InvalidArgument,
            500..600 => Self::Internal,
            _ => return None,
        })
    }
}

impl FromStr for Kind {
    type Err = ParseNameError;

    /// Reads [`as_str`](Kind::as_str) or [`variant_name`](Kind::variant_name).
    ///
    /// ```
    /// # use platform_error::Kind;
    /// assert_eq!("NOT_FOUND".parse(), Ok(Kind::NotFound));
    /// assert_eq!("NotFound".parse(), Ok(Kind::NotFound));
    /// assert_eq!("404".parse::<Kind>().unwrap_err().to_string(), "not the name of a kind");
    /// ```
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        for kind in Self::ALL {
            if name == kind.as_str() || name == kind.variant_name() {
                return Ok(*kind);
            }
        }
        Err(ParseNameError::new("kind"))
    }
}

impl fmt::Display for Kind {
    /// Writes [`as_str`](Kind::as_str), honoring width and alignment.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Whether and when to retry after an error.
///
/// The distinctions are those of `google.rpc.Code`, which tells apart `UNAVAILABLE` (retry the
/// call), `ABORTED` (retry at a higher level) and `FAILED_PRECONDITION` (do not retry until the
/// state is fixed).
///
/// ```
/// use platform_error::{Kind, Retry};
///
/// assert_eq!(Kind::ResourceExhausted.retry(), Retry::AfterDelay);
/// assert_eq!(Retry::AfterDelay.as_str(), "AFTER_DELAY");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Retry {
    /// The same request will fail the same way.
    Never,
    /// Retry after the state that the error reports has been fixed.
    AfterFix,
    /// Send the same request again, later.
    AfterDelay,
    /// Refresh what the request was built from, and rebuild it.
    FromStart,
}

impl Retry {
    /// Every advice, in the order of declaration.
    ///
    /// ```
    /// # use platform_error::Retry;
    /// assert_eq!(Retry::ALL.len(), 4);
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::Never,
        Self::AfterFix,
        Self::AfterDelay,
        Self::FromStart,
    ];

    /// The advice that was cast to this number; `Never` if there is none.
    pub(crate) const fn from_number(number: u8) -> Self {
        match number {
            1 => Self::AfterFix,
            2 => Self::AfterDelay,
            3 => Self::FromStart,
            _ => Self::Never,
        }
    }

    /// The name in `SCREAMING_SNAKE_CASE`.
    ///
    /// ```
    /// # use platform_error::Retry;
    /// assert_eq!(Retry::FromStart.as_str(), "FROM_START");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "NEVER",
            Self::AfterFix => "AFTER_FIX",
            Self::AfterDelay => "AFTER_DELAY",
            Self::FromStart => "FROM_START",
        }
    }

    /// The name of the variant.
    ///
    /// ```
    /// # use platform_error::Retry;
    /// assert_eq!(Retry::FromStart.variant_name(), "FromStart");
    /// ```
    pub const fn variant_name(self) -> &'static str {
        match self {
            Self::Never => "Never",
            Self::AfterFix => "AfterFix",
            Self::AfterDelay => "AfterDelay",
            Self::FromStart => "FromStart",
        }
    }

    /// The advice as a sentence, without a full stop.
    ///
    /// ```
    /// # use platform_error::Retry;
    /// assert_eq!(Retry::AfterDelay.advice(), "send the same request again later");
    /// ```
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Never => "do not retry the same request",
            Self::AfterFix => "retry after the cause is fixed",
            Self::AfterDelay => "send the same request again later",
            Self::FromStart => "refresh, rebuild the request and send it again",
        }
    }
}

impl fmt::Display for Retry {
    /// Writes [`as_str`](Retry::as_str), honoring width and alignment.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Retry {
    type Err = ParseNameError;

    /// Reads [`as_str`](Retry::as_str) or [`variant_name`](Retry::variant_name).
    ///
    /// ```
    /// # use platform_error::Retry;
    /// assert_eq!("AFTER_DELAY".parse(), Ok(Retry::AfterDelay));
    /// assert_eq!("AfterDelay".parse(), Ok(Retry::AfterDelay));
    /// assert!("later".parse::<Retry>().is_err());
    /// ```
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        for retry in Self::ALL {
            if name == retry.as_str() || name == retry.variant_name() {
                return Ok(*retry);
            }
        }
        Err(ParseNameError::new("retry value"))
    }
}

/// A string that was parsed as a [`Kind`] or the like, and is not the name of one.
///
/// ```
/// use platform_error::{Kind, ParseNameError};
///
/// let error: ParseNameError = "TEAPOT".parse::<Kind>().unwrap_err();
/// assert_eq!(error.to_string(), "not the name of a kind");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseNameError {
    expected: &'static str,
}

impl ParseNameError {
    /// `expected`: what the string does not name.
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self { expected }
    }
}

impl fmt::Display for ParseNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not the name of a {}", self.expected)
    }
}

impl core::error::Error for ParseNameError {}
