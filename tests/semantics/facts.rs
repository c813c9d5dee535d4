//! The metadata of an entry, and the defaults of what is left out.

use platform_error::{ErrorSet, Kind, Metadata, PlatformError, RequestError, Retry};

#[derive(Debug, PlatformError)]
#[error(
    docs = "https://docs.example/{code}/{code}#it",
    domain = "billing.example.com"
)]
enum Set {
    /// It
    #[error(
        code = "FULL",
        message = "a {0} {{b}}",
        explanation = "explanation {0}",
        cause = "cause {0}",
        solution = "solution {0}",
        kind = Unavailable,
        retry = FromStart,
        docs = "https://elsewhere.example/{code}"
    )]
    Full(u8),
    /// It
    #[error(code = "LEAST", cause = "c", solution = "s")]
    Least,
    /// It
    #[error(code = "ESCAPED", message = "{{a}} }}", cause = "c", solution = "s", kind = NotFound)]
    Escaped,
}

fn facts(code: &str) -> &'static Metadata {
    Set::CATALOG.find(code).unwrap()
}

#[test]
fn each_key_is_read_back() {
    let full = facts("FULL");
    assert_eq!(full.code(), "FULL");
    // A template is kept, so that it can be filled in again, also in another language.
    assert_eq!(full.message(), "a {0} {{b}}");
    assert_eq!(full.params()[0].name(), "0");
    assert_eq!(full.params().len(), 1);
    assert_eq!(full.explanation(), "explanation {0}");
    assert_eq!(full.cause(), "cause {0}");
    assert_eq!(full.solution(), "solution {0}");
    assert_eq!(
        (full.kind(), full.retry()),
        (Kind::Unavailable, Retry::FromStart)
    );
    assert_eq!(full.docs(), Some("https://elsewhere.example/{code}"));
}

#[test]
fn what_is_left_out_has_its_default() {
    let least = facts("LEAST");
    assert_eq!((least.message(), least.explanation()), ("It", "It"));
    assert_eq!((least.kind(), least.retry()), (Kind::Unknown, Retry::Never));
    assert_eq!(least.docs(), Some("https://docs.example/LEAST/LEAST#it"));
    assert!(least.params().is_empty());
}

#[test]
fn advice_follows_from_the_kind() {
    assert_eq!(facts("ESCAPED").retry(), Retry::AfterFix);
}

#[test]
fn without_placeholders_the_message_is_what_display_prints() {
    assert_eq!(facts("ESCAPED").message(), "{a} }");
    assert_eq!(Set::Escaped.to_string(), "{a} }");
    assert_eq!(Set::Full(3).to_string(), "a 3 {b}");
}

#[test]
fn the_domain_is_known() {
    assert_eq!(Set::CATALOG.domain(), "billing.example.com");
    assert_eq!(Plain::CATALOG.domain(), env!("CARGO_PKG_NAME"));
    assert_eq!(Set::CATALOG.name(), "Set");
    assert_eq!(Set::CATALOG.path(), concat!(module_path!(), "::Set"));
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "PLAIN", cause = "c", solution = "s")]
struct Plain;

/// The `docs` pattern of a struct becomes its link.
#[derive(Debug, PlatformError)]
#[error(
    code = "LINKED",
    cause = "c",
    solution = "s",
    docs = "https://docs.example/{code}",
    domain = "struct.example"
)]
struct Linked;

#[test]
fn a_struct_is_a_set_of_one() {
    assert_eq!(Plain.docs(), None);
    assert_eq!(Linked.docs(), Some("https://docs.example/LINKED"));
    assert_eq!(Linked::CATALOG.domain(), "struct.example");
    assert_eq!(Linked::CATALOG.entries(), [*Linked.metadata()]);
}

#[derive(Debug, PlatformError)]
#[error(domain = "several.example")]
#[error(docs = "d/{code}")]
enum Several {
    #[error(code = "A")]
    /// It
    #[error(cause = "c", solution = "s")]
    #[error(kind = Aborted)]
    A,
}

#[test]
fn several_attributes_add_up() {
    let facts = Several::A.metadata();
    assert_eq!(
        (facts.code(), facts.cause(), facts.solution()),
        ("A", "c", "s")
    );
    assert_eq!((facts.kind(), facts.docs()), (Kind::Aborted, Some("d/A")));
    assert_eq!(Several::CATALOG.domain(), "several.example");
}

macro_rules! codes {
    ($($variant:ident = $code:literal,)+) => {
        #[derive(Debug, PlatformError)]
        enum Codes {
            $(
                /// It
                #[error(code = $code, cause = "c", solution = "s")]
                $variant,
            )+
        }

        const CODES: &[(Codes, &str)] = &[$((Codes::$variant, $code)),+];
    };
}

codes! {
    Screaming = "TABLE_NAME_TOO_LONG",
    Number = "23505",
    Rustc = "E0308",
    Path = "billing::declined",
    Kebab = "permission-denied",
    Oracle = "ORA-00001:",
    Graphic = r##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##,
    One = "a",
    Longest = "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567X",
}

#[test]
fn any_style_of_code_is_valid() {
    for (error, code) in CODES {
        assert_eq!(error.code(), *code);
        assert_eq!(
            format!("{:?}", Codes::from_code(code).unwrap()),
            format!("{error:?}")
        );
    }
    assert_eq!(Codes::Longest.code().len(), 128);
}

#[test]
fn metadata_is_compared_by_value() {
    assert_eq!(facts("LEAST"), &{ *facts("LEAST") });
    assert_ne!(facts("LEAST"), facts("ESCAPED"));
}

/// Never constructed, but a set.
#[derive(Debug, PlatformError)]
enum Never {}

#[test]
fn a_set_may_be_empty() {
    assert!(Never::CATALOG.entries().is_empty());
    assert!(Never::from_code("A").is_none());
    assert!(Never::CATALOG.find("A").is_none());
}

/// Where facts are stored is not a fact: other rows may lie before them.
#[test]
fn equal_facts_are_equal_wherever_they_lie() {
    #[derive(Debug, PlatformError)]
    enum Later {
        #[error(code = "FIRST", message = "{0}", docs = "https://docs.example/first")]
        #[error(explanation = "e", cause = "c", solution = "s", alias = "ONE")]
        First(u8),
        #[error(code = "SAME", message = "{0}", docs = "https://docs.example/same")]
        #[error(explanation = "e", cause = "c", solution = "s", labels(owner = "o"))]
        Same(u8),
    }
    #[derive(Debug, PlatformError)]
    #[error(code = "SAME", message = "{0}", docs = "https://docs.example/same")]
    #[error(explanation = "e", cause = "c", solution = "s", labels(owner = "o"))]
    struct Same(u8);

    let same = Same(1).metadata();
    assert_eq!(Later::Same(1).metadata(), same);
    assert_ne!(Later::First(1).metadata(), same);
}

#[derive(Debug, PlatformError)]
#[error(reserved("CARD_LOST", "CARD_STOLEN"))]
enum New {
    #[error(code = "PAY", message = "Pay {0}", explanation = "First.\nSecond.")]
    #[error(cause = "c", solution = "s", kind = FailedPrecondition, http_status = 402)]
    Pay(u8),
    #[error(
        code = "MANY",
        message = "Slow down",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    #[error(title = "Too many", retry_after = 30, http_status = 599, since = "1")]
    Many,
    #[error(
        code = "CODE",
        message = "CODE",
        explanation = "\n It is so. \r\nMore",
        cause = "c"
    )]
    #[error(solution = "s", http_status = 400, retry = FromStart, retry_after = 4294967295)]
    Code,
    /// It
    #[error(code = "SAME", cause = "c", solution = "s", kind = NotFound, http_status = 404)]
    Same,
}

#[test]
fn a_status_of_its_own_goes_before_that_of_the_kind() {
    let statuses = New::CATALOG.entries().iter().map(Metadata::http_status);
    assert!(statuses.eq([402, 599, 400, 404]));
    assert_eq!(New::Pay(1).http_status(), 402);
    assert_eq!(New::Pay(1).kind(), Kind::FailedPrecondition);
    assert_eq!(New::Many.kind(), Kind::Unknown);
}

#[test]
fn the_title_is_the_message_or_the_first_line_of_the_explanation() {
    let titles = New::CATALOG.entries().iter().map(Metadata::title);
    assert!(titles.eq(["First.", "Too many", "It is so.", "It"]));
    const { assert!(RequestError::TableAccessDenied.metadata().title().len() == 19) };
    assert_eq!(
        RequestError::TableAccessDenied.title(),
        "Table access denied"
    );
    assert_eq!(New::Many.title(), "Too many");
    assert_eq!(New::Many.metadata().since(), Some("1"));
}

/// A parameter that the message does not show leaves the message the same for every value.
#[test]
fn a_marked_parameter_does_not_change_the_title() {
    #[derive(Debug, PlatformError)]
    enum Marked {
        #[error(code = "FIXED", message = "The card was declined")]
        #[error(explanation = "e", cause = "c", solution = "s")]
        Fixed(#[error(param)] u8),
        #[error(code = "BRACES", message = "{{}} is not a card")]
        #[error(explanation = "e", cause = "c", solution = "s")]
        Braces(#[error(param)] u8),
    }
    assert_eq!(Marked::Fixed(1).title(), "The card was declined");
    assert_eq!(Marked::Braces(1).title(), "e");
}

#[test]
fn a_delay_says_that_waiting_helps() {
    let delays = New::CATALOG.entries().iter().map(Metadata::retry_after);
    let seconds = delays.map(|delay| delay.map(|delay| delay.as_secs()));
    assert!(seconds.eq([None, Some(30), Some(u32::MAX.into()), None]));
    assert_eq!(New::Many.retry(), Retry::AfterDelay);
    assert_eq!(New::Code.retry(), Retry::FromStart);
    assert_eq!(New::Pay(1).retry(), Retry::AfterFix);
}

#[test]
fn retired_codes_are_known_but_not_found() {
    assert_eq!(New::CATALOG.reserved(), ["CARD_LOST", "CARD_STOLEN"]);
    assert!(!New::CATALOG.contains("CARD_LOST"));
    assert!(RequestError::CATALOG.reserved().is_empty());
}
