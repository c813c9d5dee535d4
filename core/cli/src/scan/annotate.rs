//! Copies logs line by line, with their errors marked.
//!
//! What is read is written at once, so that nothing waits in a pipeline, and a line needs no more
//! memory than a part of it.

mod json;
mod text;

use std::io::{Read, stdout};

use anstream::{AutoStream, ColorChoice};
use platform_error_document::{Match, Scanner};

use self::json::Json;
use self::text::Text;
use super::input::Input;
use crate::error::Error;
use crate::output::Output;

/// The most bytes that are read at once.
const CHUNK: usize = 64 * 1024;
/// A line that is longer is written in parts.
const LONG: usize = 256 * 1024;

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
    output: &mut Output,
) -> Result<(), Error> {
    let has_color = AutoStream::choice(&stdout()) != ColorChoice::Never;
    let mut writer: Box<dyn Writer> = if is_json {
        Box::new(Json::default())
    } else {
        Box::new(Text::new(has_color))
    };
    let mut chunk = vec![0; CHUNK];
    for input in inputs {
        let mut reader = input.open()?;
        let mut lines = Lines::new(scanner);
        let mut is_first = true;
        while output.is_open() {
            let read = reader.read(&mut chunk);
            let len = match read {
                Ok(len) => len,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(input.not_readable(error)),
            };
            let bytes = chunk.get(..len).unwrap_or_default();
            if is_first {
                input.check_start(bytes)?;
                is_first = false;
            }
            if len == 0 {
                lines.finish(&mut *writer);
            } else {
                lines.read(bytes, &mut *writer);
            }
            output.bytes(&writer.take());
            if len == 0 {
                break;
            }
        }
    }
    Ok(())
}

/// Splits what is read into lines, or parts of long ones.
struct Lines<'s> {
    scanner: &'s Scanner<'s>,
    /// The last line, which has not ended.
    rest: Vec<u8>,
    /// How many of its bytes were written already.
    written: usize,
}

impl<'s> Lines<'s> {
    fn new(scanner: &'s Scanner<'s>) -> Self {
        Self {
            scanner,
            rest: Vec::new(),
            written: 0,
        }
    }

    fn read(&mut self, bytes: &[u8], writer: &mut dyn Writer) {
        for piece in bytes.split_inclusive(|&byte| byte == b'\n') {
            match piece.strip_suffix(b"\n") {
                None => self.rest.extend(piece),
                Some(end) if self.rest.is_empty() => self.write_line(end, writer, true),
                Some(end) => {
                    self.rest.extend(end);
                    let line = std::mem::take(&mut self.rest);
                    self.write_line(&line, writer, true);
                }
            }
        }
        if self.rest.len() > LONG {
            self.write_part(writer);
        }
    }

    /// Writes what follows the last line break.
    fn finish(&mut self, writer: &mut dyn Writer) {
        if !self.rest.is_empty() {
            let line = std::mem::take(&mut self.rest);
            self.write_line(&line, writer, false);
        }
    }

    /// Writes a line, or what is left of it.
    fn write_line(&mut self, line: &[u8], writer: &mut dyn Writer, has_break: bool) {
        let is_continued = self.written > 0;
        let found = self.scanner.find_in_part(line, is_continued, false);
        write(line, self.written, &found, writer, self.scanner);
        writer.end(has_break);
        self.written = 0;
    }

    /// Writes the start of a long line, up to where it is certain what is in it.
    fn write_part(&mut self, writer: &mut dyn Writer) {
        let is_continued = self.written > 0;
        let mut found = self.scanner.find_in_part(&self.rest, is_continued, true);
        // What the scanner leaves to the next part has to be in it, with what is before.
        let mut end = self.rest.len().saturating_sub(2 * Scanner::MARGIN);
        found.retain(|found| found.range.start < end);
        for found in &found {
            end = end.max(found.range.end);
        }
        let part = self.rest.get(..end).unwrap_or_default();
        write(part, self.written, &found, writer, self.scanner);
        let start = end.saturating_sub(Scanner::MARGIN);
        self.rest.drain(..start);
        self.written = end - start;
    }
}

/// Writes a part of a line from a position on, with what was found in it.
fn write(
    part: &[u8],
    from: usize,
    found: &[Match],
    writer: &mut dyn Writer,
    scanner: &Scanner<'_>,
) {
    let mut moved = Vec::new();
    for found in found {
        let mut found = found.clone();
        found.range.start = found.range.start.saturating_sub(from);
        found.range.end = found.range.end.saturating_sub(from);
        moved.push(found);
    }
    writer.part(
        part.get(from..).unwrap_or_default(),
        &moved,
        &Codes(scanner),
    );
}
