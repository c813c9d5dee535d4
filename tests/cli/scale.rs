use std::time::{Duration, Instant};

use super::{said_with, tool};

/// What only something takes that grows with the square of its input.
const LONG: Duration = Duration::from_secs(30);

#[test]
fn long_markdown_is_shown_in_time() {
    for markdown in ["*a* ".repeat(100_000), "- ".repeat(20_000), "*a **b ".repeat(20_000), "[".repeat(50_000)] {
        let document = serde_json::json!({ "format": "1.0", "sets": [{ "name": "E", "path": "e", "entries": [{
            "code": "LONG", "message": "m", "explanation": markdown, "cause": "c", "solution": "s" }] }] });
        let start = Instant::now();
        let arguments = ["explain", "LONG", "--color=always", "--catalog", "-"];
        let said = said_with(tool().args(arguments).write_stdin(document.to_string()));
        assert_eq!((said.code, &*said.err), (0, ""));
        assert!(start.elapsed() < LONG, "{:?} for {}", start.elapsed(), &markdown[..8]);
    }
}
