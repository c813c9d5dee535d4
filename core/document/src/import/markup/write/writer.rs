//! [`Writer`], which puts a cell together.

use platform_error_syntax::link::Destination;

use super::lists::Lists;
use super::marks::{Gap, block_gap, is_space, mark, script};
use super::{MAX_DEPTH, address};
use crate::cell;
use crate::import::markup::element::Element;
use crate::import::markup::piece::{Attributes, Start, Written};
use crate::import::notice::{Notice, NoticeKind};
use crate::markdown::code_span;

/// An element that has not ended.
struct Open {
    element: Element,
    attributes: Attributes,
    /// Whether it has marks: not inside another element of its kind.
    has_marks: bool,
    /// Where its content begins in the cell; none until there is content.
    content: Option<usize>,
}

#[derive(Default)]
pub(super) struct Writer {
    cell: String,
    /// The line of the current piece.
    line: usize,
    /// Text that is not in the cell yet.
    text: String,
    /// Code that is not in the cell yet.
    code: String,
    /// What comes before the next part.
    gap: Gap,
    /// The dash or the number of the item that begins next.
    bullet: String,
    open: Vec<Open>,
    /// Whether the marks of an open element are not in the cell yet.
    has_new_marks: bool,
    lists: Lists,
    /// The number of elements around the current position that are shown as code.
    codes: usize,
    /// The number of those that keep their line breaks.
    preformatted: usize,
    /// The number of elements around the current position that are not shown.
    hidden: usize,
    notices: Vec<Notice>,
}

impl Writer {
    pub(super) fn at_line(&mut self, line: usize) {
        self.line = line;
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.hidden > 0
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.codes > 0 {
            self.code.push_str(text);
            return;
        }
        self.write_code();
        let script = self
            .open
            .last()
            .and_then(|open| script(text, &open.element));
        let text = script.as_deref().unwrap_or(text);
        for part in text.split_inclusive(is_space) {
            let word = part.trim_end_matches(is_space);
            if !word.is_empty() {
                self.separate();
                self.text.push_str(word);
            }
            if word.len() < part.len() {
                self.widen(Gap::Space);
            }
        }
    }

    pub(super) fn code(&mut self, code: &str) {
        self.code.push_str(code);
    }

    /// What is Markdown already.
    pub(super) fn written(&mut self, written: &Written) {
        self.notices.extend_from_slice(&written.notices);
        if !written.source.is_empty() {
            self.write_code();
            self.write_text();
            self.separate();
            self.cell.push_str(&written.source);
        }
    }

    /// A tag that is not one of HTML, or not a complete one: `<name>` in "table <name> not found".
    pub(super) fn unknown(&mut self, source: &str) {
        let html = source.to_owned();
        self.notice(NoticeKind::HtmlKept { html });
        self.text(source);
    }

    pub(super) fn comment(&mut self, comment: &str) {
        let text = comment.trim().to_owned();
        // Office writes conditions for other programs.
        let is_condition = text.starts_with("[if ") || text.starts_with("[endif]");
        if !text.is_empty() && !is_condition {
            self.notice(NoticeKind::CommentDropped { text });
        }
    }

    pub(super) fn start(&mut self, start: &Start) {
        match &start.element {
            Element::Hidden => self.hidden += 1,
            Element::Break => self.line_break(),
            Element::Image => self.image(&start.attributes),
            Element::Code => self.codes += 1,
            Element::Preformatted => {
                self.block(Gap::Line);
                self.codes += 1;
                self.preformatted += 1;
            }
            Element::List => self.list(None),
            Element::OrderedList => self.list(Some(1)),
            Element::Item => self.item(),
            Element::Quote => self.text("“"),
            Element::HeadCell | Element::Cell => self.nested_cell(),
            element => match block_gap(element) {
                Some(gap) => self.block(gap),
                None => self.open(element, &start.attributes),
            },
        }
    }

    pub(super) fn end(&mut self, element: &Element) {
        match element {
            Element::Hidden => self.hidden = self.hidden.saturating_sub(1),
            Element::Code => self.codes = self.codes.saturating_sub(1),
            Element::Preformatted => {
                self.block(Gap::Line);
                self.codes = self.codes.saturating_sub(1);
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            Element::List | Element::OrderedList => {
                self.block(Gap::Line);
                self.lists.end();
                self.bullet.clear();
            }
            Element::Item => self.block(Gap::Line),
            Element::Quote => self.text("”"),
            Element::HeadCell | Element::Cell => {}
            element => match block_gap(element) {
                Some(gap) => self.block(gap),
                None => self.close(element),
            },
        }
    }

    pub(super) fn finish(mut self) -> Written {
        self.write_code();
        self.close_from(0);
        self.write_text();
        Written {
            source: self.cell,
            notices: self.notices,
        }
    }

    fn notice(&mut self, kind: NoticeKind) {
        self.notices.push(Notice::at(self.line, kind));
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn line_break(&mut self) {
        self.write_code();
        self.gap = match self.gap {
            Gap::None | Gap::Space => Gap::Line,
            Gap::Line | Gap::Paragraph => Gap::Paragraph,
        };
    }

    /// What follows is on a line of its own.
    fn block(&mut self, gap: Gap) {
        self.write_code();
        // Marks cannot enclose several paragraphs, and items are read more easily without them.
        let is_loose = self.lists.is_empty() && self.open.is_empty();
        self.widen(if is_loose { gap } else { gap.min(Gap::Line) });
    }

    fn list(&mut self, first: Option<usize>) {
        self.block(Gap::Line);
        self.lists.start(first);
    }

    fn item(&mut self) {
        self.block(Gap::Line);
        self.bullet = self.lists.bullet();
    }

    /// The cell of a table within the cell: a bar separates it from the one before.
    fn nested_cell(&mut self) {
        self.write_code();
        let is_first = self.gap >= Gap::Line || (self.cell.is_empty() && self.text.is_empty());
        if !is_first {
            self.widen(Gap::Space);
            self.text("|");
            self.widen(Gap::Space);
        }
    }

    fn open(&mut self, element: &Element, attributes: &Attributes) {
        if self.open.len() == MAX_DEPTH {
            return;
        }
        let is_nested = self.open.iter().any(|open| open.element == *element);
        let has_marks = match element {
            Element::Link => self.is_link(&attributes.address) && !is_nested,
            element => !mark(element).is_empty() && !is_nested,
        };
        if has_marks {
            self.write_code();
            self.has_new_marks = true;
        }
        self.open.push(Open {
            element: element.clone(),
            attributes: attributes.clone(),
            has_marks,
            content: None,
        });
    }

    /// Whether an address may be that of a link. An anchor has none, and a script is reported.
    fn is_link(&mut self, address: &str) -> bool {
        if address.trim().is_empty() {
            return false;
        }
        let is_safe = Destination::of(address.trim()).is_safe();
        if !is_safe {
            let address = address.to_owned();
            self.notice(NoticeKind::LinkDropped { address });
        }
        is_safe
    }

    fn image(&mut self, attributes: &Attributes) {
        self.write_code();
        if !self.is_link(&attributes.address) {
            return self.text(&attributes.alt);
        }
        self.write_text();
        self.separate();
        let alt = address::alternative(&attributes.alt);
        let source = address::destination(&attributes.address);
        for part in ["![", &alt, "](", &source, ")"] {
            self.cell.push_str(part);
        }
    }

    /// Ends an element, and those inside it that have not ended.
    fn close(&mut self, element: &Element) {
        let mut open = self.open.iter();
        if let Some(at) = open.rposition(|open| open.element == *element) {
            self.close_from(at);
        }
    }

    fn close_from(&mut self, at: usize) {
        let mut closed = self.open.iter().skip(at);
        if closed.any(|open| open.has_marks) {
            self.write_code();
            self.write_text();
        }
        while self.open.len() > at {
            let Some(open) = self.open.pop() else {
                break;
            };
            if let Some(content) = open.content {
                self.write_end(&open, content);
            }
        }
    }

    /// Writes the mark that ends an element.
    fn write_end(&mut self, open: &Open, content: usize) {
        if open.element != Element::Link {
            return self.cell.push_str(mark(&open.element));
        }
        let destination = address::destination(&open.attributes.address);
        let shown = self.cell.get(content..).unwrap_or_default();
        // A parser makes a link of a web address on its own.
        if shown == destination && shown.starts_with("http") {
            self.cell.truncate(content.saturating_sub("[".len()));
            return self.cell.push_str(&destination);
        }
        self.cell.push_str("](");
        self.cell.push_str(&destination);
        if !open.attributes.title.trim().is_empty() {
            self.cell.push(' ');
            self.cell.push_str(&address::title(&open.attributes.title));
        }
        self.cell.push(')');
    }

    /// Writes what separates the next part from what is there, then the marks that open before it.
    fn separate(&mut self) {
        if self.has_new_marks {
            self.write_text();
        }
        let is_first = self.cell.is_empty() && self.text.is_empty();
        let is_text = !self.text.is_empty();
        let gap = match self.gap {
            _ if is_first => "",
            Gap::None => "",
            Gap::Space => " ",
            Gap::Line if is_text => "\n",
            Gap::Line => "<br>",
            Gap::Paragraph if is_text => "\n\n",
            Gap::Paragraph => "<br><br>",
        };
        self.gap = Gap::None;
        let bullet = std::mem::take(&mut self.bullet);
        let before = if is_text {
            &mut self.text
        } else {
            &mut self.cell
        };
        before.push_str(gap);
        before.push_str(&bullet);
        if self.has_new_marks {
            self.has_new_marks = false;
            for open in &mut self.open {
                if open.has_marks && open.content.is_none() {
                    self.cell.push_str(match open.element {
                        Element::Link => "[",
                        ref element => mark(element),
                    });
                    open.content = Some(self.cell.len());
                }
            }
        }
    }

    fn write_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.cell.push_str(&cell::plain(&text));
    }

    /// Writes the code that was read, unless it is in the cell.
    fn write_code(&mut self) {
        if self.code.is_empty() {
            return;
        }
        let code = std::mem::take(&mut self.code);
        self.write_text();
        if self.preformatted > 0 {
            for line in code.lines() {
                self.write_span(line);
                self.widen(Gap::Line);
            }
            return;
        }
        if code.starts_with(is_space) {
            self.widen(Gap::Space);
        }
        let words: Vec<&str> = code
            .split(is_space)
            .filter(|word| !word.is_empty())
            .collect();
        self.write_span(&words.join(" "));
        if code.ends_with(is_space) {
            self.widen(Gap::Space);
        }
    }

    fn write_span(&mut self, code: &str) {
        let code = code.trim();
        if !code.is_empty() {
            self.separate();
            self.cell.push_str(&code_span(code));
        }
    }
}
