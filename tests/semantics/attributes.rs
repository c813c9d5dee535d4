//! Other attributes on the type, its variants and its fields.

use platform_error::{ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
#[non_exhaustive]
enum Conditional {
    /// It
    #[cfg(not(test))]
    #[error(code = "ABSENT", message = "{nothing}", cause = "c", solution = "s")]
    Absent(NoSuchType),
    /// It
    #[cfg(test)]
    #[error(code = "PRESENT", cause = "c", solution = "s")]
    Present,
    /// It
    #[error(code = "FIELDS", message = "{b}", cause = "c", solution = "s")]
    Fields {
        #[cfg(not(test))]
        a: NoSuchType,
        b: u8,
    },
    /// It
    #[cfg_attr(test, error(code = "CFG_ATTR", cause = "c", solution = "s"))]
    #[cfg_attr(not(test), error(kind = Nothing))]
    CfgAttr,
    /// It
    #[error(code = "INDICES", message = "{0} {1}", cause = "c", solution = "s")]
    Indices(#[cfg(not(test))] NoSuchType, u8, u16),
}

/// rustc removes inactive items before it calls the derive.
#[test]
fn cfg_removes_variants_and_fields() {
    assert!(
        Conditional::CATALOG
            .iter()
            .map(|entry| entry.code())
            .eq(["PRESENT", "FIELDS", "CFG_ATTR", "INDICES"])
    );
    assert!(matches!(
        Conditional::from_code("CFG_ATTR"),
        Some(Conditional::CfgAttr)
    ));
    assert_eq!(Conditional::Fields { b: 1 }.to_string(), "1");
    assert_eq!(Conditional::Indices(1, 2).to_string(), "1 2");
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PlatformError)]
#[repr(u8)]
enum Numbered {
    /// It
    #[error(code = "SEVEN", cause = "c", solution = "s")]
    Seven = 7,
    /// It
    #[error(code = "THREE", cause = "c", solution = "s")]
    Three = 3,
}

/// The row of an entry does not depend on its discriminant.
#[test]
fn discriminants_do_not_matter() {
    assert_eq!(
        (Numbered::Seven as u8, Numbered::Seven.code()),
        (7, "SEVEN")
    );
    assert_eq!(
        (Numbered::Three as u8, Numbered::Three.code()),
        (3, "THREE")
    );
    assert_eq!(Numbered::from_code("THREE"), Some(Numbered::Three));
}

#[derive(Debug, Default, PlatformError)]
enum Beside {
    /// It
    #[default]
    #[error(code = "DEFAULT", cause = "c", solution = "s")]
    #[doc(alias = "beside")]
    Default,
}

#[test]
fn other_derives_keep_their_attributes() {
    assert_eq!(Beside::default().code(), "DEFAULT");
}
