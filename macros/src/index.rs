//! The perfect-hash index, computed at expansion time: for each bucket of codes the displacement that sends each of them
//! to a slot of its own.

use platform_error_syntax::hash::{SLOT_LEN, Words, bucket, hash, pack_slot, slot};

/// What the runtime needs to find a code's row, as the bytes of its tables.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) displacements: Vec<u8>,
    pub(crate) slots: Vec<u8>,
}

/// The most codes and aliases of one set: a row must fit into 16 bits.
pub(crate) const MOST_CODES: usize = 60_000;

/// A hash leads no further.
const MOST_SLOTS: usize = 1 << 16;

/// Builds the index of these codes, each with the row that it leads to. No two are equal, and there are no more than
/// [`MOST_CODES`].
///
/// Where no displacements keep the codes apart, because whoever chose them has studied the hash, there are none, and the
/// runtime searches the rows.
pub(crate) fn build(codes: &[(&str, usize)]) -> Index {
    if codes.is_empty() {
        return Index::default();
    }
    let hashes: Vec<u64> = codes
        .iter()
        .map(|(code, _)| hash(&Words::of(code.as_bytes()), code.as_bytes()))
        .collect();
    let slots = hashes.len().next_power_of_two();
    // About four codes in a bucket; where that is too crowded, fewer, and then more room.
    let crowds = [4, 2, 1]
        .into_iter()
        .map(|crowd| (slots, slots.div_ceil(crowd)));
    let rooms = (1..=6)
        .map(|doublings| slots << doublings)
        .take_while(|slots| *slots <= MOST_SLOTS)
        .map(|room| (room, room));
    let mut attempts = crowds.chain(rooms);
    let Some((displacements, slots)) =
        attempts.find_map(|(slots, buckets)| Some((displace(&hashes, slots, buckets)?, slots)))
    else {
        // As many slots as there are codes, for the search for a clash counts them.
        return Index {
            displacements: Vec::new(),
            slots: vec![0; hashes.len() * SLOT_LEN],
        };
    };
    let mut filled = vec![0; slots * SLOT_LEN];
    for ((code, row), hash) in codes.iter().zip(hashes) {
        let at = SLOT_LEN
            * slot(
                hash,
                displacements[bucket(hash, displacements.len())],
                slots,
            );
        fill(&mut filled[at..at + SLOT_LEN], code.as_bytes(), *row);
    }
    Index {
        displacements: displacements
            .into_iter()
            .flat_map(u16::to_le_bytes)
            .collect(),
        slots: filled,
    }
}

fn fill(slot: &mut [u8], code: &[u8], row: usize) {
    // There are no more than [`MOST_CODES`].
    let row = u16::try_from(row).unwrap_or(u16::MAX);
    for (bytes, word) in slot
        .chunks_exact_mut(8)
        .zip(pack_slot(&Words::of(code), code.len(), row))
    {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
}

/// Finds a displacement for each bucket, the fullest first; `None` where there is none for one of them.
fn displace(hashes: &[u64], slots: usize, count: usize) -> Option<Vec<u16>> {
    let mut buckets: Vec<(usize, Vec<u64>)> =
        (0..count).map(|bucket| (bucket, Vec::new())).collect();
    for hash in hashes {
        buckets[bucket(*hash, count)].1.push(*hash);
    }
    buckets.sort_by_key(|(_, hashes)| std::cmp::Reverse(hashes.len()));
    let mut taken = vec![false; slots];
    let mut displacements = vec![0; count];
    for (bucket, hashes) in buckets {
        displacements[bucket] =
            (0..=u16::MAX).find(|displacement| place(&hashes, *displacement, &mut taken))?;
    }
    Some(displacements)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Panics if a code does not find its row.
    fn prove(codes: &[String]) {
        let rows: Vec<(&str, usize)> = codes.iter().map(String::as_str).zip(0..).collect();
        let Index {
            displacements,
            slots,
        } = build(&rows);
        let (displacements, slots) = (
            displacements.as_chunks::<2>().0,
            slots.as_chunks::<SLOT_LEN>().0,
        );
        for (code, row) in rows {
            let hash = hash(&Words::of(code.as_bytes()), code.as_bytes());
            let displacement = u16::from_le_bytes(displacements[bucket(hash, displacements.len())]);
            let slot = &slots[slot(hash, displacement, slots.len())];
            let [found, high, length, ..] = slot[24..] else {
                panic!("a slot is too short")
            };
            assert_eq!(
                (
                    usize::from(u16::from_le_bytes([found, high])),
                    usize::from(length)
                ),
                (row, code.len()),
                "{code}"
            );
        }
    }

    #[test]
    fn each_code_has_a_slot_of_its_own() {
        for count in [0, 1, 2, 3, 5, 13, 100, 1000, 5000] {
            prove(
                &(0..count)
                    .map(|at| format!("TABLE_{at}_NAME_IS_NOT_RIGHT"))
                    .collect::<Vec<_>>(),
            );
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
