//! [`Mode`], how text is interpreted.

/// How text is interpreted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// As plain text, like a message, unless it is clearly meant as Markdown.
    Plain,
    /// As a name or a number: what the cell shows, whatever its markup.
    Name,
    /// As Markdown.
    Markdown,
}
