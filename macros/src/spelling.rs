//! Misspelled words.

use crate::lookalike::in_ascii;

/// The candidate that a misspelled word was meant to be.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let normalized = |word: &str| in_ascii(word).to_lowercase().replace(['_', '-', ' '], "");
    let word = normalized(word);
    let distance = |candidate: &str| strsim::damerau_levenshtein(&word, &normalized(candidate));
    let nearest = candidates
        .into_iter()
        .min_by_key(|candidate| distance(candidate))?;
    // A third of the letters may be wrong, and in a short word no more than one.
    let most = (nearest.len() / 3).clamp(1, 3);
    (distance(nearest) <= most).then_some(nearest)
}
