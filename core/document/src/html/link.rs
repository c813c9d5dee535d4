//! Decides which links the page has.

use platform_error_syntax::link::Destination;

/// Whether the page turns a URL into a link. A link to a script would run it, and a relative link
/// breaks when the page is moved.
pub(super) fn is_followed(link: &str) -> bool {
    matches!(
        Destination::of(link),
        Destination::Web | Destination::Mail | Destination::Fragment
    )
}
