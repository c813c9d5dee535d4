//! [`Dialect`], how a CSV file separates its cells, and which record has the titles.

use std::cmp::Reverse;

use csv::{ReaderBuilder, StringRecord};

/// The separators that programs write, the most frequent first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How much of a file decides which of them it uses.
const SAMPLE: usize = 1 << 16;

/// The titles are in one of so many records.
const MAX_BEFORE_TITLES: usize = 20;

/// How a file separates its cells.
pub(super) struct Dialect {
    pub(super) delimiter: u8,
    /// Where the records begin, in bytes.
    pub(super) start: usize,
}

impl Dialect {
    /// What the first line of a file says, as Excel writes it (`sep=;`), or else the separator that
    /// gives the titles and most records the same number of cells, and the most of them.
    pub(super) fn of(text: &str) -> Self {
        if let Some(told) = Self::told(text) {
            return told;
        }
        let sample = sample(text);
        let mut best = None;
        for (at, delimiter) in DELIMITERS.into_iter().enumerate() {
            let fit = Fit::of(sample, delimiter);
            let rank = (
                fit.quarters(),
                fit.is_first,
                fit.columns,
                fit.agreeing,
                Reverse(at),
            );
            if best.as_ref().is_none_or(|(known, _)| rank > *known) {
                best = Some((rank, delimiter));
            }
        }
        Self {
            delimiter: best.map_or(b',', |(_, delimiter)| delimiter),
            start: 0,
        }
    }

    fn told(text: &str) -> Option<Self> {
        let line = text.split_inclusive('\n').next()?;
        let told = line.trim_end_matches(['\r', '\n']).trim_matches('"');
        let prefix = told.get(.."sep=".len())?;
        let delimiter = told.strip_prefix(prefix)?;
        let delimiter = if delimiter == "\\t" { "\t" } else { delimiter };
        match (prefix.to_ascii_lowercase().as_str(), delimiter.as_bytes()) {
            ("sep=", &[delimiter]) => Some(Self {
                delimiter,
                start: line.len(),
            }),
            _ => None,
        }
    }
}

/// The first lines of a file.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let mut end = SAMPLE;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or(text);
    // The last record may be incomplete.
    sample.rfind('\n').map_or(sample, |end| &sample[..end])
}

/// How well a separator fits.
struct Fit {
    /// Whether the first record has the titles.
    is_first: bool,
    /// The number of titles.
    columns: usize,
    /// How many records have as many cells.
    agreeing: usize,
    total: usize,
}

impl Fit {
    fn of(sample: &str, delimiter: u8) -> Self {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(sample.as_bytes());
        let records: Vec<StringRecord> = reader.records().filter_map(Result::ok).collect();
        let at = titles(&records);
        let titles = at.and_then(|at| records.get(at));
        let columns = titles.map_or(0, StringRecord::len);
        let agreeing = records.iter().filter(|record| record.len() == columns);
        Self {
            is_first: at == Some(0) && columns > 2,
            columns,
            agreeing: agreeing.count(),
            total: records.len(),
        }
    }

    /// How many quarters of the records have as many cells as there are titles; none if there is
    /// only one title.
    fn quarters(&self) -> usize {
        match self.columns {
            0 | 1 => 0,
            _ => self.agreeing * 4 / self.total.max(1),
        }
    }
}

/// The position of the record with the titles. The name of the document or a comment may come
/// before it, with fewer cells.
pub(super) fn titles(records: &[StringRecord]) -> Option<usize> {
    let first = records.iter().take(MAX_BEFORE_TITLES);
    let most = first.clone().map(filled).max()?;
    let has_titles = |record: &StringRecord| {
        let filled = filled(record);
        filled > 0 && filled * 2 >= most && (filled > 1 || most == 1) && !is_comment(record)
    };
    first.clone().position(has_titles)
}

/// The number of cells that are not empty.
fn filled(record: &StringRecord) -> usize {
    record.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Whether a record is a line such as `# Errors of the hall`. A title may be a hash, or begin with
/// one.
pub(super) fn is_comment(record: &StringRecord) -> bool {
    let first = record.get(0).unwrap_or_default();
    first.starts_with("# ") || first.starts_with("//")
}
