//! [`Name`], the name of a member that is looked for.

/// A name that is looked for, with a key and a bit that are computed at compile time and differ
/// from those of most other names: most answers have few of the many names that services use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    text: &'static str,
    key: u64,
    bits: u64,
}

/// Names that are looked for, in order of precedence.
pub(crate) const fn names<const N: usize>(texts: [&'static str; N]) -> [Name; N] {
    let mut names = [Name::new(""); N];
    let mut at = 0;
    while at < N {
        names[at] = Name::new(texts[at]);
        at += 1;
    }
    names
}

impl Name {
    pub(crate) const fn new(text: &'static str) -> Self {
        let key = key(text);
        let bits = bits(key);
        Self { text, key, bits }
    }

    pub(crate) const fn as_str(&self) -> &'static str {
        self.text
    }

    pub(crate) const fn key(&self) -> u64 {
        self.key
    }

    pub(crate) const fn bits(&self) -> u64 {
        self.bits
    }
}

/// The length of a name and three of its bytes, by which most names differ.
#[inline]
pub(crate) const fn key(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let len = bytes.len();
    if len == 0 {
        return 0;
    }
    let (first, middle, last) = (bytes[0], bytes[len / 2], bytes[len - 1]);
    (len as u64) << 24 | (first as u64) << 16 | (middle as u64) << 8 | last as u64
}

/// Two of 64 bits for each key.
#[inline]
pub(crate) const fn bits(key: u64) -> u64 {
    // Multiplication carries every difference to the highest bits.
    let mixed = key.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    1 << (mixed >> 58) | 1 << (mixed >> 52 & 63)
}
