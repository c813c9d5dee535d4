//! CSV as programs and people write it.

use platform_error_document::import::{Format, Import, Imported};
use platform_error_document::{Entry, Field};

fn read(csv: &str) -> Imported {
    let read = Import::new("AnyError").read(csv, Format::Csv);
    read.unwrap_or_else(|errors| panic!("{errors}\n{csv}"))
}

fn entries(csv: &str) -> Vec<Entry> {
    read(csv).document.sets.remove(0).entries
}

fn assert_one_row(csv: &str) {
    let [entry] = &*entries(csv) else {
        panic!("{csv}")
    };
    let texts = [
        &entry.code,
        &entry.message,
        &entry.explanation,
        &entry.cause,
        &entry.solution,
    ];
    assert_eq!(texts, ["A1", "m, n", "e; f", "c", "s"], "{csv}");
}

#[test]
fn excel_names_its_separator() {
    for first in ["sep=;", "SEP=;", "\"sep=;\""] {
        for line in ["\n", "\r\n"] {
            assert_one_row(&format!(
                "{first}{line}Code;Message;Explanation;Cause;Solution{line}\
                 A1;m, n;\"e; f\";c;s{line}"
            ));
        }
    }
    assert_one_row("sep=\t\nCode\tMessage\tExplanation\tCause\tSolution\nA1\tm, n\te; f\tc\ts\n");
    // The lines are those of the file.
    let csv = "sep=;\nCode;Message;Explanation;Cause;Solution\nA1;m;e;c;s\nA1;n;e;c;s\n";
    let mistakes = Import::new("E").read(csv, Format::Csv).unwrap_err();
    assert_eq!(
        mistakes.to_string(),
        "line 4: the code \"A1\" is already used by the error on line 3"
    );
}

#[test]
fn the_separator_is_found() {
    for csv in [
        // Separators in quoted titles.
        "\"Code\",\"Message; short; or long; or none\",Explanation,Cause,Solution\n\
         A1,\"m, n\",e; f,c,s\n",
        "Code;\"Message\";Explanation;Cause;Solution\nA1;m, n;\"e; f\";c;s\n",
        "Code|Message|Explanation|Cause|Solution\nA1|m, n|e; f|c|s\n",
        "Code\tMessage\tExplanation\tCause\tSolution\nA1\tm, n\te; f\tc\ts\n",
        // More commas in the rows than separators.
        "Code;Message;Explanation;Cause;Solution\nA1;m, n;\"e; f\";c;s\nB2;m;\",,,,,\";c;s,,,,,,,,,\n\n",
    ] {
        let csv = csv.replace("Message; short; or long; or none", "Error; message");
        let mut import = Import::new("E");
        if csv.contains("Error; message") {
            import = import.column("Error; message", Field::Message);
        }
        let imported = import.read(&csv, Format::Csv);
        let imported = imported.unwrap_or_else(|errors| panic!("{errors}\n{csv}"));
        let (_, entry) = imported.document.find("A1").unwrap();
        assert_eq!(
            (&*entry.message, &*entry.explanation),
            ("m, n", "e; f"),
            "{csv}"
        );
    }
}

#[test]
fn lines_before_the_titles_are_not_the_titles() {
    let table = "Code,Message,Explanation,Cause,Solution\nA1,\"m, n\",e; f,c,s\n";
    for before in [
        "# Errors of the hall, exported on Monday\n",
        "\n\n",
        "Errors of the hall\n\n",
        "Errors of the hall,,,,\n,,,,\n",
        "// generated; do not edit\n",
        "# a\n# b\n\n",
    ] {
        assert_one_row(&format!("{before}{table}"));
    }
    // A hash before the titles, as some programs mark them.
    assert_one_row(&format!("#{table}"));
    // Joined files, and a comment in the middle.
    let csv = format!("{table}{}# more\n\n", &table[..table.find('A').unwrap()]);
    let imported = read(&csv);
    assert_eq!(imported.document.entries().count(), 1);
    let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    assert_eq!(notices, ["line 4: the comment \"# more\" is left out"]);
}

#[test]
fn words_after_the_message_explain_it() {
    let csv = "1001,No such seat,\"Nobody has it, or it is gone\"\n1002,No such row,It is gone\n";
    let import = Import::new("E").default_text(Field::Cause, "c");
    let import = import.default_text(Field::Solution, "s");
    let document = import.read(csv, Format::Csv).unwrap().document;
    assert_eq!(document.sets[0].entries[1].explanation, "It is gone");
}

#[test]
fn cells_lose_what_spreadsheets_add() {
    let csv = "\u{feff}Code,Message,Explanation,Cause,Solution\r\n\
        \"=\"\"0042\"\"\",m,\"one\r\ntwo\rthree\",c,s\r\n";
    let [entry] = &*entries(csv) else { panic!() };
    assert_eq!(entry.code, "0042");
    assert_eq!(entry.explanation, "one\ntwo\nthree");
}

#[test]
fn a_heading_between_the_rows_is_not_an_error() {
    let csv = "Errors of the till;;;\n;;;\n\
        Code;Message;Cause;Solution\n\
        Payment;;;\nK-1;m;c;s\nK-2;n;c;s\nK-3;;;\n;;;\n\
        Code;Message;Cause;Solution\n\
        2. Bank account;;;\nK-4;o;c;s\n\
        Total: 4 errors;;;\n";
    let import = Import::new("TillError").incomplete(true);
    let imported = import.read(csv, Format::Csv).unwrap();
    let entries = &imported.document.sets[0].entries;
    let codes: Vec<&str> = entries.iter().map(|entry| &*entry.code).collect();
    assert_eq!(codes, ["K-1", "K-2", "K-3", "K-4"]);
    let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    let skipped = "is a heading, not an error, so it is not imported";
    assert_eq!(
        notices,
        [
            format!("line 4: \"Payment\" {skipped}"),
            format!("line 10: \"2. Bank account\" {skipped}"),
            format!("line 12: \"Total: 4 errors\" {skipped}"),
        ]
    );
    // A set of each part.
    let split = import.clone().split(true).read(csv, Format::Csv).unwrap();
    assert_eq!(split.document.sets.len(), 2);
    assert_eq!(split.document.sets[1].entries[0].code, "K-4");

    // Codes that look like the others, and tables that are too narrow to tell.
    for csv in [
        "Code,Message,Cause,Solution\nA_B,m,c,s\nTIMEOUT,,,\n",
        "Code,Message,Cause,Solution\na_b,m,c,s\ntimeout,,,\n",
        "Code,Message\nE1,m\ntimeout,\n",
        "Code,Message,Cause,Solution\ntimeout,,,\ncrash,,,\n",
    ] {
        let imported = import.read(csv, Format::Csv).unwrap();
        assert_eq!(imported.document.sets[0].entries.len(), 2, "{csv}");
    }
    let page = "| Code | Message | Cause | Solution |\n|---|---|---|---|\n\
        | **Voice** | | | |\n| E1 | m | c | s |\n| `X` | | | |\n";
    let imported = import.read(page, Format::Markdown).unwrap();
    assert_eq!(imported.document.sets[0].entries.len(), 2);
    assert_eq!(imported.notices.len(), 1);
}
