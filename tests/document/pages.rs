//! The reference as a book.
