//! Tests of generated sets, which the build script writes.
#![allow(
    text_direction_codepoint_in_literal,
    text_direction_codepoint_in_comment,
    reason = "the strings include right-to-left text"
)]

#[cfg(test)]
mod codes;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod texts;
#[cfg(test)]
mod thousand;
