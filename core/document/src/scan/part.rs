//! [`Part`], some lines of a log of which the first or the last may be incomplete.

/// Some lines of a log; see [`Scanner::find_in_part`](crate::Scanner::find_in_part).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part<'t> {
    /// The bytes of the lines.
    pub text: &'t [u8],
    /// Whether the first line began in the part before. Its text here begins with the end of what
    /// was in that part.
    pub is_continued: bool,
    /// Whether the last line goes on in the next part.
    pub is_unfinished: bool,
}
