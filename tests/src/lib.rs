//! The tests are in the sibling folders.
