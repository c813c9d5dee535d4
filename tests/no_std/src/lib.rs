#![no_std]
//! Without an allocator.
