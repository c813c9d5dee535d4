//! The options of the page and the site for browsers.

use std::path::PathBuf;

use clap::Args;
use platform_error_syntax::link::Destination;

/// The longest part of a language tag.
const MAX_SUBTAG: usize = 8;

#[derive(Args, Debug)]
pub(crate) struct WebArgs {
    /// The language of the page for browsers, such as `zh` or `pt-BR`; its labels are in English or
    /// Chinese [default: en]
    #[arg(long, value_name = "TAG", value_parser = parse_lang)]
    pub(crate) lang: Option<String>,
    /// Show this Markdown above the index of the page
    #[arg(long, value_name = "FILE")]
    pub(crate) intro: Option<PathBuf>,
    /// Show this version of the platform below the title of the page
    #[arg(long, value_name = "VERSION")]
    pub(crate) release: Option<String>,
    /// Link back to your site from the page
    #[arg(long, value_name = "URL", value_parser = parse_link)]
    pub(crate) home: Option<String>,
    /// Where the site of --pages will be; it then has a sitemap and canonical links
    #[arg(long, value_name = "URL", value_parser = parse_url)]
    pub(crate) base_url: Option<String>,
}

/// Parses the form of a BCP 47 tag: letters, then letters and digits, separated by hyphens.
fn parse_lang(tag: &str) -> Result<String, &'static str> {
    let is_subtag = |part: &str| {
        (1..=MAX_SUBTAG).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let starts_with_letter = tag.starts_with(|c: char| c.is_ascii_alphabetic());
    if starts_with_letter && tag.split('-').all(is_subtag) {
        Ok(tag.to_owned())
    } else {
        Err("this is not a language tag, such as `en`, `zh-CN` or `pt-BR`")
    }
}

/// Parses a link that runs nothing.
fn parse_link(link: &str) -> Result<String, &'static str> {
    if Destination::of(link).is_safe() && !link.trim().is_empty() {
        Ok(link.to_owned())
    } else {
        Err("a link starts with `https://`, or is the path of a page, such as `../index.html`")
    }
}

/// Parses the address of a folder on the web.
fn parse_url(url: &str) -> Result<String, &'static str> {
    let is_plain = !url.contains(|c: char| c.is_whitespace() || c.is_control() || "?#".contains(c));
    let host = url.split_once("://").map_or("", |(_, rest)| rest);
    let has_host = !host.is_empty() && !host.starts_with('/');
    if Destination::of(url) == Destination::Web && has_host && is_plain {
        Ok(url.to_owned())
    } else {
        Err("the address of a folder starts with `https://` and has no `?` and no `#`")
    }
}
