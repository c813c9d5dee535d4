//! Sets that nobody would write by hand. The build script writes them; the tests are here.
#![allow(
    text_direction_codepoint_in_literal,
    text_direction_codepoint_in_comment,
    reason = "the strings include text in all directions"
)]

#[cfg(test)]
mod codes;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod texts;
#[cfg(test)]
mod thousand;
