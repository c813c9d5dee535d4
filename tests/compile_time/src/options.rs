//! The command line.

use lexopt::{Arg, Error, Parser, ValueExt as _};

const HELP: &str = "\
Compares the cost of compiling large enums of errors with and without platform-error.

  --variants N[,N…]   how many variants the enums have; 1000,3000 where it is left out
  --rounds N          how often each is compiled; 3 where it is left out
  --only NAME[,NAME…] compares these alone: by-hand, platform-error, thiserror, combined, snafu, masterror, apollo-errors";

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) variants: Vec<usize>,
    pub(crate) rounds: usize,
    only: Option<Vec<String>>,
}

impl Options {
    /// `None` where help was asked for, and given.
    pub(crate) fn read() -> Result<Option<Self>, Error> {
        let mut options = Self {
            variants: vec![1000, 3000],
            rounds: 3,
            only: None,
        };
        let mut parser = Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("variants") => {
                    let list = parser.value()?.string()?;
                    let counts: Result<_, _> = list.split(',').map(str::parse).collect();
                    options.variants =
                        counts.map_err(|_| format!("`{list}` is no list of numbers"))?;
                    options.variants.sort_unstable();
                }
                Arg::Long("rounds") => options.rounds = parser.value()?.parse::<usize>()?.max(1),
                Arg::Long("only") => {
                    options.only = Some(
                        parser
                            .value()?
                            .string()?
                            .split(',')
                            .map(str::to_owned)
                            .collect(),
                    );
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

    pub(crate) fn has(&self, name: &str) -> bool {
        self.only
            .as_ref()
            .is_none_or(|only| only.iter().any(|asked| asked == name))
    }
}
