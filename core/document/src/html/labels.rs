//! [`Labels`], the words of the page itself, in the languages that it speaks.

use platform_error::Retry;
use serde::Serialize;

use crate::field::Field;
use crate::model::{Entry, Set};

/// The words of the page in one language. `{all}`, `{shown}` and the like are replaced.
pub(super) struct Labels {
    pub(super) lang: &'static str,
    /// The default title; `{name}` is the name of the main set.
    title: &'static str,
    pub(super) home: &'static str,
    /// `{version}` is the version of the platform.
    release: &'static str,
    pub(super) skip: &'static str,
    pub(super) skip_to_error: &'static str,
    pub(super) search: &'static str,
    pub(super) placeholder: &'static str,
    pub(super) kind: &'static str,
    pub(super) all_kinds: &'static str,
    pub(super) set: &'static str,
    pub(super) all_sets: &'static str,
    pub(super) clear: &'static str,
    pub(super) index: &'static str,
    pub(super) code: &'static str,
    pub(super) message: &'static str,
    pub(super) status: &'static str,
    pub(super) link_here: &'static str,
    pub(super) deprecated: &'static str,
    pub(super) no_longer_issued: &'static str,
    pub(super) pages: &'static str,
    pub(super) previous: &'static str,
    pub(super) next: &'static str,
    /// Before the code that an alias leads to.
    pub(super) leads_to: &'static str,
    /// `{set}` is the name of the set that had the code.
    retired: &'static str,
    /// The link to the document for programs.
    pub(super) as_json: &'static str,
    /// The title of a field.
    pub(super) field: fn(Field) -> &'static str,
    /// The retry advice as a sentence.
    pub(super) advice: fn(&Entry) -> String,
    pub(super) script: ScriptLabels,
}

/// The words that the script uses. It reads them from the page.
#[derive(Serialize)]
pub(super) struct ScriptLabels {
    one: &'static str,
    many: &'static str,
    some: &'static str,
    none: &'static str,
    more: &'static str,
    suggestions: &'static str,
    copy: &'static str,
    copied: &'static str,
    in_address: &'static str,
}

impl Labels {
    /// The labels for a BCP 47 tag: those of the language, or English.
    pub(super) fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("zh") {
            &CHINESE
        } else {
            &ENGLISH
        }
    }

    /// The default title of the reference of a set.
    pub(super) fn title(&self, name: &str) -> String {
        self.title.replace("{name}", name).trim().to_owned()
    }

    pub(super) fn release(&self, version: &str) -> String {
        self.release.replace("{version}", version)
    }

    pub(super) fn retired(&self, set: &Set) -> String {
        self.retired.replace("{set}", &set.name)
    }

    /// The number of errors, as it is shown while nothing is searched.
    pub(super) fn count(&self, all: usize) -> String {
        let words = if all == 1 {
            self.script.one
        } else {
            self.script.many
        };
        words.replace("{all}", &all.to_string())
    }
}

static ENGLISH: Labels = Labels {
    lang: "en",
    title: "{name} Reference",
    home: "Home",
    release: "Version {version}",
    skip: "Skip to the errors",
    skip_to_error: "Skip to the error",
    search: "Search",
    placeholder: "A code, a message, a line of a log",
    kind: "Kind",
    all_kinds: "All kinds",
    set: "Set",
    all_sets: "All sets",
    clear: "Clear",
    index: "Index",
    code: "Code",
    message: "Message",
    status: "Status",
    link_here: "Link to this error",
    deprecated: "deprecated",
    no_longer_issued: "No longer issued.",
    pages: "Previous and next error",
    previous: "Previous",
    next: "Next",
    leads_to: "This is another name of",
    retired: "This is a retired code of {set}. No error has it any more.",
    as_json: "All errors as JSON",
    field: Field::title,
    advice: Entry::advice,
    script: ScriptLabels {
        one: "{all} error",
        many: "{all} errors",
        some: "{shown} of {all} errors",
        none: "None of {all} errors",
        more: "Show all {shown}",
        suggestions: "Did you mean:",
        copy: "Copy link",
        copied: "Copied",
        in_address: "In the address bar",
    },
};

static CHINESE: Labels = Labels {
    lang: "zh",
    title: "{name} 错误参考",
    home: "首页",
    release: "版本 {version}",
    skip: "跳到错误列表",
    skip_to_error: "跳到错误说明",
    search: "搜索",
    placeholder: "错误码、错误信息或一行日志",
    kind: "类别",
    all_kinds: "全部类别",
    set: "错误集",
    all_sets: "全部错误集",
    clear: "清除",
    index: "索引",
    code: "错误码",
    message: "错误信息",
    status: "状态码",
    link_here: "指向此错误的链接",
    deprecated: "已弃用",
    no_longer_issued: "不再使用。",
    pages: "上一个和下一个错误",
    previous: "上一个",
    next: "下一个",
    leads_to: "这是以下错误的别名：",
    retired: "这是 {set} 中已停用的错误码，不再用于任何错误。",
    as_json: "全部错误（JSON）",
    field: chinese_field,
    advice: chinese_advice,
    script: ScriptLabels {
        one: "{all} 个错误",
        many: "{all} 个错误",
        some: "{all} 个错误中的 {shown} 个",
        none: "{all} 个错误中没有匹配项",
        more: "显示全部 {shown} 个",
        suggestions: "您要找的是不是：",
        copy: "复制链接",
        copied: "已复制",
        in_address: "链接在地址栏中",
    },
};

fn chinese_field(field: Field) -> &'static str {
    match field {
        Field::Code => "错误码",
        Field::Message => "错误信息",
        Field::Title => "标题",
        Field::Explanation => "说明",
        Field::Cause => "原因",
        Field::Solution => "解决方案",
        Field::Kind => "类别",
        Field::HttpStatus => "HTTP 状态码",
        Field::Retry => "重试",
        Field::RetryAfter => "重试间隔",
        Field::Docs => "文档",
        Field::Aliases => "别名",
        Field::Reason => "原因标识",
        Field::Variant => "枚举成员",
        Field::Since => "起始版本",
        Field::Deprecated => "已弃用",
        Field::Labels => "标签",
        Field::Params => "参数",
        Field::Set => "错误集",
        Field::Domain => "域",
        Field::Reserved => "保留的错误码",
    }
}

fn chinese_advice(entry: &Entry) -> String {
    let advice = match entry.retry {
        Retry::Never => "不要重试相同的请求",
        Retry::AfterFix => "排除原因后再重试",
        Retry::AfterDelay => "稍后重新发送相同的请求",
        Retry::FromStart => "刷新数据，重新构造请求后再发送",
    };
    match entry.retry_after {
        Some(seconds) => format!("{advice}，间隔 {seconds} 秒"),
        None => advice.to_owned(),
    }
}
