#![no_std]
#![doc = include_str!("../README.md")]

pub mod code;
pub mod hash;
pub mod kind;
pub mod link;
pub mod param;
pub mod row;
pub mod sanitize;
pub mod template;
