//! [`Message`], what happened this time.

mod spec;

use std::fmt::{self, Debug, Display, Formatter};

use platform_error::{PlatformError, Value};
use platform_error_syntax::template::{Placeholder, Segment, segments};

use self::spec::Spec;
use crate::shown::{self, Shown};

/// What happened this time: the message of the catalog, or its translation, with the parameters.
/// `Display` writes it.
///
/// It is never the error's own `Display`, which another derive may have written to show a source.
///
/// ```
/// use platform_error::PlatformError;
/// use platform_error_wire::{Config, Occurrence};
///
/// /// The order is too large.
/// #[derive(Debug, PlatformError)]
/// #[error(code = "TOO_MANY", message = "at most {limit} items", cause = "…", solution = "…")]
/// struct TooMany { limit: u32 }
///
/// let config = Config::new();
/// let error = TooMany { limit: 20 };
/// assert_eq!(Occurrence::new(&error, &config).message().to_string(), "at most 20 items");
/// ```
#[derive(Clone, Copy)]
pub struct Message<'a> {
    error: &'a dyn PlatformError,
    /// The translated template.
    template: Option<&'a str>,
}

impl<'a> Message<'a> {
    /// The message of an error, from a template that must [fit](fits) it if there is one.
    pub(super) const fn new(error: &'a dyn PlatformError, template: Option<&'a str>) -> Self {
        Self { error, template }
    }

    /// The message for a writer that never fails: an error then means that a parameter failed to
    /// print itself.
    pub(crate) fn fallible(self) -> impl Display + use<'a> {
        Filled(self)
    }

    /// Whether the message is exactly this text.
    pub(crate) fn is(self, text: &str) -> bool {
        shown::prints(self, text)
    }
}

impl Display for Message<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Shown(Filled(*self)).fmt(f)
    }
}

impl Debug for Message<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Message({self})")
    }
}

/// A message that fails if a parameter fails to print itself.
struct Filled<'a>(Message<'a>);

impl Display for Filled<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Message { error, template } = self.0;
        match template {
            Some(template) if is_template(error) => write_template(error, template, f),
            Some(text) => f.write_str(text),
            None => error.__fmt_message(f),
        }
    }
}

/// Whether the message is a template. Without parameters it is plain text, in which braces are
/// braces.
fn is_template(error: &dyn PlatformError) -> bool {
    !error.metadata().params().is_empty()
}

/// Whether a translated message is well-formed, and shows only parameters that the error has.
pub(super) fn fits(error: &dyn PlatformError, template: &str) -> bool {
    if !is_template(error) {
        return true;
    }
    let params = error.metadata().params();
    let is_known = |name: &str| params.iter().any(|param| param.name() == name);
    for segment in segments(template) {
        match segment {
            Ok(Segment::Text(_)) => {}
            Ok(Segment::Placeholder(placeholder)) => {
                if !is_known(placeholder.field) || !placeholder.arguments().all(is_known) {
                    return false;
                }
            }
            Err(_) => return false,
        }
    }
    true
}

fn write_template(error: &dyn PlatformError, template: &str, f: &mut Formatter<'_>) -> fmt::Result {
    for segment in segments(template) {
        match segment {
            Ok(Segment::Text(text)) => f.write_str(text)?,
            Ok(Segment::Placeholder(placeholder)) => write_placeholder(error, &placeholder, f)?,
            Err(_) => {}
        }
    }
    Ok(())
}

fn write_placeholder(
    error: &dyn PlatformError,
    placeholder: &Placeholder<'_>,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    let argument = |name: Option<&str>| name.and_then(|name| count(error, name));
    let spec = Spec::of(
        placeholder,
        argument(placeholder.width),
        argument(placeholder.precision),
    );
    let mut result = Ok(());
    error.params(&mut |name, value| {
        if name == placeholder.field && result.is_ok() {
            result = spec.write(value, f);
        }
    });
    result
}

/// The value of a parameter that a format spec uses as its width or precision.
fn count(error: &dyn PlatformError, wanted: &str) -> Option<usize> {
    let mut count = None;
    error.params(&mut |name, value| {
        if let Value::Integer(integer) = value
            && name == wanted
        {
            count = usize::try_from(integer).ok();
        }
    });
    count
}
