//! The character references of HTML.

/// How long a reference can be, without `&` and `;`.
const MAX_REFERENCE: usize = 8;

/// Text with its references decoded: those by number, and the usual ones by name.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        rest = after;
        let end = after
            .bytes()
            .take(MAX_REFERENCE + 1)
            .position(|byte| byte == b';');
        let reference = end.and_then(|end| after.get(..end));
        match reference.and_then(|reference| Some((reference, char_of(reference)?))) {
            Some((reference, char)) => {
                decoded.push(char);
                rest = after.get(reference.len() + 1..).unwrap_or_default();
            }
            None => decoded.push('&'),
        }
    }
    decoded.push_str(rest);
    decoded
}

fn char_of(reference: &str) -> Option<char> {
    let number = match reference.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        },
        None => return named(reference),
    };
    char::from_u32(number.ok()?).filter(|char| *char != '\0')
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "rsquo" => '’',
        "middot" => '·',
        "copy" => '©',
        _ => return None,
    })
}
