//! The entries that somebody means: by code, by alias, by message, by a part of one; or the nearest codes.

use super::{Document, Entry, Set};

/// How many codes are offered where none is meant.
const OFFERED: usize = 3;
/// More characters than any code has: what is longer is not compared to its end.
const LONGEST: usize = 256;

impl Document {
    /// The entries that a text means; case makes no difference, nor does what stands between words.
    ///
    /// The first of these that finds something decides: the code or an alias as it is written; the code or an alias; the
    /// message; a part of a code, an alias or a message; a code, an alias or a message that is a part of the text, such as
    /// a line of a log. A message may have values where its template has parameters, also in such a part or line.
    ///
    /// ```
    /// use platform_error_document::Document;
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let codes = |text| document.explain(text).iter().map(|(_, entry)| &*entry.code).collect::<Vec<_>>();
    /// assert_eq!(codes("table_name_too_long"), ["TABLE_NAME_TOO_LONG"]);
    /// assert_eq!(codes("Actionflow not found"), ["ACTION_FLOW_NOT_FOUND"]);
    /// assert_eq!(codes("filter"), ["MISSING_FILTER"]);
    /// assert_eq!(codes("name too long"), ["TABLE_NAME_TOO_LONG"]);
    /// assert_eq!(codes("10:32 WARN [DUPLICATE_KEY] in orders"), ["DUPLICATE_KEY"]);
    /// assert!(codes("TABLE_NAME_TO_LONG").is_empty());
    /// ```
    pub fn explain(&self, text: &str) -> Vec<(&Set, &Entry)> {
        if let Some(found) = self.find(text.trim()) {
            return vec![found];
        }
        let text = fold(text);
        if text.is_empty() {
            return Vec::new();
        }
        let words = spread(&text);
        let means: [&dyn Fn(&Entry) -> bool; 4] = [
            &|entry| names(entry).any(|name| fold(name) == text),
            &|entry| is_message(entry, &text),
            &|entry| {
                names(entry)
                    .chain([&*entry.message])
                    .any(|name| is_part(name, &text, &words))
                    || is_part_of_template(entry, &text)
            },
            &|entry| {
                names(entry).any(|name| has_word(&text, &fold(name))) || has_message(entry, &text)
            },
        ];
        let found = means.into_iter().map(|means| {
            self.entries()
                .filter(|(_, entry)| means(entry))
                .collect::<Vec<_>>()
        });
        found
            .into_iter()
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// The three codes that are nearest to a text, the nearest first; fewer where there are fewer.
    ///
    /// ```
    /// use platform_error_document::Document;
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// assert_eq!(document.nearest("tabel name too long")[0], "TABLE_NAME_TOO_LONG");
    /// ```
    pub fn nearest(&self, text: &str) -> Vec<&str> {
        let text = spread(text);
        let mut codes: Vec<(f64, &str)> = self
            .entries()
            .map(|(_, entry)| (likeness(entry, &text), &*entry.code))
            .collect();
        codes.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        codes
            .into_iter()
            .take(OFFERED)
            .map(|(_, code)| code)
            .collect()
    }
}

/// The code and its aliases.
fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    [&*entry.code]
        .into_iter()
        .chain(entry.aliases.iter().map(|alias| &**alias))
}

/// Whether a folded text is a part of a name, or the words of the one are of the other.
fn is_part(name: &str, text: &str, words: &str) -> bool {
    fold(name).contains(text) || !words.is_empty() && spread(name).contains(words)
}

/// A text without what makes no difference.
fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A text so folded that a code is like the words that it consists of.
fn spread(text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    fold(&text.replace(['_', '-', ':', '.'], " "))
}

/// How much of a text is as it would be if this entry were meant, from 0 to 1.
fn likeness(entry: &Entry, text: &str) -> f64 {
    let likeness = |name: &str| {
        let name = spread(name);
        let length = name.chars().count().max(text.chars().count()).max(1);
        // At most twice LONGEST: exact in any float.
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let share = strsim::osa_distance(&name, text) as f64 / length as f64;
        1.0 - share
    };
    names(entry)
        .chain([&*entry.message])
        .map(likeness)
        .fold(0.0, f64::max)
}

/// Whether a folded text is the message, with values in the place of its parameters.
fn is_message(entry: &Entry, text: &str) -> bool {
    if fold(&entry.message) == text {
        return true;
    }
    let pieces = pieces(entry);
    let [first, middle @ .., last] = &*pieces else {
        return false;
    };
    // A message that is all parameters would be any text.
    if !pieces
        .iter()
        .any(|piece| piece.contains(char::is_alphanumeric))
    {
        return false;
    }
    let Some(mut rest) = text
        .strip_prefix(&**first)
        .and_then(|rest| rest.strip_suffix(&**last))
    else {
        return false;
    };
    for piece in middle {
        match rest.split_once(&**piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    true
}

/// The texts around the parameters of a message, folded; none where it shows no parameter.
fn pieces(entry: &Entry) -> Vec<String> {
    if entry.params.is_empty() {
        return Vec::new();
    }
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    let mut chars = entry.message.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '{' | '}' if chars.peek() == Some(&char) => piece.extend(chars.next()),
            '{' => {
                chars
                    .by_ref()
                    .take_while(|char| *char != '}')
                    .for_each(drop);
                pieces.push(std::mem::take(&mut piece));
            }
            _ => piece.push(char),
        }
    }
    pieces.push(piece);
    let last = pieces.len().saturating_sub(1);
    let ends = |(at, piece): (usize, &String)| {
        // Blanks at the ends of a piece count: they part it from the values.
        let blank = |is_edge: bool, end: &str| if !is_edge && end != piece { " " } else { "" };
        let folded = fold(piece);
        if folded.is_empty() {
            return if at > 0 && at < last && !piece.is_empty() {
                " ".to_owned()
            } else {
                folded
            };
        }
        [
            blank(at == 0, piece.trim_start()),
            &folded,
            blank(at == last, piece.trim_end()),
        ]
        .concat()
    };
    pieces.iter().enumerate().map(ends).collect()
}

/// Whether a folded text holds the message, which is long enough not to do so by chance.
fn has_message(entry: &Entry, text: &str) -> bool {
    let message = fold(&entry.message);
    message.contains(' ') && has_word(text, &message) || has_template(entry, text)
}

/// Whether a folded text holds the message, with values in the place of its parameters.
fn has_template(entry: &Entry, text: &str) -> bool {
    let pieces = pieces(entry);
    if !is_telling(pieces.iter().map(|piece| &**piece)) {
        return false;
    }
    let last = pieces.len() - 1;
    let mut end = 0;
    // The first place of each piece leaves the most room for those behind it.
    for (at, piece) in pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| !piece.is_empty())
    {
        let mut places = text[end..]
            .match_indices(&**piece)
            .map(|(place, piece)| (end + place, end + place + piece.len()));
        let fits = |&(start, end): &(usize, usize)| {
            (at > 0 || !ends_in_word(&text[..start]))
                && (at < last || !starts_with_word(&text[end..]))
        };
        match places.find(fits) {
            Some((_, found)) => end = found,
            None => return false,
        }
    }
    true
}

/// Whether a folded text is within a text of a message with parameters, or begins there and goes on as the message does, to
/// any place of it.
fn is_part_of_template(entry: &Entry, text: &str) -> bool {
    // What is longer is no part that somebody remembers.
    if text.len() > LONGEST {
        return false;
    }
    let pieces = pieces(entry);
    pieces.iter().enumerate().any(|(at, piece)| {
        // Its braces are not doubled here.
        let is_within = piece.contains(text);
        let starts = piece
            .char_indices()
            .map(|(start, _)| start)
            .filter(|&start| !ends_in_word(&piece[..start]));
        let mut ends = starts
            .map(|start| &piece[start..])
            .filter(|end| text.starts_with(end));
        is_within || ends.any(|end| continues(end, &text[end.len()..], &pieces[at + 1..]))
    })
}

/// Whether the rest of a text is a value, then the next piece and so on, up to any place of these pieces.
fn continues(start: &str, mut rest: &str, pieces: &[String]) -> bool {
    let mut found = vec![start];
    for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
        if let Some((_, after)) = rest.split_once(&**piece) {
            found.push(piece);
            rest = after;
            continue;
        }
        // The text ends within this piece or within the value before it.
        let mut starts = piece
            .char_indices()
            .map(|(at, char)| &piece[..at + char.len_utf8()]);
        let start =
            starts.rfind(|start| rest.ends_with(start) && !starts_with_word(&piece[start.len()..]));
        found.extend(start);
        let value = &rest[..rest.len() - start.map_or(0, str::len)];
        return !value.trim().contains(' ') && is_telling(found.into_iter());
    }
    let ends_in_value = pieces.last().is_some_and(String::is_empty);
    (ends_in_value || rest.is_empty()) && is_telling(found.into_iter())
}

/// Whether texts are no chance when they are found: two words in a row, or two long ones.
fn is_telling<'t>(pieces: impl Iterator<Item = &'t str>) -> bool {
    const LONG: usize = 4;
    let mut long = 0;
    for piece in pieces {
        let words = || {
            piece
                .split_whitespace()
                .filter(|word| word.contains(char::is_alphanumeric))
        };
        long += words().filter(|word| word.chars().count() >= LONG).count();
        if long > 1 || words().nth(1).is_some() {
            return true;
        }
    }
    false
}

/// Whether a text has a code in it that is not a part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            !ends_in_word(&text[..at]) && !starts_with_word(&text[at + word.len()..])
        })
}

fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_of_word)
}

fn starts_with_word(text: &str) -> bool {
    text.chars().next().is_some_and(is_of_word)
}

fn is_of_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}
