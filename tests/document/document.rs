//! `Document` has the content of the catalog.

use platform_error::{
    Catalog, ErrorSet, Kind, ParamType, PlatformError, RequestError, Retry, catalog,
};
use platform_error_document::{Document, Entry, Param};

#[derive(Debug, PlatformError)]
#[error(
    domain = "billing.example.com",
    docs = "https://example.com/{code}",
    labels(owner = "billing")
)]
enum BillingError {
    /// The card issuer refused the charge.
    ///
    /// Ask it why.
    #[error(
        code = "CARD_DECLINED",
        message = "Card {last4} was declined, {{try}} {again:>width$}",
        cause = "…",
        solution = "…",
        kind = FailedPrecondition,
        retry = AfterDelay,
        alias = "DECLINED",
        alias = "NO_CARD",
        reason = "CARD_WAS_DECLINED",
        since = "1.2",
        deprecated = "use another",
        labels(page = "yes"),
    )]
    #[expect(dead_code, reason = "only its metadata is read")]
    CardDeclined {
        last4: String,
        again: u8,
        width: usize,
    },
    #[error(transparent)]
    Request(#[from] RequestError),
}

catalog!(static ALL = [BillingError]);

#[test]
fn every_field_is_converted() {
    let document = Document::from(BillingError::CATALOG);
    let [set, request] = &*document.sets else {
        panic!("{} sets", document.sets.len())
    };
    assert_eq!(
        (&*set.name, &*set.domain),
        ("BillingError", "billing.example.com")
    );
    assert!(set.path.ends_with("::BillingError"), "{}", set.path);
    assert_eq!(set.includes, [&*request.path]);
    assert_eq!(request.path, RequestError::CATALOG.path());

    let [entry] = &*set.entries else {
        panic!("{} entries", set.entries.len())
    };
    let mut expected = Entry::new("CARD_DECLINED");
    expected.message = "Card {last4} was declined, {{try}} {again:>width$}".to_owned();
    expected.explanation = "The card issuer refused the charge.\n\nAsk it why.".to_owned();
    expected.cause = "…".to_owned();
    expected.solution = "…".to_owned();
    expected.kind = Kind::FailedPrecondition;
    expected.retry = Retry::AfterDelay;
    expected.docs = Some("https://example.com/CARD_DECLINED".to_owned());
    expected.aliases = vec!["DECLINED".to_owned(), "NO_CARD".to_owned()];
    expected.reason = Some("CARD_WAS_DECLINED".to_owned());
    expected.since = Some("1.2".to_owned());
    expected.deprecated = Some("use another".to_owned());
    expected.labels = vec![
        ("page".to_owned(), "yes".to_owned()),
        ("owner".to_owned(), "billing".to_owned()),
    ];
    expected.params = vec![
        Param::new("last4", ParamType::Text),
        Param::new("again", ParamType::Integer),
    ];
    assert_eq!(*entry, expected);
    assert_eq!(Document::from_json(&document.to_json()), Ok(document));
}

/// A catalog that is not static can be converted too.
fn borrowed(catalog: &Catalog) -> Document {
    Document::from(catalog)
}

#[test]
fn entries_come_in_the_order_of_the_catalog() {
    let catalogs: [&'static Catalog; 3] = [RequestError::CATALOG, BillingError::CATALOG, &ALL];
    for catalog in catalogs {
        let document = Document::from(catalog);
        let entries: Vec<_> = document
            .entries()
            .map(|(set, entry)| (&*set.path, &*entry.code))
            .collect();
        let expected: Vec<_> = catalog
            .iter()
            .map(|entry| (entry.set().path(), entry.code()))
            .collect();
        assert_eq!(entries, expected);
        assert_eq!(Document::from_json(&document.to_json()), Ok(document));
    }
    assert_eq!(borrowed(&ALL), Document::from(&ALL));
    // A set without entries of its own is listed too.
    assert_eq!(Document::from(&ALL).sets[0].name, "ALL");
}

#[test]
fn codes_and_aliases_are_found() {
    let document = Document::from(&ALL);
    for code in ["CARD_DECLINED", "NO_CARD"] {
        let (set, entry) = document.find(code).unwrap();
        assert_eq!(
            (&*set.name, &*entry.code, entry.label("page")),
            ("BillingError", "CARD_DECLINED", Some("yes"))
        );
    }
    assert!(document.find("card_declined").is_none());
}
