//! [`Unified`], a page without what only an editor knows of.

use std::borrow::Cow;

/// What some editors on Windows write at the start of a file.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A page without a byte order mark, whose lines end with a line feed.
pub(super) struct Unified<'p> {
    pub(super) text: Cow<'p, str>,
    has_mark: bool,
    /// Whether a carriage return alone ends each line, as on old systems.
    has_returns: bool,
}

impl<'p> Unified<'p> {
    pub(super) fn of(page: &'p str) -> Self {
        let text = page.strip_prefix(BYTE_ORDER_MARK);
        let has_mark = text.is_some();
        let text = text.unwrap_or(page);
        let has_returns = text.contains('\r') && !text.contains('\n');
        Self {
            text: if has_returns {
                Cow::Owned(text.replace('\r', "\n"))
            } else {
                Cow::Borrowed(text)
            },
            has_mark,
            has_returns,
        }
    }

    /// Another text in the form of the page.
    pub(super) fn restore(&self, text: &str) -> String {
        let mark = if self.has_mark { BYTE_ORDER_MARK } else { "" };
        let text = if self.has_returns {
            text.replace('\n', "\r")
        } else {
            text.to_owned()
        };
        format!("{mark}{text}")
    }
}
