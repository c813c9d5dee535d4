//! Codes, aliases, reasons and the names of variants.

use platform_error_document::{Document, Scanner, Set};

use super::{codes, document, entry, has_code};

#[test]
fn a_code_is_a_whole_word() {
    for line in [
        "SEAT_TAKEN",
        "[SEAT_TAKEN]",
        "error=SEAT_TAKEN,",
        "https://a.example/errors#SEAT_TAKEN",
        r#"{"code":"SEAT_TAKEN"}"#,
        "SEAT_TAKEN\r",
        "\u{9519}\u{8bef}SEAT_TAKEN\u{53d1}\u{751f}",
    ] {
        assert!(has_code("SEAT_TAKEN", line), "{line}");
    }
    for line in [
        "SEAT_TAKEN_BY",
        "MY_SEAT_TAKEN",
        "SEAT_TAKENS",
        "\u{e9}SEAT_TAKEN",
        "SEAT_TAKEN2",
        "seat_taken",
        "SEAT TAKEN",
        "SEAT_TAKE",
    ] {
        assert!(!has_code("SEAT_TAKEN", line), "{line}");
    }
}

#[test]
fn a_code_of_any_length_and_characters_is_found() {
    for code in [
        "E0382",
        "billing::declined",
        "auth/no-seat",
        "<SEAT&1>",
        "a.b.c.d.e.f",
        &"SEAT_".repeat(25),
    ] {
        for before in ["", " ", "2026-11-26T10:32:00Z ERROR "] {
            let line = format!("{before}{code}");
            assert!(has_code(code, &line), "{line}");
            assert!(has_code(code, format!("{line} ")), "{line}");
        }
    }
}

#[test]
fn a_number_or_a_common_word_counts_where_a_code_is_expected() {
    for code in [
        "23505",
        "404",
        "0",
        "OK",
        "timeout",
        "not-found",
        "E1",
        "ERROR",
    ] {
        for before in [
            "code=",
            "\"code\": \"",
            "SQLSTATE[",
            "error: ",
            "ERROR  ",
            "errno ",
        ] {
            let line = format!("10:32 {before}{code}\"] at 7");
            assert!(has_code(code, &line), "{line}");
        }
        for before in ["", "took ", "pid[", "count=", "exit code "] {
            let line = format!("10:32 {before}{code} at 7");
            assert!(!has_code(code, &line), "{line}");
        }
    }
}

#[test]
fn a_status_is_a_code_only_if_the_error_has_that_status() {
    let mut missing = entry("404", "");
    missing.http_status = Some(404);
    let document = document([missing, entry("503", "")]);
    assert_eq!(codes(&document, "GET / status=404"), ["404"]);
    assert!(codes(&document, "GET / status=503").is_empty());
    assert!(codes(&document, "GET / 404").is_empty());
}

#[test]
fn other_names_of_an_error_count_too() {
    let mut taken = entry("SEAT_TAKEN", "");
    taken.aliases.push("SEAT_GONE".to_owned());
    taken.reason = Some("SEAT_IN_USE".to_owned());
    taken.variant = Some("TakenSeat".to_owned());
    let document = document([taken]);
    for line in [
        "SEAT_GONE",
        "SEAT_IN_USE",
        "SeatError::TakenSeat { row: 1 }",
        "crate::SeatError::TakenSeat",
        "error=TakenSeat",
        "called `Result::unwrap()` on an `Err` value: TakenSeat { row: 1 }",
        "Err(TakenSeat)",
    ] {
        assert_eq!(codes(&document, line), ["SEAT_TAKEN"], "{line}");
    }
    for line in ["OtherError::TakenSeat", "TakenSeat", "new TakenSeat()"] {
        assert!(codes(&document, line).is_empty(), "{line}");
    }
}

/// Without a name of its own, a variant has the name that its code suggests.
#[test]
fn a_variant_is_named_by_its_code() {
    let document = document([entry("SEAT_TAKEN", "")]);
    assert_eq!(codes(&document, "error: SeatTaken"), ["SEAT_TAKEN"]);
}

#[test]
fn a_longer_code_hides_what_it_contains_and_its_rejection_does_not() {
    let document = document([entry("SEAT", ""), entry("SEAT-10", "")]);
    assert_eq!(codes(&document, "code=SEAT-10"), ["SEAT-10"]);
    assert_eq!(codes(&document, "code=SEAT-101"), ["SEAT"]);
    assert_eq!(
        codes(&document, "code=SEAT code=SEAT-10"),
        ["SEAT", "SEAT-10"]
    );
}

#[test]
fn retired_codes_are_found() {
    let mut document = Document::default();
    let mut set = Set::new("SeatError");
    set.reserved.push("SEAT_HELD".to_owned());
    document.sets.push(set);
    assert_eq!(codes(&document, "ERROR SEAT_HELD"), ["SEAT_HELD"]);
}

#[test]
fn colors_and_escapes_may_be_anywhere() {
    for line in [
        "\u{1b}[31mSEAT_TAKEN\u{1b}[0m",
        "SEAT\u{1b}[1m_\u{1b}[22mTAKEN",
        r"\u001b[31mSEAT_TAKEN\u001b[0m",
        r#"{"log":"{\"text\":\"first\\nSEAT_TAKEN\\tsecond\"}"}"#,
        r"at\nSEAT_TAKEN",
        "\u{1b}]8;;https://a.example/\u{1b}\\SEAT_TAKEN\u{1b}]8;;\u{1b}\\",
    ] {
        assert!(has_code("SEAT_TAKEN", line), "{line:?}");
    }
    // Undoing `\S` or `\n` would break the name of this folder.
    assert!(has_code("SEAT_TAKEN", r"C:\new\SEAT_TAKEN"));
    assert!(has_code("a\\new_seat", r"in a\new_seat"));
}

#[test]
fn the_place_of_a_code_is_in_the_line_as_it_is_written() {
    let document = document([entry("SEAT_TAKEN", "")]);
    let scanner = Scanner::new(&document);
    let line = "\u{e9} \u{1b}[1mSEAT\u{1b}[m_TAKEN\u{1b}[m \\u0053EAT_TAKEN \\n";
    let found = scanner.find(line.as_bytes());
    let places: Vec<&str> = found
        .iter()
        .map(|found| &line[found.range.clone()])
        .collect();
    assert_eq!(places, ["SEAT\u{1b}[m_TAKEN", "\\u0053EAT_TAKEN"]);
}

#[test]
fn bytes_that_are_no_text_do_no_harm() {
    assert!(has_code("SEAT_TAKEN", b"\xff\0SEAT_TAKEN\0\xc3"));
    assert!(has_code("SEAT_TAKEN", b"\x1b[\xffSEAT_TAKEN\\u"));
    for byte in 0..=u8::MAX {
        assert!(!has_code("SEAT_TAKEN", [byte]));
    }
}
