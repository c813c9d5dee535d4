//! What the crate costs when a program runs, beside what a user would put together instead: prints a Markdown table.

mod callgrind;
mod contest;
mod inputs;
mod lookup;
mod sets;
mod table;
mod values;

use std::error::Error;

use crate::contest::Contest;
use crate::sets::{Set13, Set100, Set1000, Set3000};
use crate::table::{Table, Versions};

const CONTESTS: [fn() -> Contest; 15] = [
    lookup::hit::<Set13>,
    lookup::hit::<Set100>,
    lookup::hit::<Set1000>,
    lookup::hit::<Set3000>,
    lookup::miss::<Set13>,
    lookup::miss::<Set100>,
    lookup::miss::<Set1000>,
    lookup::miss::<Set3000>,
    values::display_units::<Set13>,
    values::display_units::<Set1000>,
    values::display_fields::<Set13>,
    values::display_fields::<Set1000>,
    values::accessors::<Set13>,
    values::accessors::<Set1000>,
    values::iteration::<Set1000>,
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments
        .iter()
        .position(|argument| argument == callgrind::ONLY)
    {
        let number: usize = arguments.get(at + 1).ok_or("which contest?")?.parse()?;
        let contest = CONTESTS.get(number).ok_or("no such contest")?();
        for contender in &contest.contenders {
            (contender.batch)();
        }
        return Ok(());
    }
    let mut table = Table::default();
    let mut is_counted = true;
    for (number, contest) in CONTESTS.iter().enumerate() {
        let contest = contest();
        eprintln!("{}, {} errors …", contest.task, contest.size);
        let times = contest.run();
        let counts = callgrind::count(number, &contest)?;
        is_counted &= counts.is_some();
        for (at, contender) in contest.contenders.iter().enumerate() {
            let count = counts.as_ref().map(|counts| counts[at]);
            table.add(
                contest.task,
                contender.name,
                contest.size,
                (times[at], count),
            );
        }
    }
    println!(
        "Time · ratio to platform-error{}",
        if is_counted { " · instructions" } else { "" }
    );
    if !is_counted {
        println!("\nInstructions were not counted: there is no valgrind.");
    }
    println!("\n{}", table.markdown(&Versions::read()?)?);
    Ok(())
}
