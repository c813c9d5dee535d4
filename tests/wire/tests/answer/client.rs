//! Answers and retries of reqwest, with a server whose answers the test chooses.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use platform_error_wire::Answer;
use platform_error_wire::reqwest::{Failure, ResponseExt as _, Retries};
use reqwest::{Client, RequestBuilder, Response};

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok";
const UNAVAILABLE: &str =
    "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 4\r\nconnection: close\r\n\r\ndown";

/// A response with problem details, which end with these members.
fn problem(status: u16, members: &str) -> String {
    let body = format!(r#"{{"type":"about:blank","title":"T","code":"A_B"{members}}}"#);
    let len = body.len();
    format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/problem+json\r\ncontent-length: {len}\r\n\
        connection: close\r\n\r\n{body}"
    )
}

/// A server that gives each connection the next of its responses.
struct Server {
    url: String,
    requests: Arc<AtomicUsize>,
}

impl Server {
    fn start(responses: &[&str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let requests = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&requests);
        let responses: Vec<String> = responses.iter().map(ToString::to_string).collect();
        std::thread::spawn(move || {
            for response in responses {
                let Ok((mut stream, _)) = listener.accept() else {
                    return;
                };
                read_head(&mut stream);
                count.fetch_add(1, Ordering::SeqCst);
                let _ = stream.write_all(response.as_bytes());
            }
        });
        Self { url, requests }
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

fn read_head(stream: &mut TcpStream) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
        head.push(byte[0]);
    }
}

fn client() -> Client {
    Client::builder().no_proxy().build().unwrap()
}

async fn get(server: &Server) -> Response {
    client().get(&server.url).send().await.unwrap()
}

/// Sends with three attempts and short delays.
async fn send(request: RequestBuilder) -> Result<Response, Failure> {
    let retries = Retries::new()
        .max_attempts(3)
        .min_delay(Duration::from_millis(5));
    retries.send(request).await
}

#[tokio::test]
async fn a_response_of_an_error_is_an_answer() {
    let server = Server::start(&[&problem(409, r#","params":{"a":1}"#), OK]);
    let failure = get(&server).await.ok_or_answer().await.unwrap_err();
    assert_eq!(failure.answer().unwrap().code(), Some("A_B"));
    assert_eq!(failure.answer().unwrap().param("a"), Some("1"));
    assert_eq!(failure.to_string(), "A_B: T");
    let response = get(&server).await.ok_or_answer().await.unwrap();
    assert_eq!(response.text().await.unwrap(), "ok");
}

#[tokio::test]
async fn of_a_body_that_is_too_long_the_head_remains() {
    let long = format!(r#"{{"code":"A_B","message":"{}"}}"#, "x".repeat(3 << 20));
    let response = format!("HTTP/1.1 503 X\r\nretry-after: 7\r\nconnection: close\r\n\r\n{long}");
    let server = Server::start(&[&response]);
    let answer = Answer::from_response(get(&server).await).await.unwrap();
    assert_eq!(answer.status(), Some(503));
    assert_eq!(answer.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(answer.code(), None);
}

#[tokio::test]
async fn a_connection_that_breaks_is_an_error_of_transport() {
    let server = Server::start(&["HTTP/1.1 200 X\r\ncontent-length: 99\r\n\r\n{\"errors\":"]);
    let read = Answer::from_response(get(&server).await).await;
    let failure = Failure::from(read.unwrap_err());
    assert!(matches!(failure, Failure::Transport(_)), "{failure:?}");
    assert!(std::error::Error::source(&failure).is_some());
}

#[tokio::test]
async fn what_is_idempotent_is_sent_again() {
    let server = Server::start(&[UNAVAILABLE, UNAVAILABLE, OK]);
    let response = send(client().get(&server.url)).await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(server.requests(), 3);
    let server = Server::start(&[UNAVAILABLE, OK]);
    let request = client()
        .post(&server.url)
        .header("Idempotency-Key", "7")
        .body("x");
    assert!(send(request).await.is_ok());
}

#[tokio::test]
async fn what_may_have_worked_is_not_sent_again() {
    let server = Server::start(&[UNAVAILABLE, OK]);
    let failure = send(client().post(&server.url)).await.unwrap_err();
    assert_eq!(failure.answer().unwrap().status(), Some(503));
    assert_eq!(server.requests(), 1);
    // A refusal had no effect.
    let server = Server::start(&[&problem(429, r#","retry_after":0"#), OK]);
    assert!(send(client().post(&server.url)).await.is_ok());
}

#[tokio::test]
async fn attempts_are_counted() {
    let server = Server::start(&[UNAVAILABLE; 5]);
    let failure = send(client().get(&server.url)).await.unwrap_err();
    assert_eq!(failure.answer().unwrap().message(), Some("down"));
    assert_eq!(server.requests(), 3);
    let server = Server::start(&[UNAVAILABLE; 5]);
    let never = Retries::new().max_attempts(0);
    assert!(never.send(client().get(&server.url)).await.is_err());
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn the_delay_of_the_service_is_kept() {
    let server = Server::start(&[&problem(503, r#","retry_after":0.25"#), OK]);
    let start = Instant::now();
    assert!(send(client().get(&server.url)).await.is_ok());
    assert!(start.elapsed() >= Duration::from_millis(250));
    // A minute is the longest.
    let server = Server::start(&[&problem(503, r#","retry_after":61"#), OK]);
    let start = Instant::now();
    assert!(send(client().get(&server.url)).await.is_err());
    assert!(start.elapsed() < Duration::from_secs(30));
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn extreme_delays_are_limited() {
    let server = Server::start(&[UNAVAILABLE, OK]);
    let retries = Retries::new()
        .max_attempts(2)
        .min_delay(Duration::MAX)
        .max_delay(Duration::MAX);
    let waiting = retries.send(client().get(&server.url));
    let waited = tokio::time::timeout(Duration::from_millis(500), waiting).await;
    assert!(waited.is_err(), "it waits for a year, and does not panic");
}

#[tokio::test]
async fn what_was_not_sent_is_sent_again() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let start = Instant::now();
    let retries = Retries::new()
        .max_attempts(3)
        .min_delay(Duration::from_millis(40));
    let failure = retries.send(client().post(&url)).await.unwrap_err();
    assert!(matches!(failure, Failure::Transport(_)), "{failure:?}");
    // Two delays: 40 and 80 ms, or more.
    assert!(start.elapsed() >= Duration::from_millis(120));
}

#[tokio::test]
async fn no_delay_that_a_service_asks_for_overflows() {
    for asked in ["99999999", "18446744073709551615"] {
        let server = Server::start(&[&problem(503, &format!(r#","retry_after":{asked}"#)), OK]);
        let retries = Retries::new().max_delay(Duration::MAX);
        let sending = retries.send(client().get(&server.url));
        let sent = tokio::time::timeout(Duration::from_millis(500), sending).await;
        let is_given_up = sent.is_ok_and(|sent| sent.is_err());
        // Three years are more than a year, and 18 quintillion seconds, too.
        assert!(is_given_up, "{asked}");
        assert_eq!(server.requests(), 1);
    }
}

#[tokio::test]
async fn a_redirection_is_followed_and_its_error_read() {
    let target = Server::start(&[&problem(404, "")]);
    let redirection = format!(
        "HTTP/1.1 307 X\r\nlocation: {}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
        target.url
    );
    let server = Server::start(&[&redirection]);
    let failure = send(client().post(&server.url).body("x"))
        .await
        .unwrap_err();
    assert_eq!(failure.answer().unwrap().status(), Some(404));
    assert_eq!(target.requests(), 1);
}

#[tokio::test]
async fn of_a_body_that_breaks_the_head_remains() {
    let answers = [
        "HTTP/1.1 429 X\r\nretry-after: 9\r\ncontent-length: 99\r\n\r\n{\"code\":\"A_B\",\"mess",
        "HTTP/1.1 429 X\r\nretry-after: 9\r\ntransfer-encoding: chunked\r\n\r\n-7\r\n",
        "HTTP/1.1 429 X\r\nretry-after: 9\r\ntransfer-encoding: chunked\r\n\r\nf\r\n{\"code\":\"A_B\"}\r\nx",
        "HTTP/1.1 429 X\r\nretry-after: 9\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\nxx",
    ];
    for answer in answers {
        let server = Server::start(&[answer]);
        let failure = get(&server).await.ok_or_answer().await.unwrap_err();
        let answer = failure.answer().unwrap();
        assert_eq!(answer.status(), Some(429));
        assert_eq!(answer.retry_after(), Some(Duration::from_secs(9)));
    }
}

#[tokio::test]
async fn of_a_body_that_never_ends_the_head_remains() {
    let endless =
        "HTTP/1.1 429 X\r\nretry-after: 9\r\ncontent-length: 99\r\n\r\n{\"code\":\"A_B\",";
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        read_head(&mut stream);
        let _ = stream.write_all(endless.as_bytes());
        // The connection stays open, until the client closes it.
        let _ = stream.read(&mut [0]);
    });
    let request = client().get(&url).timeout(Duration::from_millis(200));
    let failure = Retries::new()
        .max_delay(Duration::from_secs(1))
        .send(request)
        .await;
    let failure = failure.unwrap_err();
    let answer = failure.answer().unwrap();
    assert_eq!(answer.retry_after(), Some(Duration::from_secs(9)));
    assert_eq!(answer.code(), Some("A_B"));
}

#[tokio::test]
async fn a_storm_of_errors_ends() {
    let errors: Vec<String> = (0..50)
        .map(|_| problem(503, r#","retry_after":0"#))
        .collect();
    let errors: Vec<&str> = errors.iter().map(String::as_str).collect();
    let server = Server::start(&errors);
    let start = Instant::now();
    assert!(send(client().get(&server.url)).await.is_err());
    assert_eq!(server.requests(), 3);
    // A delay of nothing is no leave to hammer on the service.
    assert!(start.elapsed() >= Duration::from_millis(15));
}
