//! Random errors.

use std::time::Duration;

use platform_error::{ErrorSet, RequestError};
use platform_error_wire::Violation;
use platform_error_wire_tests::sets::{DatabaseError, ShopError, StorageError};
use proptest::prelude::*;
use proptest::strategy::LazyJust;

/// Any text, and often one that a format has a special place for.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => any::<String>(),
        1 => proptest::collection::vec(any::<char>(), 0..20)
            .prop_map(|chars| chars.into_iter().collect()),
        1 => Just("数据库".repeat(1_150)),
        1 => Just(String::new()),
        1 => Just(" \r\n\t a \u{0}\u{b}\u{7f}\u{85}\u{2028}\u{feff}\u{fffe} ".to_owned()),
        1 => Just("שלום \u{202e}gnp.exe".to_owned()),
        1 => Just("</script><!--]]>&amp;\"'\\u0000\\".to_owned()),
        1 => Just("null".to_owned()),
        1 => Just("{have} {} {{".to_owned()),
    ]
}

fn float() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::NEG_INFINITY),
        Just(-0.0),
        Just(f64::MIN_POSITIVE / 4.0),
        Just(f64::MAX),
        Just(0.1 + 0.2),
    ]
}

fn unsigned() -> impl Strategy<Value = u64> {
    prop_oneof![any::<u64>(), Just(u64::MAX), Just((1 << 53) + 1), Just(0)]
}

fn signed() -> impl Strategy<Value = i64> {
    prop_oneof![any::<i64>(), Just(i64::MIN), Just(i64::MAX), Just(0)]
}

/// A delay that every format can express.
pub(crate) fn delay() -> impl Strategy<Value = Option<Duration>> {
    let seconds = prop_oneof![0..100_u64, 0..315_576_000_000_u64];
    let delay = (seconds, 0..1_000_000_000_u32);
    proptest::option::of(delay.prop_map(|(seconds, nanos)| Duration::new(seconds, nanos)))
}

pub(crate) fn violations() -> impl Strategy<Value = Vec<Violation>> {
    let path = proptest::collection::vec(text(), 0..3);
    // A violation without a detail says nothing, and no reader keeps it.
    let detail = text().prop_map(|text| format!("wrong: {text}"));
    let code = proptest::option::of("[A-Z][A-Z0-9_]{0,20}");
    let violation = (path, detail, code).prop_map(|(path, detail, code)| {
        let violation = Violation::new(path, detail);
        match code {
            Some(code) => violation.with_code(code),
            None => violation,
        }
    });
    proptest::collection::vec(violation, 0..3)
}

/// An error of a set, of the sets that it includes, or of another derive.
pub(crate) fn error() -> impl Strategy<Value = ShopError> {
    let codes: Vec<_> = RequestError::CATALOG.iter().collect();
    prop_oneof![
        (text(), unsigned(), text()).prop_map(|(sku, have, warehouse)| ShopError::OutOfStock {
            sku,
            have,
            warehouse,
        }),
        (float(), any::<bool>(), signed()).prop_map(|(weight, fragile, delta)| {
            ShopError::TooHeavy {
                weight,
                fragile,
                delta,
            }
        }),
        delay().prop_map(|wait| ShopError::TillBusy { wait }),
        text().prop_map(|name| ShopError::NameTaken(name, DatabaseError)),
        LazyJust::new(|| ShopError::LedgerBroken(DatabaseError)),
        text().prop_map(|object| {
            let source = DatabaseError;
            ShopError::from(Box::new(StorageError::WriteFailed { object, source }))
        }),
        proptest::sample::select(codes)
            .prop_map(|entry| { ShopError::from(RequestError::from_code(entry.code()).unwrap()) }),
    ]
}
