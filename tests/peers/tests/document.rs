//! The reference in Markdown, as other programs show and format it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fs;

use platform_error::{ErrorSet, RequestError};
use platform_error_document::{Document, Entry, Reference, Set};
use platform_error_peers::Peer;
use serde_json::Value;
use tempfile::tempdir;

/// The programs whose pages are compared: GitHub Flavored Markdown, the same after Liquid as on
/// Jekyll, and MDX as on Docusaurus.
const PROGRAMS: [&str; 3] = ["marked", "liquid", "mdx"];

/// Messages that a template language would execute, or take for an element.
const MESSAGES: &[&str] = &[
    "{count} seats left of {{all}}",
    "{ {x} } and {{ y }}, {{{z}}}",
    "a {% raw %} b {%- if x -%} c {%% d",
    "{% endraw %}{{ x | upcase }}{{",
    "{{#include a.md}} \\{{#playground b.rs}} {{ #title c }}",
    "${x} $x$ $$y$$ #{x} <%= x %> [[x]]",
    "a <b> </b> <Tag x={y}/> <!-- x --> <?x?> {/* x */}",
    "a < b, a <b, a<=b, a<-b, 1<2<3, <<, x <$y> <_z> <",
    "export const x = 1",
    "import x from \"y\"",
    "See https://a.b/{id}/c_d, www.a.b/{{x}} and http://a.b/<5",
    "![y]({z}) *{y}* [{x}] _{z}_",
    "&lbrace;x&rbrace; &#123;&#123; &lt;b&gt; &amp;",
    "line\nbreak <\n{\n{%",
    "\\{x} \\\\{y} \\{{z}} {\\% raw %} {\\",
    "}} %} } {",
    ":::tip {#id} :x: ~~{x}~~ | {|} ||",
];

/// Explanations in Markdown, and what each shows.
const EXPLANATIONS: &[(&str, &str)] = &[
    ("Call `f({})` *soon* {now}", "Call f({}) soon {now}"),
    ("Write `{{x}}`, not `{% x %}`", "Write {{x}}, not {% x %}"),
    ("``{{`x`}}`` *or* `{x}`", "``{{`x`}}`` *or* {x}"),
    ("`a {{` b `}} c` {`{`{`", "a {{ b }} c {{{`"),
    ("*one*<br>\ntwo <\n{", "one<br>\ntwo <\n{"),
    ("**{x}** and ~~{{y}}~~", "{x} and {{y}}"),
    ("[{x}](https://a.b/{id}) *or* {{y}}", "{x} or {{y}}"),
    (r"\{x} and \*{y}\*", "{x} and *{y}*"),
    ("*a* <b, a<=b and a < b", "a <b, a<=b and a < b"),
    ("`a|b` *or* {a|b}", "a|b or {a|b}"),
    ("*x* &lt;{y}&gt; &amp;", "x <{y}> &"),
];

/// A document whose errors have these messages and explanations.
fn document<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Document {
    let mut set = Set::new("Pay");
    for (number, (message, explanation)) in texts.into_iter().enumerate() {
        let mut entry = Entry::new(format!("P{number}"));
        message.clone_into(&mut entry.message);
        explanation.clone_into(&mut entry.explanation);
        "A cause".clone_into(&mut entry.cause);
        "A solution".clone_into(&mut entry.solution);
        set.entries.push(entry);
    }
    let mut document = Document::default();
    document.sets.push(set);
    document
}

/// Compares what a column of the reference shows in each program.
fn assert_shown(document: &Document, column: usize, expected: &[&str]) {
    let Some(peer) = Peer::node("document/shown.mjs") else {
        return;
    };
    let printed = peer.input(Reference::new(document).to_markdown()).output();
    let shown: Value = serde_json::from_str(&printed).unwrap();
    for program in PROGRAMS {
        let rows = shown[program].as_array().unwrap();
        assert_eq!(rows.len(), 1 + expected.len(), "{program}");
        for (row, expected) in rows[1..].iter().zip(expected) {
            assert_eq!(row.as_array().unwrap().len(), 4, "{program}: {row}");
            assert_eq!(row[column], *expected, "{program}");
        }
    }
}

#[test]
fn a_message_is_shown_alike_by_template_languages() {
    let document = document(MESSAGES.iter().map(|&message| (message, "Meaning")));
    assert_shown(&document, 0, MESSAGES);
}

#[test]
fn markdown_is_shown_alike_by_template_languages() {
    let texts = EXPLANATIONS.iter().map(|(text, _)| ("Message", *text));
    let shown: Vec<&str> = EXPLANATIONS.iter().map(|(_, shown)| *shown).collect();
    assert_shown(&document(texts), 1, &shown);
}

#[test]
fn the_standard_set_is_shown_alike() {
    let document = Document::from(RequestError::CATALOG);
    let messages: Vec<&str> = document
        .entries()
        .map(|(_, entry)| &*entry.message)
        .collect();
    assert_shown(&document, 0, &messages);
}

/// Messages of all widths.
const WIDE: &[&str] = &[
    "表名过长：超过 62 个字符（括号）",
    "ｆｕｌｌ ｶﾅ 日本語のエラー",
    "한국어 오류",
    "e\u{301} a\u{308}\u{304} résumé",
    "🎉 👩‍👩‍👧 🇩🇪 👍🏽 ✔️ ⚠ ❤️ 1️⃣ ☎",
    "שגיאה לא ידועה",
    "خطأ غير معروف السلام لا إلا",
    "نمی‌خواهم",
    "हिन्दी त्रुटि",
    "ไทย ข้อผิดพลาด น้ำ",
    "zero\u{200b}width soft\u{ad}hyphen word\u{2060}joiner",
    "… — “quotes” ± × ° α ①",
    "𝒳 𠀀 🀄",
];

#[test]
fn prettier_leaves_the_reference_alone() {
    let Some(prettier) = Peer::npm("prettier") else {
        return;
    };
    let wide = document(WIDE.iter().map(|&message| (message, message)));
    let braces = document(MESSAGES.iter().map(|&message| (message, "Meaning")));
    let folder = tempdir().unwrap();
    for (name, document) in [
        ("standard.md", &Document::from(RequestError::CATALOG)),
        ("wide.md", &wide),
        ("braces.md", &braces),
    ] {
        let page = Reference::new(document).to_markdown();
        fs::write(folder.path().join(name), page).unwrap();
    }
    let checked = prettier.args(["--check", "."]).folder(folder.path()).run();
    assert!(checked.success, "{checked}");
}
