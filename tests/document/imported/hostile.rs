/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    /// One | in words, `a|b` in code
    #[error(
        code = "PIPES",
        message = "a | b || c, and `x|y`",
        cause = "A backslash before it: \\|",
        solution = "**Use** `cut -d|` or |",
        kind = InvalidArgument,
        docs = "https://example.com/a|b",
        since = "1.0",
        labels(cut = "a|b"),
    )]
    Pipes,
    #[error(
        code = "LINES",
        message = "First line\nsecond line",
        title = "One | line, `a|b` and __so__",
        explanation = "First\n\nthird,\n  two blanks before",
        cause = "Windows:\r\nand on",
        solution = "- one\n- two",
        kind = NotFound,
        http_status = 410,
        alias = "LINE_1",
        alias = "LINE_2",
        labels(a = "1", b = "2", c = "x\ny, z"),
    )]
    Lines,
    /// ``code with ` in it``
    #[error(
        code = "BACK`QUOTES",
        message = "one ` two `` and `three_3`",
        cause = "`\\`",
        solution = "`a\nb` is no code",
        kind = Internal,
        alias = "`",
    )]
    BackQuotes,
    #[error(
        code = "<ANGLES>",
        message = "<script>alert(1)</script>",
        title = "<b>Angles</b> } and {",
        explanation = "<b>bold</b> <!-- gone --> `Vec<T>`",
        cause = "a < b > c <= d",
        solution = "**Not** <br> but a\nbreak",
        http_status = 599,
        retry_after = 86400,
        docs = "<https://example.com/>",
        alias = "<A>",
        deprecated = "<ANGLE>",
    )]
    Angles,
    /// *so*, **so**, ~~so~~, \*not so\*, &lt;T&gt;
    #[error(
        code = "MARKDOWN",
        message = "**Bold** and [a link](https://example.com/a_b)",
        cause = "[x](javascript:alert(1))",
        solution = "![i](j.png \"t\") <https://example.com/_>",
        kind = Aborted,
        docs = "https://example.com/[x](y)?a=_b_",
        deprecated = "**no** more",
    )]
    Markdown,
    #[error(
        code = "BRACES{}",
        message = "{{name}} {{{{0}}}} {{:?}} {{{{#include secret}}}}",
        explanation = "`{{name}}` and {{ #include x }}",
        cause = "{",
        solution = "}}{{",
        docs = "https://example.com/{code}",
        alias = "{code}",
        since = "{}",
        deprecated = "{x}",
        labels(x = "{code}"),
    )]
    Braces,
    /// \"escaped\" and C:\new\table
    #[error(
        code = "QUOTES",
        message = "\"double\" 'single' r#\"raw\"#",
        cause = "\\",
        solution = "\"\"\" //! /* */",
        alias = "\"A\"",
        alias = "'B'",
        alias = "\"#",
        since = "\"1\"",
        labels(a = "\"b\""),
    )]
    Quoted,
    #[error(
        code = "UNICODE",
        message = "表名太长 🦀 é",
        explanation = "العربية \u{202e}evil\u{202c}",
        cause = "&#8203; e&#769; &#65279;x",
        solution = "\u{a0}nbsp\u{a0}",
        docs = "https://例え.jp/ü",
        since = "一",
        labels(владелец = "счёт"),
    )]
    Unicode,
    /// Shown: `{name}`
    #[error(
        code = "PARAMS",
        message = "{name} has {count:>8} of {limit}, {{ {name:?} }}",
        cause = "{count}",
        solution = "{}",
        kind = ResourceExhausted,
    )]
    Params {
        /// Shown in the message.
        name: String,
        /// Shown in the message.
        count: String,
        /// Shown in the message.
        limit: String,
    },
    /// e
    #[error(
        code = "TUPLE",
        message = "{0} of {1:#x} | {0:?}",
        cause = "c",
        solution = "s",
        kind = OutOfRange,
    )]
    Tuple(String, i64),
    /// Self
    #[error(
        code = "type",
        message = "self",
        cause = "crate",
        solution = "fn",
        alias = "Self",
        labels(r#type = "loop"),
    )]
    Type,
    /// # no heading
    #[error(
        code = "42",
        message = "- one",
        cause = "1. one",
        solution = "> quote",
        alias = "4.2",
        reason = "FORTY_TWO",
    )]
    E42,
    #[error(
        code = "a::b-c",
        message = "  blanks \t",
        explanation = "```json<br>{ \"a\": 1 }<br>```",
        cause = "~~~\nx\n~~~",
        solution = "&amp; &nbsp; &copy; AT&T",
        reason = "A_B_C",
    )]
    Abc,
}
