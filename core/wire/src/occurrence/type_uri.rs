//! [`TypeUri`], the URI that identifies an error.

use std::borrow::Cow;
use std::fmt::{self, Debug, Display, Formatter, Write};

use percent_encoding::utf8_percent_encode;

use crate::uri::{self, Encoded, UNRESERVED};

/// The URI that identifies an error: the `type` of problem details. `Display` writes it.
///
/// Characters that no URI may contain are percent-encoded. A fragment is kept, because it may be
/// all that tells two errors apart.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence};
///
/// let config = Config::new().base("https://example.com/errors#");
/// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
/// let uri = occurrence.type_uri();
/// assert_eq!(uri.to_string(), "https://example.com/errors#DUPLICATE_KEY");
/// assert!(uri.is_link() && uri.is_absolute());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct TypeUri<'a>(Repr<'a>);

#[derive(Clone, PartialEq, Eq)]
enum Repr<'a> {
    Blank,
    Link(Cow<'a, str>),
    Base {
        base: &'a str,
        code: &'a str,
    },
    Tag {
        domain: &'a str,
        date: &'a str,
        code: &'a str,
    },
}

impl<'a> TypeUri<'a> {
    pub(super) const BLANK: Self = Self(Repr::Blank);

    /// The link of an error, resolved against the base if there is one.
    pub(super) fn link(base: Option<&str>, link: &'a str) -> Self {
        Self(Repr::Link(match base {
            Some(base) => uri::resolve(base, link),
            None => Cow::Borrowed(link),
        }))
    }

    pub(super) const fn base(base: &'a str, code: &'a str) -> Self {
        Self(Repr::Base { base, code })
    }

    pub(super) const fn tag(domain: &'a str, date: &'a str, code: &'a str) -> Self {
        Self(Repr::Tag { domain, date, code })
    }

    /// Whether it may be followed: it is the link of the error, or the configured base with the
    /// code.
    pub const fn is_link(&self) -> bool {
        matches!(self.0, Repr::Link(_) | Repr::Base { .. })
    }

    /// Whether it means the same everywhere. A relative link, which an error may have if no base
    /// is configured, does not.
    pub fn is_absolute(&self) -> bool {
        match &self.0 {
            Repr::Blank | Repr::Tag { .. } => true,
            Repr::Link(link) => uri::is_absolute(link),
            Repr::Base { base, .. } => uri::is_absolute(base),
        }
    }
}

impl TypeUri<'_> {
    /// Writes what `Display` writes: ASCII in which JSON escapes nothing.
    pub(crate) fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        match &self.0 {
            Repr::Blank => out.write_str("about:blank"),
            Repr::Link(link) => write!(out, "{}", Encoded(link)),
            Repr::Base { base, code } => {
                // It was encoded when it was configured.
                out.write_str(base)?;
                write_name(out, code)
            }
            Repr::Tag { domain, date, code } => {
                out.write_str("tag:")?;
                write_name(out, domain)?;
                out.write_str(",")?;
                write_name(out, date)?;
                out.write_str(":")?;
                write_name(out, code)
            }
        }
    }
}

/// Writes what must not have a meaning in a URI.
fn write_name(out: &mut impl Write, name: &str) -> fmt::Result {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    if name.bytes().all(is_unreserved) {
        return out.write_str(name);
    }
    for part in utf8_percent_encode(name, UNRESERVED) {
        out.write_str(part)?;
    }
    Ok(())
}

impl Display for TypeUri<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

impl Debug for TypeUri<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "TypeUri({self})")
    }
}
