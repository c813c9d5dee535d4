//! [`RetryAfter`], the types of a field that says how long to wait.

use core::time::Duration;

/// A field that is marked `#[error(retry_after)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how long to wait; make the field a `Duration` or an \
        `Option<Duration>`",
    label = "neither a `Duration` nor an `Option<Duration>`"
)]
pub trait RetryAfter {
    /// How long to wait, if the field says so.
    fn retry_after(&self) -> Option<Duration>;

    /// The field with this delay, if it can be without one or there is one.
    fn from_delay(delay: Option<Duration>) -> Option<Self>
    where
        Self: Sized;
}

#[diagnostic::do_not_recommend]
impl RetryAfter for Duration {
    #[inline]
    fn retry_after(&self) -> Option<Duration> {
        Some(*self)
    }

    fn from_delay(delay: Option<Duration>) -> Option<Self> {
        delay
    }
}

#[diagnostic::do_not_recommend]
impl<T: RetryAfter> RetryAfter for Option<T> {
    #[inline]
    fn retry_after(&self) -> Option<Duration> {
        self.as_ref()?.retry_after()
    }

    fn from_delay(delay: Option<Duration>) -> Option<Self> {
        match delay {
            Some(_) => Some(Some(T::from_delay(delay)?)),
            None => Some(None),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: RetryAfter + ?Sized> RetryAfter for &T {
    #[inline]
    fn retry_after(&self) -> Option<Duration> {
        (**self).retry_after()
    }

    fn from_delay(_: Option<Duration>) -> Option<Self> {
        None
    }
}
