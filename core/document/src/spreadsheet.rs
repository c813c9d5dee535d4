//! What a spreadsheet makes of the cells of CSV when it opens the file without being asked.

/// The names of months by which a spreadsheet recognizes a date.
const MONTHS: [&str; 13] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// How many digits of a number are kept.
const PRECISION: usize = 15;

/// Whether a spreadsheet would calculate the cell.
pub(crate) fn is_formula(cell: &str) -> bool {
    // A spreadsheet skips a tab and a carriage return.
    cell.trim_start_matches(['\t', '\r'])
        .starts_with(['=', '+', '-', '@'])
}

/// Whether a spreadsheet would take the cell for a number, a date or a truth value that it saves in
/// another form.
pub(crate) fn is_rewritten(cell: &str) -> bool {
    let cell = cell.trim();
    is_rewritten_number(cell) || is_date(cell) || is_lower_truth(cell)
}

fn is_rewritten_number(cell: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (number, exponent) = match cell.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, Some(exponent)),
        None => (cell, None),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let groups: Vec<&str> = whole.split(',').collect();
    let is_grouped = groups.len() > 1 && groups.iter().skip(1).all(|group| group.len() == 3);
    let whole = if is_grouped {
        groups.concat()
    } else {
        whole.to_owned()
    };
    let power = exponent.map(|exponent| exponent.trim_start_matches(['+', '-']));
    let parts = [Some(&*whole), fraction, power];
    let len: usize = parts[..2].iter().flatten().map(|part| part.len()).sum();
    if len == 0 || !parts.into_iter().flatten().all(digits) || power == Some("") {
        return false;
    }
    let has_zero = whole.len() > 1 && whole.starts_with('0');
    let has_end = fraction.is_some_and(|fraction| fraction.is_empty() || fraction.ends_with('0'));
    is_grouped || has_zero || has_end || whole.is_empty() || power.is_some() || len > PRECISION
}

/// Whether a cell is a date: `1/2`, `2026-11-26`, `MAR1`, `1-Mar`.
fn is_date(cell: &str) -> bool {
    let is_number = |part: &str| {
        (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_month = |part: &str| MONTHS.iter().any(|month| part.eq_ignore_ascii_case(month));
    let is_letter = |c: char| c.is_ascii_alphabetic();
    for sign in ['/', '-'] {
        let parts: Vec<&str> = cell.split(sign).collect();
        if (2..=3).contains(&parts.len()) && parts.iter().all(|part| is_number(part)) {
            return true;
        }
    }
    let start = cell.trim_start_matches(is_letter);
    let end = cell.trim_end_matches(is_letter);
    let number = |rest: &str| is_number(rest.trim_matches([' ', '-', '/']));
    is_month(&cell[..cell.len() - start.len()]) && number(start)
        || is_month(&cell[end.len()..]) && number(end)
}

fn is_lower_truth(cell: &str) -> bool {
    let mut truths = ["TRUE", "FALSE"].into_iter();
    truths.any(|truth| cell.eq_ignore_ascii_case(truth) && cell != truth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_in_another_form_is_known() {
        for cell in [
            "0042",
            "007",
            "1E5",
            "1e-5",
            "12345678901234567890",
            "1.50",
            "1.",
            ".5",
            "1,000",
            "1/2",
            "3-4",
            "2026-11-26",
            "11/26/2026",
            "MAR1",
            "SEPT2",
            "1-Dec",
            "dec 26",
            "true",
            "False",
            " 01 ",
        ] {
            assert!(is_rewritten(cell), "{cell}");
        }
        for cell in [
            "", "42", "0", "0.5", "10.25", "E42", "4_2", "E0308", "1-2-3-4", "A/B", "MAR_1",
            "MARS1", "TRUE", "1,2", "1e", "e5", "1.2.3", "0x1F", "12:30", "23505", "-", "/", "Dec",
            "12345-6",
        ] {
            assert!(!is_rewritten(cell), "{cell}");
        }
    }
}
