//! `Display` prints what thiserror prints: each list of templates becomes an enum for either crate.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::borrow::Cow;
use std::fmt;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

/// A value that prints the options it is formatted with.
#[derive(Debug, Clone, Copy)]
struct Probe;

impl fmt::Display for Probe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fill = f.fill();
        let width = f.width();
        let precision = f.precision();
        let flags = (
            f.alternate(),
            f.sign_plus(),
            f.sign_minus(),
            f.sign_aware_zero_pad(),
        );
        write!(f, "<{fill:?} {width:?} {precision:?} {flags:?}>")
    }
}

/// Every way to format an error.
fn printed(error: &dyn fmt::Display) -> Vec<String> {
    vec![
        error.to_string(),
        format!("{error:#}"),
        format!("{error:>40}|"),
        format!("{error:*<40}|"),
        format!("{error:^9.2}|"),
        format!("{error:.3}|"),
        format!("{error:+}"),
        format!("{error:-}"),
        format!("{error:030}"),
    ]
}

/// Declares an enum for either crate from one list: a code (for ours only), a variant with the
/// values of its fields, a template.
macro_rules! templates {
    ($($test:ident {
        $($code:literal $variant:ident
            $({ $($field:ident: $named:ty = $value:expr),+ $(,)? })?
            $(( $($tuple:ty = $argument:expr),+ $(,)? ))?
            $template:literal,)+
    })+) => {$(
        #[test]
        fn $test() {
            #[derive(Debug, platform_error::PlatformError)]
            #[allow(dead_code, reason = "not every template shows every field")]
            enum Ours {
                $(
                    #[error(
                        code = $code,
                        message = $template,
                        explanation = "e",
                        cause = "c",
                        solution = "s",
                    )]
                    $variant $({ $($field: $named),+ })? $(( $($tuple),+ ))?,
                )+
            }
            #[derive(Debug, thiserror::Error)]
            #[allow(dead_code, reason = "not every template shows every field")]
            enum Theirs {
                $(
                    #[error($template)]
                    $variant $({ $($field: $named),+ })? $(( $($tuple),+ ))?,
                )+
            }
            $(
                let ours = Ours::$variant $({ $($field: $value),+ })? $(( $($argument),+ ))?;
                let theirs = Theirs::$variant $({ $($field: $value),+ })? $(( $($argument),+ ))?;
                assert_eq!(printed(&ours), printed(&theirs), "{ours:?}: {}", $template);
            )+
        }
    )+};
}

templates! {
    texts {
        "1" Unit "plain text",
        "2" Braces "{{}} {{a}} }}{{",
        "3" Unicode "naïve 日本語 👩‍👩‍👧 \u{202e}rtl",
        "4" Escapes "tab\tquote\"backslash\\nul\u{0}line\nend",
        "5" Raw r#"raw \n "quoted" {{}}"#,
        "6" Continued "one \
            line",
        "7" Ignored { a: u8 = 1 } "fields are not shown",
        "8" IgnoredTuple(u8 = 1) "nor are these: {{0}}",
    }
    // Types that the expansion writes without `format_args!`.
    standard_types {
        "1" Named { name: String = "ann".into() } "{name}",
        "2" Tuple(u8 = 1, &'static str = "two") "{0} and {1}",
        "3" Reversed(u8 = 1, &'static str = "two") "{1} then {0}",
        "4" Gap(u8 = 1, u16 = 2, u32 = 3) "{2}{0}",
        "5" Repeated { a: char = 'x', b: bool = true } "{a}{b}{a}",
        "6" Around { n: i64 = -7 } "before {n} after",
        "7" Escaped { n: usize = 7 } "{{{n}}} {{n}}",
        "8" Floats(f32 = 0.1, f64 = 1e300) "{0} {1}",
        "9" Wide(u128 = u128::MAX, i128 = i128::MIN) "{0} {1}",
        "10" Spaces { a: u8 = 1 } "{a }",
    }
    // Variants with and without `format_args!`.
    mixed {
        "1" Unit "plain text",
        "2" Short { name: String = "ann".into() } "{name} is short",
        "3" Long { name: String = "ann".into() } "{name:?} is long",
        "4" Probed(Probe = Probe) "{0}",
        "5" ProbedTwice { probe: Probe = Probe, n: u8 = 3 } "{probe} {n} {probe}",
        "6" Empty { name: String = String::new() } "{name}",
    }
    traits {
        "1" Debug { name: &'static str = "a\"b" } "{name:?}",
        "2" Pretty { list: Vec<u8> = vec![1, 2] } "{list:#?}",
        "3" LowerHex { n: u8 = 171 } "{n:x} {n:#x} {n:#06x} {n:02x}",
        "4" UpperHex(u8 = 171) "{0:X} {0:#X}",
        "5" Octal(u8 = 8) "{0:o} {0:#o}",
        "6" Binary(u8 = 5) "{0:b} {0:#010b}",
        "7" Exponents(f64 = 1234.5) "{0:e} {0:E} {0:.2e}",
        "8" HexDebug { list: Vec<u8> = vec![10, 255] } "{list:x?} {list:X?} {list:02x?} {list:#x?}",
        "9" Both { text: String = "a\n".into() } "{text} is {text:?}",
        "10" OnlyDebug(Option<u8> = Some(1), (u8, u8) = (1, 2)) "{0:?} {1:?}",
    }
    specs {
        "1" Right(u8 = 7) "{0:>8}|",
        "2" Left { a: &'static str = "x" } "{a:<8}|{a:^8}|",
        "3" Fill { a: &'static str = "x" } "{a:*>4}|{a:>>4}|{a:^^4}|{a:$>4}|{a:?>4}|{a:é>4}|",
        "4" Sign { n: i32 = 7 } "{n:+}|{n:05}|{n:+05}|{n:<05}|",
        "5" Precision { n: f64 = 1.23456 } "{n:.2}|{n:8.2}|{n:<8.2}|{n:08.2}|{n:.0}|",
        "6" Cut { a: &'static str = "abcdef" } "{a:.3}|{a:5.3}|",
        "7" Spaces { a: &'static str = "x" } "{a:>4 }|{a:? }|",
        "8" ProbedWidth(Probe = Probe) "{0:>#08.3} {0:*^+4}",
    }
    arguments {
        "1" Named { value: f64 = 1.23456, width: usize = 8, prec: usize = 2 }
            "{value:width$.prec$}|{value:>width$}|",
        "2" Shown { value: u8 = 7, width: usize = 3 } "{value:width$}|{width}|{width:width$}|",
        "3" Filled { value: u8 = 7, width: usize = 3 }
            "{value:->width$}|{value:#width$x}|{value:width$?}|",
        "4" Deep { value: Vec<f64> = vec![1.5, 2.25], prec: usize = 1 } "{value:.prec$?}",
    }
    paths {
        "1" Owned { path: std::path::PathBuf = "/a/b".into() } "{path}",
        "2" Borrowed { path: &'static Path = Path::new("/a") } "in {path}",
        "3" Boxed { path: Box<Path> = Path::new("/a").into() } "{path} twice {path}",
        "4" Tuple(std::path::PathBuf = "/a".into(), u8 = 1) "{1} {0}",
        "5" Reference {
            path: &'static std::path::PathBuf =
                Box::leak(Box::new(std::path::PathBuf::from("/a")))
        } "{path}",
        "6" Debug { path: std::path::PathBuf = "/a".into() } "{path:?}",
        "7" Full { path: std::path::PathBuf = "/a".into() } "{path}",
    }
    pointers {
        "1" Boxed { a: Box<str> = "a".into() } "{a}",
        "2" Shared { a: Arc<String> = Arc::new("a".into()), b: Rc<str> = "b".into() } "{a} {b}",
        "3" Borrowed { a: Cow<'static, str> = Cow::Borrowed("a") } "{a}",
        "4" Reference { a: &'static &'static str = &"a" } "{a}",
        "5" Error(fmt::Error = fmt::Error) "failed: {0}",
    }
    many_fields {
        "1" Twelve(
            u8 = 0, u8 = 1, u8 = 2, u8 = 3, u8 = 4, u8 = 5,
            u8 = 6, u8 = 7, u8 = 8, u8 = 9, u8 = 10, u8 = 11
        ) "{11} {10} {0} {1}",
        "2" Locals { f: u8 = 1, self_: u8 = 3, formatter: u8 = 4 } "{f} {self_} {formatter:?}",
        "3" Unicode { größe: u8 = 1 } "{größe} {größe:?}",
    }
}

#[derive(Debug, platform_error::PlatformError)]
#[expect(dead_code, reason = "not every template shows every field")]
enum Further {
    #[error(
        code = "1",
        message = "{0:1$.2$}|",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Tuple(f64, usize, usize),
    #[error(
        code = "2",
        message = "{1:2$.3}|{1:02$}|",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Gap(u8, f64, usize),
    #[error(
        code = "3",
        message = "{path:>4}|{path:*<4}|{path:.1}|",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Path { path: std::path::PathBuf },
    #[error(
        code = "4",
        message = "{type} {match:?} {type:>3}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Keywords { r#type: u8, r#match: &'static str },
    #[error(
        code = "5",
        message = "{11:>10$} {1:02}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Many(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, usize, u8),
    #[error(
        code = "6",
        message = "{0:08$}|",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    Zero(u8, u8, u8, u8, u8, u8, u8, u8, usize),
}

/// Templates that `format!` accepts and thiserror does not.
#[test]
fn beyond_thiserror() {
    let path = Path::new("/a").display();
    let expected = [
        (
            Further::Tuple(1.23456, 8, 2),
            format!("{0:1$.2$}|", 1.23456, 8, 2),
        ),
        (
            Further::Gap(0, 1.23456, 8),
            format!("{0:1$.3}|{0:01$}|", 1.23456, 8),
        ),
        (
            Further::Path { path: "/a".into() },
            format!("{path:>4}|{path:*<4}|{path:.1}|"),
        ),
        (
            Further::Keywords {
                r#type: 1,
                r#match: "m",
            },
            format!("{} {:?} {:>3}", 1, "m", 1),
        ),
        (
            Further::Many(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 6, 11),
            format!("{:>6} {:02}", 11, 1),
        ),
        (
            Further::Zero(7, 1, 2, 3, 4, 5, 6, 7, 5),
            format!("{:05}|", 7),
        ),
    ];
    for (error, text) in expected {
        assert_eq!(error.to_string(), text);
        // The format options of the error do not apply to its message.
        assert_eq!(format!("{error:>40.1}"), text);
    }
}

/// The type, template and value of a struct; only our derive needs the code.
macro_rules! structs {
    ($(
        $test:ident: $($generic:ident = $ty:ty)?,
        { $($body:tt)* } $template:literal = $value:tt;
    )+) => {$(
        #[test]
        fn $test() {
            mod ours {
                #[derive(Debug, platform_error::PlatformError)]
                #[error(
                    code = "A",
                    message = $template,
                    explanation = "e",
                    cause = "c",
                    solution = "s",
                )]
                pub(super) struct Made $(<$generic>)? { $($body)* }
            }
            mod theirs {
                #[derive(Debug, thiserror::Error)]
                #[error($template)]
                pub(super) struct Made $(<$generic>)? { $($body)* }
            }
            let ours = ours::Made $(::<$ty>)? $value;
            let theirs = theirs::Made $(::<$ty>)? $value;
            assert_eq!(printed(&ours), printed(&theirs));
        }
    )+};
}

structs! {
    of_a_struct: , { pub(crate) a: u8, pub(crate) b: &'static str } "{b:?} {a}" = { a: 1, b: "x" };
    of_a_struct_without_placeholders: , { pub(crate) _a: u8 } "a {{text}}" = { _a: 1 };
    of_a_parameter: T = u8, { pub(crate) a: T } "{a} {a:02x}" = { a: 10 };
}

/// If a field fails to format, so does the error, after writing the text before the field.
#[test]
fn a_failure_is_passed_on() {
    #[derive(Debug)]
    struct Fails;
    impl fmt::Display for Fails {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }
    #[derive(Debug, platform_error::PlatformError)]
    enum Ours {
        #[error(
            code = "1",
            message = "a {0} b",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Fails(Fails),
        #[error(
            code = "2",
            message = "a {0:>3} b",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        Long(Fails),
    }
    for error in [Ours::Fails(Fails), Ours::Long(Fails)] {
        let mut text = String::new();
        fmt::write(&mut text, format_args!("{error}")).unwrap_err();
        assert_eq!(text, "a ");
    }
}

/// A user's type named `Path` is formatted with its `Display`.
#[test]
fn a_path_type_of_the_user() {
    #[derive(Debug)]
    struct Path(&'static str);
    impl fmt::Display for Path {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.0)
        }
    }
    #[derive(Debug, platform_error::PlatformError)]
    #[error(
        code = "A",
        message = "{0} {0:>4}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    struct Ours(Path);
    assert_eq!(Ours(Path("p")).to_string(), "p    p");
}

/// Formatting panics if a width has more than 16 bits, and a width may come from anywhere.
#[test]
fn a_width_from_a_field_does_not_panic() {
    #[derive(Debug, platform_error::PlatformError)]
    #[error(
        code = "A",
        message = "{text:>width$.precision$}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    struct Ours {
        text: String,
        width: usize,
        precision: usize,
    }
    let error = Ours {
        text: "ab".to_owned(),
        width: usize::MAX,
        precision: 70_000,
    };
    assert_eq!(error.to_string().len(), usize::from(u16::MAX));
}
