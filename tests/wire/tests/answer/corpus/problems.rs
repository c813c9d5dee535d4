//! Problem details of other writers.

use platform_error::Kind::*;
use platform_error_wire::answer::Format;

use super::{JSON, PROBLEM, Row};

pub(super) const PROBLEMS: &[Row] = &[
    (
        "RFC 9457, section 3",
        403,
        PROBLEM,
        r#"{"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.",
            "detail":"Your current balance is 30, but that costs 50.",
            "instance":"/account/12345/msgs/abc","balance":30,
            "accounts":["/account/12345","/account/67890"]}"#,
        Format::Problem,
        None,
        PermissionDenied,
        Some("Your current balance is 30, but that costs 50."),
    ),
    (
        "RFC 9457, validation",
        422,
        PROBLEM,
        r##"{"type":"https://example.net/validation-error","title":"Your request is not valid.",
            "errors":[{"detail":"must be a positive integer","pointer":"#/age"},
                {"detail":"must be 'green', 'red' or 'blue'","pointer":"#/profile/color"}]}"##,
        Format::Problem,
        None,
        InvalidArgument,
        Some("Your request is not valid."),
    ),
    (
        "ASP.NET Core, ValidationProblemDetails",
        400,
        PROBLEM,
        r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.",
            "status":400,"errors":{"Name":["The Name field is required."]},
            "traceId":"00-84c1fd4063c38d9f3900d06e56542d48-85d1d4-00"}"#,
        Format::Problem,
        None,
        InvalidArgument,
        Some("One or more validation errors occurred."),
    ),
    (
        "Spring Boot 3, ProblemDetail",
        404,
        PROBLEM,
        r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"No static resource x.","instance":"/x"}"#,
        Format::Problem,
        None,
        NotFound,
        Some("No static resource x."),
    ),
    (
        "X API v2",
        401,
        JSON,
        r#"{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}"#,
        Format::Problem,
        None,
        Unauthenticated,
        Some("Unauthorized"),
    ),
    (
        "Let's Encrypt (RFC 8555)",
        429,
        PROBLEM,
        r#"{"type":"urn:ietf:params:acme:error:rateLimited","detail":"too many certificates already issued","status":429}"#,
        Format::Problem,
        None,
        ResourceExhausted,
        Some("too many certificates already issued"),
    ),
];
