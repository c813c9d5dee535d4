//! The layout of a report, for the tool's `explain`.

pub use crate::report::layout::Page;
pub use crate::report::renderer::{Format, Indent, Part, Renderer, Text};
pub use crate::report::section::{Facts, Section, Show};
#[cfg(feature = "anstream")]
pub use crate::report::terminal::Terminal;
#[cfg(feature = "anstream")]
pub use crate::report::wrap::{Widths, break_line};
