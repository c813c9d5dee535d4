//! Answers and retries for clients that use reqwest.

mod failure;
mod retries;

use std::future::Future;

use ::reqwest::{Error, Response, StatusCode};

pub use self::failure::Failure;
pub use self::retries::Retries;
use crate::Answer;

/// The longest body that is read, in bytes: as much as [`Answer::read`] accepts.
const MAX_BODY: usize = 1 << 20;

impl Answer {
    /// Reads the answer from a response.
    ///
    /// Of a body longer than 1 MiB, nothing is read; the status and the headers still count. If the
    /// connection breaks or times out before the body ends, and the status is an error (400 to
    /// 599), what has arrived is read.
    ///
    /// A service can take any time to send its body. [`ClientBuilder::timeout`] and
    /// [`ClientBuilder::read_timeout`] limit it.
    ///
    /// [`ClientBuilder::timeout`]: ::reqwest::ClientBuilder::timeout
    /// [`ClientBuilder::read_timeout`]: ::reqwest::ClientBuilder::read_timeout
    ///
    /// # Errors
    ///
    /// Fails if the connection breaks before the body of a status that is not an error ends.
    ///
    /// ```no_run
    /// # async fn order() -> Result<(), reqwest::Error> {
    /// use platform_error_wire::Answer;
    ///
    /// let response = reqwest::get("https://shop.example.com/orders/7").await?;
    /// if !response.status().is_success() {
    ///     let answer = Answer::from_response(response).await?;
    ///     println!("{:?}: {:?}", answer.code(), answer.message());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
    pub async fn from_response(mut response: Response) -> Result<Self, Error> {
        let mut body = Vec::new();
        loop {
            let chunk = match response.chunk().await {
                Ok(Some(chunk)) => chunk,
                Ok(None) => break,
                // The status shows that the call failed, and the headers may contain a delay.
                Err(_) if is_error(response.status()) => break,
                Err(error) => return Err(error),
            };
            if body.len() + chunk.len() > MAX_BODY {
                body.clear();
                break;
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Self::read(response.status(), response.headers(), &body))
    }
}

/// Turns the responses of errors into answers.
pub trait ResponseExt: Sized {
    /// Returns the response, unless its status is an error (400 to 599). Then the body is read as
    /// an [`Answer`].
    ///
    /// A GraphQL service reports errors under status 200. Read its responses with
    /// [`Answer::from_response`], and call [`Answer::is_error`].
    ///
    /// ```no_run
    /// # async fn order() -> Result<(), platform_error_wire::reqwest::Failure> {
    /// use platform_error_wire::reqwest::ResponseExt;
    ///
    /// let response = reqwest::get("https://shop.example.com/orders/7").await?;
    /// let order = response.ok_or_answer().await?.text().await?;
    /// # Ok(())
    /// # }
    /// ```
    fn ok_or_answer(self) -> impl Future<Output = Result<Self, Failure>> + Send;
}

impl ResponseExt for Response {
    async fn ok_or_answer(self) -> Result<Self, Failure> {
        if is_error(self.status()) {
            return Err(Answer::from_response(self).await?.into());
        }
        Ok(self)
    }
}

fn is_error(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}
