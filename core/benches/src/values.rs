//! From a value to its text and its code, and from a set to all its codes.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::hint::black_box;
use std::rc::Rc;

use miette::Diagnostic as _;
use platform_error::{ErrorSet, PlatformError};
use strum::{EnumProperty as _, IntoEnumIterator as _};

use crate::comparison::{Candidate, Comparison, path};
use crate::inputs::shuffled;
use crate::sets::{Assembled, Values};

pub(crate) fn accessors<S: Assembled + 'static>() -> Comparison {
    let ours = Rc::new(all());
    let peers = Rc::new(all());
    let boxed = Rc::new(boxed::<S>());
    Comparison {
        task: "string of a value",
        errors: S::CODES.len(),
        units: 1,
        candidates: vec![
            reader("platform-error", code::<S>, &ours),
            reader("platform-error, `dyn`", code_of_any, &boxed),
            reader("platform-error, `explanation()`", explanation::<S>, &ours),
            reader("strum, `IntoStaticStr`", static_str::<S>, &peers),
            reader("strum, `get_str(\"cause\")`", property::<S>, &peers),
            reader("miette, `code()`", diagnostic::<S>, &peers),
        ],
    }
}

pub(crate) fn display_units<S: Assembled + 'static>() -> Comparison {
    let mut known = Vec::new();
    for error in S::Ours::units() {
        known.push(Known(error.metadata().message()));
    }
    let mut comparison = display::<S>("`Display`, no fields", S::Ours::units(), S::Enum::units());
    let bound = writer("`write_str` of a known string", display_known, known);
    comparison.candidates.push(bound);
    comparison
}

/// A string that need not be found: the lower bound of a `Display`.
struct Known(&'static str);

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

pub(crate) fn display_fields<S: Assembled + 'static>() -> Comparison {
    display::<S>(
        "`Display`, two fields",
        S::Ours::with_fields(),
        S::Enum::with_fields(),
    )
}

fn display<S: Assembled + 'static>(
    task: &'static str,
    ours: Vec<S::Ours>,
    peers: Vec<S::Enum>,
) -> Comparison {
    Comparison {
        task,
        errors: S::CODES.len(),
        units: 1,
        candidates: vec![
            writer("platform-error", display_ours::<S>, ours),
            writer("thiserror", display_thiserror::<S>, peers),
        ],
    }
}

pub(crate) fn iteration<S: Assembled + 'static>() -> Comparison {
    Comparison {
        task: "all codes, each",
        errors: S::CODES.len(),
        units: S::CODES.len(),
        candidates: vec![
            whole("platform-error", catalog::<S>),
            whole("phf", map::<S>),
            whole("strum, `EnumIter` and `IntoStaticStr`", variants::<S>),
        ],
    }
}

fn all<V: Values>() -> Vec<V> {
    let mut values = V::units();
    values.extend(V::with_fields());
    shuffled(values)
}

fn boxed<S: Assembled + 'static>() -> Vec<Box<dyn PlatformError>> {
    let mut boxed: Vec<Box<dyn PlatformError>> = Vec::new();
    for error in all::<S::Ours>() {
        boxed.push(Box::new(error));
    }
    boxed
}

/// A function that reads something from each value.
fn reader<V: 'static, R>(
    name: &'static str,
    function: impl Fn(&V) -> R + 'static,
    values: &Rc<Vec<V>>,
) -> Candidate {
    let path = path(&function);
    let values = Rc::clone(values);
    let read_all = move || {
        for value in values.iter() {
            drop(black_box(function(value)));
        }
        values.len()
    };
    Candidate::new(name, path, read_all)
}

/// A function that writes each value to a string.
fn writer<V: 'static>(
    name: &'static str,
    function: impl Fn(&V, &mut String) -> fmt::Result + 'static,
    values: Vec<V>,
) -> Candidate {
    let path = path(&function);
    let values = shuffled(values);
    let text = RefCell::new(String::with_capacity(100));
    let write_all = move || {
        let text = &mut *text.borrow_mut();
        for value in &values {
            text.clear();
            let _ = black_box(function(value, text));
        }
        values.len()
    };
    Candidate::new(name, path, write_all)
}

/// A function that reads the whole set in one call.
fn whole(name: &'static str, function: impl Fn() -> usize + 'static) -> Candidate {
    let path = path(&function);
    let read_set = move || {
        black_box(function());
        1
    };
    Candidate::new(name, path, read_set)
}

#[inline(never)]
fn code<S: Assembled>(error: &S::Ours) -> &'static str {
    error.code()
}

#[inline(never)]
fn explanation<S: Assembled>(error: &S::Ours) -> &'static str {
    error.explanation()
}

#[inline(never)]
#[allow(
    clippy::borrowed_box,
    reason = "a reader takes references to the values"
)]
fn code_of_any(error: &Box<dyn PlatformError>) -> &'static str {
    error.code()
}

#[inline(never)]
fn static_str<S: Assembled>(error: &S::Enum) -> &'static str {
    S::code(error)
}

#[inline(never)]
fn property<S: Assembled>(error: &S::Enum) -> Option<&'static str> {
    error.get_str("cause")
}

#[inline(never)]
fn diagnostic<S: Assembled>(error: &S::Enum) -> bool {
    // The code is a boxed `Display`; dropping it is part of the cost.
    error.code().is_some()
}

#[inline(never)]
fn display_ours<S: Assembled>(error: &S::Ours, text: &mut String) -> fmt::Result {
    write!(text, "{error}")
}

#[inline(never)]
fn display_known(known: &Known, text: &mut String) -> fmt::Result {
    write!(text, "{known}")
}

#[inline(never)]
fn display_thiserror<S: Assembled>(error: &S::Enum, text: &mut String) -> fmt::Result {
    write!(text, "{error}")
}

#[inline(never)]
fn catalog<S: Assembled>() -> usize {
    S::Ours::CATALOG
        .iter()
        .map(|entry| entry.code().len())
        .sum()
}

#[inline(never)]
fn map<S: Assembled>() -> usize {
    S::PHF.keys().map(|code| code.len()).sum()
}

#[inline(never)]
fn variants<S: Assembled>() -> usize {
    S::Enum::iter().map(|error| S::code(&error).len()).sum()
}
