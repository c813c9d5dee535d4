//! The inputs of the functions.

/// In an order that no branch predictor or cache can derive from the order of declaration.
pub(crate) fn shuffled<T>(mut inputs: Vec<T>) -> Vec<T> {
    let mut random: u64 = 1;
    for index in (1..inputs.len()).rev() {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(random >> 33).unwrap_or_default() % (index + 1);
        inputs.swap(index, other);
    }
    inputs
}

/// The code with one character changed, at a different position for each row. A near miss is the
/// most expensive string to reject.
pub(crate) fn misspelled(row: usize, code: &str) -> String {
    let changed = row % code.len();
    let mut misspelled = String::new();
    for (position, letter) in code.char_indices() {
        misspelled.push(if position == changed { '!' } else { letter });
    }
    misspelled
}
