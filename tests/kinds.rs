//! Kinds and retry advice: the numbers and names of AIP-193, and the names in the derive.

use platform_error::{ErrorSet, Kind, Metadata, PlatformError, Retry};

/// The name, gRPC code, HTTP status and retry advice of each kind.
const KINDS: [(Kind, &str, &str, i32, u16, Retry); 16] = [
    (
        Kind::Cancelled,
        "Cancelled",
        "CANCELLED",
        1,
        499,
        Retry::Never,
    ),
    (Kind::Unknown, "Unknown", "UNKNOWN", 2, 500, Retry::Never),
    (
        Kind::InvalidArgument,
        "InvalidArgument",
        "INVALID_ARGUMENT",
        3,
        400,
        Retry::Never,
    ),
    (
        Kind::DeadlineExceeded,
        "DeadlineExceeded",
        "DEADLINE_EXCEEDED",
        4,
        504,
        Retry::Never,
    ),
    (
        Kind::NotFound,
        "NotFound",
        "NOT_FOUND",
        5,
        404,
        Retry::AfterFix,
    ),
    (
        Kind::AlreadyExists,
        "AlreadyExists",
        "ALREADY_EXISTS",
        6,
        409,
        Retry::AfterFix,
    ),
    (
        Kind::PermissionDenied,
        "PermissionDenied",
        "PERMISSION_DENIED",
        7,
        403,
        Retry::Never,
    ),
    (
        Kind::ResourceExhausted,
        "ResourceExhausted",
        "RESOURCE_EXHAUSTED",
        8,
        429,
        Retry::AfterDelay,
    ),
    (
        Kind::FailedPrecondition,
        "FailedPrecondition",
        "FAILED_PRECONDITION",
        9,
        400,
        Retry::AfterFix,
    ),
    (
        Kind::Aborted,
        "Aborted",
        "ABORTED",
        10,
        409,
        Retry::FromStart,
    ),
    (
        Kind::OutOfRange,
        "OutOfRange",
        "OUT_OF_RANGE",
        11,
        400,
        Retry::Never,
    ),
    (
        Kind::Unimplemented,
        "Unimplemented",
        "UNIMPLEMENTED",
        12,
        501,
        Retry::Never,
    ),
    (
        Kind::Internal,
        "Internal",
        "INTERNAL",
        13,
        500,
        Retry::Never,
    ),
    (
        Kind::Unavailable,
        "Unavailable",
        "UNAVAILABLE",
        14,
        503,
        Retry::AfterDelay,
    ),
    (
        Kind::DataLoss,
        "DataLoss",
        "DATA_LOSS",
        15,
        500,
        Retry::Never,
    ),
    (
        Kind::Unauthenticated,
        "Unauthenticated",
        "UNAUTHENTICATED",
        16,
        401,
        Retry::Never,
    ),
];

#[test]
fn the_table_is_the_canonical_one() {
    for (kind, variant, name, grpc, http, retry) in KINDS {
        assert_eq!(format!("{kind:?}"), variant);
        assert_eq!(
            (kind.as_str(), kind.grpc_code(), kind.http_status()),
            (name, grpc, http),
            "{kind}"
        );
        assert_eq!(kind.retry(), retry, "{kind}");
        assert_eq!(kind.to_string(), name);
        assert_eq!(format!("{kind:>20}|"), format!("{name:>20}|"));
    }
    assert!(Kind::ALL.iter().copied().eq(KINDS.map(|row| row.0)));
}

#[test]
fn a_kind_is_found_by_name_and_by_its_codes() {
    for (kind, variant, name, grpc, http, _) in KINDS {
        assert_eq!(variant.parse(), Ok(kind));
        assert_eq!(name.parse(), Ok(kind));
        assert_eq!(Kind::from_grpc_code(grpc), Some(kind));
        let first = Kind::from_http_status(http);
        assert_eq!(first.map(Kind::http_status), Some(http), "{kind}");
    }
    for name in [
        "",
        "not_found",
        "notFound",
        "NOT FOUND",
        " NotFound",
        "OK",
        "404",
    ] {
        let error = name.parse::<Kind>().map_err(|error| error.to_string());
        assert_eq!(error, Err("not the name of a kind".to_owned()));
    }
    for grpc in [i32::MIN, -1, 0, 17, i32::MAX] {
        assert_eq!(Kind::from_grpc_code(grpc), None);
    }
}

#[test]
fn a_status_suggests_a_kind() {
    const GONE: Option<Kind> = Kind::from_http_status(410);
    assert_eq!(GONE, Some(Kind::NotFound));
    for (status, kind) in [
        (400, Kind::InvalidArgument),
        (402, Kind::FailedPrecondition),
        (405, Kind::Unimplemented),
        (408, Kind::DeadlineExceeded),
        (409, Kind::AlreadyExists),
        (412, Kind::FailedPrecondition),
        (413, Kind::InvalidArgument),
        (416, Kind::OutOfRange),
        (418, Kind::InvalidArgument),
        (422, Kind::InvalidArgument),
        (500, Kind::Internal),
        (502, Kind::Unavailable),
        (507, Kind::Internal),
    ] {
        assert_eq!(Kind::from_http_status(status), Some(kind), "{status}");
    }
    for status in 0..=u16::MAX {
        let is_error = (400..600).contains(&status);
        assert_eq!(
            Kind::from_http_status(status).is_some(),
            is_error,
            "{status}"
        );
    }
}

#[test]
fn each_advice_has_its_name() {
    let names = [
        (Retry::Never, "NEVER"),
        (Retry::AfterFix, "AFTER_FIX"),
        (Retry::AfterDelay, "AFTER_DELAY"),
        (Retry::FromStart, "FROM_START"),
    ];
    for (retry, name) in names {
        assert_eq!((retry.as_str(), &*retry.to_string()), (name, name));
        assert_eq!(format!("{retry:>20}|"), format!("{name:>20}|"));
    }
    assert!(Retry::ALL.iter().copied().eq(names.map(|row| row.0)));
    for retry in Retry::ALL {
        assert_eq!(retry.as_str().parse(), Ok(*retry));
        assert_eq!(retry.variant_name().parse(), Ok(*retry));
    }
    let error = "later".parse::<Retry>().map_err(|error| error.to_string());
    assert_eq!(error, Err("not the name of a retry value".to_owned()));
}

/// Derives a set with one variant for each name; the code is the row's number.
macro_rules! named {
    ($key:ident: $set:ident { $($name:ident = $code:literal,)+ }) => {
        /// Each of these.
        #[derive(Debug, PlatformError)]
        enum $set {
            $(
                /// It
                #[error(code = $code, cause = "c", solution = "s", $key = $name)]
                $name,
            )+
        }
    };
}

named!(kind: Kinds {
    Cancelled = "1", Unknown = "2", InvalidArgument = "3", DeadlineExceeded = "4",
    NotFound = "5", AlreadyExists = "6", PermissionDenied = "7", ResourceExhausted = "8",
    FailedPrecondition = "9", Aborted = "10", OutOfRange = "11", Unimplemented = "12",
    Internal = "13", Unavailable = "14", DataLoss = "15", Unauthenticated = "16",
});

named!(retry: Retries { Never = "0", AfterFix = "1", AfterDelay = "2", FromStart = "3", });

#[test]
fn the_derive_knows_every_kind() {
    let derived = Kinds::CATALOG
        .entries()
        .iter()
        .map(|facts| (facts.code().to_owned(), facts.kind()));
    assert!(
        derived.eq(Kind::ALL
            .iter()
            .map(|kind| (kind.grpc_code().to_string(), *kind)))
    );
    assert!(
        Kinds::CATALOG
            .entries()
            .iter()
            .all(|facts| facts.retry() == facts.kind().retry())
    );
}

#[test]
fn the_derive_knows_every_advice() {
    assert!(
        Retries::CATALOG
            .entries()
            .iter()
            .map(Metadata::retry)
            .eq(Retry::ALL.iter().copied())
    );
    assert!(
        Retries::CATALOG
            .entries()
            .iter()
            .all(|facts| facts.kind() == Kind::Unknown)
    );
}

/// The names may be paths, which editors can complete.
#[derive(Debug, PlatformError)]
enum Paths {
    /// It
    #[error(code = "A", cause = "c", solution = "s", kind = Kind::Aborted, retry = Retry::Never)]
    Short,
    /// It
    #[error(code = "B", cause = "c", solution = "s", kind = platform_error::Kind::Internal)]
    Long,
}

#[test]
fn a_kind_may_be_written_as_a_path() {
    assert_eq!(
        (Paths::Short.kind(), Paths::Short.retry()),
        (Kind::Aborted, Retry::Never)
    );
    assert_eq!(Paths::Long.kind(), Kind::Internal);
}
