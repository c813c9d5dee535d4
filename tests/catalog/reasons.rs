//! Reasons: the names of errors for gRPC, where their codes cannot be one.

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, RequestError, catalog};
use platform_error_syntax::{domain, metadata_key, reason};

/// As many characters as a reason may have.
const LONGEST: &str = "A23456789012345678901234567890123456789012345678901234567890123";

#[derive(Debug, PartialEq, PlatformError)]
#[expect(dead_code, reason = "a variant with data is never constructed")]
enum Sql {
    /// It
    #[error(
        code = "23505",
        reason = "UNIQUE_VIOLATION",
        cause = "c",
        solution = "s"
    )]
    Unique,
    /// It
    #[error(
        code = "sql::check",
        reason = "A23456789012345678901234567890123456789012345678901234567890123",
        message = "{rule} and {rule_no}",
        cause = "c",
        solution = "s"
    )]
    Check { rule: String, rule_no: u8 },
    // The reason may be an alias of the same error.
    /// It
    #[error(code = "40001", alias = "SERIALIZATION", reason = "SERIALIZATION")]
    #[error(cause = "c", solution = "s", title = "t", retry_after = 1, since = "1")]
    Serialization,
    // The code is the reason anyway.
    /// It
    #[error(code = "DEADLOCK", reason = "DEADLOCK", cause = "c", solution = "s")]
    Deadlock,
}

#[derive(Debug, PlatformError)]
enum Store {
    #[error(transparent)]
    Sql(#[from] Sql),
    /// It
    #[error(code = "E1", reason = "STORE_FULL", cause = "c", solution = "s")]
    Full,
}

catalog!(static ALL = [RequestError, Store]);

#[test]
fn the_reason_is_the_own_one_or_the_code() {
    let reasons = Sql::CATALOG.entries().iter().map(Metadata::reason);
    assert!(reasons.eq(["UNIQUE_VIOLATION", LONGEST, "SERIALIZATION", "DEADLOCK"]));
    let own = Sql::CATALOG.entries().iter().map(Metadata::own_reason);
    assert!(own.eq([
        Some("UNIQUE_VIOLATION"),
        Some(LONGEST),
        Some("SERIALIZATION"),
        None
    ]));
    // The other strings of the row are still where they belong.
    let facts = Sql::Serialization.metadata();
    assert_eq!((facts.title(), facts.since()), ("t", Some("1")));
    assert_eq!(facts.aliases(), ["SERIALIZATION"]);
    let params = Sql::CATALOG.entries()[1].params().iter();
    assert!(
        params
            .map(platform_error::Param::name)
            .eq(["rule", "rule_no"])
    );
}

#[test]
fn an_error_is_found_by_its_reason() {
    for (catalog, name) in [
        (Sql::CATALOG, "Sql"),
        (Store::CATALOG, "Store"),
        (&ALL, "ALL"),
    ] {
        for entry in Sql::CATALOG.entries() {
            assert_eq!(catalog.find(entry.reason()), Some(entry), "{name}");
            assert_eq!(catalog.find(entry.code()), Some(entry), "{name}");
        }
        for unknown in ["UNIQUE_VIOLATIO", "UNIQUE_VIOLATIONS", &LONGEST[..62]] {
            assert_eq!(catalog.find(unknown), None, "{name}");
        }
    }
    assert_eq!(Sql::from_code("UNIQUE_VIOLATION"), Some(Sql::Unique));
    assert!(matches!(
        Store::from_code("SERIALIZATION"),
        Some(Store::Sql(Sql::Serialization))
    ));
    assert!(matches!(Store::from_code("STORE_FULL"), Some(Store::Full)));
    assert_eq!(Sql::from_code(LONGEST), None);
}

#[test]
fn errors_that_differ_in_the_reason_differ() {
    #[derive(Debug, PlatformError)]
    enum One {
        /// It
        #[error(code = "E1", reason = "STORE_FILLED", cause = "c", solution = "s")]
        Full,
    }
    #[derive(Debug, PlatformError)]
    enum Other {
        /// It
        #[error(code = "E1", reason = "STORE_FULL", cause = "c", solution = "s")]
        Full,
    }
    assert_ne!(One::Full.metadata(), Store::Full.metadata());
    assert_eq!(Other::Full.metadata(), Store::Full.metadata());
    assert!(format!("{:?}", One::Full.metadata()).contains("reason: \"STORE_FILLED\""));
}

/// What the tests of a gRPC service need: everything that AIP-193 limits, in a constant.
const fn is_ready_for_grpc(catalog: &Catalog) -> bool {
    let mut set = 0;
    while set <= catalog.sets().len() {
        let this = if set == 0 {
            catalog
        } else {
            catalog.sets()[set - 1]
        };
        let entries = this.entries();
        // A catalog that joins sets has no entries of its own, and no domain.
        if !entries.is_empty() && !domain::is_valid(this.domain()) {
            return false;
        }
        let mut row = 0;
        while row < entries.len() {
            if reason::check(entries[row].reason()).is_err() {
                return false;
            }
            let params = entries[row].params();
            let mut param = 0;
            while param < params.len() {
                if !metadata_key::is_valid(params[param].name()) {
                    return false;
                }
                param += 1;
            }
            row += 1;
        }
        set += 1;
    }
    true
}

const _: () = assert!(is_ready_for_grpc(&ALL));
const _: () = assert!(is_ready_for_grpc(RequestError::CATALOG));

#[test]
fn a_constant_can_check_every_set() {
    /// It
    #[derive(Debug, PlatformError)]
    #[error(code = "40002", cause = "c", solution = "s")]
    struct Code;

    /// It
    #[derive(Debug, PlatformError)]
    #[error(code = "TUPLE", message = "{0}", cause = "c", solution = "s")]
    struct Tuple(u8);

    #[derive(Debug, PlatformError)]
    #[error(domain = "example.com")]
    enum Both {
        #[error(transparent)]
        Code(Code),
        #[error(transparent)]
        Tuple(Tuple),
    }

    const { assert!(!is_ready_for_grpc(Code::CATALOG)) };
    const { assert!(!is_ready_for_grpc(Tuple::CATALOG)) };
    const { assert!(!is_ready_for_grpc(Both::CATALOG)) };
}

#[test]
fn the_grammar_is_that_of_the_specification() {
    for good in ["ABC", "A_0", "A__B", "Z9Z", LONGEST] {
        assert_eq!(reason::check(good), Ok(()), "{good}");
    }
    for bad in [
        "", "A", "AB", "A_", "_AB", "1AB", "AB_", "ABc", "A-B", "A B", "AÖB", "ABC\n", "A::B",
    ] {
        assert!(reason::check(bad).is_err(), "{bad}");
    }
    assert!(reason::check(&format!("{LONGEST}A")).is_err());
    for good in ["ab", "a-", "a_", "aB", "maxLengthChars", "a9"] {
        assert!(metadata_key::is_valid(good), "{good}");
    }
    for bad in [
        "",
        "a",
        "0",
        "Ab",
        "_a",
        "a.b",
        "aö",
        "a b",
        &"a".repeat(65),
    ] {
        assert!(!metadata_key::is_valid(bad), "{bad}");
    }
    for good in ["a", "a.b", "my_crate", "x-y.example.com", &"a".repeat(63)] {
        assert!(domain::is_valid(good), "{good}");
    }
    for bad in [
        "",
        ".",
        "a.",
        ".a",
        "a..b",
        "-a",
        "a-.b",
        "ä",
        "a b",
        &"a".repeat(64),
    ] {
        assert!(!domain::is_valid(bad), "{bad}");
    }
}
