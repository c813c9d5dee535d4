//! An enum with a thousand variants, a third of them with fields.

use std::fmt::Write;

pub(crate) fn source() -> String {
    let mut source = "#[derive(Debug, PlatformError)]\nenum Thousand {\n".to_owned();
    for number in 0..1000 {
        let mut keys = format!("code = \"CODE_{number}\"");
        keys += ", explanation = \"What\", cause = \"Why\", solution = \"How\"";
        let mut fields = "";
        if number % 3 == 0 {
            keys += ", message = \"{name} of {size}\"";
            fields = " { name: String, size: usize }";
        }
        let _ = writeln!(source, "#[error({keys})]\nVariant{number}{fields},");
    }
    source + "}\n"
}
