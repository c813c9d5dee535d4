//! `since` and `deprecated`: the first version with an error, and what replaces it.

use platform_error::{Kind, Metadata, PlatformError, RequestError, catalog};

#[derive(Debug, PlatformError)]
enum Life {
    /// It
    #[error(code = "BORN", since = "1.2", cause = "c", solution = "s")]
    Born,
    /// It
    #[error(
        code = "OLD",
        deprecated = "use BORN; {0} is not a field",
        cause = "c",
        solution = "s",
        kind = Aborted,
    )]
    Old,
    /// It
    #[error(
        code = "BOTH",
        message = "{0} {0:?}",
        since = "0.1",
        deprecated = "gone",
        cause = "c",
        solution = "s"
    )]
    Both(u8),
    /// It
    #[error(code = "NEITHER", cause = "c", solution = "s")]
    Neither,
}

/// It
#[derive(Debug, PlatformError)]
#[error(
    code = "STRUCT",
    since = "2",
    deprecated = "use BORN",
    cause = "c",
    solution = "s"
)]
struct Struct;

catalog!(static ALL = [Life, Struct, RequestError]);

fn life(code: &str) -> (Option<&'static str>, Option<&'static str>) {
    let facts = ALL.find(code).unwrap();
    (facts.since(), facts.deprecated())
}

#[test]
fn since_and_deprecated_are_read_back() {
    assert_eq!(life("BORN"), (Some("1.2"), None));
    assert_eq!(life("OLD"), (None, Some("use BORN; {0} is not a field")));
    assert_eq!(life("BOTH"), (Some("0.1"), Some("gone")));
    assert_eq!(life("NEITHER"), (None, None));
    assert_eq!(life("STRUCT"), (Some("2"), Some("use BORN")));
    assert_eq!(life("DUPLICATE_KEY"), (None, None));
}

/// The other metadata of an entry is not affected.
#[test]
fn nothing_else_changes() {
    assert_eq!(
        (Life::Old.kind(), Life::Old.retry()),
        (Kind::Aborted, Kind::Aborted.retry())
    );
    assert_eq!(Life::Both(7).to_string(), "7 7");
    assert_eq!(Life::Both(7).metadata().params()[0].name(), "0");
    assert!(
        Life::Born.metadata().aliases().is_empty() && Life::Born.metadata().labels().is_empty()
    );
    assert_eq!(
        (Life::Neither.code(), Life::Neither.kind()),
        ("NEITHER", Kind::Unknown)
    );
}

#[test]
fn a_deprecated_error_can_be_used() {
    // The code is deprecated, not the variant, so rustc does not warn about uses of the variant.
    let error = Life::Old;
    assert_eq!(error.code(), "OLD");
}

/// The sections of a report, by name.
fn section(error: &dyn PlatformError, name: &str) -> Option<String> {
    let report = error.report().to_string();
    report
        .lines()
        .find_map(|line| Some(line.trim_start().strip_prefix(name)?.trim().to_owned()))
}

#[test]
fn the_report_shows_both() {
    assert_eq!(section(&Life::Born, "since").as_deref(), Some("1.2"));
    assert_eq!(section(&Life::Born, "deprecated"), None);
    assert_eq!(section(&Life::Old, "since"), None);
    assert_eq!(
        section(&Life::Old, "deprecated").as_deref(),
        Some("use BORN; {0} is not a field")
    );
    assert_eq!(
        section(&Life::Both(1), "deprecated").as_deref(),
        Some("gone")
    );
    assert_eq!(
        section(&Life::Neither, "since").or(section(&Life::Neither, "deprecated")),
        None
    );
}

#[test]
fn both_are_read_at_compile_time() {
    const SINCE: Option<&str> = match ALL.find("BORN") {
        Some(facts) => Metadata::since(facts),
        None => None,
    };
    assert_eq!(SINCE, Some("1.2"));
}
