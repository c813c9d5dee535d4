//! A cell stays one cell, shows its text, and runs nothing: to our parser and to GitHub's.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use platform_error::document::{Column, Document, Entry, Reference, Set};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::texts;

/// A document of one error with this message and this explanation.
fn one(message: &str, explanation: &str) -> Document {
    let mut entry = Entry::new("CODE");
    (entry.message, entry.explanation) = (message.to_owned(), explanation.to_owned());
    (entry.cause, entry.solution) = ("c".to_owned(), "s".to_owned());
    let mut set = Set::new("E");
    set.entries.push(entry);
    let mut document = Document::default();
    document.sets.push(set);
    document
}

/// The cells of the one row, as they are written: a message and an explanation.
fn cells(message: &str, explanation: &str) -> [String; 2] {
    let document = one(message, explanation);
    [Column::Message, Column::Explanation].map(|column| {
        let markdown = Reference::new(&document).columns([column]).to_markdown();
        let lines: Vec<&str> = markdown.lines().collect();
        assert_eq!(lines.len(), 5, "{markdown}");
        lines[4].strip_prefix("| ").unwrap().strip_suffix(" |").unwrap().trim_end().to_owned()
    })
}

#[test]
fn what_means_nothing_is_escaped() {
    for (text, cell) in [
        ("build_target", r"build\_target"),
        ("a | b", r"a \| b"),
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("one ` back-quote", r"one \` back-quote"),
        (r"C:\_tmp and \d+", r"C:\\\_tmp and \d+"),
        ("Vec<String> but a < b > c", r"Vec\<String> but a < b > c"),
        ("<script>alert(1)</script>", r"\<script>alert(1)\</script>"),
        ("<!-- gone -->", r"\<!-- gone -->"),
        ("<std::string>", r"\<std::string>"),
        ("R&D and AT&T;", r"R&D and AT&T;"),
        ("two\nlines\r\n", r"two<br>lines&#13;<br>"),
        (" blanks\t", "&#32;blanks&#9;"),
        ("\u{1b}[31m \u{202e} \0", "&#27;[31m &#8238; &#0;"),
        ("[x](javascript:alert(1))", r"\[x](javascript:alert(1))"),
        ("{{#include secret}}", r"\{\{#include secret}}"),
        ("# no heading", "# no heading"),
        ("[1] ~5 (a) {b} 表名 🦀", "[1] ~5 (a) {b} 表名 🦀"),
    ] {
        assert_eq!(cells(text, text), [cell, cell], "{text:?}");
    }
}

#[test]
fn markdown_stays_what_it_is() {
    for cell in [
        "**bold**, *so*, ~~gone~~",
        "`a_b`, `<b>`, ``a ` b``",
        "[a\\_b](https://x.y/c_d) and ![i](j_k.png)",
        "<https://a.b/c_d> and <a_b@c.d>",
        "https://a.b/c_d?e=f_g",
        "**Note:** a `b` **c *d* e**",
    ] {
        let text = cell.replace(r"\_", "_");
        assert_eq!(cells(&text, &text), [cell, cell], "{text:?}");
    }
}

#[test]
fn a_message_is_markdown_only_where_it_is_meant() {
    for (text, message, explanation) in [
        ("__init__ is _so_", r"\_\_init\_\_ is \_so\_", "__init__ is _so_"),
        ("2*3*4", r"2\*3\*4", "2*3*4"),
        ("no *.rs in src/*", r"no \*.rs in src/\*", "no *.rs in src/*"),
        ("&lt;T&gt;", r"\&lt;T\&gt;", "&lt;T&gt;"),
    ] {
        assert_eq!(cells(text, text), [message, explanation], "{text:?}");
    }
}

/// What a reader of the page sees in each row: the texts of its cells, with code as text and line breaks as such.
fn seen_by_pulldown(markdown: &str) -> Vec<Vec<String>> {
    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        let cell = rows.last_mut().and_then(|row| row.last_mut());
        match (event, cell) {
            (Event::Start(Tag::TableHead | Tag::TableRow), _) => rows.push(Vec::new()),
            (Event::Start(Tag::TableCell), _) => rows.last_mut().unwrap().push(String::new()),
            (Event::Text(text) | Event::Code(text), Some(cell)) => cell.push_str(&text),
            (Event::InlineHtml(html), Some(cell)) => {
                assert_eq!(&*html, "<br>");
                cell.push('\n');
            }
            (Event::Html(html), _) => panic!("{html}"),
            (Event::End(TagEnd::Table), _) => break,
            _ => {}
        }
    }
    rows
}

/// The same by GitHub's rules, and whether every link is to a page.
fn seen_by_comrak(markdown: &str) -> Vec<Vec<String>> {
    let mut options = Options::default();
    (options.extension.table, options.extension.strikethrough, options.extension.autolink) = (true, true, true);
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    let is = |found: &NodeValue, row: bool| matches!((found, row), (NodeValue::TableRow(_), true) | (NodeValue::TableCell, false));
    let rows = root.descendants().filter(|node| is(&node.data.borrow().value, true));
    rows.map(|row| {
        let cells = row.children().filter(|node| is(&node.data.borrow().value, false));
        cells
            .map(|cell| {
                let mut text = String::new();
                for node in cell.descendants() {
                    match &node.data.borrow().value {
                        NodeValue::Text(part) => text.push_str(part),
                        NodeValue::Code(code) => text.push_str(&code.literal),
                        NodeValue::HtmlInline(html) => {
                            assert_eq!(html, "<br>");
                            text.push('\n');
                        }
                        NodeValue::Link(link) | NodeValue::Image(link) => {
                            assert!(!link.url.to_lowercase().starts_with("javascript"), "{}", link.url);
                        }
                        _ => {}
                    }
                }
                text
            })
            .collect()
    })
    .collect()
}

/// What Markdown cannot show: it has no NUL.
fn shown(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8000))]

    #[test]
    fn parsers_agree_on_every_cell(texts in [texts::text(), texts::text()]) {
        let document = one(&texts[0], &texts[1]);
        let markdown = Reference::new(&document).to_markdown();
        prop_assert_eq!(markdown.lines().count(), 5);
        let [ours, theirs] = [seen_by_pulldown(&markdown), seen_by_comrak(&markdown)];
        prop_assert_eq!(&ours, &theirs, "{}", markdown);
        prop_assert_eq!(ours.len(), 2);
        prop_assert_eq!(ours[1].len(), 4);
    }

    #[test]
    fn what_is_no_markdown_is_shown_as_it_is(text in "[a-c _|<>&;#\\\\!\\-+=.:/\n\r\t\"'{}\u{0}\u{1b}\u{2028}é]{1,16}") {
        prop_assume!(!text.trim().is_empty());
        let markdown = Reference::new(&one(&text, "e")).to_markdown();
        let [ours, theirs] = [seen_by_pulldown(&markdown), seen_by_comrak(&markdown)];
        prop_assert_eq!(&ours[1][0], &shown(&text), "{}", markdown);
        prop_assert_eq!(&theirs[1][0], &shown(&text), "{}", markdown);
    }
}
