//! Markdown for a terminal: emphasis as text effects, lists and code on separate lines.

use std::fmt::{self, Write};
use std::mem;
use std::ops::Range;

use anstyle::{AnsiColor, Effects, Style};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use platform_error::__layout::{Widths, break_line};
use platform_error_syntax::sanitize;

const CODE: Style = AnsiColor::Green.on_default();
/// The largest indentation, however deeply lists are nested.
const MAX_INDENT: usize = 40;

/// Writes Markdown in lines of this width. The last line ends without a line break.
pub(crate) fn write(markdown: &str, width: usize, out: &mut dyn Write) -> fmt::Result {
    let mut reader = Reader::default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(markdown, options) {
        reader.event(event);
    }
    for (number, line) in trim(&reader.lines).iter().enumerate() {
        if number > 0 {
            out.write_char('\n')?;
        }
        line.write(width, out)?;
    }
    Ok(())
}

/// The lines without the empty ones at the start and at the end.
fn trim(mut lines: &[Line]) -> &[Line] {
    while let [first, rest @ ..] = lines
        && first.is_blank()
    {
        lines = rest;
    }
    while let [rest @ .., last] = lines
        && last.is_blank()
    {
        lines = rest;
    }
    lines
}

/// A line, before it is broken to the width.
#[derive(Default)]
struct Line {
    indent: usize,
    is_code: bool,
    text: String,
    /// The pieces of the text, each in one style.
    spans: Vec<Span>,
}

/// A piece of the text of a line.
struct Span {
    range: Range<usize>,
    style: Style,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.text.trim_end().is_empty()
    }

    fn push(&mut self, text: &str, style: Style) {
        let start = self.text.len();
        self.text.push_str(text);
        let range = start..self.text.len();
        self.spans.push(Span { range, style });
    }

    /// Writes the line, broken into lines that fit, unless it is code.
    fn write(&self, width: usize, out: &mut dyn Write) -> fmt::Result {
        let indent = self.indent.min(width / 2).min(MAX_INDENT);
        let ranges = if self.is_code {
            let whole = 0..self.text.trim_end_matches(' ').len();
            Vec::from([whole])
        } else {
            let room = width - indent;
            let widths = Widths {
                first: room,
                rest: room,
            };
            break_line(&self.text, widths)
        };
        for (number, range) in ranges.into_iter().enumerate() {
            if number > 0 {
                out.write_char('\n')?;
            }
            if !range.is_empty() {
                write!(out, "{:indent$}", "")?;
            }
            self.write_range(&range, out)?;
        }
        Ok(())
    }

    /// Writes part of the text in its styles.
    fn write_range(&self, range: &Range<usize>, out: &mut dyn Write) -> fmt::Result {
        for span in &self.spans {
            let start = span.range.start.max(range.start);
            let end = span.range.end.min(range.end);
            if start < end {
                let style = span.style;
                write!(out, "{style}{}{style:#}", &self.text[start..end])?;
            }
        }
        Ok(())
    }
}

/// Turns the events of the parser into lines.
#[derive(Default)]
struct Reader {
    lines: Vec<Line>,
    /// The number of the next item of each open list, if it has numbers.
    lists: Vec<Option<u64>>,
    /// The column in which the text of each open item begins, and its further blocks.
    items: Vec<usize>,
    /// Whether nothing follows the marker of the current item yet.
    is_after_mark: bool,
    /// The style within each open emphasis.
    styles: Vec<Style>,
    /// Each open link.
    links: Vec<OpenLink>,
    /// The content of the open code block.
    code: Option<String>,
}

/// A link whose text is not complete.
struct OpenLink {
    /// Where its text begins.
    start: Position,
    address: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Position {
    line: usize,
    byte: usize,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match (event, &mut self.code) {
            (Event::Start(tag), _) => self.start(tag),
            (Event::End(tag), _) => self.end(tag),
            (Event::Text(text), Some(code)) => code.push_str(&text),
            (Event::Text(text) | Event::Html(text) | Event::InlineHtml(text), _) => {
                self.push(&text);
            }
            (Event::Code(code), _) => {
                let style = self.style().fg_color(CODE.get_fg_color());
                self.push_styled(&format!("`{code}`"), style);
            }
            (Event::SoftBreak, _) => self.push(" "),
            (Event::HardBreak, _) => self.push("\n"),
            (Event::Rule, _) => {
                self.begin_block();
                self.push("* * *");
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock | Tag::Table(_) => self.begin_block(),
            Tag::Heading { .. } => {
                self.begin_block();
                self.begin_emphasis(Effects::BOLD);
            }
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.begin_block();
                }
                self.lists.push(first);
            }
            Tag::Item => self.begin_item(),
            Tag::CodeBlock(_) => {
                self.begin_block();
                self.code = Some(String::new());
            }
            Tag::TableHead | Tag::TableRow => {
                self.begin_line();
                self.push("|");
            }
            Tag::TableCell => self.push(" "),
            Tag::Emphasis => self.begin_emphasis(Effects::ITALIC),
            Tag::Strong => self.begin_emphasis(Effects::BOLD),
            Tag::Strikethrough => self.begin_emphasis(Effects::STRIKETHROUGH),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                let start = self.position();
                let address = dest_url.into_string();
                self.links.push(OpenLink { start, address });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.styles.pop();
            }
            TagEnd::Heading(_) => {
                self.styles.pop();
                self.begin_line();
            }
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.begin_line();
            }
            TagEnd::Item => {
                self.items.pop();
                self.is_after_mark = false;
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::TableCell => self.push(" |"),
            _ => {}
        }
    }

    /// The style at this point of the text.
    fn style(&self) -> Style {
        self.styles.last().copied().unwrap_or_default()
    }

    fn begin_emphasis(&mut self, effects: Effects) {
        let style = self.style();
        let effects = style.get_effects() | effects;
        self.styles.push(style.effects(effects));
    }

    fn push(&mut self, text: &str) {
        self.push_styled(text, self.style());
    }

    /// Appends text, escaping what a terminal would act on.
    fn push_styled(&mut self, text: &str, style: Style) {
        self.is_after_mark = false;
        let mut sanitized = String::new();
        // Writing to a string does not fail.
        let _ = sanitize::write(&text, &mut sanitized);
        for (number, piece) in sanitized.split('\n').enumerate() {
            if number > 0 || self.lines.is_empty() {
                self.lines.push(Line::default());
            }
            let indent = self.indent();
            if let Some(line) = self.lines.last_mut() {
                if line.text.is_empty() {
                    line.indent = indent;
                }
                line.push(piece, style);
            }
        }
    }

    /// The column in which lines begin at this point.
    fn indent(&self) -> usize {
        self.items.last().copied().unwrap_or(0)
    }

    /// The end of the text so far.
    fn position(&self) -> Position {
        Position {
            line: self.lines.len().saturating_sub(1),
            byte: self.lines.last().map_or(0, |line| line.text.len()),
        }
    }

    /// Appends the address of a link, unless the link's text is the address.
    fn end_link(&mut self) {
        let Some(OpenLink { start, address }) = self.links.pop() else {
            return;
        };
        let text = match self.lines.last() {
            Some(line) if self.position().line == start.line => line.text.get(start.byte..),
            _ => None,
        };
        if text != Some(&*address) {
            self.push(&format!(" <{address}>"));
        }
    }

    /// Appends the content of a code block, whose lines are not broken.
    fn end_code(&mut self) {
        let indent = self.indent() + 4;
        self.begin_line();
        for code in self.code.take().unwrap_or_default().lines() {
            self.push_styled(code, CODE);
            if let Some(line) = self.lines.last_mut() {
                line.indent = indent;
                line.is_code = true;
            }
            // An empty line of code ends here too.
            self.lines.push(Line::default());
        }
    }

    fn begin_item(&mut self) {
        self.begin_line();
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}. ");
                *number = number.saturating_add(1);
                mark
            }
            _ => "- ".to_owned(),
        };
        self.push(&mark);
        self.items.push(self.indent() + mark.len());
        self.is_after_mark = true;
    }

    /// Begins a line, unless the last one is still empty.
    fn begin_line(&mut self) {
        if self.lines.last().is_some_and(|line| !line.text.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    /// Begins a block after an empty line. The first block of an item follows its marker.
    fn begin_block(&mut self) {
        if mem::take(&mut self.is_after_mark) {
            return;
        }
        while self.lines.last().is_some_and(|line| line.text.is_empty()) {
            self.lines.pop();
        }
        if !self.lines.is_empty() {
            self.lines.extend([Line::default(), Line::default()]);
        }
    }
}
