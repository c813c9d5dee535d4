//! Titles with the same meaning, and titles that the cells and the other columns decide.

use platform_error::{Kind, Retry};
use platform_error_document::Entry;
use platform_error_document::import::{Format, Import, Imported};

use super::texts;

/// A table without a cause or a solution needs one of each.
fn read(text: &str) -> Imported {
    let format = if text.contains("|-") {
        Format::Markdown
    } else {
        Format::Csv
    };
    try_read(text, format).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn try_read(text: &str, format: Format) -> Result<Imported, String> {
    use platform_error_document::Field;

    let import = Import::new("AnyError")
        .default_text(Field::Cause, "?")
        .default_text(Field::Solution, "!");
    import
        .read(text, format)
        .map_err(|errors| errors.to_string())
}

/// The entries of a Markdown table with these titles and rows.
fn table(titles: &str, rows: &[&str]) -> Vec<Entry> {
    let imported = read(&page(titles, rows));
    imported.document.sets[0].entries.clone()
}

fn page(titles: &str, rows: &[&str]) -> String {
    let dashes = "|-".repeat(titles.matches('|').count() + 1);
    let mut page = format!("| {titles} |\n{dashes}|\n");
    for row in rows {
        page.extend(["| ", row, " |\n"]);
    }
    page
}

#[test]
fn titles_in_many_languages_are_known() {
    for titles in [
        "Error code | Message | Description | Possible cause | Resolution",
        "ErrorCode | Error text | Meaning | Trigger Condition | Recommended action",
        "Error No. | Text | Details | When | How to fix",
        "**Code** | `Message` | *Meanings* | Reasons | Mitigation Steps",
        "Return Code (decimal) | Msg | What it means | Why does it happen? | What should I do?",
        "错误码 | 错误信息 | 说明 | 原因 | 解决方案",
        "错误码 (Error Code) | 错误消息 | 含义 | 可能原因 | 处理建议",
        "Code / 返回码 | Message / 提示信息 | 描述 | 触发条件 | 处理方法",
        "登录错误码 | 报错信息 | 详细说明 | 失败原因 | 解决办法",
        "錯誤代碼 | 訊息 | 說明 | 觸發條件 | 處理方式",
        "エラーコード | メッセージ | 説明 | 原因 | 対処方法",
        "오류 코드 | 메시지 | 설명 | 원인 | 해결 방법",
        "Fehlercode | Fehlermeldung | Beschreibung | Ursache | Lösung",
        "Fehlernr. | Fehlertext | Was bedeutet das? | Ursache | Was tun?",
        "Código de error | Mensaje | Descripción | Causa | Solución",
        "Code d'erreur | Message d'erreur | Signification | Cause possible | Résolution",
        "Código | Mensagem | Descrição | Motivo | Ação",
        "Код ошибки | Сообщение | Описание | Причина | Решение",
    ] {
        let entries = table(titles, &["A1 | m x | e x | c x | s x"]);
        assert_eq!(
            texts(&entries[0]),
            ["A1", "m x", "e x", "c x", "s x"],
            "{titles}"
        );
    }
}

#[test]
fn a_message_and_an_explanation_are_each_other() {
    let entries = table("Code | Message", &["A1 | No seat"]);
    assert_eq!(texts(&entries[0]), ["A1", "No seat", "No seat", "?", "!"]);
    let entries = table(
        "Error code | Meaning",
        &["A1 | See [the *plan*](a.md)<br>Two"],
    );
    let explanation = "See [the *plan*](a.md)\nTwo";
    assert_eq!(
        texts(&entries[0]),
        ["A1", "See the plan", explanation, "?", "!"]
    );
    // Two explanations are the message and what explains it, if the first is short.
    let entries = table(
        "Code | Description | Details",
        &["A1 | No seat | All are taken"],
    );
    assert_eq!(texts(&entries[0])[1..3], ["No seat", "All are taken"]);
    let entries = table(
        "Code | Message | Description | Notes",
        &[
            "A1 | No seat | All are taken | Since May",
            "A2 | Closed | It is late |",
        ],
    );
    assert_eq!(entries[0].explanation, "All are taken\n\nSince May");
    assert_eq!(entries[1].explanation, "It is late");
}

#[test]
fn the_cells_decide_what_an_ambiguous_title_means() {
    // `Error` is the code if its cells are, and another column is the message.
    let entries = table(
        "Error | Description",
        &["NO_SEAT | None left", "CLOSED_NOW | Late"],
    );
    assert_eq!(texts(&entries[0])[..2], ["NO_SEAT", "None left"]);
    let entries = table("Error | Cause | Solution", &["No seat | c | s"]);
    assert_eq!(texts(&entries[0])[..2], ["NO_SEAT", "No seat"]);
    let entries = table("Error | Code | Meaning", &["NO_SEAT | 7 | None left"]);
    assert_eq!((&*entries[0].code, &*entries[0].variant()), ("7", "NoSeat"));
    // `Status` is the code if its cells are names, or the kind.
    let entries = table("Status | Error message", &["NO_SEAT | None left"]);
    assert_eq!(entries[0].code, "NO_SEAT");
    let entries = table("Code | Status | Message", &["A1 | NOT_FOUND | None left"]);
    assert_eq!(entries[0].kind, Kind::NotFound);
    let entries = table("Code | Status | Message", &["A1 | 404 | None left"]);
    assert_eq!(entries[0].kind, Kind::NotFound);
    // `Reason` is that of gRPC only if its cells look like one.
    let entries = table(
        "Code | Message | Reason | Cause",
        &["A1 | m | NO_SEAT | All taken"],
    );
    assert_eq!(entries[0].reason.as_deref(), Some("NO_SEAT"));
    let entries = table("Code | Message | Reason", &["A1 | m | All are taken"]);
    assert_eq!(
        (entries[0].reason.as_deref(), &*entries[0].cause),
        (None, "All are taken")
    );
    // A category is the kind only if its cells are kinds.
    let entries = table("Code | Message | Category", &["A1 | m | Not Found (5)"]);
    assert_eq!(entries[0].kind, Kind::NotFound);
    let imported = read(&page("Code | Message | Category", &["A1 | m | Seats"]));
    assert_eq!(
        imported.notices[0].to_string(),
        "line 1: the column \"Category\" is not imported"
    );
    // A link needs an address.
    let entries = table(
        "Code | Message | Reference",
        &["A1 | m | [here](https://a.b/c)"],
    );
    assert_eq!(entries[0].docs.as_deref(), Some("https://a.b/c"));
    let entries = table("Code | Message | Reference", &["A1 | m | Chapter 3"]);
    assert_eq!(entries[0].docs, None);
    for (cell, retry) in [
        ("Yes", Retry::AfterDelay),
        ("否", Retry::Never),
        ("✅", Retry::AfterDelay),
    ] {
        let entries = table("Code | Message | Retryable", &[&format!("A1 | m | {cell}")]);
        assert_eq!(entries[0].retry, retry, "{cell}");
    }
}

#[test]
fn a_code_that_repeats_is_not_the_code() {
    let rows = [
        "401 | BadToken | No",
        "401 | OldToken | No more",
        "403 | NoSeat | Not you",
    ];
    let entries = table("Code | Subcode | Text", &rows);
    assert_eq!(texts(&entries[1])[..2], ["OldToken", "No more"]);
    assert_eq!(entries[1].kind, Kind::Unauthenticated);
    // Of two codes, the one that is a status is it.
    let entries = table(
        "Code | Error Code | Text",
        &["401 | 7 | No", "401 | 8 | No more"],
    );
    assert_eq!(
        (&*entries[1].code, entries[1].kind),
        ("8", Kind::Unauthenticated)
    );
    // A single mistake among many numbers does not make them another column.
    let mut rows: Vec<String> = (0..40)
        .map(|at| format!("{at}1 | N_{at} | m {at}"))
        .collect();
    rows[20] = "191 | N_20 | m 20".to_owned();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let found = try_read(&page("Code | Name | Message", &rows), Format::Markdown).unwrap_err();
    assert_eq!(
        found,
        "line 23: the code \"191\" is already used by the error on line 22"
    );
}

#[test]
fn what_the_user_says_decides() {
    use platform_error_document::Field;

    let text = page(
        "Code | Message | Cause | Why | Fix",
        &["A1 | m | c | w | s"],
    );
    let found = try_read(&text, Format::Markdown).unwrap_err();
    assert_eq!(
        found,
        "line 1: the columns `Cause`, `Why` are all the `Cause`; choose one with \
         --column \"Cause=cause\""
    );
    // The one that is called so is the most likely.
    let turned = page(
        "Code | Message | Why | Cause | Fix",
        &["A1 | m | c | w | s"],
    );
    let found = try_read(&turned, Format::Markdown).unwrap_err();
    assert!(found.ends_with("--column \"Cause=cause\""), "{found}");
    let import = Import::new("AnyError").column("why", Field::Cause);
    let imported = import.read(&text, Format::Markdown).unwrap();
    assert_eq!(imported.document.sets[0].entries[0].cause, "w");
    assert_eq!(imported.notices.len(), 1);
    let both = Import::new("AnyError")
        .column("Why", Field::Cause)
        .column("Cause", Field::Cause);
    let imported = both.read(&text, Format::Markdown).unwrap();
    assert_eq!(imported.document.sets[0].entries[0].cause, "c\n\nw");
    // Two columns of which one is empty in each row are no question.
    let entries = table(
        "Code | Message | Cause | Why",
        &["A1 | m | c |", "A2 | n | | w"],
    );
    assert_eq!((&*entries[0].cause, &*entries[1].cause), ("c", "w"));
}

#[test]
fn tables_of_other_things_are_left_alone() {
    let errors = page("Code | Message | Cause | Solution", &["A1 | m | c | s"]);
    for (heading, titles, row) in [
        (
            "Errors",
            "Name | Type | Description",
            "limit | integer | The most seats",
        ),
        (
            "Error object",
            "Field | Description",
            "code | The code of the error",
        ),
        (
            "Error object",
            "Name | Description",
            "code | The code of the error",
        ),
        (
            "Errors",
            "Parameter | Required | Description",
            "limit | yes | The most seats",
        ),
        (
            "Fields of errors",
            "Name | Description",
            "code | The code of the error",
        ),
        ("Seats", "Status | Endpoint", "404 | GET /seats"),
        ("Seats", "Name | Description", "Front | The first row"),
        ("Seats", "Code | Description", "A | The first row"),
        ("参数", "参数名 | 类型 | 说明", "limit | string | 数量"),
        ("Errors", "Version | Date", "1 | May"),
    ] {
        let other = format!("## {heading}\n\n{}", page(titles, &[row]));
        let imported = read(&format!("{other}\n## Codes\n\n{errors}"));
        assert_eq!(imported.document.entries().count(), 1, "{other}");
        let titles = format!("`{}`", titles.replace(" | ", "`, `"));
        assert_eq!(
            imported.notices[0].to_string(),
            format!(
                "line 3: the table with the columns {titles} is not one of errors, so it is not \
                 imported"
            )
        );
    }
    for (heading, titles, row) in [
        ("Seats", "Error code | Description", "A | Taken"),
        ("Error codes", "Code | Description", "A | Taken"),
        ("错误码", "Code | 说明", "A | 没有座位"),
        ("Seats", "HTTP status | Meaning", "404 | No such seat"),
        ("404 Not Found", "Code | Meaning", "A | No such seat"),
        ("Seats", "Problem | Cause | Solution", "No seat | c | s"),
        ("Parameter errors", "Message | Cause", "No seat | c"),
        (
            "Seats",
            "Code | Message | Cause | Endpoint",
            "A | No seat | c | /seats",
        ),
        (
            "Errors (`InvalidFieldException`)",
            "Message | Cause",
            "No seat | c",
        ),
        ("参数错误", "信息 | 原因", "没有座位 | 没有"),
        ("Sitze", "Status | Wann es dazu kommt", "404 | kein Sitz da"),
    ] {
        let other = format!("## {heading}\n\n{}", page(titles, &[row]));
        let imported = read(&format!("{other}\n## Codes\n\n{errors}"));
        assert_eq!(imported.document.entries().count(), 2, "{other}");
    }
    // A list of codes is one of errors if the file has no other.
    assert_eq!(table("Code | Description", &["A | Taken"])[0].code, "A");
}

#[test]
fn a_number_beside_the_code_is_a_code_too() {
    let rows = ["SEAT_OK | 0", "SEAT_TAKEN | -101", "SEAT_GONE | 0x2"];
    let entries = table("Error code | Value", &rows);
    let codes: Vec<_> = entries
        .iter()
        .map(|entry| (&*entry.code, &*entry.message, &*entry.aliases[0]))
        .collect();
    assert_eq!(
        codes,
        [
            ("SEAT_TAKEN", "SEAT_TAKEN", "-101"),
            ("SEAT_GONE", "SEAT_GONE", "0x2")
        ]
    );
    let rows = ["SEAT_TAKEN | -101 | Too late", "SEAT_GONE | -102 | Sold"];
    let entries = table("错误码 | 取值 | 说明", &rows);
    assert_eq!(entries[1].aliases, ["-102"]);
    assert_eq!(entries[1].message, "Sold");
    // Numbers that count the rows, or that repeat, are none.
    for rows in [
        ["SEAT_TAKEN | 1", "SEAT_GONE | 2"],
        ["SEAT_TAKEN | 7", "SEAT_GONE | 7"],
    ] {
        let rows = rows.map(|row| format!("{row} | Sold"));
        let rows = rows.each_ref().map(String::as_str);
        let entries = table("Error code | No. | Description", &rows);
        assert!(entries[0].aliases.is_empty(), "{rows:?}");
    }
}

#[test]
fn successes_are_skipped_and_named() {
    for text in ["成功。返回数据", "Success. The body has it.", "OK! Done"] {
        let imported = read(&page("Code | Message", &["1 | m", &format!("2 | {text}")]));
        assert_eq!(imported.document.entries().count(), 1, "{text}");
    }
    for text in ["成功, 但是", "Success.Fully booked", "Success, but late"] {
        let imported = read(&page("Code | Message", &["1 | m", &format!("2 | {text}")]));
        assert_eq!(imported.document.entries().count(), 2, "{text}");
    }
    let rows = [
        "0 | Success",
        "200 | -",
        "OK | Not an error",
        "000 | 操作成功。",
        "S_1 | success",
        "404 | Not found",
    ];
    let imported = read(&page("Error code | Description", &rows));
    assert_eq!(imported.document.entries().count(), 1);
    let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    assert_eq!(notices.len(), 5, "{notices:?}");
    assert_eq!(
        notices[0],
        "line 3: \"0\" is a success, not an error, so it is not imported"
    );
    // The words decide: here, 0 and 200 are errors.
    for row in [
        "0 | General error",
        "0 | UNKNOWN",
        "200 | The seat cannot be found",
    ] {
        assert_eq!(table("Error code | Description", &[row]).len(), 1, "{row}");
    }
    // A service may answer an error with 200.
    let imported = read(&page(
        "Error code | HTTP status | Message",
        &["7 | 200 | No seat"],
    ));
    assert_eq!(imported.document.entries().count(), 1);
    assert_eq!(
        imported.notices[0].to_string(),
        "line 3: the status \"200\" is not from 400 to 599, so it is not imported"
    );
    // Whatever the words are, an error has the status of one.
    for row in ["OK | 409 | Success", "0 | 500 | No error", "S_2 | 404 | OK"] {
        let rows = table("Error code | HTTP status | Message", &[row]);
        assert_eq!(rows.len(), 1, "{row}");
    }
    let text = page("Error code | Description", &["0 | Success"]);
    let found = try_read(&text, Format::Markdown).unwrap_err();
    assert_eq!(found, "all rows are successes, not errors: 1");
}
