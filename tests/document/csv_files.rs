//! CSV as programs and people write it.

use platform_error_document::Entry;
use platform_error_document::import::{Format, Import, Imported};

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
        import = import.column("Error; message", platform_error_document::Field::Message);
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
fn cells_lose_what_spreadsheets_add() {
    let csv = "\u{feff}Code,Message,Explanation,Cause,Solution\r\n\
        \"=\"\"0042\"\"\",m,\"one\r\ntwo\rthree\",c,s\r\n";
    let [entry] = &*entries(csv) else { panic!() };
    assert_eq!(entry.code, "0042");
    assert_eq!(entry.explanation, "one\ntwo\nthree");
}
