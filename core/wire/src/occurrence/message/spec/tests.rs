//! Tests of specs against `format!`.

use std::fmt::{self, Display, Formatter};

use platform_error::Value;
use platform_error_syntax::template::{Segment, segments};

use super::Spec;

struct Written<'t>(&'t str, Value<'t>);

impl Display for Written<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Some(Ok(Segment::Placeholder(placeholder))) = segments(self.0).next() else {
            return Err(fmt::Error);
        };
        Spec::of(&placeholder, Some(7), Some(2)).write(self.1, f)
    }
}

macro_rules! assert_like_format {
    ($value:expr, $variant:ident, $field:ident, $($spec:literal)+) => {$(
        let $field = $value;
        let expected = format!($spec);
        assert_eq!(Written($spec, Value::$variant(($field).into())).to_string(), expected, $spec);
    )+};
}

#[test]
fn integers_are_formatted_as_the_standard_library_does() {
    for value in [0_i64, 7, -7, 1_234_567] {
        assert_like_format!(
            value, Integer, x,
            "{x}" "{x:5}" "{x:<5}" "{x:^6}" "{x:>5}" "{x:*>9}" "{x:漢^10}" "{x:+}" "{x:+5}" "{x:05}"
            "{x:+08}" "{x:>08}" "{x:?}" "{x:e}" "{x:E}" "{x:.2e}" "{x:12e}" "{x:$<5}"
        );
    }
    for value in [0_i64, 7, 255, 1_234_567] {
        assert_like_format!(
            value, Integer, x,
            "{x:x}" "{x:#x}" "{x:X}" "{x:#X}" "{x:o}" "{x:#o}" "{x:b}" "{x:#b}" "{x:#010x}" "{x:010X}"
            "{x:#06b}" "{x:>#9x}" "{x:-<#9o}"
        );
    }
}

#[test]
fn floats_are_formatted_as_the_standard_library_does() {
    for value in [
        0.0,
        -0.0,
        2.0,
        0.998,
        -1.5,
        1e300,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ] {
        assert_like_format!(
            value, Float, x,
            "{x}" "{x:.2}" "{x:8.3}" "{x:+.1}" "{x:e}" "{x:.1e}" "{x:E}" "{x:.0}" "{x:_^12.2}" "{x:+}"
            "{x:09.2}" "{x:+09.1}" "{x:?}"
        );
    }
}

#[test]
fn text_is_cut_and_filled_by_characters() {
    let text = "naïve漢";
    let value = Value::Text(&text);
    for (spec, expected) in [
        ("{x}", "naïve漢"),
        ("{x:8}", "naïve漢  "),
        ("{x:>8}", "  naïve漢"),
        ("{x:.3}", "naï"),
        ("{x:-^7.3}", "--naï--"),
        ("{x:?}", "naïve漢"),
        ("{x:>w$}", " naïve漢"),
        ("{x:.p$}", "na"),
        ("{x:08}", "naïve漢  "),
    ] {
        assert_eq!(Written(spec, value).to_string(), expected, "{spec}");
    }
}

#[test]
fn a_width_beyond_reason_is_that_of_the_standard_library_at_most() {
    let Some(Ok(Segment::Placeholder(placeholder))) = segments("{x:>w$}").next() else {
        panic!()
    };
    let spec = Spec::of(&placeholder, Some(usize::MAX), None);
    assert_eq!(spec.width, usize::from(u16::MAX));
}
