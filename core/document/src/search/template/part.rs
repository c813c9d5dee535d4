//! The pattern of a part of a message that has values.

/// The pattern of a value of any form.
pub(super) const TEXT: &str = ".*?";
/// A value without spaces has at most so many words: `/var/log/app.log` has four.
const MAX_VALUE: usize = 8;

/// A word or a value of a message.
pub(super) struct Item {
    /// The pattern of the space that separates it from the item before it.
    pub(super) space: &'static str,
    pub(super) pattern: String,
    /// The pattern of a value.
    pub(super) class: Option<&'static str>,
}

impl Item {
    /// The pattern; a value of any form is one word where the text is cut off within it.
    fn pattern(&self, is_cut: bool) -> String {
        match self.class {
            None => self.pattern.clone(),
            Some(TEXT) if is_cut => "([^ ]+)".to_owned(),
            Some(TEXT) => "(.+?)".to_owned(),
            Some(class) => format!("({class})"),
        }
    }
}

/// Whether text may be a value, then the next run of words, and so on, up to any word.
pub(super) fn may_go_on(mut text: &[&str], runs: &[Vec<&str>]) -> bool {
    for run in runs {
        // The text may end in the value, or after some words of the run.
        let ends_here =
            (1..=run.len()).any(|len| text.ends_with(run.get(..len).unwrap_or_default()));
        if text.len() <= MAX_VALUE || ends_here {
            return true;
        }
        if run.is_empty() {
            continue;
        }
        let Some(at) = text.windows(run.len()).position(|words| words == run) else {
            return false;
        };
        text = text.get(at + run.len()..).unwrap_or_default();
    }
    // The last value may be of any length, if nothing follows it.
    text.is_empty() || runs.last().is_some_and(Vec::is_empty)
}

/// The pattern of every part of a message that has this value: each item before it is there only if
/// all between the two are, and so is each after it.
pub(super) fn around(items: &[Item], value: usize) -> String {
    let mut before = String::new();
    for (at, item) in items.iter().enumerate().take(value) {
        let open = item.pattern(false);
        let cut = item.pattern(at > 0);
        before = match at {
            0 => open,
            _ => format!("(?:{before}{}{open}|{cut})", item.space),
        };
    }
    let mut after = String::new();
    let last = items.len().saturating_sub(1);
    for (at, item) in items.iter().enumerate().skip(value + 1).rev() {
        let open = item.pattern(false);
        let cut = item.pattern(at < last);
        after = if at == last {
            format!("{}{open}", item.space)
        } else {
            format!("{}(?:{open}{after}|{cut})", item.space)
        };
    }
    let Some(item) = items.get(value) else {
        return String::new();
    };
    let (open, cut) = (item.pattern(false), item.pattern(true));
    let space = item.space;
    let first = if value == 0 { &open } else { &cut };
    let end = if value == last { &open } else { &cut };
    match (before.is_empty(), after.is_empty()) {
        (true, true) => String::from("^$"),
        (true, false) => format!("^(?:{first}{after})$"),
        (false, true) => format!("^(?:{before}{space}{end})$"),
        (false, false) => {
            format!("^(?:{before}{space}{open}{after}|{before}{space}{end}|{first}{after})$")
        }
    }
}
