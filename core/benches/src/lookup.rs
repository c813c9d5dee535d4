//! From a code to what is known of it.

use std::collections::HashMap;
use std::rc::Rc;

use platform_error::{ErrorSet, Metadata};
use rustc_hash::FxHashMap;

use crate::contest::{Contender, Contest, path};
use crate::inputs::{misspelt, shuffled};
use crate::sets::Set;

/// What some of the functions need beside the code.
struct Aid {
    map: FxHashMap<&'static str, usize>,
    sorted: Vec<(&'static str, usize)>,
}

struct Key {
    code: String,
    /// Where the entry is; only `==` may know.
    row: usize,
}

pub(crate) fn hit<S: Set + 'static>() -> Contest {
    contest::<S>("lookup, hit", |(_, code)| code.to_owned(), S::CODES.len())
}

pub(crate) fn miss<S: Set + 'static>() -> Contest {
    contest::<S>("lookup, miss", misspelt, 0)
}

fn contest<S: Set + 'static>(
    task: &'static str,
    asked: fn((usize, &str)) -> String,
    hits: usize,
) -> Contest {
    let rows = S::CODES.iter().copied().enumerate();
    let keys = rows
        .clone()
        .map(|(row, code)| Key {
            code: asked((row, code)),
            row,
        })
        .collect();
    let mut sorted: Vec<_> = rows.map(|(row, code)| (code, row)).collect();
    sorted.sort_unstable();
    let map: HashMap<_, _, _> = sorted.iter().copied().collect();
    let inputs = Rc::new((shuffled(keys), Aid { map, sorted }));
    let contenders = vec![
        contender("platform-error", ours::<S>, &inputs, hits),
        contender("`==` where the row is known", equal::<S>, &inputs, hits),
        contender("`HashMap` with rustc-hash", map_of_hashes, &inputs, hits),
        contender("phf", phf::<S>, &inputs, hits),
        contender("strum, `use_phf`", strum::<S>, &inputs, hits),
        contender("`match` over the texts", by_match::<S>, &inputs, hits),
        contender("binary search", binary_search, &inputs, hits),
    ];
    Contest {
        task,
        size: S::CODES.len(),
        units: 1,
        contenders,
    }
}

fn contender<R>(
    name: &'static str,
    function: impl Fn(&Aid, &str, usize) -> Option<R> + 'static,
    inputs: &Rc<(Vec<Key>, Aid)>,
    hits: usize,
) -> Contender {
    let inputs = Rc::clone(inputs);
    let found = inputs
        .0
        .iter()
        .filter(|key| function(&inputs.1, &key.code, key.row).is_some())
        .count();
    assert_eq!(found, hits, "{name} finds what is there, and nothing else");
    Contender::new(name, path(&function), move || {
        let (keys, aid) = &*inputs;
        let found = keys
            .iter()
            .filter(|key| function(aid, &key.code, key.row).is_some())
            .count();
        keys.len() + found - hits
    })
}

#[inline(never)]
fn ours<S: Set>(_: &Aid, code: &str, _: usize) -> Option<&'static Metadata> {
    S::Ours::CATALOG.find(code)
}

#[inline(never)]
fn equal<S: Set>(_: &Aid, code: &str, row: usize) -> Option<&'static Metadata> {
    S::Ours::CATALOG
        .entries()
        .get(row)
        .filter(|entry| entry.code() == code)
}

#[inline(never)]
fn map_of_hashes(aid: &Aid, code: &str, _: usize) -> Option<usize> {
    aid.map.get(code).copied()
}

#[inline(never)]
fn phf<S: Set>(_: &Aid, code: &str, _: usize) -> Option<usize> {
    S::PHF.get(code).copied()
}

#[inline(never)]
fn strum<S: Set>(_: &Aid, code: &str, _: usize) -> Option<S::Strum> {
    code.parse().ok()
}

#[inline(never)]
fn by_match<S: Set>(_: &Aid, code: &str, _: usize) -> Option<usize> {
    S::by_match(code)
}

#[inline(never)]
fn binary_search(aid: &Aid, code: &str, _: usize) -> Option<usize> {
    let at = aid
        .sorted
        .binary_search_by_key(&code, |(code, _)| code)
        .ok()?;
    Some(aid.sorted[at].1)
}
