//! The style and the script of the pages, and the policies that allow them and nothing else.

/// The style sheet of the page and the site.
pub(super) const STYLE: &str = include_str!("../../templates/reference.css");

/// The script of the page and the site: the search, then what uses it.
pub(super) const SCRIPT: &str = concat!(
    include_str!("../../templates/search/text.js"),
    include_str!("../../templates/search/word.js"),
    include_str!("../../templates/search/query.js"),
    include_str!("../../templates/search/subject.js"),
    include_str!("../../templates/search/rank.js"),
    include_str!("../../templates/search/line.js"),
    include_str!("../../templates/search/question.js"),
    include_str!("../../templates/search/nearest.js"),
    include_str!("../../templates/search/search.js"),
    include_str!("../../templates/reference.js")
);

/// The Content Security Policy of the single page. It names the SHA-256 hashes of [`STYLE`] and
/// [`SCRIPT`], so that nothing else can run, even if a string of the catalog was not escaped. A test
/// shows the hashes after a change.
pub(super) const OF_PAGE: &str = concat!(
    "default-src 'none'; ",
    "style-src 'sha256-db8C3e+Jqs60L7smXf1lKyzqlPzJFZ5Sj9Eyla07DMg='; ",
    "script-src 'sha256-8lFTu2FRySBNLecJn030PF62hpPPHsNBhACEhY8LZ20='; ",
    "base-uri 'none'; form-action 'none'"
);

/// The Content Security Policy of the site, whose files are on a server or in a folder.
pub(super) const OF_SITE: &str = concat!(
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; ",
    "base-uri 'none'; form-action 'self' file:"
);
