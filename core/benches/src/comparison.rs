//! Functions that do the same task, timed in turns.
//!
//! Criterion and divan measure one function after the other. On a machine that runs other programs
//! too, the ratio of two such times is a matter of luck. Here each round calls every function, and
//! the shortest time of each counts, because other programs can only make it longer.

use std::hint::black_box;
use std::time::Instant;

/// Roughly how often a function is called in each round.
const CALLS: usize = 60_000;
const ROUNDS: usize = 41;

pub(crate) struct Comparison {
    pub(crate) task: &'static str,
    /// How many errors the set has.
    pub(crate) errors: usize,
    /// How many units of work a call does.
    pub(crate) units: usize,
    /// The first is this crate, the baseline for the others.
    pub(crate) candidates: Vec<Candidate>,
}

pub(crate) struct Candidate {
    pub(crate) name: &'static str,
    /// The path of the function, as callgrind shows it.
    pub(crate) function: String,
    /// Calls the function once with each input, and returns the number of calls.
    pub(crate) batch: Box<dyn Fn() -> usize>,
}

#[derive(Clone, Copy)]
pub(crate) struct Time {
    /// Per unit of work.
    pub(crate) nanoseconds: f64,
    /// Relative to the baseline.
    pub(crate) ratio: f64,
}

impl Candidate {
    pub(crate) fn new(
        name: &'static str,
        function: String,
        batch: impl Fn() -> usize + 'static,
    ) -> Self {
        Self {
            name,
            function,
            batch: Box::new(batch),
        }
    }

    /// The nanoseconds of one call.
    fn time(&self) -> f64 {
        // The first batch replaces what the previous candidate left in the caches.
        (self.batch)();
        let mut calls = 0;
        let start = Instant::now();
        while calls < CALLS {
            calls += black_box((self.batch)());
        }
        start.elapsed().as_secs_f64() * 1e9 / as_f64(calls)
    }
}

impl Comparison {
    /// The times of the candidates, in their order.
    pub(crate) fn run(&self) -> Vec<Time> {
        let mut shortest = vec![f64::INFINITY; self.candidates.len()];
        for _ in 0..ROUNDS {
            for (shortest, candidate) in shortest.iter_mut().zip(&self.candidates) {
                *shortest = candidate.time().min(*shortest);
            }
        }
        let mut times = Vec::new();
        for time in &shortest {
            times.push(Time {
                nanoseconds: time / as_f64(self.units),
                ratio: time / shortest[0],
            });
        }
        times
    }
}

/// The path of a function, without its parameters. The function must not be inlined.
pub(crate) fn path<F>(_: &F) -> String {
    let path = std::any::type_name::<F>();
    path.split('<').next().unwrap_or(path).to_owned()
}

#[allow(clippy::cast_precision_loss, reason = "counts of calls are small")]
pub(crate) fn as_f64(count: usize) -> f64 {
    count as f64
}
