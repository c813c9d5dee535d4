//! The tests are in the folders next to this one.
