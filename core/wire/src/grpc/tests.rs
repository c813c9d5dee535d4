//! Hostile and foreign statuses.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::time::Duration;

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD};
use prost::Message;

use super::proto;
use super::{Any, Status};

fn any(type_url: &str, message: &impl Message) -> Vec<u8> {
    let any = proto::Any {
        type_url: type_url.to_owned(),
        value: message.encode_to_vec(),
    };
    any.encode_to_vec()
}

fn info(reason: &str) -> proto::ErrorInfo {
    proto::ErrorInfo {
        reason: reason.to_owned(),
        domain: "shop.example.com".to_owned(),
        metadata: [("sku".to_owned(), "a-7".to_owned())].into(),
    }
}

fn status(details: Vec<Vec<u8>>) -> Vec<u8> {
    let status = proto::Status {
        code: 9,
        message: b"Out of stock".to_vec(),
        details,
    };
    status.encode_to_vec()
}

fn reason(status: &Status) -> Option<&str> {
    status.error_info.as_ref().map(|info| &*info.reason)
}

#[test]
fn one_malformed_detail_costs_only_itself() {
    let malformed = proto::Any {
        type_url: "type.googleapis.com/google.rpc.BadRequest".to_owned(),
        value: b"\x0a\xff".to_vec(),
    };
    let read = Status::decode(&status(vec![
        b"\xff\xff\xff".to_vec(),
        malformed.encode_to_vec(),
        any("type.googleapis.com/google.rpc.ErrorInfo", &info("OUT")),
    ]));
    assert_eq!(read.code, 9);
    assert_eq!(read.message, "Out of stock");
    assert_eq!(reason(&read), Some("OUT"));
    assert_eq!(read.field_violations, []);
    assert_eq!(
        read.unknown,
        [Any::new(malformed.type_url, malformed.value)]
    );
}

#[test]
fn the_host_of_a_type_does_not_matter() {
    for host in ["types.example.com/", "https://a/b/", "/", ""] {
        let detail = any(&format!("{host}google.rpc.ErrorInfo"), &info("OUT"));
        assert_eq!(
            reason(&Status::decode(&status(vec![detail]))),
            Some("OUT"),
            "{host}"
        );
    }
    let detail = any("type.googleapis.com/my.google.rpc.ErrorInfo", &info("OUT"));
    assert_eq!(reason(&Status::decode(&status(vec![detail]))), None);
}

#[test]
fn the_first_of_several_counts() {
    let read = Status::decode(&status(vec![
        any("a/google.rpc.ErrorInfo", &info("FIRST")),
        any("b/google.rpc.ErrorInfo", &info("SECOND")),
    ]));
    assert_eq!(reason(&read), Some("FIRST"));
    assert_eq!(read.unknown, []);
}

#[test]
fn of_a_cut_status_the_beginning_is_read() {
    let whole = status(vec![
        any("google.rpc.ErrorInfo", &info("OUT")),
        any("google.rpc.RequestInfo", &proto::RequestInfo::default()),
    ]);
    let read = Status::decode(&whole[..whole.len() - 1]);
    assert_eq!(
        (read.code, read.message.as_str(), reason(&read)),
        (9, "Out of stock", Some("OUT"))
    );
    for end in 0..whole.len() {
        Status::decode(&whole[..end]);
    }
}

#[test]
fn a_message_that_is_not_utf_8_is_read_with_replacements() {
    let bytes = proto::Status {
        code: 13,
        message: b"a\xffb".to_vec(),
        details: Vec::new(),
    };
    assert_eq!(Status::decode(&bytes.encode_to_vec()).message, "a\u{FFFD}b");
}

#[test]
fn a_delay_is_exact_and_never_negative() {
    let read = |seconds, nanos| {
        let delay = proto::RetryInfo {
            retry_delay: Some(proto::Duration { seconds, nanos }),
        };
        Status::decode(&status(vec![any("google.rpc.RetryInfo", &delay)])).retry_delay
    };
    assert_eq!(read(1, 500_000_000), Some(Duration::from_millis(1500)));
    assert_eq!(read(-1, 0), None);
    assert_eq!(read(1, -1), None);
    assert_eq!(read(1, i32::MAX), None);
    assert_eq!(read(i64::MAX, 0), None);
    let longest = Duration::from_secs(315_576_000_000);
    assert_eq!(read(315_576_000_000, 0), Some(longest));
}

#[test]
fn details_are_read_with_and_without_padding() {
    let bytes = status(vec![any("google.rpc.ErrorInfo", &info("OUT"))]);
    let padded = BASE64_STANDARD.encode(&bytes);
    let unpadded = BASE64_STANDARD_NO_PAD.encode(&bytes);
    let joined = format!("!!!, {unpadded},{padded}");
    for details in [padded, unpadded, joined] {
        let trailers = [
            ("grpc-status", b"9".as_slice()),
            ("Grpc-Status-Details-Bin", details.as_bytes()),
        ];
        let read = Status::from_trailers(trailers).unwrap();
        assert_eq!(reason(&read), Some("OUT"), "{details}");
        assert_eq!(read.message, "Out of stock");
    }
}

#[test]
fn the_second_of_two_headers_is_read_if_the_first_is_malformed() {
    let details = BASE64_STANDARD.encode(status(vec![any("google.rpc.ErrorInfo", &info("OUT"))]));
    let read = Status::from_trailers([
        ("grpc-status-details-bin", b"*".as_slice()),
        ("grpc-status-details-bin", details.as_bytes()),
        ("grpc-status", b"9"),
    ]);
    assert_eq!(reason(&read.unwrap()), Some("OUT"));
}

#[test]
fn the_trailers_outrank_the_details() {
    let details = BASE64_STANDARD.encode(status(Vec::new()));
    let read = Status::from_trailers([
        ("grpc-status", b"5".as_slice()),
        ("grpc-message", b"other"),
        ("grpc-status-details-bin", details.as_bytes()),
    ]);
    let read = read.unwrap();
    assert_eq!((read.code, read.message.as_str()), (5, "other"));
}

#[test]
fn an_unreadable_status_is_unknown() {
    for value in ["", "five", "99999999999", "\u{665}"] {
        let read = Status::from_trailers([("grpc-status", value.as_bytes())]);
        assert_eq!(read.unwrap().code, 2, "{value:?}");
    }
}

#[test]
fn a_message_with_malformed_escapes_is_kept() {
    let read = |message: &[u8]| {
        let trailers = [("grpc-status", b"2".as_slice()), ("grpc-message", message)];
        Status::from_trailers(trailers).unwrap().message
    };
    assert_eq!(read(b"%"), "%");
    assert_eq!(read(b"%4"), "%4");
    assert_eq!(read(b"%zz%41"), "%zzA");
    assert_eq!(read(b"%FF"), "\u{FFFD}");
    assert_eq!(read("\u{fc}".as_bytes()), "\u{fc}");
}

#[test]
fn what_no_transport_carries_is_not_read() {
    let huge = status(vec![vec![0; 256 * 1024]]);
    assert_eq!(Status::decode(&huge), Status::default());
}
