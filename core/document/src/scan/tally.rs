//! [`Scan`], how often each error is in a log.

/// What is in a log, or in a part of it: how many lines there are, and in how many of them each
/// error is.
///
/// A scan belongs to its scanner: an error is a position in [`Scanner::subjects`].
///
/// [`Scanner::subjects`]: crate::Scanner::subjects
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, Scanner};
///
/// let document = Document::from(RequestError::CATALOG);
/// let scanner = Scanner::new(&document);
/// let scan = scanner.scan("started\nERROR DUPLICATE_KEY\ncode=DUPLICATE_KEY\n".as_bytes())?;
/// assert_eq!((scan.lines(), scan.lines_with_errors()), (3, 2));
/// let (subject, tally) = scan.tallies().next().unwrap();
/// assert_eq!(scanner.subjects()[subject].code(), "DUPLICATE_KEY");
/// assert_eq!((tally.lines, tally.first, tally.last), (2, 2, 3));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// How many lines have ended.
    ended: u64,
    /// Whether something follows the end of the last line.
    has_rest: bool,
    with_errors: u64,
    /// The tally of each error, up to the last one that was found.
    tallies: Vec<Option<Tally>>,
    /// What is in the last line, if the next block goes on with it.
    unfinished: Vec<usize>,
}

/// What is in a block, to be added to the scan of the blocks before it; see [`Scan::append`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockScan {
    pub(super) ended: u64,
    pub(super) has_rest: bool,
    pub(super) is_continued: bool,
    pub(super) is_unfinished: bool,
    /// The lines with errors, counted from 0, and what is in each: sorted, and without duplicates.
    pub(super) found: Vec<(u64, usize)>,
}

/// In how many lines of a log an error is, and which are the first and the last; see
/// [`Scan::tallies`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// The number of lines.
    pub lines: u64,
    /// The number of the first line, counted from 1.
    pub first: u64,
    /// The number of the last line.
    pub last: u64,
}

impl Scan {
    /// The number of lines. What follows the last line break is a line too, unless it is empty.
    ///
    /// ```
    /// # use platform_error_document::{Document, Scanner};
    /// let document = Document::default();
    /// let scan = Scanner::new(&document).scan("a\nb".as_bytes())?;
    /// assert_eq!(scan.lines(), 2);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn lines(&self) -> u64 {
        self.ended + u64::from(self.has_rest)
    }

    /// The number of lines with an error of the catalog, or several.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// # use platform_error_document::{Document, Scanner};
    /// let document = Document::from(RequestError::CATALOG);
    /// let log = "started\nDUPLICATE_KEY, MISSING_FILTER\n";
    /// let scan = Scanner::new(&document).scan(log.as_bytes())?;
    /// assert_eq!(scan.lines_with_errors(), 1);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn lines_with_errors(&self) -> u64 {
        self.with_errors
    }

    /// Each error that was found, by its position in [`Scanner::subjects`].
    ///
    /// [`Scanner::subjects`]: crate::Scanner::subjects
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// # use platform_error_document::{Document, Scanner};
    /// let document = Document::from(RequestError::CATALOG);
    /// let scan = Scanner::new(&document).scan("a\nDUPLICATE_KEY\n".as_bytes())?;
    /// let (subject, tally) = scan.tallies().next().unwrap();
    /// assert_eq!(document.sets[0].entries[subject].code, "DUPLICATE_KEY");
    /// assert_eq!((tally.lines, tally.first, tally.last), (1, 2, 2));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn tallies(&self) -> impl Iterator<Item = (usize, Tally)> {
        let tallies = self.tallies.iter().enumerate();
        tallies.filter_map(|(subject, tally)| Some((subject, (*tally)?)))
    }

    /// Adds what is in the next block.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Block, Blocks, Document, Scan, Scanner};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let scanner = Scanner::new(&document);
    /// let mut blocks = Blocks::new("ERROR DUPLICATE_KEY\n".as_bytes());
    /// let mut block = Block::default();
    /// let mut scan = Scan::default();
    /// while blocks.read(&mut block)? {
    ///     scan.append(scanner.scan_block(&block));
    /// }
    /// assert_eq!(scan.lines_with_errors(), 1);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn append(&mut self, next: BlockScan) {
        let mut line_before = None;
        for &(line, subject) in &next.found {
            let is_rest = next.is_continued && line == 0;
            if is_rest && self.unfinished.contains(&subject) {
                continue;
            }
            let is_known_line = is_rest && !self.unfinished.is_empty();
            if line_before != Some(line) && !is_known_line {
                self.with_errors += 1;
            }
            line_before = Some(line);
            self.add(self.ended + 1 + line, subject);
            if is_rest {
                self.unfinished.push(subject);
            }
        }
        if next.ended > 0 || !next.is_continued {
            self.unfinished.clear();
        }
        if next.is_unfinished {
            for (line, subject) in next.found {
                if line == next.ended && !self.unfinished.contains(&subject) {
                    self.unfinished.push(subject);
                }
            }
        }
        self.ended += next.ended;
        self.has_rest = next.has_rest;
    }

    fn add(&mut self, line: u64, subject: usize) {
        if subject >= self.tallies.len() {
            self.tallies.resize(subject + 1, None);
        }
        if let Some(tally) = self.tallies.get_mut(subject) {
            let tally = tally.get_or_insert(Tally {
                lines: 0,
                first: line,
                last: line,
            });
            tally.lines += 1;
            tally.last = line;
        }
    }
}
