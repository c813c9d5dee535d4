//! The kind of an error whose answer does not name it as `google.rpc.Code` does.

use platform_error::Kind;

use super::parsed::Parsed;
use super::tree::Span;

/// Codes of other services, in lower case and without separators, by their kind. Only those whose
/// status is not enough: because it is 200 or 400 for everything, or because there is none.
const CODES: &[(Kind, &[&str])] = &[
    (
        Kind::InvalidArgument,
        &[
            "baduserinput",
            "graphqlparsefailed",
            "graphqlvalidationfailed",
            "invalidargs",
            "invalidrequest",
            "operationresolutionfailure",
            "parsefailed",
            "validationerror",
            "validationexception",
            "validationfailed",
            "badrequest",
            "dataexception",
            "invalidparams",
        ],
    ),
    (
        Kind::Unauthenticated,
        &[
            "authfailure",
            "accesstokenexpired",
            "accesstokenincorrectsecret",
            "expiredtoken",
            "expiredtokenexception",
            "invalidauth",
            "invalidclient",
            "invalidclienttokenid",
            "invalidjwt",
            "invalidtoken",
            "missingauthenticationtoken",
            "notauthed",
            "tokenexpired",
            "unauthorized",
            "unrecognizedclientexception",
        ],
    ),
    (
        Kind::PermissionDenied,
        &[
            "accessdenied",
            "accessdeniedexception",
            "forbidden",
            "insufficientscope",
            "missingscope",
            "notallowedtokentype",
            "requestdenied",
            "permissionerror",
            "unauthorizedclient",
        ],
    ),
    (
        Kind::NotFound,
        &[
            "channelnotfound",
            "nosuchbucket",
            "nosuchkey",
            "persistedquerynotfound",
            "resourcenotfoundexception",
            "usernotfound",
        ],
    ),
    (Kind::AlreadyExists, &["alreadytracked", "nametaken"]),
    (
        Kind::FailedPrecondition,
        &["conditionalcheckfailedexception", "preconditionfailed"],
    ),
    (
        Kind::Aborted,
        &[
            "conflict",
            "concurrentmodificationexception",
            "transactionconflictexception",
        ],
    ),
    (
        Kind::ResourceExhausted,
        &[
            "mlimitexceeded",
            "overdailylimit",
            "overquerylimit",
            "postgresmaxconnectionserror",
            "provisionedthroughputexceededexception",
            "ratelimited",
            "ratelimitexceeded",
            "requestlimitexceeded",
            "slowdown",
            "throttled",
            "throttling",
            "throttlingexception",
            "throttledexception",
            "toomanyrequests",
            "toomanyrequestsexception",
        ],
    ),
    (
        Kind::Unavailable,
        &["busy", "serviceunavailable", "temporarilyunavailable"],
    ),
    (
        Kind::Unimplemented,
        &["notsupported", "persistedquerynotsupported"],
    ),
    (
        Kind::Internal,
        &[
            "internalerror",
            "internalservererror",
            "postgreserror",
            "servererror",
            "unexpected",
        ],
    ),
];

/// The kind with this name, in capitals or as a variant.
pub(crate) fn named(name: &str) -> Option<Kind> {
    name.parse().ok()
}

/// The kind with this number in gRPC; an unknown number is read as `UNKNOWN`, as gRPC requires.
pub(crate) fn of_grpc(code: i32) -> Kind {
    Kind::from_grpc_code(code).unwrap_or(Kind::Unknown)
}

/// The kind that Connect writes in lower case, and `canceled` with one `l`.
pub(crate) fn of_connect(name: &str) -> Option<Kind> {
    if name == "canceled" {
        return Some(Kind::Cancelled);
    }
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let mut kinds = Kind::ALL.iter().copied();
    kinds.find(|kind| kind.as_str().eq_ignore_ascii_case(name))
}

/// The kind that a code names as gRPC or Connect does.
fn of_name(code: &str) -> Option<Kind> {
    named(code).or_else(|| of_connect(code))
}

/// The kind that a code means, if it is the name of a kind or known from a widely used service.
pub(crate) fn of_code(code: &str, message: &str) -> Option<Kind> {
    if let Some(kind) = of_name(code) {
        return Some(kind);
    }
    if let Some(kind) = of_hasura(code, message) {
        return Some(kind);
    }
    if let Some(kind) = of_json_rpc(code) {
        return Some(kind);
    }
    let letters = letters_of(code);
    // In `Throttling.User`, the first part is the category.
    let first = letters_of(code.split('.').next().unwrap_or_default());
    for (kind, codes) in CODES {
        if codes.contains(&letters.as_str()) || codes.contains(&first.as_str()) {
            return Some(*kind);
        }
    }
    // Names of kinds in other spellings: `notFound`, `already-exists`.
    let mut kinds = Kind::ALL.iter().copied();
    let named = kinds.find(|kind| {
        let is_name = kind.variant_name().eq_ignore_ascii_case(&letters);
        is_name && *kind != Kind::Unknown
    });
    named.or_else(|| of_words(&letters))
}

/// The kind that the words of a code mean, in lower case and without separators:
/// `QueueDoesNotExist`, `USER_NOT_FOUND`.
fn of_words(letters: &str) -> Option<Kind> {
    let mut suffixes = ["exception", "error", "fault"].into_iter();
    let name = suffixes.find_map(|suffix| letters.strip_suffix(suffix));
    let name = name.unwrap_or(letters);
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if ends(&["notfound", "notexist", "notexists"]) || begins(&["nosuch"]) {
        return Some(Kind::NotFound);
    }
    if ends(&["alreadyexist", "alreadyexists"]) {
        return Some(Kind::AlreadyExists);
    }
    if ends(&["limitexceeded", "quotaexceeded"])
        || begins(&["throttl"])
        || name.contains("ratelimit")
    {
        return Some(Kind::ResourceExhausted);
    }
    if ends(&["accessdenied", "permissiondenied"]) {
        return Some(Kind::PermissionDenied);
    }
    begins(&["invalid", "missing"]).then_some(Kind::InvalidArgument)
}

/// The kind of an error that JSON-RPC itself defines (section 5.1).
fn of_json_rpc(code: &str) -> Option<Kind> {
    match code {
        "-32700" | "-32600" | "-32602" => Some(Kind::InvalidArgument),
        "-32601" => Some(Kind::Unimplemented),
        "-32603" => Some(Kind::Internal),
        _ => None,
    }
}

/// The kind of a status, also of those that no standard has but services send.
pub(crate) fn of_status(status: u16) -> Option<Kind> {
    match status {
        // The origin behind Cloudflare is down, slow or out of reach; a model is overloaded.
        521..=523 | 529 => Some(Kind::Unavailable),
        524 => Some(Kind::DeadlineExceeded),
        _ => Kind::from_http_status(status),
    }
}

/// A code in lower case without separators.
fn letters_of(code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Hasura has one code for several errors of the database, which differ only in the message.
fn of_hasura(code: &str, message: &str) -> Option<Kind> {
    match code {
        "permission-error" if message.starts_with("Check constraint violation. ") => {
            Some(Kind::InvalidArgument)
        }
        "constraint-violation" if message.starts_with("Foreign key violation") => {
            Some(Kind::FailedPrecondition)
        }
        "constraint-violation" if message.starts_with("Not-NULL violation") => {
            Some(Kind::InvalidArgument)
        }
        "constraint-violation" => Some(Kind::AlreadyExists),
        _ => None,
    }
}

/// The kind of the error in an answer.
pub(crate) fn of(parsed: &Parsed) -> Kind {
    if let Some(kind) = parsed.kind {
        return kind;
    }
    let of_status = parsed.status.and_then(of_status);
    let text = |span: Option<Span>| span.map_or("", |span| parsed.tree.text(span));
    let code = text(parsed.code);
    if let Some(kind) = of_name(code) {
        return kind;
    }
    // Services answer with 400 and 500 whatever happened, and 409 has two meanings; any other
    // status is more exact than a code that is not theirs.
    match of_status {
        Some(kind) if !matches!(parsed.status, Some(400 | 409 | 500)) => kind,
        _ => of_code(code, text(parsed.detail))
            .or(of_status)
            .unwrap_or(Kind::Unknown),
    }
}
