//! `RequestError` equals the Request Error Reference: every cell, in both directions, in document
//! order.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use platform_error::{ErrorSet, Kind, Metadata, PlatformError, RequestError, Retry};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The document, byte for byte.
const REFERENCE: &str = include_str!("reference/request-errors.md");

/// One row of a table: its cells, with Markdown's escapes undone.
type Row = Vec<String>;

/// The tables of a document, each with its header as the first row.
fn tables(markdown: &str) -> Vec<Vec<Row>> {
    let mut tables: Vec<Vec<Row>> = Vec::new();
    let mut cell = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Table(_)) => tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                tables.last_mut().unwrap().push(Row::new());
            }
            Event::Start(Tag::TableCell) => cell = Some(String::new()),
            Event::End(TagEnd::TableCell) => {
                tables
                    .last_mut()
                    .unwrap()
                    .last_mut()
                    .unwrap()
                    .push(cell.take().unwrap());
            }
            Event::Text(text) if cell.is_some() => cell.as_mut().unwrap().push_str(&text),
            // Comparing plain text would lose emphasis, code and links.
            other if cell.is_some() => panic!("unexpected in a cell: {other:?}"),
            _ => {}
        }
    }
    tables
}

/// An entry as the reference would write it.
fn row(facts: &Metadata) -> Row {
    [
        facts.message(),
        facts.explanation(),
        facts.cause(),
        facts.solution(),
    ]
    .map(str::to_owned)
    .to_vec()
}

#[test]
fn the_set_equals_the_reference_cell_by_cell() {
    let tables = tables(REFERENCE);
    let [table] = &*tables else {
        panic!("{} tables", tables.len())
    };
    let (header, rows) = table.split_first().unwrap();
    assert_eq!(
        header,
        &["Error Message", "Explanation", "Cause", "Solution"]
    );
    let set: Vec<Row> = RequestError::CATALOG.entries().iter().map(row).collect();
    // Compare row by row first, so that a failure shows one difference.
    for (set, reference) in set.iter().zip(rows) {
        assert_eq!(set, reference);
    }
    assert_eq!(set, rows);
    assert_eq!(rows.len(), 13);
}

#[test]
fn the_escapes_of_the_reference_are_undone() {
    assert!(REFERENCE.contains(r"build\_target"));
    assert!(
        RequestError::CATALOG
            .entries()
            .iter()
            .flat_map(row)
            .all(|cell| !cell.contains('\\'))
    );
}

/// What the reference does not contain: the variant, its code, its kind and its retry advice.
const SET: [(RequestError, &str, &str, Kind, Retry); 13] = [
    (
        RequestError::PermissionCheckFailed,
        "PermissionCheckFailed",
        "PERMISSION_CHECK_FAILED",
        Kind::PermissionDenied,
        Retry::Never,
    ),
    (
        RequestError::DuplicateKey,
        "DuplicateKey",
        "DUPLICATE_KEY",
        Kind::AlreadyExists,
        Retry::AfterFix,
    ),
    (
        RequestError::MissingFilter,
        "MissingFilter",
        "MISSING_FILTER",
        Kind::InvalidArgument,
        Retry::Never,
    ),
    (
        RequestError::TableAccessDenied,
        "TableAccessDenied",
        "TABLE_ACCESS_DENIED",
        Kind::PermissionDenied,
        Retry::Never,
    ),
    (
        RequestError::ActionFlowNotFound,
        "ActionFlowNotFound",
        "ACTION_FLOW_NOT_FOUND",
        Kind::NotFound,
        Retry::AfterFix,
    ),
    (
        RequestError::AnotherAppIsDeploying,
        "AnotherAppIsDeploying",
        "ANOTHER_APP_IS_DEPLOYING",
        Kind::Aborted,
        Retry::AfterDelay,
    ),
    (
        RequestError::CannotDeployAnOlderSchema,
        "CannotDeployAnOlderSchema",
        "CANNOT_DEPLOY_AN_OLDER_SCHEMA",
        Kind::Aborted,
        Retry::FromStart,
    ),
    (
        RequestError::ProjectEnvConfigSyncError,
        "ProjectEnvConfigSyncError",
        "PROJECT_ENV_CONFIG_SYNC_ERROR",
        Kind::Internal,
        Retry::FromStart,
    ),
    (
        RequestError::TargetPlatformIsDeploying,
        "TargetPlatformIsDeploying",
        "TARGET_PLATFORM_IS_DEPLOYING",
        Kind::Aborted,
        Retry::AfterDelay,
    ),
    (
        RequestError::NoProjectWechatAppConfig,
        "NoProjectWechatAppConfig",
        "NO_PROJECT_WECHAT_APP_CONFIG",
        Kind::FailedPrecondition,
        Retry::AfterFix,
    ),
    (
        RequestError::SupportServiceIsDeploying,
        "SupportServiceIsDeploying",
        "SUPPORT_SERVICE_IS_DEPLOYING",
        Kind::Aborted,
        Retry::AfterDelay,
    ),
    (
        RequestError::TableNameTooLong,
        "TableNameTooLong",
        "TABLE_NAME_TOO_LONG",
        Kind::InvalidArgument,
        Retry::Never,
    ),
    (
        RequestError::TableNameAlreadyExist,
        "TableNameAlreadyExist",
        "TABLE_NAME_ALREADY_EXIST",
        Kind::AlreadyExists,
        Retry::AfterFix,
    ),
];

#[test]
fn each_variant_has_its_code_kind_and_retry() {
    for (row, (error, variant, code, kind, retry)) in SET.into_iter().enumerate() {
        assert_eq!(format!("{error:?}"), variant);
        assert_eq!(
            (error.code(), error.kind(), error.retry()),
            (code, kind, retry),
            "{variant}"
        );
        // Every way to look up an entry finds the same one.
        assert_eq!(
            error.metadata(),
            &RequestError::CATALOG.entries()[row],
            "{variant}"
        );
        assert_eq!(
            RequestError::CATALOG.find(code),
            Some(error.metadata()),
            "{variant}"
        );
        assert_eq!(RequestError::from_code(code), Some(error), "{variant}");
        assert_eq!(error.docs(), None);
    }
    assert_eq!(RequestError::CATALOG.entries().len(), SET.len());
}

#[test]
fn a_code_is_the_name_of_its_variant() {
    for (error, variant, ..) in SET {
        let mut code = String::new();
        for (at, letter) in variant.char_indices() {
            if letter.is_uppercase() && at > 0 {
                code.push('_');
            }
            code.extend(letter.to_uppercase());
        }
        assert_eq!(error.code(), code);
    }
}

#[test]
fn the_last_seven_messages_are_the_codes() {
    let (worded, tokens) = SET.split_at(6);
    assert!(
        worded
            .iter()
            .all(|(error, ..)| error.metadata().message() != error.code())
    );
    assert!(
        tokens
            .iter()
            .all(|(error, ..)| error.metadata().message() == error.code())
    );
}

#[test]
fn display_prints_what_users_look_up() {
    for (error, ..) in SET {
        assert_eq!(error.to_string(), error.metadata().message());
    }
}
