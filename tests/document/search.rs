//! Which errors a query refers to.

use platform_error::ParamType;
use platform_error_document::{Document, Entry, Param, Set};
use proptest::prelude::*;
use serde_json::Value as Json;

/// Queries with what they find. The page is tested with the same file.
const QUERIES: &str = include_str!("search/queries.json");

/// The strings of a list.
fn strings(list: &Json) -> Vec<&str> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Json::as_str).collect()
}

/// The catalog of the queries.
fn catalog() -> Document {
    let file: Json = serde_json::from_str(QUERIES).unwrap();
    Document::from_json(&file["catalog"].to_string()).unwrap()
}

#[test]
fn every_query_finds_what_it_should() {
    let file: Json = serde_json::from_str(QUERIES).unwrap();
    let document = catalog();
    let mut wrong = Vec::new();
    for case in file["cases"].as_array().unwrap() {
        let query = case["query"].as_str().unwrap();
        let found = document.search(query);
        let codes: Vec<_> = found.iter().map(|(_, entry)| &*entry.code).collect();
        let expected = strings(&case["codes"]);
        if codes != expected {
            wrong.push(format!("{query:?} finds {codes:?}, not {expected:?}"));
        }
        if let Some(nearest) = case.get("nearest") {
            let codes = document.nearest(query);
            let expected = strings(nearest);
            if codes != expected {
                wrong.push(format!("{query:?} is near {codes:?}, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A document with these messages; the code of each contains its position.
fn document(messages: &[(&str, &[&str])]) -> Document {
    let mut document = Document::default();
    let mut set = Set::new("AnyError");
    for (at, (message, params)) in messages.iter().enumerate() {
        let mut entry = Entry::new(format!("!{at}!"));
        (*message).clone_into(&mut entry.message);
        entry.params = params.iter().copied().map(Param::from).collect();
        set.entries.push(entry);
    }
    document.sets.push(set);
    document
}

/// Whether `text` refers to a message with these parameters.
fn means(text: &str, message: &str, params: &[&str]) -> bool {
    !document(&[(message, params)]).search(text).is_empty()
}

const CARD: &str = "Card  ending in\n{last4} was declined";

#[test]
fn a_message_with_values_is_found() {
    for text in [
        "card ending in 4242 was declined",
        "Card ending\tin 42 42 was  declined",
        "2026-11-23 10:32 ERROR Card ending in 4242 was declined",
        "ERROR (Card ending in 4242 was declined): order 7",
        // The first piece occurs twice.
        "Card ending in the future: Card ending in 4242 was declined",
        "discard ending in 1: card ending in 2 was declined",
        "ending in 4242 was declined",
        "ending in 4242",
        "ending in 4242 was",
        "was declined",
    ] {
        assert!(means(text, CARD, &["last4"]), "{text}");
    }
    for text in [
        "the order was declined by hand",
        "in the end",
        "in 4242",
        "card ending in 4242 was declinedly done",
        "discard ending in 4242 was declined",
        "was declined, card ending in 4242",
        "4242",
    ] {
        assert!(!means(text, CARD, &["last4"]), "{text}");
    }
}

#[test]
fn a_variant_of_one_word_is_found_as_debug_prints_it() {
    let mut document = document(&[]);
    document.sets[0].entries.push(Entry::new("REFUSED"));
    for (text, is_found) in [
        ("panicked at main.rs:1: Err(Refused { port: 5 })", true),
        (
            "panicked: called `unwrap()` on an `Err` value: Refused",
            true,
        ),
        ("source: NetError::Refused, retrying", true),
        ("WARN Refused(5) by peer", true),
        ("WARN code REFUSED by peer", true),
        ("Refused by peer", false),
        ("WARN Refusedly(5) by peer", false),
    ] {
        assert_eq!(!document.search(text).is_empty(), is_found, "{text}");
    }
}

#[test]
fn escaped_braces_are_literal() {
    assert!(means(
        "{try} again",
        "Card {a} was declined, {{try}} again later",
        &["a"]
    ));
    assert!(means(
        "WARN card 7 was declined, {try} again later",
        "Card {a} was declined, {{try}} again later",
        &["a"]
    ));
}

#[test]
fn a_line_does_not_match_a_few_words_by_chance() {
    for (text, message, is_found) in [
        ("10:32 WARN file a.txt missing", "File {a} missing", true),
        ("10:32 WARN a.txt is missing", "{a} is missing", true),
        ("10:32 WARN this missing", "{a} is missing", false),
        ("10:32 WARN a.txt: is missing", "{a}: is missing", true),
        ("10:32 WARN at 3 of 7", "At {a} of {b}", false),
        ("10:32 WARN in a row of b", "in {a} of {b}", false),
        ("10:32 WARN now 3 left of 7", "Now {a} left of {b}", true),
        ("10:32 WARN code: b", "Code: {b}", false),
        ("failed: no space left", "Write failed: {a}{b}", false),
        ("was lost: no space left", "File was lost: {a}{b}", true),
        ("was lost: no space left", "File was lost: {a}, {b}", false),
    ] {
        let params: &[&str] = if message.contains("{b}") {
            &["a", "b"]
        } else {
            &["a"]
        };
        assert_eq!(means(text, message, params), is_found, "{text}");
    }
}

#[test]
fn a_full_message_takes_precedence_over_a_part() {
    let document = document(&[("{a} was declined", &["a"]), (CARD, &["last4"])]);
    let codes = |text| {
        document
            .search(text)
            .into_iter()
            .map(|(_, entry)| &*entry.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(codes("ending in 4242 was declined"), ["!0!"]);
    // The other message is in it too, but this one is longer.
    assert_eq!(codes("ERROR: card ending in 4242 was declined!"), ["!1!"]);
}

/// A value as a parameter of this type prints it.
fn value(ty: Option<ParamType>) -> BoxedStrategy<String> {
    match ty {
        Some(ParamType::Integer) => any::<i64>().prop_map(|value| value.to_string()).boxed(),
        Some(ParamType::Float) => any::<f64>().prop_map(|value| value.to_string()).boxed(),
        Some(ParamType::Bool) => any::<bool>().prop_map(|value| value.to_string()).boxed(),
        _ => "[\\PC&&[^{}\\\\]]{0,12}".boxed(),
    }
}

/// An entry of the catalog, with the text of something that refers to it.
fn reference() -> impl Strategy<Value = (usize, String)> {
    let count = catalog().entries().count();
    (0..count).prop_flat_map(|at| {
        let document = catalog();
        let (set, entry) = document.entries().nth(at).unwrap();
        let mut fixed = vec![entry.code.clone(), entry.variant().into_owned()];
        fixed.push(format!("{}::{}", set.name, entry.variant()));
        fixed.push(format!("Err({} {{ id: 7 }})", entry.variant()));
        fixed.push(format!("10:32 ERROR [{}] in orders", entry.code));
        fixed.extend(entry.aliases.iter().cloned());
        fixed.extend(entry.reason.clone());
        let values: Vec<_> = entry.params.iter().map(|param| value(param.ty)).collect();
        let message = entry.message.clone();
        let names: Vec<_> = entry
            .params
            .iter()
            .map(|param| param.name.clone())
            .collect();
        let filled = values.prop_map(move |values| {
            let mut text = message.clone();
            for (name, value) in names.iter().zip(values) {
                text = text.replace(&format!("{{{name}}}"), &value);
            }
            text
        });
        let text = prop_oneof![3 => proptest::sample::select(fixed), 1 => filled];
        (Just(at), text)
    })
}

proptest! {
    #[test]
    fn whatever_refers_to_an_error_finds_it_first((at, text) in reference(), case in 0..3) {
        let document = catalog();
        let text = match case {
            0 => text,
            // In a line, a code that is an ordinary word must be as it is written.
            1 if !text.contains('[') => text.to_uppercase(),
            _ => format!("\u{1b}[31m {text}\u{1b}[0m\n"),
        };
        let (_, expected) = document.entries().nth(at).unwrap();
        let found = document.search(&text);
        let codes: Vec<_> = found.iter().map(|(_, entry)| &*entry.code).collect();
        // Two errors have the same message but for case and marks.
        let is_meant = |entry: &Entry| {
            let [one, other] = [entry, expected].map(|entry| entry.message.trim_end_matches('!'));
            entry.code == expected.code || one.eq_ignore_ascii_case(other)
        };
        let first = found.first();
        prop_assert!(first.is_some_and(|(_, entry)| is_meant(entry)), "{:?} finds {:?}", text, codes);
    }

    #[test]
    fn no_text_is_too_much_for_a_search(text in "\\PC{0,200}|([\\[\\]\\\\(){}^u0-9e\u{1b}'\":.-]|[a-z_ ]){0,80}") {
        let document = catalog();
        let _ = document.search(&text);
        prop_assert!(document.nearest(&text).len() <= 3);
    }
}
