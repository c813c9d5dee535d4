/// The errors of the Request Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum RequestError {
    /// User lacks permission for the action
    #[error(
        code = "PERMISSION_CHECK_FAILED",
        message = "Permission check failed",
        cause = "Insufficient permission settings",
        solution = "Adjust permission settings",
    )]
    PermissionCheckFailed,
    /// Attempted to insert a duplicate value in a unique field
    #[error(
        code = "DUPLICATE_KEY_VALUE_VIOLATES_UNIQUE_CONSTRAINT",
        message = "Duplicate key value violates unique constraint",
        cause = "Data constraint violation",
        solution = "Check and modify duplicate values",
    )]
    DuplicateKeyValueViolatesUniqueConstraint,
    /// No filter condition was provided for delete/update operations
    #[error(
        code = "DELETE_OR_UPDATE_MUST_HAVE_A_FILTER",
        message = "Delete or update must have a filter",
        cause = "Missing filter condition",
        solution = "Ensure filter condition is set correctly",
    )]
    DeleteOrUpdateMustHaveAFilter,
    /// User lacks access permission for a table
    #[error(
        code = "TABLE_ACCESS_DENIED",
        message = "Table access denied",
        cause = "Permission settings issue",
        solution = "Adjust table access permissions",
    )]
    TableAccessDenied,
    /// Backend deployment was not completed
    #[error(
        code = "ACTIONFLOW_NOT_FOUND",
        message = "Actionflow not found",
        cause = "Action flow missing from backend",
        solution = "Deploy the action flow and retry",
    )]
    ActionflowNotFound,
    /// Concurrent deployments detected
    #[error(
        code = "ANOTHER_APP_IS_DEPLOYING",
        message = "Another app is deploying",
        cause = "Backend already in deployment",
        solution = "Wait for deployment to finish",
    )]
    AnotherAppIsDeploying,
    /// Deployment failed
    #[error(
        code = "CANNOT_DEPLOY_AN_OLDER_SCHEMA",
        message = "CANNOT_DEPLOY_AN_OLDER_SCHEMA",
        cause = "The project is not using the latest schema version (excluding web publishing)",
        solution = "Refresh the page and retry",
    )]
    CannotDeployAnOlderSchema,
    /// Data synchronization failure
    #[error(
        code = "PROJECT_ENV_CONFIG_SYNC_ERROR",
        message = "PROJECT_ENV_CONFIG_SYNC_ERROR",
        cause = "Synchronization failed during backend deployment (e.g., data model, action flow)",
        solution = "Refresh the page and retry",
    )]
    ProjectEnvConfigSyncError,
    /// Project deployment in progress
    #[error(
        code = "TARGET_PLATFORM_IS_DEPLOYING",
        message = "TARGET_PLATFORM_IS_DEPLOYING",
        cause = "The same build_target is currently being deployed",
        solution = "Wait for deployment to finish and retry",
    )]
    TargetPlatformIsDeploying,
    /// Deployment failed due to missing configuration
    #[error(
        code = "NO_PROJECT_WECHAT_APP_CONFIG",
        message = "NO_PROJECT_WECHAT_APP_CONFIG",
        cause = "WeChat Mini Program deployment lacks necessary settings",
        solution = "Rebind the Mini Program and retry",
    )]
    NoProjectWechatAppConfig,
    /// Backend deployment in progress
    #[error(
        code = "SUPPORT_SERVICE_IS_DEPLOYING",
        message = "SUPPORT_SERVICE_IS_DEPLOYING",
        cause = "A new deployment request was issued during an ongoing backend deployment",
        solution = "Wait for the deployment to complete before retrying",
    )]
    SupportServiceIsDeploying,
    /// Table name exceeds length limit
    #[error(
        code = "TABLE_NAME_TOO_LONG",
        message = "TABLE_NAME_TOO_LONG",
        cause = "The table name exceeds 62 characters",
        solution = "Shorten the table name",
    )]
    TableNameTooLong,
    /// Duplicate table name
    #[error(
        code = "TABLE_NAME_ALREADY_EXIST",
        message = "TABLE_NAME_ALREADY_EXIST",
        cause = "The table name already exists",
        solution = "Rename the table",
    )]
    TableNameAlreadyExist,
}
