//! Scripts without spaces between words.

/// The characters of Chinese, Japanese, Thai, Lao, Myanmar and Khmer, the first and the last of each
/// range.
const UNSPACED: [(char, char); 10] = [
    ('\u{e00}', '\u{eff}'),
    ('\u{1000}', '\u{109f}'),
    ('\u{1780}', '\u{17ff}'),
    ('\u{3005}', '\u{3007}'),
    ('\u{3040}', '\u{312f}'),
    ('\u{31a0}', '\u{31ff}'),
    ('\u{3400}', '\u{4dbf}'),
    ('\u{4e00}', '\u{9fff}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{20000}', '\u{3ffff}'),
];

/// Whether a character is of a script without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    // Most text is of other scripts.
    let (start, _) = UNSPACED[0];
    c >= start
        && UNSPACED
            .iter()
            .any(|&(first, last)| first <= c && c <= last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_scripts_without_spaces() {
        for text in [
            "表", "々", "〇", "ㄅ", "カ", "ก", "ລ", "က", "ខ", "\u{f900}", "𠀀",
        ] {
            assert!(text.contains(is_unspaced), "{text}");
        }
        for text in ["a", "é", "ж", "한", "अ", "。", "、", "「"] {
            assert!(!text.contains(is_unspaced), "{text}");
        }
    }

    #[test]
    fn the_page_knows_the_same_scripts() {
        let mut expected = Vec::new();
        for (first, last) in UNSPACED {
            expected.push(format!("{}-{}", escaped(first), escaped(last)));
        }
        let expected = format!("UNSPACED =\n  \"{}\";", expected.concat());
        let script = include_str!("../templates/search/text.js").replace("\" +\n  \"", "");
        assert!(script.contains(&expected), "{expected}");
    }

    /// A character as a JavaScript string has it for a pattern.
    fn escaped(c: char) -> String {
        match u32::from(c) {
            point @ ..=0xffff => format!("\\\\u{point:04x}"),
            point => format!("\\\\u{{{point:x}}}"),
        }
    }
}
