//! [`Meaning`], what a title says about its column: the one table of synonyms.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Field;

/// What a title says. Some titles have several meanings, between which the cells and the other
/// columns decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// This field.
    Field(Field),
    /// A number, which may be the code or only count the rows.
    Number,
    /// The name of an error: the code, the variant, or the message.
    Name,
    /// `Error`: the message, or the code.
    Error,
    /// `Type`: the kind, or the code.
    Type,
    /// A class of errors, which is the kind if its cells are kinds.
    Category,
    /// A summary: the message, or the title.
    Summary,
    /// What goes with the explanation: notes, details.
    Note,
    /// `Status`: that of HTTP, or the code.
    Status,
    /// `Reason`: the cause, or the reason of gRPC.
    Reason,
    /// Whether to retry.
    Retryable,
    /// A link, if its cells are links.
    Reference,
}

use Meaning::{Category, Error, Name, Note, Number, Reason, Reference, Retryable, Status, Summary};

const CODE: Meaning = Meaning::Field(Field::Code);
const MESSAGE: Meaning = Meaning::Field(Field::Message);
const EXPLANATION: Meaning = Meaning::Field(Field::Explanation);
const CAUSE: Meaning = Meaning::Field(Field::Cause);
const SOLUTION: Meaning = Meaning::Field(Field::Solution);
const HTTP_STATUS: Meaning = Meaning::Field(Field::HttpStatus);

/// Titles of real tables, in lower case, in the singular and without punctuation.
///
/// English and Chinese (simplified, then traditional) are complete. The usual titles of other
/// languages follow: Japanese, Korean, German, Spanish, Portuguese, French, Russian.
#[rustfmt::skip] // One title a line would be a thousand lines.
const SYNONYMS: &[(Meaning, &[&str])] = &[
    (CODE, &[
        "code", "error code", "err code", "errcode", "error no", "err no", "errno",
        "error number", "error id", "code id", "return code", "ret code", "rtn code", "retcode",
        "result code", "exit code", "reason code", "sub code", "fault code", "exception code",
        "message id", "message code", "msg id", "error code id", "codes", "错误码", "错误代码", "错误编码",
        "错误号", "错误编号", "返回码", "返回代码", "返回值", "代码", "编码", "异常码", "响应码", "结果码", "业务码", "业务错误码",
        "错误码值", "錯誤碼", "錯誤代碼", "回傳碼", "代碼", "エラーコード", "コード", "エラー番号", "結果コード", "오류 코드", "에러 코드",
        "에러코드", "결과 코드", "코드", "코드 값", "응답 코드", "fehlercode", "fehlernummer", "fehler nr",
        "código", "código de error", "código del error", "código de respuesta", "código de erro",
        "código do erro", "código de retorno", "cód", "code erreur", "code d erreur",
        "code de l erreur", "code retour", "код", "код ошибки",
        "codice", "codice errore", "codice di errore", "foutcode", "kod", "kod błędu", "kod błędu api",
        "hata kodu", "mã", "mã lỗi", "код помилки", "kode", "kode error",
        "fejlkode", "feilkode", "felkod",
    ]),
    (Number, &[
        "number", "no", "nr", "id", "value", "code value", "decimal", "dec", "numeric code",
        "numeric value", "int", "integer", "#", "编号", "数值", "取值", "值", "番号", "번호", "número",
        "numero", "номер",
    ]),
    (Name, &[
        "name", "error name", "code name", "symbol", "symbolic name", "constant", "constant name",
        "const", "identifier", "mnemonic", "macro", "enum", "enumeration", "enum value", "exception",
        "exception name", "error class", "exception class", "class name", "key", "error key",
        "slug", "error string", "string code", "subcode", "error subcode", "variant", "define",
        "condition name", "error constant", "short name", "label name", "enumerator",
        "enum constant", "constant field", "issue key", "名称", "名字", "错误名称", "错误名",
        "常量", "常量名", "标识", "标识符", "枚举", "枚举值", "异常名", "异常类", "参数名", "名稱", "錯誤名稱", "名前", "定数",
        "エラー名", "이름", "에러명", "오류명", "상수", "bezeichnung", "bezeichner", "nombre", "nome", "nom",
        "命名", "имя", "название", "константа",
    ]),
    (Error, &[
        "error", "err", "problem", "issue", "failure", "fault", "symptom", "error case", "错误",
        "异常", "问题", "現象", "现象", "錯誤", "エラー", "오류", "에러", "fehler", "erro", "erreur", "ошибка",
    ]),
    (Meaning::Type, &[
        "type", "error type", "exception type", "fault type", "类型", "错误类型", "タイプ", "유형",
        "fehlertyp", "tipo", "tipo de error", "tipo de erro", "type d erreur", "тип", "тип ошибки",
    ]),
    (Category, &[
        "kind", "category", "class", "error category", "grpc", "grpc code", "grpc status",
        "grpc status code", "canonical code", "google rpc code", "rpc code", "类别", "分类", "種類",
        "カテゴリ", "카테고리", "구분", "kategorie", "categoría", "categoria", "catégorie", "категория",
    ]),
    (MESSAGE, &[
        "message", "error message", "err message", "msg", "error msg", "err msg", "errmsg",
        "text", "error text", "message text", "text message", "default message",
        "response message", "result message", "return message", "user message", "log message",
        "display message", "error message text", "message template", "status message",
        "reason phrase", "api response message", "result code message", "error content",
        "error code message", "friendly message", "content", "错误信息", "错误消息", "报错信息", "报错", "提示信息", "提示",
        "错误提示", "消息", "信息", "返回信息", "返回消息", "异常信息", "错误内容", "错误文案", "文案", "响应消息", "錯誤訊息", "訊息",
        "錯誤信息", "メッセージ", "エラーメッセージ", "エラー内容", "内容", "메시지", "오류 메시지", "에러 메시지", "결과 메시지",
        "결과 코드 메시지", "api 응답 메시지", "응답 메시지", "meldung", "fehlermeldung", "fehlertext",
        "nachricht", "mensaje", "mensaje de error", "mensagem", "mensagem de erro",
        "message d erreur", "message erreur", "libellé", "libelle", "сообщение",
        "сообщение об ошибке", "текст", "текст ошибки",
        "messaggio", "messaggio di errore", "foutmelding", "melding", "komunikat",
        "komunikat o błędzie", "wiadomość", "hata mesajı", "mesaj", "thông báo", "thông báo lỗi",
        "повідомлення", "pesan", "pesan error", "besked", "fejlbesked", "fejlmeddelelse",
        "meddelelse", "feilmelding", "meddelande", "felmeddelande", "bericht", "foutbericht",
    ]),
    (Summary, &[
        "title", "summary", "short description", "headline", "outline", "标题", "摘要", "概要", "título", "titel",
        "titre",
    ]),
    (EXPLANATION, &[
        "explanation", "description", "desc", "meaning", "definition", "interpretation",
        "error description", "err desc", "what it means", "what does it mean", "what happened",
        "code description", "message description", "full description", "long description",
        "semantics", "applies to", "usage", "used for", "purpose", "boundary", "overview", "说明", "描述", "含义",
        "解释", "意义", "错误说明", "错误描述", "错误含义", "意思", "返回码说明", "释义", "详细说明", "边界", "說明", "意義", "錯誤說明",
        "錯誤描述", "説明", "意味", "설명", "의미", "오류 설명", "에러 설명", "beschreibung", "bedeutung",
        "was bedeutet das", "was ist passiert",
        "erklärung", "erläuterung", "descripción", "descripcion", "glosa", "significado", "explicación",
        "descrição", "descricao", "explicação", "signification", "explication", "utilisation",
        "описание", "значение", "пояснение", "описание ошибки",
        "descrizione", "significato", "omschrijving", "beschrijving", "betekenis", "opis",
        "opis błędu", "znaczenie", "açıklama", "anlamı", "mô tả", "mô tả lỗi", "ý nghĩa", "опис",
        "deskripsi", "keterangan", "arti",
    ]),
    (Note, &[
        "note", "detail", "remark", "comment", "additional information", "additional info",
        "more information", "more info", "info", "information", "context", "further details",
        "error detail", "notes comments", "hint", "background", "备注", "注释", "详情", "补充说明", "注意",
        "附注", "備註", "備考", "補足", "비고", "bemerkung", "hinweis", "anmerkung", "nota", "observación",
        "observações", "observação", "remarque", "примечание", "комментарий",
    ]),
    (CAUSE, &[
        "cause", "possible cause", "root cause", "error cause", "error reason", "possible reason",
        "trigger", "trigger condition", "triggered by", "triggered when", "when", "why",
        "condition", "situation", "scenario", "occurs when", "when it occurs", "when it happens",
        "when does it occur", "thrown when", "returned when", "raised when", "raised by",
        "caused by", "source of error", "why it happens", "circumstances", "failure reason",
        "reason for error", "error condition", "common source", "原因", "可能原因", "错误原因", "可能的原因",
        "触发条件", "触发场景", "失败原因", "产生原因", "场景", "出现场景", "异常原因", "故障原因", "常见原因", "常见来源", "可能原因分析",
        "觸發條件", "可能的錯誤原因", "發生原因", "発生条件", "考えられる原因", "원인", "발생 원인", "발생 조건", "ursache",
        "mögliche ursache", "grund", "auslöser", "causa", "causa posible", "posible causa",
        "motivo", "razón", "possível causa", "cause possible", "cause probable", "raison",
        "motif", "причина", "причины", "возможная причина", "причина возникновения",
        "причины возникновения", "possibile causa", "motivo dell errore", "oorzaak",
        "årsag", "årsak", "orsak", "quando ocorre", "cuándo ocurre",
        "mogelijke oorzaak", "przyczyna", "możliwa przyczyna", "warunek", "kiedy występuje", "neden",
        "olası neden", "sebep", "nguyên nhân", "khi nào", "penyebab",
    ]),
    (Reason, &[
        "reason",
    ]),
    (SOLUTION, &[
        "solution", "resolution", "fix", "action", "recommended action", "what to do",
        "workaround", "mitigation", "mitigation step", "remedy", "troubleshooting", "handling",
        "suggestion", "suggested action", "suggested fix", "suggested solution", "user action",
        "operator action", "corrective action", "client action", "required action",
        "action required", "action to take", "advice", "next step", "recommendation",
        "how to fix", "how to fix it", "how to resolve", "how to handle", "how to solve",
        "recommended solution", "recommended handling", "proposed solution", "possible solution",
        "possible fix", "response action", "developer action", "step to resolve",
        "resolution step", "remediation", "error handling", "what you can do", "treatment",
        "troubleshooting step", "correction", "first check", "recovery", "recovery action", "what to check", "解决方案",
        "解决办法", "解决方法", "处理建议", "处理方法", "处理方式", "处理措施", "处理办法", "处理", "建议", "建议操作", "建议处理",
        "应对措施", "应对", "排查建议", "排查方法", "修复方法", "修复建议", "对策", "操作建议", "解决措施", "优先检查", "解决", "解決方案",
        "解決方法", "處理方式", "處理建議", "處理方法", "建議", "対処方法", "対処法", "対処", "対応", "対応方法", "解決策", "対策",
        "해결 방법", "해결방법", "조치", "조치 방법", "조치 사항", "해결책", "대응 방법", "처리 방법", "lösung", "behebung",
        "abhilfe", "maßnahme", "lösungsvorschlag", "was tun", "solución", "solucion", "acción",
        "instruction", "instrucción", "instruccion", "instrução",
        "acción recomendada", "resolución", "corrección", "solução", "solucao", "ação",
        "ação recomendada", "resolução", "correção", "résolution", "correctif",
        "action recommandée", "que faire", "remède", "solution rapide", "решение", "действие", "устранение",
        "способ устранения", "что делать", "рекомендация", "рекомендации",
        "рекомендации по устранению", "как исправить", "aktion", "behandlung", "empfehlung", "soluzione", "azione",
        "rimedio", "løsning", "lösning", "oplossing", "actie", "rozwiązanie", "działanie", "możliwa akcja", "zalecenie",
        "zalecane działanie", "çözüm", "giải pháp", "cách khắc phục", "cách xử lý", "xử lý",
        "solusi", "вирішення", "рішення",
    ]),
    (HTTP_STATUS, &[
        "http status", "http", "http status code", "http code", "http response code",
        "http response status", "http response status code", "http response", "http error",
        "http error code", "http status line", "http return code", "http equivalent",
        "default http status", "http状态码", "http 状态码", "http状态", "http响应码", "http码", "http状态代码",
        "http 狀態碼", "http狀態碼", "httpステータス", "httpステータスコード", "http 상태 코드", "http 상태", "http 코드",
        "estado http", "código http", "código de estado http", "statut http", "code http",
        "код http", "http код", "статус http", "http статус",
    ]),
    (Status, &[
        "status", "status code", "response code", "response status", "response", "状态码", "状态",
        "响应状态码", "狀態碼", "狀態", "ステータス", "ステータスコード", "상태 코드", "상태", "statuscode", "estado",
        "código de estado", "código de status", "statut", "code de statut", "статус",
        "код статуса", "код ответа",
    ]),
    (Retryable, &[
        "retry", "retryable", "retriable", "can retry", "is retryable", "retry advice",
        "should retry", "safe to retry", "retry possible", "retry recommended", "retryability",
        "transient", "可重试", "是否可重试", "是否重试", "能否重试", "重试", "可重試", "リトライ", "再試行", "재시도", "재시도 가능",
        "wiederholbar", "reintentable", "reintento", "réessayable", "повтор",
    ]),
    (Reference, &[
        "docs", "doc", "link", "documentation", "url", "reference", "see also", "see", "more",
        "read more", "learn more", "further reading", "rfc", "specification", "spec", "help",
        "help link", "documentation link", "文档", "链接", "参考", "参考链接", "参考文档", "文件", "連結", "リンク",
        "参照", "링크", "문서", "verweis", "enlace", "lien", "ссылка",
    ]),
    (Meaning::Field(Field::Aliases), &[
        "alias", "other code", "legacy code", "former code", "old code", "别名",
    ]),
    (Meaning::Field(Field::Since), &[
        "since", "introduced in", "added in", "since version", "available since", "起始版本",
    ]),
    (Meaning::Field(Field::Deprecated), &[
        "deprecated", "replaced by", "deprecation",
    ]),
    (Meaning::Field(Field::RetryAfter), &[
        "retry after", "retry delay",
    ]),
    (Meaning::Field(Field::Labels), &[
        "label",
    ]),
    (Meaning::Field(Field::Params), &[
        "param",
    ]),
];

static KNOWN: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (meaning, titles) in SYNONYMS {
        for title in *titles {
            known.entry(key(title)).or_insert(*meaning);
        }
    }
    known
});

/// What a title that shows only letters means.
fn look_up(title: &str) -> Option<Meaning> {
    let key = key(title);
    if let Some(meaning) = KNOWN.get(&key) {
        return Some(*meaning);
    }
    let singular = key.strip_suffix("es").and_then(|key| KNOWN.get(key));
    let singular = singular.or_else(|| key.strip_suffix('s').and_then(|key| KNOWN.get(key)));
    singular.copied()
}

/// The letters and digits of a title, in lower case. A number sign alone is a title.
fn key(title: &str) -> String {
    if title.trim() == "#" {
        return "#".to_owned();
    }
    let letters = title.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Words that only qualify a title.
const QUALIFIERS: &[&str] = &[
    "error",
    "errors",
    "the",
    "a",
    "an",
    "api",
    "possible",
    "potential",
    "probable",
    "likely",
    "common",
    "typical",
    "suggested",
    "recommended",
    "proposed",
    "detailed",
    "brief",
    "default",
    "example",
    "sample",
    "general",
    "main",
    "my",
    "your",
    "of",
    "field",
    "json",
    "rest",
    "sdk",
    "server",
    "client",
    "system",
    "public",
    "internal",
    "external",
    "vendor",
    "provider",
    "fehler",
    "vorgeschlagene",
    "empfohlene",
    "mögliche",
];

/// The parts of Chinese titles that only qualify them.
const PREFIXES: &[&str] = &[
    "错误",
    "异常",
    "可能的",
    "可能",
    "接口",
    "业务",
    "系统",
    "建议的",
    "錯誤",
    "fehler",
];

/// What a title means, given as plain text: as a whole, without what is in parentheses, in one of
/// its languages, or without the words that only qualify it.
pub(crate) fn meaning(title: &str) -> Option<Meaning> {
    if let Some(meaning) = look_up(title).or_else(|| path(title)) {
        return Some(meaning);
    }
    let outside = outside_parentheses(title);
    if let Some(meaning) = look_up(&outside) {
        return Some(meaning);
    }
    for part in parts(title) {
        if let Some(meaning) = look_up(part).or_else(|| unqualified(part)) {
            return Some(meaning);
        }
    }
    unqualified(&outside).or_else(|| phrase(&outside))
}

/// Whether a title, or a part of it, is that of one field, without any word that could turn it into
/// the title of something else.
pub(crate) fn is_certain(title: &str) -> bool {
    let mut meanings = parts(title).filter_map(look_up).chain(phrase(title));
    meanings.any(|meaning| matches!(meaning, Meaning::Field(_)))
}

/// What the members of an object in an object mean: `fix.text` is the fix, as is `fix.en`.
fn path(title: &str) -> Option<Meaning> {
    const TEXTS: &[&str] = &[
        "text",
        "value",
        "content",
        "description",
        "message",
        "title",
    ];
    let (outer, inner) = title.rsplit_once('.')?;
    let is_word = |part: &str| !part.is_empty() && part.chars().all(char::is_alphanumeric);
    if !is_word(inner) {
        return None;
    }
    let is_language = inner.len() == 2 && inner.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_text = is_language || TEXTS.contains(&inner);
    match look_up(outer) {
        Some(meaning @ Meaning::Field(_)) if is_text => Some(meaning),
        _ => None,
    }
}

fn outside_parentheses(title: &str) -> String {
    let mut outside = String::new();
    let mut depth = 0_usize;
    for c in title.chars() {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}

/// The parts of a title in several languages, or with a note.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    let parts = title.split([
        '/', '|', '(', ')', '（', '）', '\n', '／', ',', '、', '&', ':', '：',
    ]);
    let parts = parts.flat_map(|part| part.split(" - "));
    let parts = parts.flat_map(|part| part.split(" or "));
    let parts = parts.flat_map(|part| part.split(" and "));
    // The same in other languages.
    let parts = parts
        .flat_map(|part| part.split(" и "))
        .flat_map(|part| part.split(" und "));
    parts
        .flat_map(|part| part.split(" y "))
        .filter(|part| !part.trim().is_empty())
}

/// What a title means without the words that only qualify it.
fn unqualified(title: &str) -> Option<Meaning> {
    let lower = title.trim().to_lowercase();
    for prefix in PREFIXES {
        if let Some(meaning) = lower.strip_prefix(prefix).and_then(look_up) {
            return Some(meaning);
        }
    }
    let words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !QUALIFIERS.contains(word)).collect();
    if words.is_empty() {
        return None;
    }
    if let Some(meaning) = ending(&lower) {
        return Some(meaning);
    }
    if let Some(meaning) = look_up(&words.join(" ")) {
        return Some(meaning);
    }
    // In English, the last word says what it is: "Response body message". A code of something
    // else is not that of the error.
    match words.last().and_then(|last| look_up(last))? {
        CODE => Some(Number),
        Reason if words.len() <= 3 => Some(Reason),
        meaning @ Meaning::Field(_) if words.len() <= 4 => Some(meaning),
        Note if words.len() <= 3 => Some(Note),
        _ => None,
    }
}

/// What the end of a Chinese, Japanese or Korean title means, which has no spaces: `登录错误码`.
fn ending(title: &str) -> Option<Meaning> {
    let title = title.trim();
    let is_ascii = |c: char| c.is_ascii();
    let mut starts = title.char_indices().skip(1).map(|(at, _)| at);
    starts.find_map(|at| {
        let end = title.get(at..)?;
        let is_long = end.chars().nth(1).is_some();
        if !is_long || end.starts_with(is_ascii) {
            return None;
        }
        look_up(end)
    })
}

/// What a question means: "When is it returned?", "How do I fix it?"
fn phrase(title: &str) -> Option<Meaning> {
    let lower = title.trim().to_lowercase();
    let starts = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
    if starts(&[
        "how to",
        "how do",
        "how can",
        "what to do",
        "what should",
        "what can",
    ]) {
        return Some(SOLUTION);
    }
    if starts(&[
        "why",
        "when ",
        "caused by",
        "occurs",
        "returned",
        "thrown",
        "raised",
    ]) {
        return Some(CAUSE);
    }
    starts(&["what"]).then_some(EXPLANATION)
}

/// Whether a title or a heading is about errors.
pub(crate) fn is_about_errors(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "error",
        "exception",
        "fault",
        "failure",
        "errno",
        "problem",
        "troubleshoot",
        "status code",
        "return code",
        "result code",
        "response code",
        "exit code",
        "reason code",
        "http status",
        "rtncode",
        "retcode",
        "close code",
        "disconnect code",
        "错误",
        "异常",
        "错误码",
        "返回码",
        "状态码",
        "故障",
        "报错",
        "錯誤",
        "狀態碼",
        "異常",
        "回傳碼",
        "エラー",
        "ステータスコード",
        "오류",
        "에러",
        "상태 코드",
        "결과 코드",
        "fehler",
        "erro",
        "erreur",
        "ошибк",
        "fallo",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}
