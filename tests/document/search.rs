//! Which errors a query refers to.

use platform_error_document::{Document, Entry, Param, Set};

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
    assert_eq!(
        codes("ERROR: card ending in 4242 was declined!"),
        ["!0!", "!1!"]
    );
}
