//! Tests of documents with mistakes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use platform_error::{ErrorSet, PlatformError};

use super::CatalogTranslations;
use crate::{Config, Occurrence, Translations};

#[derive(Debug, PlatformError)]
#[error(domain = "orders.example")]
enum OrderError {
    /// The order is too large.
    #[error(
        code = "TOO_MANY",
        message = "{have:>3} of {limit} items",
        cause = "c",
        solution = "s"
    )]
    TooMany { have: u32, limit: u32 },
    /// The {order} is closed.
    #[error(code = "CLOSED", message = "{{closed}}", cause = "c", solution = "s")]
    Closed {
        #[error(param)]
        at: u64,
    },
    /// Unknown.
    #[error(code = "PLAIN", message = "{nothing}", cause = "c", solution = "s")]
    #[error(alias = "OLD")]
    Plain { nothing: String },
}

fn mistakes(entries: &str) -> Vec<String> {
    let document = format!("{{\n\"sets\": [{{\"entries\": [\n{entries}]}}]}}");
    let added = CatalogTranslations::new(OrderError::CATALOG).add("de", &document);
    match added {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn every_mistake_is_reported_with_its_line() {
    let found = mistakes(
        r#"{"code": "NO_SUCH"},
        {"code": "TOO_MANY", "message": "{have} von {limit} {Stück}"},
        {"code": "TOO_MANY", "message": "{have:w$} von {"},
        {"code": "PLAIN", "message": "{nothing}", "cause": " "},
        {"code": "OLD"},
        {"message": "ohne Code"},
        7"#,
    );
    let expected = [
        "de, line 3: the code NO_SUCH is unknown",
        "de, line 4: the message of TOO_MANY shows `Stück`, which is not a parameter",
        "de, line 5: the message of TOO_MANY is not a template: a `{` has no matching `}`",
        "de, line 5: the message of TOO_MANY shows `w`, which is not a parameter",
        "de, line 5: the message of TOO_MANY does not show `limit`",
        "de, line 5: TOO_MANY is used twice",
        "de, line 6: the cause of PLAIN is empty",
        "de, line 7: PLAIN is used twice",
    ];
    assert_eq!(found[..expected.len()], expected);
    assert!(found[expected.len()].starts_with("de, line 8: missing field `code`"));
    assert!(found[expected.len() + 1].starts_with("de, line 9: invalid type"));
}

#[test]
fn an_unreadable_document_is_one_mistake() {
    let catalog = CatalogTranslations::new(OrderError::CATALOG);
    for (document, line) in [("", 1), ("{\n\n\"sets\": [}", 3), ("[]", 1), ("{}", 1)] {
        let errors = catalog.clone().add("de", document).unwrap_err();
        assert_eq!(
            errors
                .iter()
                .map(super::TranslationError::line)
                .collect::<Vec<_>>(),
            [line]
        );
    }
}

#[test]
fn a_message_without_parameters_is_plain_text() {
    let document = r#"{"sets": [{"entries": [
        {"code": "CLOSED", "message": "{zu}"},
        {"code": "TOO_MANY", "message": "{limit:<4}|{have:+}"},
        {"code": "INTERNAL_SERVER_ERROR", "message": "Interner {Fehler}"}
    ]}]}"#;
    let translations = CatalogTranslations::new(OrderError::CATALOG);
    let config = Config::new().translations(translations.add("de", document).unwrap());
    let message = |error: &dyn PlatformError| {
        let occurrence = Occurrence::new(error, &config).with_language("de");
        (
            occurrence.title().to_owned(),
            occurrence.message().to_string(),
        )
    };
    let closed = message(&OrderError::Closed { at: 1 });
    assert_eq!(closed.1, "{zu}");
    let too_many = OrderError::TooMany { have: 5, limit: 20 };
    assert_eq!(message(&too_many).1, "20  |+5");
    assert_eq!(message(&too_many).0, "The order is too large.");
    let internal = message(&crate::HttpError::InternalServerError);
    assert_eq!(
        internal,
        (
            "Interner {Fehler}".to_owned(),
            "Interner {Fehler}".to_owned()
        )
    );
}

#[test]
fn titles_follow_the_string_that_the_original_takes_them_from() {
    let document = r#"{"sets": [{"entries": [
        {"code": "TOO_MANY", "message": "{have} von {limit}", "explanation": "Zu groß.\nMehr"}
    ]}]}"#;
    let translations = CatalogTranslations::new(OrderError::CATALOG);
    let translations = translations.add("de", document).unwrap();
    let translation = translations.find("TOO_MANY", "DE").unwrap();
    assert_eq!(translation.title, Some("Zu groß."));
    assert_eq!(translation.language, "de");
    assert_eq!(translations.find("TOO_MANY", "de-AT"), None);
    let plain = OrderError::Plain {
        nothing: String::new(),
    };
    assert_eq!(translations.find(plain.code(), "de"), None);
    let missing = translations.missing();
    assert_eq!(
        missing[..2],
        [("de", "TOO_MANY", "cause"), ("de", "TOO_MANY", "solution")]
    );
}
