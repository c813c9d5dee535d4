//! Messages, with and without values.

use platform_error::ParamType;
use platform_error_document::{Param, Scanner};

use super::{codes, document, entry, has_message, template};

const CARD: &str = "Card ending in {last4} was declined";

#[test]
fn a_message_with_values_is_found() {
    for line in [
        "Card ending in 4242 was declined",
        "10:32 ERROR Card ending in 42 42 was declined: order 7",
        r#"{"message":"Card ending in 4242 was declined"}"#,
        "Card ending in  was declined",
        // The first part of it is there twice.
        "Card ending in the future: Card ending in 4242 was declined",
        "discard ending in 1 was it, (Card ending in 2 was declined)",
        "\u{9519}\u{8bef}Card ending in 4242 was declined\u{9519}",
        // The first one is within a word.
        "\u{e9}Card ending in 1 was declined: Card ending in 2 was declined",
    ] {
        assert!(has_message(CARD, &["last4"], line), "{line}");
    }
    for line in [
        "Card ending in 4242 was declinedly done",
        "DisCard ending in 4242 was declined",
        "was declined, Card ending in 4242",
        "card ending in 4242 was declined",
        "Card ending in 4242\nwas declined",
    ] {
        assert!(!has_message(CARD, &["last4"], line), "{line}");
    }
}

#[test]
fn values_at_the_ends_and_next_to_each_other_are_found() {
    assert!(has_message(
        "{a} is not a seat",
        &["a"],
        "row is not a seat"
    ));
    assert!(has_message(
        "No such seat: {a}{b}",
        &["a", "b"],
        "No such seat: "
    ));
    assert!(!has_message(
        "{a} is not a seat",
        &["a"],
        "row is not a seatbelt"
    ));
    assert!(has_message(
        "Seat {{{a}}} is taken",
        &["a"],
        "Seat {7} is taken"
    ));
}

#[test]
fn a_number_is_a_number() {
    let mut seats = template("SEATS", "Only {count} seats are left", &[]);
    seats.params.push(Param::new("count", ParamType::Integer));
    let document = document([seats]);
    assert_eq!(codes(&document, "Only 1,000 seats are left"), ["SEATS"]);
    assert_eq!(codes(&document, "Only -3 seats are left"), ["SEATS"]);
    assert!(codes(&document, "Only two of three seats are left").is_empty());
    // A number is next to its text, which may be there more often.
    let mut version = template("VERSION", "Seat {a}.{b} of {c} is not free", &[]);
    version.params.push(Param::new("a", ParamType::Integer));
    version.params.push(Param::new("b", ParamType::Integer));
    version.params.push("c".into());
    let document = self::document([version]);
    for line in [
        "Seat 1.2 of row is not free",
        "Seat 1.2.3 of a row of seats is not free",
        "Seat of Seat -1.0 of row is not free",
    ] {
        assert_eq!(codes(&document, line), ["VERSION"], "{line}");
    }
    for line in [
        "Seat 1 of row is not free",
        "Seat 1.x of row is not free",
        "Seat 1.2 in row is not free",
    ] {
        assert!(codes(&document, line).is_empty(), "{line}");
    }
}

#[test]
fn a_message_ends_where_its_last_text_is_a_whole_word() {
    let document = document([template("CARD", CARD, &["last4"])]);
    let scanner = Scanner::new(&document);
    let line = "Card ending in 1 was declinedly done, Card ending in 2 was declined.";
    let found = scanner.find(line.as_bytes());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].range, 0..line.len() - 1);
}

#[test]
fn too_little_text_is_not_a_message() {
    for (message, params, line) in [
        ("Timeout", &[] as &[_], "Timeout"),
        ("{a} of {b}", &["a", "b"], "3 of 7"),
        ("in {a}", &["a"], "in it"),
        ("", &[], "any"),
        ("{a}", &["a"], "any"),
        ("--- : ---", &[], "--- : ---"),
        ("%s: %d", &[], "any: 1"),
    ] {
        assert!(!has_message(message, params, line), "{message}");
    }
    assert!(has_message(
        "\u{7528}\u{6237}\u{4e0d}\u{5b58}\u{5728}",
        &[],
        "x\u{7528}\u{6237}\u{4e0d}\u{5b58}\u{5728}y"
    ));
}

#[test]
fn values_are_recognized_as_other_languages_write_them() {
    for message in [
        "Table %s does not exist",
        "Table {0} does not exist",
        "Table {name} does not exist",
        "Table ${name} does not exist",
        "Table <name> does not exist",
    ] {
        assert!(
            has_message(message, &[], "Table seats does not exist"),
            "{message}"
        );
        assert!(has_message(message, &[], message), "{message}");
    }
}

#[test]
fn escapes_and_colors_in_a_message_are_undone() {
    let message = "The \"caf\u{e9}\" of {a} is closed";
    for line in [
        r#"{"message":"The \"café\" of C:\\x is closed"}"#,
        r#"{"message":"The \"caf\u00e9\" of \u003cb\u003e is closed"}"#,
        r#"{"log":"{\"message\":\"The \\\"caf\\u00e9\\\" of\\u0020x is closed\"}"}"#,
        "The \u{1b}[1m\"caf\u{e9}\"\u{1b}[0m of x is \u{1b}[31mclosed\u{1b}[0m",
    ] {
        assert!(has_message(message, &["a"], line), "{line}");
    }
}

#[test]
fn only_the_first_line_of_a_message_is_needed() {
    let message = "\n  The seat is taken.\n  Choose another one.";
    assert!(has_message(message, &[], "ERROR The seat is taken."));
    assert!(has_message(
        "The seat {a} is\n{b} taken",
        &["a", "b"],
        "The seat 7 is"
    ));
    assert!(has_message(
        "The seat {a} is\r\nx",
        &["a"],
        r#""The seat 7 is\r\nx""#
    ));
}

#[test]
fn the_longer_message_hides_what_it_contains() {
    let document = document([
        entry("A", "not found"),
        entry("B", "Table not found"),
        template("C", "Row {a} not found in table {b}", &["a", "b"]),
        entry("SEAT_TAKEN", "Seat was not found"),
        entry("HINT", "See SEAT_TAKEN for more"),
    ]);
    assert_eq!(codes(&document, "file not found"), ["A"]);
    assert_eq!(codes(&document, "Table not found"), ["B"]);
    assert_eq!(codes(&document, "Table not found, not found"), ["B", "A"]);
    assert_eq!(codes(&document, "Row 1 not found in table x"), ["C"]);
    // A value is not part of the message.
    assert_eq!(
        codes(&document, "Row SEAT_TAKEN not found in table x"),
        ["C", "SEAT_TAKEN"]
    );
    assert_eq!(codes(&document, "See SEAT_TAKEN for more"), ["HINT"]);
    // The longer one is not there after all.
    assert_eq!(codes(&document, "Tables not found"), ["A"]);
    assert_eq!(
        codes(&document, r"See \SEAT_TAKEN for more"),
        ["SEAT_TAKEN"]
    );
}

#[test]
fn the_longer_message_hides_the_shorter_behind_escapes_too() {
    let document = document([
        entry("SEAT_TAKEN", ""),
        entry("HINT", "See \"SEAT_TAKEN\" for more"),
    ]);
    assert_eq!(
        codes(&document, r#""See \"SEAT_TAKEN\" for more""#),
        ["HINT"]
    );
}

#[test]
fn a_shared_message_counts_for_all_unless_a_code_decides() {
    let document = document([
        entry("SEAT_TAKEN", "The seat is not free"),
        entry("SEAT_HELD", "The seat is not free"),
    ]);
    assert_eq!(
        codes(&document, "The seat is not free"),
        ["SEAT_TAKEN", "SEAT_HELD"]
    );
    let line = r#"{"code":"SEAT_HELD","message":"The seat is not free"}"#;
    assert_eq!(codes(&document, line), ["SEAT_HELD", "SEAT_HELD"]);
}

#[test]
fn a_title_is_evidence_too() {
    let mut seat = template("SEAT_TAKEN", "{a}", &["a"]);
    seat.title = Some("The seat is taken".to_owned());
    let document = document([seat]);
    assert_eq!(
        codes(&document, r#"{"title":"The seat is taken"}"#),
        ["SEAT_TAKEN"]
    );
}

#[test]
fn a_long_message_is_found_by_its_start() {
    let message = format!("The seat {}is taken", "of the row ".repeat(200));
    assert!(has_message(&message, &[], format!("a {message} b")));
    let template = format!("The seat {{a}} {}is {{b}}", "of the row ".repeat(200));
    let line = template.replace("{a}", "7").replace("{b}", "8");
    assert!(has_message(&template, &["a", "b"], line));
}

#[test]
fn hostile_messages_do_not_panic() {
    for message in [
        "{",
        "}",
        "{}{a",
        "{a:",
        "%",
        "${",
        "<",
        "\n",
        "(a|b)* [c] \\d seat",
        "\u{0}\u{fffe}",
    ] {
        for params in [&[] as &[_], &["a"]] {
            let document = document([template("X_10_Y", message, params)]);
            assert!(Scanner::new(&document).find(b"nothing here").is_empty());
            assert_eq!(codes(&document, "X_10_Y"), ["X_10_Y"]);
        }
    }
    assert!(has_message(
        "(a|b)* [c] \\d seat {x}",
        &["x"],
        "(a|b)* [c] \\d seat 1"
    ));
}
