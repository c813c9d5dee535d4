//! Deeply nested tokens give an error: a parser that calls itself for each level would overflow the
//! stack, and end the compiler without one.

use std::fmt::Write as _;
use std::thread;

use super::derive;

/// `open` and `close` around this, so many times.
fn nested(levels: usize, open: &str, inner: &str, close: &str) -> String {
    format!("{}{inner}{}", open.repeat(levels), close.repeat(levels))
}

/// The field types that are nested in each way that Rust has.
fn types(levels: usize) -> Vec<String> {
    vec![
        nested(levels, "(", "u8", ")"),
        nested(levels, "(", "u8", ",)"),
        nested(levels, "[", "u8", "; 1]"),
        nested(levels, "Box<", "u8", ">"),
        nested(levels, "&'static ", "u8", ""),
        nested(levels, "&", "u8", ""),
        nested(levels, "*const ", "u8", ""),
        nested(levels, "fn() -> ", "u8", ""),
        nested(levels, "fn(", "u8", ")"),
        nested(levels, "<", "A", " as B>::C"),
        format!("[u8; {}]", nested(levels, "{", "1", "}")),
        format!("m!{}", nested(levels, "(", "", ")")),
    ]
}

fn field(ty: &str) -> String {
    format!(
        "enum E {{ #[error(code = \"A\", explanation = \"e\", cause = \"c\", solution = \"s\")]
         A(#[from] {ty}) }}"
    )
}

#[test]
fn a_type_that_is_nested_too_deep() {
    for ty in types(5000) {
        let answer = derive(field(&ty).parse().unwrap()).to_string();
        let expected = "this is more than 64 levels deep; write `type Name = …;` for a part of it";
        assert!(answer.contains(expected), "{}", &ty[..20]);
        assert_eq!(answer.matches("compile_error").count(), 1, "{}", &ty[..20]);
    }
}

#[test]
fn a_type_that_is_not_too_deep() {
    in_thread(|| {
        for ty in types(60) {
            let answer = derive(field(&ty).parse().unwrap()).to_string();
            assert!(!answer.contains("compile_error"), "{}", &ty[..20]);
        }
    });
}

/// None of these tokens is a level.
#[test]
fn a_large_item_is_not_deep() {
    let mut item =
        "#[repr(u64)] enum E<const N: usize = 1> where u8: Sub<u8, Output = u8> {".to_owned();
    for index in 0..300 {
        let attribute = format!("code = \"C{index}\", explanation = \"e\", cause = \"c\"");
        let field = "(Box<Vec<&'static u8>>, fn(&u8) -> u8)";
        let _ = write!(
            item,
            "#[error({attribute}, solution = \"s\")] A{index} {field} = 1 << {},",
            index % 60
        );
    }
    item.push('}');
    let answer = derive(item.parse().unwrap()).to_string();
    assert!(!answer.contains("levels deep"));
}

#[test]
fn values_in_thousands_of_brackets() {
    let mut values = Vec::new();
    for key in [
        "code",
        "message",
        "kind",
        "retry_after",
        "labels",
        "reserved",
        "crate",
        "unknown",
        "",
    ] {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] {
            values.push(format!("{key} = {}", nested(2000, open, "\"A\"", close)));
            values.push(format!("{key} {}", nested(2000, open, "\"A\"", close)));
        }
        values.push(format!("{key} = {}", nested(2000, "A::<", "B", ">")));
        values.push(format!("{key} = \"{}\"", nested(2000, "A<", "B", ">")));
        values.push(format!("{key} = {}1", "- ".repeat(2000)));
        values.push(format!("{key} = {}1", "return ".repeat(2000)));
        values.push(nested(2000, &format!("{key}("), "1", ")"));
    }
    in_thread(move || {
        for value in values {
            let item = format!(
                "#[error({value})] struct S {{ #[error({value})] #[from({value})] a: u8 }}"
            );
            let answer = derive(item.parse().unwrap()).to_string();
            assert!(answer.contains("compile_error"), "{}", &value[..30]);
        }
    });
}

/// Runs with a stack like that of the compiler. A test has a smaller one.
fn in_thread(run: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(8 << 20).spawn(run);
    thread.unwrap().join().unwrap();
}
