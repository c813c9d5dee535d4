//! Which column is which field, and which table is one of errors.

use platform_error::Kind;
use platform_error_document::import::Format;

use super::{HEAD, entries, markdown, mistakes, texts};

#[test]
fn titles_may_have_any_case_order_and_markup() {
    for table in [
        "| SOLUTION | cause | Owner | explanation | Error_Message |\n\
         |---|---|---|---|---|\n\
         | s | c | o | e | m |\n",
        "**Solution** | `Cause` | | Explanation | message\n\
         :-- | --: | - | :-: | -\n\
         s | c | o | e | m\n",
        "> | Solution | Cause | x | Explanation | error |\n\
         > | - | - | - | - | - |\n\
         > | s | c | o | e | m |\n",
    ] {
        let [entry] = &*markdown(table) else {
            panic!("{table}")
        };
        assert_eq!(texts(entry), ["M", "m", "e", "c", "s"], "{table}");
    }
    let [entry] = &*entries(
        "SOLUTION;Cause;error-message;explanation\ns;c;m;e\n",
        Format::Csv,
    ) else {
        panic!()
    };
    assert_eq!(texts(entry), ["M", "m", "e", "c", "s"]);
}

#[test]
fn a_table_of_errors_has_its_columns() {
    let none = "no table of errors was found";
    for text in [
        "",
        "prose",
        "| Message | Explanation | Cause | Solution |\n",
    ] {
        assert_eq!(mistakes(text, Format::Markdown), [none], "{text}");
    }
    assert_eq!(mistakes("", Format::Csv), [none]);
    assert_eq!(
        mistakes(
            "| Name | Meaning |\n|---|---|\n| a | b |\n",
            Format::Markdown
        ),
        [
            "line 1: no table of errors was found: the most likely of 1 has the columns `Name`, \
             `Meaning`; if they are of errors, say so with `--column \"Name=code\"`"
        ]
    );
    // A table of other things is never the most likely.
    let others = "| Attribute | Description |\n|-|-|\n| a | b |\n\n";
    let likely = "| Prefix | Area |\n|-|-|\n| a | b |\n";
    assert_eq!(
        mistakes(&format!("{others}{likely}"), Format::Markdown),
        [
            "line 5: no table of errors was found: the most likely of 2 has the columns `Prefix`, \
             `Area`; if they are of errors, say so with `--column \"Prefix=code\" --column \
             \"Area=message\"`"
        ]
    );
    assert_eq!(
        mistakes(
            "\n| Message | Cause | Solutions | Cause |\n|-|-|-|-|\n| a | b | c | d |\n",
            Format::Markdown
        ),
        [
            "line 2: the columns `Cause`, `Cause` are all the `Cause`; choose one with \
          --column \"Cause=cause\""
        ]
    );
    assert_eq!(
        mistakes(HEAD, Format::Markdown),
        ["line 1: the table has no rows"]
    );
}

/// The titles of real tables.
#[test]
fn a_status_has_many_titles() {
    for title in [
        "HTTP Status Code",
        "Status code",
        "HTTP code",
        "http-status",
        "Status",
    ] {
        let table = format!(
            "| Code | {title} | Message | Explanation | Cause | Solution |\n|-|-|-|-|-|-|\n\
             | A | 404 | m | e | c | s |\n"
        );
        assert_eq!(markdown(&table)[0].kind, Kind::NotFound, "{title}");
    }
}

#[test]
fn the_usual_titles_are_known_in_more_languages() {
    for titles in [
        ["Fejlkode", "Besked", "Årsag", "Løsning"],
        ["Feilkode", "Feilmelding", "Årsak", "Løsning"],
        ["Felkod", "Felmeddelande", "Orsak", "Lösning"],
        ["Foutcode", "Foutbericht", "Oorzaak", "Oplossing"],
        ["Código", "Mensagem", "Quando ocorre", "Solução"],
    ] {
        let table = format!("{}\nA1,m,c,s\n", titles.join(","));
        let [entry] = &*entries(&table, Format::Csv) else {
            panic!("{table}")
        };
        assert_eq!(texts(entry), ["A1", "m", "m", "c", "s"], "{table}");
    }
}
