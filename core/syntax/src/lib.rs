#![no_std]
#![doc = include_str!("../README.md")]

pub mod code;
pub mod default_text;
pub mod domain;
pub mod hash;
pub mod kind;
pub mod link;
pub mod metadata_key;
pub mod param;
pub mod reason;
pub mod row;
pub mod sanitize;
pub mod status;
pub mod template;
pub mod variant;
