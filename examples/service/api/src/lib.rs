//! The gRPC service, as `proto/platform.proto` defines it.
#![expect(
    clippy::pedantic,
    missing_docs,
    unused_qualifications,
    reason = "generated"
)]

tonic::include_proto!("example.platform.v1");
