//! Which links the page has.

use platform_error_syntax::link::Destination;

/// Whether the page has a link that can be followed. One to a script would run it, and one to a
/// neighboring page breaks when the page is moved.
pub(super) fn is_followed(link: &str) -> bool {
    matches!(
        Destination::of(link),
        Destination::Web | Destination::Mail | Destination::Fragment
    )
}
