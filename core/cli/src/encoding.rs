//! [`Encoding`], what a file that is not UTF-8 probably is.

use std::ops::RangeInclusive;
use std::path::Path;

use crate::shell::quoted;

/// The bytes at the start of a file that tell enough about it.
const SAMPLE: usize = 64 * 1024;

/// What a file is, if it is not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Text in an encoding that `iconv` knows by this name.
    Text(&'static str),
    /// Not text.
    Binary(&'static str),
}

/// The start of a file in a format that is not text, and what that is.
const SIGNATURES: [(&[u8], &str); 4] = [
    (b"PK\x03\x04", "a spreadsheet or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet or document"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
];

/// The mark at the start of a file, and its encoding. The longer ones come first.
const MARKS: [(&[u8], &str); 4] = [
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
];

impl Encoding {
    /// What is certain about these bytes, even if they happen to be valid UTF-8.
    pub(crate) fn known(bytes: &[u8]) -> Option<Self> {
        for (signature, what) in SIGNATURES {
            if bytes.starts_with(signature) {
                return Some(Self::Binary(what));
            }
        }
        for (mark, name) in MARKS {
            if bytes.starts_with(mark) {
                return Some(Self::Text(name));
            }
        }
        utf_16_without_mark(bytes).map(Self::Text)
    }

    /// What bytes that are not UTF-8 probably are.
    pub(crate) fn guess(bytes: &[u8]) -> Self {
        if let Some(known) = Self::known(bytes) {
            return known;
        }
        let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
        if sample.contains(&0) {
            return Self::Binary("a binary file");
        }
        Self::Text(by_language(sample))
    }
}

/// What to do about text in this encoding; without a file, it comes from standard input.
pub(crate) fn how_to_convert(encoding: &str, file: Option<&Path>) -> String {
    let command = iconv(encoding, file);
    format!("Convert it with `{command}`, or save it as UTF-8 where it was written")
}

/// In UTF-16, most text in a Latin script has a zero at every other byte.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static str> {
    let mut zeros = [0_usize; 2];
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    for pair in sample.chunks_exact(2) {
        for (count, byte) in zeros.iter_mut().zip(pair) {
            *count += usize::from(*byte == 0);
        }
    }
    let half = (sample.len() / 4).max(1);
    match zeros {
        [first, 0] if first > half => Some("UTF-16BE"),
        [0, second] if second > half => Some("UTF-16LE"),
        _ => None,
    }
}

/// The encoding in which the bytes beyond ASCII make the most sense, by the languages in which it
/// is used.
fn by_language(sample: &[u8]) -> &'static str {
    let high: Vec<u8> = sample
        .iter()
        .copied()
        .filter(|byte| !byte.is_ascii())
        .collect();
    let most = |range: RangeInclusive<u8>| {
        high.iter().filter(|byte| range.contains(byte)).count() * 2 > high.len()
    };
    if kana(sample) * 10 > high.len() {
        return "SHIFT_JIS";
    }
    // Chinese and Korean have two bytes for each character, and no spaces within a word.
    let mut leads = Vec::new();
    let (mut pairs, mut words, mut singles) = (0, 0, 0);
    for word in sample.split(u8::is_ascii).filter(|word| !word.is_empty()) {
        words += 1;
        singles += usize::from(word.len() == 1);
        if word.len() % 2 == 0 {
            pairs += 1;
            leads.extend(word.iter().step_by(2));
        }
    }
    // The words of Cyrillic are of any length, and most letters are small.
    let is_of_words = words > 0 && high.len() >= words * 2 && singles * 2 < words;
    if is_of_words && most(0xe0..=0xff) {
        return "WINDOWS-1251";
    }
    if pairs * 2 <= words {
        return "WINDOWS-1252";
    }
    let lead = |range: RangeInclusive<u8>| leads.iter().filter(|lead| range.contains(lead)).count();
    let is_certain = leads.len() >= FEW_CHARACTERS;
    if lead(0x81..=0x9f) * 2 > leads.len() {
        "SHIFT_JIS"
    } else if is_certain && lead(0xa4..=0xa5) * 4 > leads.len() {
        "EUC-JP"
    } else if is_certain && lead(0xb0..=0xc8) * 10 > leads.len() * 9 {
        "EUC-KR"
    } else {
        "GB18030"
    }
}

/// Fewer characters than this do not tell their language.
const FEW_CHARACTERS: usize = 8;

/// How many bytes are Japanese syllables in Shift JIS.
fn kana(sample: &[u8]) -> usize {
    let pairs = sample.windows(2);
    let kana = pairs.filter(|pair| match pair {
        [0x82, second] => (0x9f..=0xf1).contains(second),
        [0x83, second] => (0x40..=0x96).contains(second),
        _ => false,
    });
    kana.count() * 2
}

/// The command that converts a file to UTF-8.
fn iconv(encoding: &str, file: Option<&Path>) -> String {
    let command = format!("iconv -f {encoding} -t UTF-8");
    let Some(file) = file else {
        return command;
    };
    let converted = file.with_file_name(match (file.file_stem(), file.extension()) {
        (Some(stem), Some(extension)) => format!(
            "{}.utf8.{}",
            stem.to_string_lossy(),
            extension.to_string_lossy()
        ),
        _ => "errors.utf8".to_owned(),
    });
    let source = quoted(&file.to_string_lossy());
    let target = quoted(&converted.to_string_lossy());
    format!("{command} {source} > {target}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        let table = "code,message\nA1,No such seat\n";
        let little = utf_16(table, u16::to_le_bytes);
        let big = utf_16(table, u16::to_be_bytes);
        let text = Encoding::Text;
        assert_eq!(Encoding::known(&little), Some(text("UTF-16LE")));
        assert_eq!(Encoding::known(&big), Some(text("UTF-16BE")));
        assert_eq!(
            Encoding::known(&[b"\xff\xfe", &*little].concat()),
            Some(text("UTF-16"))
        );
        assert_eq!(Encoding::known(table.as_bytes()), None);
        assert_eq!(Encoding::known(b""), None);
        assert_eq!(Encoding::known("\0\0".as_bytes()), None);
        assert_eq!(Encoding::guess(b"Caf\xe9 ferm\xe9"), text("WINDOWS-1252"));
        // "账户已关闭" in GB18030.
        let chinese = b"A1,\xd5\xcb\xbb\xa7\xd2\xd1\xb9\xd8\xb1\xd5\n";
        assert_eq!(Encoding::guess(chinese), text("GB18030"));
        assert!(matches!(
            Encoding::guess(b"PK\x03\x04\x14\0"),
            Encoding::Binary(_)
        ));
        assert!(matches!(
            Encoding::guess(b"\x7fELF\0\xff"),
            Encoding::Binary(_)
        ));
    }

    #[test]
    fn the_language_tells_the_encoding() {
        let cases: [(&[u8], &str); 6] = [
            // "Lösung: Größe ändern"
            (b"L\xf6sung: Gr\xf6\xdfe \xe4ndern", "WINDOWS-1252"),
            // "Место уже занято"
            (
                b"\xcc\xe5\xf1\xf2\xee \xf3\xe6\xe5 \xe7\xe0\xed\xff\xf2\xee",
                "WINDOWS-1251",
            ),
            // "席がありません"
            (
                b"\x90\xc8\x82\xaa\x82\xa0\x82\xe8\x82\xdc\x82\xb9\x82\xf1",
                "SHIFT_JIS",
            ),
            // "席がありませんでした"
            (
                b"\xc0\xca\xa4\xac\xa4\xa2\xa4\xea\xa4\xde\xa4\xbb\xa4\xf3\xa4\xc7\xa4\xb7\xa4\xbf",
                "EUC-JP",
            ),
            // "그 좌석이 없습니다"
            (
                b"\xb1\xd7 \xc1\xc2\xbc\xae\xc0\xcc \xbe\xf8\xbd\xc0\xb4\xcf\xb4\xd9",
                "EUC-KR",
            ),
            // "座位已被占用"
            (
                b"\xd7\xf9\xce\xbb\xd2\xd1\xb1\xbb\xd5\xbc\xd3\xc3",
                "GB18030",
            ),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(Encoding::guess(bytes), Encoding::Text(encoding));
        }
    }
}
