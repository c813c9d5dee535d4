//! The compared crates, and how a user declares the same errors with each of them.

use std::fmt::Write as _;

use crate::source::Entry;

pub(crate) struct Peer {
    pub(crate) name: &'static str,
    /// Lines of a manifest.
    pub(crate) dependencies: &'static str,
    pub(crate) derives: &'static str,
    /// The attributes of a variant.
    pub(crate) attributes: fn(&Entry) -> String,
    /// The items that follow the enum.
    pub(crate) items: fn(&[Entry]) -> String,
    /// Statements that read everything that is known about `error`, and about `_code`.
    pub(crate) reads: &'static str,
}

/// The first is the baseline. Where a requirement is wide, cargo selects the newest version that
/// this compiler supports.
pub(crate) const PEERS: [Peer; 8] = [
    Peer {
        name: "platform-error",
        dependencies: "platform-error = { path = PATH }",
        derives: "Debug, platform_error::PlatformError",
        attributes: platform_error,
        items: no_items,
        reads: r#"
            use platform_error::ErrorSet as _;
            println!("{} {}", error.code(), error.explanation());
            println!("{} {}", error.cause(), error.solution());
            println!("{:?}", Set::CATALOG.find(&_code).map(|entry| entry.solution()));
        "#,
    },
    Peer {
        name: "by-hand",
        dependencies: "",
        derives: "Debug",
        attributes: |_| String::new(),
        items: |entries| by_hand(entries, &by_search(entries)),
        reads: READ_BY_HAND,
    },
    // The same with an index, as `platform-error` has one.
    Peer {
        name: "by-hand-indexed",
        dependencies: r#"phf = { version = "0.14", features = ["macros"] }"#,
        derives: "Debug",
        attributes: |_| String::new(),
        items: |entries| by_hand(entries, &by_index(entries)),
        reads: READ_BY_HAND,
    },
    Peer {
        name: "thiserror",
        dependencies: r#"thiserror = "2""#,
        derives: "Debug, thiserror::Error",
        attributes: |entry| format!("#[error({:?})]", entry.message),
        items: no_items,
        reads: "",
    },
    Peer {
        name: "combined",
        dependencies: r#"
            thiserror = "2"
            strum = { version = "0", features = ["derive"] }
            miette = "7"
        "#,
        derives: "Debug, thiserror::Error, miette::Diagnostic, strum::EnumIter, \
                  strum::EnumString, strum::IntoStaticStr, strum::EnumMessage, \
                  strum::EnumProperty",
        attributes: combined,
        items: no_items,
        reads: r#"
            use miette::Diagnostic as _;
            use strum::{EnumMessage as _, EnumProperty as _, IntoEnumIterator as _};
            println!("{} {:?}", <&str>::from(&error), error.get_message());
            println!("{:?}", error.get_str("cause"));
            println!("{:?}", error.help().map(|help| help.to_string()));
            println!("{:?}", error.code().map(|code| code.to_string()));
            println!("{:?} {}", _code.parse::<Set>().ok(), Set::iter().count());
        "#,
    },
    Peer {
        name: "snafu",
        dependencies: r#"snafu = "0""#,
        derives: "Debug, snafu::Snafu",
        attributes: |entry| format!("#[snafu(display({:?}))]", entry.message),
        items: no_items,
        reads: "",
    },
    Peer {
        name: "masterror",
        dependencies: r#"masterror = "0""#,
        // The lighter of its two derives, which uses a built-in code.
        derives: "Debug, masterror::Error",
        attributes: masterror,
        items: no_items,
        reads: r#"println!("{:?}", masterror::AppError::from(error));"#,
    },
    Peer {
        name: "apollo-errors",
        // Its expansion also refers to `http`.
        dependencies: r#"
            apollo-errors = "0"
            http = "1"
            miette = "7"
        "#,
        derives: "Debug, apollo_errors::Error, miette::Diagnostic",
        attributes: apollo_errors,
        items: no_items,
        reads: r#"
            use apollo_errors::Error as _;
            println!("{}", error.to_text(Default::default()));
        "#,
    },
];

const READ_BY_HAND: &str = r#"
    let facts = error.facts();
    println!("{} {}", facts.code, facts.explanation);
    println!("{} {}", facts.cause, facts.solution);
    println!("{:?}", find(&_code).map(|facts| facts.solution));
"#;

fn no_items(_: &[Entry]) -> String {
    String::new()
}

fn platform_error(entry: &Entry) -> String {
    let Entry {
        code,
        message,
        explanation,
        cause,
        solution,
        ..
    } = entry;
    format!(
        "#[error(code = {code:?}, message = {message:?}, explanation = {explanation:?}, \
         cause = {cause:?}, solution = {solution:?})]"
    )
}

fn combined(entry: &Entry) -> String {
    let Entry {
        code,
        message,
        explanation,
        cause,
        solution,
        ..
    } = entry;
    format!(
        "#[error({message:?})]\n\
         #[diagnostic(code({code}), help({solution:?}))]\n\
         #[strum(serialize = {code:?}, message = {explanation:?}, props(cause = {cause:?}))]"
    )
}

fn masterror(entry: &Entry) -> String {
    format!(
        "#[error({:?})]\n\
         #[app_error(kind = masterror::AppErrorKind::Service, \
         code = masterror::AppCode::Service, message)]",
        entry.message
    )
}

fn apollo_errors(entry: &Entry) -> String {
    let Entry {
        row,
        message,
        solution,
        ..
    } = entry;
    format!("#[error({message:?})]\n#[diagnostic(code(set::variant_{row}), help({solution:?}))]")
}

/// A table with a row for each variant, a `match` from the value to its row, and the way from a code
/// to its row.
fn by_hand(entries: &[Entry], find: &str) -> String {
    let mut rows = String::new();
    let mut arms = String::new();
    let mut messages = String::new();
    for entry in entries {
        let Entry {
            row,
            code,
            message,
            explanation,
            cause,
            solution,
            has_fields,
        } = entry;
        let pattern = if *has_fields { " { .. }" } else { "" };
        let _ = writeln!(arms, "Self::Variant{row}{pattern} => {row},");
        let _ = writeln!(
            rows,
            "Facts {{ code: {code:?}, message: {message:?}, explanation: {explanation:?}, \
             cause: {cause:?}, solution: {solution:?} }},"
        );
        if *has_fields {
            let _ = writeln!(
                messages,
                "Self::Variant{row} {{ first, second }} => write!(f, {message:?}),"
            );
        }
    }
    let count = entries.len();
    format!(
        "pub struct Facts {{
            pub code: &'static str,
            pub message: &'static str,
            pub explanation: &'static str,
            pub cause: &'static str,
            pub solution: &'static str,
        }}
        static TABLE: [Facts; {count}] = [{rows}];
        {find}
        impl Set {{
            pub fn facts(&self) -> &'static Facts {{
                &TABLE[match self {{ {arms} }}]
            }}
        }}
        impl std::fmt::Display for Set {{
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
                match self {{ {messages} _ => f.write_str(self.facts().message) }}
            }}
        }}
        impl std::error::Error for Set {{}}"
    )
}

/// The rows sorted by their codes.
fn by_search(entries: &[Entry]) -> String {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|entry| &entry.code);
    let sorted: Vec<usize> = sorted.iter().map(|entry| entry.row).collect();
    let count = entries.len();
    format!(
        "static BY_CODE: [u16; {count}] = {sorted:?};
        pub fn find(code: &str) -> Option<&'static Facts> {{
            let code_of = |row: &u16| TABLE[usize::from(*row)].code;
            let position = BY_CODE.binary_search_by_key(&code, code_of).ok()?;
            Some(&TABLE[usize::from(BY_CODE[position])])
        }}"
    )
}

/// A perfect hash.
fn by_index(entries: &[Entry]) -> String {
    let mut rows = String::new();
    for Entry { code, row, .. } in entries {
        let _ = writeln!(rows, "{code:?} => {row},");
    }
    format!(
        "static BY_CODE: phf::Map<&str, u16> = phf::phf_map! {{ {rows} }};
        pub fn find(code: &str) -> Option<&'static Facts> {{
            Some(&TABLE[usize::from(*BY_CODE.get(code)?)])
        }}"
    )
}
