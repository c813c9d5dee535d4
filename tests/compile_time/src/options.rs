//! The command line.

use lexopt::{Arg, Error, Parser, ValueExt as _};

const HELP: &str = "\
Compares the cost of compiling large error enums with platform-error and with other crates.

  --variants N[,N…]    numbers of variants of the enums [default: 13,1000,3000]
  --rounds N           how often each enum is compiled [default: 3]
  --only NAME[,NAME…]  compares only these: platform-error, by-hand, by-hand-indexed, thiserror,
                       combined, snafu, masterror, apollo-errors";

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) variants: Vec<usize>,
    pub(crate) rounds: usize,
    only: Option<Vec<String>>,
}

impl Options {
    /// `None` after printing the help.
    pub(crate) fn read() -> Result<Option<Self>, Error> {
        let mut options = Self {
            variants: vec![13, 1000, 3000],
            rounds: 3,
            only: None,
        };
        let mut parser = Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("variants") => {
                    let value = parser.value()?.string()?;
                    options.variants = numbers(&value)?;
                    options.variants.sort_unstable();
                }
                Arg::Long("rounds") => {
                    let rounds: usize = parser.value()?.parse()?;
                    options.rounds = rounds.max(1);
                }
                Arg::Long("only") => {
                    let value = parser.value()?.string()?;
                    options.only = Some(value.split(',').map(str::to_owned).collect());
                }
                Arg::Long("help") => {
                    println!("{HELP}");
                    return Ok(None);
                }
                _ => return Err(argument.unexpected()),
            }
        }
        Ok(Some(options))
    }

    pub(crate) fn includes(&self, name: &str) -> bool {
        match &self.only {
            Some(only) => only.iter().any(|included| included == name),
            None => true,
        }
    }
}

fn numbers(value: &str) -> Result<Vec<usize>, Error> {
    let mut numbers = Vec::new();
    for number in value.split(',') {
        let number = number
            .parse()
            .map_err(|_| format!("`{value}` is not a list of numbers"))?;
        numbers.push(number);
    }
    Ok(numbers)
}
