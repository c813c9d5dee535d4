//! Errors of services in China.

use platform_error::Kind::*;
use platform_error_wire::answer::Format;

use super::{JSON, Row};

pub(super) const CHINA: &[Row] = &[
    (
        "WeChat Open Platform",
        200,
        JSON,
        r#"{"errcode":40013,"errmsg":"invalid appid"}"#,
        Format::Plain,
        Some("40013"),
        Unknown,
        Some("invalid appid"),
    ),
    (
        "WeChat Pay v3",
        400,
        JSON,
        r#"{"code":"PARAM_ERROR","message":"参数错误","detail":{"field":"/amount/currency","issue":"币种不正确"}}"#,
        Format::Plain,
        Some("PARAM_ERROR"),
        InvalidArgument,
        Some("参数错误"),
    ),
    (
        "Alibaba Cloud",
        400,
        JSON,
        r#"{"RequestId":"540CFF28","HostId":"ecs.aliyuncs.com","Code":"Throttling.User","Message":"Request was denied due to user flow control."}"#,
        Format::Plain,
        Some("Throttling.User"),
        ResourceExhausted,
        Some("Request was denied due to user flow control."),
    ),
    (
        "Tencent Cloud",
        200,
        JSON,
        r#"{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"The provided credentials could not be validated."},"RequestId":"ed93"}}"#,
        Format::Plain,
        Some("AuthFailure.SignatureFailure"),
        Unauthenticated,
        Some("The provided credentials could not be validated."),
    ),
];
