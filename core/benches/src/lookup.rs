//! From a code to its metadata.

use std::collections::HashMap;
use std::rc::Rc;

use platform_error::{ErrorSet, Metadata};
use rustc_hash::FxHashMap;

use crate::comparison::{Candidate, Comparison, path};
use crate::inputs::{misspelled, shuffled};
use crate::sets::Set;

struct Inputs {
    queries: Vec<Query>,
    tables: Tables,
}

struct Query {
    code: String,
    /// The index of the entry, which only `==` may use.
    row: usize,
}

/// What some of the functions search.
struct Tables {
    map: FxHashMap<&'static str, usize>,
    sorted: Vec<(&'static str, usize)>,
}

impl Inputs {
    fn new<S: Set>(change: fn(usize, &str) -> String) -> Rc<Self> {
        let mut queries = Vec::new();
        let mut sorted = Vec::new();
        for (row, code) in S::CODES.iter().enumerate() {
            queries.push(Query {
                code: change(row, code),
                row,
            });
            sorted.push((*code, row));
        }
        sorted.sort_unstable();
        let map: HashMap<_, _, _> = sorted.iter().copied().collect();
        Rc::new(Self {
            queries: shuffled(queries),
            tables: Tables { map, sorted },
        })
    }
}

pub(crate) fn hit<S: Set + 'static>() -> Comparison {
    let inputs = Inputs::new::<S>(|_, code| code.to_owned());
    comparison::<S>("lookup, hit", &inputs, S::CODES.len())
}

pub(crate) fn miss<S: Set + 'static>() -> Comparison {
    let inputs = Inputs::new::<S>(misspelled);
    comparison::<S>("lookup, miss", &inputs, 0)
}

fn comparison<S: Set + 'static>(
    task: &'static str,
    inputs: &Rc<Inputs>,
    hits: usize,
) -> Comparison {
    let candidates = vec![
        candidate("platform-error", find::<S>, inputs, hits),
        candidate("`==` with a known row", equal::<S>, inputs, hits),
        candidate("`HashMap` with rustc-hash", hash_map, inputs, hits),
        candidate("phf", phf::<S>, inputs, hits),
        candidate("strum, `use_phf`", strum::<S>, inputs, hits),
        candidate("`match` on the string", by_match::<S>, inputs, hits),
        candidate("binary search", binary_search, inputs, hits),
    ];
    Comparison {
        task,
        errors: S::CODES.len(),
        units: 1,
        candidates,
    }
}

fn candidate<R>(
    name: &'static str,
    function: impl Fn(&Tables, &str, usize) -> Option<R> + 'static,
    inputs: &Rc<Inputs>,
    hits: usize,
) -> Candidate {
    let path = path(&function);
    let inputs = Rc::clone(inputs);
    let find_all = move || {
        let mut found = 0;
        for query in &inputs.queries {
            if function(&inputs.tables, &query.code, query.row).is_some() {
                found += 1;
            }
        }
        assert_eq!(found, hits, "{name} finds exactly the codes that exist");
        inputs.queries.len()
    };
    Candidate::new(name, path, find_all)
}

#[inline(never)]
fn find<S: Set>(_: &Tables, code: &str, _: usize) -> Option<&'static Metadata> {
    S::Ours::CATALOG.find(code)
}

#[inline(never)]
fn equal<S: Set>(_: &Tables, code: &str, row: usize) -> Option<&'static Metadata> {
    let entry = S::Ours::CATALOG.entries().get(row)?;
    (entry.code() == code).then_some(entry)
}

#[inline(never)]
fn hash_map(tables: &Tables, code: &str, _: usize) -> Option<usize> {
    tables.map.get(code).copied()
}

#[inline(never)]
fn phf<S: Set>(_: &Tables, code: &str, _: usize) -> Option<usize> {
    S::PHF.get(code).copied()
}

#[inline(never)]
fn strum<S: Set>(_: &Tables, code: &str, _: usize) -> Option<S::Strum> {
    code.parse().ok()
}

#[inline(never)]
fn by_match<S: Set>(_: &Tables, code: &str, _: usize) -> Option<usize> {
    S::by_match(code)
}

#[inline(never)]
fn binary_search(tables: &Tables, code: &str, _: usize) -> Option<usize> {
    let position = tables
        .sorted
        .binary_search_by_key(&code, |(code, _)| code)
        .ok()?;
    Some(tables.sorted[position].1)
}
