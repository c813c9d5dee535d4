//! Recognizes the rows of a table that are not errors.

use super::status::{self, Status};
use super::values;

/// Codes that mean success.
const CODES: &[&str] = &[
    "0",
    "ok",
    "success",
    "successful",
    "succeeded",
    "succeed",
    "no_error",
    "noerror",
    "成功",
    "正常",
];

/// Phrases that deny an error, in lower case.
const DENIED: &[&str] = &[
    "no error",
    "no_error",
    "noerror",
    "not an error",
    "without error",
    "without any error",
    "没有错误",
    "無錯誤",
    "エラーなし",
    "오류 없음",
];

/// Words that indicate success, in lower case.
const GOOD: &[&str] = &[
    "succe",
    "ok",
    "completed",
    "delivered",
    "成功",
    "正常",
    "성공",
    "정상",
    "erfolg",
    "succès",
    "réussi",
    "éxito",
    "exitos",
    "correcto",
    "sucesso",
    "успех",
    "успеш",
];

/// Words that indicate failure, in lower case.
const BAD: &[&str] = &[
    "error",
    "fail",
    "unsuccess",
    "invalid",
    "unknown",
    "unable",
    "cannot",
    "can't",
    "could not",
    "denied",
    "missing",
    "bad ",
    "wrong",
    "not ",
    "unsupported",
    "refused",
    "rejected",
    "timeout",
    "timed",
    "错误",
    "錯誤",
    "失败",
    "失敗",
    "异常",
    "未知",
    "无效",
    "エラー",
    "오류",
    "실패",
    "fehler",
    "erreur",
    "échec",
    "ошибк",
    "erro",
];

/// How much of each cell is read: the words that decide are at its start.
const DECIDING: usize = 80;

/// What tells a success from an error.
pub(crate) struct Row<'t> {
    pub(crate) code: &'t str,
    pub(crate) status: &'t str,
    /// The name, the message and the like, the shortest first.
    pub(crate) texts: Vec<&'t str>,
    /// The cause and the solution.
    pub(crate) remedies: [&'t str; 2],
}

impl Row<'_> {
    /// Whether the row is a success.
    pub(crate) fn is_success(&self) -> bool {
        match status::read(self.status) {
            Status::NoError(_) if self.code.is_empty() || self.code == self.status => true,
            // Some services answer errors with 200, so the words decide.
            Status::NoError(_) => self.is_success_with("200") || self.is_success_with(self.code),
            // Whatever the words are.
            Status::One(_) => false,
            _ => self.is_success_with(self.code),
        }
    }

    fn is_success_with(&self, code: &str) -> bool {
        let mut texts = Vec::new();
        for text in &self.texts {
            if !values::name(text).is_empty() {
                texts.push(*text);
            }
        }
        let mut remedies = self.remedies.iter();
        let has_remedy = remedies.any(|text| !values::name(text).is_empty());
        is_success(code, &texts, has_remedy)
    }
}

/// Whether a row with this code and these texts is a success.
///
/// `0` is often the code of success, but some tables give it to the first error, so the words
/// decide, and whether it has a cause or a solution.
fn is_success(code: &str, texts: &[&str], has_remedy: bool) -> bool {
    if texts.first().is_some_and(|text| is_only_success(text)) {
        return true;
    }
    let code = code.to_lowercase();
    let is_zero = !code.is_empty() && code.bytes().all(|byte| byte == b'0');
    let is_code = is_zero || CODES.contains(&&*code);
    let is_status = matches!(&*code, "200" | "201" | "202" | "204");
    if !is_code && !is_status {
        return false;
    }
    for text in texts {
        let start: String = text.chars().take(DECIDING).collect();
        let start = start.to_lowercase();
        if DENIED.iter().any(|denied| start.contains(denied)) {
            return true;
        }
        if has(&start, BAD) {
            return false;
        }
        if has(&start, GOOD) {
            return true;
        }
    }
    // A word such as `OK` needs no other; nor does `0`, unless it has a cause.
    is_code && !(is_zero && has_remedy) || texts.is_empty()
}

/// Whether text has one of these words. A short one must be a word of its own.
fn has(text: &str, words: &[&str]) -> bool {
    let mut words = words.iter();
    words.any(|&word| {
        if word.len() > 2 {
            return text.contains(word);
        }
        let mut found = text.split(|c: char| !c.is_alphanumeric());
        found.any(|found| found == word)
    })
}

/// Whether the first sentence of a cell says nothing but success.
fn is_only_success(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "ok",
        "success",
        "successful",
        "succeeded",
        "no error",
        "成功",
        "操作成功",
        "请求成功",
        "調用成功",
        "调用成功",
        "正常",
        "성공",
        "정상",
    ];
    // What follows says more about it: "Success. The body has the seat."
    let mut sentences = text.trim().split_inclusive(['.', '。', '!', '！']);
    let first = sentences.next().unwrap_or_default();
    let is_apart = !first.ends_with('.')
        || sentences
            .next()
            .is_none_or(|rest| rest.starts_with(char::is_whitespace));
    let first = first
        .trim_end_matches(['.', '。', '!', '！'])
        .to_lowercase();
    is_apart && WORDS.contains(&&*first)
}
