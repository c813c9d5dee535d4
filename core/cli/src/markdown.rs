//! Markdown for a terminal: emphasis as such, lists and code in lines of their own.

use std::{iter, mem};

use anstyle::{AnsiColor, Effects, Style};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use platform_error::__private::wrap_lines;
use platform_error_syntax::sanitize::write as write_harmless;

const CODE: Style = AnsiColor::Green.on_default();
/// The furthest that a line is moved to the right, however deep lists are in one another.
const FURTHEST: usize = 40;

/// A text with places that stand out.
#[derive(Default)]
pub(super) struct Text {
    lines: Vec<Line>,
    /// The style of each character that is no blank: where lines are broken, only blanks and line breaks come and go.
    styles: Vec<Style>,
}

/// A line, before it is broken to a width.
#[derive(Default)]
struct Line {
    indent: usize,
    is_code: bool,
    text: String,
}

impl Text {
    /// A text in which nothing stands out.
    pub(super) fn plain(text: &str) -> Self {
        let mut plain = Self::default();
        plain.push(text, 0, Style::new());
        plain
    }

    /// Its lines, broken to a width.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        let is_blank = |line: &&Line| line.text.trim_end().is_empty();
        let first = self.lines.iter().take_while(is_blank).count();
        let last = self.lines.len() - self.lines.iter().rev().take_while(is_blank).count();
        let mut styles = self.styles.iter().copied();
        let shown = self.lines.get(first..last).unwrap_or_default();
        let mut lines: Vec<String> = shown
            .iter()
            .flat_map(|line| line.styled(width, &mut styles))
            .collect();
        if lines.is_empty() {
            lines.push(String::new());
        }
        lines
    }

    /// Adds a text of others, without what a terminal would obey.
    fn push(&mut self, text: &str, indent: usize, style: Style) {
        let mut harmless = String::new();
        // To write to memory does not fail.
        let _ = write_harmless(&text, &mut harmless);
        for (number, piece) in harmless.split('\n').enumerate() {
            if number > 0 || self.lines.is_empty() {
                self.lines.push(Line::default());
            }
            if let Some(line) = self.lines.last_mut() {
                if line.text.is_empty() {
                    line.indent = indent;
                }
                line.text.push_str(piece);
            }
            self.styles.extend(iter::repeat_n(
                style,
                piece.chars().filter(|char| *char != ' ').count(),
            ));
        }
    }

    /// Whether nothing stands on the last line.
    fn is_at_start(&self) -> bool {
        self.lines.last().is_none_or(|line| line.text.is_empty())
    }
}

impl Line {
    /// The lines that it takes, with the styles of its characters.
    fn styled(&self, width: usize, styles: &mut impl Iterator<Item = Style>) -> Vec<String> {
        let (indent, mut wrapped) = (self.indent.min(width / 2).min(FURTHEST), String::new());
        if self.is_code {
            wrapped.push_str(&self.text);
        } else {
            let room = width - indent;
            // To write to memory does not fail.
            let _ = wrap_lines(&self.text, room, room, &mut wrapped);
        }
        let line = |line: &str| {
            let line = line.trim_end_matches(' ');
            let mut current = Style::new();
            let mut shown = if line.is_empty() {
                String::new()
            } else {
                " ".repeat(indent)
            };
            for char in line.chars() {
                if char != ' ' {
                    let style = styles.next().unwrap_or_default();
                    if style != current {
                        shown.extend([format!("{current:#}{style}")]);
                        current = style;
                    }
                }
                shown.push(char);
            }
            shown + &format!("{current:#}")
        };
        wrapped.split('\n').map(line).collect()
    }
}

/// A text in Markdown.
pub(super) fn text(markdown: &str) -> Text {
    let mut writer = Writer::default();
    for event in Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        writer.event(event);
    }
    writer.text
}

#[derive(Default)]
struct Writer {
    text: Text,
    /// The number of the next item of each list that is open, where it has numbers.
    lists: Vec<Option<u64>>,
    /// The column in which the text of each item begins that is open: what belongs to it stands below that.
    items: Vec<usize>,
    /// Whether the mark of an item is the last that was written.
    is_after_mark: bool,
    /// The style within each mark that is open.
    styles: Vec<Style>,
    /// Where the text of each link that is open began, a line and a place in it, and its address.
    links: Vec<(usize, usize, String)>,
    /// The code that is open.
    code: Option<String>,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match (event, &mut self.code) {
            (Event::Start(tag), _) => self.start(tag),
            (Event::End(tag), _) => self.end(tag),
            (Event::Text(text), Some(code)) => code.push_str(&text),
            (Event::Text(text) | Event::Html(text) | Event::InlineHtml(text), _) => {
                self.push(&text);
            }
            (Event::Code(code), _) => {
                self.push_styled(
                    &format!("`{code}`"),
                    self.style().fg_color(CODE.get_fg_color()),
                );
            }
            (Event::SoftBreak, _) => self.push(" "),
            (Event::HardBreak, _) => self.push("\n"),
            (Event::Rule, _) => {
                self.block();
                self.push("* * *");
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock | Tag::Table(_) => self.block(),
            Tag::Heading { .. } => {
                self.block();
                self.mark(Effects::BOLD);
            }
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.block();
                }
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::CodeBlock(_) => {
                self.block();
                self.code = Some(String::new());
            }
            Tag::TableHead | Tag::TableRow => {
                self.line();
                self.push("|");
            }
            Tag::TableCell => self.push(" "),
            Tag::Emphasis => self.mark(Effects::ITALIC),
            Tag::Strong => self.mark(Effects::BOLD),
            Tag::Strikethrough => self.mark(Effects::STRIKETHROUGH),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                let (line, place) = self.place();
                self.links.push((line, place, dest_url.into_string()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Heading(_) => {
                self.styles.pop();
                if matches!(tag, TagEnd::Heading(_)) {
                    self.line();
                }
            }
            TagEnd::Link | TagEnd::Image => self.link(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.line();
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

    /// Begins a mark.
    fn mark(&mut self, effects: Effects) {
        let style = self.style();
        self.styles
            .push(style.effects(style.get_effects() | effects));
    }

    /// The style of what stands here.
    fn style(&self) -> Style {
        self.styles.last().copied().unwrap_or_default()
    }

    fn push(&mut self, text: &str) {
        self.push_styled(text, self.style());
    }

    fn push_styled(&mut self, text: &str, style: Style) {
        let indent = self.indent();
        self.text.push(text, indent, style);
        self.is_after_mark = false;
    }

    /// In which column lines begin here.
    fn indent(&self) -> usize {
        self.items.last().copied().unwrap_or(0)
    }

    /// How far the text is.
    fn place(&self) -> (usize, usize) {
        let line = self.text.lines.len().saturating_sub(1);
        (
            line,
            self.text.lines.last().map_or(0, |line| line.text.len()),
        )
    }

    /// The address of a link, where its text is not that.
    fn link(&mut self) {
        let Some((line, place, address)) = self.links.pop() else {
            return;
        };
        let is_shown = self.place().0 == line
            && self
                .text
                .lines
                .last()
                .and_then(|line| line.text.get(place..))
                == Some(&*address);
        if !is_shown {
            self.push(&format!(" <{address}>"));
        }
    }

    /// Writes the code that is open, in lines that are not broken.
    fn end_code(&mut self) {
        let indent = self.indent() + 4;
        self.line();
        for line in self.code.take().unwrap_or_default().lines() {
            self.push_styled(line, CODE);
            if let Some(line) = self.text.lines.last_mut() {
                (line.indent, line.is_code) = (indent, true);
            }
            // Also behind an empty line.
            self.text.lines.push(Line::default());
        }
    }

    /// Begins an item of a list.
    fn item(&mut self) {
        self.line();
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

    /// Begins a line.
    fn line(&mut self) {
        if !self.text.is_at_start() {
            self.text.lines.push(Line::default());
        }
    }

    /// Begins a block, with an empty line before it; the first one of an item stands behind the mark.
    fn block(&mut self) {
        if mem::take(&mut self.is_after_mark) {
            return;
        }
        while self
            .text
            .lines
            .last()
            .is_some_and(|line| line.text.is_empty())
        {
            self.text.lines.pop();
        }
        if !self.text.lines.is_empty() {
            self.text.lines.extend([Line::default(), Line::default()]);
        }
    }
}
