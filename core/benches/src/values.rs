//! From a value to its texts, and over all of them.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::hint::black_box;
use std::rc::Rc;

use miette::Diagnostic as _;
use platform_error::{ErrorSet, PlatformError};
use strum::{EnumProperty as _, IntoEnumIterator as _};

use crate::contest::{Contender, Contest, path};
use crate::inputs::shuffled;
use crate::sets::{Assembled, Values};

pub(crate) fn accessors<S: Assembled + 'static>() -> Contest {
    let (ours, theirs) = (Rc::new(all()), Rc::new(all()));
    let contenders = vec![
        contender("platform-error", code::<S>, &ours),
        contender("platform-error, `dyn`", code_of_any, &Rc::new(boxed::<S>())),
        contender("strum, `IntoStaticStr`", static_str::<S>, &theirs),
        contender("strum, `get_str(\"cause\")`", property::<S>, &theirs),
        contender("miette, `code()`", diagnostic::<S>, &theirs),
    ];
    Contest {
        task: "text of a value",
        size: S::CODES.len(),
        units: 1,
        contenders,
    }
}

pub(crate) fn display_units<S: Assembled + 'static>() -> Contest {
    display::<S>("`Display`, no fields", S::Ours::units(), S::Enum::units())
}

pub(crate) fn display_fields<S: Assembled + 'static>() -> Contest {
    display::<S>(
        "`Display`, two fields",
        S::Ours::with_fields(),
        S::Enum::with_fields(),
    )
}

fn display<S: Assembled + 'static>(
    task: &'static str,
    ours: Vec<S::Ours>,
    theirs: Vec<S::Enum>,
) -> Contest {
    let contenders = vec![
        writer("platform-error", show::<S>, ours),
        writer("thiserror", show_theirs::<S>, theirs),
    ];
    Contest {
        task,
        size: S::CODES.len(),
        units: 1,
        contenders,
    }
}

pub(crate) fn iteration<S: Assembled + 'static>() -> Contest {
    let contenders = vec![
        whole("platform-error", catalog::<S>),
        whole("phf", map::<S>),
        whole("strum, `EnumIter` and `IntoStaticStr`", variants::<S>),
    ];
    Contest {
        task: "codes of all, each",
        size: S::CODES.len(),
        units: S::CODES.len(),
        contenders,
    }
}

fn all<V: Values>() -> Vec<V> {
    shuffled(V::units().into_iter().chain(V::with_fields()).collect())
}

fn boxed<S: Assembled + 'static>() -> Vec<Box<dyn PlatformError>> {
    all::<S::Ours>()
        .into_iter()
        .map(|error| Box::new(error) as Box<dyn PlatformError>)
        .collect()
}

fn contender<V: 'static, R>(
    name: &'static str,
    function: impl Fn(&V) -> R + 'static,
    values: &Rc<Vec<V>>,
) -> Contender {
    let values = Rc::clone(values);
    Contender::new(name, path(&function), move || {
        values
            .iter()
            .for_each(|value| drop(black_box(function(value))));
        values.len()
    })
}

fn writer<V: 'static>(
    name: &'static str,
    function: impl Fn(&V, &mut String) -> fmt::Result + 'static,
    values: Vec<V>,
) -> Contender {
    let (values, text) = (shuffled(values), RefCell::new(String::with_capacity(100)));
    Contender::new(name, path(&function), move || {
        let text = &mut *text.borrow_mut();
        for value in &values {
            text.clear();
            let _ = black_box(function(value, text));
        }
        values.len()
    })
}

fn whole(name: &'static str, function: impl Fn() -> usize + 'static) -> Contender {
    Contender::new(name, path(&function), move || {
        black_box(function());
        1
    })
}

#[inline(never)]
fn code<S: Assembled>(error: &S::Ours) -> &'static str {
    error.code()
}

#[inline(never)]
#[allow(
    clippy::borrowed_box,
    reason = "the values are of one type with the others"
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
    // A box, so its end is part of the price.
    error.code().is_some()
}

#[inline(never)]
fn show<S: Assembled>(error: &S::Ours, text: &mut String) -> fmt::Result {
    write!(text, "{error}")
}

#[inline(never)]
fn show_theirs<S: Assembled>(error: &S::Enum, text: &mut String) -> fmt::Result {
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
