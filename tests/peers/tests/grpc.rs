//! Errors over gRPC and Connect, as clients in other languages read them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use platform_error::{ErrorSet, RequestError};
use platform_error_peers::Peer;
use platform_error_wire::grpc::Status;
use platform_error_wire::{Config, Instance, Problem, Violation};
use platform_error_wire_tests::sets::ShopError;
use platform_error_wire_tests::shop::Shop;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tower::layer::util::Identity;

/// The error that a word asks for: one of the standard set by its code, or one of the shop.
fn problem(word: &str) -> Problem<ShopError> {
    let problem = match RequestError::from_code(word) {
        Some(error) => Problem::from(error),
        None if word == "foreign" => Problem::internal("10.0.0.3: connection refused"),
        None => Problem::from(ShopError::OutOfStock {
            sku: match word {
                "long" => "库".repeat(10_000),
                word => word.to_owned(),
            },
            have: 3,
            warehouse: "north".to_owned(),
        }),
    };
    problem
        .with_retry_after(Duration::from_millis(1500))
        .with_instance(Instance::from_id("tag:example.com,2026:7"))
        .with_violations([Violation::new(["items", "0"], "ist zu groß")])
}

/// A server of gRPC.
fn serve_grpc(runtime: &Runtime) -> SocketAddr {
    let shop = Shop::new(|request| Err(problem(&request.get_ref().what))?);
    runtime.block_on(async { shop.serve(Identity::new()) })
}

fn words() -> Vec<&'static str> {
    let codes = RequestError::CATALOG.iter().map(|entry| entry.code());
    codes.chain(["tea", "größe 😀%\u{7f}", "foreign"]).collect()
}

/// What a client must read.
fn expected(word: &str) -> Value {
    let problem = problem(word);
    let config = Config::new();
    let occurrence = problem.occurrence(&config);
    let status = Status::new(&occurrence);
    let rest: Value = serde_json::from_slice(&status.to_rest_json(400)).unwrap();
    let mut details = rest["error"]["details"].clone();
    for detail in details.as_array_mut().unwrap() {
        let detail = detail.as_object_mut().unwrap();
        let url = detail.remove("@type").unwrap();
        let name = url.as_str().unwrap().rsplit('.').next().unwrap();
        detail.insert("type".to_owned(), name.into());
    }
    json!({"code": occurrence.kind().as_str(), "message": status.message, "details": details})
}

/// All that a client prints is in the REST form of the same error.
fn agrees(client: Option<Peer>) {
    let Some(client) = client else { return };
    let runtime = Runtime::new().unwrap();
    let words = words();
    let printed = client
        .arg(serve_grpc(&runtime).to_string())
        .input(words.join("\n"))
        .output();
    let mut lines = printed.lines();
    for word in words {
        let read: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
        assert_eq!(read, expected(word), "{word}");
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn python_reads_every_error() {
    agrees(Peer::python("grpc/client.py"));
}

#[test]
fn node_reads_every_error() {
    agrees(Peer::node("grpc/client.mjs"));
}

/// An error with 10,000 Chinese characters arrives, shortened, within what each client accepts.
#[test]
fn a_long_error_arrives() {
    let clients = [
        Peer::python("grpc/client.py"),
        Peer::node("grpc/client.mjs"),
    ];
    let runtime = Runtime::new().unwrap();
    let address = serve_grpc(&runtime);
    for client in clients.into_iter().flatten() {
        let printed = client.arg(address.to_string()).input("long").output();
        let read: Value = serde_json::from_str(&printed).unwrap();
        assert_eq!(read["code"], "FAILED_PRECONDITION");
        let message = read["message"].as_str().unwrap();
        assert!(message.ends_with("库…"), "{message}");
        assert_eq!(read["details"][0]["reason"], "OUT_OF_STOCK");
        assert_eq!(read["details"][0]["metadata"]["have"], "3");
    }
}

/// A server of Connect, which answers each request with one error.
fn serve_connect(word: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            answer(stream.unwrap(), word);
        }
    });
    address
}

fn answer(mut stream: TcpStream, word: &str) {
    skip_request(&mut BufReader::new(stream.try_clone().unwrap()));
    let config = Config::new();
    let status = Status::new(&problem(word).occurrence(&config));
    let json = status.to_connect_json();
    let head = format!(
        "HTTP/1.1 {} Error\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        status.connect_http_status(),
        json.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&json).unwrap();
}

/// Reads the head, and a body with a length or in chunks, the last of which is empty.
fn skip_request(reader: &mut impl BufRead) {
    let mut length = 0;
    let mut is_chunked = false;
    loop {
        let line = line(reader);
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        is_chunked |= line.starts_with("transfer-encoding:");
        if line.is_empty() {
            break;
        }
    }
    while is_chunked && line(reader) != "0" {}
    reader.read_exact(&mut vec![0; length]).unwrap();
}

fn line(reader: &mut impl BufRead) -> String {
    let mut line = Vec::new();
    reader.read_until(b'\n', &mut line).unwrap();
    let line = String::from_utf8_lossy(&line).to_lowercase();
    line.trim_end().to_owned()
}

/// What `buf curl` prints of an error.
fn buf_curl(protocol: &[&str], address: SocketAddr, word: &str) -> Option<Value> {
    let output = Peer::npm("buf")?
        .args(["curl", "--schema", "grpc/shop.proto"])
        .args(protocol)
        .args(["--data", &json!({"value": word}).to_string()])
        .arg(format!("http://{address}/shop.Shop/Order"))
        .run();
    assert!(!output.success, "{output}");
    Some(serde_json::from_str(&output.stderr).unwrap_or_else(|_| panic!("{output}")))
}

#[test]
fn buf_reads_errors_of_connect_and_grpc() {
    let runtime = Runtime::new().unwrap();
    let grpc = serve_grpc(&runtime);
    for (word, code) in [
        ("DUPLICATE_KEY", "already_exists"),
        ("größe 😀", "failed_precondition"),
        ("foreign", "internal"),
    ] {
        let expected = expected(word);
        let http2 = ["--protocol", "grpc", "--http2-prior-knowledge"];
        let http1 = ["--protocol", "connect"];
        for (protocol, address) in [(&http1[..], serve_connect(word)), (&http2, grpc)] {
            let Some(read) = buf_curl(protocol, address, word) else {
                return;
            };
            assert_eq!(read["code"], code, "{read}");
            assert_eq!(read["message"], expected["message"], "{read}");
            let details = read["details"].as_array().unwrap();
            for (detail, expected) in details.iter().zip(expected["details"].as_array().unwrap()) {
                let name = expected["type"].as_str().unwrap();
                assert_eq!(detail["type"], format!("google.rpc.{name}"), "{read}");
            }
            assert_eq!(details.len(), expected["details"].as_array().unwrap().len());
        }
    }
}

/// The reader of Connect for Node replaces a whole error if one detail is not as it expects.
#[test]
fn node_reads_errors_of_connect_and_grpc() {
    let Some(buf) = Peer::npm("buf") else { return };
    let folder = tempfile::tempdir().unwrap();
    let descriptors = folder.path().join("descriptors.binpb");
    buf.args(["build", "grpc", "--as-file-descriptor-set", "--output"])
        .arg(&descriptors)
        .output();

    let runtime = Runtime::new().unwrap();
    let grpc = serve_grpc(&runtime);
    for (word, code) in [
        ("DUPLICATE_KEY", "AlreadyExists"),
        ("größe 😀", "FailedPrecondition"),
        ("foreign", "Internal"),
    ] {
        let printed = Peer::node("grpc/connect.mjs")
            .unwrap()
            .arg(&descriptors)
            .args([serve_connect(word).to_string(), grpc.to_string()])
            .arg(word)
            .output();
        let expected = expected(word);
        let mut reads = 0;
        for line in printed.lines() {
            let read: Value = serde_json::from_str(line).unwrap();
            assert_eq!(read["code"], code, "{read}");
            assert_eq!(read["message"], expected["message"]);
            let details = read["details"].as_array().unwrap();
            for detail in details {
                let expected = expected["details"].as_array().unwrap();
                assert!(expected.contains(detail), "{detail} {expected:?}");
            }
            // The shop documents its errors; the standard set has no links.
            assert_eq!(details.len(), if word == "größe 😀" { 4 } else { 3 });
            reads += 1;
        }
        assert_eq!(reads, 2);
    }
}
