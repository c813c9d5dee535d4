use std::fs;

use platform_error::{ErrorSet, PlatformError, RequestError};
use serde_json::json;
use tempfile::tempdir;

use super::{HOSTILE, catalog, codes, entry, run, run_json, run_with, tool};

#[test]
fn a_code_is_explained_completely() {
    let output = run(&["explain", "CARD_DECLINED"]);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    assert_eq!(
        output.stdout,
        "\
CARD_DECLINED: Card ending in {last4} was declined
  explanation  The issuer refused the charge, whatever the amount; more <https://example.com/more>.
  cause        The issuer declined
  solution     Ask for another card
  kind         FAILED_PRECONDITION (HTTP 400)
  retry        retry after the cause is fixed
  docs         https://docs.example.com/CARD_DECLINED
  also         PAYMENT_DECLINED
  label        owner=billing
  params       last4
  set          BillingError (billing.example.com)
"
    );
}

#[test]
fn a_kind_that_nobody_wrote_is_not_shown() {
    let folder = tempdir().unwrap();
    let table = folder.path().join("errors.csv");
    let table_text = "code,message,explanation,cause,solution\nA,one,e,c,s\nB,two,e,c,s\n";
    fs::write(&table, table_text).unwrap();
    let catalog = ["--catalog", table.to_str().unwrap()];
    let page =
        "A: one\n  explanation  e\n  cause        c\n  solution     s\n  set          Errors\n";
    let explained = run(&[&["explain", "A"], &catalog[..]].concat());
    assert_eq!(explained.stdout, page);
    let listed = run(&[&["list"], &catalog[..]].concat());
    assert_eq!(listed.stdout, "CODE  MESSAGE\nA     one\nB     two\n");
    // Programs can rely on all fields.
    let fields = run_json(&[&["list", "--json"], &catalog[..]].concat());
    assert_eq!(fields[0]["http_status"], 500);

    // One status says that the others are unknown.
    let with_status = table_text.replace("code,", "http status,code,");
    let with_status = with_status
        .replace("\nA,", "\n404,A,")
        .replace("\nB,", "\n,B,");
    fs::write(&table, with_status).unwrap();
    let explained = run(&[&["explain", "B"], &catalog[..]].concat());
    assert!(
        explained.stdout.contains("UNKNOWN (HTTP 500)"),
        "{}",
        explained.stdout
    );
    let listed = run(&[&["list"], &catalog[..]].concat());
    assert!(
        listed.stdout.contains("B     UNKNOWN    500   two"),
        "{}",
        listed.stdout
    );
}

#[test]
fn an_error_is_found_by_code_alias_message_or_log_line() {
    let found = [
        ("card_declined", "CARD_DECLINED"),
        ("PAYMENT_DECLINED", "CARD_DECLINED"),
        ("payment_declined", "CARD_DECLINED"),
        ("Card ending in 4242 was declined", "CARD_DECLINED"),
        (
            "  duplicate key value\nviolates unique constraint ",
            "DUPLICATE_KEY",
        ),
        ("must have a filter", "MISSING_FILTER"),
        (
            "2026-11-23 ERROR [TABLE_NAME_TOO_LONG] in orders",
            "TABLE_NAME_TOO_LONG",
        ),
        ("actionflow", "ACTION_FLOW_NOT_FOUND"),
        ("name too long", "TABLE_NAME_TOO_LONG"),
        ("duplicate-key", "DUPLICATE_KEY"),
    ];
    for (text, code) in found {
        assert_eq!(
            codes(&run_json(&["explain", "--json", text])),
            [code],
            "{text}"
        );
    }
}

#[test]
fn several_errors_are_explained_once_each_in_order() {
    let list = run_json(&[
        "explain",
        "--json",
        "MISSING_FILTER",
        "CARD_DECLINED",
        "missing_filter",
    ]);
    assert_eq!(codes(&list), ["MISSING_FILTER", "CARD_DECLINED"]);
    assert_eq!(list[0]["title"], "Delete or update must have a filter");
    assert_eq!(list[1]["http_status"], 400);
    assert_eq!(list[1]["retry"], "AFTER_FIX");
    assert_eq!(list[1]["set"], "BillingError");
    assert_eq!(list[1]["labels"]["owner"], "billing");
    assert_eq!(list[1]["params"][0], "last4");
}

#[test]
fn a_misspelled_code_suggests_what_was_meant() {
    let typos = [
        ("TABEL_NAME_TOO_LONG", "TABLE_NAME_TOO_LONG"),
        ("duplicate kye", "DUPLICATE_KEY"),
        ("CARD_DECLIEND", "CARD_DECLINED"),
        ("paymnt-declined", "CARD_DECLINED"),
    ];
    for (typo, code) in typos {
        let output = run(&["explain", typo]);
        assert_eq!((output.code, &*output.stdout), (1, ""), "{typo}");
        let (_, help) = output.stderr.split_once("help: did you mean ").unwrap();
        assert!(help.starts_with(code), "{typo}: {help}");
    }
}

#[test]
fn nothing_is_suggested_for_gibberish() {
    for text in ["asdfgh", "xyzzy", "12", "", "?"] {
        let output = run(&["explain", text]);
        assert_eq!(output.code, 1, "{text}");
        assert_eq!(
            output.stderr,
            format!(
                "error: no error has the code or message {text:?}\n\
                 help: Run `list` to see every error\n"
            )
        );
    }
}

#[test]
fn words_without_quotes_are_one_query() {
    let queries: &[(&[&str], &[&str])] = &[
        (&["table", "name", "too", "long"], &["TABLE_NAME_TOO_LONG"]),
        (
            &["Card", "ending", "in", "4242", "was", "declined"],
            &["CARD_DECLINED"],
        ),
        (&["HTTP", "404"], &["ACTION_FLOW_NOT_FOUND"]),
        (&["HTTP/2", "404"], &["ACTION_FLOW_NOT_FOUND"]),
        (&["duplicate", "key"], &["DUPLICATE_KEY"]),
        (
            &["10:32", "ERROR", "[DUPLICATE_KEY]", "in", "orders"],
            &["DUPLICATE_KEY"],
        ),
        // These are two codes, and these two messages.
        (
            &["duplicate_key", "MISSING_FILTER"],
            &["DUPLICATE_KEY", "MISSING_FILTER"],
        ),
        (
            &["DuplicateKey", "missing-filter"],
            &["DUPLICATE_KEY", "MISSING_FILTER"],
        ),
        (
            &["name too long", "must have a filter"],
            &["TABLE_NAME_TOO_LONG", "MISSING_FILTER"],
        ),
    ];
    for (arguments, expected) in queries {
        let arguments = [&["explain", "--json"], *arguments].concat();
        assert_eq!(codes(&run_json(&arguments)), *expected, "{arguments:?}");
    }
    let output = run(&["explain", "DUPLICATE_KEY", "NOPE", "42P01"]);
    assert_eq!(output.code, 1);
    assert!(output.stdout.starts_with("DUPLICATE_KEY: "));
    assert_eq!(output.stderr.matches("error: no error has").count(), 2);
}

#[test]
fn standard_input_is_one_query() {
    let explain = |arguments: &[&str], input: &str| {
        let arguments = [&["explain"], arguments].concat();
        run_with(tool().args(arguments).write_stdin(input.to_owned()))
    };
    let log = "\u{1b}[31mERROR\u{1b}[0m [DUPLICATE_KEY] in orders\nat main.rs:3\n\
        thread 'main' panicked: Err(TableAccessDenied)\n";
    for arguments in [&["-"][..], &[]] {
        let output = explain(arguments, log);
        assert_eq!((output.code, &*output.stderr), (0, ""));
        let (first, second) = output.stdout.split_once("\n\n").unwrap();
        assert!(first.starts_with("DUPLICATE_KEY: "), "{first}");
        assert!(second.starts_with("TABLE_ACCESS_DENIED: "), "{second}");
    }
    let body = r#"{"error": {"message": "Card ending in 4242 was declined"}}"#;
    assert!(explain(&["-"], body).stdout.starts_with("CARD_DECLINED: "));
    assert!(
        explain(&["-"], "\n")
            .stderr
            .starts_with("error: explain needs a code")
    );
    let large = explain(&["-"], &"x ".repeat(600_000));
    assert_eq!(large.code, 2);
    assert!(large.stderr.contains("more than 1 MiB"), "{}", large.stderr);
    assert!(large.stderr.contains("`scan`"), "{}", large.stderr);
    let twice = explain(&["-", "--catalog", "-"], "{}");
    assert!(
        twice.stderr.starts_with("error: `-` is given twice"),
        "{}",
        twice.stderr
    );
}

#[test]
fn many_errors_are_a_list() {
    let entries: Vec<_> = (1..=6)
        .map(|at| entry(&format!("LOCKED_{at}"), &format!("Door {at} is locked")))
        .collect();
    let explain = |entries: &[serde_json::Value], arguments: &[&str]| {
        let arguments = [&["explain", "--catalog", "-"], arguments].concat();
        run_with(tool().args(arguments).write_stdin(catalog(entries)))
    };
    let list = explain(&entries, &["is", "locked"]);
    assert_eq!((list.code, &*list.stderr), (0, ""));
    assert!(list.stdout.starts_with("CODE "), "{}", list.stdout);
    assert!(list.stdout.contains("LOCKED_6"), "{}", list.stdout);
    assert!(
        list.stdout
            .ends_with("\n\n6 errors match. Add words to find fewer, or pass one of the codes.\n"),
        "{}",
        list.stdout
    );
    let pages = explain(&entries[..5], &["is", "locked"]);
    assert_eq!(pages.stdout.matches("  explanation  e\n").count(), 5);
    let json = explain(&entries, &["--json", "is", "locked"]);
    let json = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(codes(&json).len(), 6);
}

#[test]
fn a_message_that_shows_no_parameter_has_single_braces() {
    let mut entry = entry("OPEN", "The set {x} is open");
    entry["other_params"] = json!(["owner"]);
    let arguments = ["explain", "OPEN", "--catalog", "-"];
    let output = run_with(tool().args(arguments).write_stdin(catalog(&[entry])));
    assert!(
        output.stdout.starts_with("OPEN: The set {x} is open\n"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_reserved_code_is_a_retired_one() {
    let set = json!({ "name": "E", "path": "e", "reserved": ["OLD"], "entries": [] });
    let document = json!({ "format": "1.1", "sets": [set] }).to_string();
    let expected =
        "error: OLD is a retired code of E\nhelp: Look it up in an older version of the catalog\n";
    for (text, is_retired) in [
        (" old ", true),
        ("2026-11-23 ERROR [OLD]: gone", true),
        ("OLDER", false),
        ("THE_OLD", false),
    ] {
        let arguments = ["explain", text, "--catalog", "-"];
        let output = run_with(tool().args(arguments).write_stdin(document.clone()));
        assert_eq!((output.code, &*output.stdout), (1, ""));
        assert_eq!(output.stderr == expected, is_retired, "{}", output.stderr);
    }
}

#[test]
fn known_codes_are_explained_despite_unknown_ones() {
    let output = run(&["explain", "NO_SUCH_CODE_AT_ALL", "DUPLICATE_KEY"]);
    assert_eq!(output.code, 1);
    assert!(output.stdout.starts_with("DUPLICATE_KEY: "));
    assert!(
        output
            .stderr
            .starts_with("error: no error has the code or message \"NO_SUCH_CODE_AT_ALL\"\n")
    );
}

#[test]
fn without_arguments_there_is_nothing_to_explain() {
    let output = run(&["explain"]);
    assert_eq!((output.code, &*output.stdout), (2, ""));
    assert!(
        output.stderr.starts_with("error: explain needs a code"),
        "{}",
        output.stderr
    );
}

#[test]
fn any_argument_is_answered() {
    for text in [
        "",
        " ",
        "\u{1b}[31m",
        "{",
        "}{",
        "\u{202e}",
        &"x".repeat(100_000),
    ] {
        let output = run(&["explain", "--", text]);
        assert!(matches!(output.code, 0 | 1), "{text}: {}", output.stderr);
        assert!(!output.stderr.contains('\u{1b}'));
    }
}

#[test]
fn colors_are_for_terminals() {
    assert!(!run(&["explain", "DUPLICATE_KEY"]).stdout.contains('\u{1b}'));
    assert!(
        !run(&["explain", "DUPLICATE_KEY", "--color", "never"])
            .stdout
            .contains('\u{1b}')
    );
    assert!(
        run(&["explain", "DUPLICATE_KEY", "--color=always"])
            .stdout
            .contains("\u{1b}[")
    );
    assert!(
        run(&["--color=always", "--help"])
            .stdout
            .contains("\u{1b}[")
    );
    let with = |variable: &str, arguments: &[&str]| {
        run_with(
            tool()
                .args(["explain", "DUPLICATE_KEY"])
                .args(arguments)
                .env(variable, "1"),
        )
        .stdout
        .contains("\u{1b}[")
    };
    assert!(with("CLICOLOR_FORCE", &[]));
    assert!(!with("NO_COLOR", &[]));
    assert!(
        with("NO_COLOR", &["--color=always"]),
        "`--color` takes precedence over the environment"
    );
    assert!(
        !run(&["explain", "DUPLICATE_KEY", "--json", "--color=always"])
            .stdout
            .contains('\u{1b}')
    );
}

#[test]
fn untrusted_text_cannot_control_the_terminal() {
    for arguments in [["explain", "DRAWN"], ["list", "--color=never"]] {
        let output = run_with(tool().args(arguments).args(["--catalog", HOSTILE]));
        assert!(output.stdout.contains(r"\u{1b}[31m"), "{}", output.stdout);
        assert!(!output.stdout.contains('\u{1b}'));
    }
}

#[test]
fn markdown_is_rendered_on_a_terminal() {
    let markdown = "\
One *word*:

- first

  its second
  paragraph

  ```
  a

    b
  ```
- second
  1. deeper
     - third
       - fourth
         - fifth

End";
    let mut listed = entry("LISTED", "m");
    listed["explanation"] = markdown.into();
    let catalog = catalog(&[listed]);
    let arguments = ["explain", "LISTED", "--catalog", "-"];
    let output = run_with(tool().args(arguments).write_stdin(catalog.clone()));
    let shown = "\
  explanation  One word:

               - first

                 its second paragraph

                     a

                       b
               - second
                 1. deeper
                    - third
                      - fourth
                        - fifth

               End
  cause        c
";
    assert!(output.stdout.contains(shown), "{}", output.stdout);
    let colored = run_with(
        tool()
            .args(arguments)
            .arg("--color=always")
            .write_stdin(catalog.clone()),
    );
    assert!(
        colored.stdout.contains("One \u{1b}[3mword\u{1b}[0m:\n"),
        "{:?}",
        colored.stdout
    );
    assert!(
        colored
            .stdout
            .contains("                     \u{1b}[32m  b\u{1b}[0m\n"),
        "{:?}",
        colored.stdout
    );
}

#[test]
fn a_report_shows_what_explain_shows_except_for_the_set() {
    for facts in RequestError::CATALOG.entries() {
        let error = RequestError::from_code(facts.code()).unwrap();
        let report = error.report().color(false).width(usize::MAX);
        let set = "  set          RequestError (request.platform)";
        assert_eq!(
            run(&["explain", error.code()]).stdout,
            format!("{report}\n{set}\n")
        );
    }
}

#[test]
fn a_status_a_title_a_delay_and_a_reason_are_explained() {
    let mut full = entry("FULL", "{n} left");
    full["title"] = json!("Few left");
    full["params"] = json!(["n"]);
    full["other_params"] = json!(["region"]);
    full["param_types"] = json!({ "n": "integer" });
    full["kind"] = json!("UNAVAILABLE");
    full["http_status"] = json!(502);
    full["retry_after"] = json!(30);
    full["reason"] = json!("NOT_FULL");
    let arguments = ["explain", "few left", "--catalog", "-"];
    let output = run_with(tool().args(arguments).write_stdin(catalog(&[full])));
    assert_eq!(
        output.stdout,
        "FULL: {n} left\n  title        Few left\n  explanation  e\n  cause        c\n  \
         solution     s\n  kind         UNAVAILABLE (HTTP 502)\n  \
         retry        send the same request again later, after 30 seconds\n  reason       NOT_FULL\n  \
         params       n: integer, region\n  set          E\n"
    );
}
