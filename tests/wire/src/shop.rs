//! A service of gRPC, written as `tonic-prost-build` generates it, and a client.

use std::convert::Infallible;
use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http_body::Body as HttpBody;
use prost::Message;
use prost::bytes::Bytes;
use tokio_stream::Iter;
use tonic::body::Body;
use tonic::client::Grpc as Client;
use tonic::server::{Grpc as Server, NamedService, ServerStreamingService, UnaryService};
use tonic::transport::Channel;
use tonic::transport::server::TcpIncoming;
use tonic::{Request, Response, Status};
use tonic_prost::ProstCodec;
use tower::{Layer, Service};

/// The method that answers once.
pub const ORDER: &str = "/shop.Shop/Order";
/// The method that answers with two messages and then with an error.
pub const WATCH: &str = "/shop.Shop/Watch";

/// What is asked for. Other languages use `google.protobuf.StringValue`, which is the same on the
/// wire.
#[derive(Clone, PartialEq, Message)]
pub struct Order {
    /// What to order.
    #[prost(string, tag = "1")]
    pub what: String,
}

type Handler = dyn Fn(Request<Order>) -> Result<Order, Status> + Send + Sync;

/// The service `shop.Shop`, all of whose methods call one handler.
#[derive(Clone)]
pub struct Shop(Arc<Handler>);

impl Shop {
    /// A service that answers with what the handler returns.
    pub fn new<F>(handler: F) -> Self
    where
        F: Fn(Request<Order>) -> Result<Order, Status> + Send + Sync + 'static,
    {
        Self(Arc::new(handler))
    }

    /// Serves it on a port of this machine, behind a layer.
    pub fn serve<L, B>(self, layer: L) -> SocketAddr
    where
        L: Layer<Self>,
        L::Service: Service<http::Request<Body>, Error = Infallible, Response = http::Response<B>>
            + NamedService
            + Clone
            + Send
            + Sync
            + 'static,
        <L::Service as Service<http::Request<Body>>>::Future: Send,
        B: HttpBody<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        let incoming = TcpIncoming::bind(([127, 0, 0, 1], 0).into()).unwrap();
        let address = incoming.local_addr().unwrap();
        let server = tonic::transport::Server::builder().add_service(layer.layer(self));
        tokio::spawn(server.serve_with_incoming(incoming));
        address
    }
}

impl Debug for Shop {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Shop")
    }
}

impl NamedService for Shop {
    const NAME: &'static str = "shop.Shop";
}

impl<B> Service<http::Request<B>> for Shop
where
    B: HttpBody<Error: Into<Box<dyn Error + Send + Sync>> + Send> + Send + 'static,
{
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let shop = self.clone();
        Box::pin(async move {
            let mut server = Server::new(ProstCodec::default());
            match request.uri().path() {
                ORDER => Ok(server.unary(shop, request).await),
                WATCH => Ok(server.server_streaming(shop, request).await),
                _ => Ok(Status::unimplemented("no such method").into_http()),
            }
        })
    }
}

impl UnaryService<Order> for Shop {
    type Response = Order;
    type Future = Ready<Result<Response<Order>, Status>>;

    fn call(&mut self, request: Request<Order>) -> Self::Future {
        ready((self.0)(request).map(Response::new))
    }
}

impl ServerStreamingService<Order> for Shop {
    type Response = Order;
    type ResponseStream = Iter<std::vec::IntoIter<Result<Order, Status>>>;
    type Future = Ready<Result<Response<Self::ResponseStream>, Status>>;

    fn call(&mut self, request: Request<Order>) -> Self::Future {
        let order = request.get_ref().clone();
        let last = (self.0)(request);
        let answers = vec![Ok(order.clone()), Ok(order), last];
        ready(Ok(Response::new(tokio_stream::iter(answers))))
    }
}

/// A client of the service.
#[derive(Clone, Debug)]
pub struct ShopClient(Client<Channel>);

impl ShopClient {
    /// Connects to the service.
    pub async fn connect(address: SocketAddr) -> Self {
        let endpoint = Channel::from_shared(format!("http://{address}")).unwrap();
        Self(Client::new(endpoint.connect().await.unwrap()))
    }

    /// Calls the method that answers once.
    pub async fn order(&mut self, request: Request<Order>) -> Result<Order, Status> {
        self.call(ORDER, request).await
    }

    /// Calls the method with this path.
    pub async fn call(&mut self, path: &str, request: Request<Order>) -> Result<Order, Status> {
        self.0.ready().await.unwrap();
        let codec = ProstCodec::<Order, Order>::default();
        let answer = self.0.unary(request, path.parse().unwrap(), codec).await?;
        Ok(answer.into_inner())
    }

    /// Calls the other method, and returns the error after how many messages.
    pub async fn watch(&mut self, request: Request<Order>) -> (usize, Option<Status>) {
        self.0.ready().await.unwrap();
        let codec = ProstCodec::<Order, Order>::default();
        let answer = self
            .0
            .server_streaming(request, WATCH.parse().unwrap(), codec);
        let mut stream = match answer.await {
            Ok(answer) => answer.into_inner(),
            Err(status) => return (0, Some(status)),
        };
        let mut messages = 0;
        loop {
            match stream.message().await {
                Ok(Some(_)) => messages += 1,
                Ok(None) => return (messages, None),
                Err(status) => return (messages, Some(status)),
            }
        }
    }
}

/// A request for something.
pub fn order(what: &str) -> Request<Order> {
    Request::new(Order {
        what: what.to_owned(),
    })
}
