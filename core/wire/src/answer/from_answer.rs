//! [`FromAnswer`], which restores an error from an answer.

use std::borrow::Borrow;

use platform_error::ErrorSet;

use super::Answer;

/// Restores the error of the service, as the same Rust type. Every set of errors implements this.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Answer, FromAnswer};
///
/// let body = br#"{"code":"TABLE_NAME_TOO_LONG","message":"TABLE_NAME_TOO_LONG"}"#;
/// let answer = Answer::read(400_u16, &(), body);
/// match RequestError::from_answer(answer) {
///     Ok(RequestError::TableNameTooLong) => println!("at most 62 characters"),
///     Ok(other) => println!("{other}"),
///     // Another code, so the answer is still there.
///     Err(answer) => println!("{:?}", answer.message()),
/// }
/// ```
///
/// A variant with data is built from the parameters of the answer if its set is marked
/// `#[error(from_params)]`.
pub trait FromAnswer: Sized {
    /// The error with the code and the parameters of this answer.
    ///
    /// It takes an `Answer` or a `&Answer`, which is cloned only if it is returned.
    ///
    /// # Errors
    ///
    /// Returns the whole answer if no error of the set has this code, if the answer names another
    /// domain than that of the set, or if a parameter is missing or not of its type.
    fn from_answer<A>(answer: A) -> Result<Self, Answer>
    where
        A: Borrow<Answer> + Into<Answer>;
}

impl<E: ErrorSet> FromAnswer for E {
    fn from_answer<A>(answer: A) -> Result<Self, Answer>
    where
        A: Borrow<Answer> + Into<Answer>,
    {
        let borrowed = answer.borrow();
        let facts = borrowed.facts(E::CATALOG);
        let delay = borrowed
            .retry_after()
            .map(|delay| delay.as_secs_f64().to_string());
        let param = |name: &str| match borrowed.param(name) {
            // A field marked `#[error(retry_after)]`.
            None if name == "retry_after" => delay.as_deref(),
            param => param,
        };
        let error = facts.and_then(|facts| E::from_params(facts.code(), &param));
        error.ok_or_else(|| answer.into())
    }
}
