//! [`Sanitize`], the layer for clients of tonic.

use tower_layer::Layer;

use super::change::Layered;
use super::service::StatusService;

/// A layer for clients of tonic that keeps a malformed status from harming the client.
///
/// Tonic 0.14 panics if `grpc-status-details-bin` is not base64, and forgets the code if
/// `grpc-message` is not UTF-8. This removes or repairs such values before tonic reads them. All
/// others stay as they are.
///
/// ```
/// use platform_error_wire::grpc::Sanitize;
/// use tower_layer::Layer;
///
/// # #[derive(Clone)]
/// # struct Channel;
/// # let channel = Channel;
/// // let channel = tonic::transport::Channel::from_static("http://[::1]:50051").connect().await?;
/// let channel = Sanitize.layer(channel);
/// // let client = ShopClient::new(channel);
/// # let _ = channel;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Sanitize;

impl<S> Layer<S> for Sanitize {
    type Service = StatusService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        StatusService {
            inner,
            layered: Layered::Sanitize,
        }
    }
}
