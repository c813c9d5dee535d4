//! The titles of tables that are not of errors.

/// Titles of tables of parameters, settings and so on, in lower case.
const OTHER: &[&str] = &[
    "parameter",
    "param",
    "field",
    "property",
    "attribute",
    "argument",
    "required",
    "optional",
    "default",
    "option",
    "flag",
    "method",
    "endpoint",
    "path",
    "header",
    "variable",
    "environment variable",
    "data type",
    "setting",
    "column",
    "permission",
    "scope",
    "event",
    "参数",
    "字段",
    "属性",
    "必填",
    "是否必填",
    "默认值",
    "必选",
    "字段名",
    "字段名称",
    "參數",
    "欄位",
    "パラメータ",
    "フィールド",
    "必須",
    "파라미터",
    "필드",
    "필수",
    "feld",
    "campo",
    "champ",
    "parámetro",
    "parâmetro",
    "paramètre",
    "поле",
    "параметр",
];

/// Whether a title is that of a table of parameters, settings and so on.
pub(super) fn is_title_of_other(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    let title = title.trim_end_matches('s');
    let mut others = OTHER.iter();
    others.any(|other| other.trim_end_matches('s') == title)
}
