use std::io::Write;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{sleep, spawn};
use std::time::Duration;

use serde_json::{Value, json};

use super::{Browser, Setup, catalog};

/// Strings that would execute, open or load something if they were not treated as text.
fn attacks(server: &str) -> Vec<String> {
    let own = [
        "<script>window.attacked=1;alert(1)</script>",
        "</script><script>window.attacked=1;alert(1)</script>",
        "</style></title></textarea><img src=x onerror=window.attacked=1>",
        "\"onerror=window.attacked=1 onfocus=window.attacked=1 autofocus x=\"",
        "'><svg onload=window.attacked=1>",
        "<details open ontoggle=window.attacked=1>",
        "[a](javascript:window.attacked=1)",
        "[a](JaVaScRiPt:window.attacked=1 \"t\\\"onclick=window.attacked=1\")",
        "[a](data:text/html,<script>alert(1)</script>)",
        "<javascript:window.attacked=1>",
        "[a]: javascript:window.attacked=1\n\n[a]",
        "[a](&#106;avascript:window.attacked=1)",
        "[a](java\u{1}script:window.attacked=1)",
        "{{7*7}} {% if %} ${window.attacked=1}",
        "<!-- --!><script>window.attacked=1</script>",
        "```\"><script>window.attacked=1</script>\nx\n```",
    ];
    let loading = [
        format!("![a]({server}/image)"),
        format!("<img src={server}/raw>"),
        format!("<link rel=stylesheet href={server}/style>"),
        format!("<meta http-equiv=refresh content=\"0;url={server}/refresh\">"),
        format!("<base href={server}/>"),
        format!("<iframe src={server}/frame></iframe>"),
        format!(
            "</style><style>@import '{server}/import'; \
             body {{ background: url({server}/url) }}</style>"
        ),
        format!("<form action={server}/form><button autofocus>"),
    ];
    own.into_iter().map(str::to_owned).chain(loading).collect()
}

fn entries(server: &str) -> Vec<Value> {
    let entry = |(number, attack): (usize, String)| {
        // A code has neither spaces nor characters beyond ASCII.
        let code: String = attack
            .chars()
            .filter(char::is_ascii_graphic)
            .take(100)
            .collect();
        json!({
            "code": format!("{code}{number}"),
            "message": attack,
            "explanation": attack,
            "cause": attack,
            "solution": attack,
            "docs": attack.trim_start_matches("[a](").trim_end_matches(')'),
            "aliases": [format!("'\"{number}{code}")],
            "deprecated": attack,
            "since": attack,
            "labels": { "attack": attack },
        })
    };
    attacks(server).into_iter().enumerate().map(entry).collect()
}

/// A server that counts its requests.
fn server() -> (String, Arc<AtomicUsize>) {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", server.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    // The thread ends with the process.
    spawn(move || {
        for stream in server.incoming() {
            count.fetch_add(1, Ordering::SeqCst);
            let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            let _ = stream.and_then(|mut stream| stream.write_all(answer));
        }
    });
    (address, asked)
}

#[test]
fn hostile_strings_are_harmless() {
    let (address, asked) = server();
    let entries = entries(&address);
    let catalog = catalog(&entries);
    let arguments = ["--catalog", catalog.path().to_str().unwrap()];
    let Some(browser) = Browser::open(Setup::default(), &arguments) else {
        return;
    };
    // Everything is used: searched, linked to, focused, clicked.
    assert_eq!(browser.shown().len(), entries.len());
    browser.click("input");
    browser.press("attacked");
    browser.click("button[type=reset]");
    browser.run(
        "const used = 'h2 a, .top button, dd a:not([href^=http]), article *';
        for (const element of document.querySelectorAll(used)) {
            if (!element.href?.startsWith('http')) element.click();
            element.focus?.();
        }",
    );
    sleep(Duration::from_millis(300));
    assert!(!browser.has_dialog());
    assert_eq!(browser.run("return window.attacked ?? null"), Value::Null);
    assert_eq!(
        browser.run("return performance.getEntriesByType('resource').length"),
        0
    );
    let strange =
        "const names = 'script, style, img, svg, iframe, link, meta, base, form, details';
        return document.querySelectorAll(`article :is(${names})`).length";
    assert_eq!(browser.run(strange), 0);
    let schemes = "return [...new Set([...document.links].map((link) => link.protocol))].sort()";
    assert_eq!(browser.run(schemes), json!(["file:", "http:"]));
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    // The strings are shown unchanged.
    for (number, attack) in attacks(&address).iter().enumerate() {
        let message = browser.run(&format!(
            "return document.querySelectorAll('.message')[{number}].textContent"
        ));
        assert_eq!(message, **attack);
    }
    // The server would have counted a request.
    browser.visit(&address);
    assert!(asked.load(Ordering::SeqCst) > 0);
}
