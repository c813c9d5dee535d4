//! `labels(…)`: a platform's own metadata, for an error or a whole set.

use platform_error::{ErrorSet, Metadata, PlatformError, RequestError, catalog};

#[derive(Debug, PlatformError)]
#[error(
    domain = "d",
    labels(owner = "billing", runbook = "https://r.example/")
)]
#[error(docs = "https://d.example/{code}")]
#[expect(dead_code, reason = "variants with data are never constructed")]
enum Labeled {
    /// It
    #[error(code = "DEFAULTS", cause = "c", solution = "s")]
    Defaults,
    /// It
    #[error(
        code = "OWN",
        cause = "c",
        solution = "s",
        labels(page = "yes", owner = "ledger")
    )]
    Own,
    /// It
    #[error(
        code = "ALL",
        cause = "c",
        solution = "s",
        labels(runbook = "none", owner = "all",)
    )]
    All { _data: u8 },
    /// It
    #[error(
        code = "MORE",
        alias = "MORE_OLD",
        since = "1",
        retry = Never,
        cause = "c",
        solution = "s",
    )]
    MoreKeys,
    #[error(transparent)]
    Inner(Inner),
}

#[derive(Debug, PlatformError)]
enum Inner {
    /// It
    #[error(code = "INNER", cause = "c", solution = "s")]
    Plain,
    /// It
    #[error(
        code = "INNER_2",
        cause = "c",
        solution = "s",
        labels(r#type = "raw", größe = "ß", x1 = "{not} a \"template\"\n")
    )]
    Names,
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "STRUCT", cause = "c", solution = "s", labels(owner = "struct"))]
struct Struct;

/// Another derive implements `Display`.
#[derive(Debug, thiserror::Error, PlatformError)]
#[platform_error(labels(owner = "beside"))]
enum Beside {
    /// It
    #[error("text")]
    #[platform_error(code = "BESIDE", cause = "c", solution = "s", labels(page = "no"))]
    Own,
}

catalog!(static ALL = [Labeled, Struct, Beside, RequestError]);

fn facts(code: &str) -> &'static Metadata {
    ALL.find(code).unwrap()
}

#[test]
fn an_error_has_the_labels_of_its_set() {
    for code in ["DEFAULTS", "MORE"] {
        assert_eq!(
            facts(code).labels(),
            [("owner", "billing"), ("runbook", "https://r.example/")]
        );
        assert_eq!(facts(code).label("owner"), Some("billing"));
    }
    // And the other metadata that is inherited.
    assert_eq!(facts("MORE").aliases(), ["MORE_OLD"]);
    assert_eq!(
        (facts("MORE").since(), facts("MORE").docs()),
        (Some("1"), Some("https://d.example/MORE"))
    );
}

#[test]
fn its_own_labels_come_first_and_override() {
    assert_eq!(
        facts("OWN").labels(),
        [
            ("page", "yes"),
            ("owner", "ledger"),
            ("runbook", "https://r.example/")
        ]
    );
    assert_eq!(
        (facts("OWN").label("owner"), facts("OWN").label("page")),
        (Some("ledger"), Some("yes"))
    );
    assert_eq!(
        facts("ALL").labels(),
        [("runbook", "none"), ("owner", "all")]
    );
    assert_eq!(
        facts("BESIDE").labels(),
        [("page", "no"), ("owner", "beside")]
    );
}

#[test]
fn a_set_does_not_label_what_it_includes() {
    assert!(facts("INNER").labels().is_empty());
    assert_eq!(Labeled::Inner(Inner::Plain).metadata().label("owner"), None);
    assert!(facts("DUPLICATE_KEY").labels().is_empty());
}

#[test]
fn a_struct_has_its_own_labels() {
    assert_eq!(Struct.metadata().labels(), [("owner", "struct")]);
}

#[test]
fn any_name_and_any_value() {
    let facts = Inner::Names.metadata();
    assert_eq!(facts.label("type"), Some("raw"));
    assert_eq!(facts.label("größe"), Some("ß"));
    assert_eq!(facts.label("x1"), Some("{not} a \"template\"\n"));
}

#[test]
fn unknown_labels_are_none() {
    let long = "owner".repeat(1000);
    for name in [
        "",
        "Owner",
        "owner ",
        "own",
        "ownerr",
        "r#type",
        "code",
        "日本語",
        long.as_str(),
    ] {
        assert_eq!(facts("DEFAULTS").label(name), None, "{name:?}");
    }
    assert_eq!(Inner::Names.metadata().label("r#type"), None);
}

#[test]
fn labels_are_read_at_compile_time() {
    const OWNER: Option<&str> = match ALL.find("DEFAULTS") {
        Some(facts) => facts.label("owner"),
        None => None,
    };
    const COUNT: usize = Labeled::CATALOG.entries()[1].labels().len();
    assert_eq!((OWNER, COUNT), (Some("billing"), 3));
}

#[test]
fn errors_can_be_grouped_by_label() {
    let owners = ALL
        .iter()
        .filter_map(|entry| Some((entry.code(), entry.label("owner")?)));
    let expected = [
        ("DEFAULTS", "billing"),
        ("OWN", "ledger"),
        ("ALL", "all"),
        ("MORE", "billing"),
        ("STRUCT", "struct"),
        ("BESIDE", "beside"),
    ];
    assert!(owners.eq(expected));
}
