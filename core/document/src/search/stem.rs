//! [`stem`], which makes all forms of an English word equal.

/// Endings of verbs, and of nouns that are made from verbs.
const ENDINGS: [&str; 4] = ["ing", "ed", "ion", "ment"];
/// What remains without an ending has at least so many letters.
pub(super) const MIN_STEM: usize = 3;

/// What the forms of a folded English word have in common: `duplicat` for `duplicates`,
/// `duplicated` and `duplication`. Except that a final `y` is an `i`, they begin with it.
///
/// The `s` of a plural is removed by the rule of Harman, "How effective is suffixing?" (1991).
pub(super) fn stem(word: &str) -> String {
    if word.len() <= MIN_STEM || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = singular(word);
    let is_verb = !stem.ends_with("eed");
    if let Some(rest) = ENDINGS.iter().find_map(|ending| without(&stem, ending))
        && is_verb
    {
        stem.truncate(rest);
    }
    if let Some(rest) = without(&stem, "e") {
        stem.truncate(rest);
    }
    if let Some(rest) = without(&stem, "y") {
        stem.truncate(rest);
        stem.push('i');
    }
    // `stopped` has two, `stop` has one.
    let mut last = stem.bytes().rev();
    if stem.len() > MIN_STEM && last.next() == last.next() {
        stem.pop();
    }
    stem
}

/// A word without the `s` of a plural.
fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies")
        && !rest.ends_with(['a', 'e'])
    {
        return format!("{rest}y");
    }
    match word.strip_suffix('s') {
        Some(rest) if !rest.ends_with(['u', 's']) => rest.to_owned(),
        _ => word.to_owned(),
    }
}

/// The length of a word without this ending, if that leaves enough.
fn without(word: &str, ending: &str) -> Option<usize> {
    let rest = word.strip_suffix(ending)?;
    let is_word = rest.len() >= MIN_STEM && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    is_word.then_some(rest.len())
}
