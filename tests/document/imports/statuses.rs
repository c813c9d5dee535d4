//! HTTP statuses, and the kinds that follow.

use std::fmt::Write;

use platform_error::Kind;
use platform_error_document::import::{Format, Import};

use super::{markdown, mistakes};

#[test]
fn a_kind_follows_from_its_status() {
    let head = "| Message | Explanation | Cause | Solution | Kind | HTTP |\n|-|-|-|-|-|-|\n";
    let row = |kind: &str, status: &str| format!("{head}| m | e | c | s | {kind} | {status} |\n");
    for (kind, status, expected, http_status) in [
        ("", "404", Kind::NotFound, None),
        ("", "503", Kind::Unavailable, None),
        ("", "409", Kind::AlreadyExists, None),
        ("", "500", Kind::Internal, None),
        ("", "422", Kind::InvalidArgument, Some(422)),
        ("", "402", Kind::FailedPrecondition, Some(402)),
        ("", "502", Kind::Unavailable, Some(502)),
        ("", "599", Kind::Internal, Some(599)),
        ("", "404 Not Found", Kind::NotFound, None),
        ("", "`404`", Kind::NotFound, None),
        ("", "HTTP/1.1 404 Not Found", Kind::NotFound, None),
        (
            "",
            "[404](https://example.com/rfc9110/404)",
            Kind::NotFound,
            None,
        ),
        (
            "",
            "HTTP 503 (Service Unavailable)",
            Kind::Unavailable,
            None,
        ),
        ("", "", Kind::Unknown, None),
        ("", "-", Kind::Unknown, None),
        ("-", "n/a", Kind::Unknown, None),
        ("N/A", "404", Kind::NotFound, None),
        ("internal", "500", Kind::Internal, None),
        ("internal", "502", Kind::Internal, Some(502)),
        ("not found", "", Kind::NotFound, None),
    ] {
        let [entry] = &*markdown(&row(kind, status)) else {
            panic!()
        };
        assert_eq!((entry.kind, entry.retry), (expected, expected.retry()));
        assert_eq!(entry.http_status, http_status, "{kind} {status}");
    }
    for status in ["600", "not found", "404a", "4 04", "1404"] {
        assert_eq!(
            mistakes(&row("internal", status), Format::Markdown),
            [format!(
                "line 3: {status:?} is not a single HTTP status from 400 to 599"
            )]
        );
    }
    // One mistake, not two.
    assert_eq!(mistakes(&row("GONE", "404"), Format::Markdown).len(), 1);
}

#[test]
fn a_status_that_is_not_one_is_the_code() {
    for codes in [
        ["00-100", "01-404"],
        ["SEAT_404", "HALL_500"],
        ["NoSeat", "HallFull"],
    ] {
        let mut table = "| Status code | Message | Cause | Solution |\n|-|-|-|-|\n".to_owned();
        for code in codes {
            let _ = writeln!(table, "| {code} | No seat {code} | c | s |");
        }
        let entries = markdown(&table);
        assert_eq!([&*entries[0].code, &*entries[1].code], codes);
        assert_eq!(entries[0].kind, Kind::Unknown);
    }
    // One that is there twice is a mistake.
    let rows = [
        "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A1",
    ];
    let mut table = "| Status code | Message | Cause | Solution |\n|-|-|-|-|\n".to_owned();
    for (at, code) in rows.into_iter().enumerate() {
        let _ = writeln!(table, "| {code} | m{at} | c | s |");
    }
    let found = mistakes(&table, Format::Markdown);
    assert_eq!(
        found,
        ["line 13: the code \"A1\" is already used by the error on line 3"]
    );
    for status in [
        "404",
        "HTTP-404",
        "HTTP/1.1 404",
        "400-404",
        "404 Not Found",
    ] {
        let table = format!(
            "| Code | Status | Message | Cause | Solution |\n|-|-|-|-|-|\n\
             | A1 | {status} | m | c | s |\n"
        );
        assert_ne!(markdown(&table)[0].kind, Kind::Unknown, "{status}");
    }
}

#[test]
fn several_statuses_and_classes_are_the_first_with_a_notice() {
    for (cell, status) in [
        ("400/404", 400),
        ("400, 404", 400),
        ("500-599", 500),
        ("404 (was 200)", 404),
        ("4xx", 400),
        ("5XX", 500),
        ("**429**, `503`", 429),
    ] {
        let text = format!(
            "| Code | HTTP Status | Message | Cause | Solution |\n|-|-|-|-|-|\n\
             | A1 | {cell} | m | c | s |\n"
        );
        let imported = Import::new("E").read(&text, Format::Markdown).unwrap();
        let entry = &imported.document.sets[0].entries[0];
        assert_eq!(entry.http_status(), status, "{cell}");
        let [notice] = &*imported.notices else {
            panic!("{:?}", imported.notices)
        };
        let end = format!(" is imported as {status}");
        assert!(notice.to_string().ends_with(&end), "{notice}");
    }
}

#[test]
fn a_status_may_be_in_the_heading_or_the_code() {
    let table = "| Code | Message | Cause | Solution |\n|-|-|-|-|\n";
    for (heading, kind) in [
        ("404 Not Found", Kind::NotFound),
        ("HTTP 429", Kind::ResourceExhausted),
        ("Errors with status 401", Kind::Unauthenticated),
        ("Chapter 404", Kind::Unknown),
        ("400 and 404", Kind::Unknown),
    ] {
        let entries = markdown(&format!("### {heading}\n\n{table}| A1 | m | c | s |\n"));
        assert_eq!(entries[0].kind, kind, "{heading}");
    }
    // Codes are statuses if the table has their standard phrases.
    let rows = "| 404 | Not found | c | s |\n| 429 | Too many requests | c | s |\n";
    assert_eq!(
        markdown(&format!("{table}{rows}"))[1].kind,
        Kind::ResourceExhausted
    );
    let rows = "| 404 | No such seat | c | s |\n| 429 | No such row | c | s |\n";
    assert_eq!(markdown(&format!("{table}{rows}"))[1].kind, Kind::Unknown);
}

#[test]
fn a_table_of_statuses_has_readable_codes() {
    let text = "| HTTP status | Cause | Solution |\n|-|-|-|\n\
                | 404 Not Found | 没有座位 | s |\n| 429 | A seat was asked for too often, in a minute | s |\n";
    let entries = markdown(text);
    assert_eq!(entries[0].code, "MEI_YOU_ZUO_WEI");
    assert_eq!(entries[0].kind, Kind::NotFound);
    let entries = markdown(&text.replace("404 Not Found", "404"));
    let codes: Vec<&str> = entries.iter().map(|entry| &*entry.code).collect();
    assert_eq!(codes, ["HTTP_404", "HTTP_429"]);
    assert_eq!(entries[0].message, "没有座位");
}
