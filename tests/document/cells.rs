//! A cell stays one cell, shows its text, and executes nothing, for our parser and for GitHub's.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use platform_error_document::import::{self, Format};
use platform_error_document::{Document, Entry, Field, Reference, Set};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::texts;

/// A document with one error, which has this message and this explanation.
fn one(message: &str, explanation: &str) -> Document {
    let mut entry = Entry::new("CODE");
    entry.message = message.into();
    entry.explanation = explanation.into();
    entry.cause = "c".into();
    entry.solution = "s".into();
    let mut set = Set::new("E");
    set.entries.push(entry);
    let mut document = Document::default();
    document.sets.push(set);
    document
}

/// The source of the two cells of a row: a message and an explanation.
fn cells(message: &str, explanation: &str) -> [String; 2] {
    let document = one(message, explanation);
    [Field::Message, Field::Explanation].map(|column| {
        let markdown = Reference::new(&document).columns([column]).to_markdown();
        let lines: Vec<&str> = markdown.lines().collect();
        assert_eq!(lines.len(), 5, "{markdown}");
        lines[4]
            .strip_prefix("| ")
            .unwrap()
            .strip_suffix(" |")
            .unwrap()
            .trim_end()
            .to_owned()
    })
}

#[test]
fn plain_text_is_escaped() {
    for (text, cell) in [
        ("build_target", r"build\_target"),
        ("a | b", r"a \| b"),
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("one ` backtick", r"one \` backtick"),
        (r"C:\tmp and \d+", r"C:\tmp and \d+"),
        ("Vec<String> but a < b > c", r"Vec\<String> but a < b > c"),
        ("<script>alert(1)</script>", r"\<script>alert(1)\</script>"),
        ("<!-- gone -->", r"\<!-- gone -->"),
        ("<std::string>", r"\<std::string>"),
        ("R&D and AT&T", r"R&D and AT&T"),
        ("two\nlines\r\n", r"two<br/>lines&#13;<br/>"),
        (" spaces\t", "&#32;spaces&#9;"),
        ("\u{1b}[31m \u{202e} \0", "&#27;[31m &#8238; &#0;"),
        ("[x](javascript:alert(1))", r"\[x](javascript:alert(1))"),
        ("{{#include secret}}", r"\{\{#include secret}}"),
        ("{count} of {{all}}", r"\{count} of \{\{all}}"),
        (
            "`{name}` or `{{ y }}`",
            r"`{name}` or <code>\{\{ y \}\}</code>",
        ),
        (
            "{% if x %} and `{%x%}`",
            r"\{\% if x %} and <code>\{\%x\%\}</code>",
        ),
        (
            "**x** {{{{ #include secret}}",
            r"**x** \{\{\{\{ #include secret}}",
        ),
        ("`a\nb` and `c|_`", r"\`a<br/>b\` and `c\|_`"),
        ("https://a.b/c_d?e=f_g", "https://a.b/c_d?e=f_g"),
        (
            r"https://a.b/{id}?c_d=[]&e",
            r"https\://a.b/\{id}?c\_d=[]&e",
        ),
        ("www.a|_", r"www\.a\|\_"),
        // For GitHub, this space is part of the URL.
        ("https://a.b/c_d\u{a0}<b>", "https\\://a.b/c\\_d\u{a0}\\<b>"),
        ("**x** [y](file:z)", r"\*\*x\*\* \[y](file:z)"),
        ("**x** ![y](JavaScript:z)", r"\*\*x\*\* !\[y](JavaScript:z)"),
        ("**x** <javascript:y>", r"\*\*x\*\* \<javascript:y>"),
        // Our parser does not see a link here.
        (
            "**x** ](java&#115;cript:z)",
            r"\*\*x\*\* ](java\&#115;cript:z)",
        ),
        ("# no heading", "# no heading"),
        ("[1] ~5 (a) {b} 表名 🦀", "[1] ~5 (a) \\{b} 表名 🦀"),
    ] {
        assert_eq!(cells(text, text), [cell, cell], "{text:?}");
    }
}

#[test]
fn markdown_is_kept() {
    for cell in [
        "**bold**, __so__, a_b and a|b",
        "**Note:** a `b` **c *d* e** \\<b> & &lt;b>",
        "[a_b](https://x.y/c_d) and ![i](j_k.png)",
    ] {
        let cell = cell.replace('|', "\\|");
        let text = cell.replace("\\|", "|").replace(r"\<", "<");
        assert_eq!(cells(&text, &text), [&*cell, &*cell], "{text:?}");
    }
}

#[test]
fn a_message_is_markdown_only_if_clearly_meant() {
    for (text, message) in [
        ("__init__ is _so_", r"\_\_init\_\_ is \_so\_"),
        ("2*3*4", r"2\*3\*4"),
        ("2**3 and 4**5", r"2\*\*3 and 4\*\*5"),
        ("no **/*.rs in src/**", r"no \*\*/\*.rs in src/\*\*"),
        ("&lt;T&gt;", r"\&lt;T\&gt;"),
        ("https://a.b/_c_", r"https\://a.b/\_c\_"),
        (r"\*so\*", r"\\\*so\\\*"),
        ("~~gone~~", r"\~\~gone\~\~"),
        ("<https://a.b>", r"\<https://a.b>"),
        ("[so](other.md) **_x_**", r"\[so](other.md) \*\*\_x\_\*\*"),
    ] {
        assert_eq!(cells(text, text), [message, text], "{text:?}");
    }
}

#[test]
fn escaped_markup_stays_escaped() {
    for cell in [
        r"\*\*not bold\*\*",
        r"\[no link](https://a.b) at all",
        r"\*then\* \*\*strong\*\* **so**",
    ] {
        let [head, line] = [
            "| Error Message | Explanation | Cause | Solution |",
            "|-|-|-|-|",
        ];
        let markdown = format!("{head}\n{line}\n| {cell} | {cell} | c | s |\n");
        let document = import::read(&markdown, Format::Markdown, "E").unwrap();
        let entry = &document.sets[0].entries[0];
        assert_eq!(cells(&entry.message, &entry.explanation), [cell, cell]);
    }
}

/// What a reader of the page sees in each row: the text of its cells, including code and line
/// breaks.
fn seen_by_pulldown(markdown: &str) -> Vec<Vec<String>> {
    let options =
        pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        let cell = rows.last_mut().and_then(|row| row.last_mut());
        match (event, cell) {
            (Event::Start(Tag::TableHead | Tag::TableRow), _) => rows.push(Vec::new()),
            (Event::Start(Tag::TableCell), _) => rows.last_mut().unwrap().push(String::new()),
            (Event::Text(text) | Event::Code(text), Some(cell)) => cell.push_str(&text),
            (Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }), _) => {
                assert_harmless(&dest_url);
            }
            (Event::InlineHtml(html), Some(_)) if ["<code>", "</code>"].contains(&&*html) => {}
            (Event::InlineHtml(html), Some(cell)) => {
                assert_eq!(&*html, "<br/>", "{markdown}");
                cell.push('\n');
            }
            (Event::Html(html), _) => panic!("{html}"),
            (Event::End(TagEnd::Table), _) => break,
            _ => {}
        }
    }
    rows
}

/// The same, by GitHub's rules.
fn seen_by_comrak(markdown: &str) -> Vec<Vec<String>> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    let rows = root
        .descendants()
        .filter(|node| matches!(node.data.borrow().value, NodeValue::TableRow(_)));
    rows.map(|row| {
        let cells = row
            .children()
            .filter(|node| matches!(node.data.borrow().value, NodeValue::TableCell));
        cells
            .map(|cell| {
                cell.descendants()
                    .map(|node| seen_of(&node.data.borrow().value))
                    .collect()
            })
            .collect()
    })
    .collect()
}

fn seen_of(node: &NodeValue) -> String {
    match node {
        NodeValue::Text(text) => text.to_string(),
        NodeValue::Code(code) => code.literal.clone(),
        NodeValue::HtmlInline(html) if html == "<code>" || html == "</code>" => String::new(),
        NodeValue::HtmlInline(html) => {
            assert_eq!(html, "<br/>");
            "\n".to_owned()
        }
        NodeValue::Link(link) | NodeValue::Image(link) => {
            assert_harmless(&link.url);
            String::new()
        }
        NodeValue::HtmlBlock(block) => panic!("{}", block.literal),
        _ => String::new(),
    }
}

fn assert_harmless(link: &str) {
    let mut link = link.to_lowercase();
    link.retain(|c| !c.is_whitespace() && !c.is_control());
    assert!(
        !["javascript:", "vbscript:", "data:"]
            .iter()
            .any(|scheme| link.starts_with(scheme)),
        "{link}"
    );
}

/// The text as Markdown can show it, without NUL.
fn shown(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// Plain text, as a regular expression: characters and strings that Markdown could interpret.
const PLAIN: &str = "([a-c _|<>&;#\\\\!\\-+=.:/\n\r\t\"'{}\u{0}\u{1b}\u{2028}é]\
    |\\*|~|\\[|\\]\\(|&lt;|https://a|www\\.b|<b>){1,12}";

proptest! {
    #[test]
    fn a_row_is_one_harmless_row_for_every_parser(texts in [texts::text(), texts::text()]) {
        let markdown = Reference::new(&one(&texts[0], &texts[1])).to_markdown();
        prop_assert_eq!(markdown.lines().count(), 5);
        for rows in [seen_by_pulldown(&markdown), seen_by_comrak(&markdown)] {
            prop_assert_eq!(rows.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4], "{}", markdown);
            prop_assert_eq!(&rows[1][2..], ["c", "s"], "{}", markdown);
        }
    }

    #[test]
    fn plain_text_is_shown_unchanged(text in PLAIN) {
        // Skip what is clearly meant as Markdown, even in a message.
        let text = text.replace("**", "* *").replace("*\\*", "*\\ *").replace("](h", "]( h");
        let markdown = Reference::new(&one(&text, "e")).to_markdown();
        for rows in [seen_by_pulldown(&markdown), seen_by_comrak(&markdown)] {
            prop_assert_eq!(&rows[1][0], &shown(&text), "{}", markdown);
        }
    }
}
