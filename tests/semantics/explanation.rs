//! The explanation: the key, or the whole doc comment.

use platform_error::{ErrorSet, PlatformError};

/// The doc comment of the set is not an explanation.
#[rustfmt::skip]
#[derive(Debug, PlatformError)]
enum Explained {
    ///   One line.  
    #[error(code = "ONE_LINE", cause = "c", solution = "s")]
    OneLine,
    /// First line,
    /// second line.
    ///
    /// A new paragraph with {braces}, "quotes", `\n`.
    ///
    /// ```rust
    /// if a {
    ///     println!("{}", b);
    /// }
    /// ```
    ///
    /// - a list
    ///   - deeper
    #[error(code = "MARKDOWN", message = "m", cause = "c", solution = "s")]
    Markdown,
    /** A block. */
    #[error(code = "BLOCK", cause = "c", solution = "s")]
    Block,
    /**
     * Stars at the margin,
     *
     *     code
     */
    #[error(code = "STARS", message = "m", cause = "c", solution = "s")]
    Stars,
    /**
        Without stars,
          deeper.
    */
    #[error(code = "PLAIN_BLOCK", message = "m", cause = "c", solution = "s")]
    PlainBlock,
    #[doc = "An attribute."]
    #[error(code = "ATTRIBUTE", cause = "c", solution = "s")]
    Attribute,
    #[doc = "  Kept\n    unchanged  "]
    /// and a comment.
    #[error(code = "MIXED", message = "m", cause = "c", solution = "s")]
    Mixed,
    /// Before the attribute
    #[error(code = "AROUND", message = "m", cause = "c", solution = "s")]
    /// and after it.
    Around,
    /// Not this one.
    #[error(
        code = "KEY",
        explanation = "The key\n  wins. ",
        message = "m",
        cause = "c",
        solution = "s",
    )]
    Key,
    ///
    /// Empty lines around.
    ///
    ///
    #[error(code = "EMPTY_LINES", cause = "c", solution = "s")]
    EmptyLines,
    #[doc(hidden)]
    /// Other `doc` attributes are not text.
    #[doc(alias = "other")]
    #[error(code = "OTHER_DOC", cause = "c", solution = "s")]
    OtherDoc,
    ///No space after the slashes
    /// and one here.
    #[error(code = "NO_MARGIN", message = "m", cause = "c", solution = "s")]
    NoMargin,
    /// A space
    ///　and a wide one.
    #[error(code = "WIDE_SPACE", message = "m", cause = "c", solution = "s")]
    WideSpace,
}

fn explanation(code: &str) -> &'static str {
    Explained::CATALOG.find(code).unwrap().explanation()
}

#[test]
fn comments() {
    assert_eq!(explanation("ONE_LINE"), "One line.");
    assert_eq!(
        explanation("MARKDOWN"),
        "First line,\nsecond line.\n\n\
         A new paragraph with {braces}, \"quotes\", `\\n`.\n\n\
         ```rust\nif a {\n    println!(\"{}\", b);\n}\n```\n\n\
         - a list\n  - deeper"
    );
    assert_eq!(explanation("EMPTY_LINES"), "Empty lines around.");
    assert_eq!(explanation("AROUND"), "Before the attribute\nand after it.");
    assert_eq!(
        explanation("NO_MARGIN"),
        "No space after the slashes\n and one here."
    );
    assert_eq!(
        explanation("WIDE_SPACE"),
        "A space\n\u{3000}and a wide one."
    );
}

#[test]
fn blocks() {
    assert_eq!(explanation("BLOCK"), "A block.");
    assert_eq!(explanation("STARS"), "Stars at the margin,\n\n    code");
    assert_eq!(explanation("PLAIN_BLOCK"), "Without stars,\n  deeper.");
}

#[test]
fn attributes() {
    assert_eq!(explanation("ATTRIBUTE"), "An attribute.");
    assert_eq!(
        explanation("MIXED"),
        "Kept\n    unchanged  \nand a comment."
    );
    assert_eq!(
        explanation("OTHER_DOC"),
        "Other `doc` attributes are not text."
    );
}

#[test]
fn the_key_wins_and_is_taken_verbatim() {
    assert_eq!(explanation("KEY"), "The key\n  wins. ");
}

/// A struct's doc comment explains its error.
#[derive(Debug, PlatformError)]
#[error(code = "STRUCT", cause = "c", solution = "s")]
struct Struct;

#[test]
fn a_struct_is_explained_by_its_comment() {
    assert_eq!(
        Struct.explanation(),
        "A struct's doc comment explains its error."
    );
}

#[test]
fn a_single_line_is_also_the_message() {
    assert_eq!(Struct.to_string(), Struct.explanation());
    assert_eq!(Explained::Block.to_string(), "A block.");
    assert_eq!(Explained::Block.metadata().message(), "A block.");
}

#[derive(Debug, PlatformError)]
#[expect(dead_code, reason = "no message shows the fields")]
enum Braces {
    /// Expected {"name": 1} or }{
    #[error(code = "COMMENT", cause = "c", solution = "s")]
    Comment { name: u8 },
    #[error(code = "KEY", explanation = "{ 0, 1 } {", cause = "c", solution = "s")]
    Key(u8),
    /// No user at /users/{name}, and {{name}} or {}
    #[error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
}

/// An explanation is not a template: its braces are literal, even if it becomes the message. Those
/// that would show a field of the error in a message do not compile.
#[test]
fn braces_in_an_explanation_are_literal() {
    let comment = Braces::Comment { name: 1 };
    let key = Braces::Key(1);
    assert_eq!(comment.to_string(), r#"Expected {"name": 1} or }{"#);
    assert_eq!(key.to_string(), "{ 0, 1 } {");
    assert_eq!(
        Braces::Unit.to_string(),
        "No user at /users/{name}, and {{name}} or {}"
    );
    for error in [comment, key, Braces::Unit] {
        assert_eq!(error.metadata().message(), error.explanation());
        assert!(error.metadata().params().is_empty());
        error.params(&mut |name, _| panic!("{name} is shown"));
    }
}
