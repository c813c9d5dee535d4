//! Functions with one task, timed in turns.
//!
//! Criterion and divan measure one function after the other. Where other programs run too, the ratio of two such times
//! is a matter of luck. Here each round calls all functions, and the least time of each counts: other programs only add.

use std::hint::black_box;
use std::time::Instant;

/// In each round, a function is called about this often.
const CALLS: usize = 60_000;
const ROUNDS: usize = 41;

pub(crate) struct Contest {
    pub(crate) task: &'static str,
    /// How many errors the set has.
    pub(crate) size: usize,
    /// How many units of work a call does.
    pub(crate) units: usize,
    /// This crate is the first; the others are compared with it.
    pub(crate) contenders: Vec<Contender>,
}

pub(crate) struct Contender {
    pub(crate) name: &'static str,
    /// The path of the function, by which callgrind knows it.
    pub(crate) function: String,
    /// Calls the function with each input once, and says how often that was.
    pub(crate) batch: Box<dyn Fn() -> usize>,
}

#[derive(Clone, Copy)]
pub(crate) struct Time {
    /// For a unit of work.
    pub(crate) nanoseconds: f64,
    pub(crate) ratio: f64,
}

impl Contender {
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

    fn time(&self) -> f64 {
        // What the one before has left in the caches is no concern of this one.
        (self.batch)();
        let (mut calls, start) = (0, Instant::now());
        while calls < CALLS {
            calls += black_box((self.batch)());
        }
        start.elapsed().as_secs_f64() * 1e9 / as_f64(calls)
    }
}

impl Contest {
    pub(crate) fn run(&self) -> Vec<Time> {
        let mut least = vec![f64::INFINITY; self.contenders.len()];
        for _ in 0..ROUNDS {
            for (least, contender) in least.iter_mut().zip(&self.contenders) {
                *least = contender.time().min(*least);
            }
        }
        let time = |time| Time {
            nanoseconds: time / as_f64(self.units),
            ratio: time / least[0],
        };
        least.iter().map(|least| time(*least)).collect()
    }
}

/// The path of a function, without its parameters. The function must not be inlined.
pub(crate) fn path<F>(_: &F) -> String {
    let path = std::any::type_name::<F>();
    path.split('<').next().unwrap_or(path).to_owned()
}

#[allow(clippy::cast_precision_loss, reason = "a count of calls")]
pub(crate) fn as_f64(count: usize) -> f64 {
    count as f64
}
