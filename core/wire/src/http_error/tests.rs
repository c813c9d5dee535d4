use platform_error::{ErrorSet, Kind, PlatformError, Retry};

use super::HttpError;

#[test]
fn every_entry_is_found_by_its_status() {
    let mut found = 0;
    for status in 0..=u16::MAX {
        let Some(error) = HttpError::from_status(status) else {
            continue;
        };
        assert_eq!(error.http_status(), status);
        found += 1;
    }
    assert_eq!(found, HttpError::CATALOG.entries().len());
}

#[test]
fn an_unregistered_status_is_the_general_one_of_its_class() {
    for (status, nearest) in [
        (418, 400),
        (430, 400),
        (498, 400),
        (506, 500),
        (599, 500),
        (200, 500),
        (999, 500),
    ] {
        assert_eq!(
            HttpError::nearest(status).http_status(),
            nearest,
            "{status}"
        );
    }
    assert_eq!(HttpError::nearest(404), HttpError::NotFound);
}

#[test]
fn codes_are_the_phrases_in_capitals() {
    for entry in HttpError::CATALOG.entries() {
        let phrase = entry.title().to_uppercase().replace(' ', "_");
        assert_eq!(entry.code(), phrase);
    }
}

#[test]
fn what_a_status_asks_of_the_client_is_its_retry_advice() {
    assert_eq!(HttpError::RequestTimeout.retry(), Retry::AfterDelay);
    assert_eq!(HttpError::TooManyRequests.retry(), Retry::AfterDelay);
    assert_eq!(HttpError::ServiceUnavailable.retry(), Retry::AfterDelay);
    assert_eq!(HttpError::PreconditionFailed.retry(), Retry::FromStart);
    assert_eq!(HttpError::Conflict.retry(), Retry::FromStart);
    assert_eq!(HttpError::Gone.retry(), Retry::Never);
    assert_eq!(HttpError::GatewayTimeout.retry(), Retry::Never);
    assert_eq!(HttpError::NotFound.kind(), Kind::NotFound);
}
