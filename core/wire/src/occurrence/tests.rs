//! Tests of what an occurrence contains, and in which language.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::time::Duration;

use platform_error::{ErrorSet, PlatformError, RequestError, Retry};

use crate::{
    CatalogTranslations, Config, HttpError, Instance, Occurrence, Translation, Translations,
};

/// A record exists.
#[derive(Debug, PlatformError)]
#[error(
    domain = "example.app",
    code = "DUPLICATE_KEY",
    title = "Duplicate key value violates unique constraint",
    message = "A record with this {field} already exists.",
    cause = "c",
    solution = "Check and modify duplicate values",
    kind = AlreadyExists
)]
struct Duplicate {
    field: &'static str,
}

#[test]
fn the_golden_body() {
    let config = Config::new()
        .base("https://docs.example.app/errors/")
        .explanation(false);
    let error = Duplicate { field: "name" };
    let occurrence = Occurrence::new(&error, &config)
        .with_instance(Instance::from_id("6f9619ff-8b86-d011-b42d-00cf4fc964ff"));
    let expected = concat!(
        r#"{"type":"https://docs.example.app/errors/DUPLICATE_KEY","#,
        r#""title":"Duplicate key value violates unique constraint","status":409,"#,
        r#""detail":"A record with this name already exists.","#,
        r#""instance":"urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff","#,
        r#""code":"DUPLICATE_KEY","domain":"example.app","kind":"ALREADY_EXISTS","#,
        r#""retry":"AFTER_FIX","solution":"Check and modify duplicate values","#,
        r#""params":{"field":"name"}}"#,
    );
    assert_eq!(occurrence.to_json(), expected);
}

#[test]
fn bases_and_links_become_type_uris() {
    /// Linked.
    #[derive(Debug, PlatformError)]
    #[error(domain = "e.example")]
    enum Linked {
        /// A.
        #[error(code = "A", cause = "c", solution = "s", docs = "/errors#A")]
        Rooted,
        /// B.
        #[error(code = "B", cause = "c", solution = "s", docs = "https://other/#B")]
        Absolute,
        /// C.
        #[error(code = "C::1%", cause = "c", solution = "s")]
        Unlinked,
    }
    let uri = |error: &Linked, base: Option<&'static str>| {
        let config = match base {
            Some(base) => Config::new().base(base),
            None => Config::new(),
        };
        Occurrence::new(error, &config).type_uri().to_string()
    };
    let base = Some("https://e/docs/");
    assert_eq!(uri(&Linked::Rooted, base), "https://e/errors#A");
    assert_eq!(uri(&Linked::Rooted, None), "/errors#A");
    assert_eq!(uri(&Linked::Absolute, base), "https://other/#B");
    assert_eq!(uri(&Linked::Unlinked, base), "https://e/docs/C%3A%3A1%25");
    assert_eq!(
        uri(&Linked::Unlinked, None),
        "tag:e.example,2026:C%3A%3A1%25"
    );
    for (base, expected) in [
        ("https://e/docs", "https://e/docs/C%3A%3A1%25"),
        ("https://e/docs#", "https://e/docs#C%3A%3A1%25"),
        ("https://e/docs#e-", "https://e/docs#e-C%3A%3A1%25"),
        ("https://e/?q=", "https://e/?q=C%3A%3A1%25"),
        ("https://e/?q", "https://e/?qC%3A%3A1%25"),
        ("urn:e:", "urn:e:C%3A%3A1%25"),
        ("https://e/ü x", "https://e/%C3%BC%20x/C%3A%3A1%25"),
    ] {
        assert_eq!(uri(&Linked::Unlinked, Some(base)), expected);
    }
    let config = Config::new();
    let rooted = Occurrence::new(&Linked::Rooted, &config);
    assert!(rooted.docs().is_some_and(|docs| !docs.is_absolute()));
    assert!(Occurrence::new(&Linked::Unlinked, &config).docs().is_none());
    let config = Config::new().base("https://e/");
    let http = Occurrence::new(&HttpError::InternalServerError, &config);
    assert_eq!(http.type_uri().to_string(), "about:blank");
    assert!(http.docs().is_none());
}

#[test]
fn delays_are_rounded_up_to_seconds() {
    let config = Config::new();
    let seconds = |delay| {
        let occurrence = Occurrence::new(&RequestError::MissingFilter, &config);
        let occurrence = occurrence.with_retry_after(delay);
        assert_eq!(occurrence.retry(), Retry::AfterDelay);
        occurrence.retry_after_secs().unwrap()
    };
    assert_eq!(seconds(Duration::ZERO), 0);
    assert_eq!(seconds(Duration::from_nanos(1)), 1);
    assert_eq!(seconds(Duration::from_secs(2)), 2);
    assert_eq!(seconds(Duration::from_millis(2_001)), 3);
    assert_eq!(seconds(Duration::MAX), u64::MAX);
}

struct Lists(&'static [(&'static str, Translation<'static>)]);

impl Translations for Lists {
    fn find(&self, code: &str, language: &str) -> Option<Translation<'_>> {
        assert_eq!(code, "DUPLICATE_KEY");
        let found = self
            .0
            .iter()
            .find(|(tag, _)| tag.eq_ignore_ascii_case(language));
        found.map(|(_, translation)| *translation)
    }
}

#[test]
fn languages_are_chosen_in_order() {
    const LISTS: Lists = Lists(&[
        ("zh", Translation::new("zh").message("{field}重复")),
        (
            "zh-Hant",
            Translation::new("zh-Hant").message("{field}重複"),
        ),
        (
            "de",
            Translation::new("de")
                .message("{feld} ist doppelt")
                .solution("Ändern"),
        ),
    ]);
    let config = Config::new().language("en-GB").translations(LISTS);
    let error = Duplicate { field: "name" };
    let message = |tags: &[&str]| {
        let occurrence = Occurrence::new(&error, &config).with_languages(tags.iter().copied());
        let content_language = occurrence.content_language().to_string();
        (
            occurrence.message().to_string(),
            occurrence.language().to_owned(),
            content_language,
        )
    };
    let original = "A record with this name already exists.";
    for (tags, expected, language) in [
        (&["zh-Hant-TW"][..], "name重複", "zh-Hant"),
        (&["ZH-hans-CN"], "name重复", "zh"),
        (&["fr", "zh"], "name重复", "zh"),
        (&["en", "zh"], original, "en-GB"),
        (&["en-US", "zh"], original, "en-GB"),
        (&["*", "zh"], original, "en-GB"),
        (&["fr"], original, "en-GB"),
        (&[], original, "en-GB"),
        (&["", "-", "x-y", "zh"], "name重复", "zh"),
    ] {
        let (message, found, _) = message(tags);
        assert_eq!((&*message, &*found), (expected, language), "{tags:?}");
    }
    // The German message shows a parameter that the error does not have.
    let (message, language, content_language) = message(&["de"]);
    assert_eq!((&*message, &*language), (original, "en-GB"));
    assert_eq!(content_language, "de, en-GB");
}

#[test]
fn a_whole_translation_is_the_only_language() {
    let document = r#"{"sets": [{"entries": [{"code": "DUPLICATE_KEY", "title": "t",
        "message": "{field}", "explanation": "e", "cause": "c", "solution": "s"}]}]}"#;
    let translations = CatalogTranslations::new(Duplicate::CATALOG);
    let translations = translations.add("ja", document).unwrap();
    assert!(translations.missing().is_empty());
    let config = Config::new().cause(true).translations(translations);
    let error = Duplicate { field: "name" };
    let occurrence = Occurrence::new(&error, &config).with_language("ja");
    assert_eq!(occurrence.content_language().to_string(), "ja");
    let again = occurrence.with_language("en");
    assert_eq!(again.content_language().to_string(), "en");
    assert_eq!(again.solution(), Some("Check and modify duplicate values"));
}

#[test]
fn a_foreign_error_reveals_nothing_of_itself() {
    let error = std::io::Error::other("secret");
    let config = Config::new().cause(true);
    let occurrence = Occurrence::find(RequestError::CATALOG, &error, &config);
    assert!(occurrence.is_foreign());
    assert_eq!(occurrence.as_error().to_string(), "secret");
    let debug = format!(
        "{occurrence:?} {:?} {:?}",
        occurrence.message(),
        occurrence.type_uri()
    );
    for said in [debug, occurrence.to_json(), occurrence.to_text()] {
        assert!(!said.contains("secret"), "{said}");
    }
}
