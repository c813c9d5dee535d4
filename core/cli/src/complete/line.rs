//! [`Line`], a command line up to the cursor, in words as a program would receive them.

use std::mem;

/// A command line up to the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// The words before the cursor, without the name of the program.
    pub(crate) before: Vec<String>,
    /// The word at the cursor, without its quotes.
    pub(crate) word: String,
    /// The quote that is still open at the cursor.
    pub(crate) quote: Option<char>,
    /// How many characters of `word` the shell will not replace: Bash begins after the last `:`
    /// or `=`.
    pub(crate) kept: usize,
    /// Whether the word is a file that the shell reads or writes, as after `>`.
    pub(crate) is_redirection: bool,
}

impl Line {
    /// A line of Zsh, which takes the quotes off.
    pub(crate) fn of_zsh(before: &[String], word: &str) -> Self {
        Self {
            before: before.to_vec(),
            word: word.to_owned(),
            ..Self::default()
        }
    }

    /// A line of Fish, which takes the quotes off all words but the one at the cursor.
    pub(crate) fn of_fish(before: &[String], word: &str) -> Self {
        let mut reader = Reader::default();
        word.chars().for_each(|char| reader.read(char));
        Self::of_zsh(before, &reader.word)
    }

    /// A line of Bash, which hands out words that are cut at `:` and `=`, with their quotes.
    ///
    /// `replaced` is the end of the line that Bash will replace.
    pub(crate) fn of_bash(line: &str, replaced: &str) -> Self {
        let mut reader = Reader::default();
        let end = line.len().saturating_sub(replaced.len());
        let kept_until = if line.ends_with(replaced) {
            end
        } else {
            line.len()
        };
        for (at, char) in line.char_indices() {
            if at == kept_until {
                reader.keep();
            }
            reader.read(char);
        }
        if kept_until == line.len() && line.ends_with(replaced) {
            reader.keep();
        }
        reader.finish()
    }
}

/// Splits a line as Bash does.
#[derive(Default)]
struct Reader {
    words: Vec<String>,
    word: String,
    /// Whether a word has begun; it may be empty, as in `''`.
    is_in_word: bool,
    quote: Option<char>,
    is_escaped: bool,
    is_redirection: bool,
    kept: usize,
}

impl Reader {
    fn read(&mut self, char: char) {
        if mem::take(&mut self.is_escaped) {
            // Between double quotes, a backslash has a meaning only before these.
            if self.quote == Some('"') && !matches!(char, '$' | '`' | '"' | '\\') {
                self.word.push('\\');
            }
            return self.word.push(char);
        }
        match (self.quote, char) {
            (None | Some('"'), '\\') => self.begin_escape(),
            (Some(quote), _) if char == quote => self.quote = None,
            (Some(_), _) => self.word.push(char),
            (None, '\'' | '"') => {
                self.is_in_word = true;
                self.quote = Some(char);
            }
            (None, '<' | '>') => self.redirect(),
            (None, _) if char.is_whitespace() => self.end_word(),
            (None, _) => {
                self.is_in_word = true;
                self.word.push(char);
            }
        }
    }

    fn begin_escape(&mut self) {
        self.is_in_word = true;
        self.is_escaped = true;
    }

    /// The next word is a file. Digits before the mark are the number of a stream.
    fn redirect(&mut self) {
        if self.word.chars().all(|char| char.is_ascii_digit()) {
            self.word.clear();
            self.is_in_word = false;
        }
        self.end_word();
        self.is_redirection = true;
    }

    fn end_word(&mut self) {
        if !mem::take(&mut self.is_in_word) {
            return;
        }
        let word = mem::take(&mut self.word);
        if !mem::take(&mut self.is_redirection) {
            self.words.push(word);
        }
        self.kept = 0;
    }

    /// What the shell will replace begins here.
    fn keep(&mut self) {
        self.kept = self.word.chars().count();
    }

    fn finish(self) -> Line {
        let mut before = self.words;
        // The name of the program.
        if !before.is_empty() {
            before.remove(0);
        }
        Line {
            before,
            word: self.word,
            quote: self.quote,
            kept: self.kept,
            is_redirection: self.is_redirection,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> (Vec<String>, String) {
        let line = Line::of_bash(line, "");
        (line.before, line.word)
    }

    fn expect(line: &str, before: &[&str], word: &str) {
        let (read, at_cursor) = words(line);
        assert_eq!((read, &*at_cursor), (to_owned(before), word), "{line}");
    }

    fn to_owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn lines_are_split_as_bash_does() {
        expect("tool", &[], "tool");
        expect("tool ", &[], "");
        expect("tool  explain\tA B", &["explain", "A"], "B");
        expect("tool explain '' x\\ y", &["explain", ""], "x y");
        expect(r#"tool "a b"c 'd "e"' f"#, &["a bc", "d \"e\""], "f");
        expect(r#"tool "a \$ \n" '\' "#, &["a $ \\n", "\\"], "");
        expect("tool a:b=c", &[], "a:b=c");
        expect("tool list 2>/dev/null ex", &["list"], "ex");
        expect("tool list > out a", &["list"], "a");
    }

    #[test]
    fn the_word_at_the_cursor_may_be_open() {
        let quote = |line| Line::of_bash(line, "").quote;
        assert_eq!(quote("tool explain 'A"), Some('\''));
        assert_eq!(quote("tool explain \"A'"), Some('"'));
        assert_eq!(quote("tool explain 'A'"), None);
        assert_eq!(quote("tool explain \\'A"), None);
        assert!(Line::of_bash("tool list > ou", "ou").is_redirection);
        assert!(!Line::of_bash("tool list > out a", "a").is_redirection);
    }

    #[test]
    fn what_the_shell_keeps_is_counted_without_quotes() {
        let kept = |line, replaced| Line::of_bash(line, replaced).kept;
        assert_eq!(kept("tool explain billing::de", "de"), 9);
        assert_eq!(kept("tool explain billing::", ""), 9);
        assert_eq!(kept("tool explain bill", "bill"), 0);
        assert_eq!(kept("tool explain \"billing::de", "billing::de"), 0);
        assert_eq!(kept("tool explain a\\ b:c", "c"), 4);
        assert_eq!(kept("tool explain ", ""), 0);
        // A shell that hands out something else replaces the whole word.
        assert_eq!(kept("tool explain 'a'b", "ab"), 0);
    }
}
