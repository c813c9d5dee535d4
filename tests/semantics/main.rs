//! The behavior that users rely on: one module for each promise of the derive.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod accessors;
mod attributes;
mod boxes;
mod catalog;
mod cause;
mod explanation;
mod facts;
mod from;
mod from_code;
mod from_params;
mod generics;
mod marks;
mod opaque;
mod params;
mod pointers;
mod shown;
mod sources;
mod transparent;
mod values;
