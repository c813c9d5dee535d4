//! [`Trail`], the way from a set to one that it includes.

use core::any::type_name;
use core::fmt;

use super::sets::is_same;
use crate::from_param::Params;
use crate::{Catalog, ErrorSet};

/// The value with this code; see [`ErrorSet::from_code`].
pub fn find_value<E: ErrorSet>(code: &str) -> Option<E> {
    // If no set has the code, there is no need to search every way.
    E::CATALOG.find(code)?;
    E::__find(code, &Trail::START)?
}

/// The value with this code and these parameters; see [`ErrorSet::from_params`].
pub fn read_value<E: ErrorSet>(code: &str, params: &dyn Params) -> Option<E> {
    E::CATALOG.find(code)?;
    let start = Trail {
        params: Some(params),
        ..Trail::START
    };
    E::__find(code, &start)?
}

/// The sets on the way to a code, so that sets that include each other are not searched forever.
pub struct Trail<'a> {
    set: &'static Catalog,
    /// Tells apart a generic set with different parameters.
    type_name: &'static str,
    above: Option<&'a Trail<'a>>,
    /// The parameters, if values are made from them too.
    params: Option<&'a dyn Params>,
}

impl fmt::Debug for Trail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trail")
            .field("set", &self.set.path())
            .field("above", &self.above)
            .finish_non_exhaustive()
    }
}

impl Trail<'_> {
    /// The way before the first set.
    pub const START: Self = Self {
        set: Catalog::UNKNOWN,
        type_name: "",
        above: None,
        params: None,
    };

    /// The parameters, if values are made from them too.
    pub fn params(&self) -> Option<&dyn Params> {
        self.params
    }

    /// The way to a set from the last one; `None` if that set is on it already.
    pub fn enter<E: ErrorSet>(&self) -> Option<Trail<'_>> {
        let next = Trail {
            set: E::__OWN,
            type_name: type_name::<E>(),
            above: Some(self),
            params: self.params,
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
