//! Scans logs on several threads.
//!
//! The threads take turns reading a block, and scan it while others read. Memory use therefore does
//! not depend on the size of the logs, a single large log keeps every thread busy, and pipes work
//! the same way as files.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use platform_error_document::{Block, BlockScan, Blocks, Scan, Scanner};

use super::input::Input;
use super::progress::Progress;
use crate::error::Error;

/// Scans logs, and returns a scan of each.
pub(super) fn scan(
    scanner: &Scanner<'_>,
    inputs: &[Input<'_>],
    threads: usize,
) -> Result<Vec<Scan>, Error> {
    let reader = Mutex::new(Reader::new(inputs));
    let results = Mutex::new(Results::new(inputs.len()));
    let progress = Progress::new(inputs);
    let work = || {
        let mut block = Block::default();
        while let Some(place) = lock(&reader).read(&mut block)? {
            let scan = scanner.scan_block(&block);
            progress.add(block.len());
            lock(&results).add(place, scan);
        }
        Ok(())
    };
    thread::scope(|scope| {
        let mut workers = Vec::new();
        for _ in 0..threads {
            workers.push(scope.spawn(work));
        }
        let shown = Progress::is_wanted().then(|| scope.spawn(|| progress.show()));
        let mut result = Ok(());
        for worker in workers {
            match worker.join() {
                Ok(worked) => result = result.and(worked),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        progress.finish();
        if let Some(shown) = shown {
            shown.thread().unpark();
        }
        result
    })?;
    Ok(lock(&results).take())
}

/// Locks a mutex. A thread that panics ends the program anyway.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where a block is: its position among all blocks, and the index of its log.
#[derive(Clone, Copy, Debug)]
struct Place {
    position: u64,
    log: usize,
}

/// Reads the blocks of all logs, one log after the other.
struct Reader<'a> {
    inputs: &'a [Input<'a>],
    /// The index of the log that is read.
    log: usize,
    blocks: Option<Blocks<Box<dyn Read + Send>>>,
    position: u64,
}

impl<'a> Reader<'a> {
    fn new(inputs: &'a [Input<'a>]) -> Self {
        Self {
            inputs,
            log: 0,
            blocks: None,
            position: 0,
        }
    }

    /// Reads the next block; `None` at the end of the last log.
    fn read(&mut self, block: &mut Block) -> Result<Option<Place>, Error> {
        let place = self.try_read(block);
        if place.is_err() {
            // The other threads stop too.
            self.log = self.inputs.len();
            self.blocks = None;
        }
        place
    }

    fn try_read(&mut self, block: &mut Block) -> Result<Option<Place>, Error> {
        while let Some(input) = self.inputs.get(self.log) {
            let is_first = self.blocks.is_none();
            let blocks = match &mut self.blocks {
                Some(blocks) => blocks,
                None => self.blocks.insert(Blocks::new(input.open()?)),
            };
            let is_read = blocks.read(block);
            if is_read.map_err(|error| input.not_readable(error))? {
                if is_first {
                    input.check_start(block.as_bytes())?;
                }
                let place = Place {
                    position: self.position,
                    log: self.log,
                };
                self.position += 1;
                return Ok(Some(place));
            }
            self.blocks = None;
            self.log += 1;
        }
        Ok(None)
    }
}

/// Puts the scans of the blocks back into their order.
struct Results {
    /// The position of the next block to add.
    next: u64,
    /// The scans of blocks after it.
    waiting: BTreeMap<u64, (usize, BlockScan)>,
    /// The scan of each log.
    scans: Vec<Scan>,
}

impl Results {
    fn new(logs: usize) -> Self {
        Self {
            next: 0,
            waiting: BTreeMap::new(),
            scans: vec![Scan::default(); logs],
        }
    }

    fn add(&mut self, place: Place, scan: BlockScan) {
        self.waiting.insert(place.position, (place.log, scan));
        while let Some((log, scan)) = self.waiting.remove(&self.next) {
            if let Some(whole) = self.scans.get_mut(log) {
                whole.append(scan);
            }
            self.next += 1;
        }
    }

    fn take(&mut self) -> Vec<Scan> {
        std::mem::take(&mut self.scans)
    }
}
