//! [`Retries`], which sends a request again where that can help.

use std::time::Duration;

use ::reqwest::{Client, Request, RequestBuilder, Response};
use backon::{BackoffBuilder as _, ExponentialBuilder, Sleeper as _, TokioSleeper};

use super::{Failure, ResponseExt as _};
use crate::{Answer, Decision, Idempotent};

/// The longest delay that can be set: a year.
const MAX_DELAY: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Sends a request again if [`Failure::decide`] returns [`Decision::RetryIn`].
///
/// Every delay is twice as long as the one before, and a random part is added, so that clients do
/// not return all at once. It is never shorter than the service asks for.
///
/// The methods that are idempotent by definition (RFC 9110, section 9.2.2) and requests with an
/// `Idempotency-Key` are sent again even if they may have succeeded.
///
/// ```no_run
/// # async fn order() -> Result<(), platform_error_wire::reqwest::Failure> {
/// use platform_error_wire::reqwest::Retries;
///
/// let client = reqwest::Client::new();
/// let retries = Retries::new().max_attempts(3);
/// let response = retries.send(client.get("https://shop.example.com/orders/7")).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Retries {
    max_attempts: usize,
    min_delay: Duration,
    max_delay: Duration,
}

impl Retries {
    /// Creates the default: up to 4 attempts. The delays between them are 1 to 2, 2 to 4 and 4 to 8
    /// seconds, or what the service asks for, if that is at most a minute.
    pub const fn new() -> Self {
        Self {
            max_attempts: 4,
            min_delay: Duration::from_secs(1),
            max_delay: Duration::from_secs(60),
        }
    }

    /// Sets the maximum number of attempts, including the first. The default is 4.
    #[must_use]
    pub const fn max_attempts(mut self, attempts: usize) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// Sets how long to wait before the second attempt, if the service does not ask for a delay.
    /// The default is 1 second.
    #[must_use]
    pub const fn min_delay(mut self, delay: Duration) -> Self {
        self.min_delay = delay;
        self
    }

    /// Sets the longest delay, at most a year. If the service asks for more, the request is not
    /// sent again. The default is 60 seconds.
    #[must_use]
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// Sends the request until it succeeds, or until sending it again is of no use.
    ///
    /// A request whose body is a stream is sent once.
    ///
    /// # Errors
    ///
    /// Returns the failure of the last attempt.
    pub async fn send(&self, request: RequestBuilder) -> Result<Response, Failure> {
        let (client, request) = request.build_split();
        let mut request = request?;
        let idempotent = idempotence(&request);
        let mut delays = self.backoff().build();
        loop {
            let again = request.try_clone();
            let failure = match attempt(&client, request).await {
                Ok(response) => return Ok(response),
                Err(failure) => failure,
            };
            let delay = self.delay(&failure, idempotent, &mut delays);
            let (Some(again), Some(delay)) = (again, delay) else {
                return Err(failure);
            };
            TokioSleeper.sleep(delay).await;
            request = again;
        }
    }

    /// How long to wait before the next attempt, if there is one.
    fn delay(
        &self,
        failure: &Failure,
        idempotent: Idempotent,
        delays: &mut impl Iterator<Item = Duration>,
    ) -> Option<Duration> {
        let Decision::RetryIn(_) = failure.decide(idempotent) else {
            return None;
        };
        let delay = delays.next()?;
        let asked = failure.answer().and_then(Answer::retry_after);
        match asked {
            Some(asked) if asked > self.max_delay.min(MAX_DELAY) => None,
            // All clients that got the same delay would return at once.
            Some(asked) => Some(delay.max(asked + delay / 4)),
            None => Some(delay),
        }
    }

    fn backoff(&self) -> ExponentialBuilder {
        ExponentialBuilder::default()
            .with_min_delay(self.min_delay.min(MAX_DELAY))
            .with_max_delay(self.max_delay.min(MAX_DELAY))
            .with_max_times(self.max_attempts.saturating_sub(1))
            .with_jitter()
    }
}

impl Default for Retries {
    fn default() -> Self {
        Self::new()
    }
}

async fn attempt(client: &Client, request: Request) -> Result<Response, Failure> {
    client.execute(request).await?.ok_or_answer().await
}

fn idempotence(request: &Request) -> Idempotent {
    if request.headers().contains_key("idempotency-key") {
        return Idempotent::Yes;
    }
    request.method().into()
}
