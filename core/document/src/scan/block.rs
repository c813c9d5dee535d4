//! [`Blocks`], which reads a log in blocks of whole lines.

use std::io::{self, Read};

use memchr::memrchr;

use super::part::Part;

/// The bytes of a block. It fits into the second cache of a processor, where several passes are
/// cheap.
const SIZE: usize = 256 * 1024;
/// The bytes at the end of a part of a line that are read again with the next part.
const OVERLAP: usize = 32 * 1024;

/// Some lines of a log, to be scanned on any thread; see [`Scanner::scan_block`].
///
/// [`Scanner::scan_block`]: crate::Scanner::scan_block
///
/// ```
/// use platform_error_document::{Block, Blocks};
///
/// let mut block = Block::default();
/// assert!(Blocks::new("a\nb\n".as_bytes()).read(&mut block)?);
/// assert_eq!(block.as_bytes(), b"a\nb\n");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Block {
    text: Vec<u8>,
    is_continued: bool,
    is_unfinished: bool,
}

impl Block {
    /// The bytes.
    ///
    /// ```
    /// assert!(platform_error_document::Block::default().as_bytes().is_empty());
    /// ```
    pub fn as_bytes(&self) -> &[u8] {
        &self.text
    }

    /// The number of bytes.
    ///
    /// ```
    /// assert_eq!(platform_error_document::Block::default().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there are no bytes.
    ///
    /// ```
    /// assert!(platform_error_document::Block::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn as_part(&self) -> Part<'_> {
        Part {
            text: &self.text,
            is_continued: self.is_continued,
            is_unfinished: self.is_unfinished,
        }
    }
}

/// Reads a log in blocks of whole lines, so that a log of any size needs little memory. A line that
/// is longer than a block is read in parts that overlap.
///
/// ```
/// use platform_error_document::{Block, Blocks};
///
/// let mut blocks = Blocks::new("a\nb\n".as_bytes());
/// let mut block = Block::default();
/// assert!(blocks.read(&mut block)?);
/// assert_eq!(block.len(), 4);
/// assert!(!blocks.read(&mut block)?);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Blocks<R> {
    reader: R,
    size: usize,
    /// What was read of the line that the next block begins with.
    rest: Vec<u8>,
    is_continued: bool,
    is_at_end: bool,
}

impl<R: Read> Blocks<R> {
    /// The blocks of what a reader returns. It needs no buffer of its own.
    ///
    /// ```
    /// # use platform_error_document::{Block, Blocks};
    /// let mut blocks = Blocks::new("".as_bytes());
    /// assert!(!blocks.read(&mut Block::default())?);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(reader: R) -> Self {
        Self::with_size(reader, SIZE)
    }

    /// Blocks of another size than 256 KiB. A block is larger if it would not contain the end of a
    /// line; up to 256 KiB more of the line are read.
    ///
    /// ```
    /// # use platform_error_document::{Block, Blocks};
    /// let mut blocks = Blocks::with_size("a\nb\nlong\n".as_bytes(), 4);
    /// let mut block = Block::default();
    /// let mut lens = Vec::new();
    /// while blocks.read(&mut block)? {
    ///     lens.push(block.len());
    /// }
    /// assert_eq!(lens, [4, 5]);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn with_size(reader: R, size: usize) -> Self {
        Self {
            reader,
            size: size.max(1),
            rest: Vec::new(),
            is_continued: false,
            is_at_end: false,
        }
    }

    /// Reads the next block in place of another one, whose memory is used again. Returns `false` at
    /// the end.
    ///
    /// ```
    /// # use platform_error_document::{Block, Blocks};
    /// let mut blocks = Blocks::new("a\nb".as_bytes());
    /// let mut block = Block::default();
    /// assert!(blocks.read(&mut block)?);
    /// assert_eq!(block.as_bytes(), b"a\nb");
    /// assert!(!blocks.read(&mut block)?);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What the reader returns.
    pub fn read(&mut self, block: &mut Block) -> io::Result<bool> {
        block.text.clear();
        block.text.append(&mut self.rest);
        block.is_continued = self.is_continued;
        block.is_unfinished = false;
        self.fill(&mut block.text)?;
        if !self.is_at_end {
            self.split(block);
        }
        self.is_continued = block.is_unfinished;
        Ok(!block.text.is_empty())
    }

    /// Reads until the block is full and contains the end of a line, or the log ends.
    fn fill(&mut self, text: &mut Vec<u8>) -> io::Result<()> {
        let mut free = self.size.saturating_sub(text.len()).max(1);
        let mut searched = text.len();
        loop {
            text.reserve_exact(free);
            let limit = u64::try_from(free).unwrap_or(u64::MAX);
            // Unlike `read` into a slice, this needs no zeros to be written first.
            let read = self.reader.by_ref().take(limit).read_to_end(text)?;
            self.is_at_end = read < free;
            let new = text.get(searched..).unwrap_or_default();
            let is_full = text.len() >= self.size.max(SIZE);
            if self.is_at_end || is_full || memrchr(b'\n', new).is_some() {
                return Ok(());
            }
            searched = text.len();
            // Twice as much each time, so that few calls read a long line.
            free = text.len().clamp(1, SIZE);
        }
    }

    /// Keeps the last line for the next block, unless it fills this block.
    fn split(&mut self, block: &mut Block) {
        let end = if let Some(at) = memrchr(b'\n', &block.text) {
            at + 1
        } else {
            block.is_unfinished = true;
            block.text.len().saturating_sub(OVERLAP)
        };
        self.rest.extend(block.text.get(end..).unwrap_or_default());
        if !block.is_unfinished {
            block.text.truncate(end);
        }
    }
}
