//! Markdown for a terminal: emphasis as such, lists and code in lines of their own.

use std::format;
use std::ops::Range;
use std::prelude::rust_2024::*;

use anstyle::{AnsiColor, Effects, Style};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::report::{wrap_lines, write_harmless};

/// A text with places that stand out.
///
/// A place is told by how many characters that are no blanks stand before it: where lines are broken, only blanks and line
/// breaks come and go.
#[derive(Default)]
pub(super) struct Text {
    plain: String,
    /// How many characters that are no blanks there are.
    inked: usize,
    styles: Vec<(Range<usize>, Style)>,
}

impl Text {
    /// A text in which nothing stands out.
    pub(super) fn plain(text: &str) -> Self {
        let mut plain = Self::default();
        plain.push(text);
        plain
    }

    /// Its lines, broken to a width.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        let mut wrapped = String::new();
        // To write to memory does not fail.
        let _ = wrap_lines(self.plain.trim_end(), width, width, &mut wrapped);
        let mut inked = 0;
        wrapped.split('\n').map(|line| self.line(line, &mut inked)).collect()
    }

    fn line(&self, line: &str, inked: &mut usize) -> String {
        let (mut styled, mut current) = (String::new(), Style::new());
        for char in line.chars() {
            if !is_blank(char) {
                let style = self.style(*inked);
                if style != current {
                    styled.extend([format!("{current:#}{style}")]);
                    current = style;
                }
                *inked += 1;
            }
            styled.push(char);
        }
        styled + &format!("{current:#}")
    }

    fn style(&self, at: usize) -> Style {
        let here = self.styles.iter().filter(|(range, _)| range.contains(&at));
        here.fold(Style::new(), |outer, (_, inner)| {
            let color = inner.get_fg_color().or(outer.get_fg_color());
            outer.fg_color(color).effects(outer.get_effects() | inner.get_effects())
        })
    }

    /// Adds a text of others, without what a terminal would obey.
    fn push(&mut self, text: &str) {
        let before = self.plain.len();
        // To write to memory does not fail.
        let _ = write_harmless(&text, &mut self.plain);
        self.inked += self.plain[before..].chars().filter(|char| !is_blank(*char)).count();
    }

    fn push_styled(&mut self, text: &str, style: Style) {
        let start = self.inked;
        self.push(text);
        self.styles.push((start..self.inked, style));
    }
}

fn is_blank(char: char) -> bool {
    matches!(char, ' ' | '\n')
}

/// A text in Markdown.
pub(super) fn text(markdown: &str) -> Text {
    let mut writer = Writer::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        writer.event(event);
    }
    writer.text
}

#[derive(Default)]
struct Writer {
    text: Text,
    /// The number of the next item of each list that is open, where it has numbers.
    lists: Vec<Option<u64>>,
    /// Where each mark that is open began, and the address of a link.
    open: Vec<(usize, String)>,
    in_code: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => self.code(&text),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text.push(&text),
            Event::Code(code) => self.text.push_styled(&format!("`{code}`"), AnsiColor::Green.on_default()),
            Event::SoftBreak => self.text.push(" "),
            Event::HardBreak => self.text.push("\n"),
            Event::Rule => {
                self.block();
                self.text.push("* * *");
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock if !self.after_mark() => self.block(),
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.block();
                }
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::CodeBlock(_) => {
                self.block();
                self.in_code = true;
            }
            Tag::Table(_) => self.block(),
            Tag::TableHead | Tag::TableRow => {
                self.line();
                self.text.push("|");
            }
            Tag::TableCell => self.text.push(" "),
            _ => {}
        }
        match tag {
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.open.push((self.text.plain.len(), dest_url.into_string()));
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Heading { .. } => {
                self.open.push((self.text.inked, String::new()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let style = match tag {
            TagEnd::Emphasis => Effects::ITALIC,
            TagEnd::Strong | TagEnd::Heading(_) => Effects::BOLD,
            TagEnd::Strikethrough => Effects::STRIKETHROUGH,
            TagEnd::Link | TagEnd::Image => return self.link(),
            TagEnd::List(_) => return self.lists.truncate(self.lists.len().saturating_sub(1)),
            TagEnd::CodeBlock => return self.in_code = false,
            TagEnd::TableCell => return self.text.push(" |"),
            _ => return,
        };
        if let Some((start, _)) = self.open.pop() {
            self.text.styles.push((start..self.text.inked, Style::new().effects(style)));
        }
    }

    /// The address of a link, where its text is not that.
    fn link(&mut self) {
        if let Some((start, address)) = self.open.pop()
            && self.text.plain.get(start..) != Some(&*address)
        {
            self.text.push(&format!(" <{address}>"));
        }
    }

    /// Code, in lines that are not broken.
    fn code(&mut self, code: &str) {
        for line in code.lines() {
            self.line();
            self.text.push("    ");
            self.text.push_styled(line, AnsiColor::Green.on_default());
        }
    }

    /// Begins an item of a list.
    fn item(&mut self) {
        self.line();
        let depth = self.lists.len().saturating_sub(1);
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        };
        // More than three blanks would be code.
        self.text.push(&" ".repeat((2 * depth).min(3)));
        self.text.push(&mark);
    }

    /// Whether the mark of an item stands before this.
    fn after_mark(&self) -> bool {
        !self.lists.is_empty() && self.text.plain.ends_with(' ')
    }

    /// Begins a line.
    fn line(&mut self) {
        if !self.text.plain.is_empty() && !self.text.plain.ends_with('\n') {
            self.text.push("\n");
        }
    }

    /// Begins a block, with an empty line before it.
    fn block(&mut self) {
        self.line();
        if !self.text.plain.is_empty() {
            self.text.push("\n");
        }
    }
}
