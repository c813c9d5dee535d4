//! For any tokens, the derive does not panic, and returns valid Rust, whose errors point at what
//! the user wrote and not at the derive.
//!
//! Correct inputs are broken in every simple way and in many random ways, which are the same in
//! each run.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::DeriveInput;

use super::flat;

const INPUTS: &[&str] = &[
    r#"#[error(code = "A", message = "{0:>1$} {x}", explanation = "e", cause = "c", solution =
       "s")] struct S(u8, usize);"#,
    r#"enum E { #[error(code = "A", cause = "c", solution = "s", kind = NotFound, retry =
       Retry::Never)] #[doc = " d"] A }"#,
    r#"#[error(domain = "d", docs = "https://d/{code}", no_accessors, crate = crate::errors)]
       pub(crate) enum E<'a, T: Copy = u8, const N: usize = 1>
       where T: 'a { #[error(code = "A", message = "{name:?} {{}} {t:.p$}", explanation = "e",
       cause = "c", solution = "s")]
       A { name: &'a [T; N], t: T, p: usize }, #[error(transparent)] B(#[from] Other<T>),
       #[error(transparent)] C { c: Box<dyn PlatformError> } }"#,
    r#"enum E { #[error(code = "A", message = "m", explanation = "e")] #[error(cause = "c",
       solution = "s")] A(#[source] std::io::Error, String),
       #[error(code = "B", explanation = "e", cause = "c", solution = "s")] B { source:
       Option<Box<dyn Error>> },
       #[error(code = "C", explanation = "e", cause = "c", solution = "s")] C(#[from] Option<X>)
       }"#,
    r#"#[platform_error(domain = "d")] enum E { #[error("{0}", .0)] #[platform_error(code = "A",
       explanation = "e", cause = "c", solution = "s")]
       A(#[from] u8), #[platform_error(transparent)] #[error(transparent)] B(R) }"#,
    r#"enum E { #[error("text {0}", .0)] A(u8), #[error] B, #[error = "t"] C, #[error{}] D,
       #[error[code = "A"; x]] E, #[doc = include_str!("x")] F }"#,
    r#"enum r#type { #[deprecated] #[error(code = "A", message = "{fn}", explanation = "e", cause =
       "c", solution = "s")] r#try { r#fn: u8 } }"#,
    r#"#[error(reserved("B", "C"))] enum E { #[error(code = "A", title = "t", message = "m",
       explanation = "e", cause = "c", solution = "s", kind = Aborted, http_status = 422,
       retry = FromStart, retry_after = 30)] A }"#,
    r#"#[error(labels(team = "t"))] enum E { #[error(code = "A", message = "{n:>5} {p:?}",
       explanation = "e", cause = "c", solution = "s", alias = "B", since = "1.0",
       deprecated = "use B", labels(owner = "o", page = "yes"))]
       A { n: u64, #[error(param)] hidden: Option<bool>, p: PathBuf, #[error(retry_after)]
       after: Option<Duration> } }"#,
    "union U { a: u8, b: f32 }",
    "enum E {}",
];

/// Tokens that replace others.
const WORDS: &str = r##"
    code message explanation cause solution kind retry docs transparent
    title http_status retry_after reserved 422 30 ("A") ("A", "B")
    crate domain no_accessors error platform_error source from
    help status severity doc self Self super r#type _
    where for dyn enum struct union const static unsafe
    "" " " "A" "{" "}" "{}" "{0}" "{x}" "{self}" "{a.b}" "{0:.*}"
    "{0:9999999999999999999999$}" "{ö:ü>ß$.é$}" "\u{202e}" "\0" r#"{"# "x"suffix
    b"A" c"A" 'c' b'c' 0 1u8 99999999999999999999999999999999999999999 1.5e3 true 'a
    = == => : :: , ; . .. ! # @ $ % & && | || + - * / ? < > -> ~ ^
    () [] {} (code = "A") {code = "A"} [0] ((((((((((0)))))))))) {{[{[({{}})]}]}}
    labels(labels(labels(a))) reserved(("A")) ü код "код" "e\u{301}" "👩‍👩‍👧" '"' "\n" 0x1F -1 1_000
    param alias since deprecated labels
"##;

/// Runs the derive and parses its output.
fn check(tokens: &TokenStream) {
    let answer = catch_unwind(AssertUnwindSafe(|| crate::derive::derive(tokens.clone())));
    let Ok(answer) = answer else {
        panic!("a panic, for\n{tokens}")
    };
    if let Err(error) = syn::parse2::<syn::File>(answer.clone()) {
        panic!("{error}, in the answer to\n{tokens}\nwhich is\n{answer}");
    }
    // The compiler reads the item before the derive does.
    if syn::parse2::<DeriveInput>(tokens.clone()).is_ok() {
        check_places(tokens, answer);
    }
}

/// Checks that no error is at the derive, which has no place here.
fn check_places(tokens: &TokenStream, answer: TokenStream) {
    let answer: Vec<TokenTree> = answer.into_iter().collect();
    for (at, token) in answer.iter().enumerate() {
        let is_error = matches!(token, TokenTree::Ident(word) if word == "compile_error");
        if !is_error {
            continue;
        }
        // `::core::compile_error! { "…" }`: the first token has the start of the place, and the
        // braces have its end.
        let start = answer[at - 5].span().byte_range();
        let end = answer[at + 2].span().byte_range();
        let is_at_derive = start.is_empty() || end.is_empty();
        let error = &answer[at + 2];
        assert!(!is_at_derive, "`{error}` is at the derive, for\n{tokens}");
    }
}

fn parse(source: &str) -> TokenStream {
    source
        .parse()
        .unwrap_or_else(|error| panic!("{error}: {source}"))
}

/// How many tokens there are, at any depth.
fn count(tokens: &TokenStream) -> usize {
    let inner = |token| match token {
        TokenTree::Group(group) => count(&group.stream()),
        _ => 0,
    };
    tokens
        .clone()
        .into_iter()
        .map(|token| 1 + inner(token))
        .sum()
}

/// The tokens with the one at this position, counted at any depth, replaced by others.
fn changed(
    tokens: TokenStream,
    at: &mut usize,
    change: &mut dyn FnMut(TokenTree) -> Vec<TokenTree>,
) -> TokenStream {
    let mut result = Vec::new();
    for token in tokens {
        if *at == 0 {
            let place = token.span();
            for mut token in change(token) {
                // What the test has made is where the token was.
                if token.span().byte_range().is_empty() {
                    token.set_span(place);
                }
                result.push(token);
            }
            *at = usize::MAX;
            continue;
        }
        *at = at.saturating_sub(usize::from(*at != usize::MAX));
        result.push(match token {
            TokenTree::Group(group) if *at != usize::MAX => {
                let mut inner = Group::new(group.delimiter(), changed(group.stream(), at, change));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            token => token,
        });
    }
    result.into_iter().collect()
}

fn change(
    tokens: &TokenStream,
    mut at: usize,
    mut change: impl FnMut(TokenTree) -> Vec<TokenTree>,
) -> TokenStream {
    changed(tokens.clone(), &mut at, &mut change)
}

fn in_brackets(delimiter: Delimiter, token: TokenTree) -> Vec<TokenTree> {
    let inner = match token {
        TokenTree::Group(group) => group.stream(),
        token => token.into(),
    };
    vec![Group::new(delimiter, inner).into()]
}

#[test]
fn correct_inputs_give_valid_rust() {
    for input in INPUTS {
        check(&parse(input));
    }
}

#[test]
fn a_text_that_is_longer_than_a_row_can_tell() {
    let item = |len: usize| {
        let text = "x".repeat(len);
        parse(&format!(
            "#[error(code = \"A\", message = \"m\", explanation = \"e\")] \
             #[error(cause = \"{text}\", solution = \"s\")] struct A;"
        ))
    };
    let most = platform_error_syntax::row::MAX_TEXT_LEN;
    let has_error = |len| {
        let answer = crate::derive::derive(item(len)).into_iter();
        let mut words = answer.filter_map(|token| match token {
            TokenTree::Ident(word) => Some(word),
            _ => None,
        });
        words.any(|word| word == "compile_error")
    };
    assert!(!has_error(most));
    assert!(has_error(most + 1));
}

#[test]
fn more_codes_than_a_table_can_hold() {
    let variant = |number| {
        format!(
            "#[error(code = \"{number}\", explanation = \"e\")] \
             #[error(cause = \"c\", solution = \"s\")] V{number},"
        )
    };
    let variants: String = (0..=crate::index::MOST_CODES).map(variant).collect();
    let answer = crate::derive::derive(parse(&format!("enum E {{ {variants} }}"))).to_string();
    assert!(
        answer.contains("`E` has 60001 codes, and a set has at most 60000; split it"),
        "{}",
        &answer[..400]
    );
}

#[test]
fn one_token_removed_or_added_or_in_other_brackets() {
    for input in INPUTS {
        let tokens = parse(input);
        for at in 0..count(&tokens) {
            check(&change(&tokens, at, |_| vec![]));
            check(&change(&tokens, at, |token| vec![token.clone(), token]));
            for delimiter in [
                Delimiter::Parenthesis,
                Delimiter::Brace,
                Delimiter::Bracket,
                Delimiter::None,
            ] {
                check(&change(&tokens, at, |token| in_brackets(delimiter, token)));
            }
        }
    }
}

/// How many random items to try: 20 for each case of a property test.
fn rounds() -> usize {
    let cases = std::env::var("PROPTEST_CASES").ok();
    20 * cases.and_then(|cases| cases.parse().ok()).unwrap_or(256)
}

#[test]
fn some_tokens_changed_at_random() {
    let words: Vec<TokenTree> = parse(WORDS)
        .into_iter()
        .chain([Literal::i32_suffixed(-1).into()])
        .collect();
    // SplitMix64, which does not need a crate.
    let mut state = 0x5EED_u64;
    let mut random = move |below: usize| {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or_default() % below
    };
    for round in 0..rounds() {
        let mut tokens = parse(INPUTS[round % INPUTS.len()]);
        for _ in 0..=random(3) {
            let at = random(count(&tokens).max(1));
            let word = words[random(words.len())].clone();
            let other = flat(tokens.clone())
                .into_iter()
                .nth(random(count(&tokens).max(1)));
            tokens = match random(7) {
                0 => change(&tokens, at, |_| vec![word.clone()]),
                1 => change(&tokens, at, |token| vec![word.clone(), token]),
                2 => change(&tokens, at, |token| vec![token, word.clone()]),
                3 => change(&tokens, at, |_| vec![]),
                4 => change(&tokens, at, |token| vec![token.clone(), token]),
                5 => change(&tokens, at, |_| other.clone().into_iter().collect()),
                _ => change(&tokens, at, |token| {
                    in_brackets(Delimiter::Parenthesis, token)
                }),
            };
        }
        check(&tokens);
    }
}
