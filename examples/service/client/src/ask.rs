//! [`Service`], the three ways to ask the service.

use std::error::Error;
use std::time::Duration;

use platform_error_wire::Answer;
use reqwest::Client;
use serde_json::json;
use service_api::platform_client::PlatformClient;
use service_api::{ChargeRequest, Invoice, RaiseRequest};
use tonic::transport::{Channel, Endpoint};

/// How long to wait for an answer.
const TIMEOUT: Duration = Duration::from_secs(10);

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A service, at an address.
pub(crate) struct Service {
    url: String,
    http: Client,
    grpc: PlatformClient<Channel>,
}

impl Service {
    pub(crate) fn new(url: &str) -> Result<Self> {
        let channel = Endpoint::from_shared(url.to_owned())?;
        Ok(Self {
            url: url.to_owned(),
            http: Client::builder().timeout(TIMEOUT).build()?,
            grpc: PlatformClient::new(channel.timeout(TIMEOUT).connect_lazy()),
        })
    }

    /// Runs into an error over REST.
    pub(crate) async fn rest(&self, code: &str) -> Result<Answer> {
        let request = self.http.get(format!("{}/raise/{code}", self.url));
        Ok(Answer::from_response(request.send().await?).await?)
    }

    /// Runs into an error over GraphQL.
    pub(crate) async fn graphql(&self, code: &str) -> Result<Answer> {
        let body = json!({
            "query": "query ($code: String!) { raise(code: $code) }",
            "variables": { "code": code },
        });
        let request = self.http.post(format!("{}/graphql", self.url));
        let response = request.json(&body).send().await?;
        Ok(Answer::from_response(response).await?)
    }

    /// Runs into an error over gRPC.
    pub(crate) async fn grpc(&self, code: &str) -> Result<Answer> {
        let request = RaiseRequest {
            code: code.to_owned(),
        };
        match self.grpc.clone().raise(request).await {
            Ok(_) => Err(format!("{code} was not raised").into()),
            Err(status) => Ok(Answer::from(&status)),
        }
    }

    /// Charges a card for an order, over gRPC.
    pub(crate) async fn charge(
        &self,
        order: &str,
        card: &str,
    ) -> Result<std::result::Result<Invoice, Answer>> {
        let request = ChargeRequest {
            order: order.to_owned(),
            amount: "1250".to_owned(),
            card: card.to_owned(),
        };
        match self.grpc.clone().charge(request).await {
            Ok(invoice) => Ok(Ok(invoice.into_inner())),
            Err(status) => Ok(Err(Answer::from(&status))),
        }
    }
}
