//! Which column may be the cause or the solution, if its title is unknown.

use super::super::other::is_title_of_other;
use super::super::table::Table;
use super::super::values;
use super::{Column, Role};

/// Words of titles that say something else, in lower case and in the singular.
#[rustfmt::skip] // One word a line would be a hundred lines.
const OTHER_WORDS: &[&str] = &[
    "owner", "team", "author", "contact", "responsible", "assignee", "maintainer", "department",
    "module", "service", "component", "system", "product", "area", "platform", "environment",
    "example", "sample", "log", "request", "payload", "since", "version", "release",
    "date", "updated", "created", "added", "changed", "ticket", "link", "url", "priority",
    "severity", "impact", "level", "language", "frequency",
    "zuständig", "verantwortlich", "ansprechpartner", "abteilung", "modul", "dienst", "bereich",
    "beispiel", "datum", "stand", "schweregrad", "priorität",
    "responsable", "responsável", "equipo", "équipe", "equipe", "módulo", "servicio", "serviço",
    "ejemplo", "exemplo", "exemple", "fecha", "data", "versión", "versão",
    "ответственный", "модуль", "сервис", "пример", "дата", "версия",
    "담당자", "모듈", "예시", "버전",
];

/// The same in languages without spaces between words.
#[rustfmt::skip]
const OTHER_PARTS: &[&str] = &[
    "负责", "作者", "联系人", "部门", "模块", "服务", "组件", "系统", "产品", "示例", "例子", "版本", "日期",
    "时间", "级别", "等级", "优先", "严重", "影响", "所属", "負責", "部門", "模組", "範例", "日期", "時間",
    "担当", "サービス", "モジュール", "バージョン", "サンプル",
];

/// The fewest words of a cause or a solution: names and dates have fewer.
const SENTENCE: usize = 3;
/// So many characters are a word in languages without spaces between words.
const WORD: usize = 2;

/// The columns that may be the cause or the solution.
pub(super) fn all<'c>(columns: &'c [Column], table: &Table) -> Vec<&'c Column> {
    let mut likely = Vec::new();
    for column in columns {
        let is_free = matches!(column.role, None | Some(Role::Label(_)));
        // A type or a category is known to be something else.
        if is_free
            && column.meaning.is_none()
            && !column.title.is_empty()
            && !is_of_other(column)
            && is_of_sentences(table, column.at)
        {
            likely.push(column);
        }
    }
    likely
}

/// Whether the title says that the column is something else.
fn is_of_other(column: &Column) -> bool {
    let title = column.title.to_lowercase();
    let mut words = title.split(|c: char| !c.is_alphanumeric());
    is_title_of_other(&column.title)
        || words.any(|word| OTHER_WORDS.contains(&word.strip_suffix('s').unwrap_or(word)))
        || OTHER_PARTS.iter().any(|part| title.contains(part))
}

/// Whether most cells are long enough for a cause or a solution.
fn is_of_sentences(table: &Table, at: usize) -> bool {
    let cells = table.cells(at).filter(|cell| !values::is_blank(cell));
    let (mut filled, mut sentences) = (0, 0);
    for cell in cells {
        filled += 1;
        sentences += usize::from(count_words(cell) >= SENTENCE);
    }
    sentences * 2 > filled
}

/// The words of a text, without numbers, paths and the like.
fn count_words(text: &str) -> usize {
    let is_dense = |c: &char| *c > '\u{2e80}' && c.is_alphabetic();
    let mut words = text.chars().filter(is_dense).count().div_ceil(WORD);
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_plain = |c: char| c.is_alphabetic() && !is_dense(&c) || "'’-".contains(c);
        words += usize::from(!word.is_empty() && word.chars().all(is_plain));
    }
    words
}
