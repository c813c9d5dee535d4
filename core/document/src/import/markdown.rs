//! Reads the tables of a Markdown page, and those in HTML on it.

mod footnotes;
mod pieces;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use self::footnotes::Footnotes;
use self::pieces::Pieces;
use super::markup::{Element, Part, Written, loose, needs_conversion, tables, write};
use super::notice::Notice;
use super::table::{Syntax, Tables};
use crate::line_index::LineIndex;
use crate::markdown;

/// The extensions of GitHub and of generators of sites that matter for tables. Without those for
/// front matter, its last line would be a heading.
const OPTIONS: Options = markdown::OPTIONS
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS);

pub(super) fn read(text: &str) -> Tables {
    let lines = LineIndex::new(text);
    let mut page = Page {
        text,
        lines: &lines,
        footnotes: Footnotes::of(text, OPTIONS, &lines),
        pieces: Pieces::new(&lines),
        cell: None,
        cells: Vec::new(),
    };
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        page.event(event, range);
    }
    let pieces = page.pieces.finish();
    Tables {
        syntax: Syntax::Markdown,
        tables: tables(&pieces),
        loose: loose(&pieces),
        ..Tables::default()
    }
}

struct Page<'t> {
    text: &'t str,
    lines: &'t LineIndex<'t>,
    footnotes: Footnotes,
    pieces: Pieces<'t>,
    /// The cell that has not ended.
    cell: Option<Cell<'t>>,
    /// The cells of the current row.
    cells: Vec<(Range<usize>, Written)>,
}

/// A cell of a Markdown table.
struct Cell<'t> {
    pieces: Pieces<'t>,
    /// Whether it has tags or comments.
    has_html: bool,
    /// Whether it has links whose addresses are elsewhere on the page.
    has_references: bool,
    /// The footnotes, each with its position among the pieces.
    footnotes: Vec<(usize, String)>,
}

impl<'t> Page<'t> {
    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Table(_)) => self.tag(Part::start(Element::Table), range.start),
            Event::End(TagEnd::Table) => self.tag(Part::end(Element::Table), range.end),
            Event::Start(Tag::TableHead | Tag::TableRow) => self.cells.clear(),
            Event::End(TagEnd::TableHead) => {
                self.tag(Part::start(Element::Head), range.start);
                self.row(&range);
                self.tag(Part::end(Element::Head), range.start);
            }
            Event::End(TagEnd::TableRow) => self.row(&range),
            Event::Start(Tag::TableCell) => {
                self.cell = Some(Cell {
                    pieces: Pieces::new(self.lines),
                    has_html: false,
                    has_references: false,
                    footnotes: Vec::new(),
                });
            }
            Event::End(TagEnd::TableCell) => self.end_cell(range),
            event => {
                if let Some(cell) = &mut self.cell {
                    return cell.event(event, &range);
                }
                if let Event::Start(Tag::Paragraph) = event {
                    self.paragraph(range.clone());
                }
                self.pieces.event(event, &range);
            }
        }
    }

    fn tag(&mut self, part: Part, at: usize) {
        self.pieces.push(part, at);
    }

    /// Notes rows that are separated from their table and would be lost.
    fn paragraph(&mut self, range: Range<usize>) {
        let mut at = range.start;
        let text = self.text.get(range).unwrap_or_default();
        for line in text.split_inclusive('\n') {
            if line.trim_start().starts_with('|') {
                self.tag(Part::Stray, at);
            }
            at += line.len();
        }
    }

    fn end_cell(&mut self, range: Range<usize>) {
        let Some(mut cell) = self.cell.take() else {
            return;
        };
        let source = self.text.get(range.clone()).unwrap_or_default();
        let mut written = Written {
            source: source.trim_matches([' ', '\t']).to_owned(),
            notices: Vec::new(),
        };
        if cell.is_special() {
            let mut notices = Vec::new();
            let mut pieces = cell.pieces.finish();
            let is_converted = cell.has_references
                || !cell.footnotes.is_empty()
                || needs_conversion(&written.source, &pieces);
            if !cell.footnotes.is_empty() {
                let footnotes = std::mem::take(&mut cell.footnotes);
                pieces = self.footnotes.insert(pieces, footnotes, &mut notices);
            }
            let converted = write(&pieces);
            notices.extend(converted.notices);
            written.notices = notices;
            if is_converted {
                written.source = converted.source;
            }
        }
        self.cells.push((range, written));
    }

    fn row(&mut self, row: &Range<usize>) {
        self.tag(Part::start(Element::Row), row.start);
        let cells = std::mem::take(&mut self.cells);
        let surplus = self.surplus(row, cells.last().map(|(range, _)| range));
        for (range, written) in cells {
            // The parser adds missing cells at the end of the row, and skips surplus ones.
            if range.start < row.end {
                self.cell(written, row.start);
            }
        }
        for source in surplus {
            let notices: Vec<Notice> = Vec::new();
            self.cell(Written { source, notices }, row.start);
        }
        self.tag(Part::end(Element::Row), row.start);
    }

    fn cell(&mut self, written: Written, at: usize) {
        self.tag(Part::start(Element::Cell), at);
        self.tag(Part::Written(written), at);
        self.tag(Part::end(Element::Cell), at);
    }

    /// The cells of a row that have no title.
    fn surplus(&self, row: &Range<usize>, last: Option<&Range<usize>>) -> Vec<String> {
        let after = match last {
            Some(last) => self.text.get(last.end..row.end).unwrap_or_default(),
            None => "",
        };
        let skipped = after.trim().trim_start_matches('|');
        if skipped.is_empty() {
            return Vec::new();
        }
        let skipped = skipped.replace("\\|", "\u{0}");
        let cells = skipped.trim_end_matches('|').split('|');
        cells
            .map(|cell| cell.trim().replace('\u{0}', "\\|"))
            .collect()
    }
}

impl<'t> Cell<'t> {
    fn event(&mut self, event: Event<'t>, range: &Range<usize>) {
        match &event {
            Event::InlineHtml(_) | Event::Html(_) => self.has_html = true,
            Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => {
                self.has_references |= matches!(
                    link_type,
                    LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
                );
            }
            Event::FootnoteReference(label) => {
                self.footnotes.push((self.pieces.len(), label.to_string()));
            }
            _ => {}
        }
        self.pieces.event(event, range);
    }

    /// Whether its source may not be what stage 2 reads.
    fn is_special(&self) -> bool {
        self.has_html || self.has_references || !self.footnotes.is_empty()
    }
}
