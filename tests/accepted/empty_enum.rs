//! Enums without variants.

use platform_error::{ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
enum Never {}

#[derive(Debug, PlatformError)]
#[error(domain = "billing.example.com")]
pub enum NotYet {}

#[test]
fn accepted() {
    assert!(Never::CATALOG.is_empty());
    assert!(NotYet::from_code("ANY").is_none());
}
