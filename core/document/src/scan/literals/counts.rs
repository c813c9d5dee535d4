//! [`Usual`], how frequent grams are in a log.

use super::grams::{GRAM, Mixer, gram_at};

/// How much of a sample is looked at.
const SAMPLE: usize = 64 * 1024;
/// How many grams of a sample tell as much as what is known of logs in general.
const PRIOR: f64 = 4096.0;
/// The bits of a hash that tell grams apart.
const BITS: u32 = 17;

/// How often the grams of one length are in some texts; roughly, because those that have the same
/// hash are counted together.
#[derive(Debug)]
pub(super) struct Counts {
    gram: usize,
    mixer: Mixer,
    slots: Vec<u32>,
    total: u32,
}

impl Counts {
    /// For grams of `gram` bytes.
    pub(super) fn new(gram: usize) -> Self {
        Self {
            gram,
            mixer: Mixer::new(gram),
            slots: vec![0; 1 << BITS],
            total: 0,
        }
    }

    /// Adds the grams of a text.
    pub(super) fn add(&mut self, text: &[u8]) {
        let end = (text.len() + 1).saturating_sub(self.gram);
        for at in 0..end {
            let slot = self.slot(text, at);
            if let Some(count) = self.slots.get_mut(slot) {
                *count += 1;
                self.total += 1;
            }
        }
    }

    /// How often the gram at a position of a text was added.
    pub(super) fn of(&self, text: &[u8], at: usize) -> f64 {
        let count = self.slots.get(self.slot(text, at));
        f64::from(count.copied().unwrap_or_default())
    }

    fn slot(&self, text: &[u8], at: usize) -> usize {
        let hash = self.mixer.hash(gram_at(text, at));
        // Few bits are left, so none is lost.
        usize::try_from(hash >> (u64::BITS - BITS)).unwrap_or_default()
    }
}

/// How frequent grams are in a log, judged by a sample of it.
#[derive(Debug)]
pub(super) struct Usual<'t> {
    sample: &'t [u8],
    /// The counts for each length of a gram, as far as they are needed.
    counts: [Option<Counts>; GRAM],
}

impl<'t> Usual<'t> {
    pub(super) fn new(sample: &'t [u8]) -> Self {
        Self {
            sample: sample.get(..SAMPLE).unwrap_or(sample),
            counts: [const { None }; GRAM],
        }
    }

    /// For each gram of a string, which part of the positions of a log has it.
    pub(super) fn frequencies(&mut self, string: &[u8], gram: usize) -> Vec<f64> {
        let known = self.counts.get_mut(gram.saturating_sub(1));
        let counts = known.map(|known| {
            known.get_or_insert_with(|| {
                let mut counts = Counts::new(gram);
                counts.add(self.sample);
                counts
            })
        });
        let mut frequencies = Vec::new();
        for (at, bytes) in string.windows(gram).enumerate() {
            let (count, total) = match &counts {
                Some(counts) => (counts.of(string, at), f64::from(counts.total)),
                None => (0.0, 0.0),
            };
            frequencies.push((count + PRIOR * general(bytes)) / (total + PRIOR));
        }
        frequencies
    }
}

/// How frequent a few bytes are in logs, roughly.
fn general(bytes: &[u8]) -> f64 {
    let mut frequency = 1.0;
    for byte in bytes {
        // Bytes that follow each other are not independent, so a root takes the place of the value.
        frequency *= f64::sqrt(match byte {
            b' ' => 0.15,
            b'a' | b'e' | b'i' | b'n' | b'o' | b'r' | b's' | b't' => 0.07,
            b'j' | b'k' | b'q' | b'v' | b'w' | b'x' | b'z' => 0.01,
            b'a'..=b'z' => 0.03,
            b'0'..=b'9' => 0.05,
            b'A'..=b'Z' | b'_' => 0.004,
            _ => 0.01,
        });
    }
    frequency
}
