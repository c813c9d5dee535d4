//! [`Failure`], why a call failed.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use crate::{Answer, Decision, Idempotent};

/// How long to wait before connecting again.
const RECONNECT: Duration = Duration::from_secs(1);

/// Why a call failed: the service answered with an error, or there was no answer.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The service answered with an error.
    Answer(Answer),
    /// The service could not be reached, or the connection broke.
    Transport(::reqwest::Error),
}

impl Failure {
    /// What the service answered.
    pub fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Answer(answer) => Some(answer),
            Self::Transport(_) => None,
        }
    }

    /// What to do about the failure. For an answer, this is [`Answer::decide`]. Without one, the
    /// request may be sent again if it is idempotent, or if no connection was made.
    pub fn decide(&self, idempotent: Idempotent) -> Decision {
        let error = match self {
            Self::Answer(answer) => return answer.decide(idempotent),
            Self::Transport(error) => error,
        };
        let was_not_sent = error.is_connect();
        let may_be_repeated = error.is_timeout() || error.is_request() || error.is_body();
        if was_not_sent || may_be_repeated && idempotent == Idempotent::Yes {
            return Decision::RetryIn(RECONNECT);
        }
        Decision::GiveUp
    }
}

impl From<Answer> for Failure {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

impl From<::reqwest::Error> for Failure {
    fn from(error: ::reqwest::Error) -> Self {
        Self::Transport(error)
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(answer) => Display::fmt(answer, f),
            Self::Transport(error) => Display::fmt(error, f),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Answer(_) => None,
            Self::Transport(error) => error.source(),
        }
    }
}
