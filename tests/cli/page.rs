use scraper::{Html, Selector};
use serde_json::json;

use super::{HOSTILE, PUBLISHED, catalog, entry, run, run_with, tool};

fn page(catalog: &str) -> Html {
    let output = run(&["reference", "--catalog", catalog, "--format", "html"]);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    let page = Html::parse_document(&output.stdout);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: scraper::ElementRef<'_>) -> String {
    element.text().collect()
}

#[test]
fn each_error_has_its_article_and_anchor() {
    let page = page(PUBLISHED);
    let articles = select(&page, "article");
    assert_eq!(articles.len(), 13);
    for article in articles {
        let code = article.attr("id").unwrap();
        let link = article
            .select(&Selector::parse("h2 a").unwrap())
            .next()
            .unwrap();
        assert_eq!(
            (text(link), link.attr("href")),
            (code.to_owned(), Some(&*format!("#{code}")))
        );
    }
    assert_eq!(
        text(select(&page, "#TABLE_NAME_ALREADY_EXISTS")[0]),
        "TABLE_NAME_ALREADY_EXISTS"
    );
    assert_eq!(text(select(&page, "h1")[0]), "Request Error Reference");
}

#[test]
fn hostile_strings_are_shown_and_do_nothing() {
    let page = page(HOSTILE);
    assert_eq!(select(&page, "script").len(), 1, "only that of the page");
    assert!(
        select(
            &page,
            "img, iframe, object, embed, base, link, b, div:not(.facts > div, .errors, .top, .deprecated, .deprecated > div, .scroll)"
        )
        .is_empty()
    );
    for element in select(&page, "*") {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{name}");
            assert!(
                !value
                    .trim_start()
                    .to_ascii_lowercase()
                    .starts_with("javascript:"),
                "{value}"
            );
            assert!(!matches!(name, "src" | "srcset" | "style"), "{name}");
        }
    }
    let all = text(select(&page, "main")[0]);
    for shown in [
        "<script>alert(1)</script>",
        "\"onerror=alert(1)",
        "<img src=x",
        "</dd><script>",
        "javascript:alert(1)",
    ] {
        assert!(all.contains(shown), "{shown}");
    }
}

#[test]
fn an_anchor_leads_to_the_error_for_any_code() {
    let page = page(HOSTILE);
    let link = select(&page, "h2 a")[0];
    assert_eq!(
        link.attr("href"),
        Some("#%3Cscript%3Ealert(1)%3C/script%3E")
    );
    assert_eq!(
        select(&page, "article")[0].attr("id"),
        Some("<script>alert(1)</script>")
    );
    assert!(
        select(&page, "code.alias")
            .iter()
            .any(|alias| alias.attr("id") == Some("A%20\"x"))
    );
}

#[test]
fn ids_are_unique_in_any_document() {
    use platform_error_document::{Document, Entry, Reference, Set};

    let entry = |code: &str, aliases: &[&str]| {
        let mut entry = Entry::new(code);
        entry.aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
        entry
    };
    let mut document = Document::default();
    for name in ["A", "B"] {
        let mut set = Set::new(name);
        set.entries = vec![
            entry("SAME", &["OTHER", "OLD", "OLD"]),
            entry("OTHER", &[]),
            entry("two words", &[]),
            entry("", &[]),
        ];
        document.sets.push(set);
    }
    let page = Html::parse_document(&Reference::new(&document).to_html());
    let mut ids: Vec<&str> = select(&page, "[id]")
        .iter()
        .filter_map(|element| element.attr("id"))
        .collect();
    assert!(
        ids.iter()
            .all(|id| !id.is_empty() && !id.contains(char::is_whitespace)),
        "{ids:?}"
    );
    let links: Vec<_> = select(&page, "h2 a")
        .iter()
        .map(|link| link.attr("href").unwrap()[1..].to_owned())
        .collect();
    let articles: Vec<_> = select(&page, "article")
        .iter()
        .map(|article| article.attr("id").unwrap())
        .collect();
    assert_eq!(links, articles, "each link leads to its own article");
    assert_eq!(
        articles[..4],
        ["SAME", "OTHER", "two-words", "error"],
        "a code takes precedence over an alias"
    );
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn markdown_is_rendered() {
    let page = page(HOSTILE);
    assert_eq!(text(select(&page, "dd strong")[0]), "bold");
    assert_eq!(text(select(&page, "dd pre code")[0]), "SELECT 1;\n");
    let links: Vec<_> = select(&page, "dd p a")
        .iter()
        .filter_map(|link| link.attr("href"))
        .collect();
    assert_eq!(
        links,
        ["https://pictures.example/x.png", "https://ok.example/"]
    );
}

#[test]
fn links_are_not_nested() {
    use platform_error_document::{Document, Entry, Reference, Set};

    let mut entry = Entry::new("LINKED");
    entry.explanation =
        "[![i](https://a.example) x](https://b.example) [y](https://c.example)".to_owned();
    entry.cause = "[![i](https://a.example)](javascript:b)".to_owned();
    let mut set = Set::new("A");
    set.entries = vec![entry];
    let mut document = Document::default();
    document.sets.push(set);
    let html = Reference::new(&document).to_html();
    for shown in [
        r#"<dd dir="auto"><p><a href="https://b.example">i x</a> <a href="https://c.example">y</a></p>"#,
        r#"<dd dir="auto"><p><a href="https://a.example">i</a></p>"#,
    ] {
        assert!(html.contains(shown), "{html}");
    }
}

#[test]
fn the_page_is_complete_without_its_script() {
    let page = page(PUBLISHED);
    assert!(
        select(&page, "form")[0].attr("hidden").is_some(),
        "controls that need the script are hidden without it"
    );
    assert!(select(&page, "article[hidden], [src], link").is_empty());
    assert_eq!(text(select(&page, ".count")[0]), "13 errors");
}

#[test]
fn a_status_a_title_and_a_delay_are_shown() {
    let mut full = entry("FULL", "m");
    full["title"] = json!("<i>Title</i>");
    full["other_params"] = json!(["n", "<m>"]);
    full["param_types"] = json!({ "n": "integer" });
    full["kind"] = json!("UNAVAILABLE");
    full["http_status"] = json!(422);
    full["retry_after"] = json!(1);
    let arguments = ["reference", "--format", "html", "--catalog", "-"];
    let input = catalog(&[entry("FEW", "m"), full]);
    let output = run_with(tool().args(arguments).write_stdin(input));
    let page = Html::parse_document(&output.stdout);
    assert_eq!(text(select(&page, "#FULL .kind.of4")[0]), "UNAVAILABLE");
    assert_eq!(text(select(&page, "#FULL .badge")[0]), "HTTP 422");
    let facts = text(select(&page, "#FULL .facts")[0]);
    assert!(facts.contains("Title<i>Title</i>"), "{facts}");
    assert!(facts.contains("Parametersn: integer, <m>"), "{facts}");
    assert!(
        facts.contains("Retrysend the same request again later, after 1 second"),
        "{facts}"
    );
    let facts = text(select(&page, "#FEW .facts")[0]);
    assert!(!facts.contains("Title"), "{facts}");
}
