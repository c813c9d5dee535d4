//! The sets of errors, each with this crate and as a user would put it together from others.

use std::str::FromStr;

use platform_error::ErrorSet;

/// A set of errors, in every form that finds an error by its code.
pub(crate) trait Set {
    type Ours: ErrorSet + Values;
    type Strum: FromStr;
    const CODES: &'static [&'static str];
    const PHF: &'static phf::Map<&'static str, usize>;

    fn by_match(code: &str) -> Option<usize>;
}

/// The same set as an enum that derives the traits of other crates.
pub(crate) trait Assembled: Set {
    type Enum: Values
        + std::error::Error
        + miette::Diagnostic
        + strum::EnumProperty
        + strum::IntoEnumIterator;

    /// The code, from strum's `IntoStaticStr`.
    fn code(value: &Self::Enum) -> &'static str;
}

/// A value of each variant.
pub(crate) trait Values: Sized {
    fn units() -> Vec<Self>;
    fn with_fields() -> Vec<Self>;
}

macro_rules! set {
    (
        $set:ident
        units { $($unit:ident $unit_code:tt $unit_message:tt,)* }
        fields { $($variant:ident $code:tt $message:tt,)* }
    ) => {
        pub(crate) struct $set;

        const _: () = {
            #[derive(Debug, platform_error::PlatformError)]
            pub(crate) enum Ours {
                $(
                    #[error(
                        code = $unit_code,
                        message = $unit_message,
                        explanation = "It did",
                        cause = $unit_message,
                        solution = "Again",
                    )]
                    $unit,
                )*
                $(
                    #[error(
                        code = $code,
                        message = $message,
                        explanation = "It did",
                        cause = $message,
                        solution = "Again",
                    )]
                    $variant { first: String, second: u32 },
                )*
            }

            values! { Ours units { $($unit,)* } fields { $($variant,)* } }

            #[derive(Clone, Copy, strum::EnumString)]
            #[strum(use_phf)]
            pub(crate) enum Strum {
                $(#[strum(serialize = $unit_code)] $unit,)*
                $(#[strum(serialize = $code)] $variant,)*
            }

            static PHF: phf::Map<&str, usize> = phf::phf_map! {
                $($unit_code => Strum::$unit as usize,)*
                $($code => Strum::$variant as usize,)*
            };

            impl Set for $set {
                type Ours = Ours;
                type Strum = Strum;
                const CODES: &'static [&'static str] = &[$($unit_code,)* $($code,)*];
                const PHF: &'static phf::Map<&'static str, usize> = &PHF;

                fn by_match(code: &str) -> Option<usize> {
                    let variant = match code {
                        $($unit_code => Strum::$unit,)*
                        $($code => Strum::$variant,)*
                        _ => return None,
                    };
                    Some(variant as usize)
                }
            }
        };
    };
}

macro_rules! assembled {
    (
        $set:ident
        units { $($unit:ident $unit_code:tt $unit_message:tt,)* }
        fields { $($variant:ident $code:tt $message:tt,)* }
    ) => {
        const _: () = {
            #[derive(Debug, thiserror::Error, miette::Diagnostic)]
            #[derive(strum::EnumIter, strum::EnumProperty, strum::IntoStaticStr)]
            pub(crate) enum Enum {
                $(
                    #[error($unit_message)]
                    #[diagnostic(code($unit))]
                    #[strum(serialize = $unit_code)]
                    #[strum(props(cause = $unit_message, solution = "Again"))]
                    $unit,
                )*
                $(
                    #[error($message)]
                    #[diagnostic(code($variant))]
                    #[strum(serialize = $code)]
                    #[strum(props(cause = $message, solution = "Again"))]
                    $variant { first: String, second: u32 },
                )*
            }

            values! { Enum units { $($unit,)* } fields { $($variant,)* } }

            impl Assembled for $set {
                type Enum = Enum;

                fn code(value: &Enum) -> &'static str {
                    value.into()
                }
            }
        };
    };
}

macro_rules! values {
    ($enum:ident units { $($unit:ident,)* } fields { $($variant:ident,)* }) => {
        impl Values for $enum {
            fn units() -> Vec<Self> {
                vec![$(Self::$unit,)*]
            }

            fn with_fields() -> Vec<Self> {
                vec![$(Self::$variant { first: String::from("prod-eu-1"), second: 4711 },)*]
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/sets.rs"));
