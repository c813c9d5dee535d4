use scraper::{Html, Selector};

use super::{HOSTILE, PUBLISHED, said};

fn page(catalog: &str) -> Html {
    let said = said(&["--catalog", catalog, "reference", "--format", "html"]);
    assert_eq!((said.code, &*said.err), (0, ""));
    let page = Html::parse_document(&said.out);
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
        let link = article.select(&Selector::parse("h2 a").unwrap()).next().unwrap();
        assert_eq!((text(link), link.attr("href")), (code.to_owned(), Some(&*format!("#{code}"))));
    }
    assert_eq!(text(select(&page, "#TABLE_NAME_ALREADY_EXISTS")[0]), "TABLE_NAME_ALREADY_EXISTS");
    assert_eq!(text(select(&page, "h1")[0]), "Request Error Reference");
}

#[test]
fn hostile_texts_are_shown_and_do_nothing() {
    let page = page(HOSTILE);
    assert_eq!(select(&page, "script").len(), 1, "the page's own");
    assert!(select(&page, "img, iframe, object, embed, base, link, b, div").is_empty());
    for element in select(&page, "*") {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{name}");
            assert!(!value.trim_start().to_ascii_lowercase().starts_with("javascript:"), "{value}");
            assert!(!matches!(name, "src" | "srcset" | "style"), "{name}");
        }
    }
    let all = text(select(&page, "main")[0]);
    for shown in
        ["<script>alert(1)</script>", "\"onerror=alert(1)", "<img src=x", "</dd><script>", "javascript:alert(1)"]
    {
        assert!(all.contains(shown), "{shown}");
    }
}

#[test]
fn an_anchor_leads_to_the_error_whatever_its_code() {
    let page = page(HOSTILE);
    let link = select(&page, "h2 a")[0];
    assert_eq!(link.attr("href"), Some("#%3Cscript%3Ealert(1)%3C/script%3E"));
    assert_eq!(select(&page, "article")[0].attr("id"), Some("<script>alert(1)</script>"));
    assert!(select(&page, "code.alias").iter().any(|alias| alias.attr("id") == Some("A%20\"x")));
}

#[test]
fn markdown_is_rendered() {
    let page = page(HOSTILE);
    assert_eq!(text(select(&page, "dd strong")[0]), "bold");
    assert_eq!(text(select(&page, "dd pre code")[0]), "SELECT 1;\n");
    let links: Vec<_> = select(&page, "dd p a").iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(links, ["https://pictures.example/x.png", "https://ok.example/"]);
}

#[test]
fn the_page_is_whole_without_its_script() {
    let page = page(PUBLISHED);
    assert!(select(&page, "form")[0].attr("hidden").is_some(), "what needs the script is hidden without it");
    assert!(select(&page, "article[hidden], [src], link").is_empty());
    assert_eq!(text(select(&page, ".count")[0]), "13 errors");
}
