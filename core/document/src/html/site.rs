//! The site: an index, a page for each error, and what programs read.

use std::collections::HashMap;

use askama::Template;

use super::anchor::{self, Anchors};
use super::article::{self, Article, Content, Context, Part};
use super::frame::Frame;
use super::markdown::Markdown;
use super::retired::Retired;
use super::search_index;
use super::{Choices, policy};
use crate::file_name::FileNames;
use crate::generated_file::GeneratedFile;
use crate::model::Document;
use crate::reference::Reference;

const INDEX: &str = "index.html";

impl Reference<'_> {
    /// The reference as a site: an index with a search, and a page for each error.
    ///
    /// - `index.html`, with the [introduction](Self::intro)
    /// - for each error, a page named after its code, such as `DUPLICATE_KEY.html`: what the `type`
    ///   of a problem (RFC 9457) can lead to. In the name, a character that is not an ASCII letter,
    ///   a digit, `-` or `_` becomes `-`. For codes that have no such characters,
    ///   `docs = "https://docs.example.com/errors/{code}.html"` is its address.
    /// - for each alias and reason, a page that leads to the error
    /// - for each retired code, a page that says so
    /// - `errors.json`, the document for programs
    /// - `sitemap.xml`, if there is a [base URL](Self::base_url)
    /// - the style sheet, the script, and the data of the search
    ///
    /// It needs no server: opened from a folder, everything works, the search included.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let site = Reference::new(&document).to_site();
    /// assert_eq!(site[1].path, "PERMISSION_CHECK_FAILED.html");
    /// assert!(site[1].content.contains("<a rel=\"next\" href=\"DUPLICATE_KEY.html\">"));
    /// assert!(site.iter().any(|file| file.path == "errors.json"));
    /// ```
    pub fn to_site(&self) -> Vec<GeneratedFile> {
        let names = Names::of(self);
        let frame = Frame::of(self);
        let markdown = Markdown {
            files: names.by_fragment(self),
        };
        let context = Context::new(self.document, frame.labels, &markdown, 1);
        let articles = articles(self.document, &names.files, context);
        let mut files = vec![GeneratedFile::new(
            INDEX,
            render(&IndexPage {
                frame: &frame,
                canonical: self.canonical(""),
                intro: markdown.render_intro(&self.web.intro),
                choices: Choices::of(self.document, context),
                articles: &articles,
            }),
        )];
        self.write_errors(&articles, &frame, &mut files);
        self.write_aliases(&names.aliases, &frame, &mut files);
        for retired in &names.retired {
            let page = RetiredPage {
                frame: &frame,
                retired,
            };
            files.push(GeneratedFile::new(retired.place.clone(), render(&page)));
        }
        files.push(GeneratedFile::new("errors.json", self.document.to_json()));
        let index = search_index::write(&articles);
        files.push(GeneratedFile::new("search-index.js", index));
        files.push(GeneratedFile::new(
            "reference.js",
            policy::SCRIPT.to_owned(),
        ));
        files.push(GeneratedFile::new(
            "reference.css",
            policy::STYLE.to_owned(),
        ));
        if !self.web.base_url.is_empty() {
            let sitemap = Sitemap {
                base_url: &self.web.base_url,
                articles: &articles,
            };
            files.push(GeneratedFile::new("sitemap.xml", render(&sitemap)));
        }
        files
    }

    fn write_errors(
        &self,
        articles: &[Article<'_>],
        frame: &Frame<'_>,
        files: &mut Vec<GeneratedFile>,
    ) {
        for (at, article) in articles.iter().enumerate() {
            let page = ErrorPage {
                frame,
                canonical: self.canonical(&article.link),
                article,
                previous: at.checked_sub(1).and_then(|at| articles.get(at)),
                next: articles.get(at + 1),
            };
            files.push(GeneratedFile::new(article.link.clone(), render(&page)));
        }
    }

    fn write_aliases(
        &self,
        aliases: &[AliasFile<'_>],
        frame: &Frame<'_>,
        files: &mut Vec<GeneratedFile>,
    ) {
        for alias in aliases {
            let page = AliasPage {
                frame,
                canonical: self.canonical(&alias.target),
                alias,
            };
            files.push(GeneratedFile::new(alias.file.clone(), render(&page)));
        }
    }

    /// The address of a file; empty without a base URL.
    fn canonical(&self, file: &str) -> String {
        match &*self.web.base_url {
            "" => String::new(),
            base => format!("{base}{file}"),
        }
    }
}

/// The errors, each on a page of its own.
fn articles<'d>(
    document: &'d Document,
    files: &[String],
    context: Context<'_>,
) -> Vec<Article<'d>> {
    let mut articles = Vec::new();
    for ((set, entry), file) in document.entries().zip(files) {
        // Each page has its own anchors, so that `X.html#X` leads to the error too.
        let mut anchors = Anchors::default();
        let id = anchors.insert_code(&entry.code);
        let mut article = Article::new(set, entry, id, &mut anchors, context);
        article.link.clone_from(file);
        articles.push(article);
    }
    articles
}

/// A page in memory, to which writing cannot fail.
fn render(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}

/// The files of the site.
struct Names<'d> {
    /// That of each error, in the order of the document.
    files: Vec<String>,
    aliases: Vec<AliasFile<'d>>,
    retired: Vec<Retired<'d>>,
}

/// A file that leads to that of an error.
struct AliasFile<'d> {
    file: String,
    alias: &'d str,
    code: &'d str,
    target: String,
}

impl<'d> Names<'d> {
    fn of(reference: &Reference<'d>) -> Self {
        let mut names = FileNames::default();
        names.reserve("index");
        let mut files = Vec::new();
        // An alias that is the code of another error leads to that one, so codes come first.
        for (_, entry) in reference.document.entries() {
            files.push(format!("{}.html", names.insert(&entry.code)));
        }
        let mut aliases = Vec::new();
        for ((_, entry), target) in reference.document.entries().zip(&files) {
            for alias in entry.codes().skip(1) {
                if let Some(name) = names.insert_if_free(alias) {
                    aliases.push(AliasFile {
                        file: format!("{name}.html"),
                        alias,
                        code: &entry.code,
                        target: target.clone(),
                    });
                }
            }
        }
        let file = |code: &str| Some(format!("{}.html", names.insert_if_free(code)?));
        Self {
            files,
            aliases,
            retired: Retired::all(reference.document, file),
        }
    }

    /// The file that each anchor of the single page corresponds to, as it is written and in lower
    /// case.
    fn by_fragment(&self, reference: &Reference<'_>) -> HashMap<String, String> {
        let mut files = HashMap::new();
        let mut folded: HashMap<String, String> = HashMap::new();
        let mut add = |code: &str, file: &String| {
            let id = anchor::id(code);
            for name in [anchor::fragment(&id), id] {
                let lower = name.to_lowercase();
                folded.entry(lower).or_insert_with(|| file.clone());
                files.entry(name).or_insert_with(|| file.clone());
            }
        };
        for ((_, entry), file) in reference.document.entries().zip(&self.files) {
            add(&entry.code, file);
        }
        for ((_, entry), file) in reference.document.entries().zip(&self.files) {
            for alias in entry.codes().skip(1) {
                add(alias, file);
            }
        }
        for retired in &self.retired {
            add(retired.code, &retired.place);
        }
        for (name, file) in folded {
            files.entry(name).or_insert(file);
        }
        files
    }
}

#[derive(Template)]
#[template(path = "site/index.html")]
struct IndexPage<'p> {
    frame: &'p Frame<'p>,
    canonical: String,
    intro: String,
    choices: Choices<'p>,
    articles: &'p [Article<'p>],
}

#[derive(Template)]
#[template(path = "site/error.html")]
struct ErrorPage<'p> {
    frame: &'p Frame<'p>,
    canonical: String,
    article: &'p Article<'p>,
    previous: Option<&'p Article<'p>>,
    next: Option<&'p Article<'p>>,
}

#[derive(Template)]
#[template(path = "site/alias.html")]
struct AliasPage<'p> {
    frame: &'p Frame<'p>,
    canonical: String,
    alias: &'p AliasFile<'p>,
}

#[derive(Template)]
#[template(path = "site/retired.html")]
struct RetiredPage<'p> {
    frame: &'p Frame<'p>,
    retired: &'p Retired<'p>,
}

#[derive(Template)]
#[template(path = "site/sitemap.xml")]
struct Sitemap<'p> {
    base_url: &'p str,
    articles: &'p [Article<'p>],
}
