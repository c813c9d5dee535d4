//! Reports: an error as people read it in a terminal.
#![expect(clippy::expect_used, reason = "a test that cannot go on panics")]

use std::error::Error;
use std::fmt::{self, Debug, Display};

use platform_error::{ErrorRef, PlatformError, Report, RequestError};

mod process;
#[cfg(feature = "anstream")]
mod terminal;

/// An error with a message and perhaps a source.
#[derive(Debug)]
struct Says(String, Option<Box<Says>>);

impl Says {
    fn chain(texts: &[&str]) -> Self {
        let (first, rest) = texts.split_first().expect("a text");
        Self(
            (*first).to_owned(),
            (!rest.is_empty()).then(|| Box::new(Self::chain(rest))),
        )
    }
}

impl Display for Says {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Says {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref().map(|source| source as _)
    }
}

/// An error that is its own source, with a constant or a changing message.
#[derive(Debug)]
struct Endless(Option<fn() -> usize>);

impl Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => write!(f, "again {}", number()),
            None => f.write_str("again"),
        }
    }
}

impl Error for Endless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

#[derive(Debug, PlatformError)]
#[error(docs = "https://docs.example.com/errors/{code}")]
enum BillingError {
    /// The card issuer refused the charge.
    #[error(
        code = "CARD_DECLINED",
        message = "Card ending in {last4} was declined",
        cause = "The issuer declined the authorization",
        solution = "Ask the customer for another card",
        kind = FailedPrecondition
    )]
    CardDeclined { last4: String, source: Says },

    /// The migration stopped at a statement.
    ///
    /// It is in the log:
    ///
    /// ```sql
    /// ALTER TABLE orders
    ///     ADD COLUMN a_column_with_quite_a_long_name integer NOT NULL DEFAULT 0;
    /// ```
    #[error(
        code = "MIGRATION_STOPPED",
        message = "MIGRATION_STOPPED",
        cause = "One of:\n- the table has rows that the statement does not allow, so that it cannot hold for all of them\n- a lock",
        solution = "Correct the statement, see https://docs.example.com/a/very/long/link/that/is/longer/than/the/line#there"
    )]
    MigrationStopped,

    /// The ledger is closed
    #[error(
        code = "LEDGER_CLOSED",
        cause = "It is past midnight",
        solution = "Wait",
        retry = AfterDelay,
    )]
    LedgerClosed(#[source] Endless),

    #[error(transparent)]
    Request(#[from] RequestError),
}

fn declined(last4: &str, sources: &[&str]) -> BillingError {
    BillingError::CardDeclined {
        last4: last4.to_owned(),
        source: Says::chain(sources),
    }
}

/// The report without a terminal. The tests may run in one.
fn plain(error: &dyn PlatformError) -> Report<ErrorRef<'_>> {
    let report = error.report();
    #[cfg(feature = "anstream")]
    let report = report.color(false).width(usize::MAX);
    report
}

const DECLINED: &str = "\
CARD_DECLINED: Card ending in 4242 was declined
  explanation  The card issuer refused the charge.
  cause        The issuer declined the authorization
  solution     Ask the customer for another card
  kind         FAILED_PRECONDITION (HTTP 400)
  retry        retry after the cause is fixed
  docs         https://docs.example.com/errors/CARD_DECLINED
  caused by    the issuer did not answer";

#[test]
fn layout() {
    let error = declined("4242", &["the issuer did not answer"]);
    assert_eq!(plain(&error).to_string(), DECLINED);
}

#[test]
fn every_fact_in_order() {
    #[derive(Debug, PlatformError)]
    #[error(
        code = "LEDGER_CLOSED",
        message = "The ledger is closed",
        title = "Closed",
        explanation = "The month has been settled",
        cause = "It is past midnight",
        solution = "Post to the next month",
        kind = FailedPrecondition,
        http_status = 423,
        retry_after = 30,
        docs = "https://docs.example.com/LEDGER_CLOSED",
        alias = "MONTH_CLOSED",
        alias = "PERIOD_CLOSED",
        since = "2.1",
        deprecated = "use BOOKS_CLOSED",
        labels(owner = "billing", page = "no")
    )]
    struct LedgerClosed;

    assert_eq!(
        plain(&LedgerClosed).to_string(),
        "\
LEDGER_CLOSED: The ledger is closed
  title        Closed
  explanation  The month has been settled
  cause        It is past midnight
  solution     Post to the next month
  deprecated   use BOOKS_CLOSED
  kind         FAILED_PRECONDITION (HTTP 423)
  retry        send the same request again later, after 30 seconds
  docs         https://docs.example.com/LEDGER_CLOSED
  also         MONTH_CLOSED, PERIOD_CLOSED
  since        2.1
  label        owner=billing
  label        page=no"
    );
}

/// A title that says no more than the message, and the shortest delay.
#[test]
fn a_title_that_is_the_message_is_there_once() {
    #[derive(Debug, PlatformError)]
    #[error(
        code = "BUSY",
        message = "Busy",
        title = "Busy",
        explanation = "e",
        cause = "c"
    )]
    #[error(solution = "s", retry_after = 1)]
    struct Busy;

    let report = plain(&Busy).to_string();
    assert_eq!(report.matches("Busy").count(), 1, "{report}");
    assert!(report.contains("again later, after 1 second\n") || report.ends_with("after 1 second"));
}

#[test]
fn a_message_that_is_the_code_is_there_once() {
    assert_eq!(
        plain(&BillingError::from(RequestError::TableNameTooLong)).to_string(),
        "\
TABLE_NAME_TOO_LONG
  explanation  Table name exceeds length limit
  cause        The table name exceeds 62 characters
  solution     Shorten the table name
  kind         INVALID_ARGUMENT (HTTP 400)
  retry        do not retry the same request"
    );
}

#[test]
fn an_explanation_that_is_the_message_is_there_once() {
    let report = plain(&BillingError::LedgerClosed(Endless(None))).to_string();
    assert!(
        report.starts_with(
            "LEDGER_CLOSED: The ledger is closed\n  cause        It is past midnight\n"
        ),
        "{report}"
    );
}

#[test]
fn texts_of_several_lines() {
    let report = plain(&BillingError::MigrationStopped).to_string();
    let expected = "\
MIGRATION_STOPPED
  explanation  The migration stopped at a statement.

               It is in the log:

               ```sql
               ALTER TABLE orders
                   ADD COLUMN a_column_with_quite_a_long_name integer NOT NULL DEFAULT 0;
               ```
  cause        One of:
               - the table has rows that the statement does not allow, so that it cannot hold for all of them
               - a lock
  solution     Correct";
    assert_eq!(report.get(..expected.len()), Some(expected), "{report}");
}

#[test]
fn sources() {
    let lines = |sources: &[&str]| {
        let report = plain(&declined("4242", sources)).to_string();
        let lines: Vec<String> = report
            .lines()
            .skip_while(|line| !line.contains("caused by"))
            .map(str::to_owned)
            .collect();
        lines
    };
    assert_eq!(
        lines(&["one", "two", "three"]),
        [
            "  caused by    one",
            "  caused by    two",
            "  caused by    three"
        ]
    );
    // A source with the same message as the one above it, or as the error itself, is left out; its
    // own source is not.
    assert_eq!(
        lines(&["one", "one", "two", "one"]),
        [
            "  caused by    one",
            "  caused by    two",
            "  caused by    one"
        ]
    );
    assert_eq!(
        lines(&["Card ending in 4242 was declined", "two"]),
        ["  caused by    two"]
    );
    assert_eq!(
        lines(&["one\r\nline\n", "", "two"]),
        [
            "  caused by    one",
            "               line",
            "  caused by",
            "  caused by    two"
        ]
    );
}

#[test]
fn a_chain_without_an_end() {
    let report = plain(&BillingError::LedgerClosed(Endless(None))).to_string();
    let causes: Vec<_> = report
        .lines()
        .filter(|line| line.starts_with("  caused by"))
        .collect();
    assert_eq!(
        causes,
        [
            "  caused by    again",
            "  caused by    more, after 64 sources"
        ]
    );

    let number = || {
        static NUMBER: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
    };
    let report = plain(&BillingError::LedgerClosed(Endless(Some(number)))).to_string();
    assert_eq!(report.matches("\n  caused by    again ").count(), 64);
    assert!(report.ends_with("\n  caused by    more, after 64 sources"));

    let many: Vec<String> = (1..=65).map(|number| number.to_string()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let report = plain(&declined("4242", &many[1..])).to_string();
    assert!(
        report.ends_with("\n  caused by    65"),
        "64 are shown, and nothing says that there are more: {report}"
    );
    assert!(
        plain(&declined("4242", &many))
            .to_string()
            .ends_with("\n  caused by    more, after 64 sources")
    );
}

/// Neither a value in the message nor a source can move the cursor, change colors or the direction
/// of text, or add a line that looks like a line of the report.
#[test]
fn hostile_texts() {
    let error = declined(
        "\u{1b}[2J\u{202e}\0\n  solution     send money",
        &[
            "\u{1b}]8;;http://evil.example\u{7}click\u{9b}31m\r  cause\n  docs         http://evil.example",
        ],
    );
    let report = plain(&error).to_string();
    assert!(
        report.chars().all(|c| c == '\n' || !c.is_control()),
        "{report:?}"
    );
    assert!(!report.contains('\u{202e}'), "{report:?}");
    assert!(report.starts_with(
        "CARD_DECLINED: Card ending in \\u{1b}[2J\\u{202e}\\u{0}\n      solution     send money"
    ));
    assert_eq!(report.matches("\n  solution ").count(), 1);
    assert!(report.ends_with(
        "\n  caused by    \\u{1b}]8;;http://evil.example\\u{7}click\\u{9b}31m\\u{d}  cause\
         \n                 docs         http://evil.example"
    ));
}

/// A message that fails to format does not fail the report.
#[test]
fn an_error_that_cannot_be_shown() {
    #[derive(Debug)]
    struct Broken;

    impl Display for Broken {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    impl Error for Broken {}

    #[derive(Debug, PlatformError)]
    #[error(
        code = "BROKEN",
        message = "It is {shown} and {shown}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    struct Whole {
        shown: Broken,
        source: Broken,
    }

    let report = plain(&Whole {
        shown: Broken,
        source: Broken,
    })
    .to_string();
    assert!(
        report.starts_with("BROKEN: It is (cannot be shown)\n"),
        "{report}"
    );
    assert!(
        report.ends_with("\n  caused by    (cannot be shown)"),
        "{report}"
    );
}

#[test]
fn reports_of_each_kind_are_equal() {
    let error = RequestError::DuplicateKey;
    let boxed: Box<dyn PlatformError + Send + Sync> = Box::new(error);
    let report = plain(&error).to_string();
    assert_eq!(plain(&*boxed).to_string(), report);
    assert_eq!(format!("{:?}", plain(&error)), report);
    assert_eq!(format!("{:#?}", plain(&error)), report);
    assert_eq!(format!("{:>200.3}", plain(&error)), report);
}
