//! What an import makes of HTML, links by reference and footnotes in the cells of a table.

use platform_error_document::import::{Format, Import, Imported};
use platform_error_document::{Entry, Field};

const HEAD: &str = "| Code | Error Message | Explanation | Cause | Solution |\n|-|-|-|-|-|\n";

fn read(text: &str, format: Format) -> Imported {
    Import::new("AnyError").read(text, format).unwrap()
}

/// The explanation that a cell is read as, and the notices.
fn explanation(cell: &str, rest: &str) -> (String, Vec<String>) {
    let page = format!("{HEAD}| A | m | {cell} | c | s |\n\n{rest}");
    let imported = read(&page, Format::Markdown);
    let [entry] = &*imported.document.sets[0].entries else {
        panic!("{page}")
    };
    let notices = imported.notices.iter().map(ToString::to_string).collect();
    (entry.explanation.clone(), notices)
}

fn assert_reads(cases: &[(&str, &str)], rest: &str) {
    for (cell, expected) in cases {
        let (text, notices) = explanation(cell, rest);
        assert_eq!(text, *expected, "{cell}");
        assert_eq!(notices, [""; 0], "{cell}");
    }
}

/// The code and the strings of each entry.
fn texts(entries: &[Entry]) -> Vec<[&str; 5]> {
    let mut texts = Vec::new();
    for entry in entries {
        texts.push([
            &*entry.code,
            &*entry.message,
            &*entry.explanation,
            &*entry.cause,
            &*entry.solution,
        ]);
    }
    texts
}

#[test]
fn links_by_reference_become_inline_links() {
    let definitions = "\
        [1]: https://hall.example/plan\n\
        [finder]: <https://hall.example/find me> 'Find \"it\"'\n\
        [map (2)]: https://hall.example/map_(2)\n\
        [odd]: <https://hall.example/a)b|c>\n\
        [near]: ../seats.md\n\
        [icon]: icon.png\n";
    assert_reads(
        &[
            (
                "See [the plan][1].",
                "See [the plan](https://hall.example/plan).",
            ),
            (
                "Use the [Finder]",
                "Use the [Finder](https://hall.example/find%20me \"Find \\\"it\\\"\")",
            ),
            (
                "[map (2)][] and [**so** `x`][near]",
                "[map (2)](https://hall.example/map_(2)) and [**so** `x`](../seats.md)",
            ),
            ("[odd]", "[odd](https://hall.example/a%29b%7Cc)"),
            ("![a \\[seat\\]][icon]", "![a \\[seat\\]](icon.png)"),
            // Without a definition, it is text.
            ("see [2] and [it][3]", "see [2] and [it][3]"),
            // So it is if the brackets are escaped or code.
            ("\\[1] and `[1]`", "\\[1] and `[1]`"),
        ],
        definitions,
    );
}

#[test]
fn footnotes_are_put_in_parentheses() {
    let notes = "[^n]: Numbers begin at *1*.\n[^Long]: One.\n\n    Two, [here](https://a.b).\n";
    assert_reads(
        &[
            (
                "A wrong number[^n]",
                "A wrong number (Numbers begin at *1*.)",
            ),
            ("Wrong [^n] number", "Wrong (Numbers begin at *1*.) number"),
            ("[^n]", "Numbers begin at *1*."),
            ("a b[^long]", "a b (One.\n\nTwo, [here](https://a.b).)"),
            ("without a note[^m]", "without a note[^m]"),
        ],
        notes,
    );
    // A word may be a code, and stays what it is.
    let (text, notices) = explanation("LEDGER\\_CLOSED[^n]", notes);
    assert_eq!(text, "LEDGER_CLOSED");
    assert_eq!(
        notices,
        ["line 3: the footnote \"Numbers begin at 1.\" is left out"]
    );
}

#[test]
fn html_in_a_cell_becomes_markdown() {
    assert_reads(
        &[
            ("Use <code>a_b</code>", "Use `a_b`"),
            ("<CODE>a`b</CODE>", "``a`b``"),
            ("<code>a</code><code>\\|b</code>", "`a|b`"),
            ("<b>Not</b> <strong>now</strong>", "**Not** **now**"),
            ("a <b> b </b> c", "a **b** c"),
            ("<em>so</em> <i>it</i> <s>was</s>", "*so* *it* ~~was~~"),
            (
                "<a href=\"https://a.b/c_d\">a_b</a>",
                "[a\\_b](https://a.b/c_d)",
            ),
            (
                "<a href='https://a.b/c_d'>https://a.b/c_d</a>",
                "https://a.b/c_d",
            ),
            ("<a name=\"x\"></a>Gone", "Gone"),
            ("<code><a href=\"x.md\">f()</a></code>", "[`f()`](x.md)"),
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            ("One<br class=\"x\">Two<Br/>Three", "One\nTwo\nThree"),
            ("<div>One</div><div>Two</div>", "One\nTwo"),
            (
                "Do:<ul><li>one</li><li>two<ol><li>in</li></ol></li></ul>then",
                "Do:\n- one\n- two\n  1. in\nthen",
            ),
            (
                "10<sup>-3</sup> H<sub>2</sub>O 5<sup>th</sup>",
                "10⁻³ H₂O 5th",
            ),
            ("<img src=\"a.png\" alt=\"An [a]\">", "![An \\[a\\]](a.png)"),
            ("<span style=\"x\">red</span> <u>line</u>", "red line"),
            ("<q>so</q>", "“so”"),
            ("&nbsp;<b>x</b>&nbsp;&nbsp;y&nbsp;", "**x** y"),
            ("<b>x</b><!---->", "**x**"),
            ("<kbd>Ctrl</kbd>+<kbd>C</kbd>", "`Ctrl`+`C`"),
            ("<b><b>x</b></b><i></i>", "**x**"),
            ("<b><i>x</b></i> y", "***x*** y"),
            // Entities and Markdown next to it.
            (
                "<b>&lt;T&gt;</b> & **a_b** [x](y.md)",
                "**<T>** & **a\\_b** [x](y.md)",
            ),
        ],
        "",
    );
}

#[test]
fn what_only_looks_like_html_stays_text() {
    for (cell, tags) in [
        ("Table <name> not found", 1),
        ("No <label> here", 1),
        ("Vec<String> of <T>", 2),
        ("the <table> is gone", 1),
        ("</b> alone", 1),
        ("<Badge>y</Badge>", 2),
    ] {
        let (text, notices) = explanation(cell, "");
        assert_eq!(text, cell);
        assert_eq!(notices.len(), tags, "{notices:?}");
        assert!(notices[0].starts_with("line 3: the tag \"<"), "{notices:?}");
    }
    // Next to an element of HTML, too.
    let (text, notices) = explanation("<i>Table</i> <name>", "");
    assert_eq!(text, "*Table* <name>");
    assert_eq!(notices, ["line 3: the tag \"<name>\" is kept as text"]);
    // Code and escapes are text for everyone.
    let (text, notices) = explanation("`<b>` \\<b>x\\</b> a < b", "");
    assert_eq!((&*text, notices.len()), ("`<b>` <b>x</b> a < b", 0));
}

#[test]
fn what_is_left_out_is_reported() {
    let (text, notices) = explanation("a<!-- todo --> b", "");
    assert_eq!(text, "a b");
    assert_eq!(notices, ["line 3: the comment \"todo\" is left out"]);
    let (text, notices) = explanation("<a href=\"javascript:x()\">a</a>", "");
    assert_eq!(text, "a");
    assert_eq!(
        notices,
        ["line 3: the link to \"javascript:x()\" is left out"]
    );
    // Nobody asked about tables of other things.
    let page = format!("| x | y |\n|-|-|\n| <n> | <!-- z --> |\n\n{HEAD}| A | m | e | c | s |\n");
    let notices: Vec<String> = read(&page, Format::Markdown)
        .notices
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        notices,
        ["line 1: the table with the columns `x`, `y` is not one of errors, so it is not imported"]
    );
}

#[test]
fn tables_in_html_are_read() {
    let page = "\
<!doctype html>
<html><head><title>No <table>s</title><style>td > p { color: red }</style></head><body>
<script>document.write('<table><tr><td>x</td></tr></table>')</script>
<!-- <table><tr><td>gone</td></tr></table> -->
<TABLE>
<thead><tr><th><p>Code</p></th><th>Error&nbsp;Message<th>Explanation<th>Cause<th>Solution</thead>
<tr>
  <td><a id=a1></a>A1
  <td>No such
      seat &amp; row
  <td><p>One</p> <p>Two</p>
  <td rowspan=2>Wrong
  <td>Look
</tr>
<tr><td>A2</td><td>m</td><td>e</td><td>s</td></tr>
<tr><td colspan=5><b>Voice</b></td></tr>
<tr><td>A3</td><td>m</td><td><table><tr><td>x<td>y<tr><td>z</table></td><td>c</td><td>s</td></tr>
</TABLE>";
    for (page, format) in [
        (page.to_owned(), Format::Html),
        (format!("# Title\n\n{page}\n\nText\n"), Format::Markdown),
        (page.replace('\n', "\r\n"), Format::Html),
    ] {
        let imported = read(&page, format);
        let entries = &imported.document.sets[0].entries;
        assert_eq!(
            texts(entries),
            [
                ["A1", "No such seat & row", "One\n\nTwo", "Wrong", "Look"],
                ["A2", "m", "e", "Wrong", "s"],
                ["A3", "m", "x | y\nz", "c", "s"],
            ],
            "{page}"
        );
    }
}

#[test]
fn errors_in_html_have_their_lines() {
    let head = "<th>Code<th>Message<th>Explanation<th>Cause<th>Solution";
    let rows = "\n<tr>\n<td>A<td>m<td>e<td>c<td>s\n<tr>\n<td>A<td>n<td>e<td>c\n<td>s";
    let table = format!("<table><tr>{head}{rows}</table>");
    let expected = "line 4: the code \"A\" is already used by the error on line 2";
    let mistakes = Import::new("E").read(&table, Format::Html).unwrap_err();
    assert_eq!(mistakes.to_string(), expected);
    // In a list and a quotation, whose marks the parser removes.
    for (mark, indent) in [("- ", "  "), ("> ", "> ")] {
        let lines = table.replace('\n', &format!("\n{indent}"));
        let page = format!("Title\n=====\n\n{mark}{lines}\n");
        let mistakes = Import::new("E").read(&page, Format::Markdown).unwrap_err();
        let expected = "line 7: the code \"A\" is already used by the error on line 5";
        assert_eq!(mistakes.to_string(), expected, "{page}");
    }
}

#[test]
fn titles_may_span_rows_and_columns() {
    let page = "<table>\
        <tr><th rowspan=2>Code<th colspan=2>Error<th colspan=2>What\
        <tr><th>Message<th>Explanation<th>Cause<th>Solution\
        <tr><td>A<td colspan=2>m<td>c<td>s</table>";
    let imported = read(page, Format::Html);
    let entries = &imported.document.sets[0].entries;
    assert_eq!(texts(entries), [["A", "m", "m", "c", "s"]]);
}

#[test]
fn markdown_in_html_is_read_as_markdown() {
    let page = "<table>\n<tr><th>Code</th><th>Message</th><th>Explanation</th><th>Cause</th>\
        <th>Solution</th></tr>\n<tr><td>A</td><td>\n\n`m` *n*\n\n</td><td>\n\n- one\n- [two][x]\n\n\
        </td><td>c</td><td>s</td></tr>\n</table>\n\n[x]: https://a.b\n";
    let imported = read(page, Format::Markdown);
    let entries = &imported.document.sets[0].entries;
    assert_eq!(
        texts(entries),
        [["A", "`m` *n*", "- one\n- [two](https://a.b)", "c", "s"]]
    );
    // A table of Markdown in HTML is a table.
    let page =
        format!("<details>\n<summary>S</summary>\n\n{HEAD}| A | m | e | c | s |\n\n</details>");
    let imported = read(&page, Format::Markdown);
    assert_eq!(imported.document.entries().count(), 1);
}

/// What programs export as HTML.
#[test]
fn exports_of_programs_are_read() {
    let titles = ["Code", "Message", "Cause", "Solution"];
    let cells = ["E1", "No seat", "Full", "Wait"];
    let row = |element: &str, cells: &[&str]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| format!("<{element}>{cell}</{element}>"))
            .collect();
        format!("<tr>{}</tr>", cells.concat())
    };
    let office = |cell: &&str| format!("<p class=MsoNormal><b>{cell}<o:p></o:p></b></p>");
    let office = titles.map(|title| office(&title));
    let office = office.each_ref().map(String::as_str);
    for (program, page) in [
        (
            "a word processor",
            format!(
                "<table>{}{}<![if !supportLists]></table>",
                row("td", &office),
                row("td", &cells).replace("Full", "<![if !x]>Full<![endif]><o:p></o:p>")
            ),
        ),
        (
            "a spreadsheet",
            format!(
                "<table><thead>{}</thead>{}{}</table>",
                row("th", &["", "A", "B", "C", "D"]),
                row("td", &titles).replace("<tr>", "<tr><th><div>1</div></th>"),
                row("td", &cells).replace("<tr>", "<tr><th><div>2</div></th>")
            ),
        ),
        (
            "a page whose head has all rows",
            format!(
                "<table><thead>{}{}</thead></table>",
                row("th", &titles),
                row("td", &cells)
            ),
        ),
        (
            "a head of cells",
            format!(
                "<table><thead>{}</thead>{}</table>",
                row("td", &titles),
                row("td", &cells)
            ),
        ),
    ] {
        let imported = read(&page, Format::Html);
        assert_eq!(imported.notices, [], "{program}");
        assert_eq!(
            texts(&imported.document.sets[0].entries),
            [["E1", "No seat", "No seat", "Full", "Wait"]],
            "{program}"
        );
    }
}

/// A table whose columns are named by options is read if the file has no other, even if it explains
/// nothing.
#[test]
fn a_column_that_is_named_makes_a_table_one_of_errors() {
    let page = "| Class | Status |\n|-|-|\n| Conflict | 409 |\n| Gone | 410 |\n";
    let import = Import::new("AnyError")
        .column("Class", Field::Code)
        .column("Status", Field::HttpStatus)
        .default_text(Field::Cause, "none yet")
        .default_text(Field::Solution, "none yet");
    let imported = import.read(page, Format::Markdown).unwrap();
    let codes: Vec<&str> = imported
        .document
        .entries()
        .map(|(_, entry)| &*entry.code)
        .collect();
    assert_eq!(codes, ["Conflict", "Gone"]);
}

#[test]
fn a_page_of_a_documentation_tool_is_read_as_the_options_say() {
    // The heading is one of members, but the user says what they are.
    let page = "<h3>Field Summary</h3><table><tr><th>Modifier and Type</th>\
        <th>Field and Description</th></tr><tr><td><code>static int</code></td>\
        <td><code>DOOR_SHUT</code><div>The door is shut.</div></td></tr></table>";
    let import = Import::new("AnyError")
        .column("Field and Description", Field::Code)
        .default_text(Field::Cause, "none yet")
        .default_text(Field::Solution, "none yet");
    let imported = import.read(page, Format::Html).unwrap();
    let entry = &imported.document.sets[0].entries[0];
    assert_eq!(
        (&*entry.code, &*entry.message),
        ("DOOR_SHUT", "The door is shut.")
    );
    // Without them, what is the same in all rows is not the code.
    let row = |name| format!("<tr><td>static int</td><td>{name}</td></tr>");
    let rows = ["DOOR_SHUT", "DOOR_OPEN", "DOOR_LOST", "DOOR_GONE"].map(row);
    let titles = "<tr><th>Modifier</th><th>Member</th></tr>";
    let page = format!("<table>{titles}{}</table>", rows.concat());
    let import = Import::new("AnyError");
    let errors = import.read(&page, Format::Html).unwrap_err().to_string();
    assert!(errors.contains("--column \"Member=code\""), "{errors}");
}
