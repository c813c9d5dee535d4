//! Statuses of any size fit into any budget, and lose what matters least first.

use std::time::Duration;

use http::HeaderMap;
use platform_error_wire::grpc::{Any, Status};
use platform_error_wire::{Config, Problem, Translation, Translations, Violation};
use platform_error_wire_tests::sets::ShopError;
use proptest::prelude::*;

const LANGUAGE: &str = "zh";

struct Long;

impl Translations for Long {
    fn find(&self, _: &str, _: &str) -> Option<Translation<'_>> {
        let mut translation = Translation::default();
        translation.language = LANGUAGE;
        translation.message = Some("{sku} 只剩 {have} 件");
        Some(translation)
    }
}

/// A status with everything, of these sizes.
fn status(sku: String, violations: usize, detail: &str) -> Status {
    let error = ShopError::OutOfStock {
        sku,
        have: 3,
        warehouse: String::new(),
    };
    let violation = |index: usize| {
        let field = ["items".to_owned(), index.to_string()];
        Violation::new(field, detail.to_owned()).with_code("BAD")
    };
    let problem = Problem::<ShopError>::from(error)
        .with_retry_after(Duration::from_secs(7))
        .with_violations((0..violations).map(violation));
    let config = Config::new().translations(Long);
    let occurrence = problem.occurrence(&config).with_language(LANGUAGE);
    let mut status = Status::new(&occurrence);
    status.add_detail(Any::new("example.com/google.rpc.DebugInfo", vec![7; 100]));
    status
}

/// What HTTP/2 counts of the headers that tonic writes.
fn size_on_the_wire(status: Status, budget: usize) -> usize {
    let mut fitted = status;
    fitted.fit(budget);
    // Within its own budget, the conversion changes nothing.
    let status = tonic::Status::with_details(
        fitted.code.into(),
        fitted.message.clone(),
        fitted.encode().into(),
    );
    let mut headers = HeaderMap::new();
    status.add_header(&mut headers).unwrap();
    let fields = headers.iter();
    fields
        .map(|(name, value)| name.as_str().len() + value.len() + 32)
        .sum()
}

fn text() -> impl Strategy<Value = String> {
    let pattern = prop_oneof!["[a-z ]{0,40}", "[库存😀%\u{0}\n]{0,40}", "\\PC{0,40}"];
    (pattern, 0..120_usize).prop_map(|(text, times)| text.repeat(times))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_status_fits(
        sku in text(),
        detail in text(),
        violations in 0..12_usize,
        budget in 700..20_000_usize,
    ) {
        let whole = status(sku.clone(), violations, &detail);
        let mut fitted = whole.clone();
        fitted.fit(budget);

        prop_assert!(fitted.trailers_len() <= budget);
        prop_assert!(size_on_the_wire(whole.clone(), budget) <= budget);

        // This always stays.
        let info = fitted.error_info.as_ref().unwrap();
        prop_assert_eq!(&info.reason, "OUT_OF_STOCK");
        prop_assert_eq!(&info.domain, "shop.example.com");
        prop_assert!(info.metadata.keys().eq(["have", "sku"]));
        prop_assert_eq!(&info.metadata["have"], "3");
        prop_assert_eq!(fitted.retry_delay, Some(Duration::from_secs(7)));

        // What is shortened says so, and is the beginning of what it was.
        for (short, long) in [(&fitted.message, &whole.message), (&info.metadata["sku"], &sku)] {
            if short != long {
                let rest = short.strip_suffix('…');
                prop_assert!(short.is_empty() || long.starts_with(rest.unwrap()));
            }
        }

        // The order in which things go.
        let is_whole = |status: &Status| status.message == whole.message;
        prop_assert!(fitted.unknown.is_empty() || fitted == whole);
        prop_assert!(fitted.help.is_empty() || fitted.localized_message.is_some());
        prop_assert!(fitted.localized_message.is_none() || is_whole(&fitted));
        let kept = fitted.field_violations.len();
        prop_assert!(kept == violations || fitted.message.len() <= 256);
        if whole.trailers_len() <= budget {
            prop_assert_eq!(&fitted, &whole);
        }
    }
}

/// The steps one by one: each budget is one byte too small for what came before.
#[test]
fn what_matters_least_goes_first() {
    let mut status = status("a".repeat(2000), 3, "must be positive");
    let mut shrink = || {
        let budget = status.trailers_len() - 1;
        status.fit(budget);
        assert!(status.trailers_len() <= budget);
        status.clone()
    };
    assert_eq!(shrink().unknown, []);
    assert_eq!(shrink().help, []);
    assert_eq!(shrink().localized_message, None);
    let shortened = shrink();
    assert!(shortened.message.ends_with('…'));
    assert_eq!(shortened.error_info.unwrap().metadata["sku"].len(), 2000);
    assert_eq!(shortened.field_violations.len(), 3);
}

#[test]
fn parameters_are_shortened_before_violations_go() {
    let mut status = status("a".repeat(20_000), 3, "must be positive");
    status.fit(4096);
    assert_eq!(status.field_violations.len(), 3);
    assert_eq!(status.field_violations[2].description, "must be positive");
    let sku = &status.error_info.unwrap().metadata["sku"];
    assert!(sku.len() > 1000 && sku.ends_with("a…"), "{}", sku.len());
}

#[test]
fn violations_go_from_the_end() {
    let mut status = status("tea".to_owned(), 1000, "must be positive");
    status.fit(4096);
    let kept = status.field_violations.len();
    assert!((20..1000).contains(&kept), "{kept}");
    assert_eq!(status.field_violations[0].field, "items.0");
    assert_eq!(status.message, "only 3 of \"tea\" left");
}

/// Names are not shortened, but a status of another service may have any number of them.
#[test]
fn parameters_go_if_their_names_alone_are_too_long() {
    let mut status = status("tea".to_owned(), 3, "must be positive");
    let info = status.error_info.as_mut().unwrap();
    for index in 0..10_000 {
        info.metadata
            .insert(format!("of_{index:04}"), "1".to_owned());
    }
    status.fit(8192);
    assert!(status.trailers_len() <= 8192);
    let info = status.error_info.unwrap();
    assert_eq!(info.reason, "OUT_OF_STOCK");
    let names: Vec<&str> = info.metadata.keys().map(String::as_str).collect();
    assert_eq!(names[..3], ["have", "of_0000", "of_0001"]);
    assert!(names.len() > 300, "{}", names.len());
}

/// Ten megabytes cost about as much as ten kilobytes.
#[test]
fn a_huge_status_is_cut_at_once() {
    let mut status = status("库".repeat(3_000_000), 10_000, &"x".repeat(1000));
    let start = std::time::Instant::now();
    status.fit(8192);
    assert!(status.trailers_len() <= 8192);
    assert!(start.elapsed() < Duration::from_secs(5));
}
