//! [`plans`], which literals are searched for together, and by which of their bytes.

use super::counts::{Counts, Usual};
use super::grams::GRAM;

/// The number of positions that a class samples at most once.
pub(super) const MAX_STRIDE: usize = 12;
/// Lengths at which a class of literals may begin. A short literal limits the stride of its class.
const STARTS: [usize; 8] = [1, 2, 4, 6, 8, 12, 16, 20];
/// How much longer it takes to compare literals than to look at a sample.
const COMPARISON: f64 = 10.0;
/// The costs of this many literals are computed, evenly spaced among those of similar lengths.
const PROBES: usize = 32;

/// A literal of a class.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'s> {
    pub(super) literal: usize,
    pub(super) string: &'s [u8],
}

/// How a class looks for its literals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// How many positions of a literal have their grams in the set.
    pub(super) stride: usize,
    /// How many bytes a gram has. More make it rarer in the text, and fewer leave a longer stride.
    pub(super) gram: usize,
}

impl Shape {
    /// All that find literals of this length and longer ones.
    fn all(shortest: usize) -> impl Iterator<Item = Self> {
        let shortest = shortest.max(1);
        (1..=shortest.min(GRAM)).map(move |gram| Self {
            stride: (shortest - gram + 1).min(MAX_STRIDE),
            gram,
        })
    }

    /// What literals add to the cost of looking at a sample.
    fn cost(self, members: &[Member<'_>], usual: &mut Usual<'_>) -> f64 {
        let step = members.len().div_ceil(PROBES).max(1);
        let mut sum = 0.0;
        for member in members.iter().step_by(step) {
            let frequencies = usual.frequencies(member.string, self.gram);
            sum += self.rarest(&frequencies).1;
        }
        COMPARISON * sum * to_float(step)
    }

    /// Of which neighboring grams the sum is the least, and the sum.
    fn rarest(self, costs: &[f64]) -> (usize, f64) {
        let mut rarest = (0, f64::INFINITY);
        for (at, window) in costs.windows(self.stride).enumerate() {
            let sum = window.iter().sum();
            if sum < rarest.1 {
                rarest = (at, sum);
            }
        }
        rarest
    }
}

/// Literals that are searched for together, and how.
#[derive(Debug)]
pub(super) struct Plan<'s> {
    pub(super) members: Vec<Member<'s>>,
    pub(super) shape: Shape,
}

impl Plan<'_> {
    /// For each literal, where its neighboring grams begin that are in the set. One that is usual
    /// in the log, or that many literals have, makes the search compare often.
    pub(super) fn windows(&self, usual: &mut Usual<'_>) -> Vec<usize> {
        let mut counts = Counts::new(self.shape.gram);
        for member in &self.members {
            counts.add(member.string);
        }
        let mut windows = Vec::new();
        for member in &self.members {
            let mut costs = usual.frequencies(member.string, self.shape.gram);
            for (at, cost) in costs.iter_mut().enumerate() {
                *cost *= counts.of(member.string, at);
            }
            windows.push(self.shape.rarest(&costs).0);
        }
        windows
    }
}

/// Splits literals into classes, so that the search is as fast as possible: each class is a pass
/// over the text, but where short literals are with long ones, its steps are short.
pub(super) fn plans<'s>(strings: &'s [Box<[u8]>], usual: &mut Usual<'_>) -> Vec<Plan<'s>> {
    let mut groups = Vec::new();
    for (at, &start) in STARTS.iter().enumerate() {
        let end = STARTS.get(at + 1).copied().unwrap_or(usize::MAX);
        let mut members = Vec::new();
        for (literal, string) in strings.iter().enumerate() {
            if (start..end).contains(&string.len()) {
                members.push(Member { literal, string });
            }
        }
        if !members.is_empty() {
            groups.push(members);
        }
    }
    // The best first class of the groups from each position on; those of the last group come first.
    let mut choices: Vec<Choice> = Vec::new();
    for start in (0..groups.len()).rev() {
        let rest = groups.get(start..).unwrap_or_default();
        if let Some(choice) = Choice::best(rest, &choices, usual) {
            choices.push(choice);
        }
    }
    let mut plans = Vec::new();
    let mut groups = groups.into_iter();
    while let Some(choice) = groups
        .len()
        .checked_sub(1)
        .and_then(|last| choices.get(last))
    {
        plans.push(Plan {
            members: groups.by_ref().take(choice.groups).flatten().collect(),
            shape: choice.shape,
        });
    }
    plans
}

/// The first class of some groups.
#[derive(Clone, Copy, Debug)]
struct Choice {
    /// How many groups it consists of.
    groups: usize,
    shape: Shape,
    /// What it costs to search for the literals of all groups, for each byte of a text.
    cost: f64,
}

impl Choice {
    /// The cheapest one, where the choices for fewer groups are known.
    fn best(groups: &[Vec<Member<'_>>], known: &[Self], usual: &mut Usual<'_>) -> Option<Self> {
        let first = groups.first()?;
        let shortest = first.iter().map(|member| member.string.len()).min()?;
        let mut best: Option<Self> = None;
        for shape in Shape::all(shortest) {
            let mut sample = 1.0;
            for (at, group) in groups.iter().enumerate() {
                sample += shape.cost(group, usual);
                let others = groups.len() - at - 1;
                let others = others.checked_sub(1).and_then(|last| known.get(last));
                let choice = Self {
                    groups: at + 1,
                    shape,
                    cost: sample / to_float(shape.stride) + others.map_or(0.0, |it| it.cost),
                };
                if best.is_none_or(|best| choice.cost < best.cost) {
                    best = Some(choice);
                }
            }
        }
        best
    }
}

/// A small number.
fn to_float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many literals each class has, and the shape of it.
    fn planned(strings: &[String], sample: &str) -> Vec<(usize, Shape)> {
        let boxes = strings.iter().map(|string| string.as_bytes().into());
        let boxes: Vec<Box<[u8]>> = boxes.collect();
        let mut planned = Vec::new();
        for plan in plans(&boxes, &mut Usual::new(sample.as_bytes())) {
            for member in &plan.members {
                assert!(plan.shape.stride + plan.shape.gram <= member.string.len() + 1);
            }
            planned.push((plan.members.len(), plan.shape));
        }
        planned
    }

    #[test]
    fn literals_of_any_length_are_searched_for_together_if_they_are_few() {
        let mut strings = Vec::new();
        for len in 1..60 {
            strings.push("Q".repeat(len));
        }
        let few = planned(&strings, "");
        assert_eq!(few.iter().map(|(count, _)| count).sum::<usize>(), 59);
        assert!(few.len() < STARTS.len(), "{few:?}");
        assert!(planned(&[String::new()], "").is_empty());
    }

    #[test]
    fn grams_that_are_usual_in_the_text_are_avoided() {
        let sample = "request served by worker ".repeat(200);
        let string = "request served by worker QUOTA exceeded".to_owned();
        let boxes = [string.as_bytes().into()];
        let mut usual = Usual::new(sample.as_bytes());
        let plans = plans(&boxes, &mut usual);
        let window = plans[0].windows(&mut usual)[0];
        assert!(window + plans[0].shape.gram > "request served by worker ".len());
    }

    #[test]
    fn many_long_literals_have_a_class_of_their_own() {
        let mut strings = vec!["a b".to_owned()];
        for number in 0..2000 {
            strings.push(format!("the value of field {number} is not valid"));
        }
        let sample = "the value of the field is not valid or ".repeat(200);
        let planned = planned(&strings, &sample);
        assert_eq!(planned[0].0, 1, "{planned:?}");
        assert!(planned[1].1.stride > planned[0].1.stride, "{planned:?}");
    }
}
