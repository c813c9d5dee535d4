//! [`Scanner`], which finds the errors of a document in logs.

mod block;
mod context;
mod decode;
mod finder;
mod literals;
mod message;
mod name;
mod part;
mod place;
mod subject;
mod tally;
mod target;
mod word;

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memrchr};

pub use self::block::{Block, Blocks};
use self::finder::Finder;
pub use self::part::Part;
pub use self::subject::{Match, Subject};
pub use self::tally::{BlockScan, Scan, Tally};
use self::target::Targets;
use crate::model::Document;

/// Finds the errors of a document in logs of any size.
///
/// A line has an error if one of these is in it, as whole words and in the same case:
///
/// - its code, an alias or its reason;
/// - its message, or the first line of it, with values in place of the parameters. If the error has
///   no parameters, `%s`, `{0}`, `{name}`, `${name}` and `<name>` are values as well. A message
///   needs two words, one of them with four letters;
/// - its title, if it has one of its own;
/// - the name of its variant, as `Debug` writes it: after the name of the set, as in
///   `RequestError::DuplicateKey`, or where a code is expected, as in `error=DuplicateKey`.
///
/// A code that is also a number or a common word, such as `404`, `OK` or `timeout`, or has fewer
/// than four letters and digits, such as `E1`, counts only where a code is expected: after `code`,
/// `error`, `errno`, `sqlstate`, `reason` and the like, as in `"code":"404"`, `SQLSTATE[23505]` or
/// `ERROR 1064 (42000)`; after `status` if it is the HTTP status of the error; and in brackets at
/// the start of a line.
///
/// Colors of a terminal may be anywhere, even within a word. Escapes of JSON are undone, also where
/// a string of JSON is within another. What is part of a longer message is not counted by itself:
/// "not found" in "Table not found" is the error "Table not found". A message that several errors
/// share counts for all of them, or for those whose code is in the line too. A line counts once for
/// an error.
///
/// Bytes that are not UTF-8 are skipped. A line may be of any length. Values are limited: no part
/// of a message is more than 2 KiB away from its longest text.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, Scanner};
///
/// let document = Document::from(RequestError::CATALOG);
/// let scanner = Scanner::new(&document);
/// let log = r#"
/// 10:32:00 INFO request served
/// 10:32:01 ERROR [DUPLICATE_KEY] in orders
/// {"level":"error","error":"DuplicateKey"}
/// {"message":"Delete or update must have a filter"}
/// "#;
/// let scan = scanner.scan(log.as_bytes())?;
/// let mut found = Vec::new();
/// for (subject, tally) in scan.tallies() {
///     found.push((scanner.subjects()[subject].code(), tally.lines, tally.first));
/// }
/// assert_eq!(found, [("DUPLICATE_KEY", 2, 3), ("MISSING_FILTER", 1, 5)]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Scanner<'d> {
    subjects: Vec<Subject<'d>>,
    finder: Finder,
}

impl<'d> Scanner<'d> {
    /// How many bytes around a place decide whether it counts; see
    /// [`find_in_part`](Self::find_in_part).
    ///
    /// ```
    /// # use platform_error_document::Scanner;
    /// assert_eq!(Scanner::MARGIN, 4096);
    /// ```
    pub const MARGIN: usize = 4096;

    /// Prepares the search for the errors of a document, and for the codes that it reserves.
    ///
    /// ```
    /// # use platform_error_document::{Document, Scanner};
    /// assert!(Scanner::new(&Document::default()).subjects().is_empty());
    /// ```
    pub fn new(document: &'d Document) -> Self {
        let mut subjects = Vec::new();
        for (set, entry) in document.entries() {
            subjects.push(Subject::Entry(set, entry));
        }
        for set in &document.sets {
            for code in &set.reserved {
                subjects.push(Subject::Retired(set, code));
            }
        }
        let mut targets = Targets::default();
        for (index, subject) in subjects.iter().enumerate() {
            targets.add(index, subject);
        }
        Self {
            subjects,
            finder: Finder::new(targets),
        }
    }

    /// The errors of the document in its order, then the codes that it reserves.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Scanner};
    ///
    /// let mut document = Document::from(RequestError::CATALOG);
    /// document.sets[0].reserved.push("OLD_KEY".to_owned());
    /// let scanner = Scanner::new(&document);
    /// assert_eq!(scanner.subjects()[0].code(), "PERMISSION_CHECK_FAILED");
    /// assert_eq!(scanner.subjects()[13].code(), "OLD_KEY");
    /// ```
    pub fn subjects(&self) -> &[Subject<'d>] {
        &self.subjects
    }

    /// The errors in a line, or in several, in the order of their places.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Scanner};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let scanner = Scanner::new(&document);
    /// let line = "ERROR \x1b[1mDUPLICATE\x1b[0m_KEY in orders";
    /// let found = scanner.find(line.as_bytes());
    /// assert_eq!(scanner.subjects()[found[0].subject].code(), "DUPLICATE_KEY");
    /// assert_eq!(&line[found[0].range.clone()], "DUPLICATE\x1b[0m_KEY");
    /// ```
    pub fn find(&self, line: &[u8]) -> Vec<Match> {
        self.finder.matches(line)
    }

    /// The errors in lines of which the first or the last is only a part of one, because it is too
    /// long to be kept in memory.
    ///
    /// What begins within the first [`MARGIN`](Self::MARGIN) bytes of a continued line, or ends
    /// within the last of an unfinished one, is left to the other part.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Part, Scanner};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let scanner = Scanner::new(&document);
    /// let text = format!("DUPLICATE_KEY {}", " ".repeat(Scanner::MARGIN));
    /// let start = Part { text: text.as_bytes(), is_unfinished: true, ..Part::default() };
    /// assert_eq!(scanner.find_in_part(start).len(), 1);
    /// let middle = Part { is_continued: true, ..start };
    /// assert_eq!(scanner.find_in_part(middle).len(), 0);
    /// ```
    pub fn find_in_part(&self, part: Part<'_>) -> Vec<Match> {
        let text = part.text;
        let mut found = self.finder.matches(text);
        if part.is_continued {
            let end = memchr(b'\n', text).unwrap_or(text.len());
            let start = end.min(Self::MARGIN);
            found.retain(|found| found.range.start >= start);
        }
        if part.is_unfinished {
            let start = memrchr(b'\n', text).map_or(0, |at| at + 1);
            let end = start.max(text.len().saturating_sub(Self::MARGIN));
            found.retain(|found| found.range.end <= end);
        }
        found
    }

    /// Counts the errors in a log, on this thread. To use several, scan the [`Blocks`] of the log
    /// with [`scan_block`](Self::scan_block).
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Scanner};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let scan = Scanner::new(&document).scan("started\nDUPLICATE_KEY\n".as_bytes())?;
    /// assert_eq!((scan.lines(), scan.lines_with_errors()), (2, 1));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What the reader returns.
    pub fn scan(&self, reader: impl Read) -> io::Result<Scan> {
        let mut blocks = Blocks::new(reader);
        let mut scan = Scan::default();
        let mut block = Block::default();
        while blocks.read(&mut block)? {
            scan.append(self.scan_block(&block));
        }
        Ok(scan)
    }

    /// What is in a block, to be added to a [`Scan`]; see [`Scan::append`] for an example.
    pub fn scan_block(&self, block: &Block) -> BlockScan {
        let part = block.as_part();
        let text = part.text;
        let mut scan = BlockScan {
            is_continued: part.is_continued,
            is_unfinished: part.is_unfinished,
            has_rest: !text.is_empty() && !text.ends_with(b"\n"),
            ..BlockScan::default()
        };
        let mut start = 0;
        for found in self.find_in_part(part) {
            let before = text.get(start..found.range.start);
            scan.ended += count_lines(before.unwrap_or_default());
            start = found.range.start;
            scan.found.push((scan.ended, found.subject));
        }
        scan.ended += count_lines(text.get(start..).unwrap_or_default());
        scan.found.sort_unstable();
        scan.found.dedup();
        scan
    }
}

fn count_lines(text: &[u8]) -> u64 {
    let count = memchr_iter(b'\n', text).count();
    u64::try_from(count).unwrap_or(u64::MAX)
}
