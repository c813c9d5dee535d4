//! The reference as a book for mdBook, read by the parser of mdBook.

use std::collections::{HashMap, HashSet};

use platform_error::{ErrorSet, Kind, RequestError, Retry};
use platform_error_document::import::{self, Format};
use platform_error_document::{Document, Entry, Field, Reference, Set};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::texts;

fn events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    Parser::new_ext(markdown, options)
}

/// The headings of a page, each with its level and its text.
fn headings(markdown: &str) -> Vec<(HeadingLevel, String)> {
    let mut headings = Vec::new();
    let mut inside = false;
    for event in events(markdown) {
        match event {
            Event::Start(Tag::Heading {
                level,
                id,
                classes,
                attrs,
            }) => {
                assert!(
                    id.is_none() && classes.is_empty() && attrs.is_empty(),
                    "{markdown}"
                );
                headings.push((level, String::new()));
                inside = true;
            }
            Event::End(TagEnd::Heading(_)) => inside = false,
            Event::Text(text) | Event::Code(text) if inside => {
                headings.last_mut().unwrap().1 += &text;
            }
            Event::InlineHtml(_) if inside => headings.last_mut().unwrap().1 += "\n",
            _ => {}
        }
    }
    headings
}

/// The links of a page, each with its text.
fn links(markdown: &str) -> Vec<(String, String)> {
    let mut links = Vec::new();
    let mut inside = false;
    for event in events(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push((dest_url.into_string(), String::new()));
                inside = true;
            }
            Event::End(TagEnd::Link) => inside = false,
            Event::Text(text) | Event::Code(text) if inside => links.last_mut().unwrap().1 += &text,
            _ => {}
        }
    }
    links
}

fn assert_runs_nothing(markdown: &str) {
    for event in events(markdown) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let known = ["<br/>", "<code>", "</code>"];
                assert!(known.contains(&&*html), "{html} in {markdown}");
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let link = dest_url.to_lowercase();
                assert!(
                    !["javascript:", "vbscript:", "data:"]
                        .iter()
                        .any(|start| link.trim().starts_with(start)),
                    "{link}"
                );
            }
            _ => {}
        }
    }
    // A directive of mdBook has a name after the hash.
    let of_directive = |after: &str| {
        after
            .trim_start()
            .strip_prefix('#')
            .is_some_and(|name| name.starts_with(char::is_alphanumeric))
    };
    assert!(
        !markdown
            .match_indices("{{")
            .any(|(at, _)| of_directive(markdown[at..].trim_start_matches('{'))),
        "{markdown}"
    );
}

const TITLE: &str = "[All](https://a.b) of C#";

/// Checks what holds for the book of any document.
fn assert_book(document: &Document) {
    let pages = Reference::new(document).title(TITLE).to_book();
    let texts: HashMap<&str, &str> = pages
        .iter()
        .map(|page| (&*page.path, &*page.content))
        .collect();
    let paths: HashSet<String> = pages.iter().map(|page| page.path.to_lowercase()).collect();
    assert_eq!(
        (texts.len(), paths.len()),
        (pages.len(), pages.len()),
        "{paths:?}"
    );
    for page in &pages {
        assert_runs_nothing(&page.content);
    }

    // The index comes first, then a page for each error, in order.
    let summary = links(texts["SUMMARY.md"]);
    assert_eq!(summary[0], ("index.md".to_owned(), TITLE.to_owned()));
    let codes: Vec<&str> = document.entries().map(|(_, entry)| &*entry.code).collect();
    assert_eq!(
        summary[1..]
            .iter()
            .map(|(_, code)| code)
            .collect::<Vec<_>>(),
        codes,
        "{}",
        texts["SUMMARY.md"]
    );
    assert_eq!(
        summary.iter().map(|(path, _)| path).collect::<Vec<_>>(),
        pages[1..].iter().map(|page| &page.path).collect::<Vec<_>>()
    );
    let of_book: Vec<_> = links(texts["index.md"])
        .into_iter()
        .filter(|(path, _)| texts.contains_key(&**path))
        .collect();
    assert_eq!(of_book, summary[1..]);

    for ((path, _), (_, entry)) in summary[1..].iter().zip(document.entries()) {
        let name = path
            .strip_prefix("errors/")
            .unwrap()
            .strip_suffix(".md")
            .unwrap();
        assert!(
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "_-".contains(c)),
            "{path}"
        );
        let text = texts[&**path];
        let headings = headings(text);
        let [(HeadingLevel::H1, _), parts @ ..] = &*headings else {
            panic!("{text}")
        };
        let parts: Vec<&str> = parts
            .iter()
            .filter(|(level, _)| *level == HeadingLevel::H2)
            .map(|(_, title)| &**title)
            .collect();
        assert_eq!(parts, ["Explanation", "Cause", "Solution"], "{text}");
        if !entry.message.contains(['*', '`', '[', '\0']) {
            assert_eq!(
                headings[0].1.replace('\u{a0}', " ").trim(),
                entry.message.replace('\u{a0}', " ").trim(),
                "{text}"
            );
        }
    }
}

fn hostile() -> Document {
    import::read(
        include_str!("imported/hostile.md"),
        Format::Markdown,
        "HostileError",
    )
    .unwrap()
}

/// The page of a changed error.
fn page(change: impl FnOnce(&mut Entry)) -> String {
    let mut entry = Entry::new("CODE");
    "m".clone_into(&mut entry.message);
    (entry.explanation, entry.cause, entry.solution) =
        ("t".to_owned(), "t".to_owned(), "t".to_owned());
    change(&mut entry);
    let mut document = Document::default();
    let mut set = Set::new("AnyError");
    set.entries.push(entry);
    document.sets.push(set);
    Reference::new(&document).to_book().remove(2).content
}

#[test]
fn the_standard_set_is_a_book() {
    let document = Document::from(RequestError::CATALOG);
    assert_book(&document);
    let pages = Reference::new(&document)
        .columns([Field::Message, Field::Code])
        .to_book();
    assert_eq!(pages.len(), 2 + 13);
    let [summary, index, page, ..] = &*pages else {
        panic!()
    };
    assert!(summary.content.starts_with(
        "# Summary\n\n- [Request Error Reference](index.md)\n  \
         - [PERMISSION\\_CHECK\\_FAILED](errors/PERMISSION_CHECK_FAILED.md)\n"
    ));
    let row = index
        .content
        .lines()
        .nth(4)
        .unwrap()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(
        row,
        "| [PERMISSION\\_CHECK\\_FAILED](errors/PERMISSION_CHECK_FAILED.md) \
         | Permission check failed |"
    );
    assert_eq!(page.path, "errors/PERMISSION_CHECK_FAILED.md");
    assert_eq!(
        page.content,
        "# Permission check failed\n\n\
         - **Code:** PERMISSION\\_CHECK\\_FAILED\n\
         - **Kind:** PERMISSION\\_DENIED\n\
         - **HTTP Status:** 403\n\
         - **Retry:** NEVER: do not retry the same request\n\
         - **Set:** RequestError\n\n\
         ## Explanation\n\nUser lacks permission for the action\n\n\
         ## Cause\n\nInsufficient permission settings\n\n\
         ## Solution\n\nAdjust permission settings\n"
    );
}

#[test]
fn a_hostile_document_is_a_book() {
    assert_book(&hostile());
}

#[test]
fn strings_stay_within_their_section() {
    for (text, expected) in [
        (
            "- one\n- two\n\n  ```\n  # code\n  ```",
            "- one\n- two\n\n  ```\n  # code\n  ```",
        ),
        ("### Below", "### Below"),
        ("# Above", r"\# Above"),
        ("Title\n===", "Title<br/>==="),
        ("```\nnever closed", r"\`\`\`<br/>never closed"),
        ("*so* <b>", r"*so* \<b>"),
        ("<!-- gone", r"\<!-- gone"),
        ("[x]: https://a.b", r"\[x\]\: https\:\/\/a\.b"),
        ("[x](JavaScript:y)", r"\[x](JavaScript:y)"),
        ("{{#include x}}", r"\{\{#include x}\}"),
    ] {
        let page = page(|entry| text.clone_into(&mut entry.cause));
        let (_, after) = page.split_once("## Cause\n\n").unwrap();
        assert_eq!(after.split_once("\n\n## Solution\n").unwrap().0, expected);
    }
}

#[test]
fn the_end_of_a_message_is_kept() {
    for message in [
        "Made in C#",
        "Number ##",
        "No such table: {table}",
        "{#id .class}",
        "x \\#",
        "**x** {y}",
    ] {
        let page = page(|entry| message.clone_into(&mut entry.message));
        assert_eq!(headings(&page)[0].1, message.replace("**", ""), "{page}");
    }
}

#[test]
fn facts_are_listed() {
    let page = page(|entry| {
        entry.docs = Some("https://a.b/_c_?d=1&e=[2]".to_owned());
        entry.deprecated = Some("use **that**\nor this".to_owned());
        entry.aliases = vec!["A".to_owned(), "*B*".to_owned()];
        entry.title = Some("*A* title".to_owned());
        entry.http_status = Some(422);
        entry.retry = Retry::AfterDelay;
        entry.retry_after = Some(30);
    });
    assert_eq!(
        links(&page),
        [(
            "https://a.b/_c_?d=1&e=[2]".to_owned(),
            "https://a.b/_c_?d=1&e=[2]".to_owned()
        )]
    );
    assert!(
        page.contains("\n> **Deprecated:** use **that**<br/>or this\n"),
        "{page}"
    );
    assert!(page.contains("\n- **Aliases:** A<br/>\\*B\\*\n"), "{page}");
    assert!(page.contains("\n- **Title:** \\*A\\* title\n"), "{page}");
    assert!(page.contains("\n- **HTTP Status:** 422\n"), "{page}");
    let advice = "send the same request again later, after 30 seconds";
    assert!(
        page.contains(&format!("\n- **Retry:** AFTER\\_DELAY: {advice}\n")),
        "{page}"
    );
    assert!(!page.contains("Retry After"), "{page}");
    assert!(!page.contains("Since"), "{page}");
}

#[test]
fn a_kind_that_nobody_wrote_is_not_listed() {
    let unknown = page(|_| {});
    for title in ["Kind", "HTTP Status", "Retry"] {
        assert!(!unknown.contains(&format!("**{title}:**")), "{unknown}");
    }
    let known = page(|entry| entry.kind = Kind::NotFound);
    assert!(known.contains("- **HTTP Status:** 404\n"), "{known}");
}

#[test]
fn every_code_has_its_own_file() {
    let codes = [
        "a", "A", "a.", "a/", "../a", "a-", "con", "COM1", "com11", "README", "/", ".", "-",
        "a::b", "a--b",
    ];
    let mut document = Document::default();
    let mut set = Set::new("AnyError");
    set.entries.extend(codes.map(Entry::new));
    document.sets.push(set);
    assert_book(&document);
    let pages = Reference::new(&document).to_book();
    for page in &pages {
        let path = page.path.to_lowercase();
        assert!(
            !["errors/con.md", "errors/com1.md", "errors/readme.md"].contains(&&*path),
            "{path}"
        );
    }
}

proptest! {
    #[test]
    fn any_document_is_a_book(document in texts::document()) {
        assert_book(&document);
    }
}
