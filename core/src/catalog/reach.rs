//! The sets that a set reaches by its transparent variants. All of it runs at compile time.
//!
//! Sets may include each other, so this walks types, from [`ErrorSet::__includes`] to the next,
//! and asks a set for its catalog only if it does not lead back.

use super::Catalog;
use super::sets::{MAX_SETS, SetList, is_same};
use crate::ErrorSet;
use crate::set::{Includes, Node};

/// How often a generic set is entered again below itself. Its parameters may be different each
/// time, as in `Wrapper<Wrapper<Inner>>`, but there is no way to find out.
const MAX_REENTRIES: usize = 8;

/// The sets that a set includes directly, without itself.
///
/// # Panics
///
/// If there are more than `N`.
pub const fn direct_sets<E: ErrorSet, const N: usize>() -> SetList<N> {
    let mut direct = SetList::EMPTY;
    list_direct::<_, N>(E::__OWN, Part::of(&E::__includes), &mut direct);
    direct
}

/// The sets that a set includes at any depth, each once, in the order in which they first appear.
///
/// # Panics
///
/// If there are more than `N`.
pub const fn reached_sets<E: ErrorSet, const N: usize>() -> SetList<N> {
    let mut reached = SetList::EMPTY;
    list_reached::<_, N>(E::__OWN, Part::of(&E::__includes), 0, &mut reached);
    reached
}

/// A part of what a set includes, as a type.
struct Part<I>(core::marker::PhantomData<fn() -> I>);

impl<I> Part<I> {
    const NEW: Self = Self(core::marker::PhantomData);

    /// What a function returns. It is not called.
    const fn of<F: Fn() -> I>(_: &F) -> Self {
        Self::NEW
    }
}

const fn list_direct<I: Includes, const N: usize>(
    root: &Catalog,
    _: Part<I>,
    direct: &mut SetList<N>,
) {
    match I::NODE {
        Node::Empty => {}
        Node::Set => {
            let own = <I::Set as ErrorSet>::__OWN;
            // With other parameters, it is a different set.
            if !is_same(own, root) || own.is_generic {
                direct.push(catalog::<I::Set>(root));
            }
        }
        Node::Both => {
            list_direct(root, Part::<I::First>::NEW, direct);
            list_direct(root, Part::<I::Second>::NEW, direct);
        }
    }
}

const fn list_reached<I: Includes, const N: usize>(
    root: &Catalog,
    _: Part<I>,
    reentries: usize,
    reached: &mut SetList<N>,
) {
    match I::NODE {
        Node::Empty => {}
        Node::Set => {
            let own = <I::Set as ErrorSet>::__OWN;
            let includes = Part::of(&<I::Set as ErrorSet>::__includes);
            if is_same(own, root) || reaches::<I::Set>(root) {
                let is_new = !is_same(own, root) && reached.add(own);
                if is_new {
                    list_reached(root, includes, reentries, reached);
                } else if own.is_generic && reentries < MAX_REENTRIES {
                    list_reached(root, includes, reentries + 1, reached);
                }
            } else {
                reached.add_all(whole::<I::Set>());
            }
        }
        Node::Both => {
            list_reached(root, Part::<I::First>::NEW, reentries, reached);
            list_reached(root, Part::<I::Second>::NEW, reentries, reached);
        }
    }
}

/// The catalog of a set that the root includes: the whole one, unless that would contain the
/// root's.
const fn catalog<E: ErrorSet>(root: &Catalog) -> &'static Catalog {
    if is_same(E::__OWN, root) || reaches::<E>(root) {
        E::__OWN
    } else {
        whole::<E>()
    }
}

/// The whole catalog, in a function of its own: the compiler evaluates the constants that a
/// function names even where it does not use them.
const fn whole<E: ErrorSet>() -> &'static Catalog {
    E::CATALOG
}

/// Whether a set includes another at any depth.
const fn reaches<E: ErrorSet>(target: &Catalog) -> bool {
    let mut seen = SetList::<MAX_SETS>::EMPTY;
    leads_to(target, Part::of(&E::__includes), 0, &mut seen)
}

const fn leads_to<I: Includes>(
    target: &Catalog,
    _: Part<I>,
    reentries: usize,
    seen: &mut SetList<MAX_SETS>,
) -> bool {
    match I::NODE {
        Node::Empty => false,
        Node::Set => {
            let own = <I::Set as ErrorSet>::__OWN;
            if is_same(own, target) {
                return true;
            }
            let includes = Part::of(&<I::Set as ErrorSet>::__includes);
            if seen.add(own) {
                leads_to(target, includes, reentries, seen)
            } else {
                own.is_generic
                    && reentries < MAX_REENTRIES
                    && leads_to(target, includes, reentries + 1, seen)
            }
        }
        Node::Both => {
            leads_to(target, Part::<I::First>::NEW, reentries, seen)
                || leads_to(target, Part::<I::Second>::NEW, reentries, seen)
        }
    }
}
