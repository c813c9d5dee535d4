//! [`Trail`], the way from a set to one that it includes.

use core::any::type_name;

use super::sets::is_same;
use crate::{Catalog, ErrorSet};

/// The value with this code; see [`ErrorSet::from_code`].
pub fn find_value<E: ErrorSet>(code: &str) -> Option<E> {
    // If no set has the code, there is no need to search every way.
    E::CATALOG.find(code)?;
    E::__find(code, &Trail::START)?
}

/// The sets on the way to a code, so that sets that include each other are not searched forever.
#[derive(Debug)]
pub struct Trail<'a> {
    set: &'static Catalog,
    /// Tells apart a generic set with different parameters.
    type_name: &'static str,
    above: Option<&'a Trail<'a>>,
}

impl Trail<'_> {
    /// The way before the first set.
    pub const START: Self = Self {
        set: Catalog::UNKNOWN,
        type_name: "",
        above: None,
    };

    /// The way to a set from the last one; `None` if that set is on it already.
    pub fn enter<E: ErrorSet>(&self) -> Option<Trail<'_>> {
        let next = Trail {
            set: E::__OWN,
            type_name: type_name::<E>(),
            above: Some(self),
        };
        let mut passed = Some(self);
        while let Some(trail) = passed {
            if trail.type_name == next.type_name && is_same(trail.set, next.set) {
                return None;
            }
            passed = trail.above;
        }
        Some(next)
    }
}
