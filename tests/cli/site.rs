//! The site: a page for each error.

use std::collections::{BTreeMap, HashSet};
use std::fs;

use platform_error_document::{Document, Entry, Reference, Set};
use scraper::{ElementRef, Html, Selector};
use tempfile::tempdir;

use super::{HOSTILE, PUBLISHED, run};

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn parse(file: &str) -> Html {
    let page = Html::parse_document(file);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

/// The document of these codes, each with its aliases.
fn document(codes: &[(&str, &[&str])]) -> Document {
    let mut set = Set::new("AnyError");
    for (code, aliases) in codes {
        let mut entry = Entry::new(*code);
        entry.message = format!("Message of {code}");
        "What happened".clone_into(&mut entry.explanation);
        "Why".clone_into(&mut entry.cause);
        "What to do".clone_into(&mut entry.solution);
        entry.aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
        set.entries.push(entry);
    }
    let mut document = Document::default();
    document.sets.push(set);
    document
}

fn site(reference: &Reference<'_>) -> BTreeMap<String, String> {
    let files = reference.to_site();
    let count = files.len();
    let files: BTreeMap<String, String> = files
        .into_iter()
        .map(|file| (file.path, file.content))
        .collect();
    assert_eq!(files.len(), count, "no file is written twice");
    files
}

/// Checks that each local link of each page leads to a file of the site.
fn assert_links(files: &BTreeMap<String, String>) {
    for (path, text) in files {
        if !path.contains(".html") {
            continue;
        }
        let page = parse(text);
        for element in select(&page, "[href], [src]") {
            let link = element.attr("href").or(element.attr("src")).unwrap();
            let file = link.split(['#', '?']).next().unwrap();
            let is_here = file.is_empty() || link.contains(':') || files.contains_key(file);
            assert!(is_here, "{path}: {link}");
        }
    }
}

#[test]
fn each_error_has_a_page_between_its_neighbors() {
    let all = document(&[("A_1", &[]), ("B_2", &["OLD_B"]), ("C_3", &[])]);
    let files = site(&Reference::new(&all));
    let paths: Vec<_> = files.keys().map(|path| &**path).collect();
    let expected = [
        "A_1.html",
        "B_2.html",
        "C_3.html",
        "OLD_B.html",
        "errors.json",
        "index.html",
        "reference.css",
        "reference.js",
        "search-index.js",
    ];
    assert_eq!(paths, expected);
    assert_links(&files);
    let page = parse(&files["B_2.html"]);
    assert_eq!(text(select(&page, "h1 a")[0]), "B_2");
    assert_eq!(text(select(&page, "title")[0]), "B_2 · Any Error Reference");
    let turn: Vec<_> = select(&page, ".turn a")
        .iter()
        .map(|link| (link.attr("rel").unwrap(), link.attr("href").unwrap()))
        .collect();
    assert_eq!(turn, [("prev", "A_1.html"), ("next", "C_3.html")]);
    assert_eq!(select(&parse(&files["A_1.html"]), "[rel=prev]").len(), 0);
    assert_eq!(select(&parse(&files["C_3.html"]), "[rel=next]").len(), 0);
    let index = parse(&files["index.html"]);
    let links: Vec<_> = select(&index, "tbody a")
        .iter()
        .map(|link| link.attr("href").unwrap())
        .collect();
    assert_eq!(links, ["A_1.html", "B_2.html", "C_3.html"]);
    assert_eq!(Document::from_json(&files["errors.json"]).unwrap(), all);
}

#[test]
fn an_alias_leads_to_its_error() {
    let all = document(&[
        ("NEW", &["OLD", "new", "OTHER", "a b"]),
        ("OTHER", &["OLD"]),
    ]);
    let files = site(&Reference::new(&all).base_url("https://a.example/e"));
    assert_links(&files);
    let old = parse(&files["OLD.html"]);
    let refresh = select(&old, "meta[http-equiv=refresh]")[0];
    assert_eq!(refresh.attr("content"), Some("0; url=NEW.html"));
    assert_eq!(select(&old, "a")[0].attr("href"), Some("NEW.html"));
    let canonical = select(&old, "link[rel=canonical]")[0];
    assert_eq!(canonical.attr("href"), Some("https://a.example/e/NEW.html"));
    // A code takes precedence over an alias.
    assert_eq!(
        text(select(&parse(&files["OTHER.html"]), "h1 a")[0]),
        "OTHER"
    );
    assert!(files.contains_key("a-b.html"));
}

#[test]
fn a_retired_code_has_a_page_that_says_so() {
    let mut all = document(&[("A_1", &["OLD_A"]), ("B 2", &[])]);
    all.sets[0].entries[0].solution = "Not [gone](#gone)".to_owned();
    for code in ["GONE", "<i>", "OLD_A", "b-2"] {
        all.sets[0].reserved.push(code.to_owned());
    }
    let reference = Reference::new(&all)
        .base_url("https://a.example")
        .lang("zh");
    let files = site(&reference.home("https://a.example"));
    assert_links(&files);
    let page = parse(&files["GONE.html"]);
    assert_eq!(text(select(&page, "h1")[0]), "GONE");
    let notice = "这是 AnyError 中已停用的错误码，不再用于任何错误。";
    assert_eq!(text(select(&page, "main p")[0]), notice);
    let links: Vec<_> = select(&page, "a")
        .iter()
        .map(|link| link.attr("href").unwrap())
        .collect();
    assert_eq!(links, ["https://a.example", "index.html"]);
    assert_eq!(text(select(&parse(&files["-i-.html"]), "h1")[0]), "<i>");
    // Only those who come by a link see it.
    for path in ["index.html", "search-index.js", "sitemap.xml"] {
        assert!(!files[path].contains("GONE"), "{path}");
    }
    let error = parse(&files["A_1.html"]);
    let link = select(&error, ".texts a")[0];
    assert_eq!(link.attr("href"), Some("GONE.html"));
    // What still has an error leads there.
    assert!(files["OLD_A.html"].contains("url=A_1.html"));
    assert!(files["B-2.html"].contains("Message of B 2"));
    assert!(!files.contains_key("b-2.html"));
}

#[test]
fn file_names_are_safe_and_distinct() {
    let codes = [
        "a",
        "A",
        "index",
        "INDEX",
        "con",
        "COM1",
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "a:b",
        "",
        ".",
        "错误",
        "<b>",
        "%41",
        "reference",
        "errors",
        "search-index",
        "x.html",
    ];
    let codes: Vec<(&str, &[&str])> = codes.iter().map(|&code| (code, &[] as &[&str])).collect();
    let all = document(&codes);
    let files = site(&Reference::new(&all));
    assert_links(&files);
    let lower: HashSet<String> = files.keys().map(|path| path.to_lowercase()).collect();
    assert_eq!(lower.len(), files.len());
    assert_eq!(files.len(), codes.len() + 5);
    for path in files.keys() {
        let (name, _) = path.split_once('.').unwrap();
        let is_safe = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
        assert!(!name.is_empty() && name.chars().all(is_safe), "{path}");
        assert!(!["con", "com1"].contains(&&*name.to_lowercase()), "{path}");
    }
    assert!(files["index.html"].contains("<h1>Any Error Reference</h1>"));
}

#[test]
fn an_anchor_leads_to_another_page() {
    let mut all = document(&[("A", &[]), ("B", &["OLD_B"])]);
    let entry = &mut all.sets[0].entries[0];
    entry.solution = "See [b](#B), [old](#OLD_B), [here](#A) and [none](#C)".to_owned();
    entry.deprecated = Some("use [B](#B)".to_owned());
    let files = site(&Reference::new(&all).intro("[b](#B)"));
    let links = |file: &str, selector: &str| {
        let page = parse(&files[file]);
        select(&page, selector)
            .iter()
            .map(|link| link.attr("href").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let expected = ["B.html", "B.html", "A.html", "#C"];
    assert_eq!(links("A.html", ".texts a"), expected);
    assert_eq!(links("A.html", ".deprecated a"), ["B.html"]);
    assert_eq!(links("index.html", ".intro a"), ["B.html"]);
}

#[test]
fn a_base_url_gives_a_sitemap_and_canonical_links() {
    let all = document(&[("A", &[]), ("B&C", &[])]);
    let without = site(&Reference::new(&all));
    assert!(!without.contains_key("sitemap.xml"));
    assert!(!without["A.html"].contains("canonical"));
    for base in ["https://a.example/e?", "https://a.example/e?/"] {
        let files = site(&Reference::new(&all).base_url(base.replace('?', "")));
        let sitemap = &files["sitemap.xml"];
        for place in ["", "A.html", "B-C.html"] {
            let place = format!("<loc>https://a.example/e/{place}</loc>");
            assert!(sitemap.contains(&place), "{sitemap}");
        }
        assert_eq!(sitemap.matches("<loc>").count(), 3);
        let index = parse(&files["index.html"]);
        let canonical = select(&index, "link[rel=canonical]")[0];
        assert_eq!(canonical.attr("href"), Some("https://a.example/e/"));
    }
    for wrong in [
        "docs.example.com",
        "https://",
        "https:///a",
        "ftp://a.example",
        "https://a.b/?c",
    ] {
        let arguments = [
            "reference",
            "--format",
            "html",
            "--pages",
            "/no",
            "--base-url",
            wrong,
        ];
        let output = run(&arguments);
        assert_eq!((output.code, &*output.stdout), (2, ""), "{wrong}");
    }
}

#[test]
fn hostile_strings_do_nothing_on_a_site() {
    let folder = tempdir().unwrap();
    let site = folder.path().to_str().unwrap();
    let output = run(&[
        "reference",
        "--catalog",
        HOSTILE,
        "--format",
        "html",
        "--pages",
        site,
    ]);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    for file in fs::read_dir(site).unwrap() {
        let path = file.unwrap().path();
        let is_page = path
            .extension()
            .is_some_and(|extension| extension == "html");
        if !is_page {
            continue;
        }
        let page = parse(&fs::read_to_string(&path).unwrap());
        assert!(select(&page, "img, iframe, base, style, script:not([src])").is_empty());
        for element in select(&page, "*") {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on") && name != "style", "{name}");
                let is_script = value.trim().to_lowercase().starts_with("javascript:");
                assert!(!is_script, "{value}");
            }
        }
        let policy = select(&page, "meta[http-equiv=Content-Security-Policy]")[0];
        assert!(!policy.attr("content").unwrap().contains("unsafe"));
    }
}

#[test]
fn a_site_is_compared() {
    let folder = tempdir().unwrap();
    let site = folder.path().join("site");
    let path = site.to_str().unwrap();
    let common = [
        "reference",
        "--catalog",
        PUBLISHED,
        "--format",
        "html",
        "--pages",
        path,
    ];
    let with = |more: &[&str]| run(&[&common[..], more].concat());
    assert_eq!(with(&["--base-url", "https://a.example"]).code, 0);
    let same = with(&["--base-url", "https://a.example", "--check"]);
    assert_eq!((same.code, &*same.stdout, &*same.stderr), (0, "", ""));
    // A page of its own is left alone; the page of a removed error is reported.
    fs::write(site.join("about.html"), "<p>About").unwrap();
    fs::copy(site.join("DUPLICATE_KEY.html"), site.join("GONE.html")).unwrap();
    fs::remove_file(site.join("reference.js")).unwrap();
    let page = site.join("MISSING_FILTER.html");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("filter", "sieve")).unwrap();
    // The sitemap is left over: there is no base URL any more.
    let after = with(&["--check"]);
    assert_eq!(after.code, 1);
    for expected in [
        "GONE.html belongs to no error",
        "sitemap.xml belongs to no error",
        "reference.js is missing",
        "MISSING_FILTER.html is not what would be written",
    ] {
        assert!(after.stderr.contains(expected), "{}", after.stderr);
    }
    assert!(!after.stderr.contains("about.html"), "{}", after.stderr);
    assert_eq!(with(&[]).code, 0);
    assert_eq!(
        fs::read_to_string(&page).unwrap().matches("sieve").count(),
        0
    );
}

#[test]
fn pages_of_removed_errors_are_named_and_those_of_others_kept() {
    let folder = tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let page = |name: &str| folder.path().join(name);
    let write = || {
        let site = ["reference", "--catalog", PUBLISHED, "--format", "html"];
        run(&[&site[..], &["--pages", path]].concat())
    };
    assert_eq!((write().code, &*write().stderr), (0, ""));
    for name in ["A.html", "B.html", "C.html", "D.html", "E.html"] {
        fs::copy(page("DUPLICATE_KEY.html"), page(name)).unwrap();
    }
    let after = write();
    assert_eq!(after.code, 0);
    assert!(
        after
            .stderr
            .contains("A.html no longer belongs to an error")
    );
    assert!(after.stderr.contains("and 2 more"), "{}", after.stderr);

    fs::write(page("index.html"), "<h1>Welcome").unwrap();
    fs::remove_file(page("DUPLICATE_KEY.html")).unwrap();
    let refused = write();
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("index.html: this page was not"));
    assert!(!page("DUPLICATE_KEY.html").exists(), "nothing is written");
}

#[test]
fn the_page_of_a_retired_error_is_not_left_over() {
    let folder = tempdir().unwrap();
    let pages = folder.path().join("site");
    let file = folder.path().join("errors.json");
    let mut all = document(&[("KEPT", &[]), ("GONE", &[])]);
    let write = |all: &Document| {
        fs::write(&file, all.to_json()).unwrap();
        let (catalog, pages) = (file.to_str().unwrap(), pages.to_str().unwrap());
        let site = ["reference", "--catalog", catalog, "--format", "html"];
        run(&[&site[..], &["--pages", pages]].concat())
    };
    let gone = || fs::read_to_string(pages.join("GONE.html")).unwrap();
    assert_eq!((write(&all).code, &*write(&all).stderr), (0, ""));
    assert!(gone().contains("Message of GONE"));
    all.sets[0].entries.pop();
    all.sets[0].reserved.push("GONE".to_owned());
    assert_eq!((write(&all).code, &*write(&all).stderr), (0, ""));
    assert!(gone().contains("a retired code of AnyError"));
    all.sets[0].reserved.clear();
    let after = write(&all).stderr;
    assert!(
        after.contains("GONE.html no longer belongs to an error"),
        "{after}"
    );
}

#[test]
fn a_link_to_an_error_in_any_case_leads_to_its_page() {
    let mut document = document(&[("A#B", &["OLD_NAME"]), ("a/b", &[]), ("A/B", &[])]);
    document.sets[0].entries[0].solution =
        "[1](#a%23b) [2](#old_name) [3](#A/B) [4](#a/b) [5](#A#b) [6](#none)".to_owned();
    let files = site(&Reference::new(&document));
    let page = parse(&files["A-B.html"]);
    let links: Vec<_> = select(&page, ".texts a")
        .iter()
        .filter_map(|link| link.attr("href"))
        .collect();
    let expected = [
        "A-B.html",
        "A-B.html",
        "A-B-3.html",
        "a-b-2.html",
        "A-B.html",
        "#none",
    ];
    assert_eq!(links, expected);
}

#[test]
fn the_addresses_of_a_sitemap_are_urls() {
    let document = document(&[("CODE", &[])]);
    for (base, expected) in [
        ("https://a.example", "https://a.example/"),
        (
            "https://a.example/错误",
            "https://a.example/%E9%94%99%E8%AF%AF/",
        ),
        ("https://a.example/a b/", "https://a.example/a%20b/"),
        ("https://a.example/%7Ea/~b", "https://a.example/%7Ea/~b/"),
        ("https://例.example/<x>", "https://例.example/%3Cx%3E/"),
        ("https://a.example/R&D", "https://a.example/R&#38;D/"),
    ] {
        let files = site(&Reference::new(&document).base_url(base));
        let address = format!("<loc>{expected}CODE.html</loc>");
        let sitemap = &files["sitemap.xml"];
        assert!(sitemap.contains(&address), "{address}\n{sitemap}");
        let page = parse(&files["CODE.html"]);
        let link = select(&page, "link[rel=canonical]")[0];
        let expected = format!("{expected}CODE.html").replace("&#38;", "&");
        assert_eq!(link.attr("href"), Some(&*expected));
    }
}
