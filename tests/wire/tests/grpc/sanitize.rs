//! Malformed statuses that a client of tonic receives.

use std::convert::Infallible;

use http::{HeaderMap, HeaderValue, Request, Response};
use http_body::Frame;
use http_body_util::StreamBody;
use platform_error_wire::grpc::{Sanitize, Status};
use platform_error_wire_tests::shop::{Order, WATCH, order};
use prost::bytes::Bytes;
use tonic::client::Grpc;
use tonic::{Code, body::Body};
use tonic_prost::ProstCodec;
use tower::{Layer, service_fn};

type Frames = tokio_stream::Iter<std::vec::IntoIter<Result<Frame<Bytes>, Infallible>>>;

/// A response with these trailers, which are its headers if nothing precedes them.
fn respond(trailers: HeaderMap, at_the_end: bool) -> Response<StreamBody<Frames>> {
    let mut response = Response::new(());
    let content_type = HeaderValue::from_static("application/grpc");
    response.headers_mut().insert("content-type", content_type);
    let mut frames = Vec::new();
    if at_the_end {
        frames.push(Ok(Frame::trailers(trailers)));
    } else {
        response.headers_mut().extend(trailers);
    }
    response.map(|()| StreamBody::new(tokio_stream::iter(frames)))
}

/// What a client within the layer reads of a status, in headers and in trailers.
async fn receive(headers: &[(&'static str, &[u8])]) -> [tonic::Status; 2] {
    let mut trailers = HeaderMap::new();
    for (name, value) in headers {
        trailers.append(*name, HeaderValue::from_bytes(value).unwrap());
    }
    [call(&trailers, false).await, call(&trailers, true).await]
}

async fn call(trailers: &HeaderMap, at_the_end: bool) -> tonic::Status {
    let channel = service_fn(|_: Request<Body>| {
        let response = respond(trailers.clone(), at_the_end);
        async { Ok::<_, Infallible>(response) }
    });
    let mut client = Grpc::new(Sanitize.layer(channel));
    let codec = ProstCodec::<Order, Order>::default();
    let path = WATCH.parse().unwrap();
    match client.server_streaming(order(""), path, codec).await {
        Ok(answer) => answer.into_inner().message().await.unwrap_err(),
        Err(status) => status,
    }
}

/// `{code: 9, message: "stop"}`.
const DETAILS: &[u8] = b"CAkSBHN0b3A";

#[tokio::test]
async fn details_that_are_not_base64_harm_nothing() {
    for details in [b"no base64!".as_slice(), b"A", b"====", "é".as_bytes(), b""] {
        for status in receive(&[
            ("grpc-status", b"9"),
            ("grpc-message", b"stop"),
            ("grpc-status-details-bin", details),
            ("x-other", b"kept"),
        ])
        .await
        {
            assert_eq!(
                (status.code(), status.message()),
                (Code::FailedPrecondition, "stop")
            );
            assert_eq!(status.details(), b"");
            assert_eq!(status.metadata().get("x-other").unwrap(), "kept");
        }
    }
}

#[tokio::test]
async fn details_that_others_can_read_are_kept() {
    let padded: &[u8] = b"CAkSBHN0b3A=";
    // The last bits should be zero, and joined or repeated headers count, too.
    for details in [DETAILS, padded, b"CAkSBHN0b3B", b"!, CAkSBHN0b3A"] {
        for status in receive(&[
            ("grpc-status", b"9"),
            ("grpc-status-details-bin", b"*"),
            ("grpc-status-details-bin", details),
        ])
        .await
        {
            assert_eq!(Status::decode(status.details()).message, "stop");
        }
    }
}

#[tokio::test]
async fn a_message_that_is_not_utf_8_does_not_cost_the_code() {
    for (sent, read) in [
        (b"50%25 %E2%82%AC".as_slice(), "50% €"),
        (b"%FF now", "\u{FFFD} now"),
        (b"a\xffb", "a\u{FFFD}b"),
        (b"%zz", "%zz"),
    ] {
        for status in receive(&[("grpc-status", b"5"), ("grpc-message", sent)]).await {
            assert_eq!((status.code(), status.message()), (Code::NotFound, read));
        }
    }
}
