//! Groups messages that say the same about different places.

use std::collections::HashMap;

/// The items whose messages have the same [form](form), in the order of the first of each group.
pub(crate) fn of<T>(items: &[T], message: impl Fn(&T) -> String) -> Vec<Vec<&T>> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Vec<&T>> = Vec::new();
    for item in items {
        let number = *numbers.entry(form(&message(item))).or_insert(groups.len());
        match groups.get_mut(number) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    groups
}

/// A message without what differs from place to place: numbers, and what is quoted from the input.
/// The names of fields are between backticks, and remain.
fn form(message: &str) -> String {
    let mut form = String::new();
    let mut chars = message.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                skip_quoted(&mut chars);
                form.push('"');
            }
            _ if c.is_ascii_digit() => {
                if !form.ends_with('0') {
                    form.push('0');
                }
            }
            _ => form.push(c),
        }
    }
    form
}

/// Skips the rest of a string as `{:?}` writes it.
fn skip_quoted(chars: &mut impl Iterator<Item = char>) {
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                chars.next();
            }
            '"' => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_from_place_to_place_is_left_out() {
        for (one, other) in [
            (
                "the code \"A\" is used on line 9",
                "the code \"B \\\" 1\" is used on line 10",
            ),
            ("the row has 3 cells", "the row has 12 cells"),
            ("\"\"", "\"never closed"),
        ] {
            assert_eq!(form(one), form(other));
        }
        assert_ne!(
            form("the cell `Cause` is empty"),
            form("the cell `Solution` is empty")
        );
    }

    #[test]
    fn groups_are_in_the_order_of_their_first_items() {
        let messages = ["b 1", "a 1", "b 2", "c", "a 2"];
        let groups = of(&messages, ToString::to_string);
        let expected: [&[&&str]; 3] = [&[&"b 1", &"b 2"], &[&"a 1", &"a 2"], &[&"c"]];
        assert_eq!(groups, expected);
    }
}
