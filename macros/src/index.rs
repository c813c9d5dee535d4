//! The perfect-hash index, computed at expansion time: for each bucket of codes the displacement that sends each of them
//! to a slot of its own.
//!
//! `hash` and `slot` are copies of those in `core/src/index.rs`, where the slots are filled when the program is compiled
//! and a code that finds its slot taken stops the compilation: the proof that the copies agree.

/// What the runtime needs to find a code's slot.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) displacements: Vec<u16>,
    pub(crate) slots: usize,
}

/// The most codes and aliases of one set: a row must fit into 16 bits.
pub(crate) const MOST_CODES: usize = 60_000;

/// Builds the index of these codes, of which no two are equal and there are no more than [`MOST_CODES`].
///
/// Where no displacements keep the codes apart, because whoever chose them has studied the hash, there are none, and the
/// runtime searches the rows.
pub(crate) fn build(codes: &[String]) -> Index {
    let hashes: Vec<u64> = codes.iter().map(|code| hash(code.as_bytes())).collect();
    let slots = hashes.len().next_power_of_two();
    // About four codes in a bucket; where that is too crowded, fewer, and then more room.
    let crowds = [4, 2, 1].into_iter().map(|crowd| (slots, slots.div_ceil(crowd)));
    let rooms = (1..=6).map(|doublings| (slots << doublings, slots << doublings));
    if hashes.is_empty() {
        return Index::default();
    }
    crowds.chain(rooms).find_map(|(slots, buckets)| displace(&hashes, slots, buckets)).unwrap_or_default()
}

/// Finds a displacement for each bucket, the fullest first; `None` where there is none for one of them.
fn displace(hashes: &[u64], slots: usize, count: usize) -> Option<Index> {
    let mut buckets: Vec<(usize, Vec<u64>)> = (0..count).map(|bucket| (bucket, Vec::new())).collect();
    for hash in hashes {
        buckets[bucket(*hash, count)].1.push(*hash);
    }
    buckets.sort_by_key(|(_, hashes)| std::cmp::Reverse(hashes.len()));
    let mut taken = vec![false; slots];
    let mut displacements = vec![0; count];
    for (bucket, hashes) in buckets {
        displacements[bucket] = (0..=u16::MAX).find(|displacement| place(&hashes, *displacement, &mut taken))?;
    }
    Some(Index { displacements, slots })
}

/// Takes the slots of a bucket, if all of them are free.
fn place(hashes: &[u64], displacement: u16, taken: &mut [bool]) -> bool {
    for (at, hash) in hashes.iter().enumerate() {
        let slot = slot(*hash, displacement, taken.len());
        if taken[slot] {
            for hash in &hashes[..at] {
                taken[self::slot(*hash, displacement, taken.len())] = false;
            }
            return false;
        }
        taken[slot] = true;
    }
    true
}

#[allow(clippy::cast_possible_truncation, reason = "16 bits are left")]
fn bucket(hash: u64, buckets: usize) -> usize {
    (hash >> 48) as usize & (buckets - 1)
}

#[allow(clippy::cast_possible_truncation, reason = "a slot is a few bits of the hash")]
fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    let moved = (hash as u32).wrapping_add(u32::from(displacement).wrapping_mul((hash >> 32) as u32 | 1));
    moved as usize & (slots - 1)
}

fn hash(code: &[u8]) -> u64 {
    let word = |at: usize| code[at..].first_chunk().map_or(0, |word| u64::from_le_bytes(*word));
    let len = code.len();
    let (first, second, third, last) = match len {
        ..8 => {
            let word = code.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
            (word, word, word, word)
        }
        8..16 => (word(0), word(len - 8), word(0), word(len - 8)),
        16.. => (word(0), word(8), word(len - 16), word(len - 8)),
    };
    let mut last = last ^ len as u64;
    if len > 32 {
        for at in (8..len - 8).step_by(8) {
            last = mix(last, word(at)).wrapping_add(last);
        }
    }
    mix(first, second).wrapping_sub(mix(last, third))
}

#[allow(clippy::cast_possible_truncation, reason = "both halves are taken")]
fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0x9FB2_1C65_1E98_DF25) * u128::from(b ^ 0xE703_7ED1_A0B4_28DB);
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Panics if two codes have one slot.
    fn prove(codes: &[String]) {
        let index = build(codes);
        let mut taken = vec![false; index.slots];
        for code in codes {
            let hash = hash(code.as_bytes());
            let bucket = bucket(hash, index.displacements.len());
            let slot = slot(hash, index.displacements[bucket], index.slots);
            assert!(!std::mem::replace(&mut taken[slot], true), "{code} finds slot {slot} taken");
        }
    }

    #[test]
    fn each_code_has_a_slot_of_its_own() {
        for count in [0, 1, 2, 3, 5, 13, 100, 1000, 5000] {
            prove(&(0..count).map(|at| format!("TABLE_{at}_NAME_IS_NOT_RIGHT")).collect::<Vec<_>>());
            prove(&(0..count).map(|at| format!("{at}")).collect::<Vec<_>>());
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
