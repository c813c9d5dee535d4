//! The methods of the gRPC service.

use axum::Router;
use billing_errors::BillingError;
use platform_error::RequestError;
use platform_error_wire::{Config, Problem};
use service_api as api;
use service_api::platform_server::{Platform, PlatformServer};
use tonic::{Request, Response, Status};
use tower_layer::Layer;

use crate::answers;
use crate::app::Service;
use crate::platform::{Deployment, Target};
use crate::raise;
use crate::user::User;

/// A gRPC service is a tower service, so it shares the port with the other routes.
pub(crate) fn routes(service: &Service, config: &Config) -> Router<Service> {
    let server = PlatformServer::new(service.clone());
    let server = answers::statuses(config).layer(server);
    Router::new().route_service("/example.platform.v1.Platform/{method}", server)
}

#[tonic::async_trait]
impl Platform for Service {
    async fn create_table(
        &self,
        request: Request<api::CreateTableRequest>,
    ) -> Result<Response<api::Table>, Status> {
        let user = user(&request);
        let api::CreateTableRequest { name } = request.into_inner();
        self.platform
            .create_table(&user, &name)
            .map_err(Problem::<RequestError>::from)?;
        Ok(Response::new(api::Table { name }))
    }

    async fn insert(&self, request: Request<api::Row>) -> Result<Response<api::Row>, Status> {
        let user = user(&request);
        let row = request.into_inner();
        let inserted = self
            .platform
            .insert(&user, &row.table, &row.key, &row.value);
        inserted.map_err(Problem::<RequestError>::from)?;
        Ok(Response::new(row))
    }

    async fn deploy(
        &self,
        request: Request<api::DeployRequest>,
    ) -> Result<Response<api::Deployment>, Status> {
        let user = user(&request);
        let request = request.into_inner();
        let target = match request.target() {
            api::Target::Unspecified | api::Target::Backend => Target::Backend,
            api::Target::Web => Target::Web,
            api::Target::Wechat => Target::Wechat,
        };
        let deployment = Deployment {
            app: request.app.clone(),
            target,
            schema: request.schema,
        };
        self.platform
            .deploy(&user, deployment)
            .map_err(Problem::<RequestError>::from)?;
        Ok(Response::new(api::Deployment { app: request.app }))
    }

    async fn charge(
        &self,
        request: Request<api::ChargeRequest>,
    ) -> Result<Response<api::Invoice>, Status> {
        let api::ChargeRequest {
            order,
            amount,
            card,
        } = request.into_inner();
        let charged = self.billing.charge(&order, &amount, &card);
        let cents = charged.map_err(Problem::<BillingError>::from)?;
        Ok(Response::new(api::Invoice { order, cents }))
    }

    async fn raise(
        &self,
        request: Request<api::RaiseRequest>,
    ) -> Result<Response<api::Raised>, Status> {
        raise(&request.get_ref().code)?;
        Ok(Response::new(api::Raised {}))
    }
}

/// The user in the metadata, which are the headers of the request.
fn user<T>(request: &Request<T>) -> String {
    let headers = request.metadata().clone().into_headers();
    User::of(&headers).0
}
