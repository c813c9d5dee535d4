use platform_error::{ErrorSet, PlatformError, RequestError};

use super::{HOSTILE, codes, json, said, said_with, tool};

#[test]
fn a_code_is_explained_whole() {
    let said = said(&["explain", "CARD_DECLINED"]);
    assert_eq!((said.code, &*said.err), (0, ""));
    assert_eq!(
        said.out,
        "\
CARD_DECLINED: Card ending in {last4} was declined
  explanation  The issuer refused the charge, whatever the amount; see the list <https://docs.example.com/issuers>.
  cause        The issuer declined
  solution     Ask for another card
  kind         FAILED_PRECONDITION (HTTP 400)
  retry        retry after the cause is fixed
  docs         https://docs.example.com/CARD_DECLINED
  also         PAYMENT_DECLINED
  label        owner=billing
  set          BillingError (billing.example.com)
"
    );
}

#[test]
fn an_error_is_found_by_what_is_known_of_it() {
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
        assert_eq!(codes(&json(&["explain", "--json", text])), [code], "{text}");
    }
}

#[test]
fn several_are_explained_once_each_in_order() {
    let list = json(&[
        "explain",
        "--json",
        "MISSING_FILTER",
        "CARD_DECLINED",
        "missing_filter",
    ]);
    assert_eq!(codes(&list), ["MISSING_FILTER", "CARD_DECLINED"]);
    assert_eq!(list[1]["http_status"], 400);
    assert_eq!(list[1]["retry"], "AFTER_FIX");
    assert_eq!(list[1]["set"], "BillingError");
    assert_eq!(list[1]["labels"]["owner"], "billing");
    assert_eq!(list[1]["params"][0], "last4");
}

#[test]
fn what_is_unknown_is_answered_with_the_nearest_three() {
    let typos = [
        ("TABEL_NAME_TOO_LONG", "TABLE_NAME_TOO_LONG"),
        ("duplicat key", "DUPLICATE_KEY"),
        ("CARD_DECLIEND", "CARD_DECLINED"),
        ("paymnt-declined", "CARD_DECLINED"),
    ];
    for (typo, code) in typos {
        let said = said(&["explain", typo]);
        assert_eq!((said.code, &*said.out), (1, ""), "{typo}");
        let (_, help) = said.err.split_once("help: did you mean ").unwrap();
        assert!(help.starts_with(code), "{typo}: {help}");
        assert_eq!(
            help.split([',', ' '])
                .filter(|word| word.trim_end_matches("?\n").contains('_'))
                .count(),
            3,
            "{help}"
        );
    }
}

#[test]
fn what_is_known_is_shown_beside_what_is_not() {
    let said = said(&["explain", "NO_SUCH_CODE_AT_ALL", "DUPLICATE_KEY"]);
    assert_eq!(said.code, 1);
    assert!(said.out.starts_with("DUPLICATE_KEY: "));
    assert!(
        said.err
            .starts_with("error: no error has the code or message \"NO_SUCH_CODE_AT_ALL\"\n")
    );
}

#[test]
fn without_arguments_there_is_nothing_to_explain() {
    let said = said(&["explain"]);
    assert_eq!((said.code, &*said.out), (2, ""));
    assert!(
        said.err.starts_with("error: explain needs a code"),
        "{}",
        said.err
    );
}

#[test]
fn no_text_is_too_strange() {
    for text in [
        "",
        " ",
        "\u{1b}[31m",
        "{",
        "}{",
        "\u{202e}",
        &"x".repeat(100_000),
    ] {
        let said = said(&["explain", "--", text]);
        assert!(matches!(said.code, 0 | 1), "{text}: {}", said.err);
        assert!(!said.err.contains('\u{1b}'));
    }
}

#[test]
fn colours_are_for_terminals() {
    assert!(!said(&["explain", "DUPLICATE_KEY"]).out.contains('\u{1b}'));
    assert!(
        !said(&["explain", "DUPLICATE_KEY", "--color", "never"])
            .out
            .contains('\u{1b}')
    );
    assert!(
        said(&["explain", "DUPLICATE_KEY", "--color=always"])
            .out
            .contains("\u{1b}[")
    );
    assert!(said(&["--color=always", "--help"]).out.contains("\u{1b}["));
    let with = |variable: &str, arguments: &[&str]| {
        said_with(
            tool()
                .args(["explain", "DUPLICATE_KEY"])
                .args(arguments)
                .env(variable, "1"),
        )
        .out
        .contains("\u{1b}[")
    };
    assert!(with("CLICOLOR_FORCE", &[]));
    assert!(!with("NO_COLOR", &[]));
    assert!(
        with("NO_COLOR", &["--color=always"]),
        "what is asked for by name counts more"
    );
    assert!(
        !said(&["explain", "DUPLICATE_KEY", "--json", "--color=always"])
            .out
            .contains('\u{1b}')
    );
}

#[test]
fn texts_of_others_do_nothing_to_a_terminal() {
    for arguments in [["explain", "DRAWN"], ["list", "--color=never"]] {
        let said = said_with(tool().args(arguments).args(["--catalog", HOSTILE]));
        assert!(said.out.contains(r"\u{1b}[31m"), "{}", said.out);
        assert!(!said.out.contains('\u{1b}'));
    }
}

#[test]
fn markdown_keeps_its_form_on_a_terminal() {
    let markdown = "One *word*:\n\n- first\n\n  its second\n  paragraph\n\n  ```\n  a\n\n    b\n  ```\n- second\n  1. deeper\n     - \
                    third\n       - fourth\n         - fifth\n\nEnd";
    let document = serde_json::json!({ "format": "1.0", "sets": [{ "name": "E", "path": "e", "entries": [{
        "code": "LISTED", "message": "m", "explanation": markdown, "cause": "c", "solution": "s" }] }] });
    let arguments = ["explain", "LISTED", "--catalog", "-"];
    let said = said_with(tool().args(arguments).write_stdin(document.to_string()));
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
    assert!(said.out.contains(shown), "{}", said.out);
    let coloured = said_with(
        tool()
            .args(arguments)
            .arg("--color=always")
            .write_stdin(document.to_string()),
    );
    assert!(
        coloured.out.contains("One \u{1b}[3mword\u{1b}[0m:\n"),
        "{:?}",
        coloured.out
    );
    assert!(
        coloured
            .out
            .contains("                     \u{1b}[32m  b\u{1b}[0m\n"),
        "{:?}",
        coloured.out
    );
}

#[test]
fn a_report_shows_what_explain_shows_except_for_the_set() {
    for facts in RequestError::CATALOG.entries() {
        let error = RequestError::from_code(facts.code()).unwrap();
        let report = error.report().color(false).width(usize::MAX);
        let set = "  set          RequestError (platform-error)";
        assert_eq!(
            said(&["explain", error.code()]).out,
            format!("{report}\n{set}\n")
        );
    }
}
