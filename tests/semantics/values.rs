//! A parameter is a value with a type, and not its formatting. Only a precision counts.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::num::{NonZero, NonZeroU8};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use platform_error::{ParamType, PlatformError, Value};

/// A copy of a [`Value`].
#[derive(Debug, PartialEq)]
enum Seen {
    Text(String),
    Integer(i128),
    Float(f64),
    Bool(bool),
}

fn text(text: &str) -> Seen {
    Seen::Text(text.to_owned())
}

/// The parameters of an error; their types are those that its metadata promises.
fn seen(error: &dyn PlatformError) -> Vec<Seen> {
    let mut params = error.metadata().params().iter();
    let mut seen = Vec::new();
    error.params(&mut |name, value| {
        let param = params.next().unwrap();
        assert_eq!((name, value.ty()), (param.name(), param.ty()));
        seen.push(match value {
            Value::Text(text) => Seen::Text(text.to_string()),
            Value::Integer(integer) => Seen::Integer(integer),
            Value::Float(float) => Seen::Float(float),
            Value::Bool(bool) => Seen::Bool(bool),
            other => panic!("{other:?} is new"),
        });
    });
    assert_eq!(params.next(), None);
    seen
}

/// Declares an error for each field: its type, a message, a value, and the parameter.
macro_rules! values {
    ($($test:ident: $ty:ty, $message:literal, $value:expr => $seen:expr;)+) => {$(
        #[test]
        fn $test() {
            #[derive(Debug, PlatformError)]
            #[error(code = "A", message = $message, explanation = "e", cause = "c", solution = "s")]
            struct Shown {
                it: $ty,
            }
            assert_eq!(seen(&Shown { it: $value }), [$seen]);
        }
    )+};
}

type Count = u32;
type Share = &'static f64;
type Label = String;

/// A type that happens to have the name of another.
mod own {
    use std::fmt;

    #[derive(Debug)]
    #[expect(non_camel_case_types, reason = "the name is the point")]
    pub(crate) struct u32;

    impl fmt::Display for u32 {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad("none")
        }
    }
}

/// A type with formats of its own.
#[derive(Debug)]
struct Id(#[expect(dead_code, reason = "only its `Debug` reads it")] u8);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("id-seven")
    }
}

/// A type that has a hexadecimal format alone.
#[derive(Debug)]
struct Hash;

impl fmt::LowerHex for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("c0ffee")
    }
}

values! {
    byte: u8, "{it}", 7 => Seen::Integer(7);
    padded: u8, "{it:>5}|{it}", 7 => Seen::Integer(7);
    signed: i16, "{it:+}", -7 => Seen::Integer(-7);
    largest: u64, "{it}", u64::MAX => Seen::Integer(u64::MAX.into());
    smallest: i64, "{it:e}", i64::MIN => Seen::Integer(i64::MIN.into());
    size: usize, "{it:#x}", 255 => Seen::Integer(255);
    offset: isize, "{it:b}", -1 => Seen::Integer(-1);
    non_zero: NonZeroU8, "{it}", NonZero::new(7).unwrap() => Seen::Integer(7);
    non_zero_by_parameter: NonZero<i64>, "{it:?}", NonZero::new(-7).unwrap() => Seen::Integer(-7);
    by_reference: &'static u16, "{it}", &7 => Seen::Integer(7);
    by_two_references: &'static &'static u16, "{it:?}", &&7 => Seen::Integer(7);
    by_mutable_reference: &'static mut u16, "{it}", Box::leak(Box::new(7)) => Seen::Integer(7);
    by_alias: Count, "{it:03}", 7 => Seen::Integer(7);
    in_full: ::core::primitive::u32, "{it}", 7 => Seen::Integer(7);
    wide: u128, "{it}", u128::MAX => text(&u128::MAX.to_string());
    wide_signed: i128, "{it:?}", -7 => text("-7");
    namesake_of_a_number: own::u32, "{it}", own::u32 => text("none");

    float: f64, "{it}", 0.258 => Seen::Float(0.258);
    float_by_alias: Share, "{it:e}", &0.258 => Seen::Float(0.258);
    rounded: f64, "{it:.2}", 0.258 => Seen::Float(0.26);
    rounded_in_debug: f64, "{it:8.1?}", 0.258 => Seen::Float(0.3);
    rounded_with_an_exponent: f64, "{it:.1e}", 1234.5 => Seen::Float(1200.0);
    rounded_to_many_digits: f64, "{it:.400}", 0.1 => Seen::Float(0.1);
    short_float: f32, "{it}", 0.1 => Seen::Float(0.1);
    short_float_rounded: &'static f32, "{it:.3}", &1.0005 => Seen::Float(1.0);
    not_a_number: f32, "{it:.1}", f32::INFINITY => Seen::Float(f64::INFINITY);
    integer_with_an_exponent: u32, "{it:.1e}", 12_345 => Seen::Integer(12_000);
    integer_with_a_precision: u32, "{it:.1}", 12_345 => Seen::Integer(12_345);

    yes: bool, "{it}", true => Seen::Bool(true);
    no_padded: &'static bool, "{it:>9}", &false => Seen::Bool(false);

    string: String, "{it}", "a\"b".to_owned() => text("a\"b");
    string_in_quotes: &'static str, "{it:?}", "a\"b" => text("a\"b");
    string_by_alias: Label, "{it:>9}", "ab".to_owned() => text("ab");
    string_cut_off: Cow<'static, str>, "{it:.3}", "abcdef".into() => text("abc");
    string_cut_off_and_padded: String, "{it:>9.3}", "abcdef".to_owned() => text("abc");
    first_format_counts: String, "{it:.3} {it:.4}", "abcdef".to_owned() => text("abc");
    letter: char, "{it:?}", '\n' => text("\n");
    own_type: Id, "{it:?}", Id(7) => text("id-seven");
    own_type_cut_off: Id, "{it:.4}", Id(7) => text("id-s");
    boxed_number: Box<u32>, "{it}", Box::new(7) => text("7");

    only_debug: Option<u8>, "{it:?}", Some(7) => text("Some(7)");
    only_pretty_debug: Vec<u8>, "{it:#?}", vec![7] => text("[7]");
    only_debug_rounded: Vec<f64>, "{it:.1?}", vec![0.258] => text("[0.3]");
    only_hexadecimal: Hash, "{it:x}", Hash => text("c0ffee");
    array: [u8; 2], "{it:02x?}", [1, 2] => text("[1, 2]");

    path: PathBuf, "{it:?}", "/a".into() => text("/a");
    path_as_it_is: Arc<Path>, "{it:>9}", Path::new("/a").into() => text("/a");
    paths: BTreeMap<PathBuf, bool>, "{it:?}", [("/a".into(), true)].into()
        => text(r#"{"/a": true}"#);
}

/// What an address points to is not shown.
#[test]
fn an_address_is_text() {
    #[derive(Debug, PlatformError)]
    #[error(
        code = "A",
        message = "at {at:p}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    struct Shown {
        at: &'static u8,
    }
    static SEVEN: u8 = 7;
    let error = Shown { at: &SEVEN };
    let address = format!("{:p}", &raw const SEVEN);
    assert_eq!(error.to_string(), format!("at {address}"));
    assert_eq!(seen(&error), [text(&address)]);
}

/// The precision may be that of a field.
#[test]
fn a_precision_from_a_field() {
    #[derive(Debug, PlatformError)]
    #[error(
        code = "A",
        message = "{load:.digits$} {name:>digits$.digits$} {list:.digits$?}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    struct Shown {
        load: f64,
        name: &'static str,
        list: [f32; 1],
        digits: usize,
    }
    let error = Shown {
        load: 0.258,
        name: "ann",
        list: [0.25],
        digits: 1,
    };
    assert_eq!(error.to_string(), "0.3 a [0.2]");
    assert_eq!(seen(&error), [Seen::Float(0.3), text("a"), text("[0.2]")]);
}

/// A set knows the types of its parameters without its own, so what depends on those is text.
#[test]
#[allow(
    clippy::builtin_type_shadow,
    non_camel_case_types,
    reason = "the name is the point"
)]
fn a_type_parameter_is_text() {
    trait Unit {
        type Number;
    }
    #[derive(Debug)]
    struct Small;
    impl Unit for Small {
        type Number = u8;
    }
    #[derive(Debug, PlatformError)]
    #[error(
        code = "A",
        message = "{0} {1} {2:?} {3} {4:?} {5}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    struct Shown<'a, T, u16, const N: usize>(
        T,
        &'a u32,
        [u8; N],
        u16,
        &'a <Small as Unit>::Number,
        Cow<'a, str>,
    )
    where
        T: fmt::Display;

    let error = Shown(7_u8, &7, [7], 7_u8, &7, "7".into());
    let expected = [
        text("7"),
        Seen::Integer(7),
        text("[7]"),
        text("7"),
        Seen::Integer(7),
        text("7"),
    ];
    assert_eq!(seen(&error), expected);
}

#[test]
fn a_value_is_printed_with_the_options_of_the_caller() {
    assert_eq!(format!("{:>4}|", Value::Integer(7)), "   7|");
    assert_eq!(format!("{:.1}|", Value::Float(0.25)), "0.2|");
    assert_eq!(format!("{:<6}|", Value::Bool(true)), "true  |");
    assert_eq!(format!("{:.1}|", Value::Text(&"ab")), "a|");
    assert_eq!(format!("{:?}", Value::Text(&"ab")), "Text(ab)");
    assert_eq!(Value::Float(0.5).ty(), ParamType::Float);
}
