//! The options of the page and the site.

use base64::prelude::{BASE64_STANDARD, Engine};
use platform_error::{Kind, Retry};
use platform_error_document::{Document, Entry, Reference, Set};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};
use tempfile::tempdir;

use super::{PUBLISHED, run, run_with, tool};

/// The page of an error that a closure changes.
fn page(change: impl FnOnce(&mut Entry)) -> Html {
    let mut entry = Entry::new("CODE");
    "m".clone_into(&mut entry.message);
    "An explanation".clone_into(&mut entry.explanation);
    change(&mut entry);
    let mut set = Set::new("AnyError");
    set.entries = vec![entry, Entry::new("OTHER")];
    let mut document = Document::default();
    document.sets.push(set);
    Html::parse_document(&Reference::new(&document).to_html())
}

fn published(arguments: &[&str]) -> Html {
    let output = run_with(
        tool()
            .args(["reference", "--format", "html", "--catalog", PUBLISHED])
            .args(arguments),
    );
    assert_eq!((output.code, &*output.stderr), (0, ""));
    let page = Html::parse_document(&output.stdout);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    select(page, selector).into_iter().map(text).collect()
}

/// What a Content Security Policy calls a style or a script.
fn hash(text: &str) -> String {
    let hash = Sha256::digest(text);
    format!("sha256-{}", BASE64_STANDARD.encode(hash))
}

#[test]
fn only_the_style_and_the_script_of_the_page_are_allowed() {
    let page = published(&[]);
    let policy = select(&page, "meta[http-equiv=Content-Security-Policy]")[0];
    let policy = policy.attr("content").unwrap();
    for (name, directive) in [("style", "style-src"), ("script", "script-src")] {
        let [content] = &*texts(&page, name) else {
            panic!("one {name}")
        };
        // After a change, this is what to write into `html/policy.rs`.
        let expected = format!("{directive} '{}';", hash(content));
        assert!(policy.contains(&expected), "{expected}\n{policy}");
    }
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(select(&page, "[style]").is_empty());
}

#[test]
fn the_index_lists_every_error() {
    let page = published(&[]);
    let titles = texts(&page, ".index thead th[scope=col]");
    assert_eq!(titles, ["Code", "Message", "Status"]);
    let rows = select(&page, ".index tbody tr");
    assert_eq!(rows.len(), 13);
    let cells: Vec<_> = rows[1].child_elements().map(text).collect();
    let expected = [
        "DUPLICATE_KEY",
        "Duplicate key value violates unique constraint",
        "409",
    ];
    assert_eq!(cells, expected);
    for (link, article) in select(&page, "tbody th[scope=row] a")
        .iter()
        .zip(select(&page, "article"))
    {
        let id = article.attr("id").unwrap();
        assert_eq!(link.attr("href"), Some(&*format!("#{id}")));
    }
    // A message that only repeats the code says nothing.
    let last = text(rows[12].child_elements().nth(1).unwrap());
    assert_eq!(last, "Duplicate table name");
}

#[test]
fn the_value_of_a_parameter_is_marked() {
    let page = page(|entry| {
        entry.message = "{{a}} {used:?} of {limit}".to_owned();
        entry.params = vec!["used".into(), "limit".into()];
    });
    assert_eq!(texts(&page, ".message .param"), ["used", "limit"]);
    assert_eq!(texts(&page, ".message")[0], "{a} used of limit");
    assert_eq!(texts(&page, "tbody td")[0], "{a} {used} of {limit}");
}

#[test]
fn a_deprecation_and_a_link_are_markdown() {
    let page = page(|entry| {
        entry.deprecated = Some("use [`OTHER`](#OTHER) <b>now</b>".to_owned());
        entry.docs = Some("[the guide](https://a.example/guide)".to_owned());
        entry.labels = vec![
            ("runbook".to_owned(), "https://a.example/run".to_owned()),
            ("owner".to_owned(), "a *b* c".to_owned()),
        ];
    });
    assert_eq!(texts(&page, ".deprecated a[href='#OTHER'] code"), ["OTHER"]);
    let deprecated = &texts(&page, ".deprecated")[0];
    assert!(deprecated.contains("<b>now</b>"), "{deprecated}");
    let links = texts(&page, ".facts a[href='https://a.example/guide']");
    assert_eq!(links, ["the guide"]);
    let runbook = texts(&page, ".facts a[href='https://a.example/run']");
    assert_eq!(runbook, ["https://a.example/run"]);
    let facts = &texts(&page, ".facts")[0];
    assert!(facts.contains("ownera *b* c"), "{facts}");
}

#[test]
fn what_is_missing_or_repeated_is_left_out() {
    let page = page(|entry| entry.message.clone_from(&entry.explanation));
    assert!(select(&page, "dl.texts").is_empty());
}

#[test]
fn what_nobody_knows_is_not_shown() {
    let plain = page(|entry| entry.deprecated = Some("Gone".to_owned()));
    assert_eq!(texts(&plain, "article .badge"), ["deprecated"]);
    assert_eq!(select(&plain, ".index th[scope=col]").len(), 2);
    assert!(select(&plain, ".facts").is_empty());
    assert_eq!(select(&plain, "label[hidden] [name=kind]").len(), 1);

    let known = page(|entry| entry.kind = Kind::NotFound);
    assert_eq!(texts(&known, "article .badge"), ["HTTP 404", "HTTP 500"]);
    assert_eq!(select(&known, ".index th[scope=col]").len(), 3);
    assert_eq!(texts(&known, ".facts dt"), ["Retry", "Retry"]);
    assert!(select(&known, "label[hidden] [name=kind]").is_empty());
    let known = page(|entry| entry.http_status = Some(418));
    assert_eq!(texts(&known, "article .badge"), ["HTTP 418", "HTTP 500"]);
    let known = page(|entry| entry.retry = Retry::FromStart);
    assert_eq!(texts(&known, ".facts dt"), ["Retry", "Retry"]);
}

#[test]
fn sets_with_the_same_name_are_told_apart() {
    let mut document = Document::default();
    for path in ["cards::Error", "banks::Error", "Ledger"] {
        let mut set = Set::new(path.rsplit("::").next().unwrap());
        path.clone_into(&mut set.path);
        set.entries.push(Entry::new(path));
        document.sets.push(set);
    }
    let page = Html::parse_document(&Reference::new(&document).to_html());
    let labels = select(&page, "[name=set] option[label]");
    let labels = labels.iter().map(|option| option.attr("label").unwrap());
    let labels: Vec<&str> = labels.collect();
    assert_eq!(labels, ["cards::Error", "banks::Error"]);
}

#[test]
fn labels_are_in_the_language_of_the_page() {
    for (lang, label) in [
        ("zh", "解决方案"),
        ("zh-Hant-TW", "解决方案"),
        ("ZH-cn", "解决方案"),
        ("en-GB", "Solution"),
        ("de", "Solution"),
        ("zho-x", "Solution"),
    ] {
        let page = published(&["--lang", lang]);
        assert_eq!(select(&page, "html")[0].attr("lang"), Some(lang));
        assert_eq!(texts(&page, ".texts dt")[2], label, "{lang}");
        // A screen reader pronounces them in their own language.
        let is_foreign = lang == "de" || lang == "zho-x";
        let label = select(&page, ".texts dt")[2].attr("lang");
        assert_eq!(label, is_foreign.then_some("en"), "{lang}");
    }
    let page = published(&["--lang", "zh"]);
    assert_eq!(texts(&page, "h1"), ["Request Error 错误参考"]);
    assert_eq!(texts(&page, ".count"), ["13 个错误"]);
    let facts = &texts(&page, ".facts")[0];
    assert!(facts.contains("重试不要重试相同的请求"), "{facts}");
    for wrong in ["", "e n", "zh_CN", "-", "x\"y", "zh-", "123456789"] {
        let output = run(&["reference", "--format", "html", "--lang", wrong]);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{wrong}");
    }
}

#[test]
fn an_introduction_a_version_and_a_link_are_above_the_index() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("intro.md");
    let intro = "# Read *this*\n\n## And this\n\n### Or that\n\n\
        <script>alert(1)</script>\n\n[guide](../guide.html) [bad](javascript:x)\n\n\
        ![chart](https://a.example/c.png)\n\n|a|\n|-:|\n|1|\n";
    std::fs::write(&file, intro).unwrap();
    let page = published(&[
        "--intro",
        file.to_str().unwrap(),
        "--release",
        "2.4 <beta>",
        "--home",
        "../?a=1&b=\"2\"",
    ]);
    assert_eq!(texts(&page, "h1"), ["Request Error Reference"]);
    assert_eq!(texts(&page, ".intro h2"), ["Read this", "And this"]);
    assert_eq!(texts(&page, ".intro h3"), ["Or that"]);
    assert!(texts(&page, ".intro")[0].contains("<script>alert(1)</script>"));
    assert_eq!(texts(&page, ".intro a[href='../guide.html']"), ["guide"]);
    assert_eq!(select(&page, ".intro a").len(), 2);
    assert_eq!(select(&page, ".intro .scroll td.right").len(), 1);
    assert_eq!(texts(&page, "header .release"), ["Version 2.4 <beta>"]);
    let home = select(&page, "header nav a")[0];
    assert_eq!(home.attr("href"), Some("../?a=1&b=\"2\""));
    for wrong in ["javascript:alert(1)", "data:text/html,x", ""] {
        let output = run(&["reference", "--format", "html", "--home", wrong]);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{wrong}");
    }
    let missing = run(&["reference", "--format", "html", "--intro", "/no/such/file"]);
    assert_eq!((missing.code, &*missing.stdout), (2, ""));
}

#[test]
fn a_title_stands_in_for_a_message_that_repeats_the_code() {
    let page = |explanation: &str, title: Option<&str>| {
        page(|entry| {
            "CODE".clone_into(&mut entry.message);
            explanation.clone_into(&mut entry.explanation);
            entry.title = title.map(str::to_owned);
        })
    };
    let shown = |page: &Html| {
        let both = [".message", "tbody td"].map(|selector| texts(page, selector)[0].clone());
        assert_eq!(both[0], both[1]);
        (both[0].clone(), texts(page, ".texts dd"))
    };
    // What is already the headline is not repeated.
    let (headline, sections) = shown(&page("It is 2 < 3", None));
    assert_eq!((&*headline, sections.len()), ("It is 2 < 3", 0));
    // It is plain text, but Markdown is still shown below it.
    let marked = page("Set `a` to **1**, see [b](https://b.example)", None);
    let (headline, sections) = shown(&marked);
    assert_eq!(headline, "Set a to 1, see b");
    assert_eq!(sections, ["Set a to 1, see b\n"]);
    assert_eq!(select(&marked, ".texts a").len(), 1);
    let (headline, sections) = shown(&page("First\nSecond", None));
    assert_eq!((&*headline, sections.len()), ("First", 1));
    let titled = page("It *is*", Some("A *title*"));
    let (headline, sections) = shown(&titled);
    assert_eq!((&*headline, sections.len()), ("A *title*", 1));
    assert!(!texts(&titled, ".facts").concat().contains("title"));
    // Without any other words, the message is all there is.
    assert_eq!(shown(&page("", None)).0, "CODE");
    assert_eq!(shown(&page("```", None)).0, "CODE");
}

#[test]
fn markdown_is_shown_whole() {
    let page = page(|entry| {
        entry.explanation = "A[^x] b[^1] c[^x] d[^none]\n\n[^1]: one **1**\n\n[^x]: <b>".to_owned();
        entry.cause = "# Head\n\nText".to_owned();
    });
    let [explanation, cause] = &*select(&page, ".texts dd") else {
        panic!("{:?}", texts(&page, ".texts dd"))
    };
    let words = text(*explanation);
    let words: Vec<_> = words.split_whitespace().collect();
    let expected = "A[1] b[2] c[1] d[^none] [2] one 1 [1] <b>";
    assert_eq!(words.join(" "), expected);
    assert_eq!(select(&page, ".texts .note strong").len(), 1);
    assert_eq!(text(*cause), "Head\nText\n");
    assert_eq!(texts(&page, ".texts p > strong"), ["1", "Head"]);
}

#[test]
fn a_page_has_the_direction_of_its_language() {
    for (lang, dir) in [
        ("ar", Some("rtl")),
        ("fa-IR", Some("rtl")),
        ("HE", Some("rtl")),
        ("az-Arab-IR", Some("rtl")),
        ("ur-Latn", None),
        ("en-1994", None),
        ("arn", None),
        ("zh-Hant", None),
    ] {
        let page = published(&["--lang", lang]);
        assert_eq!(select(&page, "html")[0].attr("dir"), dir, "{lang}");
    }
    // Each text has the direction of its own words.
    let page = published(&[]);
    for element in select(&page, ".message, dl.texts dd, tbody td:nth-child(2)") {
        assert_eq!(element.attr("dir"), Some("auto"), "{}", element.html());
    }
}

#[test]
fn a_place_where_a_code_may_break_is_not_read_out() {
    let page = |code: &str| page(|entry| code.clone_into(&mut entry.code));
    let short = page("TABLE_NAME_TOO_LONG");
    assert!(select(&short, "wbr").is_empty());
    assert!(select(&short, "[aria-label]").is_empty());
    let code = "SUPPORT_SERVICE_IS_DEPLOYING";
    let long = page(code);
    for link in [select(&long, "tbody a")[0], select(&long, "h2 a")[0]] {
        assert_eq!((&*text(link), link.attr("aria-label")), (code, Some(code)));
        assert_eq!(link.select(&Selector::parse("wbr").unwrap()).count(), 3);
    }
    let unbroken = page(&"X".repeat(60));
    assert!(select(&unbroken, "[aria-label]").is_empty());
}
