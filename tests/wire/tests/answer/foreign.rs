//! What is read from the answers of real services.

use std::time::Duration;

use platform_error_wire::Answer;

use crate::corpus::{Foreign, foreign};

fn read(service: &str) -> Answer {
    let it = foreign().find(|it| it.service == service).unwrap();
    Answer::read(it.status, it.headers, it.body.as_bytes())
}

#[test]
fn the_code_the_kind_and_the_message_are_read() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for it in foreign() {
        count += 1;
        let answer = Answer::read(it.status, it.headers, it.body.as_bytes());
        let Foreign { service, .. } = it;
        let read = (
            answer.format(),
            answer.code(),
            answer.kind(),
            answer.message(),
        );
        let expected = (it.format, it.code, it.kind, it.message);
        if read != expected {
            wrong.push(format!("{service}: {read:?}, not {expected:?}"));
        }
        if !answer.is_error() {
            wrong.push(format!("{service}: not an error"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 80, "{count}");
}

#[test]
fn the_status_of_the_response_counts() {
    for it in foreign() {
        let answer = Answer::read(it.status, it.headers, it.body.as_bytes());
        assert_eq!(answer.status(), Some(it.status), "{}", it.service);
    }
}

#[test]
fn violations_name_their_fields() {
    let violations = |service| {
        let answer = read(service);
        let violations = answer.violations().iter();
        let violations = violations.map(|it| (it.pointer(), it.detail().to_owned()));
        violations.collect::<Vec<_>>()
    };
    let one = |field: &str, detail: &str| vec![(field.to_owned(), detail.to_owned())];
    assert_eq!(
        violations("ASP.NET Core, ValidationProblemDetails"),
        one("#/Name", "The Name field is required.")
    );
    assert_eq!(
        violations("FastAPI, validation"),
        one("#/query/q", "Field required")
    );
    assert_eq!(
        violations("JSON:API"),
        one(
            "#/data/attributes/firstName",
            "First name must contain at least two characters."
        )
    );
    assert_eq!(
        violations("Laravel"),
        one("#/title", "The title field is required.")
    );
    assert_eq!(violations("PayPal"), one("#/id", "…"));
    assert_eq!(
        violations("Square"),
        one("#/idempotency_key", "Missing required parameter.")
    );
    assert_eq!(violations("RFC 9457, validation").len(), 2);
    let github = read("GitHub, validation");
    assert_eq!(github.violations()[0].code(), Some("missing_field"));
    assert_eq!(github.violations()[0].field(), "title");
    let discord = read("Discord, form");
    assert_eq!(discord.violations()[0].field(), "name");
    assert_eq!(discord.violations()[0].code(), Some("BASE_TYPE_REQUIRED"));
    let django = read("Django REST framework, fields");
    assert_eq!(django.violations().len(), 2);
}

#[test]
fn delays_are_read_from_bodies() {
    assert_eq!(read("Telegram").retry_after(), Some(Duration::from_secs(5)));
    assert_eq!(
        read("Discord").retry_after(),
        Some(Duration::from_millis(64_570))
    );
    assert_eq!(read("Matrix").retry_after(), Some(Duration::from_secs(2)));
}

#[test]
fn requests_and_documentation_can_be_looked_up() {
    assert_eq!(read("AWS S3").instance(), Some("4442587FB7D0A2F9"));
    assert_eq!(read("Anthropic").instance(), Some("req_011"));
    assert_eq!(read("Tencent Cloud").instance(), Some("ed93"));
    assert_eq!(read("Azure Blob Storage, HEAD").instance(), Some("7b"));
    let stripe = read("Stripe");
    assert_eq!(
        stripe.docs(),
        Some("https://stripe.com/docs/error-codes/card-declined")
    );
    assert_eq!(
        read("Twilio").docs(),
        Some("https://www.twilio.com/docs/errors/20404")
    );
    let google = read("Google Cloud, ErrorInfo");
    assert_eq!(google.docs(), Some("https://console.developers.google.com"));
    assert_eq!(google.domain(), Some("googleapis.com"));
    assert_eq!(google.param("service"), Some("translate.googleapis.com"));
}

#[test]
fn what_succeeded_is_not_an_error() {
    let bodies = [
        r#"{"data":{"me":{"name":"Ada"}}}"#,
        r#"{"ok":true,"ts":"1503435956.000247"}"#,
        r#"{"errcode":0,"errmsg":"ok"}"#,
        r#"{"success":true,"errors":[],"messages":[],"result":{}}"#,
        r#"{"id":7,"name":"order","status":"open","message":"thank you"}"#,
        r#"{"id":7,"detail":{"message":"thank you"},"errors":[]}"#,
        r#"{"title":"Alien","status":200,"type":"https://example.com/film"}"#,
        r#"[{"data":{"a":1}},{"data":{"a":2}}]"#,
        r#"{"error_message":"","status":"OK","results":[]}"#,
        r#"{"name":"Ada","message":"hello","id":"not_found","category":"A_B","fields":["a"]}"#,
        r#"{"resourceType":"OperationOutcome","issue":[{"severity":"information","code":"informational"}]}"#,
        r#"{"alipay_trade_query_response":{"code":"10000","msg":"Success"},"sign":"x"}"#,
        r#"{"jsonrpc":"2.0","result":{"faultCode":4},"id":1}"#,
        "<methodResponse><params><param><value><int>4</int></value></param></params></methodResponse>",
        "<Envelope><Body><GetPriceResponse><Price>7</Price></GetPriceResponse></Body></Envelope>",
        "[]",
        "",
        "fine",
    ];
    for body in bodies {
        assert!(
            !Answer::read(200_u16, &(), body.as_bytes()).is_error(),
            "{body}"
        );
    }
}

#[test]
fn in_a_batch_the_first_error_counts() {
    let body =
        br#"[{"data":{"a":1}},{"data":null,"errors":[{"message":"m","extensions":{"code":"A_B"}}]},
        {"data":null,"errors":[{"message":"n","path":["b"]}]}]"#;
    let answer = Answer::read(200_u16, &(), body);
    assert_eq!(answer.code(), Some("A_B"));
    assert!(answer.is_error());
    let body =
        br#"{"data":null,"errors":[{"message":"m","path":[]},7,{"message":"n","path":["b"]}]}"#;
    let answer = Answer::read(200_u16, &(), body);
    let messages = answer
        .answers()
        .map(|one| one.message().unwrap().to_owned());
    assert_eq!(messages.collect::<Vec<_>>(), ["m", "n"]);
}

#[test]
fn small_numbers_of_other_services_are_codes() {
    let answer = Answer::read(
        200_u16,
        &(),
        br#"{"code":1,"message":"failed","data":null}"#,
    );
    assert_eq!(answer.code(), Some("1"));
    let typed = br#"{"code":5,"message":"m","details":[{"@type":"x/google.rpc.ErrorInfo","reason":"A_B"}]}"#;
    assert_eq!(Answer::read(200_u16, &(), typed).code(), Some("A_B"));
}
