//! The words of a question that say nothing about its subject.

use std::collections::HashSet;
use std::sync::LazyLock;

/// What questions consist of besides their subject, and what every error is.
const FILLERS: &str = "
    a about after again all also always am an and any anymore are as at be because been before
    being but by can cannot cause caused causing could did do does doing done each else even
    every for from had has have having he help helps her here him his how i if in into is it its
    just keep keeps know like me mean means might mine must my need never no nor not now of off
    on one only or our out please problem shall she should since so solve some still such than
    that the their them then there these they thing this those though through to too under until
    up upon us use used using very via want was we were what when where whether which while who
    why will with without work working works would yes yet you your aren couldn didn doesn don
    hadn hasn haven isn ll re shouldn ve wasn weren won wouldn
    error errors exception fix fixed fixing get gets getting give gives got happen happened
    happens issue issues message resolve say says see shown solution throw throws thrown try
    trying";
/// The same of Chinese.
const UNSPACED_FILLERS: [&str; 24] = [
    "为什么",
    "怎么办",
    "怎么",
    "怎样",
    "如何",
    "什么",
    "为何",
    "请问",
    "解决",
    "处理",
    "修复",
    "出现",
    "遇到",
    "报错",
    "错误",
    "问题",
    "一直",
    "总是",
    "我们",
    "我",
    "的",
    "了",
    "吗",
    "呢",
];

pub(super) fn is_filler(word: &str) -> bool {
    static ALL: LazyLock<HashSet<&str>> =
        LazyLock::new(|| FILLERS.split_ascii_whitespace().collect());
    ALL.contains(word)
}

/// The parts of a run of Chinese between words that say nothing.
pub(super) fn without_fillers(run: &str) -> Vec<&str> {
    let mut parts = vec![run];
    for filler in UNSPACED_FILLERS {
        let mut rest = Vec::new();
        for part in parts {
            rest.extend(part.split(filler));
        }
        parts = rest;
    }
    parts
}
