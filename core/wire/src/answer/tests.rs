//! Tests of what only a unit test reaches.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use platform_error::Kind;

use super::tree::Tree;
use super::{Answer, Format, json};

const PROBLEM: [(&str, &str); 1] = [("content-type", "application/problem+json")];

fn problem(body: &[u8]) -> Answer {
    Answer::read(400_u16, &PROBLEM, body)
}

#[test]
fn a_member_of_the_wrong_type_is_absent() {
    let body = br#"{"type":7,"title":5,"status":"403","detail":["x"],"instance":{},"code":"A_B",
        "domain":null,"kind":"TEAPOT","retry":7,"retry_after":"x","params":[1],"errors":"no"}"#;
    let answer = Answer::read(0_u16, &PROBLEM, body);
    assert_eq!(answer.format(), Format::Problem);
    assert_eq!(answer.type_uri(), None);
    assert_eq!(answer.title(), None);
    assert_eq!(answer.status(), None);
    assert_eq!(answer.detail(), None);
    assert_eq!(answer.instance(), None);
    assert_eq!(answer.domain(), None);
    assert_eq!(answer.kind(), Kind::Unknown);
    assert_eq!(answer.retry(), None);
    assert_eq!(answer.retry_after(), None);
    assert_eq!(answer.params().count(), 0);
    assert_eq!(answer.code(), Some("A_B"));
}

#[test]
fn the_status_is_a_number_of_http() {
    let status = |json: &str| {
        let body = format!(r#"{{"title":"T","type":"about:blank","status":{json}}}"#);
        Answer::read(0_u16, &PROBLEM, body.as_bytes()).status()
    };
    assert_eq!(status("403"), Some(403));
    assert_eq!(status("403.0"), Some(403));
    assert_eq!(status("4.03e2"), Some(403));
    for wrong in [
        r#""403""#, "99", "600", "1000", "403.5", "-403", "65939", "1e400", "null",
    ] {
        assert_eq!(status(wrong), None, "{wrong}");
    }
}

#[test]
fn the_last_of_two_members_counts() {
    assert_eq!(
        problem(br#"{"code":"A_A","code":"B_B"}"#).code(),
        Some("B_B")
    );
    assert_eq!(
        problem(br#"{"params":{"a":1,"a":2}}"#).param("a"),
        Some("2")
    );
    let other = problem(br#"{"code":"A_B","other":1,"other":2}"#).member("other");
    assert_eq!(other.unwrap(), 2);
}

#[test]
fn a_string_that_is_not_unicode_loses_only_itself() {
    let bodies: [&[u8]; 6] = [
        b"{\"code\":\"A_B\",\"detail\":\"\\ud800\"}",
        b"{\"detail\":\"\xFF\",\"code\":\"A_B\"}",
        b"{\"detail\":\"\xE2\x82\",\"code\":\"A_B\"}",
        b"{\"\xFF\":1,\"code\":\"A_B\"}",
        b"{\"detail\":NaN,\"x\":[-Infinity,Infinity],\"code\":\"A_B\"}",
        b"{\"detail\":\"\\x\",\"code\":\"A_B\"}",
    ];
    for body in bodies {
        let answer = problem(body);
        assert_eq!(answer.code(), Some("A_B"), "{}", body.escape_ascii());
        assert_eq!(answer.detail(), None, "{}", body.escape_ascii());
    }
    let raw_line_feed = problem(b"{\"code\":\"A_B\",\"detail\":\"a\nb\\u0001\"}");
    assert_eq!(raw_line_feed.detail(), Some("a\nb\u{1}"));
}

#[test]
fn a_body_that_is_cut_off_loses_only_its_end() {
    let body = br#"{"code":"A_B","params":{"a":12,"b":345}}"#;
    for len in 0..body.len() {
        let answer = problem(&body[..len]);
        let whole_code = len >= 13;
        assert_eq!(answer.code(), whole_code.then_some("A_B"), "{len}");
        let whole_param = len >= 31;
        assert_eq!(answer.param("a"), whole_param.then_some("12"), "{len}");
        // A number may go on.
        assert_eq!(answer.param("b"), (len >= 39).then_some("345"), "{len}");
    }
}

#[test]
fn depth_is_bounded() {
    let mut body = String::from(r#"{"code":"A_B","deep":"#);
    body.push_str(&"[".repeat(100_000));
    body.push_str(&"]".repeat(100_000));
    body.push_str(r#","detail":"after"}"#);
    let answer = problem(body.as_bytes());
    assert_eq!(answer.code(), Some("A_B"));
    assert_eq!(answer.detail(), Some("after"));
    let deep = answer.member("deep").unwrap().to_string();
    assert_eq!(deep, format!("{}null{}", "[".repeat(31), "]".repeat(31)));
}

#[test]
fn length_is_bounded() {
    let body = format!(r#"{{"code":"A_B","detail":"{}"}}"#, "x".repeat(1 << 20));
    assert_eq!(problem(body.as_bytes()).code(), None);
    let answer = Answer::read_up_to(body.len(), 400_u16, &PROBLEM, body.as_bytes());
    assert_eq!(answer.code(), Some("A_B"));
}

#[test]
fn every_value_is_read_as_serde_json_reads_it() {
    let texts = [
        r#"{"a":[1,-2,3.5,1e300,true,false,null,"x\u00e9\n",{"b":{}},[]],"c":{"d":[[]]}}"#,
        "[18446744073709551615,-9223372036854775808,0.1,1e-7,-0.5,123456789012345680000]",
        r#""text""#,
        "[[1,[2,[3]]],{}]",
    ];
    for text in texts {
        let tree = json::parse(text.as_bytes());
        let expected: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(json::to_value(&tree, Tree::ROOT), expected);
    }
}

#[test]
fn a_body_of_another_encoding_is_read() {
    let text = "{\"code\":\"A_B\",\"detail\":\"Übergröße\"}";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [&[0xFF, 0xFE], &*utf16].concat();
    assert_eq!(problem(&with_mark).detail(), Some("Übergröße"));
    let with_mark = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    assert_eq!(problem(&with_mark).detail(), Some("Übergröße"));
    let latin: Vec<u8> = text
        .chars()
        .map(|char| u8::try_from(u32::from(char)).unwrap())
        .collect();
    let headers = [(
        "content-type",
        "application/problem+json; charset=ISO-8859-1",
    )];
    assert_eq!(
        Answer::read(400_u16, &headers, &latin).detail(),
        Some("Übergröße")
    );
    assert_eq!(problem(&latin).detail(), None);
    assert_eq!(problem(&latin).code(), Some("A_B"));
}
