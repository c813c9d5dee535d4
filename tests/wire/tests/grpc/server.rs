//! Errors of a server that a client reads, over a socket.

use std::error::Error;
use std::time::Duration;

use platform_error::{ErrorSet, RequestError};
use platform_error_wire::grpc::Status;
use platform_error_wire::{
    Answer, Config, Instance, Problem, Translation, Translations, Violation,
};
use platform_error_wire_tests::sets::{SECRET, ShopError};
use platform_error_wire_tests::shop::{Shop, ShopClient, order};
use tower::layer::util::Identity;

/// Sends an error through a server and a client, as an answer and at the end of a stream.
async fn send(handler: fn() -> Result<(), tonic::Status>) -> [tonic::Status; 2] {
    let shop = Shop::new(move |request| handler().map(|()| request.into_inner()));
    let mut client = ShopClient::connect(shop.serve(Identity::new())).await;
    let once = client.order(order("tea")).await.unwrap_err();
    let (messages, last) = client.watch(order("tea")).await;
    assert_eq!(messages, 2);
    [once, last.unwrap()]
}

#[tokio::test]
async fn a_question_mark_is_enough() {
    fn handler() -> Result<(), tonic::Status> {
        let stock = || {
            Err(ShopError::OutOfStock {
                sku: "tea".to_owned(),
                have: 3,
                warehouse: SECRET.to_owned(),
            })
        };
        stock().map_err(Problem::<ShopError>::from)?;
        Ok(())
    }
    for received in send(handler).await {
        assert_eq!(received.code(), tonic::Code::FailedPrecondition);
        assert_eq!(received.message(), "only 3 of \"tea\" left");
        let status = Status::from(&received);
        assert_eq!(status.message, received.message());
        let info = status.error_info.unwrap();
        assert_eq!(info.reason, "OUT_OF_STOCK");
        assert_eq!(info.domain, "shop.example.com");
        let params = [("have", "3"), ("sku", "tea")];
        assert!(info.metadata.iter().map(|(k, v)| (&**k, &**v)).eq(params));
        assert_eq!(
            status.help[0].url,
            "https://shop.example.com/errors#OUT_OF_STOCK"
        );
        let id = status.request_id.unwrap();
        assert!(id.starts_with("urn:uuid:"), "{id}");
    }
}

#[tokio::test]
async fn everything_a_problem_has_arrives() {
    fn handler() -> Result<(), tonic::Status> {
        let problem: Problem = RequestError::MissingFilter.into();
        let problem = problem
            .with_retry_after(Duration::from_millis(1500))
            .with_instance(Instance::from_id("tag:example.com,2026:7"))
            .with_violations([
                Violation::new(["items", "0"], "must be positive").with_code("POSITIVE"),
                Violation::new(["größe"], "fehlt"),
            ]);
        Err(problem)?
    }
    for received in send(handler).await {
        let status = Status::from(&received);
        assert_eq!(status.retry_delay, Some(Duration::from_millis(1500)));
        assert_eq!(status.request_id.unwrap(), "tag:example.com,2026:7");
        let [first, second] = &status.field_violations[..] else {
            panic!("{:?}", status.field_violations);
        };
        assert_eq!(first.field, "items.0");
        assert_eq!(first.description, "must be positive");
        assert_eq!(first.reason, "POSITIVE");
        assert_eq!(second.field, "größe");
    }
}

#[tokio::test]
async fn every_error_of_the_standard_set_arrives() {
    let shop = Shop::new(|request| {
        let error = RequestError::from_code(&request.get_ref().what).unwrap();
        Err(Problem::<RequestError>::from(error))?
    });
    let mut client = ShopClient::connect(shop.serve(Identity::new())).await;
    for entry in RequestError::CATALOG {
        let received = client.order(order(entry.code())).await.unwrap_err();
        assert_eq!(i32::from(received.code()), entry.kind().grpc_code());
        let info = Status::from(&received).error_info.unwrap();
        assert_eq!(info.reason, entry.code());
        assert_eq!(info.domain, "request.platform");
    }
}

/// Whatever is raised, no text of a source, no `Debug` output and no field that is not public is in
/// what the client receives; and the log of the server can have all of it.
#[tokio::test]
async fn sources_stay_in_the_process() {
    fn foreign() -> Problem {
        Problem::internal(format!("connection to {SECRET} refused"))
    }
    let mut sent: Vec<tonic::Status> = vec![foreign().into()];
    for error in ShopError::all() {
        sent.push(Problem::<ShopError>::from(error).into());
    }
    for status in sent {
        let mut headers = http::HeaderMap::new();
        status.add_header(&mut headers).unwrap();
        let read = Status::from_headers(&headers).unwrap();
        let shown = format!("{headers:?} {read:?}");
        assert!(!shown.contains(SECRET), "{shown}");
        let source = status.source().unwrap();
        let answer = Answer::from(&read);
        let (code, id) = (answer.code().unwrap(), answer.instance().unwrap());
        assert_eq!(source.to_string(), format!("{code} ({id})"));
        assert!(source.source().is_some());
    }
    let status = tonic::Status::from(foreign());
    let source = status.source().unwrap().source().unwrap();
    assert!(source.to_string().contains(SECRET));
    assert_eq!(status.message(), "Internal Server Error");
}

#[test]
fn the_source_of_a_status_is_the_error_itself() {
    let status = tonic::Status::from(Problem::<ShopError>::from(RequestError::DuplicateKey));
    let found = ShopError::CATALOG.find_in(&status).unwrap();
    assert_eq!(found.code(), "DUPLICATE_KEY");
}

struct Chinese;

impl Translations for Chinese {
    fn find(&self, code: &str, language: &str) -> Option<Translation<'_>> {
        let mut translation = Translation::default();
        translation.language = "zh";
        match code {
            "OUT_OF_STOCK" => translation.message = Some("{sku} 只剩 {have} 件"),
            _ => translation.title = Some("错误"),
        }
        (language == "zh").then_some(translation)
    }
}

#[test]
fn a_translation_is_beside_the_message() {
    let config = Config::new().translations(Chinese);
    let problem: Problem = ShopError::all().swap_remove(0).into();
    let translated = problem.occurrence(&config).with_language("zh-Hant-TW");
    let status = Status::from(&tonic::Status::from(&translated));
    assert_eq!(status.message, "only 3 of \"tea\" left");
    let localized = status.localized_message.unwrap();
    assert_eq!(localized.locale, "zh");
    assert_eq!(localized.message, "tea 只剩 3 件");

    // Without a translated message, none is announced.
    let problem: Problem = RequestError::DuplicateKey.into();
    for language in ["zh", "en"] {
        let occurrence = problem.occurrence(&config).with_language(language);
        assert_eq!(Status::new(&occurrence).localized_message, None);
    }
}

/// With 10 kB of Chinese in it, the header list would be longer than the 16 KiB that hyper and h2
/// accept, and the client would get an error of the protocol.
#[tokio::test]
async fn an_error_of_10_kb_arrives() {
    fn handler() -> Result<(), tonic::Status> {
        let error = ShopError::OutOfStock {
            sku: "库".repeat(10_000),
            have: 3,
            warehouse: String::new(),
        };
        Err(Problem::<ShopError>::from(error))?
    }
    for received in send(handler).await {
        assert_eq!(received.code(), tonic::Code::FailedPrecondition);
        assert!(received.message().starts_with("only 3 of \"库库"));
        assert!(received.message().ends_with("库…"));
        let info = Status::from(&received).error_info.unwrap();
        assert_eq!(info.reason, "OUT_OF_STOCK");
        assert_eq!(info.metadata["have"], "3");
        assert!(info.metadata["sku"].ends_with("库…"));
    }
}

mod owner {
    use super::{Shop, ShopClient, order};
    use platform_error::{ErrorSet, PlatformError};
    use platform_error_wire::grpc;
    use tower::layer::util::Identity;

    /// The errors of this crate.
    #[derive(Debug, PlatformError)]
    #[error(domain = "own.example.com")]
    enum OwnError {
        /// It is late.
        #[error(code = "TOO_LATE", cause = "…", solution = "…", kind = OutOfRange)]
        TooLate,
    }

    /// A code that cannot be a reason.
    #[derive(Debug, PlatformError)]
    #[error(
        code = "23505",
        reason = "UNIQUE_VIOLATION",
        cause = "…",
        solution = "…"
    )]
    #[error(explanation = "It exists already", domain = "own.example.com")]
    struct UniqueViolation;

    const _: () = grpc::check(UniqueViolation::CATALOG);

    /// Another error of this crate.
    #[derive(Debug, PlatformError)]
    #[error(
        code = "TOO_EARLY",
        explanation = "It is early",
        cause = "…",
        solution = "…"
    )]
    struct TooEarly;

    platform_error_wire::into_status!(OwnError, TooEarly, UniqueViolation);

    #[tokio::test]
    async fn an_error_of_this_crate_needs_no_wrapper() {
        let shop = Shop::new(|request| match &*request.get_ref().what {
            "late" => Err(OwnError::TooLate)?,
            "unique" => Err(UniqueViolation)?,
            _ => Err(TooEarly)?,
        });
        let mut client = ShopClient::connect(shop.serve(Identity::new())).await;
        for (what, code, reason) in [
            ("late", tonic::Code::OutOfRange, "TOO_LATE"),
            ("early", tonic::Code::Unknown, "TOO_EARLY"),
            ("unique", tonic::Code::Unknown, "UNIQUE_VIOLATION"),
        ] {
            let received = client.order(order(what)).await.unwrap_err();
            assert_eq!(received.code(), code);
            let info = grpc::Status::from(&received).error_info.unwrap();
            assert_eq!(info.reason, reason);
        }
    }
}
