//! Words that are not keys or kinds, but that people write for one: those of other crates and
//! formats.

use platform_error_syntax::kind::Kind;
use syn::Lit;

use crate::context::Position;
use crate::status::status_of_literal;

/// What was meant by a word that is not a key.
pub(crate) enum Synonym {
    /// The key of another name.
    Key(&'static str),
    /// A kind, by the name of a category.
    Category,
    /// How severe the error is. Errors have no severity.
    Severity,
    /// An HTTP status, which the kind has or the error itself.
    HttpStatus,
    /// A gRPC status, which follows from the kind.
    GrpcStatus,
    /// Whether to retry.
    Retryable,
    /// The mark of a field.
    FieldMark(&'static str),
    Transparent,
}

impl Synonym {
    pub(crate) fn of(word: &str, position: Position) -> Option<Self> {
        let key = match (position, word) {
            (Position::Enum, "url" | "link" | "href" | "doc_url" | "help") => "docs",
            (Position::Enum, "prefix" | "namespace" | "issuer") => "domain",
            (Position::Enum | Position::Struct, "retired" | "removed" | "tombstones") => "reserved",
            (_, "label" | "tags" | "props" | "properties" | "metadata" | "extra") => "labels",
            (Position::Enum, _) => return None,
            (_, "help" | "hint" | "fix" | "remedy" | "resolution" | "advice" | "action") => {
                "solution"
            }
            (_, "display" | "fmt" | "msg" | "text" | "error") => "message",
            (_, "description" | "detail" | "details" | "desc" | "doc" | "summary" | "about") => {
                "explanation"
            }
            (_, "why") => "cause",
            (_, "id" | "error_code" | "name" | "slug") => "code",
            (_, "url" | "link" | "href" | "doc_url") => "docs",
            (_, "aliases" | "aka" | "old_code" | "rename") => "alias",
            (_, "version" | "added" | "introduced") => "since",
            (_, "obsolete" | "replaced_by") => "deprecated",
            (_, "category" | "class" | "type") => return Some(Self::Category),
            (_, "severity" | "level") => return Some(Self::Severity),
            (_, "status" | "http" | "status_code") => return Some(Self::HttpStatus),
            (_, "grpc" | "grpc_code") => return Some(Self::GrpcStatus),
            (_, "retry_in" | "delay" | "backoff") => "retry_after",
            (_, "retryable" | "transient") => return Some(Self::Retryable),
            (_, "source" | "backtrace") => return Some(Self::FieldMark("source")),
            (_, "from") => return Some(Self::FieldMark("from")),
            (_, "param" | "params" | "field" | "fields") => {
                return Some(Self::FieldMark("error(param)"));
            }
            (Position::Variant, "forward" | "delegate") => return Some(Self::Transparent),
            _ => return None,
        };
        Some(Self::Key(key))
    }

    /// The key or the mark that was meant.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Key(key) | Self::FieldMark(key) => key,
            Self::Category | Self::Severity | Self::GrpcStatus => "kind",
            Self::HttpStatus => "http_status",
            Self::Retryable => "retry",
            Self::Transparent => "transparent",
        }
    }
}

/// The kind that was meant by an HTTP status.
pub(crate) fn kind_of_status(status: &Lit) -> Option<Kind> {
    Kind::from_http_status(status_of_literal(status)?)
}
