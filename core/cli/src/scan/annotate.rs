//! Copies logs line by line, with their errors marked.
//!
//! What is read is written at once, so that nothing waits in a pipeline, and a line needs no more
//! memory than a part of it.

mod json;
mod text;

use std::io::{ErrorKind, Read, stdout};
use std::thread;

use anstream::{AutoStream, ColorChoice};
use platform_error_document::{Match, Part, Scanner};

use self::json::Json;
use self::text::Text;
use super::input::Input;
use crate::error::Error;
use crate::output::Output;

/// The most bytes that are read at once.
const CHUNK: usize = 1024 * 1024;
/// A line that is longer is written in parts.
const LONG: usize = 256 * 1024;
/// The fewest bytes that are worth a thread.
const SHARE: usize = 32 * 1024;

/// Writes lines, whole or in parts.
trait Writer {
    /// Adds a part of a line, without its line break, and what was found in it.
    fn part(&mut self, part: &[u8], found: &[Match], codes: &Codes<'_>);
    /// Ends the line; `has_break` says whether a line break ended it.
    fn end(&mut self, has_break: bool);
    /// What was written since the last call.
    fn take(&mut self) -> Vec<u8>;
}

/// The codes of what a scanner finds.
struct Codes<'s>(&'s Scanner<'s>);

impl<'s> Codes<'s> {
    fn of(&self, found: &Match) -> &'s str {
        let subject = self.0.subjects().get(found.subject);
        subject.map_or("", |subject| subject.code())
    }
}

pub(super) fn run(
    scanner: &Scanner<'_>,
    inputs: &[Input<'_>],
    is_json: bool,
    threads: usize,
    output: &mut Output,
) -> Result<(), Error> {
    let annotator = Annotator {
        scanner,
        is_json,
        has_color: AutoStream::choice(&stdout()) != ColorChoice::Never,
        threads,
    };
    let mut chunk = vec![0; CHUNK];
    for input in inputs {
        let mut reader = input.open()?;
        let mut lines = Lines::new(&annotator);
        let mut is_first = true;
        while output.is_open() {
            let read = reader.read(&mut chunk);
            let len = match read {
                Ok(len) => len,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(input.not_readable(error)),
            };
            let bytes = chunk.get(..len).unwrap_or_default();
            if is_first {
                input.check_start(bytes)?;
                is_first = false;
            }
            if len == 0 {
                output.bytes(&lines.finish());
                break;
            }
            output.bytes(&lines.read(bytes));
        }
    }
    Ok(())
}

/// What is the same for all lines.
struct Annotator<'s> {
    scanner: &'s Scanner<'s>,
    is_json: bool,
    has_color: bool,
    threads: usize,
}

impl Annotator<'_> {
    fn writer(&self) -> Box<dyn Writer> {
        if self.is_json {
            Box::new(Json::default())
        } else {
            Box::new(Text::new(self.has_color))
        }
    }

    /// Annotates whole lines. Each thread has some of them.
    fn lines(&self, text: &[u8]) -> Vec<u8> {
        let share = text.len().div_ceil(self.threads).max(SHARE);
        thread::scope(|scope| {
            let mut workers = Vec::new();
            let mut rest = text;
            while let Some(end) = end_of_share(rest, share) {
                let (lines, others) = rest.split_at(end);
                workers.push(scope.spawn(|| self.share(lines)));
                rest = others;
            }
            let last = self.share(rest);
            let mut written = Vec::new();
            for worker in workers {
                match worker.join() {
                    Ok(lines) => written.extend(lines),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            written.extend(last);
            written
        })
    }

    fn share(&self, text: &[u8]) -> Vec<u8> {
        let mut writer = self.writer();
        let found = self.scanner.find(text);
        let mut found = found.as_slice();
        let mut start = 0;
        for line in text.split_inclusive(|&byte| byte == b'\n') {
            let end = start + line.len();
            let count = found.partition_point(|found| found.range.start < end);
            let (of_line, others) = found.split_at(count);
            let part = text.get(..end.saturating_sub(1)).unwrap_or_default();
            self.write(part, start, of_line, &mut *writer);
            writer.end(true);
            found = others;
            start = end;
        }
        writer.take()
    }

    /// Writes a part of a line from a position on, with what was found in it.
    fn write(&self, part: &[u8], from: usize, found: &[Match], writer: &mut dyn Writer) {
        let mut moved = Vec::new();
        for found in found {
            let mut found = found.clone();
            found.range.start = found.range.start.saturating_sub(from);
            found.range.end = found.range.end.saturating_sub(from);
            moved.push(found);
        }
        let part = part.get(from..).unwrap_or_default();
        writer.part(part, &moved, &Codes(self.scanner));
    }
}

/// Where the lines of a share end, unless they are the last.
fn end_of_share(lines: &[u8], share: usize) -> Option<usize> {
    let rest = lines.get(share..)?;
    let end = share + rest.iter().position(|&byte| byte == b'\n')? + 1;
    (end < lines.len()).then_some(end)
}

/// Splits what is read into lines, or parts of long ones.
struct Lines<'s> {
    annotator: &'s Annotator<'s>,
    /// Writes the last line.
    writer: Box<dyn Writer>,
    /// The last line, which has not ended.
    rest: Vec<u8>,
    /// How many of its bytes were written already.
    written: usize,
}

impl<'s> Lines<'s> {
    fn new(annotator: &'s Annotator<'s>) -> Self {
        Self {
            annotator,
            writer: annotator.writer(),
            rest: Vec::new(),
            written: 0,
        }
    }

    /// Adds what was read, and returns what is certain.
    fn read(&mut self, bytes: &[u8]) -> Vec<u8> {
        let is_break = |&byte: &u8| byte == b'\n';
        let mut written = Vec::new();
        let mut rest = bytes;
        if !self.rest.is_empty()
            && let Some(at) = rest.iter().position(is_break)
        {
            let (end, others) = rest.split_at(at + 1);
            self.rest.extend(end.strip_suffix(b"\n").unwrap_or(end));
            written = self.end_line(true);
            rest = others;
        }
        if let Some(at) = rest.iter().rposition(is_break) {
            let (lines, others) = rest.split_at(at + 1);
            written.extend(self.annotator.lines(lines));
            rest = others;
        }
        self.rest.extend(rest);
        if self.rest.len() > LONG {
            written.extend(self.part());
        }
        written
    }

    /// Returns what follows the last line break.
    fn finish(&mut self) -> Vec<u8> {
        if self.rest.is_empty() {
            return Vec::new();
        }
        self.end_line(false)
    }

    /// What is left of the last line.
    fn end_line(&mut self, has_break: bool) -> Vec<u8> {
        let line = std::mem::take(&mut self.rest);
        let found = self.annotator.scanner.find_in_part(Part {
            text: &line,
            is_continued: self.written > 0,
            is_unfinished: false,
        });
        let writer = &mut *self.writer;
        self.annotator.write(&line, self.written, &found, writer);
        writer.end(has_break);
        self.written = 0;
        writer.take()
    }

    /// The start of a long line, up to where it is certain what is in it.
    fn part(&mut self) -> Vec<u8> {
        let mut found = self.annotator.scanner.find_in_part(Part {
            text: &self.rest,
            is_continued: self.written > 0,
            is_unfinished: true,
        });
        // What the scanner leaves to the next part has to be in it, with what is before.
        let mut end = self.rest.len().saturating_sub(2 * Scanner::MARGIN);
        found.retain(|found| found.range.start < end);
        for found in &found {
            end = end.max(found.range.end);
        }
        let part = self.rest.get(..end).unwrap_or_default();
        let writer = &mut *self.writer;
        self.annotator.write(part, self.written, &found, writer);
        let start = end.saturating_sub(Scanner::MARGIN);
        self.rest.drain(..start);
        self.written = end - start;
        writer.take()
    }
}
