//! Color and width.

use super::process::main_in;
use super::*;

fn stripped(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('m').expect("a color").1
    })
}

#[test]
fn colors_are_all_that_color_adds() {
    for error in [
        declined("4242\n", &["one", "two"]),
        BillingError::MigrationStopped,
        BillingError::Request(RequestError::TableNameTooLong),
    ] {
        let colored = error.report().color(true).width(usize::MAX).to_string();
        assert!(colored.starts_with("\u{1b}["), "{colored:?}");
        assert_eq!(stripped(&colored), plain(&error).to_string());
        for columns in [0, 20, 40, 80] {
            let colored = error.report().color(true).width(columns).to_string();
            let uncolored = error.report().color(false).width(columns).to_string();
            assert!(!uncolored.contains('\u{1b}'));
            assert_eq!(stripped(&colored), uncolored);
        }
    }
}

/// A color ends with its part, so it does not affect what the program prints next.
#[test]
fn colors_end() {
    let colored = declined("4242", &["one"]).report().color(true).to_string();
    let colors = colored.matches("\u{1b}[").count();
    assert_eq!(
        colored.matches("\u{1b}[0m").count() * 2,
        colors - 1,
        "red and bold are two: {colored:?}"
    );
    assert!(colored.contains("\u{1b}[0m"));
}

#[test]
fn width() {
    assert_eq!(
        BillingError::MigrationStopped
            .report()
            .color(false)
            .width(60)
            .to_string(),
        "\
MIGRATION_STOPPED
  explanation  The migration stopped at a statement.

               It is in the log:

               ```sql
               ALTER TABLE orders
                   ADD COLUMN a_column_with_quite_a_long_name integer NOT NULL DEFAULT 0;
               ```
  cause        One of:
               - the table has rows that the statement does
                 not allow, so that it cannot hold for all
                 of them
               - a lock
  solution     Correct the statement, see
               https://docs.example.com/a/very/long/link/that/is/longer/than/the/line#there
  kind         UNKNOWN (HTTP 500)
  retry        do not retry the same request
  docs         https://docs.example.com/errors/MIGRATION_STOPPED"
    );
    let wide = RequestError::MissingFilter
        .report()
        .color(false)
        .width(40)
        .to_string();
    assert!(
        wide.contains(
            "\n  solution     Ensure filter condition\n               is set correctly\n"
        ),
        "{wide}"
    );
}

#[test]
fn a_narrow_page() {
    assert_eq!(
        RequestError::MissingFilter
            .report()
            .color(false)
            .width(39)
            .to_string(),
        "\
MISSING_FILTER: Delete or update must
    have a filter
  explanation
    No filter condition was provided
    for delete/update operations
  cause
    Missing filter condition
  solution
    Ensure filter condition is set
    correctly
  kind
    INVALID_ARGUMENT (HTTP 400)
  retry
    do not retry the same request"
    );
}

/// No line is longer than the width, unless it is one word.
#[test]
fn every_line_fits() {
    let error = declined(
        "4242",
        &[
            "one two three four five six seven eight",
            "部署正在进行，请等待部署完成",
        ],
    );
    for columns in 40..120 {
        for line in error
            .report()
            .color(false)
            .width(columns)
            .to_string()
            .lines()
        {
            let cjk = line.chars().filter(|c| *c > '\u{2e80}').count();
            let fits = line.chars().count() + cjk <= columns;
            assert!(
                fits || !line.get(15..).unwrap_or_default().contains(' '),
                "{columns}: {line}"
            );
        }
    }
}

/// `main` prints `Error: ` first, which [`Debug`] takes into account.
#[test]
fn the_width_is_that_of_main() {
    let report = RequestError::DuplicateKey.report().color(false).width(67);
    assert_eq!(
        report.to_string().lines().next(),
        Some("DUPLICATE_KEY: Duplicate key value violates unique constraint")
    );
    assert_eq!(format!("{report:?}").lines().nth(1), Some("    constraint"));
    assert_eq!(
        format!("{:?}", report.width(68)).lines().next(),
        report.to_string().lines().next()
    );
}

#[test]
fn environment() {
    let colored = |environment| main_in(environment).stderr.contains(&b'\x1b');
    assert!(!colored(&[]), "no terminal");
    assert!(!colored(&[("CLICOLOR", "1")]), "no terminal");
    assert!(colored(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    let output = main_in(&[("CLICOLOR_FORCE", "1")]);
    assert_eq!(
        stripped(&String::from_utf8_lossy(&output.stderr)),
        format!("Error: {DECLINED}\n")
    );
}
