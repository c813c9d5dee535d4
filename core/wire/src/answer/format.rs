//! [`Format`], the forms in which services answer with errors.

/// The form in which a service answered with an error.
///
/// ```
/// use platform_error_wire::Answer;
/// use platform_error_wire::answer::Format;
///
/// let answer = Answer::read(404_u16, &(), br#"{"message":"Not Found"}"#);
/// assert_eq!(answer.format(), Format::Plain);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Nothing but the status and the headers.
    #[default]
    Empty,
    /// Problem details (RFC 9457), as JSON, XML or in a page of this crate.
    Problem,
    /// A response of GraphQL with errors.
    GraphQl,
    /// `google.rpc.Status` as the REST services of Google write it: an object `error` with the name
    /// of a status.
    GoogleRest,
    /// `google.rpc.Status` as grpc-gateway writes it: with the number of a gRPC code.
    GrpcGateway,
    /// An error of the Connect protocol.
    Connect,
    /// A gRPC status, in headers or trailers.
    Grpc,
    /// An error of OAuth 2 (RFC 6749, section 5.2).
    OAuth,
    /// Errors of JSON:API.
    JsonApi,
    /// JSON of another form, or XML.
    Plain,
    /// A page.
    Html,
    /// Plain text.
    Text,
}
