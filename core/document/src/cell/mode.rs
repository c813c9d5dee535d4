//! [`Mode`], how a text is read.

/// How people read a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// As it is, like a message; only what is clearly meant as Markdown is taken for it.
    Plain,
    /// As Markdown.
    Markdown,
}
