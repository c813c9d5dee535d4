//! The chain of sources, at the end of a report.

use core::error::Error;
use core::fmt;

use super::display_eq::display_eq;
use super::layout::Page;
use super::renderer::Text;

/// The label of a source.
const LABEL: &str = "caused by";
/// How many sources are shown: more than anyone reads, so that an endless chain ends.
const MAX_SOURCES: usize = 64;

/// Writes each source of the error in a section, except for one that repeats the error above it.
pub(super) fn write(page: &mut Page<'_>, error: &(dyn Error + 'static)) -> fmt::Result {
    let mut above = error;
    for _ in 0..MAX_SOURCES {
        let Some(source) = above.source() else {
            return Ok(());
        };
        if !display_eq(above, source) {
            page.section(LABEL, &Text::plain(&source))?;
        }
        above = source;
    }
    if above.source().is_some() {
        let rest = format_args!("more, after {MAX_SOURCES} sources");
        page.section(LABEL, &Text::plain(&rest))?;
    }
    Ok(())
}
