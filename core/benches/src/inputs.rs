//! What the functions are called with.

/// In an order that no branch predictor or cache line knows from the order of declaration.
pub(crate) fn shuffled<T>(mut inputs: Vec<T>) -> Vec<T> {
    let mut random: u64 = 1;
    for at in (1..inputs.len()).rev() {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        inputs.swap(
            at,
            usize::try_from(random >> 33).unwrap_or_default() % (at + 1),
        );
    }
    inputs
}

/// The code with one character changed, each time at another place: what costs a comparison most to reject.
pub(crate) fn misspelt((at, code): (usize, &str)) -> String {
    let at = at % code.len();
    code.char_indices()
        .map(|(place, letter)| if place == at { '!' } else { letter })
        .collect()
}
