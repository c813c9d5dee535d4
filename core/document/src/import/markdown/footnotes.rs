//! [`Footnotes`], which puts the footnotes of a page into the cells that refer to them.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::pieces::Pieces;
use crate::import::markup::{Part, Piece, plain};
use crate::import::notice::{Notice, NoticeKind};
use crate::line_index::LineIndex;

/// The footnotes of a page, by label.
pub(super) struct Footnotes {
    notes: HashMap<String, Note>,
    /// How many more bytes of them may be put into cells. Only a page that is made to exhaust the
    /// memory refers to long footnotes often.
    budget: usize,
}

struct Note {
    pieces: Vec<Piece>,
    text: String,
}

/// How many characters of a footnote a notice repeats.
const MAX_QUOTED: usize = 200;

impl Footnotes {
    pub(super) fn of(text: &str, options: Options, lines: &LineIndex<'_>) -> Self {
        let mut footnotes = Self {
            notes: HashMap::new(),
            budget: text.len().max(1 << 16),
        };
        // They usually come after the cells.
        if !text.contains("[^") {
            return footnotes;
        }
        let mut open: Option<(String, Pieces<'_>)> = None;
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    open = Some((label.to_lowercase(), Pieces::new(lines)));
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some((label, pieces)) = open.take() {
                        let pieces = pieces.finish();
                        let text = plain(&pieces);
                        let note = Note { pieces, text };
                        footnotes.notes.entry(label).or_insert(note);
                    }
                }
                event => {
                    if let Some((_, pieces)) = &mut open {
                        pieces.event(event, &range);
                    }
                }
            }
        }
        footnotes
    }

    /// Puts footnotes into the pieces of a cell, in parentheses. One that belongs to a single word
    /// would change it, so it is reported instead: the word may be a code.
    pub(super) fn insert(
        &mut self,
        pieces: Vec<Piece>,
        references: Vec<(usize, String)>,
        notices: &mut Vec<Notice>,
    ) -> Vec<Piece> {
        let text = plain(&pieces);
        let is_word = !text.is_empty() && !text.contains(' ');
        let mut references = references.into_iter().peekable();
        let mut inserted = Vec::new();
        let mut dropped = HashSet::new();
        let line = pieces.first().map_or(1, |piece| piece.line);
        let count = pieces.len();
        let mut pieces = pieces.into_iter();
        for at in 0..=count {
            while let Some((_, label)) = references.next_if(|(before, _)| *before <= at) {
                let Some(note) = self.notes.get(&label.to_lowercase()) else {
                    continue;
                };
                if is_word {
                    if dropped.insert(label) {
                        let text = note.text.chars().take(MAX_QUOTED).collect();
                        notices.push(Notice::at(line, NoticeKind::FootnoteDropped { text }));
                    }
                    continue;
                }
                match self.budget.checked_sub(note.text.len()) {
                    Some(budget) => {
                        self.budget = budget;
                        parenthesize(&mut inserted, &note.pieces, line, text.is_empty());
                    }
                    None => inserted.push(Piece {
                        line,
                        part: Part::Text(format!("[^{label}]")),
                    }),
                }
            }
            inserted.extend(pieces.next());
        }
        inserted
    }
}

/// Adds a footnote, in parentheses unless it is alone.
fn parenthesize(pieces: &mut Vec<Piece>, note: &[Piece], line: usize, is_alone: bool) {
    let mut text = |text: &str| {
        let part = Part::Text(text.to_owned());
        pieces.push(Piece { line, part });
    };
    text(if is_alone { " " } else { " (" });
    let mut content = Vec::new();
    for piece in note {
        content.push(Piece {
            line,
            part: piece.part.clone(),
        });
    }
    // The first paragraph continues the sentence.
    let paragraph = |piece: &Piece| piece.part.is_paragraph();
    let from = content.iter().position(|piece| !paragraph(piece));
    let to = content.iter().rposition(|piece| !paragraph(piece));
    if let (Some(from), Some(to)) = (from, to) {
        content.truncate(to + 1);
        pieces.extend(content.drain(from..));
    }
    if !is_alone {
        let part = Part::Text(")".to_owned());
        pieces.push(Piece { line, part });
    }
}
