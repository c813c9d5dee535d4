//! The perfect-hash index, computed while the derive runs: for each bucket of codes, the
//! displacement that sends each of them to its own slot.

use platform_error_syntax::hash::{SLOT_LEN, Slot, Words, bucket, hash, slot};

/// What the runtime needs to find the row of a code, as the bytes of its tables.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) displacements: Vec<u8>,
    pub(crate) slots: Vec<u8>,
}

/// The most codes and aliases of one set: a row must fit into 16 bits.
pub(crate) const MOST_CODES: usize = 60_000;

/// A hash has no more bits for a slot.
const MOST_SLOTS: usize = 1 << 16;

/// A code or an alias, and the row that it leads to.
#[derive(Clone, Copy)]
pub(crate) struct IndexedCode<'a> {
    pub(crate) code: &'a str,
    pub(crate) row: usize,
}

/// Builds the index of these codes. They are unique, and no more than [`MOST_CODES`].
///
/// If no displacements keep the codes apart, as when they were crafted to collide, there are none,
/// and the runtime searches the rows.
pub(crate) fn build(codes: &[IndexedCode<'_>]) -> Index {
    if codes.is_empty() {
        return Index::default();
    }
    let mut hashes = Vec::with_capacity(codes.len());
    for IndexedCode { code, .. } in codes {
        hashes.push(hash(&Words::of(code.as_bytes()), code.as_bytes()));
    }
    let Some(layout) = layout(&hashes) else {
        // As many slots as there are codes: the search for a conflict counts them.
        return Index {
            displacements: Vec::new(),
            slots: vec![0; hashes.len() * SLOT_LEN],
        };
    };
    let Layout {
        displacements,
        slot_count,
    } = layout;
    let mut slots = vec![0; slot_count * SLOT_LEN];
    for (IndexedCode { code, row }, hash) in codes.iter().zip(hashes) {
        let displacement = displacements[bucket(hash, displacements.len())];
        let start = slot(hash, displacement, slot_count) * SLOT_LEN;
        fill(&mut slots[start..start + SLOT_LEN], code.as_bytes(), *row);
    }
    Index {
        displacements: displacements
            .into_iter()
            .flat_map(u16::to_le_bytes)
            .collect(),
        slots,
    }
}

/// How the hashes are spread over the slots.
struct Layout {
    /// One per bucket.
    displacements: Vec<u16>,
    slot_count: usize,
}

/// Tries about four codes to a bucket; if that is too crowded fewer, and then more slots.
fn layout(hashes: &[u64]) -> Option<Layout> {
    let slot_count = hashes.len().next_power_of_two();
    let mut attempts = Vec::new();
    for codes_per_bucket in [4, 2, 1] {
        attempts.push((slot_count, slot_count.div_ceil(codes_per_bucket)));
    }
    for doublings in 1..=6 {
        let slot_count = slot_count << doublings;
        if slot_count <= MOST_SLOTS {
            attempts.push((slot_count, slot_count));
        }
    }
    for (slot_count, buckets) in attempts {
        if let Some(displacements) = displace(hashes, slot_count, buckets) {
            return Some(Layout {
                displacements,
                slot_count,
            });
        }
    }
    None
}

fn fill(slot: &mut [u8], code: &[u8], row: usize) {
    // There are no more than [`MOST_CODES`].
    let row = u16::try_from(row).unwrap_or(u16::MAX);
    let packed = Slot::pack(&Words::of(code), code.len(), row);
    slot.copy_from_slice(packed.to_bytes().as_flattened());
}

/// Finds a displacement for each bucket, the fullest first; `None` if one of them has none.
fn displace(hashes: &[u64], slot_count: usize, bucket_count: usize) -> Option<Vec<u16>> {
    let mut buckets: Vec<(usize, Vec<u64>)> = Vec::with_capacity(bucket_count);
    for bucket in 0..bucket_count {
        buckets.push((bucket, Vec::new()));
    }
    for hash in hashes {
        buckets[bucket(*hash, bucket_count)].1.push(*hash);
    }
    buckets.sort_by_key(|(_, hashes)| std::cmp::Reverse(hashes.len()));
    let mut taken = vec![false; slot_count];
    let mut displacements = vec![0; bucket_count];
    for (bucket, hashes) in buckets {
        let displacement =
            (0..=u16::MAX).find(|displacement| place(&hashes, *displacement, &mut taken));
        displacements[bucket] = displacement?;
    }
    Some(displacements)
}

/// Takes the slots of a bucket, if all of them are free.
fn place(hashes: &[u64], displacement: u16, taken: &mut [bool]) -> bool {
    let slot_count = taken.len();
    for (at, hash) in hashes.iter().enumerate() {
        let found = slot(*hash, displacement, slot_count);
        if taken[found] {
            for hash in &hashes[..at] {
                taken[slot(*hash, displacement, slot_count)] = false;
            }
            return false;
        }
        taken[found] = true;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Panics if a code does not find its row.
    fn prove(codes: &[String]) {
        let mut indexed = Vec::with_capacity(codes.len());
        for (row, code) in codes.iter().enumerate() {
            indexed.push(IndexedCode { code, row });
        }
        let index = build(&indexed);
        let displacements = index.displacements.as_chunks::<2>().0;
        let slots = index.slots.as_chunks::<SLOT_LEN>().0;
        for IndexedCode { code, row } in indexed {
            let hash = hash(&Words::of(code.as_bytes()), code.as_bytes());
            let displacement = u16::from_le_bytes(displacements[bucket(hash, displacements.len())]);
            let slot = &slots[slot(hash, displacement, slots.len())];
            let [low, high, length, ..] = slot[24..] else {
                panic!("a slot is too short")
            };
            let found_row = u16::from_le_bytes([low, high]);
            assert_eq!(usize::from(found_row), row, "{code}");
            assert_eq!(usize::from(length), code.len(), "{code}");
        }
    }

    #[test]
    fn each_code_has_a_slot_of_its_own() {
        for count in [0, 1, 2, 3, 5, 13, 100, 1000, 5000] {
            let long = (0..count).map(|at| format!("TABLE_{at}_NAME_IS_NOT_RIGHT"));
            prove(&long.collect::<Vec<_>>());
            let short = (0..count).map(|at| format!("{at}"));
            prove(&short.collect::<Vec<_>>());
        }
    }

    #[test]
    fn codes_that_differ_in_one_byte_of_any_word_are_told_apart() {
        let long = "X".repeat(128);
        let near = (0..128).flat_map(|at| (b'!'..b'~').map(move |byte| (at, byte)));
        let mut codes: Vec<String> = near
            .map(|(at, byte)| {
                let mut code = long.clone().into_bytes();
                code[at] = byte;
                String::from_utf8_lossy(&code).into_owned()
            })
            .collect();
        codes.sort();
        codes.dedup();
        prove(&codes);
        prove(&(1..=128).map(|len| "A".repeat(len)).collect::<Vec<_>>());
    }

    #[test]
    fn hashes_that_nothing_keeps_apart_have_no_index() {
        assert_eq!(displace(&[7, 7], 2, 1), None);
        assert_eq!(build(&[]), Index::default());
    }
}
