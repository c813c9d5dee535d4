//! Whatever string a key has, the table has.

use proc_macro2::{Literal, TokenStream};
use proptest::collection::vec;
use proptest::prelude::*;
use quote::quote;

use super::{derive, literals, rows};

/// What has meaning to the lexer, to `format!`, to Markdown, to a terminal or to a text editor.
const FRAGMENTS: &[&str] = &[
    "a",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\"",
    "\\",
    "'",
    "`",
    "#",
    "\"#",
    "r#\"",
    "{",
    "}",
    "{{",
    "{0}",
    "{a:?}",
    "$crate",
    "//",
    "*/",
    "\\n",
    "\\u{41}",
    "%s",
    "é",
    "e\u{301}",
    "日本語",
    "שלום",
    "\u{202e}",
    "👩‍👩‍👧",
    "\u{1}",
    "\u{7f}",
    "\u{1b}[0m",
    "\u{85}",
    "\u{3000}",
    "\u{2028}",
    "\u{feff}",
    "\u{10ffff}",
];

/// A string without NUL that is not only spaces.
fn text() -> impl Strategy<Value = String> {
    let fragments =
        vec(prop::sample::select(FRAGMENTS), 1..12).prop_map(|fragments| fragments.concat());
    let any = any::<String>().prop_map(|text| text.replace('\0', ""));
    prop_oneof![3 => fragments, 1 => any].prop_filter("blank", |text| !text.trim().is_empty())
}

/// A string without line breaks.
fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace(['\n', '\r'], " "))
}

/// A literal for a string: made by the compiler, or written in a file.
fn literal(text: &str, written: bool) -> TokenStream {
    if written {
        format!("{text:?}").parse().expect("a literal")
    } else {
        quote!(#text)
    }
}

fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

proptest! {
    #[test]
    fn a_string_comes_out_unchanged(texts in prop::array::uniform6(text()), written: bool) {
        let [message, explanation, cause, solution, docs, domain] = &texts;
        let template = literal(&escaped(message), written);
        let [_, e, c, s, d, o] = texts.each_ref().map(|text| literal(text, written));
        let expansion = derive(quote! {
            #[error(domain = #o)]
            enum E {
                #[error(code = "A", message = #template, explanation = #e)]
                #[error(cause = #c, solution = #s, docs = #d)]
                V,
            }
        });
        let row = ["A", message, explanation, cause, solution].map(str::to_owned);
        prop_assert_eq!(rows(expansion.clone()), [row]);
        let literals = literals(expansion);
        prop_assert!(literals.contains(docs) && literals.contains(domain));
    }

    /// A message that shows a field is kept as it is written.
    #[test]
    fn a_template_comes_out_unchanged(
        before in text(),
        after in text(),
        spec in prop::sample::select(&["", ":?", ":>4", ":w$"]),
    ) {
        let template = format!("{}{{a{spec}}}{}", escaped(&before), escaped(&after));
        let expansion = derive(quote! {
            enum E {
                #[error(code = "A", message = #template, explanation = "e")]
                #[error(cause = "c", solution = "s")]
                V { a: String, w: usize },
            }
        });
        prop_assert_eq!(&rows(expansion)[0][1], &template);
    }

    /// An explanation of a single line is the message too, and not a template.
    #[test]
    fn an_explanation_is_not_a_template(text in text().prop_map(|text| text.replace('\n', " "))) {
        let expansion = derive(quote! {
            #[error(code = "A", explanation = #text, cause = "c", solution = "s")]
            struct S { a: u8 }
        });
        prop_assert_eq!(&rows(expansion)[0][1..3], [text.clone(), text]);
    }

    /// A doc comment loses spaces at its edges, and nothing else.
    #[test]
    fn a_comment_is_kept_whole(lines in vec(line(), 1..5), is_comment: bool) {
        let doc = lines.iter().map(|line| {
            // The compiler hands a comment on as a raw string where a macro has passed it on.
            let hashes = "#".repeat(16);
            let raw = || format!("r{hashes}\"{line}\"{hashes}").parse().expect("a literal");
            let literal: Literal = if is_comment { raw() } else { Literal::string(line) };
            quote!(#[doc = #literal])
        });
        let expansion = derive(quote! {
            #(#doc)*
            #[error(code = "A", message = "m", cause = "c", solution = "s")]
            struct S;
        });
        let explanation = &rows(expansion)[0][2];
        let without_spaces = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(without_spaces(explanation), without_spaces(&lines.concat()));
        prop_assert_eq!(explanation.split('\n').count(), lines.len());
    }
}
