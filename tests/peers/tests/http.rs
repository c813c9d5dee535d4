//! Problems over a socket, as curl and a browser receive them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;

use axum::routing::get;
use axum::{Json, Router};
use platform_error::{ErrorSet, PlatformError, RequestError};
use platform_error_peers::Peer;
use platform_error_wire::Problem;
use platform_error_wire::axum::Problems;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::runtime::Builder;

/// A page is missing.
#[derive(Debug, PlatformError)]
#[error(
    code = "PAGE_MISSING",
    message = "{name} is missing",
    cause = "It was never there",
    solution = "See the **whole** [list](https://example.com/list)",
    kind = NotFound,
)]
struct PageMissing {
    name: &'static str,
}

async fn page() -> Result<(), Problem<PageMissing>> {
    let name = "</script><b>\u{1}A\u{2028}";
    Err(PageMissing { name })?
}

async fn duplicate() -> Result<(), Problem<RequestError>> {
    Err(RequestError::DuplicateKey)?
}

async fn panics() {
    panic!("secret")
}

fn app() -> Router {
    let problems = Problems::new(RequestError::CATALOG).base("https://example.com/errors/");
    Router::new()
        .route("/page", get(page))
        .route("/duplicate", get(duplicate))
        .route("/panic", get(panics))
        .route("/json", axum::routing::post(|Json(_): Json<u32>| async {}))
        .layer(problems)
}

/// Starts the service, which ends with the tests.
fn serve() -> SocketAddr {
    let (sender, address) = mpsc::channel();
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            sender.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, app()).await.unwrap();
        });
    });
    address.recv().unwrap()
}

/// What curl prints for these arguments, in which `/` begins the path of an address.
fn curl(address: SocketAddr, arguments: &[&str]) -> Option<String> {
    let curl = Peer::program("curl")?.args(["--silent", "--show-error", "--max-time", "20"]);
    let arguments = arguments.iter().map(|argument| {
        if argument.starts_with('/') {
            format!("http://{address}{argument}")
        } else {
            (*argument).to_owned()
        }
    });
    Some(curl.args(arguments).output())
}

/// The head of a response, in lower case, and its body.
fn response(printed: &str) -> (String, &str) {
    let (head, body) = printed.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body)
}

#[test]
fn curl_gets_what_it_accepts() {
    let address = serve();
    for (accept, content_type) in [
        ("*/*", "application/problem+json"),
        ("application/json", "application/problem+json"),
        ("application/xml", "application/problem+xml"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/html", "text/html; charset=utf-8"),
        ("image/png", "application/problem+json"),
        ("text/html;q=0, */*", "application/problem+json"),
    ] {
        let accept = format!("accept: {accept}");
        let Some(printed) = curl(address, &["--include", "--header", &accept, "/duplicate"]) else {
            return;
        };
        let (head, body) = response(&printed);
        assert!(head.starts_with("http/1.1 409 conflict\r\n"), "{head}");
        let line = format!("\r\ncontent-type: {content_type}\r\n");
        assert!(head.contains(&line), "{accept}: {head}");
        assert!(
            head.contains("\r\nvary: accept, accept-language\r\n"),
            "{head}"
        );
        assert!(
            head.contains("\r\nx-platform-error-code: duplicate_key\r\n"),
            "{head}"
        );
        assert!(
            head.contains(&format!("\r\ncontent-length: {}\r\n", body.len())),
            "{head}"
        );
        assert!(body.contains("DUPLICATE_KEY"), "{body}");
    }
}

#[test]
fn a_connection_is_kept_after_every_error() {
    let address = serve();
    // The first answer has no body, although it has a `Content-Length`; then come a rejected body,
    // and a panic.
    let printed = curl(
        address,
        &[
            "--head",
            "/duplicate",
            "--next",
            "--silent",
            "--json",
            "\"secret\"",
            "/json",
            "--next",
            "--silent",
            "--write-out",
            "\n%{num_connects}",
            "/panic",
        ],
    );
    let Some(printed) = printed else {
        return;
    };
    let (head, bodies) = response(&printed);
    assert!(head.contains("409 conflict"), "{printed}");
    assert!(
        bodies.contains("\"code\":\"UNPROCESSABLE_CONTENT\""),
        "{printed}"
    );
    assert!(
        bodies.contains("\"code\":\"INTERNAL_SERVER_ERROR\""),
        "{printed}"
    );
    assert!(
        bodies.ends_with("\n0"),
        "another connection was needed: {printed}"
    );
    assert!(!printed.contains("secret"), "{printed}");
}

#[test]
fn the_allowed_method_is_named() {
    let address = serve();
    let Some(printed) = curl(address, &["--include", "--request", "DELETE", "/json"]) else {
        return;
    };
    let (head, body) = response(&printed);
    assert!(head.contains("\r\nallow: post\r\n"), "{head}");
    let body: Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["code"], "METHOD_NOT_ALLOWED");
}

#[test]
fn a_browser_shows_a_page() {
    let address = serve();
    let Some(browser) = Peer::program("chromium") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let profile = format!("--user-data-dir={}", folder.path().display());
    let page = browser
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--dump-dom",
            &profile,
        ])
        .arg(format!("http://{address}/page"))
        .output();
    assert!(page.contains("<html lang=\"en\">"), "{page}");
    assert!(page.contains("<strong>whole</strong>"), "{page}");
    assert!(page.contains("href=\"https://example.com/list\""), "{page}");
    assert!(page.contains("&lt;/script&gt;&lt;b&gt;"), "{page}");
    // The DOM has the element's text as it was sent.
    let (_, rest) = page
        .split_once("<script type=\"application/problem+json\">")
        .unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    let problem: Value = serde_json::from_str(json).unwrap();
    assert_eq!(problem["code"], "PAGE_MISSING");
    assert_eq!(problem["params"]["name"], "</script><b>\u{1}A\u{2028}");
}
