//! [`Comment`], a documentation comment (`TSDoc`).

use super::literal;

/// Collects the lines of a comment.
pub(super) struct Comment {
    lines: Vec<String>,
    has_tags: bool,
}

impl Comment {
    /// A comment that begins with Markdown.
    pub(super) fn new(markdown: &str) -> Self {
        let mut comment = Self {
            lines: Vec::new(),
            has_tags: false,
        };
        comment.push("", markdown);
        comment
    }

    /// Adds a paragraph, unless it is empty.
    pub(super) fn paragraph(&mut self, label: &str, markdown: &str) {
        if markdown.trim().is_empty() {
            return;
        }
        self.space();
        self.push(label, markdown);
    }

    /// Adds a block tag, such as `@see`, if it has a value.
    pub(super) fn tag(&mut self, name: &str, value: Option<&str>) {
        let Some(value) = value else {
            return;
        };
        if !self.has_tags {
            self.space();
            self.has_tags = true;
        }
        self.push(&format!("@{name} "), value);
    }

    fn space(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    fn push(&mut self, label: &str, markdown: &str) {
        let mut label = label;
        for line in markdown.trim().lines() {
            self.lines.push(format!("{label}{}", escape(line)));
            label = "";
        }
    }

    /// The whole comment.
    pub(super) fn finish(self) -> String {
        let mut text = String::from("/**\n");
        for line in self.lines {
            let line = format!(" * {line}");
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text.push_str(" */");
        text
    }
}

/// Escapes what would end the comment or begin a tag.
fn escape(line: &str) -> String {
    let mut line = literal::line(line).replace("*/", "*\\/");
    line = line.replace("{@", "{\\@");
    let text = line.trim_start();
    if text.starts_with('@') {
        let at = line.len() - text.len();
        line.insert(at, '\\');
    }
    line
}
