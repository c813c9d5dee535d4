//! [`RequestError`], the standard set.

use crate::PlatformError;

/// The errors of the platform's request API, in the order of the Request Error Reference.
///
/// The messages, explanations, causes and solutions are those of the reference, word for word, so
/// what `Display` prints can be looked up there. Programs compare the [code](PlatformError::code),
/// which never changes.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
///
/// for facts in RequestError::CATALOG.entries() {
///     println!("{}: {}", facts.code(), facts.solution());
/// }
/// assert_eq!(RequestError::TableNameTooLong.to_string(), "TABLE_NAME_TOO_LONG");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, PlatformError)]
#[error(domain = "request.platform")]
pub enum RequestError {
    /// User lacks permission for the action
    #[error(
        code = "PERMISSION_CHECK_FAILED",
        message = "Permission check failed",
        cause = "Insufficient permission settings",
        solution = "Adjust permission settings",
        kind = PermissionDenied,
    )]
    PermissionCheckFailed,
    /// Attempted to insert a duplicate value in a unique field
    #[error(
        code = "DUPLICATE_KEY",
        message = "Duplicate key value violates unique constraint",
        cause = "Data constraint violation",
        solution = "Check and modify duplicate values",
        kind = AlreadyExists,
    )]
    DuplicateKey,
    /// No filter condition was provided for delete/update operations
    #[error(
        code = "MISSING_FILTER",
        message = "Delete or update must have a filter",
        cause = "Missing filter condition",
        solution = "Ensure filter condition is set correctly",
        kind = InvalidArgument,
    )]
    MissingFilter,
    /// User lacks access permission for a table
    #[error(
        code = "TABLE_ACCESS_DENIED",
        message = "Table access denied",
        cause = "Permission settings issue",
        solution = "Adjust table access permissions",
        kind = PermissionDenied,
    )]
    TableAccessDenied,
    /// Backend deployment was not completed
    #[error(
        code = "ACTION_FLOW_NOT_FOUND",
        message = "Actionflow not found",
        cause = "Action flow missing from backend",
        solution = "Deploy the action flow and retry",
        kind = NotFound,
    )]
    ActionFlowNotFound,
    /// Concurrent deployments detected
    #[error(
        code = "ANOTHER_APP_IS_DEPLOYING",
        message = "Another app is deploying",
        cause = "Backend already in deployment",
        solution = "Wait for deployment to finish",
        kind = Aborted,
        retry = AfterDelay,
    )]
    AnotherAppIsDeploying,
    /// Deployment failed
    #[error(
        code = "CANNOT_DEPLOY_AN_OLDER_SCHEMA",
        message = "CANNOT_DEPLOY_AN_OLDER_SCHEMA",
        cause = "The project is not using the latest schema version (excluding web publishing)",
        solution = "Refresh the page and retry",
        kind = Aborted,
    )]
    CannotDeployAnOlderSchema,
    /// Data synchronization failure
    #[error(
        code = "PROJECT_ENV_CONFIG_SYNC_ERROR",
        message = "PROJECT_ENV_CONFIG_SYNC_ERROR",
        cause = "Synchronization failed during backend deployment (e.g., data model, action flow)",
        solution = "Refresh the page and retry",
        kind = Internal,
        retry = FromStart,
    )]
    ProjectEnvConfigSyncError,
    /// Project deployment in progress
    #[error(
        code = "TARGET_PLATFORM_IS_DEPLOYING",
        message = "TARGET_PLATFORM_IS_DEPLOYING",
        cause = "The same build_target is currently being deployed",
        solution = "Wait for deployment to finish and retry",
        kind = Aborted,
        retry = AfterDelay,
    )]
    TargetPlatformIsDeploying,
    /// Deployment failed due to missing configuration
    #[error(
        code = "NO_PROJECT_WECHAT_APP_CONFIG",
        message = "NO_PROJECT_WECHAT_APP_CONFIG",
        cause = "WeChat Mini Program deployment lacks necessary settings",
        solution = "Rebind the Mini Program and retry",
        kind = FailedPrecondition,
    )]
    NoProjectWechatAppConfig,
    /// Backend deployment in progress
    #[error(
        code = "SUPPORT_SERVICE_IS_DEPLOYING",
        message = "SUPPORT_SERVICE_IS_DEPLOYING",
        cause = "A new deployment request was issued during an ongoing backend deployment",
        solution = "Wait for the deployment to complete before retrying",
        kind = Aborted,
        retry = AfterDelay,
    )]
    SupportServiceIsDeploying,
    /// Table name exceeds length limit
    #[error(
        code = "TABLE_NAME_TOO_LONG",
        message = "TABLE_NAME_TOO_LONG",
        cause = "The table name exceeds 62 characters",
        solution = "Shorten the table name",
        kind = InvalidArgument,
    )]
    TableNameTooLong,
    /// Duplicate table name
    #[error(
        code = "TABLE_NAME_ALREADY_EXIST",
        alias = "TABLE_NAME_ALREADY_EXISTS",
        message = "TABLE_NAME_ALREADY_EXIST",
        cause = "The table name already exists",
        solution = "Rename the table",
        kind = AlreadyExists,
    )]
    TableNameAlreadyExist,
}
