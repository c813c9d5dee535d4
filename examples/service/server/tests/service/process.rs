//! How the service starts and ends, and what it serves.

use platform_error_peers::Peer;
use service::ERRORS;

use crate::Service;

fn curl(arguments: &[&str]) -> Option<String> {
    Some(Peer::program("curl")?.args(["-s"]).args(arguments).output())
}

#[test]
fn a_taken_port_is_said() {
    let service = Service::start();
    let (_, port) = service.url.rsplit_once(':').unwrap();
    let second = Peer::program(env!("CARGO_BIN_EXE_service")).unwrap();
    let output = second.env("PORT", port).run();
    assert!(!output.success);
    let message = format!("PORT_TAKEN: Port {port} cannot be used\n");
    assert!(output.stderr.contains(&message), "{output}");
    assert!(output.stderr.contains("Address already in use"), "{output}");
}

#[test]
fn a_port_is_a_number() {
    let service = Peer::program(env!("CARGO_BIN_EXE_service")).unwrap();
    let output = service.env("PORT", "http").run();
    assert!(
        !output.success && output.stderr.contains("PORT_INVALID"),
        "{output}"
    );
}

#[test]
fn it_ends_when_it_is_told_to() {
    let mut service = Service::start();
    let kill = Peer::program("kill").unwrap();
    kill.args(["-TERM", &service.process.id().to_string()])
        .output();
    assert!(service.process.ended());
}

/// Every error that is still issued is raised by what leads to it.
#[test]
fn every_error_can_be_raised() {
    let config = platform_error_wire::Config::new();
    for entry in &ERRORS {
        let problem = service::raise(entry.code()).unwrap_err();
        let occurrence = problem.occurrence(&config);
        let expected = match entry.deprecated() {
            Some(_) => "NOT_FOUND",
            None => entry.code(),
        };
        assert_eq!(occurrence.code(), expected);
    }
}

/// The `type` of a problem leads to a page that names it.
#[test]
fn types_lead_to_pages() {
    let service = Service::start();
    for entry in &ERRORS {
        let page = format!("{}/errors/{}", service.url, entry.code());
        let Some(body) = curl(&["-f", &page]) else {
            return;
        };
        assert!(body.contains(&format!("id=\"{}\"", entry.code())), "{page}");
        // One error, and not the whole reference.
        assert_eq!(body.matches("<article").count(), 1, "{page}");
        if entry.deprecated().is_some() {
            continue;
        }
        let raise = format!("{}/raise/{}", service.url, entry.code());
        let problem = curl(&[&raise]).unwrap();
        let problem: serde_json::Value = serde_json::from_str(&problem).unwrap();
        assert_eq!(problem["type"], page);
        assert_eq!(problem["code"], entry.code());
    }
}
