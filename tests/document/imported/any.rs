use platform_error::{Catalog, ErrorSet};

pub(crate) const CATALOGS: &[&Catalog] = &[
    m0::HostileError::CATALOG,
    m1::HostileError::CATALOG,
    m2::HostileError::CATALOG,
    m3::HostileError::CATALOG,
    m4::HostileError::CATALOG,
    m5::HostileError::CATALOG,
    m6::HostileError::CATALOG,
    m7::HostileError::CATALOG,
    m8::HostileError::CATALOG,
    m9::HostileError::CATALOG,
    m10::HostileError::CATALOG,
    m11::HostileError::CATALOG,
    m12::HostileError::CATALOG,
    m13::HostileError::CATALOG,
    m14::HostileError::CATALOG,
    m15::HostileError::CATALOG,
    m16::HostileError::CATALOG,
    m17::HostileError::CATALOG,
    m18::HostileError::CATALOG,
    m19::HostileError::CATALOG,
    m20::HostileError::CATALOG,
    m21::HostileError::CATALOG,
    m22::HostileError::CATALOG,
    m23::HostileError::CATALOG,
    m24::HostileError::CATALOG,
    m25::HostileError::CATALOG,
    m26::HostileError::CATALOG,
    m27::HostileError::CATALOG,
    m28::HostileError::CATALOG,
    m29::HostileError::CATALOG,
    m30::HostileError::CATALOG,
    m31::HostileError::CATALOG,
    m32::HostileError::CATALOG,
    m33::HostileError::CATALOG,
    m34::HostileError::CATALOG,
    m35::HostileError::CATALOG,
    m36::HostileError::CATALOG,
    m37::HostileError::CATALOG,
    m38::HostileError::CATALOG,
    m39::HostileError::CATALOG,
    m40::HostileError::CATALOG,
    m41::HostileError::CATALOG,
    m42::HostileError::CATALOG,
    m43::HostileError::CATALOG,
    m44::HostileError::CATALOG,
    m45::HostileError::CATALOG,
    m46::HostileError::CATALOG,
    m47::HostileError::CATALOG,
];

mod m0 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0IOBLT_KI",
        message = ".",
        explanation = "- https://a.b/c_d\\*",
        cause = "[a_b](https://x.y/c_d);&#42;<b x=\"'\">\r\n<br>{name}",
        solution = ".",
        kind = PermissionDenied,
        alias = ".1RGBZ_FTXQ",
        deprecated = "<!--__init__",
        labels(
            page = "`TableFull` has no code; write `code = \"X\"`two words# \0",
            r2 = "---*",
        ),
    )]
    E0iobltKi,
}
}

mod m1 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0<<J6",
        message = "�\\",
        explanation = "<\u{1}\u{33c0b}\u{7f}¾Ⱥ?3%Ѩ\u{aae61}#<",
        cause = "# &nbsp;",
        solution = "\u{feff}\\",
        kind = OutOfRange,
        retry = AfterDelay,
        docs = "&!{```",
        alias = ".1ASHY_GKCOI",
        since = "*1. **;#**bold**\u{feff}",
        labels(owner = "~~gone~~", page = ".", r#type = "\u{200b}# \\|'"),
    )]
    E0J6,
    #[error(
        code = ".2MB_SMHSA",
        message = "_id_ {a:?} {type:?} {last4:?}",
        explanation = "\u{5}\u{5}\u{fa96c}:\u{1}L\rdi?𩑽\u{87e61}.Fh\u{40a6c}",
        cause = "&",
        solution = "\\\\&`a|b`- \t\\",
        docs = "word",
        since = "\u{6bb1b}\u{e5cbc}&N&",
        labels(owner = "=# ", r#type = ":Prg\u{56c15}=\"\n\u{a48d6}"),
    )]
    E2mbSmhsa {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    #[error(
        code = ".3H`\"%k;lxu>=)",
        message = "e\u{301}[{{0:>8}}//{{{{#include x}}}}",
        explanation = "\u{9670b}\u{202e}\u{202e}.¥\t\rA\u{baf9e}<{\u{feff}\u{421d6}\u{202e}h�5%\"珡",
        cause = ".",
        solution = ".",
        kind = Cancelled,
        docs = "\u{b}p\r=/\u{4}🕴\u{1b3fb}\r\u{b}\u{3}",
        alias = ".4WGJCW_GKIZU",
        alias = ".5D3",
        since = "<\u{108e87}\"",
        deprecated = "word<b x=\"'\">`a_b`\\##",
        labels(
            page = "<{name}\u{a0}\\*\u{200b}1. ",
            r#type = "**bold**",
            r2 = "<a:b>word\0;&\n\\\\",
        ),
    )]
    E3hKLxu,
}
}

mod m2 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// .
    #[error(
        code = ".0YYKM_COVP",
        message = "\\_|[x](javascript:alert(1))![i](j.png)two words`a|b`\u{7f}",
        cause = "𮫍n`\"\u{51412}\u{5797c}�$\u{6000a}Z\u{7}^𰙌*\0\u{4725e}\u{7}",
        solution = "&- (*",
        kind = PermissionDenied,
        since = ".",
        labels(owner = "|*/ \\;www.a.b/_c_<a:b>", r#type = "\u{85}[;;🦀---"),
    )]
    E0yykmCovp,
}
}

mod m3 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m4 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0j{8@8H']",
        message = "\u{2028}word\n\n",
        explanation = "\u{1b}[31m**bold**https://a.b/c_d表名<!--|;",
        cause = "-->🦀worde\u{301}<script>---<b x=\"'\">",
        solution = "�\u{fb9f6}%+WI\u{fc98a}\u{93345}D#',\\<:<",
        kind = FailedPrecondition,
        docs = "\t{{\0# > ",
        alias = ".1U",
        since = "\\*`a|b`\0[a_b](https://x.y/c_d)\\|\u{feff}[x](javascript:alert(1))",
        deprecated = "|`1%c\\\u{202e}/\u{10d96e}-*\u{c3568}\t\"x",
        labels(
            r#type = "*\n\n\t",
            r2 = "(&鳢\u{202e}'Ú🕴\u{9b780}\u{35de0}\u{b5f8f}Ⱥ",
        ),
    )]
    E0j88h,
    /// 󦬺
    #[error(
        code = ".2VAKGV_V",
        message = "\u{e5b74}\u{1259e}",
        cause = "🕴8\u{6}",
        solution = ".",
        kind = PermissionDenied,
        alias = ".3Z_UJUX",
        alias = ".4P_HLS",
        deprecated = "~%\u{7d773}¥\\\\%{\u{b};\u{b36e5}",
    )]
    E2vakgvV,
    /// ~~gone~~__init__
    #[error(
        code = ".5QWCO_Z",
        message = "\u{a0}[a](b)\\```\"",
        cause = "\u{200b}",
        solution = "\\|//\u{202e}`TableFull` has no code; write `code = \"X\"`)[a](b)",
        kind = Unimplemented,
        docs = "`a_b`<`a|b`",
        alias = ".6;'%e6[0",
        since = "=\u{202e}{;\u{bf53c}R\u{3ad24}\u{202e}🕴\tZ\u{661bd}{",
        deprecated = "/*\u{200b}\r\n{{#include x}} \0",
        labels(
            owner = "# ;www.a.b/_c_}![i](j.png)[x](javascript:alert(1))\u{feff}",
            r#type = "# ,",
            r2 = "~|",
        ),
    )]
    E5qwcoZ,
    /// &nbsp; /*#}}
    #[error(
        code = ".7VNRV_ZOQA",
        message = ". {a:?}",
        cause = "=**---",
        solution = ";|wordé[x](javascript:alert(1))  ",
        kind = Cancelled,
        deprecated = "build_target-->;\u{200b}word",
        labels(page = "\t."),
    )]
    E7vnrvZoqa {
        /// Shown by the message.
        a: String,
    },
    /// /
    #[error(
        code = ".8",
        message = "\u{7f}^V=\u{3df59}2\u{202e}{{\u{f0a55}",
        cause = "<https://a.b/c_d>{{<b x=\"'\"><!--",
        solution = "[x](javascript:alert(1))",
        kind = ResourceExhausted,
        docs = "\\\\<a:b>(",
        alias = ".9NRCF_MB",
        since = "&amp;\u{1b}[31m\u{1b}[31m\u{2028}[a_b](https://x.y/c_d)`a|b`",
        deprecated = "{{}}",
    )]
    E8,
}
}

mod m5 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m6 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m7 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m8 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0%w/T$",
        message = "{{{{#include x}}}}! {last4:?}",
        explanation = "> https://a.b/c_d`////",
        cause = "[a_b](https://x.y/c_d)\u{2028}<br>'{{表名 ",
        solution = "**bold**\u{1b}[31m",
        kind = OutOfRange,
        alias = ".1xs$",
        since = "`a|b`[a_b](https://x.y/c_d)=*/{0:>8}\t",
        labels(
            owner = "\u{85}*/\\//**",
            r#type = "_id_",
            r2 = "**\\</script>;<https://a.b/c_d>_id_[a](b)",
        ),
    )]
    E0WT {
        /// Shown by the message.
        last4: String,
    },
    #[error(
        code = ".2\"]'RV",
        message = "\\ {a:?} {type:?} {last4:?}",
        explanation = "<!--\u{2028}<https://a.b/c_d>",
        cause = "**bold**<a:b><script># ",
        solution = ".",
        kind = OutOfRange,
        docs = "(&#42;www.a.b/_c_# \n",
        alias = ".3CSI_IOSQ",
        deprecated = "¥Z):\t.\\Gc\u{f9023}\u{93}🕴/Ⱥ\u{c2c5d}Ji",
    )]
    E2Rv {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    /// \\
    #[error(
        code = ".4QX_OZZEC",
        message = "www.a.b/_c_word<<b x=\"'\">|\t'",
        cause = "=\u{202e}}}https://a.b/c_d",
        solution = ".",
        retry = AfterFix,
        docs = "\"$$,<*Ѩ{",
        alias = ".5JZU_N",
        alias = ".6XDTSR_HVT",
        labels(
            owner = "={:\u{d3d06}\u{202e}",
            page = "&#32;<> e\u{301}+&#32;",
            r2 = "[a_b](https://x.y/c_d)![i](j.png)#`\\|`*so*\u{feff}!",
        ),
    )]
    E4qxOzzec,
    /// 񻝰/ñ
    #[error(
        code = ".7A_YF",
        message = "&amp;",
        cause = "- ",
        solution = "\u{a0}//\u{200b}~~gone~~\u{200b}~<b x=\"'\">",
        kind = OutOfRange,
        alias = ".8",
        alias = ".9U_PVUK",
        deprecated = "🕴\"\0Q=Ѩ\u{7f}.D",
        labels(
            owner = "__init__**bold**\\\\&#32;`a|b`&nbsp;",
            page = "`TableFull` has no code; write `code = \"X\"`two words```**bold**",
        ),
    )]
    E7aYf,
}
}

mod m9 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0CZ_UPV",
        message = "\t{{{{",
        explanation = "\\𢾗\u{6}\u{c540a}",
        cause = ".",
        solution = "****/&#42;🦀",
        kind = DataLoss,
        retry = AfterFix,
        docs = "{{#include x}}``\0{0:>8}#+",
        alias = ".1N|`%\\8*$6",
        alias = ".2X\"v'`e%",
        since = "&e\u{301}",
        deprecated = "~~gone~~",
        labels(page = "'#", r2 = "."),
    )]
    E0czUpv,
    #[error(
        code = ".31}2y''\\",
        message = "\u{7f}}}- ",
        explanation = "``[x](javascript:alert(1))[\u{1b}[31m",
        cause = "/\u{5e62d}:\u{7f}\u{202e}\u{2}A/HȺ`K\t\u{b}k%\u{f624d}",
        solution = ">\\&nbsp;",
        kind = NotFound,
        retry = Never,
        since = "\\\\",
        labels(
            r#type = "build_target{name}(,\u{feff}",
            r2 = "\u{feff}`TableFull` has no code; write `code = \"X\"`",
        ),
    )]
    E312y,
    #[error(
        code = ".4Bb<>\\\"",
        message = "é\n\n[é",
        explanation = "\t-->![i](j.png)word",
        cause = "表名,{name}{0:>8}",
        solution = "__init__/*",
        kind = NotFound,
        retry = Never,
        docs = "\u{1b}{\u{57bab}QM\u{cd7b3}𫪿",
        alias = ".5Ic++&",
        since = "[>*so*> )``",
        deprecated = "\\|é_id_word",
        labels(r#type = "!<b x=\"'\">word+&amp;"),
    )]
    E4bb,
    #[error(
        code = ".6j1",
        message = "**bold**\u{202e}www.a.b/_c_",
        explanation = "{{#include x}}\u{feff}{{🦀 )",
        cause = "{{#include x}}\0<https://a.b/c_d>|+\r\n",
        solution = "\\*]``",
        kind = Unavailable,
        retry = FromStart,
        alias = ".7O}wv",
        alias = ".8SNB_LJ",
        labels(owner = ")<https://a.b/c_d></script>", r2 = "|"),
    )]
    E6j1,
    #[error(
        code = ".9M_L",
        message = "__init__-->&#32;",
        explanation = "'`TableFull` has no code; write `code = \"X\"`{{#include x}}&amp;> ",
        cause = ".",
        solution = "[a_b](https://x.y/c_d)-   build_target",
        kind = Unauthenticated,
        docs = "~Ⱥ\"",
        alias = ".10BUR_N",
        since = "e\u{301}\"=",
    )]
    E9mL,
}
}

mod m10 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0WCOS_ITKO",
        message = "<script>\n {a:?} {type:?} {last4:?}",
        explanation = "`\\|``\\|`&#42;\t</script>",
        cause = "}//",
        solution = "\u{19349}%🕴\u{ca0c2}\u{47f69}{¥9Q\r`&\u{5b2bb}\u{8}T\u{c0a87}¥",
        kind = OutOfRange,
        alias = ".1HSU_EQGMU",
        since = "\\_``````</script>\u{200b}{{<!--",
        labels(owner = "=", page = "</script>"),
    )]
    E0wcosItko {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    #[error(
        code = ".2BXCJU_NRI",
        message = "![i](j.png)\rwww.a.b/_c_<b x=\"'\">` {type:?} {last4:?}",
        explanation = " {",
        cause = "&#32;[x](javascript:alert(1))\ré\u{200b}&lt;&lt;",
        solution = ",\\*word=1+1",
        kind = AlreadyExists,
        retry = AfterDelay,
        alias = ".3FUCTX_ZJ",
        labels(
            page = "/* `\\|`",
            r#type = "\n\nhttps://a.b/c_d\\<https://a.b/c_d>{{#include x}}}",
            r2 = "$*\u{16}u?\u{89}\u{1054c9}t",
        ),
    )]
    E2bxcjuNri {
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    #[error(
        code = ".4<Xd{\"",
        message = "}}'",
        explanation = "\u{1}/&\u{d28e6}\0\u{c8d40}IѨ\t\u{42924}l\\\u{fb0f3}\"¥U'",
        cause = "word",
        solution = ".",
        kind = OutOfRange,
        alias = ".5r-)?S.&:/<Va",
        alias = ".6PHH",
        deprecated = "---;/*",
        labels(r#type = "d\\밍?\u{5db0e}.$\u{574e6}", r2 = "```&amp;"),
    )]
    E4Xd,
}
}

mod m11 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0FA<P'f{l?jo",
        message = "\u{dc1b5}.",
        explanation = "\u{feff}# ",
        cause = "<script>",
        solution = ".",
        kind = ResourceExhausted,
        retry = AfterFix,
        docs = "\u{85}\r\n'**so*>é",
        labels(
            owner = "&www.a.b/_c_",
            page = "}}two words🦀\\> 🦀(",
            r#type = "<a:b>",
        ),
    )]
    E0faPFLJo,
}
}

mod m12 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0EPV_JV",
        message = "e\u{301}\"ée\u{301}\\\\\n\n",
        explanation = "(<!--+//",
        cause = ".",
        solution = "`|{{",
        kind = Unauthenticated,
        retry = AfterFix,
        alias = ".1gh?zR$;x8|D",
        alias = ".2_/\\1e1adGA",
        since = "1. ,|{0:>8}\u{1b}[31m🦀+",
        labels(r#type = ".", r2 = "&amp;word`a|b`\u{2028}two words"),
    )]
    E0epvJv,
    #[error(
        code = ".3FVOP_WULP",
        message = "(\t\\_`TableFull` has no code; write `code = \"X\"`",
        explanation = "&/\u{b54b3}2\u{1a9a9}\u{8}\u{1}:`=\u{feff}\u{44785}",
        cause = "<a:b>\u{200b}\u{a0}*[a_b](https://x.y/c_d)",
        solution = "*/",
        kind = OutOfRange,
        alias = ".4KOB_MWQXR",
        alias = ".5:=txpq",
        since = ";",
        labels(r#type = "`&#42;,*/"),
    )]
    E3fvopWulp,
    /// '*/]
    #[error(
        code = ".6N_PT",
        message = "`=",
        cause = "`a|b`> \t{{#include x}}/*",
        solution = "?\u{39fdb}𮚺\u{202e}\u{1085b8}?\u{202e}\u{feff}\u{b}'\u{93a5a}",
        kind = ResourceExhausted,
        since = ".",
        deprecated = "\\*",
        labels(
            page = ")https://a.b/c_d<two words&#32;&lt;\\*",
            r#type = "\u{a0}\\\\}\u{202e}(\u{a0}",
        ),
    )]
    E6nPt,
    #[error(
        code = ".7d)4Xa+F`4X-_",
        message = "\t\u{a5177}[I\u{101c0c}\u{2} {a:?} {type:?} {last4:?}",
        explanation = "&'~~gone~~{{#include x}}`a_b`**bold**{name}",
        cause = "*so*&amp;</script>",
        solution = "<a:b></script>&lt; <script>\u{a0}",
        kind = OutOfRange,
        retry = FromStart,
        docs = "&=[a](b)\\\\**bold**é\u{feff}",
        alias = ".8KCPJ_OPEXW",
        since = "\u{1b}[31m]é{{word",
        deprecated = "\u{6df8c}\u{8c}",
        labels(
            page = "|!\u{200b}",
            r#type = "4 \u{3d5fc}\u{feff}'ü*.?\u{1b}^\u{202e}",
            r2 = "\t`a|b`'~~gone~~1. [",
        ),
    )]
    E7d4xaF4x {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    /// *so*{0:>8}`a|b`
    #[error(
        code = ".9n30[{$t",
        message = "[`\n)",
        cause = ",",
        solution = "&#42;~1.  `a|b``a|b`",
        kind = Cancelled,
        retry = FromStart,
        docs = "\r\n\u{a0}.",
        since = "\u{feff}\u{91bc1}\u{7f}¥?\u{39587}?<X?/\u{feff}cR!\u{844bd}\u{15807}Ѩ\u{6}e",
        deprecated = "\nword;**|**\\*",
        labels(
            owner = ".",
            page = "- [> &amp;\\_https://a.b/c_d",
            r#type = "\u{c1307}/)¥\n;",
        ),
    )]
    E9n30T,
}
}

mod m13 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    /// ,
    #[error(
        code = ".0HRSAU_E",
        message = "  `a_b```` {type:?}",
        cause = "\u{a0}`**\n\n[a](b)www.a.b/_c_",
        solution = "}",
        kind = PermissionDenied,
        retry = FromStart,
        alias = ".1NHALB_GBCS",
        alias = ".2}q",
        since = "&<script>)",
        labels(r2 = "`\\|`+"),
    )]
    E0hrsauE {
        /// Shown by the message.
        r#type: String,
    },
    /// .
    #[error(
        code = ".3T''^O9%cn\\3",
        message = "<🦀",
        cause = ".",
        solution = "}}",
        kind = Unavailable,
        docs = "\":.\u{9f440}Z\u{86517}.\u{9c3bf}𱺤\u{2}\u{feff}Ѩ:f.",
        alias = ".4C_KD",
        labels(
            owner = "{{#include x}}",
            page = "+};<!--<br>\u{7f}",
            r#type = "\\|**bold**&#32;}<br>,<https://a.b/c_d>",
        ),
    )]
    E3tO9Cn3,
    /// .
    #[error(
        code = ".5S_KOID",
        message = ".",
        cause = "<\u{2028}\n*/[a_b](https://x.y/c_d)",
        solution = ".",
        kind = Unauthenticated,
        retry = AfterDelay,
        docs = "[a](b)\u{2028}**bold**\n=",
        alias = ".6ORUG_LKD",
        since = "&amp;`a_b`\t\\_[![i](j.png)=1+1",
        labels(
            owner = "\u{2028}&amp; ![i](j.png)*/",
            r#type = "*two words[a_b](https://x.y/c_d)`!<br>",
            r2 = "\u{4}𰬤/\0\u{93}\r\u{7f}�a''%M",
        ),
    )]
    E5sKoid,
    #[error(
        code = ".7JCc=",
        message = "(;){{{{\u{7f}`a|b`",
        explanation = "<br>__init__",
        cause = "{{#include x}}<br>//{0:>8},",
        solution = "![i](j.png)",
        kind = Unavailable,
        labels(owner = "(=|**\r*", page = "><å\u{7f}$&", r2 = "."),
    )]
    E7jCc,
}
}

mod m14 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// 𮸅 f󋐫?Q򺣱=򀜈k
    #[error(
        code = ".0BJLF_ELWHH",
        message = "build_target\t`a|b`\r\n",
        cause = "d'\u{10bb32}\u{db447}\0I%b\t",
        solution = "---,[a_b](https://x.y/c_d)> ;[a](b)'",
        kind = DeadlineExceeded,
        retry = AfterDelay,
        alias = ".1BDH_VGMMD",
        alias = ".2Q$Ed<r",
        labels(
            page = "=<https://a.b/c_d></script> ",
            r2 = "```{name}\u{feff}``&#32;e\u{301}",
        ),
    )]
    E0bjlfElwhh,
}
}

mod m15 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// 󱼆
    #[error(
        code = ".0BIJS_PPY",
        message = "\n.",
        cause = "</script>",
        solution = "%×~\u{be074}4Þ\r\"\u{60df5}'?",
        retry = AfterDelay,
        docs = ".",
        alias = ".1QRLW_YM",
        since = ".",
        deprecated = "\u{1b}[31m *",
        labels(owner = ","),
    )]
    E0bijsPpy,
    /// -->&#32;{~~gone~~//`a|b`
    #[error(
        code = ".2:&\\a\"",
        message = "\u{d7f1d}&\r6yA𣴧𧭸/e\t\u{b8603}\0xK\u{202e}",
        cause = "'D=",
        solution = "\n{0:>8}",
        kind = ResourceExhausted,
        labels(r2 = "&#32;~<b x=\"'\"></script>/*\n"),
    )]
    E2A,
    #[error(
        code = ".3'%%RYr9",
        message = "``</script>\0=1+1\r表名",
        explanation = "--><www.a.b/_c_",
        cause = "\r\n!\\|\\|_id_",
        solution = "`a_b`\\|\\\\[a_b](https://x.y/c_d)}",
        kind = DeadlineExceeded,
        alias = ".4'.MsU:k",
        deprecated = "'",
    )]
    E3RYr9,
}
}

mod m16 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// .
    #[error(
        code = ".0F_TTCWD",
        message = "&nbsp;",
        cause = "\0<https://a.b/c_d>- ",
        solution = "\r\n<`TableFull` has no code; write `code = \"X\"`",
        kind = Unauthenticated,
        since = "1. ",
        labels(owner = "> ==<`a_b`//`"),
    )]
    E0fTtcwd,
    #[error(
        code = ".1WFMF_CK",
        message = "`}}\u{1b}[31m`a|b`{{name}}",
        explanation = "&{{#include x}}<\r",
        cause = "1. /*{name}~~gone~~ **bold**!",
        solution = "=1+1-->[x](javascript:alert(1))",
        kind = AlreadyExists,
        retry = AfterDelay,
        docs = "# www.a.b/_c___init__\u{85}\\_",
        alias = ".2XXJVS_TTCF",
        since = "\0\u{2028}**_id_~~gone~~",
        deprecated = "word",
        labels(owner = "- ", page = "\\*]🦀", r#type = "[a_b](https://x.y/c_d)> /*~*"),
    )]
    E1wfmfCk,
}
}

mod m17 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// wordword
    #[error(
        code = ".0\\!-QO\"",
        message = "/*",
        cause = ".",
        solution = "\r\n.",
        kind = NotFound,
        docs = ".",
        deprecated = ";{name}&nbsp;\n\nwww.a.b/_c_`> ",
        labels(owner = "_id_&nbsp;\n`a_b`", r#type = ".", r2 = "|~"),
    )]
    E0Qo,
}
}

mod m18 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0QY_ESO",
        message = "{{0:>8}}<script>表名",
        explanation = "\u{1b}[31m表名<表名&amp;https://a.b/c_d&lt;",
        cause = ".",
        solution = "}[a_b](https://x.y/c_d)&nbsp;`\\|`&amp;",
        kind = Internal,
        alias = ".1B_GUEI",
        alias = ".2BNQQ_VHK",
        since = ".",
        deprecated = "`a_b`- [a_b](https://x.y/c_d){*so*\u{feff}",
        labels(page = "$&=`竎\u{b1bcc}\u{6}ѨȺ\u{4cc7f}®?~Ⱥ{Z'\u{106f55}\u{7}"),
    )]
    E0qyEso,
    #[error(
        code = ".3CB_LZJI",
        message = "&nbsp;]&nbsp;1. ``",
        explanation = "`a_b`\0<b x=\"'\">1. build_target__init__",
        cause = "'\0\\|``<https://a.b/c_d>\u{202e}",
        solution = "two words",
        kind = DataLoss,
        alias = ".4v=/",
        since = "🦀*/]|{{#include x}}",
    )]
    E3cbLzji,
}
}

mod m19 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0DQ_U",
        message = "# www.a.b/_c_\t\u{85}",
        explanation = "\n[x](javascript:alert(1))",
        cause = "\u{7f}&#42;__init__;\u{2028}\0}}",
        solution = "[x](javascript:alert(1))",
        kind = Aborted,
        docs = "**bold**\u{85}(**bold**- _id_\\\\",
        since = "![i](j.png)> =\\*表名&amp;(",
        deprecated = "&#42;//&>  {{#include x}}",
        labels(r#type = "\r\n\"///*\u{feff}e\u{301}"),
    )]
    E0dqU,
    /// `\|`
    #[error(
        code = ".1g8dd}&I",
        message = "__init__<",
        cause = "{{#include x}}表名]> {*so*`a_b`",
        solution = "{{=表名&<b x=\"'\">e\u{301}",
        kind = AlreadyExists,
        docs = "=\u{a271a}o64\r%ȺYl:/`/ػ*G\u{202e}\u{202e}",
        labels(owner = ".", r#type = ".", r2 = "\u{2028}&lt;www.a.b/_c_"),
    )]
    E1g8ddI,
}
}

mod m20 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0VXSM_IKKUV",
        message = "�ѨVà\u{b}\u{84698}\u{a1a69}b {a:?} {last4:?}",
        explanation = "`\r\n🦀",
        cause = "_id_# _id_",
        solution = ")`TableFull` has no code; write `code = \"X\"`",
        kind = OutOfRange,
        docs = "~~gone~~    \r`\\|`  ",
        since = "]\\\\*so*build_target",
    )]
    E0vxsmIkkuv {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        last4: String,
    },
    /// .
    #[error(
        code = ".1HRR_V",
        message = "~\\*<br>,&\u{200b}\\\\",
        cause = "\r\n🦀",
        solution = "\r!>e\u{301}<b x=\"'\">&#32;> ",
        kind = Aborted,
        retry = AfterFix,
        alias = ".2C_JH",
        alias = ".3+:*~b4O$%ZJ~",
        since = "`",
        labels(r#type = "{{#include x}}", r2 = "(,`a_b`\r"),
    )]
    E1hrrV,
    #[error(
        code = ".4PUD_VHPFM",
        message = "\r\n.",
        explanation = "https://a.b/c_d`\\|`",
        cause = "www.a.b/_c__id_\\_~~gone~~build_target\u{feff}",
        solution = "\u{2028}.",
        kind = AlreadyExists,
        retry = Never,
        alias = ".5*&A",
        alias = ".6<QSH0=%0V7,",
        since = "<https://a.b/c_d>;e\u{301};\u{202e}**bold**}}",
        deprecated = "\u{202e}[a](b)",
        labels(
            owner = "(---``",
            page = "]'S\u{d074a}\u{35c6b}&?\u{202e}%",
            r2 = "\u{feff}```  \té",
        ),
    )]
    E4pudVhpfm,
    #[error(
        code = ".7ABR_KZMGF",
        message = ".",
        explanation = "# }{{#include x}}",
        cause = "&nbsp;> [x](javascript:alert(1))<b x=\"'\">https://a.b/c_d{{#include x}}\r\n",
        solution = "- [x](javascript:alert(1))(\n\n",
        kind = AlreadyExists,
        retry = AfterDelay,
        docs = "}![i](j.png)\u{85}# ",
        deprecated = "\u{200b}*# \\|",
        labels(owner = "偪\u{65171}\r\u{dcb41}"),
    )]
    E7abrKzmgf,
    /// &#42;*so*
    #[error(
        code = ".8IC;~|;h",
        message = "\t<```word",
        cause = " <https://a.b/c_d></script>",
        solution = "`i\u{5}𣖺\u{f327d}\u{7f}\u{ac380}:🕴\u{7a5ce}\u{f96e5}\u{4}\u{53d59}",
        kind = Aborted,
        retry = AfterFix,
        docs = "é\\\\```**",
        alias = ".9AM_QI",
        since = "\\|`a|b`\u{85}*/```\n\n",
    )]
    E8icH,
}
}

mod m21 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    /// -->
    #[error(
        code = ".0<&74DH",
        message = "---&amp;&#42;}}}}",
        cause = "[a_b](https://x.y/c_d)\\\\\u{1b}[31m*",
        solution = ".",
        kind = Unimplemented,
        retry = FromStart,
        docs = "=1+1``\r\u{202e}",
        alias = ".1ROG_JHU",
        alias = ".2L_M",
        labels(r2 = "-->\u{200b}e\u{301}~\\_"),
    )]
    E074dh,
    /// "
    #[error(
        code = ".3OOBFP_T",
        message = "# `TableFull` has no code; write `code = \"X\"`{{0:>8}}",
        cause = "\n#(;``",
        solution = "/*{name}]\n\n[a](b)\u{7f}",
        kind = Internal,
        retry = FromStart,
        docs = "_id_word{{#include x}}",
        alias = ".4UDPU_OLV",
        labels(owner = " <b x=\"'\">", page = "https://a.b/c_d\u{7f}  >word&", r2 = "."),
    )]
    E3oobfpT,
    #[error(
        code = ".5'P:9-D/",
        message = "\\\\<!--",
        explanation = "%\u{d039b}\u{1b}?6\u{6b4f4}^\u{69bc5}\u{cff3d}¥¥",
        cause = "\u{202e}",
        solution = "> 表名éé",
        kind = ResourceExhausted,
        retry = Never,
        since = "v=\u{d0120}",
        labels(page = "# )-->é", r2 = " *\r&#32;{{#include x}}_id_"),
    )]
    E5P9D,
    #[error(
        code = ".6VD_GBVC",
        message = "\\*\u{feff} {a:?} {last4:?}",
        explanation = "\r\n\0&amp;# \n+",
        cause = "&nbsp;(_id_\r\n\\\\",
        solution = "`a_b`",
        kind = Unauthenticated,
        docs = "`TableFull` has no code; write `code = \"X\"`+",
        alias = ".79",
        deprecated = "[</script>\u{a0}}\u{2028}",
        labels(owner = "~~gone~~\r- </script>"),
    )]
    E6vdGbvc {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        last4: String,
    },
}
}

mod m22 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m23 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m24 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// 򻾮C!􅐥=
    #[error(
        code = ".0LVTG_FX",
        message = "=](<b x=\"'\">\u{1b}[31m\\_/*",
        cause = "\u{feff}<b x=\"'\">__init__  ",
        solution = "ネ?\u{8d2d6}🕴\u{ebadf}%\0./7¥Ѩ\u{1b}\u{b}$",
        kind = InvalidArgument,
        retry = FromStart,
        docs = "~~gone~~表名&#32;)",
        alias = ".1ACD_ESJBG",
        alias = ".2.KL",
        since = "`a|b`~~gone~~é*/\t </script>",
    )]
    E0lvtgFx,
    #[error(
        code = ".3GBVOV_VZR",
        message = "\\|é__init__<a:b>&nbsp;**bold**",
        explanation = "{{_id_---/*\u{85}",
        cause = "build_target(",
        solution = "www.a.b/_c_**\t\\*<b x=\"'\">[x](javascript:alert(1))1. ",
        kind = Unauthenticated,
        retry = FromStart,
        docs = "<b x=\"'\">{{#include x}}",
        deprecated = "\r\n){name}",
        labels(r2 = ",\0"),
    )]
    E3gbvovVzr,
    /// \*
    #[error(
        code = ".4GL_AXG",
        message = "\r\n&amp;",
        cause = "'\\_",
        solution = "\t.",
        kind = InvalidArgument,
        docs = "//#\\\\<a:b>",
        alias = ".5'c\\*.*",
        alias = ".6f\\",
        deprecated = "![i](j.png)``\u{2028}//\"**bold**",
    )]
    E4glAxg,
}
}

mod m25 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    /// .
    #[error(
        code = ".0?Yod//\"r<",
        message = "#&#32;\u{feff}  ",
        cause = "``",
        solution = ".",
        kind = OutOfRange,
        alias = ".1XWGOL_U",
        alias = ".2",
        labels(
            owner = "[x](javascript:alert(1))<https://a.b/c_d>\u{85}",
            r#type = "{name}{{# [a](b)|\u{200b}",
            r2 = "  =)",
        ),
    )]
    E0YodR,
    #[error(
        code = ".3QPPXS_PW",
        message = "🦀表名[a](b)e\u{301}`a_b`=1+1",
        explanation = "&nbsp;- }}//\n\n",
        cause = "/",
        solution = "\re:�\0\u{ad593}In",
        kind = NotFound,
        retry = AfterDelay,
        docs = "1. '`<br>(]",
        alias = ".4KMGN_A",
        deprecated = "<br>\"\u{200b}[x](javascript:alert(1))&lt;",
        labels(owner = ";/*<b x=\"'\">&#32;//", page = "}", r#type = "\u{202e}"),
    )]
    E3qppxsPw,
    #[error(
        code = ".5XFJWM_ICJJ",
        message = "\u{200b}&/*``* {last4:?}",
        explanation = "[}}\\*,=}",
        cause = "\\*</script>\n=1+1)",
        solution = "[a_b](https://x.y/c_d){{#include x}}/*word<!--*so*",
        kind = FailedPrecondition,
        alias = ".6.pG",
        alias = ".7'|9.uR?tY\"7.",
        deprecated = ":I¥=Ⱥ\u{202e}$_H\u{106c7e}/\u{3c71f}\u{3ddad}.𲐐\t",
        labels(owner = "."),
    )]
    E5xfjwmIcjj {
        /// Shown by the message.
        last4: String,
    },
}
}

mod m26 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0LSD_PXP",
        message = "*/",
        explanation = "\0é",
        cause = ".",
        solution = "`TableFull` has no code; write `code = \"X\"`&lt;```",
        kind = Unavailable,
        retry = FromStart,
        docs = "<!--!#   \u{2028}",
        deprecated = "\\\\\n\n`TableFull` has no code; write `code = \"X\"`é{name}<script>",
        labels(owner = "',", r2 = "&🕴\u{202e}\u{cc669}\u{202e}\u{b117f}\n`{\u{d6f21}"),
    )]
    E0lsdPxp,
}
}

mod m27 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0~vQ=(uB",
        message = ". {a:?} {type:?} {last4:?}",
        explanation = "\u{2}\u{7f}\t@\u{4a7bc}{`Ⱥ\u{7f}5謶\u{9516b}\u{feff}\u{d2e42}\u{8e6e3}?\u{ad}\u{aef5e}",
        cause = " '<https://a.b/c_d>www.a.b/_c_&#32;~",
        solution = "\u{202e}ßM\\O\u{107b11}[�?",
        kind = Cancelled,
        alias = ".1`?x\\qS}?/2.S",
    )]
    E0VQUB {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    /// .
    #[error(
        code = ".2ZQ",
        message = "# ~~gone~~www.a.b/_c_\u{7f} {a:?} {type:?} {last4:?}",
        cause = "\\|\u{a0}<!--<~~gone~~",
        solution = "*</script>\u{200b}+{{#include x}}&amp;/*",
        kind = FailedPrecondition,
        alias = ".33RH&`|Fd^`A`",
        alias = ".4GJS_IW",
        since = "[---",
        deprecated = "&nbsp;\r\n",
    )]
    E2zq {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    /// `TableFull` has no code; write `code = "X"`#\*
    #[error(
        code = ".5=*=2=$&e@2\"M",
        message = "&#32;https://a.b/c_d\u{2028}<b x=\"'\">-->\\#",
        cause = "🦀|}e\u{301}",
        solution = "#>\u{202e}//```\u{a0}*",
        kind = Unimplemented,
        alias = ".6VMJP_TDFGD",
        deprecated = "!  ;}}",
        labels(owner = "\n\n.", r#type = "."),
    )]
    E52E2M,
    /// .
    #[error(
        code = ".7`*<W[",
        message = "`TableFull` has no code; write `code = \"X\"`\\_#=1+1}}}}-  {a:?} {last4:?}",
        cause = "\\*{{表名`\\|`]",
        solution = "\n{name}",
        kind = DataLoss,
        retry = AfterFix,
        docs = ".",
        alias = ".8L_WVYDJ",
        alias = ".97y<&**?v",
        labels(owner = "//{{"),
    )]
    E7W {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        last4: String,
    },
}
}

mod m28 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m29 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0GRC_SZD",
        message = "#\u{feff}e\u{b}䃢$:a?%$%/\"`AU\\\u{7}\u{c624f}",
        explanation = "/*é}}/*<br><b x=\"'\">",
        cause = "\u{b7a85}𩯶?3",
        solution = ".",
        kind = Unimplemented,
        retry = AfterFix,
        alias = ".1Q_DHRZ",
        since = ")']<b x=\"'\"><!--",
        deprecated = "https://a.b/c_d{name}[[a_b](https://x.y/c_d)<script>",
        labels(
            page = "\r\n__init__\\|",
            r#type = "**[x](javascript:alert(1)){0:>8}]|~~gone~~",
            r2 = "[x](javascript:alert(1))&\u{85}\u{202e}&#32;",
        ),
    )]
    E0grcSzd,
    #[error(
        code = ".2M;6",
        message = "`a|b`}}}}!e\u{301}",
        explanation = ";\u{7f}'\u{202e}&#32;[a_b](https://x.y/c_d)",
        cause = "{name}//",
        solution = ".",
        kind = NotFound,
        retry = AfterDelay,
        alias = ".3/h.`RB=r=!%",
    )]
    E2m6,
    #[error(
        code = ".4%w`\\d9`\\%I",
        message = "¥\u{356d7}\t%\u{b}\u{f45fd}WѨ{{\u{feff}B",
        explanation = "##\\;\u{a0}'<script>",
        cause = "🕴\u{d6ec2}{.",
        solution = "`TableFull` has no code; write `code = \"X\"`",
        kind = Internal,
        docs = "\u{7f}!&#42;two words<br>",
        alias = ".5LB_S",
        alias = ".6\\V:4",
        deprecated = "\u{2028}\\\\**[a_b](https://x.y/c_d)",
        labels(page = "\nȺ\n\u{e4895}Ѩ"),
    )]
    E4WD9I,
    /// "\|``
    #[error(
        code = ".7WHY_NI",
        message = "'+*/\r\u{202e}\"\u{202e} {a:?}",
        cause = "\u{202e}\u{fcb3f}u\u{9d818}",
        solution = ".",
        kind = NotFound,
        retry = FromStart,
        alias = ".8*`'o*dv",
        alias = ".90_~:Wk\\::z.D",
        labels(
            page = "\u{1b}.\u{3bdfc}\u{f5555}\"g\u{52bfd}<¥H",
            r2 = "**E.\u{9a}{\u{9acaa}$\u{46794}\"\u{b1819}=\u{72a14}",
        ),
    )]
    E7whyNi {
        /// Shown by the message.
        a: String,
    },
}
}

mod m30 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".02V\"{?",
        message = "表名é\0\u{200b}//<br>`a|b`",
        explanation = "}<&\\\"🕴%?Ѩ\u{921e4}\"",
        cause = "*/[a](b)<https://a.b/c_d>~<!--{name}/*",
        solution = "\\\\<br>\n&#42;#",
        kind = Unavailable,
        retry = AfterFix,
        docs = "\r]`a_b`[``\\|`<br>",
        alias = ".1J_EUA",
        alias = ".2V%",
        labels(r2 = "\\*---"),
    )]
    E02v,
    #[error(
        code = ".3R=6/8",
        message = "=",
        explanation = "1. www.a.b/_c_<a:b>`\\|`![i](j.png)<br>&#32;",
        cause = "https://a.b/c_d`a|b`\n\n![i](j.png)https://a.b/c_d+=1+1",
        solution = "1. <script>&é",
        kind = InvalidArgument,
        retry = AfterFix,
        docs = "w'\t\u{1b}?e'\u{202e}\0*\0$`?=\u{3e3ad}%",
        alias = ".4$r*",
        alias = ".5A_XGWJ",
        since = "@Ѩ.z|\u{1b940}\u{92}\u{d279f}\\&",
        labels(owner = ")'**bold**(#", page = "\u{200b} {0:>8}\\\\\u{200b}"),
    )]
    E3r68,
    /// ⒠
    #[error(
        code = ".60B\\%",
        message = "\u{feff}\u{202e}",
        cause = "\u{6}T{*Q\\Ѩ",
        solution = "&lt;<b x=\"'\">\r\n+two words",
        kind = Unavailable,
        alias = ".7:5*x~YU",
        since = "v\t?.Ѩ\u{12b29}b籰\tD\u{5e5e7}.\"\u{1b}",
    )]
    E60b,
    /// ,*so*#
    #[error(
        code = ".8%CV;.",
        message = ";<",
        cause = ")https://a.b/c_d#word`TableFull` has no code; write `code = \"X\"`;",
        solution = "}}\u{2028}表名\r🦀~~gone~~",
        kind = AlreadyExists,
        retry = FromStart,
        deprecated = "E¥*",
        labels(
            page = "*`TableFull` has no code; write `code = \"X\"`---two words\u{200b}<br>",
            r#type = ".",
            r2 = "\u{1b}[31m;<br>\0&amp;",
        ),
    )]
    E8Cv,
}
}

mod m31 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0nc.&/:2C(",
        message = ".",
        explanation = "\u{1b}áä𑧀%P;/`\u{672c3}",
        cause = "}}/*+|[<!--\u{a0}",
        solution = ".",
        kind = FailedPrecondition,
        alias = ".1T_OR",
        labels(page = "\r\n'(", r#type = "&ée\u{301}__init__// "),
    )]
    E0nc2c,
    #[error(
        code = ".2Y.N\";",
        message = "/\u{1}\u{feff}Ⱥ\t'\u{a2509} {a:?} {type:?}",
        explanation = "&*so*+</script>\r\n",
        cause = "two words&🦀🦀",
        solution = "[a_b](https://x.y/c_d)two words",
        kind = Cancelled,
        alias = ".3",
        alias = ".4OMZ_BR",
        labels(
            page = "b*=\u{dd333}\u{78ee5}U**\"\"¥Ⱥ-\u{7}%𓳷*\u{59412}?",
            r#type = "&#42;",
        ),
    )]
    E2yN {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
    },
}
}

mod m32 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// .
    #[error(
        code = ".0:=sgcT{",
        message = ".",
        cause = ".",
        solution = "!",
        kind = InvalidArgument,
        docs = "<!--\\|\\|",
        since = "🕴S5\u{d2e55}\0\u{202e}",
        deprecated = "# `\r&lt;}}",
        labels(page = "&amp;\""),
    )]
    E0SgcT,
}
}

mod m33 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0TH_OG",
        message = "<!--build_target{{name}}\0",
        explanation = "[<br>",
        cause = "k\u{feff}&",
        solution = ".",
        kind = FailedPrecondition,
        retry = AfterDelay,
        alias = ".1S_ZADS",
        since = ".",
        deprecated = "\u{200b}\"> __init____init__",
        labels(r#type = "  \n.", r2 = "."),
    )]
    E0thOg,
    #[error(
        code = ".2oyxfSn7",
        message = "\t\u{afe5b}i\\\u{feff}",
        explanation = "<!--<script>\0#~~gone~~</script>~~gone~~",
        cause = "<https://a.b/c_d>&nbsp;",
        solution = "~~gone~~",
        docs = "🦀",
        alias = ".3I'1p",
        deprecated = " <a:b>#<script>",
        labels(r2 = "(**//|-->"),
    )]
    E2oyxfSn7,
    #[error(
        code = ".4_Li",
        message = "**=\r\n</script>`",
        explanation = "\u{a0}.",
        cause = "\u{fa086}\n=x<",
        solution = ")wordhttps://a.b/c_d<https://a.b/c_d>",
        kind = DeadlineExceeded,
        retry = AfterDelay,
        docs = ".",
        alias = ".5B|",
        alias = ".6QET_RCS",
        labels(
            owner = "\u{feff}< \\|表名build_target",
            page = ".",
            r#type = "**=1+1/*\r\n+",
        ),
    )]
    E4Li,
}
}

mod m34 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0<rcf%T",
        message = "\\\\`a|b`-->=[x](javascript:alert(1))[a_b](https://x.y/c_d)表名 {a:?} {type:?}",
        explanation = "\\\")_id___init__build_target\t",
        cause = "```a|b`",
        solution = "__init__\r\n",
        kind = NotFound,
        alias = ".1$_?|.Q``",
        deprecated = "\u{7f}",
    )]
    E0RcfT {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
    },
    /// - \*(
    #[error(
        code = ".2RTFN_FVMC",
        message = "&#42;\u{200b}\t[a](b)\\_*so*",
        cause = "\u{7f}\u{a7546}\u{75484}R`%",
        solution = "````e\u{301}!`\n|",
        kind = Unauthenticated,
        alias = ".36$<%+=!",
        alias = ".4.(@",
        since = "\u{7f}/Ó\u{3}p\\{🕴\u{feff}?\u{c29de}\u{517bd}s\u{c51ac}\r𧴣,\u{6}\u{95}\u{928ed}",
        deprecated = "e\u{301}\u{7f}",
        labels(page = "-->//`a_b`"),
    )]
    E2rtfnFvmc,
    #[error(
        code = ".5",
        message = "build_target(*/[a_b](https://x.y/c_d)\n \\\\",
        explanation = "\0*",
        cause = " {{#include x}}`\\|`[x](javascript:alert(1))![i](j.png)🦀&",
        solution = "{{#include x}}~~gone~~\r\n\u{2028}<br>",
        kind = Aborted,
        retry = Never,
        docs = "[a](b)\u{a0}}__init__",
    )]
    E5,
}
}

mod m35 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    /// - &#42;!
    #[error(
        code = ".0EL_WA",
        message = "}}",
        cause = "**",
        solution = "**bold**\\\\",
        kind = Unavailable,
        retry = FromStart,
        alias = ".1KCYHX_YC",
        alias = ".2NY_BEMVW",
        since = "> `TableFull` has no code; write `code = \"X\"`[x](javascript:alert(1))",
    )]
    E0elWa,
    #[error(
        code = ".3\\818Lf",
        message = "\\_build_target# `\\|`",
        explanation = "<a:b>",
        cause = "\u{7d4f9}�\u{10cc04}\u{a232e}<m¥~",
        solution = ".",
        kind = ResourceExhausted,
        alias = ".4NEGC_KWK",
        labels(page = "e\u{301}"),
    )]
    E3818lf,
    /// .
    #[error(
        code = ".5LFS_TPW",
        message = "> \\\\# \u{200b}&#42; {type:?}",
        cause = "`a|b`{}}",
        solution = "\\_&amp;🦀  > \\_",
        since = "[",
        labels(
            owner = ".",
            page = "].\tQȺ\u{51b20}$𨾣\u{7f}",
            r2 = "\u{1b}\u{67f1c}=\u{8b24a}s\u{1b}%",
        ),
    )]
    E5lfsTpw {
        /// Shown by the message.
        r#type: String,
    },
}
}

mod m36 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {}
}

mod m37 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0AEJY_JW",
        message = ".",
        explanation = "&ØRC\0z\u{7f}\u{cde00}\u{b}\u{6da38}t🕴\r\u{81065}",
        cause = ".",
        solution = "[a](b)<script>(`TableFull` has no code; write `code = \"X\"`&lt;\u{a0}",
        kind = AlreadyExists,
        retry = FromStart,
        docs = "+two words\u{1b}[31m&nbsp;&**```",
        since = "t\0?I\u{1b}BLX&J\u{7f}\u{ef030}\u{b43b4}",
        labels(owner = "\u{e42a7}`\u{10ec4f}\u{100fed}Z\u{7f}", page = "."),
    )]
    E0aejyJw,
}
}

mod m38 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    /// .
    #[error(
        code = ".0MFAWS_FVVVS",
        message = " .",
        cause = "*/&amp;[",
        solution = "\u{eedd6}i𢛲\0",
        kind = DataLoss,
        retry = FromStart,
        alias = ".1BTN_DHQVX",
        since = "/*`TableFull` has no code; write `code = \"X\"`  \u{200b}",
        deprecated = ".",
        labels(
            page = "[a_b](https://x.y/c_d)build_target`a_b`\"\u{2028}>",
            r#type = "\"Ѩ/\u{b817b}X|",
        ),
    )]
    E0mfawsFvvvs,
    /// 򇀏
    #[error(
        code = ".2&",
        message = "J'*\u{94e6e}䀰{{🕴lF\u{f39d4}@= {type:?} {last4:?}",
        cause = "*/{name}*so*#\u{1b}[31m\u{2028}|",
        solution = "\u{85}\\_**bold**",
        kind = FailedPrecondition,
        docs = "__init__!`TableFull` has no code; write `code = \"X\"`&/*",
        alias = ".3Q_CK",
    )]
    E2 {
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    #[error(
        code = ".4X_I",
        message = "[é {a:?} {type:?} {last4:?}",
        explanation = "{name}\u{a0}\n\n",
        cause = "~*/&lt;__init__",
        solution = "# ",
        kind = OutOfRange,
        since = "&#42;[a](b)\\\\\u{2028}{{#include x}}**",
        deprecated = "<script>{{#include x}}{name}~~gone~~){",
        labels(
            page = "/*\\",
            r#type = "\u{feff}{}",
            r2 = "[a_b](https://x.y/c_d)\\\\é+",
        ),
    )]
    E4xI {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        r#type: String,
        /// Shown by the message.
        last4: String,
    },
    /// --- \\
    #[error(
        code = ".5CP_UDV",
        message = "e\u{3a06c}\u{feff}Ⱥ\t",
        cause = ")=1+1=1+1<https://a.b/c_d>",
        solution = "\u{c187d}Uj\u{ea7be}\"h\u{48152}':",
        kind = Unauthenticated,
        retry = FromStart,
        alias = ".6ZDH_ISGTR",
        labels(owner = "\u{feff}\u{202e}", page = "."),
    )]
    E5cpUdv,
}
}

mod m39 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0JLNSQ_Z",
        message = ",&nbsp;```éwww.a.b/_c_&lt;",
        explanation = "\u{10100d}\\\u{1098b2}?4[\u{3}l8�?&\u{1b}o9\r",
        cause = "\u{feff}ȺBn\u{b8554}\u{feff}\u{202e}\u{96c27}kr\u{9d480}\u{7f}.:h𡷭\u{ab7e9}",
        solution = "é;",
        kind = InvalidArgument,
        alias = ".1A\")-\\/\"a<`I",
        alias = ".2LSLTF_OJW",
        since = "<br>\u{1b}[31m{{#include x}}<br>{name}*`a|b`",
        deprecated = ">",
        labels(
            page = "{{#include x}}\r\n\"\\[a_b](https://x.y/c_d)",
            r#type = "&#42;",
            r2 = "&lt;> - two words",
        ),
    )]
    E0jlnsqZ,
    /// .
    #[error(
        code = ".3FRI*k$:+^e=\\",
        message = "}}\\\\{{name}}\n\n",
        cause = " build_target=1+1&amp;`a_b`",
        solution = ">-->",
        kind = OutOfRange,
        alias = ".4cI5{",
        alias = ".5JXR_ZGWPV",
        labels(r2 = ",~\u{63616}b\t\u{eb24e}"),
    )]
    E3friKE,
    #[error(
        code = ".6.''Vb\\v/",
        message = "> [a](b)build_target表名\u{2028}",
        explanation = "</script>`\\|`\u{feff}{name}",
        cause = "&amp;---*/",
        solution = ">&nbsp;# `TableFull` has no code; write `code = \"X\"`{(",
        kind = Aborted,
        docs = "![i](j.png)</script>two words<br>`\\|`",
        alias = ".7ZKVO_NEOV",
        deprecated = "\u{9ead0}$.\u{feff}\u{202e}NO",
        labels(
            owner = "é- ",
            page = "]`<https://a.b/c_d>{{#include x}}1. \u{202e}",
            r2 = "\0=",
        ),
    )]
    E6VbV,
    #[error(
        code = ".8K_FQ",
        message = "<!--\u{202e}}}}} {a:?} {last4:?}",
        explanation = "\u{1b}m\u{4c6f7}$",
        cause = "]_id_\u{85}(&#32;e\u{301}",
        solution = "`a|b` \u{7f}  <a:b>",
        kind = OutOfRange,
        labels(
            owner = "\u{6d2eb}%G📐$\n&🕴 ",
            r#type = " </script>\u{feff}*so*# ",
            r2 = "<a:b>~~gone~~<b x=\"'\">\n",
        ),
    )]
    E8kFq {
        /// Shown by the message.
        a: String,
        /// Shown by the message.
        last4: String,
    },
    /// (=1+1~**bold**\_"🦀
    #[error(
        code = ".9%",
        message = ",www.a.b/_c_=",
        cause = "¥'<{ä[\u{352d9}t?\u{99ff0}\u{7f}",
        solution = "{{#include x}}",
        kind = DeadlineExceeded,
        retry = AfterFix,
        alias = ".10GQS_P",
        alias = ".11GHXQV_WCU",
        since = "{{{{#include x}}![i](j.png)</script>`TableFull` has no code; write `code = \"X\"`e\u{301}",
        labels(owner = "``\\|~~gone~~\n\n<b x=\"'\">\\_", page = ",`\\|`*so*"),
    )]
    E9,
}
}

mod m40 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// !​{ \{0:>8}|
    #[error(
        code = ".0CXTQM_CZT",
        message = "'é//",
        cause = ".",
        solution = "(\u{85}",
        kind = DeadlineExceeded,
        docs = "&lt;\\*so*",
        alias = ".1&u&K*??e@",
        since = "{name}- ``+build_target&#42;\\\\",
        labels(page = "#__init__`````&#32;\r\n> "),
    )]
    E0cxtqmCzt,
    #[error(
        code = ".2EWD_V",
        message = "\u{feff}\u{1d2b8})",
        explanation = "|two words`\\|`<https://a.b/c_d><script>&#32;{{#include x}}",
        cause = "{#&nbsp;&__init__",
        solution = "`\\|`**bold**~=---;[a](b)",
        kind = Aborted,
        docs = "\u{79613}\u{202e}🕴🕴\u{c47c1}�n",
        alias = ".3q]3d\"",
        since = ".",
    )]
    E2ewdV,
}
}

mod m41 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0LOYR_MIPY",
        message = "{{{{|\u{7f}!",
        explanation = "🦀\0",
        cause = "🕴NѨ🕴\rg\t",
        solution = ".",
        alias = ".1F_BHA",
        alias = ".2XSSKB_JX",
    )]
    E0loyrMipy,
    /// &#42;&nbsp;
    #[error(
        code = ".3TOZWC_KRN",
        message = "\u{1b}[31m}}}}//# word**bold**  ",
        cause = "</script>www.a.b/_c_)",
        solution = ".",
        kind = InvalidArgument,
        labels(owner = "---"),
    )]
    E3tozwcKrn,
}
}

mod m42 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// two words\\\\表名
    #[error(
        code = ".0&{O}'/Q{",
        message = "]![i](j.png)'<br>-->`",
        cause = "**{{#include x}}~\\_}https://a.b/c_d",
        solution = "> }}---,]",
        kind = Unauthenticated,
        retry = FromStart,
        docs = "\u{8a}🕴\u{84b9c}\r\u{ad3ae}5\u{7f}/\u{9c1c8}<\u{b}\u{1b}%7\u{9fed4}o\u{b43b0}\u{80ac5}\u{88}Ø",
        alias = ".1EBWL_HSI",
        alias = ".2RE$H",
        since = "\"~",
        deprecated = "\u{feff}\\\\- ",
        labels(r#type = ";", r2 = "🦀"),
    )]
    E0OQ,
}
}

mod m43 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0.+4YwDr&",
        message = "}}=**",
        explanation = "\n,<b x=\"'\">\\</script>",
        cause = "> /*&amp;-->&lt;",
        solution = "\n\n.",
        kind = Unauthenticated,
        retry = FromStart,
        deprecated = "表名",
    )]
    E04ywDr,
}
}

mod m44 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    #[error(
        code = ".0V(",
        message = "\\*+\u{7f}<script>",
        explanation = "build_target\\*&\u{2028}",
        cause = "`a|b`  > ",
        solution = "_id_\\*www.a.b/_c_&amp;",
        kind = Internal,
        docs = "!```(",
        since = "__init__=www.a.b/_c_&#32;<script>",
        deprecated = ".",
        labels(
            r#type = " \u{202e}---&lt;`TableFull` has no code; write `code = \"X\"`",
            r2 = "\u{202e}&lt;",
        ),
    )]
    E0v,
    /// Ѩ
    #[error(
        code = ".1,A",
        message = "`\\|`\0word\"**1. ",
        cause = "\u{feff}\\\0,&nbsp;",
        solution = "<!--&word|",
        kind = FailedPrecondition,
        docs = "build_target{0:>8}`\\|`\u{85}\u{a0}*/",
        alias = ".2BK_C",
        alias = ".3,</]0C.#J5",
        since = "**_id_--> ![i](j.png){{#include x}}",
    )]
    E1A,
    #[error(
        code = ".4NG_X",
        message = "+&#32;&  \u{2028}",
        explanation = "&#42;{{#include x}}build_target ",
        cause = "---\u{2028}",
        solution = "!",
        kind = FailedPrecondition,
        alias = ".5PK_OTTOU",
        alias = ".6Bl*i",
        since = ".",
        deprecated = "`[a_b](https://x.y/c_d)",
        labels(r2 = "\n\u{85}> "),
    )]
    E4ngX,
}
}

mod m45 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// .
    #[error(
        code = ".0A_MP",
        message = "\r\nwww.a.b/_c_<a:b>|<https://a.b/c_d>&nbsp;\\",
        cause = "//",
        solution = "\".\r\t🕴\u{8f012}𨵶",
        kind = AlreadyExists,
        retry = AfterDelay,
        deprecated = "![i](j.png),",
        labels(
            owner = "\u{7f}<!--`\\|`\u{202e}",
            page = "~~gone~~</script>*<script>build_target`a_b`",
            r#type = "# ([x](javascript:alert(1))\\|e\u{301}__init__{0:>8}",
        ),
    )]
    E0aMp,
    #[error(
        code = ".1tC&m?$F\\V~S",
        message = ":\u{577cc}&\u{5bfdc}\t^ \u{5341e}\r",
        explanation = "\n;",
        cause = "\u{10288f}°:ç\u{7f}\u{5fb4b}",
        solution = "<b x=\"'\"><a:b>}1. ",
        kind = Unavailable,
        docs = "}  \n</script>\\*`TableFull` has no code; write `code = \"X\"`",
        alias = ".2*L`{x",
        since = "\"",
        labels(
            owner = "=1+1```1. >two words&#32;&nbsp;",
            r2 = "\u{bde63}\0*:\u{b}r{\u{202e}@",
        ),
    )]
    E1tCMFVS,
    #[error(
        code = ".3:'{U61O&e<",
        message = "`\\\\[a_b](https://x.y/c_d)<https://a.b/c_d>",
        explanation = "*so*/*表名\n<br>",
        cause = "_id_'&nbsp;=\u{202e}",
        solution = ".",
        kind = Internal,
        alias = ".4SGCV_IACIQ",
        alias = ".5({:en2ae/t;",
        since = ",two words",
        labels(owner = "&#42;/*|", r2 = "\u{1b}[31m_id_"),
    )]
    E3U61oE,
    #[error(
        code = ".6G_DDEMK",
        message = "\0#<b x=\"'\">//&amp;\n\n</script>",
        explanation = "*so*[build_target  ",
        cause = "{name}é\u{1b}[31m;",
        solution = "\u{7f}v\u{38d28}-Ⱥ`𦡝\u{c2ebf}*",
        kind = Unauthenticated,
        retry = FromStart,
        docs = "\n\u{1b}[31m&amp;+<b x=\"'\">",
        deprecated = "\\``__init__#two words|",
        labels(r#type = "e\u{301}<script>;\\_*/}}*/"),
    )]
    E6gDdemk,
    #[error(
        code = ".7NUBU_FPQRH",
        message = "\u{7f}# ![i](j.png)",
        explanation = "ç*!`¥1\\\u{202e}",
        cause = "&</script>",
        solution = "\u{7876c}=🕴[\u{d8819}\"\u{a5b52}&|'<",
        kind = Unavailable,
        retry = Never,
        docs = "\t'------",
        alias = ".8L_NRVB",
        since = "\u{feff}- \u{feff}{{#include x}}+    ",
        labels(owner = ".", page = "<", r2 = "two words<*\u{2028}{/*"),
    )]
    E7nubuFpqrh,
}
}

mod m46 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Debug, platform_error::PlatformError)]
pub enum HostileError {
    /// .
    #[error(
        code = ".0G_EF",
        message = "\n.",
        cause = "\u{1b}\u{63c68}-\0�G\r:\u{202e}",
        solution = "`a|b`",
        kind = NotFound,
        since = " '__init__;\u{7f}<",
        labels(
            page = "> =1+1=1+1",
            r#type = "&表名\\*# !",
            r2 = "\u{7f}[a](b)\r\n\\_*so*\\&amp;",
        ),
    )]
    E0gEf,
    #[error(
        code = ".1BU_R",
        message = ". {type:?}",
        explanation = "\u{1b}[31m",
        cause = "\u{1b}$",
        solution = "}```&nbsp;",
        kind = ResourceExhausted,
        retry = AfterFix,
        docs = "[a](b)\t![i](j.png)# '",
        since = "<\r=\"\u{1b}\u{202e}¥\u{3e4e3}Ѩ\u{1b}&\u{5}\u{80ef7}A",
        deprecated = "*",
        labels(owner = "``["),
    )]
    E1buR {
        /// Shown by the message.
        r#type: String,
    },
    #[error(
        code = ".2{",
        message = "L5?*\t�\u{9c04f}?\u{7f}",
        explanation = "\u{a0}&lt;|\r\n ---\u{a0}",
        cause = "𣎯",
        solution = "`TableFull` has no code; write `code = \"X\"`[x](javascript:alert(1))",
        kind = Unauthenticated,
        docs = "*![i](j.png)<!--# e\u{301}",
        alias = ".3_Q{n",
        alias = ".4.lv*\\\"]?=",
        deprecated = "}}<]}(www.a.b/_c_",
        labels(owner = "¥\r", page = "## ![i](j.png)  `a|b`**bold**~"),
    )]
    E2,
    #[error(
        code = ".5K'?*T&W'1%",
        message = "\u{7}**z\u{10f2df}\u{b31da}\u{67740}&`\u{f0d23} {a:?}",
        explanation = "`\\|`e\u{301}\\_[\n\n;",
        cause = "e\u{301}*_id_",
        solution = "word\\_\\*&amp;build_target",
        kind = Aborted,
        docs = "**bold**``__init__{",
        alias = ".6WGG_PNWI",
        deprecated = "&amp;=```[x](javascript:alert(1))",
        labels(r#type = "."),
    )]
    E5kTW1 {
        /// Shown by the message.
        a: String,
    },
}
}

mod m47 {
/// The errors of the Hostile Error Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, platform_error::PlatformError)]
pub enum HostileError {
    /// (|//1. &#32;"```
    #[error(
        code = ".0AQNRU_LVOFQ",
        message = "1. [x](javascript:alert(1))![i](j.png)<`a|b`word ",
        cause = "\\\\`a|b`\"<br>\n",
        solution = "`",
        kind = NotFound,
        alias = ".1NCS_D",
        deprecated = ".",
        labels(
            owner = "\\_<a:b>https://a.b/c_d[a_b](https://x.y/c_d)  \\\r\n",
            page = "\"\u{2028}1. <br>`a|b`",
            r#type = "\u{85}two words\r\n=",
        ),
    )]
    E0aqnruLvofq,
    #[error(
        code = ".2ZQUL_UI",
        message = ".",
        explanation = "\t{{",
        cause = ".",
        solution = "1. &nbsp;![i](j.png)1. <script>",
        kind = FailedPrecondition,
        docs = ".",
        since = "\r~",
        deprecated = ",\u{2028}",
        labels(
            owner = "</script>{=//\n\n",
            page = "\u{92562}\u{5a2d3}GȺ=\\\u{784d0}",
            r2 = "\u{7f}\t*/{name}#",
        ),
    )]
    E2zqulUi,
}
}
