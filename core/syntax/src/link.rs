//! Where a link leads, and whether that is safe.

/// Where a link leads.
///
/// Only [`Other`](Self::Other) can run a script. Which of the rest to allow depends on the context:
/// a page that may be moved cannot use relative links.
///
/// ```
/// use platform_error_syntax::link::Destination;
///
/// assert_eq!(Destination::of("https://example.com/errors"), Destination::Web);
/// assert_eq!(Destination::of("#DUPLICATE_KEY"), Destination::Fragment);
/// assert_eq!(Destination::of("errors/a:b.md"), Destination::Relative);
/// assert_eq!(Destination::of("JavaScript:alert(1)"), Destination::Other);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A page, with `http` or `https`.
    Web,
    /// A mail address, with `mailto`.
    Mail,
    /// A position on the same page, with `#`.
    Fragment,
    /// A page next to this one: the link has no scheme.
    Relative,
    /// Anything else: `javascript`, `data`, `file` and future schemes.
    Other,
}

impl Destination {
    /// Whether following the link runs nothing.
    ///
    /// ```
    /// use platform_error_syntax::link::Destination;
    ///
    /// assert!(Destination::Relative.is_safe());
    /// assert!(!Destination::Other.is_safe());
    /// ```
    pub const fn is_safe(self) -> bool {
        !matches!(self, Self::Other)
    }

    /// Whether the link is [safe](Self::is_safe) and still leads there from a page that was moved.
    ///
    /// ```
    /// use platform_error_syntax::link::Destination;
    ///
    /// assert!(Destination::Fragment.is_portable());
    /// assert!(!Destination::Relative.is_portable());
    /// ```
    pub const fn is_portable(self) -> bool {
        matches!(self, Self::Web | Self::Mail | Self::Fragment)
    }

    /// Classifies a link.
    pub fn of(link: &str) -> Self {
        if link.starts_with('#') {
            return Self::Fragment;
        }
        // RFC 3986: a colon ends a scheme only before the first of these.
        let scheme = match link.find([':', '/', '?', '#']) {
            Some(at) if link[at..].starts_with(':') => &link[..at],
            _ => return Self::Relative,
        };
        if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") {
            Self::Web
        } else if scheme.eq_ignore_ascii_case("mailto") {
            Self::Mail
        } else {
            Self::Other
        }
    }
}
