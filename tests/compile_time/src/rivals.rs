//! What is compared: the crates, and how a user writes the same facts for each of them.

use std::fmt::Write as _;

use crate::source::Entry;

pub(crate) struct Rival {
    pub(crate) name: &'static str,
    /// Lines of a manifest.
    pub(crate) dependencies: &'static str,
    pub(crate) derives: &'static str,
    /// What stands above a variant.
    pub(crate) attributes: fn(&Entry) -> String,
    /// What stands below the enum.
    pub(crate) rest: fn(&[Entry]) -> String,
    /// Statements that print what can be known of `error`, and of `_code`.
    pub(crate) answers: &'static str,
}

/// The first is what the others are compared with. Where no version is given, cargo takes the
/// newest that this compiler is new enough for.
pub(crate) const RIVALS: [Rival; 7] = [
    Rival {
        name: "platform-error",
        dependencies: "platform-error = { path = PATH }",
        derives: "Debug, platform_error::PlatformError",
        attributes: |Entry {
                         code,
                         message,
                         explanation,
                         cause,
                         solution,
                         ..
                     }| {
            format!(
                "#[error(code = {code:?}, message = {message:?}, explanation = {explanation:?}, cause = {cause:?}, \
                 solution = {solution:?})]"
            )
        },
        rest: |_| String::new(),
        answers: "use platform_error::ErrorSet as _;\n\
                  println!(\"{} {} {} {}\", error.code(), error.explanation(), error.cause(), error.solution());\n\
                  println!(\"{:?}\", Set::CATALOG.find(&_code).map(|entry| entry.solution()));",
    },
    Rival {
        name: "by-hand",
        dependencies: "",
        derives: "Debug",
        attributes: |_| String::new(),
        rest: by_hand,
        answers: "let facts = error.facts();\n\
                  println!(\"{} {} {} {}\", facts.code, facts.explanation, facts.cause, facts.solution);\n\
                  println!(\"{:?}\", find(&_code).map(|facts| facts.solution));",
    },
    Rival {
        name: "thiserror",
        dependencies: "thiserror = \"2\"",
        derives: "Debug, thiserror::Error",
        attributes: |Entry { message, .. }| format!("#[error({message:?})]"),
        rest: |_| String::new(),
        answers: "",
    },
    Rival {
        name: "combined",
        dependencies: "thiserror = \"2\"\nstrum = { version = \"0\", features = [\"derive\"] }\nmiette = \"7\"",
        derives: "Debug, thiserror::Error, miette::Diagnostic, strum::EnumIter, strum::EnumString, strum::IntoStaticStr, \
                  strum::EnumMessage, strum::EnumProperty",
        attributes: |Entry {
                         code,
                         message,
                         explanation,
                         cause,
                         solution,
                         ..
                     }| {
            format!(
                "#[error({message:?})]\n#[diagnostic(code({code}), help({solution:?}))]\n\
                 #[strum(serialize = {code:?}, message = {explanation:?}, props(cause = {cause:?}))]"
            )
        },
        rest: |_| String::new(),
        answers: "use miette::Diagnostic as _;\nuse strum::{EnumMessage as _, EnumProperty as _, IntoEnumIterator as _};\n\
                  println!(\"{} {:?} {:?}\", <&str>::from(&error), error.get_message(), error.get_str(\"cause\"));\n\
                  println!(\"{:?}\", error.help().map(|help| help.to_string()));\n\
                  println!(\"{:?}\", error.code().map(|code| code.to_string()));\n\
                  println!(\"{:?} {}\", _code.parse::<Set>().ok(), Set::iter().count());",
    },
    Rival {
        name: "snafu",
        dependencies: "snafu = \"0\"",
        derives: "Debug, snafu::Snafu",
        attributes: |Entry { message, .. }| format!("#[snafu(display({message:?}))]"),
        rest: |_| String::new(),
        answers: "",
    },
    Rival {
        name: "masterror",
        dependencies: "masterror = \"0\"",
        // The lighter of its two derives, which takes a code that is built in.
        derives: "Debug, masterror::Error",
        attributes: |Entry { message, .. }| {
            format!(
                "#[error({message:?})]\n\
                 #[app_error(kind = masterror::AppErrorKind::Service, code = masterror::AppCode::Service, message)]"
            )
        },
        rest: |_| String::new(),
        answers: "println!(\"{:?}\", masterror::AppError::from(error));",
    },
    Rival {
        name: "apollo-errors",
        // What its derive writes names `http` too.
        dependencies: "apollo-errors = \"0\"\nhttp = \"1\"\nmiette = \"7\"",
        derives: "Debug, apollo_errors::Error, miette::Diagnostic",
        attributes: |Entry {
                         row,
                         message,
                         solution,
                         ..
                     }| {
            format!(
                "#[error({message:?})]\n#[diagnostic(code(set::variant_{row}), help({solution:?}))]"
            )
        },
        rest: |_| String::new(),
        answers: "use apollo_errors::Error as _;\nprintln!(\"{}\", error.to_text(Default::default()));",
    },
];

/// A table with a row for each variant, a `match` from the value to its row, and the rows in the
/// order of their codes.
fn by_hand(entries: &[Entry]) -> String {
    let (mut rows, mut arms, mut shown) = (String::new(), String::new(), String::new());
    for Entry {
        row,
        code,
        message,
        explanation,
        cause,
        solution,
        has_fields,
    } in entries
    {
        let fields = if *has_fields { " { .. }" } else { "" };
        let _ = writeln!(arms, "Self::Variant{row}{fields} => {row},");
        let _ = writeln!(
            rows,
            "Facts {{ code: {code:?}, message: {message:?}, explanation: {explanation:?}, cause: {cause:?}, \
             solution: {solution:?} }},"
        );
        if *has_fields {
            let _ = writeln!(
                shown,
                "Self::Variant{row} {{ first, second }} => write!(f, {message:?}),"
            );
        }
    }
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|entry| &entry.code);
    let sorted: Vec<usize> = sorted.iter().map(|entry| entry.row).collect();
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
        static BY_CODE: [u16; {count}] = {sorted:?};
        pub fn find(code: &str) -> Option<&'static Facts> {{
            let at = BY_CODE.binary_search_by_key(&code, |row| TABLE[usize::from(*row)].code).ok()?;
            Some(&TABLE[usize::from(BY_CODE[at])])
        }}
        impl Set {{
            pub fn facts(&self) -> &'static Facts {{
                &TABLE[match self {{ {arms} }}]
            }}
        }}
        impl std::fmt::Display for Set {{
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
                match self {{ {shown} _ => f.write_str(self.facts().message) }}
            }}
        }}
        impl std::error::Error for Set {{}}"
    )
}
